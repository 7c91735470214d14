//! The course of a talk: contexts, and the steps in each.

use std::collections::HashSet;

use super::pom::PomSection;
use crate::check::{Checker, Scope, quoted};
use crate::code::Code;
use crate::declare::record;
use crate::diagnostic::Diagnostic;
use crate::format::shown;
use crate::methods::rules;
use crate::suggest::Index;
use crate::tree::{Node, Place, has_variable};
use crate::types::{Any, Map, Text, Value};

record! {
    /// A part of the talk, with steps that follow each other.
    ///
    /// SWML reference: "ai", `prompt.contexts`.
    ///
    /// ```
    /// use swml::{Context, ContextStep};
    /// let orders = Context::steps([
    ///     ContextStep::new("size", "Ask for the size"),
    ///     ContextStep::new("toppings", "Ask for the toppings").end(true),
    /// ]);
    /// assert_eq!(
    ///     serde_json::to_string(&orders)?,
    ///     r#"{"steps":[{"name":"size","text":"Ask for the size"},{"name":"toppings","text":"Ask for the toppings","end":true}]}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Context for "a context" [rule(one_kind_of_words)] {
        /// Its steps, the first one first.
        pub(new) steps: Vec<ContextStep>,
        /// What the agent is told in every step, as one text.
        pub text: Option<Text>,
        /// The same as sections with headings, in place of `text`.
        pub pom: Option<Vec<PomSection>> [filled],
        /// Whether the agent forgets the talk so far when it comes here; no if left out.
        pub isolated: Option<bool> [default("false")],
        /// What the agent says while it comes here, by language code.
        pub enter_fillers: Option<Map<Vec<Text>>>,
        /// What the agent says while it leaves, by language code.
        pub exit_fillers: Option<Map<Vec<Text>>>,
        /// The step that the context starts with; the first one if left out.
        pub initial_step: Option<Text> [undocumented],
        /// What the agent is told when it comes here, as one text.
        pub prompt: Option<Text> [undocumented],
        /// Who the agent is from here on.
        pub system_prompt: Option<Text> [undocumented],
        /// Something that the agent takes for words of the caller.
        pub user_prompt: Option<Text> [undocumented],
        /// Whether the talk so far is summed up.
        pub consolidate: Option<Value<bool>> [undocumented],
        /// Whether the agent forgets the talk so far, and who it was.
        pub full_reset: Option<Value<bool>> [undocumented],
        /// The same settings as one value.
        pub reset: Option<Any> [undocumented],
        /// What the agent is asked when the call ends here.
        pub post_prompt: Option<Any> [undocumented],
        /// The contexts it may go to.
        pub valid_contexts: Option<Vec<Text>> [undocumented],
        /// The steps it may go to.
        pub valid_steps: Option<Vec<Text>> [undocumented],
        /// How much of the talk so far the agent sees: `keep`, `default` or `hide`.
        pub history: Option<Text> [undocumented],
    }
}

record! {
    /// A step of a context, with its words as `text` or `pom`.
    ///
    /// SWML reference: "ai", `prompt.contexts`, `steps`.
    pub struct ContextStep for "a step" [rule(step), sequence(one_of_a_name)] {
        /// Its name, by which `valid_steps` finds it: any but `next`.
        pub name: Text [format(Format::StepName)],
        /// What the agent is told here, as one text.
        pub text: Option<Text>,
        /// The same as sections with headings, in place of `text`.
        pub pom: Option<Vec<PomSection>>,
        /// When the agent may go on, in words.
        pub step_criteria: Option<Text>,
        /// The functions that the agent may call here, by name.
        pub functions: Option<Vec<Text>> [undocumented_as(&[Form::Is("none")])],
        /// The steps of this context it may go on to; the one after this if left out or
        /// empty.
        pub valid_steps: Option<Vec<Text>>,
        /// The contexts it may go to.
        pub valid_contexts: Option<Vec<Text>>,
        /// Whether to go on without waiting for the caller; no if left out.
        pub skip_user_turn: Option<Value<bool>> [default("false")],
        /// Whether the context ends here; no if left out. Not beside `valid_steps`.
        pub end: Option<bool> [default("false")],
        /// Questions that the agent asks here, and where the answers go.
        pub gather_info: Option<Map<Any>> [undocumented],
        /// Whether to go on to the next step at once.
        pub skip_to_next_step: Option<Value<bool>> [undocumented],
        /// How much of the talk so far the agent sees: `keep`, `default` or `hide`.
        pub history: Option<Text> [undocumented],
        /// Who the agent is from here on, and what it forgets.
        pub reset: Option<Map<Any>> [undocumented],
    }
}

fn one_kind_of_words<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    rules::at_most_one(
        checker,
        scope,
        &["text", "pom"],
        "the words of a context are one text, or sections",
    );
}

/// A step has words, and does not both end the context and go on.
///
/// SWML reference: "ai", `prompt.contexts`, `steps`.
fn step<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    rules::exactly_one(
        checker,
        scope,
        &["text", "pom"],
        "the words of a step are one text, or sections",
    );
    let ends = scope
        .get("end")
        .is_some_and(|end| matches!(end.value.content, crate::tree::Content::Bool(true)));
    if let Some(steps) = scope.get("valid_steps").filter(|_| ends) {
        checker.report_at(
            &steps.key,
            Diagnostic::new(
                Code::PropertyConflict,
                steps.place,
                "`valid_steps` cannot stand beside `end`",
            )
            .note("a step that ends its context goes on to no other")
            .help("remove one of them"),
        );
    }
}

