//! The exploration of every path of a call.

mod course;
mod fault;
mod paste;
mod report;
mod seen;

use std::collections::{HashSet, VecDeque};

use serde_json::{Map, Value};

use crate::choice::{Agent, Choice};
use crate::event::End;
use crate::machine::Machine;
use crate::message::Message;
use crate::question::{Question, Request};
use crate::rehearsal::Rehearsal;
use crate::script::IntoScript;

pub use fault::{Fault, FaultKind};
pub use report::{Limit, Report};
use seen::SeenStates;

impl Rehearsal {
    /// Explores every sequence of choices, and reports what can go wrong. See [`Exploration`] for
    /// the settings.
    ///
    /// ```
    /// use swml_rehearsal::{FaultKind, Rehearsal, Script};
    /// let script = Script::json(r#"{"sections": {"main": [
    ///     {"prompt": {"play": "say:Press 1"}},
    ///     {"switch": {"variable": "prompt_value", "case": {"1": [{"hangup": {}}]}}}
    /// ]}}"#)?;
    /// let report = Rehearsal::explore(&script);
    /// let fault = report.faults().next().unwrap();
    /// assert_eq!(fault.kind, FaultKind::UnmatchedSwitch);
    /// assert!(fault.test().contains("call.presses(\"0\")"));
    /// # Ok::<(), swml_rehearsal::ScriptError>(())
    /// ```
    ///
    /// # Panics
    /// It is not a script of a call; see [`Rehearsal::try_new`].
    #[track_caller]
    pub fn explore(script: impl IntoScript) -> Report {
        Exploration::from(Self::new(script)).run()
    }
}

/// An exploration with its settings and limits.
///
/// The search is breadth first, so a fault is found with its shortest list of choices. Calls in the
/// same state, that is at the same statement with the same values of the variables that the script
/// reads, are continued once; the time is not a part of the state.
///
/// ```
/// use swml_rehearsal::{Exploration, FaultKind, Rehearsal, Script};
/// let script = Script::json(r#"{"sections": {"main": [
///     {"play": {"url": "say:It is ${hour} o'clock"}}, {"sleep": 12000}
/// ]}}"#)?;
/// let rehearsal = Rehearsal::new(&script).var("hour", 12);
/// let report = Exploration::from(rehearsal).quiet(15).without(FaultKind::NoWord).run();
/// assert!(report.is_clean(), "{report}");
/// # Ok::<(), swml_rehearsal::ScriptError>(())
/// ```
#[must_use = "run it: `.run()`"]
#[derive(Debug)]
pub struct Exploration {
    rehearsal: Rehearsal,
    off: Vec<FaultKind>,
    quiet: u64,
    states: usize,
    depth: usize,
}

impl From<Rehearsal> for Exploration {
    fn from(rehearsal: Rehearsal) -> Self {
        Self {
            rehearsal,
            off: Vec::new(),
            quiet: 10,
            states: 100_000,
            depth: 1_000,
        }
    }
}

impl From<Message> for Exploration {
    fn from(message: Message) -> Self {
        Self::from(message.into_rehearsal())
    }
}

impl Message {
    /// Explores every text that the script compares with something, and every sequence of choices
    /// after it; with [`Message::body`] only that text. See [`Exploration`].
    ///
    /// ```
    /// use swml_rehearsal::{FaultKind, Message, Script};
    /// let script = Script::messaging_json(r#"{"sections": {"main": [
    ///     {"switch": {"variable": "message.body", "case": {
    ///         "STOP": [{"reply": {"body": "Goodbye"}}]
    ///     }}}
    /// ]}}"#)?;
    /// let report = Message::explore(&script);
    /// let fault = report.faults().next().unwrap();
    /// assert_eq!(fault.choose(), r#"writes:"something else""#);
    /// # Ok::<(), swml_rehearsal::ScriptError>(())
    /// ```
    ///
    /// # Panics
    /// It is not a script of a message; see [`Message::try_new`].
    #[track_caller]
    pub fn explore(script: impl IntoScript) -> Report {
        Exploration::from(Self::new(script)).run()
    }
}

/// A call that was reached.
struct SearchNode {
    parent: usize,
    choice: Option<Choice>,
    /// The test has said the answer before, so that the call does not ask for it.
    given: bool,
    depth: usize,
}

