//! Making values of `transfer`.

use crate::document::Document;
use crate::fit::fits;
use crate::fit::targets_fit;
use crate::values::Script;

targets_fit!(Script => |target| Script::Named(target));

fits!(Script: Document => |value| Script::Document(value.into()));