fn one_of_a_name<'t>(checker: &mut Checker<'t>, steps: &'t Node<'t>) {
    rules::one_of_a_name(
        checker,
        steps,
        "name",
        "two steps",
        "`valid_steps` could not tell which is meant",
    );
}

/// What `valid_steps` and `valid_contexts` name is there.
///
/// SWML reference: "ai", `prompt.contexts`, `steps`.
pub(super) fn names<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    let Some(contexts) = scope
        .get("contexts")
        .and_then(|entry| entry.value.entries())
    else {
        return;
    };
    if let Some(over) = contexts.get(MOST_CONTEXTS) {
        too_many(
            checker,
            over.place,
            ".contexts",
            "`contexts`",
            MOST_CONTEXTS,
            "entries",
        );
    }
    let all: Vec<&str> = contexts.iter().map(|context| &*context.key).collect();
    let mut contexts_named = Names::new(
        &all,
        "`contexts`",
        "context",
        "a step goes to a context of its own agent",
    );
    for context in contexts {
        let Some(steps) = list(&context.value, "steps") else {
            continue;
        };
        if let Some(over) = steps.get(MOST_STEPS) {
            let path = format!(".contexts.{}.steps", shown(&context.key));
            too_many(
                checker, over.place, &path, "`steps`", MOST_STEPS, "elements",
            );
        }
        // a step whose name is not known may have any
        let names: Option<Vec<&str>> = steps.iter().map(|step| literal(name(step)?)).collect();
        let whole = format!("the context `{}`", shown(&context.key));
        let why = "a step goes on to a step of its own context";
        let mut steps_named = names
            .as_deref()
            .map(|names| Names::new(names, &whole, "step", why));
        for (index, step) in steps.iter().enumerate() {
            let path = format!(".contexts.{}.steps[{index}]", shown(&context.key));
            if let Some(names) = &mut steps_named {
                names.judge(checker, step, "valid_steps", &path);
            }
            contexts_named.judge(checker, step, "valid_contexts", &path);
        }
    }
}

/// As many contexts and steps as SignalWire's own SDKs take.
const MOST_CONTEXTS: usize = 50;
const MOST_STEPS: usize = 100;

/// Tells of more than SignalWire's own SDKs take; its pages name no limit.
fn too_many(
    checker: &mut Checker<'_>,
    place: Place,
    path: &str,
    what: &str,
    most: usize,
    parts: &str,
) {
    let message = format!("{what} has more than {most} {parts}");
    checker.report_below(
        path,
        Diagnostic::new(Code::Undocumented, place, message)
            .note("SignalWire's own SDKs refuse more; its pages name no limit")
            .help("split the talk into fewer parts, or try it on a call"),
    );
}

/// The names that a list of them may hold.
struct Names<'n> {
    names: HashSet<&'n str>,
    index: Index<'n>,
    whole: &'n str,
    part: &'static str,
    why: &'static str,
}

impl<'n> Names<'n> {
    fn new(names: &[&'n str], whole: &'n str, part: &'static str, why: &'static str) -> Self {
        Self {
            names: names.iter().copied().collect(),
            index: Index::new(names.iter().copied()),
            whole,
            part,
            why,
        }
    }

    /// Tells of what a list of a step names, and is not there.
    fn judge<'t>(
        &mut self,
        checker: &mut Checker<'t>,
        step: &Node<'t>,
        property: &str,
        path: &str,
    ) {
        let nodes = list(step, property).unwrap_or_default();
        for (position, node) in nodes.iter().enumerate() {
            // `next` is the step after this one, whatever its name
            let there = |name: &&str| self.names.contains(name) || *name == "next";
            let Some(name) = literal(node).filter(|name| !there(name)) else {
                continue;
            };
            let Self { whole, part, .. } = self;
            let fault = Diagnostic::new(
                Code::UnknownStep,
                node.place,
                format!("{whole} has no {part} `{}`", shown(name)),
            )
            .note(self.why);
            let fault = match self.index.nearest(name, &mut checker.budget) {
                Some(meant) => fault
                    .help(format!("did you mean `{}`?", shown(meant)))
                    .suggest(node.place, quoted(meant)),
                None if self.names.is_empty() => fault.help(format!("remove `{}`", shown(name))),
                None => {
                    let names = self.index.listed(name, shown);
                    fault.help(format!("what there is: {names}"))
                }
            };
            checker.report_below(&format!("{path}.{property}[{position}]"), fault);
        }
    }
}

fn list<'n, 't>(node: &'n Node<'t>, name: &str) -> Option<&'n [Node<'t>]> {
    let entry = node.entries()?.iter().find(|entry| entry.key == name)?;
    entry.value.elements()
}

fn name<'n, 't>(step: &'n Node<'t>) -> Option<&'n Node<'t>> {
    let entry = step.entries()?.iter().find(|entry| entry.key == "name")?;
    Some(&entry.value)
}

fn literal<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    node.text().filter(|text| !has_variable(text))
}
