//! Plain paths, which the platform looks up and does not evaluate.

use std::fmt;

use super::lexer::is_word;
use super::range::TextRange;

/// The path of a variable, such as `vars.items[0].name`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The initial scope, unless the path starts with the name of a variable.
    pub scope: Option<Scope>,
    /// The names and indices after the scope; empty for a scope alone.
    pub segments: Vec<Segment>,
    /// Its range in the text, including the scope.
    pub range: TextRange,
}

/// A step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The name or the index.
    pub name: String,
    /// Its range in the text, without dot, brackets and quotes.
    pub range: TextRange,
}

/// The scope of a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// `vars`: the variables of `set` and of methods.
    Vars,
    /// `envs`: the environment.
    Envs,
    /// `call`: the call itself.
    Call,
    /// `params`: the arguments of `execute` and `transfer`.
    Params,
    /// `message`: the message of a message script.
    Message,
}

impl Scope {
    /// Every scope.
    pub const ALL: [Self; 5] = [
        Self::Vars,
        Self::Envs,
        Self::Call,
        Self::Params,
        Self::Message,
    ];

    /// The scopes in which a name without a scope is looked up, in this order.
    pub const UNSCOPED: [Self; 3] = [Self::Vars, Self::Envs, Self::Call];

    /// Returns its name in a script.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Vars => "vars",
            Self::Envs => "envs",
            Self::Call => "call",
            Self::Params => "params",
            Self::Message => "message",
        }
    }

    /// Returns the scope with this name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.as_str() == name)
    }
}

impl Path {
    /// Parses a path; `None` if the text is not one.
    ///
    /// ```
    /// use swml_language::expression::{Path, Scope};
    /// let path = Path::parse("vars.items[0]['first name']").unwrap();
    /// assert_eq!(path.scope, Some(Scope::Vars));
    /// assert_eq!(path.name(), Some("items"));
    /// assert_eq!(path.segments.len(), 3);
    /// assert_eq!(Path::parse("a + b"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        Self::parse_range(text, TextRange::new(0, text.len()))
    }

    /// Parses a path in a part of a text; the ranges refer to the whole text.
    pub fn parse_range(text: &str, range: TextRange) -> Option<Self> {
        let mut segments = Vec::new();
        let mut at = range.start;
        let rest = |at: usize| TextRange::new(at, range.end).of(text);
        while at < range.end || segments.is_empty() {
            let first = segments.is_empty();
            if let Some(inner) = rest(at).strip_prefix('[').filter(|_| !first) {
                let quote = inner.chars().next().filter(|c| matches!(c, '"' | '\''));
                let skip = usize::from(quote.is_some());
                let len = match quote {
                    Some(quote) => inner.get(1..)?.find(quote)?,
                    None => inner.find(']')?,
                };
                let name = inner.get(skip..skip + len)?;
                let index = !name.is_empty() && name.bytes().all(|b| b.is_ascii_digit());
                if !inner.get(len + 2 * skip..)?.starts_with(']')
                    || !(index || (skip == 1 && !name.contains(['\\', '\n'])))
                {
                    return None;
                }
                let start = at + 1 + skip;
                let range = TextRange::new(start, start + len);
                segments.push(Segment {
                    name: name.to_owned(),
                    range,
                });
                at = start + len + skip + 1;
                continue;
            }
            if !first {
                rest(at).strip_prefix('.')?;
                at += 1;
            }
            let name = rest(at);
            let of_name = |c: char| is_word(c) || c == '-';
            let len = name.find(|c| !of_name(c)).unwrap_or(name.len());
            let name = name.get(..len)?;
            let start = name.chars().next()?;
            if start == '-' || (first && start.is_numeric()) {
                return None;
            }
            let range = TextRange::new(at, at + len);
            segments.push(Segment {
                name: name.to_owned(),
                range,
            });
            at += len;
        }
        let only = matches!(segments.as_slice(), [only] if is_literal(&only.name));
        (!only).then(|| Self::of_segments(segments, range))
    }

    pub(super) fn of_segments(mut segments: Vec<Segment>, range: TextRange) -> Self {
        let scope = segments.first().and_then(|first| Scope::of(&first.name));
        if scope.is_some() {
            segments.remove(0);
        }
        Self {
            scope,
            segments,
            range,
        }
    }

    /// Returns the name of the variable.
    pub fn name(&self) -> Option<&str> {
        self.segments.first().map(|segment| segment.name.as_str())
    }
}

/// Returns true for a plain path.
pub(super) fn is_path(text: &str) -> bool {
    Path::parse(text).is_some()
}

fn is_literal(name: &str) -> bool {
    matches!(
        name,
        "true" | "false" | "null" | "undefined" | "NaN" | "Infinity" | "this"
    )
}

/// Formatted with dots, and with brackets for segments that are not names.
impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut first = true;
        let names = self.segments.iter().map(|segment| segment.name.as_str());
        for name in self.scope.map(Scope::as_str).into_iter().chain(names) {
            match name {
                _ if first => f.write_str(name)?,
                _ if !name.is_empty() && name.bytes().all(|b| b.is_ascii_digit()) => {
                    write!(f, "[{name}]")?;
                }
                _ if !name.is_empty() && name.chars().all(|c| is_word(c) || c == '-') => {
                    write!(f, ".{name}")?;
                }
                _ => write!(f, "[{name:?}]")?,
            }
            first = false;
        }
        Ok(())
    }
}
