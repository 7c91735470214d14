//! The effect of suppressions, and their own diagnostics.

use std::collections::HashMap;
use std::ops::Range;

use swml_language::diagnostic::{Code, Diagnostic, Report, Span};
use swml_language::read::Parsed;
use swml_language::tree::Place;
use swml_language::{Level, suggest};

use super::comment::{self, Comment, InvalidComment, InvalidForm, Name};
use crate::config::severity::nearest_code;

/// The suppressions of a text.
#[derive(Debug, Default)]
pub(crate) struct Suppressions {
    comments: Vec<Suppression>,
    invalid: Vec<(InvalidComment, Span)>,
}

/// A comment and its line.
#[derive(Debug)]
struct Suppression {
    comment: Comment,
    /// The line of the diagnostics that it applies to.
    line: usize,
    /// The span of the comment, then those of its names.
    spans: Vec<Span>,
    /// The span to remove the comment.
    removal: Span,
    /// Which of its names have suppressed a diagnostic.
    used: Vec<bool>,
}

impl Suppressions {
    /// Returns the suppressions of a text. JSON has none.
    pub(crate) fn of(parsed: &Parsed<'_>) -> Self {
        let text = parsed.text();
        if !comment::may_be_in(text) {
            return Self::default();
        }
        let comments = parsed.trivia().comments;
        let lines = targets(text, &parsed.spans_of(&comments));
        let mut valid = Vec::new();
        let mut wrong = Vec::new();
        let mut ranges = Vec::new();
        for (range, line) in comments.into_iter().zip(lines) {
            match comment::read(text, range) {
                Some(Ok(comment)) => {
                    ranges.push(comment.range.clone());
                    ranges.extend(comment.names.iter().map(|name| name.range.clone()));
                    ranges.push(removal(text, &comment.range));
                    valid.push((comment, line));
                }
                Some(Err(error)) => wrong.push(error),
                None => {}
            }
        }
        ranges.extend(wrong.iter().map(|error| error.range.clone()));
        // all at once: each call counts the lines
        let mut spans = parsed.spans_of(&ranges).into_iter();
        let mut comments = Vec::with_capacity(valid.len());
        for (comment, line) in valid {
            let used = vec![false; comment.names.len()];
            let own: Vec<Span> = spans.by_ref().take(1 + comment.names.len()).collect();
            if let Some(removal) = spans.next() {
                comments.push(Suppression {
                    comment,
                    line,
                    spans: own,
                    removal,
                    used,
                });
            }
        }
        let invalid = wrong.into_iter().zip(spans).collect();
        Self { comments, invalid }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.comments.is_empty() && self.invalid.is_empty()
    }

    /// Returns true if a pedantic code is suppressed.
    pub(crate) fn name_pedantic(&self) -> bool {
        let names = self.comments.iter().flat_map(|one| &one.comment.names);
        let mut codes = names.filter_map(|name| name.code);
        codes.any(|code| code.level() == Level::Pedantic)
    }

    /// Removes the suppressed diagnostics, and returns those of the suppressions.
    pub(crate) fn apply(mut self, report: &mut Report) -> Vec<Diagnostic> {
        let mut by_line: HashMap<(usize, Code), Vec<(usize, usize)>> = HashMap::new();
        for (index, one) in self.comments.iter().enumerate() {
            for (position, name) in one.comment.names.iter().enumerate() {
                if let Some(code) = name.code {
                    let places = by_line.entry((one.line, code)).or_default();
                    places.push((index, position));
                }
            }
        }
        if !by_line.is_empty() {
            report.retain(|fault| {
                // a diagnostic of the whole text
                let line = fault.at.map_or(1, |at| at.line);
                let Some(places) = by_line.get(&(line, fault.code)) else {
                    return true;
                };
                for (index, position) in places {
                    let one = self.comments.get_mut(*index);
                    if let Some(used) = one.and_then(|one| one.used.get_mut(*position)) {
                        *used = true;
                    }
                }
                false
            });
        }
        let mut found = Vec::new();
        for one in &self.comments {
            one.report(&mut found);
        }
        for (error, span) in &self.invalid {
            found.push(invalid(&error.why, *span));
        }
        found
    }
}

/// The number of codes that a message names.
const MOST_NAMED: usize = 10;

/// Returns the line that each comment applies to: its own, or for one alone on a line the next one
/// that is not such a comment.
fn targets(text: &str, comments: &[Span]) -> Vec<usize> {
    let mut targets = Vec::with_capacity(comments.len());
    // from the end: the last of several comments is next to the target
    let mut next: Option<(usize, usize)> = None;
    for span in comments.iter().rev() {
        let mut target = span.line;
        if is_alone(text, span.start) {
            target = match next {
                Some((line, target)) if line == span.line + 1 => target,
                _ => span.line + 1,
            };
            next = Some((span.line, target));
        }
        targets.push(target);
    }
    targets.reverse();
    targets
}

/// Returns true if only white space precedes a position on its line.
fn is_alone(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    line.trim_start_matches('\u{feff}').trim().is_empty()
}

