// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;

/// Sends an event to the client that is connected to the call.
///
/// SWML reference: "user_event".
///
/// ```
/// # use swml_core as swml;
/// use swml::{Map, UserEvent};
/// let event: Map<_> = [("step", "paid")].into_iter().collect();
/// assert_eq!(
///     serde_json::to_string(&UserEvent::event(event))?,
///     r#"{"event":{"step":"paid"}}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct UserEvent {
    /// The event, in the format that the client expects.
    pub event: Map<Any>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl UserEvent {
    /// The event, in the format that the client expects.
    ///
    /// Creates a value with only this property.
    pub fn event(value: impl IntoProperty<Map<Any>>) -> Self {
        Self {
            event: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(UserEvent of swml_language::methods::UserEvent { 0: event });
