//! Values in braces: what they are depends on the property they belong to.

use proc_macro2::Delimiter;
use swml_language::schema::{Record, Type};
use swml_language::tree::{Content, Node};

use super::Parser;
use super::properties::{Around, Ends};
use super::value::Slot;

impl Parser<'_> {
    /// `{ … }`: what it is depends on the property it belongs to.
    pub(super) fn braced_value(&mut self, slot: Slot<'_>) -> Node<'static> {
        let Slot {
            ty, place: owner, ..
        } = slot;
        if let Some(node) = self.words_in_braces(slot) {
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
        let content = match braces_of(ty, first.as_deref()) {
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
                    None => Content::Mistake,
                }
            }
            Braces::Document => {
                let document = self.inside(Delimiter::Brace, |parser| parser.document(place));
                return document.unwrap_or_else(|| Node::new(place, Content::Mistake));
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
                // what is missing is missing at the property, not at its braces
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

/// What braces mean.
enum Braces {
    Block,
    Script,
    Document,
    Branches(&'static Record),
    Properties(&'static Record),
    Entries(&'static Type),
}

fn braces_of(ty: &'static Type, first: Option<&str>) -> Braces {
    match ty.bare() {
        Type::List(Type::Method(_)) => Braces::Block,
        Type::Inline => Braces::Script,
        Type::List(Type::Record(record)) if record().is_branch() => Braces::Branches(record()),
        // keys in quotes are a map, which a list of objects is not
        Type::List(inner @ Type::Record(_)) if first.is_some() => braces_of(inner, first),
        // a script in place of the object that it is
        Type::Record(record)
            if record().is_document()
                && first.is_none_or(|first| record().field(first).is_none()) =>
        {
            Braces::Document
        }
        Type::Record(record) => Braces::Properties(record()),
        Type::Map(inner) => Braces::Entries(inner),
        Type::Choice(choice) => {
            let types = || {
                choice
                    .alternatives
                    .iter()
                    .map(|alternative| &alternative.ty)
            };
            let knows_first = |ty: &&'static Type| match braces_of(ty, first) {
                Braces::Properties(record) | Braces::Branches(record) => {
                    first.is_some_and(|first| record.field(first).is_some())
                }
                Braces::Block | Braces::Script | Braces::Document => true,
                Braces::Entries(_) => false,
            };
            let braced = |ty: &&'static Type| !matches!(ty, Type::Text | Type::Keyword(_));
            let chosen = types()
                .find(knows_first)
                .or_else(|| types().find(braced))
                .or_else(|| types().next());
            match chosen {
                Some(ty) => braces_of(ty, first),
                None => Braces::Entries(&Type::Any),
            }
        }
        _ => Braces::Entries(&Type::Any),
    }
}

/// True if a block of the type is run for the called party.
fn is_for_callee(ty: &Type) -> bool {
    let Type::Choice(choice) = ty.bare() else {
        return false;
    };
    choice.alternatives.iter().any(|one| one.facets.callee)
}
