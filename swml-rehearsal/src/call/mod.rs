//! A call with a scripted caller.

mod expected;
mod outbound_call;
mod pending_request;
mod report;
mod suggestions;

use std::fmt;

use serde_json::Value;

use crate::answers::{Answers, PresetAnswers};
use crate::assumption::Assumption;
use crate::choice::{Agent, CONFIDENCE, Choice, Conference, Detection, Party, Payment, Queue};
use crate::coverage::Coverage;
use crate::coverage::test_run;
use crate::error::Refused;
use crate::event::{Callback, End, Event, Happened, Seconds};
use crate::machine::Machine;
use crate::question::{Question, Request};
use crate::transcript::Transcript;
use expected::ExpectedEvent;
use suggestions::simple;

pub(crate) use expected::fail;
pub use outbound_call::{Callee, OutboundCall};
pub use pending_request::PendingRequest;

/// A call in progress, in which the test plays the caller.
///
/// Each function expects an event, or makes one from outside. A failed expectation panics with what
/// happened instead, the statement and the transcript so far.
pub struct Call {
    machine: Machine,
    known: PresetAnswers,
    answers: Option<Box<dyn Answers>>,
    /// The number of events that were matched.
    seen: usize,
    /// The number of callbacks that were posted.
    posted: usize,
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("question", &self.machine.question())
            .field("ended", &self.machine.ended())
            .finish_non_exhaustive()
    }
}

/// Adds the coverage of the call to the test run: see [`COVERAGE`](crate::COVERAGE).
impl Drop for Call {
    fn drop(&mut self) {
        test_run::add(&self.machine);
    }
}

impl Call {
    pub(crate) fn new(
        machine: Machine,
        known: PresetAnswers,
        answers: Option<Box<dyn Answers>>,
    ) -> Self {
        let mut call = Self {
            machine,
            known,
            answers,
            seen: 0,
            posted: 0,
        };
        call.settle();
        call
    }

    /// Posts callbacks, and gives the answers that the test has set before.
    fn settle(&mut self) {
        loop {
            while let Some(event) = self.machine.events().get(self.posted) {
                self.posted += 1;
                if let (Happened::Callback(callback), Some(answers)) =
                    (&event.kind, &mut self.answers)
                {
                    answers.callback(callback);
                }
            }
            let choice = match self.machine.question() {
                Some(Question::Document(request)) => self.document_of(&request.clone()),
                Some(Question::Request(request) | Question::Function(request)) => {
                    self.response_of(&request.clone()).map(Choice::Response)
                }
                _ => None,
            };
            let Some(choice) = choice else {
                return;
            };
            if self.machine.answer(choice).is_err() {
                return;
            }
        }
    }

    fn response_of(&mut self, request: &Request) -> Option<crate::choice::Response> {
        if let Some(response) = self.known.response(&request.url) {
            return Some(response.clone());
        }
        self.answers.as_mut()?.answer(request)
    }

    fn document_of(&mut self, request: &Request) -> Option<Choice> {
        match self.known.document(&request.url) {
            Some(script) => Some(Choice::Document(script.clone())),
            None => self.response_of(request).map(Choice::Response),
        }
    }

    /// Answers the current question with a choice.
    ///
    /// # Panics
    /// Panics if the call does not wait for such a choice.
    #[track_caller]
    pub fn choose(&mut self, choice: Choice) -> &mut Self {
        let wanted = format!("the call waits for {choice}");
        match self.machine.answer(choice) {
            Ok(()) => {}
            Err(Refused::Impossible(why)) => self.unmet(&ExpectedEvent::new(wanted).but(why)),
            Err(_) => self.unmet(&ExpectedEvent::new(wanted)),
        }
        self.settle();
        self
    }

    /// Chooses for the caller: a question to the called party needs another answer.
    #[track_caller]
    fn caller(&mut self, choice: Choice) -> &mut Self {
        if let Some(Question::Input { party, .. } | Question::Recording { party }) =
            self.machine.question()
            && *party == Party::Called
        {
            let expected = format!("{choice} by the caller, while the called party is asked");
            self.unmet(&ExpectedEvent::new(expected));
        }
        self.choose(choice)
    }

