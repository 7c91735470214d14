//! The names that the checker has met, for the rules about labels and sections.

use super::background::is_watched;
use super::names::SectionNames;
use crate::rules::context::RuleContext;
use crate::rules::name_uses::{NameKind, NameUses};
use crate::tree::{Entry, Node, has_variable};

/// Notes a statement, as far as the rules about labels and sections are concerned.
pub(crate) fn meet<'t>(cx: &mut RuleContext<'t>, method: &str, body: &'t Node<'t>) {
    match method {
        "label" => match body.name().filter(|name| !has_variable(name)) {
            Some(name) => cx.meet_name(NameKind::Label, name),
            None => cx.names.open(),
        },
        "request" if cx.language.most_requests.is_some() => cx.names.open(),
        _ if is_watched(method) => cx.names.open(),
        _ => {}
    }
}

/// The names in each section; nothing if the checker has not met them all.
pub(super) fn section_names<'t>(
    names: &NameUses<'t>,
    sections: &[Entry<'t>],
) -> Option<Vec<SectionNames<'t>>> {
    let mut uses = names.all()?.iter().peekable();
    let mut all = Vec::with_capacity(sections.len());
    for section in sections {
        let mut names = SectionNames::default();
        while let Some(one) = uses.next_if(|one| one.section == section.key) {
            match one.kind {
                NameKind::Label => names.labels.push(one.name),
                NameKind::Jump => names.jumps.push(one.name),
                NameKind::Destination => names.destinations.push(one.name),
            }
        }
        all.push(names);
    }
    uses.next().is_none().then_some(all)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::read::Parsed;
    use crate::{Allowed, Document};
    use std::cell::Cell;

    thread_local! {
        /// How many documents the checker has met all names of.
        static MET: Cell<usize> = const { Cell::new(0) };
    }

    /// In tests each document is walked through, too.
    pub(in crate::rules::flow) fn are_the_same(
        met: Option<&[SectionNames<'_>]>,
        walked: &[SectionNames<'_>],
    ) {
        let Some(met) = met else { return };
        MET.set(MET.get() + 1);
        let sorted = |names: &[&str]| {
            let mut names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
            names.sort();
            names
        };
        assert_eq!(met.len(), walked.len());
        for (met, walked) in met.iter().zip(walked) {
            assert!(!walked.any_label && !walked.any_destination && !walked.is_watched);
            assert_eq!(sorted(&met.labels), sorted(&walked.labels));
            assert_eq!(met.jumps, walked.jumps);
            assert_eq!(met.destinations, walked.destinations);
        }
    }

    #[test]
    fn the_checker_meets_all_names() {
        // how many documents of each text it knows all names of
        for (count, text) in [
            (
                1,
                r#"{"main":[{"label":"a"},{"goto":{"label":"a"}},{"goto":{"label":"a","max":3}}]}"#,
            ),
            (
                1,
                r#"{"main":[{"execute":{"dest":"b"}},{"transfer":{"dest":"https://example.com/"}}],
                    "b":[{"switch":{"variable":"x","case":{"1":[{"label":"c"}]},"default":[{"goto":{"label":"c"}}]}}]}"#,
            ),
            (
                1,
                r#"{"main":[{"connect":{"to":"+15551234567","confirm":[{"play":{"url":"say:Hi"}}],
                    "result":{"case":{"connected":[{"execute":{"dest":"b"}}]},"default":[{"hangup":{}}]}}}],
                    "b":[{"hangup":{}}]}"#,
            ),
            // a variable, and what runs in the background
            (0, r#"{"main":[{"execute":{"dest":"%{vars.b}"}}]}"#),
            (0, r#"{"main":[{"stop_tap":{}}]}"#),
            (0, r#"{"main":[{"answer":{}},"hangup"]}"#),
        ] {
            MET.set(0);
            let text = format!(r#"{{"version":"1.0.0","sections":{text}}}"#);
            let parsed = Parsed::json(&text).unwrap();
            let report = parsed.check(&Document::LANGUAGE.document, &Allowed::none(), false);
            assert_eq!(MET.get(), count, "{text}\n{report}");
        }
    }
}
