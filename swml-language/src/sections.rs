//! What documents of every language have in common: named sections.

use crate::check::{Checker, Dialect, Scope, flow};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::schema::{Field, Type};
use crate::shown::shown;
use crate::tree::Content;

/// A document has a `main`, and no section is empty.
///
/// SWML reference: "Introduction to SWML", sections; "Errors".
pub(crate) fn sections<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    let named = |(field, _): &(&Field, _)| field.name == "sections";
    let Some((field, sections)) = scope.given().find(named) else {
        return;
    };
    let Some(entries) = sections.value.entries() else {
        return;
    };
    if let Type::Map(section) = field.ty {
        flow::sections(checker, entries, section);
    }
    if !entries.iter().any(|section| section.key == "main") {
        let place = entries.first().map_or(sections.place, |first| first.place);
        checker.report_at(
            &sections.key,
            Diagnostic::new(Code::MissingMain, place, "the script has no section `main`")
                .note("a call starts in `main`")
                .help(match (checker.dialect, entries.is_empty()) {
                    (Dialect::Script, true) => "write a statement, for example `answer;`",
                    (Dialect::Script, false) => {
                        "add `section main { … }`, or write its statements outside of any section"
                    }
                    (Dialect::Json | Dialect::Yaml, _) => "add `\"main\": [ … ]` to `sections`",
                }),
        );
    }
    for section in entries {
        if matches!(&section.value.content, Content::List(steps) if steps.is_empty()) {
            let name = shown(&section.key);
            checker.report_below(
                &format!(".sections.{name}"),
                Diagnostic::new(
                    Code::EmptySection,
                    section.place,
                    format!("the section `{name}` is empty"),
                )
                .note("the platform rejects a section without a statement")
                .help(match checker.dialect {
                    Dialect::Script => "give it a statement, for example `hangup`, or remove it",
                    Dialect::Json | Dialect::Yaml => {
                        "give it a statement, for example `{ \"hangup\": {} }`, or remove it"
                    }
                }),
            );
        }
    }
}
