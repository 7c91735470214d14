//! What is inside a statement and no step of its own script: destinations, and other scripts.

use swml_language::flow::PointId;
use swml_language::read::Parsed;
use swml_language::tree::Node;
use swml_language::{Allowed, Document, resolve};

use super::flow::{Around, Draw, document};
use super::model::{Kind, NodeId, Row, Way};
use super::parts::{self, Leg, Part, Target};
use super::words::{self, short};

/// A loose end: a box that leads on to whatever is dialled next.
struct Exit {
    from: NodeId,
    label: &'static str,
}

impl<'t> Draw<'_, 't> {
    /// Destinations hang beside the box that dials them: groups one behind the other.
    pub(super) fn legs(
        &mut self,
        id: PointId,
        node: NodeId,
        groups: Vec<Vec<Leg<'t>>>,
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
                    self.graph.edge(*from, *leg, label, Way::Dial);
                }
            }
            before = match legs.as_slice() {
                [] => before,
                [one] => vec![exit(*one, "")],
                many if turn < last => {
                    let join = self.node(around, Kind::Leg, vec![Row::new("no answer", "")]);
                    for leg in many {
                        self.graph.edge(*leg, join, "", Way::Dial);
                    }
                    vec![exit(join, "then")]
                }
                many => many.iter().map(|leg| exit(*leg, "")).collect(),
            };
        }
    }

    fn leg(&mut self, id: PointId, leg: Leg<'t>, around: Around) -> NodeId {
        let text = words::properties(leg.record, leg.entries, &["to"]);
        let to = leg.entries.iter().find(|entry| entry.key == "to");
        let to = to.and_then(|to| to.value.name()).map(short);
        let mut rows = vec![Row::new(to.unwrap_or_default(), "")];
        if !text.is_empty() {
            rows.push(Row::new("", text));
        }
        let node = self.node(around, Kind::Leg, rows);
        for part in leg.parts {
            if let Part::Script { name, target } = part {
                self.script(id, node, target, (name, Way::Run), around);
            }
        }
        node
    }

    /// The way to a script that is run, or gone on with.
    pub(super) fn script(
        &mut self,
        id: PointId,
        from: NodeId,
        target: Target<'t>,
        (label, way): (&str, Way),
        around: Around,
    ) {
        let away = |text: &str| vec![Row::new("", text)];
        let to = match target {
            // the box says already where it goes
            Target::Section(name) if parts::elsewhere(name) => return,
            Target::Url(_) if way == Way::Jump => return,
            Target::Section(name) => match self.names.get(name) {
                Some(section) => {
                    self.drawn.insert((id, *section));
                    self.runs.push((from, *section, label.to_owned(), way));
                    return;
                }
                None => self.node(around, Kind::Away, away(&words::url(name))),
            },
            Target::Url(url) => self.node(around, Kind::Away, away(&words::url(url))),
            Target::Statements(list) => {
                self.callee(from, list, label, around);
                return;
            }
            Target::Document(node) => {
                match document(self.graph, node, Some(title(label)), around) {
                    Some(first) => first,
                    None => return,
                }
            }
            Target::Source(text) => {
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
                first.unwrap_or_else(|| self.node(around, Kind::Away, away("a script")))
            }
        };
        self.graph.edge(from, to, label, way);
    }

    /// A frame for the statements that run on the leg of a called party. They are points of the
    /// flow, and drawn in their turn.
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
