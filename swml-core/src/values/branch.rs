// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Condition;
use crate::values::Method;

/// One branch of `cond`: what happens when a condition holds.
///
/// A branch with `otherwise` alone is the last one, for when none held.
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
#[derive(Clone, Default)]
pub struct Branch {
    /// The condition: JavaScript, without `${}` around it.
    pub when: Option<Condition>,
    /// What happens when it holds.
    pub then: Option<Vec<Method>>,
    /// What happens when it does not.
    pub otherwise: Option<Vec<Method>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Branch {
    /// The condition: JavaScript, without `${}` around it.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn when(value: impl IntoProperty<Option<Condition>>) -> Self {
        Self {
            when: value.into_property(),
            ..Default::default()
        }
    }

    /// What happens when it holds.
    #[must_use]
    pub fn then(mut self, value: impl IntoProperty<Option<Vec<Method>>>) -> Self {
        self.then = value.into_property();
        self
    }

    /// What happens when it does not.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn otherwise(value: impl IntoProperty<Option<Vec<Method>>>) -> Self {
        Self {
            otherwise: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(Branch of swml_language::methods::Branch { when, then, otherwise });
