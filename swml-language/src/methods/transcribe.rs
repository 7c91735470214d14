//! `transcribe` and `transcribe_stop`.

use crate::declare::record;
use crate::types::Text;

record! {
    /// Writes down the whole call, in the background. One can run at a time.
    ///
    /// SWML reference: "transcribe".
    ///
    /// ```
    /// use swml::Transcribe;
    /// let transcribe = Transcribe::default().status_url("https://example.com/transcript");
    /// assert_eq!(
    ///     serde_json::to_string(&transcribe)?,
    ///     r#"{"status_url":"https://example.com/transcript"}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Transcribe for "transcribe" {
        /// Where to report when the transcript is done.
        pub status_url: Option<Text> [format(Format::Url)],
    }
}

record! {
    /// Ends what `transcribe` began.
    ///
    /// SWML reference: "transcribe_stop".
    pub struct TranscribeStop for "transcribe_stop" {}
}
