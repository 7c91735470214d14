//! The rule on properties without effect unless another one is set.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;
use crate::schema::Type;
use crate::tree::{Content, Node};

entry! {
    /// The property only changes how another one works, but that one is missing.
    NOTHING_WITHOUT:
    bad r#"connect to "+15551234567" confirm_timeout 5s;"#,
    good r#"connect to "+15551234567" confirm_timeout 5s confirm "https://example.com/confirm";"#
}

/// Reports properties without effect on their own.
pub(crate) fn companions<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    if !scope.record.has_companions() {
        return;
    }
    for (field, entry) in scope.given() {
        let Some(other) = field.constraints.requires else {
            continue;
        };
        let inherited = scope.outer.is_some_and(|outer| outer.get(other).is_some());
        if scope.get(other).is_some()
            || scope.may_have(other)
            || inherited
            || passed_on(scope, other)
        {
            continue;
        }
        let name = field.name;
        cx.report_at(
            &entry.key,
            Diagnostic::new(
                Code::NothingWithout,
                entry.place,
                format!("`{name}` does nothing without `{other}`"),
            )
            .note(format!("it only changes how `{other}` works"))
            .help(format!("add `{other}` or remove `{name}`")),
        );
    }
}

/// Returns true if a nested record, which inherits from this one, may set a property.
fn passed_on(scope: &ObjectContext<'_, '_>, name: &str) -> bool {
    let given = scope.given();
    let mut given = given.iter();
    given.any(|(field, entry)| inherits(&field.ty) && mentions(&entry.value, name))
}

fn inherits(ty: &Type) -> bool {
    match ty {
        Type::List(inner) => inherits(inner),
        Type::Record(record) => record().outer.is_some(),
        _ => false,
    }
}

fn mentions(node: &Node<'_>, name: &str) -> bool {
    match &node.content {
        Content::List(elements) => elements.iter().any(|element| mentions(element, name)),
        Content::Map(entries) => entries.iter().any(|entry| entry.key == name),
        Content::Flow(flow) => {
            // a splice has no arm to inspect
            let mentioned = |arm: &Vec<Node<'_>>| arm.iter().any(|node| mentions(node, name));
            flow.arms.is_empty() || flow.arms.iter().any(mentioned)
        }
        _ => node.is_unknown(),
    }
}
