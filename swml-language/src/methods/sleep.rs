//! `sleep`.

use crate::declare::record;
use crate::types::{Milliseconds, Value};

record! {
    /// Waits before the next statement.
    ///
    /// Written in SWML as a number or as an object; both forms are preserved.
    ///
    /// SWML reference: "sleep".
    ///
    /// ```
    /// use std::time::Duration;
    /// use swml::Sleep;
    /// let wait = Sleep::duration(Duration::from_secs(5));
    /// assert_eq!(serde_json::to_string(&wait)?, r#"{"duration":5000}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Sleep for "sleep" [bare()] {
        /// The duration in milliseconds; -1 waits indefinitely.
        pub(new) duration: Value<Milliseconds> [primary, deprecated_names(&["time"]), min(-1.0), zero("the script continues immediately")],
    }
}
