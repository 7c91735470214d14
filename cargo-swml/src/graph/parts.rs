//! The parts of a statement outside of the flow of sections, found along the schema: the
//! destinations of a dial, scripts inside a statement, and the labels of a `goto`.

use swml_language::schema::{Constraints, Field, Format, RecordType, Type};
use swml_language::tree::{Content, Entry, Node, has_variable};

/// A part of a statement that leads somewhere.
#[derive(Debug)]
pub(super) enum ControlTarget<'t> {
    /// An independent script: it is run and does not return here.
    Script {
        name: &'t str,
        target: ScriptTarget<'t>,
    },
    /// The label of a jump, and its kind.
    Label {
        name: &'t str,
        when: Option<&'t str>,
        max: Option<i64>,
    },
    /// Destinations: groups in turn, those of a group at once.
    Legs(Vec<Vec<DialBranch<'t>>>),
}

/// One destination of several.
#[derive(Debug)]
pub(super) struct DialBranch<'t> {
    pub(super) record: &'static RecordType,
    pub(super) entries: &'t [Entry<'t>],
    pub(super) parts: Vec<ControlTarget<'t>>,
}

/// A reference to a script.
#[derive(Debug)]
pub(super) enum ScriptTarget<'t> {
    /// A list of statements.
    Statements(&'t Node<'t>),
    /// A document.
    Document(&'t Node<'t>),
    /// A document as JSON text.
    Source(&'t str),
    /// A section of this document, or a URL.
    Section(&'t str),
    /// A URL.
    Url(&'t str),
}

/// Returns the parts of a statement that lead somewhere, in source order.
pub(super) fn of<'t>(
    body: &'t Node<'t>,
    ty: &'static Type,
    constraints: &Constraints,
) -> Vec<ControlTarget<'t>> {
    let mut search = TargetSearch::default();
    // a bare URL is the target of a method that does not return
    search.value(body, ty, constraints, "", constraints.terminal);
    search.found
}

#[derive(Default)]
struct TargetSearch<'t> {
    found: Vec<ControlTarget<'t>>,
    /// The outermost enclosing object with a name, such as a function of an agent.
    element: Option<&'t str>,
}

impl<'t> TargetSearch<'t> {
    /// `script` is true if a URL would be that of a script.
    fn value(
        &mut self,
        node: &'t Node<'t>,
        ty: &'static Type,
        constraints: &Constraints,
        name: &'t str,
        script: bool,
    ) {
        match (&node.content, ty) {
            (_, Type::Var(inner)) => self.value(node, inner, constraints, name, script),
            (_, Type::Choice(choice)) => {
                let is_script =
                    |ty: &Type| matches!(ty, Type::Inline | Type::List(Type::Method(_)));
                let script = choice.alternatives.iter().any(|one| is_script(&one.ty));
                if let Some(picked) = choice.pick(node) {
                    self.value(node, &picked.ty, &picked.constraints, name, script);
                }
            }
            (Content::List(_), Type::List(Type::Method(_))) if constraints.callee => {
                self.script(name, ScriptTarget::Statements(node));
            }
            // a part of the flow of the script itself
            (Content::List(_), Type::List(Type::Method(_))) => {}
            (Content::List(_), Type::List(Type::Record(record))) if record().is_branch() => {}
            (Content::List(legs), Type::List(Type::Record(record))) if dials(record()) => {
                let legs = legs.iter().filter_map(|leg| leg_of(record(), leg));
                self.found.push(ControlTarget::Legs(match name {
                    "parallel" => vec![legs.collect()],
                    _ => legs.map(|leg| vec![leg]).collect(),
                }));
            }
            (Content::List(groups), Type::List(Type::List(Type::Record(record))))
                if dials(record()) =>
            {
                let group = |group: &'t Node<'t>| {
                    let legs = group.elements().unwrap_or_default().iter();
                    legs.filter_map(|leg| leg_of(record(), leg)).collect()
                };
                self.found
                    .push(ControlTarget::Legs(groups.iter().map(group).collect()));
            }
            (Content::List(elements), Type::List(of)) => {
                for element in elements {
                    let outer = self.element;
                    self.element = outer.or_else(|| named(element, of));
                    self.value(element, of, constraints, name, script);
                    self.element = outer;
                }
            }
            (Content::Map(entries), Type::Map(of)) => {
                for entry in entries {
                    self.value(&entry.value, of, constraints, &entry.key, script);
                }
            }
            (Content::Map(entries), Type::Record(record)) => {
                self.record(node, record(), entries, name, script);
            }
            (_, Type::Record(record)) => {
                let record = record();
                let field = record
                    .primary_for(node)
                    .and_then(|index| record.fields.get(index));
                if let Some(field) = field {
                    match field.constraints.format {
                        Format::Label => self.label(record, node, &[]),
                        _ => self.value(node, &field.ty, &field.constraints, name, script),
                    }
                }
            }
            (Content::Inline(document), Type::Inline) => {
                self.script(name, ScriptTarget::Document(document));
            }
            (Content::Text(text), Type::Inline) => {
                self.script(name, ScriptTarget::Source(text));
            }
            (Content::Text(text), Type::Text) => {
                let target = match constraints.format {
                    Format::Section | Format::LocalSection => ScriptTarget::Section(text),
                    Format::Url if script => ScriptTarget::Url(text),
                    _ => return,
                };
                self.script(name, target);
            }
            _ => {}
        }
    }

