// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Condition;
use crate::values::Method;

/// One branch of `cond`: a condition and its statements.
///
/// A branch with only `otherwise` comes last and runs if no condition holds.
///
/// SWML reference: "cond".
///
/// ```
/// # use swml_core as swml;
/// use swml::{Branch, Condition, Hangup, Method};
/// let branch = Branch::when(Condition::literal("vars.tries > 3"))
///     .then([Method::from(Hangup::default())]);
/// assert_eq!(
///     serde_json::to_string(&branch)?,
///     r#"{"when":"vars.tries > 3","then":[{"hangup":{}}]}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Branch {
    /// The condition: JavaScript, without `${}` around it.
    pub when: Option<Condition>,
    /// The statements if the condition holds.
    pub then: Option<Vec<Method>>,
    /// The statements if no condition holds.
    pub otherwise: Option<Vec<Method>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Branch {
    /// The condition: JavaScript, without `${}` around it.
    ///
    /// Creates a value with only this property.
    pub fn when(value: impl IntoProperty<Option<Condition>>) -> Self {
        Self {
            when: value.into_property(),
            ..Default::default()
        }
    }

    /// The statements if the condition holds.
    #[must_use]
    pub fn then(mut self, value: impl IntoProperty<Option<Vec<Method>>>) -> Self {
        self.then = value.into_property();
        self
    }

    /// The statements if no condition holds.
    ///
    /// Creates a value with only this property.
    pub fn otherwise(value: impl IntoProperty<Option<Vec<Method>>>) -> Self {
        Self {
            otherwise: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(Branch of swml_language::methods::Branch { 0: when, 1: then, 2: otherwise });

crate::declare::record_statements!(Branch { then = "then", otherwise = "else" });
