//! Pending operations of a call.

use std::sync::Arc;

use serde_json::{Map, Value};

use super::args::text_of;
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
    /// The conversation so far: each speaker and text.
    pub(super) log: Vec<(&'static str, String)>,
}

/// Functions that an agent has without any declaration.
const BUILT_IN: [&str; 6] = [
    "next_step",
    "change_context",
    "gather_submit",
    "check_time",
    "wait_for_user",
    "wait_seconds",
];

impl Talk {
    /// The functions that are declared, with the URL that each has.
    pub(super) fn functions(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        let swaig = self.args.get("SWAIG");
        let list = match swaig {
            Some(Value::Array(list)) => Some(list),
            other => other
                .and_then(|swaig| swaig.get("functions"))
                .and_then(Value::as_array),
        };
        let default = self.args.pointer("/SWAIG/defaults/web_hook_url");
        let default = default.and_then(Value::as_str);
        list.into_iter().flatten().filter_map(move |one| {
            let name = text_of(one, "function")?;
            let url = text_of(one, "web_hook_url");
            let own = one.get("data_map").is_some();
            Some((name, url.or(default.filter(|_| !own))))
        })
    }

    /// Why the agent cannot call a function.
    pub(super) fn has_function(&self, name: &str) -> Result<(), String> {
        // what others declare is not known
        let others = ["includes", "native_functions", "mcp_servers"];
        let open = others
            .iter()
            .any(|one| self.args.pointer(&format!("/SWAIG/{one}")).is_some());
        if open || BUILT_IN.contains(&name) || self.functions().any(|(known, _)| known == name) {
            return Ok(());
        }
        let all: Vec<String> = self
            .functions()
            .map(|(one, _)| format!("`{one}`"))
            .collect();
        Err(match all.is_empty() {
            true => format!("the agent has no function `{name}`: it has none"),
            false => format!(
                "the agent has no function `{name}`; it has {}",
                all.join(", ")
            ),
        })
    }
}
