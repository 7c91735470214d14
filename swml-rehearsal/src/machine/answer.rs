//! Continuation with a choice from outside.

use super::{Machine, Pending};
use crate::assumption::Assumption;
use crate::choice::{Agent, Choice, Party};
use crate::error::Refused;
use crate::event::{End, Happened};
use crate::question::Question;

impl Machine {
    /// Continues with a choice, until the next question or the end.
    ///
    /// # Errors
    /// Fails if the call has ended or the choice does not answer the question. The state is
    /// unchanged then.
    pub fn answer(&mut self, choice: Choice) -> Result<(), Refused> {
        if let Some(end) = &self.ended {
            return Err(Refused::Ended(end.to_string()));
        }
        let (Some(pending), Some(question)) = (self.pending.take(), self.question.take()) else {
            return Err(Refused::Ended("there is no question".to_owned()));
        };
        if let Err(why) = Self::is_possible(&pending, &choice) {
            self.pending = Some(pending);
            self.question = Some(question);
            return Err(Refused::Impossible(why));
        }
        if let Choice::HangUp = choice {
            self.hangs_up(&pending);
        } else if let Err((pending, choice)) = self.go_on_with(pending, choice, &question) {
            let refused = Refused::Unfit {
                choice: choice.to_string(),
                question: question.to_string(),
            };
            self.pending = Some(pending);
            self.question = Some(question);
            return Err(refused);
        }
        self.run();
        Ok(())
    }

    /// Why a choice that fits the question is not possible.
    fn is_possible(pending: &Pending, choice: &Choice) -> Result<(), String> {
        match (pending, choice) {
            (Pending::Agent(_, talk), Choice::Agent(Agent::Calls { function, .. })) => {
                talk.has_function(function)
            }
            _ => Ok(()),
        }
    }

    fn hangs_up(&mut self, pending: &Pending) {
        let party = self.party;
        if !matches!(pending, Pending::Forever | Pending::Leg | Pending::Bridge) {
            self.assume(Assumption::Reaction);
            self.pass(self.setup.pace.reaction);
        }
        if self.ended.is_some() {
            return;
        }
        self.happened(Happened::HangsUp(party));
        match (party, pending) {
            // their script has not begun yet
            (Party::Called, Pending::Confirm) => self.confirmed(false),
            (Party::Called, _) => self.refuse(),
            (Party::Caller, pending) => {
                match pending {
                    Pending::Bridge => self.leave_bridge(),
                    Pending::Queue(_, args) => self.leave_queue(args),
                    Pending::Pay(_) => self.set("pay_result", "caller-hung-up"),
                    Pending::Agent(_, talk) | Pending::Function(_, talk) => self.post_prompt(talk),
                    _ => {}
                }
                self.end(End::Caller);
            }
        }
    }

    #[allow(clippy::result_large_err)]
    fn go_on_with(
        &mut self,
        pending: Pending,
        choice: Choice,
        question: &Question,
    ) -> Result<(), (Pending, Choice)> {
        let url = match question {
            Question::Document(request) => request.url.as_str(),
            _ => "",
        };
        let (choice, why) = match (question, choice) {
            (Question::Document(_), Choice::Response(response)) => {
                match response.document(self.scopes.messaging) {
                    Ok(script) => (Choice::Document(script), String::new()),
                    Err(why) => (Choice::NoDocument, why),
                }
            }
            (_, choice) => (choice, "it cannot be had".to_owned()),
        };
        match (pending, choice) {
            (Pending::Prompt(prompt), Choice::Digits(digits)) => self.pressed(&prompt, &digits),
            (Pending::Prompt(prompt), Choice::Speech { text, confidence }) => {
                self.said(&prompt, &text, confidence);
            }
            (Pending::Prompt(prompt), Choice::Silence) => self.silent(&prompt),
            (Pending::Prompt(prompt), Choice::NoMatch) => self.unmatched(&prompt),
            (Pending::Record(args), Choice::Records { says, seconds }) => {
                self.recorded(&args, &says, seconds);
            }
            (Pending::Record(args), Choice::Silence) => self.not_recorded(&args),
            (Pending::Record(args), Choice::Fails) => self.record_failed(&args),
            (Pending::Leg, Choice::Leg(leg)) => self.leg(leg),
            (Pending::Bridge, Choice::Talk { seconds, ends }) => self.talked(seconds, ends),
            (Pending::Confirm, Choice::Document(script)) => self.confirm_document(Some(&script)),
            (Pending::Confirm, Choice::UnknownDocument) => self.confirm_document(None),
            (Pending::Confirm, Choice::NoDocument) => self.confirmed(false),
            (Pending::Queue(at, args), Choice::Queue(queue)) => self.queued(at, &args, queue),
            (Pending::Detection(args), Choice::Detects(found)) => self.detected(&args, found),
            (Pending::Request(args), Choice::Response(response)) => {
                self.responded(&args, &response);
            }
            (Pending::Request(args), Choice::Timeout) => self.not_responded(&args),
            (Pending::Execute(at, params), Choice::Document(script)) => {
                self.executed(at, params, Some(&script));
            }
            (Pending::Execute(at, params), Choice::UnknownDocument) => {
                self.executed(at, params, None);
            }
            (Pending::Execute(..), Choice::NoDocument) => self.not_fetched(url, &why, false),
            (Pending::Transfer(params), Choice::Document(script)) => {
                self.transferred(params, &script);
            }
            (Pending::Transfer(_), Choice::UnknownDocument) => {
                self.end(End::Elsewhere(url.to_owned()));
            }
            (Pending::Transfer(_), Choice::NoDocument) => self.not_fetched(url, &why, true),
            (Pending::Pay(args), Choice::Pays(payment)) => self.paid(&args, payment),
            (Pending::Conference(at, args), Choice::Conference(end)) => {
                self.conference(at, &args, end);
            }
            (Pending::Outcome(at, method, args), Choice::Succeeds) => {
                self.outcome(at, &method, &args, true);
            }
            (Pending::Outcome(at, method, args), Choice::Fails) => {
                self.outcome(at, &method, &args, false);
            }
            (Pending::Agent(at, talk), Choice::Agent(does)) => {
                self.agent_does(at, talk, does);
            }
            (Pending::Function(at, talk), Choice::Response(response)) => {
                self.function_answered(at, talk, &response);
            }
            (Pending::Function(at, talk), Choice::Timeout) => {
                self.function_answered(at, talk, &crate::choice::Response::default());
            }
            (pending, choice) => return Err((pending, choice)),
        }
        Ok(())
    }
}
