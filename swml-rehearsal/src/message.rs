//! A message, and the replies to it.

use serde_json::{Value, json};

use crate::answers::Answers;
use crate::call::{Call, fail};
use crate::choice::Response;
use crate::error::ScriptError;
use crate::machine::Machine;
use crate::rehearsal::Rehearsal;
use crate::script::IntoScript;
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
#[must_use = "send it: `.send()`"]
#[derive(Debug)]
pub struct Message(Rehearsal);

impl Message {
    /// Creates a message to a script.
    ///
    /// # Panics
    /// It is not a script of a message; see [`Message::try_new`].
    #[track_caller]
    pub fn new(script: impl IntoScript) -> Self {
        match Self::try_new(script) {
            Ok(it) => it,
            Err(error) => fail(&error.to_string()),
        }
    }

    /// Creates a message to a script.
    ///
    /// # Errors
    /// It is not a script of a message.
    pub fn try_new(script: impl IntoScript) -> Result<Self, ScriptError> {
        let script = script.into_script()?;
        match script.program.messaging {
            true => Ok(Self(Rehearsal::of(script, Setup::message()))),
            false => Err(ScriptError::Calling),
        }
    }

    /// Sets a field of the object `message`.
    pub fn field(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.0.setup.subject.insert(name.into(), value.into());
        self
    }

    /// Sets the sender.
    pub fn from(self, number: impl Into<String>) -> Self {
        self.field("from", number.into())
    }

    /// Sets the receiver.
    pub fn to(self, number: impl Into<String>) -> Self {
        self.field("to", number.into())
    }

    /// Sets the text.
    pub fn body(self, text: impl Into<String>) -> Self {
        self.field("body", text.into())
    }

    /// Adds an attachment, which makes the message an MMS.
    pub fn media(mut self, url: impl Into<String>, content_type: impl Into<String>) -> Self {
        let media = json!({"url": url.into(), "content_type": content_type.into(), "size": 1});
        let all = self
            .0
            .setup
            .subject
            .entry("media")
            .or_insert_with(|| json!([]));
        if let Value::Array(all) = all {
            all.push(media);
        }
        self.field("type", "mms")
    }

    /// The document behind a URL.
    ///
    /// # Panics
    /// It is not a script of a message.
    #[track_caller]
    pub fn document(self, url: impl Into<String>, script: impl IntoScript) -> Self {
        Self(self.0.document(url, script))
    }

    /// The answer of a web service.
    pub fn response(self, url: impl Into<String>, response: Response) -> Self {
        Self(self.0.response(url, response))
    }

    /// Who answers what the platform asks of the web.
    pub fn answered_by(self, answers: impl Answers + 'static) -> Self {
        Self(self.0.answered_by(answers))
    }

    /// Delivers the message, and leaves its questions open.
    pub fn machine(&self) -> Machine {
        self.0.machine()
    }

    /// Returns the start of an exploration.
    pub(crate) fn into_rehearsal(self) -> Rehearsal {
        self.0
    }

    /// Delivers the message.
    pub fn send(self) -> Call {
        self.0.start()
    }
}
