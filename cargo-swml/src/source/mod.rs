//! From a script to the source of `swml!`, as a person would write it.
//!
//! Where lines are broken is decided by `pretty`; here it is only said where they may be.

mod statement;
mod text;
mod value;

use std::fmt;

use pretty::RcDoc;
use swml_language::schema::Language;
use swml_language::tree::Node;

use statement::braces;

/// As wide as a line may be.
const WIDTH: usize = 90;

/// How far a line inside of something is indented.
const INDENT: isize = 4;

/// A piece of source.
#[derive(Clone)]
struct Piece {
    doc: RcDoc<'static, ()>,
    /// It has several lines, however wide a line may be.
    tall: bool,
    /// The piece at the end of a statement, if it is more than the piece and a `;`.
    closed: Option<RcDoc<'static, ()>>,
}

impl Piece {
    fn text(text: impl Into<String>) -> Self {
        Self::new(RcDoc::text(text.into()), false)
    }

    fn new(doc: RcDoc<'static, ()>, tall: bool) -> Self {
        let closed = None;
        Self { doc, tall, closed }
    }

    /// Behind something on the same line.
    fn behind(self, head: impl Into<String>) -> Self {
        let head = RcDoc::text(head.into());
        Self {
            closed: self.closed.map(|closed| head.clone().append(closed)),
            doc: head.append(self.doc),
            tall: self.tall,
        }
    }

    /// As the end of a statement: behind a closing brace on a line of its own no `;` is
    /// needed.
    fn close(self) -> RcDoc<'static, ()> {
        match self.closed {
            Some(closed) => closed,
            None => self.doc.append(";"),
        }
    }

    /// As wide as its first line is, where a line may be of any width.
    fn width(&self) -> usize {
        let mut line = FirstLine(0);
        // an error is the end of the line
        let _ = self
            .doc
            .clone()
            .group()
            .render_fmt(usize::MAX >> 8, &mut line);
        line.0
    }
}

/// Counts the characters of a line, and takes no more.
struct FirstLine(usize);

impl fmt::Write for FirstLine {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let line = text.split('\n').next().unwrap_or_default();
        self.0 += line.chars().count();
        match line.len() == text.len() {
            true => Ok(()),
            false => Err(fmt::Error),
        }
    }
}

/// One piece behind the other. Balanced: what is made of many is dropped as deep as it is
/// joined.
fn concat(docs: impl IntoIterator<Item = RcDoc<'static, ()>>) -> RcDoc<'static, ()> {
    let mut docs: Vec<_> = docs.into_iter().collect();
    while docs.len() > 1 {
        let mut halves = Vec::with_capacity(docs.len().div_ceil(2));
        let mut rest = docs.into_iter();
        while let Some(first) = rest.next() {
            halves.push(match rest.next() {
                Some(second) => first.append(second),
                None => first,
            });
        }
        docs = halves;
    }
    docs.pop().unwrap_or_else(RcDoc::nil)
}

/// Writes `swml! { … }` for the tree of a script.
///
/// What a script says without a `version` is said with one: `swml!` always does.
pub fn write(script: &Node<'_>, language: &'static Language) -> String {
    let writer = Writer { language };
    let name = language.macro_name;
    let body = writer.document(script, 1).unwrap_or_default();
    let doc = braces(body).behind(format!("{name}! ")).doc;
    let mut out = String::new();
    // writing to a String cannot fail
    let _ = doc.render_fmt(WIDTH, &mut out);
    // an empty line between sections is indented like the others
    let mut clean = String::with_capacity(out.len());
    for line in out.lines() {
        clean.push_str(line.trim_end());
        clean.push('\n');
    }
    clean
}

/// Knows the language; everything else is in the tree and its types.
struct Writer {
    language: &'static Language,
}
