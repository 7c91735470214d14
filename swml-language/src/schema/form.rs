//! Forms of values outside the declared type of a property that are accepted nevertheless and kept
//! as written.

/// The form of a value, independent of the type of its property.
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
    /// A duration as text: `5m`, `1:30`.
    Time,
    /// A list.
    List,
    /// An object.
    Object,
}

/// Why a value is accepted that does not have its property's type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// SignalWire's own SDKs send it intentionally.
    Sent,
    /// It is known from SignalWire's own SDKs, and not from its documentation.
    Undocumented,
    /// A variable instead of a fixed word: SDKs allow it, the schema does not.
    Variable,
}

impl Form {
    /// Describes the form in a message.
    pub fn name(self) -> String {
        match self {
            Self::Null => "`null`".into(),
            Self::Bool => "a boolean".into(),
            Self::Number => "a number".into(),
            Self::Text => "a string".into(),
            Self::Is(word) => format!("`\"{word}\"`"),
            Self::Quoted => "the same word in quotes".into(),
            Self::Time => "a duration string".into(),
            Self::List => "a list".into(),
            Self::Object => "an object".into(),
        }
    }
}
