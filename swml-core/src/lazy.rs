//! Scripts that are stored as JSON, and parsed only on access.
//!
//! The output of `swml!` is almost always used as JSON, so it is stored as such, and a program
//! neither builds its values nor writes them.

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::property::Typed;
use crate::tree::Node;
use crate::written::{TooDeep, with_stack};

/// The contents of a script: values made in Rust, or JSON and the values parsed from it.
#[derive(Clone)]
pub(crate) struct LazyDocument<T> {
    made: Option<T>,
    json: Option<JsonText>,
    read: OnceLock<Box<T>>,
}

/// JSON, with the positions of undeclared keys.
#[derive(Clone)]
pub struct JsonText {
    pub(crate) text: Cow<'static, str>,
    /// The first byte of each undeclared key, in order.
    pub(crate) raw: Cow<'static, [usize]>,
}

impl JsonText {
    /// Parses the text into a tree. It was written from values, so only its depth can be excessive.
    pub(crate) fn node(&self) -> Result<Node<'_>, TooDeep> {
        crate::written::read(&self.text, &self.raw)
    }
}

impl<T> Default for LazyDocument<T> {
    fn default() -> Self {
        Self {
            made: None,
            json: None,
            read: OnceLock::new(),
        }
    }
}

/// Implements `Drop` of a type around a [`LazyDocument`] in `ManuallyDrop`, as a function that
/// exists once. Otherwise, each codegen unit that drops such a value, also of other crates, would
/// contain the code that drops every type of the language.
macro_rules! dropped_once {
    ($Type:ident of $Contents:ty) => {
        impl $Type {
            const fn around(contents: $crate::lazy::LazyDocument<$Contents>) -> Self {
                Self(std::mem::ManuallyDrop::new(contents))
            }

            fn take(&mut self) -> $crate::lazy::LazyDocument<$Contents> {
                std::mem::ManuallyDrop::into_inner(std::mem::take(&mut self.0))
            }
        }

        impl Drop for $Type {
            #[inline(never)]
            fn drop(&mut self) {
                drop(self.take());
            }
        }
    };
}
pub(crate) use dropped_once;

impl<T> LazyDocument<T> {
    /// Stores JSON that was written from values of this type.
    pub(crate) const fn json(json: JsonText) -> Self {
        Self {
            made: None,
            json: Some(json),
            read: OnceLock::new(),
        }
    }

    /// Returns the JSON, unless the values have been made or changed in Rust.
    pub(crate) fn written(&self) -> Option<&JsonText> {
        self.json.as_ref()
    }

    /// Changes the JSON; returns false if there is none, or if it was not changed.
    pub(crate) fn with_written(
        &mut self,
        change: impl FnOnce(&mut JsonText) -> Option<()>,
    ) -> bool {
        let changed = self.json.as_mut().and_then(change).is_some();
        if changed {
            self.read = OnceLock::new();
        }
        changed
    }

    /// Returns the JSON by value, or else the contents.
    pub(crate) fn into_written(mut self) -> Result<JsonText, Self> {
        self.json.take().ok_or(self)
    }
}

impl<T: Typed + Send> LazyDocument<T> {
    /// Returns the values, parsed if necessary.
    pub(crate) fn value(&self) -> &T {
        match &self.made {
            Some(made) => made,
            None => self.read.get_or_init(|| Box::new(read(self.written()))),
        }
    }

    /// Returns the values by value.
    pub(crate) fn into_value(mut self) -> T {
        std::mem::take(self.value_mut())
    }

    /// Returns the values for modification: the JSON is discarded.
    pub(crate) fn value_mut(&mut self) -> &mut T {
        let json = self.json.take();
        let known = self.read.take();
        self.made
            .get_or_insert_with(|| known.map_or_else(|| read(json.as_ref()), |known| *known))
    }
}

fn read<T: Typed + Send>(json: Option<&JsonText>) -> T {
    let Some(json) = json else {
        return T::default();
    };
    with_stack(&json.text, || {
        let mut value = T::default();
        if let Ok(node) = json.node() {
            // what is written is in modern form; only its depth can be invalid, which `check`
            // reports
            let _ = value.read(&node);
        }
        value
    })
}

impl<T> From<T> for LazyDocument<T> {
    fn from(value: T) -> Self {
        Self {
            made: Some(value),
            ..Self::default()
        }
    }
}
