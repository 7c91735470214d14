//! The coverage of an exploration.

use std::collections::HashMap;
use std::sync::Arc;

use crate::coverage::Coverage;
use crate::machine::{At, Machine, Trace};
use crate::script::Program;

/// The coverage by the address of the program, since its number differs from call to call.
#[derive(Default)]
pub(super) struct SeenStates {
    programs: HashMap<usize, (Arc<Program>, HashMap<Trace, u64>)>,
}

impl SeenStates {
    pub(super) fn add(&mut self, machine: &Machine) {
        for trace in machine.trace() {
            let (number, of_first) = match *trace {
                Trace::Statement(At { program, statement }) => (
                    program,
                    Trace::Statement(At {
                        program: 0,
                        statement,
                    }),
                ),
                Trace::Block(program, block) => (program, Trace::Block(0, block)),
            };
            let Some(program) = machine.programs().get(usize::from(number)) else {
                continue;
            };
            let key = Arc::as_ptr(program) as usize;
            let entry = self.programs.entry(key);
            let (_, counts) = entry.or_insert_with(|| (Arc::clone(program), HashMap::new()));
            *counts.entry(of_first).or_default() += 1;
        }
    }

    /// Returns the coverage in all; the script itself counts even if no statement of it was run.
    pub(super) fn coverage(&self, script: &Program) -> Coverage {
        let mut coverage = Coverage::default();
        coverage.know(script);
        for (program, counts) in self.programs.values() {
            coverage.know(program);
            for (trace, count) in counts {
                coverage.count(program, trace, *count);
            }
        }
        coverage
    }
}
