//! Text without its quotes: `en-US`, `sip:bob@example.com`, `https://…`, names of two words.

use proc_macro2::{Delimiter, Span, TokenTree};
use swml_language::check::quoted;
use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::notation::values::{takes_bool, takes_keyword, takes_number};
use swml_language::notation::words::{SECTION, is_control_flow};
use swml_language::schema::{RecordType, Type};
use swml_language::tree::{Content, Node};
use syn::buffer::Cursor;

use super::super::Parser;
use super::super::expected_value::ExpectedValue;
use super::super::extent::{self, UnquotedText};
use super::super::key::Key;
use super::super::parts::begins_section;
use super::semicolon::WORDS;
use super::write;

/// The characters of a bare word.
const WORD: &str = "a bare word consists of letters, digits and `_`";

impl<'b> Parser<'b> {
    /// Parses unquoted text in the place of a value.
    pub(in super::super) fn unquoted(
        &mut self,
        text: UnquotedText<'b>,
        expected: ExpectedValue<'_>,
    ) -> Node<'static> {
        self.advance(text.end, text.next);
        let place = self.source.place(text.start, text.end);
        let message = format!("missing quotes around `{}`", text.text);
        let fault = Diagnostic::new(Code::UnquotedText, place, message);
        if text.cut {
            self.report(
                fault
                    .note(
                        "without quotes `//` begins a comment, and the rest of the line is ignored",
                    )
                    .help(format!(
                        "write the whole URL in quotes, `\"{}//…\"`",
                        text.text
                    )),
            );
            return Node::new(place, Content::Error);
        }
        let exact = text.quoted();
        let keyword = matches!(expected.ty.bare(), Type::Keyword(_))
            || takes_keyword(expected.ty, &text.text);
        let fault = fault.note(WORD);
        let computed = text.may_be_rust() && takes_number(expected.ty) && !keyword;
        self.report(match computed {
            true => fault
                .help(format!(
                    "write `{exact}` for the text, or `({})` for a Rust value",
                    text.text
                ))
                .replace(place, exact),
            false => write(fault, place, exact),
        });
        // the reference to the name counts
        Node::new(
            place,
            match expected.takes_name() {
                true => Content::Text(text.text.into()),
                false => Content::Error,
            },
        )
    }

    /// Parses `Content-Type` as a key or a name.
    pub(in super::super) fn unquoted_key(&mut self, text: &UnquotedText<'_>) {
        let place = self.source.place(text.start, text.end);
        let message = format!("missing quotes around `{}`", text.text);
        let fault = Diagnostic::new(Code::UnquotedText, place, message).note(WORD);
        self.report(write(fault, place, text.quoted()));
    }

    /// Reports `execute front desk;`: a name of several words.
    pub(in super::super) fn name_of_words(
        &mut self,
        expected: ExpectedValue<'_>,
    ) -> Option<Node<'static>> {
        if !expected.statement || !expected.takes_name() {
            return None;
        }
        let of = expected.unnamed_of;
        let property = |word: &str| of.is_some_and(|record| record.field(word).is_some());
        let (mut name, start, mut next) = self.peek_word()?;
        let named = next.ident().is_some() || next.literal().is_some();
        let valued = next
            .ident()
            .is_some_and(|(word, _)| property(&word.to_string()));
        if name == SECTION && named && !valued {
            return self.section_before_name(start, next, expected);
        }
        let mut end = None;
        let mut words = 0..WORDS;
        while let Some((word, behind)) = next.ident().filter(|_| words.next().is_some()) {
            let word = word.to_string();
            let is_method = self.methods().get(&word).is_some();
            if property(&word) || is_method || begins_section(&word, behind) {
                break;
            }
            name.push(' ');
            name.push_str(&word);
            end = Some(next.span());
            next = behind;
        }
        let ended = next.eof()
            || next.punct().is_some_and(|(sign, _)| sign.as_char() == ';')
            || next.ident().is_some();
        let end = end.filter(|_| ended)?;
        self.advance(end, next);
        let place = self.source.place(start, end);
        let message = format!("missing quotes around `{name}`");
        let fault = Diagnostic::new(Code::UnquotedText, place, message)
            .note("a name of several words needs quotes");
        self.report(write(fault, place, quoted(&name)));
        Some(Node::new(place, Content::Text(name.into())))
    }

    /// Reports `section front desk { … }`.
    pub(in super::super) fn section_of_words(&mut self, mut key: Key) -> Key {
        let mut next = self.cursor;
        let mut name = key.name.clone();
        let mut end = key.to;
        let mut words = 0..WORDS;
        while let Some((word, behind)) = next.ident().filter(|_| words.next().is_some()) {
            if self.methods().get(&word.to_string()).is_some() {
                return key;
            }
            name.push(' ');
            name.push_str(&word.to_string());
            end = next.span();
            next = behind;
        }
        if key.quoted || name == key.name || next.group(Delimiter::Brace).is_none() {
            return key;
        }
        self.advance(end, next);
        key.name = name;
        key.to = end;
        let place = self.key_place(&key);
        let message = format!("missing quotes around `{}`", key.name);
        let fault = Diagnostic::new(Code::UnquotedText, place, message)
            .note("a name of several words needs quotes");
        self.report(write(fault, place, quoted(&key.name)));
        key
    }

    /// Reports `execute section voicemail`.
    fn section_before_name(
        &mut self,
        span: Span,
        next: Cursor<'b>,
        expected: ExpectedValue<'_>,
    ) -> Option<Node<'static>> {
        let name = match next.token_tree()?.0 {
            TokenTree::Ident(name) => name.to_string(),
            TokenTree::Literal(name) => name.to_string(),
            _ => return None,
        };
        let method = expected
            .unnamed_of
            .map_or(expected.name, |record| record.name);
        self.advance(span, next);
        let place = self.place(span);
        let fault = Diagnostic::new(
            Code::Syntax,
            place,
            "unexpected `section` before a section name",
        )
        .note("a section is referred to by its name alone");
        self.report(
            fault
                .help(format!("write `{method} {name}`"))
                .replace(place, ""),
        );
        self.deeper(|parser| parser.value(expected))
    }

    /// Reports `voicemail()` in the place of a name.
    pub(in super::super) fn call_of_name(&mut self, expected: ExpectedValue<'_>) -> Node<'static> {
        let Some((word, span, next)) = self.peek_word() else {
            return self.mistake(self.last);
        };
        self.advance(span, next);
        let arguments = match self.take() {
            Some(TokenTree::Group(group)) => group.stream().into_iter().collect(),
            _ => Vec::new(),
        };
        let place = self.source.place(span, self.last);
        let name = expected
            .unnamed_of
            .map_or(expected.name, |record| record.name);
        let fault = Diagnostic::new(
            Code::Syntax,
            place,
            format!("unexpected parentheses after the name `{word}`"),
        )
        .help(match arguments.as_slice() {
            [] => format!("write `{name} {word}`"),
            code => format!(
                "write `{name} {word} params {{ … }}`, or `({word}({}))` for a Rust value",
                extent::code(code)
            ),
        });
        self.report(match arguments.is_empty() {
            true => fault.replace(place, word.clone()),
            false => fault,
        });
        Node::new(place, Content::Word(word.into()))
    }

    /// Returns true for `$name` and `@name`, as a whole value.
    pub(in super::super) fn is_sigil(&self, record: Option<&'static RecordType>) -> bool {
        let Some((sign, next)) = self.cursor.punct() else {
            return false;
        };
        let Some((_, next)) = next
            .ident()
            .filter(|(word, _)| !is_control_flow(&word.to_string()))
        else {
            return false;
        };
        let property = |word: &str| record.is_some_and(|record| record.field(word).is_some());
        let whole = next.eof()
            || next
                .punct()
                .is_some_and(|(sign, _)| matches!(sign.as_char(), ';' | ',' | '.'))
            || next
                .ident()
                .is_some_and(|(word, _)| property(&word.to_string()));
        whole && matches!(sign.as_char(), '$' | '@')
    }

    /// Reports `$name`: a variable in the syntax of other languages.
    pub(in super::super) fn variable_of_others(&mut self) -> Node<'static> {
        let start = self.cursor.span();
        self.take();
        let mut code = String::new();
        if let Some(bare) = extent::expression(self.cursor) {
            code = bare.text();
            self.advance(bare.end, bare.next);
        }
        let place = self.source.place(start, self.last);
        let fault = Diagnostic::new(Code::Syntax, place, "unsupported variable syntax")
            .note("bare words are SWML; Rust expressions must be in parentheses");
        self.report(write(fault, place, format!("({code})")));
        Node::new(place, Content::Error)
    }

    /// Reports `True`, `None`, `yes` and the like.
    pub(in super::super) fn constant_of_others(
        &mut self,
        expected: ExpectedValue<'_>,
        word: &str,
    ) -> Option<Node<'static>> {
        if takes_keyword(expected.ty, word) || expected.takes_name() {
            return None;
        }
        let flag = match word {
            "True" | "TRUE" => Some(true),
            "False" | "FALSE" => Some(false),
            "yes" | "on" | "Yes" | "On" if matches!(expected.ty.bare(), Type::Bool) => Some(true),
            "no" | "off" | "No" | "Off" if matches!(expected.ty.bare(), Type::Bool) => Some(false),
            _ => None,
        };
        let nothing = matches!(
            word,
            "None" | "nil" | "undefined" | "NULL" | "Null" | "nullptr"
        );
        let flag = flag.filter(|_| takes_bool(expected.ty));
        if flag.is_none() && !nothing {
            return None;
        }
        let (_, span, next) = self.peek_word()?;
        self.advance(span, next);
        let place = self.place(span);
        let fault = Diagnostic::new(
            Code::Syntax,
            place,
            format!("unsupported constant `{word}`"),
        );
        Some(match flag {
            Some(flag) => {
                self.report(write(fault, place, flag.to_string()));
                Node::new(place, Content::Bool(flag))
            }
            None => {
                let name = expected.name;
                let help = match expected.ty.bare() {
                    Type::Any => "write `null`".to_owned(),
                    _ => format!("remove `{name}`"),
                };
                self.report(fault.help(help));
                Node::new(place, Content::Error)
            }
        })
    }
}
