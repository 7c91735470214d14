//! Requests of the page that have no answer.

/// The reason why a request is refused.
#[derive(Debug, thiserror::Error)]
pub(super) enum Refusal {
    /// There are fewer files.
    #[error("there is no file {0}")]
    NoFile(usize),
    /// The list of choices is too long.
    #[error("a call has at most {most} choices here")]
    TooLong { most: usize },
    /// The file cannot be read now, or has no drawing.
    #[error("{0}")]
    NoDrawing(String),
}
