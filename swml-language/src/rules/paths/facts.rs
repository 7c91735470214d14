//! The flow of one document, and what every rule asks of it.

use std::cell::OnceCell;
use std::collections::HashSet;

use crate::diagnostic::Diagnostic;
use crate::flow::{FlowGraph, FlowStatement, PathStep, PointId, PointKind, Trail};
use crate::rules::context::RuleContext;
use crate::schema::MethodSet;
use crate::shown::shown;
use crate::tree::{Content, Entry, Node, has_variable};

/// The flow of one document, and what every rule asks of it.
pub(crate) struct FlowFacts<'t> {
    pub(super) sections: &'t [Entry<'t>],
    pub(super) methods: &'static MethodSet,
    pub(super) flow: FlowGraph<'t>,
    /// What a call can reach from `main`.
    pub(super) reached: Vec<bool>,
    /// Where a call comes from an `answer` of this document, whatever its path: it starts here.
    answered: OnceCell<Vec<bool>>,
    /// The variables that a `set` gives a value.
    assigned: OnceCell<HashSet<&'t str>>,
    /// The variables that a method leaves.
    left: OnceCell<HashSet<&'static str>>,
    /// The document is run by another one, which may have set anything.
    pub(super) is_inside: bool,
}

impl<'t> FlowFacts<'t> {
    /// What is known of a document before any rule is applied.
    pub(super) fn of(
        sections: &'t [Entry<'t>],
        methods: &'static MethodSet,
        is_inside: bool,
    ) -> Self {
        let flow = FlowGraph::of(sections, methods);
        let reached = flow.reached(flow.start(sections));
        FlowFacts {
            sections,
            methods,
            flow,
            reached,
            answered: OnceCell::new(),
            assigned: OnceCell::new(),
            left: OnceCell::new(),
            is_inside,
        }
    }

    pub(super) fn statements(&self) -> impl Iterator<Item = &FlowStatement<'t>> {
        self.flow
            .points
            .iter()
            .filter_map(|point| match &point.kind {
                PointKind::Statement(statement) => Some(statement),
                _ => None,
            })
    }

    /// The variables that a `set` gives a value.
    pub(super) fn assigned(&self) -> &HashSet<&'t str> {
        self.assigned.get_or_init(|| {
            let statements = self.statements();
            let names = statements.flat_map(|one| assigned(one.method.name, one.body));
            names.collect()
        })
    }

    /// The variables that a method leaves.
    pub(super) fn left(&self) -> &HashSet<&'static str> {
        self.left.get_or_init(|| {
            let outcomes = self
                .statements()
                .flat_map(|one| one.method.constraints.sets);
            outcomes.map(|outcome| outcome.name).collect()
        })
    }
}

impl FlowFacts<'_> {
    /// True if the call has been answered by this script, and not by one that runs it.
    pub(super) fn is_answered(&self, point: PointId) -> bool {
        let answered = self.answered.get_or_init(|| {
            let answers = |at: usize| {
                let statement = self.flow.statement(at);
                statement.is_some_and(|statement| statement.method.name == "answer")
            };
            let start = self.flow.start(self.sections);
            let mut start = start.map(|start| (start, 0)).into_iter();
            let states = self.flow.spread(&mut start, |a, b| a & b, &|at, before| {
                before | u8::from(answers(at))
            });
            states.into_iter().map(|state| state == Some(1)).collect()
        });
        answered.get(point) == Some(&true)
    }

    pub(super) fn is_reached(&self, point: PointId) -> bool {
        self.reached.get(point) == Some(&true)
    }

    /// True if a statement of this document sets a variable, in whatever order.
    pub(super) fn sets(&self, variable: &str) -> bool {
        self.left().contains(variable) || self.assigned().contains(variable)
    }

    /// Every word that a variable can be, if a method or the call alone sets it and the reference
    /// lists them all.
    pub(super) fn words_of(&self, path: &str) -> Option<VariableWords> {
        let variable = variable(path);
        if let Some(known) = FIELDS.iter().find(|(name, _)| *name == path) {
            return (!self.assigned().contains(variable)).then_some(*known);
        }
        let outcome = self.methods.outcome(variable)?;
        let words = outcome
            .words()
            .filter(|_| !self.assigned().contains(variable))?;
        Some((outcome.name, words))
    }

    /// True if a script that is not here, or an agent, may set any variable.
    pub(super) fn anything_is_set(&self) -> bool {
        self.is_inside || self.flow.points.iter().any(|point| point.sets_anything)
    }

    pub(super) fn report(&self, cx: &mut RuleContext<'_>, trail: Trail, fault: Diagnostic) {
        self.report_below(cx, trail, "", fault);
    }

    /// The same for something further down.
    pub(super) fn report_below(
        &self,
        cx: &mut RuleContext<'_>,
        trail: Trail,
        below: &str,
        fault: Diagnostic,
    ) {
        let mut path = String::new();
        for step in self.flow.steps(trail) {
            match step {
                PathStep::Key(key) => {
                    path.push('.');
                    path.push_str(&shown(key));
                }
                PathStep::Index(index) => path.push_str(&format!("[{index}]")),
            }
        }
        path.push_str(below);
        cx.report_below(&path, fault);
    }
}

/// Variables of the call or message whose values the reference lists.
pub(super) const FIELDS: &[VariableWords] = &[
    ("call.direction", &["inbound", "outbound"]),
    ("call.type", &["sip", "phone", "webrtc"]),
    ("message.direction", &["inbound", "outbound"]),
    ("message.type", &["sms", "mms"]),
];

/// A variable, and every word it can be.
pub(super) type VariableWords = (&'static str, &'static [&'static str]);

/// The variables that a `set` gives a value.
pub(super) fn assigned<'n>(
    method: &str,
    body: Option<&'n Node<'_>>,
) -> impl Iterator<Item = &'n str> {
    let entries = body.filter(|_| method == "set").and_then(Node::entries);
    let entries = entries.unwrap_or_default().iter();
    entries.map(|entry| {
        let key = &*entry.key;
        let key = key.strip_prefix("vars.").unwrap_or(key);
        key.split(['.', '[']).next().unwrap_or(key)
    })
}

/// A property of a statement.
pub(super) fn property<'n, 't>(body: Option<&'n Node<'t>>, name: &str) -> Option<&'n Entry<'t>> {
    body?.entries()?.iter().find(|entry| entry.key == name)
}

/// The name of a variable without its scope, and without what it holds: `prompt_value` of
/// `vars.prompt_value`.
pub(super) fn variable(path: &str) -> &str {
    let name = path.strip_prefix("vars.").unwrap_or(path);
    name.split(['.', '[']).next().unwrap_or(name)
}

/// True if a value is known when the script is written.
pub(super) fn is_literal(node: &Node<'_>) -> bool {
    match &node.content {
        Content::Text(text) => !has_variable(text),
        Content::Number(_) | Content::Bool(_) | Content::Word(_) => true,
        _ => false,
    }
}
