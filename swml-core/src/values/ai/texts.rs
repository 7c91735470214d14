// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::text::Text;

/// One text or several.
///
/// ```
/// # use swml_core as swml;
/// use swml::{IntoProperty, Texts};
/// let one: Texts = "en-US".into_property();
/// let several: Texts = ["en-US", "en-GB"].into_property();
/// assert_ne!(one, several);
/// ```
#[derive(Clone)]
pub enum Texts {
    /// One text.
    One(Text),
    /// Several texts.
    Several(Vec<Text>),
}

crate::declare::choice!(Texts of swml_language::methods::Texts { One(Text), Several(Vec<Text>) });
