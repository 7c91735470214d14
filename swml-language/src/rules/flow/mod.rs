//! Rules on the control flow of a script: its sections, labels and unreachable statements.
//!
//! SWML reference: "goto", "label", "execute", "transfer", and the sections of a
//! document. A nested document is checked separately.

pub(crate) mod background;
mod clean;
mod inside;
pub(crate) mod labels;
mod met;
mod name_set;
mod names;
pub(crate) mod requests;
pub(crate) mod unknown_section;
pub(crate) mod unreachable_sections;
mod walk;

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::entry::entry;
use crate::name_index::NameIndex;
use crate::resolve::ValueType;
use crate::rules::context::RuleContext;
use crate::rules::context::ScopeStep;
use crate::rules::object_context::ObjectContext;
use crate::rules::paths;
use crate::schema::{Constraints, Type};
use crate::shown::shown;
use crate::suggest::NameSearch;
use crate::tree::{Content, Entry, flattened};
use background::{Running, Started};
use clean::is_clean;
pub(crate) use met::meet;
use name_set::NameSet;
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
    let (Some(sections), Some(field)) = (scope.get("sections"), scope.record.field("sections"))
    else {
        return;
    };
    let Some(entries) = sections.value.entries() else {
        return;
    };
    if let Type::Map(section) = field.ty {
        let met = match cx.is_clean(scope) {
            true => met::section_names(&cx.names, entries),
            false => None,
        };
        #[cfg(test)]
        met::tests::are_the_same(met.as_deref(), &names_in(entries, section));
        let all = met.unwrap_or_else(|| names_in(entries, section));
        flow(cx, entries, section, all);
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

/// The names in each section, looked for in all of it.
fn names_in<'t>(sections: &'t [Entry<'t>], list: &'static Type) -> Vec<SectionNames<'t>> {
    let mut all = Vec::with_capacity(sections.len());
    for section in sections {
        let mut names = SectionNames::default();
        names.value(&section.value, ValueType::new(list, &Constraints::NONE));
        all.push(names);
    }
    all
}

/// Checks the control flow of the sections of one document.
fn flow<'t>(
    cx: &mut RuleContext<'t>,
    sections: &'t [Entry<'t>],
    list: &'static Type,
    mut all: Vec<SectionNames<'t>>,
) {
    let started = Started::of(
        all.iter_mut()
            .map(|names| std::mem::take(&mut names.started)),
    );
    // a section whose name could not be read may have any name
    let unsure = sections.iter().any(|section| section.key.is_empty());
    let keys: NameSet<'_> = sections.iter().map(|section| &*section.key).collect();
    let names = sections.iter().map(|section| &*section.key);
    let mut index = NameSearch::new(names.collect());
    let (never, most) = match list {
        Type::List(Type::Method(methods)) => (
            paths::judge(cx, sections, methods),
            methods.language().most_requests,
        ),
        _ => (Vec::new(), None),
    };
    cx.within(ScopeStep::Key("sections"), |cx| {
        for (section, names) in sections.iter().zip(&all) {
            let labels: NameSet<'_> = names.labels.iter().copied().collect();
            if is_clean(names, &labels, &keys, most) {
                continue;
            }
            let mut walk = SectionWalk {
                sections: (!unsure).then_some(sections),
                keys: &keys,
                index: &mut index,
                labels: &labels,
                label_index: None,
                names,
                seen: NameIndex::default(),
                started: &started,
                running: Running::default(),
            };
            cx.within(ScopeStep::Key(&section.key), |cx| {
                let of = ValueType::new(list, &Constraints::NONE);
                walk.value(cx, &section.value, of);
            });
        }
        if !unsure {
            unentered(cx, sections, &all, &mut index, &never);
        }
    });
}
