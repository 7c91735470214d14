//! Construction of a [`FlowGraph`] from the tree of a document.
//!
//! Statements are visited in source order. The exits are the points that continue with the next
//! statement, which connects them. Jumps are connected once their labels are known. Each node is
//! visited once.

use std::collections::HashMap;

use super::branch::{Exit, Exits, FlowBranch, from};
use super::read::{ReadKind, Sink, VariableRead, variables};
use super::trail::Trails;
use super::{
    FlowEdge, FlowEdgeKind, FlowGraph, FlowPoint, FlowSection, FlowStatement, FlowSwitch,
    OneOrMore, PathStep, PointId, PointKind, Trail,
};
use crate::resolve::{ValueType, property, statement, statements};
use crate::schema::{Field, Format, MethodSet, MethodSpec, RecordType, Type};
use crate::tree::{Content, Entry, ExprHint, Node, has_variable};

/// Most scripts have no more points.
const FEW: usize = 32;

/// The path of the document itself.
const ROOT: Trail = 0;

impl<'t> FlowGraph<'t> {
    /// Builds the graph of the sections of one document, at `sections` in it.
    pub fn of(sections: &'t [Entry<'t>], methods: &'static MethodSet) -> Self {
        let mut build = FlowBuilder {
            flow: FlowGraph {
                points: Vec::with_capacity(FEW),
                trails: Trails::with_capacity(2 * FEW),
                ..FlowGraph::default()
            },
            methods,
            names: HashMap::new(),
            // a section whose name could not be read may have any name
            is_unsure: sections.iter().any(|section| section.key.is_empty()),
            anywhere: None,
            section: 0,
            labels: Labels::default(),
        };
        let top = build.step(ROOT, PathStep::Key("sections"));
        for (index, section) in sections.iter().enumerate() {
            let trail = build.step(top, PathStep::Key(&section.key));
            let start = build.point(PointKind::Start(index), trail);
            let end = build.point(PointKind::End(index), trail);
            build.flow.sections.push(FlowSection {
                start,
                end,
                callers: Vec::new(),
            });
            build.names.entry(&section.key).or_insert(index);
        }
        for (index, section) in sections.iter().enumerate() {
            build.section(index, &section.value);
        }
        build.flow
    }
}

/// The labels and jumps of one section.
#[derive(Default)]
struct Labels<'t> {
    named: HashMap<&'t str, PointId>,
    all: Vec<PointId>,
    jumps: Vec<(PointId, &'t str)>,
    /// Jumps to labels that are known only during the call.
    any: Vec<PointId>,
}

struct FlowBuilder<'t> {
    flow: FlowGraph<'t>,
    methods: &'static MethodSet,
    names: HashMap<&'t str, usize>,
    is_unsure: bool,
    /// Returns the point that leads to every section.
    anywhere: Option<PointId>,
    section: usize,
    labels: Labels<'t>,
}

/// The control flow found in one statement.
struct StatementExits<'t> {
    at: PointId,
    statement: FlowStatement<'t>,
    blocks: Vec<(&'t [Node<'t>], Trail, bool)>,
    branches: Vec<BranchExits<'t>>,
    destination: Option<JumpTarget>,
    sets_anything: bool,
    /// Whether a part of it may be any statement.
    is_unknown: bool,
}

enum BranchExits<'t> {
    Switch {
        entries: &'t [Entry<'t>],
        record: &'static RecordType,
        trail: Trail,
    },
    Cond(&'t [Node<'t>], Trail),
}

#[derive(Clone, Copy)]
enum JumpTarget {
    Section(usize),
    /// A section known only during the call, or a script outside this document.
    AnySection,
    /// A script outside this document.
    Elsewhere,
}

impl<'t> FlowBuilder<'t> {
    fn step(&mut self, trail: Trail, step: PathStep<'t>) -> Trail {
        self.flow.trails.step(trail, step)
    }

    fn point(&mut self, kind: PointKind<'t>, trail: Trail) -> PointId {
        let sets_anything = matches!(kind, PointKind::Unknown | PointKind::Anywhere);
        self.flow.points.push(FlowPoint {
            kind,
            next: OneOrMore::None,
            call: None,
            sets_anything,
            trail,
        });
        self.flow.points.len() - 1
    }

    fn edge(&mut self, from: PointId, to: PointId, way: FlowEdgeKind) {
        self.lead(Exit { from, branch: None }, to, way);
    }

