//! Faults for people: the lines that are wrong, what is wrong there, why, and what to
//! write instead.

use std::borrow::Cow;
use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::renderer::DEFAULT_TERM_WIDTH;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};
use swml_core::Span;
use swml_core::check::format::masked;
use swml_core::diagnostic::{self, Diagnostic};

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
        let groups = groups(fault, &input.name, &text);
        writeln!(out, "{}\n", renderer.render(&groups))?;
    }
    Ok(())
}

fn groups<'f>(fault: &'f Diagnostic, name: &'f str, text: &'f str) -> Vec<Group<'f>> {
    let level = match fault.level() {
        diagnostic::Level::Error => Level::ERROR,
        diagnostic::Level::Warning => Level::WARNING,
    };
    let title = level.primary_title(&*fault.message).id(fault.code.as_str());
    let mut first = match fault.at {
        Some(at) => title.element(
            Snippet::source(text)
                .path(name)
                .annotation(AnnotationKind::Primary.span(shown(at, text))),
        ),
        None => title.element(Origin::path(name)),
    };
    if let Some(note) = &fault.note {
        first = first.element(Level::NOTE.message(&**note));
    }
    if !fault.path.is_empty() {
        first = first.element(Level::NOTE.with_name("at").message(&*fault.path));
    }
    let edit = fault.fix.as_ref().and_then(|fix| Some((fix.at?, fix)));
    match (edit, &fault.help) {
        // a removal is best said in words
        (Some((at, fix)), Some(help)) if !fix.text.is_empty() && !tells(&fix.text) => {
            let edit = Snippet::source(text)
                .path(name)
                .patch(Patch::new(at.start..at.end, &*fix.text));
            vec![first, Level::HELP.secondary_title(&**help).element(edit)]
        }
        (_, Some(help)) => vec![first.element(Level::HELP.message(&**help))],
        (_, None) => vec![first],
    }
}

/// True for text with credentials in it.
pub(super) fn tells(text: &str) -> bool {
    matches!(masked(text), Cow::Owned(_))
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
