//! A script in a file: places are file, line and column.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use swml_rehearsal::{Rehearsal, Script, ScriptError};

#[test]
fn places_are_lines() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files/menu.yaml");
    let script = Script::open(path).unwrap();
    let report = Rehearsal::explore(&script);
    let location = report.faults().next().unwrap().location.clone().unwrap();
    assert_eq!(location.line, Some((6, 7)));
    assert!(
        location.to_string().ends_with("menu.yaml:6:7 (switch)"),
        "{location}"
    );
}

#[test]
fn a_value_other_than_a_script_is_an_error() {
    assert!(matches!(
        Script::open("nowhere.json"),
        Err(ScriptError::File { .. })
    ));
    assert!(matches!(Script::json("{"), Err(ScriptError::Syntax(_))));
    assert!(matches!(Script::json("[]"), Err(ScriptError::NotAnObject)));
    assert!(matches!(Script::json("{}"), Err(ScriptError::NoSections)));
    let empty = r#"{"sections": {}}"#;
    assert!(matches!(Script::json(empty), Err(ScriptError::NoMain)));
}
