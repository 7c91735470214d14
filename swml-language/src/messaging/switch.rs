//! `switch` in a messaging script.

use super::Method;
use crate::declare::{keyword, record};
use crate::types::{Map, Text};

record! {
    /// Runs the case that matches the value of a variable.
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
        /// The transformation of the value before it is compared.
        pub transform: Option<Transform>,
        /// The statements for each value.
        pub case: Map<Vec<Method>> [non_empty, each],
        /// The statements for any other value.
        pub otherwise for "default": Option<Vec<Method>>,
    }
}

keyword! {
    /// A transformation of a value before it is compared.
    pub enum Transform {
        /// Converts to lower case.
        Lowercase = "lowercase",
        /// Converts to upper case.
        Uppercase = "uppercase",
        /// Removes leading and trailing white space.
        Trim = "trim",
        /// Converts to lower case, and removes leading and trailing white space.
        LowercaseTrim = "lowercase_trim",
        /// Converts to upper case, and removes leading and trailing white space.
        UppercaseTrim = "uppercase_trim",
    }
}
