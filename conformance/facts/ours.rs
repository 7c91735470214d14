//! The same as [`super::theirs`], by the table.

use std::collections::BTreeSet;

use swml_language::check::format::judge;
use swml_language::schema::{Alternative, Facets, Format, Record, Type, Unit};

/// What a value may be: alternatives side by side.
#[derive(Default)]
pub(super) struct Ours {
    pub(super) scalars: BTreeSet<&'static str>,
    pub(super) words: BTreeSet<&'static str>,
    pub(super) any_text: bool,
    pub(super) variable: bool,
    pub(super) bounds: Vec<[Option<f64>; 2]>,
    pub(super) also: Vec<f64>,
    /// Its text has a form that is judged.
    pub(super) formed: bool,
    pub(super) filled: bool,
    pub(super) most: Option<u64>,
    pub(super) records: Vec<&'static Record>,
    pub(super) elements: Vec<(&'static Type, Facets)>,
    pub(super) entries: Vec<(&'static Type, Facets)>,
    pub(super) keys: BTreeSet<&'static str>,
}

impl Ours {
    pub(super) fn of<'t>(values: impl IntoIterator<Item = (&'static Type, &'t Facets)>) -> Self {
        let mut ours = Self::default();
        for (ty, facets) in values {
            ours.add(ty, facets);
        }
        ours
    }

    fn add(&mut self, ty: &'static Type, facets: &Facets) {
        let scalar = match ty {
            Type::Any => "any",
            Type::Null => "null",
            Type::Bool => "boolean",
            Type::Integer | Type::Duration(Unit::Seconds | Unit::Milliseconds) => "integer",
            Type::Number | Type::Duration(Unit::DecimalSeconds) => "number",
            Type::Text | Type::Condition | Type::Destination | Type::Inline => "string",
            Type::Method(_) => "method",
            Type::Keyword(set) => {
                self.words.extend(set.names(true));
                "string"
            }
            Type::Record(record) if record().field("sections").is_some() => "document",
            Type::Var(inner) => {
                self.variable = true;
                return self.add(inner, facets);
            }
            Type::List(inner) => {
                self.holds(facets);
                // a group of a list is filled as the list is; other elements need not be
                let mut facets = *facets;
                facets.filled &= matches!(inner, Type::List(_));
                return self.elements.push((inner, facets));
            }
            Type::Map(inner) => {
                self.holds(facets);
                self.keys.extend(facets.key);
                let mut facets = *facets;
                facets.filled = false;
                facets.key = None;
                return self.entries.push((inner, facets));
            }
            Type::Record(record) => {
                let record = record();
                if !self
                    .records
                    .iter()
                    .any(|known| std::ptr::eq(*known, record))
                {
                    self.records.push(record);
                }
                if let Some(primary) = record.primaries().next().filter(|_| record.bare) {
                    self.add(&primary.ty, &primary.facets);
                }
                return;
            }
            Type::Choice(choice) => {
                let documented = |one: &&Alternative| !one.facets.undocumented;
                for alternative in choice.alternatives.iter().filter(documented) {
                    self.add(&alternative.ty, &chosen(facets, &alternative.facets));
                }
                return;
            }
        };
        match scalar {
            "integer" | "number" => {
                self.bounds.push([facets.min, facets.max]);
                self.also.extend(facets.also);
            }
            "string" if !matches!(ty, Type::Keyword(_)) => {
                self.any_text = true;
                self.filled |= facets.filled && judge(facets.format, "").is_ok();
                self.formed |= facets.format != Format::Free || !matches!(ty, Type::Text);
            }
            _ => {}
        }
        self.scalars.insert(scalar);
    }

    fn holds(&mut self, facets: &Facets) {
        self.filled |= facets.filled;
        self.most = self.most.or(facets.most.map(|most| most as u64));
    }
}

/// What holds for an alternative that has facets of its own.
fn chosen(around: &Facets, own: &Facets) -> Facets {
    let mut facets = *around;
    facets.min = own.min.or(around.min);
    facets.max = own.max.or(around.max);
    facets.also = own.also.or(around.also);
    facets.key = own.key.or(around.key);
    facets.most = own.most.or(around.most);
    facets.filled |= own.filled;
    facets.format = own.format;
    facets
}
