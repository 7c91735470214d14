//! Rules on the contexts and steps of an agent.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::quoted;
use crate::entry::entry;
use crate::name_index::NameIndex;
use crate::rules::ai::nodes::{literal, value};
use crate::rules::context::RuleContext;
use crate::rules::object::exactly_one;
use crate::rules::object_context::ObjectContext;
use crate::shown::shown;
use crate::suggest::NameSearch;
use crate::tree::{Content, Entry, Node, Place, flattened};

entry! {
    /// An agent refers to a step or a context that does not exist.
    UNKNOWN_STEP:
    bad r#"ai prompt { text "Hi" contexts { default { steps [name "size" text "Ask for the size" valid_steps ["topings"], name "toppings" text "Ask for toppings"] } } };"#,
    good r#"ai prompt { text "Hi" contexts { default { steps [name "size" text "Ask for the size" valid_steps ["toppings"], name "toppings" text "Ask for toppings"] } } };"#
}

/// A step has instructions, and does not both end the context and continue.
///
/// SWML reference: "ai", `prompt.contexts`, `steps`.
pub(crate) fn step<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    exactly_one(
        cx,
        scope,
        &["text", "pom"],
        "the prompt of a step is either one text or sections",
    );
    let ends = scope
        .get("end")
        .is_some_and(|end| matches!(end.value.content, Content::Bool(true)));
    if let Some(steps) = scope.get("valid_steps").filter(|_| ends) {
        cx.report_at(
            &steps.key,
            Diagnostic::new(
                Code::PropertyConflict,
                steps.place,
                "`valid_steps` cannot be used with `end`",
            )
            .note("a step that ends its context has no next step")
            .help("remove one of them"),
        );
    }
}

/// The names in `valid_steps` and `valid_contexts` exist.
///
/// SWML reference: "ai", `prompt.contexts`, `steps`.
pub(crate) fn names<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let Some(contexts) = scope
        .get("contexts")
        .and_then(|entry| entry.value.entries())
    else {
        return;
    };
    if let Some(over) = contexts.get(MOST_CONTEXTS) {
        too_many(
            cx,
            over.place,
            ".contexts",
            "`contexts`",
            MOST_CONTEXTS,
            "entries",
        );
    }
    let contexts = flattened(contexts);
    // one that is named in Rust may be any
    let mut contexts_named = named(&contexts).map(|all| {
        let why = "a step can only go to a context of its own agent";
        ContextNames::new(&all, "`contexts`", "context", why)
    });
    for context in contexts {
        let Some(steps) = list(&context.value, "steps") else {
            continue;
        };
        if let Some(over) = steps.get(MOST_STEPS) {
            let path = format!(".contexts.{}.steps", shown(&context.key));
            too_many(cx, over.place, &path, "`steps`", MOST_STEPS, "elements");
        }
        // a step with an unknown name may have any name
        let names = named_steps(steps);
        let whole = format!("the context `{}`", shown(&context.key));
        let why = "a step can only go to a step of its own context";
        let mut steps_named = names
            .as_deref()
            .map(|names| ContextNames::new(names, &whole, "step", why));
        for (index, step) in steps.iter().enumerate() {
            let path = format!(".contexts.{}.steps[{index}]", shown(&context.key));
            if let Some(names) = &mut steps_named {
                names.judge(cx, step, "valid_steps", &path);
            }
            if let Some(names) = &mut contexts_named {
                names.judge(cx, step, "valid_contexts", &path);
            }
        }
    }
}

/// The names of some contexts, unless Rust knows one.
pub(super) fn named<'n>(contexts: &[&'n Entry<'_>]) -> Option<Vec<&'n str>> {
    let mut names = Vec::new();
    for context in contexts {
        names.push(&*context.key);
    }
    (!names.contains(&"")).then_some(names)
}

/// The names of some steps, unless one is unknown.
pub(super) fn named_steps<'n>(steps: &'n [Node<'_>]) -> Option<Vec<&'n str>> {
    let mut names = Vec::new();
    for step in steps {
        names.push(literal(value(step, "name")?)?);
    }
    Some(names)
}

/// The maximum number of contexts and steps in SignalWire's own SDKs.
const MOST_CONTEXTS: usize = 50;

const MOST_STEPS: usize = 100;

/// Reports a number above the maximum of SignalWire's own SDKs; the documentation states no limit.
fn too_many(
    cx: &mut RuleContext<'_>,
    place: Place,
    path: &str,
    what: &str,
    most: usize,
    parts: &str,
) {
    let message = format!("{what} has more than {most} {parts}");
    cx.report_below(
        path,
        Diagnostic::new(Code::Undocumented, place, message)
            .note("SignalWire's SDKs reject more; its documentation does not state a limit")
            .help("split the conversation into fewer parts, or test it on a call"),
    );
}

/// The names that a list of names may contain.
struct ContextNames<'n> {
    names: NameIndex<'n>,
    index: NameSearch<'n>,
    whole: &'n str,
    part: &'static str,
    why: &'static str,
}

impl<'n> ContextNames<'n> {
    fn new(names: &[&'n str], whole: &'n str, part: &'static str, why: &'static str) -> Self {
        Self {
            names: NameIndex::of(&mut names.iter().copied()),
            index: NameSearch::new(names.to_vec()),
            whole,
            part,
            why,
        }
    }

    /// Reports names in a list of a step that do not exist.
    fn judge<'t>(&mut self, cx: &mut RuleContext<'t>, step: &Node<'t>, property: &str, path: &str) {
        let nodes = list(step, property).unwrap_or_default();
        for (position, node) in nodes.iter().enumerate() {
            // `next` is the following step, whatever its name
            let there = |name: &&str| self.names.contains(name) || *name == "next";
            let Some(name) = literal(node).filter(|name| !there(name)) else {
                continue;
            };
            let Self { whole, part, .. } = self;
            let fault = Diagnostic::new(
                Code::UnknownStep,
                node.place,
                format!("unknown {part} `{}` in {whole}", shown(name)),
            )
            .note(self.why);
            let fault = match self.index.nearest(name, &mut cx.budget) {
                Some(meant) => fault
                    .help(format!("did you mean `{}`?", shown(meant)))
                    .suggest(node.place, quoted(meant)),
                None if self.names.names().is_empty() => {
                    fault.help(format!("remove `{}`", shown(name)))
                }
                None => {
                    let names = self.index.listed(name, shown);
                    fault.help(format!("available: {names}"))
                }
            };
            cx.report_below(&format!("{path}.{property}[{position}]"), fault);
        }
    }
}

fn list<'n, 't>(node: &'n Node<'t>, name: &str) -> Option<&'n [Node<'t>]> {
    value(node, name)?.elements()
}
