//! Constructors for `enter_queue`.

use crate::into_property::IntoProperty;
use crate::text::Text;
use crate::values::{AfterBridge, EnterQueue};

impl EnterQueue {
    /// Waits in a queue, and continues with a script afterwards.
    pub fn new(queue: impl IntoProperty<Text>, after: impl IntoProperty<AfterBridge>) -> Self {
        Self {
            queue_name: queue.into_property(),
            transfer_after_bridge: Some(after.into_property()),
            ..Self::default()
        }
    }
}
