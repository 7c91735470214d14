//! The grammar of a comment that suppresses diagnostics.

use std::ops::Range;

use swml_language::{Code, suggest};

/// A comment that suppresses diagnostics. Ranges are bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Comment {
    /// From the `#` to the end.
    pub(super) range: Range<usize>,
    /// The names in the brackets, in order.
    pub(super) names: Vec<Name>,
    /// Whether a reason follows.
    pub(super) has_reason: bool,
}

/// A name in brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) range: Range<usize>,
    /// Its beginning, for messages.
    pub(super) text: String,
    pub(super) code: Option<Code>,
}

/// A comment that was probably meant to suppress diagnostics.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct InvalidComment {
    pub(super) range: Range<usize>,
    pub(super) why: InvalidForm,
}

/// The mistake in a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum InvalidForm {
    /// Another word for `ignore`.
    Word(String),
    /// `ignore` without brackets.
    NoCodes,
    /// `ignore[`
    Unclosed,
    /// `ignore[]`
    Empty,
}

/// The word before the colon.
const PREFIX: &str = "swml:";

/// The word after it.
const WORD: &str = "ignore";

/// Words of other tools for the same.
const SYNONYMS: [&str; 8] = [
    "ignore", "ignores", "ignored", "disable", "suppress", "allow", "noqa", "nolint",
];

/// The number of characters of a name in a message.
const LONGEST: usize = 60;

/// Returns true if a text may contain such a comment.
pub(super) fn may_be_in(text: &str) -> bool {
    text.contains(PREFIX)
}

/// Reads the comment in a range of a text; returns `None` for any other comment.
///
/// It may follow another comment on its line: `# yamllint disable-line # swml: ignore[code]`.
pub(super) fn read(text: &str, range: Range<usize>) -> Option<Result<Comment, InvalidComment>> {
    let whole = text.get(range.clone())?;
    let start = whole.match_indices('#').map(|(at, _)| at).find(|&at| {
        let before = whole.get(..at).unwrap_or_default();
        let rest = whole.get(at + 1..).unwrap_or_default();
        let begins = before.is_empty() || before.ends_with([' ', '\t']);
        begins && rest.trim_start().starts_with(PREFIX)
    })?;
    let comment = range.start + start..range.end;
    let rest = text.get(comment.start + 1..comment.end)?;
    let rest = rest.trim_start().strip_prefix(PREFIX)?.trim_start();
    let length = rest
        .find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_'))
        .unwrap_or(rest.len());
    let (word, after) = rest.split_at_checked(length)?;
    let offset = comment.end - after.len();
    if word != WORD {
        let lower = word.to_ascii_lowercase();
        let is_meant = after.trim_start().starts_with('[')
            || SYNONYMS.contains(&&*lower)
            || suggest::nearest(&lower, &[WORD]).is_some();
        return is_meant.then(|| {
            Err(InvalidComment {
                range: comment.end - rest.len()..offset,
                why: InvalidForm::Word(word.chars().take(LONGEST).collect()),
            })
        });
    }
    Some(names(after, offset, comment))
}

/// Reads what follows `ignore`, at an offset of the text.
fn names(after: &str, offset: usize, comment: Range<usize>) -> Result<Comment, InvalidComment> {
    let invalid = |why| InvalidComment {
        range: comment.clone(),
        why,
    };
    let Some(list) = after.trim_start().strip_prefix('[') else {
        return Err(invalid(InvalidForm::NoCodes));
    };
    let begin = offset + after.len() - list.len();
    let Some((inside, reason)) = list.split_once(']') else {
        return Err(invalid(InvalidForm::Unclosed));
    };
    let mut names = Vec::new();
    let mut at = begin;
    for piece in inside.split(',') {
        let name = piece.trim();
        let start = at + piece.len() - piece.trim_start().len();
        if !name.is_empty() {
            names.push(Name {
                range: start..start + name.len(),
                text: name.chars().take(LONGEST).collect(),
                code: Code::of(name),
            });
        }
        at += piece.len() + 1;
    }
    if names.is_empty() {
        return Err(invalid(InvalidForm::Empty));
    }
    let is_text = |c: char| c.is_alphanumeric();
    Ok(Comment {
        range: comment,
        names,
        has_reason: reason.contains(is_text),
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<Result<Comment, InvalidComment>> {
        read(text, 0..text.len())
    }

    #[test]
    fn comments_are_read() {
        let text = "# swml: ignore[ legacy-form,no-such ] an old phone";
        let comment = of(text).unwrap().unwrap();
        let names: Vec<&str> = comment
            .names
            .iter()
            .map(|name| &text[name.range.clone()])
            .collect();
        assert_eq!(names, ["legacy-form", "no-such"]);
        let codes: Vec<Option<Code>> = comment.names.iter().map(|name| name.code).collect();
        assert_eq!(codes, [Some(Code::LegacyForm), None]);
        assert!(comment.has_reason);
        for text in ["#swml:ignore[no-effect]", "# swml: ignore [no-effect]: "] {
            assert!(!of(text).unwrap().unwrap().has_reason, "{text}");
        }
        let text = "# yamllint disable-line # swml: ignore[no-effect]";
        assert_eq!(of(text).unwrap().unwrap().range, 24..text.len());
    }

    #[test]
    fn other_comments_are_left_alone() {
        for text in [
            "# the menu",
            "# swml: the menu",
            "# see swml: ignore[x]",
            "#",
            "# swml:",
            "# swml",
            "# SWML: a script",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn mistakes_are_found() {
        for (text, piece, why) in [
            (
                "# swml: ignroe[no-effect]",
                "ignroe",
                InvalidForm::Word("ignroe".to_owned()),
            ),
            (
                "# swml: disable no-effect",
                "disable",
                InvalidForm::Word("disable".to_owned()),
            ),
            (
                "# swml: Ignore[no-effect]",
                "Ignore",
                InvalidForm::Word("Ignore".to_owned()),
            ),
            (
                "# swml: ignore no-effect",
                "# swml: ignore no-effect",
                InvalidForm::NoCodes,
            ),
            (
                "# swml: ignore[no-effect",
                "# swml: ignore[no-effect",
                InvalidForm::Unclosed,
            ),
            (
                "# swml: ignore[ , ]",
                "# swml: ignore[ , ]",
                InvalidForm::Empty,
            ),
        ] {
            let error = of(text).unwrap().unwrap_err();
            assert_eq!((&text[error.range], error.why), (piece, why));
        }
    }
}
