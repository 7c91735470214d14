//! A call with a scripted caller.

mod outbound_call;
mod pending_request;
mod report;
mod suggestions;

use std::fmt;

use serde_json::Value;

use crate::answers::{Answers, PresetAnswers};
use crate::assumption::Assumption;
use crate::choice::{Agent, Choice, Conference, Detection, Party, Payment, Queue};
use crate::coverage::Coverage;
use crate::event::{Callback, End, Event, Happened};
use crate::machine::Machine;
use crate::question::{Question, Request};
use crate::script::Script;
use crate::transcript::Transcript;
use suggestions::simple;

pub use outbound_call::{Callee, OutboundCall};
pub use pending_request::PendingRequest;
pub(crate) use report::fail;

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
        if let Some(script) = self.known.document(&request.url) {
            return Some(Choice::Document(script.clone()));
        }
        let response = self.response_of(request)?;
        let script = match response.is_success() {
            true => Script::fetched(&response.body, self.machine.is_messaging()).ok(),
            false => None,
        };
        Some(script.map_or(Choice::NoDocument, Choice::Document))
    }

    /// Answers the current question with a choice.
    ///
    /// # Panics
    /// Panics if the call does not wait for such a choice.
    #[track_caller]
    pub fn choose(&mut self, choice: Choice) -> &mut Self {
        if let Err(refused) = self.machine.answer(choice) {
            self.fails_with(&refused.to_string(), None);
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
            self.fails_with(&expected, None);
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
            None => self.fails_with(&format!("the {party} hears \"{text}\""), Some(text)),
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
            None => self.fails_with(&format!("the reply \"{text}\""), None),
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
        let heard = self.machine.events().iter().any(|event| {
            let caller = Party::Caller;
            matches!(&event.kind, Happened::Hears { party, sound }
                if *party == caller && simple(&sound.to_string()).contains(&wanted))
        });
        if heard {
            self.fails_with(&format!("the caller never hears \"{text}\""), None);
        }
        self
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
        self.says_unclearly(text, 0.95)
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
        let words = u64::try_from(says.split_whitespace().count()).unwrap_or(0);
        self.caller(Choice::Records {
            says: says.to_owned(),
            seconds: words.div_ceil(2).max(1),
        })
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

    /// The call waits in the queue of this name, with this outcome.
    ///
    /// # Panics
    /// Panics if it does not wait there.
    #[track_caller]
    pub fn queues(&mut self, name: &str, queue: Queue) -> &mut Self {
        match self.machine.question() {
            Some(Question::Queue { name: waits, .. }) if waits == name => {}
            _ => self.fails_with(&format!("the caller waits in the queue {name}"), None),
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
    /// Panics if it has not.
    #[track_caller]
    pub fn ends(&mut self) -> &mut Self {
        match self.machine.ended() {
            None | Some(End::Unsupported(_)) => self.fails_with("the call ends", None),
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
            false => self.fails_with(&format!("the call ends: {end}"), None),
        }
    }

    /// Expects a run-time error of this code.
    ///
    /// # Panics
    /// Panics if there was none.
    #[track_caller]
    pub fn has_error(&mut self, wanted: &str) -> &mut Self {
        let mut events = self.machine.events().iter();
        let found = events
            .any(|event| matches!(&event.kind, Happened::Error { code, .. } if code == wanted));
        match found {
            true => self,
            false => self.fails_with(&format!("the error `{wanted}`"), None),
        }
    }

    /// Expects no run-time error.
    ///
    /// # Panics
    /// Panics if there was one.
    #[track_caller]
    pub fn has_no_error(&mut self) -> &mut Self {
        let mut events = self.machine.events().iter();
        match events.any(|event| matches!(&event.kind, Happened::Error { .. })) {
            true => self.fails_with("no run-time error", None),
            false => self,
        }
    }

    /// Expects that the caller was never in silence for longer than some seconds.
    ///
    /// # Panics
    /// Panics if they were.
    #[track_caller]
    pub fn is_never_quiet_for(&mut self, seconds: u64) -> &mut Self {
        match self.machine.watch.longest {
            Some((most, _)) if most > seconds.saturating_mul(1000) => {
                let expected =
                    format!("at most {seconds} s without a sound, not {} s", most / 1000);
                self.fails_with(&expected, None)
            }
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
            Some(_) => self.fails_with(
                "a message to the caller after no destination was reached",
                None,
            ),
            None => self,
        }
    }

    /// Expects the value of a variable.
    ///
    /// # Panics
    /// Panics if it has another one.
    #[track_caller]
    pub fn has(&mut self, path: &str, value: impl Into<Value>) -> &mut Self {
        let (wanted, found) = (value.into(), self.machine.variable(path));
        if found.as_ref() != Some(&wanted) {
            let found = found.map_or("not set".to_owned(), |found| found.to_string());
            self.fails_with(&format!("`{path}` is {wanted}, and it is {found}"), None);
        }
        self
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
        let mut coverage = Coverage::default();
        coverage.add(&self.machine);
        coverage
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
