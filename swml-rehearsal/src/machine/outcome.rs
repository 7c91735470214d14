//! Decisions: `cond`, `switch`, and `result`, which has the form of both.

use serde_json::Value;

use super::Machine;
use super::frame::StepRef;
use crate::assumption::Assumption;
use crate::expression::to_text;
use crate::script::{CondBranches, Op, ResultBranches, SwitchOp};

impl Machine {
    /// Runs the first branch that holds.
    pub(super) fn cond(&mut self, branches: &CondBranches) -> bool {
        for arm in &branches.arms {
            let holds = match &arm.when {
                None => Ok(true),
                Some(when) => self.scopes.holds(when),
            };
            match holds {
                Ok(true) => {
                    self.branch(arm.block);
                    return true;
                }
                Ok(false) => {}
                Err(failed) => {
                    self.assume(Assumption::FailedCondition);
                    self.failed(&failed);
                    if self.ended.is_some() {
                        return true;
                    }
                }
            }
        }
        false
    }

    /// Runs the case of a variable's value.
    pub(super) fn switch(&mut self, switch: &SwitchOp) {
        let Some(value) = self.switched(switch.variable.as_deref().unwrap_or_default()) else {
            return;
        };
        let value = transformed(&value, switch.transform.as_deref());
        if !self.case(switch, &value) {
            self.watch.unmatched = self.watch.unmatched.or(self.at);
            let variable = switch.variable.as_deref().unwrap_or_default();
            self.error(
                match self.scopes.messaging {
                    true => "swml_switch_no_match",
                    false => "relay_script_method_no_matching_condition",
                },
                format!("no case for `{variable}`, which is \"{value}\""),
            );
        }
    }

    /// Returns the value that a switch compares, as text.
    pub(super) fn switched(&mut self, variable: &str) -> Option<String> {
        let inner = swml_language::tree::variable_source(variable);
        match self.scopes.evaluate(inner) {
            Ok(value) => Some(to_text(&value)),
            Err(failed) => {
                self.failed(&failed);
                None
            }
        }
    }

    fn case(&mut self, switch: &SwitchOp, value: &str) -> bool {
        let found = switch.cases.iter().find(|(key, _)| key == value);
        match found.map(|(_, block)| *block).or(switch.default) {
            Some(block) => {
                self.branch(block);
                true
            }
            None => false,
        }
    }

    /// Runs the `result` of a statement.
    pub(super) fn result_of(&mut self, step: StepRef) {
        let Some(program) = self.program(step) else {
            return;
        };
        let result = match program.step(step.block, step.index).map(|step| &step.op) {
            Some(Op::Execute { result, .. } | Op::Other { result, .. }) => result.as_ref(),
            Some(Op::Connect(connect)) => connect.result.as_ref(),
            _ => None,
        };
        let matched = match result {
            None => return,
            Some(ResultBranches::Cond(branches)) => self.cond(branches),
            Some(ResultBranches::Switch(switch)) => {
                let variable = switch.variable.as_deref().unwrap_or("return_value");
                match self.switched(variable) {
                    Some(value) => self.case(switch, &value),
                    None => return,
                }
            }
        };
        if !matched {
            self.assume(Assumption::ResultWithoutMatch);
        }
    }
}

/// Transforms a value for the comparison of a messaging `switch`.
pub(super) fn transformed(value: &str, transform: Option<&str>) -> String {
    match transform {
        Some("lowercase") => value.to_lowercase(),
        Some("uppercase") => value.to_uppercase(),
        Some("trim") => value.trim().to_owned(),
        Some("lowercase_trim") => value.trim().to_lowercase(),
        Some("uppercase_trim") => value.trim().to_uppercase(),
        _ => value.to_owned(),
    }
}

/// Returns the values of a map as a request sends them: numbers are texts, as in the reference.
pub(super) fn as_params(params: serde_json::Map<String, Value>) -> serde_json::Map<String, Value> {
    let text = |value: Value| match value {
        Value::Number(_) => Value::from(to_text(&value)),
        other => other,
    };
    let entries = params.into_iter();
    entries.map(|(key, value)| (key, text(value))).collect()
}
