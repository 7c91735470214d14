//! Constructors for `confirm`.

use crate::into_property::{into_property, lists_into_property};
use crate::target::targets_fit;
use crate::values::script::Block;
use crate::values::{Confirm, Method};

targets_fit!(Confirm => |target| Confirm::Url(target));

lists_into_property!(Confirm: Method => |list| Confirm::Script(list));
into_property!(Confirm: Block => |block| Confirm::Script(block.into()));
into_property!(Confirm: &Block => |block| Confirm::Script(block.methods().to_vec()));
