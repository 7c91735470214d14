//! From the tree of a script to its [`Graph`].
//!
//! Statements are walked in the order of the script. What leads on from the ones so far is
//! kept as loose ends ([`Exit`]); the next statement ties them. Jumps are tied when the
//! names they go to are known.

use std::collections::HashMap;

use swml_language::read::Parsed;
use swml_language::schema::{Format, Language, LanguageId, Method, Type};
use swml_language::tree::{Entry, Node, Place, has_variable};
use swml_language::{Allowed, Document, resolve};

use super::model::{ClusterId, Graph, Kind, NodeId, Row, Way};
use super::parts::{self, Arm, Leg, Part, Target};
use super::words::{self, short};

/// How deep documents inside documents are drawn.
const DEEPEST: usize = 8;

/// The graph of a script.
pub(crate) fn graph(script: &Node<'_>, language: &'static Language) -> Graph {
    let mut walk = Walk {
        graph: Graph::default(),
        language,
        cluster: None,
        depth: 0,
        place: None,
        is_elsewhere: false,
        open: None,
        roots: Vec::new(),
        scope: Scope::default(),
        section: Section::default(),
    };
    let what = match language.id {
        LanguageId::Calling => "a call comes in",
        LanguageId::Messaging => "a message comes in",
    };
    let start = walk.graph.node(Kind::Start, vec![Row::new(what, "")], None);
    walk.roots.push(start);
    if let Some(main) = walk.document(script, None) {
        walk.graph.edge(start, main, "", Way::Next);
    }
    let Walk {
        mut graph, roots, ..
    } = walk;
    graph.reach(roots);
    graph
}

/// A loose end: a box that leads on to whatever comes next.
#[derive(Clone)]
struct Exit {
    from: NodeId,
    label: String,
}

impl Exit {
    fn new(from: NodeId, label: impl Into<String>) -> Self {
        let label = label.into();
        Self { from, label }
    }
}

/// A way to a name that may not have been met yet.
struct Pending {
    from: NodeId,
    name: String,
    label: String,
    way: Way,
}

/// The names of one document.
#[derive(Default)]
struct Scope {
    pending: Vec<Pending>,
    /// Where the script goes is known only while it runs.
    any_section: bool,
}

/// The names of one section.
#[derive(Default)]
struct Section {
    labels: HashMap<String, NodeId>,
    pending: Vec<Pending>,
    any_label: bool,
}

struct Walk {
    graph: Graph,
    language: &'static Language,
    cluster: Option<ClusterId>,
    depth: usize,
    /// The statement that has no box yet.
    place: Option<Place>,
    /// The places are those of another text.
    is_elsewhere: bool,
    /// The box of plain statements that the next one can still go into.
    open: Option<NodeId>,
    /// What can be reached for certain, or may be for all that is known.
    roots: Vec<NodeId>,
    scope: Scope,
    section: Section,
}

impl Walk {
    fn node(&mut self, kind: Kind, rows: Vec<Row>) -> NodeId {
        self.open = None;
        let node = self.graph.node(kind, rows, self.cluster);
        if let Some(node) = self.graph.nodes.get_mut(node.0) {
            node.places.extend(self.place.take());
        }
        node
    }

    /// A box with one line.
    fn line(&mut self, kind: Kind, head: &str, text: impl Into<String>) -> NodeId {
        self.node(kind, vec![Row::new(head, text)])
    }

    fn tie(&mut self, exits: Vec<Exit>, to: NodeId) {
        for exit in exits {
            self.graph.edge(exit.from, to, exit.label, Way::Next);
        }
    }

    /// Walks what is in a frame.
    fn within<T>(&mut self, title: String, walk: impl FnOnce(&mut Self) -> T) -> T {
        let inner = self.graph.cluster(title, self.cluster);
        let outer = self.cluster.replace(inner);
        self.open = None;
        let done = walk(self);
        self.cluster = outer;
        self.open = None;
        done
    }

