//! The types of the language: one file, for each holds others.

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
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// A length of time, written as a number of this unit.
    Duration(Unit),
    /// Text; [`Constraints::format`] says of what form.
    Text,
    /// A JavaScript condition, without `${}` around it.
    Condition,
    /// What `connect` can dial.
    Destination,
    /// One of a closed set of words.
    Keyword(&'static EnumType),
    /// Text that is a whole document written as JSON.
    Inline,
    /// The type, or a variable that stands for it.
    Var(&'static Type),
    /// A list.
    List(&'static Type),
    /// A map with free keys.
    Map(&'static Type),
    /// An object with declared properties.
    Record(fn() -> &'static RecordType),
    /// One statement out of a set of methods.
    Method(&'static MethodSet),
    /// One of several types, told apart by shape.
    Choice(&'static OneOf),
}

impl Type {
    /// The type without the variable that may stand for it.
    pub const fn bare(&self) -> &Type {
        match self {
            Self::Var(inner) => inner.bare(),
            _ => self,
        }
    }

    /// True if a value of this type may hold statements.
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
    /// The same as JSON has it behind another: with a comma, in quotes, with a colon.
    pub key: &'static str,
    /// Its name as a Rust field.
    pub rust: &'static str,
    /// Its documentation, line by line.
    pub docs: &'static [&'static str],
    /// True if a typed value can be made from it alone: `Play::url(…)`.
    pub constructor: bool,
    /// Its type.
    pub ty: Type,
    /// True if it may not be left out.
    pub required: bool,
    /// True if it is kept in a `Box`.
    pub boxed: bool,
    /// What else is known of it.
    pub constraints: Constraints,
}

/// A hash table of the positions of properties or methods, made by the compiler. The slot of a name is the
/// first free one from its hash on.
pub(super) type NameIndex = [u8; SLOTS];

/// At least half of them are free: a record has less properties than [`RecordType::MOST`].
pub(super) const SLOTS: usize = 256;

/// What the properties of a record have in common.
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
    /// What a message calls it: the method's name, or words like "a header".
    pub name: &'static str,
    /// The Rust type.
    pub rust: &'static str,
    /// The Rust module it is declared in.
    pub module: &'static str,
    /// Its documentation, line by line.
    pub docs: &'static [&'static str],
    /// Its properties.
    pub fields: &'static [Field],
    /// Where each is among them, by its name.
    pub(super) index: NameIndex,
    /// What is asked of them for each object.
    pub(super) traits: RecordTraits,
    /// The rule that holds across its properties.
    pub rule: Option<Rule>,
    /// The rule that holds across a list of it.
    pub sequence: Option<SequenceRule>,
    /// The record around it, from which it inherits.
    pub outer: Option<fn() -> &'static RecordType>,
    /// True if its primary may stand for the whole: `sleep: 5000`.
    pub bare: bool,
    /// True if it takes properties that the table does not have.
    pub open: bool,
    /// The properties that are a key and its value where a list of it is written as a map.
    pub pairs: Option<[&'static str; 2]>,
    /// Properties that it had, each with what is done instead.
    pub removed: &'static [(&'static str, &'static str)],
    /// Names that are known from SignalWire's own SDKs, and not on its pages yet: what they
    /// are set to is kept as it is.
    pub also: &'static [&'static str],
    /// Methods of which one may stand at the top of a document for a `main` of that one step.
    pub short: &'static [&'static str],
    /// Values that may stand for the whole, each with the property it is, or none: known from
    /// SignalWire's own SDKs alone.
    pub undocumented_as: &'static [(Form, Option<&'static str>)],
}

/// The methods of one language.
#[derive(Debug)]
pub struct MethodSet {
    /// The Rust enum.
    pub rust: &'static str,
    /// The Rust module it is declared in.
    pub module: &'static str,
    /// Their documentation, line by line.
    pub docs: &'static [&'static str],
    /// The methods.
    pub rows: &'static [MethodSpec],
    /// Where each is among them, by its name.
    pub(super) index: NameIndex,
    /// The language they belong to.
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
    /// What its body is.
    pub ty: Type,
    /// True if it is kept in a `Box`.
    pub boxed: bool,
    /// What else is known of it.
    pub constraints: Constraints,
}

/// One of several types.
#[derive(Debug)]
pub struct OneOf {
    /// The Rust type.
    pub rust: &'static str,
    /// The Rust module it is declared in.
    pub module: &'static str,
    /// Its documentation, line by line.
    pub docs: &'static [&'static str],
    /// What a message calls it.
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
    /// True if it is kept in a `Box`.
    pub boxed: bool,
    /// What else is known of it.
    pub constraints: Constraints,
}

/// A language of scripts.
#[derive(Debug)]
pub struct Language {
    /// Which one it is.
    pub id: LanguageId,
    /// Its name in a message: "a calling script".
    pub name: &'static str,
    /// What its scripts are for: "a method for calls".
    pub purpose: &'static str,
    /// The macro that its scripts are written in.
    pub macro_name: &'static str,
    /// Where the crate `swml` has its types.
    pub facade: &'static str,
    /// True if the platform evaluates JavaScript in `${…}`, and not only `%{path}`.
    pub expressions: bool,
    /// How many requests a script may make.
    pub most_requests: Option<usize>,
    /// What a whole script is.
    pub document: Type,
    /// What a script is made of.
    pub methods: &'static MethodSet,
    /// The other language, whose methods may be mistaken for those of this one.
    pub other: fn() -> &'static Self,
}

impl Language {
    /// True if a type of the table that is declared in this Rust module belongs to the language.
    pub fn declares(&self, module: &str) -> bool {
        let inside = module.strip_prefix(self.methods.module);
        inside.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    }
}
