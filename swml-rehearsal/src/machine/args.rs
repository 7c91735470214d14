//! Properties with their defaults.

use serde_json::Value;

/// Returns a property as a number, or its default.
pub(super) fn number_of(args: &Value, name: &str, otherwise: f64) -> f64 {
    let found = match args.get(name) {
        Some(Value::Number(number)) => number.as_f64(),
        Some(Value::String(text)) => text.trim().parse().ok(),
        _ => None,
    };
    found.unwrap_or(otherwise)
}

/// Converts seconds to milliseconds.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(super) fn ms(seconds: f64) -> u64 {
    (seconds.clamp(0.0, 1e9) * 1000.0).round() as u64
}

pub(super) fn bool_of(args: &Value, name: &str, otherwise: bool) -> bool {
    match args.get(name) {
        Some(Value::Bool(value)) => *value,
        Some(Value::String(text)) => match text.as_str() {
            "true" => true,
            "false" => false,
            _ => otherwise,
        },
        _ => otherwise,
    }
}

pub(super) fn text_of<'v>(args: &'v Value, name: &str) -> Option<&'v str> {
    args.get(name).and_then(Value::as_str)
}
