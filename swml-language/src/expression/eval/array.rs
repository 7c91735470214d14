//! Methods of arrays.

use std::cmp::Ordering;
use std::sync::Arc;

use super::convert::{
    compare_texts, join, relative, same, strict_equal, to_integer, to_number, to_text,
};
use super::run::{CallArgument, FunctionArgument, Interpreter, MethodCall};
use super::{Eval, EvalError, EvalErrorKind, JsValue, numbers};

pub(super) fn method(
    run: &mut Interpreter<'_>,
    items: Arc<Vec<JsValue>>,
    call: &MethodCall<'_>,
) -> Eval {
    let range = call.range;
    let len = items.len();
    #[allow(clippy::cast_precision_loss)]
    let end = len as f64;
    let number = |index: usize, otherwise: f64| -> Eval<f64> {
        Ok(to_integer(call.optional(index)?.as_ref(), otherwise))
    };
    Ok(match call.name {
        "join" => {
            let separator = match call.optional(0)? {
                None | Some(JsValue::Undefined) => Arc::from(","),
                Some(separator) => to_text(&separator),
            };
            run.charge(separator.len().saturating_mul(len), range)?;
            run.string(join(&items, &separator, 0), range)?
        }
        "toString" => run.string(join(&items, ",", 0), range)?,
        "includes" => {
            let (from, value) = (relative(number(1, 0.0)?, len), call.value(0)?);
            JsValue::Bool(items.iter().skip(from).any(|item| same(item, &value)))
        }
        "indexOf" => {
            let (from, value) = (relative(number(1, 0.0)?, len), call.value(0)?);
            let found = items
                .iter()
                .skip(from)
                .position(|item| strict_equal(item, &value));
            index(found.map(|at| at + from))
        }
        "lastIndexOf" if call.arguments.len() < 2 => {
            let value = call.value(0)?;
            index(items.iter().rposition(|item| strict_equal(item, &value)))
        }
        "at" => {
            let at = number(0, 0.0)?;
            let at = if at < 0.0 { at + end } else { at };
            let inside = at >= 0.0 && at < end;
            items
                .get(relative(at, len))
                .filter(|_| inside)
                .cloned()
                .unwrap_or_default()
        }
        "slice" => {
            let (from, to) = (
                relative(number(0, 0.0)?, len),
                relative(number(1, end)?, len),
            );
            let part = items.get(from..to.max(from)).unwrap_or_default();
            run.array(part.to_vec(), range)?
        }
        "concat" => {
            let mut all = items.to_vec();
            for value in call.values()? {
                match value {
                    JsValue::Array(more) => all.extend(more.iter().cloned()),
                    other => all.push(other),
                }
            }
            run.array(all, range)?
        }
        "flat" if call.arguments.is_empty() => {
            let mut all = Vec::new();
            for item in items.iter() {
                match item {
                    JsValue::Array(inner) => all.extend(inner.iter().cloned()),
                    other => all.push(other.clone()),
                }
            }
            run.array(all, range)?
        }
        "map" | "filter" | "find" | "findIndex" | "some" | "every" | "flatMap" => {
            each(run, &items, call)?
        }
        "reduce" | "reduceRight" => reduce(run, &items, call)?,
        // modifying the array of a variable would affect other readers
        "reverse" | "sort" if Arc::strong_count(&items) > 1 => return call.unsupported(),
        "reverse" | "toReversed" => run.array(items.iter().rev().cloned().collect(), range)?,
        "sort" | "toSorted" => sort(run, &items, call)?,
        _ => return call.unsupported(),
    })
}

fn index(found: Option<usize>) -> JsValue {
    found.map_or(JsValue::Number(-1.0), numbers::length)
}

fn each(run: &mut Interpreter<'_>, items: &Arc<Vec<JsValue>>, call: &MethodCall<'_>) -> Eval {
    let callback = call.callback()?;
    let mut all = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let arguments = [
            item.clone(),
            numbers::length(at),
            JsValue::Array(Arc::clone(items)),
        ];
        let value = run.call(callback, &arguments)?;
        let yes = value.is_truthy();
        match call.name {
            "map" => all.push(value),
            "flatMap" => match value {
                JsValue::Array(inner) => all.extend(inner.iter().cloned()),
                other => all.push(other),
            },
            "filter" if yes => all.push(item.clone()),
            "find" if yes => return Ok(item.clone()),
            "findIndex" if yes => return Ok(index(Some(at))),
            "some" if yes => return Ok(JsValue::Bool(true)),
            "every" if !yes => return Ok(JsValue::Bool(false)),
            _ => {}
        }
    }
    match call.name {
        "find" => Ok(JsValue::Undefined),
        "findIndex" => Ok(index(None)),
        "some" => Ok(JsValue::Bool(false)),
        "every" => Ok(JsValue::Bool(true)),
        _ => run.array(all, call.range),
    }
}

fn reduce(run: &mut Interpreter<'_>, items: &Arc<Vec<JsValue>>, call: &MethodCall<'_>) -> Eval {
    let callback = call.callback()?;
    let mut order: Vec<usize> = (0..items.len()).collect();
    if call.name == "reduceRight" {
        order.reverse();
    }
    let mut order = order.into_iter();
    let mut total = match call.optional(1)? {
        Some(start) => start,
        None => match order.next().and_then(|at| items.get(at)) {
            Some(first) => first.clone(),
            None => {
                let message = "`reduce` of an empty array needs a first value";
                return Err(EvalError::new(EvalErrorKind::Type, call.range, message));
            }
        },
    };
    for at in order {
        let item = items.get(at).cloned().unwrap_or_default();
        let arguments = [
            total,
            item,
            numbers::length(at),
            JsValue::Array(Arc::clone(items)),
        ];
        total = run.call(callback, &arguments)?;
    }
    Ok(total)
}

/// A stable sort as in JavaScript: `undefined` is last.
fn sort(run: &mut Interpreter<'_>, items: &[JsValue], call: &MethodCall<'_>) -> Eval {
    let callback: Option<FunctionArgument<'_>> = match call.arguments.first() {
        None | Some(CallArgument::JsValue(JsValue::Undefined)) => None,
        _ => Some(call.callback()?),
    };
    let mut sorted: Vec<JsValue> = Vec::new();
    for item in items.iter().filter(|item| **item != JsValue::Undefined) {
        let mut at = sorted.len();
        while let Some(before) = at.checked_sub(1).and_then(|at| sorted.get(at)) {
            run.step(call.range)?;
            let order = match callback {
                Some(callback) => {
                    let value = run.call(callback, &[before.clone(), item.clone()])?;
                    to_number(&value)
                        .partial_cmp(&0.0)
                        .unwrap_or(Ordering::Equal)
                }
                None => compare_texts(&to_text(before), &to_text(item)),
            };
            if order.is_le() {
                break;
            }
            at -= 1;
        }
        sorted.insert(at, item.clone());
    }
    sorted.resize(items.len(), JsValue::Undefined);
    run.array(sorted, call.range)
}
