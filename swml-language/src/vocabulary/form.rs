//! Words of other platforms, and their forms in SWML.

/// A method of another platform.
pub(crate) struct MethodWord {
    /// Its names.
    pub(super) words: &'static [&'static str],
    /// The bodies for which it has this meaning.
    pub(super) given: Requirement,
    /// The equivalent statements of SWML; empty if there are none.
    pub(crate) steps: &'static [FormStatement],
    /// The differences.
    pub(crate) note: &'static str,
}

/// A property of another platform.
pub(crate) struct PropertyWord {
    /// The objects that contain it, by their names in messages; any if empty.
    pub(super) on: &'static [&'static str],
    /// Its names.
    pub(super) words: &'static [&'static str],
    /// The values for which it has this meaning.
    pub(super) given: Requirement,
    /// Its form in SWML.
    pub(crate) form: PropertyForm,
}

/// The SWML form of another platform's property.
#[derive(Clone, Copy)]
pub(crate) enum PropertyForm {
    /// The same value under another name: the first of these that the object has.
    Named(&'static [&'static str]),
    /// One of these, and only the author knows which.
    OneOf(&'static [&'static str]),
    /// Another property with another value.
    Made(&'static str, SampleValue),
    /// Separate statements, and their position.
    Beside(&'static [FormStatement], &'static str),
    /// Another form, in words.
    Hint(&'static str),
    /// No form, and why it is not needed.
    Nothing(&'static str),
}

/// A word of another platform, for a closed set of words in SWML.
pub(super) struct ValueWord {
    pub(super) words: &'static [&'static str],
    /// The SWML word: the first of these that is in the set.
    pub(super) means: &'static [&'static str],
}

/// The arguments that a word requires to have this meaning.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Requirement {
    /// Any arguments.
    Anything,
    /// Something to dial: a phone number, a SIP URI.
    Destination,
}

/// One statement of a form.
#[derive(Clone, Copy)]
pub(crate) struct FormStatement(pub(crate) &'static str, pub(crate) SampleValue);

/// A value in a form.
#[derive(Clone, Copy)]
pub(crate) enum SampleValue {
    /// Nothing: the body of `answer`.
    Empty,
    /// `null`.
    Null,
    /// The word, number or boolean that makes the form equivalent.
    Word(&'static str),
    /// A boolean.
    Bool(bool),
    /// A number, as an example.
    Number(i64),
    /// A duration in milliseconds, as an example.
    Millis(i64),
    /// Text, as an example.
    Text(&'static str),
    /// The value that the author has written, or the example.
    Own(Own),
    /// An object.
    Map(&'static [(&'static str, SampleValue)]),
    /// A list.
    List(&'static [SampleValue]),
    /// A block of methods.
    Steps(&'static [FormStatement]),
    /// Blocks by value, written `case "…" { … }` in the macro.
    Cases(&'static [(&'static str, &'static [FormStatement])]),
}

/// The author's own value.
#[derive(Clone, Copy)]
pub(crate) struct Own {
    /// The properties that may contain it; `""` is the whole body.
    pub(super) names: &'static [&'static str],
    pub(super) make: Make,
    pub(super) example: &'static SampleValue,
}

/// The conversion of a value to SWML.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Make {
    /// Unchanged.
    Same,
    /// Text to speak: `say:…`.
    Say,
    /// Text to write: without the `say:` that makes it a sound.
    Written,
    /// A number of seconds for a number of milliseconds.
    Millis,
}
