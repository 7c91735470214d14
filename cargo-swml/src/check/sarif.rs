//! Diagnostics as SARIF 2.1.0, the Static Analysis Results Interchange Format.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};
use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::{Level, Span};

use super::checked::Checked;
use super::excerpt::reported;
use super::region::Region;

pub(super) fn report(checked: &[Checked]) -> Value {
    let results = checked.iter().flat_map(|one| {
        let faults = one.judged.report.iter();
        faults.map(|fault| result(one, fault))
    });
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": Code::ALL.iter().map(|code| rule(*code)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": results.collect::<Vec<_>>(),
        }],
    })
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Pedantic => "note",
    }
}

fn rule(code: Code) -> Value {
    let text = code.explanation().trim();
    let (bad, good) = (code.bad(), code.good());
    json!({
        "id": code.as_str(),
        "shortDescription": { "text": text.lines().next().unwrap_or_default() },
        "fullDescription": { "text": text },
        "help": { "text": format!("Wrong: {bad}\nRight: {good}") },
        "defaultConfiguration": { "level": level(code.level()) },
    })
}

fn result(checked: &Checked, fault: &Diagnostic) -> Value {
    let text = &checked.input.text;
    let artifact = json!({ "uri": uri(&checked.input.name) });
    let mut message = fault.message.clone();
    for (name, part) in [("why", &fault.note), ("help", &fault.help)] {
        if let Some(part) = part {
            message.push_str(&format!("\n{name}: {part}"));
        }
    }
    let fix = reported(fault, &checked.judged.secrets);
    let fixes = fix.map(|(fix, at)| {
        json!({
            "description": { "text": fault.help.as_deref().unwrap_or(&fault.message) },
            "artifactChanges": [{
                "artifactLocation": artifact,
                "replacements": [{
                    "deletedRegion": region(text, Some(at)),
                    "insertedContent": { "text": fix.text },
                }],
            }],
            "properties": { "applicability": fix.applicability.as_str() },
        })
    });
    json!({
        "ruleId": fault.code.as_str(),
        "level": level(fault.level()),
        "message": { "text": message },
        "locations": [{
            "physicalLocation": {
                "artifactLocation": artifact,
                "region": region(text, fault.at),
            },
            "logicalLocations": [{ "fullyQualifiedName": fault.path }],
        }],
        "fixes": fixes.into_iter().collect::<Vec<_>>(),
    })
}

/// The characters that are escaped in a path.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'.')
    .remove(b'-')
    .remove(b'_')
    .remove(b'~')
    .remove(b'+');

/// Returns the path of a file as a relative URI: reserved characters are escaped.
fn uri(name: &str) -> String {
    utf8_percent_encode(&name.replace('\\', "/"), RESERVED).to_string()
}

fn region(text: &str, at: Option<Span>) -> Value {
    let region = Region::new(text, at);
    json!({
        "startLine": region.start_line,
        "startColumn": region.start_column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    })
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn a_file_of_any_name_has_a_uri() {
        assert_eq!(uri("flows/menu.yaml"), "flows/menu.yaml");
        assert_eq!(uri("a b\\é#1%.json"), "a%20b/%C3%A9%231%25.json");
        assert_eq!(uri("<stdin>"), "%3Cstdin%3E");
    }
}
