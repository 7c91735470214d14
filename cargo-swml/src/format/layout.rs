//! The lines of a script.
//!
//! Where a line ends between two properties or two elements is the author's choice, as it
//! is in Go; each statement has a line of its own in what stands on several lines. Spaces,
//! indentation and blank lines are ours.

use std::ops::Range;

use swml_core::{Document, messaging};

use super::tokens::{Gap, Group, Kind, Token};

/// A step of indentation.
const STEP: usize = 4;

/// How long a line may be before what stands in braces on it is put on lines of its own.
const WIDTH: usize = 100;

/// What stands in braces or brackets.
#[derive(Clone, Copy, PartialEq)]
enum Content {
    /// Methods, sections, cases.
    Statements,
    /// Properties.
    Properties,
    /// Elements.
    List,
    /// The arms of a `@match`.
    Arms,
}

/// Between two tokens stands what is no token and no comment.
#[derive(Debug)]
pub(super) struct Unclear(pub(super) usize);

/// Lays out a script; `first` is the indentation of the line that it begins on.
pub(super) fn script(text: &str, body: &Group, first: &str) -> Result<String, Unclear> {
    let mut layout = Layout {
        text,
        out: String::new(),
        first,
        indent: 0,
    };
    layout.group(body, Content::Statements)?;
    Ok(layout.out)
}

struct Layout<'t> {
    text: &'t str,
    out: String,
    first: &'t str,
    /// How far the line that is being written is indented.
    indent: usize,
}

