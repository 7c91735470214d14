//! Conversion between JSON and the parts of an event. Nothing is derived: every service and the
//! macro compile this crate.

use std::fmt;

use serde_json::Value;

use crate::Number;
use crate::check::format::redact;

/// The undeclared fields of an object.
///
/// A declared field is kept here, too, if it was `null`, or if it is optional and its value has an
/// unexpected type: so nothing is lost, and the object is written as it was read.
pub type Extra = serde_json::Map<String, Value>;

/// A part of an event.
pub(crate) trait EventPart: Sized {
    /// Reads it from JSON.
    fn part(value: Value) -> Result<Self, FieldError>;

    /// The placeholder value of a field before it is read.
    fn blank() -> Self;

    /// Converts it to JSON.
    fn value(&self) -> Value;

    /// Formats it for `Debug`.
    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// Returns its value if its field is absent.
    fn absent() -> Option<Self> {
        None
    }

    /// Returns true if its field is omitted.
    fn is_absent(&self) -> bool {
        false
    }

    /// Returns true if a JSON value is equivalent but not in the written form, and so is kept.
    fn is_written_as(&self, _: &Value) -> bool {
        false
    }
}

/// A part, formatted for `Debug`.
pub(crate) struct DebugPart<'p, P>(pub(crate) &'p P);

impl<P: EventPart> fmt::Debug for DebugPart<'_, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.show(f)
    }
}

/// The error for a field that is missing or has an unexpected type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The path, innermost first.
    path: Vec<String>,
    expected: &'static str,
    /// The kind of the value, if present.
    found: Option<&'static str>,
}

impl FieldError {
    pub(crate) fn new(expected: &'static str, found: &Value) -> Self {
        let found = match found {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "a list",
            Value::Object(_) => "an object",
        };
        Self {
            path: Vec::new(),
            expected,
            found: Some(found),
        }
    }

    fn missing() -> Self {
        Self {
            path: Vec::new(),
            expected: "",
            found: None,
        }
    }

    /// Extends the path by the enclosing object.
    fn inside(mut self, name: &str) -> Self {
        self.path.push(name.to_owned());
        self
    }

    /// Returns the path of the field: `params.call_id`.
    pub fn path(&self) -> String {
        let path: Vec<&str> = self.path.iter().rev().map(String::as_str).collect();
        path.join(".")
    }
}

impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.is_empty() {
            true => f.write_str("the body")?,
            false => write!(f, "`{}`", self.path())?,
        }
        match self.found {
            Some(found) => write!(f, " should be {}, not {found}", self.expected),
            None => f.write_str(" is missing"),
        }
    }
}

/// The fields of an object that have not been taken yet.
pub(crate) struct Fields(Extra);

impl Fields {
    pub(crate) fn new(value: Value) -> Result<Self, FieldError> {
        match value {
            Value::Object(fields) => Ok(Self(fields)),
            other => Err(FieldError::new("an object", &other)),
        }
    }

    /// Takes fields out of an object, and returns the rest.
    ///
    /// A single function for all events: code per field would be the largest part of this crate.
    pub(crate) fn take(mut self, into: &mut [(&str, &mut dyn Field)]) -> Result<Extra, FieldError> {
        for (name, field) in into {
            self.take_one(name, *field)
                .map_err(|misfit| misfit.inside(name))?;
        }
        Ok(self.0)
    }

    fn take_one(&mut self, name: &str, field: &mut dyn Field) -> Result<(), FieldError> {
        let optional = field.is_optional();
        match self.0.get_mut(name) {
            None if optional => Ok(()),
            None => Err(FieldError::missing()),
            // a value of an unexpected type is kept, so that it is written as it was read
            Some(value) if optional => {
                if field.read(value.clone()).is_ok() && !field.absent() && !field.written_as(value)
                {
                    self.0.remove(name);
                }
                Ok(())
            }
            Some(value) => {
                let value = std::mem::take(value);
                self.0.remove(name);
                field.read(value)
            }
        }
    }

    /// Returns the remaining fields.
    pub(crate) fn rest(self) -> Extra {
        self.0
    }
}

/// A field of an object, of any type.
pub(crate) trait Field {
    /// Reads it. It is unchanged if the value has an unexpected type.
    fn read(&mut self, value: Value) -> Result<(), FieldError>;

    /// Returns true if it is optional.
    fn is_optional(&self) -> bool;

    /// See [`EventPart::is_absent`].
    fn absent(&self) -> bool;

    /// See [`EventPart::is_written_as`].
    fn written_as(&self, value: &Value) -> bool;

    /// See [`EventPart::value`].
    fn json(&self) -> Value;
}

impl<P: EventPart> Field for P {
    fn read(&mut self, value: Value) -> Result<(), FieldError> {
        *self = P::part(value)?;
        Ok(())
    }

    fn is_optional(&self) -> bool {
        P::absent().is_some()
    }

    fn absent(&self) -> bool {
        self.is_absent()
    }

    fn written_as(&self, value: &Value) -> bool {
        self.is_written_as(value)
    }

