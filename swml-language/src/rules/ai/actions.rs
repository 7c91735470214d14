//! Rules on the actions of an agent's functions.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::quoted;
use crate::entry::entry;
use crate::rules::ai::contexts::{named, named_steps};
use crate::rules::ai::nodes::{literal, value};
use crate::rules::ai::outputs;
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;
use crate::schema::all_of;
use crate::shown::shown;
use crate::suggest::{first_of, nearest};
use crate::tree::{Entry, flattened};

entry! {
    /// An action refers to a context or a step that the agent's prompt does not define.
    UNKNOWN_ACTION_TARGET:
    bad r#"ai prompt { text "Hi" contexts { default { steps [name "a" text "Ask"] } } } SWAIG { functions [function "f" description "Goes on" data_map { output { action [change_step "b"] } }] };"#,
    good r#"ai prompt { text "Hi" contexts { default { steps [name "a" text "Ask"] } } } SWAIG { functions [function "f" description "Goes on" data_map { output { action [change_step "a"] } }] };"#
}

entry! {
    /// The functions of a Bedrock agent support fewer actions than those of `ai`.
    NOT_IN_BEDROCK:
    bad r#"amazon_bedrock prompt { text "Hi" } SWAIG { functions [function "f" description "Ends" data_map { output { action [hangup true] } }] };"#,
    good r#"amazon_bedrock prompt { text "Hi" } SWAIG { functions [function "f" description "Ends" data_map { output { action [SWML { hangup; } transfer true] } }] };"#
}

/// Contexts and steps that an agent's actions may switch to.
struct Targets<'n> {
    contexts: Option<Vec<&'n str>>,
    steps: Option<Vec<&'n str>>,
}

impl<'n> Targets<'n> {
    fn of<'t: 'n>(scope: &ObjectContext<'_, 't>) -> Self {
        let unknown = Self {
            contexts: None,
            steps: None,
        };
        let Some(prompt) = scope.get("prompt").filter(|_| !scope.is_unsure()) else {
            return unknown;
        };
        let Some(entries) = prompt.value.entries() else {
            return unknown;
        };
        if entries.iter().any(|entry| entry.raw) {
            return unknown;
        }
        let Some(contexts) = value(&prompt.value, "contexts") else {
            return Self {
                contexts: Some(Vec::new()),
                steps: Some(Vec::new()),
            };
        };
        let Some(contexts) = contexts.entries() else {
            return unknown;
        };
        let contexts = flattened(contexts);
        Self {
            contexts: named(&contexts),
            steps: steps(&contexts),
        }
    }
}

/// Returns the names of the steps of some contexts, unless one is unknown.
fn steps<'n>(contexts: &[&'n Entry<'_>]) -> Option<Vec<&'n str>> {
    let mut names = Vec::new();
    for context in contexts {
        let steps = value(&context.value, "steps")?.elements()?;
        names.append(&mut named_steps(steps)?);
    }
    Some(names)
}

/// `change_context` and `change_step` refer to contexts and steps that the prompt defines.
///
/// SWML reference: "ai", `data_map.output`, `action`.
pub(crate) fn targets<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let mut all = None;
    outputs::each(scope, &mut |path, action| {
        for (property, what) in [("change_context", "context"), ("change_step", "step")] {
            let Some(node) = value(action, property) else {
                continue;
            };
            let targets = all.get_or_insert_with(|| Targets::of(scope));
            let there = match what {
                "context" => &targets.contexts,
                _ => &targets.steps,
            };
            let (Some(there), Some(name)) = (there, literal(node)) else {
                continue;
            };
            // `next` is the following step
            if there.contains(&name) || name == "next" {
                continue;
            }
            let fault = Diagnostic::new(
                Code::UnknownActionTarget,
                node.place,
                format!("unknown {what} `{}` of the agent", shown(name)),
            )
            .note(format!(
                "a {what} is defined in `contexts` of the agent's `prompt`"
            ));
            let fault = match nearest(name, there) {
                Some(meant) => fault
                    .help(format!("did you mean `{}`?", shown(meant)))
                    .suggest(node.place, quoted(meant)),
                None if there.is_empty() => {
                    fault.help(format!("define it there, or remove `{property}`"))
                }
                None => {
                    let names = first_of(there);
                    fault.help(format!("available: {names}"))
                }
            };
            cx.report_below(&format!("{}.{property}", path()), fault);
        }
    });
}

/// The actions of functions of a Bedrock agent.
const OF_BEDROCK: [&str; 6] = [
    "SWML",
    "transfer",
    "set_global_data",
    "set_meta_data",
    "unset_global_data",
    "unset_meta_data",
];

/// Functions of a Bedrock agent support six actions.
///
/// SWML reference: "amazon_bedrock", `data_map.output`, `action`.
pub(crate) fn of_bedrock<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let all = outputs::action(scope.record);
    outputs::each(scope, &mut |path, action| {
        for entry in action.entries().unwrap_or_default() {
            // actions that no agent supports are reported elsewhere
            let known = all.is_some_and(|all| all.field(&entry.key).is_some());
            if entry.raw || !known || OF_BEDROCK.contains(&&*entry.key) {
                continue;
            }
            cx.report_below(
                &format!("{}.{}", path(), entry.key),
                Diagnostic::new(
                    Code::NotInBedrock,
                    entry.place,
                    format!("unknown action `{}` of a Bedrock agent", entry.key),
                )
                .note(format!("its actions are {}", all_of(&OF_BEDROCK)))
                .help("use a script in `SWML` instead"),
            );
        }
    });
}
