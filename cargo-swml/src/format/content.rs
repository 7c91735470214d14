//! The kinds of the tokens of a script, as far as the neighbouring tokens show them: an error here
//! changes the indentation of a script, not its meaning.

use swml_language::notation::words::{CLAUSES, EXTERN, RAW, SECTION, SECTIONS};
use swml_language::schema::{MethodSpec, RecordType, Type};
use swml_language::{Document, messaging};

use super::tokens::{Group, SourceToken, SourceTokenKind};

/// The content of braces or brackets.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum GroupContent {
    /// Methods, sections.
    Statements,
    /// Properties, with cases or branches among them.
    Branches,
    /// Properties.
    Properties,
    /// Elements.
    List,
    /// The arms of a `@match`.
    Arms,
}

/// How many tokens the head of control flow may have before its braces are no longer looked for.
const HEAD: usize = 64;

/// A token and those around it.
#[derive(Clone, Copy)]
pub(super) struct Position<'g, 't> {
    pub(super) token: &'g SourceToken<'t>,
    tokens: &'g [SourceToken<'t>],
    index: usize,
}

impl<'g, 't> Position<'g, 't> {
    /// The tokens of a group, one after the other.
    pub(super) fn all(tokens: &'g [SourceToken<'t>]) -> impl Iterator<Item = Self> {
        let tokens_of = tokens.iter().enumerate();
        tokens_of.map(move |(index, token)| Self {
            token,
            tokens,
            index,
        })
    }

    fn back(self, count: usize) -> Option<&'g SourceToken<'t>> {
        self.tokens.get(self.index.checked_sub(count)?)
    }

    fn ahead(self, count: usize) -> Option<&'g SourceToken<'t>> {
        self.tokens.get(self.index + count)
    }

    /// Itself and what is behind it.
    fn rest(self) -> &'g [SourceToken<'t>] {
        self.tokens.get(self.index..).unwrap_or_default()
    }

    /// True if the token begins a statement, a property or an element; `item` began the one before.
    pub(super) fn begins_item(self, content: GroupContent, item: Option<Self>) -> bool {
        let Some(before) = self.back(1) else {
            return true;
        };
        match content {
            GroupContent::Properties | GroupContent::Branches => true,
            GroupContent::Arms => {
                before.is_mark(',') || (before.is_braces() && !self.goes_on(false))
            }
            GroupContent::List | GroupContent::Statements => {
                before.is_mark(';')
                    || before.is_mark(',')
                    || (self.is_behind_attribute() && item.is_some_and(|it| it.token.is_mark('#')))
                    || self.is_behind_splice()
                    || (before.is_braces()
                        && !self.goes_on(true)
                        && item.is_some_and(|item| item.is_ended_by(self, content)))
            }
        }
    }

    /// Returns true if a line begins here, regardless of the line breaks of the author: at
    /// statements, branches, arms, and control flow among properties, in a group on several lines.
    pub(super) fn begins_line(self, content: GroupContent, begins: bool) -> bool {
        let behind_braces = self.back(1).is_some_and(SourceToken::is_braces);
        match content {
            GroupContent::Statements | GroupContent::List => {
                begins && (behind_braces || self.is_behind_splice())
            }
            GroupContent::Arms => begins && behind_braces,
            GroupContent::Branches | GroupContent::Properties => {
                behind_braces && !self.goes_on(true) && (self.is_flow() || self.is_branch())
            }
        }
    }

    /// True if the token cannot begin anything; `else` belongs to what is before in a script, but
    /// not in Rust, where it may be a pattern.
    fn goes_on(self, in_script: bool) -> bool {
        match self.token.kind {
            SourceTokenKind::Mark('@', _) => {
                in_script && self.ahead(1).is_some_and(|next| next.is_word("else"))
            }
            SourceTokenKind::Mark('.', joint) => !joint,
            SourceTokenKind::Mark(mark, _) => mark != '#',
            _ => in_script && self.token.is_word("else"),
        }
    }

    /// True for `@`, `#` and `..`.
    fn is_flow(self) -> bool {
        ['@', '.', '#'].iter().any(|mark| self.token.is_mark(*mark))
    }

    fn is_branch(self) -> bool {
        let word = self.token.word();
        word.is_some_and(|word| word != SECTION && CLAUSES.contains(&word))
    }

    /// Returns true for a group in brackets after a `#`.
    fn is_attribute(self) -> bool {
        self.token.is_brackets() && self.back(1).is_some_and(|token| token.is_mark('#'))
    }

    /// True behind `#[…]`.
    fn is_behind_attribute(self) -> bool {
        self.back(1).is_some_and(SourceToken::is_brackets)
            && self.back(2).is_some_and(|token| token.is_mark('#'))
    }

    /// True behind `..(…)` and `..sections(…)`, if it is not their `;`.
    fn is_behind_splice(self) -> bool {
        let is_whole = |token: &SourceToken<'_>| matches!(token.kind, SourceTokenKind::Rust);
        let dots = match self.back(2) {
            Some(token) if token.is_word(SECTIONS) => self.back(3),
            other => other,
        };
        self.back(1).is_some_and(is_whole)
            && dots.is_some_and(|token| token.is_mark('.'))
            && !self.goes_on(true)
    }

    /// True if braces end what begins here, and `next` behind them is something new.
    fn is_ended_by(self, next: Self, content: GroupContent) -> bool {
        match self.token.kind {
            // `@let` ends with its `;`
            SourceTokenKind::Mark('@', _) => self.ahead(1).is_none_or(|word| !word.is_word("let")),
            SourceTokenKind::Mark('#' | '.', _) => true,
            SourceTokenKind::Word if content == GroupContent::Statements => {
                CLAUSES.contains(&self.token.text.as_ref()) || self.is_followed_by(next)
            }
            _ => content == GroupContent::Statements && next.is_starter(),
        }
    }

    /// Returns true if `next` is not a property of the method that begins here.
    fn is_followed_by(self, next: Self) -> bool {
        let record = method(self.token).and_then(|method| match method.ty {
            Type::Record(record) => Some(record()),
            _ => None,
        });
        let Some(record) = record else {
            return next.is_starter();
        };
        match next.token.kind {
            SourceTokenKind::Mark('@', _) => {
                let first = first_in_braces(next.rest());
                !first.is_some_and(|first| is_property(record, first))
            }
            SourceTokenKind::Mark('#', _) => {
                let word = next.ahead(2);
                !word.is_some_and(|word| is_property(record, word))
            }
            SourceTokenKind::Word if next.token.is_word(RAW) || next.is_branch() => false,
            _ => next.is_starter() && !is_property(record, next.token),
        }
    }

    /// True if a statement begins so.
    fn is_starter(self) -> bool {
        self.is_flow()
            || method(self.token).is_some()
            || self.is_branch()
            || matches!(self.token.word(), Some(RAW | EXTERN | SECTION))
    }
}

