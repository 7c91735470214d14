//! The layout of JSON: a value that fits into a line is written on it, except for lists of steps.
//! Keys and scalars are copied.

use unicode_width::UnicodeWidthStr as _;

use super::error::FormatError;
use super::steps::{self, Value};

/// The length up to which an object or a list is written on one line.
const WIDEST: usize = 100;

/// Formats valid JSON.
pub(super) fn format(text: &str) -> Result<String, FormatError> {
    let mut tokens = Tokens { rest: text };
    let mut root = tokens.tree();
    steps::mark(&mut root);
    root.measure();
    let mut out = String::with_capacity(text.len() + text.len() / 2);
    root.write(0, 0, 0, &mut out);
    out.push('\n');
    // a safeguard: no key and no value changes
    match same(text, &out) {
        true => Ok(out),
        false => Err(FormatError::OtherValue),
    }
}

/// Returns true if two texts have the same tokens.
fn same(old: &str, new: &str) -> bool {
    let (mut old, mut new) = (Tokens { rest: old }, Tokens { rest: new });
    loop {
        match (old.next(), new.next()) {
            ("", "") => return true,
            (old, new) if old != new => return false,
            _ => {}
        }
    }
}

/// A value as written.
struct Tree<'t> {
    content: Content<'t>,
    step: bool,
    /// Its length on one line; `None` if it has lists of steps, or is too long anyway.
    width: Option<usize>,
}

enum Content<'t> {
    Scalar(&'t str),
    List(Vec<Tree<'t>>),
    /// Keys with their quotation marks, and values.
    Object(Vec<(&'t str, Tree<'t>)>),
}

impl Value for Tree<'_> {
    fn elements(&mut self) -> Option<impl Iterator<Item = &mut Self>> {
        match &mut self.content {
            Content::List(elements) => Some(elements.iter_mut()),
            _ => None,
        }
    }

    fn entries(&mut self) -> Option<impl Iterator<Item = (&str, &mut Self)>> {
        match &mut self.content {
            Content::Object(entries) => Some(entries.iter_mut().map(|(key, value)| {
                let name = key.strip_prefix('"').and_then(|key| key.strip_suffix('"'));
                (name.unwrap_or_default(), value)
            })),
            _ => None,
        }
    }

    fn is_step(&mut self) {
        self.step = true;
    }
}

impl Tree<'_> {
    /// Computes the widths; returns true if a step is inside.
    fn measure(&mut self) -> bool {
        let mut has_steps = false;
        let mut width = Some(0);
        let mut add = |more: Option<usize>| {
            width = width.and_then(|width: usize| Some(width + more?).filter(|w| *w <= WIDEST));
        };
        match &mut self.content {
            Content::Scalar(text) => add(Some(text.width())),
            Content::List(elements) => {
                add(Some("[]".len()));
                for (index, element) in elements.iter_mut().enumerate() {
                    has_steps |= element.measure() | element.step;
                    add(Some(if index > 0 { ", ".len() } else { 0 }));
                    add(element.width);
                }
            }
            Content::Object(entries) => {
                add(Some(if entries.is_empty() { "{}" } else { "{  }" }.len()));
                for (index, (key, value)) in entries.iter_mut().enumerate() {
                    has_steps |= value.measure() | value.step;
                    add(Some(if index > 0 { ", ".len() } else { 0 }));
                    add(Some(key.width() + ": ".len()));
                    add(value.width);
                }
            }
        }
        self.width = width.filter(|_| !has_steps);
        has_steps
    }

    /// Writes the value in a line with this indentation, after `before` columns and before `after`
    /// more.
    fn write(&self, indent: usize, before: usize, after: usize, out: &mut String) {
        let fits = self
            .width
            .is_some_and(|width| before + width + after <= WIDEST);
        if fits || self.is_empty() {
            return self.flat(out);
        }
        let inner = indent + 2;
        let line = |index: usize, out: &mut String| {
            out.push_str(if index > 0 { ",\n" } else { "\n" });
            out.extend(std::iter::repeat_n(' ', inner));
        };
        match &self.content {
            Content::Scalar(text) => out.push_str(text),
            Content::List(elements) => {
                out.push('[');
                for (index, element) in elements.iter().enumerate() {
                    line(index, out);
                    let comma = usize::from(index + 1 < elements.len());
                    element.write(inner, inner, comma, out);
                }
                close(indent, ']', out);
            }
            Content::Object(entries) => {
                out.push('{');
                for (index, (key, value)) in entries.iter().enumerate() {
                    line(index, out);
                    out.push_str(key);
                    out.push_str(": ");
                    let comma = usize::from(index + 1 < entries.len());
                    value.write(inner, inner + key.width() + 2, comma, out);
                }
                close(indent, '}', out);
            }
        }
    }

    fn is_empty(&self) -> bool {
        match &self.content {
            Content::Scalar(_) => true,
            Content::List(elements) => elements.is_empty(),
            Content::Object(entries) => entries.is_empty(),
        }
    }

    /// Writes the value on one line.
    fn flat(&self, out: &mut String) {
        match &self.content {
            Content::Scalar(text) => out.push_str(text),
            Content::List(elements) => {
                out.push('[');
                for (index, element) in elements.iter().enumerate() {
                    out.push_str(if index > 0 { ", " } else { "" });
                    element.flat(out);
                }
                out.push(']');
            }
            Content::Object(entries) if entries.is_empty() => out.push_str("{}"),
            Content::Object(entries) => {
                out.push_str("{ ");
                for (index, (key, value)) in entries.iter().enumerate() {
                    out.push_str(if index > 0 { ", " } else { "" });
                    out.push_str(key);
                    out.push_str(": ");
                    value.flat(out);
                }
                out.push_str(" }");
            }
        }
    }
}

