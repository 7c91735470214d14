//! `cargo swml check` in CI: annotations of GitHub, Code Quality of GitLab, the problem matcher, the
//! hooks of pre-commit, standard input with a name, and `--watch`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;
use swml_language::read::Parsed;

const PLAY: &str = "sections:\n  main:\n    - play: say:Hi\n";

fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-swml"));
    command
        .current_dir(folder)
        .env_remove("GITHUB_WORKSPACE")
        .env_remove("CI_PROJECT_DIR")
        .args(["swml", "check"]);
    command
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn annotations_have_paths_from_the_workspace() {
    let folder = tempfile::tempdir().unwrap();
    let flows = folder.path().join("flows");
    std::fs::create_dir(&flows).unwrap();
    std::fs::write(flows.join("a, b.yaml"), PLAY).unwrap();
    let annotation = |path: &str| {
        format!(
            "::warning file={path},line=3,endLine=3,col=13,endColumn=19,title=legacy-form\
             ::`play` should be an object, not a string\
             %0Anote: the platform may still accept it, but it is not in SignalWire's schema\
             %0Ahelp: write `{{ url: \"say:Hi\" }}`\n"
        )
    };
    let run = |workspace: Option<&Path>| {
        let mut command = command(&flows);
        command.args(["--format", "github", "a, b.yaml"]);
        if let Some(workspace) = workspace {
            command.env("GITHUB_WORKSPACE", workspace);
        }
        text(&command.output().unwrap())
    };
    assert_eq!(run(None), annotation("a%2C b.yaml"));
    let within = annotation("flows/a%2C b.yaml");
    assert_eq!(run(Some(folder.path())), within);
}

#[test]
fn github_is_known_to_show_ten() {
    let folder = tempfile::tempdir().unwrap();
    let run = |plays: usize| {
        let script = format!(
            "sections:\n  main:\n{}",
            "    - play: say:Hi\n".repeat(plays)
        );
        std::fs::write(folder.path().join("a.yaml"), script).unwrap();
        let output = command(folder.path())
            .args(["--format", "github", "."])
            .output();
        text(&output.unwrap())
    };
    let ten = run(10);
    assert_eq!(ten.lines().count(), 10);
    assert!(
        ten.lines()
            .all(|line| line.starts_with("::warning file=a.yaml,"))
    );
    let more = run(13);
    assert_eq!(more.lines().count(), 14);
    let last = more.lines().last().unwrap();
    assert!(
        last.ends_with("notices of a step; 3 more are in its log"),
        "{last}"
    );
}

#[test]
fn fingerprints_stay_when_lines_move() {
    let folder = tempfile::tempdir().unwrap();
    let run = |script: &str| -> Vec<Value> {
        std::fs::write(folder.path().join("a.yaml"), script).unwrap();
        let output = command(folder.path())
            .args(["--format", "gitlab", "a.yaml"])
            .output()
            .unwrap();
        let report: Value = serde_json::from_str(&text(&output)).unwrap();
        report.as_array().unwrap().clone()
    };
    let twice = format!("{PLAY}    - play: say:Hi\n");
    let before = run(&twice);
    let after = run(&twice.replace("main:\n", "main:\n    # a comment\n    - answer: {}\n"));
    let all = |report: &[Value], key: &str| -> Vec<Value> {
        report.iter().map(|one| one[key].clone()).collect()
    };
    assert_eq!(before.len(), 2);
    assert_eq!(all(&before, "fingerprint"), all(&after, "fingerprint"));
    assert_ne!(all(&before, "location"), all(&after, "location"));
    assert_ne!(before[0]["fingerprint"], before[1]["fingerprint"]);
    assert_eq!(before[0]["severity"], "minor");
    assert_eq!(before[0]["check_name"], "legacy-form");
    assert_eq!(before[0]["location"]["path"], "a.yaml");
    assert_eq!(before[0]["location"]["lines"]["begin"], 3);
}

