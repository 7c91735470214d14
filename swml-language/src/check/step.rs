//! The steps of a script: the method of each.

use super::Checker;
use super::expected::Expected;
use crate::legacy;
use crate::rules::context::ScopeStep;
use crate::rules::{flow, not_permitted, step_shape, undocumented};
use crate::schema::{MethodSet, MethodSpec, RecordType, Type};
use crate::tree::{Entry, Place};

impl<'t> Checker<'t> {
    /// One step of a script: a map with the method as its only key.
    pub(super) fn step(
        &mut self,
        place: Place,
        entries: &'t [Entry<'t>],
        methods: &'static MethodSet,
        callee: bool,
    ) {
        self.cx.language = methods.language();
        if let Some(apart) = legacy::labelled(entries, methods) {
            self.former();
            for entry in apart {
                if entry.key == legacy::LABEL {
                    undocumented::instead(
                        &mut self.cx,
                        entry.place,
                        "`label` next to a method",
                        "write the label as a step of its own, before this one".to_owned(),
                        None,
                    );
                }
                self.step(entry.place, std::slice::from_ref(entry), methods, callee);
            }
            return;
        }
        let entry = match entries {
            [entry] => Some(entry),
            _ => self.method_among(entries, methods),
        };
        let Some(entry) = entry else {
            step_shape::not_one_method(&mut self.cx, place, entries);
            return;
        };
        let method = match methods.get(&entry.key) {
            _ if entry.raw => return self.any_at(entry),
            Some(method) => method,
            None if self.cx.allows(None, &entry.key) => {
                // it is marked as unknown
                self.cx.is_modern = false;
                return self.any_at(entry);
            }
            None => return self.unknown_step(entry, methods, callee),
        };
        self.known_step(entry, method, methods, callee);
    }

    pub(super) fn known_step(
        &mut self,
        entry: &'t Entry<'t>,
        method: &'static MethodSpec,
        methods: &'static MethodSet,
        callee: bool,
    ) {
        if method.constraints.undocumented && !self.cx.allows(None, &entry.key) {
            self.within(ScopeStep::Key(&entry.key), |checker| {
                undocumented::notice(&mut checker.cx, entry.place, &format!("`{}`", method.name));
            });
        }
        if callee && !method.constraints.callee {
            step_shape::not_for_callee(&mut self.cx, entry, method, methods);
        }
        not_permitted::method(&mut self.cx, entry, method.name);
        flow::meet(&mut self.cx, method.name, &entry.value);
        let own = self.variables.statement(method.name, &entry.value);
        if own {
            self.variables.enter();
        }
        self.cx.methods.push(method.name);
        self.within(ScopeStep::Key(&entry.key), |checker| {
            checker.value(&entry.value, Expected::of_method(method), None);
        });
        self.cx.methods.pop();
        if own {
            self.variables.leave();
        }
    }

    /// Returns the single entry of a step that is a method and reports the others. Returns nothing
    /// if several are methods.
    fn method_among(
        &mut self,
        entries: &'t [Entry<'t>],
        methods: &'static MethodSet,
    ) -> Option<&'t Entry<'t>> {
        let is_method = |entry: &&Entry<'_>| entry.raw || methods.get(&entry.key).is_some();
        let mut all = entries.iter().filter(is_method);
        let only = match (all.next(), all.next()) {
            (Some(only), None) => only,
            _ => return None,
        };
        let method = methods.get(&only.key)?;
        for entry in entries {
            if !std::ptr::eq(entry, only) {
                step_shape::beside(&mut self.cx, entry, method, methods);
            }
        }
        Some(only)
    }

    /// A value that is not checked: only what JSON cannot represent is an error.
    pub(super) fn any_at(&mut self, entry: &'t Entry<'t>) {
        self.anything();
        self.within(ScopeStep::Key(&entry.key), |checker| {
            checker.value(&entry.value, Expected::of_type(&Type::Any), None);
        });
    }

    /// A document that consists of its one step; returns false for any other value.
    pub(super) fn short_document(
        &mut self,
        entries: &'t [Entry<'t>],
        record: &'static RecordType,
    ) -> bool {
        let sections = record.field("sections").map(|field| &field.ty);
        let (Some(step), Some(Type::Map(Type::List(Type::Method(methods))))) =
            (legacy::short(entries, record), sections)
        else {
            return false;
        };
        self.former();
        self.step(step.place, std::slice::from_ref(step), methods, false);
        let version = |entry: &&Entry<'_>| entry.key == "version";
        let field = record.field("version");
        for (entry, field) in entries.iter().filter(version).zip(field) {
            self.within(ScopeStep::Key(field.name), |checker| {
                checker.value(&entry.value, Expected::of_field(field), None);
            });
        }
        true
    }
}
