//! The evaluation of texts with substitutions.

use super::convert::to_text;
use super::{EvalError, EvalErrorKind, JsValue, Variables, evaluate, value};
use crate::expression::path::{Path, Scope};
use crate::expression::template::{Body, Substitution, Template, TemplatePiece};

/// Returns the value of a path, which is looked up and not evaluated; `None` if it does not exist.
pub fn look_up(path: &Path, variables: &dyn Variables) -> Option<JsValue> {
    let mut segments = path.segments.iter();
    let value = match (path.scope, segments.next()) {
        (Some(scope), None) => return variables.all(scope),
        (Some(scope), Some(first)) => match variables.get(scope, &first.name) {
            // a variable may have the name of a scope that calls do not have
            None if scope == Scope::Message => {
                let message = unscoped("message", variables)?;
                step(&message, &first.name)?
            }
            value => value?,
        },
        (None, first) => unscoped(&first?.name, variables)?,
    };
    segments.try_fold(value, |value, segment| step(&value, &segment.name))
}

fn unscoped(name: &str, variables: &dyn Variables) -> Option<JsValue> {
    Scope::UNSCOPED
        .iter()
        .find_map(|scope| variables.get(*scope, name))
}

fn step(value: &JsValue, name: &str) -> Option<JsValue> {
    match value {
        JsValue::Object(object) => object.get(name).cloned(),
        JsValue::Array(items) => items.get(value::index(name)? as usize).cloned(),
        _ => None,
    }
}

/// Evaluates a whole text.
///
/// A text that consists of one substitution keeps the type of its value; others are concatenated to
/// text. A path that does not exist is an empty text.
///
/// ```
/// use swml_language::expression::eval::{JsValue, evaluate_template};
/// use swml_language::expression::{Options, Scope, Template};
///
/// let none = |_: Scope, _: &str| None;
/// let value = |text: &str| {
///     evaluate_template(text, &Template::parse(text, Options::CALLING), &none)
/// };
/// assert_eq!(value("${1 + 1}")?, JsValue::from(2.0));
/// assert_eq!(value("${1 + 1} calls${missing}")?, JsValue::from("2 calls"));
/// # Ok::<(), swml_language::expression::eval::EvalError>(())
/// ```
///
/// **Assumed**, because it is not documented: the type is kept, and `null` of an expression in a
/// text is `null`. Objects and arrays in the middle of a text are an error: their text form is not
/// documented.
///
/// # Errors
///
/// If the text does not parse, or if an expression has no value.
pub fn evaluate_template(
    text: &str,
    template: &Template,
    variables: &dyn Variables,
) -> Result<JsValue, EvalError> {
    if let Some(only) = template.only() {
        return substitute(text, only, variables);
    }
    let mut whole = String::new();
    for piece in &template.pieces {
        match piece {
            TemplatePiece::Literal(range) => whole.push_str(range.of(text)),
            TemplatePiece::Substitution(found) => match substitute(text, found, variables)? {
                JsValue::Array(_) | JsValue::Object(_) => {
                    let source = found.source.of(text);
                    let message = format!("`{source}` is an object or an array in a text");
                    return Err(EvalError::unsupported(found.range, message));
                }
                value => whole.push_str(&to_text(&value)),
            },
        }
    }
    Ok(JsValue::from(whole))
}

fn substitute(
    text: &str,
    found: &Substitution,
    variables: &dyn Variables,
) -> Result<JsValue, EvalError> {
    let source = found.source.of(text);
    match &found.body {
        Body::Invalid => {
            let message = format!("`{source}` does not parse");
            Err(EvalError::new(EvalErrorKind::Syntax, found.range, message))
        }
        Body::Path(path) => match look_up(path, variables) {
            Some(value) => Ok(value),
            None if is_ambiguous(path) => {
                let message = format!("`{source}` is a name or a subtraction");
                Err(EvalError::unsupported(found.range, message))
            }
            None => Ok(JsValue::from("")),
        },
        Body::Expression(expr) => evaluate(expr, variables),
        Body::Function { .. } => {
            let message = format!("template function `{source}` is not evaluated");
            Err(EvalError::unsupported(found.range, message))
        }
    }
}

/// Returns true for `a-b`, but not for headers, whose names have hyphens.
fn is_ambiguous(path: &Path) -> bool {
    let headers = path
        .segments
        .iter()
        .any(|segment| segment.name.ends_with("headers"));
    !headers
        && path
            .segments
            .iter()
            .any(|segment| segment.name.contains('-'))
}
