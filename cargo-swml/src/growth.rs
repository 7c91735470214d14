//! The growth of the work of `convert` with its output.

use swml_core::Document;
use swml_core::read::Parsed;
use swml_language::schema::Language;

use crate::source::write;

/// Returns the output for a script, and the total memory allocated for it.
fn written(json: &str) -> (String, u64) {
    let language: &'static Language = Document::LANGUAGE;
    let parsed = Parsed::json(json).expect("JSON");
    let document: Document = swml_core::read::value(&parsed).expect("a script");
    let tree = swml_core::private::tree(&document);
    let mut out = String::new();
    let measured = allocation_counter::measure(|| out = write(&tree, language));
    (out, measured.count_total)
}

fn script(main: &str) -> String {
    format!(r#"{{"version":"1.0.0","sections":{{"main":[{main}]}}}}"#)
}

/// Every way to nest something, once more.
fn nestings() -> Vec<fn(&str) -> String> {
    vec![
        |inner| {
            format!(
                r#"{{"cond":[{{"when":"a","then":[{inner}]}},{{"else":[{{"hangup":{{}}}}]}}]}}"#
            )
        },
        |inner| {
            format!(
                r#"{{"cond":[{{"when":"a","then":[{{"hangup":{{}}}}]}},{{"else":[{inner}]}}]}}"#
            )
        },
        |inner| format!(r#"{{"switch":{{"variable":"a","case":{{"x":[{inner}]}}}}}}"#),
        |inner| format!(r#"{{"switch":{{"variable":"a","case":{{}},"default":[{inner}]}}}}"#),
        |inner| {
            format!(r#"{{"execute":{{"dest":"main","result":[{{"when":"a","then":[{inner}]}}]}}}}"#)
        },
        |inner| {
            format!(
                r#"{{"connect":{{"to":"+15551234567","result":{{"case":{{"connected":[{inner}]}}}}}}}}"#
            )
        },
        |inner| {
            format!(
                r#"{{"execute":{{"dest":"main","on_return":[{inner}],"result":{{"case":{{"a":[{inner}]}}}}}}}}"#
            )
        },
    ]
}

#[test]
fn nesting_costs_its_own_size() {
    for nest in nestings() {
        let once =
            nest(r#"{"hangup":{}}"#).matches("hangup").count() - nest("").matches("hangup").count();
        let deep = |depth: usize| {
            // one that doubles the text is not nested deeply
            let depth = if once > 1 { depth / 4 } else { depth };
            let text = (0..depth).fold(r#"{"hangup":{}}"#.to_owned(), |inner, _| nest(&inner));
            let text = script(&text);
            let (_, work) = written(&text);
            (text.len() as u64, work)
        };
        let ((short, little), (long, much)) = (deep(6), deep(12));
        // at twice the depth it may take a little more for each byte, not twice as much
        let (little, much) = (little * 100 / short, much * 100 / long);
        assert!(much * 2 < little * 3, "{}: {little} {much}", nest("…"));
    }
}

#[test]
fn nested_values_cost_their_own_size() {
    let deep = |depth: usize| {
        let value = (0..depth).fold("1".to_owned(), |inner, _| format!(r#"{{"a":[{inner}]}}"#));
        written(&script(&format!(r#"{{"set":{{"x":{value}}}}}"#))).1
    };
    assert!(deep(40) < 3 * deep(20), "{} {}", deep(20), deep(40));
}

#[test]
fn two_thousand_statements_are_as_many_lines() {
    let many = |count: usize| {
        written(&script(
            &vec![r#"{"play":{"url":"say:hi"}}"#; count].join(","),
        ))
    };
    let ((_, little), (source, much)) = (many(500), many(2000));
    assert_eq!(source.lines().count(), 2002);
    assert!(much < 5 * little, "{little} {much}");
    // at its depth, regardless of its length
    assert!(many(100_000).0.ends_with("}\n"));
}
