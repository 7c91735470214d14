//! The rule that `play` has one sound or several.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;

entry! {
    /// `play` needs either one sound, `url`, or several, `urls`.
    ONE_OR_SEVERAL_SOUNDS:
    bad r#"play url "say:hello" urls ["say:there"];"#,
    good r#"play urls ["say:hello", "say:there"];"#
}

/// Exactly one of `url` and `urls` is set.
///
/// SWML reference: "play".
pub(crate) fn one_or_several<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let note = "`play` needs either one sound, `url`, or several, `urls`";
    match (scope.get("url"), scope.get("urls")) {
        (Some(url), Some(urls)) => {
            let later = if urls.place < url.place { url } else { urls };
            let (late, early) = if later.key == "urls" {
                ("urls", "url")
            } else {
                ("url", "urls")
            };
            cx.report_at(
                &later.key,
                Diagnostic::new(
                    Code::OneOrSeveralSounds,
                    later.place,
                    format!("`{late}` cannot be used with `{early}`"),
                )
                .note(note)
                .help("write every sound in `urls`"),
            );
        }
        (None, None) if scope.may_have("url") || scope.may_have("urls") => {}
        (None, None) => {
            let example = cx.dialect.property("url", "\"say:Hello\"");
            cx.report(
                Diagnostic::new(
                    Code::OneOrSeveralSounds,
                    scope.place,
                    "missing property `url` or `urls` of `play`",
                )
                .note(note)
                .help(format!("add for example `{example}`")),
            );
        }
        _ => {}
    }
}
