// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{Seconds, Value};
use crate::values::AfterBridge;

/// Places the caller in a queue, which is created if it does not exist.
///
/// SWML reference: "enter_queue".
///
/// ```
/// # use swml_core as swml;
/// use swml::EnterQueue;
/// let wait = EnterQueue::new("support", "https://example.com/after").wait_time(600);
/// assert_eq!(
///     serde_json::to_string(&wait)?,
///     r#"{"queue_name":"support","transfer_after_bridge":"https://example.com/after","wait_time":600}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct EnterQueue {
    /// The name of the queue.
    pub queue_name: Text,
    /// The script to continue with after the bridge to an agent.
    pub transfer_after_bridge: Option<AfterBridge>,
    /// The URL that receives events of the queue.
    pub status_url: Option<Text>,
    /// The URL of the sound for the waiting caller; music by default.
    pub wait_url: Option<Text>,
    /// The maximum wait, in seconds; 3600, an hour, by default.
    pub wait_time: Option<Value<Seconds>>,
    /// The script to continue with after the queue, instead of `transfer_after_bridge`.
    pub execute_after_queue: Option<AfterBridge>,
    /// The URL of what the agent hears before the bridge.
    pub whisper_url: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl EnterQueue {
    /// The name of the queue.
    #[must_use]
    pub fn queue_name(mut self, value: impl IntoProperty<Text>) -> Self {
        self.queue_name = value.into_property();
        self
    }

    /// The script to continue with after the bridge to an agent.
    #[must_use]
    pub fn transfer_after_bridge(mut self, value: impl IntoProperty<Option<AfterBridge>>) -> Self {
        self.transfer_after_bridge = value.into_property();
        self
    }

    /// The URL that receives events of the queue.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }

    /// The URL of the sound for the waiting caller; music by default.
    #[must_use]
    pub fn wait_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.wait_url = value.into_property();
        self
    }

    /// The maximum wait, in seconds; 3600, an hour, by default.
    #[must_use]
    pub fn wait_time(mut self, value: impl IntoProperty<Option<Value<Seconds>>>) -> Self {
        self.wait_time = value.into_property();
        self
    }

    /// The script to continue with after the queue, instead of `transfer_after_bridge`.
    #[must_use]
    pub fn execute_after_queue(mut self, value: impl IntoProperty<Option<AfterBridge>>) -> Self {
        self.execute_after_queue = value.into_property();
        self
    }

    /// The URL of what the agent hears before the bridge.
    #[must_use]
    pub fn whisper_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.whisper_url = value.into_property();
        self
    }
}

crate::declare::record!(EnterQueue of swml_language::methods::EnterQueue { 0: queue_name, 1: transfer_after_bridge, 2: status_url, 3: wait_url, 4: wait_time, 5: execute_after_queue, 6: whisper_url });

crate::declare::record_statements!(EnterQueue { transfer_after_bridge = "transfer_after_bridge", execute_after_queue = "execute_after_queue" });
