//! The state machine: runs a script until it needs something from outside.

mod agent;
mod answer;
mod args;
mod called;
mod choices;
mod connect;
mod dial;
mod document;
mod fingerprint;
mod flow;
mod frame;
mod jump;
mod message;
mod method;
mod outcome;
mod pending;
mod prompt;
mod queue;
mod record;
mod request;
mod sound;

use std::fmt;
use std::sync::Arc;

use serde_json::{Map, Value, json};

use crate::assumption::{Assumed, Assumption};
use crate::choice::Party;
use crate::event::{Callback, End, Event, Happened};
use crate::expression::EvalFailure;
use crate::question::Question;
use crate::scope::Scopes;
use crate::script::{DocumentId, Location, Program, Script};
use crate::setup::Setup;

#[cfg(feature = "axum")]
pub(crate) use agent::POST_PROMPT;
use args::{bool_of, ms, number_of, text_of};
use called::Dial;
pub(crate) use frame::At;
use frame::{Frame, Kind, StepRef};
use pending::Pending;

/// The maximum number of statements between two questions, beyond any real call.
const STEPS: u32 = 10_000;

/// The depth at which an exploration takes a recursion for infinite.
const RECURSION: usize = 3;

/// A call in progress. It runs until it needs something from outside, which [`Machine::question`]
/// returns; [`Machine::answer`] continues it.
///
/// A clone is a second call with the same past; [`explore`](crate::Rehearsal::explore) uses clones
/// to try every choice.
///
/// ```
/// use swml_rehearsal::{Choice, Rehearsal, Question, Script};
/// let script = Script::json(r#"{"sections": {"main": [
///     {"prompt": {"play": "say:Press a key"}},
///     {"play": {"url": "say:You pressed ${prompt_value}"}}
/// ]}}"#)?;
/// let mut machine = Rehearsal::new(&script).machine();
/// assert!(matches!(machine.question(), Some(Question::Input { .. })));
/// machine.answer(Choice::Digits("7".to_owned()))?;
/// assert_eq!(machine.question(), None);
/// let heard: Vec<_> = machine.events().iter().map(|event| event.kind.to_string()).collect();
/// assert!(heard.contains(&r#"caller hears "You pressed 7""#.to_owned()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Machine {
    setup: Arc<Setup>,
    programs: Vec<Arc<Program>>,
    frames: Vec<Frame>,
    scopes: Scopes,
    now: u64,
    deadline: Option<u64>,
    answered: bool,
    party: Party,
    jumps: u32,
    /// The last number that was assigned: to recordings, streams.
    numbered: u32,
    steps: u32,
    /// How many statements a message has run.
    spent: u32,
    requests: u32,
    question: Option<Question>,
    pending: Option<Pending>,
    dial: Option<Box<Dial>>,
    ended: Option<End>,
    events: Vec<Event>,
    trace: Vec<Trace>,
    assumed: Assumed,
    at: Option<At>,
    pub(crate) watch: Watch,
}

impl fmt::Debug for Machine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Machine")
            .field("question", &self.question)
            .field("ended", &self.ended)
            .field("time", &self.now)
            .finish_non_exhaustive()
    }
}

/// The coverage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Trace {
    Statement(At),
    Block(u16, crate::script::BlockId),
}

/// The data for the invariants of an exploration.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Watch {
    /// The current silence for the caller, in milliseconds.
    pub(crate) quiet: u64,
    /// The longest silence so far, and its place.
    pub(crate) longest: Option<(u64, Option<At>)>,
    /// A `connect` that failed, after which the caller has heard nothing yet.
    pub(crate) failed: Option<At>,
    /// The call reached 32 jumps.
    pub(crate) jumped_out: Option<At>,
    /// A recursion or a loop without an end.
    pub(crate) endless: Option<At>,
    /// The first `switch` without a match.
    pub(crate) unmatched: Option<At>,
}

