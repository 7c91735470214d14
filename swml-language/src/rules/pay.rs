//! The rule on the sounds of `pay`.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::format;
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;
use crate::schema::Format;

/// A sound is a URL.
///
/// SWML reference: "pay", `prompts`.
pub(crate) fn sound_is_a_url<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let plays = scope.get("type").and_then(|kind| kind.value.name()) == Some("Play");
    let Some(phrase) = scope.get("phrase").filter(|_| plays) else {
        return;
    };
    let Some(text) = phrase.value.text() else {
        return;
    };
    if format::judge(Format::Url, text).is_err() {
        let say = cx.dialect.property("type", &cx.dialect.word("Say"));
        cx.report_at(
            &phrase.key,
            Diagnostic::new(
                Code::InvalidUrl,
                phrase.value.place,
                format!("`{}` is not a valid URL here", format::shown(text)),
            )
            .note("`Play` plays a file from an `https://` or `http://` URL")
            .help(format!(
                "write the URL of the file, or `{say}` to have the text spoken"
            )),
        );
    }
}
