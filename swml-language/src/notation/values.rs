//! The literals and words that a type accepts.

use crate::schema::{Constraints, Format, Type};

/// Returns true if any bare word may be a value of the type: the name of a section, a label, a
/// variable.
pub fn takes_name(ty: &Type, constraints: &Constraints) -> bool {
    match ty.bare() {
        Type::Text => constraints.format.is_name(),
        // nested alternatives are never names
        Type::Choice(choice) => choice
            .alternatives
            .iter()
            .any(|one| one.constraints.format.is_name()),
        _ => false,
    }
}

/// Returns true if a bare word may be a value of the type: any word, or one of a set.
pub fn takes_word(ty: &Type, constraints: &Constraints) -> bool {
    match ty.bare() {
        Type::Text => constraints.format.is_name(),
        Type::Keyword(_) => true,
        Type::Choice(choice) => {
            let mut all = choice.alternatives.iter();
            all.any(|one| takes_word(&one.ty, &one.constraints))
        }
        _ => false,
    }
}

/// Returns true if the path of a variable may be a value of the type: `vars.x`.
pub fn takes_variable(ty: &Type, constraints: &Constraints) -> bool {
    match ty {
        Type::Text => constraints.format == Format::Variable,
        Type::Choice(choice) => {
            let mut all = choice.alternatives.iter();
            all.any(|one| takes_variable(&one.ty, &one.constraints))
        }
        _ => false,
    }
}

/// Returns true if the word is a value of the type, and not just any word.
pub fn knows_word(ty: &Type, word: &str) -> bool {
    match ty.bare() {
        Type::Keyword(words) => words.get(word).is_some(),
        _ => false,
    }
}

/// Returns true if the word is one of a set, of the type or of one of its alternatives.
pub fn takes_keyword(ty: &Type, word: &str) -> bool {
    may_be(ty, &|ty| knows_word(ty, word))
}

/// Returns true if a word of a set may be a value of the type.
pub fn takes_some_keyword(ty: &Type) -> bool {
    may_be(ty, &|ty| matches!(ty, Type::Keyword(_)))
}

/// Returns true if text may be a value of the type.
pub fn takes_text(ty: &Type) -> bool {
    may_be(ty, &|ty| {
        matches!(
            ty,
            Type::Any
                | Type::Text
                | Type::Destination
                | Type::Inline
                | Type::Keyword(_)
                | Type::Condition
        )
    })
}

/// Returns true if a block, an object or a map may be a value of the type.
pub fn takes_braces(ty: &Type) -> bool {
    may_be(ty, &|ty| {
        matches!(ty, Type::Inline | Type::Map(_)) || ty.holds_steps()
    })
}

/// Returns true if a number may be a value of the type.
pub fn takes_number(ty: &Type) -> bool {
    may_be(ty, &|ty| {
        matches!(
            ty,
            Type::Any | Type::Integer | Type::Number | Type::Duration(_)
        )
    })
}

/// Returns true if `true` and `false` may be values of the type.
pub fn takes_bool(ty: &Type) -> bool {
    may_be(ty, &|ty| matches!(ty, Type::Any | Type::Bool))
}

/// The codecs that may be written as bare words.
pub const CODECS: [&str; 4] = ["PCMU", "PCMA", "G722", "L16"];

/// Returns true if a codec may be written as a bare word: it has a digit in it, or capitals. The
/// checker checks its spelling.
pub fn is_codec(word: &str, constraints: &Constraints) -> bool {
    constraints.format == Format::Codec
        && CODECS.iter().any(|codec| word.eq_ignore_ascii_case(codec))
}

/// Returns true if one of the possible types of a value satisfies a predicate.
fn may_be(ty: &Type, is: &dyn Fn(&Type) -> bool) -> bool {
    match ty.bare() {
        Type::Choice(choice) => choice.alternatives.iter().any(|one| may_be(&one.ty, is)),
        ty => is(ty),
    }
}