    fn record(
        &mut self,
        node: &'t Node<'t>,
        record: &'static RecordType,
        entries: &'t [Entry<'t>],
        name: &'t str,
        script: bool,
    ) {
        if record.is_document() {
            self.script(name, ScriptTarget::Document(node));
            return;
        }
        let fields = || {
            entries
                .iter()
                .filter_map(|entry| Some((field(record, entry)?, entry)))
        };
        if has_cases(record) {
            return;
        }
        if let Some((_, label)) = fields().find(|(f, _)| f.constraints.format == Format::Label) {
            self.label(record, &label.value, entries);
            return;
        }
        for (field, entry) in fields() {
            let script = script && field.constraints.primary;
            let inner = match name.is_empty() {
                true => field.name,
                false => name,
            };
            self.value(&entry.value, &field.ty, &field.constraints, inner, script);
        }
    }

    fn script(&mut self, name: &'t str, target: ScriptTarget<'t>) {
        let name = self.element.unwrap_or(name);
        self.found.push(ControlTarget::Script { name, target });
    }

    fn label(
        &mut self,
        record: &'static RecordType,
        label: &'t Node<'t>,
        entries: &'t [Entry<'t>],
    ) {
        let fields = || {
            entries
                .iter()
                .filter_map(|entry| Some((field(record, entry)?, entry)))
        };
        let when = fields().find(|(field, _)| matches!(field.ty.bare(), Type::Condition));
        let max = fields().find(|(field, _)| matches!(field.ty.bare(), Type::Integer));
        let whole = |node: &Node<'_>| match node.content {
            Content::Number(number) => number.as_i64(),
            _ => None,
        };
        self.found.push(ControlTarget::Label {
            name: label.name().unwrap_or_default(),
            when: when.and_then(|(_, entry)| entry.value.name()),
            max: max.and_then(|(_, entry)| whole(&entry.value)),
        });
    }
}

/// Returns the property of an entry.
pub(super) fn field(record: &'static RecordType, entry: &Entry<'_>) -> Option<&'static Field> {
    match entry.raw {
        true => None,
        false => record.fields.get(record.position(&entry.key)?),
    }
}

fn leg_of<'t>(record: &'static RecordType, node: &'t Node<'t>) -> Option<DialBranch<'t>> {
    let entries = node.entries()?;
    let mut search = TargetSearch::default();
    search.record(node, record, entries, "", false);
    Some(DialBranch {
        record,
        entries,
        parts: search.found,
    })
}

/// Returns true if an object of this kind is a destination.
pub(super) fn dials(record: &RecordType) -> bool {
    let mut fields = record.fields.iter();
    fields.any(|field| matches!(field.ty.bare(), Type::Destination))
}

/// Returns true if an object of this kind is an agent.
pub(super) fn is_agent(record: &RecordType) -> bool {
    record.field("SWAIG").is_some()
}

/// Returns true if a method does nothing except branch.
pub(super) fn is_fork(ty: &Type) -> bool {
    match ty {
        Type::Record(record) => has_cases(record()),
        Type::List(Type::Record(record)) => record().is_branch(),
        _ => false,
    }
}

fn has_cases(record: &RecordType) -> bool {
    record.fields.iter().any(|field| is_cases(&field.ty))
}

fn is_cases(ty: &Type) -> bool {
    matches!(ty.bare(), Type::Map(Type::List(Type::Method(_))))
}

/// Returns the name of an element of a list.
fn named<'t>(element: &'t Node<'t>, ty: &'static Type) -> Option<&'t str> {
    let Type::Record(record) = ty else {
        return None;
    };
    let is_name = |field: &Field| field.required && matches!(field.ty.bare(), Type::Text);
    let mut entries = element.entries()?.iter();
    let entry = entries.find(|entry| field(record(), entry).is_some_and(is_name))?;
    entry.value.name()
}

/// Returns true if values of this type lead somewhere, and are drawn rather than described.
pub(super) fn holds_flow(ty: &Type) -> bool {
    match ty {
        Type::Inline | Type::Method(_) => true,
        Type::Var(inner) | Type::List(inner) | Type::Map(inner) => holds_flow(inner),
        Type::Choice(choice) => choice.alternatives.iter().any(|one| holds_flow(&one.ty)),
        Type::Record(record) => {
            let record = record();
            let leads = |field: &Field| {
                is_cases(&field.ty) || matches!(field.ty.bare(), Type::List(Type::Method(_)))
            };
            record.is_document() || dials(record) || record.fields.iter().any(leads)
        }
        _ => false,
    }
}

/// Returns true if a name is not a section of the same document.
pub(super) fn elsewhere(name: &str) -> bool {
    name.is_empty() || has_variable(name) || name.contains(':')
}
