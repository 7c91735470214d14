//! Cases of a `switch` that can never match.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;
use crate::shown::shown;

entry! {
    /// Inside `case`, `default` is an ordinary value. The branch for every other value belongs
    /// next to `case`.
    DEFAULT_IN_CASE:
    bad r#"switch digit { case "1" { hangup; } case "default" { answer; } }"#,
    good r#"switch digit { case "1" { hangup; } default { answer; } }"#
}

entry! {
    /// A `case` can never match: the method never gives this result, its `prompt` accepts fewer
    /// digits, or the value is changed before it is compared.
    CASE_NEVER_MATCHES:
    bad r#"switch message.body { transform lowercase case "STOP" { receive; } default { reply "Hello"; } }"#,
    good r#"switch message.body { transform lowercase case "stop" { receive; } default { reply "Hello"; } }"#
}

/// The cases do not include `default`, and each value is possible.
///
/// SWML reference: "switch"; "Messaging SWML", "switch".
pub(crate) fn cases<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    default_inside(cx, scope);
    transformed(cx, scope);
}

fn default_inside<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let Some(cases) = scope.get("case").and_then(|case| case.value.entries()) else {
        return;
    };
    let Some(inside) = cases.iter().find(|case| case.key == "default") else {
        return;
    };
    // next to a real `default`, the word may be an ordinary value
    if scope.get("default").is_some() {
        return;
    }
    cx.report_below(
        ".case.default",
        Diagnostic::new(
            Code::DefaultInCase,
            inside.place,
            "`default` inside `case` is an ordinary value",
        )
        .note("the branch for every other value belongs next to `case`")
        .help("move `default` out of `case`, next to it"),
    );
}

/// The effect of a transformation on the letters of a value, which determines the possible cases.
#[derive(Clone, Copy)]
enum Letters {
    Any,
    Small,
    Capital,
}

fn transformed<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let Some(transform) = scope.get("transform").and_then(|entry| entry.value.name()) else {
        return;
    };
    let (letters, trimmed) = match transform {
        "lowercase" => (Letters::Small, false),
        "uppercase" => (Letters::Capital, false),
        "trim" => (Letters::Any, true),
        "lowercase_trim" => (Letters::Small, true),
        "uppercase_trim" => (Letters::Capital, true),
        _ => return,
    };
    let cases = scope.get("case").and_then(|case| case.value.entries());
    for case in cases.unwrap_or_default() {
        let key = &*case.key;
        if crate::tree::has_variable(key) {
            continue;
        }
        let changed = match letters {
            Letters::Any => key.to_owned(),
            Letters::Small => key.to_lowercase(),
            Letters::Capital => key.to_uppercase(),
        };
        let changed = if trimmed { changed.trim() } else { &*changed };
        if changed == key {
            continue;
        }
        let name = shown(key);
        let word = cx.dialect.word(changed);
        cx.report_below(
            &format!(".case.{name}"),
            Diagnostic::new(
                Code::CaseNeverMatches,
                case.place,
                format!("`{name}` never matches after `{transform}`"),
            )
            .note("the value is changed before it is compared")
            .help(format!("write `{}`", shown(&word)))
            .suggest(case.place, word),
        );
    }
}
