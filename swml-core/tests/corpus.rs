//! Scripts that others wrote: the checker has nothing against those that are right,
//! and they come out as they went in.
//!
//! The documents stand beside the repository and are not part of it; without them
//! the test says that it was skipped.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::path::{Path, PathBuf};

use swml_core::check::{Dialect, check};
use swml_core::tree::Node;
use swml_core::{Document, Method, Report};

/// Documents that SignalWire's schema takes and we do not, each with its faults and
/// the reason.
const FLAGGED: &[(&str, &[&str], &str)] = &[
    (
        "signalwire+digital_employees--7864a8282652.json",
        &["invalid-url"],
        "a placeholder: `hxxps://replace-this-url…`",
    ),
    (
        "signalwire+docs--21759e296163.json",
        &[
            "invalid-destination",
            "invalid-destination",
            "invalid-destination",
        ],
        "placeholders: `+1XXXXXXXXXX`",
    ),
    (
        "signalwire+docs--2b6a2c8d30a9.json",
        &["invalid-destination"],
        "a placeholder: `+1XXXXXXXXXX`",
    ),
    (
        "signalwire+docs--71d3d8f5b0f4.json",
        &["invalid-destination"],
        "a placeholder: `+1XXXXXXXXXX`",
    ),
    (
        "signalwire+docs--16f6d47f6ab3.json",
        &["invalid-destination"],
        "a placeholder: `+1XXXXXXXXXX`",
    ),
    (
        "signalwire+docs--43ce07c7b8c6.json",
        &["invalid-url"],
        "`stream` speaks WebSocket, and the URL is `rtmps://…`",
    ),
    (
        "signalwire+docs--97be34da5f6c.json",
        &["empty-section"],
        "the platform rejects an empty `main`, which the schema allows",
    ),
    (
        "signalwire-community+swml-python--97784c454859.json",
        &["invalid-url"],
        "`tap` sends to `rtp`, `ws` or `wss`, and the URI is `sip:…`",
    ),
];

struct Script {
    file: String,
    methods: Vec<String>,
    schema_ok: bool,
    text: String,
}

impl Script {
    /// True if the script uses no method but ours.
    fn is_ours(&self) -> bool {
        self.methods
            .iter()
            .all(|method| Method::METHODS.get(method).is_some())
    }

    fn report(&self) -> Report {
        let node: Node<'_> = serde_json::from_str(&self.text).expect("the corpus is JSON");
        check(&node, Dialect::Json)
    }
}

/// The corpus, or nothing where it is absent.
fn corpus() -> Option<Vec<Script>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    let Ok(index) = std::fs::read_to_string(root.join("index.tsv")) else {
        eprintln!("skipped: there is no corpus at {}", root.display());
        return None;
    };
    let mut lines = index.lines();
    let head: Vec<&str> = lines.next().expect("a head line").split('\t').collect();
    let column = |name: &str| {
        let found = head.iter().position(|column| *column == name);
        found.unwrap_or_else(|| panic!("no column `{name}`"))
    };
    let (file, methods, verdict) = (column("file"), column("methods"), column("schema_calling"));
    Some(
        lines
            .map(|line| {
                let cells: Vec<&str> = line.split('\t').collect();
                let path: PathBuf = root.join("docs").join(cells[file]);
                Script {
                    file: cells[file].to_owned(),
                    methods: cells[methods]
                        .split([',', ' '])
                        .filter(|name| !name.is_empty())
                        .map(str::to_owned)
                        .collect(),
                    schema_ok: cells[verdict] == "ok",
                    text: std::fs::read_to_string(&path).expect("a document of the index"),
                }
            })
            .collect(),
    )
}

fn errors(report: &Report) -> Vec<&'static str> {
    report.errors().map(|fault| fault.code.as_str()).collect()
}

#[test]
fn right_scripts_are_taken_and_wrong_ones_told() {
    let Some(scripts) = corpus() else { return };
    let mut failures = Vec::new();
    let mut flagged = 0;
    let mut warned = 0;
    let judged: Vec<&Script> = scripts
        .iter()
        .filter(|script| script.schema_ok && script.is_ours())
        .collect();
    for script in &judged {
        let report = script.report();
        let expected = FLAGGED
            .iter()
            .find(|(file, ..)| *file == script.file)
            .map_or(&[][..], |(_, codes, _)| codes);
        flagged += usize::from(!expected.is_empty());
        warned += usize::from(report.warnings().next().is_some());
        if errors(&report) != expected {
            failures.push(format!(
                "{}: expected {expected:?}\n{report}\n",
                script.file
            ));
        }
    }
    for (file, ..) in FLAGGED {
        if !judged.iter().any(|script| script.file == *file) {
            failures.push(format!("{file} is listed, but not judged"));
        }
    }
    println!(
        "{} scripts, {} of our methods and right by the schema: {flagged} of them flagged, {warned} warned about",
        scripts.len(),
        judged.len(),
    );
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn scripts_come_out_as_they_went_in() {
    let Some(scripts) = corpus() else { return };
    let mut count = 0;
    let mut failures = Vec::new();
    for script in scripts.iter().filter(|script| script.is_ours()) {
        // what the schema refuses may still be read; what we refuse is tested above
        let Ok(document) = Document::from_json(&script.text) else {
            continue;
        };
        count += 1;
        let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
        let written = document.to_json();
        if value(&written) != value(&script.text) {
            failures.push(format!("{}:\n{}\n{written}", script.file, script.text));
        }
        let by_serde = serde_json::to_string(&document).expect("a document");
        if by_serde != written {
            failures.push(format!("{}: serde writes {by_serde}", script.file));
        }
    }
    println!("{count} scripts read and written");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// The checker and the reader take whatever there is, wrong or of other methods.
#[test]
fn nothing_panics() {
    let Some(scripts) = corpus() else { return };
    let mut faults = 0;
    for script in &scripts {
        let report = script.report();
        faults += report.iter().count();
        for fault in &report {
            assert!(!fault.message.is_empty() && fault.note.is_some() && fault.help.is_some());
        }
        assert_eq!(Document::from_json(&script.text).is_ok(), report.is_ok());
    }
    println!("{faults} faults in {} scripts", scripts.len());
}
