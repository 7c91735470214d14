// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;

/// Transcribes the whole call, in the background. Only one transcription can run at a time.
///
/// SWML reference: "transcribe".
///
/// ```
/// # use swml_core as swml;
/// use swml::Transcribe;
/// let transcribe = Transcribe::default().status_url("https://example.com/transcript");
/// assert_eq!(
///     serde_json::to_string(&transcribe)?,
///     r#"{"status_url":"https://example.com/transcript"}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Transcribe {
    /// The URL that is notified when the transcript is complete.
    pub status_url: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Transcribe {
    /// The URL that is notified when the transcript is complete.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }
}

crate::declare::record!(Transcribe of swml_language::methods::Transcribe { 0: status_url });

/// Ends the transcription that `transcribe` started.
///
/// SWML reference: "transcribe_stop".
#[derive(Default)]
pub struct TranscribeStop {
    #[doc(hidden)]
    pub layout: KeyOrder,
}

crate::declare::record!(TranscribeStop of swml_language::methods::TranscribeStop {  });