impl<'t> Layout<'t> {
    fn gap(&self, at: Range<usize>) -> Result<Gap<'t>, Unclear> {
        let unclear = Unclear(at.start);
        self.text.get(at).and_then(Gap::of).ok_or(unclear)
    }

    fn slice(&self, at: &Range<usize>) -> &'t str {
        self.text.get(at.clone()).unwrap_or_default()
    }

    /// What stands in braces: on this line if the author has it so and it fits.
    fn group(&mut self, group: &Group, content: Content) -> Result<(), Unclear> {
        if let Some(flat) = self.flat(group)? {
            let line = self.out.rsplit('\n').next().unwrap_or_default();
            let begins = match self.out.contains('\n') {
                true => line.chars().count(),
                // the line begins before the script
                false => self.first.chars().count() + line.chars().count(),
            };
            let width = flat.lines().next().unwrap_or_default().chars().count();
            // where it could be broken it would be no better
            if begins + width < WIDTH || !self.can_break(group) {
                self.out.push_str(&flat);
                return Ok(());
            }
        }
        match self.is_hugged(group)? {
            true => self.hug(group, content),
            false => self.lines(group, content),
        }
    }

    /// `{ functions [` … `] }`: all on one line but for what stands in the last braces.
    fn hug(&mut self, group: &Group, content: Content) -> Result<(), Unclear> {
        self.out.push_str(if group.is_braces { "{ " } else { "[" });
        let mut item = None;
        let mut before: Option<&Token> = None;
        for token in &group.tokens {
            let gap = self.before(group, before, token)?;
            if begins_item(content, before, token, item) {
                item = Some(token);
            }
            if is_spaced(before, token, &gap) {
                self.out.push(' ');
            }
            self.token(token, inside(content, before, item, token))?;
            before = Some(token);
        }
        self.out.push_str(if group.is_braces { " }" } else { "]" });
        Ok(())
    }

    /// True if the author has it so.
    fn is_hugged(&self, group: &Group) -> Result<bool, Unclear> {
        let mut before: Option<&Token> = None;
        let mut broken = 0;
        for token in &group.tokens {
            let gap = self.before(group, before, token)?;
            if gap.breaks() || !gap.comments.is_empty() {
                return Ok(false);
            }
            if let Kind::Group(inner) = &token.kind {
                broken += usize::from(self.is_broken(inner)?);
            }
            before = Some(token);
        }
        let last = match group.tokens.last().map(|last| &last.kind) {
            Some(Kind::Group(last)) => self.is_broken(last)?,
            _ => false,
        };
        Ok(last && broken == 1 && !self.behind(group, before)?.breaks())
    }

    /// What stands before a token.
    fn before(
        &self,
        group: &Group,
        before: Option<&Token>,
        token: &Token,
    ) -> Result<Gap<'t>, Unclear> {
        self.gap(before.map_or(group.inner.start, |before| before.at.end)..token.at.start)
    }

    /// What stands behind the last token.
    fn behind(&self, group: &Group, last: Option<&Token>) -> Result<Gap<'t>, Unclear> {
        self.gap(last.map_or(group.inner.start, |last| last.at.end)..group.inner.end)
    }

    fn can_break(&self, group: &Group) -> bool {
        let ends = |token: &&Token| token.is_mark(';') || token.is_mark(',');
        group.tokens.iter().rev().skip(1).any(|token| ends(&token))
            || group.tokens.iter().any(Token::is_braces)
    }

    /// What stands in braces, on lines of its own.
    fn lines(&mut self, group: &Group, content: Content) -> Result<(), Unclear> {
        let outer = self.indent;
        let base = outer + STEP;
        self.out.push(if group.is_braces { '{' } else { '[' });
        let broken = self.is_broken(group)?;
        let mut item: Option<&Token> = None;
        let mut before: Option<&Token> = None;
        for token in &group.tokens {
            let gap = self.before(group, before, token)?;
            let begins = begins_item(content, before, token, item);
            if begins {
                item = Some(token);
            }
            let level = if begins { base } else { base + STEP };
            self.comments(&gap, level, before.is_none());
            let ended = before
                .is_some_and(|before| before.is_mark(';') || (!broken && before.is_mark(',')));
            let comment_ends = gap
                .comments
                .last()
                .is_some_and(|(_, comment)| comment.starts_with("//"));
            if before.is_none() || ended || gap.lines > 0 || comment_ends {
                let blank = gap.lines > 1 && (before.is_some() || !gap.comments.is_empty());
                self.line(level, blank);
            } else if !gap.comments.is_empty() || is_spaced(before, token, &gap) {
                self.out.push(' ');
            }
            self.token(token, inside(content, before, item, token))?;
            before = Some(token);
        }
        let gap = self.behind(group, before)?;
        self.comments(&gap, base, before.is_none());
        self.line(outer, false);
        self.out.push(if group.is_braces { '}' } else { ']' });
        Ok(())
    }

    fn token(&mut self, token: &Token, inside: Content) -> Result<(), Unclear> {
        match &token.kind {
            Kind::Group(group) => self.group(group, inside),
            _ => {
                self.out.push_str(self.slice(&token.at));
                Ok(())
            }
        }
    }

    /// Comments: behind what stands on the line, or on lines of their own.
    fn comments(&mut self, gap: &Gap<'t>, level: usize, first: bool) {
        for (index, (lines, comment)) in gap.comments.iter().enumerate() {
            let after_line = index
                .checked_sub(1)
                .and_then(|before| gap.comments.get(before));
            let must = after_line.is_some_and(|(_, before)| before.starts_with("//"));
            if *lines > 0 || must {
                self.line(level, *lines > 1 && !(first && index == 0));
            } else {
                self.out.push(' ');
            }
            self.out.push_str(comment);
        }
    }

    /// Begins a line.
    fn line(&mut self, indent: usize, blank: bool) {
        self.out.push_str(if blank { "\n\n" } else { "\n" });
        self.out.push_str(self.first);
        self.out.extend(std::iter::repeat_n(' ', indent));
        self.indent = indent;
    }

    /// True if the author has it on several lines.
    fn is_broken(&self, group: &Group) -> Result<bool, Unclear> {
        let mut at = group.inner.start;
        for token in &group.tokens {
            if self.gap(at..token.at.start)?.breaks() {
                return Ok(true);
            }
            if let Kind::Group(inner) = &token.kind
                && self.is_broken(inner)?
            {
                return Ok(true);
            }
            at = token.at.end;
        }
        Ok(self.gap(at..group.inner.end)?.breaks())
    }

    /// The group on one line, if the author has it so.
    fn flat(&self, group: &Group) -> Result<Option<String>, Unclear> {
        if self.is_broken(group)? {
            return Ok(None);
        }
        let mut flat = String::new();
        let mut before: Option<&Token> = None;
        for token in &group.tokens {
            let gap = self.before(group, before, token)?;
            flat_comments(&gap, before.is_none(), &mut flat);
            if before.is_some() && is_spaced(before, token, &gap) || !gap.comments.is_empty() {
                flat.push(' ');
            }
            match &token.kind {
                Kind::Group(inner) => flat.push_str(&self.flat(inner)?.unwrap_or_default()),
                _ => flat.push_str(self.slice(&token.at)),
            }
            before = Some(token);
        }
        flat_comments(&self.behind(group, before)?, before.is_none(), &mut flat);
        Ok(Some(match (group.is_braces, flat.is_empty()) {
            (true, true) => "{}".to_owned(),
            (true, false) => format!("{{ {flat} }}"),
            (false, _) => format!("[{flat}]"),
        }))
    }
}

