//! What the rules across properties want, as far as a generator must know it: without
//! this hardly a document would be right. The rules themselves stand in `swml-core`.

use swml::DestinationKind as Kind;
use swml::schema::{Field, ReadOn, Record, Type};

/// Properties that go together: those of exactly one set are given, and no other that
/// is named in any set.
type Sets = &'static [&'static [&'static str]];

/// The sets of a record, by its Rust type.
const SETS: &[(&str, Sets)] = &[
    (
        "Branch",
        &[&["when", "then"], &["when", "then", "else"], &["else"]],
    ),
    (
        "Connect",
        &[&["to"], &["serial"], &["parallel"], &["serial_parallel"]],
    ),
    ("Play", &[&["url"], &["urls"]]),
    (
        "Reply",
        &[
            &["body"],
            &["media", "to"],
            &["body", "media", "from", "status_url"],
            &["switch"],
        ],
    ),
    ("ReplyMessage", &[&["body"], &["media"], &["body", "media"]]),
    ("TranscribeRequest", &[&["start"], &["summarize"]]),
    (
        "TranslateRequest",
        &[&["start"], &["summarize"], &["inject"]],
    ),
    ("SendSms", &[&["body"], &["media"], &["body", "media"]]),
];

/// The sets of which one is given, of those that a property can stand with.
pub(crate) fn sets(record: &Record, with: Option<&Field>) -> Vec<&'static [&'static str]> {
    let all = SETS.iter().find(|(rust, _)| *rust == record.rust);
    let all = all.map_or(&[][..], |(_, sets)| sets);
    // what is about one destination stands beside it, not beside a list
    let wanted = match (with, destination(record)) {
        (Some(field), Some(to)) if !is_read(field, None) => Some(to),
        (with, _) => with,
    };
    let holds =
        |set: &&&'static [&'static str]| wanted.is_some_and(|field| set.contains(&field.name));
    match all.iter().any(|set| holds(&set)) {
        true => all.iter().filter(holds).copied().collect(),
        false => all.to_vec(),
    }
}

/// True if a property may stand beside those of the chosen set.
pub(crate) fn allows(record: &Record, chosen: &[&str], name: &str) -> bool {
    let governed = sets(record, None).iter().any(|set| set.contains(&name));
    chosen.contains(&name) || !governed
}

/// The kinds of destination a record may have in its `to`, for a property to be read.
pub(crate) fn kinds(field: Option<&Field>) -> &'static [Kind] {
    match field.map(|field| field.facets.read_on) {
        Some(ReadOn::Stream) => &[Kind::Stream],
        Some(ReadOn::Sip | ReadOn::ShownOnSip | ReadOn::SipAmongSeveral) => &[Kind::Sip],
        Some(ReadOn::AllButPhone) => &[Kind::Sip, Kind::Address, Kind::Queue, Kind::Stream],
        Some(ReadOn::All) | None => &Kind::ALL,
    }
}

/// True if a property is read on destinations of this kind, or of several in a list.
pub(crate) fn is_read(field: &Field, kind: Option<Kind>) -> bool {
    match kind {
        Some(kind) => kinds(Some(field)).contains(&kind),
        None => !matches!(field.facets.read_on, ReadOn::Stream | ReadOn::Sip),
    }
}

/// The property that names a destination.
pub(crate) fn destination(record: &Record) -> Option<&'static Field> {
    let is = |field: &&'static Field| matches!(field.ty, Type::Destination);
    record.fields.iter().find(is)
}

/// The property without which a record cannot dial a queue.
pub(crate) fn after_queue(record: &Record) -> Option<&'static Field> {
    record.field("transfer_after_bridge")
}
