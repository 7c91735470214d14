//! The direct children of a value, with their types.

use crate::resolve::{Statement, ValueType, statement};
use crate::rules::context::ScopeStep;
use crate::schema::{Field, Format, MethodSpec, Type};
use crate::tree::{Content, Entry, Node};

/// The method that marks a position.
pub(super) const LABEL: &str = "label";

/// A direct child of a value.
pub(super) struct ChildValue<'t> {
    pub(super) step: Option<ScopeStep<'t>>,
    pub(super) node: &'t Node<'t>,
    pub(super) of: ValueType,
    /// The method whose body it is.
    pub(super) method: Option<&'static MethodSpec>,
}

/// Calls `visit` for each value directly inside one of this type, with the step to it, its type and
/// the method it is the body of. Documents inside are left out. `unknown` gets the entries of an
/// object that the table does not have.
pub(super) fn each_inside<'t>(
    node: &'t Node<'t>,
    of: ValueType,
    unknown: &mut dyn FnMut(&'t Entry<'t>),
    visit: &mut dyn FnMut(ChildValue<'t>),
) {
    let inner = |step, node, of| ChildValue {
        step,
        node,
        of,
        method: None,
    };
    let at = |key: &'t Entry<'t>, of| inner(Some(ScopeStep::Key(&key.key)), &key.value, of);
    match (&node.content, of.ty) {
        (Content::List(elements), Type::List(element)) => {
            for (index, node) in elements.iter().enumerate() {
                let step = Some(ScopeStep::Index(index));
                visit(inner(step, node, of.inside(element)));
            }
        }
        (Content::Flow(flow), ty) => {
            for element in flow.arms.iter().flatten() {
                match (&element.content, ty) {
                    // among the entries of a map
                    (Content::Map(entries), Type::List(_)) => {
                        for entry in entries {
                            visit(at(entry, of));
                        }
                    }
                    _ => visit(inner(None, element, of)),
                }
            }
        }
        (Content::Map(entries), Type::Map(value)) => {
            for entry in entries {
                visit(at(entry, of.inside(value)));
            }
        }
        // a single statement
        (Content::Map(_), Type::List(element @ Type::Method(_))) => {
            visit(inner(None, node, of.inside(element)));
        }
        (Content::Map(entries), Type::Record(record)) => {
            let record = record();
            for entry in entries {
                let Some((_, field)) = record.declared(entry) else {
                    unknown(entry);
                    continue;
                };
                let judged = || !is_document(&field.ty) && field.taken(&entry.value).is_none();
                let text = matches!(entry.value.content, Content::Text(_)) && says_nothing(field);
                if may_lead(&entry.value) && !text && judged() {
                    visit(at(entry, ValueType::of_field(field)));
                }
            }
        }
        (_, Type::Method(methods)) => {
            if let Some(Statement {
                method,
                body: Some(body),
                ..
            }) = statement(node, methods)
            {
                let step = Some(ScopeStep::Key(method.name));
                visit(ChildValue {
                    method: Some(method),
                    ..inner(step, body, ValueType::of_method(method))
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
