//! `calling.call.queue`: the way through a queue.

use super::declare::{event, words};
use crate::Number;

words! {
    /// A step of a caller through a queue.
    ///
    /// SWML reference: "enter_queue", status callbacks.
    pub enum QueueStatus {
        /// The caller has entered.
        Enqueue = "enqueue",
        /// The caller was connected.
        Dequeue = "dequeue",
        /// The caller has left without being connected.
        Leave = "leave",
    }
}

event! {
    /// A caller has entered or left a queue.
    ///
    /// SWML reference: "enter_queue", status callbacks.
    pub struct QueueChange {
        /// The call.
        pub call_id: String,
        /// The node of the call.
        pub node_id: Option<String>,
        /// The step.
        pub status: QueueStatus,
        /// The id of this stay in the queue.
        pub id: Option<String>,
        /// The name of the queue.
        pub name: Option<String>,
        /// The position of the caller, from 1; 0 once connected.
        pub position: Option<u64>,
        /// How many callers wait.
        pub size: Option<u64>,
        /// The average wait in seconds.
        pub avg_time: Option<Number>,
        /// When the caller entered, in microseconds since 1970; 0 if not of this step.
        pub enqueue_ts: Option<u64>,
        /// When the caller was connected, in microseconds since 1970; 0 if not of this step.
        pub dequeue_ts: Option<u64>,
        /// When the caller left, in microseconds since 1970; 0 if not of this step.
        pub leave_ts: Option<u64>,
        /// The URL of this callback, as the script has it.
        pub status_url: Option<String>,
        /// The id for other methods.
        pub control_id: Option<String>,
    }
}
