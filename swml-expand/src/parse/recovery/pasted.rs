//! Other syntax in the place of a statement: JSON, YAML, XML, comments, attributes, Rust.

use proc_macro2::{Delimiter, Span, TokenTree};
use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::schema::{MethodSpec, Type};
use swml_language::tree::Node;
use syn::buffer::Cursor;

use super::super::Parser;
use super::super::extent;

/// Kinds of tokens that are not statements.
enum Pasted {
    Json,
    Yaml,
    Xml,
    Angle,
    Comment,
    Attribute,
    Rust,
    Other,
}

/// The advice for a script in a file format.
fn files(format: &str) -> String {
    format!(
        "write `swml_file!(\"script.{format}\")` to read it from a file, or run `cargo swml convert --to swml` to translate it"
    )
}

impl Parser<'_> {
    /// Reports the tokens in the place of a statement.
    pub(in super::super) fn no_statement(&mut self) -> Node<'static> {
        let span = self.cursor.span();
        let node = self.mistake(span);
        match self.pasted() {
            Pasted::Json => {
                self.syntax(span, "this looks like JSON", files("json"));
                self.skip_all();
            }
            Pasted::Yaml => self.yaml(span),
            Pasted::Xml => {
                self.syntax(
                    span,
                    "this looks like XML",
                    "write SWML methods, for example `play \"say:Hello\";` to speak and `connect to \"+15551234567\";` to dial",
                );
                self.skip_all();
            }
            Pasted::Angle => {
                self.syntax(
                    span,
                    "unclosed `<`",
                    "remove the `<`, or add a `>` after the last statement; a statement begins with a method",
                );
                self.take();
            }
            Pasted::Comment => {
                self.syntax(
                    span,
                    "`#` does not begin a comment",
                    "write `//` before a comment",
                );
                self.skip_statement();
            }
            Pasted::Attribute => self.attribute(span),
            Pasted::Rust => {
                let place = match extent::expression(self.cursor) {
                    Some(bare) => self.source.place(bare.start, bare.end),
                    None => self.place(span),
                };
                self.report(
                    Diagnostic::new(
                        Code::Syntax,
                        place,
                        "expected a statement, found a Rust value",
                    )
                    .help("write `..(…)` around a Rust list of methods"),
                );
                self.skip_statement();
            }
            Pasted::Other => {
                let shown = self.next_shown();
                self.syntax(
                    span,
                    format!("expected a method, found {shown}"),
                    "write a method, for example `play \"say:hi\";`",
                );
                self.skip_statement();
            }
        }
        node
    }

    fn pasted(&self) -> Pasted {
        if begins_json(self.cursor) {
            return Pasted::Json;
        }
        if self.peek_group(Delimiter::Parenthesis) {
            return Pasted::Rust;
        }
        let Some((sign, next)) = self.cursor.punct() else {
            return Pasted::Other;
        };
        match sign.as_char() {
            '-' if next.ident().is_some() || next.any_group().is_some() => Pasted::Yaml,
            '<' if begins_tag(next) => Pasted::Xml,
            '<' => Pasted::Angle,
            '#' if is_attribute(next) => Pasted::Attribute,
            '#' => Pasted::Comment,
            '&' | '*' => Pasted::Rust,
            _ => Pasted::Other,
        }
    }

    fn yaml(&mut self, span: Span) {
        let place = self.place(span);
        self.report(
            Diagnostic::new(Code::Syntax, place, "this looks like YAML")
                .note("in `swml!` a section is written `section main { … }`, and a statement `play \"say:hi\";`")
                .help(files("yaml")),
        );
        self.skip_all();
    }

    /// Reports `sections:`, `version "1.0.0"`: the outer keys of a document in JSON or YAML;
    /// returns true if these follow this word.
    pub(in super::super) fn outside_of_document(&mut self, word: &str, span: Span) -> bool {
        let colon = self.peek_punct(':').is_some();
        match word {
            "sections" | "main" | "version" if colon => self.yaml(span),
            "version" => {
                self.syntax(
                    span,
                    "`version` is not a statement",
                    "remove it; `swml!` always writes the version",
                );
                self.skip_statement();
            }
            _ => return false,
        }
        true
    }

    /// Reports `#[allow(…)]`; the statement after it is parsed.
    fn attribute(&mut self, span: Span) {
        let place = self.place(span);
        self.report(
            Diagnostic::new(
                Code::Syntax,
                place,
                "unexpected attribute before a statement",
            )
            .note("`#[cfg(…)]` is the only attribute that a script can have")
            .help(
                "remove it, or move it before the `let`, `fn` or `static` that contains the script",
            ),
        );
        self.take();
        self.eat_punct('!');
        self.take();
    }

    /// Reports `use`, `const`, `fn` and the like; returns false if the word begins none of them.
    pub(in super::super) fn item(&mut self, word: &str, span: Span) -> bool {
        let begins = self.peek_word().is_some()
            || self.peek_punct(':').is_some()
            || self.peek_punct('!').is_some();
        let help = match word {
            "const" | "static" => "write `@let name = value;`, or move it before the macro",
            "use" | "fn" | "struct" | "enum" | "impl" | "mod" | "trait" | "type" | "pub"
            | "unsafe" | "macro_rules" | "async" => "move it out of the script, before the macro",
            _ => return false,
        };
        if !begins {
            return false;
        }
        self.syntax(span, format!("unexpected Rust keyword `{word}`"), help);
        while !self.at_end_of_statement() {
            self.take();
            if self.after_brace && self.peek_punct(';').is_none() {
                return true;
            }
        }
        self.eat_punct(';');
        true
    }

    /// Returns the required properties of a method, as an example.
    fn needed(&self, method: &'static MethodSpec) -> Option<String> {
        match &method.ty {
            Type::Record(record) if record().may_be_empty() => None,
            Type::Record(record) => {
                let field = self.due(record(), &[])?;
                let value = field.ty.example(&field.constraints);
                Some(match field.constraints.primary {
                    true => value,
                    false => format!("{} {value}", field.name),
                })
            }
            Type::Any | Type::Map(_) => None,
            ty => Some(ty.example(&method.constraints)),
        }
    }

    /// Reports `Play::url("…")`, `play.url "…"`, `hangup()`: a Rust-like call of a method; returns
    /// true if nothing of the statement is left.
    pub(in super::super) fn method_of_rust(&mut self, word: &str, span: Span) -> bool {
        if let Some((inner, delims, next)) = self.cursor.group(Delimiter::Parenthesis)
            && inner.eof()
            && self.methods().get(word).is_some()
            && !self.in_editor
        {
            let needed = self
                .methods()
                .get(word)
                .and_then(|method| self.needed(method));
            let (message, help) = match &needed {
                Some(example) => (
                    "empty parentheses",
                    format!("write `{word} {example};`, or a Rust expression in the parentheses"),
                ),
                None => (
                    "unexpected parentheses after a method",
                    format!("write `{word};`, and its properties as `{word} name value;`"),
                ),
            };
            self.syntax(delims.join(), message, help);
            self.advance(delims.close(), next);
            if needed.is_some() && self.at_end_of_statement() {
                // the same report covers what is missing
                self.eat_punct(';');
                return true;
            }
            // `answer().hangup()`
            let chained = self.peek_punct('.').is_some();
            if chained {
                self.skip_statement();
            }
            return chained;
        }
        if let Some((_, next)) = self.peek_punct('.')
            && let Some((name, next)) = next.ident()
        {
            let place = self.source.place(span, name.span());
            let fault = Diagnostic::new(
                Code::Syntax,
                place,
                format!("`{word}.{name}` is not a valid name"),
            )
            .note("a property directly follows its method");
            let statement = self.methods().get(&name.to_string()).is_some();
            let between = if statement { "; " } else { " " };
            self.report(super::write(fault, place, format!("{word}{between}{name}")));
            // a property or a statement comes next
            self.after_brace = statement;
            let known = self.methods().get(word).is_some();
            match known {
                true => self.cursor = self.peek_punct('.').map_or(next, |(_, name)| name),
                false => self.skip_statement(),
            }
            return !known;
        }
        let path = self
            .peek_punct(':')
            .is_some_and(|(_, next)| next.punct().is_some_and(|(sign, _)| sign.as_char() == ':'));
        if path {
            while let Some(TokenTree::Ident(_) | TokenTree::Punct(_)) =
                self.cursor.token_tree().map(|(token, _)| token)
                && !self.at_end_of_statement()
            {
                self.take();
            }
            if self.peek_group(Delimiter::Parenthesis) {
                self.take();
            }
            let place = self.source.place(span, self.last);
            self.report(
                Diagnostic::new(
                    Code::Syntax,
                    place,
                    "expected a statement, found a Rust value",
                )
                .help("write `..([… .into()])` around a method that is built in Rust"),
            );
            self.skip_statement();
        }
        path
    }

    /// Reports that everything is in another language.
    fn skip_all(&mut self) {
        while self.take().is_some() {}
    }
}

