//! What is behind a feature is missed by name: the compiler says which feature it is.

#![allow(missing_docs, clippy::unwrap_used)]

use std::path::Path;
use std::process::Command;

/// Each line needs a feature that the crate around it has not turned on.
const LINES: [(&str, &str); 5] = [
    ("use swml::web::axum::Signed;", "axum"),
    ("use swml::web::actix::Signed as Other;", "actix"),
    ("use swml::web::http::response;", "http"),
    ("use swml::web::{Rejected, Rendered};", "webhook"),
    (
        "fn verifier() { let _ = swml::web::Verifier::new(\"x\"); }",
        "webhook",
    ),
];

#[test]
fn a_missing_feature_is_named() {
    let core = Path::new(env!("CARGO_MANIFEST_DIR"));
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("features");
    std::fs::create_dir_all(scratch.join("src")).unwrap();
    let manifest = format!(
        "[package]\nname = \"without-features\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
         [dependencies]\nswml = {{ package = \"swml-core\", path = {core:?} }}\n\
         [workspace]\n"
    );
    std::fs::write(scratch.join("Cargo.toml"), manifest).unwrap();
    // the versions that are there already
    std::fs::copy(core.join("../Cargo.lock"), scratch.join("Cargo.lock")).unwrap();
    let source: String = LINES.iter().map(|(line, _)| format!("{line}\n")).collect();
    std::fs::write(scratch.join("src/lib.rs"), source).unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["check", "--offline", "--target-dir"])
        .arg(scratch.join("target"))
        .current_dir(&scratch)
        .output()
        .unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    for (number, (line, feature)) in LINES.iter().enumerate() {
        // an error ends with an empty line
        let place = format!("src/lib.rs:{}:", number + 1);
        let mut errors = told.split("\n\n");
        let error = errors
            .find(|error| error.contains(&place))
            .unwrap_or_default();
        let named = format!("the item is gated behind the `{feature}` feature");
        assert!(error.contains(&named), "`{line}`:\n{told}");
    }
    // and what needs none is there
    assert!(!told.contains("no `Rendered`"), "{told}");
}
