//! Rules on the names of functions: references are valid, and reserved names are not redefined.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::quoted;
use crate::entry::entry;
use crate::rules::ai::known::Functions;
use crate::rules::ai::nodes::{entry, literal, value};
use crate::rules::ai::outputs;
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;
use crate::shown::shown;
use crate::suggest::{first_of, nearest};
use crate::tree::{Content, Node};

entry! {
    /// An agent's step, or an action that turns functions on and off, refers to a function that
    /// the agent does not have: the name has no effect.
    UNKNOWN_FUNCTION:
    bad r#"ai prompt { text "Hi" contexts { default { steps [name "a" text "Ask" functions ["ordr"]] } } } SWAIG { defaults { web_hook_url "https://example.com/f" } functions [function "order" description "Takes an order"] };"#,
    good r#"ai prompt { text "Hi" contexts { default { steps [name "a" text "Ask" functions ["order"]] } } } SWAIG { defaults { web_hook_url "https://example.com/f" } functions [function "order" description "Takes an order"] };"#
}

entry! {
    /// A function has the name of a built-in function of the platform, so it is never called.
    RESERVED_FUNCTION:
    bad r#"ai_sidecar lang "en-US" SWAIG { functions [function "sidecar_skip" web_hook_url "https://example.com/f"] };"#,
    good r#"ai_sidecar lang "en-US" SWAIG { functions [function "skip_turn" web_hook_url "https://example.com/f"] };"#
}

entry! {
    /// The platform calls `summarize_conversation` only if there is a `post_prompt`.
    SUMMARY_WITHOUT_PROMPT:
    bad r#"ai prompt { text "Hi" } SWAIG { functions [function "summarize_conversation" description "Sums up" web_hook_url "https://example.com/f"] };"#,
    good r#"ai prompt { text "Hi" } post_prompt { text "Sum up" } SWAIG { functions [function "summarize_conversation" description "Sums up" web_hook_url "https://example.com/f"] };"#
}

/// Functions that the platform adds to an agent with contexts.
const OF_CONTEXTS: [&str; 3] = ["change_context", "gather_submit", "next_step"];

/// The functions that steps and `toggle_functions` refer to exist, and no function has a reserved
/// name.
pub(crate) fn names<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let contexts = scope
        .get("prompt")
        .and_then(|prompt| value(&prompt.value, "contexts"));
    if contexts.is_some() {
        reserved(cx, scope);
    }
    let Some(known) = Functions::of(scope) else {
        return;
    };
    for context in contexts.and_then(Node::entries).unwrap_or_default() {
        let steps = value(&context.value, "steps").and_then(Node::elements);
        for (index, step) in steps.unwrap_or_default().iter().enumerate() {
            let Some(functions) = value(step, "functions") else {
                continue;
            };
            let path = || {
                format!(
                    ".prompt.contexts.{}.steps[{index}].functions",
                    shown(&context.key)
                )
            };
            one_or_several(cx, functions, &known, &path);
        }
    }
    outputs::each(scope, &mut |path, action| {
        let toggles = value(action, "toggle_functions").and_then(Node::elements);
        for (index, toggle) in toggles.unwrap_or_default().iter().enumerate() {
            let Some(functions) = value(toggle, "function") else {
                continue;
            };
            let path = || format!("{}.toggle_functions[{index}].function", path());
            one_or_several(cx, functions, &known, &path);
        }
    });
}

fn one_or_several(
    cx: &mut RuleContext<'_>,
    node: &Node<'_>,
    known: &Functions<'_>,
    path: &dyn Fn() -> String,
) {
    match &node.content {
        Content::List(elements) => {
            for (index, element) in elements.iter().enumerate() {
                let path = || format!("{}[{index}]", path());
                one(cx, element, known, &path);
            }
        }
        // a text instead of a list may be a word such as `none`
        _ if node.text() == Some("none") => {}
        _ => one(cx, node, known, path),
    }
}

fn one(
    cx: &mut RuleContext<'_>,
    node: &Node<'_>,
    known: &Functions<'_>,
    path: &dyn Fn() -> String,
) {
    let Some(name) = literal(node).filter(|name| !known.has(name)) else {
        return;
    };
    let fault = Diagnostic::new(
        Code::UnknownFunction,
        node.place,
        format!("unknown function `{}` of the agent", shown(name)),
    )
    .note("functions are described in `SWAIG`");
    let fault = match nearest(name, &known.own) {
        Some(meant) => fault
            .help(format!("did you mean `{}`?", shown(meant)))
            .suggest(node.place, quoted(meant)),
        None if known.own.is_empty() => {
            fault.help("add it to `functions` of `SWAIG`, or remove the name")
        }
        None => fault.help(format!("available: {}", first_of(&known.own))),
    };
    cx.report_below(&path(), fault);
}

/// With contexts, the platform adds functions that replace others of the same names.
fn reserved<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let functions = scope
        .get("SWAIG")
        .and_then(|swaig| value(&swaig.value, "functions"))
        .and_then(Node::elements);
    for (index, function) in functions.unwrap_or_default().iter().enumerate() {
        let Some(node) = value(function, "function") else {
            continue;
        };
        if let Some(name) = literal(node).filter(|name| OF_CONTEXTS.contains(name)) {
            let fault = is_reserved(node, name, "to an agent with contexts");
            cx.report_below(&format!(".SWAIG.functions[{index}].function"), fault);
        }
    }
}

/// SWML reference: "ai_sidecar", `SWAIG`.
pub(crate) fn sidecar<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let Some(function) = scope.get("function") else {
        return;
    };
    if let Some(name) = literal(&function.value).filter(|name| *name == "sidecar_skip") {
        let fault = is_reserved(&function.value, name, "to every sidecar");
        cx.report_at(&function.key, fault);
    }
}

fn is_reserved(node: &Node<'_>, name: &str, whom: &str) -> Diagnostic {
    Diagnostic::new(
        Code::ReservedFunction,
        node.place,
        format!("`{name}` is reserved for a function of the platform"),
    )
    .note(format!(
        "the platform adds it {whom}, so yours is never called"
    ))
    .help("rename your function")
}

/// `summarize_conversation` requires a `post_prompt`.
///
/// SWML reference: "ai", `SWAIG.functions`, reserved functions.
pub(crate) fn summary<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    const SUMMARY: &str = "summarize_conversation";
    if scope.is_unsure() || scope.get("post_prompt").is_some() {
        return;
    }
    let functions = scope
        .get("SWAIG")
        .and_then(|swaig| value(&swaig.value, "functions"))
        .and_then(Node::elements);
    for (index, function) in functions.unwrap_or_default().iter().enumerate() {
        let named = entry(function, "function").filter(|name| name.value.text() == Some(SUMMARY));
        let Some(named) = named else { continue };
        let example = cx.dialect.property("post_prompt", "{ … }");
        cx.report_below(
            &format!(".SWAIG.functions[{index}].function"),
            Diagnostic::new(
                Code::SummaryWithoutPrompt,
                named.value.place,
                format!("`{SUMMARY}` is never called"),
            )
            .note("the platform calls it after the conversation, and only if the agent has a `post_prompt`")
            .help(format!("add `{example}` to the agent, or remove the function")),
        );
    }
}
