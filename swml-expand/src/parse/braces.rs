//! Values in braces, whose meaning depends on their property.

use proc_macro2::Delimiter;
use swml_language::notation::braces::{Braces, is_for_callee};
use swml_language::tree::{Content, Node};

use super::Parser;
use super::ends::{Around, Ends};
use super::expected_value::ExpectedValue;

impl Parser<'_> {
    /// Parses `{ … }`, whose meaning depends on its property.
    pub(super) fn braced_value(&mut self, expected: ExpectedValue<'_>) -> Node<'static> {
        let ExpectedValue {
            ty, place: owner, ..
        } = expected;
        if let Some(node) = self.words_in_braces(expected) {
            return node;
        }
        if let Some(node) = self.object_at_cursor(ty) {
            return node;
        }
        let span = self.cursor.span();
        let place = self.place(span);
        let first = self
            .cursor
            .group(Delimiter::Brace)
            .and_then(|(inner, _, _)| inner.ident())
            .map(|(ident, _)| ident.to_string());
        let content = match Braces::of(ty, first.as_deref()) {
            Braces::Block => {
                let around = self.for_callee;
                self.for_callee |= is_for_callee(ty);
                let block = self.inside(Delimiter::Brace, |parser| parser.block());
                self.for_callee = around;
                Content::List(block.unwrap_or_default().into())
            }
            Braces::Script => {
                let document = self.inside(Delimiter::Brace, |parser| parser.document(place));
                match document {
                    Some(document) => Content::Inline(Box::new(document)),
                    None => Content::Error,
                }
            }
            Braces::Document => {
                let document = self.inside(Delimiter::Brace, |parser| parser.document(place));
                return document.unwrap_or_else(|| Node::new(place, Content::Error));
            }
            Braces::Branches(record) => {
                let branches = self.inside(Delimiter::Brace, |parser| {
                    parser.branches(record, Around::Braces)
                });
                Content::List(branches.unwrap_or_default().into())
            }
            Braces::Properties(record) => {
                let mut entries = Vec::new();
                self.inside(Delimiter::Brace, |parser| {
                    parser.properties(record, &mut entries, Around::Braces);
                });
                // missing properties are reported at the property, not at its braces
                return Node::new(owner, Content::Map(entries.into()));
            }
            Braces::Entries(inner) => {
                let entries = self.inside(Delimiter::Brace, |parser| {
                    parser.entries(inner, Ends::Braces)
                });
                Content::Map(entries.unwrap_or_default().into())
            }
        };
        Node::new(place, content)
    }
}
