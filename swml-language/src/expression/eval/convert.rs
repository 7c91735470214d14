//! Conversions and comparisons of ECMA-262.

use std::cmp::Ordering;
use std::sync::Arc;

use super::value::JsValue;
use crate::expression::number;

/// The maximum nesting of an array that is converted to text.
pub(super) const MAX_DEPTH: usize = 64;

/// The spaces that JavaScript trims.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(is_space)
}

pub(super) fn is_space(c: char) -> bool {
    (c.is_whitespace() && c != '\u{85}') || c == '\u{feff}'
}

/// `ToString`
pub(super) fn to_text(value: &JsValue) -> Arc<str> {
    text_at(value, 0)
}

fn text_at(value: &JsValue, depth: usize) -> Arc<str> {
    match value {
        JsValue::Undefined => "undefined".into(),
        JsValue::Null => "null".into(),
        JsValue::Bool(true) => "true".into(),
        JsValue::Bool(false) => "false".into(),
        JsValue::Number(value) => number::to_text(*value).into(),
        JsValue::String(text) => Arc::clone(text),
        JsValue::Array(_) if depth > MAX_DEPTH => "".into(),
        JsValue::Array(items) => join(items, ",", depth).into(),
        JsValue::Object(_) => "[object Object]".into(),
    }
}

/// `Array.prototype.join`
pub(super) fn join(items: &[JsValue], separator: &str, depth: usize) -> String {
    let mut text = String::new();
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            text.push_str(separator);
        }
        if !matches!(item, JsValue::Undefined | JsValue::Null) {
            text.push_str(&text_at(item, depth + 1));
        }
    }
    text
}

/// `ToNumber`
pub(super) fn to_number(value: &JsValue) -> f64 {
    match value {
        JsValue::Undefined => f64::NAN,
        JsValue::Null | JsValue::Bool(false) => 0.0,
        JsValue::Bool(true) => 1.0,
        JsValue::Number(value) => *value,
        JsValue::String(text) => text_to_number(text),
        JsValue::Array(_) | JsValue::Object(_) => text_to_number(&to_text(value)),
    }
}

fn text_to_number(text: &str) -> f64 {
    let text = trim(text);
    let radix = |digits: &str, radix| number::from_digits(digits, radix).unwrap_or(f64::NAN);
    match (text.get(..2), text.get(2..)) {
        _ if text.is_empty() => 0.0,
        (Some("0x" | "0X"), Some(digits)) => radix(digits, 16),
        (Some("0o" | "0O"), Some(digits)) => radix(digits, 8),
        (Some("0b" | "0B"), Some(digits)) => radix(digits, 2),
        _ => match text {
            "Infinity" | "+Infinity" => f64::INFINITY,
            "-Infinity" => f64::NEG_INFINITY,
            _ if text.contains(|c: char| c.is_alphabetic() && !matches!(c, 'e' | 'E')) => f64::NAN,
            _ => text.parse().unwrap_or(f64::NAN),
        },
    }
}

/// `ToInt32`
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(super) fn to_int32(value: &JsValue) -> i32 {
    to_uint32(value).cast_signed()
}

/// `ToUint32`
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(super) fn to_uint32(value: &JsValue) -> u32 {
    let value = to_number(value);
    if !value.is_finite() {
        return 0;
    }
    // in range after the remainder, so the cast is exact
    value.trunc().rem_euclid(4_294_967_296.0) as u32
}

/// `ToIntegerOrInfinity`; `otherwise` for `undefined`.
pub(super) fn to_integer(value: Option<&JsValue>, otherwise: f64) -> f64 {
    match value {
        None | Some(JsValue::Undefined) => otherwise,
        Some(value) => {
            let value = to_number(value);
            if value.is_nan() { 0.0 } else { value.trunc() }
        }
    }
}

/// A position between 0 and a length.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss
)]
pub(super) fn position(value: f64, len: usize) -> usize {
    value.clamp(0.0, len as f64) as usize
}

/// A position that counts from the end if negative.
#[allow(clippy::cast_precision_loss)]
pub(super) fn relative(value: f64, len: usize) -> usize {
    position(
        if value < 0.0 {
            value + len as f64
        } else {
            value
        },
        len,
    )
}

/// `===`
pub(super) fn strict_equal(left: &JsValue, right: &JsValue) -> bool {
    match (left, right) {
        // arrays are equal only if identical
        (JsValue::Array(left), JsValue::Array(right)) => Arc::ptr_eq(left, right),
        (JsValue::Object(left), JsValue::Object(right)) => Arc::ptr_eq(left, right),
        _ => left == right,
    }
}

/// `==`
pub(super) fn equal(left: &JsValue, right: &JsValue) -> bool {
    use JsValue::{Array, Bool, Null, Number, Object, String, Undefined};
    match (left, right) {
        (Undefined | Null, Undefined | Null) => true,
        (Undefined | Null, _) | (_, Undefined | Null) => false,
        (Bool(_), Bool(_)) | (Number(_), Number(_)) | (String(_), String(_)) => left == right,
        (Array(_) | Object(_), Array(_) | Object(_)) => strict_equal(left, right),
        (String(text), other @ (Array(_) | Object(_)))
        | (other @ (Array(_) | Object(_)), String(text)) => **text == *to_text(other),
        _ => to_number(left) == to_number(right),
    }
}

/// `<`; `None` if one of them is not a number.
pub(super) fn compare(left: &JsValue, right: &JsValue) -> Option<Ordering> {
    let primitive = |value: &JsValue| match value {
        JsValue::Array(_) | JsValue::Object(_) => JsValue::String(to_text(value)),
        _ => value.clone(),
    };
    match (primitive(left), primitive(right)) {
        (JsValue::String(left), JsValue::String(right)) => Some(compare_texts(&left, &right)),
        (left, right) => to_number(&left).partial_cmp(&to_number(&right)),
    }
}

/// Compares by UTF-16 units.
pub(super) fn compare_texts(left: &str, right: &str) -> Ordering {
    left.encode_utf16().cmp(right.encode_utf16())
}

/// `SameValueZero`, of `includes`.
pub(super) fn same(left: &JsValue, right: &JsValue) -> bool {
    match (left, right) {
        (JsValue::Number(left), JsValue::Number(right)) if left.is_nan() => right.is_nan(),
        _ => strict_equal(left, right),
    }
}
