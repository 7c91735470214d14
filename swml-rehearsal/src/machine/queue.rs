//! `enter_queue`: waits for an agent.

use serde_json::{Value, json};

use super::frame::StepRef;
use super::{Machine, Pending, number_of, text_of};
use crate::assumption::Assumption;
use crate::choice::Queue;
use crate::event::{Happened, Sound};
use crate::question::Question;

impl Machine {
    pub(super) fn enter_queue(&mut self, args: Value, at: StepRef) {
        self.need_answer();
        let name = text_of(&args, "queue_name").unwrap_or_default().to_owned();
        self.happened(Happened::Does(format!("caller enters the queue {name}")));
        self.hears(match text_of(&args, "wait_url") {
            Some(url) => Sound::File(url.to_owned()),
            None => Sound::File("hold music".to_owned()),
        });
        self.assume(Assumption::InventedValue);
        self.set("queue_result", "entering");
        self.set("entry_position", 1);
        self.set("entry_size", 1);
        self.set("wait_time", -1);
        self.queue_status(&args, "enqueue");
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let wait = number_of(&args, "wait_time", 3600.0).clamp(0.0, 1e9) as u64;
        self.ask(Question::Queue { name, wait }, Pending::Queue(at, args));
    }

    fn queue_status(&mut self, args: &Value, status: &str) {
        let dequeued = status == "dequeue";
        let place = i32::from(!dequeued);
        let params = json!({
            "status": status,
            "id": "queue-entry-1",
            "name": text_of(args, "queue_name").unwrap_or_default(),
            "position": place,
            "size": place,
            "status_url": args.get("status_url"),
        });
        self.callback(args.get("status_url"), "calling.call.queue", params);
    }

    pub(super) fn queued(&mut self, at: StepRef, args: &Value, queue: Queue) {
        let wait = number_of(args, "wait_time", 3600.0);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let most = wait.clamp(0.0, 1e9) as u64;
        let name = text_of(args, "queue_name").unwrap_or_default().to_owned();
        let (result, waited) = match queue {
            Queue::Connected { after, .. } if after <= most => ("connected", after),
            Queue::Connected { .. } | Queue::Timeout => ("timeout", most),
            Queue::Leaves => ("leaving", 0),
            Queue::Failed => ("failed", 0),
        };
        self.pass(waited.saturating_mul(1000));
        if self.ended.is_some() {
            return;
        }
        self.set("queue_result", result);
        self.set("wait_time", waited);
        self.set("return_value", result);
        if let ("connected", Queue::Connected { seconds, .. }) = (result, queue) {
            self.queue_status(args, "dequeue");
            self.happened(Happened::Bridged(format!("an agent of {name}")));
            self.heard();
            self.pass(seconds.saturating_mul(1000));
            if self.ended.is_some() {
                return;
            }
            self.happened(Happened::Unbridged(format!("an agent of {name}")));
            self.after_bridge(at);
            return;
        }
        self.assume(Assumption::QueueGoesOn);
        self.queue_status(args, "leave");
        self.happened(Happened::Does(match result {
            "timeout" => format!("no agent takes the call out of the queue {name}"),
            "failed" => format!("the queue {name} fails"),
            _ => format!("caller leaves the queue {name}"),
        }));
        self.result_of(at);
    }

    /// The caller hangs up in the queue.
    pub(super) fn leave_queue(&mut self, args: &Value) {
        self.set("queue_result", "hangup");
        self.queue_status(args, "leave");
    }
}
