//! Making values of `confirm`.

use crate::fit::lists_fit;
use crate::target::targets_fit;
use crate::values::{Confirm, Method};

targets_fit!(Confirm => |target| Confirm::Url(target));

lists_fit!(Confirm: Method => |list| Confirm::Script(list));
