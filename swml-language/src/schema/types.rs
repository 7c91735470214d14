//! The types of the language, in one file because they refer to each other.

use super::language::LanguageId;
use super::{Constraints, EnumType, Form, Rule, SequenceRule, Unit};

/// The type of a value.
#[derive(Clone, Copy, Debug)]
pub enum Type {
    /// Any JSON.
    Any,
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool,
    /// An integer.
    Integer,
    /// A number.
    Number,
    /// A duration, written as a number of this unit.
    Duration(Unit),
    /// Text; its format is in [`Constraints::format`].
    Text,
    /// A JavaScript condition, without `${}` around it.
    Condition,
    /// A destination of `connect`.
    Destination,
    /// One of a closed set of words.
    Keyword(&'static EnumType),
    /// Text that contains a whole document as JSON.
    Inline,
    /// The type, or a variable in its place.
    Var(&'static Type),
    /// A list.
    List(&'static Type),
    /// A map with free keys.
    Map(&'static Type),
    /// An object with declared properties.
    Record(fn() -> &'static RecordType),
    /// One statement with a method of a set.
    Method(&'static MethodSet),
    /// One of several types, distinguished by shape.
    Choice(&'static OneOf),
}

impl Type {
    /// Returns the type without the variable allowed in its place.
    pub const fn bare(&self) -> &Type {
        match self {
            Self::Var(inner) => inner.bare(),
            _ => self,
        }
    }

    /// Returns true if a value of this type may contain statements.
    pub fn holds_steps(&self) -> bool {
        match self.bare() {
            Self::Method(_) | Self::Record(_) => true,
            Self::List(inner) | Self::Map(inner) => inner.holds_steps(),
            Self::Choice(choice) => choice.alternatives.iter().any(|one| one.ty.holds_steps()),
            _ => false,
        }
    }
}

/// One property of a [`RecordType`].
#[derive(Debug)]
pub struct Field {
    /// Its name in SWML.
    pub name: &'static str,
    /// The name as a JSON key after another entry: with a comma, in quotes, with a colon.
    pub key: &'static str,
    /// Its name as a Rust field.
    pub rust: &'static str,
    /// Its documentation, line by line.
    pub docs: &'static [&'static str],
    /// Whether a typed value can be constructed from it alone: `Play::url(…)`.
    pub constructor: bool,
    /// Its type.
    pub ty: Type,
    /// Whether it is required.
    pub required: bool,
    /// Whether it is stored in a `Box`.
    pub boxed: bool,
    /// Its further constraints.
    pub constraints: Constraints,
}

/// A hash table of the positions of properties or methods, made by the compiler. The slot of a name is the
/// first free one from its hash on.
pub(super) type NameIndex = [u8; SLOTS];

/// The number of slots, at least half of which are free: a record has less properties than
/// [`RecordType::MOST`].
pub(super) const SLOTS: usize = 256;

/// A summary of the properties of a record.
#[derive(Clone, Copy, Debug)]
pub(super) struct RecordTraits {
    /// A bit for each property that is missed where it is not given.
    pub(super) needed: u128,
    /// Some property does nothing without another one.
    pub(super) has_companions: bool,
    /// It has sections.
    pub(super) is_document: bool,
    /// It has a condition as its primary.
    pub(super) is_branch: bool,
    /// It has cases of statements.
    pub(super) has_cases: bool,
}

/// An object with declared properties.
#[derive(Debug)]
pub struct RecordType {
    /// Its name in messages: the method's name, or words like "a header".
    pub name: &'static str,
    /// The Rust type.
    pub rust: &'static str,
    /// The Rust module that declares it.
    pub module: &'static str,
    /// Its documentation, line by line.
    pub docs: &'static [&'static str],
    /// Its properties.
    pub fields: &'static [Field],
    /// The index of the properties by name.
    pub(super) index: NameIndex,
    /// The traits that are looked up for each object.
    pub(super) traits: RecordTraits,
    /// The rule across its properties.
    pub rule: Option<Rule>,
    /// The rule across a list of it.
    pub sequence: Option<SequenceRule>,
    /// The enclosing record, from which it inherits.
    pub outer: Option<fn() -> &'static RecordType>,
    /// Whether its primary property may be written for the whole: `sleep: 5000`.
    pub bare: bool,
    /// Whether it accepts undeclared properties.
    pub open: bool,
    /// The properties that become key and value where a list of it is written as a map.
    pub pairs: Option<[&'static str; 2]>,
    /// Removed properties, each with its replacement.
    pub removed: &'static [(&'static str, &'static str)],
    /// Names known from SignalWire's own SDKs, and not from its documentation: their values are
    /// kept as written.
    pub also: &'static [&'static str],
    /// Methods that may be written at the top of a document, for a `main` of that one step.
    pub short: &'static [&'static str],
    /// Values that may be written for the whole, each with the property it is for, if any: known
    /// only from SignalWire's own SDKs.
    pub undocumented_as: &'static [(Form, Option<&'static str>)],
}

/// The methods of one language.
#[derive(Debug)]
pub struct MethodSet {
    /// The Rust enum.
    pub rust: &'static str,
    /// The Rust module that declares it.
    pub module: &'static str,
    /// Their documentation, line by line.
    pub docs: &'static [&'static str],
    /// The methods.
    pub rows: &'static [MethodSpec],
    /// The index of the properties by name.
    pub(super) index: NameIndex,
    /// The language of the methods.
    pub language: fn() -> &'static Language,
}

/// One method.
#[derive(Debug)]
pub struct MethodSpec {
    /// Its name in SWML.
    pub name: &'static str,
    /// The Rust variant.
    pub rust: &'static str,
    /// Its documentation, line by line.
    pub docs: &'static [&'static str],
    /// The type of its body.
    pub ty: Type,
    /// Whether it is stored in a `Box`.
    pub boxed: bool,
    /// Its further constraints.
    pub constraints: Constraints,
}

