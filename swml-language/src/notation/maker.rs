//! Words around a Rust expression that say what it stands for: `sip(e)`, `say(e)`,
//! `section(e)`.

use crate::schema::{Constraints, DestinationKind, Format, Type};
pub use crate::sound::Sound;
use crate::tree::{Content, ExprHint, Node, Place, RustExpr};

/// What a word makes of the expression in its parentheses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Maker {
    /// A destination.
    Destination(DestinationKind),
    /// A sound.
    Sound(Sound),
}

impl Maker {
    /// The maker of this name.
    pub fn of(word: &str) -> Option<Self> {
        let sound = || {
            let mut sounds = Sound::ALL.into_iter();
            sounds.find(|sound| sound.maker() == word).map(Self::Sound)
        };
        destination(word).map(Self::Destination).or_else(sound)
    }

    /// The word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Destination(kind) => kind.maker(),
            Self::Sound(sound) => sound.maker(),
        }
    }

    /// What it makes, as a message calls it.
    pub fn makes(self) -> &'static str {
        match self {
            Self::Destination(_) => "a destination",
            Self::Sound(_) => "a sound",
        }
    }

    /// True if a property of this type takes what it makes.
    pub fn fits(self, ty: &Type, constraints: &Constraints) -> bool {
        match self {
            Self::Destination(_) => takes_destination(ty),
            Self::Sound(_) => takes_sound(ty, constraints),
        }
    }
}

/// The kind of destination that a word makes.
pub fn destination(word: &str) -> Option<DestinationKind> {
    let mut kinds = DestinationKind::ALL.into_iter();
    kinds.find(|kind| kind.maker() == word)
}

/// What `section(e)` and `url(e)` say of their text, which may be either.
pub fn target(word: &str) -> Option<ExprHint> {
    match word {
        "section" => Some(ExprHint::Section),
        "url" => Some(ExprHint::Url),
        _ => None,
    }
}

/// True if a destination may be a value of the type.
pub fn takes_destination(ty: &Type) -> bool {
    let known = ExprHint::Destination(DestinationKind::Sip);
    let made = Node::new(Place(0), Content::RustExpr(RustExpr { id: 0, known }));
    ty.has_shape_of(&made)
}

/// True if a sound may be a value of the type.
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
    fn each_word_makes_one_thing() {
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
