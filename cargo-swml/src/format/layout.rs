//! The line layout of a script.
//!
//! Line breaks between properties or elements are left to the author, as in Go; each statement of a
//! group on several lines has its own line. Spaces, indentation and blank lines are normalized.

use super::comments::Gap;
use super::content::{GroupContent, Position, has_lines, inside};
use super::tokens::{Flat, Group, SourceToken, SourceTokenKind, is_spaced};

/// One level of indentation.
const STEP: usize = 4;

/// The maximum length of a line before the content of its braces is broken into lines.
const WIDTH: usize = 100;

/// Formats a script; `first` is the indentation of the line that it begins on.
pub(super) fn script(body: &Group<'_>, first: &str) -> String {
    let mut layout = GroupLayout {
        out: String::new(),
        first,
        // the line begins before the script
        column: first.chars().count(),
        indent: 0,
    };
    layout.group(body, GroupContent::Statements);
    layout.out
}

struct GroupLayout<'f> {
    out: String,
    first: &'f str,
    /// The number of characters of the current line.
    column: usize,
    /// The indentation of that line.
    indent: usize,
}

impl GroupLayout<'_> {
    /// Appends to the line.
    fn put(&mut self, text: &str) {
        self.out.push_str(text);
        match text.rsplit_once('\n') {
            None => self.column += text.chars().count(),
            Some((_, last)) => self.column = last.chars().count(),
        }
    }

    /// Writes the content of braces: on this line if the author wrote it so and it fits.
    fn group(&mut self, group: &Group<'_>, content: GroupContent) {
        // breaking it would not help
        let fits = self.column + group.flat.first < WIDTH || !can_break(group);
        if !group.is_broken && fits {
            self.flat(group);
        } else if is_hugged(group) && !has_lines(group, content) {
            self.hug(group, content);
        } else {
            self.lines(group, content);
        }
    }

    /// Writes everything on one line.
    fn flat(&mut self, group: &Group<'_>) {
        group.each_flat(&mut |piece| match piece {
            Flat::Text(text) => self.put(text),
            Flat::Group(inner) => self.flat(inner),
        });
    }

    /// Writes `{ functions [` … `] }`: everything on one line except the content of the last
    /// braces.
    fn hug(&mut self, group: &Group<'_>, content: GroupContent) {
        self.put(if group.is_braces { "{ " } else { "[" });
        let mut item = None;
        let mut before: Option<&SourceToken<'_>> = None;
        for at in Position::all(&group.tokens) {
            let token = at.token;
            if at.begins_item(content, item) {
                item = Some(at);
            }
            if before.is_some_and(|before| is_spaced(before, token)) {
                self.put(" ");
            }
            match &token.kind {
                // a break here would move the last one when formatted again
                SourceTokenKind::Group(inner) if !inner.is_broken => self.flat(inner),
                _ => self.token(token, inside(content, item, at)),
            }
            before = Some(token);
        }
        for (_, comment) in &group.behind.comments {
            self.put(" ");
            self.put(comment);
        }
        self.put(if group.is_braces { " }" } else { "]" });
    }

    /// Writes the content of braces on separate lines.
    fn lines(&mut self, group: &Group<'_>, content: GroupContent) {
        let outer = self.indent;
        let base = outer + STEP;
        self.put(if group.is_braces { "{" } else { "[" });
        let mut item = None;
        let mut before: Option<&SourceToken<'_>> = None;
        for at in Position::all(&group.tokens) {
            let token = at.token;
            let gap = &token.before;
            let begins = at.begins_item(content, item);
            if begins {
                item = Some(at);
            }
            let level = if begins { base } else { base + STEP };
            self.comments(gap, level, before.is_none());
            let ended = before.is_some_and(|before| {
                before.is_mark(';')
                    || (!group.is_broken && before.is_mark(','))
                    || at.begins_line(content, begins)
            });
            if before.is_none() || ended || gap.lines > 0 || gap.ends_in_line() {
                let blank = gap.lines > 1 && (before.is_some() || !gap.comments.is_empty());
                self.line(level, blank);
            } else if !gap.comments.is_empty()
                || before.is_some_and(|before| is_spaced(before, token))
            {
                self.put(" ");
            }
            self.token(token, inside(content, item, at));
            before = Some(token);
        }
        self.comments(&group.behind, base, before.is_none());
        self.line(outer, false);
        self.put(if group.is_braces { "}" } else { "]" });
    }

    fn token(&mut self, token: &SourceToken<'_>, inside: GroupContent) {
        match &token.kind {
            SourceTokenKind::Group(group) => self.group(group, inside),
            _ => self.put(&token.text),
        }
    }

    /// Writes comments: at the end of the line, or on separate lines.
    fn comments(&mut self, gap: &Gap<'_>, level: usize, first: bool) {
        for (index, (lines, comment)) in gap.comments.iter().enumerate() {
            let after_line = index
                .checked_sub(1)
                .and_then(|before| gap.comments.get(before));
            // a doc comment applies to the item after it
            let must = after_line.is_some_and(|(_, before)| before.starts_with("//"))
                || comment.starts_with("///");
            if *lines > 0 || must {
                self.line(level, *lines > 1 && !(first && index == 0));
            } else {
                self.put(" ");
            }
            self.put(comment);
        }
    }

    /// Begins a line.
    fn line(&mut self, indent: usize, blank: bool) {
        self.out.push_str(if blank { "\n\n" } else { "\n" });
        self.out.push_str(self.first);
        self.out.extend(std::iter::repeat_n(' ', indent));
        self.column = self.first.chars().count() + indent;
        self.indent = indent;
    }
}

/// Returns true if the author wrote everything on one line except the content of the last braces.
fn is_hugged(group: &Group<'_>) -> bool {
    let is_broken = |token: &SourceToken<'_>| matches!(&token.kind, SourceTokenKind::Group(inner) if inner.is_broken);
    let apart =
        |token: &SourceToken<'_>| token.before.breaks() || !token.before.comments.is_empty();
    group.tokens.last().is_some_and(is_broken)
        && group.tokens.iter().filter(|token| is_broken(token)).count() == 1
        && !group.tokens.iter().any(apart)
        && !group.behind.breaks()
}

fn can_break(group: &Group<'_>) -> bool {
    let ends = |token: &SourceToken<'_>| token.is_mark(';') || token.is_mark(',');
    group.tokens.iter().rev().skip(1).any(ends) || group.tokens.iter().any(SourceToken::is_braces)
}
