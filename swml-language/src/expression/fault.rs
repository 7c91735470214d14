//! Errors in expressions.

use super::TextRange;
use crate::order::sort_by_position;

/// An error, and its range in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpressionFault {
    /// The violated rule.
    pub kind: ExpressionFaultKind,
    /// The range in the text.
    pub range: TextRange,
    /// The message.
    pub message: String,
    /// The correction in words.
    pub help: Option<String>,
    /// The correction as an exact edit.
    pub fix: Option<Replacement>,
}

/// An exact edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The part of the text that is replaced.
    pub range: TextRange,
    /// The new text.
    pub text: String,
}

impl Replacement {
    /// Returns the text after the edit.
    pub fn apply(&self, text: &str) -> String {
        let before = TextRange::new(0, self.range.start).of(text);
        let after = TextRange::new(self.range.end, text.len()).of(text);
        [before, &self.text, after].concat()
    }
}

/// The certainty of an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// JavaScript that this parser does not support: the expression is not checked.
    Unknown,
    /// The expression is evaluated, but its value is not the apparent one.
    Warning,
    /// The platform rejects the expression, or the documentation excludes it.
    Error,
}

/// The rules of expressions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExpressionFaultKind {
    /// Not JavaScript.
    Syntax,
    /// A quote, a regular expression or a template literal without an end.
    UnclosedQuote,
    /// A bracket without its partner.
    UnbalancedBracket,
    /// `${` or `%{` without its `}`.
    UnterminatedSubstitution,
    /// An empty `${}`.
    EmptySubstitution,
    /// `${…}` or `%{…}` inside an expression.
    NestedSubstitution,
    /// `=` and the like.
    Assignment,
    /// `and` for `&&`.
    WordOperator,
    /// `function` and `class`.
    Function,
    /// `for`, `while` and `do`.
    Loop,
    /// `async`, `await` and timers.
    Asynchronous,
    /// `import` and `require`.
    Module,
    /// `fetch` and the like.
    Network,
    /// `;`, `let`, `if` and the like.
    Statement,
    /// More than 1,024 characters.
    TooLong,
    /// `“text”` for `"text"`.
    TypographicQuote,
    /// `items.length` without parentheses: it is looked up as a path.
    PropertyLookup,
    /// `call.from.toUpperCase` without `()`.
    MethodNotCalled,
    /// `lc:`, `@{…}` where they are not supported.
    TemplateFunction,
    /// An arrow function that is not an argument.
    ArrowOutsideCall,
    /// An arrow function with statements.
    ArrowBlock,
    /// JavaScript in a language that supports only paths.
    PathsOnly,
    /// JavaScript that this parser does not support.
    NotSupported,
    /// Too many nested brackets.
    TooDeep,
}

impl ExpressionFaultKind {
    /// Returns the certainty of an error of this kind.
    pub const fn severity(self) -> Severity {
        match self {
            Self::NotSupported | Self::TooDeep | Self::ArrowBlock => Severity::Unknown,
            Self::EmptySubstitution
            | Self::PropertyLookup
            | Self::MethodNotCalled
            | Self::TemplateFunction => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// Returns the rule of SWML or of JavaScript, in one sentence.
    pub const fn why(self) -> &'static str {
        match self {
            Self::Syntax => "an expression must be valid JavaScript that has a value",
            Self::UnclosedQuote => "a string must end with the quote that starts it",
            Self::UnbalancedBracket => "brackets must be balanced",
            Self::UnterminatedSubstitution => "a substitution must end with `}`",
            Self::EmptySubstitution => "a substitution contains a variable or an expression",
            Self::NestedSubstitution => "JavaScript refers to variables by name, without `${}`",
            Self::Assignment => "an expression can only read variables; `set` changes them",
            Self::WordOperator => "operators of JavaScript are symbols, such as `&&` and `==`",
            Self::Function => "functions cannot be defined in an expression",
            Self::Loop => "an expression cannot contain loops",
            Self::Asynchronous => "an expression is evaluated synchronously, within 150 ms",
            Self::Module => {
                "only the built-in objects of JavaScript are available in an expression"
            }
            Self::Network => "an expression cannot access the network",
            Self::Statement => "an expression is a single value and cannot contain statements",
            Self::TooLong => "an expression is limited to 1,024 characters",
            Self::TypographicQuote => "the only quotes of JavaScript are `'`, `\"` and `` ` ``",
            Self::PropertyLookup | Self::MethodNotCalled => {
                "a plain path is looked up, not evaluated; if nothing is found, the text is empty"
            }
            Self::TemplateFunction => {
                "template functions are only available in SWAIG data maps, webhook answers and AI prompts"
            }
            Self::ArrowOutsideCall => {
                "an arrow function is only supported as an argument, as in `items.map(x => x)`"
            }
            Self::ArrowBlock => "an arrow function with `{…}` contains statements",
            Self::PathsOnly => {
                "a messaging script substitutes `%{path}` and does not evaluate expressions"
            }
            Self::NotSupported => "this part of JavaScript is not checked",
            Self::TooDeep => "an expression nested this deeply is not checked",
        }
    }
}

impl ExpressionFault {
    pub(super) fn new(
        kind: ExpressionFaultKind,
        range: TextRange,
        message: impl Into<String>,
    ) -> Self {
        Self {
            kind,
            range,
            message: message.into(),
            help: None,
            fix: None,
        }
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(super) fn replace(mut self, range: TextRange, text: impl Into<String>) -> Self {
        let text = text.into();
        self.fix = Some(Replacement { range, text });
        self
    }

    /// Returns the certainty of the error.
    pub const fn severity(&self) -> Severity {
        self.kind.severity()
    }

    /// Returns the violated rule, in one sentence.
    pub const fn why(&self) -> &'static str {
        self.kind.why()
    }
}

pub(super) fn too_long(range: TextRange, characters: usize) -> ExpressionFault {
    let message = format!("expression too long: {characters} characters");
    ExpressionFault::new(ExpressionFaultKind::TooLong, range, message)
        .help("compute part of it with `set` first, or in the service")
}

/// Sorts errors in the order of the text, stably.
pub(super) fn put_in_order(faults: &mut Vec<ExpressionFault>) {
    sort_by_position(faults, &|fault| fault.range.start);
}
