//! `send_fax` and `receive_fax`.

use crate::declare::record;
use crate::types::Text;

record! {
    /// Sends a PDF to the fax at the other end.
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
        /// What stands at the head of each page.
        pub header_info: Option<Text>,
        /// The station the fax comes from; the caller's number if left out.
        pub identity: Option<Text> [default("the caller's number")],
        /// Where to report how the fax goes.
        pub status_url: Option<Text> [format(Format::Url)],
    }
}

record! {
    /// Takes in a fax.
    ///
    /// SWML reference: "receive_fax".
    ///
    /// ```
    /// use swml::ReceiveFax;
    /// assert_eq!(serde_json::to_string(&ReceiveFax::default())?, "{}");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct ReceiveFax for "receive_fax" {
        /// Where to report how the fax goes.
        pub status_url: Option<Text> [format(Format::Url)],
    }
}
