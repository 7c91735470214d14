//! Lists, and the branches of `cond`.

use proc_macro2::Delimiter;
use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::notation::braces;
use swml_language::notation::words::THEN;
use swml_language::schema::{Lookup, RecordType, Type};
use swml_language::tree::{Content, Entry, Node};

use super::Parser;
use super::ends::Around;
use super::expected_value::ExpectedValue;
use super::extent;

impl Parser<'_> {
    /// Parses `[a, b]`.
    pub(super) fn list_value(&mut self, expected: ExpectedValue<'_>) -> Node<'static> {
        let ExpectedValue { ty, name, .. } = expected;
        let span = self.cursor.span();
        let place = self.place(span);
        if let Type::Record(_) = ty.bare() {
            // the checker reports that it is not a list: its content is not an object either
            self.take();
            return Node::new(place, Content::List(Box::default()));
        }
        if let Some(node) = self.list_for_map(expected) {
            return node;
        }
        let (inner, constraints) = braces::element(ty, expected.constraints);
        if let Type::Method(_) = inner {
            self.take();
            self.syntax(
                span,
                format!("`{name}` should be a block of methods, not a list"),
                "write it in braces, `{ play \"say:hi\"; hangup; }`",
            );
            return Node::new(place, Content::Error);
        }
        if let Type::List(group @ Type::Record(_)) = inner
            && self
                .cursor
                .group(Delimiter::Bracket)
                .is_some_and(|(inner, _, _)| inner.ident().is_some())
        {
            self.take();
            let element = group.element_example(&swml_language::schema::Constraints::NONE);
            self.syntax(
                span,
                format!("`{name}` should be a list of lists"),
                format!("write `{name} [[{element}], [{element}]]`"),
            );
            return Node::new(place, Content::Error);
        }
        let expected = ExpectedValue {
            constraints,
            ..expected
        };
        let elements = self.inside(Delimiter::Bracket, |parser| {
            parser.elements(inner, expected)
        });
        Node::new(place, Content::List(elements.unwrap_or_default().into()))
    }

    fn elements(
        &mut self,
        inner: &'static Type,
        expected: ExpectedValue<'_>,
    ) -> Vec<Node<'static>> {
        let mut elements = Vec::new();
        while !self.at_end() {
            let left_out = self.left_out("element", |parser| {
                let mut one = Vec::new();
                parser.next_element(inner, expected, &mut one);
                one
            });
            match left_out {
                Some(left_out) => elements.push(left_out),
                None => self.next_element(inner, expected, &mut elements),
            }
        }
        elements
    }

    /// Parses one element with its comma, or Rust code around some.
    fn next_element(
        &mut self,
        inner: &'static Type,
        expected: ExpectedValue<'_>,
        elements: &mut Vec<Node<'static>>,
    ) {
        let name = expected.name;
        // `for` may be a property
        let named = self.peek_word().is_some_and(|(word, _, _)| {
            let record = braces::object(inner, Some(&word));
            record.is_some_and(|record| record.field(&word).is_some())
        });
        if !named && let Some(flow) = self.flow(|parser| parser.elements(inner, expected)) {
            elements.push(flow);
            self.eat_punct(',');
            return;
        }
        let span = self.cursor.span();
        if self.eat_punct(',') {
            self.syntax(span, "unexpected comma", "remove the comma");
            return;
        }
        elements.push(self.element(inner, expected));
        if self.object_in_any(inner, elements) || self.at_end() || self.eat_punct(',') {
            return;
        }
        let span = self.cursor.span();
        let shown = self.next_shown();
        self.syntax(
            span,
            format!("expected `,` before {shown}"),
            format!("write a comma between the elements of `{name}`"),
        );
        while !self.at_end() && self.peek_punct(',').is_none() {
            self.take();
        }
        self.eat_punct(',');
    }

    /// Parses one element; an object needs no braces.
    fn element(&mut self, inner: &'static Type, expected: ExpectedValue<'_>) -> Node<'static> {
        if let Some(node) = self.element_at_cursor(inner, expected) {
            return node;
        }
        let span = self.cursor.span();
        let place = self.place(span);
        let word = self.peek_word();
        let first = word.as_ref().map(|(word, _, _)| word.as_str());
        if let Some(record) = braces::object(inner, first) {
            // `name (e)` is a property, `agent(e)` may be a value
            let made = word.as_ref().is_some_and(|(word, _, next)| {
                let rust = extent::is_expression(self.cursor);
                let call = next.group(Delimiter::Parenthesis);
                let behind = call.and_then(|(_, _, behind)| behind.ident());
                // a property behind it is one of the same object
                let goes_on =
                    behind.is_some_and(|(word, _)| record.field(&word.to_string()).is_some());
                let is_rust = call.is_some() || rust && !self.in_editor;
                record.field(word).is_none() && !goes_on && is_rust
            });
            let mut entries = Vec::new();
            if let Some(node) = self.variable_alone(record, expected) {
                return node;
            }
            let text = self.cursor.literal().is_some() && braces::object(inner, None).is_some();
            if text && self.object_of_text(record, &mut entries)
                || self.object_of_rust(record, &mut entries)
            {
                self.properties(record, &mut entries, Around::List);
                return Node::new(place, Content::Map(entries.into()));
            }
            if self.peek_group(Delimiter::Brace) {
                self.inside(Delimiter::Brace, |parser| {
                    parser.properties(record, &mut entries, Around::Braces);
                });
                return Node::new(place, Content::Map(entries.into()));
            }
            if word.is_some() && !made {
                self.properties(record, &mut entries, Around::List);
                return Node::new(place, Content::Map(entries.into()));
            }
        }
        self.value(ExpectedValue {
            constraints: expected.constraints,
            ..ExpectedValue::inner(inner, expected.name, place)
        })
    }

    /// Reports `[agents]`: a Rust variable instead of an object.
    fn variable_alone(
        &mut self,
        record: &'static RecordType,
        expected: ExpectedValue<'_>,
    ) -> Option<Node<'static>> {
        let (word, span, next) = self.peek_word()?;
        let ended = next.eof() || next.punct().is_some_and(|(sign, _)| sign.as_char() == ',');
        if !ended || self.in_editor || record.field(&word).is_some() {
            return None;
        }
        self.advance(span, next);
        let place = self.place(span);
        let fault = Diagnostic::new(
            Code::WrongType,
            place,
            format!("an element of `{}` cannot be a bare word", expected.name),
        )
        .note("bare words are SWML; Rust expressions must be in parentheses")
        .help(format!(
            "write `({word})` for one Rust value, or `..({word})` for all elements of a Rust list"
        ));
        self.report(fault);
        Some(Node::new(place, Content::Error))
    }

    /// Parses `when "…" { … } else { … }`: each `when`, and the `else`, is a branch.
    pub(super) fn branches(
        &mut self,
        record: &'static RecordType,
        around: Around,
    ) -> Vec<Node<'static>> {
        let mut entries = Vec::new();
        self.properties(record, &mut entries, around);
        branches_of(record, entries)
    }
}

