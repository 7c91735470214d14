// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::destination::Destination;
use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::target::Target;
use crate::text::Text;
use crate::value::{Seconds, Value};
use crate::values::script::Inline;
use crate::values::{Confirm, HttpMethod, Outcome};

/// Dials a destination, several in turn, or several at once, and bridges the one
/// that answers to the current call.
///
/// Requires exactly one of `to`, `serial`, `parallel` and `serial_parallel`.
///
/// SWML reference: "connect".
///
/// ```
/// # use swml_core as swml;
/// use swml::{Connect, ConnectDestination};
/// let team = Connect::serial([
///     ConnectDestination::to("sip:alice@example.com").timeout(10),
///     ConnectDestination::to("+15551234567"),
/// ])
/// .from("+15557654321");
/// assert_eq!(
///     serde_json::to_string(&team)?,
///     r#"{"from":"+15557654321","serial":[{"to":"sip:alice@example.com","timeout":10},{"to":"+15551234567"}]}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Connect {
    /// The destination: a phone number, a SIP URI, a Resource Address, a queue or a WebSocket
    /// stream, by its prefix.
    pub to: Option<Destination>,
    /// The caller ID; the caller's own number by default.
    pub from: Option<Text>,
    /// The name displayed with `from` on SIP calls.
    pub from_name: Option<Text>,
    /// Headers to add to the SIP INVITE.
    pub headers: Option<Vec<Header>>,
    /// The codecs to offer on a SIP call, separated by commas.
    pub codecs: Option<Text>,
    /// Whether to offer WebRTC media to the SIP endpoint; `false` by default.
    pub webrtc_media: Option<Value<bool>>,
    /// The `Session-Expires` of the SIP INVITE, in seconds, at least 1; the setting of the
    /// space by default.
    pub session_timeout: Option<Value<Seconds>>,
    /// How long to wait for an answer, in seconds; 60 by default.
    pub timeout: Option<Value<Seconds>>,
    /// A script that the called party hears before the bridge.
    pub confirm: Option<Confirm>,
    /// The maximum duration of that script, in seconds; `timeout` by default.
    pub confirm_timeout: Option<Value<Seconds>>,
    /// Whether the media is encrypted; `optional` by default.
    pub encryption: Option<Encryption>,
    /// The URL that receives the states of the call.
    pub call_state_url: Option<Text>,
    /// The states to report; only `ended` by default.
    pub call_state_events: Option<Vec<CallState>>,
    /// The user name for authentication at the SIP destination.
    pub username: Option<Text>,
    /// The password for authentication at the SIP destination.
    pub password: Option<Text>,
    /// The name of the stream.
    pub name: Option<Text>,
    /// The codec of the stream with its rate and ptime, such as `L16@24000h@40i`; `PCMU` by
    /// default.
    pub codec: Option<Text>,
    /// Whether the stream is bidirectional; `false` by default.
    pub realtime: Option<Value<bool>>,
    /// The HTTP method for status of the stream; `POST` by default.
    pub status_url_method: Option<HttpMethod>,
    /// A token to send as `Authorization: Bearer` when the WebSocket opens.
    pub authorization_bearer_token: Option<Text>,
    /// Custom data in the start message to the WebSocket.
    pub custom_parameters: Option<Map<Text>>,
    /// Variables for the switch that carries the call.
    pub fsvars: Option<Map<Text>>,
    /// Destinations to dial one after the other.
    pub serial: Option<Vec<ConnectDestination>>,
    /// Destinations to dial all at once; the first to answer is bridged.
    pub parallel: Option<Vec<ConnectDestination>>,
    /// Groups of destinations: in parallel within a group, one group after the other.
    pub serial_parallel: Option<Vec<Vec<ConnectDestination>>>,
    /// The sounds that the caller hears until the call is answered; the provider's tone by
    /// default.
    pub ringback: Option<Vec<Text>>,
    /// The statements to run after the connection, by its result.
    pub result: Option<Outcome>,
    /// The maximum duration of the connection, in seconds; four hours by default.
    pub max_duration: Option<Value<Seconds>>,
    /// Whether to answer the caller only when the destination has answered; `false` by default.
    pub answer_on_bridge: Option<Value<bool>>,
    /// The URL that receives the status of the connection, or of the stream.
    pub status_url: Option<Text>,
    /// The script to continue with after the bridge. Required for a queue.
    pub transfer_after_bridge: Option<AfterBridge>,
    /// The script to continue with after a queue, instead of `transfer_after_bridge`; without
    /// either the call ends.
    pub execute_after_queue: Option<AfterBridge>,
    /// Whether a destination that declines ends the calls to all others.
    pub stop_all_on_reject: Option<Any>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Connect {
    /// The destination: a phone number, a SIP URI, a Resource Address, a queue or a WebSocket
    /// stream, by its prefix.
    ///
    /// Creates a value with only this property.
    pub fn to(value: impl IntoProperty<Option<Destination>>) -> Self {
        Self {
            to: value.into_property(),
            ..Default::default()
        }
    }

    /// The caller ID; the caller's own number by default.
    #[must_use]
    pub fn from(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.from = value.into_property();
        self
    }

    /// The name displayed with `from` on SIP calls.
    #[must_use]
    pub fn from_name(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.from_name = value.into_property();
        self
    }

    /// Headers to add to the SIP INVITE.
    #[must_use]
    pub fn headers(mut self, value: impl IntoProperty<Option<Vec<Header>>>) -> Self {
        self.headers = value.into_property();
        self
    }

    /// The codecs to offer on a SIP call, separated by commas.
    #[must_use]
    pub fn codecs(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.codecs = value.into_property();
        self
    }

    /// Whether to offer WebRTC media to the SIP endpoint; `false` by default.
    #[must_use]
    pub fn webrtc_media(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.webrtc_media = value.into_property();
        self
    }

    /// The `Session-Expires` of the SIP INVITE, in seconds, at least 1; the setting of the
    /// space by default.
    #[must_use]
    pub fn session_timeout(mut self, value: impl IntoProperty<Option<Value<Seconds>>>) -> Self {
        self.session_timeout = value.into_property();
        self
    }

    /// How long to wait for an answer, in seconds; 60 by default.
    #[must_use]
    pub fn timeout(mut self, value: impl IntoProperty<Option<Value<Seconds>>>) -> Self {
        self.timeout = value.into_property();
        self
    }

    /// A script that the called party hears before the bridge.
    #[must_use]
    pub fn confirm(mut self, value: impl IntoProperty<Option<Confirm>>) -> Self {
        self.confirm = value.into_property();
        self
    }

    /// The maximum duration of that script, in seconds; `timeout` by default.
    #[must_use]
    pub fn confirm_timeout(mut self, value: impl IntoProperty<Option<Value<Seconds>>>) -> Self {
        self.confirm_timeout = value.into_property();
        self
    }

    /// Whether the media is encrypted; `optional` by default.
    #[must_use]
    pub fn encryption(mut self, value: impl IntoProperty<Option<Encryption>>) -> Self {
        self.encryption = value.into_property();
        self
    }

    /// The URL that receives the states of the call.
    #[must_use]
    pub fn call_state_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.call_state_url = value.into_property();
        self
    }

    /// The states to report; only `ended` by default.
    #[must_use]
    pub fn call_state_events(mut self, value: impl IntoProperty<Option<Vec<CallState>>>) -> Self {
        self.call_state_events = value.into_property();
        self
    }

    /// The user name for authentication at the SIP destination.
    #[must_use]
    pub fn username(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.username = value.into_property();
        self
    }

    /// The password for authentication at the SIP destination.
    #[must_use]
    pub fn password(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.password = value.into_property();
        self
    }

    /// The name of the stream.
    #[must_use]
    pub fn name(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.name = value.into_property();
        self
    }

    /// The codec of the stream with its rate and ptime, such as `L16@24000h@40i`; `PCMU` by
    /// default.
    #[must_use]
    pub fn codec(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.codec = value.into_property();
        self
    }

    /// Whether the stream is bidirectional; `false` by default.
    #[must_use]
    pub fn realtime(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.realtime = value.into_property();
        self
    }

    /// The HTTP method for status of the stream; `POST` by default.
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

    /// Variables for the switch that carries the call.
    #[must_use]
    pub fn fsvars(mut self, value: impl IntoProperty<Option<Map<Text>>>) -> Self {
        self.fsvars = value.into_property();
        self
    }

    /// Destinations to dial one after the other.
    ///
    /// Creates a value with only this property.
    pub fn serial(value: impl IntoProperty<Option<Vec<ConnectDestination>>>) -> Self {
        Self {
            serial: value.into_property(),
            ..Default::default()
        }
    }

    /// Destinations to dial all at once; the first to answer is bridged.
    ///
    /// Creates a value with only this property.
    pub fn parallel(value: impl IntoProperty<Option<Vec<ConnectDestination>>>) -> Self {
        Self {
            parallel: value.into_property(),
            ..Default::default()
        }
    }

    /// Groups of destinations: in parallel within a group, one group after the other.
    ///
    /// Creates a value with only this property.
    pub fn serial_parallel(value: impl IntoProperty<Option<Vec<Vec<ConnectDestination>>>>) -> Self {
        Self {
            serial_parallel: value.into_property(),
            ..Default::default()
        }
    }

    /// The sounds that the caller hears until the call is answered; the provider's tone by
    /// default.
    #[must_use]
    pub fn ringback(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.ringback = value.into_property();
        self
    }

    /// The statements to run after the connection, by its result.
    #[must_use]
    pub fn result(mut self, value: impl IntoProperty<Option<Outcome>>) -> Self {
        self.result = value.into_property();
        self
    }

    /// The maximum duration of the connection, in seconds; four hours by default.
    #[must_use]
    pub fn max_duration(mut self, value: impl IntoProperty<Option<Value<Seconds>>>) -> Self {
        self.max_duration = value.into_property();
        self
    }

    /// Whether to answer the caller only when the destination has answered; `false` by default.
    #[must_use]
    pub fn answer_on_bridge(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.answer_on_bridge = value.into_property();
        self
    }

    /// The URL that receives the status of the connection, or of the stream.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }

    /// The script to continue with after the bridge. Required for a queue.
    #[must_use]
    pub fn transfer_after_bridge(mut self, value: impl IntoProperty<Option<AfterBridge>>) -> Self {
        self.transfer_after_bridge = value.into_property();
        self
    }

    /// The script to continue with after a queue, instead of `transfer_after_bridge`; without
    /// either the call ends.
    #[must_use]
    pub fn execute_after_queue(mut self, value: impl IntoProperty<Option<AfterBridge>>) -> Self {
        self.execute_after_queue = value.into_property();
        self
    }

    /// Whether a destination that declines ends the calls to all others.
    #[must_use]
    pub fn stop_all_on_reject(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.stop_all_on_reject = value.into_property();
        self
    }
}

