// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{Milliseconds, Seconds, Value};
use crate::values::Texts;
use crate::values::script::Document;

/// The actions of a function: one, or several in order.
#[derive(Clone)]
pub enum SwaigActions {
    /// One action.
    One(Box<SwaigAction>),
    /// Several actions, in order.
    Several(Vec<SwaigAction>),
}

crate::declare::choice!(SwaigActions of swml_language::methods::SwaigActions { One(Box<SwaigAction>), Several(Vec<SwaigAction>) });

crate::declare::choice_statements!(SwaigActions { One, Several });

/// One action that a function performs on the call.
///
/// SWML reference: "ai", `data_map.output`, `action`.
///
/// ```
/// # use swml_core as swml;
/// use swml::{Document, Hangup, SwaigAction};
/// let bye = SwaigAction::swml(Document::new().then(Hangup::default())).transfer(true);
/// assert_eq!(
///     serde_json::to_string(&bye)?,
///     r#"{"SWML":{"version":"1.0.0","sections":{"main":[{"hangup":{}}]}},"transfer":true}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct SwaigAction {
    /// Runs a script.
    pub swml: Option<Box<Document>>,
    /// With `SWML`: whether the call continues with that script permanently; otherwise the
    /// agent resumes after it. Alone: the destination of the call.
    pub transfer: Option<ActionTransfer>,
    /// Switches to a context, by name.
    pub change_context: Option<Text>,
    /// Switches to a step, by name.
    pub change_step: Option<Text>,
    /// Replaces the prompt of the agent.
    pub context_switch: Option<ContextSwitch>,
    /// Whether to end the call.
    pub hangup: Option<Value<bool>>,
    /// Puts the caller on hold for at most this many seconds, up to 900; 300 by default.
    pub hold: Option<Hold>,
    /// Plays a sound in the background of the conversation.
    pub playback_bg: Option<PlaybackBg>,
    /// Speaks a text.
    pub say: Option<Text>,
    /// Sets keys of `global_data`.
    pub set_global_data: Option<Map<Any>>,
    /// Sets keys of the function's `meta_data`.
    pub set_meta_data: Option<Map<Any>>,
    /// Whether to end the agent and continue with the script.
    pub stop: Option<Value<bool>>,
    /// Whether to stop the background sound.
    pub stop_playback_bg: Option<Value<bool>>,
    /// Enables and disables functions.
    pub toggle_functions: Option<Vec<ToggleFunctions>>,
    /// Removes keys of `global_data`.
    pub unset_global_data: Option<UnsetData>,
    /// Removes keys of the function's `meta_data`.
    pub unset_meta_data: Option<UnsetData>,
    /// A text that the agent treats as input of the caller.
    pub user_input: Option<Text>,
    /// Adds words that are often misrecognized.
    pub add_dynamic_hints: Option<Vec<Any>>,
    /// Removes the words that were added.
    pub clear_dynamic_hints: Option<Any>,
    /// Whether functions may run in succession without a turn of the caller: a boolean, or
    /// `forever`.
    pub back_to_back_functions: Option<Any>,
    /// The silence that ends an utterance of the caller, in milliseconds.
    pub end_of_speech_timeout: Option<Value<Milliseconds>>,
    /// How long to wait for further speech of the caller, in milliseconds.
    pub speech_event_timeout: Option<Value<Milliseconds>>,
    /// Whether to log in more detail.
    pub extensive_data: Option<Value<bool>>,
    /// Whether functions may be called while the caller is silent.
    pub functions_on_speaker_timeout: Option<Value<bool>>,
    /// The replacement of this function call in the conversation history: a text, or `true` to
    /// omit it.
    pub replace_in_history: Option<Any>,
    /// Changes the settings of the model.
    pub settings: Option<Map<Any>>,
    /// Sends an event to the client that is connected to the call.
    pub user_event: Option<Map<Any>>,
    /// Whether the agent waits for the caller to speak: a boolean, a number, or `answer_first`.
    pub wait_for_user: Option<Any>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SwaigAction {
    /// Runs a script.
    ///
    /// Creates a value with only this property.
    pub fn swml(value: impl IntoProperty<Option<Box<Document>>>) -> Self {
        Self {
            swml: value.into_property(),
            ..Default::default()
        }
    }

    /// With `SWML`: whether the call continues with that script permanently; otherwise the
    /// agent resumes after it. Alone: the destination of the call.
    #[must_use]
    pub fn transfer(mut self, value: impl IntoProperty<Option<ActionTransfer>>) -> Self {
        self.transfer = value.into_property();
        self
    }

    /// Switches to a context, by name.
    ///
    /// Creates a value with only this property.
    pub fn change_context(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            change_context: value.into_property(),
            ..Default::default()
        }
    }

    /// Switches to a step, by name.
    ///
    /// Creates a value with only this property.
    pub fn change_step(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            change_step: value.into_property(),
            ..Default::default()
        }
    }

    /// Replaces the prompt of the agent.
    ///
    /// Creates a value with only this property.
    pub fn context_switch(value: impl IntoProperty<Option<ContextSwitch>>) -> Self {
        Self {
            context_switch: value.into_property(),
            ..Default::default()
        }
    }

    /// Whether to end the call.
    ///
    /// Creates a value with only this property.
    pub fn hangup(value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        Self {
            hangup: value.into_property(),
            ..Default::default()
        }
    }

    /// Puts the caller on hold for at most this many seconds, up to 900; 300 by default.
    ///
    /// Creates a value with only this property.
    pub fn hold(value: impl IntoProperty<Option<Hold>>) -> Self {
        Self {
            hold: value.into_property(),
            ..Default::default()
        }
    }

    /// Plays a sound in the background of the conversation.
    ///
    /// Creates a value with only this property.
    pub fn playback_bg(value: impl IntoProperty<Option<PlaybackBg>>) -> Self {
        Self {
            playback_bg: value.into_property(),
            ..Default::default()
        }
    }

    /// Speaks a text.
    ///
    /// Creates a value with only this property.
    pub fn say(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            say: value.into_property(),
            ..Default::default()
        }
    }

    /// Sets keys of `global_data`.
    ///
    /// Creates a value with only this property.
    pub fn set_global_data(value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        Self {
            set_global_data: value.into_property(),
            ..Default::default()
        }
    }

    /// Sets keys of the function's `meta_data`.
    ///
    /// Creates a value with only this property.
    pub fn set_meta_data(value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        Self {
            set_meta_data: value.into_property(),
            ..Default::default()
        }
    }

    /// Whether to end the agent and continue with the script.
    ///
    /// Creates a value with only this property.
    pub fn stop(value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        Self {
            stop: value.into_property(),
            ..Default::default()
        }
    }

    /// Whether to stop the background sound.
    ///
    /// Creates a value with only this property.
    pub fn stop_playback_bg(value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        Self {
            stop_playback_bg: value.into_property(),
            ..Default::default()
        }
    }

    /// Enables and disables functions.
    ///
    /// Creates a value with only this property.
    pub fn toggle_functions(value: impl IntoProperty<Option<Vec<ToggleFunctions>>>) -> Self {
        Self {
            toggle_functions: value.into_property(),
            ..Default::default()
        }
    }

    /// Removes keys of `global_data`.
    ///
    /// Creates a value with only this property.
    pub fn unset_global_data(value: impl IntoProperty<Option<UnsetData>>) -> Self {
        Self {
            unset_global_data: value.into_property(),
            ..Default::default()
        }
    }

    /// Removes keys of the function's `meta_data`.
    ///
    /// Creates a value with only this property.
    pub fn unset_meta_data(value: impl IntoProperty<Option<UnsetData>>) -> Self {
        Self {
            unset_meta_data: value.into_property(),
            ..Default::default()
        }
    }

    /// A text that the agent treats as input of the caller.
    ///
    /// Creates a value with only this property.
    pub fn user_input(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            user_input: value.into_property(),
            ..Default::default()
        }
    }

    /// Adds words that are often misrecognized.
    #[must_use]
    pub fn add_dynamic_hints(mut self, value: impl IntoProperty<Option<Vec<Any>>>) -> Self {
        self.add_dynamic_hints = value.into_property();
        self
    }

    /// Removes the words that were added.
    #[must_use]
    pub fn clear_dynamic_hints(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.clear_dynamic_hints = value.into_property();
        self
    }

    /// Whether functions may run in succession without a turn of the caller: a boolean, or
    /// `forever`.
    #[must_use]
    pub fn back_to_back_functions(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.back_to_back_functions = value.into_property();
        self
    }

    /// The silence that ends an utterance of the caller, in milliseconds.
    #[must_use]
    pub fn end_of_speech_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.end_of_speech_timeout = value.into_property();
        self
    }

    /// How long to wait for further speech of the caller, in milliseconds.
    #[must_use]
    pub fn speech_event_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.speech_event_timeout = value.into_property();
        self
    }

    /// Whether to log in more detail.
    #[must_use]
    pub fn extensive_data(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.extensive_data = value.into_property();
        self
    }

    /// Whether functions may be called while the caller is silent.
    #[must_use]
    pub fn functions_on_speaker_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<bool>>>,
    ) -> Self {
        self.functions_on_speaker_timeout = value.into_property();
        self
    }

    /// The replacement of this function call in the conversation history: a text, or `true` to
    /// omit it.
    #[must_use]
    pub fn replace_in_history(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.replace_in_history = value.into_property();
        self
    }

    /// Changes the settings of the model.
    #[must_use]
    pub fn settings(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.settings = value.into_property();
        self
    }

    /// Sends an event to the client that is connected to the call.
    #[must_use]
    pub fn user_event(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.user_event = value.into_property();
        self
    }

    /// Whether the agent waits for the caller to speak: a boolean, a number, or `answer_first`.
    #[must_use]
    pub fn wait_for_user(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.wait_for_user = value.into_property();
        self
    }
}

