//! Directives to the checker: `@allow code { … }`, `@allow code;` and `@vars name;`.

use proc_macro2::{Delimiter, Span};
use swml_language::diagnostic::{Code, Diagnostic, Level};
use swml_language::notation::words::{ALLOW, is_declaration};
use swml_language::suggest::nearest;
use swml_language::tree::Node;
use syn::Lit;

use super::Parser;
use super::key::Key;

impl Parser<'_> {
    /// Parses a directive, if it comes next. The statements in its braces are pushed to the
    /// enclosing list.
    pub(super) fn directive(&mut self, statements: &mut Vec<Node<'static>>) -> bool {
        let Some((_, next)) = self.peek_punct('@') else {
            return false;
        };
        let Some((word, next)) = next.ident() else {
            return false;
        };
        let name = word.to_string();
        if name == ALLOW {
            self.advance(word.span(), next);
            self.allow(word.span(), statements);
        } else if is_declaration(&name) {
            self.advance(word.span(), next);
            self.declaration(&name, word.span());
        } else {
            return false;
        }
        true
    }

    /// Parses `code, code { … }`, or `code, code;`, which applies to the end of the enclosing
    /// braces.
    fn allow(&mut self, span: Span, statements: &mut Vec<Node<'static>>) {
        let form = "write `@allow missing-default { … }`, or `@allow missing-default;` for the rest of the block";
        let keys = self.words_of_directive();
        let codes: Vec<Code> = keys.iter().filter_map(|key| self.code(key)).collect();
        if keys.is_empty() {
            self.syntax(span, "`@allow` needs the code of a warning", form);
        }
        let from = self.place(span);
        if self.peek_group(Delimiter::Brace) {
            let inner = self.inside(Delimiter::Brace, Self::block);
            statements.extend(inner.into_iter().flatten());
            let to = self.place(self.last);
            self.source.allow(codes, from, Some(to));
            self.eat_punct(';');
            return;
        }
        self.source.allow(codes, from, None);
        if !self.eat_punct(';') && !self.at_end() {
            if !keys.is_empty() {
                self.syntax(span, "missing `;` or block after `@allow`", form);
            }
            self.skip_to_statement();
        }
    }

    /// Parses `name, name;`: variables that exist when the script starts.
    fn declaration(&mut self, scope: &str, span: Span) {
        let form = format!("write `@{scope} customer, language;`");
        let names = self.words_of_directive();
        let is_named = !names.is_empty();
        if !is_named {
            self.syntax(
                span,
                format!("`@{scope}` needs the names of variables"),
                &*form,
            );
        }
        let names = names.into_iter().map(|key| key.name);
        self.source.declare(scope, names.collect());
        if !self.eat_punct(';') && !self.at_end() {
            if is_named {
                self.syntax(span, format!("missing `;` after `@{scope}`"), form);
            }
            self.skip_to_statement();
        }
    }

    /// Skips the rest of an incomplete directive, but not the next statement.
    fn skip_to_statement(&mut self) {
        if !self.begins_another() {
            self.skip_statement();
        }
    }

    /// Parses words separated by commas; `missing-default` is one word, and quotes are accepted.
    fn words_of_directive(&mut self) -> Vec<Key> {
        let mut words = Vec::new();
        while let Some(word) = self.word_of_directive() {
            words.push(word);
            if !self.eat_punct(',') {
                break;
            }
        }
        words
    }

    fn word_of_directive(&mut self) -> Option<Key> {
        if let Some((literal, next)) = self.cursor.literal() {
            let Lit::Str(text) = Lit::new(literal) else {
                return None;
            };
            self.advance(text.span(), next);
            return Some(Key::new(text.value(), text.span()));
        }
        let (word, span, next) = self.peek_word()?;
        // after a missing word comes a statement
        if self.begins_another()
            && next
                .punct()
                .is_none_or(|(sign, _)| !"-,;".contains(sign.as_char()))
        {
            return None;
        }
        let mut key = Key::new(word, span);
        self.advance(span, next);
        while let Some((_, next)) = self.peek_punct('-')
            && let Some((word, next)) = next.ident()
        {
            key.name.push('-');
            key.name.push_str(&word.to_string());
            key.to = word.span();
            self.advance(word.span(), next);
        }
        Some(key)
    }

    /// Returns the code of a name that can be allowed.
    fn code(&mut self, key: &Key) -> Option<Code> {
        let place = self.key_place(key);
        let name = &*key.name;
        let Some(code) = Code::of(name) else {
            let fault = Diagnostic::new(Code::Syntax, place, format!("unknown code `{name}`"));
            let known = Code::ALL.iter().filter(|code| is_allowable(**code));
            let known: Vec<&str> = known.map(|code| code.as_str()).collect();
            let meant = nearest(&name.replace('_', "-"), &known);
            self.report(match meant {
                Some(meant) => fault
                    .help(format!("did you mean `{meant}`?"))
                    .suggest(place, meant),
                None => fault.help("run `cargo swml explain` to list all codes"),
            });
            return None;
        };
        if is_allowable(code) {
            return Some(code);
        }
        let fault = Diagnostic::new(Code::Syntax, place, format!("`{name}` cannot be allowed"))
            .note("only warnings can be allowed, and this is an error")
            .help("remove the code, and correct the script");
        self.report(fault);
        None
    }
}

/// Returns true for a diagnostic of something that the platform accepts.
fn is_allowable(code: Code) -> bool {
    code.level() != Level::Error
}