    /// Expects the caller to hear something that contains this text, after everything expected
    /// before: words, or the address of a file.
    ///
    /// # Panics
    /// Panics if they do not.
    #[track_caller]
    pub fn hears(&mut self, text: &str) -> &mut Self {
        self.heard_by(Party::Caller, text);
        self
    }

    #[track_caller]
    fn heard_by(&mut self, party: Party, text: &str) {
        let wanted = simple(text);
        let later = self.machine.events().iter().enumerate().skip(self.seen);
        let mut heard = later.filter_map(|(index, event)| match &event.kind {
            Happened::Hears { party: by, sound } if *by == party => Some((index, sound)),
            _ => None,
        });
        let found = heard.find(|(_, sound)| simple(&sound.to_string()).contains(&wanted));
        match found.map(|(index, _)| index) {
            Some(index) => self.seen = index + 1,
            None => {
                self.unmet(&ExpectedEvent::new(format!("the {party} hears \"{text}\"")).like(text))
            }
        }
    }

    /// Expects a messaging script to reply with a text that contains this one, after everything
    /// expected before.
    ///
    /// # Panics
    /// Panics if it does not.
    #[track_caller]
    pub fn replies(&mut self, text: &str) -> &mut Self {
        let wanted = simple(text);
        let mut later = self.machine.events().iter().enumerate().skip(self.seen);
        let found = later.find(|(_, event)| {
            matches!(&event.kind, Happened::Replies { body, .. } if simple(body).contains(&wanted))
        });
        match found.map(|(index, _)| index) {
            Some(index) => self.seen = index + 1,
            None => self.unmet(&ExpectedEvent::new(format!("the reply \"{text}\"")).like(text)),
        }
        self
    }

    /// Expects that the caller has not heard this text in the call so far.
    ///
    /// # Panics
    /// Panics if they have.
    #[track_caller]
    pub fn never_hears(&mut self, text: &str) -> &mut Self {
        let wanted = simple(text);
        let mut events = self.machine.events().iter();
        let heard = events.find(|event| {
            let caller = Party::Caller;
            matches!(&event.kind, Happened::Hears { party, sound }
                if *party == caller && simple(&sound.to_string()).contains(&wanted))
        });
        match heard {
            Some(event) => self.unmet(
                &ExpectedEvent::new(format!("the caller never hears \"{text}\""))
                    .but(event.to_string())
                    .at(self.machine.location_of(event)),
            ),
            None => self,
        }
    }

    /// The caller presses keys.
    ///
    /// # Panics
    /// Panics if the call does not wait for the caller's keys.
    #[track_caller]
    pub fn presses(&mut self, digits: &str) -> &mut Self {
        self.caller(Choice::Digits(digits.to_owned()))
    }

    /// The caller says something, which is recognized.
    ///
    /// # Panics
    /// Panics if the call does not wait for it.
    #[track_caller]
    pub fn says(&mut self, text: &str) -> &mut Self {
        self.says_unclearly(text, CONFIDENCE)
    }

    /// The caller says something, which is recognized with this confidence, from 0 to 1.
    ///
    /// # Panics
    /// Panics if the call does not wait for it.
    #[track_caller]
    pub fn says_unclearly(&mut self, text: &str, confidence: f64) -> &mut Self {
        self.caller(Choice::Speech {
            text: text.to_owned(),
            confidence,
        })
    }

    /// The caller neither presses nor says anything.
    ///
    /// # Panics
    /// Panics if the call does not wait for it.
    #[track_caller]
    pub fn stays_silent(&mut self) -> &mut Self {
        self.caller(Choice::Silence)
    }

    /// The caller presses or says something that the platform makes nothing of.
    ///
    /// # Panics
    /// Panics if the call does not wait for it.
    #[track_caller]
    pub fn is_not_understood(&mut self) -> &mut Self {
        self.caller(Choice::NoMatch)
    }

    /// The caller hangs up.
    ///
    /// # Panics
    /// Panics if the call has ended already.
    #[track_caller]
    pub fn hangs_up(&mut self) -> &mut Self {
        self.caller(Choice::HangUp)
    }

