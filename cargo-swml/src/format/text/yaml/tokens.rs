//! The tokens of a text: the scalars that the parser reports, and between them indicators, anchors,
//! tags and comments.

use saphyr_parser::{Event as Parsed, ScalarStyle};

use super::events::Event;
use crate::format::text::error::{FormatError, unsupported};

/// A token, and its range of bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) start: usize,
    pub(super) end: usize,
    /// The indentation of the lines of a scalar.
    pub(super) indent: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// `---`
    DocumentStart,
    /// `...`
    DocumentEnd,
    /// `-` of an element
    Dash,
    Colon,
    Comma,
    /// `[` or `{`
    Open,
    /// `]` or `}`
    Close,
    /// An anchor or a tag
    Property,
    /// An alias, or a scalar in quotes or without
    Leaf,
    /// The head of a scalar in a block: `|-`
    Head,
    /// The lines of a scalar in a block
    Lines,
    Comment,
}

/// Returns the tokens of a valid text.
pub(super) fn tokens(text: &str, events: &[Event<'_>]) -> Result<Vec<Token>, FormatError> {
    let mut lexer = Lexer {
        text,
        at: 0,
        all: Vec::new(),
    };
    for event in events {
        match &event.kind {
            Parsed::Alias(_) => lexer.leaf(event)?,
            Parsed::Scalar(value, ScalarStyle::Literal | ScalarStyle::Folded, ..) => {
                lexer.block(value)?;
            }
            Parsed::Scalar(value, style, ..) if !(value.is_empty() && is_plain(*style)) => {
                lexer.leaf(event)?;
            }
            _ => {}
        }
    }
    lexer.gap(text.len())?;
    Ok(lexer.all)
}

pub(super) fn is_plain(style: ScalarStyle) -> bool {
    style == ScalarStyle::Plain
}

struct Lexer<'t> {
    text: &'t str,
    at: usize,
    all: Vec<Token>,
}

