//! Making values of `confirm`.

use crate::fit::{fits, lists_fit};
use crate::target::targets_fit;
use crate::values::script::Block;
use crate::values::{Confirm, Method};

targets_fit!(Confirm => |target| Confirm::Url(target));

lists_fit!(Confirm: Method => |list| Confirm::Script(list));
fits!(Confirm: Block => |block| Confirm::Script(block.into()));
fits!(Confirm: &Block => |block| Confirm::Script(block.methods().to_vec()));
