//! The route from a document to one property, so that every property is generated at any depth.

use std::collections::{BTreeMap, BTreeSet};

use swml_language::schema::{Field, RecordType, Type};

/// The distance of each record from the one that has the property.
pub(crate) struct Route {
    target: &'static Field,
    distances: BTreeMap<*const RecordType, usize>,
}

impl Route {
    pub(crate) fn new(records: &[&'static RecordType], target: Property) -> Self {
        let mut route = Self {
            target: target.field,
            distances: BTreeMap::from([(std::ptr::from_ref(target.record), 0)]),
        };
        // each round sees one step further, until no distance decreases
        let mut nearer = true;
        while nearer {
            nearer = false;
            for &record in records {
                let steps = documented(record).filter_map(|field| route.from(&field.ty));
                let Some(steps) = steps.min() else { continue };
                let known = route.distances.entry(record).or_insert(usize::MAX);
                if steps + 1 < *known {
                    *known = steps + 1;
                    nearer = true;
                }
            }
        }
        route
    }

    /// Returns the number of records between a value of this type and the property.
    pub(crate) fn from(&self, ty: &Type) -> Option<usize> {
        match ty {
            Type::Var(inner) | Type::List(inner) | Type::Map(inner) => self.from(inner),
            Type::Record(record) => self.distances.get(&std::ptr::from_ref(record())).copied(),
            Type::Method(methods) => methods
                .rows
                .iter()
                .filter(|row| !row.constraints.undocumented)
                .filter_map(|row| self.from(&row.ty))
                .min(),
            Type::Choice(choice) => {
                let alternatives = choice.alternatives.iter();
                let alternatives = alternatives.filter(|one| !one.constraints.undocumented);
                alternatives
                    .filter_map(|alternative| self.from(&alternative.ty))
                    .min()
            }
            _ => None,
        }
    }

    /// Returns true if the property is one of this record.
    pub(crate) fn ends_at(&self, record: &'static RecordType) -> bool {
        self.distances.get(&std::ptr::from_ref(record)) == Some(&0)
    }

    /// Returns the property of a record that leads on, or is the target.
    pub(crate) fn through(&self, record: &'static RecordType) -> Option<&'static Field> {
        if self.ends_at(record) {
            return Some(self.target);
        }
        let leading = documented(record).filter_map(|field| Some((self.from(&field.ty)?, field)));
        leading
            .min_by_key(|(steps, _)| *steps)
            .map(|(_, field)| field)
    }
}

/// Returns the properties of a record that SignalWire's schema can contain.
pub(crate) fn documented(record: &'static RecordType) -> impl Iterator<Item = &'static Field> {
    let fields = record.fields.iter();
    fields.filter(|field| !field.constraints.undocumented)
}

/// A property of the table.
#[derive(Clone, Copy)]
pub(crate) struct Property {
    pub(crate) record: &'static RecordType,
    pub(crate) field: &'static Field,
}

impl Property {
    /// Its name with that of its record.
    pub(crate) fn name(self) -> (&'static str, &'static str) {
        (self.record.rust, self.field.name)
    }
}

/// Everything that a value of a type can contain.
#[derive(Default)]
pub(crate) struct Table {
    pub(crate) records: Vec<&'static RecordType>,
    pub(crate) words: BTreeSet<(&'static str, &'static str)>,
}

impl Table {
    pub(crate) fn of(ty: &'static Type) -> Self {
        let mut table = Self::default();
        table.add(ty);
        table
    }

    fn add(&mut self, ty: &'static Type) {
        match ty {
            Type::Var(inner) | Type::List(inner) | Type::Map(inner) => self.add(inner),
            Type::Keyword(set) => {
                let words = set.names(true).into_iter().map(|word| (set.rust, word));
                self.words.extend(words);
            }
            Type::Record(record) => {
                let record = record();
                if !self
                    .records
                    .iter()
                    .any(|known| std::ptr::eq(*known, record))
                {
                    self.records.push(record);
                    documented(record).for_each(|field| self.add(&field.ty));
                }
            }
            Type::Method(methods) => {
                let rows = methods.rows.iter();
                let documented = rows.filter(|row| !row.constraints.undocumented);
                documented.for_each(|row| self.add(&row.ty));
            }
            Type::Choice(choice) => {
                choice.alternatives.iter().for_each(|one| self.add(&one.ty));
            }
            _ => {}
        }
    }
}
