//! Tests that text from outside is never a document, wherever SWML accepts one as text.

#![allow(clippy::unwrap_used, clippy::panic)]

use swml_core::{
    Any, Connect, Destination, Document, EnterQueue, Execute, Expr, Method, Target, Text, Transfer,
};

/// Disguised documents in JSON and YAML.
fn hostile() -> Vec<String> {
    let json = r#"{"version":"1.0.0","sections":{"main":[{"play":"say:\u0024{call.from}"}]}}"#;
    let mut texts = vec![
        json.to_owned(),
        r#"{"\u0073ections":{"main":[{"hangup":{}}]}}"#.to_owned(),
        r#"[{"hangup":{}}]"#.to_owned(),
        "{sections: {main: [answer]}}".to_owned(),
        "sections:\n  main:\n    - play: say:hi".to_owned(),
        "sections:\r  main:\r    - hangup".to_owned(),
        "\"sec\\x74ions\":\n  main:\n    - hangup".to_owned(),
        "'sections':\n  main: [hangup]".to_owned(),
        "---\nsections:\n  main: [hangup]".to_owned(),
        "--- {sections: {main: [hangup]}}".to_owned(),
        "%YAML 1.2\n---\nsections: {main: [hangup]}".to_owned(),
        "# hi\nsections: {main: [hangup]}".to_owned(),
        "!!map {sections: {main: [hangup]}}".to_owned(),
        "&a {sections: {main: [hangup]}}".to_owned(),
        "? sections\n: main: [hangup]".to_owned(),
        "https://example.com: 1\nsections: {main: [hangup]}".to_owned(),
        "version: 1.0.0\n\"sections\" : {main: [hangup]}".to_owned(),
        "- hangup".to_owned(),
        "? hangup".to_owned(),
    ];
    for before in [
        " ",
        "\n",
        "\t",
        "\u{feff}",
        "\u{2028}",
        "\u{0}",
        "\u{feff}\r\n ",
    ] {
        texts.push(format!("{before}{json}"));
    }
    texts
}

/// Returns true if every reader reads the text as a scalar.
fn is_inert(text: &str) -> bool {
    let json = serde_json::from_str::<serde_json::Value>(text.trim());
    let json = json.is_ok_and(|value| value.is_object() || value.is_array());
    #[cfg(feature = "yaml")]
    let yaml = swml_core::Reader::new()
        .yaml::<Any>(text)
        .is_ok_and(|read| !matches!(read.document(), Some(Any::Text(_) | Any::Null)));
    #[cfg(not(feature = "yaml"))]
    let yaml = false;
    !json && !yaml && !text.contains("${") && !text.contains("%{")
}

/// The texts of a script, in order.
fn texts(script: &Document) -> Vec<String> {
    fn walk(value: &serde_json::Value, out: &mut Vec<String>) {
        match value {
            serde_json::Value::String(text) => out.push(text.clone()),
            serde_json::Value::Array(all) => all.iter().for_each(|value| walk(value, out)),
            serde_json::Value::Object(all) => all.values().for_each(|value| walk(value, out)),
            _ => {}
        }
    }
    let mut out = Vec::new();
    let value: serde_json::Value = serde_json::from_str(&script.to_json()).unwrap();
    walk(&value, &mut out);
    out
}

#[test]
fn text_is_not_a_document() {
    for text in hostile() {
        let owned = || text.clone();
        for target in [
            Target::from(text.as_str()),
            Target::from(owned()),
            Target::from(Text::data(owned())),
            Target::from(Text::template(owned())),
            Target::section(owned()),
            Target::url(owned()),
        ] {
            assert!(is_inert(target.as_str()), "{text:?} became {target}");
        }
        let script = Document::new()
            .then(Execute::dest(owned()))
            .then(
                Connect::to("queue:a")
                    .transfer_after_bridge(owned())
                    .confirm(owned()),
            )
            .then(EnterQueue::new("a", owned()))
            .then(Transfer::dest(owned()));
        for inert in texts(&script) {
            assert!(is_inert(&inert), "{text:?} became {inert:?}");
        }
    }
}

