//! `stream` and `stop_stream`.

use crate::declare::{keyword, record};
use crate::types::{Map, Text};

record! {
    /// Streams the call's audio to a WebSocket, in the background.
    ///
    /// SWML reference: "stream".
    ///
    /// ```
    /// use swml::Stream;
    /// assert_eq!(
    ///     serde_json::to_string(&Stream::url("wss://example.com/audio"))?,
    ///     r#"{"url":"wss://example.com/audio"}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Stream for "stream" {
        /// The WebSocket, `wss://…`.
        pub(new) url: Text [format(Format::StreamUrl)],
        /// A name to stop this stream by.
        pub control_id: Option<Text>,
        /// What to call the stream.
        pub name: Option<Text>,
        /// Which side to send; `inbound_track` if left out.
        pub track: Option<Track> [default("inbound_track")],
        /// The codec of the stream with its rate and ptime.
        pub codec: Option<Text> [format(Format::Codec)],
        /// Where to report how the stream goes.
        pub status_url: Option<Text> [format(Format::Url)],
        /// How to report: `POST` if left out.
        pub status_url_method: Option<HttpMethod> [requires("status_url"), default("POST")],
        /// A token to send as `Authorization: Bearer` when the WebSocket opens.
        pub authorization_bearer_token: Option<Text> [secret],
        /// What to tell the WebSocket in its start message.
        pub custom_parameters: Option<Map<Text>>,
    }
}

keyword! {
    /// Which side of a call is streamed.
    pub enum Track {
        /// What the caller says.
        InboundTrack = "inbound_track",
        /// What the caller hears.
        OutboundTrack = "outbound_track",
        /// Both.
        BothTracks = "both_tracks",
    }
}

keyword! {
    /// How a status is reported.
    pub enum HttpMethod {
        /// In the body of a POST.
        Post = "POST",
        /// In the query of a GET.
        Get = "GET",
    }
}

record! {
    /// Ends a stream: the one of this name, or the last one.
    ///
    /// SWML reference: "stop_stream".
    pub struct StopStream for "stop_stream" {
        /// The name the stream was started with.
        pub control_id: Option<Text>,
    }
}
