//! Methods of strings, in UTF-16 units as in JavaScript.

use std::sync::Arc;

use super::convert::{is_space, position, relative, to_integer, to_number, to_text, trim};
use super::run::{CallArgument, Interpreter, MethodCall};
use super::{Eval, EvalError, EvalErrorKind, JsValue, numbers};
use crate::expression::range::TextRange;

/// Converts units to text; half a surrogate pair is not valid in Rust.
fn text_of(units: &[u16], range: TextRange) -> Eval<String> {
    String::from_utf16(units)
        .map_err(|_| EvalError::unsupported(range, "half a character is not evaluated"))
}

/// `text[index]`
pub(super) fn unit(text: &str, index: usize, range: TextRange) -> Eval {
    match text.encode_utf16().nth(index) {
        Some(unit) => text_of(&[unit], range).map(JsValue::from),
        None => Ok(JsValue::Undefined),
    }
}

pub(super) fn method(run: &mut Interpreter<'_>, text: &Arc<str>, call: &MethodCall<'_>) -> Eval {
    let range = call.range;
    // most methods count in units
    run.charge(text.len(), range)?;
    let units: Vec<u16> = text.encode_utf16().collect();
    let len = units.len();
    let number = |index: usize, otherwise: f64| -> Eval<f64> {
        Ok(to_integer(call.optional(index)?.as_ref(), otherwise))
    };
    let part = |from: usize, to: usize| -> Eval {
        text_of(units.get(from..to.max(from)).unwrap_or_default(), range).map(JsValue::from)
    };
    #[allow(clippy::cast_precision_loss)]
    let end = len as f64;
    Ok(match call.name {
        "toString" | "valueOf" => JsValue::String(Arc::clone(text)),
        "toUpperCase" => run.string(text.to_uppercase(), range)?,
        "toLowerCase" => run.string(text.to_lowercase(), range)?,
        "trim" => JsValue::from(trim(text)),
        "trimStart" => JsValue::from(text.trim_start_matches(is_space)),
        "trimEnd" => JsValue::from(text.trim_end_matches(is_space)),
        "charAt" => match at(number(0, 0.0)?, len) {
            Some(index) => unit(text, index, range)?,
            None => JsValue::from(""),
        },
        "at" => {
            let index = number(0, 0.0)?;
            match at(if index < 0.0 { index + end } else { index }, len) {
                Some(index) => unit(text, index, range)?,
                None => JsValue::Undefined,
            }
        }
        "charCodeAt" => {
            let unit = at(number(0, 0.0)?, len).and_then(|index| units.get(index).copied());
            JsValue::Number(unit.map_or(f64::NAN, f64::from))
        }
        "substring" => {
            let (a, b) = (
                position(number(0, 0.0)?, len),
                position(number(1, end)?, len),
            );
            part(a.min(b), a.max(b))?
        }
        "slice" => part(
            relative(number(0, 0.0)?, len),
            relative(number(1, end)?, len),
        )?,
        "substr" => {
            let from = relative(number(0, 0.0)?, len);
            part(from, from + position(number(1, end)?, len - from))?
        }
        "includes" => {
            let (from, needle) = (position(number(1, 0.0)?, len), search(call)?);
            JsValue::Bool(find(&units, &needle, from).is_some())
        }
        "startsWith" => {
            let (from, needle) = (position(number(1, 0.0)?, len), search(call)?);
            JsValue::Bool(
                units
                    .get(from..)
                    .is_some_and(|rest| rest.starts_with(&needle)),
            )
        }
        "endsWith" => {
            let (to, needle) = (position(number(1, end)?, len), search(call)?);
            JsValue::Bool(units.get(..to).is_some_and(|rest| rest.ends_with(&needle)))
        }
        "indexOf" => {
            let (from, needle) = (position(number(1, 0.0)?, len), search(call)?);
            index(find(&units, &needle, from))
        }
        "lastIndexOf" => {
            let from = match call.optional(1)? {
                Some(from) if !to_number(&from).is_nan() => position(to_number(&from), len),
                _ => len,
            };
            let needle = search(call)?;
            let last = len.checked_sub(needle.len()).map(|last| last.min(from));
            let found = last.and_then(|last| {
                (0..=last).rev().find(|at| {
                    units
                        .get(*at..)
                        .is_some_and(|rest| rest.starts_with(&needle))
                })
            });
            index(found)
        }
        "concat" => {
            let mut whole = text.to_string();
            for value in call.values()? {
                whole.push_str(&to_text(&value));
            }
            run.string(whole, range)?
        }
        "repeat" => {
            let count = number(0, 0.0)?;
            if count < 0.0 || count.is_infinite() {
                let message = "`repeat` takes a number from 0";
                return Err(EvalError::new(EvalErrorKind::Range, range, message));
            }
            let count = position(count, usize::MAX);
            run.charge(text.len().saturating_mul(count), range)?;
            JsValue::from(text.repeat(count))
        }
        "padStart" | "padEnd" => {
            let target = position(number(0, 0.0)?, u32::MAX as usize);
            let fill: Vec<u16> = match call.optional(1)? {
                None | Some(JsValue::Undefined) => vec![u16::from(b' ')],
                Some(fill) => to_text(&fill).encode_utf16().collect(),
            };
            let missing = if fill.is_empty() {
                0
            } else {
                target.saturating_sub(len)
            };
            run.charge(missing * 3, range)?;
            let padding: Vec<u16> = fill.iter().copied().cycle().take(missing).collect();
            let whole = match call.name {
                "padStart" => [padding, units.clone()].concat(),
                _ => [units.clone(), padding].concat(),
            };
            JsValue::from(text_of(&whole, range)?)
        }
        "split" => split(run, text, &units, call)?,
        "replace" | "replaceAll" => replace(run, text, call)?,
        _ => return call.unsupported(),
    })
}

