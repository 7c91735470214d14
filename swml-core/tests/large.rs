//! Tests of numbers that do not fit in 64 bits: no reader changes one silently.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use swml_core::read::{Parsed, Read};
use swml_core::{Document, Reader};

fn read(text: &str) -> Read<Document> {
    Reader::new().json(text).unwrap()
}

fn json(value: &str) -> String {
    format!(r#"{{"sections":{{"main":[{{"set":{{"x":{value}}}}}]}}}}"#)
}

/// The messages, with location and path.
fn messages<D>(read: &Read<D>) -> Vec<String> {
    let all = read.report().iter();
    all.map(|fault| format!("{}: {} {}", fault.at.unwrap(), fault.message, fault.path))
        .collect()
}

#[test]
fn too_large_numbers_are_named() {
    for number in [
        "18446744073709551616",
        "-9223372036854775809",
        "123456789012345678901234567890",
    ] {
        let read = read(&json(&format!("[1, {number}, 2]")));
        assert!(read.document().is_none());
        let expected =
            format!("1:38: `{number}` does not fit in 64 bits sections.main[0].set.x[1]");
        assert_eq!(messages(&read), [expected]);
    }
}

#[test]
fn other_numbers_are_unchanged() {
    for number in [
        "18446744073709551615",
        "-9223372036854775808",
        "9007199254740993",
        "1e30",
        "-1.5e300",
    ] {
        let text = json(number);
        assert_eq!(read(&text).into_result().unwrap().to_json(), text);
    }
    // that is a syntax error
    assert!(Parsed::json(&json("1e999")).is_err());
}

#[test]
fn each_is_reported_once_and_in_order() {
    let text = r#"{"sections":{"main":[{"set":{"a":99999999999999999999,"b":[99999999999999999998]}},{"plau":{"url":"say:hi"}}]}}"#;
    let reported = messages(&read(text));
    assert_eq!(reported.len(), 3);
    assert!(
        reported[0].ends_with("sections.main[0].set.a"),
        "{reported:?}"
    );
    assert!(
        reported[1].ends_with("sections.main[0].set.b[0]"),
        "{reported:?}"
    );
    assert!(reported[2].contains("plau"), "{reported:?}");
}

#[test]
fn a_secret_is_not_reported() {
    let text = r#"{"sections":{"main":[{"connect":{"to":"sip:a@example.com","password":99999999999999999999}}]}}"#;
    let read = read(text);
    assert!(
        !read.report().to_string().contains("99999"),
        "{}",
        read.report()
    );
    assert!(
        read.report()
            .to_string()
            .contains("does not fit in 64 bits")
    );
}

#[cfg(feature = "yaml")]
#[test]
fn yaml_does_not_make_text_of_them() {
    let read = |value: &str| {
        let text = format!("sections:\n  main:\n    - set:\n        x: {value}\n");
        Reader::new().yaml::<Document>(&text).unwrap()
    };
    for number in [
        "18446744073709551616",
        "-123456789012345678901234567890",
        "1e999",
    ] {
        let expected = format!("4:12: `{number}` does not fit in 64 bits sections.main[0].set.x");
        assert_eq!(messages(&read(number)), [expected]);
    }
    // an alias has no further error
    assert_eq!(messages(&read("[&n 18446744073709551616, *n]")).len(), 1);
    assert!(read("'18446744073709551616'").report().is_clean());
    assert!(read("!!str 18446744073709551616").report().is_clean());
}

#[test]
fn one_in_quotes_is_not_rounded_either() {
    let read = |value: &str| {
        let step = format!(r#"{{"record":{{"max_length":"{value}"}}}}"#);
        read(&format!(r#"{{"sections":{{"main":[{step}]}}}}"#))
    };
    let fixes = |value: &str| {
        let read = read(value);
        let fixes = read.report().iter().filter_map(|fault| fault.fix.as_ref());
        fixes.map(|fix| fix.text.clone()).collect::<Vec<_>>()
    };
    assert_eq!(fixes("60"), ["60"]);
    let large = "18446744073709551616";
    assert!(fixes(large).is_empty());
    assert!(read(large).document().is_none());
}
