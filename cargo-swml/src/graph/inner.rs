//! The contents of a statement that are not steps of its own script: destinations, and other
//! scripts.

use swml_language::flow::PointId;
use swml_language::read::Parsed;
use swml_language::tree::Node;
use swml_language::{Allowed, Document, resolve};

use super::flow::{Around, Draw, document};
use super::model::{EdgeKind, NodeId, NodeKind, NodeRow};
use super::parts::{self, ControlTarget, DialBranch, ScriptTarget};
use super::words::{self, short};

/// A loose end: a box that leads to the next destination dialled.
struct Exit {
    from: NodeId,
    label: &'static str,
}

impl<'t> Draw<'_, 't> {
    /// Adds destinations beside the box that dials them: groups one after another.
    pub(super) fn legs(
        &mut self,
        id: PointId,
        node: NodeId,
        groups: Vec<Vec<DialBranch<'t>>>,
        around: Around,
    ) {
        let exit = |from, label| Exit { from, label };
        let mut before = vec![exit(node, "")];
        let last = groups.len().saturating_sub(1);
        for (turn, group) in groups.into_iter().enumerate() {
            let at_once = group.len() > 1;
            let legs = group.into_iter().map(|leg| self.leg(id, leg, around));
            let legs: Vec<NodeId> = legs.collect();
            for Exit { from, label } in &before {
                for leg in &legs {
                    let label = match *label {
                        "" if turn > 0 => "no answer",
                        "" if last > 0 => "first",
                        "" if at_once => "at once",
                        label => label,
                    };
                    self.graph.edge(*from, *leg, label, EdgeKind::Dial);
                }
            }
            before = match legs.as_slice() {
                [] => before,
                [one] => vec![exit(*one, "")],
                many if turn < last => {
                    let join =
                        self.node(around, NodeKind::Leg, vec![NodeRow::new("no answer", "")]);
                    for leg in many {
                        self.graph.edge(*leg, join, "", EdgeKind::Dial);
                    }
                    vec![exit(join, "then")]
                }
                many => many.iter().map(|leg| exit(*leg, "")).collect(),
            };
        }
    }

    fn leg(&mut self, id: PointId, leg: DialBranch<'t>, around: Around) -> NodeId {
        let text = words::properties(leg.record, leg.entries, &["to"]);
        let to = leg.entries.iter().find(|entry| entry.key == "to");
        let to = to.and_then(|to| to.value.name()).map(short);
        let mut rows = vec![NodeRow::new(to.unwrap_or_default(), "")];
        if !text.is_empty() {
            rows.push(NodeRow::new("", text));
        }
        let node = self.node(around, NodeKind::Leg, rows);
        for part in leg.parts {
            if let ControlTarget::Script { name, target } = part {
                self.script(id, node, target, (name, EdgeKind::Run), around);
            }
        }
        node
    }

    /// Adds the edge to a script that is run or transferred to.
    pub(super) fn script(
        &mut self,
        id: PointId,
        from: NodeId,
        target: ScriptTarget<'t>,
        (label, way): (&str, EdgeKind),
        around: Around,
    ) {
        let away = |text: &str| vec![NodeRow::new("", text)];
        let to = match target {
            // the box already shows the target
            ScriptTarget::Section(name) if parts::elsewhere(name) => return,
            ScriptTarget::Url(_) if way == EdgeKind::Jump => return,
            ScriptTarget::Section(name) => match self.names.get(name) {
                Some(section) => {
                    self.drawn.insert((id, *section));
                    self.runs.push((from, *section, label.to_owned(), way));
                    return;
                }
                None => self.node(around, NodeKind::Away, away(&words::url(name))),
            },
            ScriptTarget::Url(url) => self.node(around, NodeKind::Away, away(&words::url(url))),
            ScriptTarget::Statements(list) => {
                self.callee(from, list, label, around);
                return;
            }
            ScriptTarget::Document(node) => {
                match document(self.graph, node, Some(title(label)), around) {
                    Some(first) => first,
                    None => return,
                }
            }
            ScriptTarget::Source(text) => {
                let language = &Document::LANGUAGE.document;
                let right =
                    |parsed: &Parsed<'_>| parsed.check(language, &Allowed::none(), false).is_ok();
                let parsed = Parsed::json(text).ok().filter(right);
                let tree = parsed.map(|parsed| resolve::today(parsed.into_root(), language));
                let elsewhere = Around {
                    is_elsewhere: true,
                    ..around
                };
                let title = Some(title(label));
                let first = tree.and_then(|tree| document(self.graph, &tree, title, elsewhere));
                first.unwrap_or_else(|| self.node(around, NodeKind::Away, away("a script")))
            }
        };
        self.graph.edge(from, to, label, way);
    }

    /// Adds a frame for the statements that run for a called party. They are points of the flow,
    /// and are drawn in their turn.
    fn callee(&mut self, from: NodeId, list: &'t Node<'t>, label: &str, around: Around) {
        let statements = list.elements().unwrap_or_default();
        let Some(trail) = self.callees.get(&statements.as_ptr()).copied() else {
            return;
        };
        if !statements.is_empty() {
            let frame = self.graph.cluster(short(label), around.cluster);
            self.frames.insert(trail, frame);
            let answers = self.answers.entry(trail).or_default();
            answers.push((from, label.to_owned()));
        }
    }
}

fn title(label: &str) -> &str {
    match label {
        "" => "script",
        label => label,
    }
}