    /// The box where a document starts.
    fn document(&mut self, document: &Node<'_>, title: Option<&str>) -> Option<NodeId> {
        if self.depth == DEEPEST {
            return Some(self.line(Kind::Away, "…", "a script"));
        }
        let named = |entry: &&Entry<'_>| entry.key == "sections";
        let entries = document.entries().unwrap_or_default();
        let sections = entries.iter().find(named)?.value.entries()?;
        self.depth += 1;
        let outer = std::mem::take(&mut self.scope);
        let firsts = match (title, sections) {
            // one frame is enough
            (Some(title), [only]) => vec![self.section(title.to_owned(), only)],
            (Some(title), _) => self.within(title.to_owned(), |walk| walk.sections(sections)),
            (None, _) => self.sections(sections),
        };
        let scope = std::mem::replace(&mut self.scope, outer);
        self.depth -= 1;
        let first = |name: &str| {
            let index = sections.iter().position(|section| section.key == name)?;
            firsts.get(index).copied()
        };
        for Pending {
            from,
            name,
            label,
            way,
        } in scope.pending
        {
            match first(&name) {
                Some(to) => self.graph.edge(from, to, label, way),
                None => {
                    let cluster = self.graph.nodes.get(from.0).and_then(|node| node.cluster);
                    let rows = vec![Row::new("", words::url(&name))];
                    let away = self.graph.node(Kind::Away, rows, cluster);
                    self.graph.edge(from, away, label, way);
                }
            }
        }
        if scope.any_section {
            self.roots.extend(&firsts);
        }
        first("main").or(firsts.first().copied())
    }

