//! Rules that several objects share.

mod cases;

pub(crate) use cases::cases;

use std::collections::HashSet;

use crate::check::{Checker, Dialect, Scope, title};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::format::shown;
use crate::schema::one_of;
use crate::tree::{Entry, Node, has_variable};

/// Those of some properties that are given, in the order in which they stand.
pub(in crate::methods) fn given<'t>(
    scope: &Scope<'_, 't>,
    names: &[&str],
) -> Vec<(&'static str, &'t Entry<'t>)> {
    let mut given: Vec<_> = scope
        .given()
        .map(|(field, entry)| (field.name, entry))
        .filter(|(name, _)| names.contains(name))
        .collect();
    // they stand in one slice: by address is as they were written
    given.sort_by_key(|(_, entry)| std::ptr::from_ref(*entry));
    given
}

/// One of some properties, and no second.
pub(in crate::methods) fn exactly_one<'t>(
    checker: &mut Checker<'t>,
    scope: &Scope<'_, 't>,
    names: &[&'static str],
    why: &str,
) {
    if given(scope, names).is_empty() {
        missing(checker, scope, names, why);
    }
    at_most_one(checker, scope, names, why);
}

/// None or one of some properties.
pub(in crate::methods) fn at_most_one<'t>(
    checker: &mut Checker<'t>,
    scope: &Scope<'_, 't>,
    names: &[&'static str],
    why: &str,
) {
    let given = given(scope, names);
    let Some(((first, _), others)) = given.split_first() else {
        return;
    };
    for (name, entry) in others {
        checker.report_at(
            &entry.key,
            Diagnostic::new(
                Code::PropertyConflict,
                entry.place,
                format!("`{name}` cannot stand beside `{first}`"),
            )
            .note(why)
            .help("keep one of them"),
        );
    }
}

/// The fault of giving none of some properties.
pub(in crate::methods) fn missing<'t>(
    checker: &mut Checker<'t>,
    scope: &Scope<'_, 't>,
    names: &[&'static str],
    why: &str,
) {
    // what has another name may be what is missing
    if names.iter().any(|name| scope.may_have(name)) {
        return;
    }
    let record = scope.record;
    let field = names.first().and_then(|name| record.field(name));
    let example = match (field, checker.dialect) {
        (Some(field), Dialect::Script) => field.example(),
        (Some(field), Dialect::Json | Dialect::Yaml) => {
            checker.dialect.property(field.name, "\"…\"")
        }
        (None, _) => String::new(),
    };
    checker.report(
        Diagnostic::new(
            Code::MissingProperty,
            scope.place,
            format!("{} needs {}", title(record), one_of(names.iter().copied())),
        )
        .note(why)
        .help(format!("add for example `{example}`")),
    );
}

/// A prompt is one text or sections. Both at once occur, and are taken.
///
/// SWML reference: "ai", `prompt`.
pub(in crate::methods) fn text_or_pom<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    const NAMES: &[&str] = &["text", "pom"];
    match given(scope, NAMES).as_slice() {
        [] => missing(
            checker,
            scope,
            NAMES,
            "SignalWire's schema requires one of them",
        ),
        [(first, _), (second, entry)] => checker.report_at(
            &entry.key,
            Diagnostic::new(
                Code::LegacyForm,
                entry.place,
                format!("`{second}` stands beside `{first}`"),
            )
            .note("the platform may still take both, but in the schema of SWML a prompt has one")
            .help("keep one of them"),
        ),
        _ => {}
    }
}

/// SWML reference: "ai", `prompt.pom`.
pub(in crate::methods) fn body_or_bullets<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    const NAMES: &[&str] = &["body", "bullets"];
    if given(scope, NAMES).is_empty() {
        missing(
            checker,
            scope,
            NAMES,
            "SignalWire's schema takes no section with a heading alone",
        );
    }
}

/// The elements of a list have names, and each has another one.
pub(in crate::methods) fn one_of_a_name<'t>(
    checker: &mut Checker<'t>,
    list: &'t Node<'t>,
    property: &'static str,
    what: &str,
    why: &str,
) {
    let mut seen = HashSet::new();
    for (index, element) in list.elements().unwrap_or_default().iter().enumerate() {
        let entries = element.entries().unwrap_or_default();
        let Some(entry) = entries.iter().find(|entry| entry.key == property) else {
            continue;
        };
        // what only the call knows may well differ
        let Some(name) = entry.value.text().filter(|name| !has_variable(name)) else {
            continue;
        };
        if seen.insert(name) {
            continue;
        }
        checker.report_below(
            &format!("[{index}].{property}"),
            Diagnostic::new(
                Code::DuplicateName,
                entry.value.place,
                format!("{what} are called `{}`", shown(name)),
            )
            .note(why)
            .help("give one of them another name"),
        );
    }
}
