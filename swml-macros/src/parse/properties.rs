//! Properties: `name value name value`, with braces or without.

use proc_macro2::{Delimiter, Span, TokenTree};
use swml_core::check::Dialect;
use swml_core::diagnostic::{Code, Diagnostic};
use swml_core::schema::{Field, Lookup, Record, Type};
use swml_core::tree::{Content, Entry, Node, Place};

use super::Parser;
use super::statement::{RAW, entry};
use super::value::{Slot, is_sound, unit_meant};

/// What surrounds some properties, and so what ends them.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Around {
    /// A statement: they end at `;` or at the next method.
    Statement,
    /// Braces: they end with them, and a comma may follow each.
    Braces,
    /// A list: they end at a comma.
    List,
}

/// The entries of a map that is written entry by entry, until its last one. A map does not
/// grow: each entry would be a copy of those before.
pub(super) struct Cases {
    /// The property that the map is of, and which entry that is.
    of: &'static str,
    at: usize,
    all: Vec<Entry<'static>>,
}

impl Cases {
    /// Takes those that there are, or begins with none.
    fn of(entries: &mut Vec<Entry<'static>>, of: &'static str, place: Place) -> Self {
        let map_of = |entry: &mut Entry<'static>| match &mut entry.value.content {
            Content::Map(map) if entry.key == of => Some(std::mem::take(map).into_vec()),
            _ => None,
        };
        let mut maps = entries.iter_mut().map(map_of).enumerate();
        if let Some((at, all)) = maps.find_map(|(at, map)| Some((at, map?))) {
            return Self { of, at, all };
        }
        let map = Node::new(place, Content::Map(Box::default()));
        entries.push(entry(of, place, map));
        let at = entries.len() - 1;
        let all = Vec::new();
        Self { of, at, all }
    }

    /// Puts them where they belong.
    pub(super) fn put(self, entries: &mut [Entry<'static>]) {
        if let Some(entry) = entries.get_mut(self.at) {
            entry.value.content = Content::Map(self.all.into());
        }
    }
}

