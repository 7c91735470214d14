//! Rules on lists and maps: minimum and maximum number of elements, and repeated words.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::name_index::NameIndex;
use crate::rules::context::RuleContext;
use crate::shown::shown;
use crate::tree::{Node, Place};

entry! {
    /// A list must have at least one element.
    EMPTY_LIST:
    bad r#"connect parallel [];"#,
    good r#"connect parallel [to "+15551234567", to "+15557654321"];"#
}

entry! {
    /// A `switch` or a `result` without a case: `default` is always taken.
    NO_CASE:
    bad r#"prompt "say:Press 1"; switch prompt_value { case {} default { hangup; } }"#,
    good r#"prompt "say:Press 1"; switch prompt_value { case "1" { answer; } default { hangup; } }"#
}

entry! {
    /// A list has more elements than SWML accepts.
    TOO_MANY:
    bad r#"ai prompt { text "Hi" } languages [name "English" code ["en-US", "en-GB", "en-AU", "en-NZ"] voice "rime.spore"];"#,
    good r#"ai prompt { text "Hi" } languages [name "English" code ["en-US", "en-GB", "en-AU"] voice "rime.spore"];"#
}

entry! {
    /// A word appears twice in a list where it counts once.
    REPEATED_WORD:
    bad r#"connect to "+15551234567" call_state_url "https://example.com/s" call_state_events [ended, ended];"#,
    good r#"connect to "+15551234567" call_state_url "https://example.com/s" call_state_events [ended];"#
}

pub(crate) fn empty(
    cx: &mut RuleContext<'_>,
    place: Place,
    what: &str,
    missing: &str,
    required: bool,
) {
    let subject = cx.subject();
    cx.report(
        Diagnostic::new(Code::EmptyList, place, format!("{subject} is empty"))
            .note(format!("{what} has no effect here"))
            .help(if required {
                format!("add {missing}")
            } else {
                format!("add {missing} or remove {subject}")
            }),
    );
}

/// Reports a switch without cases, which SignalWire's schema allows.
pub(crate) fn no_case(cx: &mut RuleContext<'_>, place: Place) {
    let subject = cx.subject();
    cx.report(
        Diagnostic::new(Code::NoCase, place, format!("{subject} is empty"))
            .note("without a case, `default` is always taken")
            .help("add a case, or write the steps of `default` directly"),
    );
}

pub(crate) fn at_most(cx: &mut RuleContext<'_>, place: Place, elements: &[Node<'_>], most: usize) {
    let mut sure = elements.iter().filter(|element| !element.is_unknown());
    if let Some(over) = sure.nth(most) {
        // values built in Rust have no places
        let place = if over.place == Place::default() {
            place
        } else {
            over.place
        };
        let subject = cx.subject();
        cx.report(
            Diagnostic::new(
                Code::TooMany,
                place,
                format!("{subject} cannot have more than {most} elements"),
            )
            .note("SignalWire's schema does not accept more")
            .help(format!("remove the elements after the first {most}")),
        );
    }
}

pub(crate) fn distinct<'t>(cx: &mut RuleContext<'t>, node: &'t Node<'t>) {
    let elements = node.elements().unwrap_or_default();
    let mut seen = NameIndex::default();
    let mut repeated = Vec::new();
    // alternatives exclude each other, so only plain elements are compared
    for element in elements {
        if let Some(name) = element.name()
            && !seen.insert(name)
        {
            repeated.push((element.place, name));
        }
    }
    if repeated.is_empty() {
        return;
    }
    let subject = cx.subject();
    for (place, name) in repeated {
        cx.report(
            Diagnostic::new(
                Code::RepeatedWord,
                place,
                format!("`{}` appears twice in {subject}", shown(name)),
            )
            .note("each word counts once")
            .help("remove one of them"),
        );
    }
}
