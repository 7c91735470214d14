//! One text or several.

use crate::declare::choice;
use crate::fit::{lists_fit, text_fits};
use crate::text::Text;

choice! {
    /// One text or several.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::{Fits, Texts};
    /// let one: Texts = "en-US".fit();
    /// let several: Texts = ["en-US", "en-GB"].fit();
    /// assert_ne!(one, several);
    /// ```
    pub enum Texts for "a string or a list of strings" {
        /// One.
        One(Text),
        /// Several.
        Several(Vec<Text>),
    }
}

text_fits!(Texts => |text| Texts::One(text));

lists_fit!(Texts: Text => |list| Texts::Several(list));
