//! A mutable traversal of the statements of a script.

use std::any::Any;

use crate::property::any_mut;

/// A value that may contain statements.
pub(crate) trait Statements {
    /// Visits the statements in the value, which may be modified.
    fn each_mut(&mut self, steps: &mut Steps<'_>);
}

/// The table of functions of a trait object contains the code that drops its type: for a reference
/// there is none.
impl<T: Statements> Statements for &mut T {
    fn each_mut(&mut self, steps: &mut Steps<'_>) {
        T::each_mut(self, steps);
    }
}

impl<T: Statements> Statements for Option<T> {
    fn each_mut(&mut self, steps: &mut Steps<'_>) {
        if let Some(value) = self {
            value.each_mut(steps);
        }
    }
}

impl<T: Statements> Statements for Vec<T> {
    fn each_mut(&mut self, steps: &mut Steps<'_>) {
        for (index, mut element) in self.iter_mut().enumerate() {
            steps.index(index, &mut element);
        }
    }
}

impl<T: Statements> Statements for Box<T> {
    fn each_mut(&mut self, steps: &mut Steps<'_>) {
        (**self).each_mut(steps);
    }
}

/// The traversal: its current path, and the visitor of each statement.
pub(crate) struct Steps<'w> {
    path: String,
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
    pub(crate) fn step<M: Any>(&mut self, method: &mut M) {
        (self.see)(&self.path, any_mut(method));
    }

    /// Visits the value of a key.
    pub(crate) fn key(&mut self, key: &str, value: &mut dyn Statements) {
        let around = self.path.len();
        push_key(&mut self.path, key);
        value.each_mut(self);
        self.path.truncate(around);
    }

    /// Visits an element of a list.
    fn index(&mut self, index: usize, element: &mut dyn Statements) {
        let around = self.path.len();
        push_index(&mut self.path, index);
        element.each_mut(self);
        self.path.truncate(around);
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
