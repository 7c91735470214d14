//! The shape that a node must have for a type, regardless of its contents, and alternative forms.

use crate::format::judge;
use crate::legacy;
use crate::number::Number;
use crate::schema::{
    Alternative, Constraints, Field, Form, Format, OneOf, RecordType, Taken, Type,
};
use crate::tree::{Content, Entry, ExprHint, Node, is_variable};

impl Type {
    /// Returns true if the node has the shape of this type, regardless of its contents.
    pub fn has_shape_of(&self, node: &Node<'_>) -> bool {
        use Content as C;
        match (self, &node.content) {
            (_, C::Error) | (Self::Any, _) => true,
            (Self::Var(inner), C::Text(text)) => {
                crate::tree::is_variable(text) || inner.has_shape_of(node)
            }
            (Self::Var(inner), _) => inner.has_shape_of(node),
            (Self::Choice(choice), _) => choice
                .alternatives
                .iter()
                .any(|alternative| alternative.ty.has_shape_of(node)),
            (Self::Null, content) => matches!(content, C::Null),
            (Self::Inline, C::Inline(_)) => true,
            (Self::Inline, C::Text(text)) => text.trim_start().starts_with('{'),
            (Self::Text, C::RustExpr(hole)) => {
                matches!(
                    hole.known,
                    ExprHint::Sound | ExprHint::Section | ExprHint::Url
                )
            }
            (Self::Destination, C::RustExpr(hole)) => {
                matches!(hole.known, ExprHint::Destination(_))
            }
            (Self::Keyword(words), C::Bool(_)) => {
                node.word().is_some_and(|word| words.get(word).is_some())
            }
            (Self::Text | Self::Destination | Self::Condition | Self::Keyword(_), content) => {
                matches!(content, C::Text(_) | C::Word(_))
            }
            (Self::Bool, content) => matches!(content, C::Bool(_)),
            (Self::Integer, C::Number(number)) => number.is_integer(),
            (Self::Number, content) => matches!(content, C::Number(_)),
            (Self::Duration(_), content) => matches!(content, C::Number(_) | C::Duration(_)),
            (Self::List(_), content) => matches!(content, C::List(_)),
            (Self::Map(_), content) => matches!(content, C::Map(_)),
            (Self::Record(record), C::Map(entries)) => {
                let record = record();
                // between records, the keys decide
                entries.is_empty()
                    || entries
                        .iter()
                        .any(|entry| record.field(&entry.key).is_some())
            }
            (Self::Method(_), content) => matches!(content, C::Map(_)),
            _ => false,
        }
    }

    /// Returns true if the node has a legacy shape of this type, which is still read.
    pub fn had_shape_of(&self, node: &Node<'_>) -> bool {
        match self {
            Self::Var(inner) => inner.had_shape_of(node),
            Self::Bool => legacy::boolean(node).is_some(),
            Self::Integer => legacy::number(node).is_some_and(Number::is_integer),
            Self::Number | Self::Duration(_) => legacy::number(node).is_some(),
            Self::List(inner) => legacy::elements(inner, node).is_some(),
            Self::Record(record) => record().primary_for(node).is_some(),
            Self::Choice(choice) => choice
                .alternatives
                .iter()
                .any(|alternative| alternative.ty.had_shape_of(node)),
            _ => false,
        }
    }
}

