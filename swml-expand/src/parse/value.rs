//! Values: one lookahead decides how the next value is parsed.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::notation::maker::{Maker, Sound, target};
use swml_language::notation::values::{
    is_codec, knows_word, takes_keyword, takes_number, takes_some_keyword, takes_text,
    takes_variable,
};
use swml_language::notation::words::is_control_flow;
use swml_language::schema::{RecordType, Type};
use swml_language::tree::{Content, ExprHint, Node, Place, RustExpr};
use syn::Lit;

use super::Parser;
use super::expected_value::ExpectedValue;
use super::extent::{self, Bare, UnquotedText};
use crate::source_map::RustCode;

/// The beginning of a value, which decides how it is parsed.
enum Start<'b> {
    /// Nothing: the value is missing.
    Nothing,
    /// An expression that another macro has inserted as one token.
    Piece,
    /// `@if` and the like.
    Flow,
    /// `"…"`, `5`, `20s`.
    Literal,
    /// Text in the place of an object.
    ObjectOfText(&'static RecordType),
    /// `-5`.
    Negative(Span),
    /// `say(e)`, `f(e)`.
    Call,
    /// `sip "…"`, `say name`.
    Maker,
    /// The properties of an object without its braces.
    Object(&'static RecordType),
    /// The entries of a map without their braces.
    Entries(&'static Type),
    /// A condition without its quotes.
    Condition,
    /// Text without its quotes.
    Text(UnquotedText<'b>),
    /// Rust without its parentheses.
    Rust(Bare<'b>),
    /// `section(e)`, `url(e)`.
    Target,
    /// `vars.x`.
    Variable,
    /// `voicemail()`.
    NameCall,
    /// A keyword, a name, `true`, …
    Word,
    /// `+20`, `.5`.
    Number,
    /// `$name`, `@name`.
    Sigil,
    Parentheses,
    Brackets,
    Braces,
    /// Anything else.
    Other,
}

impl<'b> Parser<'b> {
    /// Parses the value of a property.
    pub(super) fn value(&mut self, expected: ExpectedValue<'_>) -> Node<'static> {
        self.before_value(expected);
        if self.at_end_of_statement() || self.peek_punct(',').is_some() {
            return self.missing(expected);
        }
        if let Some(node) = self.value_at_cursor(expected) {
            return node;
        }
        let span = self.cursor.span();
        match self.start(expected) {
            Start::Nothing => self.missing(expected),
            Start::Piece => self.piece(),
            Start::Flow => self.flow_as_value(expected),
            Start::Literal => self.literal_value(false, span),
            Start::ObjectOfText(record) => {
                let mut entries = Vec::new();
                self.object_of_text(record, &mut entries);
                Node::new(expected.place, Content::Map(entries.into()))
            }
            Start::Negative(minus) => self.literal_value(true, minus),
            Start::Call => self.made(expected),
            Start::Maker => self.maker_without_parentheses(),
            Start::Object(record) => self.object_without_braces(record, expected),
            Start::Entries(inner) => self.entries_without_braces(inner, expected),
            Start::Condition => self.bare_condition(expected),
            Start::Text(text) => self.unquoted(text, expected),
            Start::Rust(bare) => self.bare_rust(bare),
            Start::Target => self.target(),
            Start::Variable => self.variable_path(),
            Start::NameCall => self.call_of_name(expected),
            Start::Word => self.word(expected),
            Start::Number => self.number_form(expected),
            Start::Sigil => self.variable_of_others(),
            Start::Parentheses => self.parentheses(),
            Start::Brackets => self.list_value(expected),
            Start::Braces => self.braced_value(expected),
            Start::Other => self.no_value(expected),
        }
    }

    fn start(&self, expected: ExpectedValue<'_>) -> Start<'b> {
        if let Some((inner, _, _)) = self.cursor.group(Delimiter::None)
            && let Some((first, rest)) = inner.token_tree()
            && (!rest.eof() || matches!(first, TokenTree::Ident(_)))
        {
            return Start::Piece;
        }
        if self.begins_condition(expected) {
            return Start::Condition;
        }
        if self.peek_word().is_some() {
            return self.start_of_word(expected);
        }
        if self.cursor.literal().is_some() {
            return self.start_of_literal(expected);
        }
        match self
            .cursor
            .any_group()
            .map(|(_, delimiter, _, _)| delimiter)
        {
            Some(Delimiter::Parenthesis) => return self.start_of_parentheses(),
            Some(Delimiter::Bracket) => return Start::Brackets,
            Some(Delimiter::Brace) => return Start::Braces,
            _ => {}
        }
        self.start_of_sign(expected)
    }

    fn start_of_literal(&self, expected: ExpectedValue<'_>) -> Start<'b> {
        if let Some(text) = extent::text(self.cursor)
            && takes_text(expected.ty)
            && !(text.is_numeric() && takes_number(expected.ty))
        {
            return Start::Text(text);
        }
        match (extent::expression(self.cursor), expected.ty.bare()) {
            (Some(bare), _) if !bare.is_single() => Start::Rust(bare),
            (_, Type::Record(record)) if self.is_object_of_text(record()) => {
                Start::ObjectOfText(record())
            }
            _ => Start::Literal,
        }
    }

    fn start_of_parentheses(&self) -> Start<'b> {
        match extent::expression(self.cursor) {
            Some(bare) if !bare.is_single() => Start::Rust(bare),
            _ => Start::Parentheses,
        }
    }

    fn start_of_sign(&self, expected: ExpectedValue<'_>) -> Start<'b> {
        let Some((punct, next)) = self.cursor.punct() else {
            return Start::Other;
        };
        let digits = next.literal().is_some();
        match punct.as_char() {
            '@' if next
                .ident()
                .is_some_and(|(word, _)| is_control_flow(&word.to_string())) =>
            {
                Start::Flow
            }
            '-' if digits => match extent::expression(self.cursor) {
                Some(bare) if bare.tokens.len() > 2 => Start::Rust(bare),
                _ => Start::Negative(punct.span()),
            },
            '+' | '.' if digits => Start::Number,
            '|' => Start::Other,
            '$' | '@' if self.is_sigil(expected.record) => Start::Sigil,
            _ => match (extent::text(self.cursor), self.signed_rust()) {
                (Some(text), _) => Start::Text(text),
                (_, Some(bare)) => Start::Rust(bare),
                _ => Start::Other,
            },
        }
    }

    /// `&dept`, `!night`, `-secs`; not a statement after a stray sign
    pub(super) fn signed_rust(&self) -> Option<Bare<'b>> {
        let bare = extent::expression(self.cursor)?;
        let mut tokens = bare.tokens.iter();
        let word = tokens.find_map(|token| match token {
            TokenTree::Punct(_) => None,
            TokenTree::Ident(word) => Some(word.to_string()),
            _ => Some(String::new()),
        });
        let method = word.is_some_and(|word| self.methods().get(&word).is_some());
        (!method).then_some(bare)
    }

    fn start_of_word(&self, expected: ExpectedValue<'_>) -> Start<'b> {
        let Some((word, _, next)) = self.peek_word() else {
            return Start::Other;
        };
        let called = next.group(Delimiter::Parenthesis);
        let ty = expected.ty;
        let alone = next.eof() || next.punct().is_some_and(|(sign, _)| sign.as_char() == ';');
        if is_control_flow(&word) && word != "else" && !alone {
            return Start::Flow;
        }
        if let Some(record) = self.object_begun(expected) {
            return Start::Object(record);
        }
        let makes = called.is_some() && Maker::of(&word).is_some();
        let text = extent::text(self.cursor).filter(|text| !text.is_path());
        let kebab =
            |text: &UnquotedText<'_>| text.is_kebab() && text.is_of_words() && takes_text(ty);
        if let Some(text) = text {
            let known = takes_text(ty) || !text.may_be_rust();
            let property = expected
                .record
                .is_some_and(|record| record.field(&word).is_some());
            let sure = kebab(&text) || !property && !text.may_be_rust();
            if known && (sure || !self.is_next(expected, &word, next)) {
                return Start::Text(text);
            }
        }
        let made = called.is_none() && self.is_maker_word(expected, &word, next);
        if !makes && !made && self.is_next(expected, &word, next) {
            return Start::Nothing;
        }
        if let Some(inner) = self.map_begun(expected, next) {
            return Start::Entries(inner);
        }
        if made {
            return Start::Maker;
        }
        let is_path = takes_variable(ty, expected.constraints)
            && next.punct().is_some_and(|(dot, _)| dot.as_char() == '.');
        if is_path {
            return Start::Variable;
        }
        if called.is_some() && target(&word).is_some() {
            return Start::Target;
        }
        if called.is_some() && expected.takes_name() && !makes {
            return Start::NameCall;
        }
        match extent::expression(self.cursor) {
            // the rest of an expression after the parentheses of a destination or sound
            Some(bare) if !makes && bare.tokens.len() > 1 + usize::from(called.is_some()) => {
                Start::Rust(bare)
            }
            _ if called.is_some() => Start::Call,
            _ => Start::Word,
        }
    }

    /// Returns true if the next property or statement begins already.
    fn is_next(
        &self,
        expected: ExpectedValue<'_>,
        word: &str,
        next: syn::buffer::Cursor<'b>,
    ) -> bool {
        if self.at_section_head() {
            return true;
        }
        if takes_keyword(expected.ty, word) {
            return false;
        }
        let alone = next.eof() || next.punct().is_some_and(|(sign, _)| sign.as_char() == ';');
        let names = expected.takes_name();
        let property = expected
            .record
            .is_some_and(|record| record.field(word).is_some());
        // the last word of a statement is meant as the keyword
        if property && !(alone && takes_some_keyword(expected.ty)) {
            return true;
        }
        let begins = self.methods().get(word).is_some();
        let bound = next.literal().is_some() || next.any_group().is_some();
        begins
            && match names {
                true => bound && expected.statement,
                false => expected.record.is_some() || expected.statement,
            }
    }

    fn no_value(&mut self, expected: ExpectedValue<'_>) -> Node<'static> {
        let (span, name) = (self.cursor.span(), expected.name);
        if let Some((_, next)) = self.peek_dots()
            && let Some((_, delims, next)) = next.group(Delimiter::Parenthesis)
        {
            let methods = matches!(
                expected.ty.bare(),
                Type::List(Type::Method(_)) | Type::Choice(_)
            );
            let form = match methods {
                true => format!("{name} {{ ..(…) }}"),
                false => format!("{name} [..(…)]"),
            };
            self.syntax(
                span,
                format!("expected a value for `{name}`, found `..`"),
                format!("write `{form}`"),
            );
            self.advance(delims.close(), next);
            return self.mistake(span);
        }
        let shown = self.next_shown();
        self.syntax(
            span,
            format!("expected a value for `{name}`, found {shown}"),
            "write a literal, a word, a list, an object or a Rust expression in parentheses",
        );
        self.take();
        // the operand of the sign
        if let Some(bare) = self.signed_rust()
            && !self.at_flow()
        {
            self.advance(bare.end, bare.next);
        }
        self.mistake(span)
    }

    fn literal_value(&mut self, negative: bool, start: Span) -> Node<'static> {
        if negative {
            self.take();
        }
        let Some((literal, next)) = self.cursor.literal() else {
            return self.mistake(start);
        };
        let end = literal.span();
        self.advance(end, next);
        let node = self.literal(Lit::new(literal), end, negative);
        let place = self.source.place(start, end);
        Node::new(place, node.content)
    }

    /// Parses `(e)`.
    fn parentheses(&mut self) -> Node<'static> {
        let span = self.cursor.span();
        let Some((inner, delims, next)) = self.cursor.group(Delimiter::Parenthesis) else {
            return self.mistake(span);
        };
        let tokens = inner.token_stream();
        self.advance(delims.close(), next);
        if tokens.is_empty() {
            self.empty_parentheses(delims.join(), "the Rust expression", "(number)");
            if !self.in_editor {
                return self.mistake(span);
            }
        }
        if self.more_than_one(&tokens) {
            return self.mistake(span);
        }
        let place = self.place(delims.join());
        self.hole(place, tokens, ExprHint::Nothing, None)
    }

    /// Parses a keyword, a name, `true`, `false`, `null`.
    fn word(&mut self, expected: ExpectedValue<'_>) -> Node<'static> {
        let Some((word, span, next)) = self.peek_word() else {
            return self.mistake(self.last);
        };
        if let Some(node) = self.constant_of_others(expected, &word) {
            return node;
        }
        if let Some(node) = self.name_of_words(expected) {
            return node;
        }
        self.advance(span, next);
        let place = self.place(span);
        let content = match word.as_str() {
            "true" => Content::Bool(true),
            "false" => Content::Bool(false),
            "null" if !knows_word(expected.ty, "null") => Content::Null,
            codec if is_codec(codec, expected.constraints) => Content::Text(word.into()),
            _ => Content::Word(word.into()),
        };
        Node::new(place, content)
    }

    /// Returns `call.type`: a path to a variable.
    fn variable_path(&mut self) -> Node<'static> {
        let Some((mut path, start, next)) = self.peek_word() else {
            return self.mistake(self.last);
        };
        let mut end = start;
        self.advance(start, next);
        while let Some((_, next)) = self.peek_punct('.')
            && let Some((word, next)) = next.ident()
        {
            path.push('.');
            path.push_str(&word.to_string());
            end = word.span();
            self.advance(end, next);
        }
        let place = self.source.place(start, end);
        Node::new(place, Content::Word(path.into()))
    }

    pub(super) fn hole(
        &mut self,
        place: Place,
        tokens: TokenStream,
        known: ExprHint,
        sound: Option<Sound>,
    ) -> Node<'static> {
        let id = self.source.holes.len();
        self.source.holes.push(RustCode { tokens, sound });
        Node::new(place, Content::RustExpr(RustExpr { id, known }))
    }

    /// Returns an expression that another macro has inserted as one token.
    fn piece(&mut self) -> Node<'static> {
        let start = self.cursor.span();
        let Some((inner, delims, next)) = self.cursor.group(Delimiter::None) else {
            return self.mistake(start);
        };
        let tokens = inner.token_stream();
        let span = inner.span();
        self.advance(delims.close(), next);
        // `-5` in a `$n:literal` is two tokens
        if let Some((minus, rest)) = inner.punct()
            && minus.as_char() == '-'
            && let Some((literal, rest)) = rest.literal()
            && rest.eof()
        {
            let node = self.literal(Lit::new(literal.clone()), literal.span(), true);
            let place = self.source.place(minus.span(), literal.span());
            return Node::new(place, node.content);
        }
        let place = self.place(span);
        self.hole(place, tokens, ExprHint::Nothing, None)
    }

    /// Returns true if a condition without its quotes begins.
    fn begins_condition(&self, expected: ExpectedValue<'_>) -> bool {
        let Some(record) = expected
            .record
            .filter(|_| matches!(expected.ty.bare(), Type::Condition))
        else {
            return false;
        };
        match self.cursor.token_tree() {
            Some((TokenTree::Ident(_), _)) => {
                let word = self.peek_word();
                word.is_some_and(|(word, _, _)| {
                    record.field(&word).is_none() && !is_control_flow(&word)
                })
            }
            Some((TokenTree::Literal(literal), _)) => !matches!(Lit::new(literal), Lit::Str(_)),
            Some((TokenTree::Punct(sign), _)) => matches!(sign.as_char(), '!' | '-' | '%' | '$'),
            _ => false,
        }
    }

    /// Parses `when vars.x == 1`: a condition without its quotes.
    fn bare_condition(&mut self, expected: ExpectedValue<'_>) -> Node<'static> {
        let first = self.cursor.span();
        let mut tokens = TokenStream::new();
        let mut last = first;
        while !self.at_end_of_statement() && !self.peek_group(Delimiter::Brace) {
            if let Some(token) = self.take() {
                last = token.span();
                tokens.extend(Some(token));
            }
        }
        let place = self.source.place(first, last);
        let name = expected.name;
        self.report(
            Diagnostic::new(
                Code::UnquotedText,
                place,
                format!("missing quotes around the value of `{name}`"),
            )
            .note("a condition is JavaScript that the platform runs")
            .help(format!(
                "write `{name} \"…\"` with the condition in the quotes"
            )),
        );
        Node::new(place, Content::Error)
    }

    pub(super) fn missing(&mut self, expected: ExpectedValue<'_>) -> Node<'static> {
        let ExpectedValue {
            ty,
            constraints,
            name,
            place: owner,
            ..
        } = expected;
        let expected = ty.expected(constraints);
        self.report(
            Diagnostic::new(Code::MissingValue, owner, format!("`{name}` needs a value"))
                .note(format!("expected {expected}"))
                .help(format!("write `{name} {}`", ty.example(constraints))),
        );
        Node::new(owner, Content::Error)
    }
}
