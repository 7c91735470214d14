//! What live transcription, live translation and a sidecar have in common.

use crate::declare::{keyword, record};
use crate::text::Text;

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
    }
}
