//! A walk over a tree along its types.

use super::slots::{self, Row, Slots};
use super::syntax::{Entry, Kind, Tree, Value};
use swml_language::schema::Type;

/// A value with its types, and those around it.
pub(crate) struct Visited<'v> {
    pub(crate) value: &'v Value,
    pub(crate) slots: &'v Slots,
    /// The values around it, outermost first.
    pub(crate) frames: &'v [Frame<'v>],
}

/// A value on the way to another one.
pub(crate) struct Frame<'v> {
    pub(crate) value: &'v Value,
    pub(crate) slots: Slots,
    pub(crate) step: Step<'v>,
}

/// The step from a value to its part.
#[derive(Clone, Copy)]
pub(crate) enum Step<'v> {
    Entry(&'v Entry),
    Element,
}

impl<'v> Frame<'v> {
    /// Returns the entry that leads on.
    pub(crate) fn entry(&self) -> Option<&'v Entry> {
        match self.step {
            Step::Entry(entry) => Some(entry),
            Step::Element => None,
        }
    }

    /// Returns the declaration of the entry that leads on.
    pub(crate) fn row(&self) -> Option<Row> {
        slots::row(&self.slots, &self.entry()?.key.text)
    }
}

/// Returns the section that a value is in.
pub(crate) fn section<'v>(frames: &[Frame<'v>]) -> Option<&'v Entry> {
    let named = |frame: &Frame<'_>| {
        frame
            .entry()
            .is_some_and(|entry| &*entry.key.text == "sections")
    };
    let at = frames
        .iter()
        .position(|frame| is_document(frame) && named(frame))?;
    frames.get(at + 1)?.entry()
}

fn is_document(frame: &Frame<'_>) -> bool {
    let records = frame.slots.iter().filter_map(|slot| slot.record());
    records.into_iter().any(|record| record.is_document())
}

/// Returns true if the keys of a value are the names of sections.
pub(crate) fn are_sections(frames: &[Frame<'_>]) -> bool {
    frames.last().is_some_and(|frame| {
        is_document(frame)
            && frame
                .entry()
                .is_some_and(|entry| &*entry.key.text == "sections")
    })
}

/// Calls `visit` for each value of a tree, those around it first.
pub(crate) fn each(tree: &Tree, document: &'static Type, visit: &mut dyn FnMut(Visited<'_>)) {
    let slots = slots::of_document(document);
    walk(&tree.root, slots, &mut Vec::new(), visit);
}

fn walk<'v>(
    value: &'v Value,
    slots: Slots,
    frames: &mut Vec<Frame<'v>>,
    visit: &mut dyn FnMut(Visited<'_>),
) {
    let slots = slots::narrowed(slots, value);
    visit(Visited {
        value,
        slots: &slots,
        frames,
    });
    match &value.kind {
        Kind::Missing | Kind::Scalar(_) => {}
        Kind::List(list) => {
            let inner = slots::of_elements(&slots);
            frames.push(Frame {
                value,
                slots,
                step: Step::Element,
            });
            for element in &list.elements {
                walk(element, inner.clone(), frames, visit);
            }
            frames.pop();
        }
        Kind::Map(map) => {
            let Some(first) = map.entries.first() else {
                return;
            };
            frames.push(Frame {
                value,
                slots,
                step: Step::Entry(first),
            });
            for entry in &map.entries {
                let mut inner = Slots::new();
                if let Some(frame) = frames.last_mut() {
                    frame.step = Step::Entry(entry);
                    inner = slots::of_entry(&frame.slots, &entry.key.text);
                }
                walk(&entry.value, inner, frames, visit);
            }
            frames.pop();
        }
    }
}

/// The value or key at a byte of a text.
pub(crate) struct Spot<'v> {
    /// The innermost value at the byte, or the map whose key is there.
    pub(crate) value: &'v Value,
    pub(crate) slots: Slots,
    /// The values around it, outermost first.
    pub(crate) frames: Vec<Frame<'v>>,
    /// The entry of the map whose key is at the byte.
    pub(crate) key: Option<&'v Entry>,
}

/// Returns what is at a byte; the end of a value belongs to it, too.
pub(crate) fn at<'v>(tree: &'v Tree, document: &'static Type, byte: usize) -> Spot<'v> {
    let mut value = &tree.root;
    let mut slots = slots::narrowed(slots::of_document(document), value);
    let mut frames = Vec::new();
    loop {
        match &value.kind {
            Kind::Missing | Kind::Scalar(_) => break,
            Kind::List(list) => {
                let touches =
                    |element: &&Value| (element.at.start..=element.at.end).contains(&byte);
                let first = list.elements.partition_point(|one| one.at.end < byte);
                let mut near = list.elements.iter().skip(first).take(2);
                let found = near.rfind(touches);
                let Some(element) = found else { break };
                let inner = slots::of_elements(&slots);
                let step = Step::Element;
                frames.push(Frame { value, slots, step });
                value = element;
                slots = slots::narrowed(inner, value);
            }
            Kind::Map(map) => {
                let first = map.entries.partition_point(|one| one.at().end < byte);
                let mut near = map.entries.iter().skip(first).take(2);
                let Some(entry) = near.rfind(|one| (one.at().start..=one.at().end).contains(&byte))
                else {
                    break;
                };
                if byte <= entry.key.at.end {
                    return Spot {
                        value,
                        slots,
                        frames,
                        key: Some(entry),
                    };
                }
                if byte < entry.value.at.start {
                    break;
                }
                let inner = slots::of_entry(&slots, &entry.key.text);
                let step = Step::Entry(entry);
                frames.push(Frame { value, slots, step });
                value = &entry.value;
                slots = slots::narrowed(inner, value);
            }
        }
    }
    Spot {
        value,
        slots,
        frames,
        key: None,
    }
}