    /// The caller says something into a recording, which lasts as long as the speech.
    ///
    /// # Panics
    /// Panics if nothing is being recorded.
    #[track_caller]
    pub fn records(&mut self, says: &str) -> &mut Self {
        self.caller(Choice::recording(says))
    }

    /// Caller and called party talk for some seconds, then the called party hangs up.
    ///
    /// # Panics
    /// Panics if they are not connected.
    #[track_caller]
    pub fn talks(&mut self, seconds: u64) -> &mut Self {
        self.choose(Choice::Talk {
            seconds,
            ends: Party::Called,
        })
    }

    /// Caller and called party talk for some seconds; then the caller hangs up.
    ///
    /// # Panics
    /// Panics if they are not connected.
    #[track_caller]
    pub fn hangs_up_after(&mut self, seconds: u64) -> &mut Self {
        self.choose(Choice::Talk {
            seconds,
            ends: Party::Caller,
        })
    }

    /// The call waits in the queue of this name, with this outcome.
    ///
    /// # Panics
    /// Panics if it does not wait there.
    #[track_caller]
    pub fn queues(&mut self, name: &str, queue: Queue) -> &mut Self {
        match self.machine.question() {
            Some(Question::Queue { name: waits, .. }) if waits == name => {}
            _ => self.unmet(&ExpectedEvent::new(format!(
                "the caller waits in the queue {name}"
            ))),
        }
        self.choose(Choice::Queue(queue))
    }

    /// `detect_machine` detects what answered.
    ///
    /// # Panics
    /// Panics if it is not running.
    #[track_caller]
    pub fn detects(&mut self, found: Detection) -> &mut Self {
        self.choose(Choice::Detects(found))
    }

    /// `pay` ends.
    ///
    /// # Panics
    /// Panics if no payment is in progress.
    #[track_caller]
    pub fn pays(&mut self, payment: Payment) -> &mut Self {
        self.choose(Choice::Pays(payment))
    }

    /// `join_conference` ends.
    ///
    /// # Panics
    /// Panics if the caller is not in a conference.
    #[track_caller]
    pub fn conference(&mut self, end: Conference) -> &mut Self {
        self.choose(Choice::Conference(end))
    }

    /// The method that the call waits for succeeds: a fax, a room, `sip_refer`.
    ///
    /// # Panics
    /// Panics if it waits for something else.
    #[track_caller]
    pub fn succeeds(&mut self) -> &mut Self {
        self.choose(Choice::Succeeds)
    }

    /// The method that the call waits for fails.
    ///
    /// # Panics
    /// Panics if it waits for something else.
    #[track_caller]
    pub fn fails(&mut self) -> &mut Self {
        self.choose(Choice::Fails)
    }

    /// An agent acts.
    ///
    /// # Panics
    /// Panics if the caller does not talk with an agent.
    #[track_caller]
    pub fn agent(&mut self, does: Agent) -> &mut Self {
        self.choose(Choice::Agent(does))
    }

    /// Expects the call to have ended.
    ///
    /// # Panics
    /// It has not, or only because the rehearsal could not go on: see [`End::Unsupported`] and
    /// [`End::Endless`].
    #[track_caller]
    pub fn ends(&mut self) -> &mut Self {
        match self.machine.ended() {
            None | Some(End::Unsupported(_) | End::Endless) => {
                self.unmet(&ExpectedEvent::new("the call ends"))
            }
            Some(_) => self,
        }
    }

    /// Expects the call to have ended in this way.
    ///
    /// # Panics
    /// Panics if it has not.
    #[track_caller]
    pub fn ends_with(&mut self, end: &End) -> &mut Self {
        match self.machine.ended() == Some(end) {
            true => self,
            false => self.unmet(&ExpectedEvent::new(format!("the call ends: {end}"))),
        }
    }

