//! Tests that the compiler names the feature required by a disabled item.

#![allow(missing_docs, clippy::unwrap_used)]

use std::path::Path;
use std::process::Command;

/// Each line requires a feature that the surrounding crate has not enabled.
fn each_line_is_reported(name: &str, lines: &[(&str, &str)]) {
    let core = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shared = Path::new(env!("CARGO_TARGET_TMPDIR")).join("features");
    let scratch = shared.join(name);
    std::fs::create_dir_all(scratch.join("src")).unwrap();
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
         [dependencies]\nswml = {{ package = \"swml-core\", path = {core:?} }}\n\
         [workspace]\n"
    );
    std::fs::write(scratch.join("Cargo.toml"), manifest).unwrap();
    // the versions that are already present
    std::fs::copy(core.join("../Cargo.lock"), scratch.join("Cargo.lock")).unwrap();
    let source: String = lines.iter().map(|(line, _)| format!("{line}\n")).collect();
    std::fs::write(scratch.join("src/lib.rs"), source).unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["check", "--offline", "--target-dir"])
        .arg(shared.join("target"))
        .current_dir(&scratch)
        .output()
        .unwrap();
    let reported = String::from_utf8(output.stderr).unwrap();
    for (number, (line, feature)) in lines.iter().enumerate() {
        // an error ends with an empty line
        let place = format!("src/lib.rs:{}:", number + 1);
        let mut errors = reported.split("\n\n");
        let error = errors.find(|error| error.contains(&place));
        let error = error.unwrap_or_default();
        assert!(error.contains(feature), "`{line}`:\n{reported}");
    }
}

#[test]
fn a_path_names_its_feature() {
    each_line_is_reported(
        "paths",
        &[
            ("use swml::web::axum::Signed;", "the `axum` feature"),
            ("use swml::web::actix;", "the `actix` feature"),
            ("use swml::web::http::response;", "the `http` feature"),
            ("use swml::swaig::Tools;", "the `swaig` feature"),
            ("use swml::testing::Sample;", "the `testing` feature"),
            // items without a feature are available
            (
                "use swml::web::{Rejected, Rendered};",
                "unresolved import `swml::web::Rejected`",
            ),
            (
                "pub fn a() { let _ = swml::web::Verifier::new(\"x\"); }",
                "the `webhook` feature",
            ),
        ],
    );
}

#[test]
fn a_method_names_its_feature() {
    let feature = "error[E0277]: YAML needs the feature `yaml` of `swml`";
    each_line_is_reported(
        "methods",
        &[
            (
                "pub fn a(text: &str) { let _ = swml::Document::from_yaml(text); }",
                feature,
            ),
            (
                "pub fn b(text: &String) { let _ = swml::messaging::Document::from_yaml(text); }",
                feature,
            ),
            (
                "pub fn c(script: swml::Document) { let _ = script.to_yaml(); }",
                feature,
            ),
            (
                "pub fn d() { let _ = swml::Reader::new().yaml::<swml::Document>(\"x\"); }",
                feature,
            ),
        ],
    );
}
