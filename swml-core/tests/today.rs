//! Tests that a script has the same meaning, whether it is read as values or resolved as a tree, and
//! that the checker knows which scripts are in their modern form.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::Path;

use swml_core::private::tree;
use swml_core::property::Typed;
use swml_core::read::{Parsed, value};
use swml_core::{Allowed, Document, Reader, messaging};
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

/// The result of the checker for a script that was compared.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Compared {
    HasErrors,
    IsLegacy,
    IsModern,
}

/// Compares both, and with the result of the checker.
fn compare<D: Typed>(parsed: &Parsed<'_>, what: &str) -> Compared {
    let ty: &'static Type = const { &D::TYPE };
    let allowed = Allowed::none();
    let checked = parsed.judge(ty, &allowed, false);
    if !checked.report.is_ok() {
        return Compared::HasErrors;
    }
    let document: D = value(parsed).unwrap_or_else(|| panic!("{what} cannot be read"));
    let today = resolve::today(parsed.root().clone(), ty);
    assert_eq!(checked.is_modern, today == *parsed.root(), "{what}");
    let read = Reader::new().read::<D>(parsed).into_result();
    let read = read.unwrap_or_else(|error| panic!("{what}: {error}"));
    assert_eq!(tree(&read), tree(&document), "{what}");
    // nothing is left to resolve
    assert_eq!(today, resolve::today(today.clone(), ty), "{what}");
    assert_eq!(bare(today), tree(&document), "{what}");
    match checked.is_modern {
        true => Compared::IsModern,
        false => Compared::IsLegacy,
    }
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
        if compare::<Document>(&parsed, main) == Compared::HasErrors {
            wrong.push(main)
        }
    }
    assert_eq!(
        wrong, [""; 0],
        "these have errors, so nobody asks what they mean"
    );
}

/// The values are then read from the tree as it is.
#[test]
fn a_modern_script_is_known_as_one() {
    for main in [
        r#"[{"answer":{}},{"play":{"url":"say:hi","volume":-2.5}},{"sleep":5000}]"#,
        r#"[{"connect":{"to":"+15551234567","timeout":"%{vars.wait}"}},{"hangup":{"reason":"busy"}}]"#,
        r#"[{"prompt":{"play":["say:hi"],"max_digits":1}},{"set":{"a":[1,1.0,null,"true"]}}]"#,
        r#"[{"ai":{"prompt":{"text":"a"},"SWAIG":{"functions":[{"function":"f","description":"d","web_hook_url":"https://example.com"}]}}}]"#,
    ] {
        let text = format!(r#"{{"version":"1.0.0","sections":{{"main":{main}}}}}"#);
        let parsed = Parsed::json(&text).unwrap();
        assert_eq!(
            compare::<Document>(&parsed, main),
            Compared::IsModern,
            "{main}"
        );
    }
}

/// Unknown names are marked as such.
#[test]
fn a_script_with_allowed_names_is_not_modern() {
    let text = r#"{"sections":{"main":[{"novel":{}},{"answer":{"new":1}}]}}"#;
    let parsed = Parsed::json(text).unwrap();
    let allowed = Allowed::none().method("novel").property("answer", "new");
    let checked = parsed.judge(&Document::LANGUAGE.document, &allowed, false);
    assert!(checked.report.is_ok() && !checked.is_modern);
    let read = Reader::new().allow(allowed).read::<Document>(&parsed);
    assert_eq!(read.into_result().unwrap().to_json(), text);
}

#[test]
fn scripts_of_others_mean_the_same_in_a_tree() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus/docs");
    let Ok(folder) = std::fs::read_dir(docs) else {
        eprintln!("skipped: no corpus beside the repository");
        return;
    };
    let (mut modern, mut legacy) = (0, 0);
    for entry in folder {
        let path = entry.unwrap().path();
        let Ok(text) = std::fs::read_to_string(&path) else {
            continue;
        };
        let Ok(parsed) = Parsed::json(&text) else {
            continue;
        };
        let what = path.display().to_string();
        for compare in [compare::<Document>, compare::<messaging::Document>] {
            match compare(&parsed, &what) {
                Compared::HasErrors => {}
                Compared::IsLegacy => legacy += 1,
                Compared::IsModern => modern += 1,
            }
        }
    }
    assert!(modern > 100, "{modern} modern scripts, {legacy} legacy");
}
