//! The tokens of a script, each with its text and the gap before it.

use std::borrow::Cow;

use proc_macro2::{Delimiter, Spacing, Span, TokenStream, TokenTree};

use swml_language::notation::words::SECTIONS;

use super::comments::Gap;

/// An error: the gap between two tokens contains something else than comments, or something
/// ambiguous: a doc comment, which is an attribute in Rust.
#[derive(Debug)]
pub(super) struct Unclear(pub(super) usize);

/// A token of the formatter.
pub(super) struct SourceToken<'t> {
    /// The gap before it.
    pub(super) before: Gap<'t>,
    /// Its source text.
    pub(super) text: Cow<'t, str>,
    pub(super) kind: SourceTokenKind<'t>,
}

/// The kind of a token.
pub(super) enum SourceTokenKind<'t> {
    /// A word.
    Word,
    /// Punctuation; true if more follows directly.
    Mark(char, bool),
    /// A literal: it stays as it is.
    Literal,
    /// Rust in parentheses: it stays as it is, but for blanks at its ends.
    Rust,
    /// The content of braces or brackets.
    Group(Group<'t>),
}

/// The content of braces or brackets.
pub(super) struct Group<'t> {
    pub(super) is_braces: bool,
    pub(super) tokens: Vec<SourceToken<'t>>,
    /// The gap after the last token.
    pub(super) behind: Gap<'t>,
    /// Whether the author wrote it on several lines.
    pub(super) is_broken: bool,
    /// Its width on one line.
    pub(super) flat: Width,
}

/// The width of a piece that is on one line as far as possible: a text or a comment may contain
/// line ends.
#[derive(Clone, Copy, Default)]
pub(super) struct Width {
    /// The characters of the first line.
    pub(super) first: usize,
    /// Whether a line end follows.
    pub(super) ends: bool,
}

impl Width {
    fn of(text: &str) -> Self {
        let first = text.lines().next().unwrap_or_default();
        Self {
            first: first.chars().count(),
            ends: text.contains('\n'),
        }
    }

    fn add(&mut self, next: Self) {
        if !self.ends {
            self.first += next.first;
            self.ends = next.ends;
        }
    }
}

impl<'t> SourceToken<'t> {
    pub(super) fn is_mark(&self, mark: char) -> bool {
        matches!(self.kind, SourceTokenKind::Mark(found, _) if found == mark)
    }

    pub(super) fn is_braces(&self) -> bool {
        matches!(&self.kind, SourceTokenKind::Group(group) if group.is_braces)
    }

    pub(super) fn is_brackets(&self) -> bool {
        matches!(&self.kind, SourceTokenKind::Group(group) if !group.is_braces)
    }

    /// Returns the group of the token, if it is in braces.
    pub(super) fn braces(&self) -> Option<&Group<'t>> {
        match &self.kind {
            SourceTokenKind::Group(group) if group.is_braces => Some(group),
            _ => None,
        }
    }

    pub(super) fn word(&self) -> Option<&str> {
        matches!(self.kind, SourceTokenKind::Word).then_some(&*self.text)
    }

    pub(super) fn is_word(&self, word: &str) -> bool {
        self.word() == Some(word)
    }
}

impl<'t> Group<'t> {
    /// Returns the tokens in braces or brackets, with Rust in parentheses as one.
    pub(super) fn of(text: &'t str, body: &proc_macro2::Group) -> Result<Self, Unclear> {
        let mut at = body.span_open().byte_range().end;
        let end = body.span_close().byte_range().start;
        let mut tokens: Vec<SourceToken<'t>> = Vec::new();
        for tree in body.stream() {
            let span = tree.span().byte_range();
            let written = text.get(span.clone()).unwrap_or_default();
            // a doc comment is a comment, and the tokens of its attribute all have its place
            if is_doc_comment(written) {
                continue;
            }
            let before = gap(text, at, span.start)?;
            at = span.end;
            let text_of_token = match &tree {
                TokenTree::Group(group) => trimmed(written, group),
                _ => written.into(),
            };
            tokens.push(SourceToken {
                before,
                text: text_of_token,
                kind: kind(text, tree)?,
            });
        }
        let behind = gap(text, at, end)?;
        let mut group = Self {
            is_braces: body.delimiter() == Delimiter::Brace,
            is_broken: behind.breaks()
                || tokens.iter().any(|token| {
                    token.before.breaks()
                        || matches!(&token.kind, SourceTokenKind::Group(inner) if inner.is_broken)
                }),
            tokens,
            behind,
            flat: Width::default(),
        };
        let mut width = Width::default();
        group.each_flat(&mut |piece| {
            width.add(match piece {
                Flat::Text(text) => Width::of(text),
                Flat::Group(inner) => inner.flat,
            });
        });
        group.flat = width;
        Ok(group)
    }

