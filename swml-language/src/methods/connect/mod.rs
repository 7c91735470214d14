//! `connect`: dials somebody and bridges them to the caller.

use super::stream::HttpMethod;
use super::{Confirm, Outcome};
use crate::declare::{choice, keyword, record};
use crate::types::{Any, Destination, Inline, Map, Seconds, Target, Text, Value};

/// Declares the two records that share most properties: `connect` itself and one
/// destination of a list. A property of `both` is declared once; on a destination it
/// overrides the one of the whole.
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
    /// Exactly one of `to`, `serial`, `parallel` and `serial_parallel` is given.
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

    /// One destination of `serial`, `parallel` or `serial_parallel`. What it sets
    /// overrides what its `connect` sets.
    ///
    /// SWML reference: "connect".
    struct ConnectDestination for "a destination" [
        outer(Connect::schema), rule(Rule::Destination)
    ];

    to {
        /// Whom to dial: a phone number, a SIP URI, a Resource Address, a queue or a
        /// WebSocket stream, by its prefix.
    }
    both {
        /// The caller ID to show; the caller's own number if left out.
        pub from: Option<Text> [suggest_for(&["from_number", "caller_id"])],
        /// The name to show beside `from` on SIP calls.
        pub from_name: Option<Text> [applies_to(AppliesTo::ShownOnSip)],
        /// Headers to add to the SIP INVITE.
        pub headers: Option<Vec<Header>> [applies_to(AppliesTo::AllButPhone)],
        /// The codecs to offer on a SIP call, between commas.
        pub codecs: Option<Text> [format(Format::Codecs), applies_to(AppliesTo::AllButPhone)],
        /// Whether to offer WebRTC media to the SIP endpoint; no if left out.
        pub webrtc_media: Option<Value<bool>> [default("false"), applies_to(AppliesTo::AllButPhone)],
        /// The `Session-Expires` of the SIP INVITE, in seconds, at least 1; the setting of
        /// the space if left out.
        pub session_timeout: Option<Value<Seconds>> [
            min(1.0), default("the setting of the space"), applies_to(AppliesTo::AllButPhone)
        ],
        /// How long to wait for an answer, in seconds; 60 if left out.
        pub timeout: Option<Value<Seconds>> [
            min(0.0), zero("the attempt would time out at once"), default("60 seconds")
        ],
        /// A script that the called party hears before the bridge.
        pub confirm: Option<Confirm>,
        /// How long that script may take, in seconds; as long as `timeout` if left out.
        pub confirm_timeout: Option<Value<Seconds>> [
            min(0.0), zero("the confirmation would time out at once"), requires("confirm"), default("that of `timeout`")
        ],
        /// Whether the media is encrypted; `optional` if left out.
        pub encryption: Option<Encryption> [default("optional"), applies_to(AppliesTo::SipAmongSeveral)],
        /// Where to report the states of the call.
        pub call_state_url: Option<Text> [format(Format::Url)],
        /// Which states to report; only `ended` if left out.
        pub call_state_events: Option<Vec<CallState>> [
            unique, non_empty, requires("call_state_url"), default("`ended`")
        ],
        /// The name to authenticate with at the SIP destination.
        pub username: Option<Text> [applies_to(AppliesTo::Sip)],
        /// The password to authenticate with at the SIP destination.
        pub password: Option<Text> [secret, applies_to(AppliesTo::Sip)],
        /// What to call the stream.
        pub name: Option<Text> [applies_to(AppliesTo::Stream)],
        /// The codec of the stream with its rate and ptime, such as `L16@24000h@40i`;
        /// `PCMU` if left out.
        pub codec: Option<Text> [format(Format::Codec), default("PCMU"), applies_to(AppliesTo::Stream)],
        /// Whether the stream may talk back; no if left out.
        pub realtime: Option<Value<bool>> [default("false"), applies_to(AppliesTo::Stream)],
        /// How to report the states of the stream: `POST` if left out.
        pub status_url_method: Option<HttpMethod> [
            requires("status_url"), default("POST"), applies_to(AppliesTo::Stream)
        ],
        /// A token to send as `Authorization: Bearer` when the WebSocket opens.
        pub authorization_bearer_token: Option<Text> [secret, applies_to(AppliesTo::Stream)],
        /// What to tell the WebSocket in its start message.
        pub custom_parameters: Option<Map<Text>> [applies_to(AppliesTo::Stream)],
        /// Variables for the switch that carries the call.
        pub fsvars: Option<Map<Text>> [undocumented],
    }
    connect {
        /// Destinations to dial one after the other.
        pub(new) serial: Option<Vec<ConnectDestination>> [non_empty],
        /// Destinations to dial all at once; the first to answer is bridged.
        pub(new) parallel: Option<Vec<ConnectDestination>> [non_empty],
        /// Groups of destinations: those of a group at once, the groups in turn.
        pub(new) serial_parallel: Option<Vec<Vec<ConnectDestination>>> [non_empty],
        /// What the caller hears until somebody answers; the provider's tone if left out.
        pub ringback: Option<Vec<Text>> [
            format(Format::Sound), undocumented_as(&[Form::Bool, Form::Text, Form::Object])
        ],
        /// What to do when the connection has ended, by how it ended.
        pub result: Option<Outcome>,
        /// The longest the connection may last, in seconds; four hours if left out.
        pub max_duration: Option<Value<Seconds>> [
            min(0.0), zero("the call would end at once"), default("14400 seconds")
        ],
        /// Whether to answer the caller only when the destination has answered; no if left
        /// out.
        pub answer_on_bridge: Option<Value<bool>> [default("false")],
        /// Where to report how the connection goes, or the stream.
        pub status_url: Option<Text> [format(Format::Url)],
        /// The script to go on with when the bridge has ended. A queue needs one.
        pub transfer_after_bridge: Option<AfterBridge>,
        /// The script to go on with when the call has left a queue, in the place of
        /// `transfer_after_bridge`; without either the call ends.
        pub execute_after_queue: Option<AfterBridge> [undocumented],
        /// When one destination that declines ends the calls to all others.
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
        /// Its name.
        pub name: Text [format(Format::HeaderName)],
        /// Its value, on one line.
        pub value: Text [secret, format(Format::HeaderValue)],
    }
}

keyword! {
    /// Whether the media of a call is encrypted.
    pub enum Encryption {
        /// Encrypted if the other side can.
        Optional = "optional",
        /// Encrypted, or no call.
        Mandatory = "mandatory",
        /// Never encrypted.
        Forbidden = "forbidden",
    }
}

keyword! {
    /// A state of the call to a destination.
    pub enum CallState {
        /// It has been made.
        Created = "created",
        /// It rings.
        Ringing = "ringing",
        /// Somebody answered.
        Answered = "answered",
        /// It is over.
        Ended = "ended",
    }
}

choice! {
    /// The script to go on with when the bridge has ended.
    ///
    /// SWML reference: "connect", `transfer_after_bridge`.
    pub enum AfterBridge for "a URL or a block of methods" {
        /// The script itself, sent as JSON text.
        Document(Inline),
        /// A URL that returns the script.
        Url(Target) [format(Format::Url)],
    }
}
