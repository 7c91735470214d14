//! `enter_queue`.

use super::AfterBridge;
use crate::declare::record;
use crate::types::{Seconds, Text, Value};

record! {
    /// Lets the caller wait in a queue, which is made if there is none of that name.
    ///
    /// SWML reference: "enter_queue".
    ///
    /// ```
    /// use swml::EnterQueue;
    /// let wait = EnterQueue::new("support", "https://example.com/after").wait_time(600);
    /// assert_eq!(
    ///     serde_json::to_string(&wait)?,
    ///     r#"{"queue_name":"support","transfer_after_bridge":"https://example.com/after","wait_time":600}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct EnterQueue for "enter_queue" {
        /// The name of the queue.
        pub queue_name: Text [primary],
        /// The script to go on with when the bridge to an agent has ended.
        pub transfer_after_bridge: Option<AfterBridge> [
            unless(&["execute_after_queue"]), undocumented_as(&[Form::Is("false")])
        ],
        /// Where to report what happens in the queue.
        pub status_url: Option<Text> [format(Format::Url)],
        /// What the waiting caller hears; music if left out.
        pub wait_url: Option<Text> [format(Format::Url)],
        /// How long to wait at most, in seconds; 3600, an hour, if left out.
        pub wait_time: Option<Value<Seconds>> [min(1.0), default("3600 seconds")],
        /// The script to go on with when the call has left the queue, in the place of
        /// `transfer_after_bridge`.
        pub execute_after_queue: Option<AfterBridge> [undocumented],
        /// What the agent hears before the bridge.
        pub whisper_url: Option<Text> [format(Format::Url), undocumented],
    }
}
