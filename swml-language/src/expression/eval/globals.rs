//! Built-in functions and objects.

use super::convert::{is_space, to_number, to_text, trim};
use super::run::{Interpreter, MethodCall};
use super::{Eval, EvalError, EvalErrorKind, JsValue, json, numbers};
use crate::expression::ast::{Expr, ExprKind};
use crate::expression::range::TextRange;

/// Returns true for functions that may be passed as an argument, as in `filter(Boolean)`.
pub(super) fn is_function(name: &str) -> bool {
    matches!(
        name,
        "Number" | "String" | "Boolean" | "parseInt" | "parseFloat" | "isNaN" | "isFinite"
    )
}

/// `parseInt(a)`
pub(super) fn call(run: &mut Interpreter<'_>, call: &MethodCall<'_>) -> Eval {
    Ok(match call.name {
        "Number" => JsValue::Number(match call.optional(0)? {
            None => 0.0,
            Some(value) => to_number(&value),
        }),
        "String" => match call.optional(0)? {
            None => JsValue::from(""),
            Some(value) => JsValue::String(to_text(&value)),
        },
        "Boolean" => JsValue::Bool(call.value(0)?.is_truthy()),
        "parseInt" => {
            let radix = super::convert::to_int32(&call.value(1)?);
            JsValue::Number(parse_int(&call.text(0)?, radix))
        }
        "parseFloat" => JsValue::Number(parse_float(&call.text(0)?)),
        "isNaN" => JsValue::Bool(to_number(&call.value(0)?).is_nan()),
        "isFinite" => JsValue::Bool(to_number(&call.value(0)?).is_finite()),
        "encodeURIComponent" => run.string(encode(&call.text(0)?, "-_.!~*'()"), call.range)?,
        "encodeURI" => run.string(encode(&call.text(0)?, "-_.!~*'();/?:@&=+$,#"), call.range)?,
        _ => return call.unsupported(),
    })
}

/// `Math.PI`
pub(super) fn constant(object: &str, name: &str, range: TextRange) -> Eval {
    Ok(JsValue::Number(match (object, name) {
        ("Math", "PI") => std::f64::consts::PI,
        ("Math", "E") => std::f64::consts::E,
        ("Number", "MAX_SAFE_INTEGER") => 9_007_199_254_740_991.0,
        ("Number", "MIN_SAFE_INTEGER") => -9_007_199_254_740_991.0,
        ("Number", "EPSILON") => f64::EPSILON,
        ("Number", "NaN") => f64::NAN,
        ("Number", "POSITIVE_INFINITY") => f64::INFINITY,
        ("Number", "NEGATIVE_INFINITY") => f64::NEG_INFINITY,
        _ => {
            let message = format!("`{object}.{name}` is not evaluated");
            return Err(EvalError::unsupported(range, message));
        }
    }))
}

/// `Math.round(a)`
pub(super) fn method(run: &mut Interpreter<'_>, object: &Expr, call: &MethodCall<'_>) -> Eval {
    let ExprKind::Identifier(object) = &object.kind else {
        return call.unsupported();
    };
    match (object.as_str(), call.name) {
        ("Math", name) => math(name, call),
        ("Number", "parseInt" | "parseFloat") => self::call(run, call),
        ("Number", name @ ("isNaN" | "isFinite" | "isInteger" | "isSafeInteger")) => {
            let JsValue::Number(value) = call.value(0)? else {
                return Ok(JsValue::Bool(false));
            };
            Ok(JsValue::Bool(match name {
                "isNaN" => value.is_nan(),
                "isFinite" => value.is_finite(),
                "isInteger" => value.is_finite() && value.fract() == 0.0,
                _ => value.fract() == 0.0 && value.abs() <= 9_007_199_254_740_991.0,
            }))
        }
        ("Array", "isArray") => Ok(JsValue::Bool(matches!(call.value(0)?, JsValue::Array(_)))),
        ("Array", "of") => run.array(call.values()?, call.range),
        ("Object", name @ ("keys" | "values" | "entries")) => match call.value(0)? {
            JsValue::Object(object) => {
                let items = object.iter().map(|(key, value)| {
                    let key = JsValue::String(key.clone());
                    match name {
                        "keys" => key,
                        "values" => value.clone(),
                        _ => JsValue::array([key, value.clone()]),
                    }
                });
                run.array(items.collect(), call.range)
            }
            value @ (JsValue::Undefined | JsValue::Null) => {
                let message = format!("`Object.{name}` of {}", to_text(&value));
                Err(EvalError::new(EvalErrorKind::Type, call.range, message))
            }
            _ => call.unsupported(),
        },
        ("JSON", "stringify") => {
            if !matches!(call.value(1)?, JsValue::Undefined | JsValue::Null)
                || !matches!(call.value(2)?, JsValue::Undefined | JsValue::Null)
            {
                return call.unsupported();
            }
            match json::write(&call.value(0)?) {
                Some(text) => run.string(text, call.range),
                None => Ok(JsValue::Undefined),
            }
        }
        ("JSON", "parse") if call.arguments.len() < 2 => {
            let text = call.text(0)?;
            run.charge(text.len() * 4, call.range)?;
            json::read(&text).ok_or_else(|| {
                let message = "`JSON.parse` of a text that is not JSON";
                EvalError::new(EvalErrorKind::Syntax, call.range, message)
            })
        }
        _ => {
            let message = format!("`{object}.{}` is not evaluated", call.name);
            Err(EvalError::unsupported(call.range, message))
        }
    }
}

