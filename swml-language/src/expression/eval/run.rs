//! The state of an evaluation: its limits, and the calls in it.

use std::sync::Arc;

use super::convert::to_text;
use super::{Eval, EvalError, EvalErrorKind, JsValue, Variables};
use crate::expression::ast::{Expr, Name};
use crate::expression::path::Scope;
use crate::expression::range::TextRange;

const MAX_STEPS: usize = 500_000;
const MAX_BYTES: usize = 8 << 20;

pub(super) struct Interpreter<'v> {
    pub(super) variables: &'v dyn Variables,
    /// The parameters of the active arrow functions.
    pub(super) locals: Vec<(String, JsValue)>,
    /// Arrays and objects that were looked up: the identical value each time, as in JavaScript.
    pub(super) held: Vec<(Scope, String, JsValue)>,
    steps: usize,
    bytes: usize,
    pub(super) depth: usize,
}

/// A function as an argument.
#[derive(Clone, Copy)]
pub(super) enum FunctionArgument<'e> {
    Arrow(&'e [Name], &'e Expr),
    Global(&'e str, TextRange),
}

/// An argument of a call.
#[derive(Clone)]
pub(super) enum CallArgument<'e> {
    JsValue(JsValue),
    Function(FunctionArgument<'e>),
}

/// A call of a method.
pub(super) struct MethodCall<'e> {
    pub(super) name: &'e str,
    pub(super) arguments: Vec<CallArgument<'e>>,
    pub(super) range: TextRange,
}

impl<'e> MethodCall<'e> {
    /// Returns an argument as a value; `undefined` if it is missing.
    pub(super) fn value(&self, index: usize) -> Eval {
        self.optional(index).map(Option::unwrap_or_default)
    }

    pub(super) fn optional(&self, index: usize) -> Eval<Option<JsValue>> {
        match self.arguments.get(index) {
            None => Ok(None),
            Some(CallArgument::JsValue(value)) => Ok(Some(value.clone())),
            Some(CallArgument::Function(_)) => Err(EvalError::unsupported(
                self.range,
                format!(
                    "function as an argument of `{}` is not evaluated",
                    self.name
                ),
            )),
        }
    }

    pub(super) fn values(&self) -> Eval<Vec<JsValue>> {
        (0..self.arguments.len())
            .map(|index| self.value(index))
            .collect()
    }

    pub(super) fn text(&self, index: usize) -> Eval<Arc<str>> {
        Ok(to_text(&self.value(index)?))
    }

    pub(super) fn callback(&self) -> Eval<FunctionArgument<'e>> {
        match self.arguments.first() {
            Some(CallArgument::Function(callback)) => Ok(*callback),
            _ => {
                let message = format!("`{}` needs a function", self.name);
                Err(EvalError::new(EvalErrorKind::Type, self.range, message))
            }
        }
    }

    pub(super) fn unsupported<T>(&self) -> Eval<T> {
        let message = format!("`{}` is not evaluated", self.name);
        Err(EvalError::unsupported(self.range, message))
    }
}

impl<'v> Interpreter<'v> {
    pub(super) fn new(variables: &'v dyn Variables) -> Self {
        Self {
            variables,
            locals: Vec::new(),
            held: Vec::new(),
            steps: 0,
            bytes: 0,
            depth: 0,
        }
    }

    /// Counts a step.
    pub(super) fn step(&mut self, range: TextRange) -> Eval<()> {
        self.steps += 1;
        if self.steps > MAX_STEPS {
            return Err(EvalError::new(
                EvalErrorKind::Limit,
                range,
                "too many steps",
            ));
        }
        Ok(())
    }

    /// Counts allocated memory.
    pub(super) fn charge(&mut self, bytes: usize, range: TextRange) -> Eval<()> {
        self.bytes = self.bytes.saturating_add(bytes);
        if self.bytes > MAX_BYTES {
            return Err(EvalError::new(
                EvalErrorKind::Limit,
                range,
                "too much memory",
            ));
        }
        Ok(())
    }

    /// Counts the steps of converting a value to text, before the conversion: an array may contain
    /// another one many times.
    pub(super) fn measure(&mut self, value: &JsValue, range: TextRange) -> Eval<()> {
        let mut open = vec![(value, 0)];
        while let Some((value, depth)) = open.pop() {
            if depth > super::convert::MAX_DEPTH {
                let message = "too many levels of arrays";
                return Err(EvalError::new(EvalErrorKind::Limit, range, message));
            }
            match value {
                JsValue::Array(items) => {
                    for item in items.iter() {
                        self.step(range)?;
                        open.push((item, depth + 1));
                    }
                }
                JsValue::Object(object) => {
                    for (_, item) in object.iter() {
                        self.step(range)?;
                        open.push((item, depth + 1));
                    }
                }
                JsValue::String(text) if depth > 0 => self.charge(text.len(), range)?,
                _ => {}
            }
        }
        Ok(())
    }

    pub(super) fn string(&mut self, text: String, range: TextRange) -> Eval {
        self.charge(text.len(), range)?;
        Ok(JsValue::from(text))
    }

    pub(super) fn array(&mut self, items: Vec<JsValue>, range: TextRange) -> Eval {
        self.charge(items.len() * size_of::<JsValue>(), range)?;
        let array = JsValue::Array(Arc::new(items));
        // bounded depth, so that dropping is bounded, too
        self.measure(&array, range)?;
        Ok(array)
    }
}
