//! Rust control flow in places where it is not supported.

use proc_macro2::{Delimiter, Span, TokenTree};
use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::notation::words::is_control_flow;
use swml_language::schema::{Lookup, RecordType, Type};
use swml_language::tree::{Content, Entry, Node};
use syn::buffer::Cursor;

use super::super::Parser;
use super::super::entry::{is_given, mistaken};
use super::super::expected_value::ExpectedValue;
use super::super::parts::behind_semicolon;

const WHERE: &str =
    "`@if`, `@match` and `@for` contain statements or elements of a list; `@let` is a statement";

/// The maximum lookahead for the block of control flow.
const AHEAD: usize = 64;

impl<'b> Parser<'b> {
    /// Reports `@if` and the like in the place of a value, and skips all of it: the content of the
    /// braces may be valid Rust, and has no properties.
    pub(in super::super) fn flow_as_value(&mut self, expected: ExpectedValue<'_>) -> Node<'static> {
        let (ty, name) = (expected.ty, expected.name);
        let start = self.cursor.span();
        let Some((word, next)) = self.past_sign().ident() else {
            return self.no_flow(start);
        };
        let place = self.source.place(start, word.span());
        let word = word.to_string();
        let rust = match word.as_str() {
            "if" => "(if … { … } else { … })",
            "match" => "(match … { … })",
            _ => "(…)",
        };
        let sign = self.peek_punct('@').map_or("", |_| "@");
        let help = match word.as_str() {
            "let" => format!("move the `@let` before this statement, and write `{name} (…)` here"),
            _ if matches!(ty.bare(), Type::List(Type::Record(record)) if record().is_branch()) => {
                format!("write branches that begin with `when`, `{name} {{ when \"…\" {{ … }} }}`")
            }
            _ if matches!(ty.bare(), Type::List(Type::Method(_))) => {
                format!("write a block of methods around it, `{name} {{ @{word} … {{ … }} }}`")
            }
            _ if matches!(ty.bare(), Type::List(_)) => {
                format!("write the list around it, `{name} [@{word} … {{ … }}]`")
            }
            _ => format!("write a Rust expression in parentheses, `{name} {rust}`"),
        };
        self.report(
            Diagnostic::new(
                Code::Syntax,
                place,
                format!("expected a value for `{name}`, found `{sign}{word}`"),
            )
            .note(WHERE)
            .help(help),
        );
        self.cursor = next;
        self.skip_flow(&mut Vec::new());
        Node::new(place, Content::Error)
    }

    fn no_flow(&mut self, span: Span) -> Node<'static> {
        self.take();
        self.mistake(span)
    }

    /// Skips the rest of control flow, including its braces, and collects the words there.
    fn skip_flow(&mut self, words: &mut Vec<String>) {
        loop {
            self.skip_to_block(words);
            match self.past_sign().ident() {
                Some((word, next)) if word == "else" => {
                    self.advance(word.span(), next);
                }
                _ => break,
            }
        }
    }

    /// Skips up to and including the next block.
    pub(in super::super) fn skip_to_block(&mut self, words: &mut Vec<String>) {
        while !self.at_end_of_statement() && self.peek_punct(',').is_none() {
            if let Some((inner, _, _)) = self.cursor.group(Delimiter::Brace) {
                let mut at = inner;
                while let Some((token, next)) = at.token_tree() {
                    match token {
                        TokenTree::Ident(word) => words.push(word.to_string()),
                        // an arm of `@match`
                        TokenTree::Group(arm) => {
                            let first = arm.stream().into_iter().next();
                            words.extend(first.map(|first| first.to_string()));
                        }
                        _ => {}
                    }
                    at = next;
                }
            }
            self.take();
            if self.after_brace {
                return;
            }
        }
    }

    /// Reports `@if` or `@match` with a literal in the place of statements.
    pub(in super::super) fn flow_of_values(&self) -> bool {
        let word = self.past_sign().ident();
        let Some((word, next)) = word.filter(|(word, _)| word == "if" || word == "match") else {
            return false;
        };
        let Some(inner) = block_ahead(next) else {
            return false;
        };
        let mut first = inner.token_stream().into_iter().take(AHEAD);
        if word == "match" {
            first.find(|token| matches!(token, TokenTree::Punct(sign) if sign.as_char() == '>'));
        }
        matches!(first.next(), Some(TokenTree::Literal(_)))
    }

    /// Reports `set { @if night { x 1 } }`: control flow among free keys, and skips it.
    pub(in super::super) fn flow_in_map(&mut self) -> bool {
        let start = self.cursor.span();
        let word = self.peek_punct('@').and_then(|(_, next)| next.ident());
        let Some((word, next)) = word.filter(|(word, _)| is_control_flow(&word.to_string())) else {
            return false;
        };
        let place = self.place(start);
        self.advance(word.span(), next);
        self.skip_flow(&mut Vec::new());
        let message = format!("`@{word}` cannot be used among the entries of an object");
        self.report(
            Diagnostic::new(Code::Syntax, place, message)
                .note(WHERE)
                .help(format!(
                    "write `@{word}` around the whole statement, or a Rust expression as the value, `key (…)`"
                )),
        );
        true
    }

