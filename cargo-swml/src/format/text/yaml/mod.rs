//! The layout of YAML: the structure is that of the parser, the text of each scalar, anchor, tag and
//! comment that of the file.

mod events;
mod leaf;
mod printer;
mod tokens;
mod tree;

use super::error::{FormatError, unsupported};
use super::steps;
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

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::{comments, events, same, tokens};

    #[test]
    fn values_are_compared() {
        let text = "a: &x 1\nb: [x, \"y\"]\nc: *x\n";
        assert!(same(
            &events(text),
            &events("a:   &x 1\nb:\n- x\n- \"y\"\nc: *x # c\n")
        ));
        for other in [
            "a: &x 1.0\nb: [x, \"y\"]\nc: *x\n",
            "a: &x '1'\nb: [x, \"y\"]\nc: *x\n",
            "a: &x !!int 1\nb: [x, \"y\"]\nc: *x\n",
            "a: 1\nb: &x [x, \"y\"]\nc: *x\n",
            "a: &x 1\nb: [x, y]\nc: *x\n",
            "a: &x 1\nb: [\"y\", x]\nc: *x\n",
            "a: &x 1\nb: [x, \"y\"]\n",
        ] {
            assert!(!same(&events(text), &events(other)), "{other}");
        }
    }

    #[test]
    fn comments_are_found_in_order() {
        let text = "# 1\na: '# no' # 2 \nb: |  # 3\n  # no\nc: [x, # 4\n  y] # 5\n";
        let all = tokens(text, &events(text)).expect("tokens");
        let all: Vec<_> = comments(text, &all).collect();
        assert_eq!(all, ["# 1", "# 2", "# 3", "# 4", "# 5"]);
    }
}
