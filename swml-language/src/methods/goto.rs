//! `goto`.

use crate::declare::record;
use crate::types::{Condition, Text, Value};

record! {
    /// Jumps to a label of the same section.
    ///
    /// SWML reference: "goto".
    ///
    /// ```
    /// use swml::Goto;
    /// assert_eq!(serde_json::to_string(&Goto::label("again").max(3))?, r#"{"label":"again","max":3}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Goto for "goto" [
        rule(Rule::Goto), undocumented_as(&[(Form::Text, Some("label"))])
    ] {
        /// The label to go to.
        pub(new) label: Text [primary, format(Format::Label)],
        /// The condition of the jump: JavaScript, without `${}` around it.
        pub when: Option<Condition>,
        /// The maximum number of jumps, 1 to 100; 100 by default.
        pub max: Option<Value<i64>> [min(1.0), max(100.0), default("100")],
    }
}
