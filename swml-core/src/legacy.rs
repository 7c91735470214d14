//! Forms that occur in practice and stand in no schema of today: what they mean.
//!
//! The checker says of each, as a warning, how it is written now
//! (`swml-core/src/check/legacy.rs`); here they are read. Only the canonical form is
//! ever written.

use std::borrow::Cow;

use crate::number::{Number, is_whole};
use crate::property::Unreadable;
use crate::schema::Type;
use crate::tree::{Content, Entry, Node};

/// `"true"`, `"false"`, `1` and `0`.
pub(crate) fn boolean(node: &Node<'_>) -> Option<bool> {
    match &node.content {
        Content::Text(text) => text.trim().parse().ok(),
        Content::Number(number) => match number.as_i64()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        },
        _ => None,
    }
}

/// Digits in quotes.
pub(crate) fn number(node: &Node<'_>) -> Option<Number> {
    let text = node.text()?.trim();
    if !text.starts_with(|c: char| c.is_ascii_digit() || c == '-') {
        return None;
    }
    if let Ok(n) = text.parse::<i64>() {
        return Some(Number::from(n));
    }
    if let Ok(n) = text.parse::<u64>() {
        return Some(Number::from(n));
    }
    // as a float it would be another number
    if is_whole(text) {
        return None;
    }
    let n = text.parse::<f64>().ok()?;
    n.is_finite().then(|| Number::from(n))
}

/// One statement where a list of them stands, and a map of pairs where a list of
/// objects stands: `headers: {"X-Account": "7"}`.
pub(crate) fn elements<'t>(inner: &Type, node: &Node<'t>) -> Option<Vec<Node<'t>>> {
    let entries = node.entries()?;
    match inner {
        Type::Method(methods) => {
            let [step] = entries else {
                return None;
            };
            methods.get(&step.key)?;
            Some(vec![node.clone()])
        }
        Type::Record(record) => {
            let [name, value] = record().pairs?;
            let pair = |entry: &Entry<'t>| {
                let key = Node::new(entry.place, Content::Text(entry.key.clone()));
                let named = |name: &'static str, value| Entry {
                    key: Cow::Borrowed(name),
                    place: entry.place,
                    value,
                    raw: false,
                };
                let pair = vec![named(name, key), named(value, entry.value.clone())];
                Node::new(entry.place, Content::Map(pair.into()))
            };
            Some(entries.iter().map(pair).collect())
        }
        _ => None,
    }
}

/// The name and the body of a step; `answer` alone is a step without a body.
pub(crate) fn step<'n, 't>(
    node: &'n Node<'t>,
) -> Result<(&'n str, Option<&'n Node<'t>>, bool), Unreadable> {
    if let Some(name) = node.text() {
        return Ok((name, None, false));
    }
    match node.entries() {
        Some([step]) => Ok((&step.key, Some(&step.value), step.raw)),
        _ => Err(Unreadable),
    }
}
