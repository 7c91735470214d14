//! Destinations and sounds in the wrong place, or without their parentheses.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use swml_language::check::quoted;
use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::notation::maker::{Maker, destination, takes_sound};
use swml_language::notation::words::SECTION;
use swml_language::schema::{DestinationKind, RecordType, Type};
use swml_language::tree::{Content, Entry, ExprHint, Node, Place};
use syn::Lit;
use syn::buffer::Cursor;

use super::super::Parser;
use super::super::entry::mistaken;
use super::super::expected_value::ExpectedValue;
use super::super::extent;
use super::super::key::Key;
use super::write;

/// Returns the property of a record that takes a destination.
pub(in super::super) fn destination_of(record: &RecordType) -> Option<&'static str> {
    let mut fields = record.fields.iter();
    let field = fields.find(|field| matches!(field.ty.bare(), Type::Destination))?;
    Some(field.name)
}

impl<'b> Parser<'b> {
    /// Reports `play sip(e)`, `to say(e)`.
    pub(in super::super) fn maker_out_of_place(
        &mut self,
        maker: Maker,
        tokens: TokenStream,
        place: Place,
        expected: ExpectedValue<'_>,
    ) -> Node<'static> {
        let (word, makes) = (maker.word(), maker.makes());
        let takes = expected.ty.expected(expected.constraints);
        let inner: Vec<TokenTree> = tokens.clone().into_iter().collect();
        let code = extent::code(&inner);
        let to = match expected.ty.bare() {
            Type::Record(record) if matches!(maker, Maker::Destination(_)) => {
                destination_of(record())
            }
            _ => None,
        };
        let message = match to {
            Some(to) => format!("missing `{to}` before a destination"),
            None => format!("`{}` should be {takes}, not {makes}", expected.name),
        };
        let fault = Diagnostic::new(Code::WrongType, place, message);
        let fault = match to {
            Some(to) => write(fault, place, format!("{to} {word}({code})")),
            None if takes_sound(expected.ty, expected.constraints) => fault.help(format!(
                "write `say({code})` to have it spoken, or `({code})` for the URL of a sound"
            )),
            None => write(fault, place, format!("({code})")),
        };
        self.report(fault);
        if self.in_editor {
            return self.hole(place, tokens, ExprHint::Nothing, None);
        }
        Node::new(place, Content::Error)
    }

    /// Reports `connect sip(e)`: a destination in the place of the name of its property.
    pub(in super::super) fn maker_without_property(
        &mut self,
        record: &'static RecordType,
        key: &Key,
    ) -> Option<Entry<'static>> {
        if record.field(&key.name).is_some() || destination(&key.name).is_none() {
            return None;
        }
        let to = destination_of(record)?;
        let (inner, delims, next) = self.cursor.group(Delimiter::Parenthesis)?;
        let tokens: Vec<TokenTree> = inner.token_stream().into_iter().collect();
        let place = self.source.place(key.from, delims.close());
        self.advance(delims.close(), next);
        let exact = format!("{to} {}({})", key.name, extent::code(&tokens));
        let message = format!("missing `{to}` before a destination");
        self.report(write(
            Diagnostic::new(Code::WrongType, place, message),
            place,
            exact,
        ));
        Some(mistaken(to, place))
    }

    /// Reports `phone(url)?`: an operator that belongs into the parentheses.
    pub(in super::super) fn behind_maker(&mut self, word: &str, tokens: TokenStream) {
        let Some((sign, next)) = self.cursor.punct() else {
            return;
        };
        let goes_on = match sign.as_char() {
            '?' => true,
            '.' => next.ident().is_some(),
            _ => false,
        };
        if !goes_on {
            return;
        }
        // the parentheses are an operand of a longer expression
        let start = sign.span();
        let mut code: Vec<TokenTree> = tokens.into_iter().collect();
        while let Some((punct, next)) = self.cursor.punct() {
            let more = match punct.as_char() {
                '?' => false,
                '.' if next.ident().is_some() => true,
                _ => break,
            };
            code.extend(self.take());
            if more {
                code.extend(self.take());
                if self.peek_group(proc_macro2::Delimiter::Parenthesis) {
                    code.extend(self.take());
                }
            }
        }
        let place = self.source.place(start, self.last);
        let code = extent::code(&code);
        let fault = Diagnostic::new(
            Code::Syntax,
            place,
            format!("unexpected Rust code after `{word}(…)`"),
        )
        .note(format!(
            "`{word}(…)` is SWML; the whole Rust expression belongs inside the parentheses"
        ))
        .help(format!("write `{word}({code})`"));
        self.report(fault);
    }

    /// Returns true for a word that makes a destination or sound, followed by its argument.
    pub(in super::super) fn is_maker_word(
        &self,
        expected: ExpectedValue<'_>,
        word: &str,
        next: Cursor<'b>,
    ) -> bool {
        let fits = |maker: Maker| maker.fits(expected.ty, expected.constraints);
        let makes = Maker::of(word).is_some_and(fits) && !matches!(expected.ty.bare(), Type::Any);
        makes && self.is_made_of(word, expected.record.or(expected.unnamed_of), next)
    }

    /// Returns true if a literal or a variable comes next, and not a property.
    fn is_made_of(
        &self,
        maker: &str,
        record: Option<&'static RecordType>,
        next: Cursor<'b>,
    ) -> bool {
        match next.ident() {
            // `stream` is a method
            Some(_) if self.methods().get(maker).is_some() => false,
            Some((word, _)) => {
                let word = word.to_string();
                let property = record.is_some_and(|record| record.field(&word).is_some());
                !property && self.methods().get(&word).is_none() && word != SECTION
            }
            None => next.literal().is_some(),
        }
    }

    /// `sip "bob@example.com"`, `say name`.
    pub(in super::super) fn maker_without_parentheses(&mut self) -> Node<'static> {
        let word = self
            .peek_word()
            .map_or_else(String::new, |(word, _, _)| word);
        match (Maker::of(&word), self.made_of()) {
            (Some(maker), Some((place, exact))) => {
                let what = maker.makes();
                let message = format!("missing parentheses after `{word}`");
                let fault = Diagnostic::new(Code::Syntax, place, message).note(format!(
                    "{what} is written as text in quotes, or as a Rust expression in parentheses"
                ));
                self.report(write(fault, place, exact));
                Node::new(place, Content::Error)
            }
            _ => self.mistake(self.last),
        }
    }

    /// Consumes a maker, with or without parentheses, and returns its correct syntax.
    fn made_of(&mut self) -> Option<(Place, String)> {
        let (word, start, next) = self.peek_word()?;
        self.advance(start, next);
        let token = self.take()?;
        let exact = match &token {
            TokenTree::Literal(literal) => match Lit::new(literal.clone()) {
                Lit::Str(text) => quoted(&prefixed(&word, &text.value())),
                _ => format!("{word}({literal})"),
            },
            TokenTree::Group(group) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                format!("{word}({})", extent::code(&inner))
            }
            token => format!("{word}({token})"),
        };
        Some((self.source.place(start, self.last), exact))
    }

    /// Reports `connect sip(e)`, `connect sip "…"`: a destination without its `to`. Returns the
    /// place of the destination, if this is one.
    pub(in super::super) fn destination_without_name(
        &mut self,
        record: &'static RecordType,
    ) -> Option<(&'static str, Place)> {
        let to = destination_of(record)?;
        let (word, span, next) = self.peek_word()?;
        let called = next.group(proc_macro2::Delimiter::Parenthesis).is_some();
        destination(&word)?;
        if record.field(&word).is_some() || !(called || self.is_made_of(&word, Some(record), next))
        {
            return None;
        }
        let (whole, exact) = self.made_of()?;
        let place = match called {
            true => whole,
            false => self.place(span),
        };
        let fault = Diagnostic::new(
            Code::Syntax,
            place,
            format!("missing `{to}` before a destination"),
        );
        self.report(write(fault, whole, format!("{to} {exact}")));
        Some((to, place))
    }
}

/// Returns a text with the prefix of the kind.
fn prefixed(word: &str, text: &str) -> String {
    let prefix = match destination(word) {
        None => format!("{word}:"),
        Some(DestinationKind::Phone | DestinationKind::Address) => String::new(),
        Some(_) => format!("{word}:"),
    };
    match text.starts_with(&prefix) || text.starts_with("sips:") {
        true => text.to_owned(),
        false => format!("{prefix}{text}"),
    }
}
