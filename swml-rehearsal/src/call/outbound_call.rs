//! Dialled destinations.

use super::Call;
use super::expected::ExpectedEvent;
use crate::choice::{CONFIDENCE, Choice, Leg, Party};
use crate::event::Happened;
use crate::question::Question;

/// A dialled destination, which waits for its outcome.
#[must_use = "specify the outcome of the destination: `.no_answer()`"]
#[derive(Debug)]
pub struct OutboundCall<'c> {
    pub(super) call: &'c mut Call,
}

impl<'c> OutboundCall<'c> {
    #[track_caller]
    fn leg(self, leg: Leg) -> &'c mut Call {
        self.call.choose(Choice::Leg(leg))
    }

    /// It answers.
    #[track_caller]
    pub fn answers(self) -> &'c mut Call {
        self.leg(Leg::ANSWERS)
    }

    /// It answers after some seconds.
    #[track_caller]
    pub fn answers_after(self, seconds: u64) -> &'c mut Call {
        self.leg(Leg::Answers {
            after: Some(seconds),
        })
    }

    /// It answers, and hangs up after a talk of some seconds.
    ///
    /// # Panics
    /// Panics if `confirm` asks them first, or another destination is dialled too.
    #[track_caller]
    pub fn talks(self, seconds: u64) -> &'c mut Call {
        let call = self.leg(Leg::ANSWERS);
        call.talks(seconds)
    }

    /// It is busy.
    #[track_caller]
    pub fn busy(self) -> &'c mut Call {
        self.leg(Leg::Busy)
    }

    /// It rings for the whole of its timeout.
    #[track_caller]
    pub fn no_answer(self) -> &'c mut Call {
        self.leg(Leg::NoAnswer)
    }

    /// The call is declined.
    #[track_caller]
    pub fn declines(self) -> &'c mut Call {
        self.leg(Leg::Declined)
    }

    /// It cannot be reached.
    #[track_caller]
    pub fn is_unreachable(self) -> &'c mut Call {
        self.leg(Leg::Error)
    }
}

/// Returns the called party during `confirm`.
#[derive(Debug)]
pub struct Callee<'c> {
    pub(super) call: &'c mut Call,
}

impl<'c> Callee<'c> {
    /// Expects them to hear something that contains this text.
    ///
    /// # Panics
    /// Panics if they do not.
    #[track_caller]
    #[must_use = "continue with what they do, or with `.accepts()`"]
    pub fn hears(self, text: &str) -> Self {
        self.call.heard_by(Party::Called, text);
        self
    }

    #[track_caller]
    fn choose(self, choice: Choice) -> &'c mut Call {
        let asked = matches!(
            self.call.machine.question(),
            Some(
                Question::Input {
                    party: Party::Called,
                    ..
                } | Question::Recording {
                    party: Party::Called
                }
            )
        );
        if !asked {
            let expected = format!("{choice} by the called party");
            self.call.unmet(&ExpectedEvent::new(expected));
        }
        self.call.choose(choice)
    }

    /// They press keys.
    ///
    /// # Panics
    /// Panics if they are not asked to.
    #[track_caller]
    pub fn presses(self, digits: &str) -> &'c mut Call {
        self.choose(Choice::Digits(digits.to_owned()))
    }

    /// They say something.
    ///
    /// # Panics
    /// Panics if they are not asked to.
    #[track_caller]
    pub fn says(self, text: &str) -> &'c mut Call {
        self.choose(Choice::Speech {
            text: text.to_owned(),
            confidence: CONFIDENCE,
        })
    }

    /// They say something that is recorded; as long as it takes to say it.
    ///
    /// # Panics
    /// They are not recorded.
    #[track_caller]
    pub fn records(self, says: &str) -> &'c mut Call {
        self.choose(Choice::recording(says))
    }

    /// They neither press nor say anything.
    ///
    /// # Panics
    /// Panics if they are not asked anything.
    #[track_caller]
    pub fn stays_silent(self) -> &'c mut Call {
        self.choose(Choice::Silence)
    }

    /// They press or say something that the platform makes nothing of.
    ///
    /// # Panics
    /// Panics if they are not asked anything.
    #[track_caller]
    pub fn is_not_understood(self) -> &'c mut Call {
        self.choose(Choice::NoMatch)
    }

    /// They hang up.
    ///
    /// # Panics
    /// Panics if they are not asked anything.
    #[track_caller]
    pub fn hangs_up(self) -> &'c mut Call {
        self.choose(Choice::HangUp)
    }

    /// They have accepted the call: caller and called party hear each other.
    ///
    /// # Panics
    /// Panics if they do not.
    #[track_caller]
    pub fn accepts(self) -> &'c mut Call {
        if !matches!(self.call.machine.question(), Some(Question::Bridge { .. })) {
            self.call
                .unmet(&ExpectedEvent::new("the called party is connected"));
        }
        self.call
    }
}

impl Call {
    /// Expects a destination to be dialled that contains this text; continue with its outcome.
    ///
    /// # Panics
    /// Panics if it is not dialled.
    #[track_caller]
    pub fn dials(&mut self, to: &str) -> OutboundCall<'_> {
        match self.machine.question() {
            Some(Question::Leg { to: dialled, .. }) if dialled.contains(to) => {}
            _ => self.unmet(&ExpectedEvent::new(format!("{to} is dialled"))),
        }
        let later = self.machine.events().iter().enumerate().skip(self.seen);
        let mut dials = later.filter(
            |(_, event)| matches!(&event.kind, Happened::Dials(dialled) if dialled.contains(to)),
        );
        if let Some(index) = dials.next().map(|(index, _)| index) {
            self.seen = index + 1;
        }
        OutboundCall { call: self }
    }

    /// Returns the called party during `confirm`.
    pub fn callee(&mut self) -> Callee<'_> {
        Callee { call: self }
    }
}
