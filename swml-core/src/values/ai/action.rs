// Generated from the table in swml-language by `SWML_UPDATE=1 cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{Milliseconds, Seconds, Value};
use crate::values::Texts;
use crate::values::script::Document;

/// What a function does: one thing, or one after the other.
#[derive(Clone)]
pub enum SwaigActions {
    /// One.
    One(Box<SwaigAction>),
    /// Several.
    Several(Vec<SwaigAction>),
}

crate::declare::choice!(SwaigActions of swml_language::methods::SwaigActions { One(Box<SwaigAction>), Several(Vec<SwaigAction>) });

/// One thing that a function does on the call.
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
#[derive(Clone, Default)]
pub struct SwaigAction {
    /// Runs a script.
    pub swml: Option<Box<Document>>,
    /// Beside `SWML`: whether the call goes on with that script for good; if not, the agent
    /// goes on after it. Alone: where the call goes on.
    pub transfer: Option<ActionTransfer>,
    /// Goes to a context, by its name.
    pub change_context: Option<Text>,
    /// Goes to a step, by its name.
    pub change_step: Option<Text>,
    /// Tells the agent to be somebody else.
    pub context_switch: Option<ContextSwitch>,
    /// Whether to end the call.
    pub hangup: Option<Value<bool>>,
    /// Puts the caller on hold, at most for so many seconds, up to 900; 300 if left
    /// out.
    pub hold: Option<Hold>,
    /// Plays a sound behind the talk.
    pub playback_bg: Option<PlaybackBg>,
    /// Says something.
    pub say: Option<Text>,
    /// Sets keys of `global_data`.
    pub set_global_data: Option<Map<Any>>,
    /// Sets keys of the function's `meta_data`.
    pub set_meta_data: Option<Map<Any>>,
    /// Whether to end the agent and go on with the script.
    pub stop: Option<Value<bool>>,
    /// Whether to end the sound behind the talk.
    pub stop_playback_bg: Option<Value<bool>>,
    /// Turns functions on and off.
    pub toggle_functions: Option<Vec<ToggleFunctions>>,
    /// Removes keys of `global_data`.
    pub unset_global_data: Option<UnsetData>,
    /// Removes keys of the function's `meta_data`.
    pub unset_meta_data: Option<UnsetData>,
    /// Something that the agent takes for words of the caller.
    pub user_input: Option<Text>,
    /// Adds words that are easily misheard.
    pub add_dynamic_hints: Option<Vec<Any>>,
    /// Forgets the words that were added.
    pub clear_dynamic_hints: Option<Any>,
    /// Whether functions may follow each other without a turn of the caller: a boolean, or
    /// `forever`.
    pub back_to_back_functions: Option<Any>,
    /// How much silence ends what the caller says, in milliseconds.
    pub end_of_speech_timeout: Option<Value<Milliseconds>>,
    /// How long to wait for more of what the caller says, in milliseconds.
    pub speech_event_timeout: Option<Value<Milliseconds>>,
    /// Whether to log more.
    pub extensive_data: Option<Value<bool>>,
    /// Whether functions may be called when the caller says nothing.
    pub functions_on_speaker_timeout: Option<Value<bool>>,
    /// What stands in the talk so far in the place of this call of a function: a text, or
    /// `true` for nothing.
    pub replace_in_history: Option<Any>,
    /// Changes settings of the model.
    pub settings: Option<Map<Any>>,
    /// Sends an event to the client that is connected to the call.
    pub user_event: Option<Map<Any>>,
    /// Whether the agent waits for the caller: a boolean, a number, or `answer_first`.
    pub wait_for_user: Option<Any>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SwaigAction {
    /// Runs a script.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn swml(value: impl IntoProperty<Option<Box<Document>>>) -> Self {
        Self {
            swml: value.into_property(),
            ..Default::default()
        }
    }

    /// Beside `SWML`: whether the call goes on with that script for good; if not, the agent
    /// goes on after it. Alone: where the call goes on.
    #[must_use]
    pub fn transfer(mut self, value: impl IntoProperty<Option<ActionTransfer>>) -> Self {
        self.transfer = value.into_property();
        self
    }