crate::declare::record!(Connect of swml_language::methods::Connect { 0: to, 1: from, 2: from_name, 3: headers, 4: codecs, 5: webrtc_media, 6: session_timeout, 7: timeout, 8: confirm, 9: confirm_timeout, 10: encryption, 11: call_state_url, 12: call_state_events, 13: username, 14: password, 15: name, 16: codec, 17: realtime, 18: status_url_method, 19: authorization_bearer_token, 20: custom_parameters, 21: fsvars, 22: serial, 23: parallel, 24: serial_parallel, 25: ringback, 26: result, 27: max_duration, 28: answer_on_bridge, 29: status_url, 30: transfer_after_bridge, 31: execute_after_queue, 32: stop_all_on_reject });

crate::declare::record_statements!(Connect { confirm = "confirm", serial = "serial", parallel = "parallel", serial_parallel = "serial_parallel", result = "result", transfer_after_bridge = "transfer_after_bridge", execute_after_queue = "execute_after_queue" });

/// A header of a SIP INVITE.
///
/// SWML reference: "connect", `headers`.
///
/// ```
/// # use swml_core as swml;
/// use swml::Header;
/// let header = Header::new("X-Account", "7");
/// assert_eq!(serde_json::to_string(&header)?, r#"{"name":"X-Account","value":"7"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Header {
    /// The header name.
    pub name: Text,
    /// The header value, on one line.
    pub value: Text,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Header {
    /// The header name.
    #[must_use]
    pub fn name(mut self, value: impl IntoProperty<Text>) -> Self {
        self.name = value.into_property();
        self
    }

    /// The header value, on one line.
    #[must_use]
    pub fn value(mut self, value: impl IntoProperty<Text>) -> Self {
        self.value = value.into_property();
        self
    }
}

