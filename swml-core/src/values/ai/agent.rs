// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::values::{
    AiHint, AiLanguage, AiParams, AiPrompt, Multilingual, PostPrompt, Pronounce, Swaig,
};

/// Connects the caller to an AI agent, and continues when the agent has finished.
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
#[derive(Default)]
pub struct Ai {
    /// The prompt: the role of the agent, its task and its instructions.
    pub prompt: AiPrompt,
    /// The prompt of the agent after the call, for example for a summary.
    pub post_prompt: Option<Box<PostPrompt>>,
    /// The URL that receives the answer to `post_prompt` and the conversation log, with
    /// `user:password@` if it requires authentication.
    pub post_prompt_url: Option<Text>,
    /// Settings of the agent.
    pub params: Option<Box<AiParams>>,
    /// The functions that the agent may call.
    pub swaig: Option<Box<Swaig>>,
    /// Words that are often misrecognized.
    pub hints: Option<Vec<AiHint>>,
    /// The languages the agent speaks, each with its voice. Ignored with
    /// `multilingual`.
    pub languages: Option<Vec<AiLanguage>>,
    /// Lets the agent switch to the language of the caller, instead of `languages`.
    pub multilingual: Option<Box<Multilingual>>,
    /// The pronunciation of words.
    pub pronounce: Option<Vec<Pronounce>>,
    /// Data of the whole session, available to prompts and functions as `global_data`.
    pub global_data: Option<Map<Any>>,
    /// A reference to an agent that is defined elsewhere.
    pub agent: Option<Text>,
    /// The speech engine; a language names its engine in its `voice`.
    pub engine: Option<Text>,
    /// The voice of the agent; a language has its own.
    pub voice: Option<Text>,
    /// The user name for `post_prompt_url`, if the URL does not include one.
    pub post_prompt_auth_user: Option<Text>,
    /// The password for `post_prompt_url`.
    pub post_prompt_auth_password: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Ai {
    /// The prompt: the role of the agent, its task and its instructions.
    ///
    /// Creates a value with only this property.
    pub fn prompt(value: impl IntoProperty<AiPrompt>) -> Self {
        Self {
            prompt: value.into_property(),
            ..Default::default()
        }
    }

    /// The prompt of the agent after the call, for example for a summary.
    #[must_use]
    pub fn post_prompt(mut self, value: impl IntoProperty<Option<Box<PostPrompt>>>) -> Self {
        self.post_prompt = value.into_property();
        self
    }

    /// The URL that receives the answer to `post_prompt` and the conversation log, with
    /// `user:password@` if it requires authentication.
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

    /// Words that are often misrecognized.
    #[must_use]
    pub fn hints(mut self, value: impl IntoProperty<Option<Vec<AiHint>>>) -> Self {
        self.hints = value.into_property();
        self
    }

    /// The languages the agent speaks, each with its voice. Ignored with
    /// `multilingual`.
    #[must_use]
    pub fn languages(mut self, value: impl IntoProperty<Option<Vec<AiLanguage>>>) -> Self {
        self.languages = value.into_property();
        self
    }

    /// Lets the agent switch to the language of the caller, instead of `languages`.
    #[must_use]
    pub fn multilingual(mut self, value: impl IntoProperty<Option<Box<Multilingual>>>) -> Self {
        self.multilingual = value.into_property();
        self
    }

    /// The pronunciation of words.
    #[must_use]
    pub fn pronounce(mut self, value: impl IntoProperty<Option<Vec<Pronounce>>>) -> Self {
        self.pronounce = value.into_property();
        self
    }

    /// Data of the whole session, available to prompts and functions as `global_data`.
    #[must_use]
    pub fn global_data(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.global_data = value.into_property();
        self
    }

    /// A reference to an agent that is defined elsewhere.
    #[must_use]
    pub fn agent(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.agent = value.into_property();
        self
    }

    /// The speech engine; a language names its engine in its `voice`.
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

    /// The user name for `post_prompt_url`, if the URL does not include one.
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

crate::declare::record!(Ai of swml_language::methods::Ai { 0: prompt, 1: post_prompt, 2: post_prompt_url, 3: params, 4: swaig, 5: hints, 6: languages, 7: multilingual, 8: pronounce, 9: global_data, 10: agent, 11: engine, 12: voice, 13: post_prompt_auth_user, 14: post_prompt_auth_password });

crate::declare::record_statements!(Ai { swaig = "SWAIG" });
