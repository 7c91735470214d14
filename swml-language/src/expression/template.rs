//! The parser of texts with substitutions.

use super::ast::Expr;
use super::fault::{ExpressionFault, ExpressionFaultKind, put_in_order};
use super::lexer::Lexer;
use super::path::{Path, Segment};
use super::range::TextRange;
use super::words;

/// A text, split into literal pieces and substitutions.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    /// The pieces, which cover the whole text.
    pub pieces: Vec<TemplatePiece>,
    /// The errors, in the order of the text.
    pub faults: Vec<ExpressionFault>,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum TemplatePiece {
    /// Literal text.
    Literal(TextRange),
    /// `${…}`, `%{…}` or `@{…}`
    Substitution(Substitution),
}

/// A substitution.
#[derive(Clone, Debug, PartialEq)]
pub struct Substitution {
    /// The sigil before the brace.
    pub sigil: Sigil,
    /// The range, including the sigil and the braces.
    pub range: TextRange,
    /// The range between the braces, without surrounding white space.
    pub source: TextRange,
    /// The parsed contents.
    pub body: Body,
}

/// The sigil before the brace of a substitution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sigil {
    /// `${`
    Dollar,
    /// `%{`
    Percent,
    /// `@{`: a template function
    At,
}

/// The contents of a substitution.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Empty, or an error that has been reported.
    Invalid,
    /// A plain path: looked up, and empty if it does not exist.
    Path(Path),
    /// JavaScript.
    Expression(Expr),
    /// `lc:enc:url:args.query`, `fmt_ph national ${call.from}` or `meta_data.${lc:args.x}`: the
    /// names of the functions, and their argument.
    Function {
        /// The functions, in order of application.
        names: Vec<Segment>,
        /// Their argument.
        argument: Vec<TemplatePiece>,
        /// The argument, if it is a single plain path.
        path: Option<Path>,
    },
}

/// The kinds of substitutions that a text may contain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// Only `%{path}`, as in messages: `${` is literal text.
    pub paths_only: bool,
    /// Also template functions, as in SWAIG data maps, webhook responses and prompts of agents.
    pub template_functions: bool,
}

impl Options {
    /// Texts of a call.
    pub const CALLING: Self = Self {
        paths_only: false,
        template_functions: false,
    };
    /// Texts of a messaging script.
    pub const MESSAGING: Self = Self {
        paths_only: true,
        template_functions: false,
    };
    /// SWAIG data maps, webhook responses and prompts of agents.
    pub const DATA_MAP: Self = Self {
        paths_only: false,
        template_functions: true,
    };
}

/// Functions before the value: `${lc:…}`.
const PREFIXES: [&str; 3] = ["lc", "enc", "url"];
/// Functions with `@{…}`.
const FUNCTIONS: [&str; 7] = [
    "strftime_tz",
    "fmt_ph",
    "expr",
    "echo",
    "separate",
    "sleep",
    "region",
];
/// The maximum nesting of substitutions.
const MAX_NESTING: usize = 8;
/// The maximum number of attempts to find the end of a substitution by its tokens if these are
/// invalid.
const MAX_RETRIES: usize = 16;

impl Template {
    /// Splits a text, and parses its substitutions.
    ///
    /// ```
    /// use swml_language::expression::{ExpressionFaultKind, Options, Template};
    /// let text = "say:You have ${items.length} items";
    /// let fault = &Template::parse(text, Options::CALLING).faults[0];
    /// assert_eq!(fault.kind, ExpressionFaultKind::PropertyLookup);
    /// assert_eq!(fault.range.of(text), "items.length");
    /// assert_eq!(fault.fix.as_ref().unwrap().text, "(items.length)");
    /// ```
    pub fn parse(text: &str, options: Options) -> Self {
        let mut splitter = Splitter {
            text,
            options,
            retries: 0,
            faults: Vec::new(),
        };
        let pieces = splitter.pieces(TextRange::new(0, text.len()), 0);
        let mut faults = splitter.faults;
        put_in_order(&mut faults);
        Self { pieces, faults }
    }

