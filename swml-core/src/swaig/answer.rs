//! The answer of a function: a response for the agent, and actions on the call.

use std::fmt;

use crate::error::InvalidDocument;
use crate::property::Property as _;
use crate::text::Text;
use crate::value::{Milliseconds, Value};
use crate::values::{
    ActionTransfer, ContextSwitch, Hold, PlaybackBg, SwaigAction, ToggleFunctions, UnsetData,
};
use crate::{Any, Document, IntoProperty, Map};

/// The answer of a function: a response for the agent, and actions on the call.
///
/// ```
/// # use swml_core as swml;
/// use std::collections::BTreeMap;
/// use swml::swaig::FunctionAnswer;
/// let booked = FunctionAnswer::new("A table for two is booked.")
///     .set_global_data(BTreeMap::from([("guests", 2)]))
///     .say("See you tonight!");
/// assert_eq!(
///     booked.to_json(),
///     r#"{"response":"A table for two is booked.","action":[{"set_global_data":{"guests":2}},{"say":"See you tonight!"}]}"#
/// );
/// ```
///
/// Text in an action is data, as everywhere in a script: an expression in it is not evaluated. See
/// [`Text`].
///
/// SWML reference: "ai", `SWAIG.functions`, reply.
#[derive(Clone, Default)]
pub struct FunctionAnswer {
    response: Option<Response>,
    actions: Vec<SwaigAction>,
    post_process: bool,
}

#[derive(Clone)]
enum Response {
    Text(String),
    /// The result, and instructions for its use.
    Split(serde_json::Value, String),
}

impl FunctionAnswer {
    /// Creates an answer with a response for the agent.
    pub fn new(response: impl Into<String>) -> Self {
        Self {
            response: Some(Response::Text(response.into())),
            ..Self::default()
        }
    }

    /// Creates an answer with data, and instructions for the agent on its use. Only for `ai`.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::swaig::FunctionAnswer;
    /// let free = FunctionAnswer::split(vec!["18:00", "20:30"], "Offer the earlier one first.");
    /// assert_eq!(
    ///     free.to_json(),
    ///     r#"{"response":{"tool_prompt":"Offer the earlier one first.","tool_result":["18:00","20:30"]}}"#
    /// );
    /// ```
    pub fn split(result: impl Into<serde_json::Value>, prompt: impl Into<String>) -> Self {
        Self {
            response: Some(Response::Split(result.into(), prompt.into())),
            ..Self::default()
        }
    }

    /// Adds an action. One [`SwaigAction`] may contain several related properties, such as `SWML`
    /// and `transfer`.
    #[must_use]
    pub fn action(mut self, action: SwaigAction) -> Self {
        self.actions.push(action);
        self
    }

    /// Ends the agent and transfers the call to a script, which continues after this function.
    ///
    /// The script of `ai` requires `swaig_allow_swml`, which is on by default.
    #[must_use]
    pub fn hand_over(self, script: impl IntoProperty<Option<Box<Document>>>) -> Self {
        self.action(SwaigAction::swml(script).transfer(true))
    }

    /// Delays the actions until the agent has spoken. Only for `ai`.
    #[must_use]
    pub fn post_process(mut self, post_process: bool) -> Self {
        self.post_process = post_process;
        self
    }

    /// Returns the actions.
    pub fn actions(&self) -> &[SwaigAction] {
        &self.actions
    }

    /// Returns the response for the agent, if it is text.
    pub fn response(&self) -> Option<&str> {
        match &self.response {
            Some(Response::Text(text)) => Some(text),
            Some(Response::Split(..)) | None => None,
        }
    }

    /// Checks the scripts in the actions.
    ///
    /// # Errors
    /// A script violates rules of SWML.
    pub fn check(&self) -> Result<(), InvalidDocument> {
        let scripts = self
            .actions
            .iter()
            .filter_map(|action| action.swml.as_ref());
        for script in scripts {
            script.check().into_result()?;
        }
        Ok(())
    }