crate::declare::record!(SwaigAction of swml_language::methods::SwaigAction { 0: swml, 1: transfer, 2: change_context, 3: change_step, 4: context_switch, 5: hangup, 6: hold, 7: playback_bg, 8: say, 9: set_global_data, 10: set_meta_data, 11: stop, 12: stop_playback_bg, 13: toggle_functions, 14: unset_global_data, 15: unset_meta_data, 16: user_input, 17: add_dynamic_hints, 18: clear_dynamic_hints, 19: back_to_back_functions, 20: end_of_speech_timeout, 21: speech_event_timeout, 22: extensive_data, 23: functions_on_speaker_timeout, 24: replace_in_history, 25: settings, 26: user_event, 27: wait_for_user });

crate::declare::record_statements!(SwaigAction { swml = "SWML" });

/// Where the call continues after an action.
///
/// SWML reference: "ai", `data_map.output`, `transfer`.
///
/// ```
/// # use swml_core as swml;
/// use swml::{SwaigAction, TransferTo};
/// let desk = SwaigAction::default().transfer(TransferTo::dest("desk").summarize(true));
/// assert_eq!(
///     serde_json::to_string(&desk)?,
///     r#"{"transfer":{"dest":"desk","summarize":true}}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone)]
pub enum ActionTransfer {
    /// With `SWML`: whether the call continues there permanently.
    ForGood(Value<bool>),
    /// A destination with options.
    To(TransferTo),
    /// A section of this document, or the script at a URL.
    Dest(Text),
}

