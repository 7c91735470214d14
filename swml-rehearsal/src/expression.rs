//! JavaScript in a script: the seam to whoever evaluates it.

use serde_json::Value;

use crate::scope::{Failed, Scopes};

/// The value of an expression.
pub(crate) fn evaluate(source: &str, _scopes: &Scopes) -> Result<Value, Failed> {
    Err(Failed {
        expression: source.to_owned(),
        why: "it is not a plain path".to_owned(),
        unsupported: true,
    })
}

/// A value as it stands within a text.
pub(crate) fn to_text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Number(number) => number_text(number),
        other => other.to_string(),
    }
}

/// A number as JavaScript writes it: no `.0`.
fn number_text(number: &serde_json::Number) -> String {
    match number.as_f64() {
        Some(float) if !number.is_i64() && !number.is_u64() && float.fract() == 0.0 => {
            format!("{float:.0}")
        }
        _ => number.to_string(),
    }
}

/// True if JavaScript takes a value for true.
pub(crate) fn is_true(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(value) => *value,
        Value::Number(number) => number.as_f64().is_some_and(|number| number != 0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(_) | Value::Object(_) => true,
    }
}