    /// Goes to a context, by its name.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn change_context(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            change_context: value.into_property(),
            ..Default::default()
        }
    }

    /// Goes to a step, by its name.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn change_step(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            change_step: value.into_property(),
            ..Default::default()
        }
    }

    /// Tells the agent to be somebody else.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn context_switch(value: impl IntoProperty<Option<ContextSwitch>>) -> Self {
        Self {
            context_switch: value.into_property(),
            ..Default::default()
        }
    }

    /// Whether to end the call.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn hangup(value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        Self {
            hangup: value.into_property(),
            ..Default::default()
        }
    }

    /// Puts the caller on hold, at most for so many seconds, up to 900; 300 if left
    /// out.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn hold(value: impl IntoProperty<Option<Hold>>) -> Self {
        Self {
            hold: value.into_property(),
            ..Default::default()
        }
    }

    /// Plays a sound behind the talk.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn playback_bg(value: impl IntoProperty<Option<PlaybackBg>>) -> Self {
        Self {
            playback_bg: value.into_property(),
            ..Default::default()
        }
    }

    /// Says something.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn say(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            say: value.into_property(),
            ..Default::default()
        }
    }

    /// Sets keys of `global_data`.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn set_global_data(value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        Self {
            set_global_data: value.into_property(),
            ..Default::default()
        }
    }

    /// Sets keys of the function's `meta_data`.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn set_meta_data(value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        Self {
            set_meta_data: value.into_property(),
            ..Default::default()
        }
    }

    /// Whether to end the agent and go on with the script.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn stop(value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        Self {
            stop: value.into_property(),
            ..Default::default()
        }
    }

    /// Whether to end the sound behind the talk.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn stop_playback_bg(value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        Self {
            stop_playback_bg: value.into_property(),
            ..Default::default()
        }
    }

    /// Turns functions on and off.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn toggle_functions(value: impl IntoProperty<Option<Vec<ToggleFunctions>>>) -> Self {
        Self {
            toggle_functions: value.into_property(),
            ..Default::default()
        }
    }

    /// Removes keys of `global_data`.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn unset_global_data(value: impl IntoProperty<Option<UnsetData>>) -> Self {
        Self {
            unset_global_data: value.into_property(),
            ..Default::default()
        }
    }

    /// Removes keys of the function's `meta_data`.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn unset_meta_data(value: impl IntoProperty<Option<UnsetData>>) -> Self {
        Self {
            unset_meta_data: value.into_property(),
            ..Default::default()
        }
    }

    /// Something that the agent takes for words of the caller.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn user_input(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            user_input: value.into_property(),
            ..Default::default()
        }
    }

    /// Adds words that are easily misheard.
    #[must_use]
    pub fn add_dynamic_hints(mut self, value: impl IntoProperty<Option<Vec<Any>>>) -> Self {
        self.add_dynamic_hints = value.into_property();
        self
    }

    /// Forgets the words that were added.
    #[must_use]
    pub fn clear_dynamic_hints(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.clear_dynamic_hints = value.into_property();
        self
    }

    /// Whether functions may follow each other without a turn of the caller: a boolean, or
    /// `forever`.
    #[must_use]
    pub fn back_to_back_functions(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.back_to_back_functions = value.into_property();
        self
    }

    /// How much silence ends what the caller says, in milliseconds.
    #[must_use]
    pub fn end_of_speech_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.end_of_speech_timeout = value.into_property();
        self
    }

    /// How long to wait for more of what the caller says, in milliseconds.
    #[must_use]
    pub fn speech_event_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.speech_event_timeout = value.into_property();
        self
    }

    /// Whether to log more.
    #[must_use]
    pub fn extensive_data(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.extensive_data = value.into_property();
        self
    }

    /// Whether functions may be called when the caller says nothing.
    #[must_use]
    pub fn functions_on_speaker_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<bool>>>,
    ) -> Self {
        self.functions_on_speaker_timeout = value.into_property();
        self
    }

    /// What stands in the talk so far in the place of this call of a function: a text, or
    /// `true` for nothing.
    #[must_use]
    pub fn replace_in_history(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.replace_in_history = value.into_property();
        self
    }

    /// Changes settings of the model.
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

    /// Whether the agent waits for the caller: a boolean, a number, or `answer_first`.
    #[must_use]
    pub fn wait_for_user(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.wait_for_user = value.into_property();
        self
    }
}

crate::declare::record!(SwaigAction of swml_language::methods::SwaigAction { swml, transfer, change_context, change_step, context_switch, hangup, hold, playback_bg, say, set_global_data, set_meta_data, stop, stop_playback_bg, toggle_functions, unset_global_data, unset_meta_data, user_input, add_dynamic_hints, clear_dynamic_hints, back_to_back_functions, end_of_speech_timeout, speech_event_timeout, extensive_data, functions_on_speaker_timeout, replace_in_history, settings, user_event, wait_for_user });

/// Where the call goes on after an action.
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
    /// Beside `SWML`: whether the call goes on there for good.
    ForGood(Value<bool>),
    /// There, with more to say about it.
    To(TransferTo),
    /// At a section of this document, or at the script behind a URL.
    Dest(Text),
}

