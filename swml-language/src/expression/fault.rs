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
            Self::Syntax => "an expression is JavaScript that has a value",
            Self::UnclosedQuote => "a text ends with the quote that it begins with",
            Self::UnbalancedBracket => "every bracket has a partner",
            Self::UnterminatedSubstitution => "a substitution ends with `}`",
            Self::EmptySubstitution => "a substitution names a variable or has an expression",
            Self::NestedSubstitution => {
                "JavaScript reads variables by their names, without `${}` around them"
            }
            Self::Assignment => "an expression reads variables; `set` changes them",
            Self::WordOperator => "JavaScript writes its operators as signs",
            Self::Function => "functions cannot be defined in an expression",
            Self::Loop => "an expression has no loops",
            Self::Asynchronous => "an expression is evaluated at once, within 150 ms",
            Self::Module => "an expression has the built-in objects of JavaScript alone",
            Self::Network => "an expression has no network",
            Self::Statement => "an expression has one value and no statements",
            Self::TooLong => "an expression has 1,024 characters at most",
            Self::TypographicQuote => "JavaScript knows the quotes `'`, `\"` and `` ` `` alone",
            Self::PropertyLookup | Self::MethodNotCalled => {
                "a plain path is looked up and not evaluated; where nothing is found, it is empty"
            }
            Self::TemplateFunction => {
                "template functions are known in SWAIG data maps, webhook answers and AI prompts alone"
            }
            Self::ArrowOutsideCall => "an arrow function is an argument, as in `items.map(x => x)`",
            Self::ArrowBlock => "an arrow function with `{…}` has statements",
            Self::PathsOnly => "a message script substitutes `%{path}` and evaluates nothing",
            Self::NotSupported => "this part of JavaScript is not checked",
            Self::TooDeep => "so deep an expression is not checked",
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
    let message = format!("expression with {characters} characters");
    Fault::new(FaultKind::TooLong, range, message)
        .help("compute a part of it with `set` first, or in the service")
}

/// Puts faults in the order of the text; those that begin together stay as they are.
pub(super) fn put_in_order(faults: &mut [Fault]) {
    faults.sort_by_key(|fault| fault.range.start);
}