impl Parser<'_> {
    /// The properties of a method, its primary first.
    pub(super) fn record_body(&mut self, record: &'static Record, place: Place) -> Node<'static> {
        let mut entries = Vec::new();
        if self.peek_group(Delimiter::Brace) {
            self.braces(record, &mut entries);
            return Node::new(place, Content::Map(entries.into()));
        }
        let primary = if self.primary_at_cursor(record) || self.marked().is_some() {
            None
        } else {
            self.primary_object(record).or_else(|| self.primary(record))
        };
        if let Some(primary) = primary {
            let alone = self.at_end_of_statement();
            if alone && record.bare {
                return primary.value;
            }
            entries.push(primary);
            if self.peek_group(Delimiter::Brace) {
                self.braces(record, &mut entries);
                return Node::new(place, Content::Map(entries.into()));
            }
        }
        self.properties(record, &mut entries, Around::Statement);
        Node::new(place, Content::Map(entries.into()))
    }

    fn braces(&mut self, record: &'static Record, entries: &mut Vec<Entry<'static>>) {
        self.inside(Delimiter::Brace, |parser| {
            parser.properties(record, entries, Around::Braces);
        });
    }

    /// The properties of the object that may stay unnamed: `live_transcribe start { … }`.
    fn primary_object(&mut self, record: &'static Record) -> Option<Entry<'static>> {
        let field = record.primaries().next()?;
        let Type::Choice(choice) = field.ty.bare() else {
            return None;
        };
        let mut types = choice.alternatives.iter().map(|one| &one.ty);
        let object = types.find_map(|ty| match ty {
            Type::Record(object) => Some(object()),
            _ => None,
        })?;
        let (word, span, next) = self.peek_word()?;
        let ended = next.eof() || next.punct().is_some_and(|(sign, _)| sign.as_char() == ';');
        if ended || record.field(&word).is_some() || object.field(&word).is_none() {
            return None;
        }
        let place = self.place(span);
        let mut entries = Vec::new();
        self.properties(object, &mut entries, Around::Statement);
        self.source.unnamed.push(place);
        Some(entry(
            field.name,
            place,
            Node::new(place, Content::Map(entries.into())),
        ))
    }

    /// The property that may stay unnamed, if a value comes next.
    fn primary(&mut self, record: &'static Record) -> Option<Entry<'static>> {
        if self.at_end_of_statement() {
            return None;
        }
        let field = self.primary_field(record)?;
        let place = self.source.place(self.cursor.span(), self.cursor.span());
        let value = self.value(Slot {
            record: None,
            ..Slot::of(record, field, place)
        });
        self.source.unnamed.push(value.place);
        Some(entry(field.name, value.place, value))
    }

    fn primary_field(&self, record: &'static Record) -> Option<&'static Field> {
        let mut primaries = record.primaries();
        let first = primaries.next()?;
        if self.flow_of_values() {
            return Some(first);
        }
        if let Some((word, _, next)) = self.peek_word() {
            // `say(e)` is a value, whatever the word before the parentheses
            let named = record.field(&word).is_some();
            if !named && (self.is_rust_path() || is_sound(&word)) {
                return Some(first);
            }
            let made = !named && next.group(Delimiter::Parenthesis).is_some();
            let alone = next.eof()
                || next
                    .punct()
                    .is_some_and(|(punct, _)| punct.as_char() == ';');
            if made || (!named || alone) && takes_word(first) {
                return Some(first);
            }
            // a word that is neither: it could be text without quotes
            let literal = matches!(word.as_str(), "true" | "false" | "null");
            let stray = alone && self.methods().get(&word).is_none() && !named;
            return (literal || stray).then_some(first);
        }
        if self.peek_punct('@').is_some() || self.peek_dots().is_some() {
            return None;
        }
        let is_list = self.peek_group(Delimiter::Bracket);
        let fits = |field: &&'static Field| matches!(field.ty.bare(), Type::List(_)) == is_list;
        let value = matches!(
            self.cursor.token_tree(),
            Some((TokenTree::Literal(_) | TokenTree::Group(_), _))
        ) || self.peek_punct('-').is_some();
        // a string and a property after it are a misplaced key, not a primary
        value.then(|| record.primaries().find(fits).unwrap_or(first))
    }

    /// `{ name value }`.
    pub(super) fn properties(
        &mut self,
        record: &'static Record,
        entries: &mut Vec<Entry<'static>>,
        around: Around,
    ) {
        let mut cases = None;
        self.properties_and_cases(record, entries, &mut cases, around);
        if let Some(cases) = cases {
            cases.put(entries);
        }
    }

    fn properties_and_cases(
        &mut self,
        record: &'static Record,
        entries: &mut Vec<Entry<'static>>,
        cases: &mut Option<Cases>,
        around: Around,
    ) {
        loop {
            if self.at_end() || !self.separator(around) {
                return;
            }
            if self.at_end() {
                return;
            }
            // the rest of the properties may stand in braces
            let begun = around == Around::Statement && !entries.is_empty();
            if begun && self.peek_group(Delimiter::Brace) {
                if let Some(cases) = cases.take() {
                    cases.put(entries);
                }
                self.braces(record, entries);
                return;
            }
            if self.property_at_cursor(record) {
                let place = self.place(self.last);
                self.stray_value(place, record);
                continue;
            }
            let before = self.cursor.span();
            let word = self.peek_word().map(|(word, _, _)| word);
            if around == Around::Statement {
                let another = match &word {
                    Some(word) => {
                        let property = matches!(record.lookup(word), Lookup::Exact(_));
                        !property && (self.methods().get(word).is_some() || word == "section")
                    }
                    None => self.peek_punct('@').is_some() || self.peek_dots().is_some(),
                };
                if another {
                    return;
                }
            }
            let shown = self.next_shown();
            let text = self.cursor.literal().is_some();
            let key = self.key();
            let unit = key.as_ref().and_then(|(name, _)| unit_meant(name));
            if let Some(unit) = unit
                && let Some(number) = entries.last().map(|entry| &entry.value)
                && let Content::Number(n) = number.content
            {
                self.unit_apart(number.place, n, before, unit);
                continue;
            }
            let consumed = key.is_some();
            let known = |(name, span): (String, Span)| {
                let is_stray = text && matches!(record.lookup(&name), Lookup::Unknown);
                (!is_stray).then_some((name, span))
            };
            if let Some((name, raw)) = &key
                && name == RAW
                && self.raw_property(record, entries, *raw)
            {
                continue;
            }
            let Some((name, span)) = key.and_then(known) else {
                self.no_property(record, entries, before, &shown);
                if !consumed {
                    self.skip_properties(around);
                }
                continue;
            };
            self.property(record, entries, cases, name, span);
        }
    }

    /// `raw name value`: a property that SWML is not known to have; false if this is
    /// no such thing.
    fn raw_property(
        &mut self,
        record: &'static Record,
        entries: &mut Vec<Entry<'static>>,
        raw: Span,
    ) -> bool {
        if record.field(RAW).is_some() {
            return false;
        }
        let Some((name, span)) = self.key() else {
            self.syntax(
                raw,
                "`raw` needs a name and a value",
                "write `raw name value`, with the value as plain JSON has it",
            );
            return true;
        };
        let place = self.place(span);
        self.no_sign(span, &name);
        let value = self.value(Slot::inner(&Type::Any, &name, place));
        let mut entry = entry(name, place, value);
        entry.raw = true;
        entries.push(entry);
        true
    }

    /// Between two properties; false where the properties end.
    fn separator(&mut self, around: Around) -> bool {
        loop {
            let comma = self.peek_punct(',');
            let semicolon = self.peek_punct(';');
            match (around, comma, semicolon) {
                (Around::List, Some(_), _) | (Around::Statement, _, Some(_)) => return false,
                (Around::Braces, Some((span, next)), _) => self.advance(span, next),
                (Around::Statement, Some((span, next)), _) => {
                    self.advance(span, next);
                    self.syntax(
                        span,
                        "a comma between properties",
                        "remove the comma: properties follow each other with nothing between",
                    );
                }
                (Around::Braces | Around::List, _, Some((span, next))) => {
                    self.advance(span, next);
                    self.syntax(
                        span,
                        "a `;` between properties",
                        "remove the `;`: it ends a statement, and properties are not statements",
                    );
                }
                (_, None, None) => return true,
            }
        }
    }

    fn skip_properties(&mut self, around: Around) {
        while !self.at_end() {
            let stop = match around {
                Around::Statement => self.peek_punct(';').is_some(),
                Around::List | Around::Braces => self.peek_punct(',').is_some(),
            };
            if stop || self.take().is_none() {
                return;
            }
        }
    }

    /// One property, its name read already.
    pub(super) fn property(
        &mut self,
        record: &'static Record,
        entries: &mut Vec<Entry<'static>>,
        cases: &mut Option<Cases>,
        name: String,
        span: Span,
    ) {
        let place = self.place(span);
        self.no_sign(span, &name);
        let index = match record.lookup(&name) {
            Lookup::Exact(index) | Lookup::Former(index) | Lookup::Meant(index) => Some(index),
            Lookup::Unknown => None,
        };
        // a name that is only guessed misses nothing, and takes no method for its value
        let guessed = matches!(record.lookup(&name), Lookup::Meant(_));
        let next_is_name = self.peek_word().is_some_and(|(word, _, next)| {
            let alone = next.group(Delimiter::Parenthesis).is_none();
            alone && (self.methods().get(&word).is_some() || record.field(&word).is_some())
        });
        if guessed && (self.at_end_of_statement() || next_is_name) {
            entries.push(entry(name, place, Node::new(place, Content::Mistake)));
            return;
        }
        let elsewhere = || record.outer.and_then(|outer| outer().field(&name));
        let field = index
            .and_then(|index| record.fields.get(index))
            .or_else(elsewhere);
        let Some(field) = field else {
            // the checker says that it is unknown; its value may be anything
            let value = if record.open {
                self.value(Slot::inner(&Type::Any, &name, place))
            } else {
                self.stray_value(place, record)
            };
            entries.push(entry(name, place, value));
            return;
        };
        if field.facets.each && !self.at_case_map() {
            self.each(record, entries, cases, (field, name, place));
            return;
        }
        // `when "…" { … }`: the block after a condition is what it leads to
        let value = self.value(Slot::of(record, field, place));
        let condition = matches!(field.ty, Type::Condition) && record.is_branch();
        entries.push(entry(name, place, value));
        if condition
            && self.peek_group(Delimiter::Brace)
            && let Some(then) = record.fields.iter().find(|field| field.name == "then")
        {
            let place = self.place(self.cursor.span());
            let value = self.value(Slot::of(record, then, place));
            entries.push(entry(then.name, place, value));
        }
    }

    /// `case "a" { … }`: one entry of a map that is written entry by entry.
    fn each(
        &mut self,
        record: &'static Record,
        entries: &mut Vec<Entry<'static>>,
        cases: &mut Option<Cases>,
        (field, name, place): (&'static Field, String, Place),
    ) {
        let Type::Map(inner) = field.ty.bare() else {
            return;
        };
        let Some((key, span)) = self.case_key() else {
            let fault = Diagnostic::new(
                Code::MissingValue,
                place,
                format!("`{name}` needs a value and a block"),
            )
            .help(format!("write `{name} \"…\" {{ … }}`"));
            self.report(fault);
            // what stands there instead
            if self.cursor.any_group().is_some() {
                self.take();
            }
            entries.push(entry(name, place, Node::new(place, Content::Mistake)));
            return;
        };
        let key_place = self.place(span);
        self.no_sign(span, &key);
        let shown = format!("{name} {}", swml_core::check::quoted(&key));
        let value = self.value(Slot {
            record: Some(record),
            ..Slot::inner(inner, &shown, key_place)
        });
        let one = entry(key, key_place, value);
        if name != field.name {
            let map = Node::new(place, Content::Map([one].into()));
            entries.push(entry(name, place, map));
            return;
        }
        if let Some(others) = cases.take_if(|cases| cases.of != field.name) {
            others.put(entries);
        }
        cases
            .get_or_insert_with(|| Cases::of(entries, field.name, place))
            .all
            .push(one);
    }

    /// `case { "a" { … } }`: all cases as one map.
    fn at_case_map(&self) -> bool {
        let Some((inner, _, _)) = self.cursor.group(Delimiter::Brace) else {
            return false;
        };
        match inner.token_tree() {
            None => true,
            Some((TokenTree::Literal(_) | TokenTree::Ident(_), next)) => {
                next.group(Delimiter::Brace).is_some()
            }
            Some(_) => false,
        }
    }

    /// A value to branch by: text, a word, a number.
    fn case_key(&mut self) -> Option<(String, Span)> {
        if let Some(key) = self.key() {
            return Some(key);
        }
        let (literal, next) = self.cursor.literal()?;
        let span = literal.span();
        self.advance(span, next);
        Some((literal.to_string(), span))
    }

    /// A name: a word or text in quotes.
    pub(super) fn key(&mut self) -> Option<(String, Span)> {
        if let Some((word, span, next)) = self.peek_word() {
            self.advance(span, next);
            return Some((word, span));
        }
        let (literal, next) = self.cursor.literal()?;
        let syn::Lit::Str(text) = syn::Lit::new(literal) else {
            return None;
        };
        self.advance(text.span(), next);
        Some((text.value(), text.span()))
    }

    /// `:` or `=` after a name, as other languages have it.
    pub(super) fn no_sign(&mut self, name: Span, shown: &str) {
        for sign in [':', '='] {
            if let Some((span, next)) = self.peek_punct(sign) {
                self.advance(span, next);
                let place = self.source.place(name, span);
                self.report(
                    Diagnostic::new(Code::Syntax, place, format!("`{sign}` after `{shown}`"))
                        .note("what belongs to a name follows it with nothing between")
                        .help(format!("write `{shown} …` without the `{sign}`"))
                        .replace(place, Dialect::Script.word(shown)),
                );
            }
        }
    }

    /// `{ key value }` with free keys.
    pub(super) fn entries(&mut self, inner: &'static Type, braced: bool) -> Vec<Entry<'static>> {
        let mut entries = Vec::new();
        while !self.at_end() && (braced || self.peek_punct(';').is_none()) {
            if braced && self.eat_punct(',') {
                continue;
            }
            let span = self.cursor.span();
            if !braced && (self.peek_punct('@').is_some() || self.peek_dots().is_some()) {
                break;
            }
            let Some((key, span)) = self.key() else {
                let shown = self.next_shown();
                self.syntax(
                    span,
                    format!("expected a key, found {shown}"),
                    "write `key value` for each entry; a key is a word or a string",
                );
                self.skip_properties(if braced {
                    Around::Braces
                } else {
                    Around::Statement
                });
                continue;
            };
            let place = self.place(span);
            self.no_sign(span, &key);
            let value = self.value(Slot::inner(inner, &key, place));
            entries.push(entry(key, place, value));
        }
        entries
    }
}

/// True if a bare word is a value of the property.
fn takes_word(field: &Field) -> bool {
    fn takes(ty: &Type, format: swml_core::schema::Format) -> bool {
        match ty.bare() {
            Type::Text => format.is_name(),
            Type::Keyword(_) => true,
            Type::Choice(choice) => choice
                .alternatives
                .iter()
                .any(|alternative| takes(&alternative.ty, alternative.facets.format)),
            _ => false,
        }
    }
    takes(&field.ty, field.facets.format)
}
