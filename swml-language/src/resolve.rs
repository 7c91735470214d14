//! Resolution of scripts: legacy forms become modern forms.
//!
//! Consumers of a tree, such as the expansion of `swml_file!` or the source that `convert`
//! produces, then handle only one form of everything.

use std::borrow::Cow;

use crate::legacy;
use crate::number::Number;
use crate::schema::{Field, RecordType, Type, Unit};
use crate::tree::{Content, Entry, Node, is_variable};

/// Converts a script to its modern form. A value that does not fit its type is left unchanged.
///
/// ```
/// use swml_language::{Document, read::Parsed, resolve};
/// let old = Parsed::json(r#"{"sections":{"main":["answer"]}}"#)?;
/// let today = resolve::today(old.root().clone(), &Document::LANGUAGE.document);
/// let sections = &today.entries().unwrap()[0].value;
/// let main = sections.entries().unwrap()[0].value.elements().unwrap();
/// assert_eq!(main[0].entries().unwrap()[0].key, "answer");
/// # Ok::<(), swml_language::error::SyntaxError>(())
/// ```
pub fn today<'t>(node: Node<'t>, ty: &'static Type) -> Node<'t> {
    let place = node.place;
    match ty {
        Type::Var(inner) => match node.text() {
            Some(text) if is_variable(text) => node,
            _ => today(node, inner),
        },
        Type::Bool => match legacy::boolean(&node) {
            Some(value) => Node::new(place, Content::Bool(value)),
            None => node,
        },
        Type::Number | Type::Duration(Unit::DecimalSeconds) => match legacy::number(&node) {
            Some(number) => Node::new(place, Content::Number(number)),
            None => node,
        },
        Type::Integer | Type::Duration(_) => match whole(&node) {
            Some(number) => Node::new(place, Content::Number(Number::Int(number))),
            None => node,
        },
        Type::Keyword(words) => match node.word().and_then(|word| words.get(word)) {
            Some(word) => Node::new(place, Content::Text(Cow::Borrowed(word.name))),
            None => node,
        },
        Type::Choice(choice) => match choice.pick(&node) {
            Some(picked) => today(node, &picked.ty),
            None => node,
        },
        Type::List(inner) => list(node, inner),
        Type::Map(inner) => match node.content {
            Content::Map(entries) => {
                let entries = entries.into_iter().map(|entry| Entry {
                    value: today(entry.value, inner),
                    ..entry
                });
                Node::new(place, Content::Map(entries.collect()))
            }
            _ => node,
        },
        Type::Record(record) => self::record(node, record()),
        Type::Method(_) => step(node, ty),
        _ => node,
    }
}

/// Returns an integer; `20.0` is one, too.
fn whole(node: &Node<'_>) -> Option<i64> {
    match node.content {
        Content::Number(number) => number.as_i64(),
        _ => legacy::number(node)?.as_i64(),
    }
}

fn list<'t>(node: Node<'t>, inner: &'static Type) -> Node<'t> {
    let place = node.place;
    let elements = match legacy::elements(inner, &node) {
        Some(elements) => elements,
        None => match node.content {
            Content::List(elements) => match legacy::steps(inner, &elements) {
                Some(steps) => steps,
                None => elements.into_vec(),
            },
            content => return Node::new(place, content),
        },
    };
    let elements = elements.into_iter().map(|element| today(element, inner));
    Node::new(place, Content::List(elements.collect()))
}

fn record<'t>(node: Node<'t>, record: &'static RecordType) -> Node<'t> {
    let node = match record.is_document() {
        true => legacy::whole(&node, record).unwrap_or(node),
        false => node,
    };
    let place = node.place;
    let Content::Map(entries) = node.content else {
        if record.undocumented_form(&node) == Some(None) {
            return Node::new(place, Content::Map(Box::default()));
        }
        let primary = record.primary_for(&node);
        let field = primary.and_then(|index| record.fields.get(index));
        let Some(field) = field else {
            return node;
        };
        let value = today(node, &field.ty);
        if record.bare {
            return value;
        }
        let entry = Entry {
            key: Cow::Borrowed(field.name),
            place,
            value,
            raw: false,
        };
        return Node::new(place, Content::Map([entry].into()));
    };
    let entries = entries.into_iter().map(|entry| {
        if !entry.raw && record.keeps(&entry.key, &entry.value) {
            return entry;
        }
        let index = record.position(&entry.key).filter(|_| !entry.raw);
        match index.and_then(|index| record.fields.get(index)) {
            Some(field) => property(entry, field),
            // an unknown entry is kept, and marked as raw
            None => Entry {
                raw: !record.open,
                ..entry
            },
        }
    });
    Node::new(place, Content::Map(entries.collect()))
}