/// Returns properties as the branches that they form; Rust code around properties is moved around
/// their branches.
fn branches_of(record: &'static RecordType, entries: Vec<Entry<'static>>) -> Vec<Node<'static>> {
    let mut branches: Vec<Node<'static>> = Vec::new();
    let mut branch: Vec<Entry<'static>> = Vec::new();
    let end = |branch: &mut Vec<Entry<'static>>, branches: &mut Vec<Node<'static>>| {
        if let Some(first) = branch.first() {
            let place = first.place;
            let entries = std::mem::take(branch);
            branches.push(Node::new(place, Content::Map(entries.into())));
        }
    };
    for mut entry in entries {
        if entry.flow().is_some()
            && let Content::Flow(flow) = &mut entry.value.content
        {
            end(&mut branch, &mut branches);
            for arm in &mut flow.arms {
                let mut inner = Vec::new();
                for node in std::mem::take(arm) {
                    if let Content::Map(entries) = node.content {
                        inner.append(&mut entries.into_vec());
                    }
                }
                *arm = branches_of(record, inner);
            }
            branches.push(entry.value);
            continue;
        }
        // an unknown name is one property too many of its branch
        let opens = match record.lookup(&entry.key) {
            Lookup::Exact(index) | Lookup::Former(index) | Lookup::Meant(index) => {
                let mut field = record.fields.get(index).into_iter();
                field.any(|field| field.name != THEN)
            }
            Lookup::Unknown => false,
        };
        if opens {
            end(&mut branch, &mut branches);
        }
        branch.push(entry);
    }
    end(&mut branch, &mut branches);
    branches
}
