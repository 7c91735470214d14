//! The pages of `tests/cmd`: commands and their output.
//!
//! `SNAPSHOTS=overwrite cargo test -p cargo-swml --test cli` writes them anew.

#![allow(clippy::unwrap_used)]

#[test]
fn pages() {
    if snapshots::accept_with("TRYCMD", "pages") {
        return;
    }
    trycmd::TestCases::new().case("tests/cmd/*.md");
}

/// The drawing in the README is the output of the command.
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

/// Typed choices are played, and an invalid one is asked for again.
#[test]
fn the_keyboard_plays() {
    let played = typed("menu.yaml", "yes\n2\n\"\nrecords:hello\n");
    let reported: Vec<&str> = played.lines().collect();
    let asked = "  1, 2, 0, silence, hangup";
    assert_eq!(reported.get(3), Some(&asked), "{played}");
    assert!(played.contains("> 0:05 caller presses 2\n"), "{played}");
    assert!(played.contains("caller records \"hello\""), "{played}");
    assert!(played.ends_with("ends: the script ended\n"), "{played}");
}

/// The end of the input is not the end of the call.
#[test]
fn the_keyboard_may_end() {
    let played = typed("menu.yaml", "1\n");
    assert!(played.ends_with("unreachable, hangup\n> \n"), "{played}");
}

/// The first choice of a message is its text.
#[test]
fn a_message_is_typed() {
    let played = typed("message.yaml", "STOP\n");
    assert!(played.contains("You hear no more of us"), "{played}");
}

fn typed(script: &str, keys: &str) -> String {
    use std::io::Write as _;
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_cargo-swml"))
        .args([
            "swml",
            "rehearse",
            &format!("tests/cmd/rehearse.in/{script}"),
        ])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(keys.as_bytes()).unwrap();
    drop(stdin);
    let ended = child.wait_with_output().unwrap();
    String::from_utf8(ended.stdout).unwrap()
}
