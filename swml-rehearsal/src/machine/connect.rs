//! `connect`: dials, confirms, bridges.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::called::{Called, Dial};
use super::document::Continuation;
use super::frame::{Frame, Kind, StepRef};
use super::{Machine, Pending, bool_of, ms, number_of, statement_of, text_of};
use crate::assumption::Assumption;
use crate::choice::{Leg, Party};
use crate::event::{End, Happened, Sound};
use crate::question::{Question, Request};
use crate::script::{ConfirmOp, ConnectOp, Op, Script};
use crate::url::shown;

impl Machine {
    pub(super) fn connect(&mut self, connect: &ConnectOp, step: StepRef) {
        if self.dial.is_some() {
            let message = "a called party cannot be connected once more";
            self.error("relay_script_method_execute_failed", message);
            return;
        }
        let Some(args) = self.object(&connect.args) else {
            return;
        };
        let mut waiting = Vec::with_capacity(connect.groups.len());
        for group in &connect.groups {
            let mut legs = Vec::with_capacity(group.len());
            for target in group {
                let Some(own) = self.object(&target.args) else {
                    return;
                };
                let mut all = args.clone();
                all.extend(own);
                let all = Value::Object(all);
                legs.push(Called {
                    to: all
                        .get("to")
                        .map_or(String::new(), crate::expression::to_text),
                    args: all,
                    confirm: target.confirm.clone().or_else(|| connect.confirm.clone()),
                    outcome: None,
                    over: false,
                });
            }
            waiting.push(legs);
        }
        waiting.reverse();
        let args = Value::Object(args);
        if !bool_of(&args, "answer_on_bridge", false) {
            self.answer_call();
        }
        self.remove("connect_failed_reason");
        self.dial = Some(Box::new(Dial {
            step,
            args,
            waiting,
            legs: Vec::new(),
            started: self.now,
            due: Vec::new(),
            answered: None,
            confirming: 0,
            reason: "error",
            failures: 0,
        }));
        self.connect_state("connecting", Value::Null);
        self.dial_group();
    }

    /// Dials the next group of destinations.
    fn dial_group(&mut self) {
        let now = self.now;
        let Some(dial) = &mut self.dial else {
            return;
        };
        let Some(group) = dial.waiting.pop() else {
            self.not_connected();
            return;
        };
        dial.legs = group;
        dial.started = now;
        dial.answered = None;
        let legs = dial.legs.clone();
        let ringback = dial.args.get("ringback").and_then(Value::as_array).cloned();
        for (number, leg) in legs.iter().enumerate() {
            self.happened(Happened::Dials(leg.to.clone()));
            self.leg_state(leg, number, "created", None);
            self.leg_state(leg, number, "ringing", None);
        }
        self.watch.quiet = 0;
        for text in ringback.iter().flatten().filter_map(Value::as_str) {
            self.happened(Happened::Hears {
                party: Party::Caller,
                sound: Sound::of(text),
            });
        }
        self.ask_leg();
    }

    /// Asks for the outcome of the next leg of the group.
    fn ask_leg(&mut self) {
        let Some(dial) = &self.dial else {
            return;
        };
        let next = dial.legs.iter().find(|leg| leg.outcome.is_none());
        match next {
            Some(leg) => {
                let question = Question::Leg {
                    to: leg.to.clone(),
                    timeout: leg.timeout() / 1000,
                };
                self.ask(question, Pending::Leg);
            }
            None => self.ring(),
        }
    }

    pub(super) fn leg(&mut self, outcome: Leg) {
        if let Some(dial) = &mut self.dial
            && let Some(leg) = dial.legs.iter_mut().find(|leg| leg.outcome.is_none())
        {
            leg.outcome = Some(outcome);
        }
        self.ask_leg();
    }

    /// All outcomes are known: sorts them by time.
    fn ring(&mut self) {
        let pace = self.setup.pace;
        let Some(dial) = &mut self.dial else {
            return;
        };
        let mut due = Vec::with_capacity(dial.legs.len());
        for (number, leg) in dial.legs.iter_mut().enumerate() {
            let timeout = leg.timeout();
            let time = match leg.outcome {
                Some(Leg::Answers { after: None }) => pace.answer.min(timeout),
                Some(Leg::Answers { after: Some(after) }) => after.saturating_mul(1000),
                Some(Leg::NoAnswer) | None => timeout,
                _ => pace.refusal.min(timeout),
            };
            if time > timeout {
                leg.outcome = Some(Leg::NoAnswer);
            }
            due.push((time.min(timeout), number));
        }
        due.sort_unstable();
        due.reverse();
        dial.due = due;
        self.assume(Assumption::LegTimes);
        self.next_leg();
    }

