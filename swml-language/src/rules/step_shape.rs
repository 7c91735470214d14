//! Rules on the shape of a step: exactly one method, allowed in its context.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::schema::{MethodSet, MethodSpec, Type, all_of, one_of};
use crate::shown::shown;
use crate::tree::{Entry, Place};
use crate::vocabulary;

entry! {
    /// One step of a section is one method.
    STEP_SHAPE:
    bad r#"transfer "{\"sections\":{\"main\":[{\"answer\":{},\"hangup\":{}}]}}";"#,
    good r#"transfer "{\"sections\":{\"main\":[{\"answer\":{}},{\"hangup\":{}}]}}";"#
}

entry! {
    /// The called party hears a separate script before the bridge, in which only some methods
    /// can run.
    NOT_FOR_CALLEE:
    bad r#"connect to "+15551234567" confirm { answer; };"#,
    good r#"connect to "+15551234567" confirm { play "say:A call for you"; };"#
}

/// Reports an entry next to the method of a step.
pub(crate) fn beside<'t>(
    cx: &mut RuleContext<'t>,
    entry: &'t Entry<'t>,
    method: &'static MethodSpec,
    methods: &'static MethodSet,
) {
    let name = shown(&entry.key);
    let of = method.name;
    let inside = match method.ty {
        Type::Record(record) => record().field(&entry.key).is_some(),
        _ => false,
    };
    let help = match vocabulary::beside(method, &entry.key) {
        _ if inside => format!("`{name}` is a property of `{of}`: move it inside"),
        Some(instead) => instead,
        None if methods.meant(&entry.key).is_some() => {
            "write each method as a step of its own".to_owned()
        }
        None => format!("move `{name}` inside `{of}`, or remove it"),
    };
    cx.report_at(
        &entry.key,
        Diagnostic::new(
            Code::UnknownProperty,
            entry.place,
            format!("unknown property `{name}` of a step"),
        )
        .note(format!(
            "a step is one method, here `{of}`, without other properties"
        ))
        .help(help),
    );
}

/// Reports a step with no method, or with several.
pub(crate) fn not_one_method(cx: &mut RuleContext<'_>, place: Place, entries: &[Entry<'_>]) {
    let message = match entries {
        [first, second, ..] => {
            let names = [first, second].map(|entry| shown(&entry.key));
            format!("{} in one step", all_of(&names))
        }
        _ => "missing method in a step".to_owned(),
    };
    cx.report(
        Diagnostic::new(Code::StepShape, place, message)
            .note("a section is a list of steps, and each step is one method")
            .help(if entries.is_empty() {
                "add a method, or remove the step"
            } else {
                "write each method as a step of its own"
            }),
    );
}

/// Reports a method that cannot run in the script of the called party.
pub(crate) fn not_for_callee<'t>(
    cx: &mut RuleContext<'t>,
    entry: &'t Entry<'t>,
    method: &MethodSpec,
    methods: &MethodSet,
) {
    let allowed = methods.rows.iter().filter(|row| row.constraints.callee);
    let allowed: Vec<&str> = allowed.map(|row| row.name).collect();
    cx.report_at(
        &entry.key,
        Diagnostic::new(
            Code::NotForCallee,
            entry.place,
            format!("`{}` cannot run in `confirm`", method.name),
        )
        .note("the called party hears `confirm` before the bridge; only some methods can run there")
        .help(format!("use {}", one_of(&allowed))),
    );
}
