//! `send_fax` and `receive_fax`.

use crate::declare::record;
use crate::types::Text;

record! {
    /// Sends a PDF as a fax.
    ///
    /// SWML reference: "send_fax".
    ///
    /// ```
    /// use swml::SendFax;
    /// let fax = SendFax::document("https://example.com/offer.pdf").header_info("Our offer");
    /// assert_eq!(
    ///     serde_json::to_string(&fax)?,
    ///     r#"{"document":"https://example.com/offer.pdf","header_info":"Our offer"}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct SendFax for "send_fax" {
        /// The URL of the PDF.
        pub(new) document: Text [primary, format(Format::Url)],
        /// The header of each page.
        pub header_info: Option<Text>,
        /// The station identifier of the sender; the caller's number by default.
        pub identity: Option<Text> [default("the caller's number")],
        /// The URL that receives the status of the fax.
        pub status_url: Option<Text> [format(Format::Url)],
    }
}

record! {
    /// Receives a fax.
    ///
    /// SWML reference: "receive_fax".
    ///
    /// ```
    /// use swml::ReceiveFax;
    /// assert_eq!(serde_json::to_string(&ReceiveFax::default())?, "{}");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct ReceiveFax for "receive_fax" {
        /// The URL that receives the status of the fax.
        pub status_url: Option<Text> [format(Format::Url)],
    }
}
