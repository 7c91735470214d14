//! What a type takes, in the words of somebody who writes JSON.
//!
//! [`Type::expected`] and [`Type::example`] say the same to somebody who writes
//! `swml!`.

use crate::dialect::{Dialect, quoted};
use crate::schema::{Facets, Type, Unit};

impl Dialect {
    /// What a message says the type takes.
    pub(crate) fn expected(self, ty: &Type, facets: &Facets) -> String {
        if self == Self::Script {
            return ty.expected(facets);
        }
        match ty.bare() {
            Type::Inline => "a document as JSON text".into(),
            Type::List(Type::Method(_)) => "a list of methods".into(),
            Type::Choice(choice) => {
                let alternatives: Vec<String> = choice
                    .alternatives
                    .iter()
                    .map(|alternative| self.expected(&alternative.ty, &alternative.facets))
                    .collect();
                alternatives.join(" or ")
            }
            _ => ty.expected(facets),
        }
    }

    /// A value that the type takes.
    pub(crate) fn example(self, ty: &Type, facets: &Facets) -> String {
        if self == Self::Script {
            return ty.example(facets);
        }
        match ty.bare() {
            Type::Duration(Unit::Milliseconds) => "500".into(),
            Type::Duration(_) => "20".into(),
            Type::Keyword(words) => self.word(words.words.first().map_or("…", |word| word.name)),
            // a name is a bare word in `swml!` only
            Type::Text if facets.format.is_name() => quoted(&ty.example(facets)),
            Type::Inline => "\"{\\\"sections\\\": …}\"".into(),
            Type::Method(_) => "{ \"hangup\": {} }".into(),
            Type::List(inner) => format!("[{}]", self.example(inner, facets)),
            Type::Map(inner) => format!("{{ \"…\": {} }}", self.example(inner, &Facets::NONE)),
            Type::Record(record) if record().is_branch() => {
                "{ \"when\": \"vars.x == 1\", \"then\": [{ \"hangup\": {} }] }".into()
            }
            Type::Record(record) => {
                let needed = record().fields.iter().filter(|field| field.is_needed());
                let shown: Vec<String> = needed
                    .map(|field| self.property(field.name, &self.example(&field.ty, &field.facets)))
                    .collect();
                if shown.is_empty() {
                    "{ … }".into()
                } else {
                    format!("{{ {} }}", shown.join(", "))
                }
            }
            Type::Choice(choice) => choice.alternatives.last().map_or_else(
                || "…".into(),
                |alternative| self.example(&alternative.ty, &alternative.facets),
            ),
            _ => ty.example(facets),
        }
    }
}
