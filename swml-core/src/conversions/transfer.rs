//! Making values of `transfer`.

use crate::fit::fits;
use crate::target::targets_fit;
use crate::values::Script;
use crate::values::script::Document;

targets_fit!(Script => |target| Script::Named(target));

fits!(Script: Document => |value| Script::Document(value.into()));