    /// The next leg of the group answers, or ends.
    fn next_leg(&mut self) {
        loop {
            let Some(dial) = &mut self.dial else {
                return;
            };
            let Some((time, number)) = dial.due.pop() else {
                self.dial_group();
                return;
            };
            let at = dial.started.saturating_add(time);
            let Some(leg) = dial.legs.get(number).cloned() else {
                return;
            };
            let answers = matches!(leg.outcome, Some(Leg::Answers { .. }));
            if !answers {
                dial.failures += 1;
                dial.reason = leg.outcome.map_or("error", Leg::reason);
            }
            self.pass(at.saturating_sub(self.now));
            if self.ended.is_some() {
                return;
            }
            match (answers, leg.outcome) {
                (true, _) => {
                    self.answered(number, &leg);
                    return;
                }
                (false, outcome) => self.leg_ends(number, outcome.map_or("error", Leg::reason)),
            }
        }
    }

    fn answered(&mut self, number: usize, leg: &Called) {
        let now = self.now;
        if let Some(dial) = &mut self.dial {
            dial.answered = Some(number);
            dial.confirming = now;
        }
        self.happened(Happened::Answers(leg.to.clone()));
        self.leg_state(leg, number, "answered", None);
        match &leg.confirm {
            None => self.bridge(number, leg),
            Some(ConfirmOp::Block(block)) => {
                if let Some(top) = self.frames.last() {
                    self.party = Party::Called;
                    let kind = Kind::Confirm(Arc::clone(&self.scopes.params));
                    let program = self
                        .dial
                        .as_ref()
                        .map_or(top.program, |dial| dial.step.program);
                    let frame = Frame::new(program, top.document, *block, kind);
                    self.push(frame);
                }
            }
            Some(ConfirmOp::Url(url)) => {
                let Some(url) = self.text(url) else {
                    self.confirmed(false);
                    return;
                };
                let request = Request {
                    method: "POST".to_owned(),
                    url: crate::expression::to_text(&url),
                    headers: vec![("content-type".to_owned(), "application/json".to_owned())],
                    body: self.payload(&Map::new()),
                    signed: true,
                };
                self.happened(Happened::Asks {
                    method: request.method.clone(),
                    url: request.url.clone(),
                });
                self.party = Party::Called;
                self.ask(Question::Document(request), Pending::Confirm);
            }
        }
    }

    /// The document of `confirm` has arrived.
    pub(super) fn confirm_document(&mut self, script: Option<&Script>) {
        let Some(script) = script else {
            // a party that is not asked accepts
            self.assume(Assumption::UnknownDocument);
            self.confirmed(true);
            return;
        };
        match self.main_of(script) {
            Some(Continuation::Block(program, document, block)) => {
                let kind = Kind::Confirm(Arc::clone(&self.scopes.params));
                self.push(Frame::new(program, document, block, kind));
            }
            _ => self.confirmed(false),
        }
    }

    /// The called party hangs up during `confirm`.
    pub(super) fn refuse(&mut self) {
        while let Some(frame) = self.frames.pop() {
            if let Kind::Confirm(params) = frame.kind {
                self.scopes.params = params;
                break;
            }
        }
        self.confirmed(false);
    }

    /// `confirm` has ended.
    pub(super) fn confirmed(&mut self, accepted: bool) {
        self.party = Party::Caller;
        let now = self.now;
        let Some(dial) = &mut self.dial else {
            return;
        };
        let Some(number) = dial.answered else {
            return;
        };
        let Some(leg) = dial.legs.get(number).cloned() else {
            return;
        };
        let step = dial.step;
        let others = dial.due.iter().any(|(_, number)| {
            let leg = dial.legs.get(*number);
            leg.is_some_and(|leg| matches!(leg.outcome, Some(Leg::Answers { .. })))
        });
        let late = now.saturating_sub(dial.confirming) > leg.confirm_timeout();
        let program = self.programs.get(usize::from(step.program));
        let at = program.and_then(|program| statement_of(program, step));
        if accepted && !late {
            self.at = at;
            if others {
                self.assume(Assumption::ConfirmInOrder);
            }
            self.happened(Happened::Does(format!(
                "{} accepts the call",
                shown(&leg.to)
            )));
            self.bridge(number, &leg);
            return;
        }
        let (reason, assumption) = match late {
            true => ("no_answer", Assumption::ConfirmTimeout),
            false => ("declined", Assumption::ConfirmRefused),
        };
        dial.answered = None;
        dial.reason = reason;
        dial.failures += 1;
        self.at = at;
        self.assume(assumption);
        if others {
            self.assume(Assumption::ConfirmInOrder);
        }
        self.leg_ends(number, reason);
        self.next_leg();
    }

