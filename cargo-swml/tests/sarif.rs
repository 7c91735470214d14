//! The output of `--format sarif`, as code review services read it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::process::Command;

use serde_json::{Value, json};

#[test]
fn results_name_their_rule_and_their_place() {
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-swml"))
        .args(["swml", "check", "--format", "sarif", "wrong.json"])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cmd/check.in"))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["version"], "2.1.0");
    let run = &report["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 3);
    for result in results {
        assert!(rules.iter().any(|rule| rule["id"] == result["ruleId"]));
    }
    let last = &results[2];
    assert_eq!(last["ruleId"], "unknown-word");
    assert_eq!(last["level"], "error");
    let place = &last["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "wrong.json");
    let region = json!({"startLine": 5, "startColumn": 31, "endLine": 5, "endColumn": 38});
    assert_eq!(place["region"], region);
    let change = &last["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(change["deletedRegion"], region);
    assert_eq!(change["insertedContent"]["text"], "\"busy\"");
    // passwords are not printed
    assert!(!String::from_utf8(output.stdout).unwrap().contains("hush"));
}
