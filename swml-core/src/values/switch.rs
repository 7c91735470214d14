// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::Map;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::values::{Branch, Method};

/// The statements to run by the result of a method: by its value, or by conditions.
///
/// SWML reference: "connect", `result`.
///
/// ```
/// # use swml_core as swml;
/// use swml::{Connect, Hangup, Method, OutcomeSwitch};
/// let connect = Connect::to("+15551234567")
///     .result(OutcomeSwitch::default().on("failed", [Method::from(Hangup::default())]));
/// assert_eq!(
///     serde_json::to_string(&connect)?,
///     r#"{"to":"+15551234567","result":{"case":{"failed":[{"hangup":{}}]}}}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone)]
pub enum Outcome {
    /// By the value of the result.
    Switch(OutcomeSwitch),
    /// By conditions.
    Cond(Vec<Branch>),
}

crate::declare::choice!(Outcome of swml_language::methods::Outcome { Switch(OutcomeSwitch), Cond(Vec<Branch>) });

crate::declare::choice_statements!(Outcome { Switch, Cond });

/// Runs the case that matches a result.
///
/// SWML reference: "connect", `result`.
#[derive(Default)]
pub struct OutcomeSwitch {
    /// The variable, without `%{}` around it; the method's own result by default.
    pub variable: Option<Text>,
    /// The statements for each value.
    pub case: Map<Vec<Method>>,
    /// The statements for any other value.
    pub otherwise: Option<Vec<Method>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl OutcomeSwitch {
    /// The variable, without `%{}` around it; the method's own result by default.
    #[must_use]
    pub fn variable(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.variable = value.into_property();
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

crate::declare::record!(OutcomeSwitch of swml_language::methods::OutcomeSwitch { 0: variable, 1: case, 2: otherwise });

crate::declare::record_statements!(OutcomeSwitch { case = "case", otherwise = "default" });

/// Runs the case that matches the value of a variable.
///
/// Without a default, a value without a case ends the script with an error.
///
/// SWML reference: "switch".
///
/// ```
/// # use swml_core as swml;
/// use swml::{Hangup, Method, Switch};
/// let menu = Switch::variable("prompt_value").on("1", [Method::from(Hangup::default())]);
/// assert_eq!(
///     serde_json::to_string(&menu)?,
///     r#"{"variable":"prompt_value","case":{"1":[{"hangup":{}}]}}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Switch {
    /// The variable, without `%{}` around it.
    pub variable: Text,
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

crate::declare::record!(Switch of swml_language::methods::Switch { 0: variable, 1: case, 2: otherwise });

crate::declare::record_statements!(Switch { case = "case", otherwise = "default" });
