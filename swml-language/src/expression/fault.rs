//! What is wrong with an expression.

use super::TextRange;

/// One fault, and its range in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The rule that is broken.
    pub kind: FaultKind,
    /// Where.
    pub range: TextRange,
    /// What is wrong.
    pub message: String,
    /// What to write instead, in words.
    pub help: Option<String>,
    /// What to write instead, exactly.
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
    /// The text after the edit.
    pub fn apply(&self, text: &str) -> String {
        let before = TextRange::new(0, self.range.start).of(text);
        let after = TextRange::new(self.range.end, text.len()).of(text);
        [before, &self.text, after].concat()
    }
}

/// How sure a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// JavaScript that this parser does not know: the expression is not judged.
    Unknown,
    /// The expression is evaluated, and gives something else than what was meant.
    Warning,
    /// The platform rejects the expression, or the documentation rules it out.
    Error,
}

/// The rules of expressions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FaultKind {
    /// Not JavaScript.
    Syntax,
    /// A quote, a regular expression or a template literal without its end.
    UnclosedQuote,
    /// A bracket without its partner.
    UnbalancedBracket,
    /// `${` or `%{` without its `}`.
    UnterminatedSubstitution,
    /// `${}` with nothing in it.
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
    /// `items.length` without parentheses: it is looked up.
    PropertyLookup,
    /// `call.from.toUpperCase` without `()`.
    MethodNotCalled,
    /// `lc:`, `@{…}` where they are not known.
    TemplateFunction,
    /// An arrow function that is not an argument.
    ArrowOutsideCall,
    /// An arrow function with statements.
    ArrowBlock,
    /// JavaScript in a language that has paths alone.
    PathsOnly,
    /// JavaScript that this parser does not know.
    NotSupported,
    /// Brackets in brackets, too many of them.
    TooDeep,
}

impl FaultKind {
    /// How sure a fault of this kind is.
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

    /// The rule of SWML or of JavaScript, in one sentence.
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

impl Fault {
    pub(super) fn new(kind: FaultKind, range: TextRange, message: impl Into<String>) -> Self {
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

    /// How sure the fault is.
    pub const fn severity(&self) -> Severity {
        self.kind.severity()
    }

    /// The rule that is broken, in one sentence.
    pub const fn why(&self) -> &'static str {
        self.kind.why()
    }
}

pub(super) fn too_long(range: TextRange, characters: usize) -> Fault {
    let message = format!("expression too long: {characters} characters");
    Fault::new(FaultKind::TooLong, range, message)
        .help("compute part of it with `set` first, or in the service")
}

/// Puts faults in the order of the text; those that begin together stay as they are.
pub(super) fn put_in_order(faults: &mut [Fault]) {
    faults.sort_by_key(|fault| fault.range.start);
}
