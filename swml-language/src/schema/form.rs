//! Values of a type that the table does not give their property, and that are taken all the
//! same: they are kept as they were written.

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
    /// What a reader is told of it.
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