    /// Calls `put` for each piece of the group on one line.
    pub(super) fn each_flat<'g>(&'g self, put: &mut dyn FnMut(Flat<'g, 't>)) {
        let (open, space, close) = match (self.is_braces, self.is_blank()) {
            (true, true) => ("{", "", "}"),
            (true, false) => ("{", " ", "}"),
            (false, _) => ("[", "", "]"),
        };
        put(Flat::Text(open));
        put(Flat::Text(space));
        let mut before: Option<&SourceToken<'t>> = None;
        for token in &self.tokens {
            flat_comments(&token.before, before.is_none(), put);
            if before.is_some_and(|before| is_spaced(before, token))
                || !token.before.comments.is_empty()
            {
                put(Flat::Text(" "));
            }
            put(match &token.kind {
                SourceTokenKind::Group(inner) => Flat::Group(inner),
                _ => Flat::Text(&token.text),
            });
            before = Some(token);
        }
        flat_comments(&self.behind, before.is_none(), put);
        put(Flat::Text(space));
        put(Flat::Text(close));
    }

    fn is_blank(&self) -> bool {
        self.tokens.is_empty() && self.behind.comments.is_empty()
    }
}

/// A piece of a line.
pub(super) enum Flat<'g, 't> {
    Text(&'g str),
    Group(&'g Group<'t>),
}

fn flat_comments<'g, 't: 'g>(gap: &Gap<'t>, first: bool, put: &mut dyn FnMut(Flat<'g, 't>)) {
    for (index, (_, comment)) in gap.comments.iter().enumerate() {
        if !(first && index == 0) {
            put(Flat::Text(" "));
        }
        put(Flat::Text(comment));
    }
}

/// Returns true if there is a space between two tokens of a line. Where it matters to Rust the
/// author's choice is kept.
pub(super) fn is_spaced(before: &SourceToken<'_>, token: &SourceToken<'_>) -> bool {
    if let SourceTokenKind::Mark(mark, joint) = token.kind {
        match mark {
            // separate punctuation could have another meaning when joined
            _ if matches!(before.kind, SourceTokenKind::Mark(..)) => return !token.before.is_empty,
            ';' | ',' => return false,
            ':' if !joint => return false,
            _ => {}
        }
    }
    match before.kind {
        SourceTokenKind::Mark(';' | ',', _) => return true,
        _ if token.is_braces() => return true,
        // `..(e)`, `..sections(e)`
        SourceTokenKind::Mark('.', _)
            if matches!(token.kind, SourceTokenKind::Rust) || token.is_word(SECTIONS) =>
        {
            return false;
        }
        _ => {}
    }
    if before.is_braces() && !matches!(token.kind, SourceTokenKind::Mark(..)) {
        return true;
    }
    !token.before.is_empty
}

fn kind<'t>(text: &'t str, tree: TokenTree) -> Result<SourceTokenKind<'t>, Unclear> {
    Ok(match tree {
        TokenTree::Ident(_) => SourceTokenKind::Word,
        TokenTree::Punct(mark) => {
            SourceTokenKind::Mark(mark.as_char(), mark.spacing() == Spacing::Joint)
        }
        TokenTree::Group(group)
            if matches!(group.delimiter(), Delimiter::Brace | Delimiter::Bracket) =>
        {
            SourceTokenKind::Group(Group::of(text, &group)?)
        }
        TokenTree::Group(_) => SourceTokenKind::Rust,
        TokenTree::Literal(_) => SourceTokenKind::Literal,
    })
}

fn is_doc_comment(written: &str) -> bool {
    written.starts_with("//") || written.starts_with("/*")
}

/// Rust in parentheses, without the blanks at its ends.
fn trimmed<'t>(written: &'t str, group: &proc_macro2::Group) -> Cow<'t, str> {
    let inner = written
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    let Some(inner) = inner else {
        return written.into();
    };
    let last = group.stream().into_iter().last();
    let end = match last {
        Some(last) => last.span().byte_range().end,
        None => group.span_open().byte_range().end,
    };
    // behind the last token may be a comment that goes to the end of its line
    let behind = group.span_close().byte_range().start.checked_sub(end);
    let behind = behind.and_then(|length| inner.get(inner.len().checked_sub(length)?..));
    let inner = match behind.is_some_and(|behind| behind.trim().is_empty()) {
        true => inner.trim(),
        false => inner.trim_start(),
    };
    format!("({inner})").into()
}

fn gap(text: &str, from: usize, to: usize) -> Result<Gap<'_>, Unclear> {
    text.get(from..to).and_then(Gap::of).ok_or(Unclear(from))
}

/// Returns the deepest group of a stream below `limit` others, if any. It is called before any
/// recursive function, because the depth of a file is arbitrary.
pub(super) fn too_deep(stream: TokenStream, limit: usize) -> Option<Span> {
    let mut open = vec![stream.into_iter()];
    while let Some(level) = open.last_mut() {
        match level.next() {
            Some(TokenTree::Group(group)) if open.len() > limit => return Some(group.span_open()),
            Some(TokenTree::Group(group)) => open.push(group.stream().into_iter()),
            Some(_) => {}
            None => {
                open.pop();
            }
        }
    }
    None
}
