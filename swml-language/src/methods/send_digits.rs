//! `send_digits`.

use crate::declare::record;
use crate::types::Text;

record! {
    /// Sends keypad digits to the other side.
    ///
    /// SWML reference: "send_digits".
    ///
    /// ```
    /// use swml::SendDigits;
    /// assert_eq!(serde_json::to_string(&SendDigits::digits("1w2#"))?, r#"{"digits":"1w2#"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct SendDigits for "send_digits" {
        /// The digits: `0`-`9`, `*`, `#`, `A`-`D`; `w` waits half a second, `W` one.
        pub(new) digits: Text [primary, format(Format::Digits)],
    }
}