    fn lead(&mut self, Exit { from, branch }: Exit, to: PointId, way: FlowEdgeKind) {
        if let Some(point) = self.flow.points.get_mut(from) {
            point.next.push(FlowEdge { to, way, branch });
        }
    }

    fn tie(&mut self, exits: Exits, to: PointId) {
        for exit in &exits {
            self.lead(*exit, to, FlowEdgeKind::Next);
        }
    }

    /// The exit of a point through one of its branches.
    fn under(&mut self, from: PointId, branch: FlowBranch<'t>) -> Exit {
        let branch = self.flow.branches.add(branch);
        Exit { from, branch }
    }

    fn section(&mut self, index: usize, value: &'t Node<'t>) {
        self.section = index;
        self.labels = Labels::default();
        let Some(&FlowSection { start, end, .. }) = self.flow.sections.get(index) else {
            return;
        };
        let trail = self
            .flow
            .points
            .get(start)
            .map_or(ROOT, |point| point.trail);
        let exits = self.list_value(value, from(start), trail);
        self.tie(exits, end);
        let labels = std::mem::take(&mut self.labels);
        let mut any = labels.any;
        for (from, name) in labels.jumps {
            match labels.named.get(name) {
                Some(to) => self.edge(from, *to, FlowEdgeKind::Jump),
                // a mistake that is reported, or a label that is unknown
                None => {
                    self.flow.is_astray = true;
                    any.push(from);
                }
            }
        }
        if !any.is_empty() {
            let hub = self.point(PointKind::Anywhere, trail);
            for from in any {
                self.edge(from, hub, FlowEdgeKind::Jump);
            }
            for to in labels.all {
                self.edge(hub, to, FlowEdgeKind::Jump);
            }
        }
    }

    /// Visits statements, or a value in their place.
    fn list_value(&mut self, value: &'t Node<'t>, exits: Exits, trail: Trail) -> Exits {
        match statements(value) {
            Some(block) => self.list(block, exits, trail),
            None => self.unknown(exits, trail),
        }
    }

