//! Unknown names: what can be checked nevertheless.

use super::Checker;
use super::expected::Expected;
use crate::allow::Allowed;
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::rules::context::ScopeStep;
use crate::rules::unknown_method::unknown_method;
use crate::schema::{Field, Language, MethodSet, Type};
use crate::tree::{Content, Entry, Node, Place};

impl<'t> Checker<'t> {
    /// A step with an unknown method. Its body has no known type, but the statements in it are
    /// checked.
    pub(super) fn unknown_step(
        &mut self,
        entry: &'t Entry<'t>,
        methods: &'static MethodSet,
        callee: bool,
    ) {
        let mut fault = self.unknown_method(entry, methods);
        self.cover(&entry.value, false);
        let allowance = self.cx.allowance(None, &entry.key);
        let meant = methods.meant(&entry.key);
        match meant {
            // a difference in case alone is not a guess
            Some(meant) if fault.is_sure() => self.known_step(entry, meant, methods, callee),
            Some(meant) => {
                let fits = self.fits(|checker| checker.known_step(entry, meant, methods, callee));
                if !fits {
                    fault.fix = None;
                }
                let mut body = Expected::of_method(meant);
                body.callee |= callee;
                self.within(ScopeStep::Key(&entry.key), |checker| {
                    checker.statements(&entry.value, body);
                });
            }
            None => {}
        }
        self.cx.report_at(&entry.key, fault.allowed_by(allowance));
    }

    /// The diagnostic for an unknown method.
    fn unknown_method(&self, entry: &Entry<'_>, methods: &'static MethodSet) -> Diagnostic {
        let trial = self.trial();
        unknown_method(&self.cx, entry, methods, &|json| {
            trial.is_right_step(json, methods)
        })
    }

    /// Returns a checker for the output of a fix.
    pub(super) fn trial(&self) -> Trial<'t> {
        Trial {
            language: self.cx.language,
            allowed: self.cx.allowed,
        }
    }

    /// Checks the statements in a value that is not itself checked.
    pub(super) fn statements(&mut self, node: &'t Node<'t>, expected: Expected) {
        match (&node.content, expected.ty.bare()) {
            (Content::Map(_), Type::Method(_)) | (Content::Inline(_), Type::Inline) => {
                self.value(node, expected, None);
            }
            (_, Type::Choice(choice)) => {
                if let Some(picked) = choice.pick(node) {
                    self.statements(node, expected.alternative(picked));
                }
            }
            (Content::List(elements), Type::List(inner)) => {
                for (index, element) in elements.iter().enumerate() {
                    self.within(ScopeStep::Index(index), |checker| {
                        checker.statements(element, expected.element(inner));
                    });
                }
            }
            (Content::Flow(flow), _) => {
                for element in flow.arms.iter().flatten() {
                    self.statements(element, expected);
                }
            }
            (Content::Map(entries), Type::Map(inner)) => {
                for entry in entries {
                    self.within(ScopeStep::Key(&entry.key), |checker| {
                        checker.statements(&entry.value, expected.entry(inner));
                    });
                }
            }
            (Content::Map(entries), Type::Record(record)) => {
                let record = record();
                for entry in entries {
                    let index = record.position(&entry.key);
                    if let Some(field) = index.and_then(|index| record.fields.get(index)) {
                        self.within(ScopeStep::Key(&entry.key), |checker| {
                            checker.statements(&entry.value, Expected::of_field(field));
                        });
                    }
                }
            }
            _ => {}
        }
    }

    /// A name where a step is expected.
    pub(super) fn unknown_name(
        &mut self,
        place: Place,
        name: &'t str,
        methods: &'static MethodSet,
    ) {
        let entry = Entry {
            key: name.into(),
            place,
            value: Node::new(place, Content::Error),
            raw: false,
        };
        let fault = self.unknown_method(&entry, methods);
        let allowance = self.cx.allowance(None, name);
        self.cx.report(fault.allowed_by(allowance));
    }
}

/// Checks the output of a fix on its own.
#[derive(Clone, Copy)]
pub(super) struct Trial<'t> {
    language: &'static Language,
    allowed: &'t Allowed,
}

impl Trial<'_> {
    /// Returns true if a value, as JSON, is valid for a property.
    pub(super) fn is_right(self, json: &str, field: &'static Field) -> bool {
        let Ok((node, _)) = crate::read::json::read(json) else {
            return false;
        };
        let mut checker = Checker::new(Dialect::Json, self.language, self.allowed);
        checker.value(&node, Expected::of_field(field), None);
        checker.cx.found.is_empty()
    }

    /// Returns true if a step, as JSON, is valid.
    fn is_right_step(self, json: &str, methods: &'static MethodSet) -> bool {
        let Ok((node, _)) = crate::read::json::read(json) else {
            return false;
        };
        let mut checker = Checker::new(Dialect::Json, self.language, self.allowed);
        checker.step(
            node.place,
            node.entries().unwrap_or_default(),
            methods,
            false,
        );
        checker.cx.found.is_empty()
    }
}
