//! Writing YAML: block style, text plain where every reader takes it for text.

use crate::check::is_other;
use crate::property::View;
use crate::record::{bare_view, each_property};

/// Appends a view as a YAML document.
pub(crate) fn document(view: &View<'_>, out: &mut String) {
    block(view, 0, out);
}

/// What a view is in YAML.
enum Shape<'v> {
    Map(Vec<(&'v str, View<'v>)>),
    List(Vec<View<'v>>),
    Scalar,
}

fn shape<'v>(view: &View<'v>) -> Shape<'v> {
    match view {
        View::Map(map) => Shape::Map((0..map.count()).map(|index| map.entry(index)).collect()),
        View::List(list) => {
            Shape::List((0..list.count()).map(|index| list.element(index)).collect())
        }
        View::Method(method, body) => Shape::Map(vec![(method.name, body.view())]),
        View::RawMethod(name, body) => Shape::Map(vec![(*name, body.view())]),
        View::Record(record) => match bare_view(*record) {
            Some(primary) => shape(&primary),
            None => {
                let mut entries = Vec::new();
                each_property(*record, &mut |name, _, value| entries.push((name, value)));
                Shape::Map(entries)
            }
        },
        _ => Shape::Scalar,
    }
}

fn indent(depth: usize, out: &mut String) {
    for _ in 0..depth {
        out.push_str("  ");
    }
}

/// A value whose first line is begun already.
fn block(view: &View<'_>, depth: usize, out: &mut String) {
    match shape(view) {
        Shape::Map(entries) if entries.is_empty() => out.push_str("{}\n"),
        Shape::List(elements) if elements.is_empty() => out.push_str("[]\n"),
        Shape::Map(entries) => {
            for (index, (key, value)) in entries.iter().enumerate() {
                if index > 0 {
                    indent(depth, out);
                }
                self::key(key, depth, out);
                below(value, depth, out);
            }
        }
        Shape::List(elements) => {
            for (index, element) in elements.iter().enumerate() {
                if index > 0 {
                    indent(depth, out);
                }
                out.push_str("- ");
                block(element, depth + 1, out);
            }
        }
        Shape::Scalar => {
            scalar(view, depth, out);
            out.push('\n');
        }
    }
}

/// The longest key that stands before its value without `?`: YAML takes 1024 characters.
const LONGEST_KEY: usize = 1000;

/// A key and its colon. A long one is marked, or it would not be taken for one.
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

/// A value behind its key: on the same line if it fits there.
fn below(view: &View<'_>, depth: usize, out: &mut String) {
    let nested = match shape(view) {
        Shape::Map(entries) => !entries.is_empty(),
        Shape::List(elements) => !elements.is_empty(),
        Shape::Scalar => false,
    };
    if nested {
        out.push('\n');
        indent(depth + 1, out);
    } else {
        out.push(' ');
    }
    block(view, depth + 1, out);
}

fn scalar(view: &View<'_>, depth: usize, out: &mut String) {
    match view {
        View::Text(value) => match literal(value) {
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
        // a bare record is its primary
        View::Record(record) => match bare_view(*record) {
            Some(primary) => scalar(&primary, depth, out),
            None => out.push_str("{}"),
        },
        View::Number(_) => number(view, out),
        View::Inline(document) => quoted(&crate::write::text(&document.view()), out),
        // JSON is YAML
        other => crate::write::json(other, out, 0),
    }
}

/// A number. With an exponent it needs a point and a sign as well: without them it is text
/// to readers of YAML 1.1.
fn number(view: &View<'_>, out: &mut String) {
    let start = out.len();
    crate::write::json(view, out, 0);
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

/// How text of several lines is written as it stands: what becomes of its last line
/// break. Nothing if it cannot be.
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

/// Text on one line: in quotes if any reader could take it for something else.
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

/// Text in double quotes: as JSON, with what YAML does not take escaped as well.
fn quoted(value: &str, out: &mut String) {
    let start = out.len();
    swml_language::escape::string(value, out, 0);
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
