//! `unset`.

use crate::declare::choice;
use crate::types::Text;

choice! {
    /// Removes variables.
    ///
    /// SWML reference: "unset".
    ///
    /// ```
    /// use swml::{Text, Unset};
    /// let one = Unset::One(Text::literal("tries"));
    /// assert_eq!(serde_json::to_string(&one)?, r#""tries""#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub enum Unset for "the name of a variable or a list of names" {
        /// One variable.
        One(Text) [format(Format::Variable)],
        /// Several variables.
        Several(Vec<Text>) [format(Format::Variable), non_empty],
    }
}
