//! `calling.transcript.completed` and `calling.transcript.failed`: the text of a call.

use super::declare::event;

event! {
    /// The completion or failure of a `transcribe`, according to the `event_type`.
    ///
    /// SWML reference: "transcribe", status callbacks.
    pub struct TranscriptChange {
        /// The id of the transcript.
        pub id: Option<String>,
        /// The call.
        pub call_id: String,
        /// The segment of the call.
        pub segment_id: Option<String>,
        /// The text; absent if there was no speech. `Debug` redacts it.
        pub text: Option<String> [secret],
    }
}

impl super::Callback<TranscriptChange> {
    /// Returns true if the transcript is complete, and false if it has failed.
    pub fn is_complete(&self) -> bool {
        self.event_type == "calling.transcript.completed"
    }
}
