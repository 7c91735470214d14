//! `swml_file!`: scripts in separate files.

#![allow(missing_docs, clippy::expect_used)]

use swml::{Document, swml_file};

#[test]
fn json() {
    let text = include_str!("files/desk.json");
    let script = swml_file!("tests/files/desk.json");
    assert_eq!(script, Document::from_json(text).expect("a script"));
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    assert_eq!(value(&script.to_json()), value(text));
}

#[cfg(feature = "yaml")]
#[test]
fn yaml() {
    // the file has an obsolete form, which is a compiler warning
    #[allow(deprecated)]
    let script = swml_file!("tests/files/desk.yaml");
    assert_eq!(
        script.to_json(),
        concat!(
            r#"{"version":"1.0.0","sections":{"main":[{"play":{"url":"say:Hello"}},"#,
            r#"{"connect":{"to":"+15551234567","timeout":20}}]}}"#,
        )
    );
}

#[test]
fn live() {
    // compiled or read, it is the same text
    let script = || swml::swml_file_live!("tests/files/desk.json");
    assert_eq!(
        script().to_json(),
        swml_file!("tests/files/desk.json").to_json()
    );
    assert_eq!(script().to_json(), script().to_json());
}

#[cfg(feature = "yaml")]
#[test]
fn live_yaml() {
    #[allow(deprecated)]
    let script = || swml::swml_file_live!("tests/files/desk.yaml");
    #[allow(deprecated)]
    let compiled = swml_file!("tests/files/desk.yaml");
    assert_eq!(script().to_json(), compiled.to_json());
}
