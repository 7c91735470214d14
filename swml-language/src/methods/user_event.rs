//! `user_event`.

use crate::declare::record;
use crate::types::{Any, Map};

record! {
    /// Sends an event to the client that is connected to the call.
    ///
    /// SWML reference: "user_event".
    ///
    /// ```
    /// use swml::{Map, UserEvent};
    /// let event: Map<_> = [("step", "paid")].into_iter().collect();
    /// assert_eq!(
    ///     serde_json::to_string(&UserEvent::event(event))?,
    ///     r#"{"event":{"step":"paid"}}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct UserEvent for "user_event" {
        /// The event, in the format that the client expects.
        pub(new) event: Map<Any> [primary],
    }
}
