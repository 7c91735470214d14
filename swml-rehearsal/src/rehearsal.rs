//! The setup of a call.

use std::fmt;
use std::sync::Arc;

use serde_json::{Map, Value};

use crate::answers::{Answers, PresetAnswers};
use crate::call::{Call, fail};
use crate::choice::Response;
use crate::error::ScriptError;
use crate::machine::Machine;
use crate::pace::Pace;
use crate::script::{IntoScript, Script};
use crate::setup::Setup;

/// A call that is about to begin: the script, the caller, and the answers from the web.
///
/// ```
/// use swml_rehearsal::{Rehearsal, Script};
/// let script = Script::json(r#"{"sections": {"main": [
///     {"play": {"url": "say:You call from ${call.from}"}}
/// ]}}"#)?;
/// let mut call = Rehearsal::new(&script).from("+15551230000").start();
/// call.hears("You call from +15551230000").ends();
/// # Ok::<(), swml_rehearsal::ScriptError>(())
/// ```
#[must_use = "begin it: `.start()`"]
pub struct Rehearsal {
    pub(crate) script: Script,
    pub(crate) setup: Setup,
    pub(crate) known: PresetAnswers,
    pub(crate) answers: Option<Box<dyn Answers>>,
}

impl fmt::Debug for Rehearsal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rehearsal")
            .field("script", &self.script)
            .finish_non_exhaustive()
    }
}

impl Rehearsal {
    /// Creates a call with a script.
    ///
    /// # Panics
    /// It is not a script of a call; see [`Rehearsal::try_new`].
    #[track_caller]
    pub fn new(script: impl IntoScript) -> Self {
        match Self::try_new(script) {
            Ok(it) => it,
            Err(error) => fail(&error.to_string()),
        }
    }

    /// Creates a call with a script.
    ///
    /// # Errors
    /// It is not a script of a call.
    pub fn try_new(script: impl IntoScript) -> Result<Self, ScriptError> {
        let script = script.into_script()?;
        match script.program.messaging {
            true => Err(ScriptError::Messaging),
            false => Ok(Self::of(script, Setup::call())),
        }
    }

    pub(crate) fn of(script: Script, setup: Setup) -> Self {
        Self {
            script,
            setup,
            known: PresetAnswers::default(),
            answers: None,
        }
    }

    /// Sets the caller's number.
    pub fn from(self, number: impl Into<String>) -> Self {
        let number = number.into();
        self.call_field("from_number", number.clone())
            .call_field("from", number)
    }

    /// Sets the called number.
    pub fn to(self, number: impl Into<String>) -> Self {
        let number = number.into();
        self.call_field("to_number", number.clone())
            .call_field("to", number)
    }

    /// Sets a field of the object `call`: `type`, `direction`, `headers`.
    pub fn call_field(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.setup.subject.insert(name.into(), value.into());
        self
    }

    /// Sets an initial variable.
    pub fn var(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.setup.vars.insert(name.into(), value.into());
        self
    }

    /// Sets a value of the scope `envs`.
    pub fn env(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        insert(&mut self.setup.envs, name.into(), value.into());
        self
    }

    /// Sets a value of the scope `params`.
    pub fn param(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        insert(&mut self.setup.params, name.into(), value.into());
        self
    }

    /// Sets the durations.
    pub fn pace(mut self, pace: Pace) -> Self {
        self.setup.pace = pace;
        self
    }

    /// Makes a background method fail: `record_call`, `send_sms`, `tap`.
    pub fn failing(mut self, method: impl Into<String>) -> Self {
        self.setup.failing.insert(method.into());
        self
    }

    /// The document behind a URL.
    ///
    /// # Panics
    /// It is not a script of a call.
    #[track_caller]
    pub fn document(mut self, url: impl Into<String>, script: impl IntoScript) -> Self {
        match script.into_script() {
            Ok(script) if script.program.messaging == self.setup.messaging => {
                self.known.documents.push((url.into(), script));
            }
            Ok(_) if self.setup.messaging => fail(&ScriptError::Calling.to_string()),
            Ok(_) => fail(&ScriptError::Messaging.to_string()),
            Err(error) => fail(&error.to_string()),
        }
        self
    }

    /// The answer of a web service.
    pub fn response(mut self, url: impl Into<String>, response: Response) -> Self {
        self.known.responses.push((url.into(), response));
        self
    }

    /// Who answers what the platform asks of the web.
    pub fn answered_by(mut self, answers: impl Answers + 'static) -> Self {
        self.answers = Some(Box::new(answers));
        self
    }

    /// Begins the call.
    pub fn start(self) -> Call {
        let machine = Machine::new(&self.script, self.setup);
        Call::new(machine, self.known, self.answers)
    }

    /// True if what is asked at a URL has an answer.
    pub(crate) fn knows(&self, url: &str) -> bool {
        self.answers.is_some() || self.known.response(url).is_some()
    }

    /// Returns the message with another text.
    pub(crate) fn writing(&self, text: &str) -> Machine {
        let mut setup = self.setup.clone();
        setup.subject.insert("body".to_owned(), text.into());
        Machine::new(&self.script, setup)
    }

    /// Begins the call, and leaves its questions open.
    pub fn machine(&self) -> Machine {
        Machine::new(&self.script, self.setup.clone())
    }
}

fn insert(map: &mut Arc<Map<String, Value>>, name: String, value: Value) {
    Arc::make_mut(map).insert(name, value);
}
