//! The walk along the types of values.

use super::Checker;
use super::expected::Expected;
use crate::dialect::{Dialect, quoted};
use crate::format;
use crate::rules::context::ScopeStep;
use crate::rules::dispatch::sequence_rule;
use crate::rules::duplicate_property::{self, first_of_each, may_repeat};
use crate::rules::name_uses::NameUses;
use crate::rules::object_context::ObjectContext;
use crate::rules::{
    list, missing_property, number, text, undocumented, unquoted_text, word, wrong_type,
};
use crate::schema::{Alternative, Constraints, Format, OneOf, RecordType, Type};
use crate::shape::takes;
use crate::tree::{Content, Entry, ExprHint, Node};

impl<'t> Checker<'t> {
    /// Checks a node as a value of a type.
    pub(super) fn value(
        &mut self,
        node: &'t Node<'t>,
        expected: Expected,
        outer: Option<&ObjectContext<'_, 't>>,
    ) {
        if expected.row().secret || node.text().is_some_and(format::has_credentials) {
            self.cx.secrets.push(node.place);
        }
        match (&node.content, expected.ty) {
            (Content::Error | Content::Flow(_), _) => self.anything(),
            (Content::RustExpr(hole), _) => self.hole(node, hole.known, expected),
            (_, Type::Any) => self.any(node),
            (_, Type::Choice(choice)) => self.choice(node, choice, expected, outer),
            (_, Type::Record(record)) => self.object(node, record(), expected, outer),
            (Content::List(elements), Type::List(inner)) => {
                self.list(node, elements, inner, expected, outer);
            }
            (Content::Map(entries), Type::List(inner)) => {
                self.map_for_list(node, entries, inner, expected);
            }
            (Content::Map(entries), Type::Map(inner)) => {
                self.map(node, entries, inner, expected);
            }
            (Content::Map(entries), Type::Method(methods)) => {
                self.step(node.place, entries, methods, expected.callee);
            }
            (Content::Text(name), Type::Method(methods)) => match methods.get(name) {
                Some(method) => self.former_step(node.place, name, method),
                None => self.unknown_name(node.place, name, methods),
            },
            (Content::Inline(document), Type::Inline) => self.document(node.place, document),
            (Content::Text(text), Type::Inline) => self.inline(node.place, text),
            _ => self.scalar(node, expected),
        }
    }

    /// A value of one of several types: checked as the one whose shape it has.
    fn choice(
        &mut self,
        node: &'t Node<'t>,
        choice: &'static OneOf,
        expected: Expected,
        outer: Option<&ObjectContext<'_, 't>>,
    ) {
        let Some(picked) = choice.pick(node).or_else(|| meant(choice, node)) else {
            return self.wrong_type(node, expected);
        };
        if word::stray_word(&mut self.cx, node, choice, picked) {
            return;
        }
        if picked.constraints.undocumented {
            undocumented::form(&mut self.cx, node);
        }
        self.value(node, expected.alternative(picked), outer);
    }

    /// A value for an object with declared properties, or for one of its properties.
    fn object(
        &mut self,
        node: &'t Node<'t>,
        record: &'static RecordType,
        expected: Expected,
        outer: Option<&ObjectContext<'_, 't>>,
    ) {
        if let Content::Map(entries) = &node.content {
            if record.is_document() {
                // it has names of its own
                let own = NameUses::at(self.cx.steps.len());
                let around = std::mem::replace(&mut self.cx.names, own);
                if !self.short_document(entries, record) {
                    self.record(node.place, entries, record, outer);
                }
                self.cx.names = around;
            } else {
                self.record(node.place, entries, record, outer);
            }
        } else if let Some((_, field)) = record.bare_property() {
            self.value(node, Expected::of_field(field), outer);
        } else if !self.former_object(node, record) {
            self.wrong_type(node, expected);
        }
    }

    pub(super) fn wrong_type(&mut self, node: &'t Node<'t>, expected: Expected) {
        wrong_type::wrong_type(&mut self.cx, node, expected.ty, &expected.constraints());
    }

    /// Checks that the known kind of a Rust expression fits the type.
    fn hole(&mut self, node: &'t Node<'t>, known: ExprHint, expected: Expected) {
        let ty = expected.ty;
        self.cx.names.open();
        // a statement from Rust may set any variable
        if !matches!(ty.bare(), Type::Text | Type::Destination | Type::Condition) {
            self.variables.anything();
        }
        let fits = match known {
            ExprHint::Nothing => true,
            ExprHint::Destination(_) => ty.has_shape_of(node),
            // where any value is accepted, it is still text
            ExprHint::Sound => {
                let sound = expected.format == Format::Sound;
                ty.has_shape_of(node) && (sound || matches!(ty, Type::Any))
            }
            ExprHint::Section | ExprHint::Url => takes(known, ty, expected.format),
        };
        if !fits {
            self.wrong_type(node, expected);
        }
    }