crate::declare::choice!(ActionTransfer of swml_language::methods::ActionTransfer { ForGood(Value<bool>), To(TransferTo), Dest(Text) });

/// Where the call goes on after an action.
///
/// SWML reference: "ai", `data_map.output`, `transfer`.
#[derive(Clone, Default)]
pub struct TransferTo {
    /// A section of this document, or a URL that returns a document.
    pub dest: Text,
    /// Whether the talk so far is summed up; no if left out.
    pub summarize: Option<Value<bool>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl TransferTo {
    /// A section of this document, or a URL that returns a document.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn dest(value: impl IntoProperty<Text>) -> Self {
        Self {
            dest: value.into_property(),
            ..Default::default()
        }
    }

    /// Whether the talk so far is summed up; no if left out.
    #[must_use]
    pub fn summarize(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.summarize = value.into_property();
        self
    }
}

crate::declare::record!(TransferTo of swml_language::methods::TransferTo { dest, summarize });

/// Tells the agent to be somebody else.
///
/// SWML reference: "ai", `data_map.output`, `context_switch`.
#[derive(Clone, Default)]
pub struct ContextSwitch {
    /// Who the agent is from now on.
    pub system_prompt: Option<Text>,
    /// Whether the talk so far is summed up; no if left out.
    pub consolidate: Option<Value<bool>>,
    /// Something that the agent takes for words of the caller.
    pub user_prompt: Option<Text>,
    /// `system_prompt` as sections with headings.
    pub system_pom: Option<Any>,
    /// `user_prompt` as sections with headings.
    pub user_pom: Option<Any>,
    /// Whether the agent forgets the talk so far.
    pub full_reset: Option<Value<bool>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ContextSwitch {
    /// Who the agent is from now on.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn system_prompt(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            system_prompt: value.into_property(),
            ..Default::default()
        }
    }

    /// Whether the talk so far is summed up; no if left out.
    #[must_use]
    pub fn consolidate(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.consolidate = value.into_property();
        self
    }

    /// Something that the agent takes for words of the caller.
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

    /// Whether the agent forgets the talk so far.
    #[must_use]
    pub fn full_reset(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.full_reset = value.into_property();
        self
    }
}

crate::declare::record!(ContextSwitch of swml_language::methods::ContextSwitch { system_prompt, consolidate, user_prompt, system_pom, user_pom, full_reset });

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
#[derive(Clone, Default)]
pub struct Hold {
    /// For how long at most, in seconds, up to 900; 300 if left out.
    pub timeout: Option<Value<Seconds>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Hold {
    /// For how long at most, in seconds, up to 900; 300 if left out.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn timeout(value: impl IntoProperty<Option<Value<Seconds>>>) -> Self {
        Self {
            timeout: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(Hold of swml_language::methods::Hold { timeout });

/// Plays a sound behind the talk.
///
/// SWML reference: "ai", `data_map.output`, `playback_bg`.
#[derive(Clone, Default)]
pub struct PlaybackBg {
    /// The sound: a URL, or the path of a file on the server.
    pub file: Text,
    /// Whether the agent waits until it is over; no if left out.
    pub wait: Option<Value<bool>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl PlaybackBg {
    /// The sound: a URL, or the path of a file on the server.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn file(value: impl IntoProperty<Text>) -> Self {
        Self {
            file: value.into_property(),
            ..Default::default()
        }
    }

    /// Whether the agent waits until it is over; no if left out.
    #[must_use]
    pub fn wait(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.wait = value.into_property();
        self
    }
}

crate::declare::record!(PlaybackBg of swml_language::methods::PlaybackBg { file, wait });

/// Turns functions on or off.
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
#[derive(Clone, Default)]
pub struct ToggleFunctions {
    /// Whether the agent may call them.
    pub active: Value<bool>,
    /// Their names.
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

    /// Their names.
    #[must_use]
    pub fn function(mut self, value: impl IntoProperty<Texts>) -> Self {
        self.function = value.into_property();
        self
    }
}

crate::declare::record!(ToggleFunctions of swml_language::methods::ToggleFunctions { active, function });

/// What to remove.
#[derive(Clone)]
pub enum UnsetData {
    /// A key.
    Key(Text),
    /// Several keys.
    Keys(Vec<Text>),
    /// Everything: this stands in its place.
    All(Map<Any>),
}

crate::declare::choice!(UnsetData of swml_language::methods::UnsetData { Key(Text), Keys(Vec<Text>), All(Map<Any>) });
