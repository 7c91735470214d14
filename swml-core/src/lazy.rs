//! A script that is JSON already, and is read only if somebody looks inside.
//!
//! What `swml!` makes is asked for its JSON, nearly always, and for nothing else: so it is
//! kept as that, and costs a program neither the building of values nor their writing.

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::property::Typed;
use crate::tree::Node;
use crate::written::{TooDeep, with_stack};

/// What a script holds: values made in Rust, or JSON and the values that it was read as.
#[derive(Clone)]
pub(crate) struct LazyDocument<T> {
    made: Option<T>,
    json: Option<JsonText>,
    read: OnceLock<Box<T>>,
}

/// JSON, and where in it something stands that the table does not have.
#[derive(Clone)]
pub struct JsonText {
    pub(crate) text: Cow<'static, str>,
    /// The first byte of each such key, in order.
    pub(crate) raw: Cow<'static, [usize]>,
}

impl JsonText {
    /// The tree of the text. It comes from values, so only its depth can be too much.
    pub(crate) fn node(&self) -> Result<Node<'_>, TooDeep> {
        crate::written::read(&self.text, &self.raw)
    }
}

impl<T> LazyDocument<T> {
    /// JSON that comes from values of this type.
    pub(crate) const fn json(json: JsonText) -> Self {
        Self {
            made: None,
            json: Some(json),
            read: OnceLock::new(),
        }
    }

    /// The JSON, unless the values have been made or changed in Rust.
    pub(crate) fn written(&self) -> Option<&JsonText> {
        self.json.as_ref()
    }

    /// Changes the JSON; false if there is none, or it has not been changed.
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

    /// The same, or what there is instead.
    pub(crate) fn into_written(mut self) -> Result<JsonText, Self> {
        self.json.take().ok_or(self)
    }
}

impl<T: Typed + Send> LazyDocument<T> {
    /// The values, read if they have not been.
    pub(crate) fn value(&self) -> &T {
        match &self.made {
            Some(made) => made,
            None => self.read.get_or_init(|| Box::new(read(self.written()))),
        }
    }

    /// The values alone.
    pub(crate) fn into_value(mut self) -> T {
        std::mem::take(self.value_mut())
    }

    /// The values, to be changed: the JSON is then what they are.
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
            // nothing can be amiss but the depth, of which `check` tells
            let _ = value.read(&node);
        }
        value
    })
}

impl<T> From<T> for LazyDocument<T> {
    fn from(value: T) -> Self {
        Self {
            made: Some(value),
            json: None,
            read: OnceLock::new(),
        }
    }
}
