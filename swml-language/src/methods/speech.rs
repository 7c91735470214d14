//! What live transcription, live translation and a sidecar have in common.

use crate::declare::{keyword, record};
use crate::types::Text;

/// Declares how something that listens to the call is started: what is its own, and what
/// all of them take.
macro_rules! start {
    (
        $(#[doc = $doc:literal])*
        struct $Start:ident for $name:literal { $($own:tt)* }
    ) => {
        $crate::declare::record! {
            $(#[doc = $doc])*
            pub struct $Start for $name {
                $($own)*
                /// Which sides to listen to.
                pub direction: Vec<$crate::methods::Party> [non_empty, unique],
                /// Where to send what comes of it.
                pub webhook: Option<$crate::types::Text> [format(Format::Url)],
                /// Whether to send each piece as it comes.
                pub live_events: Option<$crate::types::Value<bool>>,
                /// Whether to summarise the conversation at its end.
                pub ai_summary: Option<$crate::types::Value<bool>>,
                /// How to summarise, in words for the model.
                pub ai_summary_prompt: Option<$crate::types::Text> [requires("ai_summary")],
                /// How long speech may take to be recognised, in milliseconds; 60000 if
                /// left out.
                pub speech_timeout: Option<$crate::types::Value<$crate::types::Milliseconds>>
                    [min(1500.0), default("60000 milliseconds")],
                /// How much silence ends an utterance, in milliseconds; 300 with Deepgram
                /// and 500 with Google if left out.
                pub vad_silence_ms: Option<$crate::types::Value<$crate::types::Milliseconds>>
                    [min(1.0), default("300 milliseconds")],
                /// How loud counts as speech, from 0 to 1800; 400 if left out.
                pub vad_thresh: Option<$crate::types::Value<i64>> [
                    min(0.0), max(1800.0), default("400")
                ],
                /// How much to log, 0 to 2; 0 if left out.
                pub debug_level: Option<$crate::types::Value<i64>> [default("0")],
                /// Who recognises speech; `deepgram` if left out.
                pub speech_engine: Option<$crate::methods::SpeechEngine> [default("deepgram")],
                /// A key of your own for Deepgram.
                pub deepgram_key_override: Option<$crate::types::Text> [secret, undocumented],
                /// A server of your own in the place of Deepgram's.
                pub deepgram_url_override: Option<$crate::types::Text> [undocumented],
            }
        }
    };
}
pub(super) use start;

keyword! {
    /// A side of the call.
    pub enum Party {
        /// The one at the other end.
        RemoteCaller = "remote-caller",
        /// The one at this end.
        LocalCaller = "local-caller",
    }
}

keyword! {
    /// Who recognises speech.
    pub enum SpeechEngine {
        /// Deepgram.
        Deepgram = "deepgram",
        /// Google.
        Google = "google",
    }
}

record! {
    /// Asks for a summary of what has been said so far.
    ///
    /// SWML reference: "live_transcribe" and "live_translate", `summarize`; "ai_sidecar",
    /// `action.summarize`.
    pub struct Summarize for "summarize" {
        /// Where to send it.
        pub webhook: Option<Text> [format(Format::Url)],
        /// How to summarise, in words for the model.
        pub prompt: Option<Text>,
        /// The model that summarises.
        pub ai_model: Option<Text> [undocumented],
        /// The same as `prompt`.
        pub summary_prompt: Option<Text> [undocumented],
    }
}