/// Returns the range that removes a comment: with its line if it is alone on it, and with the white
/// space before it otherwise.
fn removal(text: &str, comment: &Range<usize>) -> Range<usize> {
    let before = text.get(..comment.start).unwrap_or_default();
    if !is_alone(text, comment.start) {
        return before.trim_end_matches([' ', '\t']).len()..comment.end;
    }
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let mark = text.get(start..).unwrap_or_default();
    let start = start + mark.len() - mark.trim_start_matches('\u{feff}').len();
    let rest = text.get(comment.end..).unwrap_or_default();
    let end = rest
        .find('\n')
        .map_or(text.len(), |end| comment.end + end + 1);
    start..end
}

impl Suppression {
    fn report(&self, found: &mut Vec<Diagnostic>) {
        let Some((whole, spans)) = self.spans.split_first() else {
            return;
        };
        let names = self.comment.names.iter().zip(spans).zip(&self.used);
        let (mut unused, mut known) = (Vec::new(), 0);
        for (index, ((name, span), used)) in names.enumerate() {
            match name.code {
                None => found.push(unknown(name, *span)),
                Some(_) => {
                    known += 1;
                    if !used {
                        unused.push((index, name, *span));
                    }
                }
            }
        }
        if known == self.comment.names.len() && unused.len() == known {
            let codes = match unused.len() {
                0..=MOST_NAMED => {
                    let names = unused.iter().map(|(_, name, _)| &*name.text);
                    suggest::all_of(&names.collect::<Vec<_>>())
                }
                many => format!("{many} codes"),
            };
            let fault = self::unused(&codes, *whole).help("remove the comment");
            found.push(edit(fault, self.removal, ""));
        } else {
            for (index, name, span) in unused {
                let fault = self::unused(&format!("`{}`", name.text), span);
                let fault = fault.help(format!("remove `{}`", name.text));
                found.push(edit(fault, self.without(index, span), ""));
            }
        }
        if known > 0 && !self.comment.has_reason {
            let fault = Diagnostic::new(
                Code::SuppressionWithoutReason,
                Place::default(),
                "missing reason of a suppression",
            );
            found.push(
                located(fault, *whole)
                    .note("without one a reader cannot decide whether it still applies")
                    .help("write the reason after `]`"),
            );
        }
    }

    /// Returns the span that removes a name from the list, with one comma.
    fn without(&self, index: usize, span: Span) -> Span {
        let range = |index: usize| self.comment.names.get(index).map(|name| &name.range);
        if let Some(next) = range(index + 1) {
            return Span {
                end: next.start,
                ..span
            };
        }
        match index.checked_sub(1).and_then(range) {
            Some(previous) => Span {
                start: previous.end,
                column: span.column.saturating_sub(span.start - previous.end),
                ..span
            },
            None => span,
        }
    }
}

fn located(mut fault: Diagnostic, at: Span) -> Diagnostic {
    fault.at = Some(at);
    fault
}

/// Adds an exact edit, which keeps the meaning of the script.
fn edit(fault: Diagnostic, at: Span, text: &str) -> Diagnostic {
    let mut fault = fault.replace(Place::default(), text);
    if let Some(fix) = &mut fault.fix {
        fix.at = Some(at);
    }
    fault
}

fn unused(codes: &str, at: Span) -> Diagnostic {
    let message = format!("unused suppression of {codes}");
    let fault = Diagnostic::new(Code::UnusedSuppression, Place::default(), message);
    located(fault, at).note("it is not reported here, and the comment would hide a later mistake")
}

fn unknown(name: &Name, at: Span) -> Diagnostic {
    let fault = Diagnostic::new(
        Code::InvalidSuppression,
        Place::default(),
        format!("unknown code `{}`", name.text),
    );
    let fault = located(fault, at).note("the comment does not suppress anything by this name");
    match nearest_code(&name.text) {
        Some(meant) => {
            let mut fault = fault
                .help(format!("did you mean `{meant}`?"))
                .suggest(Place::default(), meant);
            if let Some(fix) = &mut fault.fix {
                fix.at = Some(at);
            }
            fault
        }
        None => fault.help("run `cargo swml explain` to list all codes"),
    }
}

fn invalid(why: &InvalidForm, at: Span) -> Diagnostic {
    let (message, help) = match why {
        InvalidForm::Word(word) => (
            format!("unknown word `{word}` in a comment for `swml`"),
            "did you mean `ignore`?",
        ),
        InvalidForm::NoCodes => (
            "`ignore` needs a list of codes".to_owned(),
            "write `# swml: ignore[code] reason`",
        ),
        InvalidForm::Unclosed => (
            "unclosed `[` of a suppression".to_owned(),
            "write `# swml: ignore[code] reason`",
        ),
        InvalidForm::Empty => (
            "the list of codes is empty".to_owned(),
            "write `# swml: ignore[code] reason`",
        ),
    };
    let fault = Diagnostic::new(Code::InvalidSuppression, Place::default(), message);
    located(fault, at)
        .note("the comment does not suppress anything")
        .help(help)
}
