//! `answer`.

use crate::declare::record;
use crate::types::{Map, Seconds, Text, Value};

record! {
    /// Answers the call.
    ///
    /// SWML reference: "answer".
    ///
    /// ```
    /// use swml::Answer;
    /// assert_eq!(serde_json::to_string(&Answer::default())?, "{}");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Answer for "answer" [
        undocumented_as(&[(Form::Number, Some("max_duration"))])
    ] {
        /// The maximum duration of the call, in seconds; four hours by default.
        pub max_duration: Option<Value<Seconds>> [min(0.0), default("14400 seconds")],
        /// The codecs to offer, separated by commas.
        pub codecs: Option<Text> [format(Format::Codecs), undocumented_as(&[Form::List])],
        /// The user name, if the caller's endpoint requires authentication.
        pub username: Option<Text>,
        /// The password, if the caller's endpoint requires authentication.
        pub password: Option<Text> [secret],
        /// Variables for the switch that carries the call.
        pub fsvars: Option<Map<Text>> [undocumented],
    }
}
