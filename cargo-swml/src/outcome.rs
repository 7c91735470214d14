//! How a command ends.

/// How a command ended.
pub(crate) enum Outcome {
    /// All is well.
    Fine,
    /// The scripts have faults.
    Faults,
    /// Some could not be read, which has been told.
    Unread,
}

/// What keeps a command from being done at all.
pub(crate) type Failure = Box<dyn std::error::Error>;
