//! Tests that a script has the same meaning, whether it is read as values or resolved as a tree.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::Path;

use swml_core::Document;
use swml_core::private::tree;
use swml_core::property::Typed;
use swml_core::read::{Parsed, value};
use swml_language::resolve;
use swml_language::schema::Type;
use swml_language::tree::{Content, Node, Place};

/// Removes the places of a node.
fn bare(node: Node<'_>) -> Node<'_> {
    let content = match node.content {
        Content::List(elements) => Content::List(elements.into_iter().map(bare).collect()),
        Content::Map(entries) => {
            let entries = entries.into_iter().map(|mut entry| {
                entry.place = Place::default();
                entry.value = bare(entry.value);
                entry
            });
            Content::Map(entries.collect())
        }
        other => other,
    };
    Node::new(Place::default(), content)
}

/// Compares both; returns false if the script has errors.
fn compare<D: Typed>(parsed: &Parsed<'_>, what: &str) -> bool {
    let ty: &'static Type = const { &D::TYPE };
    let allowed = swml_core::Allowed::none();
    if !parsed.check(ty, &allowed, false).is_ok() {
        return false;
    }
    let document: D = value(parsed).unwrap_or_else(|| panic!("{what} cannot be read"));
    let today = bare(resolve::today(parsed.root().clone(), ty));
    assert_eq!(today, tree(&document), "{what}");
    true
}

#[test]
fn legacy_forms_mean_the_same_in_a_tree() {
    let mut wrong = Vec::new();
    for main in [
        r#"["answer", {"hangup": {}}]"#,
        r#"["return"]"#,
        r#"[{"return": null}]"#,
        r#"[{"play": "say:hi"}, {"sleep": "5000"}]"#,
        r#"[{"sleep": 5000.0}, {"sleep": {"duration": 20.0}}]"#,
        r#"[{"play": {"volume": "1.5", "url": "say:hi"}}]"#,
        r#"[{"record": {"beep": "true", "stereo": 1, "end_silence_timeout": 2}}]"#,
        r#"[{"prompt": {"play": ["say:hi"], "max_digits": 1.0}}]"#,
        r#"[{"connect": {"timeout": 20.0, "to": "+15551234567"}}]"#,
        r#"[{"connect": {"headers": {"X-Account": "7"}, "to": "sip:a@example.com"}}]"#,
        r#"[{"label": "again", "play": {"url": "say:hi"}}, {"goto": "again"}]"#,
        r#"[{"set": {"a": [1, 1.0, null, {"b": true}]}}, {"unset": "a"}]"#,
        r#"[{"join_conference": {"name": "a", "beep": true, "record": "do-not-record"}}]"#,
        r#"[{"cond": [{"when": "a", "then": {"hangup": {}}}]}]"#,
    ] {
        let text = format!(r#"{{"version":"1.0.0","sections":{{"main":{main}}}}}"#);
        let parsed = Parsed::json(&text).unwrap();
        if !compare::<Document>(&parsed, main) {
            wrong.push(main)
        }
    }
    assert_eq!(
        wrong, [""; 0],
        "these have errors, so nobody asks what they mean"
    );
}

#[test]
fn scripts_of_others_mean_the_same_in_a_tree() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus/docs");
    let Ok(folder) = std::fs::read_dir(docs) else {
        eprintln!("skipped: no corpus beside the repository");
        return;
    };
    let mut compared = 0;
    for entry in folder {
        let path = entry.unwrap().path();
        let Ok(text) = std::fs::read_to_string(&path) else {
            continue;
        };
        let Ok(parsed) = Parsed::json(&text) else {
            continue;
        };
        let what = path.display().to_string();
        compared += usize::from(compare::<Document>(&parsed, &what));
        compared += usize::from(compare::<swml_core::messaging::Document>(&parsed, &what));
    }
    assert!(compared > 100, "{compared} scripts compared");
}
