//! The setup of a call.

use std::sync::Arc;

use serde_json::{Map, Value};

use crate::answers::{Answers, PresetAnswers};
use crate::call::{Call, fail};
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
pub struct Rehearsal {
    pub(crate) script: Script,
    pub(crate) setup: Setup,
    pub(crate) known: PresetAnswers,
    answers: Option<Box<dyn Answers>>,
}

impl Rehearsal {
    /// Creates a call with a script.
    ///
    /// # Panics
    /// Panics if it is not a script; see [`Rehearsal::try_new`].
    #[track_caller]
    pub fn new(script: impl IntoScript) -> Self {
        match Self::try_new(script) {
            Ok(rehearsal) => rehearsal,
            Err(error) => fail(&error.to_string()),
        }
    }

    /// Creates a call with a script.
    ///
    /// # Errors
    /// Fails if it is not a script.
    pub fn try_new(script: impl IntoScript) -> Result<Self, ScriptError> {
        Ok(Self {
            script: script.into_script()?,
            setup: Setup::call(),
            known: PresetAnswers::default(),
            answers: None,
        })
    }

    pub(crate) fn of(script: Script, setup: Setup, known: PresetAnswers) -> Self {
        Self {
            script,
            setup,
            known,
            answers: None,
        }
    }

    /// Sets the caller's number.
    #[must_use]
    pub fn from(self, number: impl Into<String>) -> Self {
        let number = number.into();
        self.call_field("from_number", number.clone())
            .call_field("from", number)
    }

    /// Sets the called number.
    #[must_use]
    pub fn to(self, number: impl Into<String>) -> Self {
        let number = number.into();
        self.call_field("to_number", number.clone())
            .call_field("to", number)
    }

    /// Sets a field of the object `call`: `type`, `direction`, `headers`.
    #[must_use]
    pub fn call_field(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.setup.subject.insert(name.into(), value.into());
        self
    }

    /// Sets an initial variable.
    #[must_use]
    pub fn var(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.setup.vars.insert(name.into(), value.into());
        self
    }

    /// Sets a value of the scope `envs`.
    #[must_use]
    pub fn env(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        insert(&mut self.setup.envs, name.into(), value.into());
        self
    }

    /// Sets a value of the scope `params`.
    #[must_use]
    pub fn param(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        insert(&mut self.setup.params, name.into(), value.into());
        self
    }

    /// Sets the durations.
    #[must_use]
    pub fn pace(mut self, pace: Pace) -> Self {
        self.setup.pace = pace;
        self
    }

    /// Makes a background method fail: `record_call`, `send_sms`, `tap`.
    #[must_use]
    pub fn failing(mut self, method: impl Into<String>) -> Self {
        self.setup.failing.insert(method.into());
        self
    }

    crate::answered::answered!();

    /// Begins the call.
    pub fn start(self) -> Call {
        let machine = Machine::new(&self.script, self.setup);
        Call::new(machine, self.known, self.answers)
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
