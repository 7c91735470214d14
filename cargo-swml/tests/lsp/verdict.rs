//! Diagnostics: those of `check`, and those of a text that is not valid.

use serde_json::json;

use crate::editor::{Editor, byte};

/// Each script of the tests of `check` has the diagnostics of `check`.
#[test]
fn the_judge_is_that_of_check() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cmd/check.in");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let Ok(text) = std::fs::read_to_string(&path) else {
            continue;
        };
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if !name.ends_with(".json") && !name.ends_with(".yaml") || !text.contains("sections") {
            continue;
        }
        let report = std::process::Command::new(env!("CARGO_BIN_EXE_cargo-swml"))
            .args(["swml", "check", "--format", "json"])
            .arg(&path)
            .output()
            .unwrap();
        let report: serde_json::Value = serde_json::from_slice(&report.stdout).unwrap();
        let expected = report["files"][0]["faults"].as_array().unwrap();
        let mut editor = Editor::new(&format!("untitled:{name}"), &format!("{text}|"));
        let is_valid = expected.iter().all(|fault| fault["code"] != "syntax");
        if !is_valid {
            continue;
        }
        let found = editor.diagnostics();
        assert_eq!(found.len(), expected.len(), "{name}: {found:#?}");
        for (found, expected) in found.iter().zip(expected) {
            assert_eq!(found["code"], expected["code"], "{name}");
            let message = found["message"].as_str().unwrap();
            assert!(message.starts_with(expected["message"].as_str().unwrap()));
            for part in ["note", "help"] {
                if let Some(part) = expected[part].as_str() {
                    assert!(message.contains(part), "{message}");
                }
            }
            let start = byte(&text, &found["range"]["start"]);
            assert_eq!(json!(start), expected["at"]["start"], "{name}");
            count += 1;
        }
    }
    assert!(count > 5, "{count}");
}