    /// Free-form JSON: only what JSON itself cannot represent is an error.
    pub(super) fn any(&mut self, node: &'t Node<'t>) {
        match &node.content {
            Content::List(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    self.within(ScopeStep::Index(index), |checker| {
                        checker.any(element);
                    });
                }
            }
            Content::Flow(flow) => {
                for element in flow.arms.iter().flatten() {
                    self.any(element);
                }
            }
            Content::Map(entries) => self.entries(entries, Expected::of_type(&Type::Any)),
            Content::Text(text) => {
                text::paths_only(&mut self.cx, node.place, text);
                self.variables_in(node.place, text, Expected::of_type(&Type::Any));
            }
            Content::Word(word) => {
                unquoted_text::unquoted(&mut self.cx, node.place, word, quoted(word))
            }
            Content::Number(number) => {
                number::bounds(&mut self.cx, node.place, *number, None, &Constraints::NONE)
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
        expected: Expected,
        outer: Option<&ObjectContext<'_, 't>>,
    ) {
        if elements.is_empty() && expected.non_empty {
            list::empty(
                &mut self.cx,
                node.place,
                "an empty list",
                "an element",
                expected.required,
            );
        }
        if expected.row().unique {
            list::distinct(&mut self.cx, node);
        }
        if let Some(most) = expected.max_items {
            list::at_most(&mut self.cx, node.place, elements, most);
        }
        self.elements(elements, expected.element(inner), outer);
        if let Type::Record(record) = inner
            && let Some(rule) = record().sequence
        {
            sequence_rule(rule, &mut self.cx, node);
        }
    }

    fn elements(
        &mut self,
        elements: &'t [Node<'t>],
        expected: Expected,
        outer: Option<&ObjectContext<'_, 't>>,
    ) {
        for (index, element) in elements.iter().enumerate() {
            self.within(ScopeStep::Index(index), |checker| match &element.content {
                Content::Flow(flow) => {
                    checker.cx.names.open();
                    if flow.arms.is_empty() {
                        checker.variables.anything();
                    }
                    for arm in &flow.arms {
                        checker.elements(arm, expected, outer);
                    }
                }
                _ => checker.value(element, expected, outer),
            });
        }
    }

    /// An object where a list is expected: a single element, or a legacy form of the list.
    fn map_for_list(
        &mut self,
        node: &'t Node<'t>,
        entries: &'t [Entry<'t>],
        inner: &'static Type,
        expected: Expected,
    ) {
        self.former();
        if !self.former_list(node, entries, expected.inner(inner)) {
            self.wrong_type(node, expected);
        }
    }

    fn map(
        &mut self,
        node: &'t Node<'t>,
        entries: &'t [Entry<'t>],
        inner: &'static Type,
        expected: Expected,
    ) {
        if entries.is_empty() && expected.non_empty {
            if expected.row().each {
                list::no_case(&mut self.cx, node.place);
            } else {
                list::empty(
                    &mut self.cx,
                    node.place,
                    "an empty object",
                    "an entry",
                    expected.required,
                );
            }
        }
        if let Some(key) = expected.key {
            missing_property::needs_key(&mut self.cx, node.place, entries, key);
        }
        self.entries(entries, expected.entry(inner));
    }

    fn entries(&mut self, entries: &'t [Entry<'t>], expected: Expected) {
        // in `swml!` a word may precede the key: `case "a" { … }`
        let alone = matches!(expected.ty, Type::Any) || self.cx.dialect != Dialect::Script;
        let chosen = entries.iter().any(|entry| entry.flow().is_some());
        let seen = (chosen || may_repeat(entries))
            .then(|| first_of_each(&mut entries.iter().map(|entry| (&*entry.key, entry))));
        for entry in entries {
            if let Some(flow) = entry.flow() {
                self.cx.names.open();
                if flow.arms.is_empty() {
                    self.variables.anything();
                }
                for arm in flow.entry_lists() {
                    self.entries(arm, expected);
                    let twice = |entry: &&Entry<'_>| {
                        let first = seen.as_ref().and_then(|seen| seen.get(&entry.key));
                        !entry.key.is_empty() && first.is_some()
                    };
                    // one of the two is left out by no arm
                    for entry in arm.iter().filter(twice) {
                        duplicate_property::duplicate(&mut self.cx, entry, false);
                    }
                }
                continue;
            }
            if let Some(first) = seen.as_ref().and_then(|seen| seen.get(&entry.key))
                && !std::ptr::eq(first.entry, entry)
            {
                duplicate_property::duplicate(&mut self.cx, entry, alone && first.equal);
            }
            self.within(ScopeStep::Key(&entry.key), |checker| {
                checker.value(&entry.value, expected, None);
            });
        }
    }
}

/// The alternative for an object whose keys match no alternative: the object alternative.
fn meant(choice: &'static OneOf, node: &Node<'_>) -> Option<&'static Alternative> {
    let is_object = |alternative: &&Alternative| matches!(alternative.ty, Type::Record(_));
    node.entries()?;
    choice.alternatives.iter().find(is_object)
}
