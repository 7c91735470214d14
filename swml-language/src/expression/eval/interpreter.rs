//! The evaluation of a syntax tree.

use std::cmp::Ordering;
use std::sync::Arc;

use super::convert::{compare, equal, strict_equal, to_int32, to_number, to_text, to_uint32};
use super::run::{CallArgument, FunctionArgument, Interpreter, MethodCall};
use super::{
    Eval, EvalError, EvalErrorKind, JsObject, JsValue, array, globals, numbers, strings, value,
};
use crate::expression::ast::{
    ArrayElement, BinaryOperator, Expr, ExprKind, LogicalOperator, ObjectProperty, PropertyKey,
    TemplatePart, UnaryOperator,
};
use crate::expression::path::Scope;
use crate::expression::range::TextRange;
use crate::expression::words;

const MAX_DEPTH: usize = 160;

impl Interpreter<'_> {
    pub(super) fn call(&mut self, callback: FunctionArgument<'_>, arguments: &[JsValue]) -> Eval {
        match callback {
            FunctionArgument::Arrow(parameters, body) => {
                let before = self.locals.len();
                for (index, name) in parameters.iter().enumerate() {
                    let value = arguments.get(index).cloned().unwrap_or_default();
                    self.locals.push((name.text.clone(), value));
                }
                let value = self.eval(body);
                self.locals.truncate(before);
                value
            }
            FunctionArgument::Global(name, range) => {
                let arguments = arguments
                    .iter()
                    .cloned()
                    .map(CallArgument::JsValue)
                    .collect();
                globals::call(
                    self,
                    &MethodCall {
                        name,
                        arguments,
                        range,
                    },
                )
            }
        }
    }

    pub(super) fn eval(&mut self, expr: &Expr) -> Eval {
        self.step(expr.range)?;
        if self.depth >= MAX_DEPTH {
            return Err(EvalError::new(
                EvalErrorKind::Limit,
                expr.range,
                "too many levels",
            ));
        }
        self.depth += 1;
        let value = self.expr(expr);
        self.depth -= 1;
        value
    }

    fn expr(&mut self, expr: &Expr) -> Eval {
        let range = expr.range;
        Ok(match &expr.kind {
            ExprKind::Undefined => JsValue::Undefined,
            ExprKind::Null => JsValue::Null,
            ExprKind::Bool(value) => JsValue::Bool(*value),
            ExprKind::Number(value) => JsValue::Number(*value),
            ExprKind::String(text) => self.string(text.clone(), range)?,
            ExprKind::Template(parts) => self.template(parts, range)?,
            ExprKind::Regex { pattern, flags } => {
                let message = format!("regular expression `/{pattern}/{flags}` is not evaluated");
                return Err(EvalError::unsupported(range, message));
            }
            ExprKind::Array(elements) => {
                let mut items = Vec::new();
                for element in elements {
                    match element {
                        ArrayElement::Expr(expr) => items.push(self.eval(expr)?),
                        ArrayElement::Spread(expr) => items.extend(self.spread(expr)?),
                        ArrayElement::Hole => {
                            let message = "array with a hole is not evaluated";
                            return Err(EvalError::unsupported(range, message));
                        }
                    }
                }
                self.array(items, range)?
            }
            ExprKind::Object(properties) => self.object(properties, range)?,
            ExprKind::Identifier(name) => self.identifier(name, range)?,
            ExprKind::Paren(inner) => self.eval(inner)?,
            ExprKind::Member { .. } | ExprKind::Index { .. } | ExprKind::Call { .. } => {
                self.chain(expr)?.unwrap_or_default()
            }
            ExprKind::New { callee, .. } => {
                return Err(EvalError::unsupported(
                    range,
                    format!("`new {callee}` is not evaluated"),
                ));
            }
            ExprKind::Unary { operator, operand } => self.unary(*operator, operand)?,
            ExprKind::Binary { .. } => self.binary(expr)?,
            ExprKind::Logical {
                operator,
                left,
                right,
            } => {
                let left = self.eval(left)?;
                let done = match operator {
                    LogicalOperator::And => !left.is_truthy(),
                    LogicalOperator::Or => left.is_truthy(),
                    LogicalOperator::Coalesce => {
                        !matches!(left, JsValue::Undefined | JsValue::Null)
                    }
                };
                if done { left } else { self.eval(right)? }
            }
            ExprKind::Conditional { test, yes, no } => {
                let branch = if self.eval(test)?.is_truthy() {
                    yes
                } else {
                    no
                };
                self.eval(branch)?
            }
            ExprKind::Arrow { .. } => {
                let message = "arrow function is evaluated only as an argument";
                return Err(EvalError::unsupported(range, message));
            }
            ExprKind::Sequence(all) => {
                let mut last = JsValue::Undefined;
                for expr in all {
                    last = self.eval(expr)?;
                }
                last
            }
        })
    }

    fn template(&mut self, parts: &[TemplatePart], range: TextRange) -> Eval {
        let mut text = String::new();
        for part in parts {
            match part {
                TemplatePart::Text(part) => text.push_str(part),
                TemplatePart::Expr(expr) => {
                    let value = self.eval(expr)?;
                    self.measure(&value, range)?;
                    let part = to_text(&value);
                    self.charge(part.len(), range)?;
                    text.push_str(&part);
                }
            }
        }
        self.string(text, range)
    }

    fn spread(&mut self, expr: &Expr) -> Eval<Vec<JsValue>> {
        match self.eval(expr)? {
            JsValue::Array(items) => Ok(items.to_vec()),
            JsValue::String(text) => {
                Ok(text.chars().map(|c| JsValue::from(c.to_string())).collect())
            }
            other => {
                let message = format!("`{expr}` is not iterable: {}", other.type_of());
                Err(EvalError::new(EvalErrorKind::Type, expr.range, message))
            }
        }
    }

    fn object(&mut self, properties: &[ObjectProperty], range: TextRange) -> Eval {
        let mut object = JsObject::new();
        for property in properties {
            match property {
                ObjectProperty::KeyValue(key, value) => {
                    let name = match key {
                        PropertyKey::Name(name) if name.text == "__proto__" => {
                            let message = "`__proto__` is not evaluated";
                            return Err(EvalError::unsupported(name.range, message));
                        }
                        PropertyKey::Name(name) => Arc::from(name.text.as_str()),
                        PropertyKey::Computed(key) => to_text(&self.eval(key)?),
                    };
                    object.insert(name, self.eval(value)?);
                }
                ObjectProperty::Spread(value) => match self.eval(value)? {
                    JsValue::Object(other) => {
                        for (name, value) in other.iter() {
                            object.insert(Arc::clone(name), value.clone());
                        }
                    }
                    JsValue::Undefined | JsValue::Null | JsValue::Bool(_) | JsValue::Number(_) => {}
                    _ => {
                        return Err(EvalError::unsupported(
                            range,
                            "spread into an object is not evaluated",
                        ));
                    }
                },
            }
        }
        self.charge(object.len() * 2 * size_of::<JsValue>(), range)?;
        let object = JsValue::Object(Arc::new(object));
        self.measure(&object, range)?;
        Ok(object)
    }

    fn local(&self, name: &str) -> Option<JsValue> {
        let mut locals = self.locals.iter().rev();
        locals
            .find(|(local, _)| local == name)
            .map(|(_, value)| value.clone())
    }

    /// Returns the value of a variable in a scope.
    fn look_up(&mut self, scope: Scope, name: &str) -> Option<JsValue> {
        let mut held = self.held.iter();
        if let Some((_, _, value)) = held.find(|held| held.0 == scope && held.1 == name) {
            return Some(value.clone());
        }
        let value = self.variables.get(scope, name)?;
        if matches!(value, JsValue::Array(_) | JsValue::Object(_)) {
            self.held.push((scope, name.to_owned(), value.clone()));
        }
        Some(value)
    }

    /// Returns the value of a variable without a scope.
    fn unscoped(&mut self, name: &str) -> Option<JsValue> {
        Scope::UNSCOPED
            .iter()
            .find_map(|scope| self.look_up(*scope, name))
    }

    fn identifier(&mut self, name: &str, range: TextRange) -> Eval {
        if let Some(value) = self.local(name) {
            return Ok(value);
        }
        match name {
            "NaN" => return Ok(JsValue::Number(f64::NAN)),
            "Infinity" => return Ok(JsValue::Number(f64::INFINITY)),
            _ => {}
        }
        if let Some(scope) = Scope::of(name) {
            if let Some(value) = self.variables.all(scope) {
                return Ok(value);
            }
            if scope != Scope::Message {
                let message = format!("scope `{name}` as a value is not evaluated");
                return Err(EvalError::unsupported(range, message));
            }
        }
        if let Some(value) = self.unscoped(name) {
            return Ok(value);
        }
        if words::is_global(name) {
            return Err(EvalError::unsupported(
                range,
                format!("`{name}` is not evaluated"),
            ));
        }
        let message = format!("`{name}` is not defined");
        Err(EvalError::new(EvalErrorKind::NotDefined, range, message))
    }

    /// Returns true if a name refers to the JavaScript global.
    fn is_global(&mut self, expr: &Expr) -> bool {
        match &expr.kind {
            ExprKind::Identifier(name) if words::is_global(name) => {
                self.local(name).is_none() && self.unscoped(name).is_none()
            }
            _ => false,
        }
    }

    /// Evaluates a chain of members and calls; `None` after a `?.` on `null` or `undefined`.
    fn chain(&mut self, expr: &Expr) -> Eval<Option<JsValue>> {
        match &expr.kind {
            ExprKind::Member {
                object,
                property,
                optional,
            } => self.member(expr, object, *optional, |_| {
                Ok(Arc::from(property.text.as_str()))
            }),
            ExprKind::Index {
                object,
                index,
                optional,
            } => self.member(expr, object, *optional, |this| {
                let name = this.eval(index)?;
                this.measure(&name, index.range)?;
                Ok(to_text(&name))
            }),
            ExprKind::Call {
                callee,
                arguments,
                optional,
            } => self.called(expr, callee, arguments, *optional),
            _ => self.eval(expr).map(Some),
        }
    }

    /// Evaluates a link of a chain, one level deeper.
    fn link(&mut self, expr: &Expr) -> Eval<Option<JsValue>> {
        self.step(expr.range)?;
        if self.depth >= MAX_DEPTH {
            return Err(EvalError::new(
                EvalErrorKind::Limit,
                expr.range,
                "too many levels",
            ));
        }
        self.depth += 1;
        let value = self.chain(expr);
        self.depth -= 1;
        value
    }

    fn member(
        &mut self,
        expr: &Expr,
        object: &Expr,
        optional: bool,
        name: impl FnOnce(&mut Self) -> Eval<Arc<str>>,
    ) -> Eval<Option<JsValue>> {
        if let ExprKind::Identifier(scope) = &object.kind
            && self.local(scope).is_none()
        {
            if let Some(scope) = Scope::of(scope)
                && (scope != Scope::Message || self.unscoped("message").is_none())
            {
                let name = name(self)?;
                return Ok(Some(self.look_up(scope, &name).unwrap_or_default()));
            }
            if self.is_global(object) {
                let name = name(self)?;
                return globals::constant(scope, &name, expr.range).map(Some);
            }
        }
        let Some(value) = self.link(object)? else {
            return Ok(None);
        };
        if optional && matches!(value, JsValue::Undefined | JsValue::Null) {
            return Ok(None);
        }
        let name = name(self)?;
        get(&value, &name, object, expr.range).map(Some)
    }

    fn called(
        &mut self,
        expr: &Expr,
        callee: &Expr,
        arguments: &[ArrayElement],
        optional: bool,
    ) -> Eval<Option<JsValue>> {
        let range = expr.range;
        let call = |this: &mut Self, name| {
            let arguments = this.arguments(arguments)?;
            for argument in &arguments {
                if let CallArgument::JsValue(value) = argument {
                    this.measure(value, range)?;
                }
            }
            Ok(MethodCall {
                name,
                arguments,
                range,
            })
        };
        match &callee.kind {
            ExprKind::Identifier(name) if self.is_global(callee) => {
                let call = call(self, name)?;
                globals::call(self, &call).map(Some)
            }
            ExprKind::Identifier(name) => {
                let value = self.identifier(name, callee.range)?;
                if optional && matches!(value, JsValue::Undefined | JsValue::Null) {
                    return Ok(None);
                }
                let message = format!("`{name}` is not a function");
                Err(EvalError::new(EvalErrorKind::Type, callee.range, message))
            }
            ExprKind::Member {
                object, property, ..
            } if self.is_global(object) => {
                let call = call(self, &property.text)?;
                globals::method(self, object, &call).map(Some)
            }
            ExprKind::Member {
                object,
                property,
                optional: dot,
            } if !optional => {
                let Some(value) = self.link(object)? else {
                    return Ok(None);
                };
                if *dot && matches!(value, JsValue::Undefined | JsValue::Null) {
                    return Ok(None);
                }
                let name = property.text.as_str();
                self.measure(&value, range)?;
                match value {
                    JsValue::Undefined | JsValue::Null => Err(nothing(&value, name, object)),
                    JsValue::String(text) => {
                        let call = call(self, name)?;
                        strings::method(self, &text, &call).map(Some)
                    }
                    JsValue::Number(number) => {
                        let call = call(self, name)?;
                        numbers::method(self, number, &call).map(Some)
                    }
                    JsValue::Array(items) => {
                        let call = call(self, name)?;
                        array::method(self, items, &call).map(Some)
                    }
                    JsValue::Bool(_) | JsValue::Object(_) => {
                        let call = call(self, name)?;
                        match (name, &value) {
                            ("toString", _) => Ok(Some(JsValue::String(to_text(&value)))),
                            ("hasOwnProperty", JsValue::Object(object)) => {
                                let name = call.text(0)?;
                                Ok(Some(JsValue::Bool(object.get(&name).is_some())))
                            }
                            ("valueOf", _) => Ok(Some(value)),
                            _ => call.unsupported(),
                        }
                    }
                }
            }
            _ => Err(EvalError::unsupported(
                range,
                format!("call of `{callee}` is not evaluated"),
            )),
        }
    }

    fn arguments<'e>(&mut self, elements: &'e [ArrayElement]) -> Eval<Vec<CallArgument<'e>>> {
        let mut arguments = Vec::new();
        for element in elements {
            match element {
                ArrayElement::Spread(expr) => {
                    arguments.extend(self.spread(expr)?.into_iter().map(CallArgument::JsValue));
                }
                ArrayElement::Expr(expr) => arguments.push(match &expr.kind {
                    ExprKind::Arrow { parameters, body } => {
                        CallArgument::Function(FunctionArgument::Arrow(parameters, body))
                    }
                    ExprKind::Identifier(name)
                        if globals::is_function(name) && self.is_global(expr) =>
                    {
                        CallArgument::Function(FunctionArgument::Global(name, expr.range))
                    }
                    _ => CallArgument::JsValue(self.eval(expr)?),
                }),
                ArrayElement::Hole => {}
            }
        }
        Ok(arguments)
    }

    fn unary(&mut self, operator: UnaryOperator, operand: &Expr) -> Eval {
        if operator == UnaryOperator::Typeof {
            if self.is_global(operand) {
                let message = "type of a built-in object is not evaluated";
                return Err(EvalError::unsupported(operand.range, message));
            }
            return match self.eval(operand) {
                Ok(value) => Ok(JsValue::from(value.type_of())),
                Err(error)
                    if error.kind == EvalErrorKind::NotDefined && error.range == operand.range =>
                {
                    Ok(JsValue::from("undefined"))
                }
                Err(error) => Err(error),
            };
        }
        let value = self.eval(operand)?;
        self.measure(&value, operand.range)?;
        Ok(match operator {
            UnaryOperator::Not => JsValue::Bool(!value.is_truthy()),
            UnaryOperator::BitNot => JsValue::from(f64::from(!to_int32(&value))),
            UnaryOperator::Plus => JsValue::Number(to_number(&value)),
            UnaryOperator::Minus => JsValue::Number(-to_number(&value)),
            UnaryOperator::Void | UnaryOperator::Typeof => JsValue::Undefined,
        })
    }

    /// Long sums are nested on the left, so that side is evaluated in a loop.
    fn binary(&mut self, expr: &Expr) -> Eval {
        let mut links = Vec::new();
        let mut first = expr;
        while let ExprKind::Binary {
            operator,
            left,
            right,
        } = &first.kind
        {
            links.push((*operator, right, first.range));
            first = left;
        }
        let mut value = self.eval(first)?;
        for (operator, right, range) in links.into_iter().rev() {
            let right = self.eval(right)?;
            value = self.operate(operator, &value, &right, range)?;
        }
        Ok(value)
    }

    fn operate(
        &mut self,
        operator: BinaryOperator,
        left: &JsValue,
        right: &JsValue,
        range: TextRange,
    ) -> Eval {
        use BinaryOperator as B;
        self.measure(left, range)?;
        self.measure(right, range)?;
        let numbers = |operation: fn(f64, f64) -> f64| {
            JsValue::Number(operation(to_number(left), to_number(right)))
        };
        let bits = |operation: fn(i32, i32) -> i32| {
            JsValue::Number(f64::from(operation(to_int32(left), to_int32(right))))
        };
        let shift = to_uint32(right) & 31;
        let ordered =
            |accept: fn(Ordering) -> bool| JsValue::Bool(compare(left, right).is_some_and(accept));
        let is_text = |value: &JsValue| {
            matches!(
                value,
                JsValue::String(_) | JsValue::Array(_) | JsValue::Object(_)
            )
        };
        Ok(match operator {
            B::Add if is_text(left) || is_text(right) => {
                let (left, right) = (to_text(left), to_text(right));
                self.charge(left.len() + right.len(), range)?;
                JsValue::from([&*left, &*right].concat())
            }
            B::Add => numbers(|a, b| a + b),
            B::Subtract => numbers(|a, b| a - b),
            B::Multiply => numbers(|a, b| a * b),
            B::Divide => numbers(|a, b| a / b),
            B::Remainder => numbers(|a, b| a % b),
            B::Power => numbers(numbers::power),
            B::Equal => JsValue::Bool(equal(left, right)),
            B::NotEqual => JsValue::Bool(!equal(left, right)),
            B::StrictEqual => JsValue::Bool(strict_equal(left, right)),
            B::StrictNotEqual => JsValue::Bool(!strict_equal(left, right)),
            B::Less => ordered(Ordering::is_lt),
            B::LessEqual => ordered(Ordering::is_le),
            B::Greater => ordered(Ordering::is_gt),
            B::GreaterEqual => ordered(Ordering::is_ge),
            B::BitAnd => bits(|a, b| a & b),
            B::BitOr => bits(|a, b| a | b),
            B::BitXor => bits(|a, b| a ^ b),
            B::ShiftLeft => JsValue::from(f64::from(to_int32(left).wrapping_shl(shift))),
            B::ShiftRight => JsValue::from(f64::from(to_int32(left).wrapping_shr(shift))),
            B::ShiftRightUnsigned => JsValue::from(f64::from(to_uint32(left).wrapping_shr(shift))),
            B::In => match right {
                JsValue::Object(object) => {
                    let name = to_text(left);
                    if object.get(&name).is_none() && is_inherited(&name) {
                        return Err(EvalError::unsupported(
                            range,
                            "inherited property is not evaluated",
                        ));
                    }
                    JsValue::Bool(object.get(&name).is_some())
                }
                JsValue::Array(items) => match value::index(&to_text(left)) {
                    Some(index) => JsValue::Bool((index as usize) < items.len()),
                    None => {
                        return Err(EvalError::unsupported(
                            range,
                            "`in` of an array is not evaluated",
                        ));
                    }
                },
                _ => {
                    let message = "the right side of `in` is not an object";
                    return Err(EvalError::new(EvalErrorKind::Type, range, message));
                }
            },
            B::Instanceof => {
                return Err(EvalError::unsupported(
                    range,
                    "`instanceof` is not evaluated",
                ));
            }
        })
    }
}

