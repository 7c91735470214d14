// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;

/// Sends keypad digits to the other side.
///
/// SWML reference: "send_digits".
///
/// ```
/// # use swml_core as swml;
/// use swml::SendDigits;
/// assert_eq!(serde_json::to_string(&SendDigits::digits("1w2#"))?, r#"{"digits":"1w2#"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct SendDigits {
    /// The digits: `0`-`9`, `*`, `#`, `A`-`D`; `w` waits half a second, `W` one.
    pub digits: Text,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SendDigits {
    /// The digits: `0`-`9`, `*`, `#`, `A`-`D`; `w` waits half a second, `W` one.
    ///
    /// Creates a value with only this property.
    pub fn digits(value: impl IntoProperty<Text>) -> Self {
        Self {
            digits: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(SendDigits of swml_language::methods::SendDigits { 0: digits });
