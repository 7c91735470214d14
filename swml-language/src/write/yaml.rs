//! A YAML writer: block style, with plain text where every reader reads it as text.

use crate::check::is_other;
use crate::escape::string;
use crate::tree::{Content, Node};

/// Formats a tree as a YAML document.
///
/// ```
/// use swml_language::read::Parsed;
/// use swml_language::write;
/// let parsed = Parsed::json(r#"{"sections": {"main": [{"sleep": 5}]}}"#)?;
/// assert_eq!(write::yaml(parsed.root()), "sections:\n  main:\n    - sleep: 5\n");
/// # Ok::<(), swml_language::error::SyntaxError>(())
/// ```
pub fn yaml(node: &Node<'_>) -> String {
    let mut out = String::with_capacity(256);
    block(node, 0, &mut out);
    out
}

fn indent(depth: usize, out: &mut String) {
    for _ in 0..depth {
        out.push_str("  ");
    }
}

/// Writes a value whose first line has been started.
fn block(node: &Node<'_>, depth: usize, out: &mut String) {
    match &node.content {
        Content::Map(entries) if entries.is_empty() => out.push_str("{}\n"),
        Content::List(elements) if elements.is_empty() => out.push_str("[]\n"),
        Content::Map(entries) => {
            for (index, entry) in entries.iter().enumerate() {
                if index > 0 {
                    indent(depth, out);
                }
                key(&entry.key, depth, out);
                below(&entry.value, depth, out);
            }
        }
        Content::List(elements) => {
            for (index, element) in elements.iter().enumerate() {
                if index > 0 {
                    indent(depth, out);
                }
                out.push_str("- ");
                block(element, depth + 1, out);
            }
        }
        _ => {
            scalar(node, depth, out);
            out.push('\n');
        }
    }
}

/// The maximum length of a key without `?`: YAML allows 1024 characters.
const LONGEST_KEY: usize = 1000;

/// Writes a key and its colon. A long key is marked with `?`, as YAML requires.
fn key(name: &str, depth: usize, out: &mut String) {
    let start = out.len();
    text(name, out);
    if out.len() - start > LONGEST_KEY {
        out.insert_str(start, "? ");
        out.push('\n');
        indent(depth, out);
    }
    out.push(':');
}

/// Writes a value after its key: on the same line if it fits there.
fn below(node: &Node<'_>, depth: usize, out: &mut String) {
    let nested = match &node.content {
        Content::Map(entries) => !entries.is_empty(),
        Content::List(elements) => !elements.is_empty(),
        _ => false,
    };
    if nested {
        out.push('\n');
        indent(depth + 1, out);
    } else {
        out.push(' ');
    }
    block(node, depth + 1, out);
}

fn scalar(node: &Node<'_>, depth: usize, out: &mut String) {
    match &node.content {
        Content::Text(value) => match literal(value) {
            Some(chomp) => {
                out.push('|');
                out.push_str(chomp);
                for line in value.strip_suffix('\n').unwrap_or(value).split('\n') {
                    out.push('\n');
                    if !line.is_empty() {
                        indent(depth.max(1), out);
                        out.push_str(line);
                    }
                }
            }
            None => text(value, out),
        },
        Content::Number(_) => number(node, out),
        Content::Inline(document) => quoted(&super::json(document), out),
        // JSON is valid YAML
        _ => super::append(node, out, 0),
    }
}

/// Writes a number. An exponent needs a point and a sign as well, or YAML 1.1 readers take it as
/// text.
fn number(node: &Node<'_>, out: &mut String) {
    let start = out.len();
    super::append(node, out, 0);
    let Some(exponent) = out.get(start..).and_then(|json| json.find('e')) else {
        return;
    };
    let digits = out.split_off(start);
    let (digits, exponent) = digits.split_at(exponent);
    let exponent = exponent.trim_start_matches('e');
    out.push_str(digits);
    if !digits.contains('.') {
        out.push_str(".0");
    }
    out.push('e');
    if !exponent.starts_with(['+', '-']) {
        out.push('+');
    }
    out.push_str(exponent);
}

/// Returns the block indicator for literal text of several lines, by its last line break. Returns
/// `None` if it cannot be written as such.
fn literal(text: &str) -> Option<&'static str> {
    let several = text.trim_end_matches('\n').contains('\n');
    let fits = |c: char| c == '\n' || is_plain(c);
    let lines = || text.split('\n');
    let clean = !text.starts_with([' ', '\n'])
        && text.chars().all(fits)
        && lines().all(|line| !line.ends_with([' ', '\t']) && !line.starts_with('\t'));
    match (
        several && clean,
        text.ends_with("\n\n"),
        text.ends_with('\n'),
    ) {
        (false, ..) | (_, true, _) => None,
        (_, _, true) => Some(""),
        (_, _, false) => Some("-"),
    }
}

fn is_plain(c: char) -> bool {
    !c.is_control()
        && !matches!(
            c,
            '\u{feff}' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{fffe}' | '\u{ffff}'
        )
}

/// Writes text on one line: in quotes if any reader could read it as another type.
fn text(value: &str, out: &mut String) {
    let begins = value
        .chars()
        .next()
        .is_some_and(|c| c.is_alphabetic() || matches!(c, '/' | '_'));
    let plain = begins
        && value.chars().all(is_plain)
        && !value.ends_with([' ', ':'])
        && !value.contains(": ")
        && !value.contains(" #")
        && !is_other(value);
    if plain {
        out.push_str(value);
    } else {
        quoted(value, out);
    }
}

/// Writes text in double quotes: as JSON, with further escapes for YAML.
fn quoted(value: &str, out: &mut String) {
    let start = out.len();
    string(value, out, 0);
    if value
        .chars()
        .all(|c| is_plain(c) || c.is_ascii_control() && c != '\u{7f}')
    {
        return;
    }
    let json = out.split_off(start);
    for c in json.chars() {
        if is_plain(c) {
            out.push(c);
        } else {
            use std::fmt::Write;
            // writing to a String cannot fail
            let _ = write!(out, "\\u{:04x}", u32::from(c));
        }
    }
}
