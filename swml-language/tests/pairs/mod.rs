//! Scripts with one fault each, and beside each a twin without it.
//!
//! A pair is four or five lines: `bad` is the `main` of a script, or all its sections; `fault` is
//! the code, and the text that it points at; `fix` is the text to write there instead, if
//! it is known; `good` is the twin. `language: messaging` says that they are messaging scripts.

/// A script with one fault, and a twin without it.
#[derive(Clone, Copy, Default)]
pub(crate) struct Pair {
    pub(crate) is_messaging: bool,
    pub(crate) bad: &'static str,
    pub(crate) code: &'static str,
    /// The text that the fault points at.
    pub(crate) place: &'static str,
    pub(crate) fix: Option<&'static str>,
    pub(crate) good: &'static str,
}

/// The pairs, by topic.
pub(crate) const TOPICS: &[(&str, &str)] = &[
    ("cases", include_str!("cases.txt")),
    ("comparisons", include_str!("comparisons.txt")),
    ("conditions", include_str!("conditions.txt")),
    ("defaults", include_str!("defaults.txt")),
    ("loops", include_str!("loops.txt")),
    ("messages", include_str!("messages.txt")),
    ("names", include_str!("names.txt")),
    ("numbers", include_str!("numbers.txt")),
    ("read_too_early", include_str!("read_too_early.txt")),
    ("sums", include_str!("sums.txt")),
    ("sessions", include_str!("sessions.txt")),
    ("substitutions", include_str!("substitutions.txt")),
    ("templates", include_str!("templates.txt")),
    ("unreachable", include_str!("unreachable.txt")),
];

/// The pairs of a topic.
pub(crate) fn of(text: &'static str) -> Vec<Pair> {
    text.trim().split("\n\n").map(pair).collect()
}

/// A document with these sections.
pub(crate) fn document(script: &str) -> String {
    match script.starts_with('[') {
        true => format!(r#"{{"sections":{{"main":{script}}}}}"#),
        false => format!(r#"{{"sections":{script}}}"#),
    }
}

fn pair(text: &'static str) -> Pair {
    let mut pair = Pair::default();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (name, value) = line.split_once(": ").unwrap_or_default();
        match name {
            "language" => pair.is_messaging = value == "messaging",
            "bad" => pair.bad = value,
            "fault" => (pair.code, pair.place) = value.split_once(" at ").unwrap_or_default(),
            "fix" => pair.fix = Some(value),
            "good" => pair.good = value,
            _ => panic!("unknown line `{line}`"),
        }
    }
    assert!(
        !pair.bad.is_empty() && !pair.place.is_empty() && !pair.good.is_empty(),
        "{text}"
    );
    pair
}