#[test]
fn text_is_not_a_document_in_unchecked_values() {
    // without the key `sections` it is not a script, and is sent unchanged
    let scripts = hostile();
    let scripts = scripts
        .iter()
        .filter(|text| text.contains("sections") || text.contains('\\'));
    for text in scripts {
        let body = serde_json::json!({"dest": text, "deep": [{"a": text}]});
        let script = Document::new()
            .then(Method::raw("execute", body))
            .then(Connect::to("+15551234567").raw("transfer_after_bridge", text.as_str()))
            .raw("more", text.clone());
        for inert in texts(&script) {
            assert!(is_inert(&inert), "{text:?} became {inert:?}");
        }
    }
    for plain in [
        "our sections: sales, support",
        r#"{"method":"ai_hold","params":["a\nb"]}"#,
        "line\nbreak: no document",
        "{}",
    ] {
        let script = Document::new().then(Method::raw("novel", plain));
        assert!(texts(&script).contains(&plain.to_owned()), "{plain}");
    }
}

#[test]
fn names_and_urls_stay_as_they_are() {
    for text in [
        "voicemail",
        "night desk",
        "a - b",
        "Büro-2",
        "a:b",
        "what?",
        "https://user:pass@example.com:8080/a/b?x=1&y=[2]#z",
        "http://[2001:db8::1]/x",
        "https://example.com/a%20b",
    ] {
        assert_eq!(Target::from(text).as_str(), text);
    }
    // the author's own text is kept
    for own in [
        "%{vars.next}",
        "https://example.com/%{call.call_id}",
        "${vars.a ? \"b\" : {}}",
    ] {
        assert_eq!(Target::from(Text::literal(own)).as_str(), own);
    }
    assert_eq!(
        Target::from(Expr::new("vars.next")).as_str(),
        "%{vars.next}"
    );
    assert_eq!(Target::url(Expr::new("vars.next")).as_str(), "%{vars.next}");
    assert_eq!(
        Target::section("https://evil.example/x").as_str(),
        "https%3A//evil.example/x"
    );
    assert_eq!(
        Target::url("HTTPS://example.com").as_str(),
        "HTTPS://example.com"
    );
    assert_eq!(
        Target::url("example.com/x").as_str(),
        "https://example.com/x"
    );
}

#[test]
fn a_document_is_one() {
    let inner = Document::new().then(Transfer::dest("https://example.com/bye"));
    let script = Document::new().then(Transfer::dest(inner.clone()));
    let [text, _] = texts(&script).try_into().unwrap();
    assert_eq!(Document::from_json(&text).unwrap(), inner);
}

#[test]
fn deserialized_text_is_data() {
    let json = r#"{"name":"${a}","more":{"${b}":["%{c}",1]}}"#;
    let value: serde_json::Value = serde_json::from_str(json).unwrap();
    assert_eq!(
        serde_json::from_str::<Any>(json).unwrap(),
        Any::from(value.clone())
    );
    let name: Text = serde_json::from_value(value.get("name").unwrap().clone()).unwrap();
    assert_eq!(name, "$ {a}");
    let to: Destination = serde_json::from_str(r#""sip:%{a}@example.com""#).unwrap();
    assert_eq!(to.as_str(), "sip:% {a}@example.com");
    // a script is its author's own, and so is a part of one
    let play: swml_core::Play = serde_json::from_str(r#"{"url":"say:%{a}"}"#).unwrap();
    assert_eq!(
        serde_json::to_string(&play).unwrap(),
        r#"{"url":"say:%{a}"}"#
    );
}

/// Long texts with many possible starts of a document take linear time.
#[test]
fn time_is_linear() {
    for piece in ["{", "{\"", "\n", "{!a", "- ", "{\"a\\", "\u{feff}", "%{"] {
        let text = piece.repeat(200_000);
        let started = std::time::Instant::now();
        let target = Target::from(text.as_str());
        let script = Document::new().then(Method::raw("x", text.as_str()));
        assert!(target.as_str().len() + script.to_json().len() > text.len());
        let took = started.elapsed();
        assert!(took.as_secs() < 5, "{piece:?} took {took:?}");
    }
}
