//! `textDocument/completion`.
//!
//! A letter is inserted at the position, so that the parser finds a name there; then the types of
//! that place decide.

mod insert;
mod variables;

use std::collections::HashSet;
use std::ops::Range;

use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionTextEdit, Documentation, InsertTextFormat,
    InsertTextMode, MarkupContent, MarkupKind, TextEdit,
};
use swml_language::check::quoted;
use swml_language::schema::{Format, Language, MethodSet, Outcome, RecordType, Type, Values};

use super::docs;
use super::document::{Document, language};
use super::names::{Name, Role};
use super::recognize;
use super::slots::{self, Row, Slot, Slots};
use super::syntax::{self, Entry, Kind, Map, Scalar, Style as ScalarStyle};
use super::text::Encoding;
use super::walk::{self, Frame, Spot};
use crate::input::InputFormat;
use insert::Style;
use variables::Variable;

/// The abilities of the client.
#[derive(Clone, Copy, Default)]
pub(crate) struct Abilities {
    /// It moves the cursor within inserted text.
    pub(crate) snippets: bool,
    /// It inserts several lines as they are.
    pub(crate) lines: bool,
}

/// Returns what can be written at a byte. `declared` returns the declared variables of a scope.
pub(crate) fn complete(
    document: &Document,
    byte: usize,
    abilities: Abilities,
    encoding: Encoding,
    declared: &dyn Fn(&str) -> Vec<String>,
) -> Vec<CompletionItem> {
    let text = document.text.as_str();
    let (Some(before), Some(after)) = (text.get(..byte), text.get(byte..)) else {
        return Vec::new();
    };
    let marked = [before, "x", after].concat();
    let tree = syntax::parse(&marked, document.format);
    if !document.is_script() && !recognize::may_become_script(document.tree()) {
        return Vec::new();
    }
    let language = language(&tree);
    let spot = walk::at(&tree, &language.document, byte);
    let mut completer = Completer {
        document,
        language,
        marked: &marked,
        byte,
        abilities,
        encoding,
        declared,
        items: Vec::new(),
    };
    completer.spot(&spot);
    completer.items
}

struct Completer<'c> {
    document: &'c Document,
    language: &'static Language,
    /// The text with the letter at the position.
    marked: &'c str,
    byte: usize,
    abilities: Abilities,
    encoding: Encoding,
    declared: &'c dyn Fn(&str) -> Vec<String>,
    items: Vec<CompletionItem>,
}

/// An item before its edit is known.
struct Item<'i> {
    label: &'i str,
    kind: CompletionItemKind,
    detail: String,
    docs: String,
    /// Its place among the others; the client sorts by it.
    rank: u8,
    new_text: String,
    /// Whether the text has places for the cursor.
    is_snippet: bool,
}

