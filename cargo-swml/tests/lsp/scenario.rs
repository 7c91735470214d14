//! A flow is written with completion; a planted mistake is seen and corrected.

use serde_json::json;

use crate::editor::Editor;

/// The flow at the end; `tests/studio.rs` rehearses it.
const FLOW: &str = include_str!("../scripts/flow.yaml");

#[test]
fn a_flow_from_nothing_to_clean() {
    let mut editor = Editor::new("untitled:flow.yaml", "|");
    let e = &mut editor;
    e.write("ver");
    e.pick("version");
    e.pick("1.0.0");
    e.write("\nse");
    e.pick("sections");
    e.write("m");
    e.pick("main");
    e.write("an");
    e.pick("answer");
    e.end();
    e.write("\n    - la");
    e.pick("label");
    e.write("again\n    - pr");
    e.pick("prompt");
    e.pick("play");
    assert!(e.text.ends_with("play: \"\""), "{}", e.text);
    e.pick("say:");
    e.write("Press 1 for sales");
    e.end();
    e.write("\n        max_d");
    e.pick("max_digits");
    e.write("1\n    - sw");
    e.pick("switch");
    e.pick("prompt_value");
    e.end();
    // `case` is there, it is required
    e.write("'1':\n            - exe");
    e.pick("execute");
    e.write("sales");
    e.end();
    e.write("\n          '2':\n            - exe");
    e.pick("execute");
    e.write("voicemail");
    e.end();
    e.write("\n        de");
    e.pick("default");
    e.write("go");
    e.pick("goto");
    e.pick("again");
    e.end();
    e.write("\n            ma");
    // below `default` there is nothing of that name: the line is at the wrong place
    assert_eq!(e.labels(), [] as [&str; 0]);
    e.write("x");
    let text = e
        .text
        .replace("\n            max", "\n              max: '3'");
    e.set(&format!("{text}|"));
    e.write("\n  s");
    e.pick("sales");
    e.write("con");
    e.pick("connect");
    e.write("to: queue:sales\n        trans");
    e.pick("transfer_after_bridge");
    e.write("https://example.com/after");
    e.end();
    // the mistake
    e.write("\n        timout: 20\n    - ha");
    e.pick("hangup");
    e.write("re");
    e.pick("reason");
    e.pick("busy");
    e.end();
    e.write("\n  v");
    e.pick("voicemail");
    e.write("pl");
    e.pick("play");
    e.pick("url");
    e.pick("say:");
    e.write("Please leave a message");
    e.end();
    e.write("\n    - rec");
    e.pick("record");
    e.write("max_l");
    e.pick("max_length");
    e.write("60");
    e.end();
    e.write("\n    - ha");
    e.pick("hangup");
    e.end();
    e.write("\n");
    let mistaken = FLOW
        .replace("timeout: 20", "timout: 20")
        .replace("max: 3", "max: '3'");
    assert_eq!(e.text, mistaken);
    assert_eq!(
        e.faults(),
        ["legacy-form \"'3'\"", "unknown-property \"timout\""]
    );
    let actions = e.actions("timout", None);
    assert_eq!(actions[0]["title"], "Change to `timeout`");
    assert_eq!(actions[0]["kind"], "quickfix");
    assert_eq!(actions[0]["isPreferred"], false, "a guess");
    let edit = actions[0]["edit"].clone();
    e.apply(&edit);
    assert_eq!(e.faults(), ["legacy-form \"'3'\""]);
    let actions = e.actions("'3'", None);
    assert_eq!(actions[0]["isPreferred"], true);
    assert_eq!(actions[0]["diagnostics"][0]["code"], "legacy-form");
    let all = e.actions("version", Some("source.fixAll"));
    assert_eq!(all[0]["kind"], "source.fixAll.swml");
    assert_eq!(all[0]["edit"], actions[0]["edit"]);
    let edit = all[0]["edit"].clone();
    e.apply(&edit);
    assert_eq!(e.faults(), [] as [&str; 0]);
    assert_eq!(e.text, FLOW);
    // what the editor shows is what `check` says
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("flow.yaml");
    std::fs::write(&path, &e.text).unwrap();
    let check = std::process::Command::new(env!("CARGO_BIN_EXE_cargo-swml"))
        .args(["swml", "check", "--deny-warnings"])
        .arg(&path)
        .status()
        .unwrap();
    assert!(check.success());
}

#[test]
fn all_of_one_code_are_fixed_at_once() {
    let text = "sections:\n  main:\n    - sleep: '5'\n    - connect: {to: '+15551234567', timeout: '9'}\n    - sleep: '7'\n|";
    let mut editor = Editor::new("untitled:a.yaml", text);
    let before = editor.diagnostics();
    assert!(before.len() > 2, "{before:#?}");
    let actions = editor.actions("'9'", None);
    let all = actions.iter().find(|action| {
        let title = action["title"].as_str().unwrap();
        title.starts_with("Fix all ") && title.ends_with(" of `legacy-form`")
    });
    let edit = all.unwrap_or_else(|| panic!("{actions:#?}"))["edit"].clone();
    editor.apply(&edit);
    assert!(!editor.text.contains('\'') || editor.diagnostics().len() < before.len());
    // an action of another kind is not offered
    assert_eq!(json!(editor.actions("sleep", Some("refactor"))), json!([]));
}
