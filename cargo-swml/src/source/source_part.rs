//! Parts of source code, and their composition.

use std::fmt;

use pretty::RcDoc;

/// The maximum width of a line.
pub(super) const WIDTH: usize = 90;

/// The indentation of nested lines.
pub(super) const INDENT: isize = 4;

/// A part of source code.
#[derive(Clone)]
pub(super) struct SourcePart {
    pub(super) doc: RcDoc<'static, ()>,
    /// Whether it has several lines in any width.
    pub(super) tall: bool,
    /// The part as the end of a statement, if that is more than the part and a `;`.
    pub(super) closed: Option<RcDoc<'static, ()>>,
}

impl SourcePart {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::new(RcDoc::text(text.into()), false)
    }

    pub(super) fn new(doc: RcDoc<'static, ()>, tall: bool) -> Self {
        let closed = None;
        Self { doc, tall, closed }
    }

    /// Appends a part on the same line.
    pub(super) fn behind(self, head: impl Into<String>) -> Self {
        let head = RcDoc::text(head.into());
        Self {
            closed: self.closed.map(|closed| head.clone().append(closed)),
            doc: head.append(self.doc),
            tall: self.tall,
        }
    }

    /// As the end of a statement: after a closing brace on a line of its own no `;` is needed.
    pub(super) fn close(self) -> RcDoc<'static, ()> {
        match self.closed {
            Some(closed) => closed,
            None => self.doc.append(";"),
        }
    }

    /// Returns the width of its first line, with unlimited width.
    pub(super) fn width(&self) -> usize {
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

/// Counts the characters of a line, and rejects more.
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

/// Concatenates parts. Balanced, because dropping them recurses as deep as they are joined.
pub(super) fn concat(docs: impl IntoIterator<Item = RcDoc<'static, ()>>) -> RcDoc<'static, ()> {
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

/// Parts in braces, each on a line of its own.
pub(super) fn braces(pieces: Vec<SourcePart>) -> SourcePart {
    if pieces.is_empty() {
        return SourcePart::text("{}");
    }
    let pieces = pieces.into_iter();
    let pieces = pieces.map(|piece| RcDoc::hardline().append(piece.doc));
    let doc = RcDoc::text("{")
        .append(concat(pieces).nest(INDENT))
        .append(RcDoc::hardline())
        .append("}");
    SourcePart {
        closed: Some(doc.clone()),
        doc,
        tall: true,
    }
}

/// Parts in braces, on one line if they fit.
pub(super) fn flat_braces(pieces: Vec<SourcePart>) -> SourcePart {
    if pieces.is_empty() || pieces.iter().any(|piece| piece.tall) {
        return braces(pieces);
    }
    let pieces = pieces.into_iter();
    let pieces = pieces.map(|piece| RcDoc::line().append(piece.doc));
    let doc = RcDoc::text("{")
        .append(concat(pieces).nest(INDENT))
        .append(RcDoc::line())
        .append("}");
    let end = RcDoc::nil().flat_alt(RcDoc::text(";"));
    SourcePart {
        closed: Some(doc.clone().append(end).group()),
        doc: doc.group(),
        tall: false,
    }
}

/// Statements in braces: a single one stays on the line if it fits.
pub(super) fn short_braces(statements: Vec<SourcePart>) -> SourcePart {
    match statements.len() {
        1 => flat_braces(statements),
        _ => braces(statements),
    }
}
