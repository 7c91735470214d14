//! Completion in documents that are half typed.

use crate::editor::Editor;

/// Checks the first labels that fit, in order; `…` for any others.
fn offers(editor: &mut Editor, marked: &str, expected: &[&str]) {
    editor.set(marked);
    let labels = editor.labels();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    match expected.split_last() {
        Some((&"…", first)) => assert!(labels.starts_with(first), "{marked}\n{labels:?}"),
        _ => assert_eq!(labels, expected, "{marked}"),
    }
}

const HEAD: &str = "version: 1.0.0\nsections:\n  main:\n";

#[test]
fn yaml() {
    let mut editor = Editor::new("untitled:a.yaml", "|");
    let e = &mut editor;
    offers(e, "|", &["sections", "version"]);
    offers(e, "ver|", &["version"]);
    offers(e, "version: 1.0.0\nsec|", &["sections"]);
    offers(
        e,
        "version: |\nsections:\n  main:\n    - answer: {}\n",
        &["1.0.0"],
    );
    offers(e, "version: 1.0.0\nsections:\n  m|", &["main"]);
    let mut of_main = |rest: &str, expected: &[&str]| offers(e, &format!("{HEAD}{rest}"), expected);
    of_main("    - pl|", &["play"]);
    of_main("    - pl|\n    - answer: {}\n", &["play"]);
    of_main("    - answer: {}\n    - ha|\n", &["hangup"]);
    of_main("    - answer: {}\n    ha|\n", &["hangup"]);
    of_main("    ans|", &["answer"]);
    // properties, on the line below, before others, behind others, in braces
    of_main("    - play:\n        u|", &["url", "urls"]);
    of_main(
        "    - play:\n        |",
        &["url", "urls", "auto_answer", "…"],
    );
    of_main(
        "    - play:\n        u|\n        volume: 1\n",
        &["url", "urls"],
    );
    of_main(
        "    - play:\n        url: say:hi\n        vol|\n    - answer: {}\n",
        &["volume"],
    );
    of_main(
        "    - play:\n        url: say:hi\n        |",
        &["urls", "auto_answer", "…"],
    );
    of_main("    - play: {url: x, vo|}", &["volume"]);
    of_main("    - play: {vo|", &["volume"]);
    of_main(
        "    - send_sms:\n        |",
        &["to_number", "from_number", "…"],
    );
    // a colon that is missing above
    of_main(
        "    - play:\n        url: x\n        say_voice 'a'\n        vol|\n",
        &["volume"],
    );
    of_main(
        "    - connect:\n        to: '+15551234567'\n        encryp|tion: optional\n",
        &["encryption"],
    );
    // words, at nothing, at half of one, in quotes
    of_main(
        "    - connect:\n        encryption: |",
        &["optional", "mandatory", "forbidden"],
    );
    of_main(
        "    - connect:\n        encryption: man|\n        to: '+1'\n",
        &["mandatory"],
    );
    of_main(
        "    - connect:\n        encryption: \"f|\"\n",
        &["forbidden"],
    );
    of_main(
        "    - connect:\n        call_state_events: [ringing, a|]\n",
        &["answered"],
    );
    of_main(
        "    - connect:\n        call_state_events:\n          - a|\n",
        &["answered"],
    );
    of_main("    - connect:\n        answer_on_bridge: t|\n", &["true"]);
    of_main(
        "    - connect:\n        to: '+1'\n        encryption man|\n",
        &["mandatory"],
    );
    // labels, sections
    of_main("    - label: again\n    - goto: {label: |}\n", &["again"]);
    of_main(
        "    - label: again\n    - goto:\n        label: a|\n",
        &["again"],
    );
    of_main(
        "    - execute: {dest: s|}\n  sales:\n    - answer: {}\n",
        &["sales"],
    );
    of_main(
        "    - transfer:\n        dest: \"|\"\n  sales:\n    - answer: {}\n",
        &["main", "sales"],
    );
    of_main("    - execute: {dest: later}\n  l|", &["later"]);
    // variables
    let set = "    - set: {tries: 1}\n    - connect: {to: '+15551234567'}\n";
    of_main(
        &format!("{set}    - play: {{url: 'say:%{{vars.|}}'}}\n"),
        &["tries", "connect_result", "…"],
    );
    of_main(
        &format!("{set}    - play: {{url: 'say:%{{tr|'}}\n"),
        &["tries"],
    );
    of_main(
        &format!("{set}    - play:\n        url: say:${{call.dir|}}\n"),
        &["direction"],
    );
    of_main(
        &format!("{set}    - switch:\n        variable: connect_r|\n"),
        &["connect_result"],
    );
    of_main(
        &format!("{set}    - cond:\n        - when: vars.tr|\n"),
        &["tries"],
    );
    of_main(
        &format!("{set}    - cond:\n        - when: \"call.type == 'sip' && tri|\"\n"),
        &["tries"],
    );
    of_main(
        &format!(
            "{set}    - switch:\n        variable: connect_result\n        case:\n          c|"
        ),
        &["connected"],
    );
    of_main(
        "    - connect:\n        to: '+1'\n        result:\n          case:\n            |",
        &["connected", "failed"],
    );
    of_main(
        "    - switch:\n        variable: call.type\n        case: {|}\n",
        &["sip", "phone", "webrtc"],
    );
    of_main(
        "    - execute: {dest: b, params: {team: x}}\n  b:\n    - play: {url: '%{params.|}'}\n",
        &["team"],
    );
    // statements in statements
    of_main(
        "    - cond:\n        - when: a\n          then:\n            - hang|\n",
        &["hangup"],
    );
    of_main("    - cond:\n        - wh|", &["when"]);
    of_main(
        "    - cond:\n        - when: a\n          |",
        &["then", "else"],
    );
    // nothing where nothing is known
    of_main("    - play: u|\n", &[]);
    of_main("    - play:\n        url: say:hi # vol|\n", &[]);
}

