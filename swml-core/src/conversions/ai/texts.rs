//! Making values of `texts`.

use crate::fit::{lists_fit, text_fits};
use crate::text::Text;
use crate::values::Texts;

text_fits!(Texts => |text| Texts::One(text));

lists_fit!(Texts: Text => |list| Texts::Several(list));
