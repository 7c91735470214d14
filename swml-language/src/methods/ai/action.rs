//! What a function does on the call.

use super::texts::Texts;
use crate::declare::{choice, record};
use crate::document::Document;
use crate::types::{Any, Map, Milliseconds, Seconds, Text, Value};

record! {
    /// One thing that a function does on the call.
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
        /// Beside `SWML`: whether the call goes on with that script for good; if not, the agent
        /// goes on after it. Alone: where the call goes on.
        pub transfer: Option<ActionTransfer> [sent_as(&[Form::Is("true"), Form::Is("false")])],
        /// Goes to a context, by its name.
        pub(new) change_context: Option<Text>,
        /// Goes to a step, by its name.
        pub(new) change_step: Option<Text>,
        /// Tells the agent to be somebody else.
        pub(new) context_switch: Option<ContextSwitch> [undocumented_as(&[Form::Text])],
        /// Whether to end the call.
        pub(new) hangup: Option<Value<bool>>,
        /// Puts the caller on hold, at most for so many seconds, up to 900; 300 if left
        /// out.
        pub(new) hold: Option<Hold> [max(900.0), undocumented_as(&[Form::Time])],
        /// Plays a sound behind the talk.
        pub(new) playback_bg: Option<PlaybackBg> [undocumented_as(&[Form::Text])],
        /// Says something.
        pub(new) say: Option<Text>,
        /// Sets keys of `global_data`.
        pub(new) set_global_data: Option<Map<Any>>,
        /// Sets keys of the function's `meta_data`.
        pub(new) set_meta_data: Option<Map<Any>>,
        /// Whether to end the agent and go on with the script.
        pub(new) stop: Option<Value<bool>>,
        /// Whether to end the sound behind the talk.
        pub(new) stop_playback_bg: Option<Value<bool>> [suggest_for(&["stop_playback"])],
        /// Turns functions on and off.
        pub(new) toggle_functions: Option<Vec<ToggleFunctions>>,
        /// Removes keys of `global_data`.
        pub(new) unset_global_data: Option<UnsetData>,
        /// Removes keys of the function's `meta_data`.
        pub(new) unset_meta_data: Option<UnsetData>,
        /// Something that the agent takes for words of the caller.
        pub(new) user_input: Option<Text> [suggest_for(&["input_text"])],
        /// Adds words that are easily misheard.
        pub add_dynamic_hints: Option<Vec<Any>> [undocumented],
        /// Forgets the words that were added.
        pub clear_dynamic_hints: Option<Any> [undocumented],
        /// Whether functions may follow each other without a turn of the caller: a boolean, or
        /// `forever`.
        pub back_to_back_functions: Option<Any> [undocumented],
        /// How much silence ends what the caller says, in milliseconds.
        pub end_of_speech_timeout: Option<Value<Milliseconds>> [undocumented],
        /// How long to wait for more of what the caller says, in milliseconds.
        pub speech_event_timeout: Option<Value<Milliseconds>> [undocumented],
        /// Whether to log more.
        pub extensive_data: Option<Value<bool>> [undocumented],
        /// Whether functions may be called when the caller says nothing.
        pub functions_on_speaker_timeout: Option<Value<bool>> [undocumented],
        /// What stands in the talk so far in the place of this call of a function: a text, or
        /// `true` for nothing.
        pub replace_in_history: Option<Any> [undocumented],
        /// Changes settings of the model.
        pub settings: Option<Map<Any>> [undocumented],
        /// Sends an event to the client that is connected to the call.
        pub user_event: Option<Map<Any>> [undocumented],
        /// Whether the agent waits for the caller: a boolean, a number, or `answer_first`.
        pub wait_for_user: Option<Any> [undocumented],
    }
}

choice! {
    /// What a function does: one thing, or one after the other.
    pub enum SwaigActions for "an action or a list of actions" {
        /// One.
        One(Box<SwaigAction>),
        /// Several.
        Several(Vec<SwaigAction>),
    }
}

choice! {
    /// Where the call goes on after an action.
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
        /// Beside `SWML`: whether the call goes on there for good.
        ForGood(Value<bool>),
        /// There, with more to say about it.
        To(TransferTo),
        /// At a section of this document, or at the script behind a URL.
        Dest(Text) [format(Format::Section)],
    }
}

record! {
    /// Where the call goes on after an action.
    ///
    /// SWML reference: "ai", `data_map.output`, `transfer`.
    pub struct TransferTo for "transfer" {
        /// A section of this document, or a URL that returns a document.
        pub(new) dest: Text [format(Format::Section)],
        /// Whether the talk so far is summed up; no if left out.
        pub summarize: Option<Value<bool>> [default("false")],
    }
}

record! {
    /// Tells the agent to be somebody else.
    ///
    /// SWML reference: "ai", `data_map.output`, `context_switch`.
    pub struct ContextSwitch for "context_switch" {
        /// Who the agent is from now on.
        pub(new) system_prompt: Option<Text> [unless(&["system_pom"])],
        /// Whether the talk so far is summed up; no if left out.
        pub consolidate: Option<Value<bool>>,
        /// Something that the agent takes for words of the caller.
        pub user_prompt: Option<Text>,
        /// `system_prompt` as sections with headings.
        pub system_pom: Option<Any> [undocumented],
        /// `user_prompt` as sections with headings.
        pub user_pom: Option<Any> [undocumented],
        /// Whether the agent forgets the talk so far.
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
        /// For how long at most, in seconds, up to 900; 300 if left out.
        pub(new) timeout: Option<Value<Seconds>> [primary, max(900.0), default("300 seconds")],
    }
}

record! {
    /// Plays a sound behind the talk.
    ///
    /// SWML reference: "ai", `data_map.output`, `playback_bg`.
    pub struct PlaybackBg for "playback_bg" {
        /// The sound: a URL, or the path of a file on the server.
        pub(new) file: Text,
        /// Whether the agent waits until it is over; no if left out.
        pub wait: Option<Value<bool>>,
    }
}

record! {
    /// Turns functions on or off.
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
        /// Their names.
        pub function: Texts,
    }
}

choice! {
    /// What to remove.
    pub enum UnsetData for "a key or a list of keys" {
        /// A key.
        Key(Text),
        /// Several keys.
        Keys(Vec<Text>),
        /// Everything: this stands in its place.
        All(Map<Any>),
    }
}
