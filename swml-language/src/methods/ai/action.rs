//! The actions that a function performs on the call.

use super::texts::Texts;
use crate::declare::{choice, record};
use crate::document::Document;
use crate::types::{Any, Map, Milliseconds, Seconds, Text, Value};

record! {
    /// One action that a function performs on the call.
    ///
    /// SWML reference: "ai", `data_map.output`, `action`.
    ///
    /// ```
    /// use swml::{Document, Hangup, SwaigAction};
    /// let bye = SwaigAction::swml(Document::new().then(Hangup::default())).transfer(true);
    /// assert_eq!(
    ///     serde_json::to_string(&bye)?,
    ///     r#"{"SWML":{"version":"1.0.0","sections":{"main":[{"hangup":{}}]}},"transfer":true}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct SwaigAction for "an action" [rule(Rule::Action)] {
        /// Runs a script.
        pub(new) swml for "SWML": Option<Box<Document>>,
        /// With `SWML`: whether the call continues with that script permanently; otherwise the
        /// agent resumes after it. Alone: the destination of the call.
        pub transfer: Option<ActionTransfer> [sent_as(&[Form::Is("true"), Form::Is("false")])],
        /// Switches to a context, by name.
        pub(new) change_context: Option<Text>,
        /// Switches to a step, by name.
        pub(new) change_step: Option<Text>,
        /// Replaces the prompt of the agent.
        pub(new) context_switch: Option<ContextSwitch> [undocumented_as(&[Form::Text])],
        /// Whether to end the call.
        pub(new) hangup: Option<Value<bool>>,
        /// Puts the caller on hold for at most this many seconds, up to 900; 300 by default.
        pub(new) hold: Option<Hold> [max(900.0), undocumented_as(&[Form::Time])],
        /// Plays a sound in the background of the conversation.
        pub(new) playback_bg: Option<PlaybackBg> [undocumented_as(&[Form::Text])],
        /// Speaks a text.
        pub(new) say: Option<Text>,
        /// Sets keys of `global_data`.
        pub(new) set_global_data: Option<Map<Any>>,
        /// Sets keys of the function's `meta_data`.
        pub(new) set_meta_data: Option<Map<Any>>,
        /// Whether to end the agent and continue with the script.
        pub(new) stop: Option<Value<bool>>,
        /// Whether to stop the background sound.
        pub(new) stop_playback_bg: Option<Value<bool>> [suggest_for(&["stop_playback"])],
        /// Enables and disables functions.
        pub(new) toggle_functions: Option<Vec<ToggleFunctions>>,
        /// Removes keys of `global_data`.
        pub(new) unset_global_data: Option<UnsetData>,
        /// Removes keys of the function's `meta_data`.
        pub(new) unset_meta_data: Option<UnsetData>,
        /// A text that the agent treats as input of the caller.
        pub(new) user_input: Option<Text> [suggest_for(&["input_text"])],
        /// Adds words that are often misrecognized.
        pub add_dynamic_hints: Option<Vec<Any>> [undocumented],
        /// Removes the words that were added.
        pub clear_dynamic_hints: Option<Any> [undocumented],
        /// Whether functions may run in succession without a turn of the caller: a boolean, or
        /// `forever`.
        pub back_to_back_functions: Option<Any> [undocumented],
        /// The silence that ends an utterance of the caller, in milliseconds.
        pub end_of_speech_timeout: Option<Value<Milliseconds>> [undocumented],
        /// How long to wait for further speech of the caller, in milliseconds.
        pub speech_event_timeout: Option<Value<Milliseconds>> [undocumented],
        /// Whether to log in more detail.
        pub extensive_data: Option<Value<bool>> [undocumented],
        /// Whether functions may be called while the caller is silent.
        pub functions_on_speaker_timeout: Option<Value<bool>> [undocumented],
        /// The replacement of this function call in the conversation history: a text, or `true` to
        /// omit it.
        pub replace_in_history: Option<Any> [undocumented],
        /// Changes the settings of the model.
        pub settings: Option<Map<Any>> [undocumented],
        /// Sends an event to the client that is connected to the call.
        pub user_event: Option<Map<Any>> [undocumented],
        /// Whether the agent waits for the caller to speak: a boolean, a number, or `answer_first`.
        pub wait_for_user: Option<Any> [undocumented],
    }
}

