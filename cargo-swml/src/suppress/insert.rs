//! Comments that suppress the diagnostics of a script.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use swml_language::read::{Parsed, Trivia};
use swml_language::{Code, Diagnostic};

use crate::edit::TextEdit;
use crate::input::InputFormat;

/// Returns the edit that suppresses one diagnostic of a text: a comment on a line of its own above
/// the diagnostic, or at the end of its line where a text of several lines is above.
///
/// There is none in JSON, which has no comments; for a [fixed](is_fixed) code; and between two texts
/// of several lines.
#[cfg_attr(not(feature = "lsp"), allow(dead_code))]
pub(crate) fn insert(text: &str, format: InputFormat, fault: &Diagnostic) -> Option<TextEdit> {
    if format == InputFormat::Json {
        return None;
    }
    let parsed = Parsed::yaml(text).ok()?;
    insert_all(&parsed, std::iter::once(fault), "").pop()
}

/// Returns true for a code that a comment cannot suppress: a text that cannot be read, and the
/// comments themselves.
pub(crate) fn is_fixed(code: Code) -> bool {
    matches!(
        code,
        Code::Syntax
            | Code::InvalidSuppression
            | Code::UnusedSuppression
            | Code::SuppressionWithoutReason
    )
}

/// Returns the edits that suppress some diagnostics of a YAML text, in order.
pub(crate) fn insert_all<'f>(
    parsed: &Parsed<'_>,
    faults: impl Iterator<Item = &'f Diagnostic>,
    reason: &str,
) -> Vec<TextEdit> {
    let mut codes: BTreeMap<usize, BTreeSet<&'static str>> = BTreeMap::new();
    for fault in faults.filter(|fault| !is_fixed(fault.code)) {
        // a diagnostic of the whole text
        let line = fault.at.map_or(1, |at| at.line);
        codes.entry(line).or_default().insert(fault.code.as_str());
    }
    if codes.is_empty() {
        return Vec::new();
    }
    let trivia = parsed.trivia();
    let text = parsed.text();
    let mut edits = Vec::with_capacity(codes.len());
    let mut lines = lines(text).enumerate();
    for (number, codes) in codes {
        let Some((_, line)) = lines.find(|(index, _)| index + 1 == number) else {
            break;
        };
        let codes: Vec<&str> = codes.into_iter().collect();
        let reason = match reason {
            "" => String::new(),
            reason => format!(" {reason}"),
        };
        let comment = format!("# swml: ignore[{}]{reason}", codes.join(", "));
        edits.extend(placed(text, &trivia, line, &comment));
    }
    edits
}

/// Returns the ranges of the lines without their line breaks.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> + use<'_> {
    let first = text.len() - text.trim_start_matches('\u{feff}').len();
    let mut start = first;
    let rest = text.get(first..).unwrap_or_default();
    rest.split_inclusive('\n').map(move |line| {
        let begin = start;
        start += line.len();
        begin..begin + line.trim_end_matches(['\n', '\r']).len()
    })
}

/// Places a comment for a line.
fn placed(text: &str, trivia: &Trivia, line: Range<usize>, comment: &str) -> Option<TextEdit> {
    let inside = |at: usize| {
        let next = trivia.multiline.partition_point(|range| range.end <= at);
        let next = trivia.multiline.get(next);
        next.is_some_and(|range| range.start < at)
    };
    let content = text.get(line.clone()).unwrap_or_default();
    let ends = |at: usize| {
        let rest = text.get(at..).unwrap_or_default();
        if rest.starts_with("\r\n") {
            "\r\n"
        } else {
            "\n"
        }
    };
    if !inside(line.start) {
        let indent = content.len() - content.trim_start_matches([' ', '\t']).len();
        let indent = content.get(..indent).unwrap_or_default();
        return Some(TextEdit {
            range: line.start..line.start,
            text: format!("{indent}{comment}{}", ends(line.end)),
        });
    }
    (!inside(line.end)).then(|| TextEdit {
        range: line.end..line.end,
        text: format!(" {comment}"),
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use swml_language::diagnostic::Span;
    use swml_language::tree::Place;

    use super::*;
    use crate::edit::applied;

    fn with(text: &str, faults: &[(usize, Code)]) -> String {
        let fault = |(line, code): &(usize, Code)| {
            let mut fault = Diagnostic::new(*code, Place::default(), "");
            fault.at = Some(Span {
                start: 0,
                end: 0,
                line: *line,
                column: 1,
            });
            fault
        };
        let faults: Vec<Diagnostic> = faults.iter().map(fault).collect();
        let parsed = Parsed::yaml(text).unwrap();
        let edits = insert_all(&parsed, faults.iter(), "later");
        let new = applied(text, &edits);
        let again = Parsed::yaml(&new).unwrap();
        assert_eq!(again.root(), parsed.root(), "{new}");
        new
    }

    #[test]
    fn comments_are_above_or_beside() {
        let text = "\u{feff}a:\r\n  - b: 'x\r\n\r\n      y'\r\n  - c: |\r\n      z\r\n  - d";
        let new = with(
            text,
            &[
                (6, Code::NoEffect),
                (1, Code::Syntax),
                (1, Code::TooMany),
                (4, Code::NoEffect),
                (1, Code::NoEffect),
                (2, Code::NoEffect),
                (5, Code::NoEffect),
                (7, Code::LegacyForm),
                (99, Code::NoEffect),
            ],
        );
        assert_eq!(
            new,
            "\u{feff}# swml: ignore[no-effect, too-many] later\r\na:\r\n\
             \x20 # swml: ignore[no-effect] later\r\n  - b: 'x\r\n\r\n\
             \x20     y' # swml: ignore[no-effect] later\r\n\
             \x20 # swml: ignore[no-effect] later\r\n  - c: |\r\n      z\r\n\
             \x20 # swml: ignore[legacy-form] later\n  - d"
        );
    }
}