    /// Returns the substitutions that are not nested in others.
    pub fn substitutions(&self) -> Vec<&Substitution> {
        substitutions(&self.pieces)
    }

    /// Returns the substitution, if the text consists of exactly one: it keeps the type of its
    /// value.
    pub fn only(&self) -> Option<&Substitution> {
        match self.pieces.as_slice() {
            [TemplatePiece::Substitution(only)] => Some(only),
            _ => None,
        }
    }

    /// Returns the paths of all variables that the text reads, in order.
    ///
    /// ```
    /// use swml_language::expression::{Options, Template};
    /// let template = Template::parse("${a.b} ${vars.items.map(x => x + c).join()}", Options::CALLING);
    /// let paths: Vec<_> = template.paths().iter().map(ToString::to_string).collect();
    /// assert_eq!(paths, ["a.b", "vars.items", "c"]);
    /// ```
    pub fn paths(&self) -> Vec<Path> {
        let mut paths = Vec::new();
        collect(&self.pieces, &mut paths);
        paths
    }
}

fn substitutions(pieces: &[TemplatePiece]) -> Vec<&Substitution> {
    let mut all = Vec::new();
    for piece in pieces {
        if let TemplatePiece::Substitution(found) = piece {
            all.push(found);
        }
    }
    all
}

fn collect(pieces: &[TemplatePiece], paths: &mut Vec<Path>) {
    for found in substitutions(pieces) {
        match &found.body {
            Body::Invalid => {}
            Body::Path(path) => paths.push(path.clone()),
            Body::Expression(expr) => paths.append(&mut expr.paths()),
            Body::Function { argument, path, .. } => {
                paths.extend(path.clone());
                collect(argument, paths);
            }
        }
    }
}

struct Splitter<'t> {
    text: &'t str,
    options: Options,
    retries: usize,
    faults: Vec<ExpressionFault>,
}

