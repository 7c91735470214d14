//! The direct children of a value, with their types.

use crate::flow::statement;
use crate::rules::context::ScopeStep;
use crate::schema::{Constraints, Field, Format, Type};
use crate::tree::{Content, Entry, Node};

/// The method that marks a position.
pub(super) const LABEL: &str = "label";

/// A direct child of a value.
pub(super) struct ChildValue<'t, 'f> {
    pub(super) step: Option<ScopeStep<'t>>,
    pub(super) node: &'t Node<'t>,
    pub(super) ty: &'static Type,
    pub(super) constraints: &'f Constraints,
    /// The method whose body it is.
    pub(super) method: Option<&'static str>,
}

/// Calls `visit` for each value directly inside one, with the step to it, its type and
/// the method it is the body of. Documents inside are left out. `unknown` gets the entries of an
/// object that the table does not have.
pub(super) fn each_inside<'t>(
    node: &'t Node<'t>,
    ty: &'static Type,
    constraints: &Constraints,
    unknown: &mut dyn FnMut(&'t Entry<'t>),
    visit: &mut dyn FnMut(ChildValue<'t, '_>),
) {
    let inner = |node, ty, constraints| ChildValue {
        step: None,
        node,
        ty,
        constraints,
        method: None,
    };
    let at = |key: &'t Entry<'t>, ty, constraints| ChildValue {
        step: Some(ScopeStep::Key(&key.key)),
        ..inner(&key.value, ty, constraints)
    };
    match (&node.content, ty.bare()) {
        (_, Type::Choice(choice)) => {
            if let Some(picked) = choice.pick(node) {
                visit(inner(node, &picked.ty, &picked.constraints));
            }
        }
        (Content::List(elements), Type::List(of)) => {
            for (index, element) in elements.iter().enumerate() {
                let step = Some(ScopeStep::Index(index));
                visit(ChildValue {
                    step,
                    ..inner(element, of, constraints)
                });
            }
        }
        (Content::Flow(flow), _) => {
            for element in flow.arms.iter().flatten() {
                match (&element.content, ty.bare()) {
                    // among the entries of a map
                    (Content::Map(entries), Type::List(_)) => {
                        for entry in entries {
                            visit(at(entry, ty, constraints));
                        }
                    }
                    _ => visit(inner(element, ty, constraints)),
                }
            }
        }
        (Content::Map(entries), Type::Map(of)) => {
            for entry in entries {
                visit(at(entry, of, constraints));
            }
        }
        (Content::Map(entries), Type::Record(record)) => {
            let record = record();
            for entry in entries {
                let index = record.position(&entry.key);
                let Some(field) = index.and_then(|index| record.fields.get(index)) else {
                    unknown(entry);
                    continue;
                };
                let judged = || !is_document(&field.ty) && field.taken(&entry.value).is_none();
                let text = matches!(entry.value.content, Content::Text(_)) && says_nothing(field);
                if may_lead(&entry.value) && !text && judged() {
                    visit(at(entry, &field.ty, &field.constraints));
                }
            }
        }
        (_, Type::Record(record)) => {
            let record = record();
            let index = record.primary_for(node);
            if let Some(field) = index.and_then(|index| record.fields.get(index)) {
                visit(inner(node, &field.ty, &field.constraints));
            }
        }
        (Content::Map(entries), Type::Method(methods)) => {
            if let Some((entry, method)) = statement(entries, methods) {
                visit(ChildValue {
                    method: Some(method.name),
                    ..at(entry, &method.ty, &method.constraints)
                });
            }
        }
        _ => {}
    }
}

/// Returns false for a value without names and children.
fn may_lead(node: &Node<'_>) -> bool {
    !matches!(
        node.content,
        Content::Null | Content::Bool(_) | Content::Number(_)
    )
}

/// Returns true if a text of this property is never a name.
fn says_nothing(field: &Field) -> bool {
    match field.ty.bare() {
        Type::Text => !leads(field.constraints.format),
        Type::Keyword(_) | Type::Condition | Type::Destination | Type::Any => true,
        _ => false,
    }
}

/// Returns true for the format of a text that refers to a position in a script.
fn leads(format: Format) -> bool {
    matches!(
        format,
        Format::Section | Format::LocalSection | Format::Label
    )
}

fn is_document(ty: &Type) -> bool {
    match ty {
        Type::Record(record) => record().is_document(),
        _ => false,
    }
}
