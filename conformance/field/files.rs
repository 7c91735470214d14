//! Scripts in JSON and YAML: the diagnostics of each, compared with the expectation beside it.

use fancy_regex::Regex;
use swml::diagnostic::Diagnostic;
use swml::{Document, Level, Reader};

use crate::shared;

/// Returns the diagnostics of a file, or `None` if it is absent.
fn faults(file: &str) -> Option<Vec<Diagnostic>> {
    let text = shared(file)?;
    let reader = Reader::new();
    let read = match file.ends_with(".json") {
        true => reader.json::<Document>(&text),
        false => reader.yaml::<Document>(&text),
    };
    Some(
        read.expect("a text that can be read")
            .report()
            .iter()
            .cloned()
            .collect(),
    )
}

/// Each diagnostic has its level, its code and its words, in order.
fn expect(file: &str, expected: &[(Level, &str, &str)]) {
    let Some(faults) = faults(file) else { return };
    let shown = || {
        let all = faults.iter().map(ToString::to_string);
        format!("{file}:\n{}", all.collect::<Vec<_>>().join("\n"))
    };
    assert_eq!(faults.len(), expected.len(), "{}", shown());
    for (fault, (level, code, words)) in faults.iter().zip(expected) {
        let words = Regex::new(&format!("(?s){words}")).expect("a pattern");
        assert_eq!(fault.level(), *level, "{}", shown());
        assert_eq!(fault.code.as_str(), *code, "{}", shown());
        assert!(
            words.is_match(&fault.text()).expect("a match"),
            "{words}\n{}",
            shown()
        );
    }
}

fn no_errors(file: &str) {
    let Some(faults) = faults(file) else { return };
    let errors = faults.iter().filter(|fault| fault.level() == Level::Error);
    let errors: Vec<String> = errors.map(ToString::to_string).collect();
    assert!(errors.is_empty(), "{file}:\n{}", errors.join("\n"));
}

/// No fix inserts this text anywhere.
fn never(file: &str, text: &str) {
    for fault in faults(file).unwrap_or_default() {
        let fix = fault.fix.map(|fix| fix.text).unwrap_or_default();
        assert!(!fix.contains(text), "{file}: {fix}");
    }
}

use Level::{Error, Warning};

#[test]
fn words_of_other_platforms() {
    let unknown = |words| (Error, "unknown-method", words);
    expect(
        "words-of-other-platforms.json",
        &[
            unknown("`connect`"),
            unknown("`prompt`"),
            unknown("`sleep`"),
            unknown("`transfer`"),
            unknown("`hangup`.*decline"),
            unknown("`enter_queue`"),
            unknown("`join_conference`"),
            unknown("`send_sms`"),
            unknown("`play`.*say:"),
            unknown("`connect`"),
        ],
    );
    expect(
        "say-becomes-pay.json",
        &[
            unknown(r#"`play`.*"url": "say:Good morning""#),
            unknown(r#"`play`.*"url": "say:Good morning""#),
        ],
    );
    never("say-becomes-pay.json", "pay\":");
    never("say-becomes-pay.json", "payment_connector_url");
    expect(
        "play-say.json",
        &[(Error, "unknown-property", r#""url": "say:Please hold""#)],
    );
    never("execute-rpc-becomes-execute.json", "execute");
    let opposite = faults("min-is-not-max.json").unwrap_or_default();
    assert!(opposite.len() <= 1, "{opposite:?}");
    never("min-is-not-max.json", "max");
}

#[test]
fn properties_in_the_wrong_place() {
    let Some(transfer) = faults("transfer-to.json") else {
        return;
    };
    let all: Vec<String> = transfer.iter().map(Diagnostic::text).collect();
    let all = all.join("\n");
    assert!(
        all.contains("`dest`") && all.contains("\"connect\""),
        "{all}"
    );
    expect(
        "on-failure-beside-method.json",
        &[(
            Error,
            "unknown-property",
            "`on_failure`.*`result`|`connect_result`",
        )],
    );
    expect("to-as-list.json", &[(Error, "wrong-type", r#""parallel""#)]);
    expect(
        "shapeless-wording.json",
        &[
            (Error, "wrong-type", r"an object.*`\{\}`"),
            (Error, "wrong-type", "an object"),
        ],
    );
}

#[test]
fn where_a_script_goes() {
    expect(
        "dest-with-colon.yaml",
        &[
            (Error, "unknown-section", "mean `sales`"),
            (Error, "unknown-section", "\"connect\""),
        ],
    );
    let Some(inside) = faults("default-inside-case.json") else {
        return;
    };
    let warned =
        |fault: &Diagnostic| fault.level() == Warning && fault.text().contains("`default`");
    assert!(inside.len() == 1 && inside.iter().all(warned), "{inside:?}");
    expect(
        "dollar-inside-when.yaml",
        &[
            (Error, "invalid-name", "prompt_value == 1"),
            (Error, "invalid-name", "vars.tries < 3"),
        ],
    );
}

#[test]
fn documents_of_signalwire() {
    no_errors("empty-case.json");
    no_errors("engine-forms.json");
    no_errors("step-functions-none.yaml");
    no_errors("execute-rpc-becomes-execute.json");
    expect("pay-strings.json", &[]);
    let Some(faults) = faults("ai-transfer-missing.json") else {
        return;
    };
    let warned = |fault: &Diagnostic| fault.level() == Warning && fault.text().contains("transfer");
    assert!(faults.len() == 1 && faults.iter().all(warned), "{faults:?}");
}
