//! Values: literals, words, lists, objects, blocks, destinations, sounds, Rust.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use swml_core::Number;
use swml_core::diagnostic::{Code, Diagnostic};
use swml_core::schema::{DestinationKind, Facets, Field, Format, Record, Type};
use swml_core::tree::{Content, Duration, Hole, Known, Node, Place};
use syn::Lit;

use super::Parser;
use super::list::record_of;
use super::properties::Around;
use crate::source::Code as RustCode;

/// The property that a value is for.
#[derive(Clone, Copy)]
pub(super) struct Slot<'n> {
    /// Its type.
    pub(super) ty: &'static Type,
    /// What else the table says of it.
    pub(super) facets: &'static Facets,
    /// Its name.
    pub(super) name: &'n str,
    /// Where its name stands.
    pub(super) place: Place,
    /// The record it belongs to, whose other properties may come next.
    pub(super) record: Option<&'static Record>,
}

impl<'n> Slot<'n> {
    /// A property of a record.
    pub(super) fn of(
        record: &'static Record,
        field: &'static Field,
        place: Place,
    ) -> Slot<'static> {
        Slot {
            ty: &field.ty,
            facets: &field.facets,
            name: field.name,
            place,
            record: Some(record),
        }
    }

    /// An entry of a map or an element of a list.
    pub(super) fn inner(ty: &'static Type, name: &'n str, place: Place) -> Self {
        const NONE: &Facets = &Facets::NONE;
        Self {
            ty,
            facets: NONE,
            name,
            place,
            record: None,
        }
    }
}