impl Splitter<'_> {
    fn pieces(&mut self, range: TextRange, nesting: usize) -> Vec<TemplatePiece> {
        let mut pieces = Vec::new();
        let (mut literal, mut at) = (range.start, range.start);
        while let Some((start, sigil)) = self.opener(TextRange::new(at, range.end)) {
            let inner = TextRange::new(start + 2, range.end);
            let function = sigil == Sigil::At;
            if function && !self.is_function(inner) {
                at = start + 2;
                continue;
            }
            let Some(close) = self.closer(inner, function) else {
                self.unterminated(start, range.end);
                break;
            };
            if literal < start {
                pieces.push(TemplatePiece::Literal(TextRange::new(literal, start)));
            }
            let range = TextRange::new(start, close + 1);
            let source = self.trimmed(TextRange::new(start + 2, close));
            let body = self.body(sigil, range, source, nesting);
            pieces.push(TemplatePiece::Substitution(Substitution {
                sigil,
                range,
                source,
                body,
            }));
            (literal, at) = (range.end, range.end);
        }
        if literal < range.end {
            pieces.push(TemplatePiece::Literal(TextRange::new(literal, range.end)));
        }
        pieces
    }

    /// Returns the next `${`, `%{` or `@{` that starts a substitution.
    fn opener(&self, range: TextRange) -> Option<(usize, Sigil)> {
        let mut at = range.start;
        loop {
            let rest = TextRange::new(at, range.end).of(self.text);
            at += rest.find('{')? + 1;
            let start = at.wrapping_sub(2);
            if start < range.start {
                continue;
            }
            let sigil = match self.text.as_bytes().get(start) {
                Some(b'$') if !self.options.paths_only => Sigil::Dollar,
                Some(b'%') => Sigil::Percent,
                Some(b'@') if !self.options.paths_only => Sigil::At,
                _ => continue,
            };
            return Some((start, sigil));
        }
    }

    /// Returns the position of the `}` of a substitution.
    fn closer(&mut self, inner: TextRange, function: bool) -> Option<usize> {
        if !self.options.paths_only && !function && self.retries < MAX_RETRIES {
            // braces in quotes and regular expressions do not count
            let closer = Lexer::new(self.text, inner).closing_brace();
            if closer.is_some() {
                return closer;
            }
            self.retries += 1;
        }
        let mut depth = 0usize;
        inner
            .of(self.text)
            .bytes()
            .enumerate()
            .find_map(|(at, byte)| {
                match byte {
                    b'{' => depth += 1,
                    b'}' if depth == 0 => return Some(inner.start + at),
                    b'}' => depth -= 1,
                    _ => {}
                }
                None
            })
    }

    fn unterminated(&mut self, start: usize, end: usize) {
        let shown = TextRange::new(start, start + 2);
        let message = format!("unclosed `{}`, missing `}}`", shown.of(self.text));
        let fault = ExpressionFault::new(
            ExpressionFaultKind::UnterminatedSubstitution,
            shown,
            message,
        );
        let rest = TextRange::new(start + 2, end).of(self.text);
        let path = rest.trim_end();
        // if only a path follows, the brace is missing at its end
        let fault = if Path::parse(path).is_some() {
            let at = start + 2 + path.len();
            fault.help("add `}`").replace(TextRange::new(at, at), "}")
        } else {
            fault.help("add `}` after the name or the expression")
        };
        self.faults.push(fault);
    }

    fn trimmed(&self, range: TextRange) -> TextRange {
        let source = range.of(self.text);
        let start = range.start + (source.len() - source.trim_start().len());
        TextRange::new(start, start + source.trim().len())
    }

    fn body(&mut self, sigil: Sigil, range: TextRange, source: TextRange, nesting: usize) -> Body {
        let text = source.of(self.text);
        if text.is_empty() {
            let message = "empty substitution";
            let fault =
                ExpressionFault::new(ExpressionFaultKind::EmptySubstitution, range, message);
            self.faults.push(fault.help("write the name of a variable"));
            return Body::Invalid;
        }
        if sigil == Sigil::At {
            return self.function(source, nesting);
        }
        if let Some(path) = Path::parse_range(self.text, source) {
            self.lookup(&path, source);
            return Body::Path(path);
        }
        if self.options.paths_only {
            let message = format!("`{text}` is not a valid path of a variable");
            let fault = ExpressionFault::new(ExpressionFaultKind::PathsOnly, source, message);
            self.faults
                .push(fault.help("compute it in the service, or branch with `switch`"));
            return Body::Invalid;
        }
        if let Some(body) = self.prefixes(source, nesting) {
            return body;
        }
        let nested = text.contains("${") || text.contains("%{");
        let known = self.options.template_functions || names_function(text);
        if known && nested && !text.contains(['`', '"', '\'', '(']) {
            // `meta_data.${lc:args.name}`: the path is composed first
            return self.argument(Vec::new(), source, nesting);
        }
        let parsed = super::parse_range(self.text, source);
        self.faults.extend(parsed.faults);
        parsed.expr.map_or(Body::Invalid, Body::Expression)
    }

    /// Reports a path that looks like JavaScript.
    fn lookup(&mut self, path: &Path, source: TextRange) {
        // a messaging script does not support JavaScript
        let Some(last) = path.segments.last().filter(|_| !self.options.paths_only) else {
            return;
        };
        if path.segments.len() + usize::from(path.scope.is_some()) < 2 {
            return;
        }
        let text = source.of(self.text);
        if last.name == "length" {
            let message = format!("`{text}` is looked up, not evaluated");
            let fault = ExpressionFault::new(ExpressionFaultKind::PropertyLookup, source, message)
                .help("write it in parentheses to evaluate it")
                .replace(source, format!("({text})"));
            self.faults.push(fault);
        } else if words::is_bare_method(&last.name) {
            let message = format!("`{text}` is looked up, not called");
            let fault = ExpressionFault::new(ExpressionFaultKind::MethodNotCalled, source, message)
                .help("add `()` to call the method")
                .replace(TextRange::new(source.end, source.end), "()");
            self.faults.push(fault);
        }
    }

    /// Returns true if `@{` starts a template function.
    fn is_function(&self, inner: TextRange) -> bool {
        let name = inner.of(self.text);
        FUNCTIONS.iter().any(|function| {
            name.strip_prefix(function)
                .is_some_and(|rest| rest.starts_with([' ', '}', ':']))
        })
    }

    /// Parses `@{fmt_ph national ${call.from}}`.
    fn function(&mut self, source: TextRange, nesting: usize) -> Body {
        let text = source.of(self.text);
        let len = text.find([' ', ':']).unwrap_or(text.len());
        let range = TextRange::new(source.start, source.start + len);
        let name = Segment {
            name: range.of(self.text).to_owned(),
            range,
        };
        let argument = TextRange::new(source.start + len, source.end);
        self.allowed(&name, "@{…}");
        let argument = self.nest(argument, nesting);
        Body::Function {
            names: vec![name],
            argument,
            path: None,
        }
    }

    /// Parses `lc:enc:url:args.query`.
    fn prefixes(&mut self, source: TextRange, nesting: usize) -> Option<Body> {
        let mut names = Vec::new();
        let mut at = source.start;
        loop {
            let rest = TextRange::new(at, source.end).of(self.text);
            let of_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
            let len = rest.find(|c| !of_name(c)).unwrap_or(rest.len());
            let name = rest.get(..len).unwrap_or_default();
            let known = PREFIXES.contains(&name) || self.options.template_functions;
            if len == 0 || !known || !rest.get(len..)?.starts_with(':') {
                break;
            }
            let range = TextRange::new(at, at + len);
            names.push(Segment {
                name: name.to_owned(),
                range,
            });
            at += len + 1;
        }
        self.allowed(names.first()?, "name:value");
        for name in &names {
            if self.options.template_functions && !PREFIXES.contains(&name.name.as_str()) {
                let message = format!("template function `{}`", name.name);
                let fault =
                    ExpressionFault::new(ExpressionFaultKind::NotSupported, name.range, message);
                self.faults.push(fault);
            }
        }
        Some(self.argument(names, TextRange::new(at, source.end), nesting))
    }

    fn argument(&mut self, names: Vec<Segment>, argument: TextRange, nesting: usize) -> Body {
        match Path::parse_range(self.text, argument) {
            Some(path) => Body::Function {
                names,
                argument: Vec::new(),
                path: Some(path),
            },
            None => Body::Function {
                names,
                argument: self.nest(argument, nesting),
                path: None,
            },
        }
    }

    fn nest(&mut self, range: TextRange, nesting: usize) -> Vec<TemplatePiece> {
        if nesting < MAX_NESTING {
            return self.pieces(range, nesting + 1);
        }
        let message = format!("substitution nested more than {MAX_NESTING} levels deep");
        self.faults.push(ExpressionFault::new(
            ExpressionFaultKind::TooDeep,
            range,
            message,
        ));
        Vec::new()
    }

    /// Reports a template function where it is not supported.
    fn allowed(&mut self, name: &Segment, form: &str) {
        if self.options.template_functions {
            return;
        }
        let message = format!(
            "template function `{}` (`{form}`) is not available here",
            name.name
        );
        let fault =
            ExpressionFault::new(ExpressionFaultKind::TemplateFunction, name.range, message);
        self.faults
            .push(fault.help("use JavaScript, such as `.toLowerCase()`"));
    }
}

/// Returns true if a nested substitution applies a template function.
fn names_function(body: &str) -> bool {
    body.split_once("{").is_some_and(|(_, inner)| {
        let inner = inner.trim_start();
        PREFIXES.iter().any(|name| {
            let rest = inner.strip_prefix(name);
            rest.is_some_and(|rest| rest.starts_with(':'))
        })
    })
}
