//! The tokens of a script, each with its place in the text, and what stands between them.

use std::ops::Range;

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// A token, or what the formatter takes for one.
pub(super) struct Token {
    pub(super) at: Range<usize>,
    pub(super) kind: Kind,
}

/// What a token is.
pub(super) enum Kind {
    /// A word.
    Word(String),
    /// A punctuation mark; true if another stands right behind it.
    Mark(char, bool),
    /// A literal, or Rust in parentheses: it stays as it is.
    Whole,
    /// What stands in braces or brackets.
    Group(Group),
}

/// What stands in braces or brackets.
pub(super) struct Group {
    pub(super) is_braces: bool,
    /// Between the braces.
    pub(super) inner: Range<usize>,
    pub(super) tokens: Vec<Token>,
}

impl Token {
    pub(super) fn is_mark(&self, mark: char) -> bool {
        matches!(self.kind, Kind::Mark(found, _) if found == mark)
    }

    pub(super) fn is_braces(&self) -> bool {
        matches!(&self.kind, Kind::Group(group) if group.is_braces)
    }

    pub(super) fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }
}

/// The tokens of a stream, with Rust in parentheses as one.
pub(super) fn tokens(stream: TokenStream) -> Vec<Token> {
    stream.into_iter().map(token).collect()
}

fn token(tree: TokenTree) -> Token {
    let at = tree.span().byte_range();
    let kind = match tree {
        TokenTree::Ident(word) => Kind::Word(word.to_string()),
        TokenTree::Punct(mark) => Kind::Mark(mark.as_char(), mark.spacing() == Spacing::Joint),
        TokenTree::Group(group)
            if matches!(group.delimiter(), Delimiter::Brace | Delimiter::Bracket) =>
        {
            Kind::Group(Group {
                is_braces: group.delimiter() == Delimiter::Brace,
                inner: group.span_open().byte_range().end..group.span_close().byte_range().start,
                tokens: tokens(group.stream()),
            })
        }
        TokenTree::Group(_) | TokenTree::Literal(_) => Kind::Whole,
    };
    Token { at, kind }
}

/// What stands between two tokens: space and comments.
#[derive(Default)]
pub(super) struct Gap<'t> {
    /// Each comment, and how many line ends stand before it.
    pub(super) comments: Vec<(usize, &'t str)>,
    /// How many line ends stand behind the last comment.
    pub(super) lines: usize,
    /// There is nothing at all.
    pub(super) is_empty: bool,
}

impl<'t> Gap<'t> {
    /// Takes a gap apart; nothing if something else than space and comments is in it.
    pub(super) fn of(text: &'t str) -> Option<Self> {
        let mut gap = Self {
            is_empty: text.is_empty(),
            ..Self::default()
        };
        let mut rest = text;
        loop {
            let trimmed = rest.trim_start();
            let space = rest.strip_suffix(trimmed).unwrap_or_default();
            gap.lines += space.matches('\n').count();
            if trimmed.is_empty() {
                return Some(gap);
            }
            let length = match trimmed.get(..2)? {
                "//" => trimmed.find('\n').unwrap_or(trimmed.len()),
                "/*" => block_comment(trimmed)?,
                _ => return None,
            };
            let (comment, behind) = trimmed.split_at_checked(length)?;
            gap.comments.push((gap.lines, comment.trim_end()));
            gap.lines = 0;
            rest = behind;
        }
    }

    /// True if what follows cannot stand on the line of what is before.
    pub(super) fn breaks(&self) -> bool {
        self.lines > 0
            || self
                .comments
                .iter()
                .any(|(lines, comment)| *lines > 0 || comment.starts_with("//"))
    }
}

/// How long the block comment is that a text begins with; they nest.
fn block_comment(text: &str) -> Option<usize> {
    let (mut depth, mut at) = (0usize, 0);
    loop {
        let rest = text.get(at..)?;
        let (open, close) = (rest.find("/*"), rest.find("*/")?);
        match open {
            Some(open) if open < close => {
                depth += 1;
                at += open + 2;
            }
            _ => {
                depth -= 1;
                at += close + 2;
                if depth == 0 {
                    return Some(at);
                }
            }
        }
    }
}
