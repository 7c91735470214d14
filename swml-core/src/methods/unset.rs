//! `unset`.

use crate::declare::choice;
use crate::fit::{lists_fit, text_fits};
use crate::text::Text;

choice! {
    /// Removes variables.
    ///
    /// SWML reference: "unset".
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::{Text, Unset};
    /// let one = Unset::One(Text::literal("tries"));
    /// assert_eq!(serde_json::to_string(&one)?, r#""tries""#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub enum Unset for "the name of a variable or a list of names" {
        /// One variable.
        One(Text) [format(Format::Variable)],
        /// Several.
        Several(Vec<Text>) [format(Format::Variable), filled],
    }
}

text_fits!(Unset => |text| Unset::One(text));
lists_fit!(Unset: Text => |list| Unset::Several(list));
