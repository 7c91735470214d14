//! The rule on the maximum number of jumps of a `goto`.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;
use crate::tree::Content;

entry! {
    /// The platform ends a call with an error after 32 transfers and jumps.
    TOO_MANY_JUMPS:
    bad r#"label again; play "say:Hello"; goto again max 50;"#,
    good r#"label again; play "say:Hello"; goto again max 32;"#
}

/// The maximum number of transfers and jumps of a call.
const MOST: i64 = 32;

/// The maximum of a jump is within the limit of the platform.
///
/// SWML reference: "Errors", `relay_script_too_many_transfers`.
pub(crate) fn within_the_limit<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let Some(max) = scope.get("max") else {
        return;
    };
    let Content::Number(number) = max.value.content else {
        return;
    };
    // a number above a hundred violates its own bounds, which is reported
    if number
        .as_i64()
        .is_some_and(|number| number > MOST && number <= 100)
    {
        cx.report_at(
            &max.key,
            Diagnostic::new(
                Code::TooManyJumps,
                max.value.place,
                format!("a call cannot jump more than {MOST} times"),
            )
            .note("the platform counts transfers and jumps together, and ends the call with an error at the next one")
            .help(format!("write {MOST} or less")),
        );
    }
}
