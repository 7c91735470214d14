//! The rule on a speech engine without speech recognition.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;
use crate::schema::one_of;

entry! {
    /// `speech_engine` selects how speech is recognized, but does not turn recognition on.
    SPEECH_OFF:
    bad r#"prompt "say:Your name?" speech_engine "Deepgram";"#,
    good r#"prompt "say:Your name?" speech_engine "Deepgram" speech_language "en-US";"#
}

/// A speech engine requires a property that enables speech recognition.
///
/// SWML reference: "prompt".
pub(crate) fn speech_is_on<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    const ON: [&str; 4] = [
        "speech_timeout",
        "speech_end_timeout",
        "speech_language",
        "speech_hints",
    ];
    let Some(engine) = scope.get("speech_engine").filter(|_| !scope.is_unsure()) else {
        return;
    };
    if ON.iter().any(|name| scope.get(name).is_some()) {
        return;
    }
    let example = cx.dialect.property("speech_language", "\"en-US\"");
    cx.report_at(
        &engine.key,
        Diagnostic::new(
            Code::SpeechOff,
            engine.place,
            "`speech_engine` alone does not enable speech recognition",
        )
        .note(format!("{} does", one_of(&ON)))
        .help(format!(
            "add for example `{example}`, or remove `speech_engine`"
        )),
    );
}
