//! Coverage of one call, of several, and of all calls of a test run.
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use swml_rehearsal::{COVERAGE, Coverage, Rehearsal, Script};

const MENU: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files/keys.yaml");

fn menu() -> Rehearsal {
    Rehearsal::new(Script::open(MENU).unwrap())
}

/// The numbers of the lines that were never run.
fn never(coverage: &Coverage) -> Vec<usize> {
    let lines = coverage.never_run().filter_map(|one| one.line);
    lines.map(|(line, _)| line).collect()
}

#[test]
fn one_key() {
    let mut call = menu().start();
    call.presses("1").ends();
    assert_eq!(never(&call.coverage()), [10]);
}

#[test]
fn another_key() {
    let mut call = menu().start();
    call.presses("2").ends();
    assert_eq!(never(&call.coverage()), [9]);
}

#[test]
fn two_calls_are_merged() {
    let (mut one, mut other) = (menu().start(), menu().start());
    one.presses("1");
    other.presses("2");
    let mut both = one.coverage();
    both.merge(&other.coverage());
    assert_eq!(never(&both), [0; 0]);
    assert_eq!(both.never_taken().count(), 0);
    assert_eq!(both.statements().next().unwrap().1, 2);
}

/// This program again, as `cargo test` runs it.
fn run(folder: &Path, tests: &[&str]) -> Coverage {
    let status = Command::new(env::current_exe().unwrap())
        .env(COVERAGE, folder)
        .arg("--exact")
        .args(tests)
        .output()
        .unwrap()
        .status;
    assert!(status.success());
    Coverage::read(folder).unwrap()
}

#[test]
fn all_calls_of_a_run_count() {
    let folder = env::temp_dir().join(format!("swml-coverage-{}", std::process::id()));
    let one = run(&folder, &["one_key"]);
    assert_eq!(never(&one), [10]);
    // a second program adds to it
    let both = run(&folder, &["another_key"]);
    assert_eq!(never(&both), [0; 0]);
    assert_eq!(never(&both.of_file("files/keys.yaml")), [0; 0]);
    assert_eq!(
        both.of_file("keys.yaml").statements().count(),
        both.statements().count()
    );
    assert_eq!(both.of_file("other/menu.yaml").statements().count(), 0);
    let lcov = both.to_lcov();
    assert!(
        lcov.starts_with("SF:") && lcov.contains("keys.yaml\nDA:4,2\n"),
        "{lcov}"
    );
    fs::write(folder.join("other.json"), "{}").unwrap();
    assert!(Coverage::read(&folder).is_err());
    fs::remove_dir_all(&folder).unwrap();
    assert!(Coverage::read(&folder).is_err());
}
