//! Rules on the branches of `cond`: each has a condition and statements, and `else` comes last.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::entry::entry;
use crate::name_index::NameIndex;
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;
use crate::tree::{Content, Node, Place};

entry! {
    /// A branch of `cond` needs a condition, or is the `else`.
    BRANCH_SHAPE:
    bad r#"cond [ then { answer; } else { hangup; } ]"#,
    good r#"cond [ when "vars.x == 1" then { answer; } else { hangup; } ]"#
}

entry! {
    /// In `cond`, `else` runs when no condition holds: it is the last branch, and there is only
    /// one.
    ELSE_LAST:
    bad r#"cond { else { hangup; } when "vars.x == 1" { answer; } }"#,
    good r#"cond { when "vars.x == 1" { answer; } else { hangup; } }"#
}

/// `when` and `then` are used together; the only other form is `else` alone.
///
/// SWML reference: "cond".
pub(crate) fn shape<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let given = scope.given();
    let mut given = given.iter();
    if given.any(|(_, entry)| matches!(entry.value.content, Content::Error)) {
        return;
    }
    let missing = match (scope.get("when"), scope.get("then"), scope.get("else")) {
        (Some(_), Some(_), _) | (None, None, Some(_)) => return,
        (None, None, None) if scope.is_unsure() => return,
        (Some(_), None, _) => "then",
        (None, Some(_), _) => "when",
        // an unknown property may be the missing one
        (None, None, None) if scope.is_unsure() => return,
        (None, None, None) => "when",
    };
    if scope.may_have(missing) {
        return;
    }
    cx.report(
        Diagnostic::new(
            Code::BranchShape,
            scope.place,
            format!("missing `{missing}` in a branch"),
        )
        .note("a branch has `when` and `then`, or only `else`")
        .help(match (cx.dialect, missing) {
            (Dialect::Script, "then") => "add what happens: `when \"vars.x == 1\" { hangup; }`",
            (Dialect::Script, _) => "add a condition: `when \"vars.x == 1\"`",
            (Dialect::Json | Dialect::Yaml, "then") => {
                "add what happens: `\"then\": [{ \"hangup\": {} }]`"
            }
            (Dialect::Json | Dialect::Yaml, _) => "add a condition: `\"when\": \"vars.x == 1\"`",
        }),
    );
}

/// A branch with only `else` ends the list.
///
/// SWML reference: "cond".
pub(crate) fn else_last<'t>(cx: &mut RuleContext<'t>, list: &'t Node<'t>) {
    let branches = list.elements().unwrap_or_default();
    let Some((_, before)) = branches.split_last() else {
        return;
    };
    repeated(cx, branches);
    always(cx, branches);
    for branch in before {
        let Content::Map(entries) = &branch.content else {
            continue;
        };
        if let [only] = &**entries
            && only.key == "else"
        {
            cx.report(
                Diagnostic::new(Code::ElseLast, only.place, "`else` before other branches")
                    .note("the branches after it can never run")
                    .help("keep one `else`, at the end"),
            );
        }
    }
}

/// The condition of a branch, if it is written down.
fn condition<'n>(branch: &'n Node<'_>) -> Option<(&'n str, Place)> {
    let entries = branch.entries()?;
    let when = entries.iter().find(|entry| entry.key == "when")?;
    Some((when.value.text()?.trim(), when.value.place))
}

/// A condition that an earlier branch has, too.
fn repeated(cx: &mut RuleContext<'_>, branches: &[Node<'_>]) {
    let mut seen = NameIndex::default();
    for (text, place) in branches.iter().filter_map(condition) {
        let is_chance = text.contains("random") || text.contains("Date");
        if !seen.insert(text) && !is_chance && !text.is_empty() {
            let fault = Diagnostic::new(
                Code::SuspiciousExpression,
                place,
                "an earlier branch has the same condition",
            );
            cx.report(
                fault
                    .note("only the first branch whose condition is true runs")
                    .help("change the condition, or remove the branch"),
            );
        }
    }
}

/// `when "true"` before other conditions.
fn always(cx: &mut RuleContext<'_>, branches: &[Node<'_>]) {
    let mut conditions = branches.iter().filter_map(condition);
    if let Some((_, place)) = conditions.find(|(text, _)| *text == "true")
        && conditions.next().is_some()
    {
        let fault = Diagnostic::new(
            Code::SuspiciousExpression,
            place,
            "the branches after this one can never run",
        );
        cx.report(
            fault
                .note("its condition is true in every call")
                .help("move it to the end, as `else`, or write a condition"),
        );
    }
}