    /// Expects a run-time error of this code.
    ///
    /// # Panics
    /// Panics if there was none.
    #[track_caller]
    pub fn has_error(&mut self, wanted: &str) -> &mut Self {
        let mut errors = self.errors().peekable();
        let others = errors.peek().is_some();
        let found = errors.any(|event| event.is_error(wanted));
        drop(errors);
        let expected = ExpectedEvent::new(format!("the error `{wanted}`"));
        match (found, others) {
            (true, _) => self,
            (false, true) => {
                let all: Vec<String> = self.errors().map(ToString::to_string).collect();
                self.unmet(&expected.but(all.join("; ")))
            }
            (false, false) => self.unmet(&expected.but("no run-time error so far".to_owned())),
        }
    }

    /// The run-time errors so far.
    fn errors(&self) -> impl Iterator<Item = &Event> {
        let events = self.machine.events().iter();
        events.filter(|event| matches!(&event.kind, Happened::Error { .. }))
    }

    /// Expects no run-time error.
    ///
    /// # Panics
    /// Panics if there was one.
    #[track_caller]
    pub fn has_no_error(&mut self) -> &mut Self {
        let Some(event) = self.errors().next() else {
            return self;
        };
        self.unmet(
            &ExpectedEvent::new("no run-time error")
                .but(event.to_string())
                .at(self.machine.location_of(event)),
        )
    }

    /// Expects that the caller was never in silence for longer than some seconds.
    ///
    /// # Panics
    /// Panics if they were.
    #[track_caller]
    pub fn is_never_quiet_for(&mut self, seconds: u64) -> &mut Self {
        match self.machine.watch.longest {
            Some((most, at)) if most > seconds.saturating_mul(1000) => self.unmet(
                &ExpectedEvent::new(format!("at most {seconds} s without a sound"))
                    .but(format!("the caller hears nothing for {} s", Seconds(most)))
                    .at(at.and_then(|at| self.machine.locate(at))),
            ),
            _ => self,
        }
    }

    /// Expects that the caller has heard something after a `connect` that failed.
    ///
    /// # Panics
    /// Panics if they have not.
    #[track_caller]
    pub fn explains_failure(&mut self) -> &mut Self {
        match self.machine.watch.failed {
            Some(at) => self.unmet(
                &ExpectedEvent::new("a message to the caller after no destination was reached")
                    .at(self.machine.locate(at)),
            ),
            None => self,
        }
    }

    /// A variable has a value: `call.has("prompt_result", "no_input")`.
    ///
    /// # Panics
    /// Panics if it has another one.
    #[track_caller]
    pub fn has(&mut self, path: &str, value: impl Into<Value>) -> &mut Self {
        let (wanted, found) = (value.into(), self.machine.variable(path));
        if found.as_ref() == Some(&wanted) {
            return self;
        }
        let but = match found {
            Some(found) => format!("`{path}` is {found}"),
            None => format!("`{path}` is not set"),
        };
        self.unmet(&ExpectedEvent::new(format!("`{path}` is {wanted}")).but(but))
    }

    /// Returns the value of a variable.
    pub fn variable(&self, path: &str) -> Option<Value> {
        self.machine.variable(path)
    }

    /// Returns the transcript, line by line.
    pub fn transcript(&self) -> Transcript<'_> {
        Transcript(self.machine.events())
    }

    /// Returns the events so far.
    pub fn events(&self) -> &[Event] {
        self.machine.events()
    }

    /// Returns the status callbacks that were posted, in order.
    pub fn callbacks(&self) -> impl Iterator<Item = &Callback> {
        self.machine
            .events()
            .iter()
            .filter_map(|event| match &event.kind {
                Happened::Callback(callback) => Some(callback),
                _ => None,
            })
    }

    /// Returns the assumptions that the call relied on.
    pub fn assumptions(&self) -> Vec<Assumption> {
        self.machine.assumptions()
    }

    /// Returns the statements and branches that were run.
    pub fn coverage(&self) -> Coverage {
        Coverage::of(&self.machine)
    }

    /// Returns the time since the call began, in milliseconds.
    pub fn time(&self) -> u64 {
        self.machine.time()
    }

    /// Returns the machine behind the call.
    pub fn machine(&self) -> &Machine {
        &self.machine
    }
}
