//! The rules across properties, as far as the generator needs them to create valid documents. The
//! rules themselves are in `swml-core`.

use swml::DestinationKind as Kind;
use swml_language::schema::{AppliesTo, Field, Format, RecordType, Type};
use swml_language::tree::Node;

/// Properties that belong together. Those of exactly one set are specified, and none that only
/// another set has. A name that ends in `?` is optional, and `type=string` is a property with that
/// word.
#[rustfmt::skip]
const SETS: &[(&str, &[&str])] = &[
    ("Ai", &["languages?", "multilingual"]),
    ("AiPrompt", &["text", "pom"]),
    ("BedrockPostPrompt", &["text", "pom"]),
    ("BedrockPrompt", &["text", "pom"]),
    ("Branch", &["when then else?", "else"]),
    ("Connect", &["to", "serial", "parallel", "serial_parallel"]),
    ("Context", &["text?", "pom"]),
    ("ContextStep", &["text end?", "pom end?", "text valid_steps", "pom valid_steps"]),
    ("DataMap", &["output expressions? webhooks?", "expressions", "webhooks"]),
    ("ParameterSchema", &[
        "type=string description? nullable? enum? default? pattern? format?",
        "type=integer description? nullable? enum? default?",
        "type=number description? nullable? enum? default?",
        "type=boolean description? nullable? default?",
        "type=array description? nullable? default? items",
        "type=object description? nullable? default? properties? required?",
        "type=null description",
        "oneOf", "allOf", "anyOf", "const",
    ]),
    ("PayAction", &["type=Say phrase", "type=Play phrase"]),
    ("Play", &["url", "urls"]),
    ("PomSection", &["body bullets?", "bullets"]),
    ("PostPrompt", &["text", "pom"]),
    ("Reply", &["body media? to? from? status_url?", "media to? from? status_url?", "switch"]),
    ("ReplyMessage", &["body media?", "media"]),
    ("SendSms", &["body media?", "media"]),
    ("SidecarParameter", &[
        "type=string description? enum? default?",
        "type=integer description? enum? default?",
        "type=number description? enum? default?",
        "type=boolean description? default?",
        "type=array description? items",
        "type=object description? properties? required?",
    ]),
    ("SidecarPromptSource", &["text", "pom", "file"]),
    ("SwaigAction", &[
        "say", "SWML transfer?", "change_context", "change_step", "context_switch", "hangup",
        "hold", "playback_bg", "set_global_data", "set_meta_data", "stop", "stop_playback_bg",
        "toggle_functions", "unset_global_data", "unset_meta_data", "user_input",
    ]),
    ("SwaigFunction", &["description purpose?"]),
    ("TranscribeRequest", &["start", "summarize"]),
    ("TranslateRequest", &["start", "summarize", "inject"]),
];

/// One of [`SETS`]; a record without sets has an empty one.
#[derive(Clone, Copy, Default)]
pub(crate) struct Set {
    properties: &'static str,
    /// All sets of the record.
    all: &'static [&'static str],
}

impl Set {
    /// Returns the sets of a record that are compatible with a property.
    pub(crate) fn of(record: &RecordType, with: Option<&Field>) -> Vec<Self> {
        let all = SETS.iter().find(|(rust, _)| *rust == record.rust);
        let all = all.map_or(&[][..], |(_, all)| all);
        // a property of one destination cannot be beside a list
        let wanted = match (with, destination(record)) {
            (Some(field), Some(to)) if !is_read(field, None) => Some(to),
            (with, _) => with,
        };
        let set = |&properties| Self { properties, all };
        let sets = || all.iter().map(set);
        let with_it: Vec<_> = sets()
            .filter(|set| wanted.is_some_and(|field| has(set.properties, field.name)))
            .collect();
        match (with_it.is_empty(), all.is_empty()) {
            (false, _) => with_it,
            (true, false) => sets().collect(),
            (true, true) => vec![Self::default()],
        }
    }

    /// Returns true if a property is required.
    pub(crate) fn needs(self, name: &str) -> bool {
        let mut given = self
            .properties
            .split(' ')
            .filter(|property| !property.ends_with('?'));
        given.any(|property| bare(property) == name)
    }

    /// Returns true if a property is permitted.
    pub(crate) fn allows(self, name: &str) -> bool {
        has(self.properties, name) || !self.all.iter().any(|set| has(set, name))
    }

    /// Returns the word of a property in this set.
    pub(crate) fn word(self, name: &str) -> Option<&'static str> {
        let pairs = self
            .properties
            .split(' ')
            .filter_map(|property| property.split_once('='));
        pairs
            .filter(|(property, _)| *property == name)
            .map(|(_, word)| word)
            .next()
    }
}

fn has(set: &str, name: &str) -> bool {
    set.split(' ').any(|property| bare(property) == name)
}

fn bare(property: &str) -> &str {
    let name = property.split('=').next().unwrap_or(property);
    name.trim_end_matches('?')
}

/// Returns the format of a text that depends on a word beside it.
pub(crate) fn format(record: &RecordType, set: Set, field: &Field) -> Option<Format> {
    let played = record.rust == "PayAction" && set.word("type") == Some("Play");
    (played && field.name == "phrase").then_some(Format::Url)
}

/// Returns the name of an element of a list, which must be unique.
pub(crate) fn name<'n>(element: &'n Node<'_>) -> Option<&'n str> {
    let mut entries = element.entries()?.iter();
    let named = entries.find(|entry| ["name", "function"].contains(&&*entry.key))?;
    named.value.text()
}

/// References of a list, if only defined names are valid: by record and property.
#[rustfmt::skip]
const NAMES: &[(&str, &str, &[&str])] = &[
    ("ContextStep", "valid_contexts", &["default", "%{vars.context}"]),
    ("ContextStep", "valid_steps", &["next", "%{vars.step}"]),
];

/// Returns the names that a list can have.
pub(crate) fn names(record: &RecordType, field: &Field) -> Option<&'static [&'static str]> {
    let is = |(rust, name, _): &&(&str, &str, _)| *rust == record.rust && *name == field.name;
    NAMES.iter().find(is).map(|(_, _, names)| *names)
}

/// Returns the kinds of destination in `to` with which a property has an effect.
pub(crate) fn kinds(field: Option<&Field>) -> &'static [Kind] {
    match field.map(|field| field.constraints.applies_to) {
        Some(AppliesTo::Stream) => &[Kind::Stream],
        Some(AppliesTo::Sip | AppliesTo::ShownOnSip | AppliesTo::SipAmongSeveral) => &[Kind::Sip],
        Some(AppliesTo::AllButPhone) => &[Kind::Sip, Kind::Address, Kind::Queue, Kind::Stream],
        Some(AppliesTo::All) | None => &Kind::ALL,
    }
}

/// Returns true if a property has an effect for destinations of this kind, or of several in a list.
pub(crate) fn is_read(field: &Field, kind: Option<Kind>) -> bool {
    match kind {
        Some(kind) => kinds(Some(field)).contains(&kind),
        None => !matches!(
            field.constraints.applies_to,
            AppliesTo::Stream | AppliesTo::Sip
        ),
    }
}

/// Returns the property that names a destination.
pub(crate) fn destination(record: &RecordType) -> Option<&'static Field> {
    let is = |field: &&'static Field| matches!(field.ty, Type::Destination);
    record.fields.iter().find(is)
}

/// Returns the property that a record needs to dial a queue.
pub(crate) fn after_queue(record: &RecordType) -> Option<&'static Field> {
    record.field("transfer_after_bridge")
}