    fn json(&self) -> Value {
        self.value()
    }
}

/// Inserts fields into an object.
pub(crate) fn put(mut object: Extra, fields: &[(&str, &dyn Field)]) -> Value {
    for (name, field) in fields {
        let as_it_was = |there: &Value| field.written_as(there);
        if !field.absent() && !object.get(*name).is_some_and(as_it_was) {
            object.insert((*name).to_owned(), field.json());
        }
    }
    Value::Object(object)
}

impl EventPart for String {
    fn blank() -> Self {
        Self::new()
    }

    fn part(value: Value) -> Result<Self, FieldError> {
        match value {
            Value::String(text) => Ok(text),
            other => Err(FieldError::new("a string", &other)),
        }
    }

    fn value(&self) -> Value {
        Value::String(self.clone())
    }

    /// A URL from a script may contain its password.
    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&redact(self), f)
    }
}

impl EventPart for u64 {
    fn blank() -> Self {
        0
    }

    fn part(value: Value) -> Result<Self, FieldError> {
        value
            .as_u64()
            .ok_or_else(|| FieldError::new("a whole number", &value))
    }

    fn value(&self) -> Value {
        Value::from(*self)
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// A number as received.
impl EventPart for Number {
    fn blank() -> Self {
        Self::default()
    }

    fn part(value: Value) -> Result<Self, FieldError> {
        number(&value).ok_or_else(|| FieldError::new("a number", &value))
    }

    fn value(&self) -> Value {
        match *self {
            Self::Int(n) => n.into(),
            Self::UInt(n) => n.into(),
            Self::Float(n) => n.into(),
        }
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Returns the number in a value.
pub(crate) fn number(value: &Value) -> Option<Number> {
    let Value::Number(number) = value else {
        return None;
    };
    match (number.as_i64(), number.as_u64(), number.as_f64()) {
        (Some(n), ..) => Some(Number::from(n)),
        (_, Some(n), _) => Some(Number::from(n)),
        (.., n) => n.map(Number::from),
    }
}

/// Any JSON; `Debug` shows only its kind.
impl EventPart for Value {
    fn blank() -> Self {
        Self::Null
    }

    fn part(value: Value) -> Result<Self, FieldError> {
        Ok(value)
    }

    fn value(&self) -> Value {
        self.clone()
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::Number(_) => "a number",
            Self::String(_) => "a string",
            Self::Array(_) => "a list",
            Self::Object(_) => "an object",
        })
    }
}

impl<P: EventPart> EventPart for Box<P> {
    fn blank() -> Self {
        Self::new(P::blank())
    }

    fn part(value: Value) -> Result<Self, FieldError> {
        P::part(value).map(Self::new)
    }

    fn value(&self) -> Value {
        P::value(self)
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        P::show(self, f)
    }
}

/// A boolean, which some fields contain as text.
fn flag(value: &Value) -> Option<bool> {
    match value {
        Value::String(text) => text.parse().ok(),
        value => value.as_bool(),
    }
}

impl EventPart for bool {
    fn blank() -> Self {
        false
    }

    fn part(value: Value) -> Result<Self, FieldError> {
        flag(&value).ok_or_else(|| FieldError::new("`true` or `false`", &value))
    }

    fn is_written_as(&self, value: &Value) -> bool {
        value.is_string() && flag(value) == Some(*self)
    }

    fn value(&self) -> Value {
        Value::Bool(*self)
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// Any object; an absent one is empty.
impl EventPart for Extra {
    fn blank() -> Self {
        Self::new()
    }

    fn part(value: Value) -> Result<Self, FieldError> {
        Fields::new(value).map(Fields::rest)
    }

    fn value(&self) -> Value {
        Value::Object(self.clone())
    }

    /// Shows only the names: an undeclared value may be a secret.
    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.keys()).finish()
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl<P: EventPart> EventPart for Option<P> {
    fn blank() -> Self {
        None
    }

    fn part(value: Value) -> Result<Self, FieldError> {
        P::part(value).map(Some)
    }

    fn value(&self) -> Value {
        self.as_ref().map_or(Value::Null, EventPart::value)
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.as_ref().map(DebugPart), f)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }

    fn is_written_as(&self, value: &Value) -> bool {
        self.as_ref().is_some_and(|part| part.is_written_as(value))
    }
}

/// An absent list is empty.
impl<P: EventPart> EventPart for Vec<P> {
    fn blank() -> Self {
        Self::new()
    }

    fn part(value: Value) -> Result<Self, FieldError> {
        match value {
            // a loop compiles to less code than `collect`, for each type of element
            Value::Array(elements) => {
                let mut parts = Self::with_capacity(elements.len());
                for (index, element) in elements.into_iter().enumerate() {
                    let misfit = |misfit: FieldError| misfit.inside(&index.to_string());
                    parts.push(P::part(element).map_err(misfit)?);
                }
                Ok(parts)
            }
            other => Err(FieldError::new("a list", &other)),
        }
    }

    fn value(&self) -> Value {
        self.iter().map(EventPart::value).collect()
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(DebugPart)).finish()
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}
