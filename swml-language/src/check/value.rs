//! The walk along the types of values.

use super::Checker;
use crate::dialect::{Dialect, quoted};
use crate::format;
use crate::rules::context::Step;
use crate::rules::dispatch::sequence_rule;
use crate::rules::duplicate_property::{self, first_of_each, may_repeat};
use crate::rules::scope::Scope;
use crate::rules::{
    list, missing_property, number, text, undocumented, unquoted_text, word, wrong_type,
};
use crate::schema::{Alternative, Choice, Facets, Format, Type};
use crate::shape::takes;
use crate::tree::{Content, Entry, Known, Node};

impl<'t> Checker<'t> {
    /// Judges a node as a value of a type.
    pub(super) fn value(
        &mut self,
        node: &'t Node<'t>,
        ty: &'static Type,
        facets: &Facets,
        outer: Option<&Scope<'_, 't>>,
    ) {
        if facets.secret || node.text().is_some_and(format::tells) {
            self.cx.secrets.push(node.place);
        }
        match (&node.content, ty) {
            (Content::Mistake | Content::Flow(_), _) => self.variables.anything(),
            (Content::Hole(hole), _) => {
                // a statement from Rust may set anything
                if !matches!(ty.bare(), Type::Text | Type::Destination | Type::Condition) {
                    self.variables.anything();
                }
                self.hole(node, hole.known, ty, facets);
            }
            (_, Type::Any) => self.any(node),
            (_, Type::Choice(choice)) => match choice.pick(node).or_else(|| meant(choice, node)) {
                Some(picked) if word::stray_word(&mut self.cx, node, choice, picked) => {}
                Some(picked) => {
                    if picked.facets.undocumented {
                        undocumented::form(&mut self.cx, node);
                    }
                    let inner = &picked.facets;
                    // facets are large, and mostly the same
                    if facets.format == inner.format
                        && (facets.callee || !inner.callee)
                        && (facets.filled || !inner.filled)
                    {
                        return self.value(node, &picked.ty, facets, outer);
                    }
                    let mut facets = *facets;
                    facets.format = inner.format;
                    facets.callee |= inner.callee;
                    facets.filled |= inner.filled;
                    self.value(node, &picked.ty, &facets, outer);
                }
                None => wrong_type::wrong_type(&mut self.cx, node, ty, facets),
            },
            (Content::List(elements), Type::List(inner)) => {
                self.list(node, elements, inner, facets, outer);
            }
            (Content::Map(entries), Type::Map(inner)) => {
                if entries.is_empty() && facets.filled && facets.each {
                    list::no_case(&mut self.cx, node.place);
                } else if entries.is_empty() && facets.filled {
                    list::empty(
                        &mut self.cx,
                        node.place,
                        "an object without an entry",
                        "an entry",
                        self.required,
                    );
                }
                if let Some(key) = facets.key {
                    missing_property::needs_key(&mut self.cx, node.place, entries, key);
                }
                // a case may well do nothing
                if !facets.filled && facets.key.is_none() {
                    return self.map(entries, inner, facets);
                }
                let mut facets = *facets;
                facets.filled = false;
                facets.key = None;
                self.map(entries, inner, &facets);
            }
            (Content::Map(entries), Type::List(inner))
                if self.former_list(node, entries, inner, facets) => {}
            (Content::Map(entries), Type::Record(record))
                if self.short_document(entries, record()) => {}
            (Content::Map(entries), Type::Record(record)) => {
                self.record(node.place, entries, record(), outer);
            }
            (_, Type::Record(record)) if record().bare => match record().primaries().next() {
                Some(field) => self.value(node, &field.ty, &field.facets, outer),
                None => wrong_type::wrong_type(&mut self.cx, node, ty, facets),
            },
            (_, Type::Record(record)) if self.former_object(node, record()) => {}
            (Content::Map(entries), Type::Method(methods)) => {
                self.step(node.place, entries, methods, facets);
            }
            (Content::Text(name), Type::Method(methods)) => match methods.get(name) {
                Some(method) => self.former_step(node.place, name, method),
                None => self.unknown_name(node.place, name, methods),
            },
            (Content::Inline(document), Type::Inline) => self.document(node.place, document),
            (Content::Text(text), Type::Inline) => self.inline(node.place, text),
            _ => self.scalar(node, ty, facets),
        }
    }

