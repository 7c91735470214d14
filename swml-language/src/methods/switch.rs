//! `switch`, and its form inside `result`.

use super::{Branch, Method};
use crate::declare::{choice, record};
use crate::types::{Map, Text};

/// Declares a record that branches by the value of a variable.
macro_rules! switch {
    ($(
        $(#[doc = $doc:literal])*
        struct $Switch:ident for $name:literal { $($variable:tt)* }
    )*) => {$(
        record! {
            $(#[doc = $doc])*
            pub struct $Switch for $name [rule(Rule::Cases)] {
                $($variable)*
                /// The statements for each value.
                pub case: Map<Vec<Method>> [non_empty, each],
                /// The statements for any other value.
                pub otherwise for "default": Option<Vec<Method>>,
            }
        }
    )*};
}
pub(super) use switch;

switch! {
    /// Runs the case that matches the value of a variable.
    ///
    /// Without a default, a value without a case ends the script with an error.
    ///
    /// SWML reference: "switch".
    ///
    /// ```
    /// use swml::{Hangup, Method, Switch};
    /// let menu = Switch::variable("prompt_value").on("1", [Method::from(Hangup::default())]);
    /// assert_eq!(
    ///     serde_json::to_string(&menu)?,
    ///     r#"{"variable":"prompt_value","case":{"1":[{"hangup":{}}]}}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    struct Switch for "switch" {
        /// The variable, without `%{}` around it.
        pub(new) variable: Text [primary, format(Format::Variable)],
    }

    /// Runs the case that matches a result.
    ///
    /// SWML reference: "connect", `result`.
    struct OutcomeSwitch for "a switch" {
        /// The variable, without `%{}` around it; the method's own result by default.
        pub variable: Option<Text> [format(Format::Variable), default("the result of the method")],
    }
}

choice! {
    /// The statements to run by the result of a method: by its value, or by conditions.
    ///
    /// SWML reference: "connect", `result`.
    ///
    /// ```
    /// use swml::{Connect, Hangup, Method, OutcomeSwitch};
    /// let connect = Connect::to("+15551234567")
    ///     .result(OutcomeSwitch::default().on("failed", [Method::from(Hangup::default())]));
    /// assert_eq!(
    ///     serde_json::to_string(&connect)?,
    ///     r#"{"to":"+15551234567","result":{"case":{"failed":[{"hangup":{}}]}}}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub enum Outcome for "branches: `{ case \"…\" { … } default { … } }` or `{ when \"…\" { … } else { … } }`" {
        /// By the value of the result.
        Switch(OutcomeSwitch),
        /// By conditions.
        Cond(Vec<Branch>) [non_empty],
    }
}
