//! `calling.call.queue`: the progress of a caller in a queue.

use super::declare::{event, words};
use crate::Number;

words! {
    /// A step of a caller in a queue.
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
    /// A step of a caller in a queue, with its details.
    ///
    /// SWML reference: "enter_queue", status callbacks.
    pub struct QueueChange {
        /// The call.
        pub call_id: String,
        /// The node of the call.
        pub node_id: Option<String>,
        /// The step.
        pub status: QueueStatus,
        /// The identifier of this stay in the queue.
        pub id: Option<String>,
        /// The name of the queue.
        pub name: Option<String>,
        /// The position of the caller, from 1; 0 once connected.
        pub position: Option<u64>,
        /// The number of waiting callers.
        pub size: Option<u64>,
        /// The average wait in seconds.
        pub avg_time: Option<Number>,
        /// The time of entry, in microseconds since 1970; 0 if not part of this step.
        pub enqueue_ts: Option<u64>,
        /// The time of connection, in microseconds since 1970; 0 if not part of this step.
        pub dequeue_ts: Option<u64>,
        /// The time of leaving, in microseconds since 1970; 0 if not part of this step.
        pub leave_ts: Option<u64>,
        /// The URL of this callback, from the script.
        pub status_url: Option<String>,
        /// The identifier for other methods.
        pub control_id: Option<String>,
    }
}
