//! A message, and the replies to it.

use serde_json::{Value, json};

use crate::answers::{Answers, PresetAnswers};
use crate::call::{Call, fail};
use crate::error::ScriptError;
use crate::machine::Machine;
use crate::rehearsal::Rehearsal;
use crate::script::{IntoScript, Script};
use crate::setup::Setup;

/// A message that is about to arrive.
///
/// ```
/// use swml_rehearsal::{Message, Script};
/// let script = Script::messaging_json(r#"{"sections": {"main": [
///     {"reply": {"body": "You wrote: %{message.body}"}}
/// ]}}"#)?;
/// Message::new(&script).body("hello").send().replies("You wrote: hello").ends();
/// # Ok::<(), swml_rehearsal::ScriptError>(())
/// ```
pub struct Message {
    script: Script,
    setup: Setup,
    known: PresetAnswers,
    answers: Option<Box<dyn Answers>>,
}

impl Message {
    /// Creates a message to a script.
    ///
    /// # Panics
    /// Panics if it is not a script.
    #[track_caller]
    pub fn new(script: impl IntoScript) -> Self {
        match Self::try_new(script) {
            Ok(message) => message,
            Err(error) => fail(&error.to_string()),
        }
    }

    /// Creates a message to a script.
    ///
    /// # Errors
    /// Fails if it is not a script.
    pub fn try_new(script: impl IntoScript) -> Result<Self, ScriptError> {
        Ok(Self {
            script: script.into_script()?,
            setup: Setup::message(),
            known: PresetAnswers::default(),
            answers: None,
        })
    }

    /// Sets a field of the object `message`.
    #[must_use]
    pub fn field(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.setup.subject.insert(name.into(), value.into());
        self
    }

    /// Sets the sender.
    #[must_use]
    pub fn from(self, number: impl Into<String>) -> Self {
        self.field("from", number.into())
    }

    /// Sets the receiver.
    #[must_use]
    pub fn to(self, number: impl Into<String>) -> Self {
        self.field("to", number.into())
    }

    /// Sets the text.
    #[must_use]
    pub fn body(self, text: impl Into<String>) -> Self {
        self.field("body", text.into())
    }

    /// Adds an attachment, which makes the message an MMS.
    #[must_use]
    pub fn media(mut self, url: impl Into<String>, content_type: impl Into<String>) -> Self {
        let media = json!({"url": url.into(), "content_type": content_type.into(), "size": 1});
        let all = self
            .setup
            .subject
            .entry("media")
            .or_insert_with(|| json!([]));
        if let Value::Array(all) = all {
            all.push(media);
        }
        self.field("type", "mms")
    }

    crate::answered::answered!();

    /// Delivers the message, and leaves its questions open.
    pub fn machine(&self) -> Machine {
        Machine::new(&self.script, self.setup.clone())
    }

    /// Returns the start of an exploration.
    pub(crate) fn into_rehearsal(self) -> Rehearsal {
        Rehearsal::of(self.script, self.setup, self.known)
    }

    /// Delivers the message.
    pub fn send(self) -> Call {
        Call::new(
            Machine::new(&self.script, self.setup),
            self.known,
            self.answers,
        )
    }
}
