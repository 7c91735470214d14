//! `Debug` for texts: without passwords, even in a text that is a whole document.

use std::fmt;

use crate::check::format::redact;
use crate::read::Parsed;
use crate::schema::Type;
use crate::tree::{Content, Node};

/// Formats a text without secrets: a URI may contain a password, and a text that is a document
/// anything a document can.
pub(crate) fn fmt(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if !text.trim_start().starts_with('{') {
        return fmt::Debug::fmt(&redact(text), f);
    }
    match Parsed::json(text) {
        Ok(parsed) => fmt::Debug::fmt(
            &SchemaNode(parsed.root(), &swml_language::Document::LANGUAGE.document),
            f,
        ),
        Err(_) => f.write_str("\"{…}\""),
    }
}

/// A tree and its expected type. Undeclared values may be secrets.
struct SchemaNode<'n>(&'n Node<'n>, &'static Type);

impl fmt::Debug for SchemaNode<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(node, ty) = *self;
        match (&node.content, ty) {
            (_, Type::Var(inner)) => SchemaNode(node, inner).fmt(f),
            (_, Type::Choice(choice)) => match choice.pick(node) {
                Some(picked) => SchemaNode(node, &picked.ty).fmt(f),
                None => f.write_str("***"),
            },
            (Content::Null, _) => f.write_str("null"),
            (Content::Bool(value), _) => fmt::Debug::fmt(value, f),
            (Content::Number(number), _) => fmt::Display::fmt(number, f),
            (Content::Text(text), _) => self::fmt(text, f),
            (Content::List(elements), _) => {
                let inner = match ty {
                    Type::List(inner) => inner,
                    _ => &Type::Any,
                };
                let elements = elements.iter().map(|element| SchemaNode(element, inner));
                f.debug_list().entries(elements).finish()
            }
            (Content::Map(entries), _) => {
                let mut map = f.debug_map();
                for entry in entries {
                    let key = &*entry.key;
                    match inside(ty, key) {
                        Some(inner) => map.entry(&key, &SchemaNode(&entry.value, inner)),
                        None => map.entry(&key, &format_args!("***")),
                    };
                }
                map.finish()
            }
            _ => f.write_str("***"),
        }
    }
}

/// Returns the type of an entry, unless it is secret or unknown.
fn inside(ty: &'static Type, key: &str) -> Option<&'static Type> {
    match ty {
        Type::Any | Type::Map(_) if sounds_secret(key) => None,
        Type::Any => Some(ty),
        Type::Map(inner) => Some(inner),
        Type::Record(record) => {
            let record = record();
            let field = record.fields.get(record.position(key)?)?;
            (!field.constraints.secret).then_some(&field.ty)
        }
        Type::Method(methods) => methods.get(key).map(|method| &method.ty),
        _ => None,
    }
}

/// Returns true if a name chosen by the author, such as that of a variable, is typical of secrets.
pub(crate) fn sounds_secret(key: &str) -> bool {
    let key = key.to_ascii_lowercase().replace(['-', '_'], "");
    // `tokens` are units of a model
    key.ends_with("token")
        || [
            "password",
            "passwd",
            "secret",
            "authorization",
            "credential",
            "apikey",
        ]
        .iter()
        .any(|word| key.contains(word))
}
