//! The course of a talk: contexts, and the steps in each.

use super::pom::PomSection;
use crate::any::Map;
use crate::check::format::shown;
use crate::check::{Checker, Scope, quoted};
use crate::code::Code;
use crate::declare::record;
use crate::diagnostic::Diagnostic;
use crate::fit::Fits;
use crate::methods::rules;
use crate::schema::all_of;
use crate::suggest::nearest;
use crate::text::Text;
use crate::tree::{Node, has_variable};
use crate::value::Value;

record! {
    /// A part of the talk, with steps that follow each other.
    ///
    /// SWML reference: "ai", `prompt.contexts`.
    ///
    /// ```
    /// # use swml_core as swml;
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
        pub functions: Option<Vec<Text>>,
        /// The steps of this context it may go on to; the one after this if left out or
        /// empty.
        pub valid_steps: Option<Vec<Text>>,
        /// The contexts it may go to.
        pub valid_contexts: Option<Vec<Text>>,
        /// Whether to go on without waiting for the caller; no if left out.
        pub skip_user_turn: Option<Value<bool>> [default("false")],
        /// Whether the context ends here; no if left out. Not beside `valid_steps`.
        pub end: Option<bool> [default("false")],
    }
}

impl ContextStep {
    /// A step of this name, with these words.
    pub fn new(name: impl Fits<Text>, text: impl Fits<Text>) -> Self {
        Self::default().name(name).text(Some(text.fit()))
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
    let all: Vec<&str> = contexts.iter().map(|context| &*context.key).collect();
    for context in contexts {
        let Some(steps) = list(&context.value, "steps") else {
            continue;
        };
        // a step whose name is not known may have any
        let names: Option<Vec<&str>> = steps.iter().map(|step| literal(name(step)?)).collect();
        for (index, step) in steps.iter().enumerate() {
            let path = format!(".contexts.{}.steps[{index}]", shown(&context.key));
            if let Some(names) = &names {
                let names = Names {
                    names,
                    whole: &format!("the context `{}`", shown(&context.key)),
                    part: "step",
                    why: "a step goes on to a step of its own context",
                };
                names.judge(checker, step, "valid_steps", &path);
            }
            let names = Names {
                names: &all,
                whole: "`contexts`",
                part: "context",
                why: "a step goes to a context of its own agent",
            };
            names.judge(checker, step, "valid_contexts", &path);
        }
    }
}

/// The names that a list of them may hold.
struct Names<'n> {
    names: &'n [&'n str],
    whole: &'n str,
    part: &'static str,
    why: &'static str,
}

impl Names<'_> {
    /// Tells of what a list of a step names, and is not there.
    fn judge<'t>(&self, checker: &mut Checker<'t>, step: &Node<'t>, property: &str, path: &str) {
        let nodes = list(step, property).unwrap_or_default();
        for (index, node) in nodes.iter().enumerate() {
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
            let fault = match nearest(name, self.names.iter().copied()) {
                Some(meant) => fault
                    .help(format!("did you mean `{}`?", shown(meant)))
                    .suggest(node.place, quoted(meant)),
                None if self.names.is_empty() => fault.help(format!("remove `{}`", shown(name))),
                None => {
                    let names = all_of(self.names.iter().copied());
                    fault.help(format!("what there is: {names}"))
                }
            };
            checker.report_below(&format!("{path}.{property}[{index}]"), fault);
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
