//! From the tree of a script to its [`Graph`].
//!
//! Boxes and edges are the points and edges of the [`FlowGraph`] that the checker uses. Parts
//! outside of that flow come from the schema (`inner`): the destinations of a dial, and the scripts
//! inside a statement, each with a flow of its own.

use std::collections::{HashMap, HashSet};

use swml_language::flow::{
    FlowBranch, FlowEdge, FlowGraph, FlowStatement, PathStep, PointId, PointKind as At, Trail,
};
use swml_language::schema::{Language, LanguageId, MethodSpec, Type};
use swml_language::tree::{Entry, Node, Place};

use super::fork::{self, Fork};
use super::model::{ClusterId, EdgeKind, Graph, NodeId, NodeKind, NodeRow};
use super::parts::{self, ControlTarget, ScriptTarget};
use super::words::{self, short};

/// The maximum depth of nested documents in a drawing.
const DEEPEST: usize = 8;

/// Returns the graph of a script.
pub(crate) fn graph(script: &Node<'_>, language: &'static Language) -> Graph {
    let mut graph = Graph::default();
    let around = Around {
        language,
        cluster: None,
        depth: 0,
        is_reached: true,
        is_elsewhere: false,
    };
    let what = match language.id {
        LanguageId::Calling => "a call comes in",
        LanguageId::Messaging => "a message comes in",
    };
    let start = around.node(&mut graph, NodeKind::Start, vec![NodeRow::new(what, "")]);
    if let Some(main) = document(&mut graph, script, None, around) {
        graph.edge(start, main, "", EdgeKind::Next);
    }
    graph
}

/// The context of a box.
#[derive(Clone, Copy)]
pub(super) struct Around {
    pub(super) language: &'static Language,
    pub(super) cluster: Option<ClusterId>,
    /// The number of enclosing documents.
    pub(super) depth: usize,
    /// Whether an edge leads here.
    pub(super) is_reached: bool,
    /// Whether the places are those of another text.
    pub(super) is_elsewhere: bool,
}

impl Around {
    pub(super) fn node(self, graph: &mut Graph, kind: NodeKind, rows: Vec<NodeRow>) -> NodeId {
        let id = graph.node(kind, rows, self.cluster);
        if self.is_reached {
            graph.reach(id);
        }
        id
    }
}

/// Adds a document, and returns the box where it starts.
pub(super) fn document<'t>(
    graph: &mut Graph,
    document: &'t Node<'t>,
    title: Option<&str>,
    mut around: Around,
) -> Option<NodeId> {
    if around.depth == DEEPEST {
        return Some(around.node(graph, NodeKind::Away, vec![NodeRow::new("…", "a script")]));
    }
    let named = |entry: &&Entry<'_>| entry.key == "sections";
    let mut entries = document.entries().unwrap_or_default().iter();
    let sections = entries.find(named)?.value.entries()?;
    let flow = FlowGraph::of(sections, around.language.methods);
    let first = flow.sections.first()?.start;
    let start = flow.start(sections).unwrap_or(first);
    around.depth += 1;
    // one frame is enough
    let only = title.filter(|_| sections.len() == 1);
    if let Some(title) = title.filter(|_| only.is_none()) {
        around.cluster = Some(graph.cluster(short(title), around.cluster));
    }
    let mut draw = Draw::new(graph, &flow, sections, start, around);
    draw.boxes(only);
    draw.ways();
    draw.first(start)
}

/// The boxes of a point.
#[derive(Clone, Copy)]
struct Boxes {
    own: NodeId,
    /// The box where its branches leave, if it is another one.
    fork: Option<NodeId>,
}

/// The labels of a `goto` that jumps and of one that continues.
struct Jump {
    name: String,
    taken: String,
    passed: String,
}

/// The conversion of one document to a graph.
pub(super) struct Draw<'g, 't> {
    pub(super) graph: &'g mut Graph,
    pub(super) flow: &'g FlowGraph<'t>,
    sections: &'t [Entry<'t>],
    pub(super) names: HashMap<&'t str, usize>,
    around: Around,
    reached: Vec<bool>,
    /// The number of edges to each point.
    entered: Vec<usize>,
    boxes: Vec<Option<Boxes>>,
    /// The box at the end of each section.
    ends: Vec<Option<NodeId>>,
    forks: HashMap<PointId, Fork>,
    jumps: HashMap<PointId, Jump>,
    /// The frames of the lists of statements that have one.
    pub(super) frames: HashMap<Trail, ClusterId>,
    /// The statements for called parties, by their address in memory.
    pub(super) callees: HashMap<*const Node<'t>, Trail>,
    /// The boxes that lead to the statements for a called party.
    pub(super) answers: HashMap<Trail, Vec<(NodeId, String)>>,
    /// Edges to sections that no point has, or that leave from another box.
    pub(super) runs: Vec<(NodeId, usize, String, EdgeKind)>,
    /// The calls of sections that are drawn from another box than that of their statement.
    pub(super) drawn: HashSet<(PointId, usize)>,
    /// The statement whose box the next one can share.
    open: Option<PointId>,
}

