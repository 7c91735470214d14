//! Writes the tokens of a text in the canonical layout.

use super::leaf;
use super::tokens::{Token, TokenKind};
use super::tree::{Content, Key, Tree};
use crate::format::text::error::{FormatError, unsupported};

/// The indentation of each level.
const STEP: usize = 2;

/// The start of the lines of a list or a map: in the text, and as written.
#[derive(Clone, Copy)]
struct Level {
    column: usize,
    indent: usize,
}

const TOP: Level = Level {
    column: 0,
    indent: 0,
};

/// A comment that is not written yet.
struct Pending<'t> {
    text: &'t str,
    /// Whether it is on a line of its own.
    alone: bool,
    /// Whether an empty line precedes it.
    blank: bool,
    column: usize,
}

/// The text so far.
pub(super) struct Printer<'t> {
    text: &'t str,
    tokens: std::slice::Iter<'t, Token>,
    /// The end of the last token that was read.
    read: usize,
    /// The start of the line of that position.
    line: usize,
    out: String,
    /// Whether something is on the last line.
    is_open: bool,
    /// Whether the last line begins a list or a map, so that no empty line follows.
    is_fresh: bool,
    pending: Vec<Pending<'t>>,
    /// The lists and maps that have ended since the last line, the innermost first.
    ended: Vec<Level>,
}

type Printed = Result<(), FormatError>;

impl<'t> Printer<'t> {
    pub(super) fn new(text: &'t str, tokens: &'t [Token]) -> Self {
        Self {
            text,
            tokens: tokens.iter(),
            read: 0,
            line: 0,
            out: String::with_capacity(text.len() + text.len() / 4),
            is_open: false,
            is_fresh: true,
            pending: Vec::new(),
            ended: Vec::new(),
        }
    }

    /// Writes a whole document.
    pub(super) fn print(mut self, root: &Tree<'_>) -> Result<String, FormatError> {
        if self.peek() == Some(TokenKind::DocumentStart) {
            self.start_line(TOP);
            self.copy(TokenKind::DocumentStart)?;
        }
        let is_block = !root.in_brackets && !root.is_empty();
        if root.properties > 0 || !is_block {
            self.start_line(TOP);
            self.properties(root, TOP)?;
        }
        match is_block {
            true => self.block(root, 0, false)?,
            false => self.flow(root)?,
        }
        while self.peek() == Some(TokenKind::DocumentEnd) {
            self.start_line(TOP);
            self.copy(TokenKind::DocumentEnd)?;
        }
        if let Some(token) = self.tokens.next() {
            return Err(unsupported(self.text, token.start, "an unknown part"));
        }
        self.comments(TOP);
        self.end_line();
        Ok(self.out)
    }