    fn bridge(&mut self, number: usize, leg: &Called) {
        let count = self.dial.as_ref().map_or(0, |dial| dial.legs.len());
        for other in (0..count).filter(|other| *other != number) {
            self.leg_ends(other, "cancel");
        }
        self.answer_call();
        self.heard();
        self.set("connect_result", "connected");
        self.set("return_value", "connected");
        self.happened(Happened::Bridged(leg.to.clone()));
        match leg.is_stream() {
            true => self.stream_state(leg, "streaming"),
            false => {
                let from = self.scopes.subject.get("from").and_then(Value::as_str);
                let device = leg.device(from.unwrap_or_default());
                let mut peer = json!({
                    "call_id": format!("leg-{}", number + 1),
                    "node_id": "00000000-0000-4000-8000-000000000002@rehearsal",
                    "device": device,
                });
                if let (Some(queue), Value::Object(peer)) = (leg.queue(), &mut peer) {
                    peer.insert("queue_name".to_owned(), Value::from(queue));
                    peer.insert("queue_id".to_owned(), Value::from("queue-1"));
                }
                self.connect_state("connected", json!({"peer": peer}));
            }
        }
        let to = leg.to.clone();
        self.ask(Question::Bridge { to }, Pending::Bridge);
    }

    fn stream_state(&mut self, leg: &Called, state: &str) {
        let url = leg.to.strip_prefix("stream:").unwrap_or_default();
        let mut params = json!({"control_id": "stream", "state": state, "url": url});
        if let (Some(name), Value::Object(params)) = (text_of(&leg.args, "name"), &mut params) {
            params.insert("name".to_owned(), Value::from(name));
        }
        let status = self.dial.as_ref();
        let status = status.and_then(|dial| dial.args.get("status_url").cloned());
        let method = text_of(&leg.args, "status_url_method").unwrap_or("POST");
        self.callback_by(method, status.as_ref(), "calling.call.stream", params);
    }

    /// The bridge has ended.
    pub(super) fn talked(&mut self, seconds: u64, ends: Party) {
        let Some(dial) = &self.dial else {
            return;
        };
        let (step, number) = (dial.step, dial.answered.unwrap_or(0));
        let most = ms(number_of(&dial.args, "max_duration", 14_400.0));
        let Some(leg) = dial.legs.get(number).cloned() else {
            return;
        };
        let length = seconds.saturating_mul(1000);
        let cut = length > most;
        if cut {
            self.assume(Assumption::LongestBridge);
        }
        self.pass(length.min(most));
        if self.ended.is_some() {
            return;
        }
        if ends == Party::Caller && !cut {
            self.happened(Happened::HangsUp(Party::Caller));
            self.bridge_ends(&leg, number);
            self.end(End::Caller);
            return;
        }
        self.happened(match cut {
            true => Happened::Does("the bridge reaches its longest duration".to_owned()),
            false => Happened::HangsUp(Party::Called),
        });
        self.bridge_ends(&leg, number);
        self.dial = None;
        self.after_bridge(step);
    }

    /// Reports that caller and destination are no longer connected.
    pub(super) fn bridge_ends(&mut self, leg: &Called, number: usize) {
        self.happened(Happened::Unbridged(leg.to.clone()));
        if let Some(dial) = &mut self.dial
            && let Some(leg) = dial.legs.get_mut(number)
        {
            leg.over = true;
        }
        self.leg_state(leg, number, "ended", Some("hangup"));
        match leg.is_stream() {
            true => self.stream_state(leg, "finished"),
            false => self.connect_state("disconnected", Value::Null),
        }
    }

    /// The caller hangs up while bridged.
    pub(super) fn leave_bridge(&mut self) {
        if let Some(dial) = &self.dial
            && let Some(number) = dial.answered
            && let Some(leg) = dial.legs.get(number).cloned()
        {
            self.bridge_ends(&leg, number);
        }
    }

    /// Continues after a bridge: in another document, or with `result`.
    pub(super) fn after_bridge(&mut self, step: StepRef) {
        let Some(program) = self.program(step) else {
            return;
        };
        let after = match program.step(step.block, step.index).map(|step| &step.op) {
            Some(Op::Connect(connect)) => connect.after.as_ref(),
            Some(Op::Other { after, .. }) => after.as_ref(),
            _ => None,
        };
        match after {
            Some(dest) => {
                self.assume(Assumption::AfterBridge);
                match self.place(dest) {
                    Some(place) => self.go_to(place, Arc::default()),
                    None if self.ended.is_none() => {
                        let code = "relay_script_method_execute_failed";
                        self.end(End::Error(code.to_owned()));
                    }
                    None => {}
                }
            }
            None => self.result_of(step),
        }
    }

    /// No destination could be reached.
    fn not_connected(&mut self) {
        let Some(dial) = &self.dial else {
            return;
        };
        let (step, reason, failures) = (dial.step, dial.reason, dial.failures);
        self.at = self.at_of(step);
        if failures > 1 {
            self.assume(Assumption::LastReason);
        }
        self.set("connect_result", "failed");
        self.set("connect_failed_reason", reason);
        self.set("return_value", "failed");
        self.happened(Happened::Does("no destination was reached".to_owned()));
        self.connect_state("failed", json!({"failed_reason": reason}));
        self.dial = None;
        self.watch.failed = self.at;
        self.result_of(step);
    }
}