    fn list(&mut self, elements: &'t [Node<'t>], exits: Exits, trail: Trail) -> Exits {
        let mut exits = exits;
        let mut points = Vec::with_capacity(elements.len());
        // one point for each statement, and the paths of the step and its body
        self.flow.points.reserve(elements.len());
        self.flow.trails.reserve(2 * elements.len());
        let mut ahead: Option<Ahead<'t>> = None;
        for (index, element) in elements.iter().enumerate() {
            let trail = self.step(trail, PathStep::Index(index));
            points.push(self.flow.points.len());
            exits = match &element.content {
                Content::Flow(flow) if !flow.arms.is_empty() => {
                    let rust = self.point(PointKind::Rust, trail);
                    self.tie(exits, rust);
                    for arm in &flow.arms {
                        let ends = self.list(arm, from(rust), trail);
                        // the next iteration
                        self.tie(ends, rust);
                    }
                    from(rust)
                }
                _ => match statement(element, self.methods) {
                    Some(statement) => {
                        let is_final = statement.method.name == "goto" && {
                            let methods = self.methods;
                            let labels = ahead.get_or_insert_with(|| Ahead::of(elements, methods));
                            labels.holds(&statement, index)
                        };
                        let trail = match statement.body {
                            Some(_) => self.step(trail, PathStep::Key(statement.method.name)),
                            None => trail,
                        };
                        self.statement(statement, is_final, exits, trail)
                    }
                    None => self.unknown(exits, trail),
                },
            };
        }
        self.flow.lists.push(points);
        exits
    }

    /// Unknown statements may do anything, and continue.
    fn unknown(&mut self, exits: Exits, trail: Trail) -> Exits {
        let at = self.point(PointKind::Unknown, trail);
        self.tie(exits, at);
        self.labels.any.push(at);
        self.labels.all.push(at);
        let anywhere = self.anywhere();
        self.edge(at, anywhere, FlowEdgeKind::Jump);
        from(at)
    }

    /// Returns the point that leads to every section.
    fn anywhere(&mut self) -> PointId {
        if let Some(anywhere) = self.anywhere {
            return anywhere;
        }
        let anywhere = self.point(PointKind::Anywhere, ROOT);
        self.anywhere = Some(anywhere);
        for index in 0..self.flow.sections.len() {
            if let Some(start) = self.flow.sections.get(index).map(|section| section.start) {
                self.edge(anywhere, start, FlowEdgeKind::Jump);
            }
        }
        anywhere
    }

    fn statement(
        &mut self,
        statement: FlowStatement<'t>,
        jumps_for_good: bool,
        exits: Exits,
        trail: Trail,
    ) -> Exits {
        let method = statement.method;
        let at = self.point(PointKind::Statement(statement), trail);
        self.tie(exits, at);
        let mut found = StatementExits {
            at,
            statement,
            blocks: Vec::new(),
            branches: Vec::new(),
            destination: None,
            sets_anything: sets_anything(method),
            is_unknown: false,
        };
        match method.name {
            "label" => {
                self.label(at, statement.body);
                return from(at);
            }
            "return" => {
                if let Some(body) = statement.body {
                    self.value(&mut found, body, ValueType::of_method(method), trail);
                }
                if let Some(section) = self.flow.sections.get(self.section) {
                    let end = section.end;
                    self.edge(at, end, FlowEdgeKind::Next);
                }
                return Exits::None;
            }
            "goto" => return self.goto(found, jumps_for_good, trail),
            _ => {}
        }
        if let Some(body) = statement.body {
            self.value(&mut found, body, ValueType::of_method(method), trail);
        }
        if let Some(point) = self.flow.points.get_mut(at) {
            point.sets_anything |= found.sets_anything || found.is_unknown;
        }
        let mut after = self.goes_to(&found, trail);
        if found.is_unknown {
            after = self.unknown(after, trail);
        }
        for (block, trail, callee) in std::mem::take(&mut found.blocks) {
            if found.destination.is_some() && !callee {
                // when it has certainly returned
                after = self.list(block, after, trail);
            } else {
                let mut before = after.clone();
                if callee {
                    let Exit { branch, .. } = self.under(at, FlowBranch::Callee(block, trail));
                    before
                        .as_mut_slice()
                        .iter_mut()
                        .for_each(|exit| exit.branch = branch);
                }
                let ends = self.list(block, before, trail);
                after.extend(ends);
            }
        }
        for branches in std::mem::take(&mut found.branches) {
            after = self.branches(&found, branches, after, trail);
        }
        match method.constraints.terminal {
            true => Exits::None,
            false => after,
        }
    }

    /// Connects a statement to the script that it runs, and returns its exits.
    fn goes_to(&mut self, found: &StatementExits<'t>, trail: Trail) -> Exits {
        let at = found.at;
        match found.destination {
            Some(JumpTarget::Section(section)) if found.statement.method.constraints.terminal => {
                if let Some(start) = self.flow.sections.get(section).map(|to| to.start) {
                    self.edge(at, start, FlowEdgeKind::Jump);
                }
                from(at)
            }
            Some(JumpTarget::Section(section)) => {
                let back = self.point(PointKind::Back, trail);
                if let Some(to) = self.flow.sections.get_mut(section) {
                    to.callers.push(at);
                }
                if let Some(point) = self.flow.points.get_mut(at) {
                    point.call = Some((section, back));
                }
                from(back)
            }
            Some(JumpTarget::AnySection) => {
                let anywhere = self.anywhere();
                self.edge(at, anywhere, FlowEdgeKind::Jump);
                from(at)
            }
            Some(JumpTarget::Elsewhere) | None => from(at),
        }
    }

    fn label(&mut self, at: PointId, body: Option<&'t Node<'t>>) {
        self.labels.all.push(at);
        let name = body.and_then(Node::name);
        if let Some(name) = name.filter(|name| !has_variable(name)) {
            self.labels.named.entry(name).or_insert(at);
        }
    }

    fn goto(&mut self, mut found: StatementExits<'t>, for_good: bool, trail: Trail) -> Exits {
        let at = found.at;
        let Some(body) = found.statement.body else {
            self.labels.any.push(at);
            return from(at);
        };
        let method = found.statement.method;
        self.value(&mut found, body, ValueType::of_method(method), trail);
        match label(body, method).filter(|name| !has_variable(name)) {
            Some(name) => self.labels.jumps.push((at, name)),
            None => self.labels.any.push(at),
        }
        match (for_good, is_unconditional(body)) {
            (true, _) => Exits::None,
            (false, false) => from(at),
            (false, true) => {
                let past = self.point(PointKind::Back, trail);
                self.edge(at, past, FlowEdgeKind::Exhausted);
                from(past)
            }
        }
    }

    /// Connects the branches of a statement.
    fn branches(
        &mut self,
        found: &StatementExits<'t>,
        branches: BranchExits<'t>,
        exits: Exits,
        trail: Trail,
    ) -> Exits {
        let is_own = exits == from(found.at);
        let fork = match is_own {
            true => found.at,
            false => {
                let fork = self.point(PointKind::Fork, trail);
                self.tie(exits, fork);
                fork
            }
        };
        match branches {
            BranchExits::Switch {
                entries,
                record,
                trail,
            } => self.switch(found, fork, entries, record, trail),
            BranchExits::Cond(branches, trail) => self.cond(fork, branches, trail),
        }
    }

    fn switch(
        &mut self,
        found: &StatementExits<'t>,
        fork: PointId,
        entries: &'t [Entry<'t>],
        record: &'static RecordType,
        trail: Trail,
    ) -> Exits {
        let mut exits = Exits::None;
        let mut has_default = false;
        let mut variable = None;
        let mut case = None;
        for entry in entries {
            let at = self.step(trail, PathStep::Key(&entry.key));
            let Some((_, field)) = record.declared(entry) else {
                // most likely a misspelled `default`
                has_default = true;
                exits.push(self.under(fork, FlowBranch::Default));
                continue;
            };
            match field.ty.bare() {
                Type::Map(_) => {
                    case = Some(entry);
                    let Content::Map(cases) = &entry.value.content else {
                        let unknown = self.unknown(from(fork), at);
                        exits.extend(unknown);
                        has_default = true;
                        continue;
                    };
                    for one in cases {
                        let at = self.step(at, PathStep::Key(&one.key));
                        let taken = self.under(fork, FlowBranch::Case(&one.key));
                        let ends = self.list_value(&one.value, Exits::One(taken), at);
                        exits.extend(ends);
                    }
                }
                Type::List(_) => {
                    has_default = true;
                    let taken = self.under(fork, FlowBranch::Default);
                    let ends = self.list_value(&entry.value, Exits::One(taken), at);
                    exits.extend(ends);
                }
                _ => {
                    if field.constraints.format == Format::Variable {
                        variable = Some(&entry.value);
                        self.read(fork, true, &entry.value, ReadKind::Name, at);
                    }
                }
            }
        }
        if !has_default {
            exits.push(self.under(fork, FlowBranch::NoCase));
        }
        let mut fields = record.fields.iter();
        let is_variable = |field: &&Field| field.constraints.format == Format::Variable;
        let needs_variable = fields.find(is_variable).is_some_and(|field| field.required);
        if let Some(case) = case {
            self.flow.switches.push(FlowSwitch {
                at: fork,
                statement: found.statement,
                variable,
                needs_variable,
                case,
                has_default,
                trail,
            });
        }
        exits
    }

    fn cond(&mut self, fork: PointId, branches: &'t [Node<'t>], trail: Trail) -> Exits {
        let mut exits = Exits::None;
        let mut is_whole = false;
        for (index, branch) in branches.iter().enumerate() {
            let at = self.step(trail, PathStep::Index(index));
            is_whole = false;
            let Content::Map(entries) = &branch.content else {
                let unknown = self.unknown(from(fork), at);
                exits.extend(unknown);
                continue;
            };
            let when = entries.iter().find(|entry| entry.key == "when");
            for entry in entries {
                let at = self.step(at, PathStep::Key(&entry.key));
                match &*entry.key {
                    "when" => self.read(fork, true, &entry.value, ReadKind::Condition, at),
                    key => {
                        is_whole |= key == "else";
                        let branch = match when.filter(|_| key != "else") {
                            Some(when) => FlowBranch::When(&when.value),
                            None => FlowBranch::Else,
                        };
                        let taken = self.under(fork, branch);
                        let ends = self.list_value(&entry.value, Exits::One(taken), at);
                        exits.extend(ends);
                    }
                }
            }
        }
        if !is_whole {
            exits.push(self.under(fork, FlowBranch::Else));
        }
        exits
    }

    fn read(
        &mut self,
        at: PointId,
        is_after: bool,
        node: &'t Node<'t>,
        form: ReadKind,
        trail: Trail,
    ) {
        let (place, text) = (node.place, node.name().unwrap_or_default());
        let reads = &mut self.flow.reads;
        variables(node, form, &mut |path| {
            reads.push(VariableRead {
                at,
                is_after,
                path,
                text,
                place,
                form,
                trail,
                sink: None,
            });
        });
    }

    /// Records the variables that a text reads, with the sensitive property that contains it.
    fn read_into(&mut self, at: PointId, node: &'t Node<'t>, sink: Option<Sink>, trail: Trail) {
        let before = self.flow.reads.len();
        self.read(at, false, node, ReadKind::Text, trail);
        for read in self.flow.reads.iter_mut().skip(before) {
            read.sink = sink;
        }
    }

    /// Visits a nested value. Its path is kept only if something in it needs it: a list may be
    /// long.
    fn inside(
        &mut self,
        found: &mut StatementExits<'t>,
        node: &'t Node<'t>,
        of: ValueType,
        (trail, step): (Trail, PathStep<'t>),
    ) {
        // there is nothing in it
        if matches!(
            node.content,
            Content::Null | Content::Bool(_) | Content::Number(_) | Content::Duration(_)
        ) {
            return;
        }
        let users = |build: &Self, found: &StatementExits<'t>| {
            let flow = &build.flow;
            let found = found.blocks.len() + found.branches.len();
            flow.reads.len() + flow.points.len() + found
        };
        let (before, length) = (users(self, found), self.flow.trails.len());
        let trail = self.step(trail, step);
        self.value(found, node, of, trail);
        if users(self, found) == before {
            self.flow.trails.truncate(length);
        }
    }

    /// Finds the control flow targets of a value, and the variables it reads.
    fn value(
        &mut self,
        found: &mut StatementExits<'t>,
        node: &'t Node<'t>,
        of: ValueType,
        trail: Trail,
    ) {
        let Some(of) = of.of(node) else {
            return;
        };
        match (&node.content, of.ty) {
            (Content::RustExpr(_) | Content::Flow(_) | Content::Error, _) => {
                self.hole(found, node, of);
            }
            (Content::List(_) | Content::Map(_), Type::List(Type::Method(_))) => {
                let block = statements(node).unwrap_or_default();
                found.blocks.push((block, trail, of.callee));
            }
            (Content::List(branches), Type::List(Type::Record(record))) if record().is_branch() => {
                found.branches.push(BranchExits::Cond(branches, trail));
            }
            (Content::Map(entries), Type::Record(record)) => {
                self.record(found, entries, record(), trail);
            }
            (Content::List(elements), ty) => {
                let of = match ty {
                    Type::List(inner) => of.inside(inner),
                    _ => ValueType::ANY,
                };
                for (index, element) in elements.iter().enumerate() {
                    self.inside(found, element, of, (trail, PathStep::Index(index)));
                }
            }
            (Content::Map(entries), ty) => {
                let of = match ty {
                    Type::Map(inner) => of.inside(inner),
                    _ => ValueType::ANY,
                };
                for entry in entries {
                    let step = PathStep::Key(&entry.key);
                    self.inside(found, &entry.value, of, (trail, step));
                }
            }
            (Content::Inline(_), _) | (Content::Text(_), Type::Inline) => {
                found.sets_anything = true;
                found.destination.get_or_insert(JumpTarget::Elsewhere);
            }
            (Content::Text(_) | Content::Word(_), Type::Condition) => {
                self.read(found.at, false, node, ReadKind::Condition, trail);
            }
            (Content::Text(text), Type::Text) if of.names_section() => {
                self.destination(found, text);
                self.read_into(found.at, node, Sink::of(of), trail);
            }
            (Content::Word(name), Type::Text) if of.names_section() => {
                self.destination(found, name);
            }
            (Content::Text(_) | Content::Word(_), Type::Text) if of.format == Format::Variable => {
                // the names in `unset` are not read
            }
            (Content::Text(_), _) => {
                self.read_into(found.at, node, Sink::of(of), trail);
            }
            _ => {}
        }
    }

    fn record(
        &mut self,
        found: &mut StatementExits<'t>,
        entries: &'t [Entry<'t>],
        record: &'static RecordType,
        trail: Trail,
    ) {
        if record.is_document() {
            found.sets_anything = true;
            return;
        }
        // an agent's texts have names of their own, and its functions may run any section
        if record.field("SWAIG").is_some() {
            if entries.iter().any(|entry| entry.key == "SWAIG") {
                found.destination = Some(JumpTarget::AnySection);
            }
            return;
        }
        if record.has_cases() {
            found.branches.push(BranchExits::Switch {
                entries,
                record,
                trail,
            });
            return;
        }
        for entry in entries {
            let step = PathStep::Key(&entry.key);
            match record.declared(entry) {
                Some((_, field)) => {
                    let of = ValueType::of_field(field);
                    self.inside(found, &entry.value, of, (trail, step));
                }
                // an unknown value may contain statements, or be the name of a section
                None => {
                    found.is_unknown |=
                        entry.value.entries().is_some() || entry.value.elements().is_some();
                    let mut fields = record.fields.iter();
                    if fields.any(|field| ValueType::of_field(field).names_section()) {
                        found.is_unknown = true;
                    }
                }
            }
        }
    }

    /// A Rust expression may be anything of its type.
    fn hole(&mut self, found: &mut StatementExits<'t>, node: &Node<'_>, of: ValueType) {
        let known = match node.content {
            Content::RustExpr(hole) => hole.known,
            _ => ExprHint::Nothing,
        };
        if of.names_section() {
            found.sets_anything |= known != ExprHint::Section;
            found.destination = Some(match known {
                ExprHint::Url => JumpTarget::Elsewhere,
                _ => JumpTarget::AnySection,
            });
        } else if holds_statements(of.ty) {
            found.is_unknown = true;
        }
    }

    fn destination(&mut self, found: &mut StatementExits<'t>, name: &str) {
        let elsewhere = has_variable(name) || name.contains("://") || name.starts_with("relay:");
        let destination = match self.names.get(name) {
            Some(section) => JumpTarget::Section(*section),
            None if has_variable(name) => JumpTarget::AnySection,
            None if elsewhere => JumpTarget::Elsewhere,
            None => {
                self.flow.is_astray |= !self.is_unsure;
                JumpTarget::AnySection
            }
        };
        found.sets_anything |= !matches!(destination, JumpTarget::Section(_));
        found.destination = Some(destination);
    }
}

