//! Rules on settings of an agent that depend on each other.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::rules::ai::nodes::{entry, is_true, value};
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;
use crate::schema::all_of;

entry! {
    /// `save_conversation` needs a `conversation_id` and the `post_prompt_url` of its agent.
    CONVERSATION_NOT_SAVED:
    bad r#"ai prompt { text "Hi" } params { save_conversation true };"#,
    good r#"ai prompt { text "Hi" } post_prompt_url "https://example.com/p" params { save_conversation true conversation_id "c" };"#
}

/// Reports settings that have no effect with another setting, or at all.
///
/// SWML reference: "ai", `params`.
pub(crate) fn params<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    if let Some(enabled) = scope.get("languages_enabled") {
        cx.report_at(
            &enabled.key,
            Diagnostic::new(
                Code::NoEffect,
                enabled.place,
                "`languages_enabled` does nothing",
            )
            .note("`languages` takes effect without it")
            .help("remove `languages_enabled`"),
        );
    }
    let on = |name: &str| scope.get(name).filter(|entry| is_true(&entry.value));
    if let (Some(pause), Some(_)) = (on("enable_pause"), on("speak_when_spoken_to")) {
        cx.report_at(
            &pause.key,
            Diagnostic::new(
                Code::Overridden,
                pause.place,
                "`enable_pause` has no effect together with `speak_when_spoken_to`",
            )
            .note("an agent that speaks only when spoken to cannot be paused: the platform turns pausing off")
            .help("keep one of them"),
        );
    }
    let Some(correct) = on("auto_correct") else {
        return;
    };
    let normalized = scope.get("enable_text_normalization");
    let is_on = normalized.is_none_or(|entry| {
        let word = entry.value.word();
        word.is_some_and(|word| matches!(word, "heard" | "spoken" | "both" | "true" | "on"))
    });
    if is_on {
        let off = cx
            .dialect
            .property("enable_text_normalization", &cx.dialect.word("off"));
        let why = match normalized {
            Some(_) => {
                "both change the words of the caller, and the platform applies only one of them"
            }
            None => "`enable_text_normalization` is on by default, and takes precedence",
        };
        cx.report_at(
            &correct.key,
            Diagnostic::new(
                Code::Overridden,
                correct.place,
                "`auto_correct` has no effect unless `enable_text_normalization` is off",
            )
            .note(why)
            .help(format!("write `{off}`, or remove `auto_correct`")),
        );
    }
}

/// `save_conversation` has an identifier and a destination.
///
/// SWML reference: "ai", `params`.
pub(crate) fn saved<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let Some(params) = scope.get("params").filter(|_| !scope.is_unsure()) else {
        return;
    };
    let Some(save) = entry(&params.value, "save_conversation") else {
        return;
    };
    let raw = params
        .value
        .entries()
        .unwrap_or_default()
        .iter()
        .any(|entry| entry.raw);
    if raw || !is_true(&save.value) {
        return;
    }
    let mut missing = Vec::new();
    if scope.get("post_prompt_url").is_none() {
        missing.push("post_prompt_url");
    }
    if value(&params.value, "conversation_id").is_none() {
        missing.push("conversation_id");
    }
    if missing.is_empty() {
        return;
    }
    let names = all_of(&missing);
    let place = match missing.first() {
        Some(&"conversation_id") => "`conversation_id` belongs next to it".to_owned(),
        _ => "`post_prompt_url` belongs next to `params`, `conversation_id` inside it".to_owned(),
    };
    cx.report_below(
        ".params.save_conversation",
        Diagnostic::new(
            Code::ConversationNotSaved,
            save.place,
            format!("`save_conversation` needs {names}"),
        )
        .note("a summary is kept under `conversation_id`, and sent to `post_prompt_url`")
        .help(format!("add {names}: {place}")),
    );
}

/// The engine of `params` overrides that of `multilingual`.
///
/// SWML reference: "ai", `multilingual`.
pub(crate) fn engine<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    const ENGINE: &str = "openai_asr_engine";
    let (Some(params), Some(multilingual)) = (scope.get("params"), scope.get("multilingual"))
    else {
        return;
    };
    if value(&params.value, ENGINE).is_none() {
        return;
    }
    for name in ["engine", "model"] {
        let Some(entry) = entry(&multilingual.value, name) else {
            continue;
        };
        cx.report_below(
            &format!(".multilingual.{name}"),
            Diagnostic::new(
                Code::Overridden,
                entry.place,
                format!("`{name}` has no effect together with `{ENGINE}` in `params`"),
            )
            .note(format!(
                "`{ENGINE}` sets engine and model, and takes precedence"
            ))
            .help("keep one of them"),
        );
    }
}
