//! JavaScript in a script, evaluated by `swml_language::expression`.

use serde_json::{Map, Number, Value};
use swml_language::expression::eval::{self, EvalErrorKind, JsObject, JsValue, Variables};
use swml_language::expression::{Severity, parse};

/// An error from evaluating an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct EvalFailure {
    pub(crate) expression: String,
    pub(crate) why: String,
    /// The rehearsal does not support the expression; the platform may.
    pub(crate) unsupported: bool,
}

/// Evaluates an expression with the built-in evaluator.
pub(crate) fn evaluate(source: &str, scopes: &dyn Variables) -> Result<Value, EvalFailure> {
    let failed = |why: String, unsupported| EvalFailure {
        expression: source.to_owned(),
        why,
        unsupported,
    };
    let parsed = parse(source);
    // the tree of the error recovery accepts more than JavaScript
    let mut faults = parsed.faults.iter();
    if let Some(fault) = faults.find(|fault| fault.severity() != Severity::Warning) {
        let unsupported = fault.severity() == Severity::Unknown;
        return Err(failed(fault.message.clone(), unsupported));
    }
    let Some(expr) = parsed.expr else {
        return Err(failed("it does not parse".to_owned(), false));
    };
    eval::evaluate(&expr, scopes)
        .map(from_js)
        .map_err(|error| failed(error.message, error.kind == EvalErrorKind::Unsupported))
}

/// Converts a JSON value to a JavaScript value.
pub(crate) fn to_js(value: &Value) -> JsValue {
    match value {
        Value::Null => JsValue::Null,
        Value::Bool(value) => JsValue::Bool(*value),
        Value::Number(number) => JsValue::Number(number.as_f64().unwrap_or(f64::NAN)),
        Value::String(text) => JsValue::from(text.as_str()),
        Value::Array(list) => JsValue::array(list.iter().map(to_js)),
        Value::Object(map) => JsValue::object(
            map.iter()
                .map(|(name, value)| (name.as_str(), to_js(value))),
        ),
    }
}

/// Converts a JavaScript value to JSON. Values that JSON does not have become text.
fn from_js(value: JsValue) -> Value {
    match value {
        JsValue::Undefined | JsValue::Null => Value::Null,
        JsValue::Bool(value) => Value::Bool(value),
        JsValue::Number(number) => self::number(number),
        JsValue::String(text) => Value::from(&*text),
        JsValue::Array(list) => list.iter().cloned().map(from_js).collect(),
        JsValue::Object(object) => Value::Object(map(&object)),
    }
}

fn map(object: &JsObject) -> Map<String, Value> {
    let entries = object.iter();
    entries
        .map(|(name, value)| (name.to_string(), from_js(value.clone())))
        .collect()
}

/// Converts a number to JSON.
pub(crate) fn number(number: f64) -> Value {
    // beyond 2^53 a float is not a unique integer
    const EXACT: f64 = 9_007_199_254_740_992.0;
    #[allow(clippy::cast_possible_truncation)]
    let whole = (number.fract() == 0.0 && number.abs() < EXACT).then_some(number as i64);
    match (whole, Number::from_f64(number)) {
        (Some(whole), _) => Value::from(whole),
        (None, Some(number)) => Value::Number(number),
        (None, None) if number.is_nan() => Value::from("NaN"),
        (None, None) if number > 0.0 => Value::from("Infinity"),
        (None, None) => Value::from("-Infinity"),
    }
}

/// Formats a value within a text.
pub(crate) fn to_text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Number(number) => number_text(number),
        other => other.to_string(),
    }
}

/// The maximum size of an inserted value, in bytes and elements. A subroutine that inserts its
/// parameters into its own parameters doubles them each time.
pub(crate) const LARGEST: usize = 256 * 1024;

/// Returns false for a value that is larger than in any real call.
pub(crate) fn is_small(value: &Value) -> bool {
    let mut size = 0;
    let mut open = vec![value];
    while let Some(value) = open.pop() {
        size += match value {
            Value::String(text) => text.len(),
            Value::Array(list) => {
                open.extend(list);
                list.len()
            }
            Value::Object(map) => {
                open.extend(map.values());
                map.keys().map(|key| key.len() + 1).sum()
            }
            _ => 1,
        };
        if size > LARGEST {
            return false;
        }
    }
    true
}

/// Formats a number like JavaScript: no `.0`.
fn number_text(number: &Number) -> String {
    match number.as_f64() {
        Some(float) if number.is_f64() && float.fract() == 0.0 && float.abs() < 1e21 => {
            format!("{float:.0}")
        }
        _ => number.to_string(),
    }
}

/// Returns true if JavaScript treats a value as true.
pub(crate) fn is_true(value: &Value) -> bool {
    to_js(value).is_truthy()
}
