//! Tokens in the place of the name of a property: values without their name, and names that belong
//! elsewhere.

use proc_macro2::{Delimiter, TokenTree};
use swml_language::check::quoted;
use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::notation::Maker;
use swml_language::notation::values::{knows_word, takes_text};
use swml_language::notation::words::{RAW, SECTION};
use swml_language::schema::{Field, Lookup, RecordType, Type};
use swml_language::tree::{Content, Entry, Node, Place};
use syn::Lit;

use super::super::Parser;
use super::super::ends::Around;
use super::super::entry::{entry, is_given, mistaken};
use super::super::extent;
use super::super::key::Key;
use super::write;

/// A value in the place of a name.
enum MisplacedValue {
    /// Text in quotes, as written.
    Text(String),
    Number,
    Parentheses,
    /// Rust without parentheses.
    Rust(String),
    Plus,
    Other,
}

impl Parser<'_> {
    /// Reports the next tokens, if they are a known mistake; returns false if they are read as a
    /// property.
    pub(in super::super) fn property_slip(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
        around: Around,
    ) -> bool {
        let statement = around == Around::Statement;
        if self.flow_among_properties(record, entries, statement)
            || self.branch_slip(record, entries, around)
            || self.pair(record, entries)
        {
            return true;
        }
        let Some((word, _, next)) = self.peek_word().filter(|(word, _, _)| word != RAW) else {
            return false;
        };
        // `sip(e)` makes a destination, even if `sip` is a name elsewhere
        let made = record.field(&word).is_none()
            && Maker::of(&word).is_some()
            && next.group(Delimiter::Parenthesis).is_some();
        if self.in_editor || !(made || matches!(record.lookup(&word), Lookup::Unknown)) {
            return false;
        }
        if let Some((to, place)) = self.destination_without_name(record) {
            entries.push(mistaken(to, place));
            return true;
        }
        self.condition_by_another_name(record, entries, &word)
            || self.word_without_name(record, entries, &word)
            || self.property_of_inner(record, entries, &word)
            || self.variable_without_name(record, entries, &word)
    }

    /// Reports `{ "X-A": "1" }` in the place of a list of objects with a key and its value.
    fn pair(&mut self, record: &'static RecordType, entries: &mut Vec<Entry<'static>>) -> bool {
        let Some([name, value]) = record.pairs else {
            return false;
        };
        let Some((literal, next)) = self.cursor.literal() else {
            return false;
        };
        let colon = next.punct().filter(|(sign, _)| sign.as_char() == ':');
        let second = colon.map_or(next, |(_, next)| next).literal();
        let Some((second, behind)) = second.filter(|_| entries.is_empty()) else {
            return false;
        };
        let place = self.place(literal.span());
        let end = second.span();
        let whole = self.source.place(literal.span(), end);
        self.advance(end, behind);
        let exact = format!("{name} {literal} {value} {second}");
        let fault = Diagnostic::new(
            Code::Syntax,
            place,
            format!("expected a property, found `{literal}`"),
        )
        .note(format!(
            "{} consists of `{name}` and `{value}`",
            record.name
        ));
        self.report(write(fault, whole, exact));
        entries.extend([mistaken(name, place), mistaken(value, place)]);
        true
    }

    /// Reports `goto menu if "…"`.
    fn condition_by_another_name(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
        word: &str,
    ) -> bool {
        let mut fields = record.fields.iter();
        let field = fields.find(|field| matches!(field.ty.bare(), Type::Condition));
        let Some(field) = field.filter(|_| matches!(word, "if" | "unless" | "while")) else {
            return false;
        };
        let Some(key) = self.key() else {
            return false;
        };
        let place = self.place(key.from);
        let message = format!("unknown property `{word}` of `{}`", record.name);
        self.report(write(
            Diagnostic::new(Code::UnknownProperty, place, message),
            place,
            field.name,
        ));
        self.property(record, entries, Key::new(field.name, key.from));
        true
    }

    /// Reports `request "…" POST`: a word that only one property accepts.
    fn word_without_name(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
        word: &str,
    ) -> bool {
        let Some(field) = keyword_field(record, entries, word) else {
            return false;
        };
        let Some((_, span, next)) = self.peek_word() else {
            return false;
        };
        if next.any_group().is_some() {
            return false;
        }
        self.advance(span, next);
        let place = self.place(span);
        let message = format!("expected a property, found `{word}`");
        let fault = Diagnostic::new(Code::Syntax, place, message)
            .note("a value follows its name; only some methods accept one without a name");
        self.report(write(fault, place, format!("{} {word}", field.name)));
        entries.push(entry(
            field.name,
            place,
            Node::new(place, Content::Word(word.to_owned().into())),
        ));
        // then the primary is the next one
        let primary = record
            .primaries()
            .any(|field| is_given(entries, field.name));
        if self.cursor.literal().is_some() && !primary {
            entries.extend(self.primary(record));
        }
        true
    }

    /// Reports `live_translate { from_lang "…" }`: a property of a nested object.
    fn property_of_inner(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
        word: &str,
    ) -> bool {
        let objects = record.fields.iter().filter(|field| field.required);
        let mut found = objects.filter_map(|field| inner_object(field, word));
        let (Some((field, inner, owner)), None) = (found.next(), found.next()) else {
            return false;
        };
        let (_, span, next) = match self.peek_word() {
            Some(found) => found,
            None => return false,
        };
        if next.eof() {
            return false;
        }
        let place = self.place(span);
        let path = match owner == field.name {
            true => format!("{owner} {{ {word} … }}"),
            false if field.constraints.primary => format!("{owner} {{ {word} … }}"),
            false => format!("{} {{ {owner} {{ {word} … }} }}", field.name),
        };
        let message = format!("unknown property `{word}` of `{}`", record.name);
        self.report(
            Diagnostic::new(Code::UnknownProperty, place, message)
                .note(format!("`{word}` is a property of `{owner}`"))
                .help(format!("write `{path}`")),
        );
        let mut swallowed = Vec::new();
        self.deeper(|parser| {
            while let Some((word, span, next)) = parser.peek_word()
                && inner.field(&word).is_some()
                && record.field(&word).is_none()
                && !next.eof()
            {
                parser.advance(span, next);
                parser.property(inner, &mut swallowed, Key::new(word, span));
                parser.eat_punct(',');
            }
        });
        if !is_given(entries, field.name) {
            entries.push(mistaken(field.name, place));
        }
        true
    }

    /// Reports `connect dept timeout 5s`: a Rust variable without name and parentheses.
    fn variable_without_name(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
        word: &str,
    ) -> bool {
        let Some((_, span, next)) = self.peek_word() else {
            return false;
        };
        if self.methods().get(word).is_some() || word == SECTION {
            return false;
        }
        let ended = next.eof()
            || next
                .punct()
                .is_some_and(|(sign, _)| matches!(sign.as_char(), ';' | ','));
        let property = next
            .ident()
            .is_some_and(|(word, _)| record.field(&word.to_string()).is_some());
        let Some(field) = self.due(record, entries).filter(|_| ended || property) else {
            return false;
        };
        self.advance(span, next);
        let place = self.place(span);
        let message = format!("expected a property, found `{word}`");
        self.report(
            Diagnostic::new(Code::Syntax, place, message)
                .note("bare words are SWML; Rust expressions must be in parentheses")
                .help(format!("write `{} ({word})` for a Rust value", field.name)),
        );
        entries.push(mistaken(field.name, place));
        true
    }

    /// Reports tokens in the place of a property that are not a name. For a value without its name
    /// the likely name is reported, and that property does not count as missing.
    pub(in super::super) fn no_property(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
        around: Around,
    ) {
        if let Some(last) = entries.last()
            && self.second_duration(&last.value)
        {
            return;
        }
        let start = self.cursor.span();
        let shown = self.next_shown();
        let alone = entries.is_empty();
        let (found, place) = self.found(start);
        let value = !matches!(found, MisplacedValue::Other | MisplacedValue::Plus);
        let parentheses = matches!(found, MisplacedValue::Parentheses) && alone;
        let wanted = value && (parentheses || !matches!(found, MisplacedValue::Parentheses));
        let due = self.due(record, entries).filter(|_| wanted);
        let after_text = entries
            .last()
            .is_some_and(|entry| matches!(entry.value.content, Content::Text(_)));
        if let Some(field) = due {
            entries.push(mistaken(field.name, place));
        }
        let fault = Diagnostic::new(
            Code::Syntax,
            place,
            format!("expected a property, found {shown}"),
        );
        if let MisplacedValue::Text(text) = &found
            && due.is_none()
            && let Some(field) = keyword_field(record, entries, text.trim_matches('"'))
        {
            entries.push(mistaken(field.name, place));
            let fault =
                fault.note("a value follows its name; only some methods accept one without a name");
            self.report(write(fault, place, format!("{} {text}", field.name)));
            return;
        }
        self.report(match (&found, due) {
            (MisplacedValue::Text(text), Some(field)) if takes_text(&field.ty) => {
                let fault = fault
                    .note("a value without a name comes first, and only some methods accept one");
                write(fault, place, format!("{} {text}", field.name))
            }
            (MisplacedValue::Rust(code), Some(field)) => {
                let fault =
                    fault.note("bare words are SWML; Rust expressions must be in parentheses");
                write(fault, place, format!("{} ({code})", field.name))
            }
            (MisplacedValue::Parentheses, _) if alone => fault.help(format!(
                "write `{} name value;` without parentheses",
                record.name
            )),
            (_, Some(field)) => fault.help(format!(
                "write a name before the value, `{}`",
                field.example()
            )),
            (MisplacedValue::Text(_) | MisplacedValue::Number | MisplacedValue::Rust(_), None) => {
                fault.help("write `name value`, or a list, `[…, …]`, for several values")
            }
            (MisplacedValue::Plus, None) if after_text => {
                fault.help("write `(format!(\"…\"))` to concatenate text")
            }
            _ => fault.help("write `name value` for each property"),
        });
        if !value {
            self.skip_properties(around);
        }
    }

    /// Returns the kind and the place of the tokens; a value is consumed.
    fn found(&mut self, start: proc_macro2::Span) -> (MisplacedValue, Place) {
        let bare = extent::expression(self.cursor);
        if let Some(bare) = bare
            && !(bare.is_single() && self.peek_group(Delimiter::Bracket))
        {
            let number = self.cursor.literal().is_some();
            let text = self.cursor.literal().map(|(literal, _)| Lit::new(literal));
            let place = self.source.place(bare.start, bare.end);
            let code = bare.text();
            let found = match (&bare.tokens.first(), text) {
                (Some(TokenTree::Literal(literal)), Some(Lit::Str(_))) if bare.is_single() => {
                    MisplacedValue::Text(literal.to_string())
                }
                (Some(TokenTree::Group(_)), _) if bare.is_single() => MisplacedValue::Parentheses,
                _ if number && bare.is_single() => MisplacedValue::Number,
                _ => MisplacedValue::Rust(code),
            };
            self.advance(bare.end, bare.next);
            return (found, place);
        }
        let place = self.place(start);
        let plus = self.peek_punct('+').is_some();
        (
            if plus {
                MisplacedValue::Plus
            } else {
                MisplacedValue::Other
            },
            place,
        )
    }

    /// Skips the value of an unknown property without further reports.
    pub(in super::super) fn stray_value(
        &mut self,
        place: Place,
        record: &'static RecordType,
    ) -> Node<'static> {
        let mistake = Node::new(place, Content::Error);
        if self.at_end_of_statement() || self.peek_punct(',').is_some() {
            return mistake;
        }
        let next_property = self.peek_word().is_some_and(|(word, _, next)| {
            next.group(Delimiter::Parenthesis).is_none()
                && (record.field(&word).is_some() || self.methods().get(&word).is_some())
        });
        if next_property {
            return mistake;
        }
        if let Some(value) = self.rust_at_cursor(place) {
            return value;
        }
        let text = extent::text(self.cursor).map(|text| (text.end, text.next));
        let bare = || extent::expression(self.cursor).map(|bare| (bare.end, bare.next));
        match text.or_else(bare) {
            Some((end, next)) => self.advance(end, next),
            None => {
                self.take();
            }
        }
        // a misplaced `when "…" { … }`
        if !self.after_brace && self.peek_group(Delimiter::Brace) {
            self.take();
        }
        mistake
    }

    /// Returns the property for a value without a name: the primary, or, for the first value, the
    /// required property.
    pub(in super::super) fn due(
        &self,
        record: &'static RecordType,
        entries: &[Entry<'_>],
    ) -> Option<&'static Field> {
        let given = |field: &Field| is_given(entries, field.name);
        let first = record.primaries().next();
        if let Some(first) = first {
            return (!record.primaries().any(given)).then_some(first);
        }
        if !entries.is_empty() {
            return None;
        }
        let to = |field: &&Field| matches!(field.ty.bare(), Type::Destination);
        let mut fields = record.fields.iter();
        let required = fields.find(|field| field.required);
        required.or_else(|| record.fields.iter().find(to))
    }

    /// Reports `["sip:a@x.com" timeout 5s]`, `pom ["be nice"]`: text at the beginning of an object.
    /// Names the likely property, and parses the rest of the object.
    pub(in super::super) fn object_of_text(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
    ) -> bool {
        let Some((literal, next)) = self.cursor.literal() else {
            return false;
        };
        let Lit::Str(text) = Lit::new(literal.clone()) else {
            return false;
        };
        let Some(field) = field_of_text(record) else {
            return false;
        };
        let span = literal.span();
        self.advance(span, next);
        let place = self.place(span);
        let fault = Diagnostic::new(
            Code::WrongType,
            place,
            format!("expected {}, found text", an(record.name)),
        );
        let exact = format!("{} {}", field.name, quoted(&text.value()));
        self.report(write(fault, place, exact));
        // missing properties beside it are not reported yet
        entries.push(mistaken(field.name, place));
        true
    }

    /// Reports `[(a) timeout 5s]`: the same with a Rust value.
    pub(in super::super) fn object_of_rust(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
    ) -> bool {
        let Some((_, span, next)) = self.cursor.group(Delimiter::Parenthesis) else {
            return false;
        };
        let Some(field) = field_of_text(record) else {
            return false;
        };
        let property = next
            .ident()
            .is_some_and(|(word, _)| record.field(&word.to_string()).is_some());
        if !property {
            return false;
        }
        let place = self.place(span.join());
        self.advance(span.close(), next);
        let message = format!("expected {}, found a Rust value", an(record.name));
        self.report(
            Diagnostic::new(Code::WrongType, place, message)
                .note("a Rust value is a whole element or the value of a property")
                .help(format!("write `{} (…)`", field.name)),
        );
        entries.push(mistaken(field.name, place));
        true
    }

    /// Returns true if text comes next that one property of the object could be.
    pub(in super::super) fn is_object_of_text(&self, record: &'static RecordType) -> bool {
        let literal = self.cursor.literal().map(|(literal, _)| Lit::new(literal));
        matches!(literal, Some(Lit::Str(_))) && field_of_text(record).is_some()
    }
}

