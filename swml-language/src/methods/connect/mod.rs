//! `connect`: dials a destination and bridges it to the caller.

use super::stream::HttpMethod;
use super::{Confirm, Outcome};
use crate::declare::{choice, keyword, record};
use crate::types::{Any, Destination, Inline, Map, Seconds, Target, Text, Value};

/// Declares two records that share most properties: `connect` and one destination of a list. A
/// property of `both` is declared once; on a destination it overrides that of the `connect`.
macro_rules! connect {
    (
        $(#[doc = $connect_doc:literal])*
        struct $Connect:ident for $connect:literal [$($connect_option:tt)*];

        $(#[doc = $leg_doc:literal])*
        struct $Leg:ident for $leg:literal [$($leg_option:tt)*];

        to { $(#[doc = $to_doc:literal])* }
        both { $($both:tt)* }
        connect { $($own:tt)* }
    ) => {
        record! {
            $(#[doc = $connect_doc])*
            pub struct $Connect for $connect [$($connect_option)*] {
                $(#[doc = $to_doc])*
                pub(new) to: Option<Destination> [suggest_for(&["to_number"])],
                $($both)*
                $($own)*
            }
        }

        record! {
            $(#[doc = $leg_doc])*
            pub struct $Leg for $leg [$($leg_option)*] {
                $(#[doc = $to_doc])*
                pub(new) to: Destination [suggest_for(&["to_number"])],
                $($both)*
            }
        }
    };
}

connect! {
    /// Dials a destination, several in turn, or several at once, and bridges the one
    /// that answers to the current call.
    ///
    /// Requires exactly one of `to`, `serial`, `parallel` and `serial_parallel`.
    ///
    /// SWML reference: "connect".
    ///
    /// ```
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
    struct Connect for "connect" [rule(Rule::Connect)];

    /// One destination of `serial`, `parallel` or `serial_parallel`. Its properties override those
    /// of its `connect`.
    ///
    /// SWML reference: "connect".
    struct ConnectDestination for "a destination" [
        outer(Connect::schema), rule(Rule::Destination)
    ];

    to {
        /// The destination: a phone number, a SIP URI, a Resource Address, a queue or a WebSocket
        /// stream, by its prefix.
    }
    both {
        /// The caller ID; the caller's own number by default.
        pub from: Option<Text> [suggest_for(&["from_number", "caller_id"])],
        /// The name displayed with `from` on SIP calls.
        pub from_name: Option<Text> [applies_to(AppliesTo::ShownOnSip)],
        /// Headers to add to the SIP INVITE.
        pub headers: Option<Vec<Header>> [applies_to(AppliesTo::AllButPhone)],
        /// The codecs to offer on a SIP call, separated by commas.
        pub codecs: Option<Text> [format(Format::Codecs), applies_to(AppliesTo::AllButPhone)],
        /// Whether to offer WebRTC media to the SIP endpoint; `false` by default.
        pub webrtc_media: Option<Value<bool>> [default("false"), applies_to(AppliesTo::AllButPhone)],
        /// The `Session-Expires` of the SIP INVITE, in seconds, at least 1; the setting of the
        /// space by default.
        pub session_timeout: Option<Value<Seconds>> [
            min(1.0), default("the setting of the space"), applies_to(AppliesTo::AllButPhone)
        ],
        /// How long to wait for an answer, in seconds; 60 by default.
        pub timeout: Option<Value<Seconds>> [
            min(0.0), zero("the attempt would time out at once"), default("60 seconds")
        ],
        /// A script that the called party hears before the bridge.
        pub confirm: Option<Confirm>,
        /// The maximum duration of that script, in seconds; `timeout` by default.
        pub confirm_timeout: Option<Value<Seconds>> [
            min(0.0), zero("the confirmation would time out at once"), requires("confirm"), default("that of `timeout`")
        ],
        /// Whether the media is encrypted; `optional` by default.
        pub encryption: Option<Encryption> [default("optional"), applies_to(AppliesTo::SipAmongSeveral)],
        /// The URL that receives the states of the call.
        pub call_state_url: Option<Text> [format(Format::Url)],
        /// The states to report; only `ended` by default.
        pub call_state_events: Option<Vec<CallState>> [
            unique, non_empty, requires("call_state_url"), default("`ended`")
        ],
        /// The user name for authentication at the SIP destination.
        pub username: Option<Text> [applies_to(AppliesTo::Sip)],
        /// The password for authentication at the SIP destination.
        pub password: Option<Text> [secret, applies_to(AppliesTo::Sip)],
        /// The name of the stream.
        pub name: Option<Text> [applies_to(AppliesTo::Stream)],
        /// The codec of the stream with its rate and ptime, such as `L16@24000h@40i`; `PCMU` by
        /// default.
        pub codec: Option<Text> [format(Format::Codec), default("PCMU"), applies_to(AppliesTo::Stream)],
        /// Whether the stream is bidirectional; `false` by default.
        pub realtime: Option<Value<bool>> [default("false"), applies_to(AppliesTo::Stream)],
        /// The HTTP method for status of the stream; `POST` by default.
        pub status_url_method: Option<HttpMethod> [
            requires("status_url"), default("POST"), applies_to(AppliesTo::Stream)
        ],
        /// A token to send as `Authorization: Bearer` when the WebSocket opens.
        pub authorization_bearer_token: Option<Text> [secret, applies_to(AppliesTo::Stream)],
        /// Custom data in the start message to the WebSocket.
        pub custom_parameters: Option<Map<Text>> [applies_to(AppliesTo::Stream)],
        /// Variables for the switch that carries the call.
        pub fsvars: Option<Map<Text>> [undocumented],
    }
    connect {
        /// Destinations to dial one after the other.
        pub(new) serial: Option<Vec<ConnectDestination>> [non_empty],
        /// Destinations to dial all at once; the first to answer is bridged.
        pub(new) parallel: Option<Vec<ConnectDestination>> [non_empty],
        /// Groups of destinations: in parallel within a group, one group after the other.
        pub(new) serial_parallel: Option<Vec<Vec<ConnectDestination>>> [non_empty],
        /// The sounds that the caller hears until the call is answered; the provider's tone by
        /// default.
        pub ringback: Option<Vec<Text>> [
            format(Format::Sound), undocumented_as(&[Form::Bool, Form::Text, Form::Object])
        ],
        /// The statements to run after the connection, by its result.
        pub result: Option<Outcome>,
        /// The maximum duration of the connection, in seconds; four hours by default.
        pub max_duration: Option<Value<Seconds>> [
            min(0.0), zero("the call would end at once"), default("14400 seconds")
        ],
        /// Whether to answer the caller only when the destination has answered; `false` by default.
        pub answer_on_bridge: Option<Value<bool>> [default("false")],
        /// The URL that receives the status of the connection, or of the stream.
        pub status_url: Option<Text> [format(Format::Url)],
        /// The script to continue with after the bridge. Required for a queue.
        pub transfer_after_bridge: Option<AfterBridge>,
        /// The script to continue with after a queue, instead of `transfer_after_bridge`; without
        /// either the call ends.
        pub execute_after_queue: Option<AfterBridge> [undocumented],
        /// Whether a destination that declines ends the calls to all others.
        pub stop_all_on_reject: Option<Any> [undocumented],
    }
}

record! {
    /// A header of a SIP INVITE.
    ///
    /// SWML reference: "connect", `headers`.
    ///
    /// ```
    /// use swml::Header;
    /// let header = Header::new("X-Account", "7");
    /// assert_eq!(serde_json::to_string(&header)?, r#"{"name":"X-Account","value":"7"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Header for "a header" [pairs("name", "value")] {
        /// The header name.
        pub name: Text [format(Format::HeaderName)],
        /// The header value, on one line.
        pub value: Text [secret, format(Format::HeaderValue)],
    }
}

keyword! {
    /// Whether the media of a call is encrypted.
    pub enum Encryption {
        /// Encrypted if the other side supports it.
        Optional = "optional",
        /// Encrypted; otherwise the call fails.
        Mandatory = "mandatory",
        /// Never encrypted.
        Forbidden = "forbidden",
    }
}

keyword! {
    /// A state of the call to a destination.
    pub enum CallState {
        /// The call was created.
        Created = "created",
        /// The call is ringing.
        Ringing = "ringing",
        /// The call was answered.
        Answered = "answered",
        /// The call ended.
        Ended = "ended",
    }
}

choice! {
    /// The script to continue with after the bridge.
    ///
    /// SWML reference: "connect", `transfer_after_bridge`.
    pub enum AfterBridge for "a URL or a block of methods" {
        /// The script itself, sent as JSON text.
        Document(Inline),
        /// A URL that returns the script.
        Url(Target) [format(Format::Url)],
    }
}
