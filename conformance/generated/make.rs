//! A random document from the table, drawn by [`Choices`] according to the types.

use std::borrow::Cow;

use swml::{DestinationKind as Kind, Number};
use swml_language::schema::{
    Constraints, Field, Format, Language, MethodSet, RecordType, Type, Unit,
};
use swml_language::tree::{Content, Entry, Node, Place};

use super::choices::Choices;
use super::route::{Route, documented};
use super::rules::Set;
use super::{json, rules, texts};

/// The maximum depth of records and methods beside the path to the target.
const SPARE: usize = 3;

/// Keys of maps; the third one is valid for headers.
const KEYS: [&str; 5] = ["connected", "1", "X-Key", "a \"b\" ü", "zh-CN"];

/// Returns a document that contains the target of the route, if the rules permit it.
pub(crate) fn document(language: &Language, route: &Route, numbers: &[u16]) -> Node<'static> {
    let mut maker = Maker {
        choices: Choices::new(numbers),
        route,
        names: Names::default(),
        inline: 0,
    };
    match language.document {
        Type::Record(document) => maker.document(document(), Depth::OnRoute),
        _ => unreachable!("a document is a record"),
    }
}

/// The position of a value in the document.
#[derive(Clone, Copy, PartialEq)]
enum Depth {
    /// The target is in it.
    OnRoute,
    /// Beside the path; the remaining depth.
    Spare(usize),
}

impl Depth {
    fn beside(self) -> Self {
        match self {
            Self::OnRoute => Self::Spare(SPARE),
            spare => spare,
        }
    }

    fn deeper(self) -> Self {
        match self {
            Self::OnRoute => Self::OnRoute,
            Self::Spare(spare) => Self::Spare(spare.saturating_sub(1)),
        }
    }

    fn is_spent(self) -> bool {
        self == Self::Spare(0)
    }
}

/// Names that other parts of the same document can use.
#[derive(Default)]
struct Names {
    sections: Vec<&'static str>,
    /// The labels of this section so far.
    labels: Vec<String>,
    /// Whether a queue is dialled in this `connect`.
    queue: bool,
    /// The type of the free values of this record.
    kind: Option<&'static str>,
}

struct Maker<'m> {
    choices: Choices<'m>,
    route: &'m Route,
    names: Names,
    /// The number of enclosing documents as text.
    inline: usize,
}

