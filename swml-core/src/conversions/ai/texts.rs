//! Constructors for `texts`.

use crate::into_property::{lists_into_property, text_into_property};
use crate::text::Text;
use crate::values::Texts;

text_into_property!(Texts => |text| Texts::One(text));

lists_into_property!(Texts: Text => |list| Texts::Several(list));
