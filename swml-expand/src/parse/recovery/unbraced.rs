//! Objects and maps without their braces, and braces around other values.

use proc_macro2::{Delimiter, TokenTree};
use swml_language::check::Dialect;
use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::notation::braces;
use swml_language::notation::values::{takes_braces, takes_keyword, takes_text};
use swml_language::schema::{RecordType, Type};
use swml_language::tree::{Content, Node};
use syn::Lit;
use syn::buffer::Cursor;

use super::super::Parser;
use super::super::ends::Ends;
use super::super::expected_value::ExpectedValue;
use super::super::extent;
use super::write;

impl<'b> Parser<'b> {
    /// Reports `prompt text "…"`: an object without its braces.
    pub(in super::super) fn object_begun(
        &self,
        expected: ExpectedValue<'_>,
    ) -> Option<&'static RecordType> {
        let (first, _, _) = self.peek_word()?;
        // a single word can be an alternative to the object
        if takes_keyword(expected.ty, &first) {
            return None;
        }
        let record = braces::object(expected.ty, Some(&first))?;
        self.inner_property(record, expected.record?)
            .then_some(record)
    }

    /// Returns true if a property comes next that only the inner record has.
    fn inner_property(&self, record: &'static RecordType, outer: &'static RecordType) -> bool {
        self.peek_word().is_some_and(|(word, _, next)| {
            let named = record.field(&word).is_some() && outer.field(&word).is_none();
            let ended = next.eof() || next.punct().is_some_and(|(sign, _)| sign.as_char() == ';');
            named && !ended
        })
    }

    pub(in super::super) fn object_without_braces(
        &mut self,
        record: &'static RecordType,
        expected: ExpectedValue<'_>,
    ) -> Node<'static> {
        let Some((word, span, _)) = self.peek_word() else {
            return self.mistake(self.last);
        };
        let name = expected.name;
        self.syntax(
            span,
            format!("the properties of `{name}` must be in braces"),
            format!("write `{name} {{ {word} … }}`"),
        );
        let mut entries = Vec::new();
        self.deeper(|parser| {
            while expected
                .record
                .is_some_and(|outer| parser.inner_property(record, outer))
            {
                if let Some(key) = parser.key() {
                    parser.property(record, &mut entries, key);
                }
            }
        });
        Node::new(expected.place, Content::Map(entries.into()))
    }

    /// Reports `params name "x"`: entries of a map without braces.
    pub(in super::super) fn map_begun(
        &self,
        expected: ExpectedValue<'_>,
        next: Cursor<'b>,
    ) -> Option<&'static Type> {
        let Type::Map(inner) = expected.ty.bare() else {
            return None;
        };
        let next = match extent::text(self.cursor) {
            Some(text) if text.is_kebab() => text.next,
            _ => next,
        };
        let value = matches!(
            next.token_tree(),
            Some((TokenTree::Literal(_) | TokenTree::Group(_), _))
        );
        value.then_some(inner)
    }

    pub(in super::super) fn entries_without_braces(
        &mut self,
        inner: &'static Type,
        expected: ExpectedValue<'_>,
    ) -> Node<'static> {
        let (span, name) = (self.cursor.span(), expected.name);
        let word = self
            .peek_word()
            .map_or_else(String::new, |(word, _, _)| word);
        self.syntax(
            span,
            format!("the entries of `{name}` must be in braces"),
            format!("write `{name} {{ {word} … }}`"),
        );
        let entries = self.entries(inner, Ends::Property(expected.record));
        Node::new(expected.place, Content::Map(entries.into()))
    }

    /// Reports `unset { x }`, `play url { dept }`: words in braces in the place of a value that is
    /// not an object.
    pub(in super::super) fn words_in_braces(
        &mut self,
        expected: ExpectedValue<'_>,
    ) -> Option<Node<'static>> {
        let (inner, span, next) = self.cursor.group(Delimiter::Brace)?;
        let structured = !takes_text(expected.ty)
            || matches!(expected.ty.bare(), Type::Any)
            || braces::object(expected.ty, None).is_some()
            || takes_braces(expected.ty);
        let mut words = Vec::new();
        let mut at = inner;
        while !structured && let Some((word, behind)) = at.ident() {
            words.push(word.to_string());
            at = behind
                .punct()
                .filter(|(sign, _)| sign.as_char() == ',')
                .map_or(behind, |(_, next)| next);
        }
        let (first, at_end) = (words.first()?, at.eof());
        if !at_end {
            return None;
        }
        let (place, name) = (self.place(span.join()), expected.name);
        let fault = Diagnostic::new(
            Code::WrongType,
            place,
            format!("`{name}` cannot be an object"),
        );
        let list = format!("[{}]", words.join(", "));
        let fault = match (expected.takes_name(), words.len()) {
            (true, 1) => fault
                .help(format!(
                    "write `{name} {first}`, or a list, `{name} {list}`"
                ))
                .replace(place, first.clone()),
            (true, _) => write(fault, place, list),
            (false, _) => fault
                .note("bare words are SWML; Rust expressions must be in parentheses")
                .help(format!("write `({first})` for a Rust value")),
        };
        self.report(fault);
        self.advance(span.close(), next);
        self.after_brace = true;
        Some(Node::new(place, Content::Error))
    }

    /// Reports `headers [name "Accept" value "x"]`: a list in the place of a map.
    pub(in super::super) fn list_for_map(
        &mut self,
        expected: ExpectedValue<'_>,
    ) -> Option<Node<'static>> {
        let Type::Map(_) = expected.ty.bare() else {
            return None;
        };
        let name = expected.name;
        let mut pairs = String::new();
        let (inner, _, _) = self.cursor.group(Delimiter::Bracket)?;
        let tokens: Vec<TokenTree> = inner.token_stream().into_iter().collect();
        for pair in
            tokens.split(|token| matches!(token, TokenTree::Punct(sign) if sign.as_char() == ','))
        {
            match pair {
                [
                    TokenTree::Ident(_),
                    TokenTree::Literal(key),
                    TokenTree::Ident(_),
                    value,
                ] => {
                    let key = match Lit::new(key.clone()) {
                        Lit::Str(text) => Dialect::Script.word(&text.value()),
                        _ => key.to_string(),
                    };
                    pairs.push_str(&format!(
                        "{key} {} ",
                        extent::code(std::slice::from_ref(value))
                    ));
                }
                _ => {
                    pairs = "key \"…\" ".to_owned();
                    break;
                }
            }
        }
        let fault = Diagnostic::new(
            Code::WrongType,
            expected.place,
            format!("`{name}` should be an object, not a list"),
        );
        self.report(fault.help(format!("write `{name} {{ {pairs}}}`")));
        self.take();
        Some(Node::new(expected.place, Content::Error))
    }

    /// Reports `[x 1, y 2]` among free values: an object without its braces; returns true if there
    /// was one, which replaces the last element.
    pub(in super::super) fn object_in_any(
        &mut self,
        inner: &'static Type,
        elements: &mut [Node<'static>],
    ) -> bool {
        let Some(last) = elements.last_mut().filter(|_| matches!(inner, Type::Any)) else {
            return false;
        };
        let Content::Word(word) = &last.content else {
            return false;
        };
        let value = matches!(
            self.cursor.token_tree(),
            Some((TokenTree::Literal(_) | TokenTree::Group(_), _))
        );
        if !value {
            return false;
        }
        let mut shown = format!("{word} ");
        let mut tokens = Vec::new();
        while !self.at_end() && self.peek_punct(',').is_none() {
            tokens.extend(self.take());
        }
        shown.push_str(&extent::code(&tokens));
        let fault = Diagnostic::new(Code::Syntax, last.place, "missing braces around an object")
            .note("where any value is accepted, an object needs braces");
        let place = self.source.place(self.source.span(last.place).0, self.last);
        self.report(write(fault, place, format!("{{ {shown} }}")));
        last.content = Content::Error;
        self.eat_punct(',');
        true
    }
}