impl Parser<'_> {
    /// The value of a property.
    pub(super) fn value(&mut self, slot: Slot<'_>) -> Node<'static> {
        let Slot {
            ty,
            name,
            place: owner,
            ..
        } = slot;
        let span = self.cursor.span();
        if self.at_end_of_statement() || self.peek_punct(',').is_some() {
            return self.missing(slot);
        }
        if let Some(node) = self.value_at_cursor(slot) {
            return node;
        }
        if let Some(node) = self.grouped_expression() {
            return node;
        }
        if let Some(node) = self.bare_condition(slot) {
            return node;
        }
        if let Some(node) = self.flow_as_value(ty, name) {
            return node;
        }
        if let Some((literal, next)) = self.cursor.literal() {
            self.advance(span, next);
            return self.literal(Lit::new(literal), span, false);
        }
        if let Some((minus, next)) = self.peek_punct('-')
            && let Some((literal, next)) = next.literal()
        {
            let end = literal.span();
            self.advance(end, next);
            let node = self.literal(Lit::new(literal), end, true);
            let place = self.source.place(minus, end);
            return Node::new(place, node.content);
        }
        if let Some(node) = self.unbraced(slot) {
            return node;
        }
        if let Some(node) = self.number_with_plus() {
            return node;
        }
        if let Some(node) = self.sound_without_parentheses(slot) {
            return node;
        }
        if let Some((word, span, _)) = self.peek_word() {
            return self.word(word, span, slot);
        }
        if let Some((inner, delims, next)) = self.cursor.group(Delimiter::Parenthesis) {
            let tokens = inner.token_stream();
            self.advance(delims.close(), next);
            if tokens.is_empty() {
                self.syntax(
                    delims.join(),
                    "empty parentheses",
                    "write the Rust expression in them, for example `(number)`",
                );
                if !self.in_editor {
                    return self.mistake(span);
                }
            }
            if let Some(second) = second_expression(tokens.clone()) {
                self.syntax(
                    second,
                    "two values in one pair of parentheses",
                    "keep one of them",
                );
                return self.mistake(span);
            }
            let place = self.place(delims.join());
            return self.hole(place, tokens, Known::Nothing, None);
        }
        if self.peek_group(Delimiter::Bracket) {
            return self.list_value(slot);
        }
        if self.peek_group(Delimiter::Brace) {
            return self.braced_value(ty, owner);
        }
        let shown = self.next_shown();
        self.syntax(
            span,
            format!("expected a value for `{name}`, found {shown}"),
            "write a literal, a word, a list, an object, or a Rust expression in parentheses",
        );
        self.take();
        self.mistake(span)
    }

    /// `prompt text "…"`: an object without its braces.
    fn unbraced(&mut self, slot: Slot<'_>) -> Option<Node<'static>> {
        let (first, _, _) = self.peek_word()?;
        // a word of its own may be an alternative to the object
        if takes_keyword(slot.ty, &first) {
            return None;
        }
        let record = record_of(slot.ty, Some(&first))?;
        let outer = slot.record?;
        let inner = |parser: &Self| {
            let (word, span, next) = parser.peek_word()?;
            let named = record.field(&word).is_some() && outer.field(&word).is_none();
            let ended = next.eof() || next.punct().is_some_and(|(sign, _)| sign.as_char() == ';');
            (named && !ended).then_some((word, span))
        };
        let (word, span) = inner(self)?;
        let name = slot.name;
        self.syntax(
            span,
            format!("the properties of `{name}` stand in braces"),
            format!("write `{name} {{ {word} … }}`"),
        );
        let (mut entries, mut cases) = (Vec::new(), None);
        while inner(self).is_some() {
            if let Some((word, span)) = self.key() {
                self.property(record, &mut entries, &mut cases, word, span);
            }
        }
        if let Some(cases) = cases {
            cases.put(&mut entries);
        }
        Some(Node::new(slot.place, Content::Map(entries.into())))
    }

    /// `when vars.x == 1`: a condition without its quotes.
    fn bare_condition(&mut self, slot: Slot<'_>) -> Option<Node<'static>> {
        let first = self.cursor.span();
        let (word, _, _) = self.peek_word()?;
        if !matches!(slot.ty.bare(), Type::Condition) || slot.record?.field(&word).is_some() {
            return None;
        }
        let mut tokens = TokenStream::new();
        let mut last = first;
        while !self.at_end_of_statement() && !self.peek_group(Delimiter::Brace) {
            if let Some(token) = self.take() {
                last = token.span();
                tokens.extend([token]);
            }
        }
        let place = self.source.place(first, last);
        let name = slot.name;
        self.report(
            Diagnostic::new(
                Code::UnquotedText,
                place,
                format!("`{name}` takes text, and text stands in quotes"),
            )
            .note("a condition is JavaScript that the platform runs")
            .help(format!(
                "write `{name} \"…\"` with the condition in the quotes"
            )),
        );
        Some(Node::new(place, Content::Mistake))
    }

    fn missing(&mut self, slot: Slot<'_>) -> Node<'static> {
        let Slot {
            ty,
            facets,
            name,
            place: owner,
            ..
        } = slot;
        let expected = ty.expected(facets);
        self.report(
            Diagnostic::new(Code::MissingValue, owner, format!("`{name}` needs a value"))
                .note(format!("it takes {expected}"))
                .help(format!("write `{name} {}`", ty.example(facets))),
        );
        Node::new(owner, Content::Mistake)
    }

    /// An expression that somebody else's macro has put in as one piece.
    fn grouped_expression(&mut self) -> Option<Node<'static>> {
        let (inner, delims, next) = self.cursor.group(Delimiter::None)?;
        let (first, rest) = inner.token_tree()?;
        if rest.eof() && !matches!(first, TokenTree::Ident(_)) {
            return None;
        }
        let tokens = inner.token_stream();
        let span = first.span();
        self.advance(delims.close(), next);
        let place = self.place(span);
        Some(self.hole(place, tokens, Known::Nothing, None))
    }

    pub(super) fn hole(
        &mut self,
        place: Place,
        tokens: TokenStream,
        known: Known,
        maker: Option<&'static str>,
    ) -> Node<'static> {
        let id = self.source.holes.len();
        self.source.holes.push(RustCode { tokens, maker });
        Node::new(place, Content::Hole(Hole { id, known }))
    }

    fn literal(&mut self, literal: Lit, span: Span, negative: bool) -> Node<'static> {
        let place = self.place(span);
        let content = match literal {
            Lit::Str(text) if !negative => {
                if !text.suffix().is_empty() {
                    self.unknown_suffix(span, text.suffix());
                }
                Content::Text(text.value().into())
            }
            Lit::Int(int) => {
                let digits = sign(int.base10_digits(), negative);
                match (int.suffix(), digits.parse::<i128>()) {
                    ("", Ok(n)) => match (i64::try_from(n), u64::try_from(n)) {
                        (Ok(n), _) => Content::Number(Number::from(n)),
                        (_, Ok(n)) => Content::Number(Number::from(n)),
                        _ => self.too_large(span),
                    },
                    ("", Err(_)) => self.too_large(span),
                    (suffix, _) => self.duration(&digits, suffix, span),
                }
            }
            Lit::Float(float) => {
                let digits = sign(float.base10_digits(), negative);
                match (float.suffix(), digits.parse::<f64>()) {
                    ("", Ok(n)) if n.is_finite() => Content::Number(Number::from(n)),
                    ("", _) => self.too_large(span),
                    (suffix, _) => self.duration(&digits, suffix, span),
                }
            }
            other => {
                let what = match other {
                    Lit::Char(_) => "a character: text stands in double quotes",
                    Lit::ByteStr(_) | Lit::Byte(_) => "bytes: text stands in plain double quotes",
                    Lit::CStr(_) => "a C string: text stands in plain double quotes",
                    _ => "a literal that SWML does not have",
                };
                self.syntax(span, format!("this is {what}"), "write `\"…\"`");
                Content::Mistake
            }
        };
        Node::new(place, content)
    }

    fn too_large(&mut self, span: Span) -> Content<'static> {
        self.syntax(
            span,
            "this number is too large for JSON readers to keep",
            "write a number of at most 64 bits",
        );
        Content::Mistake
    }

    fn unknown_suffix(&mut self, span: Span, suffix: &str) {
        self.syntax(
            span,
            format!("text has no suffix, and this one has `{suffix}`"),
            format!("put a space before `{suffix}` or remove it"),
        );
    }

    /// A number with a unit: `500ms`, `20s`, `5m`, `4h`, `1.5s`.
    fn duration(&mut self, digits: &str, unit: &str, span: Span) -> Content<'static> {
        let nanos: i128 = match unit {
            "ms" => 1_000_000,
            "s" => 1_000_000_000,
            "m" => 60_000_000_000,
            "h" => 3_600_000_000_000,
            _ => {
                let help = match (unit_meant(unit), unit) {
                    (Some("ms"), _) => "write `ms` for milliseconds",
                    (Some("s"), _) => "write `s` for seconds",
                    (Some("m"), _) => "write `m` for minutes",
                    (Some("h"), _) => "write `h` for hours",
                    (_, "d" | "day" | "days") => "write the days in hours, `24h`",
                    _ => "units of time are `ms`, `s`, `m` and `h`; other numbers have none",
                };
                self.syntax(span, format!("`{unit}` is no unit of time"), help);
                return Content::Mistake;
            }
        };
        match scaled(digits, nanos) {
            Some(nanos) => Content::Duration(Duration { nanos }),
            None => self.too_large(span),
        }
    }

    fn word(&mut self, word: String, span: Span, slot: Slot<'_>) -> Node<'static> {
        let Slot { ty, record, .. } = slot;
        let Some((_, _, next)) = self.peek_word() else {
            return self.mistake(span);
        };
        if let Some((joined, end)) = self.hyphenated(&word, ty) {
            let place = self.source.place(span, end);
            self.report(
                Diagnostic::new(Code::Syntax, place, format!("`{joined}` is no Rust word"))
                    .note("a keyword with a hyphen stands in quotes")
                    .help(format!("write `\"{joined}\"`"))
                    .replace(place, format!("\"{joined}\"")),
            );
            return Node::new(place, Content::Mistake);
        }
        // the next property already: this one has no value
        let makes = next.group(Delimiter::Parenthesis).is_some();
        let is_property = record.is_some_and(|record| record.field(&word).is_some());
        let begins_another =
            record.is_some() && self.methods().get(&word).is_some() && !takes_name(slot);
        let next_one = is_property || begins_another;
        if next_one && !knows_word(ty, &word) && !(makes && is_maker(&word)) {
            return self.missing(slot);
        }
        if makes {
            self.advance(span, next);
            return self.made(&word, span, ty);
        }
        if takes_variable(ty, slot.facets)
            && next.punct().is_some_and(|(dot, _)| dot.as_char() == '.')
        {
            return self.variable_path(word, span);
        }
        if self.is_rust_path() {
            return self.unparenthesized(span);
        }
        let literal = match word.as_str() {
            "true" => Some(Content::Bool(true)),
            "false" => Some(Content::Bool(false)),
            "null" if !knows_word(ty, "null") => Some(Content::Null),
            _ => None,
        };
        if let Some(content) = literal {
            self.advance(span, next);
            let place = self.place(span);
            return Node::new(place, content);
        }
        self.advance(span, next);
        let place = self.place(span);
        Node::new(place, Content::Word(word.into()))
    }

    /// `call.type`: a variable inside another one.
    fn variable_path(&mut self, mut path: String, start: Span) -> Node<'static> {
        let mut end = start;
        if let Some((_, span, next)) = self.peek_word() {
            self.advance(span, next);
        }
        while let Some((_, next)) = self.peek_punct('.')
            && let Some((word, next)) = next.ident()
        {
            path = format!("{path}.{word}");
            end = word.span();
            self.advance(end, next);
        }
        let place = self.source.place(start, end);
        Node::new(place, Content::Word(path.into()))
    }

    /// `remote-caller`, of which Rust makes three tokens.
    fn hyphenated(&mut self, word: &str, ty: &Type) -> Option<(String, Span)> {
        let Type::Keyword(words) = ty.bare() else {
            return None;
        };
        let (_, _, mut next) = self.peek_word()?;
        let mut joined = word.to_owned();
        let mut found = None;
        while let Some((punct, behind)) = next.punct()
            && punct.as_char() == '-'
            && let Some((part, behind)) = behind.ident()
        {
            joined = format!("{joined}-{part}");
            next = behind;
            if words.get(&joined).is_some() {
                found = Some((joined.clone(), part.span(), next));
            }
        }
        let (joined, end, next) = found?;
        self.advance(end, next);
        Some((joined, end))
    }

    /// A word that Rust code follows: `agent.number`, `Some::path`, `format!`.
    pub(super) fn is_rust_path(&self) -> bool {
        let Some((_, _, next)) = self.peek_word() else {
            return false;
        };
        let Some((punct, after)) = next.punct() else {
            return false;
        };
        match punct.as_char() {
            '.' => after.ident().is_some(),
            '!' => after.any_group().is_some(),
            ':' => after
                .punct()
                .is_some_and(|(second, _)| second.as_char() == ':'),
            _ => false,
        }
    }

    fn unparenthesized(&mut self, span: Span) -> Node<'static> {
        let mut tokens = TokenStream::new();
        let mut end = span;
        while let Some((token, _)) = self.cursor.token_tree() {
            let goes_on = match &token {
                TokenTree::Punct(punct) => matches!(punct.as_char(), '.' | ':' | '!' | '?'),
                TokenTree::Ident(_) => {
                    tokens.is_empty()
                        || matches!(
                            tokens.clone().into_iter().last(),
                            Some(TokenTree::Punct(punct)) if punct.as_char() != '?'
                        )
                }
                TokenTree::Group(group) => group.delimiter() == Delimiter::Parenthesis,
                TokenTree::Literal(_) => false,
            };
            if !goes_on {
                break;
            }
            end = token.span();
            tokens.extend([token]);
            self.take();
        }
        let place = self.source.place(span, end);
        self.report(
            Diagnostic::new(Code::Syntax, place, "a Rust expression without parentheses")
                .note("words are SWML here; Rust stands in parentheses")
                .help("write the expression as `(…)`"),
        );
        // what the expression uses is used, and its type is told as well
        self.hole(place, tokens, Known::Nothing, None)
    }

    /// `queue(e)`, `say(e)`, `silence(2s)`, `ring(us)`.
    fn made(&mut self, word: &str, span: Span, ty: &'static Type) -> Node<'static> {
        let Some((inner, delims, next)) = self.cursor.group(Delimiter::Parenthesis) else {
            return self.mistake(span);
        };
        let tokens = inner.token_stream();
        let place = self.source.place(span, delims.close());
        let kind = DestinationKind::ALL
            .into_iter()
            .find(|kind| kind.maker() == word);
        let sound = ["say", "silence", "ring"]
            .into_iter()
            .find(|sound| *sound == word);
        if tokens.is_empty() && (kind.is_some() || sound.is_some()) {
            self.report(
                Diagnostic::new(Code::Syntax, place, format!("`{word}()` is about nothing"))
                    .note("the parentheses hold a Rust expression")
                    .help(format!("write for example `{word}(name)`")),
            );
            if !self.in_editor {
                self.advance(delims.close(), next);
                return Node::new(place, Content::Mistake);
            }
        }
        match (kind, sound) {
            (Some(kind), _) => {
                self.advance(delims.close(), next);
                self.hole(place, tokens, Known::Destination(kind), None)
            }
            (None, Some(sound)) => {
                let node = self.inside(Delimiter::Parenthesis, |parser| {
                    parser.sound(sound, place, tokens)
                });
                node.unwrap_or_else(|| Node::new(place, Content::Mistake))
            }
            (None, None) => {
                self.advance(delims.close(), next);
                let rust = format!("{word}({tokens})");
                let makers = match ty.bare() {
                    Type::Destination => {
                        "a destination is made with `phone(…)`, `sip(…)`, `address(…)`, `queue(…)` or `stream(…)`"
                    }
                    _ => "words are SWML here; Rust stands in parentheses",
                };
                let fault = Diagnostic::new(
                    Code::Syntax,
                    place,
                    format!("`{word}(…)` is nothing that SWML knows"),
                )
                .note(makers);
                let meant = swml_core::suggest::nearest(
                    word,
                    DestinationKind::ALL
                        .into_iter()
                        .map(DestinationKind::maker)
                        .chain(SOUNDS),
                );
                self.report(match meant {
                    Some(meant) => fault.help(format!("did you mean `{meant}(…)`?")),
                    None if rust.len() < 60 => fault
                        .help(format!("for the Rust call write `({rust})`"))
                        .suggest(place, format!("({rust})")),
                    None => fault.help("for the Rust call put parentheses around it"),
                });
                if self.in_editor {
                    // half a maker: what it is about is used all the same
                    return self.hole(place, tokens, Known::Nothing, None);
                }
                Node::new(place, Content::Mistake)
            }
        }
    }

    /// What stands in the parentheses of a sound.
    fn sound(&mut self, sound: &'static str, place: Place, tokens: TokenStream) -> Node<'static> {
        if sound == "silence"
            && let Some((literal, next)) = self.cursor.literal()
            && next.eof()
        {
            let span = literal.span();
            let node = self.literal(Lit::new(literal), span, false);
            let seconds = match node.content {
                Content::Duration(duration) => {
                    swml_core::check::in_unit(duration, swml_core::schema::Unit::DecimalSeconds)
                }
                Content::Number(number) => Some(number),
                _ => None,
            };
            return match seconds {
                Some(seconds) => {
                    Node::new(place, Content::Text(format!("silence:{seconds}").into()))
                }
                None => {
                    if !matches!(node.content, Content::Mistake) {
                        self.syntax(
                            span,
                            "silence lasts a time",
                            "write for example `silence(2s)`",
                        );
                    }
                    Node::new(place, Content::Mistake)
                }
            };
        }
        if sound == "ring" {
            let mut seconds = String::new();
            if let Some((literal, next)) = self.cursor.literal() {
                let span = literal.span();
                let node = self.literal(Lit::new(literal), span, false);
                self.advance(span, next);
                self.eat_punct(',');
                match node.content {
                    Content::Duration(duration) => {
                        let unit = swml_core::schema::Unit::DecimalSeconds;
                        let n = swml_core::check::in_unit(duration, unit).unwrap_or_default();
                        seconds = format!("{n}:");
                    }
                    Content::Number(number) => seconds = format!("{number}:"),
                    Content::Text(text) if self.at_end() => {
                        return Node::new(place, Content::Text(format!("ring:{text}").into()));
                    }
                    _ => {}
                }
            }
            if let Some((country, span, next)) = self.peek_word()
                && next.eof()
            {
                self.advance(span, next);
                return Node::new(
                    place,
                    Content::Text(format!("ring:{seconds}{country}").into()),
                );
            }
        }
        self.hole(place, tokens, Known::Sound, Some(sound))
    }

    /// `{ … }`: what it is depends on the property it belongs to.
    fn braced_value(&mut self, ty: &'static Type, owner: Place) -> Node<'static> {
        if let Some(node) = self.object_at_cursor(ty) {
            return node;
        }
        let span = self.cursor.span();
        let place = self.place(span);
        let first = self
            .cursor
            .group(Delimiter::Brace)
            .and_then(|(inner, _, _)| inner.ident())
            .map(|(ident, _)| ident.to_string());
        let content = match braces_of(ty, first.as_deref()) {
            Braces::Block => {
                let around = self.for_callee;
                self.for_callee |= is_for_callee(ty);
                let block = self.inside(Delimiter::Brace, |parser| parser.block());
                self.for_callee = around;
                Content::List(block.unwrap_or_default().into())
            }
            Braces::Script => {
                let document = self.inside(Delimiter::Brace, |parser| parser.document(place));
                match document {
                    Some(document) => Content::Inline(Box::new(document)),
                    None => Content::Mistake,
                }
            }
            Braces::Document => {
                let document = self.inside(Delimiter::Brace, |parser| parser.document(place));
                return document.unwrap_or_else(|| Node::new(place, Content::Mistake));
            }
            Braces::Branches(record) => {
                let branches = self.inside(Delimiter::Brace, |parser| parser.branches(record));
                Content::List(branches.unwrap_or_default().into())
            }
            Braces::Properties(record) => {
                let mut entries = Vec::new();
                self.inside(Delimiter::Brace, |parser| {
                    parser.properties(record, &mut entries, Around::Braces);
                });
                // what is missing is missing at the property, not at its braces
                return Node::new(owner, Content::Map(entries.into()));
            }
            Braces::Entries(inner) => {
                let entries = self.inside(Delimiter::Brace, |parser| parser.entries(inner, true));
                Content::Map(entries.unwrap_or_default().into())
            }
        };
        Node::new(place, content)
    }

    /// The value of a property that nobody knows.
    pub(super) fn stray_value(&mut self, place: Place, record: &'static Record) -> Node<'static> {
        let none = self.at_end_of_statement() || self.peek_punct(',').is_some();
        let next_property = self.peek_word().is_some_and(|(word, _, next)| {
            next.group(Delimiter::Parenthesis).is_none()
                && (record.field(&word).is_some() || self.methods().get(&word).is_some())
        });
        if !none && !next_property {
            if let Some(value) = self.rust_at_cursor(place) {
                return value;
            }
            // `say(e)` and `-5` are two tokens
            self.eat_punct('-');
            self.take();
            if self.peek_group(Delimiter::Parenthesis) {
                self.take();
            }
            // `when "…" { … }` where it does not belong
            if !self.after_brace && self.peek_group(Delimiter::Brace) {
                self.take();
            }
        }
        Node::new(place, Content::Mistake)
    }
}

/// A literal or a word right after a literal, which no Rust expression has.
fn second_expression(tokens: TokenStream) -> Option<Span> {
    let mut after_literal = false;
    for token in tokens {
        let another = match &token {
            TokenTree::Literal(_) => true,
            TokenTree::Ident(word) => word != "as",
            _ => false,
        };
        if after_literal && another {
            return Some(token.span());
        }
        after_literal = matches!(token, TokenTree::Literal(_));
    }
    None
}

/// The words that make a sound around a Rust expression.
const SOUNDS: [&str; 3] = ["say", "silence", "ring"];

pub(super) fn is_sound(word: &str) -> bool {
    SOUNDS.contains(&word)
}

/// The unit of time that a word means.
pub(super) fn unit_meant(word: &str) -> Option<&'static str> {
    Some(match word {
        "ms" | "msec" | "millis" | "milliseconds" => "ms",
        "s" | "sec" | "secs" | "second" | "seconds" => "s",
        "m" | "min" | "mins" | "minute" | "minutes" => "m",
        "h" | "hr" | "hrs" | "hour" | "hours" => "h",
        _ => return None,
    })
}

fn is_maker(word: &str) -> bool {
    let kinds = DestinationKind::ALL.into_iter().map(DestinationKind::maker);
    kinds.chain(SOUNDS).any(|maker| maker == word)
}

/// What braces mean.
enum Braces {
    Block,
    Script,
    Document,
    Branches(&'static Record),
    Properties(&'static Record),
    Entries(&'static Type),
}

fn braces_of(ty: &'static Type, first: Option<&str>) -> Braces {
    match ty.bare() {
        Type::List(Type::Method(_)) => Braces::Block,
        Type::Inline => Braces::Script,
        Type::List(Type::Record(record)) if record().is_branch() => Braces::Branches(record()),
        // keys in quotes are a map, which a list of objects is not
        Type::List(inner @ Type::Record(_)) if first.is_some() => braces_of(inner, first),
        // a script in place of the object that it is
        Type::Record(record)
            if record().is_document()
                && first.is_none_or(|first| record().field(first).is_none()) =>
        {
            Braces::Document
        }
        Type::Record(record) => Braces::Properties(record()),
        Type::Map(inner) => Braces::Entries(inner),
        Type::Choice(choice) => {
            let types = || {
                choice
                    .alternatives
                    .iter()
                    .map(|alternative| &alternative.ty)
            };
            let knows_first = |ty: &&'static Type| match braces_of(ty, first) {
                Braces::Properties(record) | Braces::Branches(record) => {
                    first.is_some_and(|first| record.field(first).is_some())
                }
                Braces::Block | Braces::Script | Braces::Document => true,
                Braces::Entries(_) => false,
            };
            let braced = |ty: &&'static Type| !matches!(ty, Type::Text | Type::Keyword(_));
            let chosen = types()
                .find(knows_first)
                .or_else(|| types().find(braced))
                .or_else(|| types().next());
            match chosen {
                Some(ty) => braces_of(ty, first),
                None => Braces::Entries(&Type::Any),
            }
        }
        _ => Braces::Entries(&Type::Any),
    }
}

/// True if a block of the type is run for the called party.
fn is_for_callee(ty: &Type) -> bool {
    let Type::Choice(choice) = ty.bare() else {
        return false;
    };
    choice.alternatives.iter().any(|one| one.facets.callee)
}

/// True if a bare word may be a value of the property.
fn takes_name(slot: Slot<'_>) -> bool {
    match slot.ty.bare() {
        Type::Text => slot.facets.format.is_name(),
        Type::Choice(choice) => choice
            .alternatives
            .iter()
            .any(|alternative| alternative.facets.format.is_name()),
        _ => false,
    }
}

/// True if the name of a variable is a value of the type.
fn takes_variable(ty: &Type, facets: &Facets) -> bool {
    match ty {
        Type::Text => facets.format == Format::Variable,
        Type::Choice(choice) => choice
            .alternatives
            .iter()
            .any(|alternative| takes_variable(&alternative.ty, &alternative.facets)),
        _ => false,
    }
}

/// True if the word is a value of the type, and not just any word.
fn knows_word(ty: &Type, word: &str) -> bool {
    match ty.bare() {
        Type::Keyword(words) => words.get(word).is_some(),
        _ => false,
    }
}

/// True if the word is a value of the type, or of one of its alternatives.
fn takes_keyword(ty: &Type, word: &str) -> bool {
    match ty.bare() {
        Type::Choice(choice) => choice
            .alternatives
            .iter()
            .any(|alternative| takes_keyword(&alternative.ty, word)),
        ty => knows_word(ty, word),
    }
}

fn sign(digits: &str, negative: bool) -> String {
    if negative {
        format!("-{digits}")
    } else {
        digits.to_owned()
    }
}

/// A decimal number times an integer, exactly; nothing finer than the unit counts.
fn scaled(digits: &str, unit: i128) -> Option<i128> {
    let (negative, digits) = match digits.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, digits),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut nanos = whole.parse::<i128>().ok()?.checked_mul(unit)?;
    let mut step = unit;
    for digit in fraction.chars() {
        step /= 10;
        nanos = nanos.checked_add(i128::from(digit.to_digit(10)?).checked_mul(step)?)?;
    }
    Some(if negative { -nanos } else { nanos })
}
