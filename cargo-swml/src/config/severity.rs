//! The severity that a configuration gives to a code.

use std::str::FromStr;

use swml_language::{Code, Level, suggest};

/// The severity of a code: a level, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Severity {
    /// Not reported.
    Off,
    /// Reported at this level; *pedantic* on request only.
    At(Level),
}

/// The words for severities.
const WORDS: [(&str, Severity); 4] = [
    ("error", Severity::At(Level::Error)),
    ("warning", Severity::At(Level::Warning)),
    ("pedantic", Severity::At(Level::Pedantic)),
    ("off", Severity::Off),
];

/// A word that is not the name of a severity or a code, and the most likely intended one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum UnknownName {
    /// Not a severity.
    #[error("unknown level `{word}`{}", question(*meant))]
    Severity {
        word: String,
        meant: Option<&'static str>,
    },
    /// Not a code.
    #[error("unknown code `{word}`{}", question(*meant))]
    Code {
        word: String,
        meant: Option<&'static str>,
    },
    /// Not `CODE=LEVEL`.
    #[error("expected `CODE=LEVEL`")]
    Form,
    /// The level of this code is fixed.
    #[error("`syntax` is always an error: a text that cannot be read is not checked")]
    Fixed,
}

fn question(meant: Option<&'static str>) -> String {
    meant.map_or_else(String::new, |meant| format!("; did you mean `{meant}`?"))
}

impl FromStr for Severity {
    type Err = UnknownName;

    fn from_str(word: &str) -> Result<Self, UnknownName> {
        let found = WORDS.iter().find(|(name, _)| *name == word);
        found.map(|(_, severity)| *severity).ok_or_else(|| {
            let names = WORDS.map(|(name, _)| name);
            UnknownName::Severity {
                word: word.to_owned(),
                meant: suggest::nearest(word, &names),
            }
        })
    }
}

/// Returns the code with a name.
pub(crate) fn code(name: &str) -> Result<Code, UnknownName> {
    Code::of(name).ok_or_else(|| UnknownName::Code {
        word: name.to_owned(),
        meant: nearest_code(name),
    })
}

/// Returns the code whose level can be changed with a name.
pub(crate) fn adjustable(name: &str) -> Result<Code, UnknownName> {
    match code(name)? {
        Code::Syntax => Err(UnknownName::Fixed),
        code => Ok(code),
    }
}

/// Returns the most likely intended code for an unknown one.
pub(crate) fn nearest_code(name: &str) -> Option<&'static str> {
    let name = name.replace('_', "-");
    let all: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    suggest::nearest(&name, &all)
}

/// Reads `CODE=LEVEL`.
pub(crate) fn pair(text: &str) -> Result<(Code, Severity), UnknownName> {
    let (name, level) = text.split_once('=').ok_or(UnknownName::Form)?;
    Ok((adjustable(name.trim())?, level.trim().parse()?))
}

/// The words for severities, for messages.
pub(crate) const LEVELS: &str = "`error`, `warning`, `pedantic` or `off`";

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_read() {
        assert_eq!(
            pair("legacy-form = off").unwrap(),
            (Code::LegacyForm, Severity::Off)
        );
        for (text, why) in [
            (
                "legacy_form=off",
                "unknown code `legacy_form`; did you mean `legacy-form`?",
            ),
            (
                "no-effect=eror",
                "unknown level `eror`; did you mean `error`?",
            ),
            ("no-effect", "expected `CODE=LEVEL`"),
            (
                "syntax=off",
                "`syntax` is always an error: a text that cannot be read is not checked",
            ),
        ] {
            assert_eq!(pair(text).unwrap_err().to_string(), why);
        }
    }
}
