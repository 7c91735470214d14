//! Resolution of scripts: legacy forms become modern forms.
//!
//! Consumers of a tree, such as the typed values, the expansion of `swml_file!` or the source that
//! `convert` produces, then handle only one form of everything.

mod value;

use std::borrow::Cow;

use crate::legacy;
use crate::number::Number;
use crate::schema::{Field, MethodSet, RecordType, Type, Unit};
use crate::shape::Shorthand;
use crate::tree::{Content, Entry, Node, is_variable};
pub use value::Statement;
pub(crate) use value::{ValueType, property, statement, statements};

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
pub fn today<'t>(mut node: Node<'t>, ty: &'static Type) -> Node<'t> {
    resolve(&mut node, ty);
    node
}

/// Converts a script to its modern form in place: see [`today`]. A script that the checker has
/// found to be [modern](crate::check::Checked::is_modern) would stay as it is.
pub fn resolve<'t>(node: &mut Node<'t>, ty: &'static Type) {
    match ty {
        Type::Var(inner) => {
            if !node.text().is_some_and(is_variable) {
                resolve(node, inner);
            }
        }
        Type::Bool => {
            if let Some(value) = legacy::boolean(node) {
                node.content = Content::Bool(value);
            }
        }
        Type::Number | Type::Duration(Unit::DecimalSeconds) => {
            if let Some(number) = legacy::number(node) {
                node.content = Content::Number(number);
            }
        }
        Type::Integer | Type::Duration(_) => {
            if let Some(number) = whole(node) {
                node.content = Content::Number(Number::Int(number));
            }
        }
        Type::Keyword(words) => {
            if let Some(word) = node.word().and_then(|word| words.get(word)) {
                node.content = Content::Text(Cow::Borrowed(word.name));
            }
        }
        Type::Choice(choice) => {
            if let Some(picked) = choice.pick(node) {
                resolve(node, &picked.ty);
            }
        }
        Type::List(inner) => list(node, inner),
        Type::Map(inner) => {
            if let Content::Map(entries) = &mut node.content {
                for entry in entries {
                    resolve(&mut entry.value, inner);
                }
            }
        }
        Type::Record(record) => self::record(node, record()),
        Type::Method(methods) => step(node, methods),
        Type::Any
        | Type::Null
        | Type::Text
        | Type::Condition
        | Type::Destination
        | Type::Inline => {}
    }
}

/// Returns an integer; `20.0` is one, too.
fn whole(node: &Node<'_>) -> Option<i64> {
    match node.content {
        Content::Number(number) => number.as_i64(),
        _ => legacy::number(node)?.as_i64(),
    }
}

fn list<'t>(node: &mut Node<'t>, inner: &'static Type) {
    let former = match &node.content {
        Content::List(elements) => legacy::steps(inner, elements),
        _ => legacy::elements(inner, node),
    };
    if let Some(elements) = former {
        node.content = Content::List(elements.into());
    }
    if let Content::List(elements) = &mut node.content {
        for element in elements {
            resolve(element, inner);
        }
    }
}

fn record<'t>(node: &mut Node<'t>, record: &'static RecordType) {
    if record.is_document()
        && let Some(whole) = legacy::whole(node, record)
    {
        *node = whole;
    }
    match &mut node.content {
        Content::Map(entries) => {
            for entry in entries {
                self::entry(entry, record);
            }
        }
        _ => bare(node, record),
    }
}

/// One entry of an object.
fn entry(entry: &mut Entry<'_>, record: &'static RecordType) {
    if !entry.raw && record.keeps(&entry.key, &entry.value) {
        return;
    }
    match record.declared(entry) {
        Some((_, field)) => {
            if entry.key != field.name {
                entry.key = Cow::Borrowed(field.name);
            }
            given(&mut entry.value, field);
        }
        // an unknown entry is kept, and marked as raw
        None => entry.raw = !record.open,
    }
}

fn given(value: &mut Node<'_>, field: &'static Field) {
    let text = value.text();
    match text.and_then(|text| field.constraints.respelling(text)) {
        Some([_, new]) => value.content = Content::Text(Cow::Borrowed(new)),
        None => resolve(value, &field.ty),
    }
}

/// A value in place of an object.
fn bare<'t>(node: &mut Node<'t>, record: &'static RecordType) {
    match record.shorthand(node) {
        Some(Shorthand::Nothing) => node.content = Content::Map(Box::default()),
        Some(Shorthand::Property(_, field)) => {
            resolve(node, &field.ty);
            if !record.bare {
                let value = Node::new(
                    node.place,
                    std::mem::replace(&mut node.content, Content::Null),
                );
                node.content = only(field.name, value);
            }
        }
        None => {}
    }
}

/// An object with this entry alone.
fn only<'t>(key: &'static str, value: Node<'t>) -> Content<'t> {
    let entry = Entry {
        key: Cow::Borrowed(key),
        place: value.place,
        value,
        raw: false,
    };
    Content::Map([entry].into())
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
fn step<'t>(node: &mut Node<'t>, methods: &'static MethodSet) {
    match &mut node.content {
        Content::Text(name) => {
            if let Some(method) = methods.get(name) {
                let body = Node::new(node.place, empty(&method.ty));
                node.content = only(method.name, body);
            }
        }
        Content::Map(entries) => {
            if let [entry] = &mut **entries {
                match methods.get(&entry.key).filter(|_| !entry.raw) {
                    Some(method) => resolve(&mut entry.value, &method.ty),
                    None => entry.raw = true,
                }
            }
        }
        _ => {}
    }
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
        let bare = record.bare_property();
        return bare.is_some_and(|(_, field)| fits(node, &field.ty));
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
