// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;

/// Refers a SIP call to another SIP URI, by REFER.
///
/// SWML reference: "sip_refer".
///
/// ```
/// # use swml_core as swml;
/// use swml::SipRefer;
/// assert_eq!(
///     serde_json::to_string(&SipRefer::to_uri("sip:alice@example.com"))?,
///     r#"{"to_uri":"sip:alice@example.com"}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct SipRefer {
    /// The SIP URI to refer to.
    pub to_uri: Option<Text>,
    /// The URL that receives the status of the transfer.
    pub status_url: Option<Text>,
    /// The user name for authentication.
    pub username: Option<Text>,
    /// The password for authentication.
    pub password: Option<Text>,
    /// The SIP URI to refer to, instead of `to_uri`.
    pub to: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SipRefer {
    /// The SIP URI to refer to.
    ///
    /// Creates a value with only this property.
    pub fn to_uri(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            to_uri: value.into_property(),
            ..Default::default()
        }
    }

    /// The URL that receives the status of the transfer.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }

    /// The user name for authentication.
    #[must_use]
    pub fn username(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.username = value.into_property();
        self
    }

    /// The password for authentication.
    #[must_use]
    pub fn password(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.password = value.into_property();
        self
    }

    /// The SIP URI to refer to, instead of `to_uri`.
    #[must_use]
    pub fn to(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.to = value.into_property();
        self
    }
}

crate::declare::record!(SipRefer of swml_language::methods::SipRefer { 0: to_uri, 1: status_url, 2: username, 3: password, 4: to });