fn flat_comments(gap: &Gap<'_>, first: bool, flat: &mut String) {
    for (index, (_, comment)) in gap.comments.iter().enumerate() {
        if !(first && index == 0) {
            flat.push(' ');
        }
        flat.push_str(comment);
    }
}

/// True if a space stands between two tokens of a line. Where it matters to Rust it is the
/// author's choice.
fn is_spaced(before: Option<&Token>, token: &Token, gap: &Gap<'_>) -> bool {
    let Some(before) = before else { return false };
    if let Kind::Mark(mark, joint) = token.kind {
        match mark {
            ';' | ',' => return false,
            ':' if !joint && !before.is_mark(':') => return false,
            _ => {}
        }
    }
    match before.kind {
        Kind::Mark(';' | ',', _) => return true,
        _ if token.is_braces() => return true,
        _ => {}
    }
    if before.is_braces() && !matches!(token.kind, Kind::Mark(..)) {
        return true;
    }
    !gap.is_empty
}

/// True if a token begins a statement, a property or an element, as far as it can be told
/// without knowing the table: what is told wrong is indented otherwise, and means the same.
fn begins_item(
    content: Content,
    before: Option<&Token>,
    token: &Token,
    item: Option<&Token>,
) -> bool {
    let Some(before) = before else { return true };
    let goes_on = matches!(token.kind, Kind::Mark(mark, _) if mark != '@' && mark != '.');
    match content {
        Content::Properties => true,
        Content::Arms => before.is_mark(',') || (before.is_braces() && !goes_on),
        Content::List | Content::Statements => {
            let is_flow = |token: &Token| token.is_mark('@') || token.is_mark('.');
            let ended_by_brace = before.is_braces()
                && !goes_on
                && (is_flow(token)
                    || is_starter(token)
                    || item.is_some_and(|item| is_flow(item) || is_clause(item)));
            before.is_mark(';') || before.is_mark(',') || ended_by_brace
        }
    }
}

/// Words that begin what ends in braces.
fn is_clause(token: &Token) -> bool {
    matches!(
        token.word(),
        Some("section" | "case" | "when" | "then" | "else" | "default")
    )
}

fn is_method(token: &Token) -> bool {
    let of = |methods: &swml_core::schema::Methods| {
        methods
            .rows
            .iter()
            .any(|row| token.word() == Some(row.name))
    };
    of(Document::LANGUAGE.methods) || of(messaging::Document::LANGUAGE.methods)
}

/// Words that begin a statement.
fn is_starter(token: &Token) -> bool {
    is_method(token) || is_clause(token) || matches!(token.word(), Some("label" | "raw"))
}

/// What the braces hold that stand at a token.
fn inside(
    content: Content,
    before: Option<&Token>,
    item: Option<&Token>,
    token: &Token,
) -> Content {
    let Kind::Group(group) = &token.kind else {
        return content;
    };
    let is_arms = group.tokens.windows(2).any(|two| match two {
        [first, second] => matches!(first.kind, Kind::Mark('=', true)) && second.is_mark('>'),
        _ => false,
    });
    if is_arms {
        return Content::Arms;
    }
    if !group.is_braces {
        return Content::List;
    }
    let is_element = content == Content::List && before.is_none_or(|before| before.is_mark(','));
    if is_element {
        return Content::Properties;
    }
    let has_ends = group.tokens.iter().any(|token| token.is_mark(';'));
    let starts = group
        .tokens
        .first()
        .is_some_and(|first| (is_starter(first) && !is_clause(first)) || first.is_mark('@'));
    let behind_method = content == Content::Statements
        && before.is_some_and(|before| {
            item.is_some_and(|item| std::ptr::eq(before, item)) && is_method(before)
        });
    if item.is_some_and(|item| item.is_mark('@')) && content != Content::Arms {
        content
    } else if has_ends || (starts && !behind_method) {
        Content::Statements
    } else {
        Content::Properties
    }
}