fn close(indent: usize, bracket: char, out: &mut String) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', indent));
    out.push(bracket);
}

/// The tokens of valid JSON that is not nested too deeply.
struct Tokens<'t> {
    rest: &'t str,
}

impl<'t> Tokens<'t> {
    fn tree(&mut self) -> Tree<'t> {
        let content = match self.next() {
            "[" => {
                let mut elements = Vec::new();
                while self.peek().is_some_and(|next| next != ']') {
                    elements.push(self.tree());
                    self.skip(',');
                }
                self.skip(']');
                Content::List(elements)
            }
            "{" => {
                let mut entries = Vec::new();
                while self.peek().is_some_and(|next| next != '}') {
                    let key = self.next();
                    self.skip(':');
                    entries.push((key, self.tree()));
                    self.skip(',');
                }
                self.skip('}');
                Content::Object(entries)
            }
            scalar => Content::Scalar(scalar),
        };
        Tree {
            content,
            step: false,
            width: None,
        }
    }

    fn peek(&mut self) -> Option<char> {
        self.rest = self.rest.trim_start();
        self.rest.chars().next()
    }

    fn skip(&mut self, mark: char) {
        if self.peek() == Some(mark) {
            self.rest = self.rest.get(1..).unwrap_or_default();
        }
    }

    /// Returns the next token, or nothing at the end of the text.
    fn next(&mut self) -> &'t str {
        let length = match self.peek() {
            Some('"') => string(self.rest),
            Some('[' | ']' | '{' | '}' | ',' | ':') => 1,
            _ => {
                let is_end = |c: char| c.is_whitespace() || "[]{},:\"".contains(c);
                self.rest.find(is_end).unwrap_or(self.rest.len())
            }
        };
        let (token, rest) = self
            .rest
            .split_at_checked(length)
            .unwrap_or((self.rest, ""));
        self.rest = rest;
        token
    }
}

/// Returns the length of a string with its quotation marks, at the start of a text.
fn string(text: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::same;

    #[test]
    fn tokens_are_compared() {
        assert!(same("{\"a\":[1, 2.0]}", " { \"a\" : [1,2.0] }\n"));
        for other in [
            "{\"a\":[1, 2]}",
            "{\"a\":[1]}",
            "{\"a\":[1, 2.0]}]",
            "{\"a \":[1, 2.0]}",
        ] {
            assert!(!same("{\"a\":[1, 2.0]}", other), "{other}");
        }
    }
}
