// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;

/// Receives a fax.
///
/// SWML reference: "receive_fax".
///
/// ```
/// # use swml_core as swml;
/// use swml::ReceiveFax;
/// assert_eq!(serde_json::to_string(&ReceiveFax::default())?, "{}");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct ReceiveFax {
    /// The URL that receives the status of the fax.
    pub status_url: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ReceiveFax {
    /// The URL that receives the status of the fax.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }
}

crate::declare::record!(ReceiveFax of swml_language::methods::ReceiveFax { 0: status_url });

/// Sends a PDF as a fax.
///
/// SWML reference: "send_fax".
///
/// ```
/// # use swml_core as swml;
/// use swml::SendFax;
/// let fax = SendFax::document("https://example.com/offer.pdf").header_info("Our offer");
/// assert_eq!(
///     serde_json::to_string(&fax)?,
///     r#"{"document":"https://example.com/offer.pdf","header_info":"Our offer"}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct SendFax {
    /// The URL of the PDF.
    pub document: Text,
    /// The header of each page.
    pub header_info: Option<Text>,
    /// The station identifier of the sender; the caller's number by default.
    pub identity: Option<Text>,
    /// The URL that receives the status of the fax.
    pub status_url: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SendFax {
    /// The URL of the PDF.
    ///
    /// Creates a value with only this property.
    pub fn document(value: impl IntoProperty<Text>) -> Self {
        Self {
            document: value.into_property(),
            ..Default::default()
        }
    }

    /// The header of each page.
    #[must_use]
    pub fn header_info(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.header_info = value.into_property();
        self
    }

    /// The station identifier of the sender; the caller's number by default.
    #[must_use]
    pub fn identity(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.identity = value.into_property();
        self
    }

    /// The URL that receives the status of the fax.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }
}

crate::declare::record!(SendFax of swml_language::methods::SendFax { 0: document, 1: header_info, 2: identity, 3: status_url });