impl Machine {
    pub(crate) fn new(script: &Script, setup: Setup) -> Self {
        let mut machine = Self {
            programs: vec![Arc::clone(&script.program)],
            frames: Vec::new(),
            scopes: Scopes {
                subject: Arc::new(Value::Object(setup.subject.clone())),
                messaging: setup.messaging,
                envs: Arc::clone(&setup.envs),
                vars: setup.vars.clone(),
                params: Arc::clone(&setup.params),
            },
            now: 0,
            deadline: None,
            answered: setup.messaging,
            party: Party::Caller,
            jumps: 0,
            numbered: 0,
            steps: 0,
            spent: 0,
            requests: 0,
            question: None,
            pending: None,
            dial: None,
            ended: None,
            events: Vec::new(),
            trace: Vec::new(),
            assumed: Assumed::default(),
            at: None,
            watch: Watch::default(),
            setup: Arc::new(setup),
        };
        match script.program.section(DocumentId(0), "main") {
            Some(block) => machine.push(Frame::new(0, DocumentId(0), block, Kind::Root)),
            None => machine.end(End::Error("relay_script_main_section_missing".to_owned())),
        }
        machine.run();
        machine
    }

    /// Returns the current question, or `None` if the call has ended.
    pub fn question(&self) -> Option<&Question> {
        self.question.as_ref()
    }

    /// Returns how the call ended, if it has.
    pub fn ended(&self) -> Option<&End> {
        self.ended.as_ref()
    }

    /// Returns the events so far.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Returns the time since the call began, in milliseconds.
    pub fn time(&self) -> u64 {
        self.now
    }

    /// Returns the value at a path: `prompt_value`, `call.from`, `vars.user.name`.
    pub fn variable(&self, path: &str) -> Option<Value> {
        self.scopes.path(path)
    }

    /// Returns the assumptions that the call has relied on so far.
    pub fn assumptions(&self) -> Vec<Assumption> {
        self.assumed.list()
    }

    /// Returns the place of the last statement.
    pub fn location(&self) -> Option<Location> {
        self.locate(self.at?)
    }

    /// Returns the place of the statement of an event.
    pub fn location_of(&self, event: &Event) -> Option<Location> {
        self.locate(event.at?)
    }

    pub(crate) fn locate(&self, at: At) -> Option<Location> {
        let program = self.programs.get(usize::from(at.program))?;
        program.location(at.statement)
    }

    /// Returns the statement of a step.
    fn at_of(&self, step: StepRef) -> Option<At> {
        statement_of(self.programs.get(usize::from(step.program))?, step)
    }

    /// Finds a subroutine that calls itself again and again with the same parameters.
    pub(crate) fn recursion(&self) -> Option<At> {
        let sections = self.frames.iter().filter_map(|frame| match &frame.kind {
            Kind::Section { step, .. } => Some(*step),
            _ => None,
        });
        let mut sections = sections.collect::<Vec<_>>().into_iter().rev();
        let last = sections.next()?;
        let again = sections.filter(|step| *step == last).count() >= RECURSION;
        let same = || {
            let mut frames = self
                .frames
                .iter()
                .rev()
                .filter_map(|frame| match &frame.kind {
                    Kind::Section { step, params } if *step == last => Some(params),
                    _ => None,
                });
            frames.next() == Some(&self.scopes.params) && frames.next() == Some(&self.scopes.params)
        };
        (again && same()).then(|| self.at_of(last)).flatten()
    }

    pub(crate) fn programs(&self) -> &[Arc<Program>] {
        &self.programs
    }

    /// Drops the events, to save memory when a call has many clones.
    pub(crate) fn drain(&mut self) -> (Vec<Event>, Vec<Trace>) {
        (
            std::mem::take(&mut self.events),
            std::mem::take(&mut self.trace),
        )
    }

    pub(crate) fn trace(&self) -> &[Trace] {
        &self.trace
    }

