//! `transcribe` and `transcribe_stop`.

use crate::declare::record;
use crate::types::Text;

record! {
    /// Transcribes the whole call, in the background. Only one transcription can run at a time.
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
        /// The URL that is notified when the transcript is complete.
        pub status_url: Option<Text> [format(Format::Url)],
    }
}

record! {
    /// Ends the transcription that `transcribe` started.
    ///
    /// SWML reference: "transcribe_stop".
    pub struct TranscribeStop for "transcribe_stop" {}
}
