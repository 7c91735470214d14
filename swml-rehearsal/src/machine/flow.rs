//! Sections, branches, and returns from them.

use std::sync::Arc;

use serde_json::{Map, Value};

use super::frame::{Frame, Kind, StepRef};
use super::{Machine, bool_of};
use crate::assumption::Assumption;
use crate::event::End;
use crate::script::{Block, BlockId, Op, Program, Step};

/// The maximum depth of subroutines.
const DEPTH: usize = 64;

impl Machine {
    pub(super) fn execute(&mut self, program: &Program, step: &Step, at: StepRef) {
        match &step.op {
            Op::Label(_) => {}
            Op::Goto { label, when, max } => {
                self.goto(program, step.statement, label, when.as_deref(), max);
            }
            Op::Cond(branches) => {
                self.cond(branches);
            }
            Op::Switch(switch) => self.switch(switch),
            Op::Execute { dest, params, .. } => self.call_section(dest, params, at),
            Op::Transfer { dest, params } => self.transfer(dest, params),
            Op::Return(value) => {
                if let Some(value) = self.value(value) {
                    self.give_back(value);
                }
            }
            Op::Set(values) => {
                for (name, value) in values {
                    if let Some(value) = self.value(value) {
                        self.set(name, value);
                    }
                }
            }
            Op::Unset(names) => {
                for name in names {
                    self.remove(name);
                }
            }
            Op::Connect(connect) => self.connect(connect, at),
            Op::Other { args, .. } => {
                let method = program.statements.get(step.statement as usize);
                let method = method.map_or("", |statement| &statement.method);
                // an agent has template functions, which are expanded while it talks
                let own = ["ai", "ai_sidecar", "amazon_bedrock"].contains(&method);
                let args = match own {
                    true => Some(args.clone()),
                    false => self.value(args),
                };
                if let Some(args) = args {
                    self.method(method, args, at);
                }
            }
            Op::Unknown => {
                let method = program.statements.get(step.statement as usize);
                let method = method.map_or("", |statement| &statement.method);
                let message = format!("`{method}` is not a method");
                self.error(
                    match self.scopes.messaging {
                        true => "swml_unsupported_method",
                        false => "relay_script_method_undefined",
                    },
                    message,
                );
            }
        }
    }

    /// Runs a block within the current one.
    pub(super) fn branch(&mut self, block: BlockId) {
        let Some(top) = self.frames.last() else {
            return;
        };
        let frame = Frame::new(top.program, top.document, block, Kind::Branch);
        self.push(frame);
    }

    /// A block has ended.
    pub(super) fn leave(&mut self) {
        let Some(frame) = self.frames.pop() else {
            return;
        };
        match frame.kind {
            Kind::Root => {
                self.assume(Assumption::EndOfScript);
                self.end(End::Script);
            }
            Kind::Branch => {}
            Kind::Section { step, params } => {
                self.scopes.params = params;
                self.returned(step);
            }
            Kind::Returned(step) => self.result_of(step),
            Kind::Confirm(params) => {
                self.scopes.params = params;
                self.confirmed(true);
            }
        }
    }

    /// Runs `return`: leaves a subroutine, or ends the script.
    fn give_back(&mut self, value: Value) {
        match self.scopes.messaging && value.is_null() {
            true => {}
            false => self.set("return_value", value),
        }
        while self.frames.last().is_some_and(Frame::is_part) {
            self.frames.pop();
        }
        match self.frames.last().map(|frame| &frame.kind) {
            Some(Kind::Root) | None => {
                self.frames.clear();
                self.end(End::Script);
            }
            _ => self.leave(),
        }
    }

    /// Runs a subroutine.
    pub(super) fn enter(&mut self, frame: Frame, params: Arc<Map<String, Value>>) {
        let depth = self.frames.iter();
        let depth = depth.filter(|frame| matches!(frame.kind, Kind::Section { .. }));
        if depth.count() >= DEPTH {
            self.assume(Assumption::Depth);
            self.watch.endless = self.at;
            self.error(
                "relay_script_nested_too_deep",
                "subroutines within each other, without an end",
            );
            self.end(End::Error("relay_script_nested_too_deep".to_owned()));
            return;
        }
        self.scopes.params = params;
        self.push(frame);
    }

    /// A subroutine has returned.
    pub(super) fn returned(&mut self, step: StepRef) {
        let Some(program) = self.program(step) else {
            return;
        };
        let Some(Op::Execute {
            on_return, result, ..
        }) = program.step(step.block, step.index).map(|step| &step.op)
        else {
            return;
        };
        match on_return {
            Some(block) => {
                if result.is_some() {
                    self.assume(Assumption::ReturnBeforeResult);
                }
                if let Some(top) = self.frames.last() {
                    let kind = Kind::Returned(step);
                    let frame = Frame::new(top.program, top.document, *block, kind);
                    self.push(frame);
                }
            }
            None => self.result_of(step),
        }
    }

    pub(super) fn program(&self, step: StepRef) -> Option<Arc<Program>> {
        self.programs.get(usize::from(step.program)).map(Arc::clone)
    }

    /// Returns a boolean property of a method.
    pub(super) fn flag(args: &Value, name: &str) -> bool {
        bool_of(args, name, false)
    }
}

impl Block {
    /// Returns each block that is a part of a section: the branches of its statements.
    pub(super) fn parts(&self) -> impl Iterator<Item = (usize, BlockId)> + '_ {
        self.steps
            .iter()
            .enumerate()
            .flat_map(|(index, step)| step.op.parts().into_iter().map(move |part| (index, part)))
    }
}