    /// Returns the JSON of the answer.
    pub fn to_json(&self) -> String {
        let mut fields = Vec::new();
        match &self.response {
            Some(Response::Text(text)) => {
                fields.push(format!(
                    r#""response":{}"#,
                    serde_json::Value::from(&**text)
                ));
            }
            Some(Response::Split(result, prompt)) => {
                let split = serde_json::json!({ "tool_result": result, "tool_prompt": prompt });
                fields.push(format!(r#""response":{split}"#));
            }
            None => {}
        }
        if !self.actions.is_empty() {
            let actions: Vec<String> = self.actions.iter().map(json).collect();
            fields.push(format!(r#""action":[{}]"#, actions.join(",")));
        }
        if self.post_process {
            fields.push(r#""post_process":true"#.to_owned());
        }
        format!("{{{}}}", fields.join(","))
    }
}

fn json(action: &SwaigAction) -> String {
    let mut text = String::new();
    crate::write::json(&action.view(), &mut text, 0);
    text
}

/// Declares the setters of [`SwaigAction`], each of which adds a separate action.
macro_rules! actions {
    ($( $(#[doc = $doc:literal])* $name:ident: $Type:ty, )*) => {
        impl FunctionAnswer {
            $(
                $(#[doc = $doc])*
                #[must_use]
                pub fn $name(self, value: impl IntoProperty<Option<$Type>>) -> Self {
                    self.action(SwaigAction {
                        $name: value.into_property(),
                        ..SwaigAction::default()
                    })
                }
            )*

            /// The actions that have a setter.
            pub const ACTIONS: &[&str] = &[$(stringify!($name)),*];
        }
    };
}

actions! {
    /// Runs a script; then the agent continues.
    swml: Box<Document>,
    /// Transfers the call and ends the agent.
    transfer: ActionTransfer,
    /// Switches to a context, by name.
    change_context: Text,
    /// Switches to a step, by name.
    change_step: Text,
    /// Replaces the prompt of the agent.
    context_switch: ContextSwitch,
    /// Whether to end the call.
    hangup: Value<bool>,
    /// Puts the caller on hold.
    hold: Hold,
    /// Plays a sound in the background of the conversation.
    playback_bg: PlaybackBg,
    /// Speaks a text immediately.
    say: Text,
    /// Sets keys of `global_data`.
    set_global_data: Map<Any>,
    /// Sets keys of the function's `meta_data`.
    set_meta_data: Map<Any>,
    /// Whether to end the agent and continue with the script.
    stop: Value<bool>,
    /// Whether to stop the background sound.
    stop_playback_bg: Value<bool>,
    /// Enables and disables functions.
    toggle_functions: Vec<ToggleFunctions>,
    /// Removes keys of `global_data`.
    unset_global_data: UnsetData,
    /// Removes keys of the function's `meta_data`.
    unset_meta_data: UnsetData,
    /// A text that the agent treats as input of the caller.
    user_input: Text,
    /// Adds words that are often misrecognized.
    add_dynamic_hints: Vec<Any>,
    /// Removes the words that were added.
    clear_dynamic_hints: Any,
    /// Whether functions may run in succession without a turn of the caller.
    back_to_back_functions: Any,
    /// The silence that ends an utterance of the caller.
    end_of_speech_timeout: Value<Milliseconds>,
    /// How long to wait for further speech of the caller.
    speech_event_timeout: Value<Milliseconds>,
    /// Whether to log in more detail.
    extensive_data: Value<bool>,
    /// Whether functions may be called while the caller is silent.
    functions_on_speaker_timeout: Value<bool>,
    /// The replacement of this function call in the conversation history.
    replace_in_history: Any,
    /// Changes the settings of the model.
    settings: Map<Any>,
    /// Sends an event to the client on the call.
    user_event: Map<Any>,
    /// Whether the agent waits for the caller.
    wait_for_user: Any,
}

/// Omits the response, and secrets of the actions.
impl fmt::Debug for FunctionAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FunctionAnswer")
            .field(
                "response",
                &self.response.as_ref().map(|_| format_args!("…")),
            )
            .field("actions", &self.actions)
            .field("post_process", &self.post_process)
            .finish()
    }
}

/// The return value of a function: an answer, text for the agent, `()`, or a `Result` of these.
///
/// An error is for the log. The agent receives only that the function failed, and not the reason,
/// which may not be for the caller. To report a reason to the agent, return an `Ok`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an answer of a function",
    note = "a function returns a `FunctionAnswer`, a `String`, a `&'static str`, `()`, or a `Result` of one of these"
)]
pub trait IntoAnswer {
    /// Converts to the answer, or to the reason of the failure.
    ///
    /// # Errors
    /// The function failed.
    fn into_answer(self) -> Result<FunctionAnswer, String>;
}

impl IntoAnswer for FunctionAnswer {
    fn into_answer(self) -> Result<FunctionAnswer, String> {
        Ok(self)
    }
}

impl IntoAnswer for String {
    fn into_answer(self) -> Result<FunctionAnswer, String> {
        Ok(FunctionAnswer::new(self))
    }
}

impl IntoAnswer for &'static str {
    fn into_answer(self) -> Result<FunctionAnswer, String> {
        Ok(FunctionAnswer::new(self))
    }
}

impl IntoAnswer for () {
    fn into_answer(self) -> Result<FunctionAnswer, String> {
        Ok(FunctionAnswer::default())
    }
}

impl<T: IntoAnswer, E: fmt::Display> IntoAnswer for Result<T, E> {
    fn into_answer(self) -> Result<FunctionAnswer, String> {
        match self {
            Ok(answer) => answer.into_answer(),
            Err(error) => Err(error.to_string()),
        }
    }
}
