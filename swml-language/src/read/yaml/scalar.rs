//! The value of a YAML scalar, by its tag or its form.

use saphyr_parser::Tag;

use crate::number::Number;
use crate::tree::Content;

/// Returns the name of a core YAML tag, or an error for any other tag, whose meaning would be lost.
fn own_tag(tag: &Tag) -> Result<&str, String> {
    match (&*tag.handle, &*tag.suffix) {
        // a lone `!` makes the following scalar text
        ("", "!") => Ok("str"),
        (_, name @ ("str" | "null" | "bool" | "int" | "float" | "seq" | "map"))
            if tag.is_yaml_core_schema() =>
        {
            Ok(name)
        }
        (_, name) if tag.is_yaml_core_schema() => Err(format!("unsupported tag `!!{name}`")),
        _ => Err(format!("unsupported tag `{tag}`")),
    }
}

/// Checks the tag of a list or a map, which may only confirm its kind.
pub(super) fn only_tag(name: &str, tag: Option<&Tag>) -> Result<(), String> {
    match tag.map(own_tag).transpose()? {
        Some(own) if own != name => Err(format!("the value is not a valid `!!{own}`")),
        _ => Ok(()),
    }
}

/// Checks the tag of a key, which is always text.
pub(super) fn key_tag(tag: Option<&Tag>) -> Result<(), String> {
    match tag.map(own_tag).transpose()? {
        Some(own) if own != "str" => Err("expected a string as a key".to_owned()),
        _ => Ok(()),
    }
}

/// Returns the value of a scalar, if it is not text: quoted text is, and so is any scalar tagged
/// `!!str`. A number that does not fit in 64 bits is an error.
pub(super) fn value(
    text: &str,
    plain: bool,
    tag: Option<&Tag>,
) -> Result<Option<Content<'static>>, String> {
    let Some(tag) = tag.map(own_tag).transpose()? else {
        return Ok(resolve(text).filter(|_| plain));
    };
    match (tag, resolve(text)) {
        ("str", _) => Ok(None),
        ("null", Some(null @ Content::Null)) => Ok(Some(null)),
        ("bool", Some(bool @ Content::Bool(_))) => Ok(Some(bool)),
        ("int", Some(Content::Number(number))) if number.is_integer() => {
            Ok(Some(Content::Number(number)))
        }
        ("float", Some(number @ Content::Number(_))) => Ok(Some(number)),
        ("int" | "float", Some(Content::Error)) => Ok(Some(Content::Error)),
        _ => Err(format!("the value is not a valid `!!{tag}`")),
    }
}

/// Returns the value of a plain scalar, if it is not text.
fn resolve(text: &str) -> Option<Content<'static>> {
    Some(match text {
        "" | "~" | "null" | "Null" | "NULL" => Content::Null,
        "true" | "True" | "TRUE" => Content::Bool(true),
        "false" | "False" | "FALSE" => Content::Bool(false),
        _ if is_number(text) => match number(text) {
            Some(number) => Content::Number(number),
            None => Content::Error,
        },
        _ => return None,
    })
}

/// Returns true for a number in JSON notation. With a plus or leading zeros it is a phone number,
/// or a code: text.
fn is_number(text: &str) -> bool {
    fn behind_digits(text: &str) -> &str {
        text.trim_start_matches(|c: char| c.is_ascii_digit())
    }
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let rest = behind_digits(unsigned);
    let whole = unsigned.len() - rest.len();
    if whole == 0 || (whole > 1 && unsigned.starts_with('0')) {
        return false;
    }
    let rest = match rest.strip_prefix('.') {
        Some(fraction) => behind_digits(fraction),
        None => rest,
    };
    match rest.strip_prefix(['e', 'E']) {
        Some(exponent) => {
            let digits = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
            !digits.is_empty() && behind_digits(digits).is_empty()
        }
        None => rest.is_empty(),
    }
}

/// Parses a number of 64 bits.
fn number(text: &str) -> Option<Number> {
    if let Ok(n) = text.parse::<i64>() {
        return Some(Number::from(n));
    }
    if let Ok(n) = text.parse::<u64>() {
        return Some(Number::from(n));
    }
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    if unsigned.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let n = text.parse::<f64>().ok().filter(|n| n.is_finite())?;
    Some(Number::from(n))
}
