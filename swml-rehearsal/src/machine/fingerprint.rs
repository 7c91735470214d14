//! The equality of call states.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::mem::discriminant;
use std::sync::Arc;

use super::{Machine, Pending};
use crate::choice::Leg;

impl Machine {
    /// Returns a hash of the state of the call: the same for two calls that continue in the same
    /// way for all answers. The time is not a part of it, nor are the events.
    pub(crate) fn fingerprint(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.frames.hash(&mut hasher);
        // program numbers are per call: two calls may have fetched different documents
        for frame in &self.frames {
            let program = self.programs.get(usize::from(frame.program));
            program.map(Arc::as_ptr).hash(&mut hasher);
        }
        self.scopes.params.hash(&mut hasher);
        // for calls it is always the same; the text of a message is not
        if self.scopes.messaging {
            self.scopes.subject.hash(&mut hasher);
            (self.spent, self.requests).hash(&mut hasher);
        }
        // parts that nothing can read make no difference
        for (name, value) in &self.scopes.vars {
            if self.is_read(name) {
                (name, value).hash(&mut hasher);
            }
        }
        self.answered.hash(&mut hasher);
        self.party.hash(&mut hasher);
        self.jumps.hash(&mut hasher);
        self.watch.quiet.hash(&mut hasher);
        self.watch.failed.hash(&mut hasher);
        self.ended.hash(&mut hasher);
        if let Some(pending) = &self.pending {
            discriminant(pending).hash(&mut hasher);
            if let Pending::Agent(_, talk) | Pending::Function(_, talk) = pending {
                (&talk.method, &talk.args, &talk.function).hash(&mut hasher);
            }
        }
        if let Some(dial) = &self.dial {
            let read = self.is_read("connect_failed_reason");
            // the reason of a failed leg makes no difference if nothing reads it
            let class = |outcome: Option<Leg>| match outcome {
                Some(leg) if !read && !matches!(leg, Leg::Answers { .. }) => Some(Leg::NoAnswer),
                outcome => outcome,
            };
            dial.waiting.len().hash(&mut hasher);
            if read {
                dial.reason.hash(&mut hasher);
            }
            dial.answered.hash(&mut hasher);
            for leg in &dial.legs {
                (&leg.to, class(leg.outcome), leg.over).hash(&mut hasher);
            }
        }
        hasher.finish()
    }

    fn is_read(&self, name: &str) -> bool {
        self.programs.iter().any(|program| {
            program.open || program.mentioned.contains(name) || name == "return_value"
        })
    }
}
