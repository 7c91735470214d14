//! `cargo swml fmt` on folders and on standard input.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const YAML: &str = "sections:\n    main:\n    -   answer: {}\n";
const YAML_FORMATTED: &str = "sections:\n  main:\n    - answer: {}\n";
const JSON: &str = r#"{"sections":{"main":[{"answer":{}}]}}"#;
const JSON_FORMATTED: &str =
    "{\n  \"sections\": {\n    \"main\": [\n      { \"answer\": {} }\n    ]\n  }\n}\n";
const RUST: &str = "fn f() { swml! { answer  ; } }\n";
const RUST_FORMATTED: &str = "fn f() { swml! { answer; } }\n";

fn fmt(folder: &Path, arguments: &[&str], text: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_cargo-swml"))
        .args(["swml", "fmt"])
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // a command that reads nothing may have ended
    let _ = child.stdin.take().unwrap().write_all(text.as_bytes());
    child.wait_with_output().unwrap()
}

#[test]
fn scripts_of_a_folder_are_formatted_and_other_files_are_not() {
    let folder = tempfile::tempdir().unwrap();
    let all = [
        ("a.yaml", YAML, YAML_FORMATTED),
        ("b.yml", YAML, YAML_FORMATTED),
        ("c.json", JSON, JSON_FORMATTED),
        ("d.rs", RUST, RUST_FORMATTED),
        ("package.json", "{\"name\":   1}", "{\"name\":   1}"),
        ("list.yaml", "sections:   [1,2]\n", "sections:   [1,2]\n"),
        ("values.yaml", "a:    {{ b }}\n", "a:    {{ b }}\n"),
        ("other.txt", YAML, YAML),
    ];
    for (name, text, _) in all {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let checked = fmt(folder.path(), &["--check"], "");
    assert_eq!(checked.status.code(), Some(1));
    for (name, text, _) in all {
        let now = fs::read_to_string(folder.path().join(name)).unwrap();
        assert_eq!(now, text, "{name}");
    }
    let written = fmt(folder.path(), &["."], "");
    let complaint = String::from_utf8(written.stderr).unwrap();
    assert_eq!(written.status.code(), Some(0), "{complaint}");
    for (name, _, formatted) in all {
        let now = fs::read_to_string(folder.path().join(name)).unwrap();
        assert_eq!(now, formatted, "{name}");
    }
    let checked = fmt(folder.path(), &["--check"], "");
    assert_eq!(
        (checked.status.code(), checked.stdout),
        (Some(0), Vec::new())
    );
}

#[test]
fn a_named_file_need_not_be_a_script() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("package.json");
    fs::write(&path, "{\"name\":   1}").unwrap();
    let written = fmt(folder.path(), &["package.json"], "");
    assert_eq!(written.status.code(), Some(0));
    assert_eq!(fs::read_to_string(&path).unwrap(), "{ \"name\": 1 }\n");
}

#[test]
fn standard_input_is_any_kind() {
    let folder = tempfile::tempdir().unwrap();
    for (arguments, text, formatted) in [
        (&["-"][..], YAML, YAML_FORMATTED),
        (&["-"], JSON, JSON_FORMATTED),
        (&["-"], RUST, RUST_FORMATTED),
        (&["--from", "yaml", "-"], JSON, YAML_FORMATTED),
        (&["--from", "yaml", "-"], "a:   1", "a: 1\n"),
    ] {
        let done = fmt(folder.path(), arguments, text);
        assert_eq!(
            String::from_utf8(done.stdout).unwrap().replace('"', ""),
            formatted.replace('"', "")
        );
        assert_eq!(done.status.code(), Some(0));
    }
    let broken = fmt(folder.path(), &["--from", "json", "-"], "{");
    assert_eq!((broken.status.code(), broken.stdout), (Some(2), Vec::new()));
    let complaint = String::from_utf8(broken.stderr).unwrap();
    assert!(complaint.contains("error[syntax]"), "{complaint}");
}

#[test]
fn the_name_of_a_macro_is_an_identifier() {
    let folder = tempfile::tempdir().unwrap();
    let wrong = fmt(folder.path(), &["--macro", "call!", "-"], "");
    assert_eq!(wrong.status.code(), Some(2));
    let done = fmt(
        folder.path(),
        &["--macro", "call", "--macro", "text", "-"],
        "fn f() { text! { answer  ; } }",
    );
    assert_eq!(done.stdout, b"fn f() { text! { answer; } }");
}
