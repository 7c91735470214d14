//! Where properties, entries and statements end.

use swml_language::schema::RecordType;
use swml_language::tree::{Content, Node};

/// What surrounds some properties, and so what ends them.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Around {
    /// A statement: they end at `;` or at the next method.
    Statement,
    /// Braces: they end with them, and a comma may follow each.
    Braces,
    /// An attribute before a single one in braces: the cases behind it are not left out with it.
    Attribute,
    /// A list: they end at a comma.
    List,
}

/// Where the entries of a map end.
#[derive(Clone, Copy)]
pub(super) enum Ends {
    /// With the braces around them.
    Braces,
    /// Behind a method without braces, at `;` or at the next statement.
    Statement,
    /// The same, or at a property of the record around.
    Property(Option<&'static RecordType>),
}

/// How far a statement came.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Begun {
    /// It may be whole.
    Whole,
    /// Nothing of it is there, which may be wrong.
    Empty,
    /// It ends with a mistake.
    Mistaken,
}

impl Begun {
    /// How far the statement of a method came that has this body.
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
