//! A `connect` in progress and its destinations.

use serde_json::{Value, json};

use super::args::{ms, number_of, text_of};
use super::frame::StepRef;
use crate::choice::Leg;
use crate::script::ConfirmOp;

/// A `connect` in progress.
#[derive(Clone, Debug)]
pub(super) struct Dial {
    pub(super) step: StepRef,
    /// The properties of the `connect`, expanded.
    pub(super) args: Value,
    /// The groups that have not been dialled yet, the next one last.
    pub(super) waiting: Vec<Vec<Called>>,
    /// The current group.
    pub(super) legs: Vec<Called>,
    /// The time when it was dialled.
    pub(super) started: u64,
    /// The outcomes of its legs, latest first.
    pub(super) due: Vec<(u64, usize)>,
    /// The leg that has answered.
    pub(super) answered: Option<usize>,
    pub(super) confirming: u64,
    pub(super) reason: &'static str,
    /// The number of destinations that have failed.
    pub(super) failures: u32,
}

/// A destination.
#[derive(Clone, Debug)]
pub(super) struct Called {
    pub(super) to: String,
    pub(super) args: Value,
    pub(super) confirm: Option<ConfirmOp>,
    pub(super) outcome: Option<Leg>,
    pub(super) over: bool,
}

impl Called {
    /// Returns the ring time, in milliseconds.
    pub(super) fn timeout(&self) -> u64 {
        ms(number_of(&self.args, "timeout", 60.0))
    }

    pub(super) fn confirm_timeout(&self) -> u64 {
        let default = number_of(&self.args, "timeout", 60.0);
        ms(number_of(&self.args, "confirm_timeout", default))
    }

    pub(super) fn is_stream(&self) -> bool {
        self.to.starts_with("stream:")
    }

    pub(super) fn queue(&self) -> Option<&str> {
        self.to.strip_prefix("queue:")
    }

    /// Returns the platform's data of the device.
    pub(super) fn device(&self, from: &str) -> Value {
        let kind = match () {
            () if self.to.starts_with("sip") => "sip",
            () if self.to.starts_with('/') => "address",
            () if self.is_stream() => "stream",
            () if self.queue().is_some() => "queue",
            () => "phone",
        };
        let from = text_of(&self.args, "from").unwrap_or(from);
        json!({"type": kind, "params": {"from_number": from, "to_number": self.to}})
    }
}