    fn sections(&mut self, sections: &[Entry<'_>]) -> Vec<NodeId> {
        let section = |section: &Entry<'_>| self.section(short(&section.key), section);
        sections.iter().map(section).collect()
    }

    /// The first box of a section.
    fn section(&mut self, title: String, section: &Entry<'_>) -> NodeId {
        let end = match &*section.key {
            "main" => "end of the script",
            _ => "end of the section",
        };
        let outer = std::mem::take(&mut self.section);
        let first = self.frame(title, &section.value, end);
        let section = std::mem::replace(&mut self.section, outer);
        for Pending {
            from,
            name,
            label,
            way,
        } in section.pending
        {
            match section.labels.get(&name) {
                Some(to) => self.graph.edge(from, *to, label, way),
                None => {
                    let cluster = self.graph.nodes.get(from.0).and_then(|node| node.cluster);
                    let rows = vec![Row::new("label", short(&name))];
                    let away = self.graph.node(Kind::Away, rows, cluster);
                    self.graph.edge(from, away, label, way);
                }
            }
        }
        if section.any_label {
            self.roots.extend(section.labels.into_values());
        }
        first
    }

    /// The first box of a list of statements in a frame of its own.
    fn frame(&mut self, title: String, statements: &Node<'_>, end: &str) -> NodeId {
        self.within(title, |walk| {
            let first = NodeId(walk.graph.nodes.len());
            let steps = walk.statements(statements, Vec::new());
            if !steps.is_empty() || walk.graph.nodes.len() == first.0 {
                let end = walk.line(Kind::End, end, "");
                walk.tie(steps, end);
            }
            first
        })
    }

    /// Walks a list of statements, and gives back what leads on behind it.
    fn statements(&mut self, list: &Node<'_>, exits: Vec<Exit>) -> Vec<Exit> {
        let mut exits = exits;
        for statement in list.elements().unwrap_or_default() {
            exits = self.statement(statement, exits);
        }
        exits
    }

    fn statement(&mut self, statement: &Node<'_>, exits: Vec<Exit>) -> Vec<Exit> {
        let Some([entry]) = statement.entries() else {
            return exits;
        };
        self.place = (!self.is_elsewhere).then_some(entry.place);
        let known = self.language.methods.get(&entry.key).filter(|_| !entry.raw);
        let Some(method) = known else {
            // a method that nobody knows may do anything
            self.scope.any_section = true;
            self.section.any_label = true;
            return self.plain(Row::new(short(&entry.key), ""), exits);
        };
        if matches!(method.ty, Type::Text) && method.facets.format == Format::Label {
            return self.label(method, &entry.value, exits);
        }
        let parts = parts::of(&entry.value, &method.ty, &method.facets);
        let text = words::statement(method, &entry.value);
        if parts.is_empty() && kind(method) == Kind::Plain {
            let row = Row::new(method.name, text);
            if !method.facets.ends {
                return self.plain(row, exits);
            }
            let end = self.node(Kind::End, vec![row]);
            self.tie(exits, end);
            return Vec::new();
        }
        self.leading(method, text, parts, exits)
    }

    /// A statement that only goes on to the next one shares a box with its neighbours.
    fn plain(&mut self, row: Row, exits: Vec<Exit>) -> Vec<Exit> {
        if let ([exit], Some(open)) = (exits.as_slice(), self.open)
            && exit.from == open
            && exit.label.is_empty()
            && let Some(node) = self.graph.nodes.get_mut(open.0)
        {
            node.rows.push(row);
            node.places.extend(self.place.take());
            return exits;
        }
        let node = self.node(Kind::Plain, vec![row]);
        self.tie(exits, node);
        self.open = Some(node);
        vec![Exit::new(node, "")]
    }

    fn label(&mut self, method: &Method, name: &Node<'_>, exits: Vec<Exit>) -> Vec<Exit> {
        let name = name.name().unwrap_or_default();
        let node = self.line(Kind::Label, method.name, short(name));
        self.tie(exits, node);
        if has_variable(name) {
            self.section.any_label = true;
        } else {
            self.section.labels.entry(name.to_owned()).or_insert(node);
        }
        vec![Exit::new(node, "")]
    }

    /// A statement with something that leads elsewhere.
    fn leading(
        &mut self,
        method: &'static Method,
        text: String,
        parts: Vec<Part<'_>>,
        exits: Vec<Exit>,
    ) -> Vec<Exit> {
        // a statement that is nothing but branches is its own fork
        let (kind, row) = match parts.as_slice() {
            [part @ (Part::Switch { .. } | Part::Cond(_))] if kind(method) == Kind::Plain => {
                (Kind::Branch, Row::new(method.name, fork(part)))
            }
            [
                Part::Label {
                    name,
                    when: Some(when),
                    ..
                },
            ] => {
                let text = format!("{} when {}", short(name), words::shortened(when, 60));
                (Kind::Branch, Row::new(method.name, text))
            }
            [Part::Label { name, .. }] => (Kind::Jump, Row::new(method.name, short(name))),
            [
                Part::Script {
                    target: Target::Url(url),
                    ..
                },
                ..,
            ] if method.facets.ends => (Kind::Away, Row::new(method.name, words::url(url))),
            [
                Part::Script {
                    target: Target::Section(name),
                    ..
                },
                ..,
            ] => {
                let kind = match (method.facets.ends, elsewhere(name)) {
                    (true, true) => Kind::Away,
                    (true, false) => Kind::Jump,
                    (false, _) => Kind::Run,
                };
                (
                    kind,
                    Row::new(
                        method.name,
                        [words::url(name), text].join("  ").trim().to_owned(),
                    ),
                )
            }
            _ if method.facets.ends => (Kind::Jump, Row::new(method.name, text)),
            _ => (kind(method), Row::new(method.name, text)),
        };
        let own = kind == Kind::Branch;
        let node = self.node(kind, vec![row]);
        self.tie(exits, node);
        let mut exits = vec![Exit::new(node, "")];
        for part in parts {
            exits = self.part(node, method, own, part, exits);
        }
        match method.facets.ends {
            true => Vec::new(),
            false => exits,
        }
    }

    /// Draws what a part of a statement leads to. What goes on behind the statement is
    /// given and given back.
    fn part(
        &mut self,
        node: NodeId,
        method: &Method,
        own: bool,
        part: Part<'_>,
        exits: Vec<Exit>,
    ) -> Vec<Exit> {
        match part {
            Part::Block(statements) => self.statements(statements, exits),
            Part::Label { name, when, max } => self.goes_to(node, name, when, max),
            Part::Legs(groups) => {
                self.legs(node, groups);
                exits
            }
            Part::Script { name, target } => {
                let (way, label) = match (method.facets.ends, &target) {
                    (true, _) => (Way::Jump, ""),
                    (false, Target::Section(_)) => (Way::Run, ""),
                    (false, _) => (Way::Run, name),
                };
                self.script(node, target, label, way);
                exits
            }
            Part::Switch { .. } | Part::Cond(_) => {
                let fork = match own {
                    true => node,
                    false => {
                        let fork = self.line(Kind::Branch, "result", fork(&part));
                        self.tie(exits, fork);
                        fork
                    }
                };
                match part {
                    Part::Switch {
                        cases, otherwise, ..
                    } => self.switch(fork, cases, otherwise, own),
                    Part::Cond(arms) => self.cond(fork, arms),
                    _ => Vec::new(),
                }
            }
        }
    }

    fn switch(
        &mut self,
        fork: NodeId,
        cases: Vec<(&str, &Node<'_>)>,
        otherwise: Option<&Node<'_>>,
        must: bool,
    ) -> Vec<Exit> {
        let mut exits = Vec::new();
        for (value, statements) in cases {
            let label = match value {
                "" => "“”".to_owned(),
                value => short(value),
            };
            exits.extend(self.statements(statements, vec![Exit::new(fork, label)]));
        }
        let rest = vec![Exit::new(fork, "default")];
        match otherwise {
            Some(statements) => exits.extend(self.statements(statements, rest)),
            // a value without a case is an error of `switch`
            None if must => {
                let failure = self.line(Kind::Failure, "error", "no case for it");
                self.graph.edge(fork, failure, "any other", Way::Next);
            }
            None => exits.push(Exit::new(fork, "any other")),
        }
        self.open = None;
        exits
    }

    fn cond(&mut self, fork: NodeId, arms: Vec<Arm<'_>>) -> Vec<Exit> {
        let single = is_single(&arms);
        let (yes, no) = match single {
            true => ("yes", "no"),
            false => ("", "else"),
        };
        let mut exits = Vec::new();
        let mut open = true;
        for Arm {
            when,
            then,
            otherwise,
        } in arms
        {
            if let Some(when) = when {
                let label = match yes {
                    "" => words::shortened(when, 40),
                    yes => yes.to_owned(),
                };
                let taken = vec![Exit::new(fork, label)];
                match then {
                    Some(then) => exits.extend(self.statements(then, taken)),
                    None => exits.extend(taken),
                }
            }
            if let Some(otherwise) = otherwise {
                let rest = vec![Exit::new(fork, no)];
                exits.extend(self.statements(otherwise, rest));
                open = false;
            }
        }
        if open {
            exits.push(Exit::new(fork, no));
        }
        self.open = None;
        exits
    }

    fn goes_to(
        &mut self,
        node: NodeId,
        name: &str,
        when: Option<&str>,
        max: Option<i64>,
    ) -> Vec<Exit> {
        if has_variable(name) {
            self.section.any_label = true;
        }
        let times = max.map(|max| match max {
            1 => "once".to_owned(),
            2 => "twice".to_owned(),
            max => format!("{max} times"),
        });
        let (label, rest) = match (when, times) {
            (Some(_), None) => ("yes".to_owned(), "no".to_owned()),
            (Some(_), Some(times)) => (format!("yes, {times}"), "else".to_owned()),
            (None, None) => (String::new(), "after 100 times".to_owned()),
            (None, Some(times)) => (times, "then".to_owned()),
        };
        self.section.pending.push(Pending {
            from: node,
            name: name.to_owned(),
            label,
            way: Way::Jump,
        });
        vec![Exit::new(node, rest)]
    }

    /// Destinations hang beside the box that dials them: groups one behind the other.
    fn legs(&mut self, node: NodeId, groups: Vec<Vec<Leg<'_>>>) {
        let mut before = vec![Exit::new(node, "")];
        let last = groups.len().saturating_sub(1);
        for (turn, group) in groups.into_iter().enumerate() {
            let at_once = group.len() > 1;
            let mut ids = Vec::new();
            for Leg {
                record,
                entries,
                parts,
            } in group
            {
                let text = words::properties(record, entries, &["to"]);
                let to = entries.iter().find(|entry| entry.key == "to");
                let to = to
                    .and_then(|to| to.value.name())
                    .map(short)
                    .unwrap_or_default();
                let mut rows = vec![Row::new(to, "")];
                if !text.is_empty() {
                    rows.push(Row::new("", text));
                }
                let leg = self.node(Kind::Leg, rows);
                for part in parts {
                    if let Part::Script { name, target } = part {
                        self.script(leg, target, name, Way::Run);
                    }
                }
                ids.push(leg);
            }
            for exit in &before {
                for leg in &ids {
                    let label = match exit.label.as_str() {
                        "" if turn > 0 => "no answer",
                        "" if last > 0 => "first",
                        "" if at_once => "at once",
                        label => label,
                    };
                    self.graph.edge(exit.from, *leg, label, Way::Dial);
                }
            }
            before = match ids.as_slice() {
                [] => before,
                [one] => vec![Exit::new(*one, "")],
                many if turn < last => {
                    let join = self.line(Kind::Leg, "no answer", "");
                    for leg in many {
                        self.graph.edge(*leg, join, "", Way::Dial);
                    }
                    vec![Exit::new(join, "then")]
                }
                many => many.iter().map(|leg| Exit::new(*leg, "")).collect(),
            };
        }
    }

    /// The way to a script that is run, or gone on with.
    fn script(&mut self, from: NodeId, target: Target<'_>, label: &str, way: Way) {
        let to = match target {
            Target::Section(name) if elsewhere(name) => {
                // the box says already where it goes
                self.scope.any_section |= has_variable(name);
                return;
            }
            Target::Section(name) => {
                self.scope.pending.push(Pending {
                    from,
                    name: name.to_owned(),
                    label: label.to_owned(),
                    way,
                });
                return;
            }
            Target::Url(_) if way == Way::Jump => return,
            Target::Url(url) => self.line(Kind::Away, "", words::url(url)),
            Target::Statements(list) => self.frame(short(label), list, "bridge the two"),
            Target::Document(document) => match self.inline(document, label) {
                Some(first) => first,
                None => return,
            },
            Target::Source(text) => {
                let document = &Document::LANGUAGE.document;
                let right =
                    |parsed: &Parsed<'_>| parsed.check(document, &Allowed::none(), false).is_ok();
                let parsed = Parsed::json(text).ok().filter(right);
                let tree = parsed.map(|parsed| resolve::today(parsed.into_root(), document));
                let outer = std::mem::replace(&mut self.is_elsewhere, true);
                let first = tree.and_then(|tree| self.inline(&tree, label));
                self.is_elsewhere = outer;
                first.unwrap_or_else(|| self.line(Kind::Away, "", "a script"))
            }
        };
        self.graph.edge(from, to, label, way);
    }

    fn inline(&mut self, document: &Node<'_>, label: &str) -> Option<NodeId> {
        let title = match label {
            "" => "script".to_owned(),
            label => short(label),
        };
        let outer = std::mem::take(&mut self.section);
        let first = self.document(document, Some(&title));
        self.section = outer;
        first
    }
}

/// How the box of a method looks, all its parts aside.
fn kind(method: &Method) -> Kind {
    match &method.ty {
        Type::Record(record) if parts::dials(record()) => Kind::Dial,
        Type::Record(record) if parts::is_agent(record()) => Kind::Agent,
        _ => Kind::Plain,
    }
}

/// What a fork asks.
fn fork(part: &Part<'_>) -> String {
    match part {
        Part::Switch { variable, .. } => variable.map(short).unwrap_or_default(),
        Part::Cond(arms) if is_single(arms) => arms
            .iter()
            .find_map(|arm| arm.when)
            .map(|when| words::shortened(when, 60))
            .unwrap_or_default(),
        _ => String::new(),
    }
}

/// One condition, and perhaps an `else`.
fn is_single(arms: &[Arm<'_>]) -> bool {
    arms.iter().filter(|arm| arm.when.is_some()).count() == 1
}

/// True if a name is that of no section of the same document.
fn elsewhere(name: &str) -> bool {
    name.is_empty() || has_variable(name) || name.contains(':')
}