#[test]
fn json() {
    let mut editor = Editor::new("untitled:a.json", "|");
    let e = &mut editor;
    offers(e, "{|", &["sections", "version"]);
    offers(e, "{\"ver|\"}", &["version"]);
    let mut of_main = |rest: &str, expected: &[&str]| {
        offers(
            e,
            &format!("{{\"version\": \"1.0.0\", \"sections\": {{\"main\": [{rest}"),
            expected,
        );
    };
    of_main("{\"pla|", &["play"]);
    of_main("{\"pla|\"}]}}", &["play"]);
    of_main("{pla|}]}}", &["play"]);
    of_main("{\"answer\": {}}, {\"han|\n", &["hangup"]);
    of_main("{\"play\": {\"u|", &["url", "urls"]);
    of_main("{\"play\": {|}}]}}", &["url", "urls", "auto_answer", "…"]);
    of_main("{\"play\": {\"url\": \"x\" \"vo|\"}}]}}", &["volume"]);
    of_main(
        "{\"connect\": {\"encryption\": |}}]}}",
        &["optional", "mandatory", "forbidden"],
    );
    of_main(
        "{\"connect\": {\"encryption\": \"man|\"}}]}}",
        &["mandatory"],
    );
    of_main("{\"connect\": {\"encryption\": \"man|}}]}}", &["mandatory"]);
    of_main(
        "{\"label\": \"a\"}, {\"goto\": {\"label\": \"|\"}}]}}",
        &["a"],
    );
    of_main(
        "{\"execute\": {\"dest\": \"|\"}}], \"b\": []}}",
        &["main", "b"],
    );
    of_main(
        "{\"set\": {\"tries\": 1}}, {\"play\": {\"url\": \"say:\\\"%{vars.tr|\"}}]}}",
        &["tries"],
    );
    of_main("|", &["ai", "…"]);
}

/// The inserted text continues at the right place.
#[test]
fn inserted_text() {
    for (uri, marked, label, expected) in [
        (
            "untitled:a.yaml",
            "version: 1.0.0\nsections:\n  main:\n    - pl|",
            "play",
            "    - play:\n        |",
        ),
        (
            "untitled:a.yaml",
            "version: 1.0.0\nsections:\n  main:\n    - ex|",
            "execute",
            "    - execute:\n        dest: |",
        ),
        (
            "untitled:a.yaml",
            "version: 1.0.0\nsections:\n  main:\n    ans|",
            "answer",
            "    - answer: {|}",
        ),
        (
            "untitled:a.yaml",
            "version: 1.0.0\nsections:\n  main:\n    - lab|",
            "label",
            "    - label: |",
        ),
        (
            "untitled:a.yaml",
            "version: 1.0.0\nsections:\n  main:\n    - switch:\n        ca|",
            "case",
            "        case:\n          |",
        ),
        (
            "untitled:a.json",
            "{\"version\": \"1.0.0\", \"sections\": {\"main\": [{\"pl|\"}]}}",
            "play",
            "{\"play\": {|}}]}}",
        ),
        (
            "untitled:a.json",
            "{\"version\": \"1.0.0\", \"sections\": {\"main\": [pl|]}}",
            "play",
            "[{ \"play\": {|} }]}}",
        ),
        (
            "untitled:a.json",
            "{\"version\": \"1.0.0\", \"sections\": {\"main\": [{\"goto\": {\"la|",
            "label",
            "{\"goto\": {\"label\": \"|\"",
        ),
    ] {
        let mut editor = Editor::new(uri, marked);
        editor.pick(label);
        let shown = format!(
            "{}|{}",
            &editor.text[..editor.cursor],
            &editor.text[editor.cursor..]
        );
        assert!(shown.ends_with(expected), "{shown}");
    }
}
