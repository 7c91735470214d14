//! Faults for people: the lines that are wrong, what is wrong there, why, and what to
//! write instead.

use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::renderer::DEFAULT_TERM_WIDTH;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};
use swml_core::Span;
use swml_core::check::format::tells;
use swml_core::diagnostic::{self, Diagnostic, Fix};

use crate::input::Input;
use crate::judge::Judged;

/// Writes all faults of a script.
pub(crate) fn write(out: &mut impl Write, input: &Input, judged: &Judged) -> io::Result<()> {
    if judged.faults.is_empty() {
        return Ok(());
    }
    let text = covered(&input.text, &judged.secrets);
    let renderer = Renderer::styled().term_width(DEFAULT_TERM_WIDTH);
    for fault in &judged.faults {
        let groups = groups(fault, &input.name, &text, &judged.secrets);
        writeln!(out, "{}\n", renderer.render(&groups))?;
    }
    Ok(())
}

fn groups<'f>(
    fault: &'f Diagnostic,
    name: &'f str,
    text: &'f str,
    secrets: &[Span],
) -> Vec<Group<'f>> {
    let level = match fault.level() {
        diagnostic::Level::Error => Level::ERROR,
        diagnostic::Level::Warning => Level::WARNING,
    };
    let title = level.primary_title(&*fault.message).id(fault.code.as_str());
    let mut first = match fault.at {
        Some(at) => {
            let shown = shown(at, text);
            let Window { lines, from, whole } = Window::of(&shown, text);
            let snippet = Snippet::source(lines)
                .line_start(at.line)
                .annotation(AnnotationKind::Primary.span(shown.start - from..shown.end - from));
            match whole {
                true => title.element(snippet.path(name)),
                // in a piece of a line the columns would be counted from its start
                false => title
                    .element(Origin::path(name).line(at.line).char_column(at.column))
                    .element(snippet),
            }
        }
        None => title.element(Origin::path(name)),
    };
    if let Some(note) = &fault.note {
        first = first.element(Level::NOTE.message(&**note));
    }
    if !fault.path.is_empty() {
        first = first.element(Level::NOTE.with_name("at").message(&*fault.path));
    }
    let edit = told(fault, secrets).and_then(|(fix, at)| {
        let window = Window::of(&(at.start..at.end), text);
        // of a line that is too long to show, nor is what it would become
        window.whole.then_some((at, window, fix))
    });
    match (edit, &fault.help) {
        // a removal is best said in words
        (Some((at, window, fix)), Some(help)) if !fix.text.is_empty() => {
            let range = at.start - window.from..at.end - window.from;
            let edit = Snippet::source(window.lines)
                .path(name)
                .line_start(at.line)
                .patch(Patch::new(range, &*fix.text));
            vec![first, Level::HELP.secondary_title(&**help).element(edit)]
        }
        (_, Some(help)) => vec![first.element(Level::HELP.message(&**help))],
        (_, None) => vec![first],
    }
}

/// As much of a line as is shown on each side of a fault: more than a terminal is wide.
const MARGIN: usize = 300;

/// A longer line is cut.
const LONGEST: usize = 4096;

/// The part of a text that a fault is about. The whole of it, for each fault anew, would take
/// the square of its length.
struct Window<'t> {
    lines: &'t str,
    /// Where it begins, in bytes.
    from: usize,
    /// It has whole lines.
    whole: bool,
}

impl<'t> Window<'t> {
    fn of(piece: &Range<usize>, text: &'t str) -> Self {
        let before = text.get(..piece.start).unwrap_or_default();
        let behind = text.get(piece.end..).unwrap_or_default();
        // the mark that a text may begin with is no column
        let first = before.len() - before.trim_start_matches('\u{feff}').len();
        let mut from = before.rfind('\n').map_or(first, |end| end + 1);
        let mut to = behind.find('\n').map_or(text.len(), |end| piece.end + end);
        let lines = text.get(from..to).unwrap_or_default();
        let whole = lines.lines().all(|line| line.len() <= LONGEST);
        if !whole {
            from = from.max(piece.start.saturating_sub(MARGIN));
            to = to.min(piece.end + MARGIN);
            // no character is cut
            while !text.is_char_boundary(from) {
                from -= 1;
            }
            while !text.is_char_boundary(to) {
                to += 1;
            }
        }
        Self {
            lines: text.get(from..to).unwrap_or_default(),
            from,
            whole,
        }
    }
}

/// The fix of a fault and where it goes, unless it would tell what is covered: credentials
/// in a URL, or a secret that stands in what is written anew.
pub(super) fn told<'f>(fault: &'f Diagnostic, secrets: &[Span]) -> Option<(&'f Fix, Span)> {
    let fix = fault.fix.as_ref()?;
    let at = fix.at?;
    let meets = |secret: &Span| secret.start < at.end && at.start < secret.end;
    let telling = tells(&fix.text) || !fix.text.is_empty() && secrets.iter().any(meets);
    (!telling).then_some((fix, at))
}

/// The piece to point at: a whole object is its first line.
fn shown(at: Span, text: &str) -> Range<usize> {
    let piece = text.get(at.start..at.end).unwrap_or_default();
    let first = piece.lines().next().unwrap_or_default().trim_end();
    at.start..at.start + first.len()
}

/// The text with its secrets covered, each byte in its place.
fn covered(text: &str, secrets: &[Span]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for secret in secrets {
        for byte in bytes.get_mut(secret.start..secret.end).unwrap_or_default() {
            if !byte.is_ascii_whitespace() {
                *byte = b'*';
            }
        }
    }
    // a whole value is covered, so no character is cut
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, word: &str) -> Range<usize> {
        let start = text.find(word).unwrap_or_default();
        start..start + word.len()
    }

    #[test]
    fn a_fault_is_shown_with_its_lines() {
        let text = "\u{feff}one\ntwo three\nfour";
        let window = Window::of(&at(text, "three"), text);
        assert_eq!((window.lines, window.whole), ("two three", true));
        let window = Window::of(&at(text, "e\ntwo"), text);
        assert_eq!((window.lines, window.from), ("one\ntwo three", 3));
        let window = Window::of(&(text.len()..text.len()), text);
        assert_eq!(window.lines, "four");
    }

    #[test]
    fn of_a_long_line_a_piece_is_shown() {
        let text = format!("{}here{}", "é".repeat(LONGEST), "日".repeat(LONGEST));
        let window = Window::of(&at(&text, "here"), &text);
        assert!(!window.whole && window.lines.contains("here"));
        assert!(window.lines.len() < 3 * MARGIN);
        assert!(text[window.from..].starts_with(window.lines));
    }
}
