//! Constructors for `transfer`.

use crate::into_property::into_property;
use crate::target::targets_fit;
use crate::values::Script;
use crate::values::script::Document;

targets_fit!(Script => |target| Script::Named(target));

into_property!(Script: Document => |value| Script::Document(value.into()));
