//! Properties: `name value name value`, with braces or without.

use proc_macro2::{Delimiter, TokenTree};
use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::notation::time::TimeUnit;
use swml_language::notation::values::{takes_keyword, takes_word};
use swml_language::notation::words::{RAW, SECTION, THEN, WHEN, is_bool, is_constant};
use swml_language::notation::{Maker, braces};
use swml_language::schema::{Field, Lookup, RecordType, Type};
use swml_language::tree::{Content, Entry, Node, Place};
use syn::buffer::Cursor;

use super::Parser;
use super::ends::{Around, Ends};
use super::entry::{entry, give};
use super::expected_value::ExpectedValue;
use super::extent;
use super::key::Key;
use super::parts::add_cases;

impl<'b> Parser<'b> {
    /// Parses the properties of a method, its primary first.
    pub(super) fn record_body(
        &mut self,
        record: &'static RecordType,
        place: Place,
    ) -> Node<'static> {
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

    fn braces(&mut self, record: &'static RecordType, entries: &mut Vec<Entry<'static>>) {
        self.inside(Delimiter::Brace, |parser| {
            parser.properties(record, entries, Around::Braces);
        });
    }

    /// Parses the properties of an object whose primary has no name: `live_transcribe start { … }`.
    fn primary_object(&mut self, record: &'static RecordType) -> Option<Entry<'static>> {
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

    /// Parses the primary, which needs no name, if a value comes next.
    pub(super) fn primary(&mut self, record: &'static RecordType) -> Option<Entry<'static>> {
        if let Some(first) = record.primaries().next() {
            let place = self.place(self.cursor.span());
            self.before_value(ExpectedValue {
                record: None,
                ..ExpectedValue::of(record, first, place)
            });
        }
        if self.at_end_of_statement() {
            return None;
        }
        let field = self.primary_field(record)?;
        let place = self.source.place(self.cursor.span(), self.cursor.span());
        let value = self.value(ExpectedValue {
            record: None,
            statement: true,
            unnamed_of: Some(record),
            ..ExpectedValue::of(record, field, place)
        });
        self.source.unnamed.push(value.place);
        Some(entry(field.name, value.place, value))
    }

    fn primary_field(&self, record: &'static RecordType) -> Option<&'static Field> {
        let first = record.primaries().next()?;
        if self.flow_of_values() {
            return Some(first);
        }
        if let Some((word, _, next)) = self.peek_word() {
            return self.is_primary(record, first, &word, next).then_some(first);
        }
        let in_brackets = self.peek_group(Delimiter::Bracket);
        let value = match self.cursor.token_tree() {
            Some((TokenTree::Literal(_) | TokenTree::Group(_), _)) => true,
            Some((TokenTree::Punct(sign), next)) => match sign.as_char() {
                '+' | '.' => next.literal().is_some(),
                '$' | '@' if self.is_sigil(Some(record)) => true,
                _ => self.signed_rust().is_some() || extent::text(self.cursor).is_some(),
            },
            _ => false,
        };
        // a string and a property after it are a misplaced key, not a primary
        value.then(|| braces::unnamed(record, in_brackets).unwrap_or(first))
    }

    /// Returns true if a word is the value of the primary, or begins it.
    fn is_primary(
        &self,
        record: &'static RecordType,
        first: &'static Field,
        word: &str,
        next: Cursor<'b>,
    ) -> bool {
        let expected = ExpectedValue::of(record, first, Place::default());
        let alone = next.eof()
            || next
                .punct()
                .is_some_and(|(punct, _)| punct.as_char() == ';');
        let keyword = takes_keyword(&first.ty, word);
        if record.field(word).is_some() {
            return alone && (keyword || expected.takes_name());
        }
        // `transfer to "…"`: a name that the property has in other methods
        let is_maker = Maker::of(word).is_some();
        let reserved = is_maker || word == SECTION;
        if !reserved && self.value_behind_word(record) && record.is_known_elsewhere(word) {
            return false;
        }
        let called = next.group(Delimiter::Parenthesis).is_some();
        if is_maker && called || keyword {
            return true;
        }
        if self.at_section_head() || self.at_extern_section() {
            return false;
        }
        if self.methods().get(word).is_some() {
            let bound = next.literal().is_some() || next.any_group().is_some();
            return expected.takes_name() && !bound;
        }
        let valued = next.literal().is_some() || next.group(Delimiter::Bracket).is_some();
        let takes_word =
            expected.takes_name() || takes_word(&first.ty, &first.constraints) && !valued;
        if called || takes_word || is_constant(word) {
            return true;
        }
        let text = extent::text(self.cursor);
        let rust = extent::is_expression(self.cursor);
        // `dept volume 5`: not a property, and followed by a property
        let property = next
            .ident()
            .is_some_and(|(word, _)| record.field(&word.to_string()).is_some());
        let stray = property && matches!(record.lookup(word), Lookup::Unknown);
        // a keyword that only one other property accepts
        let of_another = (record.fields.iter()).any(|field| takes_keyword(&field.ty, word));
        text.is_some()
            || rust
            || (alone || stray) && !of_another
            || self.is_sound_word(first, word, next)
    }

    /// `say "…"`, `say name`.
    fn is_sound_word(&self, first: &'static Field, word: &str, next: Cursor<'b>) -> bool {
        let expected = ExpectedValue::inner(&first.ty, first.name, Place::default());
        let expected = ExpectedValue {
            constraints: &first.constraints,
            ..expected
        };
        self.is_maker_word(expected, word, next)
    }

    /// Parses `{ name value }`.
    pub(super) fn properties(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
        around: Around,
    ) {
        while !self.at_end() && self.separator(record, around) && !self.at_end() {
            // the remaining properties may be in braces
            let begun = around == Around::Statement && !entries.is_empty();
            if begun && self.peek_group(Delimiter::Brace) {
                self.braces(record, entries);
                return;
            }
            if !self.next_property(record, entries, around) {
                return;
            }
        }
    }

    /// Parses one property or a replacement for one; returns false at the end of a statement.
    pub(super) fn next_property(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
        around: Around,
    ) -> bool {
        let statement = around == Around::Statement;
        if self.property_at_cursor(record) {
            let place = self.place(self.last);
            self.stray_value(place, record);
            return true;
        }
        if self.chosen_properties(record, entries, statement)
            || (!statement && self.splice_among_properties(record, entries))
            || self.property_slip(record, entries, around)
        {
            return true;
        }
        if statement && (self.is_another(record) || self.arrow()) {
            return false;
        }
        if self.unit_behind_number(entries) {
            return true;
        }
        // text can be the name of a property, and is a value otherwise
        let value = self.cursor.literal().is_some_and(|(literal, _)| {
            !matches!(syn::Lit::new(literal), syn::Lit::Str(text)
                if !matches!(record.lookup(&text.value()), Lookup::Unknown) || record.open)
        });
        let is_known = |word: &str| record.field(word).is_some();
        let is_like = |joined: &str| record.field(&joined.replace('-', "_")).is_some();
        let key = match value {
            true => None,
            false => self.known_key(&is_known, &is_like),
        };
        let Some(key) = key else {
            self.no_property(record, entries, around);
            return true;
        };
        if key.name != RAW || !self.raw_property(record, entries, &key) {
            self.property_in(record, entries, key, around);
        }
        true
    }

    /// Reports `timeout 20 s`: a unit separated from its number.
    fn unit_behind_number(&mut self, entries: &[Entry<'static>]) -> bool {
        let word = self.peek_word();
        let unit = word.and_then(|(word, _, _)| TimeUnit::meant(&word));
        if let Some(unit) = unit
            && let Some(number) = entries.last().map(|entry| &entry.value)
            && let Content::Number(n) = number.content
        {
            let before = self.cursor.span();
            self.take();
            self.unit_apart(number.place, n, before, unit.name);
            return true;
        }
        false
    }

    /// Returns true if the properties of a statement end here, because another one begins.
    fn is_another(&self, record: &'static RecordType) -> bool {
        match self.peek_word() {
            Some((word, ..)) if record.field(&word).is_none() && self.at_unsigned_flow() => true,
            Some((word, _, next)) => {
                let property = record.field(&word).is_some()
                    || (self.bool_behind_word() && record.is_known_elsewhere(&word));
                !property && self.begins_statement(&word, next) && !self.is_kebab_of(record)
            }
            None => self.at_flow(),
        }
    }

    /// `transfer-after-bridge`: a property whose first word is a method.
    fn is_kebab_of(&self, record: &'static RecordType) -> bool {
        extent::text(self.cursor).is_some_and(|text| {
            text.is_kebab() && record.field(&text.text.replace('-', "_")).is_some()
        })
    }

    /// Parses `raw name value`, a property that is unknown to this crate; returns false if there is
    /// none.
    fn raw_property(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
        raw: &Key,
    ) -> bool {
        if record.field(RAW).is_some() {
            return false;
        }
        let Some(key) = self.free_key() else {
            self.syntax(
                raw.from,
                "`raw` needs a name and a value",
                "write `raw name value`, where the value is plain JSON",
            );
            return true;
        };
        let place = self.key_place(&key);
        self.no_sign(&key);
        let value = self.value(ExpectedValue::inner(&Type::Any, &key.name, place));
        let mut entry = entry(key.name, place, value);
        entry.raw = true;
        entries.push(entry);
        true
    }

    /// Returns true if `true`, `false` or a number follows the next word: no method with the name
    /// of a property has such a primary.
    fn bool_behind_word(&self) -> bool {
        let Some((_, _, next)) = self.peek_word() else {
            return false;
        };
        let literal = next.literal().map(|(literal, _)| syn::Lit::new(literal));
        matches!(literal, Some(syn::Lit::Int(_)))
            || next
                .ident()
                .is_some_and(|(word, _)| is_bool(&word.to_string()))
    }

    /// Returns true if a value follows the next word: a literal, or a word that is neither a
    /// property nor a method.
    fn value_behind_word(&self, record: &'static RecordType) -> bool {
        let Some((_, _, next)) = self.peek_word() else {
            return false;
        };
        let word = next.ident().map(|(word, _)| word.to_string());
        next.literal().is_some()
            || word.is_some_and(|word| {
                record.field(&word).is_none() && self.methods().get(&word).is_none()
            })
    }

    /// Parses the separator between two properties; returns false at the end of the properties.
    fn separator(&mut self, record: &'static RecordType, around: Around) -> bool {
        loop {
            let comma = self.peek_punct(',');
            let semicolon = self.peek_punct(';');
            match (around, comma, semicolon) {
                (Around::List, Some(_), _) => return false,
                (Around::Statement, _, Some(_)) => {
                    if !self.goes_on_behind_semicolon(record) {
                        return false;
                    }
                }
                (Around::Braces | Around::Attribute, Some((span, next)), _) => {
                    self.advance(span, next);
                }
                (Around::Statement, Some(_), _) => {
                    if self.comma(Some(record)) {
                        return false;
                    }
                }
                (Around::Braces | Around::Attribute | Around::List, _, Some((span, next))) => {
                    self.advance(span, next);
                    self.syntax(
                        span,
                        "unexpected `;` between properties",
                        "remove the `;`; it ends a statement",
                    );
                }
                (_, None, None) => return true,
            }
        }
    }

    pub(super) fn skip_properties(&mut self, around: Around) {
        while !self.at_end() {
            if self.ends(around) || self.take().is_none() {
                return;
            }
        }
    }

    /// One property, its name read already, with the cases behind it if it is one.
    pub(super) fn property(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
        key: Key,
    ) {
        self.property_in(record, entries, key, Around::Braces);
    }

    fn property_in(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
        key: Key,
        around: Around,
    ) {
        let place = self.key_place(&key);
        if let Some(field) = self.block_of(record, &key.name) {
            let colon = self.peek_punct(':').is_some();
            if let Some(block) = self.without_braces(record, &key, field.name, colon) {
                entries.push(entry(field.name, place, block));
                return;
            }
            self.no_arrow(field.name);
        }
        self.no_sign(&key);
        if let Some(made) = self.maker_without_property(record, &key) {
            give(record, entries, made);
            return;
        }
        let name = key.name;
        let index = match record.lookup(&name) {
            Lookup::Exact(index) | Lookup::Former(index) | Lookup::Meant(index) => Some(index),
            Lookup::Unknown => None,
        };
        // a guessed name has no missing value, and a method is not its value
        let guessed = matches!(record.lookup(&name), Lookup::Meant(_));
        let next_is_name = self.peek_word().is_some_and(|(word, _, next)| {
            let alone = next.group(Delimiter::Parenthesis).is_none();
            alone && (self.methods().get(&word).is_some() || record.field(&word).is_some())
        });
        if guessed && (self.at_end_of_statement() || next_is_name) {
            entries.push(entry(name, place, Node::new(place, Content::Error)));
            return;
        }
        let elsewhere = || record.outer.and_then(|outer| outer().field(&name));
        let field = index
            .and_then(|index| record.fields.get(index))
            .or_else(elsewhere);
        let Some(field) = field else {
            // the checker reports it as unknown; its value can be anything
            let value = if record.open || record.also.contains(&&*name) {
                self.value(ExpectedValue::inner(&Type::Any, &name, place))
            } else {
                self.stray_value(place, record)
            };
            entries.push(entry(name, place, value));
            return;
        };
        if field.constraints.each && !self.at_case_map() {
            self.each(record, entries, field, (name, place), around);
            return;
        }
        // `when "…" { … }`: the block after a condition is its branch
        let value = self.value(ExpectedValue::of(record, field, place));
        let condition = matches!(field.ty, Type::Condition) && record.is_branch();
        let word = matches!(value.content, Content::Word(_));
        give(record, entries, entry(name, place, value));
        // `section main { … }`: a guessed property need not end here
        if guessed && word && self.peek_group(Delimiter::Brace) {
            self.take();
            return;
        }
        let then = record.fields.iter().find(|field| field.name == THEN);
        let Some(then) = then.filter(|_| condition) else {
            return;
        };
        self.no_arrow(WHEN);
        if self.peek_group(Delimiter::Brace) {
            let place = self.place(self.cursor.span());
            let value = self.value(ExpectedValue::of(record, then, place));
            entries.push(entry(then.name, place, value));
        } else if let Some(block) = self.block_without_braces(record, WHEN, "when \"…\"", place) {
            entries.push(entry(then.name, block.place, block));
        }
    }

    /// Parses `case "a" { … }`: one entry of a map that is written entry by entry.
    fn each(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
        field: &'static Field,
        (name, place): (String, Place),
        around: Around,
    ) {
        let Type::Map(inner) = field.ty.bare() else {
            return;
        };
        if let Some(case) = self.case_of_rust(record, inner, &name) {
            return add_cases(field, place, vec![case], entries);
        }
        if let Some((inner, delims, next)) = self.cursor.group(Delimiter::Parenthesis) {
            if inner.eof() {
                let example = format!("{name} (key) {{ … }}");
                self.empty_parentheses(delims.join(), "the Rust expression", &example);
            } else {
                let place = self.place(delims.join());
                let message = format!("the statements of `{name} (…)` must be in braces");
                let fault = Diagnostic::new(Code::MissingValue, place, message);
                self.report(fault.help(format!("write `{name} (…) {{ … }}`")));
            }
            self.advance(delims.close(), next);
            if self.peek_group(Delimiter::Brace) {
                self.take();
            } else {
                self.skip_statement();
            }
            entries.push(entry(name, place, Node::new(place, Content::Error)));
            return;
        }
        let Some(key) = self.case_key() else {
            let braces = self.cursor.group(Delimiter::Brace);
            let first = match braces.and_then(|(inner, ..)| inner.token_tree()) {
                Some((TokenTree::Literal(literal), _)) => literal.to_string(),
                Some((TokenTree::Ident(word), next)) if next.any_group().is_some() => {
                    word.to_string()
                }
                _ => "\"…\"".to_owned(),
            };
            let fault = Diagnostic::new(
                Code::MissingValue,
                place,
                format!("`{name}` needs a value and a block"),
            )
            .help(format!("write `{name} {first} {{ … }}`"));
            self.report(fault);
            // the value found instead
            if self.cursor.any_group().is_some() {
                self.take();
            }
            entries.push(entry(name, place, Node::new(place, Content::Error)));
            return;
        };
        let first = self.one_case(record, inner, &name, key);
        // without the word `case`, the place of the cases is that of the first value
        let place = match self.reported_bare_value {
            true => first.place,
            false => place,
        };
        let mut all = vec![first];
        // consecutive cases are parsed at once, because a map cannot be extended
        while around != Around::Attribute
            && let Some((_, span, next)) = self.peek_word().filter(|(word, _, _)| *word == name)
        {
            let (cursor, last) = (self.cursor, self.last);
            self.advance(span, next);
            let Some(key) = self.case_key() else {
                self.advance(last, cursor);
                self.after_brace = true;
                break;
            };
            all.push(self.one_case(record, inner, &name, key));
        }
        add_cases(field, place, all, entries);
    }

    /// Parses `case (e) { … }`: one entry of such a map, with a key from Rust.
    fn case_of_rust(
        &mut self,
        record: &'static RecordType,
        inner: &'static Type,
        name: &str,
    ) -> Option<Entry<'static>> {
        let (span, key) = match self.bare_case() {
            Some(key) => key,
            None => {
                let (_, _, next) = self.cursor.group(Delimiter::Parenthesis)?;
                next.group(Delimiter::Brace)?;
                self.key_of_rust()?
            }
        };
        let place = self.place(span);
        let value = self.value(ExpectedValue {
            record: Some(record),
            ..ExpectedValue::inner(inner, name, place)
        });
        Some(self.keyed(span, key, value))
    }

    /// Parses the rest of one entry of such a map after its key.
    fn one_case(
        &mut self,
        record: &'static RecordType,
        inner: &'static Type,
        name: &str,
        key: Key,
    ) -> Entry<'static> {
        self.more_cases(&key);
        let key_place = self.key_place(&key);
        let shown = format!("{name} {}", swml_language::check::quoted(&key.name));
        let colon = self.peek_punct(':').is_some() || self.peek_punct('=').is_some();
        let value = match self.without_braces(record, &key, &shown, colon) {
            Some(block) => block,
            None => {
                if self.reported_bare_value {
                    self.eat_punct(':');
                }
                self.no_sign(&key);
                self.no_arrow(&shown);
                self.value(ExpectedValue {
                    record: Some(record),
                    ..ExpectedValue::inner(inner, &shown, key_place)
                })
            }
        };
        entry(key.name, key_place, value)
    }

    /// `case "a": hangup;`, `else hangup;`
    fn without_braces(
        &mut self,
        record: &'static RecordType,
        key: &Key,
        shown: &str,
        sign: bool,
    ) -> Option<Node<'static>> {
        let around = self.cursor;
        let last = self.last;
        let key_place = self.key_place(key);
        if sign && self.eat_arrow().is_none() {
            self.take();
        }
        let block = self.block_without_braces(record, shown, shown, key_place);
        if block.is_none() {
            self.cursor = around;
            self.last = last;
        }
        block
    }

    /// Returns the branch of this name that is a word and a block: `else`, `default`.
    fn block_of(&self, record: &'static RecordType, name: &str) -> Option<&'static Field> {
        let branching =
            record.is_branch() || record.fields.iter().any(|field| field.constraints.each);
        let field = record.field(name).filter(|_| branching)?;
        matches!(field.ty.bare(), Type::List(Type::Method(_))).then_some(field)
    }

    /// Parses `case { "a" { … } }`: all cases as one map.
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

    /// Parses a value to branch by: text, a word, a number.
    pub(super) fn case_key(&mut self) -> Option<Key> {
        if let Some(key) = self.free_key() {
            return Some(key);
        }
        let (literal, next) = self.cursor.literal()?;
        let span = literal.span();
        self.advance(span, next);
        Some(Key::new(literal.to_string(), span))
    }

    /// Parses `{ key value }` with free keys.
    pub(super) fn entries(&mut self, inner: &'static Type, ends: Ends) -> Vec<Entry<'static>> {
        let mut entries = Vec::new();
        while !self.at_end() && !self.entries_end(ends) {
            if self.peek_punct(',').is_some() {
                match ends {
                    Ends::Braces => {
                        self.take();
                    }
                    Ends::Statement if self.comma(None) => break,
                    Ends::Statement => {}
                    Ends::Property(_) => break,
                }
                continue;
            }
            entries.extend(self.next_entry(inner, ends));
        }
        entries
    }

    /// Parses `key value`, or Rust code around some; `None` after a mistake.
    fn next_entry(&mut self, inner: &'static Type, ends: Ends) -> Option<Entry<'static>> {
        if matches!(ends, Ends::Braces) {
            let left_out = self.entry_left_out("entry", |parser| {
                parser.next_entry(inner, ends).into_iter().collect()
            });
            let chosen = left_out
                .or_else(|| self.chosen_entries(|parser| parser.entries(inner, Ends::Braces)));
            if chosen.is_some() {
                return chosen;
            }
            let known = self.entry_of_rust(inner);
            if let Some(known) = known.or_else(|| self.splice_in_map()) {
                return Some(known);
            }
        }
        if self.flow_in_map() {
            return None;
        }
        let Some(key) = self.free_key() else {
            let shown = self.next_shown();
            self.syntax(
                self.cursor.span(),
                format!("expected a key, found {shown}"),
                "write `key value` for each entry; a key is a word or a string",
            );
            self.skip_properties(match ends {
                Ends::Braces => Around::Braces,
                _ => Around::Statement,
            });
            return None;
        };
        let place = self.key_place(&key);
        self.no_sign(&key);
        let value = self.value(ExpectedValue::inner(inner, &key.name, place));
        Some(entry(key.name, place, value))
    }

    /// `(e) value`: an entry whose key Rust knows.
    fn entry_of_rust(&mut self, inner: &'static Type) -> Option<Entry<'static>> {
        let (span, code) = match self.bare_key() {
            Some(bare) => bare,
            None => {
                let (_, _, behind) = self.cursor.group(Delimiter::Parenthesis)?;
                let comma = behind.punct().filter(|(sign, _)| sign.as_char() == ',');
                if behind.eof() || comma.is_some() {
                    return None;
                }
                self.key_of_rust()?
            }
        };
        let shown = format!("({code})");
        self.no_sign_after(span, &shown, &shown);
        let place = self.place(span);
        let value = self.value(ExpectedValue::inner(inner, &shown, place));
        Some(self.keyed(span, code, value))
    }

    fn entries_end(&self, ends: Ends) -> bool {
        let record = match ends {
            Ends::Braces => return false,
            Ends::Statement => None,
            Ends::Property(record) => record,
        };
        let Some((word, _, _)) = self.peek_word() else {
            return self.peek_punct(';').is_some() || self.at_flow();
        };
        let property = record.is_some_and(|record| record.field(&word).is_some());
        property || self.methods().get(&word).is_some() || self.at_section_head()
    }
}