#[test]
fn the_rest_of_a_broken_text_is_judged() {
    let mut editor = Editor::new("untitled:a.yaml", "|");
    let head = "version: 1.0.0\nsections:\n  main:\n";
    let mut faults = |rest: &str| {
        editor.set(&format!("{head}{rest}|"));
        editor.faults()
    };
    assert_eq!(
        faults(
            "    - play:\n        url: say:hi\n        volume\n        loop: 1\n    - hangup: {reason: late}\n"
        ),
        [
            "syntax \"volume\"",
            "undocumented \"loop\"",
            "unknown-word \"late\""
        ]
    );
    assert_eq!(
        faults("    - play:\n        url: 'say:hi\n    - hangup: {reason: late}\n"),
        ["syntax \"'say:hi\"", "unknown-word \"late\""]
    );
    assert_eq!(
        faults("    - play: {url: x\n    - hangup: {reason: late}\n"),
        [
            "syntax \"{\"",
            "invalid-sound \"x\"",
            "unknown-word \"late\""
        ]
    );
    assert_eq!(
        faults("    - play:\n        url: say: hi\n    - hangup: {reason: late}\n"),
        ["syntax \":\"", "unknown-word \"late\""]
    );
    let mut editor = Editor::new("untitled:a.json", "|");
    let mut faults = |text: &str| {
        editor.set(&format!("{text}|"));
        editor.faults()
    };
    assert_eq!(
        faults(
            r#"{"sections": {"main": [{"play": {"url": "say:a" "volume": 1}}, {"hangup": {"reason": "late"}}]}}"#
        ),
        [r#"syntax """#, r#"unknown-word "\"late\"""#]
    );
    let found =
        faults("{\"sections\": {\"main\": [\n{\"hangup\": {\"reason\": \"late\"}},\n{\"pla\n]}}");
    assert!(found.contains(&r#"syntax "\"pla""#.to_owned()), "{found:?}");
    assert!(
        found.contains(&r#"unknown-word "\"late\"""#.to_owned()),
        "{found:?}"
    );
}

#[test]
fn a_diagnostic_has_all_its_parts() {
    let text = "sections:\n  main:\n    - hangup: {}\n    - play: {url: 'say:x'}\n    - answer\n|";
    let mut editor = Editor::new("untitled:a.yaml", text);
    let found = editor.diagnostics();
    let of = |code: &str| {
        let mut found = found.iter();
        found
            .find(|fault| fault["code"] == code)
            .unwrap_or_else(|| panic!("{code}"))
            .clone()
    };
    let unreachable = of("unreachable");
    assert_eq!(unreachable["severity"], 2);
    assert_eq!(unreachable["tags"], json!([1]));
    assert_eq!(unreachable["source"], "swml");
    let href = unreachable["codeDescription"]["href"].as_str().unwrap();
    assert!(
        href.ends_with("/guide/errors/index.html#unreachable"),
        "{href}"
    );
    assert_eq!(of("legacy-form")["tags"], json!([2]));
}

/// `swml.toml` and comments apply as in `check`; the server reads the file again when it changes.
#[test]
fn configurations_and_comments_apply() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("swml.toml");
    std::fs::write(
        &config,
        "levels.unknown-word = 'off'\ndeclare.vars = ['account']\n",
    )
    .unwrap();
    let uri = format!("file://{}/a.yaml", folder.path().display());
    let text = "sections:\n  main:\n    - sleep: '5'\n    - hangup: {reason: late}\n|";
    let mut editor = Editor::new(&uri, text);
    let codes = |faults: Vec<String>| -> Vec<String> {
        let code = |fault: &String| fault.split(' ').next().unwrap().to_owned();
        faults.iter().map(code).collect()
    };
    assert_eq!(codes(editor.faults()), ["legacy-form"]);
    let actions = editor.actions("'5'", None);
    let suppress = actions
        .iter()
        .find(|action| action["title"] == "Suppress `legacy-form` here");
    let edit = suppress.unwrap_or_else(|| panic!("{actions:#?}"))["edit"].clone();
    editor.apply(&edit);
    assert!(
        editor
            .text
            .contains("    # swml: ignore[legacy-form]\n    - sleep"),
        "{}",
        editor.text
    );
    assert!(!codes(editor.faults()).contains(&"legacy-form".to_owned()));
    editor.set("sections:\n  main:\n    - play: {url: '%{vars.a|}'}\n");
    assert_eq!(editor.labels(), ["account"]);
    std::fs::write(&config, "").unwrap();
    editor
        .client
        .note("workspace/didChangeWatchedFiles", json!({"changes": []}));
    editor.set(text);
    assert!(codes(editor.faults()).contains(&"unknown-word".to_owned()));
    // an error in it is shown, once
    std::fs::write(&config, "levels = 1").unwrap();
    editor
        .client
        .note("workspace/didChangeWatchedFiles", json!({"changes": []}));
    editor
        .client
        .note("workspace/didChangeWatchedFiles", json!({"changes": []}));
    let shown = editor.client.arrived();
    let messages = shown.iter().filter_map(|params| params["message"].as_str());
    assert_eq!(
        messages
            .filter(|text| text.contains("swml.toml:1:10"))
            .count(),
        1,
        "{shown:#?}"
    );
}

#[test]
fn scripts_are_formatted() {
    let text = "sections:\r\n    main:\r\n    - {answer: {}} # 𝄞\r\n    - play:\r\n        url: \"say:x\"\r\n|";
    let mut editor = Editor::new("untitled:a.yaml", text);
    let params = json!({
        "textDocument": {"uri": editor.uri}, "options": {"tabSize": 2, "insertSpaces": true}
    });
    let edits = editor
        .client
        .request("textDocument/formatting", params.clone());
    let uri = editor.uri.clone();
    editor.apply(&json!({"changes": {uri: edits}}));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.yaml");
    std::fs::write(&path, text.trim_end_matches('|')).unwrap();
    let format = std::process::Command::new(env!("CARGO_BIN_EXE_cargo-swml"))
        .args(["swml", "fmt"])
        .arg(&path)
        .status();
    assert!(format.unwrap().success());
    assert_eq!(editor.text, std::fs::read_to_string(&path).unwrap());
    assert!(
        editor.text.contains("    - answer: {} # 𝄞"),
        "{}",
        editor.text
    );
    let again = editor.client.request("textDocument/formatting", params);
    assert_eq!(again, json!([]));
}
