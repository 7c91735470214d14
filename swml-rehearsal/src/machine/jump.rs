//! `goto`: jumps within a section.

use std::collections::HashSet;

use serde_json::Value;

use super::Machine;
use super::frame::{Frame, Kind};
use crate::assumption::Assumption;
use crate::event::End;
use crate::script::{BlockId, Op, Program, ResultBranches};

/// The maximum number of transfers and jumps of a call. Reference: "Errors".
pub(crate) const JUMPS: u32 = 32;

impl Op {
    /// Returns the blocks of a statement that belong to its section.
    pub(super) fn parts(&self) -> Vec<BlockId> {
        fn outcome(result: Option<&ResultBranches>) -> Vec<BlockId> {
            match result {
                Some(ResultBranches::Cond(branches)) => {
                    branches.arms.iter().map(|arm| arm.block).collect()
                }
                Some(ResultBranches::Switch(switch)) => {
                    let cases = switch.cases.iter().map(|(_, block)| *block);
                    cases.chain(switch.default).collect()
                }
                None => Vec::new(),
            }
        }
        match self {
            Self::Cond(branches) => branches.arms.iter().map(|arm| arm.block).collect(),
            Self::Switch(switch) => {
                let cases = switch.cases.iter().map(|(_, block)| *block);
                cases.chain(switch.default).collect()
            }
            Self::Execute {
                on_return, result, ..
            } => {
                let mut all = outcome(result.as_ref());
                all.extend(*on_return);
                all
            }
            Self::Connect(connect) => outcome(connect.result.as_ref()),
            Self::Other { result, .. } => outcome(result.as_ref()),
            _ => Vec::new(),
        }
    }
}

/// Returns the path from a block to a label in it: the steps to enter, and the step of the label.
fn find(program: &Program, block: BlockId, label: &str) -> Option<Vec<(BlockId, u32)>> {
    // a block belongs to one statement, so there is one path to each
    let mut seen = HashSet::new();
    let mut ways = vec![vec![(block, 0_u32)]];
    while let Some(way) = ways.pop() {
        let Some((id, _)) = way.last().copied() else {
            continue;
        };
        let (true, Some(block)) = (seen.insert(id), program.block(id)) else {
            continue;
        };
        let to = |index: usize| {
            let mut way = way.clone();
            if let Some(last) = way.last_mut() {
                last.1 = u32::try_from(index + 1).unwrap_or(u32::MAX);
            }
            way
        };
        for (index, step) in block.steps.iter().enumerate() {
            if matches!(&step.op, Op::Label(name) if name == label) {
                return Some(to(index));
            }
        }
        for (index, part) in block.parts() {
            let mut way = to(index);
            way.push((part, 0));
            ways.push(way);
        }
    }
    None
}

impl Machine {
    pub(super) fn goto(
        &mut self,
        program: &Program,
        statement: u32,
        label: &str,
        when: Option<&str>,
        max: &Value,
    ) {
        if let Some(when) = when {
            match self.scopes.holds(when) {
                Ok(true) => {}
                Ok(false) => return,
                Err(failed) => {
                    self.assume(Assumption::FailedCondition);
                    self.failed(&failed);
                    return;
                }
            }
        }
        let Some(max) = self.value(max) else {
            return;
        };
        let most = match &max {
            Value::Number(number) => number.as_u64(),
            Value::String(text) => text.parse().ok(),
            _ => None,
        };
        let most = u32::try_from(most.unwrap_or(100).clamp(1, 100)).unwrap_or(100);
        let Some(base) = self.frames.iter().rposition(|frame| !frame.is_part()) else {
            return;
        };
        let Some(frame) = self.frames.get_mut(base) else {
            return;
        };
        let section = frame.block;
        let count = match frame.jumps.iter_mut().find(|(of, _)| *of == statement) {
            Some((_, count)) => count,
            None => {
                frame.jumps.push((statement, 0));
                match frame.jumps.last_mut() {
                    Some((_, count)) => count,
                    None => return,
                }
            }
        };
        if *count >= most {
            // in a message the section ends
            if self.scopes.messaging {
                while self.frames.last().is_some_and(Frame::is_part) {
                    self.frames.pop();
                }
                self.leave();
            }
            return;
        }
        *count += 1;
        if *count == most && base > 0 {
            self.assume(Assumption::JumpsOfSection);
        }
        let Some(way) = find(program, section, label) else {
            let message = format!("there is no label `{label}` in this section");
            self.error(
                match self.scopes.messaging {
                    true => "swml_goto_label_not_found",
                    false => "relay_script_method_parameter_invalid_value",
                },
                message,
            );
            return;
        };
        if !self.jump() {
            return;
        }
        self.frames.truncate(base + 1);
        let mut parts = way.into_iter();
        if let (Some((_, next)), Some(frame)) = (parts.next(), self.frames.last_mut()) {
            frame.next = next;
        }
        for (block, next) in parts {
            self.assume(Assumption::LabelInBranch);
            let Some(top) = self.frames.last() else {
                return;
            };
            let mut frame = Frame::new(top.program, top.document, block, Kind::Branch);
            frame.next = next;
            self.push(frame);
        }
    }

    /// Counts a transfer or a jump; returns false if it exceeds the limit, which ends the call.
    pub(super) fn jump(&mut self) -> bool {
        if self.scopes.messaging {
            return true;
        }
        self.jumps += 1;
        if self.jumps <= JUMPS {
            return true;
        }
        self.watch.jumped_out = self.at;
        let code = "relay_script_too_many_transfers";
        self.error(code, format!("more than {JUMPS} transfers and jumps"));
        self.end(End::Error(code.to_owned()));
        false
    }
}
