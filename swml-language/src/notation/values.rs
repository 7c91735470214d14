//! Which literals and words a type takes.

use crate::schema::{Constraints, Format, Type};

/// True if any bare word may be a value of the type: the name of a section, a label, a variable.
pub fn takes_name(ty: &Type, constraints: &Constraints) -> bool {
    match ty.bare() {
        Type::Text => constraints.format.is_name(),
        // of alternatives inside of each other none is a name
        Type::Choice(choice) => choice
            .alternatives
            .iter()
            .any(|one| one.constraints.format.is_name()),
        _ => false,
    }
}

/// True if a bare word may be a value of the type: any, or one of a set.
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

/// True if the path of a variable may be a value of the type: `vars.x`.
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

/// True if the word is a value of the type, and not just any word.
pub fn knows_word(ty: &Type, word: &str) -> bool {
    match ty.bare() {
        Type::Keyword(words) => words.get(word).is_some(),
        _ => false,
    }
}

/// True if the word is one of a set, of the type or of one of its alternatives.
pub fn takes_keyword(ty: &Type, word: &str) -> bool {
    may_be(ty, &|ty| knows_word(ty, word))
}

/// True if a word of a set may be a value of the type.
pub fn takes_some_keyword(ty: &Type) -> bool {
    may_be(ty, &|ty| matches!(ty, Type::Keyword(_)))
}

/// True if text may be a value of the type.
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

/// True if a block, an object or a map may be a value of the type.
pub fn takes_braces(ty: &Type) -> bool {
    may_be(ty, &|ty| {
        matches!(ty, Type::Inline | Type::Map(_)) || ty.holds_steps()
    })
}

/// True if a number may be a value of the type.
pub fn takes_number(ty: &Type) -> bool {
    may_be(ty, &|ty| {
        matches!(
            ty,
            Type::Any | Type::Integer | Type::Number | Type::Duration(_)
        )
    })
}

/// True if `true` and `false` may be values of the type.
pub fn takes_bool(ty: &Type) -> bool {
    may_be(ty, &|ty| matches!(ty, Type::Any | Type::Bool))
}

/// The codecs that may stand as bare words.
pub const CODECS: [&str; 4] = ["PCMU", "PCMA", "G722", "L16"];

/// True if a codec may stand as a bare word: it has a digit in it, or capitals. The checker
/// knows how it is spelt.
pub fn is_codec(word: &str, constraints: &Constraints) -> bool {
    constraints.format == Format::Codec
        && CODECS.iter().any(|codec| word.eq_ignore_ascii_case(codec))
}

/// True if one of the types that a value may have is such.
fn may_be(ty: &Type, is: &dyn Fn(&Type) -> bool) -> bool {
    match ty.bare() {
        Type::Choice(choice) => choice.alternatives.iter().any(|one| may_be(&one.ty, is)),
        ty => is(ty),
    }
}
