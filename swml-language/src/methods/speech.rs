//! The properties and types shared by live transcription, live translation and a sidecar.

use crate::declare::{keyword, record};
use crate::types::Text;

/// Declares a record that starts listening to the call: the given properties, and those shared by
/// all of them.
macro_rules! start {
    (
        $(#[doc = $doc:literal])*
        struct $Start:ident for $name:literal { $($own:tt)* }
    ) => {
        $crate::declare::record! {
            $(#[doc = $doc])*
            pub struct $Start for $name {
                $($own)*
                /// The sides to listen to.
                pub direction: Vec<$crate::methods::Party> [non_empty, unique],
                /// The URL that receives the results.
                pub webhook: Option<$crate::types::Text> [format(Format::Url)],
                /// Whether to send each result as it is produced.
                pub live_events: Option<$crate::types::Value<bool>>,
                /// Whether to summarize the conversation at its end.
                pub ai_summary: Option<$crate::types::Value<bool>>,
                /// The prompt for the summary.
                pub ai_summary_prompt: Option<$crate::types::Text> [requires("ai_summary")],
                /// How long to wait for speech recognition, in milliseconds; 60000 by default.
                pub speech_timeout: Option<$crate::types::Value<$crate::types::Milliseconds>>
                    [min(1500.0), default("60000 milliseconds")],
                /// The silence that ends an utterance, in milliseconds; by default 300 with
                /// Deepgram and 500 with Google.
                pub vad_silence_ms: Option<$crate::types::Value<$crate::types::Milliseconds>>
                    [min(1.0), default("300 milliseconds")],
                /// The minimum volume of speech, from 0 to 1800; 400 by default.
                pub vad_thresh: Option<$crate::types::Value<i64>> [
                    min(0.0), max(1800.0), default("400")
                ],
                /// The log level, 0 to 2; 0 by default.
                pub debug_level: Option<$crate::types::Value<i64>> [default("0")],
                /// The speech recognition engine; `deepgram` by default.
                pub speech_engine: Option<$crate::methods::SpeechEngine> [default("deepgram")],
                /// A key of your own for Deepgram.
                pub deepgram_key_override: Option<$crate::types::Text> [secret, undocumented],
                /// The URL of a server of your own, instead of Deepgram's.
                pub deepgram_url_override: Option<$crate::types::Text> [undocumented],
            }
        }
    };
}
pub(super) use start;

keyword! {
    /// A side of the call.
    pub enum Party {
        /// The remote side.
        RemoteCaller = "remote-caller",
        /// The local side.
        LocalCaller = "local-caller",
    }
}

keyword! {
    /// A speech recognition engine.
    pub enum SpeechEngine {
        /// Deepgram.
        Deepgram = "deepgram",
        /// Google.
        Google = "google",
    }
}

record! {
    /// Requests a summary of the conversation so far.
    ///
    /// SWML reference: "live_transcribe" and "live_translate", `summarize`; "ai_sidecar",
    /// `action.summarize`.
    pub struct Summarize for "summarize" {
        /// The URL that receives the summary.
        pub webhook: Option<Text> [format(Format::Url)],
        /// The prompt for the summary.
        pub prompt: Option<Text>,
        /// The model that summarizes.
        pub ai_model: Option<Text> [undocumented],
        /// The same as `prompt`.
        pub summary_prompt: Option<Text> [undocumented],
    }
}
