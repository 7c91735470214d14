//! Completion of the word at the cursor of an editor.

use proc_macro2::{Delimiter, Ident};
use swml_language::notation::braces;
use swml_language::schema::{RecordType, Type};
use swml_language::tree::{self, Node};

use super::Parser;
use super::expected_value::ExpectedValue;
use crate::cursor::{AtCursor, half, is_marked};
use crate::places::{CompletionSite, Offer};

impl Parser<'_> {
    /// Returns the next word, if the cursor is at its end.
    pub(super) fn marked(&self) -> Option<Ident> {
        if !self.in_editor {
            return None;
        }
        let (word, _) = self.cursor.ident()?;
        is_marked(&word.to_string()).then_some(word)
    }

    /// Consumes the word at the cursor, if it comes next and has completions here.
    fn at_cursor(&mut self, place: CompletionSite) -> bool {
        let Some(word) = self.marked().filter(|_| !place.0.is_empty()) else {
            return false;
        };
        self.take();
        // `si|(agent)`
        let called = self.peek_group(Delimiter::Parenthesis);
        let at_cursor = AtCursor {
            word,
            place,
            called,
        };
        self.source.at_cursor = Some(at_cursor);
        true
    }

    /// Consumes the word at the cursor as a value, even without completions.
    fn taken_at_cursor(&mut self, place: CompletionSite) -> Option<Node<'static>> {
        let span = self.marked()?.span();
        if !self.at_cursor(place) {
            self.take();
        }
        if self.peek_group(Delimiter::Parenthesis) {
            self.take();
        }
        Some(self.mistake(span))
    }

    /// Completes a method, or a section where one is possible.
    pub(super) fn method_at_cursor(&mut self, section: bool) -> bool {
        let offers = match (section, self.for_callee) {
            _ if self.marked().is_none() => return false,
            (true, _) => vec![Offer::Methods, Offer::Section],
            (_, true) => vec![Offer::CalleeMethods],
            _ => vec![Offer::Methods],
        };
        self.at_cursor(CompletionSite(offers))
    }

    /// Completes the value of a property.
    pub(super) fn value_at_cursor(&mut self, expected: ExpectedValue<'_>) -> Option<Node<'static>> {
        self.marked()?;
        self.taken_at_cursor(CompletionSite::of(expected.ty, expected.constraints))
    }

    /// Completes an element of a list. A half-typed property of an object belongs to the object.
    pub(super) fn element_at_cursor(
        &mut self,
        inner: &'static Type,
        expected: ExpectedValue<'_>,
    ) -> Option<Node<'static>> {
        let word = self.marked()?.to_string();
        let (_, next) = self.cursor.ident()?;
        let begun = half(&word) != Some("") && next.group(Delimiter::Parenthesis).is_none();
        if begun && braces::object(inner, None).is_some() {
            return None;
        }
        self.taken_at_cursor(CompletionSite::of_element(inner, expected.constraints))
    }

    /// Completes the first word in braces that are one of several objects.
    pub(super) fn object_at_cursor(&mut self, ty: &'static Type) -> Option<Node<'static>> {
        let around = self.cursor;
        let (inner, span, next) = around.group(Delimiter::Brace)?;
        self.cursor = inner;
        let taken = self.marked().is_some() && self.at_cursor(CompletionSite::of_objects(ty));
        self.cursor = around;
        if !taken {
            return None;
        }
        self.advance(span.close(), next);
        self.after_brace = true;
        Some(self.mistake(span.open()))
    }

    /// Completes Rust as the value of a half-typed property: an editor offers its variables.
    pub(super) fn rust_at_cursor(&mut self, place: tree::Place) -> Option<Node<'static>> {
        if !self.in_editor {
            return None;
        }
        let (_, next) = self.cursor.token_tree()?;
        let made = self.peek_word().is_some() && next.group(Delimiter::Parenthesis).is_some();
        let rust = made || self.peek_group(Delimiter::Parenthesis);
        rust.then(|| self.value(ExpectedValue::inner(&Type::Any, "", place)))
    }

    /// Completes the first word after a method: its primary, or a property.
    pub(super) fn primary_at_cursor(&mut self, record: &'static RecordType) -> bool {
        self.marked().is_some() && self.at_cursor(CompletionSite::of_primary(record))
    }

    /// Completes a property with a different name in Rust, or one of several objects in one block.
    pub(super) fn property_at_cursor(&mut self, record: &'static RecordType) -> bool {
        self.marked().is_some() && self.at_cursor(CompletionSite::of_renamed(record))
    }
}
