//! Composed scripts: sections and entries that Rust chooses, repeats or names.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::notation::words::{EXTERN, SECTION, SECTIONS, WHEN, is_control_flow};
use swml_language::schema::{Field, RecordType};
use swml_language::tree::{Content, Entry, Flow, Node, Place, flattened};
use syn::buffer::Cursor;

use super::Parser;
use super::cfg::behind_attributes;
use super::ends::Around;
use super::entry::{entry, mistaken};
use crate::source_map::RustFlow;

/// The maximum lookahead for the block of control flow.
const AHEAD: usize = 64;

/// Words of other languages for `extern`.
const OTHER_EXTERN: [&str; 5] = ["external", "import", "declare", "require", "use"];

impl<'b> Parser<'b> {
    /// Parses sections from Rust, if they come next: `extern section name;`, `..sections(e)`, and
    /// control flow around sections.
    pub(super) fn sections_of_rust(&mut self) -> Option<Entry<'static>> {
        if let Some(section) = self.extern_section() {
            return Some(section);
        }
        if let Some(sections) = self.splice_of_sections() {
            return Some(sections);
        }
        if self.cfg_of_sections() {
            return self.entry_left_out("section", |parser| match parser.at_section() {
                true => parser.section().into_iter().collect(),
                false => parser.sections_of_rust().into_iter().collect(),
            });
        }
        if !self.at_flow_of_sections() {
            return None;
        }
        let place = self.place(self.cursor.span());
        let flow = self.flow(|parser| {
            let around = parser.cursor.span();
            let mut sections = Vec::new();
            while !parser.at_end() {
                if parser.at_section() {
                    sections.extend(parser.section());
                } else if let Some(section) = parser.sections_of_rust() {
                    sections.push(section);
                } else if let Some(binding) = parser.binding_ahead() {
                    sections.push(binding);
                } else if !parser.eat_punct(';') {
                    let span = parser.cursor.span();
                    parser.syntax(
                        span,
                        "unexpected statement among sections",
                        "move it into a section, or write separate control flow around it",
                    );
                    // in an editor a statement is skipped up to the next one, which may be this
                    parser.take();
                    parser.skip_statement();
                }
            }
            let place = parser.place(around);
            vec![Node::new(place, Content::Map(sections.into()))]
        })?;
        self.eat_punct(';');
        Some(entry("", place, flow))
    }

    /// Parses `@let` among entries.
    pub(super) fn binding_ahead(&mut self) -> Option<Entry<'static>> {
        let (word, _) = self.peek_punct('@')?.1.ident()?;
        if word != "let" {
            return None;
        }
        let place = self.place(self.cursor.span());
        let binding = self.flow(|_| Vec::new())?;
        Some(entry("", place, binding))
    }

    /// Parses `extern section name;`, a section that is added elsewhere.
    pub(super) fn extern_section(&mut self) -> Option<Entry<'static>> {
        let (word, span, next) = self.peek_word()?;
        if word != EXTERN {
            let announces = OTHER_EXTERN.contains(&&*word) && begins_section(EXTERN, next);
            if !announces {
                return None;
            }
            let place = self.place(span);
            let message = format!("unknown word `{word}` before a section");
            self.report(
                Diagnostic::new(Code::Syntax, place, message)
                    .note("`extern section` announces a section that another script has")
                    .help("write `extern`")
                    .replace(place, EXTERN),
            );
        }
        self.advance(span, next);
        let form = "write `extern section voicemail;`";
        match self.peek_word() {
            Some((word, span, next)) if word == SECTION => self.advance(span, next),
            _ => {
                self.syntax(span, "missing `section` after `extern`", form);
                self.skip_statement();
                return Some(entry("", self.place(span), self.mistake(span)));
            }
        }
        let Some(key) = self.free_key() else {
            self.syntax(span, "missing name after `extern section`", form);
            self.skip_statement();
            return Some(entry("", self.place(span), self.mistake(span)));
        };
        let place = self.key_place(&key);
        if self.peek_group(Delimiter::Brace) {
            let help = format!(
                "write `section {0} {{ … }}` for a section of this script, or `extern section {0};`",
                key.name
            );
            self.syntax(span, "an `extern section` cannot have statements", help);
            self.take();
        } else if !self.eat_punct(';') && !self.at_end() {
            self.syntax(span, "missing `;` after `extern section`", form);
            if self.peek_punct(',').is_some() {
                self.skip_statement();
            }
        }
        // nothing is rendered for it, so it does not count as Rust code
        let flow = Flow {
            id: usize::MAX,
            arms: Vec::new(),
        };
        let node = Node::new(place, Content::Flow(flow.into()));
        Some(entry(key.name, place, node))
    }

    /// Parses `..sections(e);`.
    fn splice_of_sections(&mut self) -> Option<Entry<'static>> {
        let (_, next) = self.peek_dots()?;
        let (word, next) = next.ident()?;
        let span = word.span();
        if word == SECTION && next.group(Delimiter::Parenthesis).is_some() {
            let place = self.place(span);
            self.report(
                Diagnostic::new(Code::Syntax, place, "`..section` cannot insert a section")
                    .note("`..sections(…)` adds all sections of a script but `main`")
                    .help("write `..sections`, or `section name ..(…);` for one from a block")
                    .suggest(place, SECTIONS),
            );
        } else if word != SECTIONS {
            return None;
        }
        let Some((inner, delims, next)) = next.group(Delimiter::Parenthesis) else {
            self.advance(span, next);
            self.syntax(
                span,
                "`..sections` needs a script in parentheses",
                "write `..sections(voicemail)` with the script whose sections are added",
            );
            self.skip_statement();
            return Some(entry("", self.place(span), self.mistake(span)));
        };
        let tokens = inner.token_stream();
        self.advance(delims.close(), next);
        self.eat_punct(';');
        if tokens.is_empty() {
            let what = "the script whose sections are added";
            self.empty_parentheses(delims.join(), what, "..sections(voicemail)");
            return Some(entry("", self.place(span), self.mistake(span)));
        }
        if self.more_than_one(&tokens) {
            return Some(entry("", self.place(span), self.mistake(span)));
        }
        let node = self.node(span, RustFlow::Sections(tokens), Vec::new());
        Some(entry("", node.place, node))
    }

    /// Returns true if `#[cfg(…)]` comes next, followed by sections.
    fn cfg_of_sections(&self) -> bool {
        let behind = self.peek_cfg().map(|cfg| cfg.next);
        behind.is_some_and(begins_with_section)
    }

    /// Returns true if control flow comes next whose block holds sections.
    fn at_flow_of_sections(&self) -> bool {
        let Some((_, next)) = self.peek_punct('@') else {
            return false;
        };
        let word = next.ident().map(|(word, _)| word.to_string());
        let choice = word.is_some_and(|word| matches!(word.as_str(), "if" | "for" | "match"));
        choice && holds_sections(next)
    }

    /// Parses and reports `..(branches)` in the place of properties.
    pub(super) fn splice_among_properties(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
    ) -> bool {
        let Some((span, _)) = self.peek_dots() else {
            return false;
        };
        let place = self.place(span);
        let each = record.fields.iter().find(|field| field.constraints.each);
        let help = match (each, record.is_branch()) {
            (Some(field), _) => format!(
                "write `@for one in list {{ {0} (one.key) {{ … }} }}` for a `{0}` of each element",
                field.name
            ),
            (None, true) => {
                "write `@for one in list { when (one.condition) { … } }` for a branch of each element"
                    .to_owned()
            }
            (None, false) => "write each property, as `name (value)`".to_owned(),
        };
        // a record without a name of its own is described: `a branch`, `a prompt`
        let message = match record.name.contains(' ') {
            true => format!("`..` cannot be used in {}", record.name),
            false => format!("`..` cannot be used in `{}`", record.name),
        };
        self.report(
            Diagnostic::new(Code::Syntax, place, message)
                .note("`..(…)` inserts statements or elements of a list")
                .help(help),
        );
        while self.peek_punct('.').is_some() {
            self.take();
        }
        if self.cursor.any_group().is_some() {
            self.take();
        }
        if let Some(field) = each {
            entries.push(entry(field.name, place, Node::new(place, Content::Error)));
        } else if record.is_branch() {
            entries.push(entry("when", place, Node::new(place, Content::Error)));
            entries.push(entry("then", place, Node::new(place, Content::Error)));
        }
        true
    }

    /// `..(map)` among the entries of a map.
    pub(super) fn splice_in_map(&mut self) -> Option<Entry<'static>> {
        let (span, _) = self.peek_dots()?;
        let place = self.place(span);
        self.report(
            Diagnostic::new(
                Code::Syntax,
                place,
                "`..` cannot be used among the entries of an object",
            )
            .note("`..(…)` inserts statements or elements of a list")
            .help("write `@for (key, value) in map { (key) (value) }`"),
        );
        while self.peek_punct('.').is_some() {
            self.take();
        }
        if self.cursor.any_group().is_some() {
            self.take();
        }
        Some(entry("", place, Node::new(place, Content::Error)))
    }

    /// A name from Rust: `section (e)`, `case (e)`.
    pub(super) fn key_of_rust(&mut self) -> Option<(Span, TokenStream)> {
        let (inner, delims, next) = self.cursor.group(Delimiter::Parenthesis)?;
        let tokens = inner.token_stream();
        if tokens.is_empty() {
            return None;
        }
        self.advance(delims.close(), next);
        self.more_than_one(&tokens);
        Some((delims.join(), tokens))
    }

    /// The entry of such a name.
    pub(super) fn keyed(
        &mut self,
        span: Span,
        key: TokenStream,
        value: Node<'static>,
    ) -> Entry<'static> {
        let place = value.place;
        let map = Node::new(place, Content::Map([entry("", place, value)].into()));
        let node = self.node(span, RustFlow::Key(key), vec![vec![map]]);
        entry("", node.place, node)
    }

    /// Parses control flow around properties or branches: `@if night { timeout 10s }`.
    pub(super) fn chosen_properties(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
        statement: bool,
    ) -> bool {
        let each = record.fields.iter().find(|field| field.constraints.each);
        if self.cfg_of_property(record, statement) {
            let what = match record.is_branch() || each.is_some() {
                true => "branch",
                false => "property",
            };
            let chosen = self.entry_left_out(what, |parser| {
                let mut inner = Vec::new();
                parser.next_property(record, &mut inner, Around::Attribute);
                inner
            });
            match (chosen, each) {
                (Some(chosen), Some(field)) => self.chosen_cases(field, chosen, entries),
                (chosen, _) => entries.extend(chosen),
            }
            return true;
        }
        let Some(word) = self.flow_of_properties(record, statement) else {
            return false;
        };
        let repeats = record.is_branch() || each.is_some();
        match word.as_str() {
            "if" | "match" => {}
            "for" | "let" if repeats => {}
            _ => return false,
        }
        let place = self.place(self.cursor.span());
        let properties = |parser: &mut Self| {
            let place = parser.place(parser.cursor.span());
            let mut inner = Vec::new();
            if !repeats && parser.statement_among_properties(record) {
                return vec![Node::new(place, Content::Error)];
            }
            parser.properties(record, &mut inner, Around::Braces);
            vec![Node::new(place, Content::Map(inner.into()))]
        };
        let flow = match record.is_branch() {
            true => self.flow_of_branches(properties),
            false => self.flow(properties),
        };
        let Some(flow) = flow else {
            return false;
        };
        if matches!(flow.content, Content::Error) {
            // properties in it do not count as missing
            let due = self.due(record, entries);
            entries.extend(due.map(|field| mistaken(field.name, place)));
            return true;
        }
        if word == "for" {
            self.repeated_once(record, each, &flow);
        }
        let chosen = entry("", place, flow);
        match each {
            Some(field) => self.chosen_cases(field, chosen, entries),
            None => entries.push(chosen),
        }
        true
    }

    /// `@else { hangup; }` where properties are chosen: all of the block is skipped.
    fn statement_among_properties(&mut self, record: &'static RecordType) -> bool {
        let Some((word, span, _)) = self.peek_word() else {
            return false;
        };
        let is_method = self.methods().get(&word).is_some() && record.field(&word).is_none();
        // in an editor the word may be unfinished
        if !is_method || record.open || self.in_editor {
            return false;
        }
        self.syntax(
            span,
            format!(
                "`{word}` is a statement, among the properties of `{}`",
                record.name
            ),
            "end the statement with `;`, and give what follows control flow of its own",
        );
        while !self.at_end() {
            self.take();
        }
        true
    }

    /// `@for … { default { … } }`: a property that is allowed once cannot be repeated.
    fn repeated_once(
        &mut self,
        record: &'static RecordType,
        each: Option<&'static Field>,
        flow: &Node<'static>,
    ) {
        let Content::Flow(flow) = &flow.content else {
            return;
        };
        let branch = each.map_or(WHEN, |field| field.name);
        let all = flattened(flow.entry_lists().first().copied().unwrap_or_default());
        if all.iter().any(|entry| entry.key == branch) {
            return;
        }
        let once = all.iter().find(|entry| record.field(&entry.key).is_some());
        let Some(once) = once else {
            return;
        };
        let message = format!("`{}` cannot be used in `@for`", once.key);
        let fault = Diagnostic::new(Code::Syntax, once.place, message)
            .note(format!(
                "it is specified once; `@for` repeats each `{branch}`"
            ))
            .help("move it out of the braces of the `@for`");
        self.report(fault);
    }

    /// Returns true if `#[cfg(…)]` comes next, followed by a property: after a statement without
    /// its `;` it may be the next one.
    fn cfg_of_property(&self, record: &RecordType, statement: bool) -> bool {
        if !statement {
            return self.peek_cfg().is_some();
        }
        let word = self.word_behind_cfg();
        word.is_some_and(|word| {
            record.field(&word).is_some() && self.methods().get(&word).is_none()
        })
    }

    /// Moves control flow around cases to the cases.
    fn chosen_cases(
        &mut self,
        field: &'static Field,
        mut chosen: Entry<'static>,
        entries: &mut Vec<Entry<'static>>,
    ) {
        let Content::Flow(flow) = &mut chosen.value.content else {
            return entries.push(chosen);
        };
        // bindings are visible in the cases after it
        if flow.arms.is_empty() {
            return add_cases(field, chosen.place, vec![chosen], entries);
        }
        let is_case = |entry: &Entry<'_>| entry.key == field.name;
        let inner = flow.entries();
        if !inner.iter().any(|entry| is_case(entry)) {
            return entries.push(chosen);
        }
        let mut misplaced = Vec::new();
        if let Some(other) = inner.iter().find(|entry| !is_case(entry)) {
            // reported once, and not missing in its proper place
            let mistake = Node::new(other.place, Content::Error);
            misplaced.push(entry(other.key.clone(), other.place, mistake));
            let name = match other.key.is_empty() {
                true => "this".to_owned(),
                false => format!("`{}`", other.key),
            };
            let fault = Diagnostic::new(
                Code::Syntax,
                other.place,
                format!(
                    "{name} cannot be next to a `{}` in control flow",
                    field.name
                ),
            )
            .note(format!(
                "control flow with a `{0}` can contain nothing else",
                field.name
            ))
            .help(format!("write separate control flow for {name}"));
            self.report(fault);
        }
        for node in flow.arms.iter_mut().flatten() {
            let Content::Map(inner) = &mut node.content else {
                continue;
            };
            let mut all = Vec::new();
            for entry in std::mem::take(inner).into_vec() {
                if is_case(&entry)
                    && let Content::Map(cases) = entry.value.content
                {
                    all.append(&mut cases.into_vec());
                }
            }
            *inner = all.into();
        }
        add_cases(field, chosen.place, vec![chosen], entries);
        entries.append(&mut misplaced);
    }

    /// Parses `set { @if night { x 1 } }`: control flow among free keys.
    pub(super) fn chosen_entries(
        &mut self,
        mut body: impl FnMut(&mut Self) -> Vec<Entry<'static>>,
    ) -> Option<Entry<'static>> {
        let (word, _) = self.peek_punct('@')?.1.ident()?;
        let word = word.to_string();
        if !is_control_flow(&word) || word == "else" {
            return None;
        }
        let place = self.place(self.cursor.span());
        let flow = self.flow(|parser| {
            let place = parser.place(parser.cursor.span());
            let entries = body(parser);
            vec![Node::new(place, Content::Map(entries.into()))]
        })?;
        Some(entry("", place, flow))
    }
}

