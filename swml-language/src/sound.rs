//! Sounds that are not files.

/// A sound that is not a file. In a script it is text with a prefix: `say:Hello`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sound {
    /// Speech: `say(e)`.
    Say,
    /// Silence: `silence(2s)`.
    Silence,
    /// Ringing: `ring(us)`.
    Ring,
}

impl Sound {
    /// Every sound.
    pub const ALL: [Self; 3] = [Self::Say, Self::Silence, Self::Ring];

    /// Returns the word that constructs one from a Rust expression in `swml!`.
    pub fn maker(self) -> &'static str {
        match self {
            Self::Say => "say",
            Self::Silence => "silence",
            Self::Ring => "ring",
        }
    }
}
