//! Regular expressions: the errors on which all engines agree.

use super::fault::{FormatFault, Verdict};
use crate::entry::entry;
use crate::tree::has_variable;

entry! {
    /// A regular expression is incomplete, or a quantifier has nothing to repeat: it never
    /// matches.
    INVALID_PATTERN:
    bad r#"ai prompt { text "Hi" } hints [hint "swimmel" pattern "swimm(e|el" replace "SWML"];"#,
    good r#"ai prompt { text "Hi" } hints [hint "swimmel" pattern "swimm(e|el)" replace "SWML"];"#
}

/// Returns the error of a regular expression, if there is certainly one. Engines differ, so only
/// unclosed brackets, a trailing backslash and quantifiers without an operand are reported.
pub(super) fn pattern(text: &str) -> Verdict {
    if has_variable(text) {
        return Ok(());
    }
    match fault(text) {
        Some((why, hint)) => Err(FormatFault::new(why, hint)),
        None => Ok(()),
    }
}

fn fault(text: &str) -> Option<(&'static str, &'static str)> {
    let mut open = 0usize;
    // nothing precedes that could be repeated
    let mut nothing = true;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        rest = after;
        match c {
            '\\' => {
                let Some(escaped) = after.chars().next() else {
                    return Some((
                        "a backslash at the end does not escape a character",
                        "write `\\\\\\\\` for a backslash itself, or remove it",
                    ));
                };
                rest = match escaped {
                    // everything up to `\E` is literal
                    'Q' => after.split_once("\\E").map_or("", |(_, rest)| rest),
                    _ => after.get(escaped.len_utf8()..).unwrap_or_default(),
                };
                nothing = false;
            }
            '[' => {
                let Some(behind) = class(after) else {
                    return Some((
                        "the character class that starts with `[` is not closed by `]`",
                        "add the `]`, or write `\\\\[` for the character itself",
                    ));
                };
                rest = behind;
                nothing = false;
            }
            '(' => {
                if let Some(comment) = after.strip_prefix("?#") {
                    rest = comment.split_once(')').map_or("", |(_, rest)| rest);
                    continue;
                }
                open += 1;
                // `(?:`, `(?i)` and the like, and verbs `(*…)`
                rest = after.trim_start_matches(['?', '*']);
                nothing = rest.len() == after.len();
            }
            ')' => {
                let Some(left) = open.checked_sub(1) else {
                    return Some((
                        "the `)` does not close a group",
                        "add the `(`, or write `\\\\)` for the character itself",
                    ));
                };
                open = left;
                nothing = false;
            }
            '|' => nothing = true,
            '*' | '+' | '?' if nothing => {
                return Some((
                    "there is nothing to repeat before the quantifier",
                    "write `.*` for any text, or `\\\\*` for the character itself",
                ));
            }
            _ => nothing = false,
        }
    }
    (open > 0).then_some((
        "the group that starts with `(` is not closed by `)`",
        "add the `)`, or write `\\\\(` for the character itself",
    ))
}

/// Returns the rest after a set of characters, whose `[` has been read.
fn class(text: &str) -> Option<&str> {
    // some engines take a leading `]` as a character, others as the end
    let mut escaped = false;
    let mut named = false;
    for (index, c) in text.char_indices() {
        let behind = text.get(index + c.len_utf8()..).unwrap_or_default();
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' if behind.starts_with(':') && behind.contains(":]") => named = true,
            ']' if named => named = false,
            ']' => return Some(behind),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::judge;
    use crate::schema::Format;

    #[test]
    fn patterns() {
        for right in [
            "",
            ".*",
            "^[a-z]+$",
            "(?i)star\\s*wars",
            "/\\w+/i",
            "a|b",
            "(a|b)?c{2,3}",
            "\\(",
            "[(]",
            "[]a]",
            "[^]]",
            "\\Qa(b\\E",
            "(?#a(b)c",
            "(?<year>\\d{4})",
            "[[:alpha:]]+",
            "a]",
            "a{",
            "(?:x)+",
            "It's going to rain",
            "()",
            "a++",
            "a*?",
            "(%{vars.x}",
            "[\\]]",
            "é+",
            "(a|)",
        ] {
            assert_eq!(judge(Format::Pattern, right), Ok(()), "{right}");
        }
        for wrong in [
            "(", "(a|b", "a)", "[a-z", "[", "a\\", "*", "+1", "a|*b", "(+a)", "[\\]", "(a[)]",
        ] {
            assert!(judge(Format::Pattern, wrong).is_err(), "{wrong}");
        }
    }
}
