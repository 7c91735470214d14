//! Units of time.

/// The unit of a duration in SWML.
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
    /// Returns its name in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Seconds | Self::DecimalSeconds => "seconds",
            Self::Milliseconds => "milliseconds",
        }
    }

    /// Returns its length in nanoseconds.
    pub fn nanos(self) -> i128 {
        match self {
            Self::Seconds | Self::DecimalSeconds => 1_000_000_000,
            Self::Milliseconds => 1_000_000,
        }
    }
}