impl OneOf {
    /// Returns the alternative of a node, by its shape.
    pub fn pick(&self, node: &Node<'_>) -> Option<&'static Alternative> {
        let shape = |alternative: &&Alternative| alternative.ty.has_shape_of(node);
        let former = |alternative: &&Alternative| alternative.ty.had_shape_of(node);
        let all = || self.alternatives.iter();
        all().find(shape).or_else(|| all().find(former))
    }
}

impl Form {
    /// Returns true if a node has this form, for a property of this type.
    pub fn is_of(self, node: &Node<'_>, ty: &Type) -> bool {
        match (self, &node.content) {
            (Self::Null, Content::Null)
            | (Self::Bool, Content::Bool(_))
            | (Self::Number, Content::Number(_))
            | (Self::List, Content::List(_))
            | (Self::Object, Content::Map(_)) => true,
            // a word of the set has the property's own type, and a variable probably so
            (Self::Text, Content::Text(text)) => match ty {
                Type::Keyword(words) => words.get(text).is_none(),
                _ => !is_variable(text) || !ty.has_shape_of(node),
            },
            (Self::Time, Content::Text(text)) => is_time(text),
            (Self::Is(word), Content::Text(text)) => text == word,
            (Self::Quoted, Content::Text(text)) => !is_variable(text) && ty.had_shape_of(node),
            _ => false,
        }
    }
}

/// Returns true for `5m`, `1h30m`, or minutes and seconds as on a clock.
fn is_time(text: &str) -> bool {
    let clock = |text: &str| {
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        text.contains(':') && text.split(':').all(digits)
    };
    !is_variable(text) && (clock(text) || judge(Format::TimeSpan, text).is_ok())
}

/// The meaning of a value in place of an object.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Shorthand {
    /// An object without properties.
    Nothing,
    /// The value of the property at this position.
    Property(usize, &'static Field),
}

impl RecordType {
    /// Returns the meaning of a value that is not an object.
    pub(crate) fn shorthand(&self, node: &Node<'_>) -> Option<Shorthand> {
        let find = |fits: &dyn Fn(&Field) -> bool| {
            let mut fields = self.fields.iter().enumerate();
            fields.find(|(_, field)| field.constraints.primary && fits(field))
        };
        let (index, field) = match self.undocumented_form(node) {
            Some(None) => return Some(Shorthand::Nothing),
            Some(Some(name)) => self.field_at(name)?,
            None => {
                let fitting = find(&|field| field.ty.has_shape_of(node));
                fitting.or_else(|| self.bare_property())?
            }
        };
        Some(Shorthand::Property(index, field))
    }

    /// Returns the position of the property that a value without a name is for.
    pub fn primary_for(&self, node: &Node<'_>) -> Option<usize> {
        match self.shorthand(node)? {
            Shorthand::Property(index, _) => Some(index),
            Shorthand::Nothing => None,
        }
    }

    /// Returns the property that may be written alone for the whole, also in the modern form:
    /// `sleep: 5000`.
    pub fn bare_property(&self) -> Option<(usize, &'static Field)> {
        let mut fields = self.fields.iter().enumerate().filter(|_| self.bare);
        fields.find(|(_, field)| field.constraints.primary)
    }

    /// Returns the property that a value for the whole record sets, if any, for an undocumented
    /// form.
    pub fn undocumented_form(&self, node: &Node<'_>) -> Option<Option<&'static str>> {
        let mut forms = self.undocumented_as.iter();
        let (_, property) = forms.find(|(form, _)| form.is_of(node, &Type::Null))?;
        Some(*property)
    }
}

impl Field {
    /// Returns why a value is kept as written, if it is not read as the property's type.
    pub fn taken(&self, node: &Node<'_>) -> Option<Taken> {
        self.constraints.taken(&self.ty, node)
    }
}

impl Constraints {
    /// Returns why a value is kept as written, if it is not read as this type.
    pub fn taken(&self, ty: &Type, node: &Node<'_>) -> Option<Taken> {
        let has = |forms: &[Form]| forms.iter().any(|form| form.is_of(node, ty));
        if has(self.sent_as) {
            return Some(Taken::Sent);
        }
        if matches!(ty, Type::Keyword(_)) && node.text().is_some_and(is_variable) {
            return Some(Taken::Variable);
        }
        has(self.undocumented_as).then_some(Taken::Undocumented)
    }
}

impl RecordType {
    /// Returns the property that an entry is read as, under its name or a former one.
    pub fn declared(&self, entry: &Entry<'_>) -> Option<(usize, &'static Field)> {
        if entry.raw {
            return None;
        }
        let index = self.position(&entry.key)?;
        Some((index, self.fields.get(index)?))
    }

    /// Returns true if an entry is kept as written although the table declares it: a value of
    /// another type, or a name of [`RecordType::also`].
    pub fn keeps(&self, name: &str, value: &Node<'_>) -> bool {
        match self.field(name) {
            Some(field) => field.taken(value).is_some(),
            None => self.also.contains(&name),
        }
    }
}

/// Returns true if the type accepts the name of a section, or a URL.
pub fn takes(known: ExprHint, ty: &Type, format: Format) -> bool {
    match ty {
        Type::Any => true,
        Type::Text => match format {
            Format::Section => true,
            Format::LocalSection => known == ExprHint::Section,
            Format::Url => known == ExprHint::Url,
            _ => false,
        },
        Type::Choice(choice) => choice
            .alternatives
            .iter()
            .any(|one| takes(known, &one.ty, one.constraints.format)),
        _ => false,
    }
}
