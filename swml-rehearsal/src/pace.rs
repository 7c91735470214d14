//! Durations that no script sets.

/// Durations, in milliseconds of virtual time. None of them is documented by the platform: see
/// [`Assumption`](crate::Assumption).
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
    /// The time until a party presses or says something.
    pub reaction: u64,
    /// The time until a called party answers.
    pub answer: u64,
    /// The time until a called party is busy, declines, or cannot be reached.
    pub refusal: u64,
    /// A response of a web service.
    pub web: u64,
    /// Until a `request` without a `timeout` is given up.
    pub give_up: u64,
    /// A fax, a payment, a detection.
    pub work: u64,
    /// Each turn of a conversation between an agent and the caller.
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
