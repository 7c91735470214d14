//! The ends of statements: a `;` that is missing or too much, a comma or an arrow for it.

use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::notation::values::takes_keyword;
use swml_language::notation::words::{SECTION, is_bool};
use swml_language::schema::{Lookup, RecordType, Type};
use swml_language::tree::Place;
use syn::buffer::Cursor;

use super::super::Parser;
use super::super::ends::{Around, Begun};
use super::super::expected_value::ExpectedValue;
use super::super::parts::begins_section;

/// No name has as many words.
pub(in super::super) const WORDS: usize = 16;

impl<'b> Parser<'b> {
    /// `play; "say:x"` and `timeout timeout 5s`: what is too much before a value.
    pub(in super::super) fn before_value(&mut self, expected: ExpectedValue<'_>) {
        let name = expected.name;
        if let Some((span, next)) = self.peek_punct(';')
            && next.literal().is_some()
        {
            self.advance(span, next);
            self.syntax(
                span,
                format!("a `;` before the value of `{name}`"),
                "remove the `;`: it ends a statement",
            );
        }
        let Some((word, span, next)) = self.peek_word() else {
            return;
        };
        let known = expected
            .record
            .is_some_and(|record| record.field(name).is_some());
        let value = next.literal().is_some() || next.any_group().is_some();
        if known
            && word == name
            && value
            && !takes_keyword(expected.ty, name)
            && !expected.takes_name()
        {
            self.advance(span, next);
            self.syntax(
                span,
                format!("`{name}` is written twice before its value"),
                format!("write `{name}` once"),
            );
        }
    }

    /// A `;` behind which a property of the same method comes: `connect to "…"; timeout 20s;`.
    pub(in super::super) fn goes_on_behind_semicolon(
        &mut self,
        record: &'static RecordType,
    ) -> bool {
        let Some((semicolon, next)) = self.peek_punct(';') else {
            return false;
        };
        let Some((word, behind)) = next.ident() else {
            return false;
        };
        let (word, span) = (word.to_string(), next.span());
        let ended = behind.eof()
            || behind
                .punct()
                .is_some_and(|(sign, _)| sign.as_char() == ';');
        let property = matches!(record.lookup(&word), Lookup::Exact(_));
        if self.in_editor || ended || !property || self.methods().get(&word).is_some() {
            return false;
        }
        self.advance(semicolon, next);
        let from = self.place(semicolon);
        let place = self.place(span);
        let message = format!("`{word}` is a property of `{}`, not a method", record.name);
        self.report(
            Diagnostic::new(Code::Syntax, place, message)
                .note("`;` ends a statement, and its properties with it")
                .help(format!("remove the `;` before `{word}`"))
                .replace(from, ""),
        );
        true
    }

    /// A comma behind a statement, or between its properties; true if the statement ends.
    pub(in super::super) fn comma(&mut self, record: Option<&'static RecordType>) -> bool {
        let Some((span, next)) = self.peek_punct(',') else {
            return false;
        };
        self.advance(span, next);
        let property = |word: &str| record.is_some_and(|record| record.field(word).is_some());
        let word = self.peek_word().map(|(word, _, _)| word);
        let another = self.begins_another() && !word.is_some_and(|word| property(&word));
        if another || self.at_flow() {
            let place = self.place(span);
            self.report(
                Diagnostic::new(Code::MissingSemicolon, place, "a comma behind a statement")
                    .note("`;` ends a statement")
                    .help("write `;`")
                    .replace(place, ";"),
            );
            // which is told already
            self.after_brace = true;
            return true;
        }
        self.syntax(
            span,
            "a comma between properties",
            "remove the comma: properties follow each other with nothing between",
        );
        false
    }

    /// `answer -> play "…"`; true if the statement ends.
    pub(in super::super) fn arrow(&mut self) -> bool {
        let Some((start, end, next)) = self.peek_arrow() else {
            return false;
        };
        let begins = next.ident().is_some_and(|(word, behind)| {
            let word = word.to_string();
            self.methods().get(&word).is_some() || begins_section(&word, behind)
        });
        if !begins {
            return false;
        }
        self.advance(end, next);
        if !self.arrow_told {
            self.arrow_told = true;
            let place = self.source.place(start, end);
            self.report(
                Diagnostic::new(Code::MissingSemicolon, place, "an arrow behind a statement")
                    .note("statements run one after the other, and `;` ends each")
                    .help("write `;`")
                    .replace(place, ";"),
            );
        }
        self.after_brace = true;
        true
    }