/// Returns a position, if it is within the text.
fn at(index: f64, len: usize) -> Option<usize> {
    #[allow(clippy::cast_precision_loss)]
    let inside = index >= 0.0 && index < len as f64;
    inside.then(|| position(index, len))
}

fn index(found: Option<usize>) -> JsValue {
    found.map_or(JsValue::Number(-1.0), numbers::length)
}

fn search(call: &MethodCall<'_>) -> Eval<Vec<u16>> {
    Ok(call.text(0)?.encode_utf16().collect())
}

fn find(units: &[u16], needle: &[u16], from: usize) -> Option<usize> {
    if needle.is_empty() {
        return Some(from);
    }
    let found = units
        .get(from..)?
        .windows(needle.len())
        .position(|window| window == needle);
    found.map(|at| at + from)
}

fn split(run: &mut Interpreter<'_>, text: &Arc<str>, units: &[u16], call: &MethodCall<'_>) -> Eval {
    let limit = match call.optional(1)? {
        None | Some(JsValue::Undefined) => usize::MAX,
        Some(limit) => super::convert::to_uint32(&limit) as usize,
    };
    let mut parts = Vec::new();
    match call.optional(0)? {
        None | Some(JsValue::Undefined) => parts.push(JsValue::String(Arc::clone(text))),
        Some(separator) => match &*to_text(&separator) {
            "" => {
                for unit in units {
                    parts.push(JsValue::from(text_of(&[*unit], call.range)?));
                }
            }
            separator => parts.extend(text.split(separator).map(JsValue::from)),
        },
    }
    parts.truncate(limit);
    run.array(parts, call.range)
}

fn replace(run: &mut Interpreter<'_>, text: &str, call: &MethodCall<'_>) -> Eval {
    let needle = call.text(0)?;
    let mut whole = String::new();
    let mut done = 0;
    for (at, found) in text.match_indices(&*needle) {
        run.step(call.range)?;
        whole.push_str(text.get(done..at).unwrap_or_default());
        let new = match call.arguments.get(1) {
            Some(CallArgument::Function(callback)) => {
                let before = text.get(..at).unwrap_or_default().encode_utf16().count();
                let arguments = [
                    JsValue::from(found),
                    numbers::length(before),
                    JsValue::from(text),
                ];
                let value = run.call(*callback, &arguments)?;
                run.measure(&value, call.range)?;
                to_text(&value).to_string()
            }
            _ => expand(&call.text(1)?, text, at, found),
        };
        run.charge(new.len(), call.range)?;
        whole.push_str(&new);
        done = at + found.len();
        if call.name == "replace" {
            break;
        }
    }
    whole.push_str(text.get(done..).unwrap_or_default());
    run.string(whole, call.range)
}

/// Expands the `$$`, `$&`, `` $` `` and `$'` of a replacement.
fn expand(pattern: &str, text: &str, at: usize, found: &str) -> String {
    let mut new = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('$') {
        new.push_str(before);
        let mut chars = after.chars();
        let part = match chars.next() {
            Some('$') => "$",
            Some('&') => found,
            Some('`') => text.get(..at).unwrap_or_default(),
            Some('\'') => text.get(at + found.len()..).unwrap_or_default(),
            _ => {
                new.push('$');
                rest = after;
                continue;
            }
        };
        new.push_str(part);
        rest = chars.as_str();
    }
    new + rest
}
