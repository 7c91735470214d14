//! Making values of `prompt`.

use crate::fit::{lists_fit, text_fits};
use crate::text::Text;
use crate::values::Sounds;

text_fits!(Sounds => |text| Sounds::One(text));

lists_fit!(Sounds: Text => |list| Sounds::Several(list));