impl Exploration {
    /// Disables a kind of fault.
    pub fn without(mut self, kind: FaultKind) -> Self {
        self.off.push(kind);
        self
    }

    /// Sets the maximum seconds of silence for the caller, 10 by default.
    pub fn quiet(mut self, seconds: u64) -> Self {
        self.quiet = seconds;
        self
    }

    /// Sets the maximum number of states, 100,000 by default.
    pub fn states(mut self, most: usize) -> Self {
        self.states = most;
        self
    }

    /// Sets the maximum number of choices on a path, 1,000 by default.
    pub fn depth(mut self, most: usize) -> Self {
        self.depth = most;
        self
    }

    /// Returns a list of choices as a test to paste: what the caller hears between them, and how
    /// the call ends. Characters that a name cannot have become `_`.
    ///
    /// ```
    /// use swml_rehearsal::{Choice, Exploration, Rehearsal, Script};
    /// let script = Script::json(r#"{"sections": {"main": [
    ///     {"prompt": {"play": "say:Press 1"}}, {"play": {"url": "say:Thanks"}}
    /// ]}}"#)?;
    /// let exploration = Exploration::from(Rehearsal::new(&script));
    /// let test = exploration.test("thanks for 1", &[Choice::Digits("1".to_owned())]);
    /// assert_eq!(test, r#"#[test]
    /// fn thanks_for_1() {
    ///     let mut call = Rehearsal::new(&script()).start();
    ///     call.hears("Press 1").presses("1");
    ///     call.hears("Thanks").has_no_error().ends();
    /// }
    /// "#);
    /// # Ok::<(), swml_rehearsal::ScriptError>(())
    /// ```
    pub fn test(&self, name: &str, choices: &[Choice]) -> String {
        course::write(&self.rehearsal, name, choices)
    }

    /// Explores every sequence of choices.
    pub fn run(mut self) -> Report {
        let mut nodes = vec![SearchNode {
            parent: 0,
            choice: None,
            given: false,
            depth: 0,
        }];
        let mut report = Report::default();
        if self.rehearsal.answers.is_some() {
            report.limit(Limit::Service);
        }
        let mut seen = SeenStates::default();
        let mut known = HashSet::new();
        let mut queue = VecDeque::new();
        for (choice, mut machine) in self.beginnings() {
            let number = match choice {
                None => 0,
                Some(choice) => {
                    nodes.push(SearchNode {
                        parent: 0,
                        choice: Some(choice),
                        given: false,
                        depth: 1,
                    });
                    nodes.len() - 1
                }
            };
            self.reach(&mut machine, number, &nodes, &mut report, &mut seen);
            if known.insert(machine.fingerprint()) {
                queue.push_back((machine, number));
            }
        }
        while let Some((machine, node)) = queue.pop_front() {
            let depth = nodes.get(node).map_or(0, |node| node.depth);
            if machine.ended().is_some() {
                report.paths += 1;
                continue;
            }
            if depth >= self.depth {
                report.limit(Limit::Depth(self.depth));
                continue;
            }
            for (choice, given) in self.choices(&machine, &mut report) {
                let mut next = machine.clone();
                if next.answer(choice.clone()).is_err() {
                    continue;
                }
                nodes.push(SearchNode {
                    parent: node,
                    choice: Some(choice),
                    given,
                    depth: depth + 1,
                });
                let number = nodes.len() - 1;
                report.steps += 1;
                self.reach(&mut next, number, &nodes, &mut report, &mut seen);
                if !known.insert(next.fingerprint()) {
                    nodes.pop();
                    continue;
                }
                // infinite recursion has been reported, and would only continue
                if next.ended().is_none() && next.recursion().is_some() {
                    continue;
                }
                if known.len() > self.states {
                    report.limit(Limit::States(self.states));
                    queue.clear();
                    break;
                }
                queue.push_back((next, number));
            }
        }
        report.states = known.len();
        report.coverage = seen.coverage(&self.rehearsal.script.program);
        report
    }

    /// Returns the starts of the paths: the call, or each text that a message can have.
    fn beginnings(&self) -> Vec<(Option<Choice>, Machine)> {
        let texts = self.texts();
        if texts.is_empty() {
            return vec![(None, self.rehearsal.machine())];
        }
        texts
            .into_iter()
            .map(|text| {
                let machine = self.rehearsal.writing(&text);
                (Some(Choice::Writes(text)), machine)
            })
            .collect()
    }

