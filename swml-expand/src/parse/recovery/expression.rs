//! Rust without its parentheses: `dept.name`, `&dept`, `60 * 5`, `f(x)?`.

use proc_macro2::{Span, TokenStream, TokenTree};
use swml_language::check::quoted;
use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::notation::maker::{Sound, takes_destination, takes_sound};
use swml_language::schema::DestinationKind;
use swml_language::suggest::nearest;
use swml_language::tree::{Content, ExprHint, Node, Place};

use syn::Lit;

use super::super::Parser;
use super::super::expected_value::ExpectedValue;
use super::super::extent::{self, Bare};
use super::rust;

/// The maximum length of an expression in a message.
const SHOWN: usize = 80;

const WORDS: &str = "bare words are SWML; Rust expressions must be in parentheses";

impl<'b> Parser<'b> {
    /// Parses an expression in the place of a value.
    pub(in super::super) fn bare_rust(&mut self, bare: Bare<'b>) -> Node<'static> {
        self.advance(bare.end, bare.next);
        let place = self.source.place(bare.start, bare.end);
        match put_together(&bare.tokens) {
            Some(exact) => {
                let message = "concatenated text must be in parentheses";
                let fault = Diagnostic::new(Code::Syntax, place, message).note(WORDS);
                self.report(rust(fault, place, exact));
            }
            None => self.no_parentheses(place, &bare.text()),
        }
        if self.in_editor {
            // its argument is used nevertheless
            return self.hole(place, bare.stream(), ExprHint::Nothing, None);
        }
        Node::new(place, Content::Error)
    }

    /// Parses `row.name { … }` in the place of a key: a Rust key without its parentheses.
    pub(in super::super) fn bare_key(&mut self) -> Option<(Span, TokenStream)> {
        let (first, mut next) = self.cursor.ident()?;
        let (start, mut end) = (first.span(), first.span());
        let mut code = first.to_string();
        let mut tokens = TokenStream::from(TokenTree::from(first));
        while let Some((dot, behind)) = next.punct().filter(|(dot, _)| dot.as_char() == '.')
            && let Some((word, behind)) = behind.ident()
        {
            code.push_str(&format!(".{word}"));
            end = word.span();
            tokens.extend(Some(TokenTree::from(dot)));
            tokens.extend(Some(TokenTree::from(word)));
            next = behind;
        }
        if !code.contains('.') {
            return None;
        }
        self.advance(end, next);
        let place = self.source.place(start, end);
        self.no_parentheses(place, &code);
        Some((start, tokens))
    }

    /// Reports Rust code without parentheses.
    pub(in super::super) fn no_parentheses(&mut self, place: Place, code: &str) {
        self.no_parentheses_behind("", place, place, code);
    }

    /// The same where `before` is in front of them; `whole` is the code with what is there instead.
    fn no_parentheses_behind(&mut self, before: &str, whole: Place, place: Place, code: &str) {
        let message = "missing parentheses around a Rust expression";
        let fault = Diagnostic::new(Code::Syntax, place, message).note(WORDS);
        self.report(match code.len() < SHOWN {
            true => rust(fault, whole, format!("{before}({code})")),
            false => fault.help(format!("write it in parentheses, `{before}(…)`")),
        });
    }

    /// Reports `..agents`, `...agents`, `..agents.iter()`: after the dots, the elements begin.
    pub(in super::super) fn bare_splice(&mut self, dots: Span) -> bool {
        while self.eat_punct('.') {}
        let Some(bare) = extent::expression(self.cursor) else {
            return false;
        };
        self.advance(bare.end, bare.next);
        let place = self.source.place(bare.start, bare.end);
        let whole = self.source.place(dots, bare.end);
        self.no_parentheses_behind("..", whole, place, &bare.text());
        true
    }

    /// Reports `f(e)` with an unknown function.
    pub(in super::super) fn unknown_call(
        &mut self,
        word: &str,
        tokens: TokenStream,
        place: Place,
        expected: ExpectedValue<'_>,
    ) -> Node<'static> {
        let makers: Vec<&str> = match (
            takes_destination(expected.ty),
            takes_sound(expected.ty, expected.constraints),
        ) {
            (true, _) => DestinationKind::ALL
                .into_iter()
                .map(DestinationKind::maker)
                .collect(),
            (_, true) => Sound::ALL.into_iter().map(Sound::maker).collect(),
            _ => Vec::new(),
        };
        let inner: Vec<TokenTree> = tokens.clone().into_iter().collect();
        let code = format!("{word}({})", extent::code(&inner));
        match nearest(word, &makers) {
            Some(meant) => {
                let message = format!("unknown function `{word}(…)`");
                self.report(
                    Diagnostic::new(Code::Syntax, place, message)
                        .note(WORDS)
                        .help(format!("did you mean `{meant}(…)`?")),
                );
            }
            None => self.no_parentheses(place, &code),
        }
        if self.in_editor {
            // a half-typed maker: its argument is used nevertheless
            return self.hole(place, tokens, ExprHint::Nothing, None);
        }
        Node::new(place, Content::Error)
    }
}

/// Reports `"say:" + name`, concatenation as in Rust.
fn put_together(tokens: &[TokenTree]) -> Option<String> {
    let is_plus =
        |token: &TokenTree| matches!(token, TokenTree::Punct(sign) if sign.as_char() == '+');
    let mut format = String::new();
    let (mut pieces, mut texts) = (0, 0);
    let mut values = String::new();
    for piece in tokens.split(is_plus) {
        pieces += 1;
        match piece {
            [TokenTree::Literal(literal)] => match Lit::new(literal.clone()) {
                Lit::Str(text) => {
                    texts += 1;
                    format.push_str(&text.value().replace('{', "{{").replace('}', "}}"));
                }
                _ => format.push_str(&literal.to_string()),
            },
            [TokenTree::Ident(name)] => format.push_str(&format!("{{{name}}}")),
            code => {
                format.push_str("{}");
                values.push_str(&format!(", {}", extent::code(code)));
            }
        }
    }
    (pieces > 1 && texts > 0).then(|| format!("(format!({}{values}))", quoted(&format)))
}
