//! From a value of QuickJS to one of JSON.

use rquickjs::{Type, Value as Js};
use serde_json::{Map, Value};

use super::reason::Reason;
use crate::expression::{LARGEST, number};

/// The maximum depth of a value.
const DEEPEST: usize = 64;

/// Converts a value to JSON. Values that JSON does not have become text, as in the built-in
/// evaluator.
pub(super) fn from_js(value: Js<'_>) -> Result<Value, Reason> {
    convert(value, DEEPEST, &mut { LARGEST })
}

/// Converts a value, with `left` bytes and elements to spare.
fn convert(value: Js<'_>, depth: usize, left: &mut usize) -> Result<Value, Reason> {
    let Some(deeper) = depth.checked_sub(1) else {
        return Err(Reason::unsupported("the value is too deep"));
    };
    take(1, left)?;
    Ok(match value.type_of() {
        Type::Undefined | Type::Uninitialized | Type::Null => Value::Null,
        Type::Bool => Value::Bool(value.as_bool().unwrap_or_default()),
        Type::Int | Type::Float => number(value.as_number().unwrap_or(f64::NAN)),
        Type::String => {
            let text = value.as_string().map(rquickjs::String::to_string);
            let Some(Ok(text)) = text else {
                return Err(Reason::unsupported("the text is not Unicode"));
            };
            take(text.len(), left)?;
            Value::String(text)
        }
        Type::Array => {
            let mut list = Vec::new();
            for item in value.as_array().into_iter().flat_map(rquickjs::Array::iter) {
                list.push(convert(read(item)?, deeper, left)?);
            }
            Value::Array(list)
        }
        Type::Object | Type::Exception => {
            let mut map = Map::new();
            let properties = value.as_object().map(rquickjs::Object::props::<String, _>);
            for property in properties.into_iter().flatten() {
                let (name, value) = read(property)?;
                take(name.len(), left)?;
                map.insert(name, convert(value, deeper, left)?);
            }
            Value::Object(map)
        }
        other => {
            let text = format!("a value of the type `{other}` is not evaluated");
            return Err(Reason::unsupported(text));
        }
    })
}

/// An exception of a getter ends the conversion.
fn read<T>(value: rquickjs::Result<T>) -> Result<T, Reason> {
    value.map_err(|error| Reason::thrown(error.to_string()))
}

fn take(size: usize, left: &mut usize) -> Result<(), Reason> {
    match left.checked_sub(size) {
        Some(rest) => {
            *left = rest;
            Ok(())
        }
        None => Err(Reason::unsupported("the value is too large")),
    }
}
