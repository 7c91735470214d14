//! `sip_refer`.

use crate::declare::record;
use crate::types::Text;

record! {
    /// Refers a SIP call to another SIP URI, by REFER.
    ///
    /// SWML reference: "sip_refer".
    ///
    /// ```
    /// use swml::SipRefer;
    /// assert_eq!(
    ///     serde_json::to_string(&SipRefer::to_uri("sip:alice@example.com"))?,
    ///     r#"{"to_uri":"sip:alice@example.com"}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct SipRefer for "sip_refer" {
        /// The SIP URI to refer to.
        pub(new) to_uri: Option<Text> [primary, unless(&["to"]), format(Format::Sip)],
        /// The URL that receives the status of the transfer.
        pub status_url: Option<Text> [format(Format::Url)],
        /// The user name for authentication.
        pub username: Option<Text>,
        /// The password for authentication.
        pub password: Option<Text> [secret],
        /// The SIP URI to refer to, instead of `to_uri`.
        pub to: Option<Text> [format(Format::Sip), undocumented],
    }
}
