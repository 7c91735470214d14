// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;

/// A side of the call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Party {
    /// The remote side.
    #[default]
    RemoteCaller,
    /// The local side.
    LocalCaller,
}

crate::declare::keyword!(Party of swml_language::methods::Party { RemoteCaller = "remote-caller", LocalCaller = "local-caller" });

/// A speech recognition engine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SpeechEngine {
    /// Deepgram.
    #[default]
    Deepgram,
    /// Google.
    Google,
}

crate::declare::keyword!(SpeechEngine of swml_language::methods::SpeechEngine { Deepgram = "deepgram", Google = "google" });

/// Requests a summary of the conversation so far.
///
/// SWML reference: "live_transcribe" and "live_translate", `summarize`; "ai_sidecar",
/// `action.summarize`.
#[derive(Default)]
pub struct Summarize {
    /// The URL that receives the summary.
    pub webhook: Option<Text>,
    /// The prompt for the summary.
    pub prompt: Option<Text>,
    /// The model that summarizes.
    pub ai_model: Option<Text>,
    /// The same as `prompt`.
    pub summary_prompt: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Summarize {
    /// The URL that receives the summary.
    #[must_use]
    pub fn webhook(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.webhook = value.into_property();
        self
    }

    /// The prompt for the summary.
    #[must_use]
    pub fn prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.prompt = value.into_property();
        self
    }

    /// The model that summarizes.
    #[must_use]
    pub fn ai_model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.ai_model = value.into_property();
        self
    }

    /// The same as `prompt`.
    #[must_use]
    pub fn summary_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.summary_prompt = value.into_property();
        self
    }
}

crate::declare::record!(Summarize of swml_language::methods::Summarize { 0: webhook, 1: prompt, 2: ai_model, 3: summary_prompt });
