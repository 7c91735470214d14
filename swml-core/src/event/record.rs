//! `calling.call.record`: the progress of a `record` or a `record_call`.

use super::declare::{event, words};
use super::time::Timestamp;
use crate::Number;

words! {
    /// The progress of a recording.
    ///
    /// SWML reference: "record" and "record_call", status callbacks.
    pub enum RecordState {
        /// The recording runs.
        Recording = "recording",
        /// The recording is paused.
        Paused = "paused",
        /// The recording is complete.
        Finished = "finished",
        /// Nothing was said.
        NoInput = "no_input",
        /// The recording failed.
        Error = "error",
    }
}

event! {
    /// A recording has changed its state.
    ///
    /// `record` puts `url`, `duration` and `size` beside the state, `record_call` inside
    /// `record`. The methods [`url`](Self::url), [`duration`](Self::duration),
    /// [`size`](Self::size) and [`format`](Self::format) read either.
    ///
    /// SWML reference: "record" and "record_call", status callbacks.
    pub struct RecordChange {
        /// The call.
        pub call_id: String,
        /// The node of the call.
        pub node_id: Option<String>,
        /// The id of this recording for other methods.
        pub control_id: Option<String>,
        /// The state now.
        pub state: RecordState,
        /// The address of the file, of a `record`.
        pub url: Option<String>,
        /// The length in seconds, of a `record`.
        pub duration: Option<Number>,
        /// The bytes of the file, of a `record`.
        pub size: Option<u64>,
        /// The id of the file.
        pub recording_id: Option<String>,
        /// When the recording began, once it has ended.
        pub start_time: Option<Timestamp>,
        /// When the recording ended.
        pub end_time: Option<Timestamp>,
        /// What a pause is in the file: `silence`, or left out by `skip`.
        pub pause_behavior: Option<String>,
        /// The settings of a `record`, or the file of a `record_call`.
        pub record: Option<Recording>,
    }
}

event! {
    /// The settings of a `record`, or the file of a `record_call`.
    pub struct Recording {
        /// The address of the file.
        pub url: Option<String>,
        /// The length in seconds.
        pub duration: Option<Number>,
        /// The bytes of the file.
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
        /// Whether both sides have a channel of their own.
        pub stereo: Option<bool>,
    }
}

impl RecordChange {
    /// The address of the file.
    pub fn url(&self) -> Option<&str> {
        let inside = || self.record.as_ref()?.url.as_deref();
        self.url.as_deref().or_else(inside)
    }

    /// The length in seconds.
    pub fn duration(&self) -> Option<Number> {
        let inside = || self.record.as_ref()?.duration;
        self.duration.or_else(inside)
    }

    /// The bytes of the file.
    pub fn size(&self) -> Option<u64> {
        self.size.or_else(|| self.record.as_ref()?.size)
    }

    /// The format of the file: `wav`, `mp3`.
    pub fn format(&self) -> Option<&str> {
        let record = self.record.as_ref()?;
        let audio = || record.audio.as_ref()?.format.as_deref();
        record.format.as_deref().or_else(audio)
    }
}
