//! The same as [`super::theirs`], from the table.

use std::collections::BTreeSet;

use swml_language::check::format::judge;
use swml_language::schema::{Alternative, Constraints, Format, RecordType, Type, Unit};

/// The variants of a value: alternatives side by side.
#[derive(Default)]
pub(super) struct Ours {
    pub(super) scalars: BTreeSet<&'static str>,
    pub(super) words: BTreeSet<&'static str>,
    pub(super) any_text: bool,
    pub(super) variable: bool,
    pub(super) bounds: Vec<[Option<f64>; 2]>,
    pub(super) also: Vec<f64>,
    /// Whether its text has a format that is checked.
    pub(super) formed: bool,
    pub(super) filled: bool,
    pub(super) most: Option<u64>,
    pub(super) records: Vec<&'static RecordType>,
    pub(super) elements: Vec<(&'static Type, Constraints)>,
    pub(super) entries: Vec<(&'static Type, Constraints)>,
    pub(super) keys: BTreeSet<&'static str>,
}

impl Ours {
    pub(super) fn of<'t>(
        values: impl IntoIterator<Item = (&'static Type, &'t Constraints)>,
    ) -> Self {
        let mut ours = Self::default();
        for (ty, constraints) in values {
            ours.add(ty, constraints);
        }
        ours
    }

    fn add(&mut self, ty: &'static Type, constraints: &Constraints) {
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
                return self.add(inner, constraints);
            }
            Type::List(inner) => {
                self.holds(constraints);
                // a group of a list is non-empty if the list is; other elements need not be
                let mut constraints = *constraints;
                constraints.non_empty &= matches!(inner, Type::List(_));
                return self.elements.push((inner, constraints));
            }
            Type::Map(inner) => {
                self.holds(constraints);
                self.keys.extend(constraints.key);
                let mut constraints = *constraints;
                constraints.non_empty = false;
                constraints.key = None;
                return self.entries.push((inner, constraints));
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
                    self.add(&primary.ty, &primary.constraints);
                }
                return;
            }
            Type::Choice(choice) => {
                let documented = |one: &&Alternative| !one.constraints.undocumented;
                for alternative in choice.alternatives.iter().filter(documented) {
                    self.add(
                        &alternative.ty,
                        &chosen(constraints, &alternative.constraints),
                    );
                }
                return;
            }
        };
        match scalar {
            "integer" | "number" => {
                self.bounds.push([constraints.min, constraints.max]);
                self.also.extend(constraints.also);
            }
            "string" if !matches!(ty, Type::Keyword(_)) => {
                self.any_text = true;
                self.filled |= constraints.non_empty && judge(constraints.format, "").is_ok();
                let is_free = matches!(constraints.format, Format::Free | Format::Message);
                self.formed |= !is_free || !matches!(ty, Type::Text);
            }
            _ => {}
        }
        self.scalars.insert(scalar);
    }

    fn holds(&mut self, constraints: &Constraints) {
        self.filled |= constraints.non_empty;
        self.most = self.most.or(constraints.max_items.map(|most| most as u64));
    }
}

/// Returns the constraints of an alternative that has its own.
fn chosen(around: &Constraints, own: &Constraints) -> Constraints {
    let mut constraints = *around;
    constraints.min = own.min.or(around.min);
    constraints.max = own.max.or(around.max);
    constraints.also = own.also.or(around.also);
    constraints.key = own.key.or(around.key);
    constraints.max_items = own.max_items.or(around.max_items);
    constraints.non_empty |= own.non_empty;
    constraints.format = own.format;
    constraints
}