fn math(name: &str, call: &MethodCall<'_>) -> Eval {
    let numbers: Vec<f64> = call.values()?.iter().map(to_number).collect();
    let first = numbers.first().copied().unwrap_or(f64::NAN);
    Ok(JsValue::Number(match name {
        "abs" => first.abs(),
        "ceil" => first.ceil(),
        "floor" => first.floor(),
        "trunc" => first.trunc(),
        "sqrt" => first.sqrt(),
        "round" => {
            let floor = first.floor();
            let rounded = if first - floor >= 0.5 {
                floor + 1.0
            } else {
                floor
            };
            rounded.copysign(first)
        }
        "sign" if first == 0.0 || first.is_nan() => first,
        "sign" => first.signum(),
        "pow" => numbers::power(first, numbers.get(1).copied().unwrap_or(f64::NAN)),
        "max" | "min" => {
            let start = if name == "max" {
                f64::NEG_INFINITY
            } else {
                f64::INFINITY
            };
            numbers.iter().copied().fold(start, |best, next| {
                // zeros differ only in their sign
                let negative = if next == best {
                    next.is_sign_negative()
                } else {
                    next < best
                };
                match (best.is_nan() || next.is_nan(), negative == (name == "min")) {
                    (true, _) => f64::NAN,
                    (false, true) => next,
                    (false, false) => best,
                }
            })
        }
        _ => {
            let message = format!("`Math.{name}` is not evaluated");
            return Err(EvalError::unsupported(call.range, message));
        }
    }))
}

fn sign(text: &str) -> (f64, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    }
}

fn parse_int(text: &str, radix: i32) -> f64 {
    let (sign, mut digits) = sign(text.trim_start_matches(is_space));
    let mut radix = u32::try_from(radix).unwrap_or(1);
    if matches!(radix, 0 | 16)
        && let Some(rest) = digits.strip_prefix("0x").or(digits.strip_prefix("0X"))
    {
        (digits, radix) = (rest, 16);
    }
    let radix = if radix == 0 { 10 } else { radix };
    if !(2..=36).contains(&radix) {
        return f64::NAN;
    }
    let len = digits
        .find(|c: char| !c.is_digit(radix))
        .unwrap_or(digits.len());
    let digits = digits.get(..len).unwrap_or_default();
    let value = match radix {
        10 => digits.parse().ok(),
        _ => crate::expression::number::from_digits(digits, radix),
    };
    value.map_or(f64::NAN, |value| sign * value)
}

fn parse_float(text: &str) -> f64 {
    let (sign, text) = sign(trim(text));
    if text.starts_with("Infinity") {
        return sign * f64::INFINITY;
    }
    let bytes = text.as_bytes();
    let digits = |mut at: usize| {
        while bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
        }
        at
    };
    let mut len = digits(0);
    if bytes.get(len) == Some(&b'.') {
        len = digits(len + 1);
    }
    if bytes
        .get(len)
        .is_some_and(|b| b.eq_ignore_ascii_case(&b'e'))
    {
        let signed = usize::from(matches!(bytes.get(len + 1), Some(b'+' | b'-')));
        let from = len + 1 + signed;
        let to = digits(from);
        len = if to > from { to } else { len };
    }
    let number = text.get(..len).unwrap_or_default();
    number.parse().map_or(f64::NAN, |value: f64| sign * value)
}

fn encode(text: &str, plain: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        let c = char::from(byte);
        if c.is_ascii_alphanumeric() || (c.is_ascii() && plain.contains(c)) {
            encoded.push(c);
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}
