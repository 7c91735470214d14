//! Long scripts: `cargo swml check` takes about twice the time for twice the length.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

fn took(folder: &Path, arguments: &[&str], text: &str) -> (Duration, usize) {
    let path = folder.join("long.json");
    std::fs::write(&path, text).unwrap();
    let started = Instant::now();
    let run = Command::new(env!("CARGO_BIN_EXE_cargo-swml"))
        .args(["swml", "check", "--language", "calling"])
        .args(arguments)
        .arg(&path)
        .output()
        .unwrap();
    assert!(matches!(run.status.code(), Some(0 | 1)), "{run:?}");
    (started.elapsed(), run.stdout.len())
}

/// A script on one line, with one step many times.
fn line(step: &str, count: usize) -> String {
    let steps = vec![step; count].join(",");
    format!("{{\"sections\":{{\"main\":[{steps}]}}}}")
}

/// Twelve times the length takes much less than the square of that, 144 times the time.
fn is_linear(arguments: &[&str], script: impl Fn(usize) -> String) {
    let folder = tempfile::tempdir().unwrap();
    let (short, _) = took(folder.path(), arguments, &script(500));
    let (long, written) = took(folder.path(), arguments, &script(6000));
    assert!(
        long < short * 45 + Duration::from_secs(2),
        "{arguments:?}: {short:?}, {long:?}"
    );
    // the output for an error does not grow with the line it is in
    assert!(written < 6000 * 4000, "{arguments:?}: {written} bytes");
}

#[test]
fn faults_on_one_line() {
    is_linear(&[], |count| {
        line(r#"{"sleep":"500"},{"foo":{"a":1}}"#, count)
    });
}

#[test]
fn a_fault_as_long_as_the_line() {
    is_linear(&[], |count| {
        let inner = line(r#"{"foo":{}}"#, count);
        format!("{{\"sections\":{{\"main\":[{{\"foo\":{inner}}},{inner}]}}}}")
    });
}

#[test]
fn fixes_of_which_some_do_not_go_together() {
    // each is right alone, but both name the same property
    let step = r#"{"play":{"urlz":"say:a","uurl":"say:b"}},{"sleep":"5"}"#;
    is_linear(&["--fix", "--unsafe-fixes"], |count| line(step, count));
}

#[test]
fn secrets_on_one_line() {
    let step = r#"{"connect":{"to":"+15551234567","password":"hush","timeout":"5"}}"#;
    is_linear(&["--format", "json"], |count| line(step, count));
}
