//! Rules on the languages and voices of an agent.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::rules::ai::nodes::{entry, literal, value};
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;
use crate::shown::shown;
use crate::tree::{Content, Node};

entry! {
    /// In `multilingual` the entry `default`, or the first one, needs a `voice`. Without it the
    /// agent speaks English only.
    MULTILINGUAL_WITHOUT_VOICE:
    bad r#"ai prompt { text "Hi" } multilingual { languages [language "en", language "es" voice "rime.spore"] };"#,
    good r#"ai prompt { text "Hi" } multilingual { languages [language "en" voice "rime.spore", language "es"] };"#
}

entry! {
    /// A voice without an engine is looked up in a default engine, which may change.
    VOICE_WITHOUT_ENGINE:
    bad r#"ai prompt { text "Hi" } languages [name "English" code "en-US" voice "spore"];"#,
    good r#"ai prompt { text "Hi" } languages [name "English" code "en-US" voice "rime.spore"];"#
}

/// A voice names its engine, and properties that repeat a part of `voice` have no effect.
///
/// SWML reference: "ai", `languages`; "ai", `multilingual`.
pub(crate) fn voice<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    overridden(cx, scope, "listen_language", "code");
    overridden(cx, scope, "fillers", "function_fillers");
    let Some(voice) = scope.get("voice") else {
        return;
    };
    let Some(name) = literal(&voice.value).filter(|name| !name.is_empty()) else {
        return;
    };
    let engine = name.split_once('.').map(|(engine, _)| engine);
    if engine.is_none_or(str::is_empty) && scope.get("engine").is_none() && !scope.is_unsure() {
        cx.report_at(
            &voice.key,
            Diagnostic::new(
                Code::VoiceWithoutEngine,
                voice.value.place,
                format!("the voice `{}` does not name its engine", shown(name)),
            )
            .note("without it the platform uses a default engine, which may change")
            .help("add the engine before it, as in `rime.spore` or `elevenlabs.rachel`"),
        );
    }
    let named = name
        .split_once(':')
        .is_some_and(|(_, model)| !model.is_empty());
    if let Some(model) = scope.get("model").filter(|_| named) {
        cx.report_at(
            &model.key,
            Diagnostic::new(
                Code::Overridden,
                model.place,
                "`model` has no effect together with the model in `voice`",
            )
            .note("the part of `voice` after `:` is the model")
            .help("keep one of them"),
        );
    }
}

fn overridden<'t>(
    cx: &mut RuleContext<'t>,
    scope: &ObjectContext<'_, 't>,
    old: &'static str,
    new: &'static str,
) {
    if let (Some(old), Some(_)) = (scope.get(old), scope.get(new)) {
        let name = &*old.key;
        cx.report_at(
            &old.key,
            Diagnostic::new(
                Code::Overridden,
                old.place,
                format!("`{name}` has no effect together with `{new}`"),
            )
            .note(format!(
                "`{name}` is an old name of `{new}`, and is only read if that is missing"
            ))
            .help(format!("remove `{name}`")),
        );
    }
}

/// The initial language has a voice, and turn fillers are not translated.
///
/// SWML reference: "ai", `multilingual`.
pub(crate) fn multilingual<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    if let Some(languages) = scope.get("languages") {
        first_voice(cx, &languages.key, &languages.value);
    }
    let fillers = scope.get("turn_fillers");
    let auto = fillers.and_then(|fillers| entry(&fillers.value, "auto"));
    if let Some(auto) = auto {
        cx.report_below(
            ".turn_fillers.auto",
            Diagnostic::new(
                Code::NoEffect,
                auto.place,
                "`auto` does nothing in `turn_fillers`",
            )
            .note("turn fillers are never translated, because they must be ready at once")
            .help(format!(
                "write them for each language, and for all others as `{}`",
                cx.dialect.property("default", "[…]")
            )),
        );
    }
}

fn first_voice<'t>(cx: &mut RuleContext<'t>, key: &'t str, list: &'t Node<'t>) {
    let Some(languages) = list.elements() else {
        return;
    };
    let Some(first) = languages.first() else {
        return;
    };
    let hidden = |node: &Node<'_>| match &node.content {
        Content::Map(entries) => {
            entries.iter().any(|entry| entry.raw)
                || value(node, "language").is_none_or(|name| literal(name).is_none())
        }
        _ => true,
    };
    let is_default =
        |node: &&Node<'_>| value(node, "language").and_then(Node::text) == Some("default");
    let speaks = |node: &Node<'_>| value(node, "voice").is_some();
    let default = languages.iter().find(is_default);
    if languages.iter().any(hidden) || speaks(first) || default.is_some_and(speaks) {
        return;
    }
    let place = default.unwrap_or(first).place;
    let example = cx.dialect.property("voice", "\"rime.spore\"");
    cx.report_at(
        key,
        Diagnostic::new(
            Code::MultilingualWithoutVoice,
            place,
            "neither the first language nor `default` has a voice",
        )
        .note("without an initial voice the agent only speaks English")
        .help(format!("add `{example}` to it")),
    );
}

/// `multilingual` replaces `languages`.
///
/// SWML reference: "ai", `languages`.
pub(crate) fn one_set_of_languages<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let (Some(languages), Some(_)) = (scope.get("languages"), scope.get("multilingual")) else {
        return;
    };
    cx.report_at(
        &languages.key,
        Diagnostic::new(
            Code::Overridden,
            languages.place,
            "`languages` has no effect together with `multilingual`",
        )
        .note("the platform uses `multilingual` and ignores `languages`")
        .help("keep one of them"),
    );
}
