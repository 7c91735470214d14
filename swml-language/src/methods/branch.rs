//! `cond`: conditional branches.

use super::Method;
use crate::declare::record;
use crate::types::Condition;

record! {
    /// One branch of `cond`: a condition and its statements.
    ///
    /// A branch with only `otherwise` comes last and runs if no condition holds.
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
        /// The statements if the condition holds.
        pub then: Option<Vec<Method>>,
        /// The statements if no condition holds.
        pub(new) otherwise for "else": Option<Vec<Method>>,
    }
}