crate::declare::choice!(ActionTransfer of swml_language::methods::ActionTransfer { ForGood(Value<bool>), To(TransferTo), Dest(Text) });

/// Where the call continues after an action.
///
/// SWML reference: "ai", `data_map.output`, `transfer`.
#[derive(Default)]
pub struct TransferTo {
    /// A section of this document, or a URL that returns a document.
    pub dest: Text,
    /// Whether to summarize the conversation so far; `false` by default.
    pub summarize: Option<Value<bool>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl TransferTo {
    /// A section of this document, or a URL that returns a document.
    ///
    /// Creates a value with only this property.
    pub fn dest(value: impl IntoProperty<Text>) -> Self {
        Self {
            dest: value.into_property(),
            ..Default::default()
        }
    }

    /// Whether to summarize the conversation so far; `false` by default.
    #[must_use]
    pub fn summarize(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.summarize = value.into_property();
        self
    }
}

crate::declare::record!(TransferTo of swml_language::methods::TransferTo { 0: dest, 1: summarize });

/// Replaces the prompt of the agent.
///
/// SWML reference: "ai", `data_map.output`, `context_switch`.
#[derive(Default)]
pub struct ContextSwitch {
    /// The new system prompt of the agent.
    pub system_prompt: Option<Text>,
    /// Whether to summarize the conversation so far; `false` by default.
    pub consolidate: Option<Value<bool>>,
    /// A text that the agent treats as input of the caller.
    pub user_prompt: Option<Text>,
    /// `system_prompt` as sections with headings.
    pub system_pom: Option<Any>,
    /// `user_prompt` as sections with headings.
    pub user_pom: Option<Any>,
    /// Whether to clear the conversation history.
    pub full_reset: Option<Value<bool>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ContextSwitch {
    /// The new system prompt of the agent.
    ///
    /// Creates a value with only this property.
    pub fn system_prompt(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            system_prompt: value.into_property(),
            ..Default::default()
        }
    }

