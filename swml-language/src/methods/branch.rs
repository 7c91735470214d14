//! `cond`: branches by condition.

use super::Method;
use crate::declare::record;
use crate::types::Condition;

record! {
    /// One branch of `cond`: what happens when a condition holds.
    ///
    /// A branch with `otherwise` alone is the last one, for when none held.
    ///
    /// SWML reference: "cond".
    ///
    /// ```
    /// use swml::{Branch, Condition, Hangup, Method};
    /// let branch = Branch::when(Condition::literal("vars.tries > 3"))
    ///     .then([Method::from(Hangup::default())]);
    /// assert_eq!(
    ///     serde_json::to_string(&branch)?,
    ///     r#"{"when":"vars.tries > 3","then":[{"hangup":{}}]}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Branch for "a branch" [rule(Rule::Branch), sequence(SequenceRule::ElseLast)] {
        /// The condition: JavaScript, without `${}` around it.
        pub(new) when: Option<Condition> [primary],
        /// What happens when it holds.
        pub then: Option<Vec<Method>>,
        /// What happens when it does not.
        pub(new) otherwise for "else": Option<Vec<Method>>,
    }
}
