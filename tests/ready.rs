//! A document from a macro holds its JSON until its contents are accessed, without visible
//! differences.

#![allow(clippy::unwrap_used, clippy::panic)]

use swml::{Any, Connect, Document, Hangup, Method, Play, messaging, swml, swml_messaging};

static CLOSED: Document = swml! { play "say:We are closed"; hangup; };

#[test]
fn a_script_without_rust_is_a_static() {
    assert_eq!(
        CLOSED.to_json(),
        r#"{"version":"1.0.0","sections":{"main":[{"play":{"url":"say:We are closed"}},{"hangup":{}}]}}"#
    );
    assert_eq!(CLOSED.sections().get("main").unwrap().len(), 2);
}

#[test]
fn its_values_are_those_of_the_types() {
    let (team, patience) = ("support", Some(20));
    let script = swml! {
        connect to queue(team) timeout (patience) transfer_after_bridge { hangup; };
    };
    let built = Document::new().then(
        Connect::to("queue:support")
            .timeout(20)
            .transfer_after_bridge(Document::new().then(Hangup::default())),
    );
    assert_eq!(script, built);
    assert_eq!(built, script);
    assert_eq!(script.to_json(), built.to_json());
    let Some([Method::Connect(connect)]) = script.sections().get("main").map(Vec::as_slice) else {
        panic!("a connect");
    };
    assert_eq!(connect.timeout, Connect::to("x").timeout(20).timeout);
}

#[test]
fn changes_are_written() {
    let script = swml! { answer; };
    let before = script.clone();
    let mut after = script
        .then(Play::url("say:Hello"))
        .section("bye", [Hangup::default()]);
    assert_eq!(before, swml! { answer; });
    assert_eq!(
        after.to_json(),
        r#"{"version":"1.0.0","sections":{"main":[{"answer":{}},{"play":{"url":"say:Hello"}}],"bye":[{"hangup":{}}]}}"#
    );
    after.sections_mut().get_mut("main").unwrap().remove(0);
    assert!(!after.to_json().contains("answer"));
}

#[test]
fn a_writer_gets_the_same() {
    let mut written = Vec::new();
    CLOSED.write_json(&mut written).unwrap();
    assert_eq!(written, CLOSED.to_json().as_bytes());
    assert_eq!(serde_json::to_string(&CLOSED).unwrap(), CLOSED.to_json());
}

/// The content of `raw` is never checked.
#[test]
fn raw_is_known_to_be_meant() {
    let depth = 3;
    let steps = || {
        let raw = Method::raw("novel_rpc", Any::from(serde_json::json!({"é": "\"\n"})));
        vec![Method::from(Play::url("say:Hi")), raw]
    };
    let scripts = [
        swml! {
            raw novel_rpc { method "ai_hold" };
            connect to "+15551234567" raw timeout "soon" raw novel { depth 3 };
        },
        swml! {
            play say("a \"quoted\"\n\ttext");
            connect to "+15551234567" raw timeout "soon" raw novel { depth (depth) };
            @if depth > 2 { raw novel_rpc { method "ai_hold" }; }
            ..(steps())
        },
        swml! {
            connect to "+15551234567" transfer_after_bridge {
                play "say:\u{1}\u{1F600}\\";
                raw novel_rpc { method "ai_hold" };
                transfer dest { raw novel_rpc {}; };
            };
        },
        swml! {
            connect to "+15551234567" transfer_after_bridge {
                play say("a \"quoted\"\n\ttext");
                raw novel_rpc { depth (depth) };
                ..(steps())
            };
        },
    ];
    for script in &scripts {
        assert!(script.check().is_clean(), "{}\n{script}", script.check());
        let steps = script.sections().get("main").unwrap().clone();
        let copy = Document::new().section("main", steps);
        assert_eq!(&copy, script);
        assert_eq!(copy.to_json(), script.to_json());
        assert!(copy.check().is_clean(), "{}\n{copy}", copy.check());
    }
    // while the same in a file is checked
    for script in &scripts {
        assert!(Document::from_json(&script.to_json()).is_err());
    }
}

#[test]
fn an_error_in_a_rust_value_has_its_path() {
    let (number, volume) = ("555-1234", f64::NAN);
    let script = swml! {
        play "say:Hi" volume (volume);
        connect to "queue:a" transfer_after_bridge { connect to phone(number); };
    };
    let report = script.check();
    let faults: Vec<_> = report
        .iter()
        .map(|fault| format!("{} {}", fault.code, fault.path))
        .collect();
    assert_eq!(
        faults,
        [
            "wrong-type sections.main[0].play.volume",
            "invalid-destination sections.main[1].connect.transfer_after_bridge.sections.main[0].connect.to",
        ]
    );
    // and the values are all there
    assert_eq!(script.sections().get("main").unwrap().len(), 2);
    assert!(script.to_json().contains(r#""volume":null"#));
}

#[test]
fn excessive_nesting_is_an_error() {
    let deep = |depth| (0..depth).fold(Any::Null, |inner, _| Any::List(vec![inner]));
    let nested = deep(500);
    let script = swml! { set { x (nested) } };
    assert!(script.check().is_clean(), "{}", script.check());
    assert_eq!(script.sections().len(), 1);
    let nested = deep(1_000);
    let script = swml! { set { x (nested) } };
    assert!(script.to_json().contains(&"[".repeat(1_000)));
    let report = script.check();
    assert_eq!(report.errors().count(), 1);
    assert_eq!(report.iter().next().unwrap().code.as_str(), "syntax");
}

#[test]
fn messages_too() {
    let text = "Thanks";
    let script = swml_messaging! { reply (text); };
    assert_eq!(
        script,
        messaging::Document::new().then(messaging::Reply::body("Thanks"))
    );
    assert!(script.check().is_clean());
    assert_eq!(script.sections().len(), 1);
}
