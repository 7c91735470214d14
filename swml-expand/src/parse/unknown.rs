//! Statements of unknown methods. The checker suggests a method; for that it needs the arguments,
//! which are parsed without a schema.

use proc_macro2::{Delimiter, Punct, Spacing, TokenStream, TokenTree};
use swml_language::tree::{Content, Entry, ExprHint, Node, Place};
use syn::Lit;

use super::Parser;
use super::entry::entry;

impl Parser<'_> {
    /// Parses the arguments after the name of the method, up to the end of the statement: a value
    /// directly after it, or names with their values. Rust expressions in them are used.
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

    /// Returns the tokens up to the end of the statement; those in braces, if there is nothing
    /// else.
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

    /// Parses a token that is a value of its own.
    fn unknown_value(&mut self, token: &TokenTree) -> Option<Node<'static>> {
        match token {
            TokenTree::Literal(literal) => {
                // without a schema, nothing can be wrong with it
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

/// Returns true if tokens in parentheses can be one Rust expression, and not named arguments as in
/// other languages.
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