impl Lexer<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn push(&mut self, kind: TokenKind, length: usize) {
        let start = self.at;
        self.at += length;
        let end = self.at;
        let indent = 0;
        self.all.push(Token {
            kind,
            start,
            end,
            indent,
        });
    }

    /// A scalar or an alias, with anchors and tags before it.
    fn leaf(&mut self, event: &Event<'_>) -> Result<(), FormatError> {
        self.gap(event.start)?;
        while self.token(event.end)? {}
        let length = match self.rest().chars().next() {
            // not in the specification, and something else outside of brackets
            Some('|' | '>' | '@' | '`' | '%') => {
                let what = "a scalar that begins with an indicator is not supported";
                return Err(unsupported(self.text, self.at, what));
            }
            Some(mark @ ('"' | '\'')) => quoted(self.rest(), mark),
            _ => {
                let text = self.text.get(self.at..event.end).unwrap_or_default();
                let text = text.trim_end();
                // before a bracket only
                if matches!(text, "?" | "-" | ":") {
                    let what = "an indicator as a scalar is not supported";
                    return Err(unsupported(self.text, self.at, what));
                }
                text.len()
            }
        };
        self.push(TokenKind::Leaf, length);
        Ok(())
    }

    /// A scalar in a block, which begins with its head.
    fn block(&mut self, value: &str) -> Result<(), FormatError> {
        while !self.rest().starts_with(['|', '>']) {
            if !self.token(self.text.len())? && !self.rest().starts_with(['|', '>']) {
                return Err(unsupported(self.text, self.at, "an unknown part"));
            }
        }
        let line = self.rest().lines().next().unwrap_or_default();
        let head = line.find([' ', '\t']).unwrap_or(line.len());
        let keeps = line.get(..head).is_some_and(|head| head.contains('+'));
        self.push(TokenKind::Head, head);
        let line = self.rest().lines().next().unwrap_or_default();
        let length = line.len();
        let comment = line.trim_start_matches([' ', '\t']);
        let comment = Some(comment.len()).filter(|_| comment.starts_with('#'));
        self.at += length - comment.unwrap_or(0);
        if let Some(length) = comment {
            self.push(TokenKind::Comment, length);
        }
        if !self.rest().starts_with('\n') {
            return Ok(());
        }
        self.at += 1;
        // the spaces of the first line that are not a part of the value
        let spaces = |line: &str| line.len() - line.trim_start_matches(' ').len();
        let is_blank = |line: &str| line.bytes().all(|byte| byte == b' ');
        let first = self.rest().lines().find(|line| !is_blank(line));
        let own = spaces(value.trim_start_matches('\n'));
        let indent = first.map_or(0, spaces).saturating_sub(own);
        let has_text = value.bytes().any(|byte| byte != b'\n');
        let (mut length, mut end) = (0, 0);
        for line in self.rest().split_inclusive('\n') {
            let text = line.trim_end_matches('\n');
            if !is_blank(text) && (spaces(text) < indent || !has_text) {
                break;
            }
            length += line.len();
            if !is_blank(text) || keeps || (has_text && spaces(text) > indent) {
                end = length - (line.len() - text.len());
            }
        }
        // the end of the last line is not a part of it
        self.push(TokenKind::Lines, end);
        if let Some(lines) = self.all.last_mut() {
            lines.indent = indent;
        }
        Ok(())
    }

    /// The tokens up to a position.
    fn gap(&mut self, end: usize) -> Result<(), FormatError> {
        while self.token(end)? {}
        match self.at < end {
            true => Err(unsupported(self.text, self.at, "an unknown part")),
            false => Ok(()),
        }
    }

    /// Reads white space and one token, not beyond a position; returns false if there is none.
    fn token(&mut self, end: usize) -> Result<bool, FormatError> {
        let white = self.rest().trim_start_matches([' ', '\t', '\n']).len();
        self.at = (self.at + self.rest().len() - white).min(end.max(self.at));
        if self.at >= end {
            return Ok(false);
        }
        let before = self.text.get(..self.at).unwrap_or_default();
        let begins_line = before.is_empty() || before.ends_with('\n');
        let rest = self.rest();
        let second = rest.chars().nth(1);
        let stands_alone = second.is_none_or(char::is_whitespace);
        let is_marker = |marker: &str| {
            let behind = rest.strip_prefix(marker);
            begins_line
                && behind.is_some_and(|rest| !rest.starts_with(|c: char| !c.is_whitespace()))
        };
        let Some(first) = rest.chars().next() else {
            return Ok(false);
        };
        let kind = match first {
            '#' => {
                let line = rest.lines().next().unwrap_or_default();
                let length = line.len();
                self.push(TokenKind::Comment, length);
                return Ok(true);
            }
            '-' if is_marker("---") => {
                self.push(TokenKind::DocumentStart, 3);
                return Ok(true);
            }
            '.' if is_marker("...") => {
                self.push(TokenKind::DocumentEnd, 3);
                return Ok(true);
            }
            '%' if begins_line => {
                return Err(unsupported(
                    self.text,
                    self.at,
                    "a directive is not supported",
                ));
            }
            '\r' => {
                return Err(unsupported(
                    self.text,
                    self.at,
                    "a carriage return without a line feed is not supported",
                ));
            }
            '?' if stands_alone => {
                return Err(unsupported(
                    self.text,
                    self.at,
                    "a key after `?` is not supported",
                ));
            }
            '-' if stands_alone => TokenKind::Dash,
            ':' => TokenKind::Colon,
            ',' => TokenKind::Comma,
            '[' | '{' => TokenKind::Open,
            ']' | '}' => TokenKind::Close,
            '&' | '!' => {
                let is_end =
                    |c: char| c.is_whitespace() || matches!(c, ',' | '[' | ']' | '{' | '}');
                let length = match rest.strip_prefix("!<") {
                    Some(inner) => inner.find('>').map_or(rest.len(), |end| end + 3),
                    None => rest.find(is_end).unwrap_or(rest.len()),
                };
                self.push(TokenKind::Property, length);
                return Ok(true);
            }
            _ => return Ok(false),
        };
        self.push(kind, 1);
        Ok(true)
    }
}

/// Returns the length of a scalar in quotes, at the start of a text. The parser reports a longer one
/// if a comment follows.
fn quoted(text: &str, mark: char) -> usize {
    let mut chars = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' if mark == '"' => {
                chars.next();
            }
            _ if c != mark => {}
            '\'' if chars.next_if(|(_, next)| *next == '\'').is_some() => {}
            _ => return at + 1,
        }
    }
    text.len()
}
