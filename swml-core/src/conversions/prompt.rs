//! Constructors for `prompt`.

use crate::into_property::{lists_into_property, text_into_property};
use crate::text::Text;
use crate::values::Sounds;

text_into_property!(Sounds => |text| Sounds::One(text));

lists_into_property!(Sounds: Text => |list| Sounds::Several(list));
