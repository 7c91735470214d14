//! Making values of `enter_queue`.

use crate::fit::Fits;
use crate::text::Text;
use crate::values::{AfterBridge, EnterQueue};

impl EnterQueue {
    /// Waits in a queue, and goes on with a script behind it.
    pub fn new(queue: impl Fits<Text>, after: impl Fits<AfterBridge>) -> Self {
        Self {
            queue_name: queue.fit(),
            transfer_after_bridge: Some(after.fit()),
            ..Self::default()
        }
    }
}