/// Adds cases to the existing ones: a map is written entry by entry.
pub(super) fn add_cases(
    field: &'static Field,
    place: Place,
    mut all: Vec<Entry<'static>>,
    entries: &mut Vec<Entry<'static>>,
) {
    // the limit avoids a quadratic search; no real script has as many properties
    let mut earlier = entries.iter_mut().take(super::entry::MOST);
    let earlier = earlier.find(|entry| entry.key == field.name);
    match earlier.map(|entry| &mut entry.value.content) {
        Some(Content::Map(cases)) => {
            let mut joined = std::mem::take(cases).into_vec();
            joined.append(&mut all);
            *cases = joined.into();
        }
        Some(Content::Error) => {}
        _ => {
            let cases = Node::new(place, Content::Map(all.into()));
            entries.push(entry(field.name, place, cases));
        }
    }
}

/// True for `section` and `extern section`.
pub(super) fn begins_section(word: &str, next: Cursor<'_>) -> bool {
    let announced = next.ident().is_some_and(|(second, _)| second == SECTION);
    word == SECTION || (word == EXTERN && announced)
}

/// Returns true if the next block begins with a section, or with control flow around some.
fn holds_sections(mut next: Cursor<'_>) -> bool {
    for _ in 0..AHEAD {
        if let Some((inner, _, _)) = next.group(Delimiter::Brace) {
            return begins_with_section(inner);
        }
        match next.token_tree() {
            Some((TokenTree::Punct(sign), _)) if sign.as_char() == ';' => return false,
            Some((_, behind)) => next = behind,
            None => return false,
        }
    }
    false
}

