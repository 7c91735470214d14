//! Names: of sections, properties and entries.

use proc_macro2::Span;
use swml_language::check::{Dialect, quoted};
use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::tree::Place;
use syn::Lit;

use super::Parser;
use super::extent;

/// A name as written.
pub(super) struct Key {
    pub(super) name: String,
    pub(super) from: Span,
    pub(super) to: Span,
    /// Whether it is in quotes.
    pub(super) quoted: bool,
}

impl Key {
    pub(super) fn new(name: impl Into<String>, span: Span) -> Self {
        Self {
            name: name.into(),
            from: span,
            to: span,
            quoted: false,
        }
    }
}

impl<'b> Parser<'b> {
    pub(super) fn key_place(&mut self, key: &Key) -> Place {
        self.source.place(key.from, key.to)
    }

    /// Parses a name: a word or text in quotes.
    pub(super) fn key(&mut self) -> Option<Key> {
        if let Some((word, span, next)) = self.peek_word() {
            self.advance(span, next);
            return Some(Key::new(word, span));
        }
        let (literal, next) = self.cursor.literal()?;
        let Lit::Str(text) = Lit::new(literal) else {
            return None;
        };
        self.advance(text.span(), next);
        Some(Key {
            quoted: true,
            ..Key::new(text.value(), text.span())
        })
    }

    /// The same, except that `front-desk` is read as one name and reported.
    pub(super) fn free_key(&mut self) -> Option<Key> {
        // `a -b` is a key and a value
        let valued = |text: &extent::UnquotedText<'_>| {
            let next = text.next;
            !next.eof()
                && next
                    .punct()
                    .is_none_or(|(sign, _)| !matches!(sign.as_char(), ';' | ','))
        };
        match self.kebab().filter(valued) {
            Some(text) => {
                self.advance(text.end, text.next);
                self.unquoted_key(&text);
                Some(Key {
                    to: text.end,
                    ..Key::new(text.text, text.start)
                })
            }
            None => self.key(),
        }
    }

    /// The same among known names: `join-room` is one word, unless `join` is a name and `join-room`
    /// is similar to none.
    pub(super) fn known_key(
        &mut self,
        is_known: &dyn Fn(&str) -> bool,
        is_like: &dyn Fn(&str) -> bool,
    ) -> Option<Key> {
        let kebab = self.kebab().filter(|text| {
            let first = text.text.split('-').next().unwrap_or_default();
            is_like(&text.text) || !is_known(first)
        });
        match kebab {
            Some(text) => {
                self.advance(text.end, text.next);
                Some(Key {
                    to: text.end,
                    ..Key::new(text.text, text.start)
                })
            }
            None => self.key(),
        }
    }

    /// Parses `a-b`, words only.
    fn kebab(&self) -> Option<extent::UnquotedText<'b>> {
        self.peek_word()?;
        extent::text(self.cursor).filter(|text| text.is_kebab() && text.is_of_words())
    }

    /// Consumes `:` or `=` after a name, as in other languages.
    pub(super) fn no_sign(&mut self, key: &Key) {
        let shown = match key.quoted {
            true => quoted(&key.name),
            false => key.name.clone(),
        };
        self.no_sign_after(key.from, &shown, &Dialect::Script.word(&key.name));
    }

    /// The same behind what is shown so, and is written so without the sign.
    pub(super) fn no_sign_after(&mut self, from: Span, shown: &str, written: &str) {
        for sign in [':', '='] {
            let Some((span, next)) = self.peek_punct(sign) else {
                continue;
            };
            if next
                .punct()
                .is_some_and(|(second, _)| matches!(second.as_char(), '>' | '='))
            {
                continue;
            }
            self.advance(span, next);
            let place = self.source.place(from, span);
            self.report(
                Diagnostic::new(
                    Code::Syntax,
                    place,
                    format!("unexpected `{sign}` after `{shown}`"),
                )
                .note("a value directly follows its name")
                .help(format!("write `{shown} …` without the `{sign}`"))
                .replace(place, written),
            );
        }
    }
}
