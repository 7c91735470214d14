// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::Map;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{Seconds, Value};

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
#[derive(Default)]
pub struct Answer {
    /// The maximum duration of the call, in seconds; four hours by default.
    pub max_duration: Option<Value<Seconds>>,
    /// The codecs to offer, separated by commas.
    pub codecs: Option<Text>,
    /// The user name, if the caller's endpoint requires authentication.
    pub username: Option<Text>,
    /// The password, if the caller's endpoint requires authentication.
    pub password: Option<Text>,
    /// Variables for the switch that carries the call.
    pub fsvars: Option<Map<Text>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Answer {
    /// The maximum duration of the call, in seconds; four hours by default.
    #[must_use]
    pub fn max_duration(mut self, value: impl IntoProperty<Option<Value<Seconds>>>) -> Self {
        self.max_duration = value.into_property();
        self
    }

    /// The codecs to offer, separated by commas.
    #[must_use]
    pub fn codecs(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.codecs = value.into_property();
        self
    }

    /// The user name, if the caller's endpoint requires authentication.
    #[must_use]
    pub fn username(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.username = value.into_property();
        self
    }

    /// The password, if the caller's endpoint requires authentication.
    #[must_use]
    pub fn password(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.password = value.into_property();
        self
    }

    /// Variables for the switch that carries the call.
    #[must_use]
    pub fn fsvars(mut self, value: impl IntoProperty<Option<Map<Text>>>) -> Self {
        self.fsvars = value.into_property();
        self
    }
}

crate::declare::record!(Answer of swml_language::methods::Answer { 0: max_duration, 1: codecs, 2: username, 3: password, 4: fsvars });
