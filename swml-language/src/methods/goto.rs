//! `goto`.

use crate::check::{Checker, Scope};
use crate::code::Code;
use crate::declare::record;
use crate::diagnostic::Diagnostic;
use crate::tree::Content;
use crate::types::{Condition, Text, Value};

record! {
    /// Goes on at a label of the same section.
    ///
    /// SWML reference: "goto".
    ///
    /// ```
    /// use swml::Goto;
    /// assert_eq!(serde_json::to_string(&Goto::label("again").max(3))?, r#"{"label":"again","max":3}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Goto for "goto" [
        rule(within_the_limit), undocumented_as(&[(Form::Text, Some("label"))])
    ] {
        /// The label to go to.
        pub(new) label: Text [primary, format(Format::Label)],
        /// The condition under which to go: JavaScript, without `${}` around it.
        pub when: Option<Condition>,
        /// How often to go at most, 1 to 100; 100 if left out.
        pub max: Option<Value<i64>> [min(1.0), max(100.0), default("100")],
    }
}

/// How often a call may be transferred or jump.
const MOST: i64 = 32;

/// A jump is not taken more often than the platform lets a call jump at all.
///
/// SWML reference: "Errors", `relay_script_too_many_transfers`.
fn within_the_limit<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    let Some(max) = scope.get("max") else {
        return;
    };
    let Content::Number(number) = max.value.content else {
        return;
    };
    // beyond a hundred it is out of its own bounds, and told
    if number
        .as_i64()
        .is_some_and(|number| number > MOST && number <= 100)
    {
        checker.report_at(
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
