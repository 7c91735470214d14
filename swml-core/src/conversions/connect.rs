//! Constructors for `connect`.

use crate::into_property::{IntoProperty, into_property};
use crate::target::targets_fit;
use crate::text::Text;
use crate::values::script::Document;
use crate::values::{AfterBridge, Header};

impl Header {
    /// Creates a header from its name and value.
    pub fn new(name: impl IntoProperty<Text>, value: impl IntoProperty<Text>) -> Self {
        Self::default().name(name).value(value)
    }
}

targets_fit!(AfterBridge => |target| AfterBridge::Url(target));

into_property!(AfterBridge: Document => |value| AfterBridge::Document(value.into()));
