//! A mutable traversal of the statements of a script.

use std::any::Any;

/// The traversal: its current path, and the visitor of each statement.
pub struct Steps<'w> {
    pub(crate) path: String,
    see: &'w mut dyn FnMut(&str, &mut dyn Any),
}

impl<'w> Steps<'w> {
    /// Starts a traversal at the top of a script.
    pub(crate) fn new(see: &'w mut dyn FnMut(&str, &mut dyn Any)) -> Self {
        Self {
            path: String::new(),
            see,
        }
    }

    /// Visits a statement.
    pub(crate) fn step(&mut self, method: &mut dyn Any) {
        (self.see)(&self.path, method);
    }
}

/// Appends a key to the path.
pub(crate) fn push_key(path: &mut String, key: &str) {
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(key);
}

/// Appends an index to the path.
pub(crate) fn push_index(path: &mut String, index: usize) {
    path.push('[');
    path.push_str(itoa::Buffer::new().format(index));
    path.push(']');
}
