//! The parts of a text that are not in its tree.

use std::ops::Range;

/// The parts of a YAML text that matter to the placement of comments: ranges in bytes, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trivia {
    /// The comments, each from its `#` to the end of its line.
    pub comments: Vec<Range<usize>>,
    /// The scalars with a line break: a comment in one would be text or an error. A block scalar
    /// is from the end of the line of its `|` or `>` to the start of the line after it.
    pub multiline: Vec<Range<usize>>,
}
