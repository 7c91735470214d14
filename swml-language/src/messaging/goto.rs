//! `goto` in a messaging script.

use crate::declare::record;
use crate::types::Text;

record! {
    /// Jumps to a label of the same section.
    ///
    /// SWML reference: "Messaging SWML", "goto".
    ///
    /// ```
    /// use swml::messaging::Goto;
    /// assert_eq!(serde_json::to_string(&Goto::label("again").max(3))?, r#"{"label":"again","max":3}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Goto for "goto" {
        /// The label to go to.
        pub(new) label: Text [primary, format(Format::Label)],
        /// The maximum number of jumps, 1 to 100; 100 by default.
        pub max: Option<i64> [min(1.0), max(100.0), default("100")],
    }
}