/// Returns the label of a `goto`, unless only the running program knows it.
fn label<'n>(body: &'n Node<'_>, goto: &MethodSpec) -> Option<&'n str> {
    property(body, goto, "label")?.name()
}

/// Returns true if a `goto` has nothing but its label.
fn is_unconditional(body: &Node<'_>) -> bool {
    match body.entries() {
        Some(entries) => entries.iter().all(|entry| entry.key == "label"),
        None => body.name().is_some(),
    }
}

/// Returns true if a method has effects outside the table: an agent's functions may return scripts.
fn sets_anything(method: &MethodSpec) -> bool {
    let is_agent = match &method.ty {
        Type::Record(record) => record().field("SWAIG").is_some(),
        _ => false,
    };
    is_agent || method.constraints.undocumented
}

/// Returns true if a value of this type may contain statements.
fn holds_statements(ty: &Type) -> bool {
    match ty.bare() {
        Type::Method(_) | Type::Record(_) | Type::Inline => true,
        Type::List(inner) | Type::Map(inner) => holds_statements(inner),
        Type::Choice(choice) => choice
            .alternatives
            .iter()
            .any(|one| holds_statements(&one.ty)),
        _ => false,
    }
}

/// The positions of the labels in a list of statements.
struct Ahead<'t> {
    /// The first label, or step that may contain one.
    first: usize,
    last: HashMap<&'t str, usize>,
}

impl<'t> Ahead<'t> {
    fn of(list: &'t [Node<'t>], methods: &'static MethodSet) -> Self {
        let mut labels = Self {
            first: list.len(),
            last: HashMap::new(),
        };
        for (index, node) in list.iter().enumerate() {
            let step = statement(node, methods);
            if step.is_some_and(|step| step.method.name != "label") {
                continue;
            }
            labels.first = labels.first.min(index);
            if let Some(name) = step.and_then(|step| step.body?.name()) {
                labels.last.insert(name, index);
            }
        }
        labels
    }

    /// Returns true if a `goto` without a condition jumps forward, and no label before it lets it
    /// be reached more often than its limit.
    fn holds(&self, goto: &FlowStatement<'_>, index: usize) -> bool {
        let body = goto.body.filter(|body| is_unconditional(body));
        let name = body.and_then(|body| label(body, goto.method));
        let label = name.and_then(|name| self.last.get(name));
        self.first > index && label.is_some_and(|&label| label > index)
    }
}