    /// Returns the texts of a message that are tried: those that the script compares with
    /// something, and another one. There are none for a call, and for a message that has a text.
    ///
    /// ```
    /// use swml_rehearsal::{Exploration, Message, Script};
    /// let script = Script::messaging_json(r#"{"sections": {"main": [
    ///     {"switch": {"variable": "message.body", "case": {
    ///         "STOP": [{"reply": {"body": "Goodbye"}}]
    ///     }}}
    /// ]}}"#)?;
    /// let exploration = Exploration::from(Message::new(&script));
    /// assert_eq!(exploration.texts(), ["STOP", "something else"]);
    /// # Ok::<(), swml_rehearsal::ScriptError>(())
    /// ```
    pub fn texts(&self) -> Vec<String> {
        let setup = &self.rehearsal.setup;
        let body = setup.subject.get("body").and_then(Value::as_str);
        if !setup.messaging || body.is_some_and(|body| !body.is_empty()) {
            return Vec::new();
        }
        let keys = self.rehearsal.script.program.keys.iter().cloned();
        keys.chain(["something else".to_owned()]).collect()
    }

    /// The choices that make a difference, and whether the call would not ask for them. What the
    /// test has said of the web is the only answer.
    fn choices(&mut self, machine: &Machine, report: &mut Report) -> Vec<(Choice, bool)> {
        let known = &self.rehearsal.known;
        let answers = &mut self.rehearsal.answers;
        let mut answered = |request: &Request| match known.response(&request.url) {
            Some(response) => Some(Choice::Response(response.clone())),
            None => answers.as_mut()?.answer(request).map(Choice::Response),
        };
        let given = match machine.question() {
            Some(Question::Document(request)) => {
                let document = known.document(&request.url).cloned();
                document.map(Choice::Document).or_else(|| answered(request))
            }
            Some(Question::Request(request) | Question::Function(request)) => answered(request),
            _ => None,
        };
        if let Some(choice) = given {
            return vec![(choice, true)];
        }
        let mut all = match machine.question() {
            Some(Question::Document(request)) => {
                // a failure to fetch it is not a fault of the script
                report.limit(Limit::Document(request.url.clone()));
                vec![Choice::UnknownDocument, Choice::HangUp]
            }
            _ => machine.choices(),
        };
        for (function, url) in machine.functions() {
            match url.filter(|url| self.rehearsal.knows(url)) {
                Some(_) => all.push(Choice::Agent(Agent::Calls {
                    function,
                    arguments: Value::Object(Map::new()),
                })),
                None => report.limit(Limit::Function(function)),
            }
        }
        all.into_iter().map(|choice| (choice, false)).collect()
    }

    /// Records the results of a call that was reached.
    fn reach(
        &self,
        machine: &mut Machine,
        node: usize,
        nodes: &[SearchNode],
        report: &mut Report,
        seen: &mut SeenStates,
    ) {
        let found = fault::find(machine, self.quiet);
        seen.add(machine);
        for (kind, at, message) in found {
            if self.off.contains(&kind) || report.has(&kind, at.as_ref()) {
                continue;
            }
            let taken = path(nodes, node);
            let same = report.faults.iter().filter(|fault| fault.kind == kind);
            let test = paste::Test {
                rehearsal: &self.rehearsal,
                kind,
                number: same.count() + 1,
                quiet: self.quiet,
            };
            let test = test.write(&taken);
            let choices = taken.into_iter().map(|(choice, _)| choice).collect();
            report
                .faults
                .push(Fault::new(kind, at, message, choices, test));
        }
        for assumption in machine.assumptions() {
            report.assumptions.insert(assumption);
        }
        machine.drain();
        machine.watch.longest = None;
        if let Some(End::Elsewhere(url)) = machine.ended() {
            report.limit(Limit::Document(url.clone()));
        }
    }
}

/// The choices that lead to a call, and whether each was given before.
fn path(nodes: &[SearchNode], mut at: usize) -> Vec<(Choice, bool)> {
    let mut choices = Vec::new();
    while let Some(node) = nodes.get(at) {
        let Some(choice) = &node.choice else {
            break;
        };
        choices.push((choice.clone(), node.given));
        at = node.parent;
    }
    choices.reverse();
    choices
}
