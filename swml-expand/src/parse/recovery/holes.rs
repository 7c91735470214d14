//! More than one value in one pair of parentheses.

use proc_macro2::{Span, TokenStream, TokenTree};

use super::super::Parser;

impl Parser<'_> {
    /// Reports more than one expression, and returns true if there is one.
    pub(in super::super) fn more_than_one(&mut self, tokens: &TokenStream) -> bool {
        let Some(second) = second_expression(tokens) else {
            return false;
        };
        self.syntax(
            second,
            "two values in one pair of parentheses",
            "remove one of them; parentheses hold one expression",
        );
        true
    }
}

/// Returns the beginning of a second expression: after a comma, or directly after the first.
fn second_expression(tokens: &TokenStream) -> Option<Span> {
    let mut before = Before::Nothing;
    // commas separate types and parameters, too
    let mut comma_counts = true;
    for token in tokens.clone() {
        before = match (&token, before) {
            (TokenTree::Ident(_) | TokenTree::Literal(_), Before::Value) if is_value(&token) => {
                return Some(token.span());
            }
            (_, Before::Comma) => return Some(token.span()),
            (TokenTree::Punct(sign), _) => match sign.as_char() {
                '\'' => Before::Quote,
                ',' if comma_counts => Before::Comma,
                '<' | '|' => {
                    comma_counts = false;
                    Before::Nothing
                }
                _ => Before::Nothing,
            },
            // `'a` is not a value
            (_, Before::Quote) => Before::Nothing,
            (token, _) if is_value(token) => Before::Value,
            _ => Before::Nothing,
        };
    }
    None
}

#[derive(Clone, Copy)]
enum Before {
    Nothing,
    Value,
    Quote,
    Comma,
}

/// Returns true for a word that is not a keyword, or a literal.
fn is_value(token: &TokenTree) -> bool {
    const KEYWORDS: [&str; 26] = [
        "as", "async", "await", "break", "const", "continue", "dyn", "else", "for", "if", "impl",
        "in", "let", "loop", "match", "move", "mut", "raw", "ref", "return", "static", "unsafe",
        "use", "where", "while", "yield",
    ];
    match token {
        TokenTree::Ident(word) => !KEYWORDS.iter().any(|keyword| word == keyword),
        TokenTree::Literal(_) => true,
        _ => false,
    }
}
