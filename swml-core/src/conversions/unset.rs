//! Constructors for `unset`.

use crate::into_property::{lists_into_property, text_into_property};
use crate::text::Text;
use crate::values::Unset;

text_into_property!(Unset => |text| Unset::One(text));

lists_into_property!(Unset: Text => |list| Unset::Several(list));