fn an(name: &str) -> String {
    match name.contains(' ') {
        true => name.to_owned(),
        false => format!("the properties of `{name}`"),
    }
}

/// Returns the only property that accepts this word, if it is not specified.
fn keyword_field(
    record: &'static RecordType,
    entries: &[Entry<'_>],
    word: &str,
) -> Option<&'static Field> {
    let mut fields = record
        .fields
        .iter()
        .filter(|field| knows_word(&field.ty, word));
    let (field, None) = (fields.next()?, fields.next()) else {
        return None;
    };
    (!is_given(entries, field.name)).then_some(field)
}

/// Returns the property of an object that a bare text would be.
fn field_of_text(record: &'static RecordType) -> Option<&'static Field> {
    if record.bare || record.primaries().next().is_some() {
        return None;
    }
    let text = |field: &&Field| matches!(field.ty.bare(), Type::Text | Type::Destination);
    let required = record
        .fields
        .iter()
        .find(|field| field.required && text(field));
    let named = |name: &str| record.field(name).filter(|field| text(field));
    let to = record
        .fields
        .iter()
        .find(|field| matches!(field.ty.bare(), Type::Destination));
    required
        .or(to)
        .or_else(|| named("body"))
        .or_else(|| named("text"))
}

/// Returns the object in a property, or in one of its own properties, that has a property of this
/// name; with the name of its owner.
fn inner_object(
    field: &'static Field,
    word: &str,
) -> Option<(&'static Field, &'static RecordType, &'static str)> {
    let record = object_of(&field.ty)?;
    if record.field(word).is_some() {
        return Some((field, record, field.name));
    }
    let mut inner = record
        .fields
        .iter()
        .filter_map(|inner| Some((inner, object_of(&inner.ty)?)));
    let (owner, record) = inner.find(|(_, record)| record.field(word).is_some())?;
    Some((field, record, owner.name))
}

fn object_of(ty: &Type) -> Option<&'static RecordType> {
    match ty.bare() {
        Type::Record(record) => Some(record()),
        Type::Choice(choice) => choice
            .alternatives
            .iter()
            .find_map(|one| object_of(&one.ty)),
        _ => None,
    }
}