choice! {
    /// The actions of a function: one, or several in order.
    pub enum SwaigActions for "an action or a list of actions" {
        /// One action.
        One(Box<SwaigAction>),
        /// Several actions, in order.
        Several(Vec<SwaigAction>),
    }
}

choice! {
    /// Where the call continues after an action.
    ///
    /// SWML reference: "ai", `data_map.output`, `transfer`.
    ///
    /// ```
    /// use swml::{SwaigAction, TransferTo};
    /// let desk = SwaigAction::default().transfer(TransferTo::dest("desk").summarize(true));
    /// assert_eq!(
    ///     serde_json::to_string(&desk)?,
    ///     r#"{"transfer":{"dest":"desk","summarize":true}}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub enum ActionTransfer for "`true`, `false`, a destination or an object" {
        /// With `SWML`: whether the call continues there permanently.
        ForGood(Value<bool>),
        /// A destination with options.
        To(TransferTo),
        /// A section of this document, or the script at a URL.
        Dest(Text) [format(Format::Section)],
    }
}

record! {
    /// Where the call continues after an action.
    ///
    /// SWML reference: "ai", `data_map.output`, `transfer`.
    pub struct TransferTo for "transfer" {
        /// A section of this document, or a URL that returns a document.
        pub(new) dest: Text [format(Format::Section)],
        /// Whether to summarize the conversation so far; `false` by default.
        pub summarize: Option<Value<bool>> [default("false")],
    }
}

record! {
    /// Replaces the prompt of the agent.
    ///
    /// SWML reference: "ai", `data_map.output`, `context_switch`.
    pub struct ContextSwitch for "context_switch" {
        /// The new system prompt of the agent.
        pub(new) system_prompt: Option<Text> [unless(&["system_pom"])],
        /// Whether to summarize the conversation so far; `false` by default.
        pub consolidate: Option<Value<bool>>,
        /// A text that the agent treats as input of the caller.
        pub user_prompt: Option<Text>,
        /// `system_prompt` as sections with headings.
        pub system_pom: Option<Any> [undocumented],
        /// `user_prompt` as sections with headings.
        pub user_pom: Option<Any> [undocumented],
        /// Whether to clear the conversation history.
        pub full_reset: Option<Value<bool>> [undocumented],
    }
}

record! {
    /// Puts the caller on hold.
    ///
    /// SWML reference: "ai", `data_map.output`, `hold`.
    ///
    /// ```
    /// use swml::{Hold, SwaigAction};
    /// let wait = SwaigAction::hold(Hold::timeout(60));
    /// assert_eq!(serde_json::to_string(&wait)?, r#"{"hold":{"timeout":60}}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Hold for "hold" [bare()] {
        /// The maximum duration in seconds, up to 900; 300 by default.
        pub(new) timeout: Option<Value<Seconds>> [primary, max(900.0), default("300 seconds")],
    }
}

record! {
    /// Plays a sound in the background of the conversation.
    ///
    /// SWML reference: "ai", `data_map.output`, `playback_bg`.
    pub struct PlaybackBg for "playback_bg" {
        /// The sound: a URL, or the path of a file on the server.
        pub(new) file: Text,
        /// Whether the agent waits until the sound ends; `false` by default.
        pub wait: Option<Value<bool>>,
    }
}

record! {
    /// Enables or disables functions.
    ///
    /// SWML reference: "ai", `data_map.output`, `toggle_functions`.
    ///
    /// ```
    /// use swml::ToggleFunctions;
    /// let off = ToggleFunctions::new("refund", false);
    /// assert_eq!(serde_json::to_string(&off)?, r#"{"active":false,"function":"refund"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct ToggleFunctions for "a toggle" {
        /// Whether the agent may call them.
        pub active: Value<bool>,
        /// The names of the functions.
        pub function: Texts,
    }
}

choice! {
    /// The keys to remove.
    pub enum UnsetData for "a key or a list of keys" {
        /// One key.
        Key(Text),
        /// Several keys.
        Keys(Vec<Text>),
        /// All keys, which this object replaces.
        All(Map<Any>),
    }
}
