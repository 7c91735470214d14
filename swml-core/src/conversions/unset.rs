//! Making values of `unset`.

use crate::fit::{lists_fit, text_fits};
use crate::text::Text;
use crate::values::Unset;

text_fits!(Unset => |text| Unset::One(text));

lists_fit!(Unset: Text => |list| Unset::Several(list));
