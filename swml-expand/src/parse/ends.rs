//! The ends of properties, entries and statements.

use swml_language::schema::RecordType;
use swml_language::tree::{Content, Node};

/// The surroundings of properties, which decide where they end.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Around {
    /// A statement: they end at `;` or at the next method.
    Statement,
    /// Braces: they end at the closing one, and a comma may follow each.
    Braces,
    /// An attribute before a single one in braces: the cases behind it are not left out with it.
    Attribute,
    /// A list: they end at a comma.
    List,
}

/// The end of the entries of a map.
#[derive(Clone, Copy)]
pub(super) enum Ends {
    /// At the closing brace.
    Braces,
    /// After a method without braces, at `;` or at the next statement.
    Statement,
    /// The same, or at a property of the enclosing record.
    Property(Option<&'static RecordType>),
}

/// The completeness of a statement.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Begun {
    /// It may be complete.
    Whole,
    /// It has no arguments, which may be wrong.
    Empty,
    /// It ends with a mistake.
    Mistaken,
}

impl Begun {
    /// Returns the completeness of the statement of a method with this body.
    pub(super) fn of(body: &Node<'_>) -> Self {
        match &body.content {
            Content::Error => Self::Mistaken,
            Content::Map(entries) => match entries.last() {
                Some(last) if matches!(last.value.content, Content::Error) => Self::Mistaken,
                Some(_) => Self::Whole,
                None => Self::Empty,
            },
            _ => Self::Whole,
        }
    }
}
