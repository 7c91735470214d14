//! `calling.transcript.completed` and `calling.transcript.failed`: the text of a call.

use super::declare::event;

event! {
    /// A `transcribe` has a text, or has failed: the `event_type` says which.
    ///
    /// SWML reference: "transcribe", status callbacks.
    pub struct TranscriptChange {
        /// The id of the transcript.
        pub id: Option<String>,
        /// The call.
        pub call_id: String,
        /// The segment of the call.
        pub segment_id: Option<String>,
        /// What was said; absent if nothing was. `Debug` hides it.
        pub text: Option<String> [secret],
    }
}

impl super::Callback<TranscriptChange> {
    /// Whether the transcript is complete; if not, it has failed.
    pub fn is_complete(&self) -> bool {
        self.event_type == "calling.transcript.completed"
    }
}
