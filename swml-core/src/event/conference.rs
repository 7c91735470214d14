//! `calling.conference`: the events of a conference.

use super::declare::{event, words};
use crate::Number;

words! {
    /// An event of a conference.
    ///
    /// SWML reference: "join_conference", status callbacks.
    pub enum ConferenceStatus {
        /// The conference has started.
        Start = "conference-start",
        /// The conference has ended.
        End = "conference-end",
        /// A participant has joined.
        Join = "participant-join",
        /// A participant has left.
        Leave = "participant-leave",
        /// A participant was muted.
        Mute = "participant-mute",
        /// A participant was unmuted.
        Unmute = "participant-unmute",
        /// A participant was put on hold.
        Hold = "participant-hold",
        /// A participant was taken off hold.
        Unhold = "participant-unhold",
        /// A participant has started to speak.
        SpeechStart = "participant-speech-start",
        /// A participant has stopped speaking.
        SpeechStop = "participant-speech-stop",
        /// The settings of a participant were changed.
        Modify = "participant-modify",
        /// The recording has started.
        RecordStart = "record-start",
        /// The recording was paused.
        RecordPause = "record-pause",
        /// The recording was resumed.
        RecordResume = "record-resume",
        /// The recording has ended.
        RecordStop = "record-stop",
    }
}

event! {
    /// An event of a conference, with its details.
    ///
    /// SWML reference: "join_conference", status callbacks.
    pub struct ConferenceChange {
        /// The call of the participant.
        pub call_id: Option<String>,
        /// The node of that call.
        pub node_id: Option<String>,
        /// The segment of that call.
        pub segment_id: Option<String>,
        /// The tag of that call.
        pub tag: Option<String>,
        /// The event.
        pub status: ConferenceStatus,
        /// The name of the conference.
        pub name: Option<String>,
        /// The identifier of the conference.
        pub conference_id: Option<String>,
        /// The number of participants.
        pub size: Option<u64>,
        /// The region of the conference.
        pub region: Option<String>,
        /// Whether the participant is muted.
        pub muted: Option<bool>,
        /// Whether the participant is on hold.
        pub hold: Option<bool>,
        /// Whether the conference starts with this participant.
        pub start_on_join: Option<bool>,
        /// Whether the conference ends with this participant.
        pub end_on_leave: Option<bool>,
        /// Whether the participant coaches another.
        pub coaching: Option<bool>,
        /// The URL of the recording.
        pub recording_url: Option<String>,
        /// The size of the recording in bytes.
        pub recording_file_size: Option<u64>,
        /// The duration of the recording in seconds.
        pub recording_duration: Option<Number>,
        /// The reason that the conference ended.
        pub reason_ended: Option<String>,
        /// The call that ended it.
        pub call_id_ending_conf: Option<String>,
    }
}