/// The problem matcher reads every line of `--format short`.
#[test]
fn the_problem_matcher_matches() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cmd/ci.in");
    let output = command(&folder)
        .args(["--format", "short", "--pedantic", "menu.yaml", "play.json", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .and_then(|mut child| {
            let script = "sections: {main: [{prompt: {play: 'say:Whom?'}}, {connect: {to: '%{prompt_value}'}}]}";
            child.stdin.take().unwrap().write_all(script.as_bytes())?;
            child.wait_with_output()
        });
    let text = text(&output.unwrap());
    let file = include_str!("../problem-matcher.json");
    let file: Value = serde_json::from_str(file).unwrap();
    let matchers = file["problemMatcher"].as_array().unwrap();
    let mut seen = Vec::new();
    for line in text.lines() {
        let found = matchers.iter().find_map(|matcher| {
            let pattern = &matcher["pattern"][0];
            let regex = regex_lite::Regex::new(pattern["regexp"].as_str().unwrap()).unwrap();
            let found = regex.captures(line)?;
            let group = |name: &str| {
                let index = pattern[name].as_u64()?;
                let index = usize::try_from(index).unwrap();
                Some(found[index].to_owned())
            };
            let severity = group("severity");
            let severity = severity.or_else(|| Some(matcher["severity"].as_str()?.to_owned()));
            Some([
                group("file").unwrap(),
                group("line").unwrap(),
                severity.unwrap(),
                group("code").unwrap(),
            ])
        });
        seen.push(found.unwrap_or_else(|| panic!("no match: {line}")));
    }
    assert!(seen.contains(&["menu.yaml", "3", "warning", "legacy-form"].map(String::from)));
    assert!(seen.contains(&["menu.yaml", "5", "error", "unknown-property"].map(String::from)));
    assert!(
        seen.contains(&["<stdin>", "1", "notice", "untrusted-input"].map(String::from)),
        "{seen:?}"
    );
}

#[test]
fn standard_input_may_have_a_name() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cmd/ci.in");
    let run = |name: &[&str]| {
        let mut child = command(&folder)
            .args(["--format", "short", "-"])
            .args(name)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        stdin.write_all(PLAY.as_bytes()).unwrap();
        drop(stdin);
        text(&child.wait_with_output().unwrap())
    };
    assert!(run(&[]).starts_with("<stdin>:3:13: warning[legacy-form]: "));
    let named = run(&["--stdin-filename", "new/a.yaml"]);
    assert!(named.starts_with("new/a.yaml:3:13: "), "{named}");
    // the format of the name: this is not JSON
    let json = run(&["--stdin-filename", "a.json"]);
    assert!(json.starts_with("a.json:1:1: error[syntax]: "), "{json}");
    // the configuration of its folder
    assert_eq!(run(&["--stdin-filename", "sub/a.yaml"]), "");
}

/// Each hook of pre-commit accepts its arguments and the files it is called with.
#[test]
fn the_hooks_run() {
    let hooks = include_str!("../../.pre-commit-hooks.yaml");
    let parsed = Parsed::yaml(hooks).unwrap();
    let hooks = parsed.root().elements().unwrap();
    let mut ids = Vec::new();
    for hook in hooks {
        let get = |key: &str| {
            let entries = hook.entries().unwrap();
            let entry = entries.iter().find(|entry| entry.key == key).unwrap();
            entry.value.text().unwrap()
        };
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.yaml"), PLAY).unwrap();
        std::fs::write(folder.path().join("other.yaml"), "a: b\n").unwrap();
        std::fs::write(folder.path().join("a.rs"), "fn main() {}\n").unwrap();
        let files: &[&str] = match get("id") {
            "swml-fmt" => &["a.rs"],
            _ => &["a.yaml", "other.yaml"],
        };
        let mut words = get("entry").split(' ');
        assert_eq!(words.next(), Some("cargo-swml"));
        let output = Command::new(env!("CARGO_BIN_EXE_cargo-swml"))
            .args(words)
            .args(files)
            .current_dir(folder.path())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        ids.push(get("id"));
    }
    assert_eq!(ids, ["swml-check", "swml-fmt"]);
}

/// A watching process, which is ended with the test.
struct Watch(Child);

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Each change is one more check; an error of the configuration does not end it.
#[test]
fn changes_are_watched() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("a.yaml", PLAY);
    let child = command(folder.path())
        .args(["--watch", "--format", "short", "."])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut child = Watch(child);
    let mut lines = BufReader::new(child.0.stderr.take().unwrap()).lines();
    // the lines of a run, which wait for it
    let mut run = || {
        let mut found = Vec::new();
        for line in lines.by_ref() {
            let line = line.unwrap();
            if line.starts_with("watching ") {
                found.push(line);
                break;
            }
            found.push(line);
        }
        found
    };
    let last = |run: &[String]| run.last().cloned().unwrap_or_default();
    let first = run();
    assert_eq!(first[0], "1 script: 1 warning");
    assert_eq!(last(&first), "watching 1 file; Ctrl-C ends");
    write("a.yaml", &PLAY.replace("say:Hi", "{url: 'say:Hi'}"));
    assert_eq!(run()[0], "1 script: no fault");
    write("b.yaml", PLAY);
    let more = run();
    assert_eq!(more[0], "2 scripts: 1 warning; 1 clean");
    assert_eq!(last(&more), "watching 2 files; Ctrl-C ends");
    write("swml.toml", "levels.legacy-form = 'of'");
    assert_eq!(run()[0], "error: unknown level `of`");
    write("swml.toml", "levels.legacy-form = 'off'");
    assert_eq!(run()[0], "2 scripts: no fault");
    std::fs::remove_file(folder.path().join("swml.toml")).unwrap();
    assert_eq!(run()[0], "2 scripts: 1 warning; 1 clean");
}
