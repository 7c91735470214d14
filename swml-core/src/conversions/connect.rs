//! Making values of `connect`.

use crate::fit::{Fits, fits};
use crate::target::targets_fit;
use crate::text::Text;
use crate::values::script::Document;
use crate::values::{AfterBridge, Header};

impl Header {
    /// A header of this name and value.
    pub fn new(name: impl Fits<Text>, value: impl Fits<Text>) -> Self {
        Self::default().name(name).value(value)
    }
}

targets_fit!(AfterBridge => |target| AfterBridge::Url(target));

fits!(AfterBridge: Document => |value| AfterBridge::Document(value.into()));
