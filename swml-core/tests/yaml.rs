//! Tests of the YAML reader and writer.

#![cfg(feature = "yaml")]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use swml_core::error::ReadError;
use swml_core::{Any, Document, Map, Method, Reader, Text};

/// The value of `return`, read from YAML and formatted as JSON.
fn returned(value: &str) -> String {
    let text = format!("sections:\n  main:\n    - return: {value}\n");
    let script = Document::from_yaml(&text).unwrap_or_else(|error| panic!("{text}\n{error}"));
    let main = script.sections().get("main").unwrap();
    serde_json::to_string(&main[0])
        .unwrap()
        .trim_start_matches(r#"{"return":"#)
        .strip_suffix('}')
        .unwrap()
        .to_owned()
}

#[test]
fn scalars_have_the_intended_type() {
    for (yaml, json) in [
        ("+15551234567", r#""+15551234567""#),
        ("0123", r#""0123""#),
        ("1.0.0", r#""1.0.0""#),
        ("yes", r#""yes""#),
        ("on", r#""on""#),
        ("No", r#""No""#),
        ("0x1F", r#""0x1F""#),
        ("1_000", r#""1_000""#),
        ("12:30", r#""12:30""#),
        ("2026-11-23", r#""2026-11-23""#),
        (".inf", r#"".inf""#),
        ("18446744073709551615", "18446744073709551615"),
        ("-9223372036854775808", "-9223372036854775808"),
        (
            "'123456789012345678901234567890'",
            r#""123456789012345678901234567890""#,
        ),
        ("1e30", "1e+30"),
        ("say:hi", r#""say:hi""#),
        ("'5'", r#""5""#),
        ("\"true\"", r#""true""#),
        ("!!str 5", r#""5""#),
        ("! 5", r#""5""#),
        ("!!int '5'", "5"),
        ("!!bool true", "true"),
        ("!!map {!!str 5: !!seq [!!null '']}", r#"{"5":[null]}"#),
        ("5", "5"),
        ("-5", "-5"),
        ("0", "0"),
        ("1.5", "1.5"),
        ("-1.5e3", "-1500.0"),
        ("true", "true"),
        ("False", "false"),
        ("~", "null"),
        ("", "null"),
        ("{on: 1, yes: [no]}", r#"{"on":1,"yes":["no"]}"#),
        ("{1: a, true: b}", r#"{"1":"a","true":"b"}"#),
    ] {
        assert_eq!(returned(yaml), json, "{yaml}");
    }
}

#[test]
fn anchors_aliases_and_merges() {
    let text = "
version: 1.0.0
sections:
  main:
    - connect:
        serial:
          - &agent
            to: sip:alice@example.com
            timeout: 10
          - <<: *agent
            to: sip:bob@example.com
          - <<: [{from: +15551234567}, *agent]
          - *agent
";
    let script = Document::from_yaml(text).unwrap();
    assert_eq!(
        script.to_json(),
        concat!(
            r#"{"version":"1.0.0","sections":{"main":[{"connect":{"serial":["#,
            r#"{"to":"sip:alice@example.com","timeout":10},"#,
            r#"{"to":"sip:bob@example.com","timeout":10},"#,
            r#"{"from":"+15551234567","to":"sip:alice@example.com","timeout":10},"#,
            r#"{"to":"sip:alice@example.com","timeout":10}]}}]}}"#,
        )
    );
}

/// Comparing each key with each would take half a minute for each hundred thousand keys.
#[test]
fn a_merge_of_many_keys_takes_no_time() {
    let keys: String = (0..200_000).map(|n| format!("k{n}: {n}, ")).collect();
    let text = format!("sections: {{main: [{{set: {{<<: {{{keys}}}, k7: own}}}}]}}");
    let script = Document::from_yaml(&text).unwrap();
    assert!(
        script
            .to_json()
            .contains(r#"{"set":{"k7":"own","k0":0,"k1":1,"#)
    );
}

#[test]
fn errors_have_their_line_and_column() {
    let text = "
sections:
  main:
    - play: say:hi   # once an official form
    - connect:
        to: queue:süpport
        timeot: 20
";
    let read = Reader::new().yaml::<Document>(text).unwrap();
    let faults: Vec<_> = read
        .report()
        .iter()
        .map(|fault| {
            let at = fault.at.unwrap();
            format!(
                "{} {at} `{}` {}",
                fault.code,
                &text[at.start..at.end],
                fault.path
            )
        })
        .collect();
    assert_eq!(
        faults,
        [
            "legacy-form 4:13 `say:hi` sections.main[0].play",
            "queue-needs-transfer 6:13 `queue:süpport` sections.main[1].connect.to",
            "unknown-property 7:9 `timeot` sections.main[1].connect.timeot",
        ]
    );
    assert!(read.document().is_none());
}

/// A fix replaces exactly the value in error.
#[test]
fn a_value_excludes_its_comment_and_its_anchor() {
    for (value, shown) in [
        ("abc   # why", "abc"),
        ("'it''s'   # 'why'", "'it''s'"),
        (r#""a\"b"   # "why""#, r#""a\"b""#),
        ("&a abc", "abc"),
        ("&a 'abc' # why", "'abc'"),
        ("!!str 'abc' # why", "!!str 'abc'"),
        ("[a, [b]]   # ]", "[a, [b]]"),
        ("&a [a]", "[a]"),
        (
            "|  # why |\n        a\n        b\n\n    # next",
            "|  # why |\n        a\n        b",
        ),
        (">-\n\n        a\n", ">-\n\n        a"),
        ("&a |+\n        a\n\n", "|+\n        a"),
        ("|\n", "|"),
        (
            "\n      - a\n      - b  # why\n\n    # next",
            "- a\n      - b",
        ),
        ("\n      - - a\n      - b", "- - a\n      - b"),
        ("&a\n      - a\n", "- a"),
        ("", ""),
        ("  # why", ""),
    ] {
        let text = format!("sections:\n  main:\n    - sleep: {value}\n    - answer: {{}}\n");
        let read = Reader::new().yaml::<Document>(&text).unwrap();
        let at = read.report().iter().next().unwrap().at.unwrap();
        assert_eq!(&text[at.start..at.end], shown, "{text}");
    }
}

/// The text of an alias is elsewhere, and a value with an anchor is needed elsewhere.
#[test]
fn shared_values_are_not_removed() {
    let number = "\"+15551234567\"";
    for (first, second) in [
        (
            format!("{{to: &n {number}}}"),
            format!("{{to: {number}, to: *n}}"),
        ),
        (
            format!("{{to: {number}, to: &n {number}}}"),
            "{to: *n}".to_owned(),
        ),
    ] {
        let text = format!("sections:\n  main:\n    - connect: {first}\n    - connect: {second}\n");
        let read = Reader::new().yaml::<Document>(&text).unwrap();
        let codes: Vec<_> = read.report().iter().map(|fault| fault.code).collect();
        assert_eq!(
            codes,
            [swml_core::diagnostic::Code::DuplicateProperty],
            "{text}"
        );
        assert!(read.report().iter().all(|fault| fault.fix.is_none()));
    }
}

#[test]
fn syntax_errors_have_a_reason() {
    let bomb = (1..30).fold("a0: &a0 [x, x]\n".to_owned(), |text, n| {
        let before = n - 1;
        text + &format!("a{n}: &a{n} [*a{before}, *a{before}]\n")
    });
    let long = "x".repeat(1 << 20);
    let heavy = format!("a: &a {long}\nb: [{}]", "*a, ".repeat(90_000));
    let keys = format!("a: &a {long}\nb: {{{}}}", "*a : 1, ".repeat(90_000));
    let deep = "[".repeat(200);
    let abyss = ["[", "- ", "{a: "].map(|sign| sign.repeat(100_000));
    let chain = (1..200).fold("- &a0 [x]\n".to_owned(), |text, n| {
        text + &format!("- &a{n} [*a{}]\n", n - 1)
    });
    for (text, why) in [
        (&*bomb, "the script is too large with its aliases expanded"),
        (&*heavy, "the script is too large with its aliases expanded"),
        (&*keys, "the script is too large with its aliases expanded"),
        (&*deep, "nested too deep"),
        (&*abyss[0], "nested too deep"),
        (&*abyss[1], "nested too deep"),
        (&*abyss[2], "nested too deep"),
        (&*chain, "nested too deep"),
        ("a: &a [*a]", "an alias refers to a value that contains it"),
        ("a: 1\n---\nb: 2", "unexpected second document"),
        ("? [a]\n: b", "expected a string as a key"),
        ("a: !secret x", "unsupported tag `!secret`"),
        ("!secret a: x", "unsupported tag `!secret`"),
        (
            "a: !!python/object:os.system x",
            "unsupported tag `!!python/object:os.system`",
        ),
        ("a: !!binary aGk=", "unsupported tag `!!binary`"),
        ("a: !!set {b, c}", "unsupported tag `!!set`"),
        ("a: !!int yes", "the value is not a valid `!!int`"),
        ("a: !!seq {b: c}", "the value is not a valid `!!seq`"),
        ("!!int 1: a", "expected a string as a key"),
        ("a: %{vars.x}", "write text with such characters in quotes"),
        (
            "{a: ${vars.x}}",
            "write text with such characters in quotes",
        ),
        (
            "a: say: hi",
            "write text that contains a colon and a space in quotes",
        ),
        ("<<: 5", "expected a map to merge with `<<`"),
        ("a: [1, 2", ""),
        ("a:\n\tb: 1", "tabs disallowed"),
        ("a: \"x", ""),
    ] {
        let shown: String = text.chars().take(60).collect();
        match Document::from_yaml(text) {
            Err(ReadError::Syntax(error)) => {
                assert!(error.to_string().contains(why), "{shown}: {error}");
                assert!(
                    error.at().line > 0 && error.at().column > 0,
                    "{shown}: {error}"
                );
            }
            other => panic!("{shown}: {other:?}"),
        }
    }
}

#[test]
fn text_round_trips() {
    let texts = [
        "",
        " ",
        "a",
        "yes",
        "No",
        "on",
        "~",
        "null",
        "5",
        "+15551234567",
        "1.0.0",
        "-",
        "- a",
        "a: b",
        "a:",
        "a #b",
        "#a",
        "%{call.from}",
        "${vars.x}",
        "{\"a\":1}",
        "[a]",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "'",
        "\"",
        "@a",
        "`a`",
        "a\nb",
        "a\nb\n",
        "a\nb\n\n",
        "\na",
        " a\nb",
        "a\n b",
        "a \nb",
        "a\n\nb",
        "a\r\nb",
        "a\tb",
        "\u{7f}",
        "\u{85}",
        "\u{2028}",
        "\u{feff}",
        "\u{0}",
        "é",
        "\u{1F600}",
        "a\\b",
        "---",
        "...",
        "2026-11-23",
        "12:30",
        "0x1F",
        ".5",
        "=",
        "<<",
        "a\n\u{7}",
        "say:hi",
        "https://example.com/a?b=c#d",
        "You are a receptionist.\nBe kind:\n  - always\n",
    ];
    for text in texts {
        let map: Map<Any> = [(Text::literal(text), Any::Text(Text::literal(text)))]
            .into_iter()
            .collect();
        let list = Any::List(vec![
            Any::Text(Text::literal(text)),
            Any::Map(map.clone()),
            Any::List(vec![]),
        ]);
        let script = Document::new()
            .then(Method::Set(map))
            .then(Method::Return(list));
        let yaml = script.to_yaml();
        let back =
            Document::from_yaml(&yaml).unwrap_or_else(|error| panic!("{text:?}\n{yaml}\n{error}"));
        assert_eq!(back.to_json(), script.to_json(), "{text:?}\n{yaml}");
    }
}

/// YAML recognizes keys of up to 1024 characters as written: one with escapes is six times as long.
#[test]
fn a_long_key_round_trips() {
    for key in ["k".repeat(5_000), "\u{12}".repeat(200), "a b: ".repeat(300)] {
        for value in ["5", r#""text""#, r#"{"a":[1,{"b":2}]}"#, "[1,2]", "[]"] {
            let json = format!(
                r#"{{"sections":{{"main":[{{"set":{{"a":1,{key:?}:{value},"b":2}}}},{{"set":{{{key:?}:{value}}}}}]}}}}"#
            )
            .replace("\\u{12}", "\\u0012");
            let script = Document::from_json(&json).unwrap();
            let yaml = script.to_yaml();
            assert_eq!(Document::from_yaml(&yaml).unwrap(), script, "{yaml}");
        }
    }
}

#[test]
fn a_number_is_one_to_older_readers_too() {
    for (number, yaml) in [
        (1e-7, "1.0e-7"),
        (-2.5e300, "-2.5e+300"),
        (1e20, "1.0e+20"),
        (0.25, "0.25"),
    ] {
        let script = Document::new().then(Method::Return(serde_json::json!(number).into()));
        assert_eq!(
            script.to_yaml().lines().last().unwrap(),
            format!("    - return: {yaml}")
        );
        assert_eq!(Document::from_yaml(&script.to_yaml()).unwrap(), script);
    }
}

/// Line breaks of older readers are escaped in nested documents, too.
#[test]
fn a_nested_document_is_on_one_line() {
    let inner = Document::new().then(swml_core::Play::url("say:a\u{85}b\u{2028}c"));
    let connect = swml_core::Connect::to("queue:support").transfer_after_bridge(inner);
    let script = Document::new().then(connect);
    let yaml = script.to_yaml();
    assert!(yaml.contains(r"say:a\u0085b\u2028c"), "{yaml}");
    assert_eq!(Document::from_yaml(&yaml).unwrap(), script);
}

#[test]
fn a_script_as_people_write_it() {
    let json = concat!(
        r#"{"version":"1.0.0","sections":{"main":[{"answer":{}},{"play":{"urls":["say:Hello","silence:1"]}},{"sleep":500},"#,
        r#"{"ai":{"prompt":{"text":"You are kind.\nYou are brief."}}},{"set":{}},{"return":null}]}}"#,
    );
    let yaml = "\
version: \"1.0.0\"
sections:
  main:
    - answer: {}
    - play:
        urls:
          - say:Hello
          - silence:1
    - sleep: 500
    - ai:
        prompt:
          text: |-
            You are kind.
            You are brief.
    - set: {}
    - return: null
";
    assert_eq!(Document::from_json(json).unwrap().to_yaml(), yaml);
    assert_eq!(Document::from_yaml(yaml).unwrap().to_json(), json);
}
