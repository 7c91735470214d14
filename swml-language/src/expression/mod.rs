//! The JavaScript of SWML: a lexer, a parser, a syntax tree, and its errors.
//!
//! A text of SWML contains substitutions, `${…}` or `%{…}`. The body of one is a *plain path*
//! (`call.from`, `items[0].name`), which the platform looks up, or JavaScript, which it evaluates.
//! A condition (`when`) is JavaScript without `${…}` around it.
//!
//! ```
//! use swml_language::expression::{Body, Options, TemplatePiece, Template};
//!
//! let text = "say:Hello ${user.name}, ${items.join(', ')}";
//! let template = Template::parse(text, Options::CALLING);
//! assert!(template.faults.is_empty());
//! let bodies: Vec<_> = template.substitutions().into_iter().map(|found| &found.body).collect();
//! assert!(matches!(bodies[..], [Body::Path(_), Body::Expression(_)]));
//! # assert!(matches!(template.pieces[0], TemplatePiece::Literal(_)));
//! ```
//!
//! Every error has its range in the text, a reason and, if it is exact, a replacement:
//!
//! ```
//! use swml_language::expression::{ExpressionFaultKind, parse};
//!
//! let text = "prompt_value = 1 and tries < 3";
//! let parsed = parse(text);
//! let kinds: Vec<_> = parsed.faults.iter().map(|fault| fault.kind).collect();
//! assert_eq!(kinds, [ExpressionFaultKind::Assignment, ExpressionFaultKind::WordOperator]);
//! assert_eq!(parsed.faults[0].range.of(text), "=");
//! assert_eq!(parsed.faults[0].fix.as_ref().unwrap().text, "==");
//! // the parser recovers, and returns a tree
//! assert_eq!(parsed.expr.unwrap().to_string(), "prompt_value == 1 && tries < 3");
//! ```
//!
//! References: SWML "Expressions", "Variables", "Template functions"; ECMA-262.
//!
//! # Invariants
//!
//! - Parsing takes linear time, bounded stack, and never panics.
//! - Every range is within the text, on character boundaries.
//! - Unsupported JavaScript has [`Severity::Unknown`], and is never an error.

mod ast;
#[cfg(feature = "evaluate")]
#[cfg_attr(docsrs, doc(cfg(feature = "evaluate")))]
pub mod eval;
mod fault;
mod lexer;
mod number;
mod parser;
mod path;
mod print;
mod range;
mod template;
mod token;
mod visit;
mod words;

pub use ast::{
    ArrayElement, BinaryOperator, Expr, ExprKind, LogicalOperator, Name, ObjectProperty,
    PropertyKey, TemplatePart, UnaryOperator,
};
pub use fault::{ExpressionFault, ExpressionFaultKind, Replacement, Severity};
pub use parser::ParsedExpr;
pub use path::{Path, Scope, Segment};
pub use range::TextRange;
pub use template::{Body, Options, Sigil, Substitution, Template, TemplatePiece};
pub use visit::Visitor;

/// The maximum number of characters of an expression.
pub const MAX_CHARACTERS: usize = 1024;

/// Parses JavaScript without `${…}` around it, such as the condition of a `when`.
///
/// ```
/// use swml_language::expression::parse;
/// let parsed = parse("call.type.toLowerCase() == 'sip'");
/// assert!(parsed.faults.is_empty());
/// let paths: Vec<_> = parsed.expr.unwrap().paths().iter().map(|path| path.to_string()).collect();
/// assert_eq!(paths, ["call.type"]);
/// ```
pub fn parse(text: &str) -> ParsedExpr {
    parse_range(text, TextRange::new(0, text.len()))
}

/// Parses a part of a text; the ranges refer to the whole text.
pub fn parse_range(text: &str, range: TextRange) -> ParsedExpr {
    let source = range.of(text);
    if source.len() > MAX_CHARACTERS && source.chars().count() > MAX_CHARACTERS {
        let faults = vec![fault::too_long(range, source.chars().count())];
        return ParsedExpr { expr: None, faults };
    }
    parser::parse(text, range)
}
