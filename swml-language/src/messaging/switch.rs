//! `switch` in a messaging script.

use super::Method;
use crate::declare::{keyword, record};
use crate::types::{Map, Text};

record! {
    /// Runs the case that the value of a variable names.
    ///
    /// SWML reference: "Messaging SWML", "switch".
    ///
    /// ```
    /// use swml::messaging::{Method, Reply, Switch, Transform};
    /// let menu = Switch::variable("message.body")
    ///     .transform(Transform::LowercaseTrim)
    ///     .on("stop", [Method::from(Reply::body("You will hear no more from us"))]);
    /// assert_eq!(
    ///     serde_json::to_string(&menu)?,
    ///     r#"{"variable":"message.body","transform":"lowercase_trim","case":{"stop":[{"reply":{"body":"You will hear no more from us"}}]}}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Switch for "switch" [rule(Rule::Cases)] {
        /// The variable, without `%{}` around it.
        pub(new) variable: Text [primary, format(Format::Variable)],
        /// What to do with its value before it is compared.
        pub transform: Option<Transform>,
        /// What to do for each value.
        pub case: Map<Vec<Method>> [non_empty, each],
        /// What to do for every other value.
        pub otherwise for "default": Option<Vec<Method>>,
    }
}

keyword! {
    /// What is done with a value before it is compared.
    pub enum Transform {
        /// Small letters.
        Lowercase = "lowercase",
        /// Capital letters.
        Uppercase = "uppercase",
        /// No white space around it.
        Trim = "trim",
        /// Small letters, no white space around it.
        LowercaseTrim = "lowercase_trim",
        /// Capital letters, no white space around it.
        UppercaseTrim = "uppercase_trim",
    }
}
