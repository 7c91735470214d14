//! Values of a type that the table does not give their property, and that are taken all the
//! same: they are kept as they were written.

use super::{Facets, Field, Format, Record, Type};
use crate::check::format::judge;
use crate::tree::{Content, Node, is_variable};

/// The shape of a value, whatever the type of its property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool,
    /// A number.
    Number,
    /// Text.
    Text,
    /// This text.
    Is(&'static str),
    /// A boolean or a number in quotes.
    Quoted,
    /// A length of time as text: `5m`, `1:30`.
    Time,
    /// A list.
    List,
    /// An object.
    Object,
}

/// Why a value is taken that is not of its property's type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// SignalWire's own SDKs send it so on purpose.
    Sent,
    /// It is known from SignalWire's own SDKs, and not on its pages yet.
    Undocumented,
    /// A variable in the place of a fixed word: SDKs allow it, the schema does not.
    Variable,
}

impl Form {
    /// True if a node is of this form, where a property has this type.
    pub fn is_of(self, node: &Node<'_>, ty: &Type) -> bool {
        match (self, &node.content) {
            (Self::Null, Content::Null)
            | (Self::Bool, Content::Bool(_))
            | (Self::Number, Content::Number(_))
            | (Self::List, Content::List(_))
            | (Self::Object, Content::Map(_)) => true,
            // a word of the set is of the property's own type, a variable likely so
            (Self::Text, Content::Text(text)) => match ty {
                Type::Keyword(words) => words.get(text).is_none(),
                _ => !is_variable(text) || !ty.has_shape_of(node),
            },
            (Self::Time, Content::Text(text)) => is_time(text),
            (Self::Is(word), Content::Text(text)) => text == word,
            (Self::Quoted, Content::Text(text)) => !is_variable(text) && ty.had_shape_of(node),
            _ => false,
        }
    }

    /// What a reader is told of it.
    pub fn name(self) -> String {
        match self {
            Self::Null => "`null`".into(),
            Self::Bool => "a boolean".into(),
            Self::Number => "a number".into(),
            Self::Text => "a string".into(),
            Self::Is(word) => format!("`\"{word}\"`"),
            Self::Quoted => "the same in quotes".into(),
            Self::Time => "a length of time as text".into(),
            Self::List => "a list".into(),
            Self::Object => "an object".into(),
        }
    }
}

/// `5m`, `1h30m`, or minutes and seconds as a clock has them.
fn is_time(text: &str) -> bool {
    let clock = |text: &str| {
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        text.contains(':') && text.split(':').all(digits)
    };
    !is_variable(text) && (clock(text) || judge(Format::TimeSpan, text).is_ok())
}

impl Field {
    /// Why a value is kept as it is written, if it is not read as the property's type.
    pub fn taken(&self, node: &Node<'_>) -> Option<Taken> {
        self.facets.taken(&self.ty, node)
    }
}

impl Facets {
    /// Why a value is kept as it is written, if it is not read as this type.
    pub fn taken(&self, ty: &Type, node: &Node<'_>) -> Option<Taken> {
        let has = |forms: &[Form]| forms.iter().any(|form| form.is_of(node, ty));
        if has(self.sent_as) {
            return Some(Taken::Sent);
        }
        if matches!(ty, Type::Keyword(_)) && node.text().is_some_and(is_variable) {
            return Some(Taken::Variable);
        }
        has(self.undocumented_as).then_some(Taken::Undocumented)
    }
}

impl Record {
    /// True if an entry is kept as it was written although the table knows it: a value of
    /// another type, or a name of [`Record::also`].
    pub fn keeps(&self, name: &str, value: &Node<'_>) -> bool {
        match self.field(name) {
            Some(field) => field.taken(value).is_some(),
            None => self.also.contains(&name),
        }
    }
}
