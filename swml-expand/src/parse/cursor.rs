//! The word at the cursor of an editor, and what may stand there.

use proc_macro2::{Delimiter, Ident};
use swml_language::notation::braces;
use swml_language::schema::{RecordType, Type};
use swml_language::tree::{self, Node};

use super::Parser;
use super::expected_value::ExpectedValue;
use crate::cursor::{AtCursor, half, is_marked};
use crate::places::{CompletionSite, Offer};

impl Parser<'_> {
    /// The word that comes next, if the cursor stands behind it.
    pub(super) fn marked(&self) -> Option<Ident> {
        if !self.in_editor {
            return None;
        }
        let (word, _) = self.cursor.ident()?;
        is_marked(&word.to_string()).then_some(word)
    }

    /// Takes the word at the cursor, if it comes next and may be something here.
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

    /// Takes the word at the cursor as a value, whether anything may be offered or not.
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

    /// A method, or a section where there may be one.
    pub(super) fn method_at_cursor(&mut self, section: bool) -> bool {
        let offers = match (section, self.for_callee) {
            _ if self.marked().is_none() => return false,
            (true, _) => vec![Offer::Methods, Offer::Section],
            (_, true) => vec![Offer::CalleeMethods],
            _ => vec![Offer::Methods],
        };
        self.at_cursor(CompletionSite(offers))
    }

    /// The value of a property.
    pub(super) fn value_at_cursor(&mut self, expected: ExpectedValue<'_>) -> Option<Node<'static>> {
        self.marked()?;
        self.taken_at_cursor(CompletionSite::of(expected.ty, expected.constraints))
    }

    /// An element of a list. What is half a property of an object stands in the object.
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

    /// The first word in braces that may be one of several objects.
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

    /// Rust as the value of half a property: in an editor its variables are known.
    pub(super) fn rust_at_cursor(&mut self, place: tree::Place) -> Option<Node<'static>> {
        if !self.in_editor {
            return None;
        }
        let (_, next) = self.cursor.token_tree()?;
        let made = self.peek_word().is_some() && next.group(Delimiter::Parenthesis).is_some();
        let rust = made || self.peek_group(Delimiter::Parenthesis);
        rust.then(|| self.value(ExpectedValue::inner(&Type::Any, "", place)))
    }

    /// The first word behind a method: its primary, or a property.
    pub(super) fn primary_at_cursor(&mut self, record: &'static RecordType) -> bool {
        self.marked().is_some() && self.at_cursor(CompletionSite::of_primary(record))
    }

    /// A property that is called otherwise in Rust, or one of several objects in one block.
    pub(super) fn property_at_cursor(&mut self, record: &'static RecordType) -> bool {
        self.marked().is_some() && self.at_cursor(CompletionSite::of_renamed(record))
    }
}
