//! Objects with declared properties.

use super::{Facets, Form, Rule, SequenceRule, Type};
use crate::suggest::same;

/// One property of a [`Record`].
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
    pub facets: Facets,
}

impl Field {
    /// True if it is missed where neither it nor what may stand in its place is given.
    pub fn is_needed(&self) -> bool {
        self.required || !self.facets.unless.is_empty()
    }

    /// The property with a value, as `swml!` writes it.
    pub fn example(&self) -> String {
        format!("{} {}", self.name, self.ty.example(&self.facets))
    }
}

/// An object with declared properties.
#[derive(Debug)]
pub struct Record {
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
    /// The rule that holds across its properties.
    pub rule: Option<Rule>,
    /// The rule that holds across a list of it.
    pub sequence: Option<SequenceRule>,
    /// The record around it, from which it inherits.
    pub outer: Option<fn() -> &'static Record>,
    /// True if its primary may stand for the whole: `sleep: 5000`.
    pub bare: bool,
    /// True if it takes properties that the table does not have.
    pub open: bool,
    /// The properties that are a key and its value where a list of it is written as a map.
    pub pairs: Option<[&'static str; 2]>,
    /// Properties that it had, each with what is done instead.
    pub gone: &'static [(&'static str, &'static str)],
    /// Names that are known from SignalWire's own SDKs, and not on its pages yet: what they
    /// are set to is kept as it is.
    pub also: &'static [&'static str],
    /// Methods of which one may stand at the top of a document for a `main` of that one step.
    pub short: &'static [&'static str],
    /// Values that may stand for the whole, each with the property it is, or none: known from
    /// SignalWire's own SDKs alone.
    pub undocumented_as: &'static [(Form, Option<&'static str>)],
}

impl Field {
    /// The name as JSON has it in front of the first value of an object.
    pub fn first_key(&self) -> &'static str {
        self.key.get(1..).unwrap_or_default()
    }
}

impl Record {
    /// In an order of properties, by their positions: not one of the table's, but the next of those
    /// beside it.
    pub const BESIDE: u8 = u8::MAX;

    /// No record has as many properties: they are put in order on the stack.
    pub const MOST: usize = 128;

    /// A record with these properties and no rule of its own.
    pub const fn new(
        name: &'static str,
        rust: &'static str,
        module: &'static str,
        docs: &'static [&'static str],
        fields: &'static [Field],
    ) -> Self {
        // a position is written in one byte, of which one value means something else
        assert!(fields.len() < Self::MOST && Self::MOST <= Self::BESIDE as usize);
        Self {
            name,
            rust,
            module,
            docs,
            fields,
            rule: None,
            sequence: None,
            outer: None,
            bare: false,
            open: false,
            pairs: None,
            gone: &[],
            also: &[],
            undocumented_as: &[],
            short: &[],
        }
    }

    /// Sets [`Record::rust`]: the type that is looked at, where the record is what it holds.
    pub const fn of(mut self, rust: &'static str) -> Self {
        self.rust = rust;
        self
    }

    /// Sets [`Record::rule`].
    pub const fn rule(mut self, rule: Rule) -> Self {
        self.rule = Some(rule);
        self
    }

    /// Sets [`Record::sequence`].
    pub const fn sequence(mut self, rule: SequenceRule) -> Self {
        self.sequence = Some(rule);
        self
    }

    /// Sets [`Record::outer`].
    pub const fn outer(mut self, outer: fn() -> &'static Self) -> Self {
        self.outer = Some(outer);
        self
    }

    /// Sets [`Record::bare`].
    pub const fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// Sets [`Record::open`].
    pub const fn open(mut self) -> Self {
        self.open = true;
        self
    }

    /// Sets [`Record::pairs`].
    pub const fn pairs(mut self, key: &'static str, value: &'static str) -> Self {
        self.pairs = Some([key, value]);
        self
    }

    /// Sets [`Record::also`].
    pub const fn also(mut self, names: &'static [&'static str]) -> Self {
        self.also = names;
        self
    }

    /// Sets [`Record::short`].
    pub const fn short(mut self, methods: &'static [&'static str]) -> Self {
        self.short = methods;
        self
    }

    /// Sets [`Record::undocumented_as`].
    pub const fn undocumented_as(mut self, forms: &'static [(Form, Option<&'static str>)]) -> Self {
        self.undocumented_as = forms;
        self
    }

    /// Sets [`Record::gone`].
    pub const fn gone(mut self, names: &'static [(&'static str, &'static str)]) -> Self {
        self.gone = names;
        self
    }
}

/// What a name turned out to be in a [`Record`].
#[derive(Clone, Copy, Debug)]
pub enum Lookup {
    /// The property of that name.
    Exact(usize),
    /// The property that had that name.
    Former(usize),
    /// No such property, but this one is meant.
    Meant(usize),
    /// Nothing of the kind.
    Unknown,
}

impl Record {
    /// The names of the properties that are documented, or of those that are not.
    pub fn names(&self, documented: bool) -> impl Iterator<Item = &'static str> + use<> {
        let fields = self.fields.iter();
        fields
            .filter(move |field| field.facets.undocumented != documented)
            .map(|field| field.name)
    }

    /// The property a name stands for without a guess, which takes its time.
    pub(crate) fn known(&self, name: &str) -> Option<Lookup> {
        let find = |is: &dyn Fn(&Field) -> bool| self.fields.iter().position(is);
        find(&|field| field.name == name)
            .map(Lookup::Exact)
            .or_else(|| find(&|field| field.facets.formerly.contains(&name)).map(Lookup::Former))
            .or_else(|| {
                find(&|field| same(name, field.facets.aka.iter().copied()).is_some())
                    .map(Lookup::Meant)
            })
    }

    /// The position of the property that a name is read as.
    pub fn position(&self, name: &str) -> Option<usize> {
        match self.known(name)? {
            Lookup::Exact(index) | Lookup::Former(index) => Some(index),
            Lookup::Meant(_) | Lookup::Unknown => None,
        }
    }

    /// The property of exactly this name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The properties that may stay unnamed, in order of preference.
    pub fn primaries(&self) -> impl Iterator<Item = &'static Field> {
        self.fields.iter().filter(|field| field.facets.primary)
    }

    /// True if the record is a whole script.
    pub fn is_document(&self) -> bool {
        self.field("sections").is_some()
    }

    /// True if no property needs to be there.
    pub fn may_be_empty(&self) -> bool {
        self.rule.is_none() && !self.fields.iter().any(Field::is_needed)
    }

    /// True if the record is a branch, written `when … { … } else { … }`.
    pub fn is_branch(&self) -> bool {
        self.fields
            .iter()
            .any(|field| matches!(field.ty, Type::Condition) && field.facets.primary)
    }
}
