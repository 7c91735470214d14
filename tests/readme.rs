//! The claims of the README besides its snippets, which are doctests of the crate.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::path::Path;

use swml::{Diagnostic, Report};
use swml_language::check::{Dialect, check};
use swml_language::read::Parsed;

const README: &str = include_str!("../README.md");
const ARCHITECTURE: &str = include_str!("../ARCHITECTURE.md");

/// Returns the code blocks of a language.
fn blocks(language: &str) -> Vec<&'static str> {
    let fence = format!("```{language}\n");
    README
        .split(fence.as_str())
        .skip(1)
        .map(|rest| rest.split("\n```").next().unwrap())
        .collect()
}

/// Formats a diagnostic as the compiler shows it, above the place.
fn shown(fault: &Diagnostic) -> String {
    format!("error: {}", fault.text().replace("\n  = ", "\n         = "))
}

/// Returns the diagnostics of the macro for a script, which are those of the same tree.
fn judge(main: &str) -> Report {
    let document = format!(r#"{{"sections":{{"main":{main}}}}}"#);
    let tree = Parsed::json(&document).unwrap().into_root();
    check(&tree, swml_language::Document::LANGUAGE, Dialect::Script)
}

#[test]
fn the_errors_shown_are_the_real_ones() {
    let queue = judge(r#"[{"connect":{"to":"queue:support","timeout":20}}]"#);
    let several = judge(
        r#"[{"connect":{"to":"+15551234567","timout":20,"codec":"PCMU"}},{"hangup":{"reason":"bussy"}}]"#,
    );
    for (report, block) in [queue, several].iter().zip(blocks("text")) {
        let faults: Vec<String> = report.iter().map(shown).collect();
        // the first block also shows the place
        let place = block.find("\n -->").unwrap_or(block.len());
        let mut reported: Vec<&str> = block[..place].split("\n\n").collect();
        let mut faults: Vec<&str> = faults.iter().map(String::as_str).collect();
        reported.sort_unstable();
        faults.sort_unstable();
        assert_eq!(reported, faults);
    }
}

#[test]
fn its_methods_are_those_of_the_table() {
    let listed = |documented| {
        swml_language::schema::all_of(&swml_language::methods::Method::METHODS.names(documented))
    };
    let prose = README.split_whitespace().collect::<Vec<_>>().join(" ");
    for sentence in [
        format!("The calling methods {}.", listed(true)),
        format!("are not on SignalWire's pages yet: {}.", listed(false)),
    ] {
        assert!(
            prose.contains(&sentence),
            "the README should say: {sentence}"
        );
    }
}

#[test]
fn its_commands_can_be_run() {
    let commands = blocks("sh")[0];
    let example = commands
        .lines()
        .find_map(|line| line.strip_prefix("cargo run --example "))
        .and_then(|rest| rest.split_whitespace().next())
        .unwrap();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("examples/{example}.rs"));
    assert!(path.exists(), "{} does not exist", path.display());
    assert!(
        commands
            .lines()
            .any(|line| line.starts_with("cargo test --workspace "))
    );
}

#[test]
fn links_lead_somewhere() {
    let anchors: Vec<String> = README
        .lines()
        .filter(|line| line.starts_with('#'))
        .map(|line| {
            let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-');
            let heading = line.trim_start_matches('#').trim().to_lowercase();
            heading
                .chars()
                .filter(kept)
                .collect::<String>()
                .replace(' ', "-")
        })
        .collect();
    for (page, text) in [("README.md", README), ("ARCHITECTURE.md", ARCHITECTURE)] {
        for link in text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
        {
            let leads = match link.strip_prefix('#') {
                Some(anchor) => anchors.iter().any(|known| known == anchor),
                None => link.starts_with("https://") || exists(link),
            };
            assert!(leads, "{page}: {link}");
        }
    }
}

#[test]
fn every_file_in_architecture_exists() {
    for code in ARCHITECTURE.split('`').skip(1).step_by(2) {
        let is_path = code.contains('/') && !code.contains([' ', '*', '{', '<', ':', '…']);
        // paths outside of the repository may be absent
        let is_path = is_path && !code.starts_with("..");
        if is_path {
            assert!(exists(code), "ARCHITECTURE.md: {code}");
        }
    }
}

fn exists(path: &str) -> bool {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path).exists()
}