fn property<'t>(entry: Entry<'t>, field: &'static Field) -> Entry<'t> {
    let text = entry.value.text();
    let value = match text.and_then(|text| field.constraints.respelling(text)) {
        Some([_, new]) => Node::new(entry.value.place, Content::Text(Cow::Borrowed(new))),
        None => today(entry.value, &field.ty),
    };
    Entry {
        key: Cow::Borrowed(field.name),
        value,
        ..entry
    }
}

/// Returns the body of a method that is written without one.
fn empty(ty: &Type) -> Content<'static> {
    match ty {
        Type::Any => Content::Null,
        Type::List(_) => Content::List(Box::default()),
        _ => Content::Map(Box::default()),
    }
}

/// A statement; `answer` alone has no body.
fn step<'t>(node: Node<'t>, ty: &'static Type) -> Node<'t> {
    let Type::Method(methods) = ty else {
        return node;
    };
    let place = node.place;
    let mut entry = match node.content {
        Content::Text(name) => match methods.get(&name) {
            Some(method) => Entry {
                key: name,
                place,
                value: Node::new(place, empty(&method.ty)),
                raw: false,
            },
            None => return Node::new(place, Content::Text(name)),
        },
        Content::Map(entries) => match <[_; 1]>::try_from(entries.into_vec()) {
            Ok([entry]) => entry,
            Err(entries) => return Node::new(place, Content::Map(entries.into())),
        },
        content => return Node::new(place, content),
    };
    match methods.get(&entry.key).filter(|_| !entry.raw) {
        Some(method) => entry.value = today(entry.value, &method.ty),
        None => entry.raw = true,
    }
    Node::new(place, Content::Map([entry].into()))
}

/// Returns true if each value of a script in modern form has the type of its property.
///
/// ```
/// use swml_language::{Document, read::Parsed, resolve};
/// let fits = |text| {
///     let document = &Document::LANGUAGE.document;
///     let parsed = Parsed::json(text)?;
///     let today = resolve::today(parsed.into_root(), document);
///     Ok::<_, swml_language::error::SyntaxError>(resolve::fits(&today, document))
/// };
/// // a number may be a text of digits, but not any other text
/// assert!(fits(r#"{"sections":{"main":[{"sleep":"5000"}]}}"#)?);
/// assert!(!fits(r#"{"sections":{"main":[{"sleep":"<time>"}]}}"#)?);
/// # Ok::<(), swml_language::error::SyntaxError>(())
/// ```
pub fn fits(node: &Node<'_>, ty: &'static Type) -> bool {
    match ty {
        Type::Any => true,
        Type::Var(inner) => node.text().is_some_and(is_variable) || fits(node, inner),
        Type::Bool => matches!(node.content, Content::Bool(_)),
        Type::Number | Type::Duration(Unit::DecimalSeconds) => {
            matches!(node.content, Content::Number(_) | Content::Null)
        }
        Type::Integer | Type::Duration(_) => whole(node).is_some(),
        Type::Null => matches!(node.content, Content::Null),
        Type::Keyword(words) => node.word().is_some_and(|word| words.get(word).is_some()),
        Type::Condition => node.text().is_some(),
        Type::Text | Type::Destination => node.name().is_some(),
        Type::Inline => node.name().is_some() || matches!(node.content, Content::Inline(_)),
        Type::Choice(choice) => choice.pick(node).is_some_and(|one| fits(node, &one.ty)),
        Type::List(inner) => {
            let elements = node.elements();
            elements.is_some_and(|elements| elements.iter().all(|element| fits(element, inner)))
        }
        Type::Map(inner) => {
            let entries = node.entries();
            entries.is_some_and(|entries| entries.iter().all(|entry| fits(&entry.value, inner)))
        }
        Type::Record(record) => fits_record(node, record()),
        Type::Method(methods) => match node.entries() {
            Some([step]) => match methods.get(&step.key).filter(|_| !step.raw) {
                Some(method) => fits(&step.value, &method.ty),
                None => true,
            },
            _ => false,
        },
    }
}

fn fits_record(node: &Node<'_>, record: &'static RecordType) -> bool {
    let Some(entries) = node.entries() else {
        let primary = record.primary_for(node).filter(|_| record.bare);
        let field = primary.and_then(|index| record.fields.get(index));
        return field.is_some_and(|field| fits(node, &field.ty));
    };
    entries.iter().all(|entry| {
        if entry.raw || record.keeps(&entry.key, &entry.value) {
            return true;
        }
        let index = record.position(&entry.key);
        let field = index.and_then(|index| record.fields.get(index));
        field.is_none_or(|field| fits(&entry.value, &field.ty))
    })
}
