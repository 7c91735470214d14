//! `enter_queue`.

use super::AfterBridge;
use crate::declare::record;
use crate::types::{Seconds, Text, Value};

record! {
    /// Places the caller in a queue, which is created if it does not exist.
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
        /// The script to continue with after the bridge to an agent.
        pub transfer_after_bridge: Option<AfterBridge> [
            unless(&["execute_after_queue"]), undocumented_as(&[Form::Is("false")])
        ],
        /// The URL that receives events of the queue.
        pub status_url: Option<Text> [format(Format::Url)],
        /// The URL of the sound for the waiting caller; music by default.
        pub wait_url: Option<Text> [format(Format::Url)],
        /// The maximum wait, in seconds; 3600, an hour, by default.
        pub wait_time: Option<Value<Seconds>> [min(1.0), default("3600 seconds")],
        /// The script to continue with after the queue, instead of `transfer_after_bridge`.
        pub execute_after_queue: Option<AfterBridge> [undocumented],
        /// The URL of what the agent hears before the bridge.
        pub whisper_url: Option<Text> [format(Format::Url), undocumented],
    }
}
