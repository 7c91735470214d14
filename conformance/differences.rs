//! Intentional differences from SignalWire's documents, with reasons.
//!
//! An entry is the line that the comparison prints. An entry that no longer describes a difference
//! is an error.

use swml::Document;
use swml_language::schema::{Constraints, Format, Type};
use swml_language::tree::{Content, Node};

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

    ("TranscribeStart.speech_timeout: bounds [Some(1500.0), None], not [None, None]", PAGE),
    ("TranscribeStart.vad_silence_ms: bounds [Some(1.0), None], not [None, None]", PAGE),
    ("TranscribeStart.vad_thresh: bounds [Some(0.0), Some(1800.0)], not [None, None]", PAGE),
    ("TranslateStart.speech_timeout: bounds [Some(1500.0), None], not [None, None]", PAGE),
    ("TranslateStart.vad_silence_ms: bounds [Some(1.0), None], not [None, None]", PAGE),
    ("TranslateStart.vad_thresh: bounds [Some(0.0), Some(1800.0)], not [None, None]", PAGE),

    (r#"SendFax.identity: default Some("the caller's number"), not None"#, PAGE),

    (r#"Connect.session_timeout: default Some("the setting of the space"), not Some("0")"#, UNSET),
    (r#"ConnectDestination.session_timeout: default Some("the setting of the space"), not Some("0")"#, UNSET),
    (r#"RecordCall.terminators: default Some("none"), not Some("")"#, "said in a word"),

    ("Answer.max_duration: bounds [Some(0.0), None], not [None, None]", TIME),
    ("Connect.timeout: bounds [Some(0.0), None], not [None, None]", TIME),
    ("ConnectDestination.timeout: bounds [Some(0.0), None], not [None, None]", TIME),
    ("Connect.confirm_timeout: bounds [Some(0.0), None], not [None, None]", TIME),
    ("ConnectDestination.confirm_timeout: bounds [Some(0.0), None], not [None, None]", TIME),
    ("Connect.max_duration: bounds [Some(0.0), None], not [None, None]", TIME),
    ("sleep: bounds [Some(-1.0), None], not [None, None]", "a bare number is the `duration`, which has the bound"),

    (r#"PayAction.phrase: form "free", not "^(http|https)://""#, "a rule: a URL where it is played, text where it is said"),

    (r#"AiParams.hold_music: form "free", not "uri""#, TONES),
    (r#"PlaybackBg.file: form "free", not "uri""#, TONES),
    ("SwaigFunction.data_map: filled false, not true", "a rule: there is something in it"),
    ("SwaigFunction.description: required false, not true", "a rule: it, or `purpose`, its name of old"),
    (r#"ParameterSchema.default: is {"any"}, not {"boolean", "number", "string"}"#, TYPED),
    (r#"ParameterSchema.enum[]: is {"any"}, not {"number", "string"}"#, TYPED),
    (r#"SidecarParameter.default: is {"any"}, not {"boolean", "number", "string"}"#, TYPED),
    (r#"SidecarParameter.enum[]: is {"any"}, not {"number", "string"}"#, TYPED),
    ("Swaig.defaults.web_hook_auth_user: unknown to the facts", NEWER),
    ("Swaig.defaults.web_hook_auth_password: unknown to the facts", NEWER),
    ("Swaig.functions[].web_hook_auth_user: unknown to the facts", NEWER),
    ("Swaig.functions[].web_hook_auth_password: unknown to the facts", NEWER),
    ("Swaig.includes[].auth_user: unknown to the facts", NEWER),
    ("Swaig.includes[].auth_password: unknown to the facts", NEWER),
    (r#"SwaigAction.transfer: is {"boolean", "string"}, not {"boolean"}"#, NEWER),
    (r#"SwaigAction.transfer: is an object ["TransferTo"], not 0"#, NEWER),
    ("SwaigAction.transfer: takes any text true, not false", NEWER),
    ("SwaigAction.unset_global_data[]: is there true, not false", NEWER),
    ("SwaigAction.unset_meta_data[]: is there true, not false", NEWER),
    ("SwaigAction.unset_global_data: is an object [], not 1", NEW_DATA),
    ("SwaigAction.unset_global_data{}: is there true, not false", NEW_DATA),
    ("SwaigAction.unset_meta_data: is an object [], not 1", NEW_DATA),
    ("SwaigAction.unset_meta_data{}: is there true, not false", NEW_DATA),

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

const NEWER: &str = "the reference page has it, the schema not yet";
const PAGE: &str = "the reference page says so, the schema says nothing";
const UNSET: &str = "zero is below the schema's own minimum: it stands for `unset`";
const TIME: &str = "the schema forgets that time does not run backwards";
const NOBODY: &str = "a list of nobody dials nobody";
const EMPTY: &str = "an empty one does nothing, so it is a slip";
const TONES: &str = "a tone stream of the platform is taken, too";
const TYPED: &str = "a rule: of the type that `type` names";
const NEW_DATA: &str =
    "the page says that a new object takes the place of the old, the schema has an empty one";
const BODY: &str = "a text alone is the `body`, which is not empty";

/// Parts of a generated document that SignalWire's schema rejects.
pub(crate) struct Refused {
    pub(crate) language: &'static str,
    pub(crate) what: &'static str,
    /// A property, by record: enough documents are generated to contain it.
    pub(crate) at: (&'static str, &'static str),
    pub(crate) why: &'static str,
    /// The value as the schema accepts it, if it is one of these.
    pub(crate) instead: fn(&Type, &Constraints, &Node<'static>) -> Option<Content<'static>>,
}

pub(crate) const REFUSED: &[Refused] = &[
    Refused {
        language: Document::NAME,
        what: "ring:us-old",
        at: ("Play", "urls"),
        why: "the reference page of `ringback` uses it",
        instead: |_, constraints, node| {
            sound(constraints, node, |text| {
                Some(text.strip_suffix("-old")?.to_owned())
            })
        },
    },
    Refused {
        language: Document::NAME,
        what: "a line break in what is said",
        at: ("Play", "urls"),
        why: "the schema's pattern is for one line by oversight: speech has many",
        instead: |_, constraints, node| {
            sound(constraints, node, |text| {
                text.contains('\n').then(|| text.replace('\n', " "))
            })
        },
    },
    Refused {
        language: Document::NAME,
        what: "a variable among sounds",
        at: ("Play", "urls"),
        why: "an official guide does so, and the schema wants all or none",
        instead: |_, constraints, node| {
            sound(constraints, node, |text| {
                text.starts_with(['%', '$']).then(|| "say:x".to_owned())
            })
        },
    },
    Refused {
        language: Document::NAME,
        what: "a scheme in capitals",
        at: ("Play", "urls"),
        why: "the scheme of a URL is the same in capitals",
        instead: |_, constraints, node| {
            sound(constraints, node, |text| {
                text.starts_with("HTTPS:")
                    .then(|| text.replace("HTTPS", "https"))
            })
        },
    },
    Refused {
        language: Document::NAME,
        what: "a line break in the name of a step",
        at: ("ContextStep", "name"),
        why: "the schema's pattern keeps out `next`, and more by oversight",
        instead: |_, constraints, node| {
            let text = node
                .text()
                .filter(|_| constraints.format == Format::StepName)?;
            Some(Content::Text(text.replace('\n', " ").into()))
        },
    },
    Refused {
        language: Document::NAME,
        what: "the user and the password of a function's server",
        at: ("SwaigFunction", "web_hook_auth_user"),
        why: NEWER,
        instead: |ty, _, node| match ty {
            Type::Record(record)
                if matches!(
                    record().rust,
                    "SwaigFunction" | "SwaigDefaults" | "SwaigInclude"
                ) =>
            {
                let mut entries = node.entries()?.to_vec();
                entries.retain(|entry| !entry.key.contains("auth_"));
                Some(Content::Map(entries.into()))
            }
            _ => None,
        },
    },
    Refused {
        language: Document::NAME,
        what: "where the call goes on after an action",
        at: ("SwaigAction", "transfer"),
        why: NEWER,
        instead: |ty, _, node| match ty {
            Type::Choice(choice) if choice.rust == "ActionTransfer" => {
                let known = matches!(node.content, Content::Bool(_))
                    || node.text().is_some_and(swml_language::tree::is_variable);
                (!known).then_some(Content::Bool(true))
            }
            _ => None,
        },
    },
    Refused {
        language: Document::NAME,
        what: "several keys to remove",
        at: ("SwaigAction", "unset_meta_data"),
        why: NEWER,
        instead: |ty, _, node| match ty {
            Type::Choice(choice) if choice.rust == "UnsetData" => {
                node.elements().map(|_| Content::Text("a".into()))
            }
            _ => None,
        },
    },
    Refused {
        language: Document::NAME,
        what: "a new object in the place of data",
        at: ("SwaigAction", "unset_global_data"),
        why: NEW_DATA,
        instead: |ty, _, node| match ty {
            Type::Choice(choice) if choice.rust == "UnsetData" => {
                node.entries().map(|_| Content::Map(Box::default()))
            }
            _ => None,
        },
    },
    Refused {
        language: Document::NAME,
        what: "a variable for `hard_stop_time`",
        at: ("AiParams", "hard_stop_time"),
        why: "the schema allows one, and shuts it out again by a pattern beside it",
        instead: |_, constraints, node| {
            let text = node
                .text()
                .filter(|_| constraints.format == Format::TimeSpan)?;
            text.starts_with(['%', '$'])
                .then(|| Content::Text("10m".into()))
        },
    },
    Refused {
        language: Document::NAME,
        what: "a variable for a filter",
        at: ("TranslateStart", "filter_from"),
        why: "text may be a variable elsewhere, and no page says that it may not be one here",
        instead: |_, constraints, node| {
            let text = node
                .text()
                .filter(|_| constraints.format == Format::Filter)?;
            text.starts_with(['%', '$'])
                .then(|| Content::Text("polite".into()))
        },
    },
    Refused {
        language: Document::NAME,
        what: "what `pay` plays, as a variable or with a scheme in capitals",
        at: ("PayAction", "phrase"),
        why: "as with any other URL",
        instead: |ty, _, node| match ty {
            Type::Record(record) if record().rust == "PayAction" => {
                let mut entries = node.entries()?.to_vec();
                let phrase = entries.iter_mut().find(|entry| entry.key == "phrase")?;
                let text = phrase.value.text()?;
                let url = text.starts_with(['%', '$']) || text.starts_with("HTTPS:");
                phrase.value.content = Content::Text("https://example.com".into());
                url.then_some(Content::Map(entries.into()))
            }
            _ => None,
        },
    },
];

/// The changed text of a sound.
fn sound(
    constraints: &Constraints,
    node: &Node<'static>,
    instead: impl Fn(&str) -> Option<String>,
) -> Option<Content<'static>> {
    let text = node
        .text()
        .filter(|_| constraints.format == Format::Sound)?;
    Some(Content::Text(instead(text)?.into()))
}

/// The examples of SignalWire's schemas with errors: the language, the error as the test prints it,
/// and the reason.
#[rustfmt::skip]
pub(crate) const EXAMPLES: &[(&str, &str, &str)] = &[
    ("calling", r#"Ai.post_prompt_url = "username:password@https://example.com": legacy-form"#, CREDENTIALS),
    ("calling", r#"SwaigDefaults.web_hook_url = "username:password@https://example.com": legacy-form"#, CREDENTIALS),
    ("calling", r#"SwaigInclude.url = "username:password@https://example.com": legacy-form"#, CREDENTIALS),
    ("calling", r#"SwaigFunction.web_hook_url = "username:password:https://statuscallback.com": invalid-url"#, SLIP),
    ("calling", r#"BedrockFunction.web_hook_url = "username:password:https://statuscallback.com": invalid-url"#, SLIP),
    ("calling", r#"SwaigFunction.purpose = "Get the weather information": missing-property"#, "it stands alone here"),
    ("calling", "SwaigAction.transfer = true: property-conflict", "it stands alone here"),
    ("calling", "AiParams.auto_correct = true: overridden", "it stands alone here"),
    ("calling", r#"Prompt.speech_engine = "Deepgram": speech-off"#, "it stands alone here"),
];

const CREDENTIALS: &str =
    "some pages have credentials before the scheme: read with a warning, for they belong behind it";
const SLIP: &str = "a slip: a colon for the `@`";