/// Returns the property of a value.
fn get(value: &JsValue, name: &str, object: &Expr, range: TextRange) -> Eval {
    let index = value::index(name);
    Ok(match (value, index) {
        (JsValue::Undefined | JsValue::Null, _) => return Err(nothing(value, name, object)),
        (JsValue::Object(object), _) => match object.get(name) {
            Some(value) => value.clone(),
            None if is_inherited(name) => {
                let message = format!("inherited property `{name}` is not evaluated");
                return Err(EvalError::unsupported(range, message));
            }
            None => JsValue::Undefined,
        },
        (JsValue::Array(items), Some(index)) => {
            items.get(index as usize).cloned().unwrap_or_default()
        }
        (JsValue::Array(items), None) if name == "length" => numbers::length(items.len()),
        (JsValue::String(text), Some(index)) => strings::unit(text, index as usize, range)?,
        (JsValue::String(text), None) if name == "length" => {
            numbers::length(text.encode_utf16().count())
        }
        (JsValue::Bool(_) | JsValue::Number(_), Some(_)) => JsValue::Undefined,
        _ => {
            let message = format!(
                "property `{name}` of a value of type {} is not evaluated",
                value.type_of()
            );
            return Err(EvalError::unsupported(range, message));
        }
    })
}

fn nothing(value: &JsValue, name: &str, object: &Expr) -> EvalError {
    let value = to_text(value);
    let message = format!("`{object}` is {value}, so it has no `{name}`");
    EvalError::new(EvalErrorKind::Type, object.range, message)
}

/// Returns true for properties that every object inherits from its prototype.
fn is_inherited(name: &str) -> bool {
    name.starts_with("__")
        || matches!(
            name,
            "constructor"
                | "hasOwnProperty"
                | "isPrototypeOf"
                | "propertyIsEnumerable"
                | "toLocaleString"
                | "toString"
                | "valueOf"
        )
}
