//! The rule that every section is reachable.

use super::unknown_section::is_elsewhere;
use std::collections::HashMap;

use super::names::SectionNames;
use super::unknown_section::{behind_colon, execute};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::name_index::NameIndex;
use crate::rules::context::RuleContext;
use crate::shown::shown;
use crate::suggest::NameSearch;
use crate::tree::Entry;

entry! {
    /// A section is never entered.
    UNENTERED_SECTION:
    bad r#"answer; section voicemail { record; }"#,
    good r#"execute voicemail; section voicemail { record; }"#
}

/// Reports sections that are unreachable from `main`, and those among `never` that are reachable
/// only by statements that cannot run.
pub(super) fn unentered<'t>(
    cx: &mut RuleContext<'t>,
    sections: &'t [Entry<'t>],
    all: &[SectionNames<'t>],
    index: &mut NameSearch<'t>,
    never: &[&str],
) {
    // the call starts there, and goes nowhere else
    if let ([section], [names]) = (sections, all)
        && section.key == "main"
        && names.destinations.is_empty()
    {
        return;
    }
    let mut by_name = HashMap::with_capacity(sections.len());
    for (at, section) in sections.iter().enumerate() {
        by_name.insert(&*section.key, at);
    }
    let mut entered = NameIndex::of(&mut ["main"].into_iter());
    let mut next = vec!["main"];
    while let Some(at) = next.pop().map(|name| by_name.get(name)) {
        let Some(names) = at.and_then(|at| all.get(*at)) else {
            continue;
        };
        if names.any_destination {
            return;
        }
        // a `goto` to a section has been reported, and reaches it once corrected
        let jumps = names
            .jumps
            .iter()
            .filter(|jump| by_name.contains_key(*jump));
        for &named in names.destinations.iter().chain(jumps) {
            // a misspelled name has been reported, and counts as the intended one
            let behind = behind_colon(named).filter(|name| by_name.contains_key(name));
            let destination = match by_name.contains_key(named) {
                true => named,
                false if is_elsewhere(named) => behind.unwrap_or(named),
                false => behind
                    .or_else(|| index.nearest(named, &mut cx.budget))
                    .unwrap_or(named),
            };
            if entered.insert(destination) {
                next.push(destination);
            }
        }
    }
    // without a `main` every section is unreachable, and that has been reported
    if !sections.iter().any(|section| section.key == "main") {
        return;
    }
    for section in sections {
        let empty = section.value.elements().is_some_and(<[_]>::is_empty);
        if empty {
            continue;
        }
        let name = shown(&section.key);
        if entered.contains(&section.key) && never.contains(&&*section.key) {
            cx.report_at(
                &section.key,
                Diagnostic::new(
                    Code::UnenteredSection,
                    section.place,
                    format!("section `{name}` is unreachable"),
                )
                .note("only unreachable statements lead to it")
                .help("make one of them reachable, or remove the section with them"),
            );
        }
        if !entered.contains(&section.key) {
            cx.report_at(
                &section.key,
                Diagnostic::new(
                    Code::UnenteredSection,
                    section.place,
                    format!("section `{name}` is never used"),
                )
                .note(
                    "no statement leads to it: a call starts in `main`, and enters other sections with `execute` or `transfer`",
                )
                .help(format!(
                    "run it with `{}`, or remove it",
                    execute(cx.dialect, &section.key)
                )),
            );
        }
    }
}
