//! How long things take that no script says the length of.

/// How long things take, in milliseconds of virtual time. None of it is documented by the
/// platform: see [`Assumption`](crate::Assumption).
///
/// ```
/// use swml_rehearsal::Pace;
/// let slow = Pace { word: 600, ..Pace::default() };
/// assert!(slow.word > Pace::default().word);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pace {
    /// One spoken word.
    pub word: u64,
    /// A sound file.
    pub file: u64,
    /// `ring:` without a length.
    pub ring: u64,
    /// Until a party presses or says something.
    pub reaction: u64,
    /// Until a called party answers.
    pub answer: u64,
    /// Until a called party is busy, declines, or cannot be reached.
    pub refusal: u64,
    /// An answer of a web service.
    pub web: u64,
    /// Until a `request` without a `timeout` is given up.
    pub give_up: u64,
    /// A fax, a payment, a detection.
    pub work: u64,
    /// Each thing that is said between an agent and the caller.
    pub turn: u64,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            word: 400,
            file: 5_000,
            ring: 5_000,
            reaction: 2_000,
            answer: 5_000,
            refusal: 1_000,
            web: 200,
            give_up: 30_000,
            work: 5_000,
            turn: 3_000,
        }
    }
}
