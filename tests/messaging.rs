//! `swml_messaging!`: each script with its expected JSON, written by hand.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use swml::messaging::{Document, Goto, Method, Reply, ReplySwitch, Request, Switch, Transform};
use swml::{Code, Text, swml_messaging};

/// The script has this JSON, and the JSON is read as the same script.
fn is(script: &Document, main: &str) {
    let json = format!(r#"{{"version":"1.0.0","sections":{{"main":[{main}]}}}}"#);
    assert_eq!(script.to_json(), json);
    assert_eq!(&Document::from_json(&json).expect("a script"), script);
    assert!(script.check().is_clean(), "{}", script.check());
}

#[test]
fn every_method() {
    is(
        &swml_messaging! {
            label again;
            receive;
            reply "Hello";
            reply body "Hello" media ["https://example.com/a.png"] to "+15551234567" from "+15557654321"
                status_url "https://example.com/s";
            reply switch {
                variable message.body
                transform lowercase
                case "1" "Sales will call you"
                case "2" { body "Here is the map" media ["https://example.com/map.png"] }
                default "Please answer 1 or 2"
            };
            request "https://example.com/customer" method PATCH headers { "X-Key" "1" } body { id 5 }
                timeout 2.5 save_variables true;
            request "https://example.com/log" body "plain";
            switch message.body transform uppercase_trim {
                case "STOP" { return; }
                default { goto again max 3; }
            }
            execute main params { a 1 };
            goto again;
            transfer "https://example.com/next" method GET params { a [1, "b"] };
            label last;
            return "done";
        },
        concat!(
            r#"{"label":"again"},{"receive":{}},{"reply":"Hello"},"#,
            r#"{"reply":{"body":"Hello","media":["https://example.com/a.png"],"to":"+15551234567","from":"+15557654321","status_url":"https://example.com/s"}},"#,
            r#"{"reply":{"switch":{"variable":"message.body","transform":"lowercase","case":{"1":"Sales will call you","#,
            r#""2":{"body":"Here is the map","media":["https://example.com/map.png"]}},"default":"Please answer 1 or 2"}}},"#,
            r#"{"request":{"url":"https://example.com/customer","method":"PATCH","headers":{"X-Key":"1"},"body":{"id":5},"timeout":2.5,"save_variables":true}},"#,
            r#"{"request":{"url":"https://example.com/log","body":"plain"}},"#,
            r#"{"switch":{"variable":"message.body","transform":"uppercase_trim","case":{"STOP":[{"return":null}]},"default":[{"goto":{"label":"again","max":3}}]}},"#,
            r#"{"execute":{"dest":"main","params":{"a":1}}},{"goto":{"label":"again"}},"#,
            r#"{"transfer":{"dest":"https://example.com/next","method":"GET","params":{"a":[1,"b"]}}},"#,
            r#"{"label":"last"},{"return":"done"}"#,
        ),
    );
}

#[test]
fn in_rust() {
    let script = Document::new()
        .then(Method::Label(Text::literal("again")))
        .then(Reply::body("Hello"))
        .then(Reply::switch(ReplySwitch::variable("x").on("1", "One")))
        .then(Request::url("https://example.com").timeout(2))
        .then(
            Switch::variable("x")
                .transform(Transform::Trim)
                .on("1", [Method::from(Goto::label("again"))]),
        );
    is(
        &script,
        concat!(
            r#"{"label":"again"},{"reply":{"body":"Hello"}},{"reply":{"switch":{"variable":"x","case":{"1":{"body":"One"}}}}},"#,
            r#"{"request":{"url":"https://example.com","timeout":2}},"#,
            r#"{"switch":{"variable":"x","transform":"trim","case":{"1":[{"goto":{"label":"again"}}]}}}"#,
        ),
    );
}

#[test]
fn rust_in_scripts() {
    let name = String::from("Ann ${evil} %{worse}");
    let pictures = ["https://example.com/a.png", "https://example.com/b.png"];
    let open = false;
    let script = swml_messaging! {
        reply (format!("Hello {name}"));
        reply body (&name) media [@for picture in pictures { (picture) }];
        @if open { receive; } @else { reply "We are closed"; }
    };
    is(
        &script,
        concat!(
            r#"{"reply":"Hello Ann $ {evil} % {worse}"},"#,
            r#"{"reply":{"body":"Ann $ {evil} % {worse}","media":["https://example.com/a.png","https://example.com/b.png"]}},"#,
            r#"{"reply":"We are closed"}"#,
        ),
    );
}

#[test]
fn faults_in_json() {
    for (main, expected) in [
        (r#"{"reply":{}}"#, &[Code::EmptyMessage][..]),
        (r#"{"reply":{"body":""}}"#, &[Code::EmptyText]),
        (r#"{"reply":{"to":"+15551234567"}}"#, &[Code::EmptyMessage]),
        (
            r#"{"reply":{"body":"a","switch":{"variable":"x","case":{"1":"b"}}}}"#,
            &[Code::PropertyConflict],
        ),
        (
            r#"{"reply":{"switch":{"variable":"x","case":{}}}}"#,
            &[Code::NoCase],
        ),
        (
            r#"{"reply":{"switch":{"variable":"x","case":{"1":{}}}}}"#,
            &[Code::EmptyMessage],
        ),
        (r#"{"reply":5}"#, &[Code::WrongType]),
        (
            r#"{"reply":{"media":["https://a.b","https://a.b","https://a.b","https://a.b","https://a.b","https://a.b","https://a.b","https://a.b","https://a.b"]}}"#,
            &[Code::TooMany],
        ),
        (r#"{"play":{"url":"say:a"}}"#, &[Code::UnknownMethod]),
        (
            r#"{"request":{"url":"https://a.b","timeout":6}}"#,
            &[Code::Clamped],
        ),
        (
            r#"{"request":{"url":"https://a.b","method":"HEAD"}}"#,
            &[Code::UnknownWord],
        ),
        (
            r#"{"request":{"url":"https://a.b","connect_timeout":1}}"#,
            &[Code::UnknownProperty],
        ),
        (
            r#"{"execute":{"dest":"https://example.com"}}"#,
            &[Code::InvalidName],
        ),
        (r#"{"execute":{"dest":"nowhere"}}"#, &[Code::UnknownSection]),
        (r#"{"transfer":{"dest":"main"}}"#, &[Code::InvalidUrl]),
        (r#"{"goto":{"label":"a"}}"#, &[Code::UnknownLabel]),
        (
            r#"{"switch":{"variable":"a","transform":"title","case":{"1":[{"receive":{}}]}}}"#,
            &[Code::UnknownWord],
        ),
        (r#"{"reply":"${message.body}"}"#, &[Code::NotInMessaging]),
        (
            r#"{"return":{"a":["${message.body}"]}}"#,
            &[Code::NotInMessaging],
        ),
        (r#"{"reply":"%{message.body}"}"#, &[]),
        (r#"{"return":1},{"receive":{}}"#, &[Code::Unreachable]),
    ] {
        let json = format!(r#"{{"sections":{{"main":[{main}]}}}}"#);
        let node = swml_language::read::Parsed::json(&json)
            .expect("JSON")
            .into_root();
        let report = swml_language::check::check(
            &node,
            Document::LANGUAGE,
            swml_language::check::Dialect::Json,
        );
        let codes: Vec<Code> = report.iter().map(|fault| fault.code).collect();
        assert_eq!(codes, expected, "{main}\n{report}");
        assert_eq!(Document::from_json(&json).is_ok(), report.is_ok(), "{main}");
    }
}
