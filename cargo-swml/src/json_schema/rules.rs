//! The rules across the properties of one object that a schema can state.

use serde_json::{Map, Value, json};
use swml_language::schema::{RecordType, Rule};

/// Adds the conditions of a record's rule to its schema.
pub(super) fn add(record: &RecordType, schema: &mut Map<String, Value>) {
    // a name that is not checked may be that of a missing property
    if record.open || !record.also.is_empty() {
        return;
    }
    match record.rule {
        Some(Rule::DataMap | Rule::Action) => {
            schema.insert("minProperties".into(), 1.into());
        }
        Some(Rule::Function) => require(schema, "description"),
        Some(rule) => {
            if let Some((keyword, ways)) = ways(rule) {
                schema.insert(keyword.into(), ways.into());
            }
        }
        None => {}
    }
}

/// Returns the sets of properties of which one must be given: any or exactly one.
fn ways(rule: Rule) -> Option<(&'static str, Vec<Value>)> {
    let any = |names: &[&str]| Some(("anyOf", each(names)));
    let one = |names: &[&str]| Some(("oneOf", each(names)));
    match rule {
        Rule::AiPrompt | Rule::TextOrPom => any(&["text", "pom"]),
        Rule::BodyOrBullets => any(&["body", "bullets"]),
        Rule::SendSms | Rule::Answer => any(&["body", "media"]),
        Rule::Reply => any(&["body", "media", "switch"]),
        Rule::ContextStep => one(&["text", "pom"]),
        Rule::SidecarPrompt => one(&["text", "pom", "file"]),
        Rule::TranscribeAction => one(&["start", "summarize"]),
        Rule::TranslateAction => one(&["start", "summarize", "inject"]),
        Rule::Play => one(&["url", "urls"]),
        Rule::Connect => one(&["to", "serial", "parallel", "serial_parallel"]),
        Rule::Branch => Some((
            "anyOf",
            vec![
                json!({ "required": ["when", "then"] }),
                json!({ "required": ["else"], "properties": { "when": false, "then": false } }),
            ],
        )),
        _ => None,
    }
}

fn each(names: &[&str]) -> Vec<Value> {
    let names = names.iter();
    names.map(|name| json!({ "required": [name] })).collect()
}

/// Requires a further property.
fn require(schema: &mut Map<String, Value>, name: &str) {
    match schema.get_mut("required") {
        Some(Value::Array(required)) => required.push(name.into()),
        _ => {
            schema.insert("required".into(), json!([name]));
        }
    }
}
