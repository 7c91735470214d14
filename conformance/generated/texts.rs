//! Texts of every format: from one list, those that the checker accepts for it.

use std::borrow::Cow;

use swml::DestinationKind as Kind;
use swml_language::check::format::{destination, judge};
use swml_language::schema::Format;

use super::choices::Choices;

/// Simple ones first: a failure shrinks to them.
const TEXTS: &[&str] = &[
    "a",
    "1",
    "say:hi",
    "https://example.com",
    "wss://example.com/audio",
    "rtp://203.0.113.7:4000",
    "PCMU",
    "call.type",
    "+15551234567",
    "X-Account",
    "1w2W#*ABCD",
    "10m",
    "1h30m15s",
    "polite",
    "prompt: be brief",
    "room_1",
    "en-US",
    "",
    "%{vars.x}",
    "${call.from.replace(/[{}]/g, '')}",
    "hello ${vars.name}, \"quoted\" \\ and\ttabbed",
    "two\nlines",
    "Grüße 電話 🙂",
    "<b>'&amp;'</b>",
    "say: with a space",
    "say:two\nlines",
    "say:%{vars.text}",
    "silence:1.5",
    "silence: 2",
    "ring:us",
    "ring:us-old",
    "ring:10.0:us",
    "ring: 4: gb",
    "http://user:secret@example.com:8080/a/b.mp3?c=d&e=%{vars.f}#g",
    "HTTPS://example.com",
    "https://%{vars.host}/script",
    "ws://example.com",
    "L16@24000h@40i",
    "PCMA@20i",
    "PCMU,PCMA@8000H, OPUS",
    "sip:alice@example.com",
    "sips:bob@%{vars.host};transport=tcp",
    "/public/support",
    "/private/room?channel=video",
    "queue:support",
    "queue:%{vars.team}",
    "stream:wss://example.com/audio",
    "stream:%{vars.url}",
    "call.headers[0].value",
    "vars.list[\"a b\"]",
];

/// Returns a text of a format.
pub(crate) fn of_format(choices: &mut Choices<'_>, format: Format) -> Cow<'static, str> {
    if let Format::Words(list) = format
        && !choices.once_in(4)
    {
        let (before, from) = list.words.split_at(choices.below(list.words.len()));
        let words: Vec<&str> = from.iter().chain(before).copied().collect();
        let count = 1 + choices.below(words.len());
        return words[..count].join(&list.separator.to_string()).into();
    }
    let found = some(choices, |text| judge(format, text).is_ok());
    found
        .unwrap_or_else(|| panic!("no text of the form {format:?} to try"))
        .into()
}

/// Returns a destination of a kind; without a kind if a variable decides.
pub(crate) fn of_kind(choices: &mut Choices<'_>, kind: Option<Kind>) -> &'static str {
    let found = some(choices, |text| destination(text).is_ok_and(|of| of == kind));
    found.unwrap_or_else(|| panic!("no destination of the kind {kind:?} to try"))
}

/// Returns the first text that fits, from a random position in the list.
fn some(choices: &mut Choices<'_>, fits: impl Fn(&str) -> bool) -> Option<&'static str> {
    let (before, from) = TEXTS.split_at(choices.below(TEXTS.len()));
    from.iter().chain(before).copied().find(|text| fits(text))
}

/// Returns a condition, in JavaScript.
pub(crate) fn condition(choices: &mut Choices<'_>) -> &'static str {
    choices.of(&[
        "vars.x == 1",
        "true",
        "call.from.startsWith('+1') && !vars[\"done\"]",
    ])
}
