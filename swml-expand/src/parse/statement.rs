//! Scripts, sections and statements.

use proc_macro2::{Delimiter, Span};
use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::notation::words::{EXTERN, MAIN, RAW, SECTION};
use swml_language::schema::{MethodSet, MethodSpec, RecordType, Type};
use swml_language::tree::{Content, Entry, Node, Place};

use super::Parser;
use super::ends::{Around, Begun, Ends};
use super::entry::entry;
use super::expected_value::ExpectedValue;
use super::key::Key;
use super::parts::begins_section;

impl Parser<'_> {
    /// The methods of the language of the script.
    pub(super) fn methods(&self) -> &'static MethodSet {
        self.language.methods
    }

    /// Parses `{ section | statement }`: a whole document.
    pub(super) fn document(&mut self, place: Place) -> Node<'static> {
        let around = std::mem::take(&mut self.for_callee);
        let arrow_told = std::mem::take(&mut self.arrow_told);
        let misplaced = std::mem::take(&mut self.misplaced);
        let faults = self.source.faults.len();
        let allowances = self.source.allowances();
        let mut main = Vec::new();
        let mut main_place = None;
        let mut sections: Vec<Entry<'static>> = Vec::new();
        while !self.at_end() {
            if self.at_section() {
                if let Some(section) = self.section() {
                    sections.push(section);
                }
                continue;
            }
            if let Some(section) = self.sections_of_rust() {
                sections.push(section);
                continue;
            }
            if self.method_at_cursor(true) {
                continue;
            }
            let span = self.cursor.span();
            self.statement(&mut main);
            if !main.is_empty() && main_place.is_none() {
                main_place = Some(self.place(span));
            }
        }
        sections.append(&mut self.misplaced);
        self.misplaced = misplaced;
        if let Some(place) = main_place {
            // a section cannot be defined in two places
            if let Some(section) = sections.iter().find(|section| section.key == MAIN) {
                let fault = Diagnostic::new(
                    Code::DuplicateProperty,
                    section.place,
                    "section `main` is specified twice",
                )
                .note("statements outside of a section belong to the section `main`")
                .help("move those statements into `section main { … }`");
                self.report(fault);
                sections.retain(|section| section.key != MAIN);
            }
            sections.insert(
                0,
                entry(MAIN, place, Node::new(place, Content::List(main.into()))),
            );
        }
        let has_main = sections.iter().any(|section| section.key == MAIN);
        if !has_main && self.source.faults.len() > faults {
            // the missing section may be in the unreadable part
            sections.push(entry(MAIN, place, Node::new(place, Content::Error)));
        }
        self.end_of_allowances(allowances);
        self.for_callee = around;
        self.arrow_told = arrow_told;
        let version = Node::new(place, Content::Text("1.0.0".into()));
        let sections = Node::new(place, Content::Map(sections.into()));
        Node::new(
            place,
            Content::Map(
                [
                    entry("version", place, version),
                    entry("sections", place, sections),
                ]
                .into(),
            ),
        )
    }

    /// Parses `{ statement }`: a whole block.
    pub(super) fn statements(&mut self, place: Place) -> Node<'static> {
        let statements = self.block();
        Node::new(place, Content::List(statements.into()))
    }

    pub(super) fn at_section(&self) -> bool {
        matches!(self.peek_word(), Some((word, _, _)) if word == SECTION)
    }

    /// Returns true at `extern section`.
    pub(super) fn at_extern_section(&self) -> bool {
        let word = self.peek_word();
        word.is_some_and(|(word, _, next)| word == EXTERN && begins_section(&word, next))
    }

    /// Parses `section name { … }`.
    pub(super) fn section(&mut self) -> Option<Entry<'static>> {
        let (_, word, next) = self.peek_word()?;
        self.advance(word, next);
        if let Some((span, key)) = self.key_of_rust() {
            let place = self.place(span);
            let value = self.statements_of_section("(…)", span, place);
            return Some(self.keyed(span, key, value));
        }
        let Some(key) = self.free_key() else {
            self.syntax(
                word,
                "a section needs a name",
                "write `section greeting { … }`",
            );
            self.inside(Delimiter::Brace, |parser| parser.block());
            self.skip_statement();
            return None;
        };
        let key = self.section_of_words(key);
        let place = self.key_place(&key);
        let signed = self.peek_punct('=').is_some();
        self.no_sign(&key);
        let name = key.name;
        if signed && !self.peek_group(Delimiter::Brace) && self.peek_dots().is_none() {
            self.skip_statement();
            return Some(entry(name, place, Node::new(place, Content::Error)));
        }
        if let Some((_, delims, next)) = self.cursor.group(Delimiter::Parenthesis)
            && next.group(Delimiter::Brace).is_none()
        {
            self.syntax(
                delims.join(),
                format!("the statements of section `{name}` must be in braces"),
                format!("write `section {name} ..(…);` for a block from Rust"),
            );
            self.skip_statement();
            let mistake = Node::new(place, Content::Error);
            return Some(entry(name, place, mistake));
        }
        if self.peek_group(Delimiter::Parenthesis) {
            self.syntax(
                key.to,
                format!("unexpected parentheses after section `{name}`"),
                "remove the parentheses; `execute … params { … }` passes parameters, and `%{params.name}` reads one",
            );
            self.take();
        }
        let value = self.statements_of_section(&name, key.from, place);
        Some(entry(name, place, value))
    }

    /// Parses `{ … }` or `..(block);` after the name of a section.
    fn statements_of_section(&mut self, name: &str, from: Span, place: Place) -> Node<'static> {
        if self.peek_dots().is_some() {
            let block = self.flow(Self::block).into_iter().collect::<Vec<_>>();
            self.eat_punct(';');
            return Node::new(place, Content::List(block.into()));
        }
        match self.inside(Delimiter::Brace, |parser| parser.block()) {
            Some(statements) => {
                self.eat_punct(';');
                Node::new(place, Content::List(statements.into()))
            }
            None => {
                self.syntax(
                    from,
                    format!("the statements of section `{name}` must be in braces"),
                    format!("write `section {name} {{ … }}`"),
                );
                self.skip_statement();
                Node::new(place, Content::Error)
            }
        }
    }

    /// Parses `{ statement }`, up to the end.
    pub(super) fn block(&mut self) -> Vec<Node<'static>> {
        let allowances = self.source.allowances();
        let mut statements = Vec::new();
        while !self.at_end() {
            self.of_block(&mut statements);
        }
        self.end_of_allowances(allowances);
        statements
    }

    /// Allowances for the rest of these braces end here.
    fn end_of_allowances(&mut self, before: usize) {
        if self.source.allowances() > before {
            let end = self.place(self.last);
            self.source.end_allowances(before, end);
        }
    }

    /// The next item of a block.
    fn of_block(&mut self, statements: &mut Vec<Node<'static>>) {
        if self.at_section() {
            let span = self.cursor.span();
            self.syntax(
                span,
                "a section cannot be inside a block",
                "move it to the top of the script, and run it with `execute`",
            );
            let section = self.section();
            self.misplaced.extend(section);
            statements.push(self.mistake(span));
        } else if self.at_extern_section() {
            let span = self.cursor.span();
            self.syntax(
                span,
                "an `extern section` cannot be inside a block",
                "move it to the top of the script",
            );
            // the section that it declares counts as defined
            let faults = self.source.faults.len();
            let section = self.extern_section();
            self.misplaced.extend(section);
            self.source.faults.truncate(faults);
            statements.push(self.mistake(span));
        } else if !self.method_at_cursor(false) {
            self.statement(statements);
        }
    }

    /// Parses one statement, or Rust code around some.
    pub(super) fn statement(&mut self, statements: &mut Vec<Node<'static>>) {
        if self.eat_punct(';') {
            return;
        }
        let begins_at = self.begins_at.take();
        if self.directive(statements) {
            return;
        }
        let left_out = self.left_out("statement", |parser| {
            let mut statements = Vec::new();
            parser.of_block(&mut statements);
            statements
        });
        if let Some(left_out) = left_out {
            statements.push(left_out);
            return;
        }
        self.begins_at = begins_at;
        if let Some(flow) = self.flow(Self::block) {
            statements.push(flow);
            self.eat_punct(';');
            return;
        }
        self.begins_at = None;
        let methods = self.methods();
        let is_known = |word: &str| methods.get(word).is_some();
        let is_like = |joined: &str| is_known(&joined.replace('-', "_"));
        let key = match self.peek_word() {
            Some(_) => self.known_key(&is_known, &is_like),
            None => None,
        };
        let Some(key) = key else {
            let node = self.no_statement();
            statements.push(node);
            return;
        };
        let place = begins_at.unwrap_or_else(|| self.key_place(&key));
        if key.name == RAW {
            let raw = self.raw_statement(&key);
            statements.push(raw);
            return;
        }
        let mistake = Node::new(place, Content::Error);
        if self.outside_of_document(&key.name, key.from)
            || self.item(&key.name, key.from)
            || self.method_of_rust(&key.name, key.from)
        {
            statements.push(mistake);
            return;
        }
        self.no_sign(&key);
        let name = key.name;
        let known = methods.get(&name);
        let Some(method) = known.or_else(|| methods.meant(&name)) else {
            if matches!(name.as_str(), MAIN | "sections") && self.peek_group(Delimiter::Brace) {
                let fault = Diagnostic::new(
                    Code::UnknownMethod,
                    place,
                    format!("unknown method `{name}`"),
                )
                .note("it is not in SignalWire's schema")
                .help("write `section main { … }` for a section");
                self.report(fault);
                self.skip_statement();
                statements.push(Node::new(place, Content::Error));
                return;
            }
            // the checker suggests a method
            let body = self.unknown_body(place);
            statements.push(Node::new(
                place,
                Content::Map([entry(name, place, body)].into()),
            ));
            return;
        };
        // missing properties are unknown for a guessed method
        let body = if known.is_none() && self.at_end_of_statement() {
            Node::new(place, Content::Error)
        } else {
            self.body(method, place)
        };
        let begun = match known {
            Some(_) => Begun::of(&body),
            None => Begun::Mistaken,
        };
        let body = entry(name, place, body);
        statements.push(Node::new(place, Content::Map([body].into())));
        self.end_of_statement(place, &method.ty, begun);
    }

    /// Parses `raw name { … }`: a method that is unknown to this crate.
    fn raw_statement(&mut self, raw: &Key) -> Node<'static> {
        let Some(key) = self.free_key() else {
            self.syntax(
                raw.from,
                "`raw` needs the name of a method",
                "write `raw name { key value }`, where the body is plain JSON",
            );
            self.skip_statement();
            return self.mistake(raw.from);
        };
        let place = self.key_place(&key);
        self.no_sign(&key);
        let body = if self.at_end_of_statement() {
            Node::new(place, Content::Map(Box::default()))
        } else {
            self.value(ExpectedValue::inner(&Type::Any, &key.name, place))
        };
        let mut body = entry(key.name, place, body);
        body.raw = true;
        let node = Node::new(place, Content::Map([body].into()));
        self.end_of_statement(place, &Type::Any, Begun::Whole);
        node
    }

    /// Parses the arguments after the name of a method.
    fn body(&mut self, method: &'static MethodSpec, place: Place) -> Node<'static> {
        let MethodSpec {
            ty,
            constraints,
            name,
            ..
        } = method;
        match ty {
            Type::Record(record) => self.record_body(record(), place),
            Type::Map(inner) => {
                let entries = if self.peek_group(Delimiter::Brace) {
                    self.inside(Delimiter::Brace, |parser| {
                        parser.entries(inner, Ends::Braces)
                    })
                } else {
                    Some(self.entries(inner, Ends::Statement))
                };
                Node::new(place, Content::Map(entries.unwrap_or_default().into()))
            }
            // a method that takes any value also works without one
            Type::Any if self.at_end_of_statement() || self.begins_another() => {
                Node::new(place, Content::Null)
            }
            // `cond when "…" { … }`
            Type::List(Type::Record(record)) if self.begins_branch(record()) => {
                let branches = self.branches(record(), Around::Statement);
                Node::new(place, Content::List(branches.into()))
            }
            _ => self.value(ExpectedValue {
                constraints,
                statement: true,
                ..ExpectedValue::inner(ty, name, place)
            }),
        }
    }

    pub(super) fn at_end_of_statement(&self) -> bool {
        self.at_end() || self.peek_punct(';').is_some()
    }

    /// Returns true if a branch of this kind begins without braces around all of them.
    fn begins_branch(&self, record: &'static RecordType) -> bool {
        let word = self.peek_word();
        record.is_branch()
            && word.is_some_and(|(word, _, next)| {
                let like = matches!(word.as_str(), "if" | "case") && next.literal().is_some();
                record.field(&word).is_some() || like
            })
    }

    /// Skips to the position after the next `;`, or to the end. In an editor a mistake is mostly
    /// half a statement, so the next one is still parsed.
    pub(super) fn skip_statement(&mut self) {
        while !self.at_end() {
            if self.eat_punct(';') || (self.in_editor && self.begins_another()) {
                return;
            }
            self.take();
            if self.after_brace && self.begins_another() {
                return;
            }
        }
    }

    /// Returns true if the next word begins a statement or a section.
    pub(super) fn begins_another(&self) -> bool {
        let next = self.peek_word();
        next.is_some_and(|(word, _, next)| {
            self.methods().get(&word).is_some() || begins_section(&word, next)
        })
    }
}
