//! Scripts, sections and statements.

use proc_macro2::Delimiter;
use swml_core::check::{Dialect, unknown_method};
use swml_core::diagnostic::{Code, Diagnostic};
use swml_core::schema::{Method, Methods, Type};
use swml_core::tree::{Content, Entry, Node, Place};

use super::Parser;
use super::value::Slot;

impl Parser<'_> {
    /// The methods a script of this language is made of.
    pub(super) fn methods(&self) -> &'static Methods {
        self.language.methods
    }

    /// `{ section | statement }`: a whole document.
    pub(super) fn document(&mut self, place: Place) -> Node<'static> {
        let around = std::mem::take(&mut self.for_callee);
        let faults = self.source.faults.len();
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
            if self.method_at_cursor(true) {
                continue;
            }
            let span = self.cursor.span();
            self.statement(&mut main);
            if !main.is_empty() && main_place.is_none() {
                main_place = Some(self.place(span));
            }
        }
        if let Some(place) = main_place {
            // one section cannot be written in two places
            if let Some(section) = sections.iter().find(|section| section.key == "main") {
                let fault = Diagnostic::new(
                    Code::DuplicateProperty,
                    section.place,
                    "`main` is written twice",
                )
                .note("statements outside of any section are the section `main`")
                .help("move those statements into `section main { … }`");
                self.report(fault);
                sections.retain(|section| section.key != "main");
            }
            sections.insert(
                0,
                entry("main", place, Node::new(place, Content::List(main.into()))),
            );
        }
        let has_main = sections.iter().any(|section| section.key == "main");
        if !has_main && self.source.faults.len() > faults {
            // what could not be read may be the missing section
            sections.push(entry("main", place, Node::new(place, Content::Mistake)));
        }
        self.for_callee = around;
        let version = Node::new(place, Content::Text("1.0.0".into()));
        let sections = Node::new(place, Content::Map(sections.into()));
        Node::new(
            place,
            Content::Map(Box::new([
                entry("version", place, version),
                entry("sections", place, sections),
            ])),
        )
    }

    fn at_section(&self) -> bool {
        matches!(self.peek_word(), Some((word, _, _)) if word == "section")
    }

    /// `section name { … }`.
    fn section(&mut self) -> Option<Entry<'static>> {
        let (_, word, next) = self.peek_word()?;
        self.advance(word, next);
        let Some((name, span)) = self.key() else {
            self.syntax(
                word,
                "a section needs a name",
                "write `section greeting { … }`",
            );
            self.inside(Delimiter::Brace, |parser| parser.block());
            self.skip_statement();
            return None;
        };
        let place = self.place(span);
        self.no_sign(span, &name);
        match self.inside(Delimiter::Brace, |parser| parser.block()) {
            Some(statements) => {
                self.eat_punct(';');
                let node = Node::new(place, Content::List(statements.into()));
                Some(entry(name, place, node))
            }
            None => {
                self.syntax(
                    span,
                    format!("the section `{name}` needs its statements in braces"),
                    format!("write `section {name} {{ … }}`"),
                );
                self.skip_statement();
                Some(entry(name, place, Node::new(place, Content::Mistake)))
            }
        }
    }

    /// `{ statement }`, up to the end.
    pub(super) fn block(&mut self) -> Vec<Node<'static>> {
        let mut statements = Vec::new();
        while !self.at_end() {
            if self.at_section() {
                let span = self.cursor.span();
                self.syntax(
                    span,
                    "a section cannot stand inside a block",
                    "move it to the top of the script, and run it with `execute`",
                );
                self.section();
                statements.push(self.mistake(span));
                continue;
            }
            if self.method_at_cursor(false) {
                continue;
            }
            self.statement(&mut statements);
        }
        statements
    }

    /// One statement, or the Rust code around some.
    pub(super) fn statement(&mut self, statements: &mut Vec<Node<'static>>) {
        if self.eat_punct(';') {
            return;
        }
        if let Some(flow) = self.flow(Self::block) {
            statements.push(flow);
            self.eat_punct(';');
            return;
        }
        let Some((name, span, next)) = self.peek_word() else {
            let node = self.no_statement();
            statements.push(node);
            return;
        };
        self.advance(span, next);
        let place = self.place(span);
        if name == RAW {
            let Some((name, span)) = self.key() else {
                self.syntax(
                    span,
                    "`raw` needs the name of a method",
                    "write `raw name { key value }`, with the body as plain JSON has it",
                );
                self.skip_statement();
                statements.push(self.mistake(span));
                return;
            };
            let place = self.place(span);
            self.no_sign(span, &name);
            let body = if self.at_end_of_statement() {
                Node::new(place, Content::Map(Vec::new().into()))
            } else {
                self.value(Slot::inner(&Type::Any, &name, place))
            };
            let mut body = entry(name, place, body);
            body.raw = true;
            statements.push(Node::new(place, Content::Map([body].into())));
            self.end_of_statement(false);
            return;
        }
        self.no_sign(span, &name);
        let known = self.methods().get(&name);
        let Some(method) = known.or_else(|| self.methods().meant(&name)) else {
            let mut fault = unknown_method(Dialect::Script, place, &name, self.methods());
            if matches!(name.as_str(), "main" | "sections") && self.peek_group(Delimiter::Brace) {
                fault = fault.help("a section is written `section main { … }`");
            }
            self.report(fault);
            self.skip_statement();
            statements.push(Node::new(place, Content::Mistake));
            return;
        };
        // what is missing in a method that is only guessed, nobody knows
        let body = if known.is_none() && self.at_end_of_statement() {
            Node::new(place, Content::Mistake)
        } else {
            self.body(method, place)
        };
        let unfinished = unfinished(method, &body);
        let body = entry(name, place, body);
        statements.push(Node::new(place, Content::Map([body].into())));
        self.end_of_statement(unfinished);
    }

    /// What follows the name of a method.
    fn body(&mut self, method: &'static Method, place: Place) -> Node<'static> {
        let Method {
            ty, facets, name, ..
        } = method;
        match ty {
            Type::Record(record) => self.record_body(record(), place),
            Type::Map(inner) => {
                let entries = if self.peek_group(Delimiter::Brace) {
                    self.inside(Delimiter::Brace, |parser| parser.entries(inner, true))
                } else {
                    Some(self.entries(inner, false))
                };
                Node::new(place, Content::Map(entries.unwrap_or_default().into()))
            }
            // a method that takes any value takes none as well
            Type::Any if self.at_end_of_statement() => Node::new(place, Content::Null),
            _ => self.value(Slot {
                facets,
                ..Slot::inner(ty, name, place)
            }),
        }
    }

    pub(super) fn at_end_of_statement(&self) -> bool {
        self.at_end() || self.peek_punct(';').is_some()
    }

    fn end_of_statement(&mut self, unfinished: bool) {
        if self.eat_punct(';') || self.at_end() || self.after_brace {
            return;
        }
        let begins_another =
            self.begins_another() || self.peek_punct('@').is_some() || self.peek_dots().is_some();
        let span = self.cursor.span();
        let shown = self.next_shown();
        if begins_another && unfinished {
            // somebody is typing here: what is missing is told, and is more than a `;`
            return;
        }
        if begins_another {
            let place = self.place(span);
            self.report(
                Diagnostic::new(
                    Code::MissingSemicolon,
                    place,
                    format!("expected `;` before {shown}"),
                )
                .note("`;` ends a statement; only a closing brace ends one as well")
                .help(format!("write `;` before {shown}")),
            );
            return;
        }
        self.syntax(
            span,
            format!("expected a property or `;`, found {shown}"),
            "a statement is a method, then `name value` for each property, then `;`",
        );
        self.skip_statement();
    }

    /// Goes behind the next `;`, or to the end. In an editor what is wrong is more often half
    /// of a statement than a whole one, and the next one goes on being known.
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

    /// True if the next word begins a statement or a section.
    pub(super) fn begins_another(&self) -> bool {
        let next = self.peek_word();
        next.is_some_and(|(word, _, _)| self.methods().get(&word).is_some() || word == "section")
    }
}

/// True if a statement is wrong at its end, or has nothing that it needs.
fn unfinished(method: &Method, body: &Node<'_>) -> bool {
    let mistaken = |entry: &Entry<'_>| matches!(entry.value.content, Content::Mistake);
    match (&body.content, &method.ty) {
        (Content::Mistake, _) => true,
        (Content::Map(entries), Type::Record(record)) => match entries.last() {
            Some(last) => mistaken(last),
            None => {
                let record = record();
                record.rule.is_some() || record.fields.iter().any(|field| field.required)
            }
        },
        _ => false,
    }
}

pub(super) fn entry(
    key: impl Into<std::borrow::Cow<'static, str>>,
    place: Place,
    value: Node<'static>,
) -> Entry<'static> {
    Entry {
        key: key.into(),
        place,
        value,
        raw: false,
    }
}

/// The word before what SWML is not known to have.
pub(super) const RAW: &str = "raw";
