//! The destinations of one `connect`.

use crate::format;
use crate::schema::DestinationKind as Kind;
use crate::tree::{Content, ExprHint, Node, Place};

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
    /// Its path relative to the `connect`.
    pub(super) path: String,
}

impl DialTargets {
    pub(super) fn collect(&mut self, node: &Node<'_>, path: String) {
        match &node.content {
            Content::List(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    self.collect(element, format!("{path}[{index}]"));
                }
            }
            Content::Flow(flow) => {
                self.open = true;
                for element in flow.arms.iter().flatten() {
                    self.collect(element, path.clone());
                }
            }
            Content::Map(entries) => {
                let get = |name| entries.iter().find(|entry| entry.key == name);
                self.misplaced_transfer |= get("transfer_after_bridge").is_some();
                match get("to") {
                    Some(to) => self.collect(&to.value, path + ".to"),
                    None => self.open = true,
                }
            }
            _ => self.seen.push(DialTarget {
                kind: kind_of(node),
                place: node.place,
                path,
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

    pub(super) fn first(&self, wanted: Kind) -> Option<&DialTarget> {
        self.seen.iter().find(|leg| leg.kind == Some(wanted))
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
