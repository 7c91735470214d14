//! Forms that occur in practice but not in today's schema: each is checked as its modern form, with
//! a warning that shows that form.

use std::sync::LazyLock;

use super::Checker;
use super::expected::Expected;
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::{Dialect, quoted};
use crate::legacy;
use crate::rules::context::ScopeStep;
use crate::rules::{legacy_form, number, undocumented};
use crate::schema::{Field, MethodSpec, RecordType, Type};
use crate::shape::Shorthand;
use crate::shown::shown;
use crate::tree::{Content, Entry, Node, Place};

/// The body of a step that is written as a name only.
static NO_BODY: LazyLock<Node<'static>> =
    LazyLock::new(|| Node::new(Place(0), Content::Map(Box::default())));

impl<'t> Checker<'t> {
    /// `play: "say:hi"` for `play: {"url": "say:hi"}`; returns false for any other value.
    pub(super) fn former_object(
        &mut self,
        node: &'t Node<'t>,
        record: &'static RecordType,
    ) -> bool {
        self.former();
        let undocumented = record.undocumented_form(node).is_some();
        let primary = match record.shorthand(node) {
            Some(Shorthand::Property(_, field)) => field,
            Some(Shorthand::Nothing) => {
                let what = format!("{} as {}", self.cx.subject(), node.describe());
                let help = "write `{}`".to_owned();
                undocumented::instead(&mut self.cx, node.place, &what, help, Some("{}".to_owned()));
                return true;
            }
            None => return false,
        };
        let missing = |field: &Field| needed(field) && field.name != primary.name;
        // a condition alone is not a branch
        if record.fields.iter().any(missing) || record.is_branch() {
            return false;
        }
        let found = self.cx.found.len();
        self.value(node, Expected::of_field(primary), None);
        // a word instead of quoted text is one mistake, not two
        if matches!(node.content, Content::Word(_)) && self.cx.found.len() > found {
            return true;
        }
        let subject = self.cx.subject();
        let value = self.cx.dialect.shown(node);
        let property = self.cx.dialect.property(primary.name, &value);
        let help = format!("write `{{ {property} }}`");
        let exact = self
            .cx
            .dialect
            .whole(node)
            .map(|value| format!("{{ {} }}", self.cx.dialect.property(primary.name, &value)));
        if undocumented {
            let what = format!("{subject} as {}", node.describe());
            undocumented::instead(&mut self.cx, node.place, &what, help, exact);
            return true;
        }
        legacy_form::notice(
            &mut self.cx,
            node.place,
            format!("{subject} should be an object, not {}", node.describe()),
            help,
            exact,
        );
        true
    }

    /// One statement for a list of them, or a map for a list of pairs; returns false for any other
    /// value.
    pub(super) fn former_list(
        &mut self,
        node: &'t Node<'t>,
        entries: &'t [Entry<'t>],
        element: Expected,
    ) -> bool {
        let subject = self.cx.subject();
        match element.ty {
            Type::Method(_) => {
                if legacy::elements(element.ty, node).is_none() {
                    return false;
                }
                legacy_form::notice(
                    &mut self.cx,
                    node.place,
                    format!("{subject} should be a list of methods, not a single method"),
                    "write it in brackets, `[{ … }]`".to_owned(),
                    None,
                );
                self.value(node, element, None);
                true
            }
            Type::Record(record) => {
                let record = record();
                let Some([key, value]) = record.pairs else {
                    return false;
                };
                let (Some(key), Some(value)) = (record.field(key), record.field(value)) else {
                    return false;
                };
                let example = self.cx.dialect.pair(key, value, entries.first());
                legacy_form::notice(
                    &mut self.cx,
                    node.place,
                    format!("{subject} should be a list, not an object"),
                    format!("write `[{example}]`"),
                    None,
                );
                for entry in entries {
                    self.within(ScopeStep::Key(&entry.key), |checker| {
                        checker.text(entry.place, &entry.key, Expected::of_field(key));
                        checker.value(&entry.value, Expected::of_field(value), None);
                    });
                }
                true
            }
            _ => false,
        }
    }

    /// `answer` for `{"answer": {}}`.
    pub(super) fn former_step(&mut self, place: Place, name: &'t str, method: &'static MethodSpec) {
        self.former();
        let empty = match method.ty {
            Type::Any => "null",
            _ => "{}",
        };
        self.within(ScopeStep::Key(name), |checker| {
            let exact = format!("{{ {} }}", checker.cx.dialect.property(name, empty));
            legacy_form::notice(
                &mut checker.cx,
                place,
                format!("step `{name}` should be an object, not a string"),
                format!("write `{exact}`"),
                Some(exact),
            );
            checker.value(&NO_BODY, Expected::of_method(method), None);
        });
    }

    /// A number or a boolean in quotes, or `0` and `1` for a boolean; returns false for any other
    /// value.
    pub(super) fn former_scalar(&mut self, node: &'t Node<'t>, expected: Expected) -> bool {
        let ty = expected.ty;
        let (kind, exact) = match ty {
            Type::Bool => match legacy::boolean(node) {
                Some(value) => ("a boolean", value.to_string()),
                None => return false,
            },
            Type::Integer | Type::Number | Type::Duration(_) => match legacy::number(node) {
                Some(number) => ("a number", number.to_string()),
                None => return false,
            },
            _ => return false,
        };
        self.cx.is_modern = false;
        let subject = self.cx.subject();
        self.cx.report(
            Diagnostic::new(
                Code::LegacyForm,
                node.place,
                format!("{subject} should be {kind}, not {}", node.describe()),
            )
            .note(match node.content {
                Content::Text(_) => format!("expected {kind}, without quotes"),
                _ => "expected `true` or `false`".to_owned(),
            })
            .help(format!("write `{exact}`"))
            .replace(node.place, exact),
        );
        if let Some(number) = legacy::number(node)
            && !matches!(ty, Type::Bool)
        {
            number::number(&mut self.cx, node.place, number, ty, expected.row());
        }
        true
    }
}

/// Returns true if an object requires this property in addition to its primary property.
fn needed(field: &Field) -> bool {
    field.is_needed() && !field.constraints.primary
}

impl Dialect {
    /// A value that is not an object, as written.
    fn shown(self, node: &Node<'_>) -> String {
        match &node.content {
            Content::Text(text) => quoted(&shown(text)),
            Content::Word(word) => word.to_string(),
            Content::Number(number) => number.to_string(),
            Content::Bool(value) => value.to_string(),
            Content::List(_) => "[…]".to_owned(),
            _ => "…".to_owned(),
        }
    }

    /// The complete source of a value, if it is written in one piece.
    fn whole(self, node: &Node<'_>) -> Option<String> {
        match &node.content {
            Content::Text(text) => Some(quoted(text)),
            Content::Number(_) | Content::Bool(_) => Some(self.shown(node)),
            _ => None,
        }
    }

    /// One object of a list of pairs.
    fn pair(self, key: &Field, value: &Field, first: Option<&Entry<'_>>) -> String {
        let shown = match first {
            Some(entry) if value.constraints.secret => (quoted(&shown(&entry.key)), quoted("…")),
            Some(entry) => (quoted(&shown(&entry.key)), self.shown(&entry.value)),
            None => (quoted("…"), quoted("…")),
        };
        let key = self.property(key.name, &shown.0);
        let value = self.property(value.name, &shown.1);
        match self {
            Self::Script => format!("{key} {value}"),
            Self::Json | Self::Yaml => format!("{{ {key}, {value} }}"),
        }
    }
}
