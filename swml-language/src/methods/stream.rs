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
        /// The URL of the WebSocket, `wss://…`.
        pub(new) url: Text [format(Format::StreamUrl)],
        /// An identifier for stopping this stream.
        pub control_id: Option<Text>,
        /// The name of the stream.
        pub name: Option<Text>,
        /// The side to send; `inbound_track` by default.
        pub track: Option<Track> [default("inbound_track")],
        /// The codec of the stream with its rate and ptime.
        pub codec: Option<Text> [format(Format::Codec)],
        /// The URL that receives the status of the stream.
        pub status_url: Option<Text> [format(Format::Url)],
        /// The HTTP method for the status; `POST` by default.
        pub status_url_method: Option<HttpMethod> [requires("status_url"), default("POST")],
        /// A token to send as `Authorization: Bearer` when the WebSocket opens.
        pub authorization_bearer_token: Option<Text> [secret],
        /// Custom data in the start message to the WebSocket.
        pub custom_parameters: Option<Map<Text>>,
    }
}

keyword! {
    /// The side of a call that is streamed.
    pub enum Track {
        /// The audio of the caller.
        InboundTrack = "inbound_track",
        /// The audio that the caller hears.
        OutboundTrack = "outbound_track",
        /// Both.
        BothTracks = "both_tracks",
    }
}

keyword! {
    /// The HTTP method for status callbacks.
    pub enum HttpMethod {
        /// In the body of a POST.
        Post = "POST",
        /// In the query of a GET.
        Get = "GET",
    }
}

record! {
    /// Ends a stream: the one with this identifier, or the last one.
    ///
    /// SWML reference: "stop_stream".
    pub struct StopStream for "stop_stream" {
        /// The identifier that the stream was started with.
        pub control_id: Option<Text>,
    }
}
