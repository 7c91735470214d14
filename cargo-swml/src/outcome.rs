//! The results of commands.

/// The result of a command.
pub(crate) enum Outcome {
    /// Success.
    Fine,
    /// The scripts have errors.
    Faults,
    /// Some inputs could not be read, which has been reported.
    Unread,
}

/// An error that prevents a command from running.
pub(crate) type Failure = Box<dyn std::error::Error>;
