//! The pages of `tests/cmd`: commands, and what they print.
//!
//! `TRYCMD=overwrite cargo test -p cargo-swml --test cli` writes them anew.

#![allow(clippy::unwrap_used)]

#[test]
fn pages() {
    trycmd::TestCases::new().case("tests/cmd/*.md");
}

/// The drawing in the README is what the command prints.
#[test]
fn readme() {
    let drawing = std::process::Command::new(env!("CARGO_BIN_EXE_cargo-swml"))
        .args(["swml", "graph", "tests/cmd/graph.in/menu.yaml"])
        .output()
        .unwrap();
    let drawing = String::from_utf8(drawing.stdout).unwrap();
    let shown = format!("```mermaid\n{drawing}```\n");
    assert!(include_str!("../README.md").contains(&shown), "{drawing}");
}
