//! Words that state the kind of a Rust expression: `sip(e)`, `say(e)`, `section(e)`.

use crate::schema::{Constraints, DestinationKind, Format, Type};
pub use crate::sound::Sound;
use crate::tree::{Content, ExprHint, Node, Place, RustExpr};

/// The kind that a word gives to the expression in its parentheses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Maker {
    /// A destination.
    Destination(DestinationKind),
    /// A sound.
    Sound(Sound),
}

impl Maker {
    /// Returns the maker with this name.
    pub fn of(word: &str) -> Option<Self> {
        let sound = || {
            let mut sounds = Sound::ALL.into_iter();
            sounds.find(|sound| sound.maker() == word).map(Self::Sound)
        };
        destination(word).map(Self::Destination).or_else(sound)
    }

    /// Returns the word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Destination(kind) => kind.maker(),
            Self::Sound(sound) => sound.maker(),
        }
    }

    /// Returns the name of its kind in messages.
    pub fn makes(self) -> &'static str {
        match self {
            Self::Destination(_) => "a destination",
            Self::Sound(_) => "a sound",
        }
    }

    /// Returns true if a property of this type accepts its kind.
    pub fn fits(self, ty: &Type, constraints: &Constraints) -> bool {
        match self {
            Self::Destination(_) => takes_destination(ty),
            Self::Sound(_) => takes_sound(ty, constraints),
        }
    }
}

/// Returns the kind of destination that a word makes.
pub fn destination(word: &str) -> Option<DestinationKind> {
    let mut kinds = DestinationKind::ALL.into_iter();
    kinds.find(|kind| kind.maker() == word)
}

/// Returns the hint for `section(e)` and `url(e)`, whose text may be either.
pub fn target(word: &str) -> Option<ExprHint> {
    match word {
        "section" => Some(ExprHint::Section),
        "url" => Some(ExprHint::Url),
        _ => None,
    }
}

/// Returns true if a destination may be a value of the type.
pub fn takes_destination(ty: &Type) -> bool {
    let known = ExprHint::Destination(DestinationKind::Sip);
    let made = Node::new(Place(0), Content::RustExpr(RustExpr { id: 0, known }));
    ty.has_shape_of(&made)
}

/// Returns true if a sound may be a value of the type.
pub fn takes_sound(ty: &Type, constraints: &Constraints) -> bool {
    match ty.bare() {
        Type::Any => true,
        Type::Text => constraints.format == Format::Sound,
        Type::Choice(choice) => {
            let mut all = choice.alternatives.iter();
            all.any(|one| takes_sound(&one.ty, &one.constraints))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_makes_one_kind() {
        for kind in DestinationKind::ALL {
            assert_eq!(Maker::of(kind.maker()), Some(Maker::Destination(kind)));
        }
        for sound in Sound::ALL {
            assert_eq!(Maker::of(sound.maker()), Some(Maker::Sound(sound)));
        }
        assert_eq!(target("section"), Some(ExprHint::Section));
        for word in ["section", "url", "dial", ""] {
            assert_eq!(Maker::of(word), None, "{word}");
        }
    }
}