impl Maker<'_> {
    fn value(
        &mut self,
        ty: &'static Type,
        constraints: &Constraints,
        depth: Depth,
    ) -> Node<'static> {
        match ty {
            Type::Any => match self.names.kind {
                Some(kind) => self.any_of(kind),
                None => self.any(2),
            },
            Type::Null => node(Content::Null),
            Type::Bool => node(Content::Bool(self.choices.once_in(2))),
            Type::Integer | Type::Duration(Unit::Seconds | Unit::Milliseconds) => {
                self.number(constraints, true)
            }
            Type::Number | Type::Duration(Unit::DecimalSeconds) => self.number(constraints, false),
            Type::Text => self.text(constraints),
            Type::Condition => text(texts::condition(&mut self.choices)),
            Type::Destination => self.destination(None),
            Type::Keyword(words) => text(self.choices.of(&words.names(true))),
            Type::Inline => self.inline_document(),
            Type::Var(_) if depth != Depth::OnRoute && self.choices.once_in(6) => {
                text(self.choices.of(&["%{vars.x}", "${vars.x + 1}"]))
            }
            Type::Var(inner) => self.value(inner, constraints, depth),
            Type::List(inner) => self.list(inner, constraints, depth),
            Type::Map(inner) => self.map(inner, constraints, depth),
            Type::Record(record) if record().field("sections").is_some() => {
                self.document(record(), depth)
            }
            Type::Record(record) => self.record(record(), depth),
            Type::Method(methods) => self.step(methods, constraints, depth),
            Type::Choice(choice) => {
                let steps = |ty: &Type| match depth {
                    Depth::OnRoute => self.route.from(ty).unwrap_or(usize::MAX),
                    Depth::Spare(_) => 0,
                };
                let documented =
                    |one: &&swml_language::schema::Alternative| !one.constraints.undocumented;
                let all = || choice.alternatives.iter().filter(documented);
                let least = all().map(|one| steps(&one.ty)).min();
                let leading: Vec<_> = all().filter(|one| Some(steps(&one.ty)) == least).collect();
                let picked = self.choices.of(&leading);
                self.value(&picked.ty, &chosen(constraints, &picked.constraints), depth)
            }
        }
    }

    /// Returns a whole document: a few sections that it may run.
    fn document(&mut self, document: &'static RecordType, depth: Depth) -> Node<'static> {
        let count = 1 + self.choices.below(3);
        let sections = ["main", "next", "a b"].into_iter().take(count).collect();
        let around = std::mem::take(&mut self.names);
        self.names.sections = sections;
        let through = self.through(document, depth);
        let mut entries = Vec::new();
        for field in document.fields {
            if field.name != "sections" {
                if is(through, field) || self.choices.once_in(2) {
                    let value = self.value(&field.ty, &field.constraints, depth.beside());
                    entries.push(entry(field.name, value));
                }
                continue;
            }
            let depth = self.inside(document, field, depth);
            let Type::Map(Type::List(methods)) = field.ty else {
                unreachable!("sections are lists of methods")
            };
            let mut sections = Vec::new();
            for name in self.names.sections.clone() {
                self.names.labels.clear();
                let depth = if name == "main" {
                    depth
                } else {
                    depth.beside()
                };
                sections.push(entry(name, self.steps(methods, depth.deeper())));
            }
            entries.push(entry(field.name, node(Content::Map(sections.into()))));
        }
        self.names = around;
        node(Content::Map(entries.into()))
    }

    /// Returns a section, which is not empty.
    fn steps(&mut self, methods: &'static Type, depth: Depth) -> Node<'static> {
        let mut filled = Constraints::NONE;
        filled.non_empty = true;
        self.list(methods, &filled, depth)
    }

    fn step(
        &mut self,
        methods: &'static MethodSet,
        constraints: &Constraints,
        depth: Depth,
    ) -> Node<'static> {
        let may_run = |row: &&swml_language::schema::MethodSpec| {
            !row.constraints.undocumented && (row.constraints.callee || !constraints.callee)
        };
        let rows: Vec<_> = methods.rows.iter().filter(may_run).collect();
        let nearest = |row: &&&swml_language::schema::MethodSpec| {
            self.route.from(&row.ty).unwrap_or(usize::MAX)
        };
        let row = match depth {
            Depth::OnRoute => *rows.iter().min_by_key(nearest).expect("a method"),
            Depth::Spare(_) => self.choices.of(&rows),
        };
        let body = if row.name == "label" {
            let label = format!("l{}", self.names.labels.len());
            self.names.labels.push(label.clone());
            text(label)
        } else {
            self.value(&row.ty, &row.constraints, depth.deeper())
        };
        node(Content::Map([entry(row.name, body)].into()))
    }

    fn record(&mut self, record: &'static RecordType, depth: Depth) -> Node<'static> {
        let through = self.through(record, depth);
        let set = self.choices.of(&Set::of(record, through));
        if let Some(primary) = record.primaries().next().filter(|_| record.bare)
            && (through.is_none() || is(through, primary))
            && record
                .fields
                .iter()
                .all(|field| !set.needs(field.name) || is(Some(primary), field))
            && self.choices.once_in(3)
        {
            let mut constraints = primary.constraints;
            constraints.non_empty = true;
            return self.value(&primary.ty, &constraints, depth);
        }
        let queue = std::mem::take(&mut self.names.queue);
        let kind = std::mem::replace(&mut self.names.kind, set.word("type"));
        let dials = rules::destination(record)
            .filter(|to| to.required || set.needs(to.name))
            .map(|_| self.choices.of(rules::kinds(through)));
        let mut entries = Vec::new();
        for field in self.fields(record, through, set, dials, depth) {
            let inside = self.inside(record, field, depth);
            let value = match (&field.ty, set.word(field.name), rules::names(record, field)) {
                (Type::Destination, ..) => self.destination(dials),
                (_, Some(word), _) => text(word),
                (_, _, Some(names)) => node(Content::List([text(self.choices.of(names))].into())),
                _ => {
                    let mut constraints = field.constraints;
                    constraints.format =
                        rules::format(record, set, field).unwrap_or(constraints.format);
                    self.value(&field.ty, &constraints, inside)
                }
            };
            entries.push(entry(field.name, value));
        }
        if let Some(after) = rules::after_queue(record) {
            if self.names.queue && !entries.iter().any(|entry| entry.key == after.name) {
                let value = self.value(&after.ty, &after.constraints, depth.beside().deeper());
                entries.push(entry(after.name, value));
            }
            self.names.queue = queue;
        } else {
            self.names.queue |= queue;
        }
        self.names.kind = kind;
        if record.open && self.choices.once_in(4) {
            entries.push(entry("zzz_unknown", self.any(1)));
        }
        // the order of keys is preserved, so it must not matter
        let turned = self.choices.below(entries.len().max(1));
        entries.rotate_left(turned);
        node(Content::Map(entries.into()))
    }

    /// The property of a record that leads to the target.
    fn through(&self, record: &'static RecordType, depth: Depth) -> Option<&'static Field> {
        match depth {
            Depth::OnRoute => self.route.through(record),
            Depth::Spare(_) => None,
        }
    }

    /// The depth of a property of a record: properties on the path lead to the target, which ends
    /// it.
    fn inside(&self, record: &'static RecordType, field: &'static Field, depth: Depth) -> Depth {
        let leads = depth == Depth::OnRoute
            && !self.route.ends_at(record)
            && is(self.route.through(record), field);
        if leads {
            Depth::OnRoute
        } else {
            depth.beside().deeper()
        }
    }

    /// Returns the properties that a record gets.
    fn fields(
        &mut self,
        record: &'static RecordType,
        through: Option<&'static Field>,
        set: Set,
        dials: Option<Kind>,
        depth: Depth,
    ) -> Vec<&'static Field> {
        let dialling = rules::destination(record).is_some();
        let mut given = Vec::new();
        for field in documented(record) {
            let forced = field.is_needed() || set.needs(field.name) || is(through, field);
            let free = set.allows(field.name) && (!dialling || rules::is_read(field, dials));
            if forced || (free && !depth.is_spent() && self.choices.once_in(4)) {
                given.push(field);
            }
        }
        // a property without effect on its own gets its companion
        for index in 0..given.len() {
            let companion = given[index]
                .constraints
                .requires
                .and_then(|name| record.field(name));
            if let Some(companion) = companion
                && !given.iter().any(|field| std::ptr::eq(*field, companion))
            {
                given.push(companion);
            }
        }
        given
    }

    fn destination(&mut self, kind: Option<Kind>) -> Node<'static> {
        self.names.queue |= kind == Some(Kind::Queue);
        text(texts::of_kind(&mut self.choices, kind))
    }

    fn list(
        &mut self,
        inner: &'static Type,
        constraints: &Constraints,
        depth: Depth,
    ) -> Node<'static> {
        let least = usize::from(constraints.non_empty || depth == Depth::OnRoute);
        let more = if depth.is_spent() { 1 } else { 3 };
        let count =
            (least + self.choices.below(more)).min(constraints.max_items.unwrap_or(usize::MAX));
        let on_route = self.choices.below(count.max(1));
        let mut elements: Vec<Node<'static>> = Vec::new();
        for index in 0..count {
            let depth = if index == on_route {
                depth
            } else {
                depth.beside()
            };
            let element = self.value(inner, constraints, depth);
            let name = rules::name(&element).filter(|_| has_sequence(inner));
            let again = elements.iter().any(|known| {
                (constraints.unique && *known == element)
                    || (name.is_some() && rules::name(known) == name)
            });
            if !again {
                elements.push(element);
            }
        }
        node(Content::List(elements.into()))
    }

    fn map(
        &mut self,
        inner: &'static Type,
        constraints: &Constraints,
        depth: Depth,
    ) -> Node<'static> {
        let least = usize::from(constraints.non_empty || depth == Depth::OnRoute);
        let more = if depth.is_spent() { 1 } else { 3 };
        let mut keys: Vec<&str> = constraints.key.into_iter().collect();
        let count = least.max(keys.len()) + self.choices.below(more);
        let (before, from) = KEYS.split_at(self.choices.below(KEYS.len()));
        let others = from.iter().chain(before).take(count - keys.len());
        keys.extend(others);
        let within = within(constraints);
        let on_route = self.choices.below(keys.len().max(1));
        let mut entries = Vec::new();
        for (index, key) in keys.into_iter().enumerate() {
            let depth = if index == on_route {
                depth
            } else {
                depth.beside()
            };
            entries.push(entry(key, self.value(inner, &within, depth)));
        }
        node(Content::Map(entries.into()))
    }

    fn text(&mut self, constraints: &Constraints) -> Node<'static> {
        let names: Vec<String> = match constraints.format {
            Format::Label => self.names.labels.clone(),
            Format::Section | Format::LocalSection => self
                .names
                .sections
                .iter()
                .map(|&name| name.to_owned())
                .collect(),
            _ => Vec::new(),
        };
        match constraints.format {
            Format::Label if names.is_empty() => text("%{vars.label}"),
            Format::Section if self.choices.once_in(3) => text(
                self.choices
                    .of(&["https://example.com/script", "%{vars.script}"]),
            ),
            Format::Label | Format::Section | Format::LocalSection => text(self.choices.of(&names)),
            format => loop {
                let sample = texts::of_format(&mut self.choices, format);
                if !(constraints.non_empty && sample.is_empty()) {
                    return text(sample);
                }
            },
        }
    }

    fn number(&mut self, constraints: &Constraints, whole: bool) -> Node<'static> {
        let least = constraints.min.unwrap_or(-2.0);
        let most = constraints.max.unwrap_or(least + 1_000_000.0);
        let mut some = vec![least.max(1.0).min(most), least, most];
        some.push(least.midpoint(most).floor());
        some.extend(constraints.also);
        if !whole {
            some.push(least.midpoint(most) + 0.25);
            some.push(least + (most - least) / 8.0);
        }
        let number = self.choices.of(&some);
        // a whole number can also be written as a float
        let float = number.fract() != 0.0 || self.choices.once_in(8);
        #[allow(clippy::cast_possible_truncation)]
        let number = if float {
            Number::Float(number)
        } else {
            Number::Int(number as i64)
        };
        node(Content::Number(number))
    }

    /// Any JSON.
    fn any(&mut self, depth: usize) -> Node<'static> {
        match self.choices.below(if depth == 0 { 5 } else { 7 }) {
            0 => node(Content::Null),
            1 => node(Content::Bool(true)),
            2 => node(Content::Number(Number::Int(-7))),
            3 => node(Content::Number(Number::Float(2.5))),
            4 => text(texts::of_format(&mut self.choices, Format::Free)),
            5 => {
                let count = self.choices.below(3);
                node(Content::List(
                    (0..count).map(|_| self.any(depth - 1)).collect(),
                ))
            }
            _ => {
                let keys = ["a", "b", "c d"].into_iter().take(self.choices.below(3));
                node(Content::Map(
                    keys.map(|key| entry(key, self.any(depth - 1))).collect(),
                ))
            }
        }
    }

    /// Any JSON of a type of JSON Schema.
    fn any_of(&mut self, kind: &str) -> Node<'static> {
        let content = match kind {
            "integer" => Content::Number(Number::Int(7)),
            "number" => Content::Number(Number::Float(self.choices.of(&[1.0, 2.5]))),
            "boolean" => Content::Bool(self.choices.once_in(2)),
            "array" => Content::List((0..self.choices.below(3)).map(|_| self.any(1)).collect()),
            "object" => Content::Map([entry("a", self.any(1))].into()),
            _ => Content::Text(texts::of_format(&mut self.choices, Format::Free)),
        };
        node(content)
    }

    /// A document as text.
    fn inline_document(&mut self) -> Node<'static> {
        self.inline += 1;
        let document = if self.inline > 2 {
            node(Content::Map(Box::default()))
        } else {
            self.document(swml_language::Document::schema(), Depth::Spare(1))
        };
        self.inline -= 1;
        if document.entries().is_some_and(<[_]>::is_empty) {
            return text(r#"{"sections":{"main":[{"hangup":{}}]}}"#);
        }
        text(json::text(&document))
    }
}

