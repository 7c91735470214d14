//! The line layout of a script.
//!
//! Line breaks between properties or elements are left to the author, as in Go; each statement of a
//! group on several lines has its own line. Spaces, indentation and blank lines are normalized.

use swml_language::notation::words::{CLAUSES, EXTERN, RAW};
use swml_language::{Document, messaging};

use super::comments::Gap;
use super::tokens::{Flat, Group, SourceToken, SourceTokenKind, is_spaced};

/// One level of indentation.
const STEP: usize = 4;

/// The maximum length of a line before the content of its braces is broken into lines.
const WIDTH: usize = 100;

/// The kind of content in braces or brackets.
#[derive(Clone, Copy, PartialEq)]
enum GroupContent {
    /// Methods, sections, cases.
    Statements,
    /// Properties.
    Properties,
    /// Elements.
    List,
    /// The arms of a `@match`.
    Arms,
}

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
        } else if is_hugged(group) {
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
        for token in &group.tokens {
            if begins_item(content, before, token, item) {
                item = Some(token);
            }
            if before.is_some_and(|before| is_spaced(before, token)) {
                self.put(" ");
            }
            match &token.kind {
                // a break here would move the last one when formatted again
                SourceTokenKind::Group(inner) if !inner.is_broken => self.flat(inner),
                _ => self.token(token, inside(content, before, item, token)),
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
        let mut item: Option<&SourceToken<'_>> = None;
        let mut before: Option<&SourceToken<'_>> = None;
        for token in &group.tokens {
            let gap = &token.before;
            let begins = begins_item(content, before, token, item);
            if begins {
                item = Some(token);
            }
            let level = if begins { base } else { base + STEP };
            self.comments(gap, level, before.is_none());
            let ended = before.is_some_and(|before| {
                before.is_mark(';') || (!group.is_broken && before.is_mark(','))
            });
            if before.is_none() || ended || gap.lines > 0 || gap.ends_in_line() {
                let blank = gap.lines > 1 && (before.is_some() || !gap.comments.is_empty());
                self.line(level, blank);
            } else if !gap.comments.is_empty()
                || before.is_some_and(|before| is_spaced(before, token))
            {
                self.put(" ");
            }
            self.token(token, inside(content, before, item, token));
            before = Some(token);
        }
        self.comments(&group.behind, base, before.is_none());
        self.line(outer, false);
        self.put(if group.is_braces { "}" } else { "]" });
    }

    fn token(&mut self, token: &SourceToken<'_>, inside: GroupContent) {
        match &token.kind {
            SourceTokenKind::Group(group) => self.group(group, inside),
            _ => self.put(token.text),
        }
    }

    /// Writes comments: at the end of the line, or on separate lines.
    fn comments(&mut self, gap: &Gap<'_>, level: usize, first: bool) {
        for (index, (lines, comment)) in gap.comments.iter().enumerate() {
            let after_line = index
                .checked_sub(1)
                .and_then(|before| gap.comments.get(before));
            let must = after_line.is_some_and(|(_, before)| before.starts_with("//"));
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

/// Returns true if a token begins a statement, a property or an element, as far as this can be
/// guessed without the table: a wrong guess only changes the indentation.
fn begins_item(
    content: GroupContent,
    before: Option<&SourceToken<'_>>,
    token: &SourceToken<'_>,
    item: Option<&SourceToken<'_>>,
) -> bool {
    let Some(before) = before else { return true };
    let goes_on =
        matches!(token.kind, SourceTokenKind::Mark(mark, _) if !matches!(mark, '@' | '.' | '#'));
    match content {
        GroupContent::Properties => true,
        GroupContent::Arms => before.is_mark(',') || (before.is_braces() && !goes_on),
        GroupContent::List | GroupContent::Statements => {
            let is_flow =
                |token: &SourceToken<'_>| ['@', '.', '#'].iter().any(|mark| token.is_mark(*mark));
            let ended_by_brace = before.is_braces()
                && !goes_on
                && (is_flow(token)
                    || is_starter(token)
                    || item.is_some_and(|item| is_flow(item) || is_clause(item)));
            before.is_mark(';') || before.is_mark(',') || ended_by_brace
        }
    }
}

/// Words that begin an item which ends in braces.
fn is_clause(token: &SourceToken<'_>) -> bool {
    token.word().is_some_and(|word| CLAUSES.contains(&word))
}

fn is_method(token: &SourceToken<'_>) -> bool {
    let of = |methods: &swml_language::schema::MethodSet| {
        methods
            .rows
            .iter()
            .any(|row| token.word() == Some(row.name))
    };
    of(Document::LANGUAGE.methods) || of(messaging::Document::LANGUAGE.methods)
}

/// Words that begin a statement.
fn is_starter(token: &SourceToken<'_>) -> bool {
    is_method(token) || is_clause(token) || matches!(token.word(), Some(RAW | EXTERN))
}

/// Returns the kind of content of the braces at a token.
fn inside(
    content: GroupContent,
    before: Option<&SourceToken<'_>>,
    item: Option<&SourceToken<'_>>,
    token: &SourceToken<'_>,
) -> GroupContent {
    let SourceTokenKind::Group(group) = &token.kind else {
        return content;
    };
    let is_arms = group.tokens.windows(2).any(|two| match two {
        [first, second] => {
            matches!(first.kind, SourceTokenKind::Mark('=', true)) && second.is_mark('>')
        }
        _ => false,
    });
    if is_arms {
        return GroupContent::Arms;
    }
    if !group.is_braces {
        return GroupContent::List;
    }
    let is_element =
        content == GroupContent::List && before.is_none_or(|before| before.is_mark(','));
    if is_element {
        return GroupContent::Properties;
    }
    let has_ends = group.tokens.iter().any(|token| token.is_mark(';'));
    let starts = group
        .tokens
        .first()
        .is_some_and(|first| (is_starter(first) && !is_clause(first)) || first.is_mark('@'));
    let behind_method = content == GroupContent::Statements
        && before.is_some_and(|before| {
            item.is_some_and(|item| std::ptr::eq(before, item)) && is_method(before)
        });
    if item.is_some_and(|item| item.is_mark('@')) && content != GroupContent::Arms {
        content
    } else if has_ends || (starts && !behind_method) {
        GroupContent::Statements
    } else {
        GroupContent::Properties
    }
}
