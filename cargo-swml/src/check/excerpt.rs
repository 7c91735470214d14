//! Diagnostics for the terminal: the lines, the message, the reason and the suggestion.

use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::renderer::DEFAULT_TERM_WIDTH;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};
use anstream::adapter::strip_str;
use swml_language::check::format::{has_credentials, is_hidden, visible};
use swml_language::diagnostic::{self, Diagnostic, Fix};
use swml_language::{Applicability, Span};

use crate::check_input::{CheckResult, flag};
use crate::input::ScriptInput;

/// Writes all diagnostics of a script.
pub(crate) fn write(
    out: &mut impl Write,
    input: &ScriptInput,
    judged: &CheckResult,
) -> io::Result<()> {
    if judged.report.is_clean() {
        return Ok(());
    }
    let name = visible(input.name.clone());
    let source = MaskedSource::new(covered(&input.text, &judged.secrets));
    let renderer = Renderer::styled().term_width(DEFAULT_TERM_WIDTH);
    for fault in &judged.report {
        let shown = MessageParts::new(fault, &source, &judged.secrets);
        let rendered = renderer.render(&shown.groups(fault, &name));
        for line in rendered.lines().filter(|line| !is_second_origin(line)) {
            writeln!(out, "{line}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Returns true for the line of a second file without its name, which the renderer puts between the
/// place and its excerpt.
fn is_second_origin(line: &str) -> bool {
    // few lines have it, and stripping the colours of each would be slow
    line.contains(":::") && strip_str(line).to_string().trim() == ":::"
}

/// The excerpts of a diagnostic.
struct MessageParts {
    at: Option<Window>,
    /// The replacement and its place.
    edit: Option<(Window, String)>,
    /// The flag that permits it.
    allow: Option<String>,
}

impl MessageParts {
    fn new(fault: &Diagnostic, source: &MaskedSource, secrets: &[Span]) -> Self {
        let edit = reported(fault, secrets)
            // a removal is best described in words
            .filter(|(fix, _)| !fix.text.is_empty() && fault.help.is_some())
            .and_then(|(fix, at)| {
                let window = source.window(at.start..at.end);
                // not shown: a line that is too long, before or after the edit
                let whole = window.whole && fix.text.len() <= LONGEST;
                whole.then(|| (window, visible(fix.text.clone())))
            });
        let is_sure = |fix: &Fix| fix.applicability == Applicability::Safe;
        let unknown = fault.allow.as_ref().map(flag);
        Self {
            at: fault.at.map(|at| source.window(source.first_line(at))),
            edit,
            // a misspelled name is not new to the platform, and an invisible one cannot be typed
            allow: unknown
                .filter(|_| !fault.fix.as_ref().is_some_and(is_sure))
                .filter(|flag| !flag.contains(is_hidden)),
        }
    }

    fn groups<'s>(&'s self, fault: &'s Diagnostic, name: &'s str) -> Vec<Group<'s>> {
        let level = match fault.level() {
            diagnostic::Level::Error => Level::ERROR,
            diagnostic::Level::Warning => Level::WARNING,
            diagnostic::Level::Pedantic => Level::INFO.with_name("pedantic"),
        };
        let title = level.primary_title(&*fault.message).id(fault.code.as_str());
        let mut first = match (fault.at, &self.at) {
            (Some(at), Some(window)) => {
                let snippet = Snippet::source(&*window.lines)
                    .line_start(at.line)
                    .annotation(AnnotationKind::Primary.span(window.piece.clone()));
                match window.exact {
                    true => title.element(snippet.path(name)),
                    // in an excerpt of a line the columns would be counted from its start
                    false => title
                        .element(Origin::path(name).line(at.line).char_column(at.column))
                        .element(snippet),
                }
            }
            _ => title.element(Origin::path(name)),
        };
        if let Some(note) = &fault.note {
            first = first.element(Level::NOTE.message(&**note));
        }
        if !fault.path.is_empty() {
            first = first.element(Level::NOTE.with_name("at").message(&*fault.path));
        }
        if let (None, Some(help)) = (&self.edit, &fault.help) {
            first = first.element(Level::HELP.message(&**help));
        }
        if let Some(flag) = &self.allow {
            let help = format!("if the platform has it, pass `{flag}`");
            first = first.element(Level::HELP.message(help));
        }
        match (&self.edit, &fault.help) {
            (Some((window, text)), Some(help)) => {
                let edit = Snippet::source(&*window.lines)
                    .path(name)
                    .line_start(window.line)
                    .patch(Patch::new(window.piece.clone(), &**text));
                vec![first, Level::HELP.secondary_title(&**help).element(edit)]
            }
            _ => vec![first],
        }
    }
}

/// The number of bytes of a line to show on each side: more than the width of a terminal.
const MARGIN: usize = 300;

/// Longer lines and longer spans are cut.
const LONGEST: usize = 4096;

/// A text with masked secrets, and an index of its lines.
struct MaskedSource {
    text: String,
    lines: Vec<usize>,
}

/// The excerpt for a diagnostic. Rendering the whole text for each diagnostic would take quadratic
/// time.
struct Window {
    lines: String,
    /// The span in it.
    piece: Range<usize>,
    /// The number of its first line, from 1.
    line: usize,
    /// Whether it has whole lines.
    whole: bool,
    /// Whether its columns are those of the text.
    exact: bool,
}

impl MaskedSource {
    fn new(text: String) -> Self {
        // a byte order mark does not count as a column
        let first = text.len() - text.trim_start_matches('\u{feff}').len();
        let ends = text.match_indices('\n').map(|(end, _)| end + 1);
        let lines = std::iter::once(first).chain(ends).collect();
        Self { text, lines }
    }

    fn window(&self, piece: Range<usize>) -> Window {
        let text = &self.text;
        let (from, line) = self.line_of(piece.start);
        let (last, last_line) = self.line_of(piece.end.max(piece.start));
        let to = self
            .lines
            .get(last_line)
            .map_or(text.len(), |next| next - 1);
        // each of several lines must be short
        let mut ends = self.lines.get(line..last_line).unwrap_or_default().iter();
        let mut begins = from;
        let short = ends.all(|&next| next - std::mem::replace(&mut begins, next) <= LONGEST);
        let whole = short && to.saturating_sub(last) <= LONGEST && to - from <= 4 * LONGEST;
        let (mut shown, mut end) = (from..to, piece.end);
        if !whole {
            end = end.min(piece.start + MARGIN);
            shown.start = from.max(piece.start.saturating_sub(MARGIN));
            shown.end = to.min(end + MARGIN);
            // cut at character boundaries
            for at in [&mut shown.start, &mut end, &mut shown.end] {
                while !text.is_char_boundary(*at) {
                    *at -= 1;
                }
            }
        }
        let get = |from: usize, to: usize| text.get(from..to.max(from)).unwrap_or_default();
        let mut lines = String::with_capacity(shown.len());
        push_visible(get(shown.start, piece.start), &mut lines);
        let begins = lines.len();
        push_visible(get(piece.start, end), &mut lines);
        let ends = lines.len();
        push_visible(get(end, shown.end), &mut lines);
        Window {
            exact: whole && begins == piece.start.saturating_sub(shown.start),
            lines,
            piece: begins..ends,
            line,
            whole,
        }
    }

    /// Returns the start and the number of the line of a byte.
    fn line_of(&self, at: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|&begins| begins <= at).max(1);
        (self.lines.get(line - 1).copied().unwrap_or(0), line)
    }

    /// Returns the span to underline: the first line of an object.
    fn first_line(&self, at: Span) -> Range<usize> {
        let (_, line) = self.line_of(at.start);
        let end = self
            .lines
            .get(line)
            .map_or(at.end, |next| at.end.min(*next));
        let piece = self.text.get(at.start..end).unwrap_or_default();
        at.start..at.start + piece.trim_end().len()
    }
}

/// Escapes invisible characters; for those of ASCII the renderer has pictures.
fn push_visible(text: &str, out: &mut String) {
    for c in text.chars() {
        match is_hidden(c) && !c.is_ascii() {
            true => out.extend(c.escape_unicode()),
            false => out.push(c),
        }
    }
}

/// Returns the fix of a diagnostic and its place, unless it would reveal a masked value:
/// credentials in a URL, or a secret in the new text. The secrets are sorted and disjoint.
pub(super) fn reported<'f>(fault: &'f Diagnostic, secrets: &[Span]) -> Option<(&'f Fix, Span)> {
    let fix = fault.fix.as_ref()?;
    let at = fix.at?;
    let next = secrets.partition_point(|secret| secret.end <= at.start);
    let meets = secrets
        .get(next)
        .is_some_and(|secret| secret.start < at.end);
    let telling = has_credentials(&fix.text) || !fix.text.is_empty() && meets;
    (!telling).then_some((fix, at))
}