crate::declare::record!(Header of swml_language::methods::Header { 0: name, 1: value });

/// Whether the media of a call is encrypted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Encryption {
    /// Encrypted if the other side supports it.
    #[default]
    Optional,
    /// Encrypted; otherwise the call fails.
    Mandatory,
    /// Never encrypted.
    Forbidden,
}

crate::declare::keyword!(Encryption of swml_language::methods::Encryption { Optional = "optional", Mandatory = "mandatory", Forbidden = "forbidden" });

/// A state of the call to a destination.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CallState {
    /// The call was created.
    #[default]
    Created,
    /// The call is ringing.
    Ringing,
    /// The call was answered.
    Answered,
    /// The call ended.
    Ended,
}

crate::declare::keyword!(CallState of swml_language::methods::CallState { Created = "created", Ringing = "ringing", Answered = "answered", Ended = "ended" });

/// One destination of `serial`, `parallel` or `serial_parallel`. Its properties override those
/// of its `connect`.
///
/// SWML reference: "connect".
#[derive(Default)]
pub struct ConnectDestination {
    /// The destination: a phone number, a SIP URI, a Resource Address, a queue or a WebSocket
    /// stream, by its prefix.
    pub to: Destination,
    /// The caller ID; the caller's own number by default.
    pub from: Option<Text>,
    /// The name displayed with `from` on SIP calls.
    pub from_name: Option<Text>,
    /// Headers to add to the SIP INVITE.
    pub headers: Option<Vec<Header>>,
    /// The codecs to offer on a SIP call, separated by commas.
    pub codecs: Option<Text>,
    /// Whether to offer WebRTC media to the SIP endpoint; `false` by default.
    pub webrtc_media: Option<Value<bool>>,
    /// The `Session-Expires` of the SIP INVITE, in seconds, at least 1; the setting of the
    /// space by default.
    pub session_timeout: Option<Value<Seconds>>,
    /// How long to wait for an answer, in seconds; 60 by default.
    pub timeout: Option<Value<Seconds>>,
    /// A script that the called party hears before the bridge.
    pub confirm: Option<Confirm>,
    /// The maximum duration of that script, in seconds; `timeout` by default.
    pub confirm_timeout: Option<Value<Seconds>>,
    /// Whether the media is encrypted; `optional` by default.
    pub encryption: Option<Encryption>,
    /// The URL that receives the states of the call.
    pub call_state_url: Option<Text>,
    /// The states to report; only `ended` by default.
    pub call_state_events: Option<Vec<CallState>>,
    /// The user name for authentication at the SIP destination.
    pub username: Option<Text>,
    /// The password for authentication at the SIP destination.
    pub password: Option<Text>,
    /// The name of the stream.
    pub name: Option<Text>,
    /// The codec of the stream with its rate and ptime, such as `L16@24000h@40i`; `PCMU` by
    /// default.
    pub codec: Option<Text>,
    /// Whether the stream is bidirectional; `false` by default.
    pub realtime: Option<Value<bool>>,
    /// The HTTP method for status of the stream; `POST` by default.
    pub status_url_method: Option<HttpMethod>,
    /// A token to send as `Authorization: Bearer` when the WebSocket opens.
    pub authorization_bearer_token: Option<Text>,
    /// Custom data in the start message to the WebSocket.
    pub custom_parameters: Option<Map<Text>>,
    /// Variables for the switch that carries the call.
    pub fsvars: Option<Map<Text>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ConnectDestination {
    /// The destination: a phone number, a SIP URI, a Resource Address, a queue or a WebSocket
    /// stream, by its prefix.
    ///
    /// Creates a value with only this property.
    pub fn to(value: impl IntoProperty<Destination>) -> Self {
        Self {
            to: value.into_property(),
            ..Default::default()
        }
    }

    /// The caller ID; the caller's own number by default.
    #[must_use]
    pub fn from(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.from = value.into_property();
        self
    }

    /// The name displayed with `from` on SIP calls.
    #[must_use]
    pub fn from_name(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.from_name = value.into_property();
        self
    }

    /// Headers to add to the SIP INVITE.
    #[must_use]
    pub fn headers(mut self, value: impl IntoProperty<Option<Vec<Header>>>) -> Self {
        self.headers = value.into_property();
        self
    }

    /// The codecs to offer on a SIP call, separated by commas.
    #[must_use]
    pub fn codecs(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.codecs = value.into_property();
        self
    }

    /// Whether to offer WebRTC media to the SIP endpoint; `false` by default.
    #[must_use]
    pub fn webrtc_media(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.webrtc_media = value.into_property();
        self
    }

    /// The `Session-Expires` of the SIP INVITE, in seconds, at least 1; the setting of the
    /// space by default.
    #[must_use]
    pub fn session_timeout(mut self, value: impl IntoProperty<Option<Value<Seconds>>>) -> Self {
        self.session_timeout = value.into_property();
        self
    }

    /// How long to wait for an answer, in seconds; 60 by default.
    #[must_use]
    pub fn timeout(mut self, value: impl IntoProperty<Option<Value<Seconds>>>) -> Self {
        self.timeout = value.into_property();
        self
    }

    /// A script that the called party hears before the bridge.
    #[must_use]
    pub fn confirm(mut self, value: impl IntoProperty<Option<Confirm>>) -> Self {
        self.confirm = value.into_property();
        self
    }

    /// The maximum duration of that script, in seconds; `timeout` by default.
    #[must_use]
    pub fn confirm_timeout(mut self, value: impl IntoProperty<Option<Value<Seconds>>>) -> Self {
        self.confirm_timeout = value.into_property();
        self
    }

    /// Whether the media is encrypted; `optional` by default.
    #[must_use]
    pub fn encryption(mut self, value: impl IntoProperty<Option<Encryption>>) -> Self {
        self.encryption = value.into_property();
        self
    }

    /// The URL that receives the states of the call.
    #[must_use]
    pub fn call_state_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.call_state_url = value.into_property();
        self
    }