impl<'g, 't> Draw<'g, 't> {
    fn new(
        graph: &'g mut Graph,
        flow: &'g FlowGraph<'t>,
        sections: &'t [Entry<'t>],
        start: PointId,
        around: Around,
    ) -> Self {
        let mut entered = vec![0; flow.points.len()];
        for edge in flow.points.iter().flat_map(|point| &point.next) {
            if let Some(entered) = entered.get_mut(edge.to) {
                *entered += 1;
            }
        }
        let mut names = HashMap::new();
        for (index, section) in sections.iter().enumerate() {
            names.entry(&*section.key).or_insert(index);
        }
        let callees = flow.branches().filter_map(|branch| match branch {
            FlowBranch::Callee(statements, trail) => Some((statements.as_ptr(), trail)),
            _ => None,
        });
        let mut reached = flow.reached([start]);
        if !around.is_reached {
            reached.fill(false);
        }
        Self {
            sections,
            names,
            around,
            reached,
            entered,
            boxes: vec![None; flow.points.len()],
            ends: Vec::new(),
            forks: fork::all(flow),
            jumps: HashMap::new(),
            frames: HashMap::new(),
            callees: callees.collect(),
            answers: HashMap::new(),
            runs: Vec::new(),
            drawn: HashSet::new(),
            open: None,
            graph,
            flow,
        }
    }

    fn is_reached(&self, point: PointId) -> bool {
        self.reached.get(point).copied().unwrap_or_default()
    }

    pub(super) fn node(&mut self, around: Around, kind: NodeKind, rows: Vec<NodeRow>) -> NodeId {
        self.open = None;
        around.node(self.graph, kind, rows)
    }

    /// Adds the boxes of each section in a frame.
    fn boxes(&mut self, title: Option<&str>) {
        let flow = self.flow;
        let ends = self.ended();
        // the points of a section are consecutive
        let mut points = flow.points.iter().enumerate().peekable();
        for ((section, entry), end) in flow.sections.iter().zip(self.sections).zip(ends) {
            let title = short(title.unwrap_or(&entry.key));
            let cluster = self.graph.cluster(title, self.around.cluster);
            if let Some(start) = flow.points.get(section.start) {
                self.frames.insert(start.trail, cluster);
            }
            self.open = None;
            while let Some((id, point)) = points.peek().copied() {
                match (&point.kind, self.frame(point.trail)) {
                    (At::Start(_) | At::End(_) | At::Back | At::Anywhere, _) => {}
                    (_, Some(cluster)) => self.point(id, cluster),
                    (_, None) => break,
                }
                points.next();
            }
            let end = end.map(|is_reached| {
                let around = Around {
                    cluster: Some(cluster),
                    is_reached,
                    ..self.around
                };
                let text = match &*entry.key {
                    "main" => "end of the script",
                    _ => "end of the section",
                };
                self.node(around, NodeKind::End, vec![NodeRow::new(text, "")])
            });
            self.ends.push(end);
        }
    }

    /// For each section, whether an edge other than a `return` leads to its end, and the end is
    /// reachable.
    fn ended(&self) -> Vec<Option<bool>> {
        let mut ends = vec![None; self.flow.sections.len()];
        for (id, point) in self.flow.points.iter().enumerate() {
            if self.ends_here(id) {
                continue;
            }
            for edge in &point.next {
                if let Some(At::End(section)) = self.kind(edge.to)
                    && let Some(end) = ends.get_mut(*section)
                {
                    *end = Some(end.unwrap_or(false) || self.is_reached(id));
                }
            }
        }
        ends
    }

    fn kind(&self, point: PointId) -> Option<&'g At<'t>> {
        let flow = self.flow;
        flow.points.get(point).map(|point| &point.kind)
    }

    /// A statement that ends a script shares the box of the end.
    fn ends_here(&self, point: PointId) -> bool {
        let statement = self.flow.statement(point);
        statement.is_some_and(|statement| statement.method.constraints.terminal)
    }

    /// Returns the innermost frame around a path.
    fn frame(&self, mut trail: Trail) -> Option<ClusterId> {
        loop {
            if let Some(frame) = self.frames.get(&trail) {
                return Some(*frame);
            }
            let parent = self.flow.parent(trail);
            if parent == trail {
                return None;
            }
            trail = parent;
        }
    }

    fn point(&mut self, id: PointId, cluster: ClusterId) {
        let flow = self.flow;
        let Some(point) = flow.points.get(id) else {
            return;
        };
        let around = Around {
            cluster: Some(cluster),
            is_reached: self.is_reached(id),
            ..self.around
        };
        let boxes = match &point.kind {
            At::Statement(statement) => self.statement(id, statement, around),
            At::Fork => {
                let own = self.fork(id, "result", around);
                Boxes { own, fork: None }
            }
            _ => {
                let (name, place) = self.unknown(point.trail);
                let own = self.plain(id, NodeRow::new(name, ""), place, around);
                Boxes { own, fork: None }
            }
        };
        if let Some(slot) = self.boxes.get_mut(id) {
            *slot = Some(boxes);
        }
    }

    /// Returns the placeholder of an unknown statement, and its place.
    fn unknown(&self, trail: Trail) -> (String, Option<Place>) {
        let steps = self.flow.steps(trail);
        let mut entries = Some(self.sections);
        let mut at: Option<&Node<'_>> = None;
        // the first step is `sections`
        for step in steps.iter().skip(1) {
            at = match step {
                PathStep::Key(key) => {
                    let mut entries = entries.unwrap_or_default().iter();
                    entries.find(|entry| entry.key == *key).map(|e| &e.value)
                }
                PathStep::Index(index) => at.and_then(|list| list.elements()?.get(*index)),
            };
            entries = at.and_then(|node| node.entries());
        }
        match entries {
            Some([entry]) => (short(&entry.key), Some(entry.place)),
            _ => match at.and_then(Node::name) {
                Some(name) => (short(name), None),
                None => ("…".to_owned(), None),
            },
        }
    }

    /// A statement that only continues with the next one shares a box with its neighbours.
    fn plain(&mut self, id: PointId, row: NodeRow, place: Option<Place>, around: Around) -> NodeId {
        let shared = self.open.filter(|open| self.leads_only_to(*open, id));
        let shared = shared.and_then(|open| self.boxes.get(open).copied().flatten());
        let node = match shared {
            Some(Boxes { own, .. }) => {
                if let Some(node) = self.graph.nodes.get_mut(own.0) {
                    node.rows.push(row);
                }
                own
            }
            None => self.node(around, NodeKind::Plain, vec![row]),
        };
        self.place(node, place, around);
        self.open = Some(id);
        node
    }

    fn leads_only_to(&self, from: PointId, to: PointId) -> bool {
        let points = &self.flow.points;
        let (Some(from), Some(at)) = (points.get(from), points.get(to)) else {
            return false;
        };
        matches!(&*from.next, [edge] if edge.to == to && edge.branch.is_none())
            && self.entered.get(to) == Some(&1)
            && self.frame(from.trail) == self.frame(at.trail)
    }

    fn place(&mut self, node: NodeId, place: Option<Place>, around: Around) {
        if let Some(node) = self.graph.nodes.get_mut(node.0) {
            node.places.extend(place.filter(|_| !around.is_elsewhere));
        }
    }

    fn fork(&mut self, id: PointId, head: &str, around: Around) -> NodeId {
        let text = self.forks.get(&id).map(|fork| fork.text.clone());
        let row = NodeRow::new(head, text.unwrap_or_default());
        self.node(around, NodeKind::Branch, vec![row])
    }

    fn statement(&mut self, id: PointId, statement: &FlowStatement<'t>, around: Around) -> Boxes {
        let method = statement.method;
        let place = Some(statement.place);
        let name = method.name;
        let is_fork = parts::is_fork(&method.ty);
        let (parts, text) = match statement.body {
            Some(body) => (
                parts::of(body, &method.ty, &method.constraints),
                words::statement(method, body),
            ),
            None => Default::default(),
        };
        let is_plain =
            parts.is_empty() && kind(method) == NodeKind::Plain && !method.constraints.terminal;
        let own = match name {
            "label" => {
                let label = statement.body.and_then(Node::name).unwrap_or_default();
                self.node(
                    around,
                    NodeKind::Label,
                    vec![NodeRow::new(name, short(label))],
                )
            }
            _ if is_fork => self.fork(id, name, around),
            _ if is_plain => self.plain(id, NodeRow::new(name, text), place, around),
            _ => {
                let (kind, row) = look(method, text, &parts);
                self.node(around, kind, vec![row])
            }
        };
        if name == "label" || is_fork || !is_plain {
            self.place(own, place, around);
        }
        for part in parts {
            match part {
                ControlTarget::Label { name, when, max } => {
                    let (taken, passed) = fork::jump(when, max);
                    let name = name.to_owned();
                    let jump = Jump {
                        name,
                        taken,
                        passed,
                    };
                    self.jumps.insert(id, jump);
                }
                ControlTarget::Legs(groups) => self.legs(id, own, groups, around),
                ControlTarget::Script { name, target } => {
                    let (way, label) = match (method.constraints.terminal, &target) {
                        (true, _) => (EdgeKind::Jump, ""),
                        (false, ScriptTarget::Section(_)) => (EdgeKind::Run, ""),
                        (false, _) => (EdgeKind::Run, name),
                    };
                    if !self.leads_to(id, &target) {
                        self.script(id, own, target, (label, way), around);
                    }
                }
            }
        }
        let fork = (!is_fork && self.forks.contains_key(&id)).then(|| {
            let fork = self.fork(id, "result", around);
            self.graph.edge(own, fork, "", EdgeKind::Next);
            fork
        });
        Boxes { own, fork }
    }

    /// Returns true if a point itself leads to a section.
    fn leads_to(&self, id: PointId, target: &ScriptTarget<'_>) -> bool {
        let ScriptTarget::Section(name) = target else {
            return false;
        };
        let (Some(section), Some(point)) = (self.names.get(name), self.flow.points.get(id)) else {
            return false;
        };
        let start = self.flow.sections.get(*section).map(|to| to.start);
        point.call.is_some_and(|(called, _)| called == *section)
            || point.next.iter().any(|edge| Some(edge.to) == start)
    }

    /// Returns the box that a point leads into.
    fn first(&self, point: PointId) -> Option<NodeId> {
        let at = self.flow.points.get(point)?;
        match at.kind {
            At::Start(_) => {
                let to = at.next.first()?.to;
                // only jumps lead to the start of a section
                (to != point).then(|| self.first(to)).flatten()
            }
            At::End(section) => self.ends.get(section).copied().flatten(),
            _ => Some(self.boxes.get(point).copied().flatten()?.own),
        }
    }

    fn first_of(&self, section: usize) -> Option<NodeId> {
        self.first(self.flow.sections.get(section)?.start)
    }

    /// Adds the edges of each box.
    fn ways(&mut self) {
        let flow = self.flow;
        for (id, point) in flow.points.iter().enumerate() {
            let Some(boxes) = self.boxes.get(id).copied().flatten() else {
                continue;
            };
            let next = |id: PointId| flow.points.get(id).map_or(&[][..], |point| &point.next);
            if let Some((section, back)) = point.call {
                if !self.drawn.contains(&(id, section))
                    && let Some(to) = self.first_of(section)
                {
                    self.graph.edge(boxes.own, to, "", EdgeKind::Run);
                }
                for edge in next(back) {
                    self.way(id, boxes, edge);
                }
            }
            for edge in &point.next {
                match self.kind(edge.to) {
                    Some(At::Back) => {
                        for edge in next(edge.to) {
                            self.way(id, boxes, edge);
                        }
                    }
                    _ => self.way(id, boxes, edge),
                }
            }
        }
        for (from, section, label, way) in std::mem::take(&mut self.runs) {
            if let Some(to) = self.first_of(section) {
                self.graph.edge(from, to, label, way);
            }
        }
    }

    fn way(&mut self, id: PointId, boxes: Boxes, edge: &FlowEdge) {
        let is_jump = edge.way == swml_language::flow::FlowEdgeKind::Jump;
        let branch = self.flow.branch(edge);
        match (self.kind(edge.to), branch) {
            (Some(At::Anywhere), _) => return self.astray(id, boxes.own),
            (Some(At::End(_)), _) if self.ends_here(id) => return,
            (_, Some(FlowBranch::Callee(statements, trail))) => {
                // from the box of the called party, and only once
                let to = self.first(edge.to).filter(|_| !statements.is_empty());
                if let (Some(to), Some(answers)) = (to, self.answers.remove(&trail)) {
                    for (from, label) in answers {
                        self.graph.edge(from, to, label, EdgeKind::Run);
                    }
                }
                return;
            }
            _ => {}
        }
        let from = boxes.fork.unwrap_or(boxes.own);
        let to = self
            .first(edge.to)
            .filter(|_| !self.share_a_box(id, edge.to));
        let Some(to) = to else {
            return;
        };
        let jump = self.jumps.get(&id);
        let mut label = match (branch, is_jump) {
            (Some(branch), _) => {
                let is_single = self.forks.get(&id).is_some_and(Fork::is_single);
                fork::label(branch, is_single)
            }
            (None, true) => jump.map(|jump| jump.taken.clone()).unwrap_or_default(),
            (None, false) => jump.map(|jump| jump.passed.clone()).unwrap_or_default(),
        };
        let way = match is_jump {
            true => EdgeKind::Jump,
            false => EdgeKind::Next,
        };
        let cluster = |id: NodeId| self.graph.nodes.get(id.0).and_then(|node| node.cluster);
        if way == EdgeKind::Next && cluster(from) != cluster(to) {
            let between = if label.is_empty() { "" } else { ", " };
            label = format!("{label}{between}bridged");
        }
        // a value without a case is an error of `switch`
        if let (Some(FlowBranch::NoCase), None) = (branch, boxes.fork)
            && self.flow.statement(id).is_some()
        {
            let around = Around {
                cluster: cluster(from),
                is_reached: self.is_reached(id),
                ..self.around
            };
            let rows = vec![NodeRow::new("error", "no case for it")];
            let failure = self.node(around, NodeKind::Failure, rows);
            self.graph.edge(from, failure, label, EdgeKind::Next);
            self.graph.edge(failure, to, "", EdgeKind::Next);
            return;
        }
        self.graph.edge(from, to, label, way);
    }

    /// Returns true if the second of two statements is in the box of the first.
    fn share_a_box(&self, from: PointId, to: PointId) -> bool {
        let own = |id: PointId| Some(self.boxes.get(id).copied().flatten()?.own);
        from != to && own(from).is_some() && own(from) == own(to)
    }

    /// A label that does not exist, or that is known only during the call.
    fn astray(&mut self, id: PointId, from: NodeId) {
        let Some(jump) = self.jumps.get(&id) else {
            return;
        };
        let rows = vec![NodeRow::new("label", short(&jump.name))];
        let label = jump.taken.clone();
        let around = Around {
            cluster: self.graph.nodes.get(from.0).and_then(|node| node.cluster),
            is_reached: self.is_reached(id),
            ..self.around
        };
        let away = self.node(around, NodeKind::Away, rows);
        self.graph.edge(from, away, label, EdgeKind::Jump);
    }
}

