//! A single error in a valid document.

use std::borrow::Cow;

use swml::Number;
use swml_language::schema::{Constraints, Type};
use swml_language::tree::{Content, Node};

use super::choices::Choices;
use super::walk;

/// A mutation, and its place.
struct Fault {
    what: &'static str,
    path: Vec<usize>,
    edit: Edit,
}

enum Edit {
    /// Replaces the value.
    Replace(Content<'static>),
    /// Renames the entry at this position.
    Rename(usize),
    /// Removes the entry at this position.
    Remove(usize),
}

/// Returns the document with an error, and its description; `None` if there is no place for one.
pub(crate) fn broken(
    document: &Node<'static>,
    ty: &'static Type,
    choices: &mut Choices<'_>,
) -> Option<(&'static str, Node<'static>)> {
    let mut faults = Vec::new();
    // a value invalid for one type may be valid for another: asks all alternatives
    let mut choice: Option<Vec<usize>> = None;
    walk::each(document, ty, &mut |value| {
        let mut add = |what, edit| {
            faults.push(Fault {
                what,
                path: value.path.clone(),
                edit,
            })
        };
        if let (Type::Record(record), Some(entries)) = (value.ty, value.node.entries()) {
            let record = record();
            for (index, entry) in entries.iter().enumerate() {
                let Some(field) = record.field(&entry.key) else {
                    continue;
                };
                if field.is_needed() && !field.constraints.undocumented_without {
                    add("a required property left out", Edit::Remove(index));
                }
                if !record.open {
                    add("a property renamed", Edit::Rename(index));
                }
            }
        }
        if let (Type::Method(_), Some([_])) = (value.ty, value.node.entries()) {
            add("a method renamed", Edit::Rename(0));
        }
        let chosen = choice.as_ref() == Some(&value.path);
        if matches!(value.ty, Type::Choice(_)) {
            choice = Some(value.path.clone());
        }
        if let Some(content) = of_no_type(value.ty, &value.constraints, choices).filter(|_| !chosen)
        {
            add("a value of another type", Edit::Replace(content));
        }
        for content in out_of_bounds(value.ty, &value.constraints) {
            add("a number out of bounds", Edit::Replace(content));
        }
        let no_word = || Content::Text("no such word".into());
        let taken = || {
            let node = Node::new(Default::default(), no_word());
            value.constraints.taken(value.ty, &node).is_some()
        };
        if matches!(value.ty, Type::Keyword(_)) && !taken() {
            add("a word of no set", Edit::Replace(no_word()));
        }
        if matches!(value.ty, Type::List(_)) && value.constraints.non_empty {
            add(
                "an empty list",
                Edit::Replace(Content::List(Box::default())),
            );
        }
        if let (Some(most), Some([first, ..])) =
            (value.constraints.max_items, value.node.elements())
        {
            add(
                "a list too long",
                Edit::Replace(Content::List(vec![first.clone(); most + 1].into())),
            );
        }
    });
    // each kind of error is equally likely, however few places it has
    let mut kinds: Vec<&str> = faults.iter().map(|fault| fault.what).collect();
    kinds.sort_unstable();
    kinds.dedup();
    if kinds.is_empty() {
        return None;
    }
    let kind = choices.of(&kinds);
    faults.retain(|fault| fault.what == kind);
    let fault = faults.swap_remove(choices.below(faults.len()));
    let mut broken = document.clone();
    edit(at(&mut broken, &fault.path), fault.edit);
    Some((kind, broken))
}

/// A value that is neither of a type nor accepted in its place.
fn of_no_type(
    ty: &'static Type,
    constraints: &Constraints,
    choices: &mut Choices<'_>,
) -> Option<Content<'static>> {
    let all = [
        Content::List(Box::default()),
        Content::Bool(true),
        Content::Number(Number::Float(7.5)),
        Content::Null,
        Content::Map(Box::default()),
        Content::Text("\u{1}".into()),
    ];
    let fits = |content: &Content<'static>| {
        let node = Node::new(Default::default(), content.clone());
        let whole =
            |record: &swml_language::schema::RecordType| record.undocumented_form(&node).is_some();
        ty.has_shape_of(&node)
            || ty.had_shape_of(&node)
            || constraints.taken(ty, &node).is_some()
            || matches!(ty, Type::Record(record) if whole(record()))
    };
    let fitting = all.into_iter().filter(|content| !fits(content));
    let some: Vec<_> = fitting.collect();
    if some.is_empty() {
        None
    } else {
        Some(choices.of(&some))
    }
}

fn out_of_bounds(ty: &Type, constraints: &Constraints) -> Vec<Content<'static>> {
    if !matches!(ty, Type::Integer | Type::Number | Type::Duration(_)) {
        return Vec::new();
    }
    let below = constraints.min.map(|min| min - 1.0);
    let above = constraints
        .max
        .filter(|_| !constraints.clamped)
        .map(|max| max + 1.0);
    let beyond = below.into_iter().chain(above);
    let taken = |number: &f64| constraints.also == Some(*number);
    beyond
        .filter(|number| !taken(number))
        .map(|number| Content::Number(Number::Float(number)))
        .collect()
}

/// Returns the value at the end of a path.
pub(crate) fn at<'n>(node: &'n mut Node<'static>, path: &[usize]) -> &'n mut Node<'static> {
    let Some((first, rest)) = path.split_first() else {
        return node;
    };
    match &mut node.content {
        Content::List(elements) => at(&mut elements[*first], rest),
        Content::Map(entries) => at(&mut entries[*first].value, rest),
        other => unreachable!("nothing inside {other:?}"),
    }
}

fn edit(node: &mut Node<'static>, edit: Edit) {
    match (edit, &mut node.content) {
        (Edit::Replace(content), old) => *old = content,
        (Edit::Rename(index), Content::Map(entries)) => {
            let key = format!("zz_{}_zz", entries[index].key);
            entries[index].key = Cow::Owned(key);
        }
        (Edit::Remove(index), Content::Map(entries)) => {
            let mut left = std::mem::take(entries).into_vec();
            left.remove(index);
            *entries = left.into();
        }
        (_, other) => unreachable!("no entry in {other:?}"),
    }
}
