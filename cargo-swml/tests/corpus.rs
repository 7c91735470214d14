//! `cargo swml check` on scripts of others: a script that is valid by SignalWire's schema has no
//! errors, or is listed with the reason.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use conformance::verdicts::VERDICTS;
use serde_json::Value;

#[test]
fn the_index_is_agreed_with() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    let Ok(index) = std::fs::read_to_string(corpus.join("index.tsv")) else {
        say("skipped: no corpus beside the repository");
        return;
    };
    let started = Instant::now();
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-swml"))
        .args(["swml", "check", "--format", "json"])
        .arg(corpus.join("docs"))
        .output()
        .unwrap();
    let took = started.elapsed();
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let files = report["files"].as_array().unwrap();
    let mut lines = index.lines().map(|line| line.split('\t'));
    let head: Vec<&str> = lines.next().unwrap().collect();
    let column = |name| head.iter().position(|column| *column == name).unwrap();
    let verdicts = [column("schema_calling"), column("schema_messaging")];
    let mut differing = 0;
    let mut judged = 0;
    for line in lines {
        let cells: Vec<&str> = line.collect();
        let right = verdicts.iter().any(|column| cells[*column] == "ok");
        let name = cells[0];
        let of = |file: &&Value| file["path"].as_str().unwrap().ends_with(name);
        let Some(file) = files.iter().find(of) else {
            // not a script: it does not contain the word `sections`
            assert!(!right, "{name} is left out");
            continue;
        };
        judged += 1;
        let faults = file["faults"].as_array().unwrap();
        let errors = faults.iter().filter(|fault| fault["level"] == "error");
        let fine = match right {
            true => faults.is_empty(),
            false => errors.count() > 0,
        };
        if !fine {
            let listed = VERDICTS.iter().any(|(file, ..)| *file == name);
            assert!(listed, "{name}: {faults:?}");
            differing += 1;
        }
    }
    say(&format!(
        "{judged} scripts judged in {took:?}; {differing} otherwise than the schema, each listed"
    ));
}

/// Prints even if the test passes: the test harness captures `println!`.
fn say(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "{line}");
}
