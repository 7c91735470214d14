//! The rules about the path of a call through a script: [`pairs`] has scripts with one fault of
//! that kind, its location and the fix if there is one, beside twins without the fault.
//! `conformance/pairs.rs` tests that every reader reports them alike.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod pairs;

use pairs::document;
use swml_language::read::Parsed;
use swml_language::schema::Language;
use swml_language::{Allowed, Document, Report, messaging};

fn report(text: &str, language: &'static Language, allowed: &Allowed) -> Report {
    let parsed = Parsed::json(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    parsed.check(&language.document, allowed, true)
}

/// Expects one diagnostic for the given text, with the given fix; none for the correct variant, nor
/// after the fix.
fn judge(
    language: &'static Language,
    allowed: &Allowed,
    bad: &str,
    (code, place, fix): (&str, &str, Option<&str>),
    good: &str,
) {
    let text = document(bad);
    let found = report(&text, language, allowed);
    let codes: Vec<&str> = found.iter().map(|fault| fault.code.as_str()).collect();
    assert_eq!(codes, [code], "{text}\n{found}");
    let fault = found.iter().next().unwrap();
    assert!(fault.note.is_some() && fault.help.is_some(), "{found}");
    let at = fault.at.unwrap();
    assert_eq!(text.get(at.start..at.end), Some(place), "{text}\n{found}");
    let given = fault.fix.as_ref().map(|fix| fix.text.as_str());
    assert_eq!(given, fix, "{text}\n{found}");
    if let Some(fix) = &fault.fix {
        let fixed = fix.applied(&text).unwrap();
        let left = report(&fixed, language, allowed);
        assert!(left.is_clean(), "{fixed}\n{left}");
    }
    let text = document(good);
    let found = report(&text, language, allowed);
    assert!(found.is_clean(), "{text}\n{found}");
}

#[test]
fn pairs() {
    let mut count = 0;
    for (topic, text) in pairs::TOPICS {
        for pair in pairs::of(text) {
            let language = match pair.is_messaging {
                true => messaging::Document::LANGUAGE,
                false => Document::LANGUAGE,
            };
            let fault = (pair.code, pair.place, pair.fix);
            println!("{topic}");
            judge(language, &Allowed::none(), pair.bad, fault, pair.good);
            count += 1;
        }
    }
    assert!(count > 100, "only {count} pairs");
}

#[test]
fn declared_names_are_all_there_are() {
    let allowed = Allowed::none()
        .vars(["greeting"])
        .envs(["KEY"])
        .params(["id"]);
    let judge = |bad, fault, good| judge(Document::LANGUAGE, &allowed, bad, fault, good);
    judge(
        r#"[{"play":{"url":"say:%{vars.customer}"}}]"#,
        ("unknown-variable", "vars.customer", None),
        r#"[{"play":{"url":"say:%{vars.greeting}"}}]"#,
    );
    judge(
        r#"[{"play":{"url":"say:%{params.customer}"}}]"#,
        ("unknown-variable", "params.customer", None),
        r#"[{"play":{"url":"say:%{params.id}"}}]"#,
    );
    judge(
        r#"[{"play":{"url":"say:%{envs.KEYS}"}}]"#,
        (
            "unknown-variable",
            "envs.KEYS",
            Some(r#""say:%{envs.KEY}""#),
        ),
        r#"[{"play":{"url":"say:%{envs.KEY}"}}]"#,
    );
}

/// Input of a caller is tracked from its source to its use.
#[test]
fn untrusted_input() {
    let pedantic = Allowed::none().pedantic();
    let asked = r#"{"prompt":{"play":"say:a","max_digits":5}}"#;
    let request = |url: &str| format!(r#"{{"request":{{"url":"{url}","method":"GET"}}}}"#);
    let connect = |to: &str| format!(r#"{{"connect":{{"to":"{to}"}}}}"#);
    let rows = [
        (
            format!("[{asked},{}]", request("https://example.com/?a=%{prompt_value}")),
            "%{prompt_value}",
            format!(
                "[{asked},{}]",
                request("https://example.com/?a=${encodeURIComponent(prompt_value)}")
            ),
        ),
        // through a variable, until it is set again
        (
            format!(
                r#"[{asked},{{"set":{{"x":"${{'a' + prompt_value.trim()}}"}}}},{}]"#,
                connect("sip:%{vars.x}@example.com")
            ),
            "%{vars.x}",
            format!(
                r#"[{asked},{{"set":{{"x":"%{{prompt_value}}"}}}},{{"set":{{"x":1}}}},{}]"#,
                connect("sip:%{vars.x}@example.com")
            ),
        ),
        // a number consists of digits only
        (
            format!("[{asked},{}]", request("https://example.com/${prompt_value + '1'}")),
            "${prompt_value + '1'}",
            format!("[{asked},{}]", request("https://example.com/${parseInt(prompt_value) + 1}")),
        ),
        // compared values are known, all others are not
        (
            format!(
                r#"[{asked},{{"switch":{{"variable":"prompt_value","case":{{"1":[]}},"default":[{}]}}}}]"#,
                connect("%{prompt_value}")
            ),
            "%{prompt_value}",
            format!(
                r#"[{asked},{{"switch":{{"variable":"prompt_value","case":{{"1":[{}]}},"default":[]}}}}]"#,
                connect("%{prompt_value}")
            ),
        ),
        (
            format!("[{asked},{}]", connect("%{prompt_value}")),
            "%{prompt_value}",
            format!(
                r#"[{asked},{{"cond":[{{"when":"/^1555/.test(prompt_value)","then":[{}]}}]}}]"#,
                connect("%{prompt_value}")
            ),
        ),
        (
            r#"[{"connect":{"to":"sip:a@example.com","headers":[{"name":"X-A","value":"%{call.headers.b}"}]}}]"#.to_owned(),
            "%{call.headers.b}",
            r#"[{"connect":{"to":"sip:a@example.com","headers":[{"name":"X-A","value":"%{call.from}"}]}}]"#.to_owned(),
        ),
        // spoken text is not sensitive
        (
            format!(r#"[{asked},{{"transfer":{{"dest":"https://example.com/%{{prompt_value}}"}}}}]"#),
            "%{prompt_value}",
            format!(r#"[{asked},{{"play":{{"url":"say:%{{prompt_value}}"}}}}]"#),
        ),
    ];
    for (bad, place, good) in rows {
        let fault = ("untrusted-input", place, None);
        judge(Document::LANGUAGE, &pedantic, &bad, fault, &good);
        // on request only
        let found = report(&document(&bad), Document::LANGUAGE, &Allowed::none());
        assert!(found.is_clean(), "{bad}\n{found}");
    }
}

/// A reason that refuses a call has no effect on a call that has been answered.
#[test]
fn reasons_after_an_answer() {
    let pedantic = Allowed::none().pedantic();
    for (bad, place, good) in [
        (
            r#"[{"answer":{}},{"hangup":{"reason":"busy"}}]"#,
            r#""busy""#,
            r#"[{"hangup":{"reason":"busy"}}]"#,
        ),
        (
            r#"[{"answer":{}},{"cond":[{"when":"vars.a","then":[{"hangup":{"reason":"decline"}}]}]}]"#,
            r#""decline""#,
            r#"[{"cond":[{"when":"vars.a","then":[{"answer":{}}]}]},{"hangup":{"reason":"decline"}}]"#,
        ),
    ] {
        let fault = ("reason-after-answer", place, None);
        judge(Document::LANGUAGE, &pedantic, bad, fault, good);
        let found = report(&document(bad), Document::LANGUAGE, &Allowed::none());
        assert!(found.is_clean(), "{bad}\n{found}");
    }
}

/// An error in an expression is located in the text, in every YAML style.
#[cfg(feature = "yaml")]
#[test]
fn columns_in_yaml() {
    for (scalar, at) in [
        ("vars.tries = 3", Some("=")),
        ("'vars.tries = 3'", Some("=")),
        (r#""vars.tries = 3""#, Some("=")),
        (r#"'vars.a == ''x'' and vars.b'"#, Some("and")),
        (r#""vars.a == \"x\" and vars.b""#, Some("and")),
        // not where it is undetermined
        ("vars.tries\n              = 3", None),
        (">\n              vars.tries = 3", None),
    ] {
        let text = format!(
            "sections:\n  main:\n    - cond:\n        - when: {scalar}\n          then: [hangup: {{}}]\n"
        );
        let parsed = Parsed::yaml(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        let found = parsed.check(&Document::LANGUAGE.document, &Allowed::none(), true);
        let [fault] = found.iter().collect::<Vec<_>>()[..] else {
            panic!("{text}\n{found}");
        };
        assert_eq!(fault.code.as_str(), "invalid-expression");
        let span = fault.at.unwrap();
        let place = text.get(span.start..span.end);
        assert_eq!(place, Some(at.unwrap_or(scalar)), "{text}");
        assert_eq!(span.line, 4);
        assert!(fault.fix.is_some(), "{text}\n{found}");
    }
}

#[test]
fn long_expressions() {
    let script = |length: usize| {
        let condition = format!("vars.a == '{}'", "x".repeat(length - 12));
        format!(r#"[{{"cond":[{{"when":"{condition}","then":[{{"hangup":{{}}}}]}}]}}]"#)
    };
    let found = |length| {
        report(
            &document(&script(length)),
            Document::LANGUAGE,
            &Allowed::none(),
        )
    };
    assert!(found(1024).is_clean());
    let report = found(1025);
    let codes: Vec<&str> = report.iter().map(|fault| fault.code.as_str()).collect();
    assert_eq!(codes, ["invalid-expression"], "{report}");
}

/// However many names are misspelt by a letter, each is reported, with the one that is meant.
#[test]
fn many_unknown_variables() {
    const COUNT: usize = 1500;
    let names: Vec<String> = (0..COUNT)
        .map(|number| format!(r#""customer{number:05}":1"#))
        .collect();
    let reads: Vec<String> = (0..COUNT)
        .map(|number| format!(r#"{{"play":{{"url":"say:%{{vars.custmer{number:05}}}"}}}}"#))
        .collect();
    let script = format!(r#"[{{"set":{{{}}}}},{}]"#, names.join(","), reads.join(","));
    let text = document(&script);
    let parsed = Parsed::json(&text).unwrap();
    let found = parsed.check(&Document::LANGUAGE.document, &Allowed::none(), false);
    let meant = found.iter().filter(|fault| fault.fix.is_some()).count();
    assert_eq!(meant, COUNT);
    let last = found.iter().last().unwrap();
    assert_eq!(
        last.help.as_deref(),
        Some("did you mean `vars.customer01499`?")
    );
}

/// The cost of the maximum number of statements is linear.
#[test]
fn large_scripts_take_linear_time() {
    let time = |count: usize| {
        let step = r#"{"label":"l"},{"cond":[{"when":"prompt_value == 1","then":[{"execute":{"dest":"s"}}]},{"else":[{"goto":{"label":"l","when":"a"}}]}]},{"switch":{"variable":"prompt_result","case":{"no_input":[]},"default":[]}},{"prompt":{"play":"say:%{vars.a}"}}"#;
        let steps: Vec<String> = (0..count)
            .map(|index| step.replace(r#""l""#, &format!(r#""l{index}""#)))
            .collect();
        let text = format!(
            r#"{{"sections":{{"main":[{}],"s":[{{"set":{{"a":1}}}}]}}}}"#,
            steps.join(",")
        );
        let start = std::time::Instant::now();
        let found = report(&text, Document::LANGUAGE, &Allowed::none());
        assert!(found.is_ok(), "{found}");
        start.elapsed()
    };
    time(100);
    let (small, large) = (time(500), time(8000));
    assert!(large < small * 80, "{small:?} {large:?}");
}