/// Returns the kind of the box of a statement that leads elsewhere, or is an end.
fn look(method: &MethodSpec, text: String, parts: &[ControlTarget<'_>]) -> (NodeKind, NodeRow) {
    let row = |text: String| NodeRow::new(method.name, text);
    match parts {
        [] if method.constraints.terminal => (NodeKind::End, row(text)),
        [ControlTarget::Label { name, when, .. }] => match when {
            Some(when) => {
                let when = words::shortened(when, 60);
                (
                    NodeKind::Branch,
                    row(format!("{} when {when}", short(name))),
                )
            }
            None => (NodeKind::Jump, row(short(name))),
        },
        [ControlTarget::Script { target, .. }, ..] => match target {
            ScriptTarget::Url(url) if method.constraints.terminal => {
                (NodeKind::Away, row(words::url(url)))
            }
            ScriptTarget::Section(name) => {
                let kind = match (method.constraints.terminal, parts::elsewhere(name)) {
                    (true, true) => NodeKind::Away,
                    (true, false) => NodeKind::Jump,
                    (false, _) => NodeKind::Run,
                };
                let text = [words::url(name), text].join("  ");
                (kind, row(text.trim().to_owned()))
            }
            _ if method.constraints.terminal => (NodeKind::Jump, row(text)),
            _ => (kind(method), row(text)),
        },
        _ if method.constraints.terminal => (NodeKind::Jump, row(text)),
        _ => (kind(method), row(text)),
    }
}

/// Returns the kind of the box of a method, without its parts.
fn kind(method: &MethodSpec) -> NodeKind {
    match &method.ty {
        Type::Record(record) if parts::dials(record()) => NodeKind::Dial,
        Type::Record(record) if parts::is_agent(record()) => NodeKind::Agent,
        _ => NodeKind::Plain,
    }
}
