// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;

/// Takes in a fax.
///
/// SWML reference: "receive_fax".
///
/// ```
/// # use swml_core as swml;
/// use swml::ReceiveFax;
/// assert_eq!(serde_json::to_string(&ReceiveFax::default())?, "{}");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct ReceiveFax {
    /// Where to report how the fax goes.
    pub status_url: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ReceiveFax {
    /// Where to report how the fax goes.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }
}

crate::declare::record!(ReceiveFax of swml_language::methods::ReceiveFax { status_url });

/// Sends a PDF to the fax at the other end.
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
#[derive(Clone, Default)]
pub struct SendFax {
    /// The URL of the PDF.
    pub document: Text,
    /// What stands at the head of each page.
    pub header_info: Option<Text>,
    /// The station the fax comes from; the caller's number if left out.
    pub identity: Option<Text>,
    /// Where to report how the fax goes.
    pub status_url: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SendFax {
    /// The URL of the PDF.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn document(value: impl IntoProperty<Text>) -> Self {
        Self {
            document: value.into_property(),
            ..Default::default()
        }
    }

    /// What stands at the head of each page.
    #[must_use]
    pub fn header_info(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.header_info = value.into_property();
        self
    }

    /// The station the fax comes from; the caller's number if left out.
    #[must_use]
    pub fn identity(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.identity = value.into_property();
        self
    }

    /// Where to report how the fax goes.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }
}

crate::declare::record!(SendFax of swml_language::methods::SendFax { document, header_info, identity, status_url });
