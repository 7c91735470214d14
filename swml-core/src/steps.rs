//! A walk over the statements of a script that may change them.

use std::any::Any;

/// The walk: where it is, and who looks at each statement.
pub struct Steps<'w> {
    pub(crate) path: String,
    see: &'w mut dyn FnMut(&str, &mut dyn Any),
}

impl<'w> Steps<'w> {
    /// A walk from the top of a script.
    pub(crate) fn new(see: &'w mut dyn FnMut(&str, &mut dyn Any)) -> Self {
        Self {
            path: String::new(),
            see,
        }
    }

    /// Shows a statement.
    pub(crate) fn step(&mut self, method: &mut dyn Any) {
        (self.see)(&self.path, method);
    }
}

/// Goes on to a key.
pub(crate) fn push_key(path: &mut String, key: &str) {
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(key);
}

/// Goes on to an element.
pub(crate) fn push_index(path: &mut String, index: usize) {
    path.push('[');
    path.push_str(itoa::Buffer::new().format(index));
    path.push(']');
}
