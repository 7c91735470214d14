//! Where we say on purpose something else than SignalWire, and why.
//!
//! An entry is the line that the comparison prints. One that no longer tells a
//! difference fails, too.

use swml::Document;
use swml::schema::{Facets, Format, Type};
use swml::tree::{Content, Node};

use crate::language::Script;

/// The table of calling scripts against `../shared/facts/methods.json`.
#[rustfmt::skip]
pub(crate) const CALLING: &[(&str, &str)] = &[
    (r#"Connect.codec: default Some("PCMU"), not None"#, PAGE),
    (r#"ConnectDestination.codec: default Some("PCMU"), not None"#, PAGE),
    (r#"Connect.confirm_timeout: default Some("that of `timeout`"), not None"#, PAGE),
    (r#"ConnectDestination.confirm_timeout: default Some("that of `timeout`"), not None"#, PAGE),
    (r#"OutcomeSwitch.variable: default Some("the result of the method"), not None"#, PAGE),
    ("Record.input_sensitivity: bounds [Some(0.0), Some(100.0)], not [None, None]", PAGE),
    ("RecordCall.input_sensitivity: bounds [Some(0.0), Some(100.0)], not [None, None]", PAGE),

    (r#"SendFax.identity: default Some("the caller's number"), not None"#, PAGE),

    (r#"Connect.session_timeout: default Some("the setting of the space"), not Some("0")"#, UNSET),
    (r#"ConnectDestination.session_timeout: default Some("the setting of the space"), not Some("0")"#, UNSET),
    (r#"RecordCall.terminators: default Some("none"), not Some("")"#, "said in a word"),

    ("Connect.timeout: bounds [Some(0.0), None], not [None, None]", TIME),
    ("ConnectDestination.timeout: bounds [Some(0.0), None], not [None, None]", TIME),
    ("Connect.confirm_timeout: bounds [Some(0.0), None], not [None, None]", TIME),
    ("ConnectDestination.confirm_timeout: bounds [Some(0.0), None], not [None, None]", TIME),
    ("Connect.max_duration: bounds [Some(0.0), None], not [None, None]", TIME),
    ("sleep: bounds [Some(-1.0), None], not [None, None]", "a bare number is the `duration`, which has the bound"),

    (r#"PayAction.phrase: form "free", not "^(http|https)://""#, "a rule: a URL where it is played, text where it is said"),

    ("Connect.serial: filled true, not false", NOBODY),
    ("Connect.parallel: filled true, not false", NOBODY),
    ("Connect.serial_parallel: filled true, not false", NOBODY),
    ("Connect.serial_parallel[]: filled true, not false", NOBODY),
    ("Connect.call_state_events: filled true, not false", EMPTY),
    ("ConnectDestination.call_state_events: filled true, not false", EMPTY),
    ("Connect.confirm: filled true, not false", EMPTY),
    ("ConnectDestination.confirm: filled true, not false", EMPTY),
    ("ConferenceSwitch.case: filled true, not false", EMPTY),
    ("JoinConference.result: filled true, not false", EMPTY),
    ("PayPrompt.actions: filled true, not false", EMPTY),
    ("TranscribeStart.direction: filled true, not false", EMPTY),
    ("TranslateStart.direction: filled true, not false", EMPTY),
    ("Connect.result: filled true, not false", EMPTY),
    ("Execute.result: filled true, not false", EMPTY),
    ("OutcomeSwitch.case: filled true, not false", EMPTY),
    ("Play.urls: filled true, not false", EMPTY),
    ("Prompt.play: filled true, not false", EMPTY),
    ("Switch.case: filled true, not false", EMPTY),
    ("cond: filled true, not false", EMPTY),
    ("unset: filled true, not false", EMPTY),
];

/// The table of messaging scripts against `../shared/facts/messaging.json`.
#[rustfmt::skip]
pub(crate) const MESSAGING: &[(&str, &str)] = &[
    ("Goto.max: bounds [Some(1.0), Some(100.0)], not [None, None]", PAGE),
    ("ReplySwitch.case: filled true, not false", EMPTY),
    ("Switch.case: filled true, not false", EMPTY),
    ("reply: filled true, not false", BODY),
    ("ReplySwitch.case{}: filled true, not false", BODY),
    ("ReplySwitch.default: filled true, not false", BODY),
];

const PAGE: &str = "the reference page says so, the schema says nothing";
const UNSET: &str = "zero is below the schema's own minimum: it stands for `unset`";
const TIME: &str = "the schema forgets that time does not run backwards";
const NOBODY: &str = "a list of nobody dials nobody";
const EMPTY: &str = "an empty one does nothing, so it is a slip";
const BODY: &str = "a text alone is the `body`, which is not empty";

/// What a generated document may hold although SignalWire's schema refuses it.
pub(crate) struct Refused {
    pub(crate) language: &'static str,
    pub(crate) what: &'static str,
    pub(crate) why: &'static str,
    /// The value as the schema takes it, if it is one of these.
    pub(crate) instead: fn(&Type, &Facets, &Node<'static>) -> Option<Content<'static>>,
}

pub(crate) const REFUSED: &[Refused] = &[
    Refused {
        language: Document::NAME,
        what: "ring:us-old",
        why: "the reference page of `ringback` uses it",
        instead: |_, facets, node| {
            sound(facets, node, |text| {
                Some(text.strip_suffix("-old")?.to_owned())
            })
        },
    },
    Refused {
        language: Document::NAME,
        what: "a line break in what is said",
        why: "the schema's pattern is for one line by oversight: speech has many",
        instead: |_, facets, node| {
            sound(facets, node, |text| {
                text.contains('\n').then(|| text.replace('\n', " "))
            })
        },
    },
    Refused {
        language: Document::NAME,
        what: "a variable among sounds",
        why: "an official guide does so, and the schema wants all or none",
        instead: |_, facets, node| {
            sound(facets, node, |text| {
                text.starts_with(['%', '$']).then(|| "say:x".to_owned())
            })
        },
    },
    Refused {
        language: Document::NAME,
        what: "a scheme in capitals",
        why: "the scheme of a URL is the same in capitals",
        instead: |_, facets, node| {
            sound(facets, node, |text| {
                text.starts_with("HTTPS:")
                    .then(|| text.replace("HTTPS", "https"))
            })
        },
    },
    Refused {
        language: Document::NAME,
        what: "a variable for a filter",
        why: "text may be a variable elsewhere, and no page says that it may not be one here",
        instead: |_, facets, node| {
            let text = node.text().filter(|_| facets.format == Format::Filter)?;
            text.starts_with(['%', '$'])
                .then(|| Content::Text("polite".into()))
        },
    },
    Refused {
        language: Document::NAME,
        what: "what `pay` plays, as a variable or with a scheme in capitals",
        why: "as with any other URL",
        instead: |ty, _, node| match ty {
            Type::Record(record) if record().rust == "PayAction" => {
                let mut entries = node.entries()?.to_vec();
                let phrase = entries.iter_mut().find(|entry| entry.key == "phrase")?;
                let text = phrase.value.text()?;
                let url = text.starts_with(['%', '$']) || text.starts_with("HTTPS:");
                phrase.value.content = Content::Text("https://example.com".into());
                url.then_some(Content::Map(entries))
            }
            _ => None,
        },
    },
];

/// The text of a sound, changed.
fn sound(
    facets: &Facets,
    node: &Node<'static>,
    instead: impl Fn(&str) -> Option<String>,
) -> Option<Content<'static>> {
    let text = node.text().filter(|_| facets.format == Format::Sound)?;
    Some(Content::Text(instead(text)?.into()))
}

/// The examples of SignalWire's schemas that we find fault with: the language, the
/// fault as the test prints it, and why.
pub(crate) const EXAMPLES: &[(&str, &str, &str)] = &[];

// TEMPORARY, until their branches are merged: methods that our table does not have yet.
#[rustfmt::skip]
pub(crate) const NOT_YET: &[&str] = &[
    "ai", "ai_sidecar", "amazon_bedrock",
];
