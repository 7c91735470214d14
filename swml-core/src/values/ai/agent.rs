// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::values::{
    AiHint, AiLanguage, AiParams, AiPrompt, Multilingual, PostPrompt, Pronounce, Swaig,
};

/// Hands the caller to an AI agent, and goes on when the agent is done.
///
/// SWML reference: "ai".
///
/// ```
/// # use swml_core as swml;
/// use swml::{Ai, AiParams, AiPrompt, Swaig, SwaigFunction};
/// let agent = Ai::prompt(AiPrompt::text("You take orders for pizza.").temperature(0.3))
///     .params(AiParams::default().wait_for_user(true))
///     .swaig(Swaig::default().functions([
///         SwaigFunction::new("place_order", "Call it when the caller has decided")
///             .web_hook_url("https://example.com/order"),
///     ]));
/// assert_eq!(
///     serde_json::to_string(&agent)?,
///     r#"{"prompt":{"text":"You take orders for pizza.","temperature":0.3},"params":{"wait_for_user":true},"SWAIG":{"functions":[{"function":"place_order","description":"Call it when the caller has decided","web_hook_url":"https://example.com/order"}]}}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct Ai {
    /// Who the agent is, what it is to do and how.
    pub prompt: AiPrompt,
    /// What the agent is asked when the call is over, such as for a summary.
    pub post_prompt: Option<Box<PostPrompt>>,
    /// Where the answer to `post_prompt` and the log of the talk go, with
    /// `user:password@` if it needs one.
    pub post_prompt_url: Option<Text>,
    /// Settings of the agent.
    pub params: Option<Box<AiParams>>,
    /// The functions that the agent may call.
    pub swaig: Option<Box<Swaig>>,
    /// Words that are easily misheard.
    pub hints: Option<Vec<AiHint>>,
    /// The languages the agent speaks, each with its voice. Ignored beside
    /// `multilingual`.
    pub languages: Option<Vec<AiLanguage>>,
    /// Lets the agent follow the caller from language to language, in place of
    /// `languages`.
    pub multilingual: Option<Box<Multilingual>>,
    /// How words are to be spoken.
    pub pronounce: Option<Vec<Pronounce>>,
    /// Data for the whole session, which prompts and functions find in `global_data`.
    pub global_data: Option<Map<Any>>,
    /// An agent that is described elsewhere.
    pub agent: Option<Text>,
    /// Who speaks; a language names its engine in its `voice`.
    pub engine: Option<Text>,
    /// The voice of the agent; a language has its own.
    pub voice: Option<Text>,
    /// The user name for `post_prompt_url`, where the URL itself has none.
    pub post_prompt_auth_user: Option<Text>,
    /// The password for `post_prompt_url`.
    pub post_prompt_auth_password: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Ai {
    /// Who the agent is, what it is to do and how.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn prompt(value: impl IntoProperty<AiPrompt>) -> Self {
        Self {
            prompt: value.into_property(),
            ..Default::default()
        }
    }

    /// What the agent is asked when the call is over, such as for a summary.
    #[must_use]
    pub fn post_prompt(mut self, value: impl IntoProperty<Option<Box<PostPrompt>>>) -> Self {
        self.post_prompt = value.into_property();
        self
    }

    /// Where the answer to `post_prompt` and the log of the talk go, with
    /// `user:password@` if it needs one.
    #[must_use]
    pub fn post_prompt_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.post_prompt_url = value.into_property();
        self
    }

    /// Settings of the agent.
    #[must_use]
    pub fn params(mut self, value: impl IntoProperty<Option<Box<AiParams>>>) -> Self {
        self.params = value.into_property();
        self
    }

    /// The functions that the agent may call.
    #[must_use]
    pub fn swaig(mut self, value: impl IntoProperty<Option<Box<Swaig>>>) -> Self {
        self.swaig = value.into_property();
        self
    }

    /// Words that are easily misheard.
    #[must_use]
    pub fn hints(mut self, value: impl IntoProperty<Option<Vec<AiHint>>>) -> Self {
        self.hints = value.into_property();
        self
    }

    /// The languages the agent speaks, each with its voice. Ignored beside
    /// `multilingual`.
    #[must_use]
    pub fn languages(mut self, value: impl IntoProperty<Option<Vec<AiLanguage>>>) -> Self {
        self.languages = value.into_property();
        self
    }

    /// Lets the agent follow the caller from language to language, in place of
    /// `languages`.
    #[must_use]
    pub fn multilingual(mut self, value: impl IntoProperty<Option<Box<Multilingual>>>) -> Self {
        self.multilingual = value.into_property();
        self
    }

    /// How words are to be spoken.
    #[must_use]
    pub fn pronounce(mut self, value: impl IntoProperty<Option<Vec<Pronounce>>>) -> Self {
        self.pronounce = value.into_property();
        self
    }

    /// Data for the whole session, which prompts and functions find in `global_data`.
    #[must_use]
    pub fn global_data(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.global_data = value.into_property();
        self
    }

    /// An agent that is described elsewhere.
    #[must_use]
    pub fn agent(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.agent = value.into_property();
        self
    }

    /// Who speaks; a language names its engine in its `voice`.
    #[must_use]
    pub fn engine(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.engine = value.into_property();
        self
    }

    /// The voice of the agent; a language has its own.
    #[must_use]
    pub fn voice(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.voice = value.into_property();
        self
    }

    /// The user name for `post_prompt_url`, where the URL itself has none.
    #[must_use]
    pub fn post_prompt_auth_user(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.post_prompt_auth_user = value.into_property();
        self
    }

    /// The password for `post_prompt_url`.
    #[must_use]
    pub fn post_prompt_auth_password(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.post_prompt_auth_password = value.into_property();
        self
    }
}

crate::declare::record!(Ai of swml_language::methods::Ai { prompt, post_prompt, post_prompt_url, params, swaig, hints, languages, multilingual, pronounce, global_data, agent, engine, voice, post_prompt_auth_user, post_prompt_auth_password });
