//! A walk over the statements of a script that may change them.

use std::any::Any;

use crate::property::Read;

/// The walk: where it is, and who looks at each statement.
pub struct Steps<'w> {
    path: String,
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

    /// Walks through what a key is set to.
    pub(crate) fn key(&mut self, key: &str, value: &mut dyn Read) {
        let around = self.path.len();
        push_key(&mut self.path, key);
        value.steps(self);
        self.path.truncate(around);
    }

    /// Walks through an element of a list.
    pub(crate) fn index(&mut self, index: usize, element: &mut dyn Read) {
        let around = self.path.len();
        push_index(&mut self.path, index);
        element.steps(self);
        self.path.truncate(around);
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
