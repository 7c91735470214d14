//! The names in one section: labels, jumps and destinations.

use super::background::{Started, is_watched};
use super::inside::{ChildValue, LABEL, each_inside};
use crate::resolve::{ValueType, statement};
use crate::schema::{Format, Type};
use crate::tree::{Content, Entry, Node, has_variable};

/// The names in one section.
#[derive(Default)]
pub(super) struct SectionNames<'t> {
    pub(super) labels: Vec<&'t str>,
    /// Whether the section has a label that only the running program knows.
    pub(super) any_label: bool,
    /// The labels that `goto` refers to.
    pub(super) jumps: Vec<&'t str>,
    /// The destinations of `execute` and `transfer`.
    pub(super) destinations: Vec<&'t str>,
    /// Whether a destination is known only to the running program or the call.
    pub(super) any_destination: bool,
    /// The operations started in the background.
    pub(super) started: Started<'t>,
    /// A statement may have to do with what runs in the background.
    pub(super) is_watched: bool,
    /// How many requests there are.
    pub(super) requests: usize,
}

impl<'t> SectionNames<'t> {
    pub(super) fn value(&mut self, node: &'t Node<'t>, of: ValueType) {
        let Some(of) = of.of(node) else {
            return;
        };
        if node.is_unknown() && !matches!(node.content, Content::Flow(_)) {
            // a Rust expression may contain any name, where a name is possible
            let steps = matches!(node.content, Content::Error) || of.ty.holds_steps();
            self.any_label |= steps;
            self.any_destination |= steps || of.names_section();
            if steps {
                self.started.anything();
            }
            return;
        }
        if of.names_section()
            && let Some(name) = node.name()
        {
            self.any_destination |= has_variable(name);
            self.destinations.push(name);
        }
        // a section instead of a URL is a mistake that is reported; the section counts as entered
        if of.format == Format::Url
            && let Content::Word(name) = &node.content
        {
            self.destinations.push(name);
        }
        if of.format == Format::Label
            && matches!(of.ty, Type::Text)
            && let Some(name) = node.name()
        {
            self.jumps.push(name);
        }
        if let Content::Flow(flow) = &node.content {
            let splice = flow.arms.is_empty();
            self.any_label |= splice;
            self.any_destination |= splice;
            if splice {
                self.started.anything();
            }
        }
        // an unknown value may contain or do anything
        match (&node.content, of.ty) {
            (Content::Map(_), Type::Method(methods)) if statement(node, methods).is_none() => {
                self.any_label = true;
                self.any_destination = true;
                self.started.anything();
            }
            _ => {}
        }
        let mut labels = Vec::new();
        let (mut is_unknown, mut holds) = (false, false);
        let mut unknown = |entry: &'t Entry<'t>| {
            is_unknown = true;
            holds |= entry.value.entries().is_some()
                || entry.value.elements().is_some()
                || entry.flow().is_some();
        };
        each_inside(node, of, &mut unknown, &mut |inside| {
            let ChildValue { node, of, .. } = inside;
            if let Some(method) = inside.method {
                self.started.statement(method, node);
                self.is_watched |= is_watched(method.name);
                self.requests += usize::from(method.name == "request");
            }
            if inside.method.is_some_and(|method| method.name == LABEL) {
                match node.name().filter(|name| !has_variable(name)) {
                    Some(name) => labels.push(name),
                    None => self.any_label = true,
                }
            } else {
                self.value(node, of);
            }
        });
        self.labels.append(&mut labels);
        if is_unknown && let Type::Record(record) = of.ty {
            let mut fields = record().fields.iter();
            let mut names = || fields.any(|field| ValueType::of_field(field).names_section());
            self.any_label |= holds;
            self.any_destination |= holds || names();
        }
    }
}