fn begins_with_section(inner: Cursor<'_>) -> bool {
    let inner = behind_attributes(inner);
    if let Some((sign, next)) = inner.punct()
        && sign.as_char() == '@'
    {
        if next.ident().is_some_and(|(word, _)| word == "let") {
            return behind_semicolon(next).is_some_and(begins_with_section);
        }
        return holds_sections(next);
    }
    if inner
        .ident()
        .is_some_and(|(word, _)| word == SECTION || word == EXTERN)
    {
        return true;
    }
    // `..sections(e)`
    if let Some((dot, next)) = inner.punct()
        && dot.as_char() == '.'
    {
        let word = next.punct().and_then(|(_, next)| next.ident());
        return word.is_some_and(|(word, _)| word == SECTIONS);
    }
    // the first arm of a `match`
    let mut next = inner;
    for _ in 0..AHEAD {
        match next.token_tree() {
            Some((TokenTree::Punct(sign), behind)) if sign.as_char() == '>' => {
                // an arm without its braces is a mistake, in the same place
                let bare = behind.ident().is_some_and(|(word, _)| word == SECTION);
                let arm = behind.group(Delimiter::Brace);
                return bare || arm.is_some_and(|(arm, _, _)| begins_with_section(arm));
            }
            Some((TokenTree::Punct(sign), _)) if sign.as_char() == ';' => return false,
            Some((_, behind)) => next = behind,
            None => return false,
        }
    }
    false
}

pub(super) fn behind_semicolon(mut next: Cursor<'_>) -> Option<Cursor<'_>> {
    loop {
        let (token, behind) = next.token_tree()?;
        if matches!(&token, TokenTree::Punct(sign) if sign.as_char() == ';') {
            return Some(behind);
        }
        next = behind;
    }
}
