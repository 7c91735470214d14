// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::Map;
use crate::key_order::KeyOrder;
use crate::text::Text;

/// The HTTP method for status callbacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum HttpMethod {
    /// In the body of a POST.
    #[default]
    Post,
    /// In the query of a GET.
    Get,
}

crate::declare::keyword!(HttpMethod of swml_language::methods::HttpMethod { Post = "POST", Get = "GET" });

/// Ends a stream: the one with this identifier, or the last one.
///
/// SWML reference: "stop_stream".
#[derive(Default)]
pub struct StopStream {
    /// The identifier that the stream was started with.
    pub control_id: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl StopStream {
    /// The identifier that the stream was started with.
    #[must_use]
    pub fn control_id(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.control_id = value.into_property();
        self
    }
}

crate::declare::record!(StopStream of swml_language::methods::StopStream { 0: control_id });

/// Streams the call's audio to a WebSocket, in the background.
///
/// SWML reference: "stream".
///
/// ```
/// # use swml_core as swml;
/// use swml::Stream;
/// assert_eq!(
///     serde_json::to_string(&Stream::url("wss://example.com/audio"))?,
///     r#"{"url":"wss://example.com/audio"}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Stream {
    /// The URL of the WebSocket, `wss://…`.
    pub url: Text,
    /// An identifier for stopping this stream.
    pub control_id: Option<Text>,
    /// The name of the stream.
    pub name: Option<Text>,
    /// The side to send; `inbound_track` by default.
    pub track: Option<Track>,
    /// The codec of the stream with its rate and ptime.
    pub codec: Option<Text>,
    /// The URL that receives the status of the stream.
    pub status_url: Option<Text>,
    /// The HTTP method for the status; `POST` by default.
    pub status_url_method: Option<HttpMethod>,
    /// A token to send as `Authorization: Bearer` when the WebSocket opens.
    pub authorization_bearer_token: Option<Text>,
    /// Custom data in the start message to the WebSocket.
    pub custom_parameters: Option<Map<Text>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Stream {
    /// The URL of the WebSocket, `wss://…`.
    ///
    /// Creates a value with only this property.
    pub fn url(value: impl IntoProperty<Text>) -> Self {
        Self {
            url: value.into_property(),
            ..Default::default()
        }
    }

    /// An identifier for stopping this stream.
    #[must_use]
    pub fn control_id(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.control_id = value.into_property();
        self
    }

    /// The name of the stream.
    #[must_use]
    pub fn name(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.name = value.into_property();
        self
    }

    /// The side to send; `inbound_track` by default.
    #[must_use]
    pub fn track(mut self, value: impl IntoProperty<Option<Track>>) -> Self {
        self.track = value.into_property();
        self
    }

    /// The codec of the stream with its rate and ptime.
    #[must_use]
    pub fn codec(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.codec = value.into_property();
        self
    }

    /// The URL that receives the status of the stream.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }

    /// The HTTP method for the status; `POST` by default.
    #[must_use]
    pub fn status_url_method(mut self, value: impl IntoProperty<Option<HttpMethod>>) -> Self {
        self.status_url_method = value.into_property();
        self
    }

    /// A token to send as `Authorization: Bearer` when the WebSocket opens.
    #[must_use]
    pub fn authorization_bearer_token(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.authorization_bearer_token = value.into_property();
        self
    }

    /// Custom data in the start message to the WebSocket.
    #[must_use]
    pub fn custom_parameters(mut self, value: impl IntoProperty<Option<Map<Text>>>) -> Self {
        self.custom_parameters = value.into_property();
        self
    }
}

crate::declare::record!(Stream of swml_language::methods::Stream { 0: url, 1: control_id, 2: name, 3: track, 4: codec, 5: status_url, 6: status_url_method, 7: authorization_bearer_token, 8: custom_parameters });

/// The side of a call that is streamed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Track {
    /// The audio of the caller.
    #[default]
    InboundTrack,
    /// The audio that the caller hears.
    OutboundTrack,
    /// Both.
    BothTracks,
}

crate::declare::keyword!(Track of swml_language::methods::Track { InboundTrack = "inbound_track", OutboundTrack = "outbound_track", BothTracks = "both_tracks" });
