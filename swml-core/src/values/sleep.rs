// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::value::{Milliseconds, Value};

/// Waits before the next statement.
///
/// Written in SWML as a number or as an object; both forms are preserved.
///
/// SWML reference: "sleep".
///
/// ```
/// # use swml_core as swml;
/// use std::time::Duration;
/// use swml::Sleep;
/// let wait = Sleep::duration(Duration::from_secs(5));
/// assert_eq!(serde_json::to_string(&wait)?, r#"{"duration":5000}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Sleep {
    /// The duration in milliseconds; -1 waits indefinitely.
    pub duration: Value<Milliseconds>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Sleep {
    /// The duration in milliseconds; -1 waits indefinitely.
    ///
    /// Creates a value with only this property.
    pub fn duration(value: impl IntoProperty<Value<Milliseconds>>) -> Self {
        Self {
            duration: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(Sleep of swml_language::methods::Sleep { 0: duration });
