//! `#[cfg(…)]`, which removes the item after it, as in Rust.

use proc_macro2::{Delimiter, Span, TokenStream};
use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::tree::{Content, Entry, Flow, Node};
use syn::buffer::Cursor;

use super::entry::entry;
use super::{Parser, behind_comments};
use crate::source_map::RustFlow;

/// One `#[cfg(…)]` or several in a row.
pub(super) struct Cfg<'b> {
    attributes: TokenStream,
    start: Span,
    end: Span,
    pub(super) next: Cursor<'b>,
}

/// True for `cfg(…)`, the content of an attribute.
fn is_cfg(content: Cursor<'_>) -> bool {
    let word = content.ident().filter(|(word, _)| word == "cfg");
    let condition = word.and_then(|(_, next)| next.group(Delimiter::Parenthesis));
    condition.is_some_and(|(_, _, next)| next.eof())
}

impl<'b> Parser<'b> {
    /// Parses the attributes that come next.
    pub(super) fn peek_cfg(&self) -> Option<Cfg<'b>> {
        let start = self.cursor.span();
        let (mut next, mut end) = (self.cursor, start);
        let mut attributes = TokenStream::new();
        while let Some((sign, behind)) = next.punct()
            && sign.as_char() == '#'
            && let Some((inner, span, behind)) = behind.group(Delimiter::Bracket)
            && is_cfg(inner)
        {
            let attribute = inner.token_stream();
            attributes.extend(quote::quote_spanned!(sign.span()=> #sign [#attribute]));
            end = span.close();
            next = behind_comments(behind);
        }
        (!attributes.is_empty()).then_some(Cfg {
            attributes,
            start,
            end,
            next,
        })
    }

    /// Returns the word after the attributes that come next.
    pub(super) fn word_behind_cfg(&self) -> Option<String> {
        let (word, _) = self.peek_cfg()?.next.ident()?;
        Some(word.to_string())
    }

    /// Parses `#[cfg(…)]` and the item it applies to, which `body` parses.
    pub(super) fn left_out(
        &mut self,
        what: &str,
        body: impl FnOnce(&mut Self) -> Vec<Node<'static>>,
    ) -> Option<Node<'static>> {
        let cfg = self.peek_cfg()?;
        let after_brace = self.after_brace;
        self.advance(cfg.end, cfg.next);
        self.after_brace = after_brace;
        if self.at_end() || self.peek_punct(';').is_some() || self.peek_punct(',').is_some() {
            let place = self.source.place(cfg.start, cfg.end);
            self.report(
                Diagnostic::new(Code::Syntax, place, "nothing follows the attribute")
                    .note(format!("`#[cfg(…)]` applies to the {what} that follows it"))
                    .help(format!("write it before the {what}, or remove it")),
            );
            return Some(Node::new(place, Content::Error));
        }
        let arm = body(self);
        // a binding stays in its list
        if let [binding] = &*arm
            && let Content::Flow(flow) = &binding.content
            && let Some(RustFlow::Let(code)) = self.source.flows.get_mut(flow.id)
        {
            let attributes = cfg.attributes;
            *code = quote::quote!(#attributes #code);
            return arm.into_iter().next();
        }
        Some(self.node(cfg.start, RustFlow::Heads(vec![cfg.attributes]), vec![arm]))
    }

    /// The same among the entries of a map.
    pub(super) fn entry_left_out(
        &mut self,
        what: &str,
        body: impl FnOnce(&mut Self) -> Vec<Entry<'static>>,
    ) -> Option<Entry<'static>> {
        let flow = self.left_out(what, |parser| {
            let place = parser.place(parser.cursor.span());
            let mut entries = body(parser);
            // a binding stays in its map
            if let [binding] = &mut *entries
                && let Some(Flow { arms, .. }) = binding.flow()
                && arms.is_empty()
            {
                let nothing = Node::new(place, Content::Error);
                return vec![std::mem::replace(&mut binding.value, nothing)];
            }
            vec![Node::new(place, Content::Map(entries.into()))]
        })?;
        Some(entry("", flow.place, flow))
    }
}

/// Skips comments and `#[cfg(…)]`.
pub(super) fn behind_attributes(cursor: Cursor<'_>) -> Cursor<'_> {
    let mut cursor = behind_comments(cursor);
    while let Some((sign, next)) = cursor.punct()
        && sign.as_char() == '#'
        && let Some((_, _, next)) = next.group(Delimiter::Bracket)
    {
        cursor = behind_comments(next);
    }
    cursor
}
