//! The layout of YAML: the structure is that of the parser, the text of each scalar, anchor, tag and
//! comment that of the file.

mod events;
mod leaf;
mod printer;
mod tokens;
mod tree;

use super::{FormatError, steps};
use events::{Event, events};
use printer::Printer;
use tokens::{Token, TokenKind, tokens};
use tree::Tree;

/// Formats valid YAML of one document, with line feeds only.
pub(super) fn format(text: &str) -> Result<String, FormatError> {
    let old = events(text);
    let old_tokens = tokens(text, &old)?;
    let Some(mut root) = Tree::of(text, &old) else {
        return Err(unsupported(text, 0, "a text without a list or a map"));
    };
    steps::mark(&mut root);
    root.choose_style();
    let formatted = Printer::new(text, &old_tokens).print(&root)?;
    // a safeguard: no value changes, and no comment is lost
    let new = events(&formatted);
    if !same(&old, &new) {
        return Err(FormatError::OtherValue);
    }
    let new_tokens = tokens(&formatted, &new)?;
    if !comments(text, &old_tokens).eq(comments(&formatted, &new_tokens)) {
        return Err(FormatError::LostComment);
    }
    Ok(formatted)
}

/// Returns true if the values are the same, with their styles, tags and anchors.
fn same(old: &[Event<'_>], new: &[Event<'_>]) -> bool {
    old.len() == new.len() && old.iter().zip(new).all(|(old, new)| old.kind == new.kind)
}

/// Returns the comments, in order.
fn comments<'t>(text: &'t str, tokens: &[Token]) -> impl Iterator<Item = &'t str> {
    let comments = tokens.iter().filter(|one| one.kind == TokenKind::Comment);
    comments.filter_map(|one| Some(text.get(one.start..one.end)?.trim_end()))
}

/// The error for a part whose layout cannot be changed.
fn unsupported(text: &str, at: usize, what: &'static str) -> FormatError {
    let before = text.get(..at).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    FormatError::Unsupported {
        line: before.matches('\n').count() + 1,
        column: line.chars().count() + 1,
        what,
    }
}
