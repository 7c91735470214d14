//! The kinds of destinations of `connect`.

/// The kind of a destination.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DestinationKind {
    /// An E.164 phone number.
    Phone,
    /// A SIP URI.
    Sip,
    /// A Resource Address.
    Address,
    /// A queue.
    Queue,
    /// A WebSocket stream.
    Stream,
}

impl DestinationKind {
    /// Every kind, in the order of the reference page.
    pub const ALL: [Self; 5] = [
        Self::Phone,
        Self::Sip,
        Self::Address,
        Self::Queue,
        Self::Stream,
    ];

    /// Returns its name in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Phone => "a phone number",
            Self::Sip => "a SIP URI",
            Self::Address => "a Resource Address",
            Self::Queue => "a queue",
            Self::Stream => "a stream",
        }
    }

    /// Returns the word that constructs one from a Rust expression in `swml!`.
    pub fn maker(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Sip => "sip",
            Self::Address => "address",
            Self::Queue => "queue",
            Self::Stream => "stream",
        }
    }
}
