//! Evaluates expressions as JavaScript does, for the part of it that scripts use.
//!
//! What is not known here is an error of the kind [`EvalErrorKind::Unsupported`], never a guess:
//! regular expressions, dates, random numbers, classes and methods that are rarely used.
//! Steps and memory are bounded.
//!
//! ```
//! use swml_language::expression::eval::{Value, evaluate};
//! use swml_language::expression::{Scope, parse};
//!
//! let variables = |scope: Scope, name: &str| match (scope, name) {
//!     (Scope::Params, "a") => Some(Value::from("1")),
//!     (Scope::Params, "b") => Some(Value::from(2.0)),
//!     _ => None,
//! };
//! let expr = parse("params.a + params.b").expr.unwrap();
//! assert_eq!(evaluate(&expr, &variables)?, Value::from("12"));
//! # Ok::<(), swml_language::expression::eval::EvalError>(())
//! ```

mod array;
mod convert;
mod globals;
mod interpreter;
mod json;
mod numbers;
mod object;
mod strings;
mod text;
mod value;

use std::fmt;

pub use object::Object;
pub use text::{evaluate_template, look_up};
pub use value::Value;

use super::ast::Expr;
use super::path::Scope;
use super::range::TextRange;

/// Where the values of variables come from.
///
/// A closure of a scope and a name is one.
pub trait Variables {
    /// The value of a variable in a scope; `None` if it is not there.
    fn get(&self, scope: Scope, name: &str) -> Option<Value>;

    /// A whole scope as an object, for expressions that name it alone, such as
    /// `Object.keys(vars)`; `None` if that is not known.
    fn all(&self, scope: Scope) -> Option<Value> {
        let _ = scope;
        None
    }
}

impl<F: Fn(Scope, &str) -> Option<Value>> Variables for F {
    fn get(&self, scope: Scope, name: &str) -> Option<Value> {
        self(scope, name)
    }
}

/// Why an expression has no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvalError {
    /// The kind of error.
    pub kind: EvalErrorKind,
    /// The part of the text that has no value.
    pub range: TextRange,
    /// What is wrong.
    pub message: String,
}

/// The kinds of errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EvalErrorKind {
    /// JavaScript that is not evaluated here: its value is not known.
    Unsupported,
    /// A name that nothing defines: a `ReferenceError`.
    NotDefined,
    /// A `TypeError`, such as a member of `undefined`.
    Type,
    /// A `RangeError`, such as `toFixed(101)`.
    Range,
    /// A `SyntaxError`: the text does not parse, or `JSON.parse` has no JSON.
    Syntax,
    /// Too many steps, too much memory or too many levels.
    Limit,
}

impl EvalError {
    pub(super) fn new(kind: EvalErrorKind, range: TextRange, message: impl Into<String>) -> Self {
        let message = message.into();
        Self {
            kind,
            range,
            message,
        }
    }

    pub(super) fn unsupported(range: TextRange, message: impl Into<String>) -> Self {
        Self::new(EvalErrorKind::Unsupported, range, message)
    }
}

impl fmt::Display for EvalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for EvalError {}

/// The result of a step.
type Eval<T = Value> = Result<T, EvalError>;

/// The value of an expression.
///
/// # Errors
///
/// If it throws, if it is not evaluated here, or if it goes beyond the limits.
pub fn evaluate(expr: &Expr, variables: &dyn Variables) -> Result<Value, EvalError> {
    interpreter::Interpreter::new(variables).eval(expr)
}