fn is_property(record: &RecordType, token: &SourceToken<'_>) -> bool {
    token
        .word()
        .is_some_and(|word| record.field(word).is_some())
}

/// The first token in the next braces, in those of the first arm for a `@match`.
fn first_in_braces<'g, 't>(tokens: &'g [SourceToken<'t>]) -> Option<&'g SourceToken<'t>> {
    let mut groups = tokens.iter().take(HEAD).filter_map(SourceToken::braces);
    let inner = groups.next()?;
    if is_arms(inner) {
        let mut arms = inner
            .tokens
            .iter()
            .take(HEAD)
            .filter_map(SourceToken::braces);
        return arms.next()?.tokens.first();
    }
    inner.tokens.first()
}

fn method(token: &SourceToken<'_>) -> Option<&'static MethodSpec> {
    let word = token.word()?;
    let methods = Document::LANGUAGE.methods.get(word);
    methods.or_else(|| messaging::Document::LANGUAGE.methods.get(word))
}

/// Returns true if the content of braces has separate lines, even if it fits on one.
pub(super) fn has_lines(group: &Group<'_>, content: GroupContent) -> bool {
    let mut item = None;
    Position::all(&group.tokens).any(|at| {
        let begins = at.begins_item(content, item);
        if begins {
            item = Some(at);
        }
        at.begins_line(content, begins)
    })
}

/// Returns the content of the braces or brackets at a token.
pub(super) fn inside(
    content: GroupContent,
    item: Option<Position<'_, '_>>,
    at: Position<'_, '_>,
) -> GroupContent {
    let SourceTokenKind::Group(group) = &at.token.kind else {
        return content;
    };
    if is_arms(group) {
        return GroupContent::Arms;
    }
    if !group.is_braces {
        return GroupContent::List;
    }
    let before = at.back(1);
    if content == GroupContent::List && before.is_none_or(|before| before.is_mark(',')) {
        return GroupContent::Properties;
    }
    let is_flow = item.is_some_and(|item| item.token.is_mark('@'));
    let keeps = matches!(content, GroupContent::List | GroupContent::Statements);
    if is_flow && keeps {
        return content;
    }
    if has_branches(group) {
        return GroupContent::Branches;
    }
    let behind_method = content == GroupContent::Statements
        && item.is_some_and(|item| item.index + 1 == at.index && method(item.token).is_some());
    let starts = Position::all(&group.tokens)
        .find(|first| !first.token.is_mark('#') && !first.is_attribute())
        .is_some_and(|first| first.is_starter() && !first.is_branch());
    let has_ends = group.tokens.iter().any(|token| token.is_mark(';'));
    match has_ends || (starts && !behind_method) {
        true => GroupContent::Statements,
        false => GroupContent::Properties,
    }
}

fn is_arms(group: &Group<'_>) -> bool {
    group.tokens.windows(2).any(|two| match two {
        [first, second] => {
            matches!(first.kind, SourceTokenKind::Mark('=', true)) && second.is_mark('>')
        }
        _ => false,
    })
}

/// True for `case "a" { … }` and the like; `@else` is none.
fn has_branches(group: &Group<'_>) -> bool {
    Position::all(&group.tokens).any(|at| {
        at.is_branch()
            && at.back(1).is_none_or(|before| !before.is_mark('@'))
            && at.rest().iter().take(HEAD).any(SourceToken::is_braces)
    })
}
