// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::Map;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::values::messaging::Method;

/// A transformation of a value before it is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Transform {
    /// Converts to lower case.
    #[default]
    Lowercase,
    /// Converts to upper case.
    Uppercase,
    /// Removes leading and trailing white space.
    Trim,
    /// Converts to lower case, and removes leading and trailing white space.
    LowercaseTrim,
    /// Converts to upper case, and removes leading and trailing white space.
    UppercaseTrim,
}

crate::declare::keyword!(Transform of swml_language::messaging::Transform { Lowercase = "lowercase", Uppercase = "uppercase", Trim = "trim", LowercaseTrim = "lowercase_trim", UppercaseTrim = "uppercase_trim" });

/// Runs the case that matches the value of a variable.
///
/// SWML reference: "Messaging SWML", "switch".
///
/// ```
/// # use swml_core as swml;
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
#[derive(Default)]
pub struct Switch {
    /// The variable, without `%{}` around it.
    pub variable: Text,
    /// The transformation of the value before it is compared.
    pub transform: Option<Transform>,
    /// The statements for each value.
    pub case: Map<Vec<Method>>,
    /// The statements for any other value.
    pub otherwise: Option<Vec<Method>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Switch {
    /// The variable, without `%{}` around it.
    ///
    /// Creates a value with only this property.
    pub fn variable(value: impl IntoProperty<Text>) -> Self {
        Self {
            variable: value.into_property(),
            ..Default::default()
        }
    }

    /// The transformation of the value before it is compared.
    #[must_use]
    pub fn transform(mut self, value: impl IntoProperty<Option<Transform>>) -> Self {
        self.transform = value.into_property();
        self
    }

    /// The statements for each value.
    #[must_use]
    pub fn case(mut self, value: impl IntoProperty<Map<Vec<Method>>>) -> Self {
        self.case = value.into_property();
        self
    }

    /// The statements for any other value.
    #[must_use]
    pub fn otherwise(mut self, value: impl IntoProperty<Option<Vec<Method>>>) -> Self {
        self.otherwise = value.into_property();
        self
    }
}

crate::declare::record!(Switch of swml_language::messaging::Switch { 0: variable, 1: transform, 2: case, 3: otherwise });

crate::declare::record_statements!(Switch { case = "case", otherwise = "default" });
