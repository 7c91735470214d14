//! One text or several.

use crate::declare::choice;
use crate::types::Text;

choice! {
    /// One text or several.
    ///
    /// ```
    /// use swml::{IntoProperty, Texts};
    /// let one: Texts = "en-US".into_property();
    /// let several: Texts = ["en-US", "en-GB"].into_property();
    /// assert_ne!(one, several);
    /// ```
    pub enum Texts for "a string or a list of strings" {
        /// One text.
        One(Text),
        /// Several texts.
        Several(Vec<Text>),
    }
}
