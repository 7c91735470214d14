//! Facts about the control flow of one document, shared by the rules.

use std::cell::OnceCell;

use crate::diagnostic::Diagnostic;
use crate::flow::{FlowGraph, FlowStatement, PathStep, PointId, PointKind, Trail};
use crate::name_index::NameIndex;
use crate::rules::context::RuleContext;
use crate::schema::MethodSet;
use crate::shown::shown;
use crate::tree::{Content, Entry, Node, has_variable};
use crate::variables::{FIELDS, VariableWords};

/// Facts about the control flow of one document, shared by the rules.
pub(crate) struct FlowFacts<'t> {
    pub(super) sections: &'t [Entry<'t>],
    pub(super) methods: &'static MethodSet,
    pub(super) flow: FlowGraph<'t>,
    /// The points that are reachable from `main`.
    pub(super) reached: Vec<bool>,
    /// The points that follow an `answer` of this document on every path.
    answered: OnceCell<Vec<bool>>,
    /// Returns the variables that a `set` assigns.
    assigned: OnceCell<NameIndex<'t>>,
    /// Returns the variables that a method sets.
    left: OnceCell<NameIndex<'t>>,
    /// Whether another document runs this one, and may have set any variable.
    pub(super) is_inside: bool,
}

impl<'t> FlowFacts<'t> {
    /// Computes the facts that every rule needs.
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

    pub(super) fn statements(&self) -> Vec<&FlowStatement<'t>> {
        let mut all = Vec::new();
        for point in &self.flow.points {
            if let PointKind::Statement(statement) = &point.kind {
                all.push(statement);
            }
        }
        all
    }

    /// Returns the variables that a `set` assigns.
    pub(super) fn assigned(&self) -> &NameIndex<'t> {
        self.assigned.get_or_init(|| {
            let mut names = NameIndex::default();
            for one in self.statements() {
                names.extend(&mut assigned(one.method.name, one.body).into_iter());
            }
            names
        })
    }

    /// Returns the variables that a method sets.
    pub(super) fn left(&self) -> &NameIndex<'t> {
        self.left.get_or_init(|| {
            let mut names = NameIndex::default();
            for one in self.statements() {
                let sets = one.method.constraints.sets.iter();
                names.extend(&mut sets.map(|outcome| outcome.name));
            }
            names
        })
    }
}

impl FlowFacts<'_> {
    /// Returns true if the call has been answered by this script, and not by one that runs it.
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
            states.iter().map(|state| *state == Some(1)).collect()
        });
        answered.get(point) == Some(&true)
    }

    pub(super) fn is_reached(&self, point: PointId) -> bool {
        self.reached.get(point) == Some(&true)
    }

    /// Returns true if a statement of this document sets a variable, in any order.
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

    /// Returns true if a script outside this document, or an agent, may set any variable.
    pub(super) fn anything_is_set(&self) -> bool {
        self.is_inside || self.flow.points.iter().any(|point| point.sets_anything)
    }

    pub(super) fn report(&self, cx: &mut RuleContext<'_>, trail: Trail, fault: Diagnostic) {
        self.report_below(cx, trail, "", fault);
    }

    /// Adds a diagnostic for a path below the given one.
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

/// Returns the variables that a `set` assigns.
pub(super) fn assigned<'n>(method: &str, body: Option<&'n Node<'_>>) -> Vec<&'n str> {
    let mut names = Vec::new();
    if method == "set" {
        for entry in body.and_then(Node::entries).unwrap_or_default() {
            names.push(variable(&entry.key));
        }
    }
    names
}

/// Returns a property of a statement.
pub(super) fn property<'n, 't>(body: Option<&'n Node<'t>>, name: &str) -> Option<&'n Entry<'t>> {
    body?.entries()?.iter().find(|entry| entry.key == name)
}

/// Returns the name of a variable without its scope and its fields: `prompt_value` for
/// `vars.prompt_value`.
pub(super) fn variable(path: &str) -> &str {
    let name = path.strip_prefix("vars.").unwrap_or(path);
    name.split(['.', '[']).next().unwrap_or(name)
}

/// Returns true if a value is known before the call.
pub(super) fn is_literal(node: &Node<'_>) -> bool {
    match &node.content {
        Content::Text(text) => !has_variable(text),
        Content::Number(_) | Content::Bool(_) | Content::Word(_) => true,
        _ => false,
    }
}
