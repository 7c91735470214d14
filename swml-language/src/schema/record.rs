//! Objects with declared properties.

use super::types::RecordTraits;
use super::{Field, Form, RecordType, Rule, SequenceRule, names};
use crate::suggest::same;

impl Field {
    /// Returns true if the property is reported as missing when neither it nor an alternative is
    /// set.
    pub fn is_needed(&self) -> bool {
        self.required || !self.constraints.unless.is_empty()
    }

    /// Returns the property with a sample value, in the notation of `swml!`.
    pub fn example(&self) -> String {
        format!("{} {}", self.name, self.ty.example(&self.constraints))
    }
}

impl Field {
    /// Returns the name as a JSON key at the start of an object.
    pub fn first_key(&self) -> &'static str {
        self.key.get(1..).unwrap_or_default()
    }
}

impl RecordType {
    /// In an order of property positions: not a property of the table, but the next undeclared one.
    pub const BESIDE: u8 = u8::MAX;

    /// The upper limit of properties in a record: they are sorted on the stack.
    pub const MOST: usize = 128;

    /// A record with these properties and without a rule.
    pub const fn new(
        name: &'static str,
        rust: &'static str,
        module: &'static str,
        docs: &'static [&'static str],
        fields: &'static [Field],
    ) -> Self {
        // a position is stored in one byte, of which one value is reserved
        assert!(fields.len() < Self::MOST && Self::MOST <= Self::BESIDE as usize);
        Self {
            name,
            rust,
            module,
            docs,
            fields,
            index: names::index(fields),
            traits: RecordTraits::of(fields),
            rule: None,
            sequence: None,
            outer: None,
            bare: false,
            open: false,
            pairs: None,
            removed: &[],
            also: &[],
            undocumented_as: &[],
            short: &[],
        }
    }

    /// Sets [`RecordType::rust`]: the type to inspect if the record only wraps it.
    pub const fn of(mut self, rust: &'static str) -> Self {
        self.rust = rust;
        self
    }

    /// Sets [`RecordType::rule`].
    pub const fn rule(mut self, rule: Rule) -> Self {
        self.rule = Some(rule);
        self
    }

    /// Sets [`RecordType::sequence`].
    pub const fn sequence(mut self, rule: SequenceRule) -> Self {
        self.sequence = Some(rule);
        self
    }

    /// Sets [`RecordType::outer`].
    pub const fn outer(mut self, outer: fn() -> &'static Self) -> Self {
        self.outer = Some(outer);
        self
    }

    /// Sets [`RecordType::bare`].
    pub const fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// Sets [`RecordType::open`].
    pub const fn open(mut self) -> Self {
        self.open = true;
        self
    }

    /// Sets [`RecordType::pairs`].
    pub const fn pairs(mut self, key: &'static str, value: &'static str) -> Self {
        self.pairs = Some([key, value]);
        self
    }

    /// Sets [`RecordType::also`].
    pub const fn also(mut self, names: &'static [&'static str]) -> Self {
        self.also = names;
        self
    }

    /// Sets [`RecordType::short`].
    pub const fn short(mut self, methods: &'static [&'static str]) -> Self {
        self.short = methods;
        self
    }

    /// Sets [`RecordType::undocumented_as`].
    pub const fn undocumented_as(mut self, forms: &'static [(Form, Option<&'static str>)]) -> Self {
        self.undocumented_as = forms;
        self
    }

    /// Sets [`RecordType::removed`].
    pub const fn removed(mut self, names: &'static [(&'static str, &'static str)]) -> Self {
        self.removed = names;
        self
    }
}

/// The result of looking up a name in a [`RecordType`].
#[derive(Clone, Copy, Debug)]
pub enum Lookup {
    /// The property with that name.
    Exact(usize),
    /// The property that formerly had that name.
    Former(usize),
    /// No such property, but a likely intended one.
    Meant(usize),
    /// No match.
    Unknown,
}

impl RecordType {
    /// Returns the names of the documented properties, or of the undocumented ones.
    pub fn names(&self, documented: bool) -> Vec<&'static str> {
        let fields = self.fields.iter();
        fields
            .filter(|field| field.constraints.undocumented != documented)
            .map(|field| field.name)
            .collect()
    }

    /// Returns the names of all properties, in their order.
    pub(crate) fn all_names(&self) -> Vec<&'static str> {
        self.fields.iter().map(|field| field.name).collect()
    }

    /// Returns the property of a name without guessing, which is slow.
    pub(crate) fn known(&self, name: &str) -> Option<Lookup> {
        let find = |is: &dyn Fn(&Field) -> bool| self.fields.iter().position(is);
        self.exact(name)
            .map(Lookup::Exact)
            .or_else(|| {
                find(&|field| field.constraints.deprecated_names.contains(&name))
                    .map(Lookup::Former)
            })
            .or_else(|| {
                find(&|field| same(name, field.constraints.suggest_for).is_some())
                    .map(Lookup::Meant)
            })
    }

    /// Returns the position of the property with exactly this name.
    pub(crate) fn exact(&self, name: &str) -> Option<usize> {
        names::find(&self.index, self.fields, name, |field| field.name)
    }

    /// Returns the position of the property that a name is read as.
    pub fn position(&self, name: &str) -> Option<usize> {
        match self.known(name)? {
            Lookup::Exact(index) | Lookup::Former(index) => Some(index),
            Lookup::Meant(_) | Lookup::Unknown => None,
        }
    }

    /// Returns the property with exactly this name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.get(self.exact(name)?)
    }

    /// The same with its position.
    pub fn field_at(&self, name: &str) -> Option<(usize, &'static Field)> {
        let index = self.exact(name)?;
        Some((index, self.fields.get(index)?))
    }

    /// Returns the properties whose name may be omitted, in order of preference.
    pub fn primaries(&self) -> impl Iterator<Item = &'static Field> {
        self.fields.iter().filter(|field| field.constraints.primary)
    }

    /// Returns true if the record is a whole script.
    pub fn is_document(&self) -> bool {
        self.traits.is_document
    }

    /// True if one of its properties holds statements by the value of a variable.
    pub(crate) fn has_cases(&self) -> bool {
        self.traits.has_cases
    }

    /// True if one of its properties does nothing without another one.
    pub(crate) fn has_companions(&self) -> bool {
        self.traits.has_companions
    }

    /// True if each property that is missed where it is not given is among these, by its position.
    pub(crate) fn is_complete(&self, given: &dyn Fn(usize) -> bool) -> bool {
        let mut missed = self.traits.needed;
        while missed != 0 {
            let position = missed.trailing_zeros();
            if !usize::try_from(position).is_ok_and(given) {
                return false;
            }
            missed &= missed - 1;
        }
        true
    }

    /// Returns true if no property is required.
    pub fn may_be_empty(&self) -> bool {
        self.rule.is_none() && !self.fields.iter().any(Field::is_needed)
    }

    /// Returns true if the record is a branch, written `when … { … } else { … }`.
    pub fn is_branch(&self) -> bool {
        self.traits.is_branch
    }
}
