//! Descriptions of types for messages about JSON and YAML.
//!
//! For `swml!`, see [`Type::expected`] and [`Type::example`].

use crate::dialect::{Dialect, quoted};
use crate::schema::{Constraints, Type, Unit};

impl Dialect {
    /// Describes the values that the type accepts.
    pub(crate) fn expected(self, ty: &Type, constraints: &Constraints) -> String {
        if self == Self::Script {
            return ty.expected(constraints);
        }
        match ty.bare() {
            Type::Inline => "a document as JSON text".into(),
            Type::List(Type::Method(_)) => "a list of methods".into(),
            Type::Choice(choice) => {
                let alternatives: Vec<String> = choice
                    .alternatives
                    .iter()
                    .map(|alternative| self.expected(&alternative.ty, &alternative.constraints))
                    .collect();
                alternatives.join(" or ")
            }
            _ => ty.expected(constraints),
        }
    }

    /// Returns a sample value of the type.
    pub(crate) fn example(self, ty: &Type, constraints: &Constraints) -> String {
        if self == Self::Script {
            return ty.example(constraints);
        }
        match ty.bare() {
            Type::Duration(Unit::Milliseconds) => "500".into(),
            Type::Duration(_) => "20".into(),
            Type::Keyword(words) => self.word(words.words.first().map_or("…", |word| word.name)),
            // a name is a bare word only in `swml!`
            Type::Text if constraints.format.is_name() => quoted(&ty.example(constraints)),
            Type::Inline => "\"{\\\"sections\\\": …}\"".into(),
            Type::Method(_) => "{ \"hangup\": {} }".into(),
            Type::List(inner) => format!("[{}]", self.example(inner, constraints)),
            Type::Map(inner) => format!("{{ \"…\": {} }}", self.example(inner, &Constraints::NONE)),
            Type::Record(record) if record().is_branch() => {
                "{ \"when\": \"vars.x == 1\", \"then\": [{ \"hangup\": {} }] }".into()
            }
            Type::Record(record) => {
                let needed = record().fields.iter().filter(|field| field.is_needed());
                let shown: Vec<String> = needed
                    .map(|field| {
                        self.property(field.name, &self.example(&field.ty, &field.constraints))
                    })
                    .collect();
                if shown.is_empty() {
                    "{ … }".into()
                } else {
                    format!("{{ {} }}", shown.join(", "))
                }
            }
            Type::Choice(choice) => choice.alternatives.last().map_or_else(
                || "…".into(),
                |alternative| self.example(&alternative.ty, &alternative.constraints),
            ),
            _ => ty.example(constraints),
        }
    }
}
