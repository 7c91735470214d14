//! Methods of numbers.

use super::convert::to_integer;
use super::run::{Interpreter, MethodCall};
use super::{Eval, EvalError, EvalErrorKind, JsValue};
use crate::expression::number;

/// A length as a number.
#[allow(clippy::cast_precision_loss)]
pub(super) fn length(len: usize) -> JsValue {
    JsValue::Number(len as f64)
}

pub(super) fn method(run: &mut Interpreter<'_>, value: f64, call: &MethodCall<'_>) -> Eval {
    match call.name {
        "toFixed" => {
            let digits = to_integer(call.optional(0)?.as_ref(), 0.0);
            if !(0.0..=100.0).contains(&digits) {
                let message = "`toFixed` takes 0 to 100 digits";
                return Err(EvalError::new(EvalErrorKind::Range, call.range, message));
            }
            let digits = super::convert::position(digits, 100);
            run.string(fixed(value, digits), call.range)
        }
        "toString" => match to_integer(call.optional(0)?.as_ref(), 10.0) {
            10.0 => run.string(number::to_text(value), call.range),
            radix => match in_radix(value, radix) {
                Some(text) => run.string(text, call.range),
                None => call.unsupported(),
            },
        },
        "valueOf" => Ok(JsValue::Number(value)),
        _ => call.unsupported(),
    }
}

/// `Number.prototype.toFixed`: ties are rounded away from zero.
fn fixed(value: f64, digits: usize) -> String {
    if !value.is_finite() || value.abs() >= 1e21 {
        return number::to_text(value);
    }
    let size = value.abs();
    let rounded = format!("{size:.digits$}");
    // Rust rounds ties to even; a double has at most 1,074 digits, so this is exact
    let exact = format!("{size:.1100}");
    let dot = exact.find('.').unwrap_or(exact.len());
    let rest = exact.get(dot + 1 + digits..).unwrap_or_default();
    let tie = rest
        .strip_prefix('5')
        .is_some_and(|rest| rest.bytes().all(|b| b == b'0'));
    let cut = exact.get(..dot + 1 + digits).unwrap_or_default();
    let text = if tie {
        increment(cut.trim_end_matches('.'))
    } else {
        rounded
    };
    // except for -0
    if value < 0.0 {
        format!("-{text}")
    } else {
        text
    }
}

/// Adds one to the last digit of a decimal.
fn increment(decimal: &str) -> String {
    let mut digits: Vec<char> = decimal.chars().collect();
    for digit in digits.iter_mut().rev() {
        match *digit {
            '.' => {}
            '9' => *digit = '0',
            d => {
                *digit = d
                    .to_digit(10)
                    .and_then(|d| char::from_digit(d + 1, 10))
                    .unwrap_or(d);
                return digits.into_iter().collect();
            }
        }
    }
    let digits: String = digits.into_iter().collect();
    format!("1{digits}")
}

/// Formats an integer in another radix.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn in_radix(value: f64, radix: f64) -> Option<String> {
    if value.fract() != 0.0
        || value.abs() >= 9_007_199_254_740_992.0
        || !(2.0..=36.0).contains(&radix)
    {
        return None;
    }
    let (mut rest, radix) = (value.abs() as u64, radix as u32);
    let mut digits = Vec::new();
    loop {
        digits.push(char::from_digit((rest % u64::from(radix)) as u32, radix)?);
        rest /= u64::from(radix);
        if rest == 0 {
            break;
        }
    }
    if value < 0.0 {
        digits.push('-');
    }
    Some(digits.into_iter().rev().collect())
}

/// `**`
pub(super) fn power(base: f64, exponent: f64) -> f64 {
    if exponent.is_nan() || (base.abs() == 1.0 && exponent.is_infinite()) {
        return f64::NAN;
    }
    base.powf(exponent)
}
