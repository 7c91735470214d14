//! `answer`.

use crate::declare::record;
use crate::text::Text;
use crate::value::{Seconds, Value};

record! {
    /// Answers the call.
    ///
    /// SWML reference: "answer".
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::Answer;
    /// assert_eq!(serde_json::to_string(&Answer::default())?, "{}");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Answer for "answer" {
        /// The longest the call may last, in seconds; four hours if left out.
        pub max_duration: Option<Value<Seconds>> [min(0.0), default("14400 seconds")],
        /// The codecs to offer, between commas.
        pub codecs: Option<Text> [format(Format::Codecs)],
        /// The name to authenticate with, if the caller's endpoint asks for one.
        pub username: Option<Text>,
        /// The password to authenticate with.
        pub password: Option<Text> [secret],
    }
}
