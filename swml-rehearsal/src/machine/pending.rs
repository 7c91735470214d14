//! Pending operations of a call.

use std::sync::Arc;

use serde_json::{Map, Value};

use super::frame::StepRef;

/// The operation to continue when the question is answered.
#[derive(Clone, Debug)]
pub(super) enum Pending {
    Prompt(PendingPrompt),
    Record(Value),
    Leg,
    Bridge,
    Confirm,
    Queue(StepRef, Value),
    Detection(Value),
    Request(Value),
    Execute(StepRef, Arc<Map<String, Value>>),
    Transfer(Arc<Map<String, Value>>),
    Pay(Value),
    Conference(StepRef, Value),
    Outcome(StepRef, String, Value),
    Agent(StepRef, Box<Talk>),
    Function(StepRef, Box<Talk>),
    Forever,
}

/// A `prompt` that waits.
#[derive(Clone, Debug)]
pub(super) struct PendingPrompt {
    pub(super) args: Value,
    pub(super) digits: bool,
    pub(super) speech: bool,
    pub(super) most: usize,
}

/// A conversation with an agent.
#[derive(Clone, Debug)]
pub(super) struct Talk {
    pub(super) method: String,
    pub(super) args: Value,
    pub(super) function: String,
}
