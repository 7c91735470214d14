//! Merging of sections of one script into another, as text where possible.

use std::borrow::Cow;
use std::ops::Range;

use swml_language::escape::string;

use crate::lazy::JsonText;
use crate::property::ValueRef;
use crate::write::{Noted, json};

/// The start of every script that a macro has written, up to its sections.
const OPENING: &str = r#"{"version":"1.0.0","sections":{"#;
/// The end of such a script.
const CLOSING: &str = "}}";
const MAIN: &str = r#""main":"#;

/// Returns the sections of a script, between the enclosing braces.
fn sections(text: &str) -> Option<Range<usize>> {
    let inner = text.strip_prefix(OPENING)?.strip_suffix(CLOSING)?;
    Some(OPENING.len()..OPENING.len() + inner.len())
}

/// Returns the end of a JSON value that starts here: of a string, a list or an object.
fn end_of_value(bytes: &[u8], from: usize) -> Option<usize> {
    let mut open = 0usize;
    let mut rest = bytes.get(from..)?.iter();
    loop {
        match rest.next()? {
            b'"' => loop {
                match rest.next()? {
                    b'"' => break,
                    b'\\' => {
                        rest.next()?;
                    }
                    _ => {}
                }
            },
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.checked_sub(1)?,
            _ => {}
        }
        if open == 0 {
            return Some(bytes.len() - rest.len());
        }
    }
}

/// Returns the sections except `main`: the parts before and after it.
fn without_main(text: &str) -> Option<[Range<usize>; 2]> {
    let all = sections(text)?;
    let bytes = text.as_bytes();
    let mut at = all.start;
    while at < all.end {
        let value = end_of_value(bytes, at)? + 1;
        let end = end_of_value(bytes, value)?;
        if text.get(at..)?.starts_with(MAIN) {
            let before = all.start..at.saturating_sub(1).max(all.start);
            return Some([before, (end + 1).min(all.end)..all.end]);
        }
        at = end + 1;
    }
    Some([all.clone(), all.end..all.end])
}

/// Returns the sections of a script except `main`, as further entries: their text, and the
/// positions of undeclared keys in it.
pub(crate) fn entries(from: &JsonText) -> Option<JsonText> {
    let parts = without_main(&from.text)?;
    let bytes = parts.iter().map(|part| part.len() + 1).sum();
    let mut text = String::with_capacity(bytes);
    let mut raw = Vec::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !text.is_empty() {
            text.push(',');
        }
        let (start, moved) = (part.start, text.len());
        let inside = from.raw.iter().filter(|at| part.contains(*at));
        raw.extend(inside.map(|at| at - start + moved));
        text.push_str(from.text.get(part)?);
    }
    Some(JsonText {
        text: Cow::Owned(text),
        raw: Cow::Owned(raw),
    })
}

/// Returns the sections except `main` of a script that is stored as values, as further entries.
pub(crate) fn rendered<'v>(sections: impl Iterator<Item = (&'v str, ValueRef<'v>)>) -> JsonText {
    let mut out = Noted::default();
    for (name, methods) in sections.filter(|(name, _)| *name != "main") {
        if !out.text.is_empty() {
            out.text.push(',');
        }
        string(name, &mut out, 0);
        out.text.push(':');
        json(&methods, &mut out, 0);
    }
    JsonText {
        text: Cow::Owned(out.text),
        raw: Cow::Owned(out.raw),
    }
}

/// Adds the sections of another script except `main`; returns `None` if one of them does not have
/// the form of a macro's output.
pub(crate) fn merge(to: &mut JsonText, from: &JsonText) -> Option<()> {
    let end = sections(&to.text)?.end;
    let parts = without_main(&from.text)?;
    let text = to.text.to_mut();
    text.truncate(end);
    text.reserve(from.text.len() + CLOSING.len());
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !text.ends_with('{') {
            text.push(',');
        }
        let (start, moved) = (part.start, text.len());
        let inside = from.raw.iter().filter(|at| part.contains(*at));
        let inside: Vec<usize> = inside.map(|at| at - start + moved).collect();
        if !inside.is_empty() {
            to.raw.to_mut().extend(inside);
        }
        text.push_str(from.text.get(part).unwrap_or_default());
    }
    text.push_str(CLOSING);
    Some(())
}
