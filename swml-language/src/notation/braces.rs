//! The meaning of braces, brackets and a value without a name, by the type of their property.

use crate::schema::{Constraints, Field, RecordType, Type};

/// The contents of braces.
#[derive(Clone, Copy)]
pub enum Braces {
    /// Statements.
    Block,
    /// A script that is converted to text.
    Script,
    /// A script in place of the document object.
    Document,
    /// The branches of `cond`.
    Branches(&'static RecordType),
    /// The properties of an object.
    Properties(&'static RecordType),
    /// The entries of a map, each with a value of this type.
    Entries(&'static Type),
}

impl Braces {
    /// Determines the contents for a value of a type; `first` is the first word in the braces.
    pub fn of(ty: &'static Type, first: Option<&str>) -> Self {
        match ty.bare() {
            Type::List(Type::Method(_)) => Self::Block,
            Type::Inline => Self::Script,
            Type::List(Type::Record(record)) if record().is_branch() => Self::Branches(record()),
            // keys in quotes are a map, which a list of objects is not
            Type::List(inner @ Type::Record(_)) if first.is_some() => Self::of(inner, first),
            Type::Record(record)
                if record().is_document()
                    && first.is_none_or(|first| record().field(first).is_none()) =>
            {
                Self::Document
            }
            Type::Record(record) => Self::Properties(record()),
            Type::Map(inner) => Self::Entries(inner),
            Type::Choice(choice) => {
                let types = || choice.alternatives.iter().map(|one| &one.ty);
                let braced = |ty: &&'static Type| !matches!(ty, Type::Text | Type::Keyword(_));
                let chosen = types()
                    .find(|ty| Self::of(ty, first).is_certain(first))
                    .or_else(|| types().find(braced))
                    .or_else(|| types().next());
                chosen.map_or(Self::Entries(&Type::Any), |ty| Self::of(ty, first))
            }
            _ => Self::Entries(&Type::Any),
        }
    }

    /// Returns true if nothing else can start with this word.
    fn is_certain(self, first: Option<&str>) -> bool {
        match self {
            Self::Properties(record) | Self::Branches(record) => {
                first.is_some_and(|first| record.field(first).is_some())
            }
            Self::Block | Self::Script | Self::Document => true,
            Self::Entries(_) => false,
        }
    }
}

/// Returns true if a list of this type is written in braces: a block of statements, or branches.
pub fn is_list_in_braces(ty: &Type) -> bool {
    match ty.bare() {
        Type::List(Type::Method(_)) => true,
        Type::List(Type::Record(record)) => record().is_branch(),
        _ => false,
    }
}

/// Returns true if statements of one of several types run for the called party.
pub fn is_for_callee(ty: &Type) -> bool {
    let Type::Choice(choice) = ty.bare() else {
        return false;
    };
    choice.alternatives.iter().any(|one| one.constraints.callee)
}

/// Returns the type of the elements in brackets, with its constraints.
pub fn element(
    ty: &'static Type,
    constraints: &'static Constraints,
) -> (&'static Type, &'static Constraints) {
    const ANY: (&Type, &Constraints) = (&Type::Any, &Constraints::NONE);
    match ty.bare() {
        Type::List(inner) => (inner, constraints),
        Type::Choice(choice) => {
            let mut all = choice.alternatives.iter();
            all.find_map(|one| match one.ty {
                Type::List(inner) => Some((inner, &one.constraints)),
                _ => None,
            })
            .unwrap_or(ANY)
        }
        _ => ANY,
    }
}

/// Returns the object that a type is, or may be if it starts with this property.
pub fn object(ty: &'static Type, first: Option<&str>) -> Option<&'static RecordType> {
    match ty.bare() {
        Type::Record(record) => Some(record()),
        Type::Choice(choice) => choice
            .alternatives
            .iter()
            .filter_map(|one| object(&one.ty, first))
            .find(|record| first.is_some_and(|first| record.field(first).is_some())),
        _ => None,
    }
}

/// Returns the property for a value without a name, which comes first; in brackets, the one that
/// accepts a list.
pub fn unnamed(record: &RecordType, in_brackets: bool) -> Option<&'static Field> {
    let fits = |field: &&Field| matches!(field.ty.bare(), Type::List(_)) == in_brackets;
    let first = || record.primaries().next();
    record.primaries().find(fits).or_else(first)
}
