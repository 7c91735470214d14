//! `cond`: branches by condition.

use super::Method;
use crate::check::{Checker, Dialect, Scope};
use crate::code::Code;
use crate::declare::record;
use crate::diagnostic::Diagnostic;
use crate::tree::{Content, Node};
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
    pub struct Branch for "a branch" [rule(shape), sequence(else_last)] {
        /// The condition: JavaScript, without `${}` around it.
        pub(new) when: Option<Condition> [primary],
        /// What happens when it holds.
        pub then: Option<Vec<Method>>,
        /// What happens when it does not.
        pub(new) otherwise for "else": Option<Vec<Method>>,
    }
}

/// `when` and `then` go together; without them there is only `else`.
///
/// SWML reference: "cond".
fn shape<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    if scope
        .given()
        .any(|(_, entry)| matches!(entry.value.content, Content::Mistake))
    {
        return;
    }
    let missing = match (scope.get("when"), scope.get("then"), scope.get("else")) {
        (Some(_), Some(_), _) | (None, None, Some(_)) => return,
        (None, None, None) if scope.is_unsure() => return,
        (Some(_), None, _) => "then",
        (None, Some(_), _) => "when",
        // what is not known is what is missing
        (None, None, None) if scope.is_unsure() => return,
        (None, None, None) => "when",
    };
    if scope.may_have(missing) {
        return;
    }
    checker.report(
        Diagnostic::new(
            Code::BranchShape,
            scope.place,
            format!("a branch without `{missing}`"),
        )
        .note("a branch is `when` with `then`, or `else` alone")
        .help(match (checker.dialect, missing) {
            (Dialect::Script, "then") => "say what happens: `when \"vars.x == 1\" { hangup; }`",
            (Dialect::Script, _) => "give it a condition: `when \"vars.x == 1\"`",
            (Dialect::Json | Dialect::Yaml, "then") => {
                "say what happens: `\"then\": [{ \"hangup\": {} }]`"
            }
            (Dialect::Json | Dialect::Yaml, _) => {
                "give it a condition: `\"when\": \"vars.x == 1\"`"
            }
        }),
    );
}

/// An `else` of its own ends the list.
///
/// SWML reference: "cond".
fn else_last<'t>(checker: &mut Checker<'t>, list: &'t Node<'t>) {
    let branches = list.elements().unwrap_or_default();
    let Some((_, before)) = branches.split_last() else {
        return;
    };
    for branch in before {
        let Content::Map(entries) = &branch.content else {
            continue;
        };
        if let [only] = &**entries
            && only.key == "else"
        {
            checker.report(
                Diagnostic::new(Code::ElseLast, only.place, "`else` before other branches")
                    .note("the branches after it can never run")
                    .help("keep one `else`, at the end"),
            );
        }
    }
}
