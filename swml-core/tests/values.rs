//! Tests of scripts as values: they round-trip, text from outside stays text, secrets are redacted,
//! and no input can crash the reader.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::{BTreeMap, HashMap};

use serde_json::json;
use swml_core::error::{InvalidText, ReadError};
use swml_core::{
    Any, Connect, ConnectDestination, Destination, Document, Execute, Expr, Goto, Hangup, Header,
    Map, Method, Number, OutcomeSwitch, PhoneNumber, Play, Prompt, QueueName, SendDigits, SendSms,
    SipUri, Sleep, Stream, StreamUrl, Switch, Text, Transfer, Unset, Url,
};
use swml_language::check::{Dialect, check};
use swml_language::read::Parsed;
use swml_language::tree::has_variable;

/// Reads a script and asserts that both writers give the same text.
fn through(text: &str) -> String {
    let document = Document::from_json(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let written = document.to_json();
    assert_eq!(written, serde_json::to_string(&document).unwrap());
    assert_eq!(written, document.to_string());
    assert_eq!(document, serde_json::from_str(&written).unwrap());
    written
}

/// A document with these steps in `main`.
fn main_of(steps: &str) -> String {
    format!(r#"{{"version":"1.0.0","sections":{{"main":[{steps}]}}}}"#)
}

#[test]
fn json_round_trips() {
    for steps in [
        r#"{"sleep":5000}"#,
        r#"{"sleep":{"duration":5000}}"#,
        r#"{"sleep":-1}"#,
        r#"{"sleep":"%{vars.wait}"}"#,
        r#"{"unset":"a"},{"unset":["a","b"]}"#,
        r#"{"return":null},{"return":{}},{"return":[]},{"return":"a"},{"return":1.5},{"return":false}"#,
        r#"{"return":{"z":1,"a":[{"y":null,"b":true}],"":""}}"#,
        r#"{"set":{"z":"1","a":{"q":[],"b":{}},"m":18446744073709551615,"n":-9223372036854775808,"o":0.1,"p":1.5e-7}}"#,
        r#"{"connect":{"timeout":20,"to":"+15551234567","from":"+15557654321"}}"#,
        r#"{"connect":{"serial_parallel":[[{"timeout":5,"to":"/a/b"}],[{"to":"sips:a@example.com"}]],"timeout":"%{vars.t}"}}"#,
        r#"{"connect":{"result":[{"then":[{"hangup":{}}],"when":"vars.a"},{"else":[{"answer":{}}]}],"to":"%{vars.to}"}}"#,
        r#"{"connect":{"to":"/a/b","headers":[{"value":"b","name":"X-A"}],"ringback":[]}}"#,
        r#"{"switch":{"default":[],"case":{"b":[],"a":[{"hangup":{"reason":"busy"}}]},"variable":"call.type"}}"#,
        r#"{"prompt":{"play":["say:a","say:b"],"digit_timeout":1.5}},{"prompt":{"play":"say:a"}}"#,
        r#"{"play":{"volume":-0.5,"url":"say:${vars.a ? \"x\" : 'y'} %{b}\n\t\"q\" \\ é 😀"}}"#,
        r#"{"execute":{"dest":"main","params":{"b":1,"a":2},"on_return":[{"label":"x"}]}}"#,
        r#"{"cond":[{"when":"a","then":[],"else":[{"denoise":{}},{"stop_denoise":{}}]}]}"#,
    ] {
        let text = main_of(steps);
        assert_eq!(through(&text), text);
    }
    for text in [
        r#"{"sections":{"main":[{"answer":{}}]}}"#,
        r#"{"sections":{"main":[{"answer":{}}]},"version":"1.0.0"}"#,
        r#"{"sections":{"z":[{"answer":{}}],"main":[{"answer":{}}],"a":[{"hangup":{}}]}}"#,
    ] {
        assert_eq!(through(text), text);
    }
}

#[test]
fn equivalent_json_is_normalized() {
    for (given, written) in [
        (
            r#"{"return":"\u0041\/\u00e9\ud83d\ude00"}"#,
            r#"{"return":"A/é😀"}"#,
        ),
        (
            r#"{"return":"\u007f\u0001\b\f"}"#,
            "{\"return\":\"\u{7f}\\u0001\\b\\f\"}",
        ),
        (r#" { "return" : [ 1 , 2 ] } "#, r#"{"return":[1,2]}"#),
        (
            r#"{"connect":{"to":"/a/b","timeout":20.0}}"#,
            r#"{"connect":{"to":"/a/b","timeout":20}}"#,
        ),
        (r#"{"return":1e2}"#, r#"{"return":100.0}"#),
    ] {
        assert_eq!(through(&main_of(given)), main_of(written));
    }
}

#[test]
fn an_inline_document_is_kept_to_the_byte() {
    let inline = r#" {  "sections" : {"main": [ {"hangup":{}} ]}, "version":"1.0.0" }"#;
    let quoted = serde_json::to_string(inline).unwrap();
    let text = main_of(&format!(
        r#"{{"connect":{{"to":"queue:a","transfer_after_bridge":{quoted}}}}},{{"transfer":{{"dest":{quoted}}}}}"#
    ));
    assert_eq!(through(&text), text);
    // a document made in Rust is one string, at any depth
    let inner = Document::new().then(Play::url("say:\"bye\""));
    let middle = Document::new().then(Transfer::dest(inner.clone()));
    let outer = Document::new().then(Connect::to("queue:a").transfer_after_bridge(middle.clone()));
    assert!(outer.check().is_clean(), "{}", outer.check());
    let value: serde_json::Value = serde_json::from_str(&outer.to_json()).unwrap();
    let after = &value["sections"]["main"][0]["connect"]["transfer_after_bridge"];
    assert_eq!(after.as_str(), Some(&*middle.to_json()));
    assert_eq!(through(&outer.to_json()), outer.to_json());
    assert!(outer.to_json().contains(r#"say:\\\\\\\"bye"#));
}

#[test]
fn equality_compares_the_meaning() {
    let one = r#"{"connect":{"to":"/a/b","timeout":20}},{"sleep":5}"#;
    let other = r#"{"connect":{"timeout":20,"to":"/a/b"}},{"sleep":{"duration":5}}"#;
    let read = |steps: &str| Document::from_json(&main_of(steps)).unwrap();
    assert_eq!(read(one), read(other));
    assert_ne!(read(one), read(&one.replace("20", "21")));
}

const SECRETS: [&str; 4] = ["hunter2", "t0ken", "urlpw", "sippw"];

fn assert_no_secret(shown: &str) {
    for secret in SECRETS {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

#[test]
fn debug_hides_secrets() {
    let inner = Document::new().then(Connect::to("sip:a@example.com").password("hunter2"));
    let connect = Connect::parallel([
        ConnectDestination::to("sip:alice:sippw@example.com")
            .username("alice")
            .password("hunter2"),
        ConnectDestination::to("stream:wss://me:urlpw@example.com/a")
            .authorization_bearer_token("t0ken"),
    ])
    .status_url("https://me:urlpw@example.com/status")
    .ringback(["https://me:urlpw@example.com/a.mp3"])
    .transfer_after_bridge(inner.clone());
    let shown = format!(
        "{connect:?} {:#?} {:?}",
        connect,
        Document::new().then(connect.clone())
    );
    assert_no_secret(&shown);
    assert!(shown.contains("alice") && shown.contains("***"));
    // fragments of a script are redacted like the whole
    let url: Url = "https://me:urlpw@example.com/status".parse().unwrap();
    let sip: SipUri = "alice:sippw@example.com".parse().unwrap();
    assert_no_secret(&format!(
        "{url:?} {sip:?} {:?}",
        Destination::from(sip.clone())
    ));
    assert_no_secret(&format!("{:?}", connect.status_url));
    // headers, and names chosen by the author that are typical of secrets
    let named = main_of(
        r#"{"connect":{"to":"sip:a@example.com","headers":[{"name":"Authorization","value":"t0ken"}]}},
           {"connect":{"to":"stream:wss://example.com/a","custom_parameters":{"Api-Key":"t0ken","room":"7"}}},
           {"request":{"url":"https://example.com","method":"POST","body":{"user":{"password":"hunter2"}}}},
           {"set":{"access_token":"t0ken","max_tokens":5}}"#,
    );
    let inline = serde_json::to_string(&named).unwrap();
    let inline = main_of(&format!(r#"{{"transfer":{{"dest":{inline}}}}}"#));
    for text in [&named, &inline] {
        let shown = format!("{:?}", Document::from_json(text).unwrap());
        assert_no_secret(&shown);
        for harmless in ["Authorization", "Api-Key", "\"room\": \"7\"", "max_tokens"] {
            assert!(shown.contains(harmless), "{harmless} is not in {shown}");
        }
    }
    // a document written as text is redacted like a document
    let text = main_of(&format!(
        r#"{{"transfer":{{"dest":{}}}}}"#,
        serde_json::to_string(&inner.to_json()).unwrap()
    ));
    assert_no_secret(&format!("{:?}", Document::from_json(&text).unwrap()));
    // in the written JSON they are all present
    assert!(SECRETS.iter().all(|secret| {
        Document::new()
            .then(connect.clone())
            .to_json()
            .contains(secret)
    }));
}

#[test]
fn errors_hide_secrets() {
    for connect in [
        r#"{"to": "+15551234567", "password": "hunter2"}"#,
        r#"{"to": "sip:a@example.com", "password": ["hunter2"], "username": {"a": "hunter2"}}"#,
        r#"{"to": "sip:a@example.com", "password": "hunter2", "password": "hunter2"}"#,
        r#"{"to": "sip:a@example.com", "passwort": "hunter2"}"#,
        r#"{"to": "/a/b", "authorization_bearer_token": "t0ken"}"#,
        r#"{"serial": [{"to": "/a/b"}], "password": "hunter2", "authorization_bearer_token": "t0ken"}"#,
        r#"{"to": "/a/b", "status_url": "ftp://me:urlpw@example.com"}"#,
        r#"{"to": "/a/b", "status_url": "me:urlpw@example.com/status"}"#,
        r#"{"to": "/a/b", "status_url": "example.com:urlpw@example.com/status"}"#,
        r#"{"to": "/a/b", "status_url": "https://me:urlpw@ example.com"}"#,
        r#"{"to": "/a/b", "ringback": ["ftp://me:urlpw@example.com/a.mp3", "me:urlpw@example.com/a.mp3"]}"#,
        r#"{"to": "/a/b", "transfer_after_bridge": "[{\"password\":\"hunter2\"}]"}"#,
        r#"{"to": "sip:a@example.com", "headers": [{"name": "Authorization", "value": "t0ken\r\nX: t0ken"}]}"#,
        r#"{"to": "sip:a@example.com", "headers": [{"name": "Authorization: t0ken", "value": ""}]}"#,
        r#"{"to": "sip:a@example.com", "headers": {"Authorization": "t0ken", "X Y": "t0ken"}}"#,
        r#"{"to": "sip:alice:sippw@"}"#,
        r#"{"to": "alice:sippw@example.com"}"#,
        r#"{"to": "wss://me:urlpw@example.com/a"}"#,
        r#"{"to": "/a/b", "transfer_after_bridge": "{\"password\": \"hunter2\""}"#,
        r#"{"to": "/a/b", "transfer_after_bridge": "{\"sections\":{\"main\":[{\"answer\":{\"password\":[\"hunter2\"]}}]}}"}"#,
    ] {
        let text = main_of(&format!(r#"{{"connect":{connect}}}"#));
        let error = Document::from_json(&text).unwrap_err();
        assert_no_secret(&format!("{error} {error:?}"));
        let error = serde_json::from_str::<Document>(&text).unwrap_err();
        assert_no_secret(&format!("{error} {error:?}"));
    }
    // warnings are redacted, too
    let former = r#"{"connect":{"to":"sip:a@example.com","headers":{"Authorization":"t0ken"}}}"#;
    let document: swml_core::Read<Document> =
        swml_core::Reader::new().json(&main_of(former)).unwrap();
    assert_no_secret(&format!("{0} {0:?}", document.report()));
    // a number is shown, but a password that is a number is not
    let text = main_of(r#"{"connect":{"to":"sip:a@example.com","password":987654}}"#);
    let error = Document::from_json(&text).unwrap_err();
    assert!(!format!("{error} {error:?}").contains("987654"), "{error}");
    // typed texts
    let wrong: Result<Url, InvalidText> = "ftp://me:urlpw@example.com".parse();
    assert_no_secret(&format!("{0} {0:?}", wrong.unwrap_err()));
    let wrong: Result<SipUri, InvalidText> = "alice:sippw@".parse();
    assert_no_secret(&format!("{0} {0:?}", wrong.unwrap_err()));
}

const HOSTILE: [&str; 10] = [
    "${call.hangup()}",
    "%{vars.secret}",
    "$${x}%%{y}",
    "${${x}}",
    "$%{x}%${y}",
    "\"}]}, {\"hangup\": {}}",
    "\\\" \\u0024{x} \\ud800",
    "\u{0}\u{1}\u{8}\u{c}\n\r\t\u{1f}\u{7f}\u{2028}\u{feff}",
    "${",
    "x%{",
];

/// A document with a hostile text in every place that a Rust string can reach.
fn infested(evil: &str) -> Document {
    let owned = evil.to_owned();
    let steps = |text: &str| [Method::from(Play::url(format!("say:{text}")))];
    let mut map: Map<Any> = Map::default();
    map.insert(evil, Any::from(json!({ owned.clone(): [owned.clone()] })));
    let collected: Map<Any> = [(evil, evil)].into_iter().collect();
    Document::new()
        .then(Play::url(evil).say_voice(&owned))
        .then(Play::urls([evil, &owned]))
        .then(Prompt::play(evil).speech_hints([evil]))
        .then(
            Connect::to(evil)
                .from(evil)
                .headers([Header::new(evil, evil)])
                .status_url(owned.clone())
                .password(evil)
                .custom_parameters([(evil, evil)].into_iter().collect::<Map<Text>>())
                .confirm(evil)
                .result(
                    OutcomeSwitch::default()
                        .variable(evil)
                        .on(evil, steps(evil)),
                ),
        )
        .then(Connect::serial([ConnectDestination::to(owned.clone())]).transfer_after_bridge(evil))
        .then(
            Connect::to(Destination::from(evil))
                .transfer_after_bridge(Document::new().section(evil, steps(evil))),
        )
        .then(Execute::dest(evil).params(map.clone()).meta(collected))
        .then(Transfer::dest(evil).params(BTreeMap::from([(evil, evil)])))
        .then(Transfer::dest("a").params(HashMap::from([(owned.clone(), vec![evil])])))
        .then(Switch::variable(evil).on(evil, steps(evil)))
        .then(Goto::label(evil))
        .then(Method::Label(evil.into()))
        .then(Method::Set(map))
        .then(Method::Return(Any::from(
            json!({ owned.clone(): { owned.clone(): owned.clone() } }),
        )))
        .then(Method::Unset(Unset::One(evil.into())))
        .then(SendDigits::digits(evil))
        .then(
            SendSms::new(evil, evil)
                .body(evil)
                .media([evil])
                .tags(vec![owned.clone()]),
        )
        .then(
            Stream::url(evil)
                .name(evil)
                .authorization_bearer_token(evil),
        )
        .section(evil, steps(evil))
}

#[test]
fn text_from_outside_is_never_evaluated() {
    for evil in HOSTILE {
        let document = infested(evil);
        let json = document.to_json();
        assert!(!has_variable(&json), "{evil:?} in {json}");
        let value: serde_json::Value = serde_json::from_str(&json).expect("valid JSON");
        assert_eq!(serde_json::to_value(&document).unwrap(), value);
        assert_free(&value);
        // checking it may report errors, but does not panic
        let _ = document.check().to_string();
    }
}

/// Asserts that no text of the value, once unescaped, can be evaluated, including inline documents.
fn assert_free(value: &serde_json::Value) {
    use serde_json::Value as V;
    let text = |text: &str| assert!(!has_variable(text), "{text:?}");
    match value {
        V::String(string) => {
            text(string);
            if let Ok(inner) = serde_json::from_str::<V>(string) {
                assert_free(&inner);
            }
        }
        V::Array(elements) => elements.iter().for_each(assert_free),
        V::Object(entries) => entries.iter().for_each(|(key, value)| {
            text(key);
            assert_free(value);
        }),
        _ => {}
    }
}

#[test]
fn data_is_otherwise_kept() {
    for text in [
        "\"quotes\" \\ and \\ud800 and \\u0024{",
        "\u{0}\u{1}\u{8}\u{c}\n\r\t\u{1f}\u{7f}\u{2028}\u{feff}",
        "5 $ 100 % { } {{}}",
        "é😀\u{10ffff}",
    ] {
        let script = Document::new().then(SendSms::new("+15551234567", "+15557654321").body(text));
        let value: serde_json::Value = serde_json::from_str(&script.to_json()).unwrap();
        assert_eq!(value["sections"]["main"][0]["send_sms"]["body"], text);
        assert_eq!(Document::from_json(&script.to_json()).unwrap(), script);
    }
}

#[test]
fn text_of_the_author_is_kept() {
    let script = Document::new()
        .then(Play::url(Text::literal("say:%{call.from} ${vars.a}")))
        .then(Method::Label(Text::literal("a")))
        .then(Connect::to(Expr::new("vars.to")).timeout(Expr::new("vars.t")))
        .then(Goto::label("a").when(Expr::new("vars.tries < 3")));
    assert!(script.check().is_clean(), "{}", script.check());
    assert!(script.to_json().contains("say:%{call.from} ${vars.a}"));
    assert!(
        script
            .to_json()
            .contains(r#""to":"%{vars.to}","timeout":"%{vars.t}""#)
    );
    assert!(script.to_json().contains(r#""when":"vars.tries < 3""#));
}

#[test]
fn typed_texts_take_no_expression() {
    for evil in [
        "%{vars.to}",
        "sip:${x}@example.com",
        "+1%{x}",
        "https://%{x}",
    ] {
        assert!(evil.parse::<PhoneNumber>().is_err());
        assert!(evil.parse::<SipUri>().is_err());
        assert!(evil.parse::<QueueName>().is_err());
        assert!(evil.parse::<StreamUrl>().is_err());
        assert!(evil.parse::<Url>().is_err());
    }
}

fn codes(document: &Document) -> Vec<&'static str> {
    document
        .check()
        .iter()
        .map(|fault| fault.code.as_str())
        .collect()
}

#[test]
fn a_header_cannot_bring_another_one() {
    for value in ["a\r\nX-Evil: 1", "a\nb", "a\rb", "\n", "a\0"] {
        let connect = Connect::to("sip:a@example.com").headers([Header::new("X-A", value)]);
        assert_eq!(
            codes(&Document::new().then(connect)),
            ["invalid-header"],
            "{value:?}"
        );
    }
    for name in ["X-A: b\r\nX-Evil", "X A", "", "X:", "Ünï"] {
        let connect = Connect::to("sip:a@example.com").headers([Header::new(name, "a")]);
        assert_eq!(
            codes(&Document::new().then(connect)),
            ["invalid-header"],
            "{name:?}"
        );
    }
    // a message about it stays on its own line
    let connect =
        Connect::to("sip:a@example.com").headers([Header::new("X-A", "a\r\nlevel=error")]);
    let report = Document::new().then(connect).check();
    assert!(!report.iter().next().unwrap().message.contains('\n'));
    // the same for an invalid name
    let text = "{\"sections\":{\"main\":[{\"an\\nswer\":{}}],\"a\\nb\":[]},\"x\\ny\":1}";
    let report = check(
        &Parsed::json(text).unwrap().into_root(),
        swml_language::Document::LANGUAGE,
        Dialect::Json,
    );
    assert_eq!(report.iter().count(), 3);
    for fault in &report {
        assert!(
            !fault.message.contains('\n') && !fault.path.contains('\n'),
            "{fault}"
        );
    }
}

#[test]
fn text_that_is_not_json_is_an_error() {
    let deep = "[".repeat(10_000);
    let deep_map = "{\"a\":".repeat(10_000);
    let deep_method = format!(
        "{{\"sections\":{{\"main\":{}",
        "[{\"cond\":[{\"then\":".repeat(5_000)
    );
    for text in [
        "",
        "{",
        "nul",
        r#"{"sections":{"main":[{"return":"\ud800"}]}}"#,
        r#"{"sections":{"main":[{"return":"\udc00\ud800"}]}}"#,
        r#"{"sections":{"main":[{"\ud800":"a"}]}}"#,
        r#"{"sections":{"main":[{"return":1e999}]}}"#,
        r#"{"sections":{"main":[{"return":NaN}]}}"#,
        "{\"sections\":{\"main\":[{\"return\":\"\u{1}\"}]}}",
        r#"{"sections":{"main":[{"answer":{}}]}} x"#,
        &deep,
        &deep_map,
        &deep_method,
    ] {
        let error = Document::from_json(text).unwrap_err();
        assert!(matches!(error, ReadError::Syntax(_)), "{error}");
        assert!(serde_json::from_str::<Document>(text).is_err());
        assert!(serde_json::from_str::<Method>(text).is_err());
    }
    // six characters that only look like an escape are text
    let text = main_of(r#"{"return":"\\ud800"}"#);
    assert_eq!(through(&text), text);
}

#[test]
fn nesting_of_documents_is_limited() {
    // a realistic script, and as many brackets as JSON allows
    for (around, deepest) in [(3, 7), (22, 1)] {
        documents_inside_documents(around, deepest);
    }
}

fn documents_inside_documents(around: usize, deepest: usize) {
    let mut inner = main_of(r#"{"hangup":{}}"#);
    for depth in 1..=14 {
        let quoted = serde_json::to_string(&inner).unwrap();
        inner = main_of(&format!(
            r#"{}{{"transfer":{{"dest":{quoted}}}}}{}"#,
            r#"{"cond":[{"else":["#.repeat(around),
            "]}]}".repeat(around),
        ));
        let read = Document::from_json(&inner);
        match read {
            Ok(_) => assert!(depth <= deepest, "{depth}"),
            Err(ReadError::Invalid(invalid)) => {
                let codes: Vec<_> = invalid
                    .report()
                    .iter()
                    .map(|fault| fault.code.as_str())
                    .collect();
                assert_eq!(codes, ["invalid-inline"], "{depth}");
                assert!(depth > deepest, "{depth}: {invalid}");
                return;
            }
            Err(error) => panic!("{depth}: {error}"),
        }
    }
    panic!("fourteen documents deep");
}

/// Repetitive input of an attacker. Quadratic work would take minutes.
#[test]
fn a_mebibyte_is_read_in_linear_time() {
    const SIZE: usize = 1 << 20;
    // errors cost more than valid parts: each is reported in full
    const FAULTY: usize = SIZE / 8;
    let long = "x".repeat(SIZE);
    let keys = |size: usize, key: &dyn Fn(usize) -> String| {
        let mut map = String::from("{");
        for index in 0.. {
            if index > 0 {
                map.push(',');
            }
            map.push_str(&format!("\"{}\":1", key(index)));
            if map.len() > size {
                break;
            }
        }
        map + "}"
    };
    let right = [
        main_of(&format!(r#"{{"play":{{"url":"say:{long}"}}}}"#)),
        main_of(&format!(
            r#"{{"set":{}}}"#,
            keys(SIZE, &|index| format!("k{index}"))
        )),
        main_of(&vec![r#"{"answer":{}}"#; SIZE / 14].join(",")),
        main_of(&format!(
            r#"{{"return":[{}]}}"#,
            vec!["[]"; SIZE / 3].join(",")
        )),
    ];
    for text in &right {
        assert_eq!(through(text), *text);
    }
    let wrong = [
        main_of(&format!(r#"{{"{long}":{{}}}}"#)),
        main_of(&format!(r#"{{"connect":{{"to":"{long}"}}}}"#)),
        main_of(&format!(r#"{{"connect":{{"{long}":"/a/b"}}}}"#)),
        main_of(&format!(
            r#"{{"connect":{{"to":"/a/b","encryption":"{long}"}}}}"#
        )),
        main_of(&format!(
            r#"{{"connect":{{"to":"/a/b","status_url":"{long}@"}}}}"#
        )),
        main_of(&format!(
            r#"{{"connect":{}}}"#,
            keys(FAULTY, &|_| "timeot".into())
        )),
        main_of(&format!(
            r#"{{"connect":{}}}"#,
            keys(FAULTY, &|_| "timeout".into())
        )),
        main_of(&format!(
            r#"{{"connect":{}}}"#,
            keys(FAULTY, &|index| format!("k{index}"))
        )),
        main_of(&format!(r#"{{"set":{}}}"#, keys(FAULTY, &|_| "k".into()))),
        main_of(&keys(FAULTY, &|index| format!("k{index}"))),
        main_of(&format!(
            r#"{{"connect":{{"to":"/a/b","call_state_url":"https://a","call_state_events":[{}]}}}}"#,
            vec!["\"ended\""; SIZE / 8].join(",")
        )),
        main_of(&vec!["{\"a\":0}"; FAULTY / 8].join(",")),
    ];
    for text in &wrong {
        let Err(ReadError::Invalid(invalid)) = Document::from_json(text) else {
            panic!("{}", &text[..80]);
        };
        for fault in invalid.report().iter().take(3) {
            assert!(fault.to_string().len() < 4_000, "{}", &text[..80]);
        }
    }
}

#[test]
fn numbers_that_json_cannot_write() {
    for wrong in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        for method in [
            Method::from(Play::url("say:a").volume(wrong)),
            Prompt::play("say:a").digit_timeout(wrong).into(),
            Prompt::play("say:a").volume(Number::Float(wrong)).into(),
            Method::Return(Any::Number(Number::Float(wrong))),
            Method::Set([("a", vec![wrong])].into_iter().collect()),
        ] {
            let script = Document::new().then(method);
            assert_eq!(codes(&script), ["out-of-range"], "{script}");
            let value: serde_json::Value =
                serde_json::from_str(&script.to_json()).expect("valid JSON");
            assert_eq!(serde_json::to_value(&script).unwrap(), value);
        }
    }
    let script = Document::new()
        .then(Sleep::duration(u64::MAX))
        .then(Hangup::default());
    assert!(script.to_json().contains("9223372036854775807"));
}

#[test]
fn each_type_reads_alone() {
    let connect: Connect = serde_json::from_str(r#"{"timeout":5,"to":"/a/b"}"#).unwrap();
    assert_eq!(
        serde_json::to_string(&connect).unwrap(),
        r#"{"timeout":5,"to":"/a/b"}"#
    );
    assert!(serde_json::from_str::<Connect>(r#"{"to":"queue:a"}"#).is_err());
    let header: Header = serde_json::from_str(r#"{"value":"b","name":"a"}"#).unwrap();
    assert_eq!(
        serde_json::to_string(&header).unwrap(),
        r#"{"value":"b","name":"a"}"#
    );
    assert!(serde_json::from_str::<PhoneNumber>(r#""555-1234""#).is_err());
    let map: Map<Any> = [("a", 1)].into_iter().collect();
    assert_eq!(map.len(), 1);
}
