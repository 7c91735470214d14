//! Errors of the evaluation.

use std::fmt;

use super::value::JsValue;
use crate::expression::range::TextRange;

/// The reason that an expression has no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvalError {
    /// The kind of error.
    pub kind: EvalErrorKind,
    /// The part of the text in error.
    pub range: TextRange,
    /// The error message.
    pub message: String,
}

/// The kinds of errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EvalErrorKind {
    /// JavaScript that this evaluator does not support: the value is unknown.
    Unsupported,
    /// An undefined name: a `ReferenceError`.
    NotDefined,
    /// A `TypeError`, such as a member of `undefined`.
    Type,
    /// A `RangeError`, such as `toFixed(101)`.
    Range,
    /// A `SyntaxError`: the text does not parse, or the argument of `JSON.parse` is not JSON.
    Syntax,
    /// Too many steps, too much memory or too many levels.
    Limit,
}

impl EvalError {
    pub(in crate::expression) fn new(
        kind: EvalErrorKind,
        range: TextRange,
        message: impl Into<String>,
    ) -> Self {
        let message = message.into();
        Self {
            kind,
            range,
            message,
        }
    }

    pub(in crate::expression) fn unsupported(range: TextRange, message: impl Into<String>) -> Self {
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
pub(super) type Eval<T = JsValue> = Result<T, EvalError>;
