//! Slips of the pen that are told as what they are. `swml-macros/src/slips.told` shows them.

use proc_macro2::{Delimiter, Span, TokenTree};
use swml_core::Number;
use swml_core::check::quoted;
use swml_core::diagnostic::{Code, Diagnostic};
use swml_core::schema::{Field, Format, Record, Type};
use swml_core::tree::{Content, Entry, Node, Place};
use syn::Lit;

use super::Parser;
use super::statement::entry;
use super::value::{Slot, is_sound};

impl Parser<'_> {
    /// What stands where a statement is due.
    pub(super) fn no_statement(&mut self) -> Node<'static> {
        let span = self.cursor.span();
        let shown = self.next_shown();
        let json = self
            .cursor
            .group(Delimiter::Brace)
            .is_some_and(|(inner, _, _)| {
                let key = inner.literal();
                key.is_some_and(|(_, next)| {
                    next.punct().is_some_and(|(sign, _)| sign.as_char() == ':')
                })
            });
        let help = match json {
            true => {
                "this looks like JSON: `swml_file!` reads it from a file, and `cargo swml convert` writes it for `swml!`"
            }
            false => "a statement begins with a method, for example `play \"say:hi\";`",
        };
        self.syntax(span, format!("expected a method, found {shown}"), help);
        self.skip_statement();
        self.mistake(span)
    }

    /// What stands where a property is due. A value without its name is told with the name that
    /// it may have, and this property is not missing then.
    pub(super) fn no_property(
        &mut self,
        record: &'static Record,
        entries: &mut Vec<Entry<'static>>,
        span: Span,
        shown: &str,
    ) {
        let place = self.place(span);
        let fault = Diagnostic::new(
            Code::Syntax,
            place,
            format!("expected a property, found {shown}"),
        );
        let text = shown.starts_with("`\"");
        let number = |shown: &str| shown.starts_with(|sign: char| sign.is_ascii_digit());
        let value = text || number(shown.trim_start_matches('`'));
        let parentheses = shown == "`(…)`" && entries.is_empty();
        let after_text = entries
            .last()
            .is_some_and(|entry| matches!(entry.value.content, Content::Text(_)));
        let due = nameless(record, entries).filter(|_| value || parentheses);
        if let Some(field) = due {
            let mistake = Node::new(place, Content::Mistake);
            entries.push(entry(field.name, place, mistake));
        }
        self.report(match due {
            Some(field) if text && takes_text(field) => {
                let exact = format!("{} {}", field.name, shown.trim_matches('`'));
                let fault = fault
                    .note("a value without a name comes first, and not every method takes one");
                write(fault, place, exact)
            }
            _ if parentheses => fault.help(format!(
                "a method has no parentheses: write `{} name value;`",
                record.name
            )),
            Some(field) => fault.help(format!(
                "a value follows its name: write `{}`",
                field.example()
            )),
            _ if value => {
                fault.help("several values stand in a list, `[…, …]`; otherwise write `name value`")
            }
            _ if shown == "`+`" && after_text => {
                fault.help("text is put together in Rust: write `(format!(\"…\"))`")
            }
            _ => fault.help("write `name value` for each property"),
        });
    }

    /// `20 s`, `5 minutes`.
    pub(super) fn unit_apart(&mut self, number: Place, n: Number, unit: Span, meant: &str) {
        let start = self.source.span(number).0;
        let (place, whole) = (self.place(unit), self.source.place(start, unit));
        let fault = Diagnostic::new(Code::Syntax, place, "a unit stands right after its number");
        self.report(write(fault, whole, format!("{n}{meant}")));
    }

    /// `+15551234567` without its quotes.
    pub(super) fn number_with_plus(&mut self) -> Option<Node<'static>> {
        let (plus, next) = self.peek_punct('+')?;
        let (literal, next) = next.literal()?;
        let Lit::Int(digits) = Lit::new(literal) else {
            return None;
        };
        self.advance(digits.span(), next);
        let place = self.source.place(plus, digits.span());
        let fault = Diagnostic::new(
            Code::UnquotedText,
            place,
            format!("`+{digits}` is text, and text stands in quotes"),
        )
        .note("a number has no plus, and a phone number is no number to count with");
        self.report(write(fault, place, quoted(&format!("+{digits}"))));
        Some(Node::new(place, Content::Mistake))
    }

    /// `say name`, `say "hi"`, `say:hi`.
    pub(super) fn sound_without_parentheses(&mut self, slot: Slot<'_>) -> Option<Node<'static>> {
        let (sound, span, next) = self.peek_word()?;
        if slot.facets.format != Format::Sound || !is_sound(&sound) {
            return None;
        }
        let colon = next
            .punct()
            .filter(|(sign, _)| sign.as_char() == ':')
            .map(|(_, next)| next);
        let (token, next) = colon.unwrap_or(next).token_tree()?;
        let exact = match &token {
            TokenTree::Ident(name) if colon.is_none() => format!("{sound}({name})"),
            TokenTree::Ident(word) => quoted(&format!("{sound}:{word}")),
            TokenTree::Literal(literal) => match Lit::new(literal.clone()) {
                Lit::Str(text) => quoted(&format!("{sound}:{}", text.value())),
                _ => format!("{sound}({literal})"),
            },
            _ => return None,
        };
        let place = self.source.place(span, token.span());
        self.advance(token.span(), next);
        let message = format!("`{sound}` alone makes no sound");
        let fault = Diagnostic::new(Code::Syntax, place, message)
            .note("a sound is text in quotes, or is made of a Rust value in parentheses");
        self.report(write(fault, place, exact));
        Some(Node::new(place, Content::Mistake))
    }

    /// `@if` and the like where a value stands. All of it is taken: what is in the braces may
    /// be right in Rust, and is no property.
    pub(super) fn flow_as_value(&mut self, ty: &Type, name: &str) -> Option<Node<'static>> {
        let start = self.cursor.span();
        let (word, next) = self.past_sign().ident()?;
        let place = self.source.place(start, word.span());
        let word = word.to_string();
        let rust = match word.as_str() {
            "if" => "(if … { … } else { … })",
            "match" => "(match … { … })",
            "for" | "let" => "(…)",
            _ => return None,
        };
        let sign = self.peek_punct('@').map_or("", |_| "@");
        let help = match word.as_str() {
            "let" => format!("put the `@let` before this statement, and write `{name} (…)` here"),
            _ if matches!(ty.bare(), Type::List(Type::Record(record)) if record().is_branch()) => {
                format!("a branch begins with `when`: write `{name} {{ when \"…\" {{ … }} }}`")
            }
            _ if matches!(ty.bare(), Type::List(_)) => {
                format!("write the list around it: `{name} [@{word} … {{ … }}]`")
            }
            _ => format!("write the value in Rust, in parentheses: `{name} {rust}`"),
        };
        self.report(
            Diagnostic::new(
                Code::Syntax,
                place,
                format!("`{sign}{word}` stands where the value of `{name}` is due"),
            )
            .note("`@if`, `@match` and `@for` choose among statements and elements of a list; `@let` is a statement")
            .help(help),
        );
        self.cursor = next;
        loop {
            self.skip_to_block();
            match self.past_sign().ident() {
                Some((word, next)) if word == "else" => {
                    self.advance(word.span(), next);
                }
                _ => break,
            }
        }
        Some(Node::new(place, Content::Mistake))
    }

    /// `@if` or `@match` with a literal where statements would be.
    pub(super) fn flow_of_values(&self) -> bool {
        let word = self.past_sign().ident();
        let Some((word, mut next)) = word.filter(|(word, _)| word == "if" || word == "match")
        else {
            return false;
        };
        while let Some((token, behind)) = next.token_tree() {
            match token {
                TokenTree::Punct(sign) if matches!(sign.as_char(), ';' | ',') => return false,
                TokenTree::Group(block) if block.delimiter() == Delimiter::Brace => {
                    let mut first = block.stream().into_iter();
                    if word == "match" {
                        first.find(|token| matches!(token, TokenTree::Punct(sign) if sign.as_char() == '>'));
                    }
                    return matches!(first.next(), Some(TokenTree::Literal(_)));
                }
                _ => next = behind,
            }
        }
        false
    }

    /// Up to the next block and over it.
    pub(super) fn skip_to_block(&mut self) {
        while !self.at_end_of_statement() && self.peek_punct(',').is_none() {
            self.take();
            if self.after_brace {
                return;
            }
        }
    }
}

/// The fault, with what to write instead of what stands there.
fn write(fault: Diagnostic, place: Place, exact: String) -> Diagnostic {
    fault.help(format!("write `{exact}`")).replace(place, exact)
}

fn takes_text(field: &Field) -> bool {
    let text = Node::new(Place(0), Content::Text("".into()));
    field.ty.has_shape_of(&text)
}

/// The property that a value without a name is for: the one that may stay unnamed, or, where it
/// is the first, the one that cannot be missing.
fn nameless(record: &'static Record, entries: &[Entry<'_>]) -> Option<&'static Field> {
    if entries.is_empty() {
        let to = |field: &&Field| matches!(field.ty.bare(), Type::Destination);
        let mut fields = record.fields.iter();
        let required = fields.find(|field| field.required);
        return required.or_else(|| record.fields.iter().find(to));
    }
    let given = |field: &Field| entries.iter().any(|entry| entry.key == field.name);
    let first = record.primaries().next()?;
    (!record.primaries().any(given)).then_some(first)
}