    /// Whether to summarize the conversation so far; `false` by default.
    #[must_use]
    pub fn consolidate(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.consolidate = value.into_property();
        self
    }

    /// A text that the agent treats as input of the caller.
    #[must_use]
    pub fn user_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.user_prompt = value.into_property();
        self
    }

    /// `system_prompt` as sections with headings.
    #[must_use]
    pub fn system_pom(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.system_pom = value.into_property();
        self
    }

    /// `user_prompt` as sections with headings.
    #[must_use]
    pub fn user_pom(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.user_pom = value.into_property();
        self
    }

    /// Whether to clear the conversation history.
    #[must_use]
    pub fn full_reset(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.full_reset = value.into_property();
        self
    }
}

crate::declare::record!(ContextSwitch of swml_language::methods::ContextSwitch { 0: system_prompt, 1: consolidate, 2: user_prompt, 3: system_pom, 4: user_pom, 5: full_reset });

/// Puts the caller on hold.
///
/// SWML reference: "ai", `data_map.output`, `hold`.
///
/// ```
/// # use swml_core as swml;
/// use swml::{Hold, SwaigAction};
/// let wait = SwaigAction::hold(Hold::timeout(60));
/// assert_eq!(serde_json::to_string(&wait)?, r#"{"hold":{"timeout":60}}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Hold {
    /// The maximum duration in seconds, up to 900; 300 by default.
    pub timeout: Option<Value<Seconds>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Hold {
    /// The maximum duration in seconds, up to 900; 300 by default.
    ///
    /// Creates a value with only this property.
    pub fn timeout(value: impl IntoProperty<Option<Value<Seconds>>>) -> Self {
        Self {
            timeout: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(Hold of swml_language::methods::Hold { 0: timeout });

/// Plays a sound in the background of the conversation.
///
/// SWML reference: "ai", `data_map.output`, `playback_bg`.
#[derive(Default)]
pub struct PlaybackBg {
    /// The sound: a URL, or the path of a file on the server.
    pub file: Text,
    /// Whether the agent waits until the sound ends; `false` by default.
    pub wait: Option<Value<bool>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl PlaybackBg {
    /// The sound: a URL, or the path of a file on the server.
    ///
    /// Creates a value with only this property.
    pub fn file(value: impl IntoProperty<Text>) -> Self {
        Self {
            file: value.into_property(),
            ..Default::default()
        }
    }

    /// Whether the agent waits until the sound ends; `false` by default.
    #[must_use]
    pub fn wait(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.wait = value.into_property();
        self
    }
}

crate::declare::record!(PlaybackBg of swml_language::methods::PlaybackBg { 0: file, 1: wait });

/// Enables or disables functions.
///
/// SWML reference: "ai", `data_map.output`, `toggle_functions`.
///
/// ```
/// # use swml_core as swml;
/// use swml::ToggleFunctions;
/// let off = ToggleFunctions::new("refund", false);
/// assert_eq!(serde_json::to_string(&off)?, r#"{"active":false,"function":"refund"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct ToggleFunctions {
    /// Whether the agent may call them.
    pub active: Value<bool>,
    /// The names of the functions.
    pub function: Texts,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ToggleFunctions {
    /// Whether the agent may call them.
    #[must_use]
    pub fn active(mut self, value: impl IntoProperty<Value<bool>>) -> Self {
        self.active = value.into_property();
        self
    }

    /// The names of the functions.
    #[must_use]
    pub fn function(mut self, value: impl IntoProperty<Texts>) -> Self {
        self.function = value.into_property();
        self
    }
}

crate::declare::record!(ToggleFunctions of swml_language::methods::ToggleFunctions { 0: active, 1: function });

/// The keys to remove.
#[derive(Clone)]
pub enum UnsetData {
    /// One key.
    Key(Text),
    /// Several keys.
    Keys(Vec<Text>),
    /// All keys, which this object replaces.
    All(Map<Any>),
}

crate::declare::choice!(UnsetData of swml_language::methods::UnsetData { Key(Text), Keys(Vec<Text>), All(Map<Any>) });