    /// `->`, `=>`, `|>`, `|`, `>`, `&&`, `>>`.
    fn peek_arrow(&self) -> Option<(proc_macro2::Span, proc_macro2::Span, Cursor<'b>)> {
        let (first, next) = self.cursor.punct()?;
        let (start, sign) = (first.span(), first.as_char());
        match next.punct() {
            Some((second, behind))
                if matches!(
                    (sign, second.as_char()),
                    ('-' | '=' | '|' | '>', '>') | ('&', '&')
                ) =>
            {
                Some((start, second.span(), behind))
            }
            _ if matches!(sign, '|' | '>') => Some((start, start, next)),
            _ => None,
        }
    }

    /// What stands behind a statement must be its end.
    pub(in super::super) fn end_of_statement(&mut self, place: Place, ty: &Type, body: Begun) {
        if self.eat_punct(';') || self.at_end() || self.after_brace {
            return;
        }
        if self.comma(None) || self.arrow() || self.eat_punct(';') || self.at_end() {
            return;
        }
        let another = self.begins_another() || self.at_flow() || self.at_unsigned_flow();
        let span = self.cursor.span();
        if self.at_flow_without_block() {
            // which is told as that
            return;
        }
        let shown = self.next_shown();
        if !another {
            if body != Begun::Mistaken {
                self.syntax(
                    span,
                    format!("expected a property or `;`, found {shown}"),
                    "a statement is a method, then `name value` for each property, then `;`",
                );
            }
            self.skip_statement();
            return;
        }
        let at = self.place(span);
        let word = self.peek_word().map(|(word, _, _)| word);
        let key = word.is_some_and(|word| self.methods().get(&word).is_some());
        let free = matches!(ty, Type::Map(_)) && key;
        let help = match free {
            _ if self.at_unsigned_flow() => {
                let word = shown.trim_matches('`');
                format!("write `; @{word}`: Rust in a script begins with `@`")
            }
            true => format!("write `;` before {shown}, or braces around the keys if it is one"),
            false => format!("write `;` before {shown}"),
        };
        let fault = Diagnostic::new(
            Code::MissingSemicolon,
            at,
            format!("expected `;` before {shown}"),
        )
        .note("`;` ends a statement; only a closing brace ends one as well")
        .help(help);
        match body {
            Begun::Whole => {
                self.begins_at = Some(at);
                self.report(fault);
            }
            // somebody is typing here: what is missing is told, and is more than a `;`
            Begun::Empty => {
                self.begins_at = Some(at);
                self.source.unless.push((place, fault));
            }
            Begun::Mistaken => {}
        }
    }

    /// True if Rust code begins that puts in statements.
    pub(in super::super) fn at_flow(&self) -> bool {
        self.peek_punct('@').is_some() || self.peek_dots().is_some() || self.peek_cfg().is_some()
    }

    /// `section name {`.
    pub(in super::super) fn at_section_head(&self) -> bool {
        let Some((_, _, next)) = self.peek_word().filter(|(word, _, _)| word == SECTION) else {
            return false;
        };
        let mut next = match next.token_tree() {
            Some((proc_macro2::TokenTree::Ident(_) | proc_macro2::TokenTree::Literal(_), next)) => {
                next
            }
            _ => return false,
        };
        // `main-menu`, `main()`
        for _ in 0..WORDS {
            match next.punct() {
                Some((sign, behind)) if sign.as_char() == '-' && behind.ident().is_some() => {
                    next = behind.ident().map_or(behind, |(_, behind)| behind);
                }
                _ => break,
            }
        }
        if let Some((_, _, behind)) = next.group(proc_macro2::Delimiter::Parenthesis) {
            next = behind;
        }
        next.group(proc_macro2::Delimiter::Brace).is_some()
    }

    /// True if a word begins a statement, and is no property with the value behind it:
    /// `record true` is none.
    pub(in super::super) fn begins_statement(&self, word: &str, next: Cursor<'b>) -> bool {
        let Some(method) = self.methods().get(word) else {
            return begins_section(word, next);
        };
        let Type::Record(record) = &method.ty else {
            return true;
        };
        let constant = next
            .ident()
            .is_some_and(|(word, _)| is_bool(&word.to_string()));
        let valued = constant || next.literal().is_some();
        !valued || record().primaries().next().is_some()
    }

    /// True if nothing but the end of properties may come here.
    pub(in super::super) fn ends(&self, around: Around) -> bool {
        match around {
            Around::Statement => self.peek_punct(';').is_some(),
            Around::List | Around::Braces | Around::Attribute => self.peek_punct(',').is_some(),
        }
    }
}