    /// A list or a map with lines of its own; in an element of a list the first one continues the
    /// line of the dash.
    fn block(&mut self, tree: &Tree<'_>, indent: usize, is_element: bool) -> Printed {
        let level = Level {
            column: tree.column,
            indent,
        };
        if tree.had_brackets {
            self.take(TokenKind::Open)?;
        }
        self.is_fresh |= !is_element;
        match &tree.content {
            Content::List(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    self.start(level, is_element && index == 0);
                    if !tree.had_brackets {
                        self.take(TokenKind::Dash)?;
                    }
                    self.push("-");
                    self.value(element, level, true)?;
                    self.comma(tree)?;
                }
            }
            Content::Map(entries) => {
                for (index, (key, value)) in entries.iter().enumerate() {
                    self.start(level, is_element && index == 0);
                    self.key(key, level)?;
                    if self.peek() == Some(TokenKind::Colon) {
                        self.take(TokenKind::Colon)?;
                    }
                    self.push(":");
                    self.value(value, level, false)?;
                    self.comma(tree)?;
                }
            }
            _ => {}
        }
        if tree.had_brackets {
            // comments before the bracket belong to this list or map
            self.peek();
            if self.pending.iter().any(|comment| comment.alone) {
                self.comments(level);
            }
            self.take(TokenKind::Close)?;
        }
        self.ended.push(level);
        Ok(())
    }

    /// The value after a dash or a colon.
    fn value(&mut self, tree: &Tree<'_>, around: Level, is_element: bool) -> Printed {
        let inner = Level {
            column: tree.column,
            indent: around.indent + STEP,
        };
        self.properties(tree, inner)?;
        match &tree.content {
            Content::Nothing => {}
            Content::Leaf { .. } => {
                self.continue_line(inner);
                let token = self.take(TokenKind::Leaf)?;
                let text = leaf::folded(self.slice(token), inner.indent);
                self.push(&text);
            }
            Content::Lines => self.lines(around, inner)?,
            Content::List(_) | Content::Map(_) if tree.in_brackets || tree.is_empty() => {
                self.continue_line(inner);
                self.flow(tree)?;
            }
            Content::List(_) | Content::Map(_) => {
                let is_first = is_element && tree.properties == 0;
                self.block(tree, inner.indent, is_first)?;
            }
        }
        Ok(())
    }

    /// A scalar in a block.
    fn lines(&mut self, around: Level, inner: Level) -> Printed {
        self.continue_line(inner);
        let head = self.take(TokenKind::Head)?;
        let head = self.slice(head);
        self.push(head);
        if self.peek() != Some(TokenKind::Lines) {
            return Ok(());
        }
        for comment in std::mem::take(&mut self.pending) {
            self.push(" ");
            self.push(comment.text);
        }
        let token = self.take(TokenKind::Lines)?;
        let lines = self.slice(token);
        if !lines.is_empty() {
            let stated = leaf::stated_indent(head).map(|stated| around.indent + stated);
            let text = leaf::block(lines, token.indent, stated.unwrap_or(inner.indent));
            self.end_line();
            self.push(&text);
        }
        Ok(())
    }

    /// A list or a map on one line.
    fn flow(&mut self, tree: &Tree<'_>) -> Printed {
        if tree.had_brackets {
            self.copy(TokenKind::Open)?;
        }
        let mut first = true;
        let mut separate = |printer: &mut Self| {
            printer.push(if first { "" } else { ", " });
            first = false;
        };
        match &tree.content {
            Content::List(elements) => {
                for element in elements {
                    separate(self);
                    self.flow_value(element)?;
                    self.comma(tree)?;
                }
            }
            Content::Map(entries) => {
                let space = tree.had_brackets && !entries.is_empty();
                self.push(if space { " " } else { "" });
                for (key, value) in entries {
                    separate(self);
                    self.key(key, TOP)?;
                    if self.peek() == Some(TokenKind::Colon) {
                        self.copy(TokenKind::Colon)?;
                        let has_more = !matches!(value.content, Content::Nothing);
                        let space = has_more || value.properties > 0;
                        self.push(if space { " " } else { "" });
                    }
                    self.flow_value(value)?;
                    self.comma(tree)?;
                }
                self.push(if space { " " } else { "" });
            }
            _ => {}
        }
        if tree.had_brackets {
            self.copy(TokenKind::Close)?;
        }
        Ok(())
    }

    fn flow_value(&mut self, tree: &Tree<'_>) -> Printed {
        for index in 0..tree.properties {
            self.push(if index > 0 { " " } else { "" });
            self.copy(TokenKind::Property)?;
        }
        let is_nothing = matches!(tree.content, Content::Nothing);
        self.push(if tree.properties > 0 && !is_nothing {
            " "
        } else {
            ""
        });
        match tree.content {
            Content::Nothing => Ok(()),
            Content::List(_) | Content::Map(_) => self.flow(tree),
            _ => self.copy(TokenKind::Leaf),
        }
    }

    fn key(&mut self, key: &Key<'_>, level: Level) -> Printed {
        for _ in 0..key.tree.properties {
            self.copy(TokenKind::Property)?;
            self.push(" ");
        }
        let next = self.peek();
        let at = self.tokens.as_slice().first().map_or(0, |next| next.start);
        if key.tree.properties > 0 && !self.pending.is_empty() {
            let what = "a comment between a tag and its key is not supported";
            return Err(unsupported(self.text, at, what));
        }
        if !self.pending.is_empty() {
            self.start_line(level);
        }
        if matches!(key.tree.content, Content::Nothing) || next != Some(TokenKind::Leaf) {
            return Err(unsupported(self.text, at, "a key without a name"));
        }
        let token = self.take(TokenKind::Leaf)?;
        let text = self.slice(token);
        if text.contains('\n') {
            return Err(unsupported(self.text, at, "a key on several lines"));
        }
        self.push(text);
        if matches!(key.tree.content, Content::Leaf { is_alias: true }) {
            // a colon would belong to its name
            self.push(" ");
        }
        Ok(())
    }

    /// The anchors and tags of a value.
    fn properties(&mut self, tree: &Tree<'_>, level: Level) -> Printed {
        for _ in 0..tree.properties {
            self.continue_line(level);
            self.copy(TokenKind::Property)?;
        }
        Ok(())
    }

    /// The comma after an element in brackets.
    fn comma(&mut self, tree: &Tree<'_>) -> Printed {
        if tree.had_brackets && self.peek() == Some(TokenKind::Comma) {
            self.take(TokenKind::Comma)?;
        }
        Ok(())
    }

    /// Begins an element or an entry, on the same line if it may.
    fn start(&mut self, level: Level, continues: bool) {
        match continues {
            true => self.continue_line(level),
            false => self.start_line(level),
        }
    }

    /// Continues the line, unless a comment ends it.
    fn continue_line(&mut self, level: Level) {
        self.peek();
        if !self.pending.is_empty() || !self.is_open {
            self.start_line(level);
        } else if !self.out.ends_with([' ', '\n']) {
            self.push(" ");
        }
    }

    /// Begins a line, after the comments before it.
    fn start_line(&mut self, level: Level) {
        self.peek();
        let next = self.tokens.as_slice().first();
        let blank = next.is_some_and(|next| self.breaks_before(next.start) > 1);
        self.comments(level);
        self.end_line();
        if blank {
            self.blank_line();
        }
        self.out.extend(std::iter::repeat_n(' ', level.indent));
        self.is_open = true;
        self.is_fresh = false;
        self.ended.clear();
    }

    /// Writes the comments so far, before a line of this level.
    fn comments(&mut self, next: Level) {
        for comment in std::mem::take(&mut self.pending) {
            if !comment.alone && self.is_open {
                self.push(" ");
                self.push(comment.text);
                self.end_line();
                continue;
            }
            self.end_line();
            if comment.blank {
                self.blank_line();
            }
            // it may belong to a list or a map that has ended
            let mut ended = self.ended.iter();
            let level = ended
                .find(|one| one.column <= comment.column && one.column > next.column)
                .unwrap_or(&next);
            self.out.extend(std::iter::repeat_n(' ', level.indent));
            self.push(comment.text);
            self.end_line();
            self.is_fresh = false;
        }
    }

    fn push(&mut self, text: &str) {
        self.out.push_str(text);
        self.is_open |= !text.is_empty();
    }

    fn end_line(&mut self) {
        if self.is_open {
            self.out.push('\n');
            self.is_open = false;
        }
    }

    fn blank_line(&mut self) {
        if !self.is_fresh && !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// Reads the comments before the next token, and returns its kind.
    fn peek(&mut self) -> Option<TokenKind> {
        loop {
            let next = self.tokens.as_slice().first()?;
            if next.kind != TokenKind::Comment {
                return Some(next.kind);
            }
            let breaks = self.breaks_before(next.start);
            let is_first = self.read == 0;
            self.advance(next);
            self.pending.push(Pending {
                text: self.slice(*next).trim_end(),
                alone: breaks > 0 || is_first,
                blank: breaks > 1,
                column: next.start - self.line,
            });
            self.tokens.next();
        }
    }

    /// The number of line breaks between the last token and a position.
    fn breaks_before(&self, at: usize) -> usize {
        let between = self.text.get(self.read..at).unwrap_or_default();
        between.matches('\n').count()
    }

    fn advance(&mut self, token: &Token) {
        let between = self.text.get(self.read..token.start).unwrap_or_default();
        if let Some(end) = between.rfind('\n') {
            self.line = self.read + end + 1;
        }
        self.read = token.end;
    }

    /// Reads the next token, which has this kind.
    fn take(&mut self, kind: TokenKind) -> Result<Token, FormatError> {
        if self.peek() != Some(kind) {
            let at = self.tokens.as_slice().first().map_or(0, |next| next.start);
            return Err(unsupported(self.text, at, "an unknown part"));
        }
        match self.tokens.next() {
            Some(token) => {
                self.advance(token);
                Ok(*token)
            }
            None => Err(unsupported(self.text, self.read, "an unknown part")),
        }
    }

    /// Writes the next token as it is.
    fn copy(&mut self, kind: TokenKind) -> Printed {
        let token = self.take(kind)?;
        let text = self.slice(token);
        self.push(text);
        Ok(())
    }

    fn slice(&self, token: Token) -> &'t str {
        self.text.get(token.start..token.end).unwrap_or_default()
    }
}
