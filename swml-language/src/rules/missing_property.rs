//! The rule on required properties and keys.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;
use crate::rules::object_context::title;
use crate::rules::undocumented;
use crate::schema::Format;
use crate::schema::{Field, all_of};
use crate::tree::{Entry, Place, flattened};

entry! {
    /// A required property is missing.
    MISSING_PROPERTY:
    bad r#"goto max 3;"#,
    good r#"label start; goto start max 3;"#
}

pub(crate) fn missing<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let record = scope.record;
    let given = |position: usize| scope.found.get(position).is_some_and(Option::is_some);
    if record.is_complete(&given) {
        return;
    }
    let mut missing = Vec::new();
    let mut names = Vec::new();
    for (position, field) in record.fields.iter().enumerate() {
        if given(position) {
            continue;
        }
        if field.constraints.undocumented_without {
            if field.required {
                let what = format!("{} without `{}`", title(record), field.name);
                undocumented::notice(cx, scope.place, &what);
            }
            continue;
        }
        let instead = |name: &&str| scope.get(name).is_some();
        let needed = field.is_needed() && !field.constraints.unless.iter().any(instead);
        if needed && (scope.strange || !scope.may_have(field.name)) {
            missing.push(field);
            names.push(field.name);
        }
    }
    if missing.is_empty() {
        return;
    }
    let names = all_of(&names);
    // a method is shown completely, as its author would write it
    let whole = missing.iter().any(|field| field.constraints.primary);
    let mut shown = Vec::new();
    for field in &missing {
        let value = result_of(cx, field)
            .unwrap_or_else(|| cx.dialect.example(&field.ty, &field.constraints));
        shown.push(match cx.dialect {
            // braces after a method contain its properties
            Dialect::Script if field.constraints.primary && !value.starts_with('{') => value,
            Dialect::Script if field.constraints.each && whole => {
                format!("{{ {} }}", field.example())
            }
            dialect => dialect.property(field.name, &value),
        });
    }
    let shown = match cx.dialect {
        Dialect::Script if whole => {
            format!("write for example `{} {}`", record.name, shown.join(" "))
        }
        Dialect::Script => format!("add `{}`", shown.join(" ")),
        Dialect::Json | Dialect::Yaml => format!("add `{}`", shown.join(", ")),
    };
    let what = match missing.as_slice() {
        [_] => "property",
        _ => "properties",
    };
    cx.report(
        Diagnostic::new(
            Code::MissingProperty,
            scope.place,
            format!("missing {what} {names} of {}", title(record)),
        )
        .note(match missing.as_slice() {
            [_] => "SignalWire's schema requires it",
            _ => "SignalWire's schema requires them",
        })
        .help(shown),
    );
}

/// The variable in which the method around leaves its result, where a variable is missing.
fn result_of(cx: &RuleContext<'_>, field: &Field) -> Option<String> {
    if field.constraints.format != Format::Variable {
        return None;
    }
    let method = cx.language.methods.get(cx.methods.last()?)?;
    let mut outcomes = method.constraints.sets.iter();
    let result = outcomes.find(|one| one.name.ends_with("_result"))?;
    Some(cx.dialect.word(result.name))
}

pub(crate) fn needs_key(cx: &mut RuleContext<'_>, place: Place, entries: &[Entry<'_>], key: &str) {
    // what is named in Rust may be it
    let is_it = |entry: &&Entry<'_>| entry.key == key || entry.key.is_empty();
    if flattened(entries).iter().any(is_it) {
        return;
    }
    let subject = cx.subject();
    let place = entries.first().map_or(place, |first| first.place);
    cx.report(
        Diagnostic::new(
            Code::MissingProperty,
            place,
            format!("missing entry `{key}` in {subject}"),
        )
        .note("SignalWire's schema requires it")
        .help(format!("add `{}`", cx.dialect.property(key, "{ … }"))),
    );
}
