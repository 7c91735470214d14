// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{Seconds, Value};
use crate::values::AfterBridge;

/// Lets the caller wait in a queue, which is made if there is none of that name.
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
#[derive(Clone, Default)]
pub struct EnterQueue {
    /// The name of the queue.
    pub queue_name: Text,
    /// The script to go on with when the bridge to an agent has ended.
    pub transfer_after_bridge: Option<AfterBridge>,
    /// Where to report what happens in the queue.
    pub status_url: Option<Text>,
    /// What the waiting caller hears; music if left out.
    pub wait_url: Option<Text>,
    /// How long to wait at most, in seconds; 3600, an hour, if left out.
    pub wait_time: Option<Value<Seconds>>,
    /// The script to go on with when the call has left the queue, in the place of
    /// `transfer_after_bridge`.
    pub execute_after_queue: Option<AfterBridge>,
    /// What the agent hears before the bridge.
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

    /// The script to go on with when the bridge to an agent has ended.
    #[must_use]
    pub fn transfer_after_bridge(mut self, value: impl IntoProperty<Option<AfterBridge>>) -> Self {
        self.transfer_after_bridge = value.into_property();
        self
    }

    /// Where to report what happens in the queue.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }

    /// What the waiting caller hears; music if left out.
    #[must_use]
    pub fn wait_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.wait_url = value.into_property();
        self
    }

    /// How long to wait at most, in seconds; 3600, an hour, if left out.
    #[must_use]
    pub fn wait_time(mut self, value: impl IntoProperty<Option<Value<Seconds>>>) -> Self {
        self.wait_time = value.into_property();
        self
    }

    /// The script to go on with when the call has left the queue, in the place of
    /// `transfer_after_bridge`.
    #[must_use]
    pub fn execute_after_queue(mut self, value: impl IntoProperty<Option<AfterBridge>>) -> Self {
        self.execute_after_queue = value.into_property();
        self
    }

    /// What the agent hears before the bridge.
    #[must_use]
    pub fn whisper_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.whisper_url = value.into_property();
        self
    }
}

crate::declare::record!(EnterQueue of swml_language::methods::EnterQueue { queue_name, transfer_after_bridge, status_url, wait_url, wait_time, execute_after_queue, whisper_url });
