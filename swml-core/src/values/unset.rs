// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::text::Text;

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
#[derive(Clone)]
pub enum Unset {
    /// One variable.
    One(Text),
    /// Several variables.
    Several(Vec<Text>),
}

crate::declare::choice!(Unset of swml_language::methods::Unset { One(Text), Several(Vec<Text>) });