/// Returns the text with masked secrets, without moving any byte.
fn covered(text: &str, secrets: &[Span]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for secret in secrets {
        for byte in bytes.get_mut(secret.start..secret.end).unwrap_or_default() {
            if !byte.is_ascii_whitespace() {
                *byte = b'*';
            }
        }
    }
    // whole values are masked, so no character is cut
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, word: &str) -> Range<usize> {
        let start = text.find(word).unwrap_or_default();
        start..start + word.len()
    }

    fn window(text: &str, piece: Range<usize>) -> Window {
        MaskedSource::new(text.to_owned()).window(piece)
    }

    #[test]
    fn a_fault_is_shown_with_its_lines() {
        let text = "\u{feff}one\ntwo three\nfour";
        let shown = window(text, at(text, "three"));
        assert_eq!(
            (&*shown.lines, shown.exact, shown.line),
            ("two three", true, 2)
        );
        assert_eq!(&shown.lines[shown.piece], "three");
        let shown = window(text, at(text, "e\ntwo"));
        assert_eq!((&*shown.lines, shown.piece.start), ("one\ntwo three", 2));
        let shown = window(text, text.len()..text.len());
        assert_eq!(shown.lines, "four");
    }

    #[test]
    fn of_a_long_line_a_piece_is_shown() {
        let text = format!("{}here{}", "é".repeat(LONGEST), "日".repeat(LONGEST));
        let shown = window(&text, at(&text, "here"));
        assert!(!shown.whole && !shown.exact);
        assert_eq!(&shown.lines[shown.piece], "here");
        assert!(shown.lines.len() < 3 * MARGIN);
        // and the beginning of a long excerpt
        let shown = window(&text, 2..text.len());
        assert!(shown.lines.len() < 3 * MARGIN);
    }

    #[test]
    fn invisible_characters_are_shown() {
        let text = "\"\u{202e}ab\": 1\u{200b}";
        let shown = window(text, at(text, "ab"));
        assert_eq!(shown.lines, "\"\\u{202e}ab\": 1\\u{200b}");
        assert_eq!(&shown.lines[shown.piece], "ab");
        assert!(shown.whole && !shown.exact);
        // text after the span does not move it
        assert!(window(text, 0..1).exact);
    }
}
