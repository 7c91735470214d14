//! The ends of statements: a missing or redundant `;`, and a comma or an arrow instead of it.

use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::notation::values::takes_keyword;
use swml_language::notation::words::{SECTION, is_bool};
use swml_language::schema::{RecordType, Type};
use swml_language::tree::Place;
use syn::buffer::Cursor;

use super::super::Parser;
use super::super::ends::{Around, Begun};
use super::super::expected_value::ExpectedValue;
use super::super::parts::begins_section;

/// The maximum number of words in a name.
pub(in super::super) const WORDS: usize = 16;

impl<'b> Parser<'b> {
    /// Reports `play; "say:x"` and `timeout timeout 5s`: redundant tokens before a value.
    pub(in super::super) fn before_value(&mut self, expected: ExpectedValue<'_>) {
        let name = expected.name;
        if let Some((span, next)) = self.peek_punct(';')
            && next.literal().is_some()
        {
            self.advance(span, next);
            self.syntax(
                span,
                format!("unexpected `;` before the value of `{name}`"),
                "remove the `;`; it ends a statement",
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
                format!("`{name}` is repeated before its value"),
                format!("write `{name}` once"),
            );
        }
    }

    /// Reports a `;` that is followed by a property of the same method:
    /// `connect to "…"; timeout 20s;`.
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
        // without a search for what a misspelt word may mean, which is slow
        let property = record.field(&word).is_some();
        if self.in_editor || ended || !property || self.methods().get(&word).is_some() {
            return false;
        }
        self.advance(semicolon, next);
        let from = self.place(semicolon);
        let place = self.place(span);
        let message = format!("`{word}` is a property of `{}`, not a method", record.name);
        self.report(
            Diagnostic::new(Code::Syntax, place, message)
                .note("`;` ends a statement with all of its properties")
                .help(format!("remove the `;` before `{word}`"))
                .replace(from, ""),
        );
        true
    }

    /// Reports a comma after a statement, or between its properties; returns true if the statement
    /// ends.
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
                Diagnostic::new(
                    Code::MissingSemicolon,
                    place,
                    "unexpected comma after a statement",
                )
                .note("`;` ends a statement")
                .help("write `;`")
                .replace(place, ";"),
            );
            // which is reported already
            self.after_brace = true;
            return true;
        }
        self.syntax(
            span,
            "unexpected comma between properties",
            "remove the comma; properties directly follow each other",
        );
        false
    }

    /// Reports `answer -> play "…"`; returns true if the statement ends.
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
                Diagnostic::new(
                    Code::MissingSemicolon,
                    place,
                    "unexpected arrow after a statement",
                )
                .note("statements run one after another, and each ends with `;`")
                .help("write `;`")
                .replace(place, ";"),
            );
        }
        self.after_brace = true;
        true
    }

    /// Returns the arrow or pipe that comes next: `->`, `=>`, `|>`, `|`, `>`, `&&`, `>>`.
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

    /// Requires the end of the statement.
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
            // which is reported as such
            return;
        }
        let shown = self.next_shown();
        if !another {
            if body != Begun::Mistaken {
                self.syntax(
                    span,
                    format!("expected a property or `;`, found {shown}"),
                    "write a method, then `name value` for each property, then `;`",
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
                format!("write `; @{word}`; Rust control flow begins with `@`")
            }
            true => format!("write `;` before {shown}, or braces around the keys if it is a key"),
            false => format!("write `;` before {shown}"),
        };
        let fault = Diagnostic::new(
            Code::MissingSemicolon,
            at,
            format!("expected `;` before {shown}"),
        )
        .note("a statement ends with `;` or with a closing brace")
        .help(help);
        match body {
            Begun::Whole => {
                self.begins_at = Some(at);
                self.report(fault);
            }
            // in an editor, half-typed: the report concerns the missing part, not a `;`
            Begun::Empty => {
                self.begins_at = Some(at);
                self.source.unless.push((place, fault));
            }
            Begun::Mistaken => {}
        }
    }

    /// Returns true if Rust code begins that inserts statements.
    pub(in super::super) fn at_flow(&self) -> bool {
        self.peek_punct('@').is_some() || self.peek_dots().is_some() || self.peek_cfg().is_some()
    }

    /// Returns true at `section name {`.
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

    /// Returns true if a word begins a statement, and is not a property followed by its value, as
    /// in `record true`.
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

    /// Returns true if properties have to end here.
    pub(in super::super) fn ends(&self, around: Around) -> bool {
        match around {
            Around::Statement => self.peek_punct(';').is_some(),
            Around::List | Around::Braces | Around::Attribute => self.peek_punct(',').is_some(),
        }
    }
}
