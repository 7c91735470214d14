//! What the functions of an agent do on the call.

use super::{literal, value};
use crate::check::{Checker, Scope, quoted};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::format::shown;
use crate::schema::all_of;
use crate::suggest::nearest;
use crate::tree::{Content, Node};

/// Calls `visit` for each action of an agent, with the path to it.
pub(super) fn each<'t>(
    scope: &Scope<'_, 't>,
    visit: &mut dyn FnMut(&dyn Fn() -> String, &'t Node<'t>),
) {
    let functions = scope
        .get("SWAIG")
        .and_then(|swaig| value(&swaig.value, "functions"))
        .and_then(Node::elements);
    for (index, function) in functions.unwrap_or_default().iter().enumerate() {
        if let Some(map) = value(function, "data_map") {
            let path = || format!(".SWAIG.functions[{index}].data_map");
            of_outputs(map, &path, visit);
        }
    }
}

/// The actions of what has `output`, `expressions` and `webhooks`.
fn of_outputs<'t>(
    node: &'t Node<'t>,
    path: &dyn Fn() -> String,
    visit: &mut dyn FnMut(&dyn Fn() -> String, &'t Node<'t>),
) {
    if let Some(action) = value(node, "output").and_then(|output| value(output, "action")) {
        let path = || format!("{}.output.action", path());
        match &action.content {
            Content::List(actions) => {
                for (index, action) in actions.iter().enumerate() {
                    visit(&|| format!("{}[{index}]", path()), action);
                }
            }
            _ => visit(&path, action),
        }
    }
    for list in ["expressions", "webhooks"] {
        let elements = value(node, list).and_then(Node::elements);
        for (index, element) in elements.unwrap_or_default().iter().enumerate() {
            let path = || format!("{}.{list}[{index}]", path());
            of_outputs(element, &path, visit);
        }
    }
}

/// Contexts and steps that an agent's actions may go to.
struct Targets<'n> {
    contexts: Option<Vec<&'n str>>,
    steps: Option<Vec<&'n str>>,
}

impl<'n> Targets<'n> {
    fn of<'t: 'n>(scope: &Scope<'_, 't>) -> Self {
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
        let mut steps = Some(Vec::new());
        for context in contexts {
            let more = value(&context.value, "steps").and_then(Node::elements);
            let more: Option<Vec<&str>> = more.and_then(|more| {
                let name = |step| literal(value(step, "name")?);
                more.iter().map(name).collect()
            });
            steps = steps.zip(more).map(|(mut steps, more)| {
                steps.extend(more);
                steps
            });
        }
        Self {
            contexts: Some(contexts.iter().map(|context| &*context.key).collect()),
            steps,
        }
    }
}

/// `change_context` and `change_step` name what the prompt defines.
///
/// SWML reference: "ai", `data_map.output`, `action`.
pub(super) fn targets<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    let mut all = None;
    each(scope, &mut |path, action| {
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
            // `next` is the step after this one
            if there.contains(&name) || name == "next" {
                continue;
            }
            let fault = Diagnostic::new(
                Code::UnknownActionTarget,
                node.place,
                format!("the agent has no {what} `{}`", shown(name)),
            )
            .note(format!(
                "a {what} is defined in `contexts` of the agent's `prompt`"
            ));
            let fault = match nearest(name, there.iter().copied()) {
                Some(meant) => fault
                    .help(format!("did you mean `{}`?", shown(meant)))
                    .suggest(node.place, quoted(meant)),
                None if there.is_empty() => {
                    fault.help(format!("define it there, or remove `{property}`"))
                }
                None => {
                    let names = all_of(there.iter().copied().take(10));
                    fault.help(format!("what there is: {names}"))
                }
            };
            checker.report_below(&format!("{}.{property}", path()), fault);
        }
    });
}

/// What a function of a Bedrock agent may do.
const OF_BEDROCK: [&str; 6] = [
    "SWML",
    "transfer",
    "set_global_data",
    "set_meta_data",
    "unset_global_data",
    "unset_meta_data",
];

/// A Bedrock agent has six actions.
///
/// SWML reference: "amazon_bedrock", `data_map.output`, `action`.
pub(super) fn of_bedrock<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    each(scope, &mut |path, action| {
        for entry in action.entries().unwrap_or_default() {
            // what no agent has is told elsewhere
            let known = super::super::SwaigAction::schema()
                .field(&entry.key)
                .is_some();
            if entry.raw || !known || OF_BEDROCK.contains(&&*entry.key) {
                continue;
            }
            checker.report_below(
                &format!("{}.{}", path(), entry.key),
                Diagnostic::new(
                    Code::NotInBedrock,
                    entry.place,
                    format!("an agent of Bedrock has no action `{}`", entry.key),
                )
                .note(format!("its actions are {}", all_of(OF_BEDROCK)))
                .help("do it by a script, in `SWML`"),
            );
        }
    });
}
