//! Destinations and sounds around a Rust expression: `queue(e)`, `say(e)`.

use proc_macro2::{Delimiter, TokenStream};
use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::notation::maker::{Maker, Sound, target};
use swml_language::schema::Unit;
use swml_language::tree::{Content, ExprHint, Node, Place};
use syn::Lit;

use super::Parser;
use super::expected_value::ExpectedValue;

impl Parser<'_> {
    /// Parses `section(e)`, `url(e)`: the kind of a text that can be either.
    pub(super) fn target(&mut self) -> Node<'static> {
        let span = self.cursor.span();
        let called = self
            .peek_word()
            .and_then(|(word, _, next)| Some((word, next.group(Delimiter::Parenthesis)?)));
        let Some((word, (inner, delims, next))) = called else {
            return self.mistake(span);
        };
        let tokens = inner.token_stream();
        let place = self.source.place(span, delims.close());
        self.advance(delims.close(), next);
        if tokens.is_empty() {
            self.nothing_in(&word, place);
        }
        if tokens.is_empty() && !self.in_editor || self.more_than_one(&tokens) {
            return Node::new(place, Content::Error);
        }
        let known = target(&word).unwrap_or(ExprHint::Nothing);
        let node = self.hole(place, tokens.clone(), known, None);
        self.behind_maker(&word, tokens);
        node
    }

    /// Reports a maker with empty parentheses.
    fn nothing_in(&mut self, word: &str, place: Place) {
        self.report(
            Diagnostic::new(Code::Syntax, place, format!("`{word}()` needs an argument"))
                .note("the argument is a Rust expression")
                .help(format!("write for example `{word}(name)`")),
        );
    }

    /// Parses `queue(e)`, `say(e)`, `silence(2s)`, `ring(us)`, `f(e)`.
    pub(super) fn made(&mut self, expected: ExpectedValue<'_>) -> Node<'static> {
        let span = self.cursor.span();
        let called = self
            .peek_word()
            .and_then(|(word, _, next)| Some((word, next, next.group(Delimiter::Parenthesis)?)));
        let Some((word, behind, (inner, delims, next))) = called else {
            return self.mistake(span);
        };
        let tokens = inner.token_stream();
        let place = self.source.place(span, delims.close());
        let Some(maker) = Maker::of(&word) else {
            self.advance(delims.close(), next);
            return self.unknown_call(&word, tokens, place, expected);
        };
        if tokens.is_empty() {
            self.nothing_in(&word, place);
            if !self.in_editor {
                self.advance(delims.close(), next);
                return Node::new(place, Content::Error);
            }
        }
        if !maker.fits(expected.ty, expected.constraints) {
            self.advance(delims.close(), next);
            return self.maker_out_of_place(maker, tokens, place, expected);
        }
        let node = match maker {
            Maker::Destination(kind) => {
                self.advance(delims.close(), next);
                match self.more_than_one(&tokens) {
                    true => Node::new(place, Content::Error),
                    false => self.hole(place, tokens.clone(), ExprHint::Destination(kind), None),
                }
            }
            Maker::Sound(sound) => {
                self.advance(span, behind);
                let tokens = tokens.clone();
                let node = self.inside(Delimiter::Parenthesis, |parser| {
                    parser.sound(sound, place, tokens)
                });
                node.unwrap_or_else(|| Node::new(place, Content::Error))
            }
        };
        self.behind_maker(&word, tokens);
        node
    }

    /// Parses the content of the parentheses of a sound.
    fn sound(&mut self, sound: Sound, place: Place, tokens: TokenStream) -> Node<'static> {
        let made = match sound {
            Sound::Silence => self.silence(place),
            Sound::Ring => self.ring(place),
            Sound::Say => None,
        };
        if let Some(made) = made {
            return made;
        }
        if self.more_than_one(&tokens) {
            return Node::new(place, Content::Error);
        }
        self.hole(place, tokens, ExprHint::Sound, Some(sound))
    }

    /// Parses `silence(2s)`.
    fn silence(&mut self, place: Place) -> Option<Node<'static>> {
        let (literal, next) = self.cursor.literal()?;
        if !next.eof() {
            return None;
        }
        let span = literal.span();
        let node = self.literal(Lit::new(literal), span, false);
        let seconds = match node.content {
            Content::Duration(duration) => {
                swml_language::check::in_unit(duration, Unit::DecimalSeconds)
            }
            Content::Number(number) => Some(number),
            _ => None,
        };
        if let Some(seconds) = seconds {
            let text = format!("silence:{seconds}");
            return Some(Node::new(place, Content::Text(text.into())));
        }
        if !matches!(node.content, Content::Error) {
            self.syntax(
                span,
                "`silence` needs a duration",
                "write for example `silence(2s)`",
            );
        }
        Some(Node::new(place, Content::Error))
    }

    /// Parses `ring(us)`, `ring(2s, us)`.
    fn ring(&mut self, place: Place) -> Option<Node<'static>> {
        let mut seconds = String::new();
        if let Some((literal, next)) = self.cursor.literal() {
            let span = literal.span();
            let node = self.literal(Lit::new(literal), span, false);
            self.advance(span, next);
            self.eat_punct(',');
            match node.content {
                Content::Duration(duration) => {
                    let n = swml_language::check::in_unit(duration, Unit::DecimalSeconds);
                    seconds = format!("{}:", n.unwrap_or_default());
                }
                Content::Number(number) => seconds = format!("{number}:"),
                Content::Text(text) if self.at_end() => {
                    return Some(Node::new(
                        place,
                        Content::Text(format!("ring:{text}").into()),
                    ));
                }
                _ => {}
            }
        }
        let (country, span, next) = self.peek_word()?;
        if !next.eof() {
            return None;
        }
        self.advance(span, next);
        let text = format!("ring:{seconds}{country}");
        Some(Node::new(place, Content::Text(text.into())))
    }
}
