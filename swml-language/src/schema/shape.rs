//! What shape a node must have to be of a type, whatever it says inside.

use super::{Record, Type};
use crate::legacy;
use crate::number::Number;
use crate::tree::{Content, Known, Node};

impl Type {
    /// The type without the variable that may stand for it.
    pub fn bare(&self) -> &Type {
        match self {
            Self::Var(inner) => inner.bare(),
            _ => self,
        }
    }

    /// The objects that a value of this type may be.
    pub(crate) fn objects(&self) -> Vec<&'static Record> {
        match self {
            Self::Var(inner) => inner.objects(),
            Self::Record(record) => Some(record())
                .filter(|record| !record.is_document())
                .into_iter()
                .collect(),
            Self::Choice(choice) => {
                let all = choice.alternatives.iter();
                all.flat_map(|one| one.ty.objects()).collect()
            }
            _ => Vec::new(),
        }
    }

    /// True if the node has the shape of this type, whatever it says inside.
    pub fn has_shape_of(&self, node: &Node<'_>) -> bool {
        use Content as C;
        match (self, &node.content) {
            (_, C::Mistake) | (Self::Any, _) => true,
            (Self::Var(inner), C::Text(text)) => {
                crate::tree::is_variable(text) || inner.has_shape_of(node)
            }
            (Self::Var(inner), _) => inner.has_shape_of(node),
            (Self::Choice(choice), _) => choice
                .alternatives
                .iter()
                .any(|alternative| alternative.ty.has_shape_of(node)),
            (Self::Null, content) => matches!(content, C::Null),
            (Self::Inline, C::Inline(_)) => true,
            (Self::Inline, C::Text(text)) => text.trim_start().starts_with('{'),
            (Self::Text, C::Hole(hole)) => {
                matches!(hole.known, Known::Sound | Known::Section | Known::Url)
            }
            (Self::Destination, C::Hole(hole)) => matches!(hole.known, Known::Destination(_)),
            (Self::Keyword(words), C::Bool(_)) => {
                node.word().is_some_and(|word| words.get(word).is_some())
            }
            (Self::Text | Self::Destination | Self::Condition | Self::Keyword(_), content) => {
                matches!(content, C::Text(_) | C::Word(_))
            }
            (Self::Bool, content) => matches!(content, C::Bool(_)),
            (Self::Integer, C::Number(number)) => number.is_integer(),
            (Self::Number, content) => matches!(content, C::Number(_)),
            (Self::Duration(_), content) => matches!(content, C::Number(_) | C::Duration(_)),
            (Self::List(_), content) => matches!(content, C::List(_)),
            (Self::Map(_), content) => matches!(content, C::Map(_)),
            (Self::Record(record), C::Map(entries)) => {
                let record = record();
                // an open question between records is decided by their words
                entries.is_empty()
                    || entries
                        .iter()
                        .any(|entry| record.field(&entry.key).is_some())
            }
            (Self::Method(_), content) => matches!(content, C::Map(_)),
            _ => false,
        }
    }

    /// True if the node has a shape that this type had, and is still read in.
    pub fn had_shape_of(&self, node: &Node<'_>) -> bool {
        match self {
            Self::Var(inner) => inner.had_shape_of(node),
            Self::Bool => legacy::boolean(node).is_some(),
            Self::Integer => legacy::number(node).is_some_and(Number::is_integer),
            Self::Number | Self::Duration(_) => legacy::number(node).is_some(),
            Self::List(inner) => legacy::elements(inner, node).is_some(),
            Self::Record(record) => record().primary_for(node).is_some(),
            Self::Choice(choice) => choice
                .alternatives
                .iter()
                .any(|alternative| alternative.ty.had_shape_of(node)),
            _ => false,
        }
    }
}