    /// The states to report; only `ended` by default.
    #[must_use]
    pub fn call_state_events(mut self, value: impl IntoProperty<Option<Vec<CallState>>>) -> Self {
        self.call_state_events = value.into_property();
        self
    }

    /// The user name for authentication at the SIP destination.
    #[must_use]
    pub fn username(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.username = value.into_property();
        self
    }

    /// The password for authentication at the SIP destination.
    #[must_use]
    pub fn password(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.password = value.into_property();
        self
    }

    /// The name of the stream.
    #[must_use]
    pub fn name(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.name = value.into_property();
        self
    }

    /// The codec of the stream with its rate and ptime, such as `L16@24000h@40i`; `PCMU` by
    /// default.
    #[must_use]
    pub fn codec(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.codec = value.into_property();
        self
    }

    /// Whether the stream is bidirectional; `false` by default.
    #[must_use]
    pub fn realtime(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.realtime = value.into_property();
        self
    }

    /// The HTTP method for status of the stream; `POST` by default.
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

    /// Variables for the switch that carries the call.
    #[must_use]
    pub fn fsvars(mut self, value: impl IntoProperty<Option<Map<Text>>>) -> Self {
        self.fsvars = value.into_property();
        self
    }
}

crate::declare::record!(ConnectDestination of swml_language::methods::ConnectDestination { 0: to, 1: from, 2: from_name, 3: headers, 4: codecs, 5: webrtc_media, 6: session_timeout, 7: timeout, 8: confirm, 9: confirm_timeout, 10: encryption, 11: call_state_url, 12: call_state_events, 13: username, 14: password, 15: name, 16: codec, 17: realtime, 18: status_url_method, 19: authorization_bearer_token, 20: custom_parameters, 21: fsvars });

crate::declare::record_statements!(ConnectDestination { confirm = "confirm" });

/// The script to continue with after the bridge.
///
/// SWML reference: "connect", `transfer_after_bridge`.
#[derive(Clone)]
pub enum AfterBridge {
    /// The script itself, sent as JSON text.
    Document(Inline),
    /// A URL that returns the script.
    Url(Target),
}

crate::declare::choice!(AfterBridge of swml_language::methods::AfterBridge { Document(Inline), Url(Target) });

crate::declare::choice_statements!(AfterBridge { Document });
