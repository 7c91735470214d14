//! The meaning of forms that occur in practice but not in today's schema.
//!
//! This module reads them; the checker (`check/legacy.rs`) warns about each and shows its modern
//! form. Only that form is ever written.

use std::borrow::Cow;

use crate::number::{Number, is_whole};
use crate::schema::{MethodSet, RecordType, Type};
use crate::tree::{Content, Entry, Node};

/// `"true"`, `"false"`, `1` and `0`.
pub fn boolean(node: &Node<'_>) -> Option<bool> {
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
pub fn number(node: &Node<'_>) -> Option<Number> {
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

/// One statement instead of a list, or a map of pairs instead of a list of objects:
/// `headers: {"X-Account": "7"}`.
pub fn elements<'t>(inner: &Type, node: &Node<'t>) -> Option<Vec<Node<'t>>> {
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

/// Returns the single step of a document without `sections`.
pub fn short<'n, 't>(entries: &'n [Entry<'t>], record: &RecordType) -> Option<&'n Entry<'t>> {
    let is_step = |entry: &&Entry<'_>| !entry.raw && record.short.contains(&&*entry.key);
    let mut others = entries.iter().filter(|entry| !is_step(entry));
    let mut steps = entries.iter().filter(is_step);
    let step = steps.next()?;
    (steps.next().is_none() && others.all(|entry| entry.key == "version")).then_some(step)
}

/// Returns the same document with its `sections`.
pub fn whole<'t>(node: &Node<'t>, record: &RecordType) -> Option<Node<'t>> {
    let entries = node.entries()?;
    let step = short(entries, record)?;
    let named = |key: &'static str, content| Entry {
        key: Cow::Borrowed(key),
        place: step.place,
        value: Node::new(step.place, content),
        raw: false,
    };
    let step_of = Node::new(step.place, Content::Map([step.clone()].into()));
    let main = named("main", Content::List([step_of].into()));
    let sections = named("sections", Content::Map([main].into()));
    let version = entries.iter().filter(|entry| entry.key == "version");
    let all = version.cloned().chain([sections]).collect();
    Some(Node::new(node.place, Content::Map(all)))
}

/// The method that marks a position, and may share a step with another method.
pub const LABEL: &str = "label";

/// Splits a step with a label and another method: first the label, then the method.
pub fn labelled<'n, 't>(
    entries: &'n [Entry<'t>],
    methods: &MethodSet,
) -> Option<[&'n Entry<'t>; 2]> {
    let [one, other] = entries else {
        return None;
    };
    let pair = match (&*one.key, &*other.key) {
        (LABEL, _) => [one, other],
        (_, LABEL) => [other, one],
        _ => return None,
    };
    let [label, method] = pair;
    let known = methods.get(LABEL).is_some() && methods.get(&method.key).is_some();
    (known && label.key != method.key && !label.raw && !method.raw).then_some(pair)
}

/// Splits steps with a label and another method, so that each has one method; returns nothing if
/// there are none.
pub fn steps<'t>(inner: &Type, elements: &[Node<'t>]) -> Option<Vec<Node<'t>>> {
    let Type::Method(methods) = inner else {
        return None;
    };
    let apart =
        |node: &Node<'t>| labelled(node.entries()?, methods).map(|pair| pair.map(Entry::clone));
    elements.iter().any(|node| apart(node).is_some()).then(|| {
        let mut steps = Vec::with_capacity(elements.len() + 1);
        for node in elements {
            match apart(node) {
                Some(pair) => {
                    steps.extend(
                        pair.map(|entry| Node::new(entry.place, Content::Map([entry].into()))),
                    );
                }
                None => steps.push(node.clone()),
            }
        }
        steps
    })
}
