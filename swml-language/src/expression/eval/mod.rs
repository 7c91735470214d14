//! The evaluation of expressions, for the subset of JavaScript that scripts use.
//!
//! Unsupported features are an error of the kind [`EvalErrorKind::Unsupported`], never a guess:
//! regular expressions, dates, random numbers, classes and rarely used methods. Steps and memory
//! are bounded.
//!
//! ```
//! use swml_language::expression::eval::{JsValue, evaluate};
//! use swml_language::expression::{Scope, parse};
//!
//! let variables = |scope: Scope, name: &str| match (scope, name) {
//!     (Scope::Params, "a") => Some(JsValue::from("1")),
//!     (Scope::Params, "b") => Some(JsValue::from(2.0)),
//!     _ => None,
//! };
//! let expr = parse("params.a + params.b").expr.unwrap();
//! assert_eq!(evaluate(&expr, &variables)?, JsValue::from("12"));
//! # Ok::<(), swml_language::expression::eval::EvalError>(())
//! ```

mod array;
mod convert;
mod error;
mod globals;
mod interpreter;
mod json;
mod numbers;
mod run;
mod strings;
mod text;
mod value;
mod variables;

pub use error::{EvalError, EvalErrorKind};
pub use text::{evaluate_template, look_up};
pub use value::{JsObject, JsValue};
pub use variables::Variables;

use super::ast::Expr;
use error::Eval;

/// Evaluates an expression.
///
/// # Errors
///
/// If it throws, if it is unsupported, or if it exceeds the limits.
pub fn evaluate(expr: &Expr, variables: &dyn Variables) -> Result<JsValue, EvalError> {
    run::Interpreter::new(variables).eval(expr)
}
