//! The destinations of one `connect`.

use crate::format;
use crate::schema::DestinationKind as Kind;
use crate::tree::{Content, Entry, ExprHint, Node, Place};

/// The known destinations of one `connect`.
#[derive(Default)]
pub(super) struct DialTargets {
    pub(super) seen: Vec<DialTarget>,
    /// Whether Rust code may add further destinations.
    pub(super) open: bool,
    /// Whether a destination has a `transfer_after_bridge`, which is not allowed there.
    pub(super) misplaced_transfer: bool,
}

pub(super) struct DialTarget {
    pub(super) kind: Option<Kind>,
    pub(super) place: Place,
}

impl DialTargets {
    pub(super) fn collect(&mut self, node: &Node<'_>) {
        match &node.content {
            Content::List(elements) => {
                for element in elements {
                    self.collect(element);
                }
            }
            Content::Flow(flow) => {
                self.open = true;
                for element in flow.arms.iter().flatten() {
                    self.collect(element);
                }
            }
            Content::Map(entries) => {
                let has = |name: &str| entries.iter().any(|entry| entry.key == name);
                self.misplaced_transfer |= has("transfer_after_bridge");
                match destination(entries) {
                    Some(to) => self.collect(to),
                    None => self.open = true,
                }
            }
            _ => self.seen.push(DialTarget {
                kind: kind_of(node),
                place: node.place,
            }),
        }
    }

    /// Returns the kind of the only destination.
    pub(super) fn only(&self) -> Option<Kind> {
        match self.seen.as_slice() {
            [leg] => leg.kind,
            _ => None,
        }
    }

    /// The position and the place of the first destination of a kind.
    pub(super) fn first(&self, wanted: Kind) -> Option<(usize, Place)> {
        let mut all = self.seen.iter().enumerate();
        let (index, leg) = all.find(|(_, leg)| leg.kind == Some(wanted))?;
        Some((index, leg.place))
    }

    /// Returns true if every destination is known and none has such a kind.
    pub(super) fn none_is(&self, wanted: impl Fn(Kind) -> bool) -> bool {
        !self.open
            && !self.seen.is_empty()
            && self
                .seen
                .iter()
                .all(|leg| leg.kind.is_some_and(|kind| !wanted(kind)))
    }
}

/// Returns the destination that an object of the list dials.
fn destination<'n, 't>(entries: &'n [Entry<'t>]) -> Option<&'n Node<'t>> {
    let to = entries.iter().find(|entry| entry.key == "to")?;
    Some(&to.value)
}

/// Where each destination is that is collected, seen from the `connect`: for a message.
pub(super) fn paths(node: &Node<'_>, path: String, all: &mut Vec<String>) {
    match &node.content {
        Content::List(elements) => {
            for (index, element) in elements.iter().enumerate() {
                paths(element, format!("{path}[{index}]"), all);
            }
        }
        Content::Flow(flow) => {
            for element in flow.arms.iter().flatten() {
                paths(element, path.clone(), all);
            }
        }
        Content::Map(entries) => {
            if let Some(to) = destination(entries) {
                paths(to, path + ".to", all);
            }
        }
        _ => all.push(path),
    }
}

/// Returns the kind of a destination, if it is known. An invalid destination has been reported as
/// such, and its kind is unknown.
pub(super) fn kind_of(node: &Node<'_>) -> Option<Kind> {
    match &node.content {
        Content::Text(text) => format::destination(text).ok().flatten(),
        Content::RustExpr(hole) => match hole.known {
            ExprHint::Destination(kind) => Some(kind),
            _ => None,
        },
        _ => None,
    }
}
