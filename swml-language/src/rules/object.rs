//! Rules shared by several objects: mutually exclusive properties, and unique names.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::entry::entry;
use crate::name_index::NameIndex;
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;
use crate::rules::object_context::title;
use crate::schema::one_of;
use crate::shown::shown;
use crate::tree::{Entry, Node, has_variable};

entry! {
    /// Two properties exclude each other.
    PROPERTY_CONFLICT:
    bad r#"ai_sidecar lang "en-US" prompt { text "Help the agent" file "/coach.txt" };"#,
    good r#"ai_sidecar lang "en-US" prompt { text "Help the agent" };"#
}

entry! {
    /// A property has no effect, because another one takes precedence.
    OVERRIDDEN:
    bad r#"ai prompt { text "Hi" } languages [name "English" code "en" voice "rime.spore"] multilingual { languages [language "en" voice "rime.spore"] };"#,
    good r#"ai prompt { text "Hi" } multilingual { languages [language "en" voice "rime.spore"] };"#
}

entry! {
    /// The platform accepts the property, but it has no effect.
    NO_EFFECT:
    bad r#"ai prompt { text "Hi" } params { languages_enabled true };"#,
    good r#"ai prompt { text "Hi" };"#
}

entry! {
    /// Two elements have the same name, so a reference to it is ambiguous.
    DUPLICATE_NAME:
    bad r#"ai prompt { text "Hi" } SWAIG { defaults { web_hook_url "https://example.com/f" } functions [function "order" description "Takes an order", function "order" description "Cancels it"] };"#,
    good r#"ai prompt { text "Hi" } SWAIG { defaults { web_hook_url "https://example.com/f" } functions [function "order" description "Takes an order", function "cancel" description "Cancels it"] };"#
}

/// Returns those of some properties that are set, in source order.
pub(crate) fn given<'t>(
    scope: &ObjectContext<'_, 't>,
    names: &[&str],
) -> Vec<(&'static str, &'t Entry<'t>)> {
    let mut given = scope.given();
    given.retain(|(field, _)| names.contains(&field.name));
    let mut in_order = Vec::with_capacity(given.len());
    for entry in scope.entries {
        let mut given = given.iter();
        if let Some((field, _)) = given.find(|(_, given)| std::ptr::eq(*given, entry)) {
            in_order.push((field.name, entry));
        }
    }
    in_order
}

/// Requires exactly one of some properties.
pub(crate) fn exactly_one<'t>(
    cx: &mut RuleContext<'t>,
    scope: &ObjectContext<'_, 't>,
    names: &[&'static str],
    why: &str,
) {
    if given(scope, names).is_empty() {
        missing(cx, scope, names, why);
    }
    at_most_one(cx, scope, names, why);
}

/// Requires at most one of some properties.
pub(crate) fn at_most_one<'t>(
    cx: &mut RuleContext<'t>,
    scope: &ObjectContext<'_, 't>,
    names: &[&'static str],
    why: &str,
) {
    let given = given(scope, names);
    let Some(((first, _), others)) = given.split_first() else {
        return;
    };
    for (name, entry) in others {
        cx.report_at(
            &entry.key,
            Diagnostic::new(
                Code::PropertyConflict,
                entry.place,
                format!("`{name}` cannot be used with `{first}`"),
            )
            .note(why)
            .help("keep one of them"),
        );
    }
}

/// The diagnostic if none of some properties is set.
pub(crate) fn missing<'t>(
    cx: &mut RuleContext<'t>,
    scope: &ObjectContext<'_, 't>,
    names: &[&'static str],
    why: &str,
) {
    // an unknown name may be that of a missing property
    if names.iter().any(|name| scope.may_have(name)) {
        return;
    }
    let record = scope.record;
    let field = names.first().and_then(|name| record.field(name));
    let example = match (field, cx.dialect) {
        (Some(field), Dialect::Script) => field.example(),
        (Some(field), Dialect::Json | Dialect::Yaml) => cx.dialect.property(field.name, "\"…\""),
        (None, _) => String::new(),
    };
    cx.report(
        Diagnostic::new(
            Code::MissingProperty,
            scope.place,
            format!("missing property {} of {}", one_of(names), title(record)),
        )
        .note(why)
        .help(format!("add for example `{example}`")),
    );
}

/// A prompt is one text or sections. Both at once occur in practice, and are accepted.
///
/// SWML reference: "ai", `prompt`.
pub(crate) fn text_or_pom<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    const NAMES: &[&str] = &["text", "pom"];
    match given(scope, NAMES).as_slice() {
        [] => missing(cx, scope, NAMES, "SignalWire's schema requires one of them"),
        [(first, _), (second, entry)] => cx.report_at(
            &entry.key,
            Diagnostic::new(
                Code::LegacyForm,
                entry.place,
                format!("`{second}` next to `{first}`"),
            )
            .note("the platform may still accept both, but SignalWire's schema allows only one in a prompt")
            .help("keep one of them"),
        ),
        _ => {}
    }
}

/// SWML reference: "ai", `prompt.pom`.
pub(crate) fn body_or_bullets<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    const NAMES: &[&str] = &["body", "bullets"];
    if given(scope, NAMES).is_empty() {
        missing(
            cx,
            scope,
            NAMES,
            "SignalWire's schema does not accept a section that only has a heading",
        );
    }
}

/// The elements of a list have unique names.
pub(crate) fn one_of_a_name<'t>(
    cx: &mut RuleContext<'t>,
    list: &'t Node<'t>,
    property: &'static str,
    what: &str,
    why: &str,
) {
    let mut seen = NameIndex::default();
    for (index, element) in list.elements().unwrap_or_default().iter().enumerate() {
        let entries = element.entries().unwrap_or_default();
        let Some(entry) = entries.iter().find(|entry| entry.key == property) else {
            continue;
        };
        // values known only during the call may differ
        let Some(name) = entry.value.text().filter(|name| !has_variable(name)) else {
            continue;
        };
        if seen.insert(name) {
            continue;
        }
        cx.report_below(
            &format!("[{index}].{property}"),
            Diagnostic::new(
                Code::DuplicateName,
                entry.value.place,
                format!("{what} have the name `{}`", shown(name)),
            )
            .note(why)
            .help("rename one of them"),
        );
    }
}
