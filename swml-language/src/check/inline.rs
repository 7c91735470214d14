//! Documents inside documents.

use super::Checker;
use super::expected::Expected;
use crate::dialect::Dialect;
use crate::rules::inline::{self, DEEPEST_DOCUMENT};
use crate::tree::{Node, Place};

/// The maximum depth at which a nested document may begin. It may itself be as deep as JSON allows,
/// and each step uses stack.
const DEEPEST: usize = 128;

impl<'t> Checker<'t> {
    /// A document nested in this one as an object.
    pub(super) fn document(&mut self, place: Place, document: &'t Node<'t>) {
        if self.is_too_deep(place) {
            return;
        }
        self.variables.enter();
        self.documents += 1;
        let ty = &self.cx.language.document;
        self.value(document, Expected::of_type(ty), None);
        self.variables.leave();
        self.documents -= 1;
    }

    /// Reports a document that is nested too deeply.
    fn is_too_deep(&mut self, place: Place) -> bool {
        let is_too_deep = self.documents >= DEEPEST_DOCUMENT;
        if is_too_deep {
            inline::in_too_many(&mut self.cx, place);
        }
        is_too_deep
    }

    /// A text that contains a document as JSON.
    pub(super) fn inline(&mut self, place: Place, text: &str) {
        let depth = self.depth + self.cx.steps.len();
        if self.is_too_deep(place) {
            return;
        }
        if depth >= DEEPEST {
            inline::too_deep(&mut self.cx, place);
            return;
        }
        let node = match crate::read::json::read(text) {
            Ok((node, _)) => node,
            Err(broken) => {
                let at = broken.line_and_column(text);
                inline::unreadable(&mut self.cx, place, &broken.why().to_string(), at);
                return;
            }
        };
        let path = self.cx.path();
        // places of the inner text are not valid outside: report the string itself
        let mut inner = Checker::new(Dialect::Json, self.cx.language, self.cx.allowed);
        inner.depth = depth;
        inner.cx.base = self.cx.whole_path();
        inner.cx.methods = std::mem::take(&mut self.cx.methods);
        inner.cx.used = std::mem::take(&mut self.cx.used);
        inner.documents = self.documents + 1;
        let ty = &self.cx.language.document;
        inner.value(&node, Expected::of_type(ty), None);
        let Checker {
            cx: inner,
            variables,
            ..
        } = inner;
        (self.cx.methods, self.cx.used) = (inner.methods, inner.used);
        self.variables.absorb(&variables);
        if !inner.secrets.is_empty() {
            self.cx.secrets.push(place);
        }
        for mut fault in inner.found {
            fault.place = place;
            fault.fix = None;
            fault.part = None;
            let between = if fault.path.is_empty() { "" } else { "." };
            fault.path = format!("{path}{between}{}", fault.path);
            self.cx.found.push(fault);
        }
    }
}