    /// Runs until there is a question or an end.
    fn run(&mut self) {
        self.steps = 0;
        while self.pending.is_none() && self.ended.is_none() {
            self.steps += 1;
            if self.steps > STEPS {
                self.watch.endless = self.at;
                self.end(End::Endless);
                break;
            }
            self.step();
        }
    }

    fn step(&mut self) {
        let Some(frame) = self.frames.last_mut() else {
            self.end(End::Script);
            return;
        };
        let Some(program) = self
            .programs
            .get(usize::from(frame.program))
            .map(Arc::clone)
        else {
            self.end(End::Script);
            return;
        };
        let reference = StepRef {
            program: frame.program,
            block: frame.block,
            index: frame.next,
        };
        match program.step(frame.block, frame.next) {
            None => self.leave(),
            Some(step) => {
                frame.next += 1;
                let at = At {
                    program: reference.program,
                    statement: step.statement,
                };
                if self.scopes.messaging {
                    self.spent += 1;
                    if self.is_worn_out() {
                        self.end(End::Steps);
                        return;
                    }
                }
                self.at = Some(at);
                self.trace.push(Trace::Statement(at));
                self.execute(&program, step, reference);
            }
        }
    }

    fn push(&mut self, frame: Frame) {
        self.trace.push(Trace::Block(frame.program, frame.block));
        self.frames.push(frame);
    }

    fn happened(&mut self, kind: Happened) {
        self.events.push(Event {
            time: self.now,
            kind,
            at: self.at,
        });
    }

    fn assume(&mut self, assumption: Assumption) {
        self.assumed.add(assumption);
    }

    fn ask(&mut self, question: Question, pending: Pending) {
        self.question = Some(question);
        self.pending = Some(pending);
    }

    /// Advances the time, in milliseconds.
    fn pass(&mut self, ms: u64) {
        self.now = self.now.saturating_add(ms);
        if let Some(deadline) = self.deadline
            && self.now >= deadline
            && self.ended.is_none()
        {
            self.now = deadline;
            self.end(End::MaxDuration);
        }
    }

    /// Advances the time in silence for the caller.
    fn pass_quietly(&mut self, ms: u64) {
        if self.party == Party::Caller {
            self.watch.quiet = self.watch.quiet.saturating_add(ms);
            if self
                .watch
                .longest
                .is_none_or(|(most, _)| most < self.watch.quiet)
            {
                self.watch.longest = Some((self.watch.quiet, self.at));
            }
        }
        self.pass(ms);
    }

    /// The caller hears that the call continues.
    fn heard(&mut self) {
        self.watch.quiet = 0;
        self.watch.failed = None;
    }

    fn end(&mut self, end: End) {
        if self.ended.is_some() {
            return;
        }
        self.hang_up_legs();
        self.question = None;
        self.pending = None;
        self.set_state("ended");
        self.happened(Happened::Ends(end.clone()));
        self.ended = Some(end);
    }

    /// Sets the `call_state` that the script sees.
    fn set_state(&mut self, state: &str) {
        if !self.scopes.messaging
            && let Value::Object(call) = Arc::make_mut(&mut self.scopes.subject)
        {
            call.insert("call_state".to_owned(), Value::from(state));
        }
    }

    /// Answers the call, unless it is answered.
    fn answer_call(&mut self) {
        if !self.answered {
            self.answered = true;
            self.set_state("answered");
        }
    }

    /// Answers the call because a statement needs that.
    fn need_answer(&mut self) {
        if !self.answered {
            self.assume(Assumption::AnswersByItself);
            self.answer_call();
        }
    }

    fn set(&mut self, name: &str, value: impl Into<Value>) {
        match self.scopes.vars.get_mut(name) {
            Some(old) => *old = value.into(),
            None => {
                self.scopes.vars.insert(name.to_owned(), value.into());
            }
        }
    }

    fn remove(&mut self, name: &str) {
        self.scopes.vars.remove(name);
    }

