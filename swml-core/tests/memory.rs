//! Tests of the memory of the readers: peak bytes for each byte of text.

#![cfg(feature = "yaml")]
#![allow(clippy::unwrap_used)]

use swml_core::read::Parsed;
use swml_core::{Document, Reader};

/// The maximum for a reader, excluding the text itself.
const MOST: f64 = 20.0;

/// The approximate length of a text in bytes, set by `SWML_MEMORY_BYTES`.
fn bytes() -> usize {
    let bytes = std::env::var("SWML_MEMORY_BYTES");
    bytes.map_or(1 << 18, |bytes| bytes.parse().unwrap())
}

/// Concatenates fragments up to the length of a text.
fn pieces(piece: impl Fn(usize) -> String, separator: &str) -> String {
    let mut out = String::with_capacity(bytes() + 100);
    for turn in 0.. {
        if out.len() >= bytes() {
            return out;
        }
        if turn > 0 {
            out.push_str(separator);
        }
        out.push_str(&piece(turn));
    }
    out
}

/// A script with a free-form value.
fn json(value: &str) -> String {
    format!(r#"{{"sections":{{"main":[{{"set":{{"x":{value}}}}}]}}}}"#)
}

fn yaml(value: &str) -> String {
    format!("sections:\n  main:\n    - set:\n        x:\n{value}\n")
}

/// A short and unique key.
fn key(turn: usize) -> String {
    format!("{turn:x}")
}

fn nested(depth: usize) -> String {
    let (open, close) = (r#"{"a":["#.repeat(depth), "]}".repeat(depth));
    format!("{open}1,2{close}")
}

fn json_texts() -> Vec<(&'static str, String)> {
    let list = |piece: &str| format!("[{}]", pieces(|_| piece.to_owned(), ","));
    let step = r#"{"play":{"url":"say:hi"}}"#;
    vec![
        ("small numbers", json(&list("1"))),
        ("short strings", json(&list(r#""""#))),
        ("strings", json(&list(r#""ab""#))),
        ("escaped strings", json(&list(r#""\n""#))),
        ("null", json(&list("null"))),
        ("empty lists", json(&list("[]"))),
        ("short lists", json(&list("[0]"))),
        ("empty objects", json(&list("{}"))),
        ("short objects", json(&list(r#"{"":0}"#))),
        ("lists of two", json(&list("[0,0]"))),
        ("deep objects", json(&list(&nested(50)))),
        (
            "a wide object",
            json(&format!(
                "{{{}}}",
                pieces(|turn| format!(r#""{}":1"#, key(turn)), ",")
            )),
        ),
        ("one text", json(&format!("\"{}\"", "a".repeat(bytes())))),
        (
            "statements",
            format!(r#"{{"sections":{{"main":{}}}}}"#, list(step)),
        ),
        (
            "empty statements",
            format!(r#"{{"sections":{{"main":{}}}}}"#, list(r#"{"answer":{}}"#)),
        ),
    ]
}

fn yaml_texts() -> Vec<(&'static str, String)> {
    let list = |piece: &str| yaml(&pieces(|_| format!("          - {piece}"), "\n"));
    let tight = |piece: &str| {
        format!(
            "sections: {{main: [set: {{x: [{}]}}]}}\n",
            pieces(|_| piece.to_owned(), ",\n ")
        )
    };
    vec![
        ("numbers", list("1")),
        ("strings", list("ab")),
        ("strings in quotes", list("'ab'")),
        ("numbers in brackets", tight("1")),
        (
            "numbers on one line",
            format!(
                "sections: {{main: [set: {{x: [{}]}}]}}\n",
                pieces(|_| "1".to_owned(), ",")
            ),
        ),
        ("strings in brackets", tight("a")),
        ("empty lists in brackets", tight("[]")),
        ("objects in brackets", tight("{a: 1}")),
        (
            "a wide object",
            yaml(&pieces(|turn| format!("          k{}: 1", key(turn)), "\n")),
        ),
        ("other letters", list("é")),
        (
            "statements",
            format!(
                "sections:\n  main:\n{}",
                pieces(|_| "    - play: {url: say:hi}".to_owned(), "\n")
            ),
        ),
    ]
}

/// The peak while a text is read and checked.
fn peak(parse: impl Fn() -> Parsed<'static>) -> u64 {
    let measured = allocation_counter::measure(|| {
        let parsed = parse();
        let report = Reader::new().check::<Document>(&parsed);
        assert!(report.is_clean(), "{report}");
    });
    measured.bytes_max
}

fn few(name: &str, text: &str, peak: u64) {
    #[allow(clippy::cast_precision_loss)]
    let factor = peak as f64 / text.len() as f64;
    eprintln!("{name}: {factor:.1}");
    assert!(factor <= MOST, "{name}: {factor:.1} bytes for each");
}

#[test]
fn json_uses_little_memory() {
    for (name, text) in json_texts() {
        let text: &'static str = text.leak();
        few(name, text, peak(|| Parsed::json(text).unwrap()));
    }
}

#[test]
fn yaml_uses_little_memory() {
    for (name, text) in yaml_texts() {
        let text: &'static str = text.leak();
        few(name, text, peak(|| Parsed::yaml(text).unwrap()));
    }
}

/// Locating an error does not require a list of all places.
#[test]
fn an_error_uses_little_memory() {
    let list = pieces(|_| "1".to_owned(), ",");
    let texts = [
        json(&format!("[{list}]")).replace("\"set\"", "\"sett\""),
        format!(
            "sections: {{main: [sett: {{x: [{}]}}]}}\n",
            list.replace(',', ",\n ")
        ),
    ];
    let parse = [Parsed::json, Parsed::yaml];
    for (text, parse) in texts.into_iter().zip(parse) {
        let text: &'static str = text.leak();
        let measured = allocation_counter::measure(|| {
            let parsed = parse(text).unwrap();
            let report = Reader::new().check::<Document>(&parsed);
            assert_eq!(report.iter().count(), 1);
            assert!(report.iter().all(|fault| fault.at.is_some()));
        });
        few("with a fault", text, measured.bytes_max);
    }
}
