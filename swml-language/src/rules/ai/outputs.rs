//! The actions of an agent, with their paths.

use crate::rules::ai::nodes::value;
use crate::rules::object_context::ObjectContext;
use crate::schema::{RecordType, Type};
use crate::tree::{Content, Node};

/// Calls `visit` for each action of an agent, with its path.
pub(crate) fn each<'t>(
    scope: &ObjectContext<'_, 't>,
    visit: &mut dyn FnMut(&dyn Fn() -> String, &'t Node<'t>),
) {
    let functions = scope
        .get("SWAIG")
        .and_then(|swaig| value(&swaig.value, "functions"))
        .and_then(Node::elements);
    for (index, function) in functions.unwrap_or_default().iter().enumerate() {
        if let Some(map) = value(function, "data_map") {
            let path = || format!(".SWAIG.functions[{index}].data_map");
            of_outputs(map, &path, visit);
        }
    }
}

/// The actions in an object with `output`, `expressions` and `webhooks`.
fn of_outputs<'t>(
    node: &'t Node<'t>,
    path: &dyn Fn() -> String,
    visit: &mut dyn FnMut(&dyn Fn() -> String, &'t Node<'t>),
) {
    if let Some(action) = value(node, "output").and_then(|output| value(output, "action")) {
        let path = || format!("{}.output.action", path());
        match &action.content {
            Content::List(actions) => {
                for (index, action) in actions.iter().enumerate() {
                    visit(&|| format!("{}[{index}]", path()), action);
                }
            }
            _ => visit(&path, action),
        }
    }
    for list in ["expressions", "webhooks"] {
        let elements = value(node, list).and_then(Node::elements);
        for (index, element) in elements.unwrap_or_default().iter().enumerate() {
            let path = || format!("{}.{list}[{index}]", path());
            of_outputs(element, &path, visit);
        }
    }
}

/// Returns the record type of an action of such an agent.
pub(crate) fn action(agent: &'static RecordType) -> Option<&'static RecordType> {
    const WAY: [&str; 5] = ["SWAIG", "functions", "data_map", "output", "action"];
    let mut way = WAY.iter();
    way.try_fold(agent, |record, name| object(&record.field(name)?.ty))
}

/// Returns the record type that a type is or contains.
fn object(ty: &Type) -> Option<&'static RecordType> {
    match ty.bare() {
        Type::Record(record) => Some(record()),
        Type::List(inner) => object(inner),
        Type::Choice(choice) => choice.alternatives.iter().find_map(|one| object(&one.ty)),
        _ => None,
    }
}
