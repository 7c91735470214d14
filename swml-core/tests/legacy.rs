//! Tests of forms that occur in practice but not in today's schema: each is read as its modern
//! form, with one warning, and written in that form.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use swml_core::{Allowed, Code, Document, Level};
use swml_language::check::{Dialect, check};
use swml_language::read::Parsed;

fn document(main: &str) -> String {
    format!(r#"{{"sections":{{"main":{main}}}}}"#)
}

/// Rows of a section as it was written, and in its modern form.
fn rewritten(rows: &[(&str, &str)]) {
    all_rewritten(Code::LegacyForm, rows);
}

fn all_rewritten(code: Code, rows: &[(&str, &str)]) {
    for (old, new) in rows {
        let text = document(old);
        let node = Parsed::json(&text).expect("JSON").into_root();
        let report = check(&node, Document::LANGUAGE, Dialect::Json);
        let codes: Vec<_> = report
            .iter()
            .map(|fault| (fault.code, fault.level()))
            .collect();
        assert_eq!(codes, [(code, Level::Warning)], "{old}\n{report}");
        let read = Document::from_json(&text).expect(old);
        assert_eq!(read.to_json(), document(new), "{old}");
        // the written script has no warnings
        assert!(read.check().is_clean(), "{old}\n{}", read.check());
    }
}

/// Values that SignalWire's own SDKs send in a form that is not documented.
#[test]
fn forms_that_are_not_documented() {
    all_rewritten(
        Code::Undocumented,
        &[
            (
                r#"[{"execute":"https://example.com"}]"#,
                r#"[{"execute":{"dest":"https://example.com"}}]"#,
            ),
            (
                r#"[{"execute":"%{vars.next}"}]"#,
                r#"[{"execute":{"dest":"%{vars.next}"}}]"#,
            ),
            (
                r#"[{"transfer":"https://example.com"}]"#,
                r#"[{"transfer":{"dest":"https://example.com"}}]"#,
            ),
            (
                r#"[{"goto":"a"},{"label":"a"}]"#,
                r#"[{"goto":{"label":"a"}},{"label":"a"}]"#,
            ),
            (r#"[{"answer":60}]"#, r#"[{"answer":{"max_duration":60}}]"#),
            (r#"[{"hangup":null}]"#, r#"[{"hangup":{}}]"#),
            (
                r#"[{"label":"a","play":{"url":"say:hi"}}]"#,
                r#"[{"label":"a"},{"play":{"url":"say:hi"}}]"#,
            ),
            (
                r#"[{"play":{"url":"say:hi"},"label":"a"},{"hangup":{}}]"#,
                r#"[{"label":"a"},{"play":{"url":"say:hi"}},{"hangup":{}}]"#,
            ),
            (
                r#"[{"request":{"url":"https://a.b","method":"delete"}}]"#,
                r#"[{"request":{"url":"https://a.b","method":"DELETE"}}]"#,
            ),
            (
                r#"[{"tap":{"uri":"rtp://203.0.113.7:4000","codec":"pcma"}}]"#,
                r#"[{"tap":{"uri":"rtp://203.0.113.7:4000","codec":"PCMA"}}]"#,
            ),
            (
                r#"[{"detect_machine":{"tone":"cng"}}]"#,
                r#"[{"detect_machine":{"tone":"CNG"}}]"#,
            ),
            (
                r#"[{"ai":{"prompt":{"text":"a"},"SWAIG":[{"function":"f","description":"d","web_hook_url":"https://a.b"}]}}]"#,
                r#"[{"ai":{"prompt":{"text":"a"},"SWAIG":{"functions":[{"function":"f","description":"d","web_hook_url":"https://a.b"}]}}}]"#,
            ),
        ],
    );
}

/// Errors inside a legacy form are reported, too.
#[test]
fn errors_in_an_undocumented_form_are_reported_too() {
    let text = document(r#"[{"play":"hello"}]"#);
    let node = Parsed::json(&text).expect("JSON").into_root();
    let report = check(&node, Document::LANGUAGE, Dialect::Json);
    let mut codes: Vec<_> = report.iter().map(|fault| fault.code).collect();
    codes.sort_by_key(|code| code.as_str());
    assert_eq!(codes, [Code::InvalidSound, Code::LegacyForm]);
}

#[test]
fn bodies_without_their_object() {
    rewritten(&[
        (r#"[{"play":"say:hi"}]"#, r#"[{"play":{"url":"say:hi"}}]"#),
        (
            r#"[{"play":["say:a","say:b"]}]"#,
            r#"[{"play":{"urls":["say:a","say:b"]}}]"#,
        ),
        (
            r#"[{"hangup":"busy"}]"#,
            r#"[{"hangup":{"reason":"busy"}}]"#,
        ),
        (
            r#"[{"prompt":"say:hi"}]"#,
            r#"[{"prompt":{"play":"say:hi"}}]"#,
        ),
        (
            r#"[{"send_digits":"123#"}]"#,
            r#"[{"send_digits":{"digits":"123#"}}]"#,
        ),
        (
            r#"[{"tap":"wss://example.com"}]"#,
            r#"[{"tap":{"uri":"wss://example.com"}}]"#,
        ),
    ]);
}

#[test]
fn steps_that_are_a_name() {
    rewritten(&[
        (r#"["answer"]"#, r#"[{"answer":{}}]"#),
        (r#"["hangup"]"#, r#"[{"hangup":{}}]"#),
        (r#"["return"]"#, r#"[{"return":null}]"#),
        (r#"["record_call"]"#, r#"[{"record_call":{}}]"#),
        (r#"["stop_denoise"]"#, r#"[{"stop_denoise":{}}]"#),
    ]);
}

#[test]
fn a_name_alone_needs_what_its_method_needs() {
    for (main, code) in [
        (r#"["connect"]"#, Code::NoDestination),
        (r#"["play"]"#, Code::OneOrSeveralSounds),
        (r#"["goto"]"#, Code::MissingProperty),
        (r#"["answr"]"#, Code::UnknownMethod),
    ] {
        let text = document(main);
        let node = Parsed::json(&text).expect("JSON").into_root();
        let report = check(&node, Document::LANGUAGE, Dialect::Json);
        let errors: Vec<_> = report.errors().map(|fault| fault.code).collect();
        assert_eq!(errors, [code], "{main}");
    }
}

#[test]
fn a_condition_alone_is_not_a_branch() {
    for branches in [
        r#"[{"cond":["vars.x"]}]"#,
        r#"[{"connect":{"to":"+15551234567","result":["w"]}}]"#,
    ] {
        let read = Document::from_json(&document(branches));
        assert!(read.is_err(), "{branches}");
    }
}

#[test]
fn old_names() {
    rewritten(&[(
        r#"[{"sleep":{"time":500}}]"#,
        r#"[{"sleep":{"duration":500}}]"#,
    )]);
}

#[test]
fn one_statement_for_a_section() {
    rewritten(&[(r#"{"answer":{}}"#, r#"[{"answer":{}}]"#)]);
}

#[test]
fn numbers_and_booleans_of_other_types() {
    rewritten(&[
        (
            r#"[{"play":{"url":"say:a","auto_answer":"true"}}]"#,
            r#"[{"play":{"url":"say:a","auto_answer":true}}]"#,
        ),
        (
            r#"[{"play":{"url":"say:a","auto_answer":"false"}}]"#,
            r#"[{"play":{"url":"say:a","auto_answer":false}}]"#,
        ),
        (
            r#"[{"play":{"url":"say:a","auto_answer":0}}]"#,
            r#"[{"play":{"url":"say:a","auto_answer":false}}]"#,
        ),
        (
            r#"[{"play":{"url":"say:a","volume":"-3.5"}}]"#,
            r#"[{"play":{"url":"say:a","volume":-3.5}}]"#,
        ),
        (r#"[{"sleep":"500"}]"#, r#"[{"sleep":500}]"#),
        (
            r#"[{"connect":{"to":"/a/b","timeout":"20"}}]"#,
            r#"[{"connect":{"to":"/a/b","timeout":20}}]"#,
        ),
        (
            r#"[{"prompt":{"play":"say:a","digit_timeout":"2.5"}}]"#,
            r#"[{"prompt":{"play":"say:a","digit_timeout":2.5}}]"#,
        ),
    ]);
}

/// The text is unchanged: moving a password is left to the author.
#[test]
fn credentials_before_the_scheme() {
    let main = r#"[{"play":{"url":"say:a","status_url":"me:secret@https://example.com/s"}}]"#;
    let text = document(main);
    let node = Parsed::json(&text).expect("JSON").into_root();
    let report = check(&node, Document::LANGUAGE, Dialect::Json);
    let codes: Vec<_> = report.iter().map(|fault| fault.code).collect();
    assert_eq!(codes, [Code::LegacyForm]);
    let shown = report.to_string();
    assert!(
        shown.contains("example.com/s") && !shown.contains("secret"),
        "{shown}"
    );
    assert_eq!(
        Document::from_json(&text).expect("a script").to_json(),
        text
    );
}

#[test]
fn headers_as_a_map() {
    rewritten(&[(
        r#"[{"connect":{"to":"sip:a@example.com","headers":{"X-A":"1","X-B":"2"}}}]"#,
        r#"[{"connect":{"to":"sip:a@example.com","headers":[{"name":"X-A","value":"1"},{"name":"X-B","value":"2"}]}}]"#,
    )]);
}

#[test]
fn errors_in_a_legacy_form_are_still_reported() {
    for (main, code) in [
        (r#"[{"play":"hello"}]"#, Code::InvalidSound),
        (r#"[{"hangup":"bussy"}]"#, Code::UnknownWord),
        (r#"[{"goto":"a"}]"#, Code::UnknownLabel),
        (r#"[{"execute":"nowhere"}]"#, Code::UnknownSection),
        (
            r#"[{"connect":{"to":"/a/b","timeout":"-20"}}]"#,
            Code::OutOfRange,
        ),
        (
            r#"[{"connect":{"to":"/a/b","headers":{"X A":"1"}}}]"#,
            Code::InvalidHeader,
        ),
        (r#"[{"send_sms":"+15551234567"}]"#, Code::WrongType),
    ] {
        let text = document(main);
        let node = Parsed::json(&text).expect("JSON").into_root();
        let report = check(&node, Document::LANGUAGE, Dialect::Json);
        let errors: Vec<_> = report.errors().map(|fault| fault.code).collect();
        assert_eq!(errors, [code], "{main}\n{report}");
        assert!(Document::from_json(&text).is_err(), "{main}");
    }
}

#[test]
fn unknown_names_are_allowed_by_name_only() {
    let text = document(
        r#"[{"novel_rpc":{"method":"ai_hold","params":[1,null]}},{"connect":{"novel":true,"to":"/a/b"}}]"#,
    );
    let errors = |allowed: &Allowed| match Document::from_json_allowing(&text, allowed) {
        Ok(document) => {
            assert_eq!(document.to_json(), text);
            assert!(document.check().is_clean());
            vec![]
        }
        Err(swml_core::error::ReadError::Invalid(invalid)) => {
            invalid.report().errors().map(|fault| fault.code).collect()
        }
        Err(other) => panic!("{other}"),
    };
    let method = Allowed::none().method("novel_rpc");
    let both = method.clone().property("connect", "novel");
    assert_eq!(
        errors(&Allowed::none()),
        [Code::UnknownMethod, Code::UnknownProperty]
    );
    assert_eq!(errors(&method), [Code::UnknownProperty]);
    assert_eq!(
        errors(&method.clone().property("play", "novel")),
        [Code::UnknownProperty]
    );
    assert_eq!(errors(&both), []);
}
