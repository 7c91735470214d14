//! Numbers of the parts of a program.

/// A block of statements, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct BlockId(pub(crate) u32);

/// A document of a program, by its number: the script itself is the first, and those that
/// are written within it follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct DocumentId(pub(crate) u32);