impl Completer<'_> {
    fn spot(&mut self, spot: &Spot<'_>) {
        if let Some(entry) = spot.key {
            self.key(spot, entry);
            return;
        }
        if let Some(scalar) = spot.value.scalar()
            && (scalar.at.start..scalar.at.end).contains(&self.byte)
        {
            self.value(spot, scalar);
        }
    }

    /// Returns the end of the word at the position, in the text of the document.
    fn word_end(&self) -> usize {
        let rest = self.document.text.as_str().get(self.byte..);
        let rest = rest.unwrap_or_default();
        let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        self.byte + rest.len() - rest.trim_start_matches(is_word).len()
    }

    /// Returns the range of the document that a completed scalar replaces, with its quotes.
    fn whole(&self, scalar: &Scalar) -> Range<usize> {
        let is_quoted = matches!(scalar.style, ScalarStyle::Single | ScalarStyle::Double);
        let end = match is_quoted && scalar.closed {
            true => scalar.at.end - 1,
            false => self.word_end().min(scalar.at.end - 1),
        };
        scalar.at.start..end.max(self.byte)
    }

    /// Returns the column of a byte before the position.
    fn column(&self, at: usize) -> usize {
        let line = self.document.text.line(self.document.text.line_of(at));
        at.saturating_sub(line.start)
    }

    fn style(&self, at: usize, flow: bool) -> Style {
        Style {
            format: self.document.format,
            flow,
            column: self.column(at),
            snippets: self.abilities.snippets,
            lines: self.abilities.lines,
        }
    }

    fn push(&mut self, range: &Range<usize>, item: Item<'_>) {
        let documentation = Documentation::MarkupContent(MarkupContent {
            kind: MarkupKind::Markdown,
            value: item.docs,
        });
        let has_docs =
            !matches!(&documentation, Documentation::MarkupContent(docs) if docs.value.is_empty());
        let written = self.document.text.as_str().get(range.clone());
        let quote = written.unwrap_or_default().starts_with(['"', '\'']);
        // the client compares with what the edit replaces
        let filter = quote.then(|| match written.unwrap_or_default().starts_with('"') {
            true => format!("\"{}\"", item.label),
            false => format!("'{}'", item.label),
        });
        let several = item.new_text.contains('\n');
        self.items.push(CompletionItem {
            label: item.label.to_owned(),
            kind: Some(item.kind),
            detail: (!item.detail.is_empty()).then_some(item.detail),
            documentation: has_docs.then_some(documentation),
            sort_text: Some(format!("{:02}{:04}", item.rank, self.items.len())),
            filter_text: filter,
            insert_text_format: item.is_snippet.then_some(InsertTextFormat::SNIPPET),
            insert_text_mode: several.then_some(InsertTextMode::AS_IS),
            text_edit: Some(CompletionTextEdit::Edit(TextEdit {
                range: self.document.text.range(range, self.encoding),
                new_text: item.new_text,
            })),
            ..CompletionItem::default()
        });
    }

    /// Completes the key of a map.
    fn key(&mut self, spot: &Spot<'_>, entry: &Entry) {
        let Some(map) = spot.value.map() else { return };
        let range = self.whole(&entry.key);
        let target = KeyTarget {
            style: self.style(entry.key.at.start, map.flow),
            range,
            // a key that has its value is only renamed
            only_name: entry.colon.is_some(),
            prefix: String::new(),
            suffix: "",
        };
        self.keys(&spot.slots, &spot.frames, Some((map, entry)), &target);
    }

    /// Adds the keys that a map can have.
    fn keys(
        &mut self,
        slots: &Slots,
        frames: &[Frame<'_>],
        map: Option<(&Map, &Entry)>,
        target: &KeyTarget,
    ) {
        let others: HashSet<&str> = match map {
            Some((map, own)) => {
                let others = map.entries.iter().filter(|one| !std::ptr::eq(*one, own));
                others.map(|one| &*one.key.text).collect()
            }
            None => HashSet::new(),
        };
        let names: Vec<(String, &'static str)> = match walk::are_sections(frames) {
            true => self.missing_sections(),
            false => Vec::new(),
        };
        for (name, detail) in names {
            self.named_key(&name, detail, slots, &others, target);
        }
        for slot in slots {
            match slot.ty {
                Type::Record(record) => self.properties(*slot, record(), &others, target),
                Type::Method(methods) if others.is_empty() => self.methods(methods, slots, target),
                // a single statement for a list
                Type::Map(_) => {
                    for (name, detail) in self.map_keys(frames) {
                        self.named_key(&name, detail, slots, &others, target);
                    }
                }
                _ => {}
            }
        }
    }

    /// Adds a key of a map with free keys.
    fn named_key(
        &mut self,
        name: &str,
        detail: &str,
        slots: &Slots,
        others: &HashSet<&str>,
        target: &KeyTarget,
    ) {
        if others.contains(name) {
            return;
        }
        let inner = slots::of_entry(slots, name);
        self.push(
            &target.range,
            Item {
                label: name,
                kind: CompletionItemKind::ENUM_MEMBER,
                detail: detail.to_owned(),
                docs: String::new(),
                rank: 1,
                new_text: target.text(name, &inner),
                is_snippet: target.is_snippet(),
            },
        );
    }

    fn properties(
        &mut self,
        slot: Slot,
        record: &'static RecordType,
        others: &HashSet<&str>,
        target: &KeyTarget,
    ) {
        let slots = vec![slot];
        for field in record.fields {
            if others.contains(field.name) {
                continue;
            }
            let inner = slots::of_entry(&slots, field.name);
            let undocumented = field.constraints.undocumented;
            let rank = match (field.is_needed(), field.constraints.primary, undocumented) {
                (true, _, _) => 1,
                (_, true, _) => 2,
                (_, _, false) => 3,
                _ => 8,
            };
            let mut detail = field.ty.expected(&field.constraints);
            if field.required {
                detail.push_str(" (required)");
            }
            self.push(
                &target.range,
                Item {
                    label: field.name,
                    kind: CompletionItemKind::PROPERTY,
                    detail,
                    docs: docs::property(record, field),
                    rank,
                    new_text: target.text(field.name, &inner),
                    is_snippet: target.is_snippet(),
                },
            );
        }
    }

    fn methods(&mut self, methods: &'static MethodSet, slots: &Slots, target: &KeyTarget) {
        for method in methods.rows {
            let inner = slots::of_entry(slots, method.name);
            let undocumented = method.constraints.undocumented;
            self.push(
                &target.range,
                Item {
                    label: method.name,
                    kind: CompletionItemKind::METHOD,
                    detail: docs::summary(method.docs),
                    docs: docs::method(method),
                    rank: if undocumented { 8 } else { 2 },
                    new_text: target.text(method.name, &inner),
                    is_snippet: target.is_snippet(),
                },
            );
        }
    }

    /// Returns the names of sections that are used and not defined.
    fn missing_sections(&self) -> Vec<(String, &'static str)> {
        let names = self.document.names();
        let main = Name::Section("main".to_owned());
        let mut missing: Vec<(String, &'static str)> = names
            .each()
            .filter(|(name, _)| !names.is_defined(name) && **name != main)
            .filter_map(|(name, _)| match name {
                Name::Section(text) => Some((text.clone(), "section that is used")),
                _ => None,
            })
            .collect();
        if !names.is_defined(&main) {
            missing.insert(0, ("main".to_owned(), "the call starts here"));
        }
        missing
    }

    /// Returns the likely keys of a map with free keys.
    fn map_keys(&self, frames: &[Frame<'_>]) -> Vec<(String, &'static str)> {
        let Some(frame) = frames.last() else {
            return Vec::new();
        };
        let names = self.document.names();
        match frame.row() {
            Some(Row::Property(_, field)) if field.name == "case" => {
                let values = variables::values(&variable_of(frames), names, self.language);
                values
                    .into_iter()
                    .map(|value| (value, "value of the variable"))
                    .collect()
            }
            Some(Row::Property(_, field)) if field.name == "params" => {
                let dest = frame.value.map().and_then(|map| map.get("dest")?.scalar());
                let section = dest.map_or("", |dest| &*dest.text);
                let used = names.each().filter_map(|(name, _)| match name {
                    Name::Param { section: of, name } if of == section => Some(name.clone()),
                    _ => None,
                });
                used.map(|name| (name, "parameter of the section"))
                    .collect()
            }
            Some(Row::Method(method)) if method.name == "set" => {
                let used = names.each().filter_map(|(name, _)| match name {
                    Name::Variable(text) if self.language.methods.outcome(text).is_none() => {
                        Some(text.clone())
                    }
                    _ => None,
                });
                used.map(|name| (name, "variable of the script")).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Completes a value that is written, at least by its first letter.
    fn value(&mut self, spot: &Spot<'_>, scalar: &Scalar) {
        if scalar.style == ScalarStyle::Alias {
            return;
        }
        let in_text = scalar.value_offset(self.byte);
        if let Some(start) = variables::expression_start(&scalar.text, in_text) {
            self.expression(spot, scalar, start, in_text);
            return;
        }
        let mut slots = slots::of_scalar(&spot.slots);
        // on a line of its own the object is written, and not what is short for it
        if self.is_below(spot, scalar) && spot.slots.iter().any(|slot| !slot.is_scalar()) {
            slots.clear();
        }
        if slots.iter().any(|slot| matches!(slot.ty, Type::Condition)) {
            self.expression(spot, scalar, 0, in_text);
        }
        for slot in &slots {
            self.scalar(spot, scalar, *slot, in_text);
        }
        self.parts(spot, scalar);
    }

    /// Completes a name that is going to be the first key of a map, or the first element of a list.
    fn parts(&mut self, spot: &Spot<'_>, scalar: &Scalar) {
        let range = self.whole(scalar);
        let is_element = spot
            .frames
            .last()
            .is_none_or(|frame| frame.entry().is_none());
        let flow = self.document.format == InputFormat::Json
            || spot.frames.iter().any(|frame| match &frame.value.kind {
                Kind::Map(map) => map.flow,
                Kind::List(list) => list.flow,
                _ => false,
            });
        if flow {
            // an object is not there yet
            let target = KeyTarget {
                style: self.style(scalar.at.start, true),
                range,
                only_name: false,
                prefix: "{ ".to_owned(),
                suffix: " }",
            };
            let methods: Slots = spot
                .slots
                .iter()
                .copied()
                .filter(|slot| slot.methods().is_some())
                .collect();
            let wanted = if is_element { &spot.slots } else { &methods };
            self.keys(wanted, &spot.frames, None, &target);
            return;
        }
        if !self.is_below(spot, scalar) || scalar.style != ScalarStyle::Plain {
            return;
        }
        // an element of a list whose dash is not there yet
        let bare = is_element && !spot.frames.is_empty() && !self.has_dash(scalar.at.start);
        let dash = if bare { "- " } else { "" };
        let mut style = self.style(scalar.at.start, false);
        style.column += dash.len();
        let target = KeyTarget {
            style,
            range,
            only_name: false,
            prefix: dash.to_owned(),
            suffix: "",
        };
        self.keys(&spot.slots, &spot.frames, None, &target);
        if !is_element {
            let elements = slots::of_elements(&spot.slots);
            if !elements.is_empty() {
                let mut style = target.style;
                style.column += 2;
                let target = KeyTarget {
                    style,
                    prefix: "- ".to_owned(),
                    ..target
                };
                self.keys(&elements, &spot.frames, None, &target);
            }
        }
    }

    /// Returns true if a value is on a line below its key, or an element of a list.
    fn is_below(&self, spot: &Spot<'_>, scalar: &Scalar) -> bool {
        let Some(entry) = spot.frames.last().and_then(Frame::entry) else {
            return true;
        };
        let between = self.marked.get(entry.key.at.end..scalar.at.start);
        between.unwrap_or_default().contains(['\n', '\r'])
    }

    /// Returns true if a dash is before a byte on its line.
    fn has_dash(&self, at: usize) -> bool {
        let line = self.document.text.line(self.document.text.line_of(at));
        let before = self.document.text.as_str().get(line.start..at);
        before.is_some_and(|before| before.trim_end().ends_with('-'))
    }

    /// Adds the values of a type without parts.
    fn scalar(&mut self, spot: &Spot<'_>, scalar: &Scalar, slot: Slot, in_text: usize) {
        let names = self.document.names();
        let section = walk::section(&spot.frames).map(|section| section.key.text.to_string());
        let section = section.unwrap_or_default();
        match slot.ty {
            Type::Bool => {
                for word in ["true", "false"] {
                    self.word(
                        scalar,
                        word,
                        CompletionItemKind::VALUE,
                        "",
                        String::new(),
                        true,
                    );
                }
            }
            Type::Keyword(words) => {
                for word in words.words {
                    let detail = docs::summary(word.docs);
                    let kind = CompletionItemKind::ENUM_MEMBER;
                    self.word(scalar, word.name, kind, &detail, docs::word(word), false);
                }
            }
            Type::Destination => {
                for (start, detail) in [
                    ("queue:", "a queue"),
                    ("sip:", "a SIP URI"),
                    ("stream:wss://", "a WebSocket stream"),
                    ("/public/", "a Resource Address"),
                ] {
                    self.start(scalar, start, detail);
                }
            }
            Type::Text => match slot.constraints.format {
                Format::Label => {
                    let wanted: Vec<String> = names
                        .all
                        .iter()
                        .filter(|one| one.role == Role::Definition)
                        .filter_map(|one| match &one.name {
                            Name::Label { section: of, name } if *of == section => {
                                Some(name.clone())
                            }
                            _ => None,
                        })
                        .collect();
                    // the label that is defined here is not a target
                    let own = &*scalar.text;
                    let is_definition = matches!(
                        spot.frames.last().and_then(Frame::row),
                        Some(Row::Method(method)) if method.name == "label"
                    );
                    for name in wanted.iter().filter(|name| !is_definition && **name != own) {
                        let kind = CompletionItemKind::REFERENCE;
                        self.word(scalar, name, kind, "label", String::new(), false);
                    }
                }
                Format::Section | Format::LocalSection => {
                    let sections: Vec<String> = names
                        .all
                        .iter()
                        .filter(|one| one.role == Role::Definition)
                        .filter_map(|one| match &one.name {
                            Name::Section(name) => Some(name.clone()),
                            _ => None,
                        })
                        .collect();
                    for name in &sections {
                        let kind = CompletionItemKind::FUNCTION;
                        self.word(scalar, name, kind, "section", String::new(), false);
                    }
                }
                Format::Variable => self.expression(spot, scalar, 0, in_text),
                Format::Sound => {
                    for (start, detail) in [
                        ("say:", "speech"),
                        ("silence:", "seconds of silence"),
                        ("ring:", "a ringing tone"),
                        ("https://", "an audio file"),
                    ] {
                        self.start(scalar, start, detail);
                    }
                }
                Format::Words(list) | Format::Word(list) | Format::Delays(list) => {
                    for word in list.words {
                        let kind = CompletionItemKind::ENUM_MEMBER;
                        self.word(scalar, word, kind, "", String::new(), false);
                    }
                }
                _ => {}
            },
            _ => {}
        }
        let is_number = |text: &&str| text.parse::<f64>().is_ok();
        if let Some(default) = slot.constraints.default.filter(is_number) {
            let kind = CompletionItemKind::VALUE;
            self.word(scalar, default, kind, "default", String::new(), true);
        }
    }

    /// Adds a whole value.
    fn word(
        &mut self,
        scalar: &Scalar,
        word: &str,
        kind: CompletionItemKind,
        detail: &str,
        docs: String,
        bare: bool,
    ) {
        let range = self.whole(scalar);
        let is_quoted = matches!(scalar.style, ScalarStyle::Single | ScalarStyle::Double);
        let new_text = match self.document.format {
            _ if bare => word.to_owned(),
            InputFormat::Json => quoted(word),
            InputFormat::Yaml if is_quoted && scalar.style == ScalarStyle::Double => quoted(word),
            InputFormat::Yaml if is_quoted => format!("'{}'", word.replace('\'', "''")),
            InputFormat::Yaml => plain(word),
        };
        self.push(
            &range,
            Item {
                label: word,
                kind,
                detail: detail.to_owned(),
                docs,
                rank: 2,
                new_text,
                is_snippet: false,
            },
        );
    }

    /// Adds the start of a value, which goes on.
    fn start(&mut self, scalar: &Scalar, start: &str, detail: &str) {
        let is_quoted = matches!(scalar.style, ScalarStyle::Single | ScalarStyle::Double);
        let content = scalar.content();
        // nothing else is written yet
        let written = self
            .marked
            .get(content.start..self.byte)
            .unwrap_or_default();
        if !start.starts_with(written) {
            return;
        }
        let range = content.start
            ..self
                .word_end()
                .min(content.end.saturating_sub(1))
                .max(self.byte);
        let open = is_quoted || self.document.format == InputFormat::Yaml;
        let snippets = self.abilities.snippets;
        let new_text = match (open, snippets) {
            (true, _) => start.to_owned(),
            (false, true) => format!("\"{start}$1\""),
            (false, false) => format!("\"{start}\""),
        };
        self.push(
            &range,
            Item {
                label: start,
                kind: CompletionItemKind::VALUE,
                detail: detail.to_owned(),
                docs: String::new(),
                rank: 3,
                new_text,
                is_snippet: !open && snippets,
            },
        );
    }

    /// Completes a variable in an expression that starts at a byte of a value.
    fn expression(&mut self, spot: &Spot<'_>, scalar: &Scalar, start: usize, in_text: usize) {
        let Some(cursor) = variables::cursor(&scalar.text, start, in_text) else {
            return;
        };
        let section = walk::section(&spot.frames);
        let section = section.map_or("", |section| &*section.key.text);
        let found = variables::in_scope(
            &cursor.scope,
            self.document.names(),
            section,
            self.language,
            self.declared,
        );
        // the letter is in the name
        let written = scalar.written_range(cursor.name);
        let range = written.start..written.end.saturating_sub(1).max(self.byte);
        for Variable { name, detail, docs } in found {
            self.push(
                &range,
                Item {
                    label: &name,
                    kind: CompletionItemKind::VARIABLE,
                    detail,
                    docs,
                    rank: 2,
                    new_text: name.clone(),
                    is_snippet: false,
                },
            );
        }
    }
}

/// Where a key is inserted.
struct KeyTarget {
    style: Style,
    range: Range<usize>,
    /// Whether the colon is there.
    only_name: bool,
    prefix: String,
    suffix: &'static str,
}

impl KeyTarget {
    fn text(&self, name: &str, slots: &Slots) -> String {
        match self.only_name {
            true => format!(
                "{}{}",
                self.prefix,
                Style {
                    snippets: false,
                    ..self.style
                }
                .key(name)
            ),
            false => {
                let entry = insert::entry(name, slots, self.style);
                format!("{}{entry}{}", self.prefix, self.suffix)
            }
        }
    }

    fn is_snippet(&self) -> bool {
        self.style.snippets && !self.only_name
    }
}

/// Returns a word as YAML, without quotes if every reader of YAML takes it for text then.
fn plain(word: &str) -> String {
    let is_plain = word
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || "_-.".contains(c))
        && word.starts_with(|c: char| c.is_ascii_alphanumeric())
        && word.parse::<f64>().is_err();
    match is_plain && !swml_language::check::is_other(word) {
        true => word.to_owned(),
        false => quoted(word),
    }
}

/// Returns the variable of the `switch` that a `case` belongs to: its own, or the result of the
/// method.
fn variable_of(frames: &[Frame<'_>]) -> String {
    let switch = frames.last().and_then(|frame| frame.value.map());
    let variable = switch.and_then(|map| map.get("variable")?.scalar());
    if let Some(variable) = variable {
        return variable.text.to_string();
    }
    let closed = |outcome: &&Outcome| matches!(outcome.values, Values::Closed(_) | Values::Open(_));
    let method = frames.iter().rev().find_map(|frame| match frame.row() {
        Some(Row::Method(method)) => Some(method),
        _ => None,
    });
    let outcome = method.and_then(|method| {
        let sets = method.constraints.sets;
        sets.iter().find(closed).or(sets.first())
    });
    outcome.map_or_else(String::new, |outcome| outcome.name.to_owned())
}