    /// What a Rust expression is known to be must fit, too.
    fn hole(&mut self, node: &'t Node<'t>, known: Known, ty: &'static Type, facets: &Facets) {
        let fits = match known {
            Known::Nothing => true,
            Known::Destination(_) => ty.has_shape_of(node),
            // text all the same, where any value is taken
            Known::Sound => {
                let sound = facets.format == Format::Sound;
                ty.has_shape_of(node) && (sound || matches!(ty, Type::Any))
            }
            Known::Section | Known::Url => takes(known, ty, facets.format),
        };
        if !fits {
            wrong_type::wrong_type(&mut self.cx, node, ty, facets);
        }
    }

    /// Free-form JSON: only what JSON itself cannot say is wrong.
    pub(super) fn any(&mut self, node: &'t Node<'t>) {
        match &node.content {
            Content::List(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    self.within(Step::Index(index), |checker| {
                        checker.any(element);
                    });
                }
            }
            Content::Flow(flow) => {
                for element in flow.arms.iter().flatten() {
                    self.any(element);
                }
            }
            Content::Map(entries) => self.map(entries, &Type::Any, &Facets::NONE),
            Content::Text(text) => {
                text::paths_only(&mut self.cx, node.place, text);
                self.variables_in(node.place, text, &Facets::NONE);
            }
            Content::Word(word) => {
                unquoted_text::unquoted(&mut self.cx, node.place, word, quoted(word))
            }
            Content::Number(number) => {
                number::bounds(&mut self.cx, node.place, *number, None, &Facets::NONE)
            }
            Content::Duration(_) => {
                wrong_type::unit_in_json(&mut self.cx, node.place);
            }
            _ => {}
        }
    }

    fn list(
        &mut self,
        node: &'t Node<'t>,
        elements: &'t [Node<'t>],
        inner: &'static Type,
        facets: &Facets,
        outer: Option<&Scope<'_, 't>>,
    ) {
        if elements.is_empty() && facets.filled {
            list::empty(
                &mut self.cx,
                node.place,
                "a list without an element",
                "an element",
                self.required,
            );
        }
        if facets.distinct {
            list::distinct(&mut self.cx, node);
        }
        if let Some(most) = facets.most {
            list::at_most(&mut self.cx, node.place, elements, most);
        }
        // a group of a list is a list of its own; other elements are not asked to be filled
        if facets.most.is_none() && !facets.filled {
            self.elements(elements, inner, facets, outer);
        } else {
            let mut facets = *facets;
            facets.most = None;
            facets.filled &= matches!(inner, Type::List(_));
            self.elements(elements, inner, &facets, outer);
        }
        if let Type::Record(record) = inner
            && let Some(rule) = record().sequence
        {
            sequence_rule(rule, &mut self.cx, node);
        }
    }

    fn elements(
        &mut self,
        elements: &'t [Node<'t>],
        inner: &'static Type,
        facets: &Facets,
        outer: Option<&Scope<'_, 't>>,
    ) {
        self.required = false;
        for (index, element) in elements.iter().enumerate() {
            self.within(Step::Index(index), |checker| match &element.content {
                Content::Flow(flow) => {
                    if flow.arms.is_empty() {
                        checker.variables.anything();
                    }
                    for arm in &flow.arms {
                        checker.elements(arm, inner, facets, outer);
                    }
                }
                _ => checker.value(element, inner, facets, outer),
            });
        }
    }

    fn map(&mut self, entries: &'t [Entry<'t>], inner: &'static Type, facets: &Facets) {
        self.required = false;
        // in `swml!` a word may stand before the key: `case "a" { … }`
        let alone = matches!(inner, Type::Any) || self.cx.dialect != Dialect::Script;
        let seen = may_repeat(entries)
            .then(|| first_of_each(&mut entries.iter().map(|entry| (&*entry.key, entry))));
        for entry in entries {
            if let Some(flow) = entry.flow() {
                if flow.arms.is_empty() {
                    self.variables.anything();
                }
                for arm in flow.entries() {
                    self.map(arm, inner, facets);
                }
                continue;
            }
            if let Some(first) = seen.as_ref().and_then(|seen| seen.get(&entry.key))
                && !std::ptr::eq(first.entry, entry)
            {
                duplicate_property::duplicate(&mut self.cx, entry, alone && first.equal);
            }
            self.within(Step::Key(&entry.key), |checker| {
                checker.value(&entry.value, inner, facets, None);
            });
        }
    }
}

/// The alternative meant by an object whose words fit none: the object there is.
fn meant(choice: &'static Choice, node: &Node<'_>) -> Option<&'static Alternative> {
    let is_object = |alternative: &&Alternative| matches!(alternative.ty, Type::Record(_));
    node.entries()?;
    choice.alternatives.iter().find(is_object)
}
