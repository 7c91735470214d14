//! Units of time.

/// The unit SWML counts a duration in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Whole seconds.
    Seconds,
    /// Seconds with a fraction.
    DecimalSeconds,
    /// Whole milliseconds.
    Milliseconds,
}

impl Unit {
    /// Its name in a message.
    pub fn name(self) -> &'static str {
        match self {
            Self::Seconds | Self::DecimalSeconds => "seconds",
            Self::Milliseconds => "milliseconds",
        }
    }

    /// How many nanoseconds one of it lasts.
    pub fn nanos(self) -> i128 {
        match self {
            Self::Seconds | Self::DecimalSeconds => 1_000_000_000,
            Self::Milliseconds => 1_000_000,
        }
    }
}
