//! A word of another platform, and its form in SWML.

/// A method of another platform.
#[derive(Debug)]
pub(crate) struct MethodWord {
    /// Its names.
    pub(super) words: &'static [&'static str],
    /// For which bodies that is what it means.
    pub(super) given: Requirement,
    /// The statements of SWML that do the same; none if SWML has nothing that does.
    pub(crate) steps: &'static [FormStatement],
    /// What is different.
    pub(crate) note: &'static str,
}

/// A property of another platform.
#[derive(Debug)]
pub(crate) struct PropertyWord {
    /// The objects it stands in, by the names messages give them; any if there are none.
    pub(super) on: &'static [&'static str],
    /// Its names.
    pub(super) words: &'static [&'static str],
    /// For which values that is what it means.
    pub(super) given: Requirement,
    /// How SWML says it.
    pub(crate) form: PropertyForm,
}

/// How SWML says what a property says elsewhere.
#[derive(Clone, Copy, Debug)]
pub(crate) enum PropertyForm {
    /// By the same value under another name: the first of these that the object has.
    Named(&'static [&'static str]),
    /// By one of these, and only the author knows which.
    OneOf(&'static [&'static str]),
    /// By another property with another value.
    Made(&'static str, SampleValue),
    /// By statements of their own, and where they stand.
    Beside(&'static [FormStatement], &'static str),
    /// Otherwise, in words.
    Hint(&'static str),
    /// Not at all, and why that does no harm.
    Nothing(&'static str),
}

/// A word of another platform where SWML has a closed set of words.
#[derive(Debug)]
pub(super) struct ValueWord {
    pub(super) words: &'static [&'static str],
    /// The word of SWML: the first of these that is in the set.
    pub(super) means: &'static [&'static str],
}

/// What a word has to come with to mean something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Requirement {
    /// Whatever it comes with.
    Anything,
    /// With somebody to dial: a phone number, a SIP URI.
    Destination,
}

/// One statement of a form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FormStatement(pub(crate) &'static str, pub(crate) SampleValue);

/// A value in a form.
#[derive(Clone, Copy, Debug)]
pub(crate) enum SampleValue {
    /// Nothing: the body of `answer`.
    Empty,
    /// `null`.
    Null,
    /// The word, number or boolean that makes the form mean the same.
    Word(&'static str),
    /// A boolean.
    Bool(bool),
    /// A number, as an example.
    Number(i64),
    /// A length of time in milliseconds, as an example.
    Millis(i64),
    /// Text, as an example.
    Text(&'static str),
    /// What the author has written, or the example.
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
#[derive(Clone, Copy, Debug)]
pub(crate) struct Own {
    /// The properties it may stand in; `""` is the whole body.
    pub(super) names: &'static [&'static str],
    pub(super) make: Make,
    pub(super) example: &'static SampleValue,
}

/// How a value becomes one of SWML.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Make {
    /// It stays the same.
    Same,
    /// Text to speak: `say:…`.
    Say,
    /// Text to write: without the `say:` that makes a sound of it.
    Written,
    /// A number of seconds for a number of milliseconds.
    Millis,
}
