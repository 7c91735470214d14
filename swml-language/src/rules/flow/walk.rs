//! One walk through a section.

use super::background::{Running, Started};
use super::inside::{ChildValue, LABEL, each_inside};
use super::name_set::NameSet;
use super::names::SectionNames;
use super::requests::too_many;
use crate::name_index::NameIndex;
use crate::resolve::ValueType;
use crate::rules::context::RuleContext;
use crate::schema::{Format, Type};
use crate::suggest::NameSearch;
use crate::tree::{Content, Entry, Node};

/// One walk through a section.
pub(super) struct SectionWalk<'w, 't> {
    /// All sections, unless some are unknown.
    pub(super) sections: Option<&'t [Entry<'t>]>,
    /// Their names.
    pub(super) keys: &'w NameSet<'t>,
    /// An index of the sections, for finding intended names.
    pub(super) index: &'w mut NameSearch<'t>,
    pub(super) names: &'w SectionNames<'t>,
    /// Its labels.
    pub(super) labels: &'w NameSet<'t>,
    /// An index of the labels, built when a label is missing.
    pub(super) label_index: Option<NameSearch<'t>>,
    /// The labels so far.
    pub(super) seen: NameIndex<'t>,
    /// The operations that the document starts in the background, by name.
    pub(super) started: &'w Started<'t>,
    /// The operations that the section has started so far.
    pub(super) running: Running,
}

impl<'t> SectionWalk<'_, 't> {
    pub(super) fn value(&mut self, cx: &mut RuleContext<'t>, node: &'t Node<'t>, of: ValueType) {
        let Some(of) = of.of(node) else {
            return;
        };
        if matches!(of.ty, Type::Text)
            && let Some(name) = node.name()
        {
            match of.format {
                Format::Label => self.goes_to(cx, node.place, name),
                Format::Section | Format::LocalSection => self.runs(cx, node.place, name),
                _ => {}
            }
        }
        if let (Content::List(elements), Type::List(Type::Method(methods))) = (&node.content, of.ty)
        {
            self.running.list(cx, elements, methods, self.started);
            too_many(cx, elements, methods);
        }
        let in_flow = matches!(node.content, Content::Flow(_));
        let before = in_flow.then(|| self.seen.names().len());
        each_inside(node, of, &mut |_| {}, &mut |inside| {
            let ChildValue { node, of, .. } = inside;
            let mut judge = |cx: &mut RuleContext<'t>| {
                if inside.method.is_some_and(|method| method.name == LABEL) {
                    self.label(cx, node);
                } else {
                    self.value(cx, node, of);
                }
            };
            match inside.step {
                Some(step) => cx.within(step, judge),
                None => judge(cx),
            }
            // elements of different arms never occur in one script
            if let Some(before) = before {
                self.seen.truncate(before);
            }
        });
    }
}