    /// Returns the word after an `@` that begins control flow around properties of the record.
    pub(in super::super) fn flow_of_properties(
        &self,
        record: &RecordType,
        statement: bool,
    ) -> Option<String> {
        let signed = self.peek_punct('@').is_some();
        let (word, next) = self.past_sign().ident()?;
        let word = word.to_string();
        if !is_control_flow(&word) || !signed && record.field(&word).is_some() {
            return None;
        }
        if !statement && signed {
            return Some(word);
        }
        if word == "let" {
            let (first, _) = behind_semicolon(next)?.ident()?;
            return (signed && self.is_property(record, &first.to_string())).then_some(word);
        }
        let mut inner = block_ahead(next)?;
        if word == "match" {
            // after the arrow of its first arm
            let arrow = |token: &TokenTree| matches!(token, TokenTree::Punct(sign) if sign.as_char() == '>');
            for _ in 0..AHEAD {
                let (token, next) = inner.token_tree()?;
                inner = next;
                if arrow(&token) {
                    break;
                }
            }
            inner = inner.group(Delimiter::Brace).map_or(inner, |(arm, ..)| arm);
        }
        let Some((first, _)) = inner.ident() else {
            // nothing is typed yet
            return (self.in_editor && inner.eof()).then_some(word);
        };
        let first = first.to_string();
        let half_typed = self.in_editor && self.methods().get(&first).is_none();
        (half_typed || self.is_property(record, &first)).then_some(word)
    }

    /// Returns true if a word is a property of the record, possibly misspelled, and not a method.
    fn is_property(&self, record: &RecordType, word: &str) -> bool {
        let methods = self.methods();
        let like =
            || !matches!(record.lookup(word), Lookup::Unknown) && methods.meant(word).is_none();
        methods.get(word).is_none() && (record.field(word).is_some() || like())
    }

    /// Returns true at `if`, `match` or `for` with its block, without `@`.
    pub(in super::super) fn at_unsigned_flow(&self) -> bool {
        let word = self.peek_word();
        let flow = word.filter(|(word, _, next)| match word.as_str() {
            "if" | "match" => true,
            "for" => self.at_for(*next),
            _ => false,
        });
        flow.is_some_and(|(_, _, next)| block_ahead(next).is_some())
    }

    /// Reports `@if night timeout 10s`: control flow without a block.
    pub(in super::super) fn at_flow_without_block(&self) -> bool {
        let word = self.peek_punct('@').and_then(|(_, next)| next.ident());
        word.is_some_and(|(word, next)| {
            matches!(word.to_string().as_str(), "if" | "match" | "for")
                && block_ahead(next).is_none()
        })
    }

    /// Reports `@for` and `@let` among properties that occur once, and skips all of it.
    pub(in super::super) fn flow_among_properties(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
        statement: bool,
    ) -> bool {
        let Some(word) = self.flow_of_properties(record, statement) else {
            return false;
        };
        let start = self.cursor.span();
        let place = self.place(start);
        self.eat_punct('@');
        self.take();
        let mut words = Vec::new();
        if word == "let" {
            while !self.at_end_of_statement() {
                self.take();
            }
            self.eat_punct(';');
        } else {
            self.skip_flow(&mut words);
        }
        let given = record
            .fields
            .iter()
            .filter(|field| words.iter().any(|word| word == field.name));
        let message = format!(
            "`@{word}` cannot be used among the properties of `{}`",
            record.name
        );
        let help = match word.as_str() {
            "let" => "move the `@let` before the statement".to_owned(),
            _ => format!("write `@{word}` around the whole statement"),
        };
        self.report(
            Diagnostic::new(Code::Syntax, place, message)
                .note(WHERE)
                .help(help),
        );
        // properties in it do not count as missing
        let mut found = Vec::new();
        for field in given {
            if !is_given(entries, field.name) {
                found.push(mistaken(field.name, place));
            }
        }
        if word == "for" && found.is_empty() {
            found.extend(
                self.due(record, entries)
                    .map(|field| mistaken(field.name, place)),
            );
        }
        entries.append(&mut found);
        true
    }
}

/// Returns the content of the next block.
fn block_ahead(mut next: Cursor<'_>) -> Option<Cursor<'_>> {
    for _ in 0..AHEAD {
        if let Some((inner, _, _)) = next.group(Delimiter::Brace) {
            return Some(inner);
        }
        let (token, behind) = next.token_tree()?;
        if matches!(&token, TokenTree::Punct(sign) if matches!(sign.as_char(), ';' | ',')) {
            return None;
        }
        next = behind;
    }
    None
}