/// `{ "key": …`, `[{ "key": …`, `"key": …`.
fn begins_json(cursor: Cursor<'_>) -> bool {
    let mut inner = cursor;
    if let Some((list, _, _)) = inner.group(Delimiter::Bracket) {
        inner = list;
    }
    if let Some((object, _, _)) = inner.group(Delimiter::Brace) {
        inner = object;
    }
    let colon =
        |(_, next): (_, Cursor<'_>)| next.punct().is_some_and(|(sign, _)| sign.as_char() == ':');
    inner.literal().is_some_and(colon)
}

/// `Response>`, `?xml`, `!--`, `Dial attribute=`.
fn begins_tag(cursor: Cursor<'_>) -> bool {
    if let Some((sign, _)) = cursor.punct() {
        return matches!(sign.as_char(), '?' | '!');
    }
    let Some((_, next)) = cursor.ident() else {
        return false;
    };
    if let Some((_, next)) = next.ident() {
        return next.punct().is_some_and(|(sign, _)| sign.as_char() == '=');
    }
    next.punct()
        .is_some_and(|(sign, _)| matches!(sign.as_char(), '>' | '/'))
}

fn is_attribute(next: Cursor<'_>) -> bool {
    let inner = next.punct().filter(|(sign, _)| sign.as_char() == '!');
    let next = inner.map_or(next, |(_, next)| next);
    next.group(Delimiter::Bracket).is_some()
}