    /// Raises a run-time error.
    fn error(&mut self, code: &str, message: impl Into<String>) {
        self.happened(Happened::Error {
            code: code.to_owned(),
            message: message.into(),
        });
        match self.scopes.messaging {
            true => self.end(End::Error(code.to_owned())),
            false => {
                self.assume(Assumption::ErrorGoesOn);
                self.set("script_error", code);
            }
        }
    }

    /// Handles an expression that cannot be evaluated: an error of the script, or one that the
    /// rehearsal does not support, where it stops.
    fn failed(&mut self, failed: &EvalFailure) {
        match failed.unsupported {
            true => self.end(End::Unsupported(format!(
                "`{}`: {}",
                failed.expression, failed.why
            ))),
            false => {
                let message = format!("`{}`: {}", failed.expression, failed.why);
                self.error("relay_script_js_eval_error", message);
            }
        }
    }

    /// Returns a number for an object that needs a name.
    fn number(&mut self) -> u32 {
        self.numbered += 1;
        self.numbered
    }

    /// Returns a text with its variables inserted, or `None` if that fails, which is reported then.
    fn text(&mut self, text: &str) -> Option<Value> {
        if !text.contains('{') {
            return Some(Value::from(text));
        }
        match self.scopes.text(text) {
            Ok(expanded) => {
                if expanded.list_as_text {
                    self.assume(Assumption::ListAsText);
                }
                if expanded.typed {
                    self.assume(Assumption::TypeOfValue);
                }
                Some(expanded.value)
            }
            Err(failed) => {
                self.failed(&failed);
                None
            }
        }
    }

    /// Returns a value with the variables of its texts inserted.
    fn value(&mut self, value: &Value) -> Option<Value> {
        Some(match value {
            Value::String(text) => self.text(text)?,
            Value::Array(list) => {
                let mut all = Vec::with_capacity(list.len());
                for value in list {
                    all.push(self.value(value)?);
                }
                Value::Array(all)
            }
            Value::Object(map) => Value::Object(self.object(map)?),
            other => other.clone(),
        })
    }

    fn object(&mut self, map: &Map<String, Value>) -> Option<Map<String, Value>> {
        let mut all = Map::new();
        for (key, value) in map {
            all.insert(key.clone(), self.value(value)?);
        }
        Some(all)
    }

    /// Posts a status callback, if there is a URL for it.
    fn callback(&mut self, url: Option<&Value>, event_type: &str, params: Value) {
        self.callback_by("POST", url, event_type, params);
    }

    /// Sends a status callback with POST or GET: those of streams support both.
    fn callback_by(
        &mut self,
        method: &str,
        url: Option<&Value>,
        event_type: &str,
        mut params: Value,
    ) {
        let Some(url) = url.and_then(Value::as_str).filter(|url| !url.is_empty()) else {
            return;
        };
        if let Value::Object(params) = &mut params {
            for name in ["call_id", "node_id"] {
                if let (false, Some(id)) =
                    (params.contains_key(name), self.scopes.subject.get(name))
                {
                    params.insert(name.to_owned(), id.clone());
                }
            }
        }
        self.happened(Happened::Callback(Callback {
            time: self.now,
            url: url.to_owned(),
            method: method.to_owned(),
            event_type: event_type.to_owned(),
            params,
        }));
    }

    /// Returns the body of a request for a document.
    fn payload(&self, params: &Map<String, Value>) -> Value {
        match self.scopes.messaging {
            true => json!({
                "message": *self.scopes.subject,
                "params": params,
                "vars": self.scopes.vars,
            }),
            false => json!({
                "call": *self.scopes.subject,
                "vars": self.scopes.vars,
                "envs": *self.scopes.envs,
                "params": params,
            }),
        }
    }
}

fn statement_of(program: &Program, step: StepRef) -> Option<At> {
    Some(At {
        program: step.program,
        statement: program.step(step.block, step.index)?.statement,
    })
}
