//! Statements of methods that SWML does not have. The checker says what is meant by them; for that
//! it must see what the author has written, which no schema tells how to read.

use proc_macro2::{Delimiter, Punct, Spacing, TokenStream, TokenTree};
use swml_language::tree::{Content, Entry, ExprHint, Node, Place};
use syn::Lit;

use super::Parser;
use super::entry::entry;

impl Parser<'_> {
    /// What follows the name of the method, up to the end of the statement: the value right
    /// behind it, or names with their values. What is Rust goes on being used.
    pub(super) fn unknown_body(&mut self, place: Place) -> Node<'static> {
        let tokens = self.unknown_tokens();
        let mut entries: Vec<Entry<'static>> = Vec::new();
        let mut name: Option<(String, Place)> = None;
        for token in tokens {
            let Some(value) = self.unknown_value(&token) else {
                if let TokenTree::Ident(word) = token {
                    let place = self.place(word.span());
                    // the word before it has no value
                    entries.extend(name.take().map(without_value));
                    name = Some((word.to_string(), place));
                }
                continue;
            };
            let (key, place) = name.take().unwrap_or((String::new(), value.place));
            entries.push(entry(key, place, value));
        }
        entries.extend(name.map(without_value));
        match entries.as_slice() {
            [only] if only.key.is_empty() => only.value.clone(),
            _ => Node::new(place, Content::Map(entries.into())),
        }
    }

    /// The tokens up to the end of the statement; those in braces, if that is all there is.
    fn unknown_tokens(&mut self) -> Vec<TokenTree> {
        let mut tokens = Vec::new();
        while !self.at_end() {
            let next = self.begins_another();
            if self.eat_punct(';') || (next && (self.in_editor || self.after_brace)) {
                break;
            }
            tokens.extend(self.take());
        }
        match tokens.as_slice() {
            [TokenTree::Group(only)] if only.delimiter() == Delimiter::Brace => {
                only.stream().into_iter().collect()
            }
            _ => tokens,
        }
    }

    /// A token that is a value of its own.
    fn unknown_value(&mut self, token: &TokenTree) -> Option<Node<'static>> {
        match token {
            TokenTree::Literal(literal) => {
                // nobody knows what could stand there, so nothing can be wrong with it
                let faults = self.source.faults.len();
                let node = self.literal(Lit::new(literal.clone()), literal.span(), false);
                self.source.faults.truncate(faults);
                Some(node)
            }
            TokenTree::Group(group) => {
                let place = self.place(group.span());
                let rust =
                    group.delimiter() == Delimiter::Parenthesis && is_expression(group.stream());
                Some(match rust {
                    true => self.hole(place, group.stream(), ExprHint::Nothing, None),
                    false => Node::new(place, Content::Error),
                })
            }
            _ => None,
        }
    }
}

fn without_value((name, place): (String, Place)) -> Entry<'static> {
    entry(name, place, Node::new(place, Content::Error))
}

/// True if tokens in parentheses may be one Rust expression: no arguments with names, as other
/// languages have them.
fn is_expression(tokens: TokenStream) -> bool {
    let mut before: Option<TokenTree> = None;
    for token in tokens {
        let wrong = match (&before, &token) {
            (_, TokenTree::Punct(sign)) if matches!(sign.as_char(), ',' | ';') => true,
            (before, TokenTree::Punct(sign)) if sign.as_char() == ':' => {
                let joint =
                    |sign: &Punct| sign.as_char() == ':' && sign.spacing() == Spacing::Joint;
                !joint(sign) && !matches!(before, Some(TokenTree::Punct(sign)) if joint(sign))
            }
            (Some(TokenTree::Literal(_)), TokenTree::Literal(_)) => true,
            (Some(TokenTree::Literal(_)), TokenTree::Ident(word)) => word != "as",
            _ => false,
        };
        if wrong {
            return false;
        }
        before = Some(token);
    }
    before.is_some()
}