/// Returns true if a list of this type has a rule of its own.
fn has_sequence(inner: &Type) -> bool {
    matches!(inner, Type::Record(record) if record().sequence.is_some())
}

fn is(through: Option<&'static Field>, field: &'static Field) -> bool {
    through.is_some_and(|through| std::ptr::eq(through, field))
}

/// Returns the constraints of the entries of a map. Those of a list apply to the lists in it.
fn within(constraints: &Constraints) -> Constraints {
    let mut constraints = *constraints;
    constraints.non_empty = false;
    constraints.key = None;
    constraints
}

/// Returns the constraints of an alternative.
fn chosen(around: &Constraints, own: &Constraints) -> Constraints {
    let mut constraints = *around;
    constraints.min = own.min.or(around.min);
    constraints.max = own.max.or(around.max);
    constraints.also = own.also.or(around.also);
    constraints.key = own.key.or(around.key);
    constraints.max_items = own.max_items.or(around.max_items);
    constraints.callee |= own.callee;
    constraints.non_empty |= own.non_empty;
    constraints.format = own.format;
    constraints
}

fn node(content: Content<'static>) -> Node<'static> {
    Node::new(Place::default(), content)
}

fn text(text: impl Into<Cow<'static, str>>) -> Node<'static> {
    node(Content::Text(text.into()))
}

fn entry(key: &'static str, value: Node<'static>) -> Entry<'static> {
    Entry {
        key: Cow::Borrowed(key),
        place: Place::default(),
        value,
        raw: false,
    }
}
