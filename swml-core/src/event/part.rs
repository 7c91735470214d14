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
pub(crate) trait EventPart {
    /// The placeholder value of a part before it is read.
    fn blank() -> Self
    where
        Self: Sized;

    /// Reads it from JSON. An optional part is unchanged if the value has an unexpected type.
    fn read(&mut self, value: Value) -> Result<(), FieldError>;

    /// Creates it from JSON.
    fn part(value: Value) -> Result<Self, FieldError>
    where
        Self: Sized,
    {
        let mut part = Self::blank();
        part.read(value)?;
        Ok(part)
    }

    /// Converts it to JSON.
    fn value(&self) -> Value;

    /// Formats it for `Debug`.
    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// Returns true if its field may be absent.
    fn is_optional(&self) -> bool {
        false
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
struct DebugPart<'p>(&'p dyn EventPart);

impl fmt::Debug for DebugPart<'_> {
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

    fn take(&mut self, name: &str, field: &mut dyn EventPart) -> Result<(), FieldError> {
        let optional = field.is_optional();
        match self.0.get_mut(name) {
            None if optional => Ok(()),
            None => Err(FieldError::missing()),
            // a value of an unexpected type is kept, so that it is written as it was read
            Some(value) if optional => {
                let read = field.read(value.clone()).is_ok();
                if read && !field.is_absent() && !field.is_written_as(value) {
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

/// The names of a field.
pub(crate) struct FieldName {
    pub(crate) rust: &'static str,
    pub(crate) wire: &'static str,
    /// `Debug` redacts its value.
    pub(crate) is_secret: bool,
}

// Reading, writing and formatting are one function each for all events: code per field would be the
// largest part of this crate.

/// Reads the fields of an object; the others go to `extra`.
pub(crate) fn read_object(
    names: &[FieldName],
    fields: &mut [&mut dyn EventPart],
    extra: &mut Extra,
    value: Value,
) -> Result<(), FieldError> {
    let mut object = Fields::new(value)?;
    for (name, field) in names.iter().zip(fields) {
        object
            .take(name.wire, *field)
            .map_err(|misfit| misfit.inside(name.wire))?;
    }
    *extra = object.rest();
    Ok(())
}

/// Converts an object to JSON.
pub(crate) fn object(names: &[FieldName], fields: &[&dyn EventPart], extra: &Extra) -> Value {
    let mut object = extra.clone();
    for (name, field) in names.iter().zip(fields) {
        let as_it_was = |there: &Value| field.is_written_as(there);
        if !field.is_absent() && !object.get(name.wire).is_some_and(as_it_was) {
            object.insert(name.wire.to_owned(), field.value());
        }
    }
    Value::Object(object)
}

/// Formats an object for `Debug`. Of the other fields it shows only the names.
pub(crate) fn show_object(
    event: &str,
    names: &[FieldName],
    fields: &[&dyn EventPart],
    extra: &Extra,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let mut out = f.debug_struct(event);
    for (name, field) in names.iter().zip(fields) {
        match name.is_secret {
            true => out.field(name.rust, &format_args!("…")),
            false => out.field(name.rust, &DebugPart(*field)),
        };
    }
    out.field("extra", &DebugPart(extra)).finish()
}

impl EventPart for String {
    fn blank() -> Self {
        Self::new()
    }

    fn read(&mut self, value: Value) -> Result<(), FieldError> {
        match value {
            Value::String(text) => *self = text,
            other => return Err(FieldError::new("a string", &other)),
        }
        Ok(())
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

    fn read(&mut self, value: Value) -> Result<(), FieldError> {
        let number = value.as_u64();
        *self = number.ok_or_else(|| FieldError::new("a whole number", &value))?;
        Ok(())
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

    fn read(&mut self, value: Value) -> Result<(), FieldError> {
        *self = number(&value).ok_or_else(|| FieldError::new("a number", &value))?;
        Ok(())
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

    fn read(&mut self, value: Value) -> Result<(), FieldError> {
        *self = value;
        Ok(())
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

    fn read(&mut self, value: Value) -> Result<(), FieldError> {
        P::read(self, value)
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

    fn read(&mut self, value: Value) -> Result<(), FieldError> {
        *self = flag(&value).ok_or_else(|| FieldError::new("`true` or `false`", &value))?;
        Ok(())
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

    fn read(&mut self, value: Value) -> Result<(), FieldError> {
        *self = Fields::new(value)?.rest();
        Ok(())
    }

    fn value(&self) -> Value {
        Value::Object(self.clone())
    }

    /// Shows only the names: an undeclared value may be a secret.
    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.keys()).finish()
    }

    fn is_optional(&self) -> bool {
        true
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl<P: EventPart> EventPart for Option<P> {
    fn blank() -> Self {
        None
    }

    fn read(&mut self, value: Value) -> Result<(), FieldError> {
        *self = Some(P::part(value)?);
        Ok(())
    }

    fn value(&self) -> Value {
        self.as_ref().map_or(Value::Null, EventPart::value)
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.as_ref().map(|part| DebugPart(part)), f)
    }

    fn is_optional(&self) -> bool {
        true
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

    fn read(&mut self, value: Value) -> Result<(), FieldError> {
        let elements = match value {
            Value::Array(elements) => elements,
            other => return Err(FieldError::new("a list", &other)),
        };
        // a loop compiles to less code than `collect`, for each type of element
        let mut parts = Self::with_capacity(elements.len());
        for (index, element) in elements.into_iter().enumerate() {
            let misfit = |misfit: FieldError| misfit.inside(&index.to_string());
            parts.push(P::part(element).map_err(misfit)?);
        }
        *self = parts;
        Ok(())
    }

    fn value(&self) -> Value {
        self.iter().map(EventPart::value).collect()
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.iter().map(|part| DebugPart(part)))
            .finish()
    }

    fn is_optional(&self) -> bool {
        true
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}
