//! Where a script goes: its sections, its labels, and what can never run.
//!
//! SWML reference: "goto", "label", "execute", "transfer", and the sections of a
//! document. A document inside another one is judged on its own.

pub(crate) mod background;
mod inside;
pub(crate) mod labels;
mod names;
pub(crate) mod requests;
pub(crate) mod unknown_section;
pub(crate) mod unreachable_sections;
mod walk;

use std::collections::HashSet;

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::rules::context::ScopeStep;
use crate::rules::object_context::ObjectContext;
use crate::rules::paths;
use crate::schema::{Constraints, Field, Type};
use crate::shown::shown;
use crate::suggest::NameSearch;
use crate::tree::{Content, Entry, flattened};
use background::{Running, Started};
use names::SectionNames;
use unreachable_sections::unentered;
use walk::SectionWalk;

entry! {
    /// A document needs a section `main`: the call starts there.
    MISSING_MAIN:
    bad r#"section greeting { answer; }"#,
    good r#"section main { execute greeting; } section greeting { answer; }"#
}

entry! {
    /// The platform rejects a section without a statement.
    EMPTY_SECTION:
    bad r#"answer; section later { }"#,
    good r#"execute later; section later { hangup; }"#
}

/// A document has a `main`, and no section is empty.
///
/// SWML reference: "Introduction to SWML", sections; "Errors".
pub(crate) fn sections<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let named = |(field, _): &(&Field, _)| field.name == "sections";
    let Some((field, sections)) = scope.given().find(named) else {
        return;
    };
    let Some(entries) = sections.value.entries() else {
        return;
    };
    if let Type::Map(section) = field.ty {
        flow(cx, entries, section);
    }
    if !entries.iter().any(|section| section.key == "main") {
        let place = entries.first().map_or(sections.place, |first| first.place);
        cx.report_at(
            &sections.key,
            Diagnostic::new(Code::MissingMain, place, "missing section `main`")
                .note("a call starts in `main`")
                .help(match (cx.dialect, entries.is_empty()) {
                    (Dialect::Script, true) => "write a statement, for example `answer;`",
                    (Dialect::Script, false) => {
                        "add `section main { … }`, or write its statements outside of any section"
                    }
                    (Dialect::Json | Dialect::Yaml, _) => "add `\"main\": [ … ]` to `sections`",
                }),
        );
    }
    for section in flattened(entries) {
        if matches!(&section.value.content, Content::List(steps) if steps.is_empty()) {
            let name = shown(&section.key);
            cx.report_below(
                &format!(".sections.{name}"),
                Diagnostic::new(
                    Code::EmptySection,
                    section.place,
                    format!("section `{name}` is empty"),
                )
                .note("the platform rejects a section without a statement")
                .help(match cx.dialect {
                    Dialect::Script => {
                        "add a statement, for example `hangup`, or remove the section"
                    }
                    Dialect::Json | Dialect::Yaml => {
                        "add a statement, for example `{ \"hangup\": {} }`, or remove the section"
                    }
                }),
            );
        }
    }
}

/// Judges the flow of the sections of one document.
fn flow<'t>(cx: &mut RuleContext<'t>, sections: &'t [Entry<'t>], list: &'static Type) {
    let mut all = Vec::with_capacity(sections.len());
    for section in sections {
        let mut names = SectionNames::default();
        names.value(&section.value, list, &Constraints::NONE);
        all.push(names);
    }
    let started = Started::of(
        all.iter_mut()
            .map(|names| std::mem::take(&mut names.started)),
    );
    // a section whose name could not be read may be any
    let unsure = sections.iter().any(|section| section.key.is_empty());
    let keys: HashSet<&str> = sections.iter().map(|section| &*section.key).collect();
    let mut index = NameSearch::new(sections.iter().map(|section| &*section.key));
    let never = match list {
        Type::List(Type::Method(methods)) => paths::judge(cx, sections, methods),
        _ => Vec::new(),
    };
    cx.within(ScopeStep::Key("sections"), |cx| {
        for (section, names) in sections.iter().zip(&all) {
            let mut walk = SectionWalk {
                sections: (!unsure).then_some(sections),
                keys: &keys,
                index: &mut index,
                labels: names.labels.iter().copied().collect(),
                label_index: None,
                names,
                seen: HashSet::new(),
                started: &started,
                running: Running::default(),
            };
            cx.within(ScopeStep::Key(&section.key), |cx| {
                walk.value(cx, &section.value, list, &Constraints::NONE);
            });
        }
        if !unsure {
            unentered(cx, sections, &all, &mut index, &never);
        }
    });
}
