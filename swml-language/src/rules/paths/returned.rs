//! The values that a section can return to the statement that runs it.

use super::FlowFacts;
use crate::flow::{FlowStatement, PointId, PointKind};
use crate::tree::{Content, has_variable};

/// Returns the name of the section that a statement runs, and the values that the section can
/// return; `None` if any value is possible.
pub(super) fn words<'t>(
    paths: &FlowFacts<'t>,
    statement: &FlowStatement<'t>,
) -> Option<(&'t str, Vec<String>)> {
    let flow = &paths.flow;
    let runs = |point: &PointId| {
        let found = flow.statement(*point);
        found.is_some_and(|found| found.place == statement.place)
    };
    let mut callers = flow.sections.iter().enumerate();
    let section =
        callers.find_map(|(index, section)| section.callers.iter().any(runs).then_some(index))?;
    let name = &*paths.sections.get(section)?.key;
    let mut words = Vec::new();
    let mut seen = vec![false; flow.points.len()];
    let mut open = vec![flow.sections.get(section)?.start];
    while let Some(at) = open.pop() {
        let point = flow.points.get(at)?;
        if std::mem::replace(seen.get_mut(at)?, true) {
            continue;
        }
        match &point.kind {
            PointKind::Statement(statement) if statement.method.name == "return" => {
                let word = literal(statement)?;
                if !words.contains(&word) {
                    words.push(word);
                }
                continue;
            }
            // what another section does is its own
            PointKind::Statement(statement) if statement.method.name == "transfer" => return None,
            // without a `return` there is what was there before
            PointKind::End(_) | PointKind::Unknown | PointKind::Rust | PointKind::Anywhere => {
                return None;
            }
            PointKind::Statement(_) | PointKind::Start(_) | PointKind::Fork | PointKind::Back => {}
        }
        open.extend(point.next.iter().map(|edge| edge.to));
        open.extend(point.call.map(|(_, back)| back));
    }
    (!words.is_empty()).then_some((name, words))
}

fn literal(statement: &FlowStatement<'_>) -> Option<String> {
    match &statement.body?.content {
        Content::Text(text) if !has_variable(text) => Some(text.clone().into_owned()),
        Content::Number(number) => Some(number.to_string()),
        Content::Bool(value) => Some(value.to_string()),
        _ => None,
    }
}
