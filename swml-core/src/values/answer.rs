// Generated from the table in swml-language by `SWML_UPDATE=1 cargo test -p swml-language --test values`.

use crate::any::Map;
use crate::fit::Fits;
use crate::layout::Layout;
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
#[derive(Clone, Default)]
pub struct Answer {
    /// The longest the call may last, in seconds; four hours if left out.
    pub max_duration: Option<Value<Seconds>>,
    /// The codecs to offer, between commas.
    pub codecs: Option<Text>,
    /// The name to authenticate with, if the caller's endpoint asks for one.
    pub username: Option<Text>,
    /// The password to authenticate with.
    pub password: Option<Text>,
    /// Variables for the switch that carries the call.
    pub fsvars: Option<Map<Text>>,
    #[doc(hidden)]
    pub layout: Layout,
}

impl Answer {
    /// The longest the call may last, in seconds; four hours if left out.
    #[must_use]
    pub fn max_duration(mut self, value: impl Fits<Option<Value<Seconds>>>) -> Self {
        self.max_duration = value.fit();
        self
    }

    /// The codecs to offer, between commas.
    #[must_use]
    pub fn codecs(mut self, value: impl Fits<Option<Text>>) -> Self {
        self.codecs = value.fit();
        self
    }

    /// The name to authenticate with, if the caller's endpoint asks for one.
    #[must_use]
    pub fn username(mut self, value: impl Fits<Option<Text>>) -> Self {
        self.username = value.fit();
        self
    }

    /// The password to authenticate with.
    #[must_use]
    pub fn password(mut self, value: impl Fits<Option<Text>>) -> Self {
        self.password = value.fit();
        self
    }

    /// Variables for the switch that carries the call.
    #[must_use]
    pub fn fsvars(mut self, value: impl Fits<Option<Map<Text>>>) -> Self {
        self.fsvars = value.fit();
        self
    }
}

crate::declare::record!(Answer of swml_language::methods::Answer { max_duration, codecs, username, password, fsvars });
