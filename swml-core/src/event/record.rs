//! `calling.call.record`: the state of a `record` or a `record_call`.

use super::declare::{event, words};
use super::time::Timestamp;
use crate::Number;

words! {
    /// The state of a recording.
    ///
    /// SWML reference: "record" and "record_call", status callbacks.
    pub enum RecordState {
        /// The recording is active.
        Recording = "recording",
        /// The recording is paused.
        Paused = "paused",
        /// The recording is complete.
        Finished = "finished",
        /// There was no speech.
        NoInput = "no_input",
        /// The recording failed.
        Error = "error",
    }
}

event! {
    /// A change of the state of a recording.
    ///
    /// `record` has `url`, `duration` and `size` next to the state, `record_call` inside `record`.
    /// The methods [`url`](Self::url), [`duration`](Self::duration), [`size`](Self::size) and
    /// [`format`](Self::format) support both.
    ///
    /// SWML reference: "record" and "record_call", status callbacks.
    pub struct RecordChange {
        /// The call.
        pub call_id: String,
        /// The node of the call.
        pub node_id: Option<String>,
        /// The identifier of this recording for other methods.
        pub control_id: Option<String>,
        /// The new state.
        pub state: RecordState,
        /// The URL of the file, for a `record`.
        pub url: Option<String>,
        /// The duration in seconds, for a `record`.
        pub duration: Option<Number>,
        /// The size of the file in bytes, for a `record`.
        pub size: Option<u64>,
        /// The identifier of the file.
        pub recording_id: Option<String>,
        /// The start of the recording, once it has ended.
        pub start_time: Option<Timestamp>,
        /// The end of the recording.
        pub end_time: Option<Timestamp>,
        /// How a pause is recorded: `silence`, or omitted by `skip`.
        pub pause_behavior: Option<String>,
        /// The settings of a `record`, or the file of a `record_call`.
        pub record: Option<Recording>,
    }
}

event! {
    /// The settings of a `record`, or the file of a `record_call`.
    pub struct Recording {
        /// The URL of the file.
        pub url: Option<String>,
        /// The duration in seconds.
        pub duration: Option<Number>,
        /// The size of the file in bytes.
        pub size: Option<u64>,
        /// The format of the file: `wav`, `mp3`.
        pub format: Option<String>,
        /// The settings.
        pub audio: Option<RecordingAudio>,
    }
}

event! {
    /// The settings of a `record`.
    pub struct RecordingAudio {
        /// The format of the file: `wav`, `mp3`.
        pub format: Option<String>,
        /// The side that is recorded: `speak`, `listen`.
        pub direction: Option<String>,
        /// Whether each side has its own channel.
        pub stereo: Option<bool>,
    }
}

impl RecordChange {
    /// Returns the URL of the file.
    pub fn url(&self) -> Option<&str> {
        let inside = || self.record.as_ref()?.url.as_deref();
        self.url.as_deref().or_else(inside)
    }

    /// Returns the duration in seconds.
    pub fn duration(&self) -> Option<Number> {
        let inside = || self.record.as_ref()?.duration;
        self.duration.or_else(inside)
    }

    /// Returns the size of the file in bytes.
    pub fn size(&self) -> Option<u64> {
        self.size.or_else(|| self.record.as_ref()?.size)
    }

    /// Returns the format of the file: `wav`, `mp3`.
    pub fn format(&self) -> Option<&str> {
        let record = self.record.as_ref()?;
        let audio = || record.audio.as_ref()?.format.as_deref();
        record.format.as_deref().or_else(audio)
    }
}