/// One of several types.
#[derive(Debug)]
pub struct OneOf {
    /// The Rust type.
    pub rust: &'static str,
    /// The Rust module that declares it.
    pub module: &'static str,
    /// Its documentation, line by line.
    pub docs: &'static [&'static str],
    /// Its name in messages.
    pub name: &'static str,
    /// The types.
    pub alternatives: &'static [Alternative],
}

/// One type of a [`OneOf`].
#[derive(Debug)]
pub struct Alternative {
    /// The Rust variant.
    pub rust: &'static str,
    /// Its documentation, line by line.
    pub docs: &'static [&'static str],
    /// The Rust type of its value.
    pub value: &'static str,
    /// Its type.
    pub ty: Type,
    /// Whether it is stored in a `Box`.
    pub boxed: bool,
    /// Its further constraints.
    pub constraints: Constraints,
}

/// A language of scripts.
#[derive(Debug)]
pub struct Language {
    /// Its identifier.
    pub id: LanguageId,
    /// Its name in messages: "a calling script".
    pub name: &'static str,
    /// The purpose of its scripts: "a method for calls".
    pub purpose: &'static str,
    /// The macro for its scripts.
    pub macro_name: &'static str,
    /// The path of its types in the crate `swml`.
    pub facade: &'static str,
    /// Whether the platform evaluates JavaScript in `${…}`, and not only `%{path}`.
    pub expressions: bool,
    /// The maximum number of requests of a script.
    pub most_requests: Option<usize>,
    /// The type of a whole script.
    pub document: Type,
    /// The methods of a script.
    pub methods: &'static MethodSet,
    /// The other language, whose methods may be confused with those of this one.
    pub other: fn() -> &'static Self,
}

impl Language {
    /// Returns true if a type declared in this Rust module belongs to the language.
    pub fn declares(&self, module: &str) -> bool {
        let inside = module.strip_prefix(self.methods.module);
        inside.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    }
}
