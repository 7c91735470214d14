//! What the checker finds in a script, rule by rule: each row is a script and every
//! fault in it, as `code path`. A row without a fault is a near miss: it looks like
//! the rows beside it and is right.
//!
//! What is told of each row, word for word, is in `check.told`, to be read by people;
//! `TOLD=overwrite cargo test -p swml-core --test check` writes it anew.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use swml_core::{Applicability, Code, Document, Level, Report, messaging};
use swml_language::check::{Dialect, check};
use swml_language::read::Parsed;
use swml_language::schema::Language;

fn report(document: &str) -> Report {
    report_in(Document::LANGUAGE, Dialect::Json, document)
}

fn report_in(language: &'static Language, dialect: Dialect, document: &str) -> Report {
    let node = Parsed::json(document)
        .unwrap_or_else(|error| panic!("{error}: {document}"))
        .into_root();
    check(&node, language, dialect)
}

/// What is told of a script and what is put in its place, in the words of JSON; those of YAML
/// are added where they differ.
fn words(language: &'static Language, document: &str) -> String {
    let [json, yaml] = [Dialect::Json, Dialect::Yaml].map(|dialect| {
        let report = report_in(language, dialect, document);
        let faults = report.iter().map(|fault| {
            let mut told = fault.to_string();
            if let Some(fix) = &fault.fix {
                let _ = write!(told, "\n  = fix: {:?}", fix.text);
                if fix.applicability == Applicability::Suggested {
                    told.push_str(" (suggested)");
                }
            }
            told
        });
        faults.collect::<Vec<_>>()
    });
    let mut words = String::new();
    for (json, yaml) in json.iter().zip(&yaml) {
        let mut yaml = yaml.lines();
        for json in json.lines() {
            let _ = writeln!(words, "    {json}");
            if let Some(yaml) = yaml.next()
                && yaml != json
            {
                let _ = writeln!(words, "    yaml {}", yaml.trim_start());
            }
        }
    }
    words
}

/// The words of each script that has a fault.
type ScriptMessages = BTreeMap<String, String>;

fn read_told() -> ScriptMessages {
    let text = std::fs::read_to_string(snapshot_path()).unwrap_or_default();
    let entries = text.split("\n\n").filter_map(|entry| {
        let (script, words) = entry.trim_start_matches('\n').split_once('\n')?;
        Some((script.to_owned(), format!("{}\n", words.trim_end())))
    });
    entries.collect()
}

fn snapshot_path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/check.told")
}

/// The words are those in the file, or are written there.
fn is_told(root: &str, script: &str, words: &str) {
    static TOLD: Mutex<Option<ScriptMessages>> = Mutex::new(None);
    let script: Vec<&str> = script.split_whitespace().collect();
    let name = format!("{root} {}", script.join(" "));
    let overwrite = std::env::var("TOLD").is_ok_and(|told| told == "overwrite");
    let mut told = TOLD.lock().unwrap_or_else(PoisonError::into_inner);
    let told = told.get_or_insert_with(|| match overwrite {
        true => ScriptMessages::new(),
        false => read_told(),
    });
    if !overwrite {
        let before = told.get(&name).map_or("", String::as_str);
        assert!(before == words, "{name}\n{words}\nwas\n{before}");
        return;
    }
    if !words.is_empty() {
        told.insert(name, words.to_owned());
    }
    let entries: Vec<String> = told
        .iter()
        .map(|(name, words)| format!("{name}\n{words}"))
        .collect();
    std::fs::write(snapshot_path(), entries.join("\n")).unwrap();
}

/// The faults of a document as `code path`, the paths seen from `root`.
fn faults(report: &Report, root: &str) -> Vec<String> {
    let mut faults: Vec<String> = report
        .iter()
        .map(|fault| {
            let path = match fault.path.strip_prefix(root) {
                Some(path) => path.trim_start_matches('.'),
                None => &fault.path,
            };
            format!("{} {path}", fault.code).trim_end().to_owned()
        })
        .collect();
    faults.sort();
    faults
}

fn judge(document: &str, root: &str, script: &str, expected: &[&str]) {
    judge_in(Document::LANGUAGE, document, root, script, expected);
    // nothing that is told may be read, and what is not told may
    assert_eq!(
        Document::from_json(document).is_ok(),
        report(document).is_ok(),
        "{script}"
    );
}

fn judge_in(
    language: &'static Language,
    document: &str,
    root: &str,
    script: &str,
    expected: &[&str],
) {
    let report = report_in(language, Dialect::Json, document);
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(faults(&report, root), expected, "{script}\n{report}");
    is_told(root, script, &words(language, document));
}

/// Rows of one `connect` each.
macro_rules! connect {
    ($($script:literal => [$($fault:literal),* $(,)?]),* $(,)?) => {$(
        judge(
            &format!(r#"{{"sections":{{"main":[{{"connect":{}}}]}}}}"#, $script),
            "sections.main[0].connect",
            $script,
            &[$($fault),*],
        );
    )*};
}

/// Rows of one `ai` each.
macro_rules! ai {
    ($($script:literal => [$($fault:literal),* $(,)?]),* $(,)?) => {$(
        judge(
            &format!(r#"{{"sections":{{"main":[{{"ai":{}}}]}}}}"#, $script),
            "sections.main[0].ai",
            $script,
            &[$($fault),*],
        );
    )*};
}

/// Rows of one function of an `ai` each.
macro_rules! function {
    ($($script:literal => [$($fault:literal),* $(,)?]),* $(,)?) => {$(
        judge(
            &format!(
                r#"{{"sections":{{"main":[{{"ai":{{"prompt":{{"text":"a"}},"SWAIG":{{"defaults":{{"web_hook_url":"https://example.com/f"}},"functions":[{}]}}}}}}]}}}}"#,
                $script,
            ),
            "sections.main[0].ai.SWAIG.functions[0]",
            $script,
            &[$($fault),*],
        );
    )*};
}

/// Rows of one parameter of a function each.
macro_rules! parameter {
    ($($script:literal => [$($fault:literal),* $(,)?]),* $(,)?) => {$(
        judge(
            &format!(
                r#"{{"sections":{{"main":[{{"ai":{{"prompt":{{"text":"a"}},"SWAIG":{{"defaults":{{"web_hook_url":"https://example.com/f"}},"functions":[{{"function":"f","description":"d","parameters":{{"type":"object","properties":{{"p":{}}}}}}}]}}}}}}]}}}}"#,
                $script,
            ),
            "sections.main[0].ai.SWAIG.functions[0].parameters.properties.p",
            $script,
            &[$($fault),*],
        );
    )*};
}

/// Rows of one action of a function each.
macro_rules! action {
    ($($script:literal => [$($fault:literal),* $(,)?]),* $(,)?) => {$(
        judge(
            &format!(
                r#"{{"sections":{{"main":[{{"ai":{{"prompt":{{"text":"a"}},"SWAIG":{{"functions":[{{"function":"f","description":"d","data_map":{{"output":{{"action":{}}}}}}}]}}}}}}]}}}}"#,
                $script,
            ),
            "sections.main[0].ai.SWAIG.functions[0].data_map.output.action",
            $script,
            &[$($fault),*],
        );
    )*};
}

/// Rows of a section each.
macro_rules! main {
    ($($script:literal => [$($fault:literal),* $(,)?]),* $(,)?) => {$(
        judge(
            &format!(r#"{{"sections":{{"main":{}}}}}"#, $script),
            "sections.main",
            $script,
            &[$($fault),*],
        );
    )*};
}

/// Rows of a section of a messaging script each.
macro_rules! message {
    ($($script:literal => [$($fault:literal),* $(,)?]),* $(,)?) => {$(
        judge_in(
            messaging::Document::LANGUAGE,
            &format!(r#"{{"sections":{{"main":{}}}}}"#, $script),
            "sections.main",
            $script,
            &[$($fault),*],
        );
    )*};
}

/// Rows of one function of an `amazon_bedrock` each.
macro_rules! bedrock {
    ($($script:literal => [$($fault:literal),* $(,)?]),* $(,)?) => {$(
        judge(
            &format!(
                r#"{{"sections":{{"main":[{{"amazon_bedrock":{{"prompt":{{"text":"a"}},"SWAIG":{{"functions":[{}]}}}}}}]}}}}"#,
                $script,
            ),
            "sections.main[0].amazon_bedrock.SWAIG.functions[0]",
            $script,
            &[$($fault),*],
        );
    )*};
}

/// Rows of a whole document each.
macro_rules! document {
    ($($script:literal => [$($fault:literal),* $(,)?]),* $(,)?) => {$(
        judge($script, "", $script, &[$($fault),*]);
    )*};
}

#[test]
fn one_way_to_dial() {
    connect! {
        r#"{}"# => ["no-destination"],
        r#"{"timeout": 20}"# => ["no-destination"],
        r#"{"to": "+15551234567"}"# => [],
        r#"{"serial": [{"to": "+15551234567"}]}"# => [],
        r#"{"parallel": [{"to": "+15551234567"}]}"# => [],
        r#"{"serial_parallel": [[{"to": "+15551234567"}], [{"to": "/public/a"}]]}"# => [],
        r#"{"to": "+15551234567", "serial": [{"to": "+15557654321"}]}"# => ["destination-conflict serial"],
        r#"{"parallel": [{"to": "+15551234567"}], "serial": [{"to": "+15557654321"}]}"# => ["destination-conflict serial"],
        r#"{"to": "/a/b", "serial": [{"to": "/a/b"}], "parallel": [{"to": "/a/b"}]}"# => [
            "destination-conflict serial", "destination-conflict parallel",
        ],
    }
}

#[test]
fn lists_and_groups_have_destinations() {
    connect! {
        r#"{"serial": []}"# => ["empty-list serial"],
        r#"{"parallel": []}"# => ["empty-list parallel"],
        r#"{"serial_parallel": []}"# => ["empty-list serial_parallel"],
        r#"{"serial_parallel": [[]]}"# => ["empty-list serial_parallel[0]"],
        r#"{"serial_parallel": [[{"to": "/a/b"}], []]}"# => ["empty-list serial_parallel[1]"],
        r#"{"serial": [{}]}"# => ["missing-property serial[0]"],
        r#"{"serial": [{"to": "/a/b"}, {"timeout": 5}]}"# => ["missing-property serial[1]"],
        r#"{"serial_parallel": [[{"from": "+15551234567"}]]}"# => ["missing-property serial_parallel[0][0]"],
        r#"{"serial": {"to": "/a/b"}}"# => ["wrong-type serial"],
        r#"{"serial": ["/a/b"]}"# => ["wrong-type serial[0]"],
        r#"{"serial": [[{"to": "/a/b"}]]}"# => ["wrong-type serial[0]"],
        r#"{"serial_parallel": [{"to": "/a/b"}]}"# => ["wrong-type serial_parallel[0]"],
    }
}

#[test]
fn destinations() {
    connect! {
        r#"{"to": "sips:alice@example.com"}"# => [],
        r#"{"to": "sip:alice@example.com:5061;transport=tls"}"# => [],
        r#"{"to": "sip:%{call.to}@example.com"}"# => [],
        r#"{"to": "%{vars.to}"}"# => [],
        r#"{"to": "${call.to}"}"# => [],
        r#"{"to": "%{vars.prefix}5551234567"}"# => [],
        r#"{"to": "/public/test_room?channel=video"}"# => [],
        r#"{"to": "stream:wss://example.com/audio"}"# => [],
        r#"{"to": "15551234567"}"# => ["invalid-destination to"],
        r#"{"to": "+1 555 123 4567"}"# => ["invalid-destination to"],
        r#"{"to": "alice@example.com"}"# => ["invalid-destination to"],
        r#"{"to": "support"}"# => ["invalid-destination to"],
        r#"{"to": ""}"# => ["invalid-destination to"],
        r#"{"to": "stream:ws://example.com/audio"}"# => ["invalid-destination to"],
        r#"{"to": "https://example.com"}"# => ["invalid-destination to"],
        r#"{"serial": [{"to": "/a/b"}, {"to": "sip:"}]}"# => ["invalid-destination serial[1].to"],
        r#"{"to": 15551234567}"# => ["wrong-type to"],
        r#"{"to": null}"# => ["wrong-type to"],
    }
}

#[test]
fn a_queue_needs_a_transfer() {
    connect! {
        r#"{"to": "queue:support"}"# => ["queue-needs-transfer to"],
        r#"{"to": "queue:%{vars.team}"}"# => ["queue-needs-transfer to"],
        r#"{"parallel": [{"to": "/a/b"}, {"to": "queue:support"}]}"# => ["queue-needs-transfer parallel[1].to"],
        r#"{"serial_parallel": [[{"to": "/a/b"}], [{"to": "/a/b"}, {"to": "queue:support"}]]}"# => [
            "queue-needs-transfer serial_parallel[1][1].to",
        ],
        // one script serves every queue, so one is asked for
        r#"{"serial": [{"to": "queue:a"}, {"to": "queue:b"}]}"# => ["queue-needs-transfer serial[0].to"],
        // it is there and only has to move
        r#"{"serial": [{"to": "queue:a", "transfer_after_bridge": "https://example.com/a"}]}"# => [
            "belongs-on-top serial[0].transfer_after_bridge",
        ],
        r#"{"to": "queue:support", "transfer_after_bridge": "https://example.com/after"}"# => [],
        r#"{"serial": [{"to": "queue:a"}, {"to": "queue:b"}], "transfer_after_bridge": "%{vars.after}"}"# => [],
        r#"{"to": "%{vars.queue}"}"# => [],
        r#"{"to": "+15551234567", "transfer_after_bridge": "https://example.com/after"}"# => [],
    }
}

#[test]
fn stream_properties_need_a_stream() {
    connect! {
        r#"{"to": "stream:wss://example.com/a", "name": "a", "codec": "L16@24000h@40i", "realtime": true,
            "authorization_bearer_token": "t", "custom_parameters": {"a": "b"},
            "status_url": "https://example.com/s", "status_url_method": "GET"}"# => [],
        r#"{"to": "%{vars.to}", "name": "a", "codec": "PCMU", "realtime": "%{vars.r}"}"# => [],
        r#"{"to": "+15551234567", "authorization_bearer_token": "t"}"# => ["needs-stream authorization_bearer_token"],
        r#"{"to": "sip:a@example.com", "codec": "PCMU"}"# => ["needs-stream codec"],
        r#"{"to": "/a/b", "custom_parameters": {}}"# => ["needs-stream custom_parameters"],
        r#"{"to": "+15551234567", "name": "a"}"# => ["needs-stream name"],
        r#"{"to": "queue:a", "transfer_after_bridge": "https://example.com", "realtime": true}"# => ["needs-stream realtime"],
        r#"{"to": "sip:a@example.com", "status_url": "https://example.com", "status_url_method": "GET"}"# => [
            "needs-stream status_url_method",
        ],
        r#"{"parallel": [{"to": "stream:wss://example.com/a", "codec": "PCMU"}, {"to": "+15551234567", "codec": "PCMU"}]}"# => [
            "needs-stream parallel[1].codec",
        ],
        // beside a list they name no destination, whatever the list holds
        r#"{"serial": [{"to": "stream:wss://example.com/a"}], "codec": "PCMU"}"# => ["belongs-on-destination codec"],
        r#"{"parallel": [{"to": "%{vars.to}"}], "name": "a"}"# => ["belongs-on-destination name"],
        r#"{"serial_parallel": [[{"to": "+15551234567"}]], "realtime": true}"# => ["belongs-on-destination realtime"],
    }
}

#[test]
fn sip_authentication_needs_sip() {
    connect! {
        r#"{"to": "sip:a@example.com", "username": "a", "password": "b"}"# => [],
        r#"{"to": "sips:a@example.com", "username": "a", "password": "b"}"# => [],
        r#"{"to": "SIP:a@example.com", "username": "a"}"# => [],
        r#"{"to": "%{vars.to}", "username": "a", "password": "b"}"# => [],
        r#"{"to": "+15551234567", "username": "a", "password": "b"}"# => ["needs-sip username", "needs-sip password"],
        r#"{"to": "/a/b", "username": "a"}"# => ["needs-sip username"],
        r#"{"to": "stream:wss://example.com/a", "password": "b"}"# => ["needs-sip password"],
        r#"{"serial": [{"to": "sip:a@example.com", "username": "a"}, {"to": "+15551234567"}]}"# => [],
        r#"{"serial": [{"to": "sip:a@example.com"}, {"to": "+15551234567", "username": "a"}]}"# => ["needs-sip serial[1].username"],
        r#"{"serial": [{"to": "sip:a@example.com"}], "username": "a"}"# => ["belongs-on-destination username"],
        r#"{"parallel": [{"to": "sip:a@example.com"}], "password": "a"}"# => ["belongs-on-destination password"],
        r#"{"serial_parallel": [[{"to": "sip:a@example.com"}]], "username": "a", "password": "b"}"# => [
            "belongs-on-destination username", "belongs-on-destination password",
        ],
    }
}

#[test]
fn a_name_is_shown_on_sip_calls() {
    connect! {
        r#"{"to": "sip:a@example.com", "from_name": "A"}"# => [],
        r#"{"to": "sips:a@example.com", "from_name": "A"}"# => [],
        r#"{"to": "%{vars.to}", "from_name": "A"}"# => [],
        r#"{"to": "+15551234567", "from_name": "A"}"# => ["no-sip from_name"],
        r#"{"to": "/a/b", "from_name": "A"}"# => ["no-sip from_name"],
        r#"{"serial": [{"to": "+15551234567"}, {"to": "sip:a@example.com"}], "from_name": "A"}"# => [],
        r#"{"serial": [{"to": "+15551234567"}, {"to": "%{vars.to}"}], "from_name": "A"}"# => [],
        r#"{"serial_parallel": [[{"to": "+15551234567"}], [{"to": "sip:a@example.com"}]], "from_name": "A"}"# => [],
        r#"{"serial": [{"to": "+15551234567"}, {"to": "/a/b"}], "from_name": "A"}"# => ["no-sip from_name"],
        r#"{"serial": [{"to": "+15551234567", "from_name": "A"}, {"to": "sip:a@example.com"}]}"# => ["no-sip serial[0].from_name"],
        // what is no destination has a fault of its own, and may be meant as SIP
        r#"{"to": "alice@example.com", "from_name": "A"}"# => ["invalid-destination to"],
        r#"{"serial": [{"to": "alice@example.com"}], "from_name": "A"}"# => ["invalid-destination serial[0].to"],
        r#"{"serial": [{"timeout": 5}], "from_name": "A"}"# => ["missing-property serial[0]"],
    }
}

#[test]
fn what_does_nothing_on_a_phone_number() {
    connect! {
        r#"{"to": "+15551234567", "codecs": "PCMU", "headers": [{"name": "X-A", "value": "b"}],
            "session_timeout": 90, "webrtc_media": true}"# => [
            "no-effect-on-phone codecs", "no-effect-on-phone headers",
            "no-effect-on-phone session_timeout", "no-effect-on-phone webrtc_media",
        ],
        r#"{"to": "sip:a@example.com", "codecs": "PCMU", "headers": [{"name": "X-A", "value": "b"}],
            "session_timeout": 90, "webrtc_media": true}"# => [],
        r#"{"to": "/a/b", "codecs": "PCMU", "webrtc_media": true}"# => [],
        r#"{"to": "%{vars.to}", "codecs": "PCMU"}"# => [],
        r#"{"to": "+1%{vars.number}", "codecs": "PCMU"}"# => ["no-effect-on-phone codecs"],
        r#"{"serial": [{"to": "+15551234567"}, {"to": "/a/b"}], "codecs": "PCMU"}"# => [],
        r#"{"serial": [{"to": "+15551234567"}, {"to": "%{vars.to}"}], "codecs": "PCMU"}"# => [],
        r#"{"serial": [{"to": "+15551234567"}, {"to": "+15557654321"}], "codecs": "PCMU"}"# => ["no-effect-on-phone codecs"],
        r#"{"serial_parallel": [[{"to": "+15551234567"}], [{"to": "+15557654321"}]], "session_timeout": 90}"# => [
            "no-effect-on-phone session_timeout",
        ],
        r#"{"parallel": [{"to": "+15551234567", "codecs": "PCMU"}, {"to": "sip:a@example.com", "codecs": "PCMU"}]}"# => [
            "no-effect-on-phone parallel[0].codecs",
        ],
    }
}

#[test]
fn encryption_of_one_destination_is_for_sip() {
    connect! {
        r#"{"to": "+15551234567", "encryption": "mandatory"}"# => [],
        r#"{"serial": [{"to": "+15551234567"}], "encryption": "optional"}"# => [],
        r#"{"serial": [{"to": "sip:a@example.com", "encryption": "forbidden"}]}"# => [],
        r#"{"serial": [{"to": "%{vars.to}", "encryption": "forbidden"}]}"# => [],
        r#"{"serial": [{"to": "+15551234567", "encryption": "mandatory"}]}"# => ["no-sip serial[0].encryption"],
        r#"{"serial_parallel": [[{"to": "/a/b", "encryption": "mandatory"}]]}"# => ["no-sip serial_parallel[0][0].encryption"],
        r#"{"to": "sip:a@example.com", "encryption": "required"}"# => ["unknown-word encryption"],
        r#"{"to": "sip:a@example.com", "encryption": "%{vars.e}"}"# => ["variable-for-word encryption"],
    }
}

#[test]
fn what_is_about_the_whole_connect() {
    connect! {
        r#"{"serial": [{"to": "/a/b", "transfer_after_bridge": "https://example.com", "status_url": "https://example.com",
            "result": {"case": {}}, "ringback": ["ring:us"], "max_duration": 5, "answer_on_bridge": true}]}"# => [
            "belongs-on-top serial[0].transfer_after_bridge",
            "belongs-on-top serial[0].status_url",
            "belongs-on-top serial[0].result",
            "belongs-on-top serial[0].ringback",
            "belongs-on-top serial[0].max_duration",
            "belongs-on-top serial[0].answer_on_bridge",
        ],
        r#"{"serial": [{"to": "/a/b"}], "transfer_after_bridge": "https://example.com", "status_url": "https://example.com",
            "result": {"case": {"connected": []}}, "ringback": ["ring:us"], "max_duration": 5, "answer_on_bridge": true}"# => [],
        r#"{"serial": [{"to": "/a/b", "serial": [{"to": "/a/b"}]}]}"# => ["belongs-on-top serial[0].serial"],
    }
}

#[test]
fn what_does_nothing_alone() {
    connect! {
        r#"{"to": "/a/b", "confirm_timeout": 5}"# => ["nothing-without confirm_timeout"],
        r#"{"to": "/a/b", "confirm_timeout": 5, "confirm": "https://example.com"}"# => [],
        r#"{"to": "/a/b", "call_state_events": ["ended"]}"# => ["nothing-without call_state_events"],
        r#"{"to": "/a/b", "call_state_events": ["ended"], "call_state_url": "https://example.com"}"# => [],
        r#"{"to": "stream:wss://example.com/a", "status_url_method": "GET"}"# => ["nothing-without status_url_method"],
        // a destination inherits what stands beside the list
        r#"{"serial": [{"to": "/a/b", "confirm_timeout": 5}], "confirm": "https://example.com"}"# => [],
        r#"{"serial": [{"to": "/a/b", "call_state_events": ["ended"]}], "call_state_url": "https://example.com"}"# => [],
        r#"{"serial_parallel": [[{"to": "/a/b", "call_state_events": ["ended"]}]], "call_state_url": "https://example.com"}"# => [],
        r#"{"serial": [{"to": "stream:wss://example.com/a", "status_url_method": "GET"}], "status_url": "https://example.com"}"# => [],
        // and what stands beside the list is for a destination that gives the other half
        r#"{"serial": [{"to": "/a/b"}, {"to": "/a/c", "confirm": "https://example.com"}], "confirm_timeout": 5}"# => [],
        r#"{"serial_parallel": [[{"to": "/a/b", "call_state_url": "https://example.com"}]], "call_state_events": ["ended"]}"# => [],
        // but two destinations do not complete each other
        r#"{"serial": [{"to": "/a/b", "confirm_timeout": 5}, {"to": "/a/c", "confirm": "https://example.com"}]}"# => [
            "nothing-without serial[0].confirm_timeout",
        ],
        r#"{"serial": [{"to": "/a/b"}], "confirm_timeout": 5}"# => ["nothing-without confirm_timeout"],
        r#"{"serial": [{"to": "stream:wss://example.com/a", "status_url_method": "GET"}]}"# => [
            "nothing-without serial[0].status_url_method",
        ],
    }
}

#[test]
fn call_states() {
    connect! {
        r#"{"to": "/a/b", "call_state_url": "https://example.com", "call_state_events": ["created", "ringing", "answered", "ended"]}"# => [],
        r#"{"to": "/a/b", "call_state_url": "https://example.com", "call_state_events": ["ended", "ended"]}"# => [
            "repeated-word call_state_events",
        ],
        r#"{"to": "/a/b", "call_state_url": "https://example.com", "call_state_events": ["ending", "no-answer"]}"# => [
            "unknown-word call_state_events[0]", "unknown-word call_state_events[1]",
        ],
        r#"{"to": "/a/b", "call_state_url": "https://example.com", "call_state_events": []}"# => ["empty-list call_state_events"],
        r#"{"to": "/a/b", "call_state_url": "https://example.com", "call_state_events": "ended"}"# => ["wrong-type call_state_events"],
        r#"{"to": "stream:wss://example.com/a", "status_url": "https://example.com", "status_url_method": "PUT"}"# => [
            "unknown-word status_url_method",
        ],
        r#"{"to": "stream:wss://example.com/a", "status_url": "https://example.com", "status_url_method": "get"}"# => [
            "unknown-word status_url_method",
        ],
    }
}

#[test]
fn durations() {
    connect! {
        r#"{"to": "/a/b", "timeout": 1, "max_duration": 1, "confirm": "https://example.com", "confirm_timeout": 1}"# => [],
        r#"{"to": "sip:a@example.com", "session_timeout": 1, "timeout": 20.0}"# => [],
        r#"{"to": "/a/b", "timeout": "%{vars.t}", "max_duration": "${vars.t}"}"# => [],
        r#"{"to": "/a/b", "timeout": -1}"# => ["out-of-range timeout"],
        r#"{"to": "/a/b", "timeout": 0}"# => ["zero-does-nothing timeout"],
        r#"{"to": "/a/b", "max_duration": -1}"# => ["out-of-range max_duration"],
        r#"{"to": "/a/b", "max_duration": 0}"# => ["zero-does-nothing max_duration"],
        r#"{"to": "/a/b", "confirm": "https://example.com", "confirm_timeout": -1}"# => ["out-of-range confirm_timeout"],
        r#"{"to": "/a/b", "confirm": "https://example.com", "confirm_timeout": 0}"# => ["zero-does-nothing confirm_timeout"],
        r#"{"to": "sip:a@example.com", "session_timeout": 0}"# => ["out-of-range session_timeout"],
        r#"{"to": "sip:a@example.com", "session_timeout": -5}"# => ["out-of-range session_timeout"],
        r#"{"serial": [{"to": "/a/b", "timeout": -1}], "timeout": -1}"# => ["out-of-range timeout", "out-of-range serial[0].timeout"],
        r#"{"to": "/a/b", "timeout": 1.5}"# => ["uneven-duration timeout"],
        r#"{"to": "/a/b", "timeout": "20"}"# => ["legacy-form timeout"],
        r#"{"to": "/a/b", "timeout": "20s"}"# => ["wrong-type timeout"],
        r#"{"to": "/a/b", "timeout": true}"# => ["wrong-type timeout"],
        // whole, but no number of seconds that can be kept
        r#"{"to": "/a/b", "timeout": 1e300}"# => ["out-of-range timeout"],
        r#"{"to": "/a/b", "timeout": 18446744073709551615}"# => ["out-of-range timeout"],
        r#"{"to": "/a/b", "timeout": -1e300}"# => ["out-of-range timeout"],
    }
}

#[test]
fn codecs() {
    connect! {
        r#"{"to": "stream:wss://example.com/a", "codec": "G722@16000h"}"# => [],
        r#"{"to": "stream:wss://example.com/a", "codec": "PCMA@20i"}"# => [],
        r#"{"to": "stream:wss://example.com/a", "codec": "%{vars.codec}"}"# => [],
        r#"{"to": "stream:wss://example.com/a", "codec": "OPUS"}"# => ["invalid-codec codec"],
        r#"{"to": "stream:wss://example.com/a", "codec": "PCMU@20i@8000h"}"# => ["invalid-codec codec"],
        r#"{"to": "stream:wss://example.com/a", "codec": "PCMU,PCMA"}"# => ["invalid-codec codec"],
        r#"{"to": "sip:a@example.com", "codecs": "PCMU,PCMA, OPUS@48000H@20I"}"# => [],
        r#"{"to": "sip:a@example.com", "codecs": "PCMU,,PCMA"}"# => ["invalid-codec codecs"],
        r#"{"to": "sip:a@example.com", "codecs": ""}"# => ["invalid-codec codecs"],
        r#"{"to": "sip:a@example.com", "codecs": "PMCU"}"# => ["unknown-codec codecs"],
        r#"{"to": "sip:a@example.com", "codecs": ["PCMU"]}"# => ["wrong-type codecs"],
    }
}

#[test]
fn confirm_is_a_url_or_a_script_for_the_called_party() {
    connect! {
        r#"{"to": "/a/b", "confirm": "https://user:pw@example.com/confirm"}"# => [],
        r#"{"to": "/a/b", "confirm": "%{vars.url}"}"# => [],
        r#"{"to": "/a/b", "confirm": [
            {"cond": [{"when": "true", "then": [{"hangup": {}}]}]}, {"set": {"a": 1}}, {"unset": "a"}, {"play": {"url": "say:a"}},
            {"prompt": {"play": "say:a"}}, {"record": {}}, {"record_call": {}}, {"stop_record_call": {}},
            {"tap": {"uri": "wss://example.com"}}, {"stop_tap": {}}, {"stream": {"url": "wss://example.com"}}, {"stop_stream": {}},
            {"send_digits": {"digits": "1"}}, {"send_sms": {"to_number": "+1555", "from_number": "+1555", "body": "a"}},
            {"denoise": {}}, {"stop_denoise": {}}, {"hangup": {}}
        ]}"# => [],
        r#"{"to": "/a/b", "confirm": "example.com/confirm"}"# => ["invalid-url confirm"],
        r#"{"to": "/a/b", "confirm": []}"# => ["empty-list confirm"],
        r#"{"to": "/a/b", "confirm": true}"# => ["wrong-type confirm"],
        r#"{"to": "/a/b", "confirm": {"url": "https://example.com"}}"# => ["wrong-type confirm"],
        r#"{"to": "/a/b", "confirm": [{"answer": {}}, {"play": {"url": "say:a"}}, {"connect": {"to": "/a/b"}}]}"# => [
            "not-for-callee confirm[0].answer", "not-for-callee confirm[2].connect",
        ],
        r#"{"to": "/a/b", "confirm": [{"sleep": 5}, {"goto": {"label": "x"}}, {"label": "x"}, {"return": 1}]}"# => [
            "not-for-callee confirm[0].sleep", "not-for-callee confirm[1].goto", "not-for-callee confirm[2].label",
            "not-for-callee confirm[3].return",
        ],
        r#"{"serial": [{"to": "/a/b", "confirm": [{"sleep": 5}]}]}"# => ["not-for-callee serial[0].confirm[0].sleep"],
        r#"{"to": "/a/b", "confirm": [{"plai": {}}]}"# => [
            "unknown-method confirm[0].plai",
        ],
    }
}

#[test]
fn result_is_a_switch_or_a_list_of_conditions() {
    connect! {
        r#"{"to": "/a/b", "result": {"case": {"connected": [{"hangup": {}}]}}}"# => [],
        r#"{"to": "/a/b", "result": {"variable": "return_value", "case": {"failed": [{"hangup": {}}]}, "default": [{"hangup": {}}]}}"# => [],
        r#"{"to": "/a/b", "result": [{"when": "connect_result == 'failed'", "then": [{"hangup": {}}]}, {"else": [{"answer": {}}]}]}"# => [],
        r#"{"to": "/a/b", "result": {}}"# => ["missing-property result"],
        r#"{"to": "/a/b", "result": {"default": [{"hangup": {}}]}}"# => ["missing-property result"],
        r#"{"to": "/a/b", "result": {"case": {}}}"# => ["no-case result.case"],
        r#"{"to": "/a/b", "result": {"cases": {"failed": [{"hangup": {}}]}}}"# => ["unknown-property result.cases"],
        r#"{"to": "/a/b", "result": {"when": "true", "then": []}}"# => [
            "unknown-property result.when", "unknown-property result.then",
        ],
        r#"{"to": "/a/b", "result": []}"# => ["empty-list result"],
        r#"{"to": "/a/b", "result": "https://example.com"}"# => ["wrong-type result"],
        r#"{"to": "/a/b", "result": {"case": {"failed": [{"hangap": {}}]}}}"# => ["unknown-method result.case.failed[0].hangap"],
        r#"{"to": "/a/b", "result": {"variable": "%{connect_result}", "case": {"failed": [{"hangup": {}}]}}}"# => ["invalid-name result.variable"],
        r#"{"to": "/a/b", "result": [{"else": [{"hangup": {}}]}, {"when": "true", "then": [{"hangup": {}}]}]}"# => ["else-last result"],
    }
}

#[test]
fn the_script_after_the_bridge() {
    connect! {
        r#"{"to": "queue:a", "transfer_after_bridge": "http://user:pw@example.com:8080/a?b=c"}"# => [],
        r#"{"to": "queue:a", "transfer_after_bridge": "{\"version\":\"1.0.0\",\"sections\":{\"main\":[{\"hangup\":{}}]}}"}"# => [],
        r#"{"to": "queue:a", "transfer_after_bridge": "after"}"# => ["invalid-url transfer_after_bridge"],
        r#"{"to": "queue:a", "transfer_after_bridge": ""}"# => ["invalid-url transfer_after_bridge"],
        r#"{"to": "queue:a", "transfer_after_bridge": "{\"sections\":"}"# => ["invalid-inline transfer_after_bridge"],
        r#"{"to": "queue:a", "transfer_after_bridge": {"sections": {"main": [{"hangup": {}}]}}}"# => ["wrong-type transfer_after_bridge"],
        // the document inside is judged like any other, with all its faults
        r#"{"to": "queue:a", "transfer_after_bridge": "{\"sections\":{\"main\":[{\"connect\":{\"to\":\"queue:b\"}},{\"hangup\":{\"reason\":\"bussy\"}}]}}"}"# => [
            "queue-needs-transfer transfer_after_bridge.sections.main[0].connect.to",
            "unknown-word transfer_after_bridge.sections.main[1].hangup.reason",
        ],
        r#"{"to": "queue:a", "transfer_after_bridge": "{}"}"# => ["missing-property transfer_after_bridge"],
        r#"{"to": "queue:a", "transfer_after_bridge": "{\"sections\":{\"later\":[{\"hangup\":{}}]}}"}"# => [
            "missing-main transfer_after_bridge.sections",
        ],
    }
}

#[test]
fn sounds_urls_and_headers() {
    connect! {
        r#"{"to": "/a/b", "ringback": ["ring:us", "ring:10:us-old", "say:wait", "silence:1.5", "https://example.com/a.mp3", "%{vars.s}"]}"# => [],
        r#"{"to": "/a/b", "ringback": ["hello", "silence:long", "ring:somewhere", "ftp://example.com/a"]}"# => [
            "invalid-sound ringback[0]", "invalid-sound ringback[1]", "invalid-sound ringback[2]", "invalid-url ringback[3]",
        ],
        r#"{"to": "/a/b", "ringback": "ring:us"}"# => ["undocumented ringback"],
        r#"{"to": "/a/b", "status_url": "https://user:pw@example.com/s", "call_state_url": "https://%{vars.host}/s"}"# => [],
        r#"{"to": "/a/b", "status_url": "example.com/s", "call_state_url": "hxxps://example.com"}"# => [
            "invalid-url status_url", "invalid-url call_state_url",
        ],
        r#"{"to": "/a/b", "status_url": "https://exa mple.com", "call_state_url": "https://"}"# => [
            "invalid-url status_url", "invalid-url call_state_url",
        ],
        r#"{"to": "/a/b", "headers": [{"name": "X-A_b.c", "value": "a; b=\"c\""}, {"name": "X-%{vars.a}", "value": "%{vars.b}"}]}"# => [],
        r#"{"to": "/a/b", "headers": [{"name": "X A", "value": "b"}]}"# => ["invalid-header headers[0].name"],
        r#"{"to": "/a/b", "headers": [{"name": "", "value": ""}]}"# => ["invalid-header headers[0].name"],
        r#"{"to": "/a/b", "headers": [{"name": "X:%{vars.a}", "value": "b"}]}"# => ["invalid-header headers[0].name"],
        r#"{"to": "/a/b", "headers": [{"name": "X-A", "value": "b\r\nX-B: c"}]}"# => ["invalid-header headers[0].value"],
        r#"{"to": "/a/b", "headers": [{"name": "X-A", "value": "%{vars.a}\nX-B: c"}]}"# => ["invalid-header headers[0].value"],
        r#"{"to": "/a/b", "headers": [{"name": "X-A"}, {"value": "b"}]}"# => [
            "missing-property headers[0]", "missing-property headers[1]",
        ],
        r#"{"to": "/a/b", "headers": {"X-A": "b"}}"# => ["legacy-form headers"],
    }
}

#[test]
fn properties() {
    connect! {
        r#"{"to": "/a/b", "timeout": 5, "timeout": 6}"# => ["duplicate-property timeout"],
        r#"{"to": "/a/b", "timeout": 5, "timeout": 6, "timeout": 7}"# => ["duplicate-property timeout", "duplicate-property timeout"],
        r#"{"to": "/a/b", "timeout": 5, "timeout": 5}"# => ["duplicate-property timeout"],
        r#"{"to": "/a/b", "timeout": 5, "timeout": 6, "timeout": 5}"# => ["duplicate-property timeout", "duplicate-property timeout"],
        r#"{"to": "/a/b", "timeot": 5}"# => ["unknown-property timeot"],
        r#"{"to": "/a/b", "timeot": 5, "timeout": 5}"# => ["unknown-property timeot"],
        r#"{"to": "/a/b", "caller_id": "+1555"}"# => ["unknown-property caller_id"],
        // what is a guess is not judged by it, but what differs in case alone is none
        r#"{"to": "/a/b", "timeot": -5}"# => ["unknown-property timeot"],
        r#"{"to": "/a/b", "timeOut": -5}"# => ["unknown-property timeOut", "out-of-range timeout"],
        r#"{"to": "+15551234567", "codc": "PCMU"}"# => ["unknown-property codc"],
        r#"{"to": "/a/b", "from": 5}"# => ["wrong-type from"],
        r#"{"to": "/a/b", "answer_on_bridge": "yes"}"# => ["wrong-type answer_on_bridge"],
        r#"{"to": "/a/b", "answer_on_bridge": 1}"# => ["legacy-form answer_on_bridge"],
        r#"{"to": "/a/b", "answer_on_bridge": "%{vars.a}"}"# => [],
        r#"[]"# => ["wrong-type"],
        r#""/a/b""# => ["wrong-type"],
        r#"null"# => ["wrong-type"],
    }
}

#[test]
fn play() {
    main! {
        r#"[{"play": {"url": "say:a"}}]"# => [],
        r#"[{"play": {"urls": ["say:a", "%{vars.b}", "silence:1"], "volume": -40}}]"# => [],
        r#"[{"play": {"url": "say:line\none", "volume": "%{vars.v}"}}]"# => [],
        r#"[{"play": {"url": "say:a", "urls": ["say:b"]}}]"# => ["one-or-several-sounds [0].play.urls"],
        r#"[{"play": {}}]"# => ["one-or-several-sounds [0].play"],
        r#"[{"play": {"urls": []}}]"# => ["empty-list [0].play.urls"],
        r#"[{"play": {"urls": "say:a"}}]"# => ["wrong-type [0].play.urls"],
        r#"[{"play": {"url": ["say:a"]}}]"# => ["wrong-type [0].play.url"],
        r#"[{"play": {"url": "hello"}}]"# => ["invalid-sound [0].play.url"],
        r#"[{"play": {"url": "say:a", "volume": 41}}]"# => ["out-of-range [0].play.volume"],
        r#"[{"play": {"url": "say:a", "volume": -40.5}}]"# => ["out-of-range [0].play.volume"],
    }
}

#[test]
fn cond_and_switch() {
    main! {
        r#"[{"cond": [{"when": "vars.a == 1", "then": [{"answer": {}}], "else": [{"hangup": {}}]}]}]"# => [],
        r#"[{"cond": [{"when": "a", "then": [{"answer": {}}]}, {"when": "b", "then": [{"answer": {}}]}, {"else": [{"hangup": {}}]}]}]"# => [],
        r#"[{"cond": [{"else": [{"hangup": {}}]}]}]"# => [],
        r#"[{"cond": []}]"# => ["empty-list [0].cond"],
        r#"[{"cond": {"when": "a", "then": [{"answer": {}}]}}]"# => ["wrong-type [0].cond"],
        r#"[{"cond": [{"when": "a"}]}]"# => ["branch-shape [0].cond[0]"],
        r#"[{"cond": [{"then": [{"answer": {}}]}]}]"# => ["branch-shape [0].cond[0]"],
        r#"[{"cond": [{}]}]"# => ["branch-shape [0].cond[0]"],
        r#"[{"cond": [{"when": "${a}", "then": [{"answer": {}}]}]}]"# => ["invalid-name [0].cond[0].when"],
        r#"[{"cond": [{"when": true, "then": [{"answer": {}}]}]}]"# => ["wrong-type [0].cond[0].when"],
        r#"[{"cond": [{"else": [{"answer": {}}]}, {"else": [{"hangup": {}}]}]}]"# => ["else-last [0].cond"],
        r#"[{"cond": [{"when": "a", "then": [{"plya": {"url": "say:a"}}]}]}]"# => ["unknown-method [0].cond[0].then[0].plya"],
        r#"[{"switch": {"variable": "call.type", "case": {"sip": [{"hangup": {}}]}, "default": [{"answer": {}}]}}]"# => [],
        r#"[{"switch": {"variable": "%{call.type}", "case": {"sip": [{"hangup": {}}]}}}]"# => ["invalid-name [0].switch.variable", "missing-default [0].switch"],
        r#"[{"switch": {"case": {"sip": [{"hangup": {}}]}}}]"# => ["missing-property [0].switch"],
        r#"[{"switch": {"variable": "a", "case": {}}}]"# => ["no-case [0].switch.case"],
        r#"[{"switch": {"variable": "a", "case": {"1": [{"hangup": {}}], "1": [{"answer": {}}]}}}]"# => ["duplicate-property [0].switch.case.1", "missing-default [0].switch"],
    }
}

#[test]
fn expressions() {
    main! {
        r#"[{"cond": [{"when": "vars.a = 1", "then": [{"answer": {}}]}]}]"# => ["invalid-expression [0].cond[0].when"],
        r#"[{"cond": [{"when": "vars.a and vars.b", "then": [{"answer": {}}]}]}]"# => ["invalid-expression [0].cond[0].when"],
        r#"[{"cond": [{"when": "vars.a ==", "then": [{"answer": {}}]}]}]"# => ["invalid-expression [0].cond[0].when"],
        r#"[{"cond": [{"when": "(vars.a", "then": [{"answer": {}}]}]}]"# => ["invalid-expression [0].cond[0].when"],
        r#"[{"cond": [{"when": "vars.a)", "then": [{"answer": {}}]}]}]"# => ["invalid-expression [0].cond[0].when"],
        r#"[{"cond": [{"when": "vars.a == 'x", "then": [{"answer": {}}]}]}]"# => ["invalid-expression [0].cond[0].when"],
        r#"[{"cond": [{"when": "vars.a == “x”", "then": [{"answer": {}}]}]}]"# => ["invalid-expression [0].cond[0].when"],
        r#"[{"cond": [{"when": "vars.a => 1", "then": [{"answer": {}}]}]}]"# => ["invalid-expression [0].cond[0].when"],
        r#"[{"cond": [{"when": "vars.a is not null", "then": [{"answer": {}}]}]}]"# => ["invalid-expression [0].cond[0].when"],
        r#"[{"cond": [{"when": "for (;;) {}", "then": [{"answer": {}}]}]}]"# => ["invalid-expression [0].cond[0].when"],
        r#"[{"cond": [{"when": "async () => 1", "then": [{"answer": {}}]}]}]"# => ["invalid-expression [0].cond[0].when"],
        r#"[{"cond": [{"when": "require('x')", "then": [{"answer": {}}]}]}]"# => ["invalid-expression [0].cond[0].when"],
        r#"[{"cond": [{"when": "let a = 1", "then": [{"answer": {}}]}]}]"# => ["invalid-expression [0].cond[0].when"],
        r#"[{"cond": [{"when": "a b", "then": [{"answer": {}}]}]}]"# => ["invalid-expression [0].cond[0].when"],
        r#"[{"cond": [{"when": "", "then": [{"answer": {}}]}]}]"# => ["invalid-expression [0].cond[0].when"],
        r#"[{"cond": [{"when": "(x => x)", "then": [{"answer": {}}]}]}]"# => ["invalid-expression [0].cond[0].when"],
        r#"[{"cond": [{"when": "1 ? 2", "then": [{"answer": {}}]}]}]"# => ["invalid-expression [0].cond[0].when"],
        r#"[{"cond": [{"when": "1 > 0", "then": [{"answer": {}}]}]}]"# => ["suspicious-expression [0].cond[0].when"],
        r#"[{"cond": [{"when": "prompt_value === 1", "then": [{"answer": {}}]}]}]"# => ["suspicious-expression [0].cond[0].when"],
        r#"[{"cond": [{"when": "vars.a = 1 or vars.b", "then": [{"answer": {}}]}]}]"# => ["invalid-expression [0].cond[0].when", "invalid-expression [0].cond[0].when"],
        r#"[{"cond": [{"when": "true", "then": [{"answer": {}}]}]}]"# => [],
        r#"[{"cond": [{"when": "vars.a == null", "then": [{"answer": {}}]}]}]"# => [],
        r#"[{"cond": [{"when": "prompt_value === '1'", "then": [{"answer": {}}]}]}]"# => [],
        r#"[{"cond": [{"when": "items.length > 0", "then": [{"answer": {}}]}]}]"# => [],
        r#"[{"cond": [{"when": "items.some(x => x.a)", "then": [{"answer": {}}]}]}]"# => [],
        r#"[{"cond": [{"when": "/^1/.test(vars.a)", "then": [{"answer": {}}]}]}]"# => [],
        r#"[{"cond": [{"when": "vars.a ?? vars.b", "then": [{"answer": {}}]}]}]"# => [],
        r#"[{"play": {"url": "say:${vars.a +}"}}]"# => ["invalid-expression [0].play.url"],
        r#"[{"play": {"url": "say:${call.from"}}]"# => ["invalid-expression [0].play.url"],
        r#"[{"play": {"url": "say:${vars.a; vars.b}"}}]"# => ["invalid-expression [0].play.url"],
        r#"[{"play": {"url": "say:%{vars.a vars.b}"}}]"# => ["invalid-expression [0].play.url"],
        r#"[{"play": {"url": "say:${items.length}"}}]"# => ["suspicious-expression [0].play.url"],
        r#"[{"play": {"url": "say:${call.from.trim}"}}]"# => ["suspicious-expression [0].play.url"],
        r#"[{"play": {"url": "say:${}"}}]"# => ["suspicious-expression [0].play.url"],
        r#"[{"play": {"url": "say:${lc:call.from}"}}]"# => ["suspicious-expression [0].play.url"],
        r#"[{"play": {"url": "say:${'%{a}' + 1}"}}]"# => ["suspicious-expression [0].play.url"],
        r#"[{"play": {"url": "say:${prompt_value === 1}"}}]"# => ["suspicious-expression [0].play.url"],
        r#"[{"play": {"url": "say:${(items.length)}"}}]"# => [],
        r#"[{"play": {"url": "say:${call.from.trim()}"}}]"# => [],
        r#"[{"play": {"url": "say:$ {a"}}]"# => [],
        r#"[{"play": {"url": "say:${lc:args.a}"}}]"# => [],
        r#"[{"play": {"url": "say:100%"}}]"# => [],
        r#"[{"request": {"url": "https://me:secret@example.com/${vars.a +}", "method": "GET"}}]"# => ["invalid-expression [0].request.url"],
        r#"[{"answer": {"password": "${vars.a +}"}}]"# => [],
    }
}

#[test]
fn other_methods() {
    main! {
        r#"[{"send_sms": {"to_number": "+1555", "from_number": "+1555", "body": "a"}}]"# => [],
        r#"[{"send_sms": {"to_number": "+1555", "from_number": "+1555", "media": ["https://example.com/a.png"]}}]"# => [],
        r#"[{"send_sms": {"to_number": "+1555", "from_number": "+1555"}}]"# => ["empty-message [0].send_sms"],
        r#"[{"send_sms": {"body": "a"}}]"# => ["missing-property [0].send_sms"],
        r#"[{"label": "a"}, {"goto": {"label": "a", "when": "true", "max": 32}}]"# => [],
        r#"[{"label": "a"}, {"goto": {"label": "a", "when": "true", "max": 33}}]"# => ["too-many-jumps [1].goto.max"],
        r#"[{"label": "a"}, {"goto": {"label": "a", "max": "%{vars.n}"}}]"# => [],
        r#"[{"label": "a"}, {"goto": {"label": "a", "max": 100}}]"# => ["too-many-jumps [1].goto.max"],
        r#"[{"label": ""}]"# => ["invalid-name [0].label"],
        r#"[{"goto": {"max": 3}}]"# => ["missing-property [0].goto"],
        r#"[{"label": "a"}, {"goto": {"label": "a", "max": 0}}]"# => ["out-of-range [1].goto.max"],
        r#"[{"label": "a"}, {"goto": {"label": "a", "max": 101}}]"# => ["out-of-range [1].goto.max"],
        r#"[{"label": "a"}, {"goto": {"label": "a", "max": 1.5}}]"# => ["wrong-type [1].goto.max"],
        r#"[{"label": "a"}, {"goto": {"label": "a", "when": "%{vars.a}"}}]"# => ["invalid-name [1].goto.when"],
        r#"[{"sleep": 5000}, {"sleep": {"duration": -1}}, {"sleep": "%{vars.a}"}]"# => [],
        r#"[{"sleep": -2}]"# => ["out-of-range [0].sleep"],
        r#"[{"sleep": 0}]"# => ["zero-does-nothing [0].sleep"],
        r#"[{"sleep": {}}]"# => ["missing-property [0].sleep"],
        r#"[{"hangup": {"reason": "busy"}}, {"label": "a"}, {"hangup": {}}]"# => [],
        r#"[{"hangup": {"reason": "Busy"}}]"# => ["unknown-word [0].hangup.reason"],
        r#"[{"hangup": {"reason": "%{vars.r}"}}]"# => ["variable-for-word [0].hangup.reason"],
        r#"[{"hangup": {"reason": "${vars.r || 'busy'}"}}]"# => ["variable-for-word [0].hangup.reason"],
        r#"[{"record": {"direction": "%{vars.who}ers", "beep": "%{vars.beep}"}}]"# => ["unknown-word [0].record.direction"],
        r#"[{"hangup": "busy"}]"# => ["legacy-form [0].hangup"],
        r#"[{"send_digits": {"digits": "1w2W*#ABCD"}}]"# => [],
        r#"[{"send_digits": {"digits": "1-2"}}]"# => ["invalid-digits [0].send_digits.digits"],
        r#"[{"set": {"a": {"b": [1, null, "c"]}, "timeout": "20s"}}, {"unset": ["a", "b"]}, {"return": {}}]"# => [],
        r#"[{"unset": []}]"# => ["empty-list [0].unset"],
        r#"[{"prompt": {"play": ["say:a", "say:b"], "digit_timeout": 1.5}}]"# => [],
        r#"[{"prompt": {"play": []}}]"# => ["empty-list [0].prompt.play"],
        r#"[{"prompt": {"play": "say:a", "volume": "%{vars.v}"}}]"# => ["wrong-type [0].prompt.volume"],
        r#"[{"tap": {"uri": "rtp://192.0.2.1:4000"}}, {"tap": {"uri": "ws://example.com"}}]"# => [],
        r#"[{"tap": {"uri": "https://example.com"}}]"# => ["invalid-url [0].tap.uri"],
        r#"[{"stream": {"url": "ws://example.com"}}]"# => ["invalid-url [0].stream.url"],
        r#"[{"stream": {"url": "wss://example.com", "status_url_method": "GET"}}]"# => ["nothing-without [0].stream.status_url_method"],
        r#"[{"execute": {"dest": "main"}}, {"transfer": {"dest": "https://example.com"}}]"# => ["endless-loop [0].execute"],
        r#"[{"execute": {}}]"# => ["missing-property [0].execute"],
        r#"[{"transfer": {"dest": "hxxps://example.com"}}]"# => ["invalid-url [0].transfer.dest"],
        r#"[{"transfer": {"dest": "{\"sections\":{\"main\":[{\"answr\":{}}]}}"}}]"# => [
            "unknown-method [0].transfer.dest.sections.main[0].answr",
        ],
        r#"[{"record_call": {"input_sensitivity": 101, "format": "ogg"}}]"# => [
            "out-of-range [0].record_call.input_sensitivity", "unknown-word [0].record_call.format",
        ],
    }
}

#[test]
fn documents() {
    document! {
        r#"{"version": "1.0.0", "sections": {"main": [{"answer": {}}]}}"# => [],
        r#"{"sections": {"main": [{"execute": {"dest": "later"}}], "later": [{"hangup": {}}]}}"# => [],
        r#"{}"# => ["missing-property"],
        r#"[]"# => ["wrong-type"],
        r#"null"# => ["wrong-type"],
        r#"{"sections": {}}"# => ["missing-main sections"],
        r#"{"sections": {"later": [{"answer": {}}]}}"# => ["missing-main sections"],
        r#"{"sections": {"main": []}}"# => ["empty-section sections.main"],
        r#"{"sections": {"main": [{"answer": {}}], "later": []}}"# => ["empty-section sections.later"],
        r#"{"sections": []}"# => ["wrong-type sections"],
        r#"{"sections": {"main": {"answer": {}}}}"# => ["legacy-form sections.main"],
        r#"{"sections": {"main": {"answr": {}}}}"# => ["wrong-type sections.main"],
        r#"{"sections": {"main": [{"answer": {}}], "main": [{"hangup": {}}]}}"# => ["duplicate-property sections.main"],
        r#"{"version": "2.0.0", "sections": {"main": [{"answer": {}}]}}"# => ["unknown-word version"],
        r#"{"version": 1, "sections": {"main": [{"answer": {}}]}}"# => ["wrong-type version"],
        r#"{"section": {"main": [{"answer": {}}]}}"# => ["unknown-property section"],
        r#"{"sections": {"main": [{"answer": {}}]}, "name": "a"}"# => ["unknown-property name"],
        r#"{"sections": {"main": [{}]}}"# => ["step-shape sections.main[0]"],
        r#"{"sections": {"main": [{"answer": {}, "hangup": {}}]}}"# => ["step-shape sections.main[0]"],
        r#"{"sections": {"main": ["answer"]}}"# => ["legacy-form sections.main[0].answer"],
        r#"{"sections": {"main": ["answr"]}}"# => ["unknown-method sections.main[0]"],
        r#"{"sections": {"main": [5]}}"# => ["wrong-type sections.main[0]"],
        r#"{"sections": {"main": [{"transfr": {"dest": "a"}}]}}"# => ["unknown-method sections.main[0].transfr"],
        r#"{"sections": {"main": [{"frobnicate": {"a": 1}}]}}"# => ["unknown-method sections.main[0].frobnicate"],
    }
}

#[test]
fn conferences_queues_and_rooms() {
    main! {
        r#"[{"join_conference": {"name": "a"}}]"# => [],
        r#"[{"join_conference": {}}]"# => ["missing-property [0].join_conference"],
        r#"[{"join_conference": {"name": "a", "beep": "true"}}]"# => [],
        r#"[{"join_conference": {"name": "a", "beep": true}}]"# => ["legacy-form [0].join_conference.beep"],
        r#"[{"join_conference": {"name": "a", "muted": "%{vars.m}"}}]"# => [],
        r#"[{"join_conference": {"name": "a", "max_participants": 1}}]"# => ["out-of-range [0].join_conference.max_participants"],
        r#"[{"join_conference": {"name": "a", "max_participants": 100001}}]"# => ["out-of-range [0].join_conference.max_participants"],
        r#"[{"join_conference": {"name": "a", "status_callback_event": "start"}}]"# => ["nothing-without [0].join_conference.status_callback_event"],
        r#"[{"join_conference": {"name": "a", "status_callback": "https://a.b", "status_callback_event": "start end"}}]"# => [],
        r#"[{"join_conference": {"name": "a", "status_callback": "https://a.b", "status_callback_event": "start,end"}}]"# => [
            "unknown-list-word [0].join_conference.status_callback_event",
        ],
        r#"[{"join_conference": {"name": "a", "stream": {"url": "ws://a.b"}}}]"# => ["invalid-url [0].join_conference.stream.url"],
        r#"[{"join_conference": {"name": "a", "result": {"case": {"a": [{"hangup": {}}]}}}}]"# => ["missing-property [0].join_conference.result"],
        r#"[{"join_conference": {"name": "a", "result": [{"else": [{"hangup": {}}]}]}}]"# => [],
        r#"[{"join_room": {"name": "a_B-1"}}]"# => [],
        r#"[{"join_room": {"name": "%{vars.room}"}}]"# => [],
        r#"[{"join_room": {"name": "a b"}}]"# => ["invalid-name [0].join_room.name"],
        r#"[{"join_room": {"name": ""}}]"# => ["invalid-name [0].join_room.name"],
        r#"[{"join_room": "lobby"}]"# => ["legacy-form [0].join_room"],
        r#"[{"enter_queue": {"queue_name": "a"}}]"# => ["missing-property [0].enter_queue"],
        r#"[{"enter_queue": {"queue_name": "a", "transfer_after_bridge": "https://a.b", "wait_time": 0}}]"# => ["out-of-range [0].enter_queue.wait_time"],
        r#"[{"enter_queue": {"queue_name": "a", "transfer_after_bridge": "after"}}]"# => ["invalid-url [0].enter_queue.transfer_after_bridge"],
    }
}

#[test]
fn transcripts_and_translations() {
    main! {
        r#"[{"live_transcribe": {"action": "stop"}}]"# => [],
        r#"[{"live_transcribe": {"action": "start"}}]"# => ["missing-value [0].live_transcribe.action"],
        r#"[{"live_transcribe": {}}]"# => ["missing-property [0].live_transcribe"],
        r#"[{"live_transcribe": {"action": {}}}]"# => ["missing-property [0].live_transcribe.action"],
        r#"[{"live_transcribe": {"action": {"summarize": {}}}}]"# => [],
        r#"[{"live_transcribe": {"action": {"start": {"lang": "en", "direction": ["local-caller"]}}}}]"# => [],
        r#"[{"live_transcribe": {"action": {"start": {"lang": "en", "direction": []}}}}]"# => ["empty-list [0].live_transcribe.action.start.direction"],
        r#"[{"live_transcribe": {"action": {"start": {"lang": "en", "direction": ["local-caller"], "ai_summary_prompt": "x"}}}}]"# => [
            "nothing-without [0].live_transcribe.action.start.ai_summary_prompt",
        ],
        r#"[{"live_transcribe": {"action": {"start": {"lang": "en", "direction": ["local-caller"]}, "summarize": {}}}}]"# => [
            "property-conflict [0].live_transcribe.action.summarize",
        ],
        r#"[{"live_transcribe": {"action": {"inject": {"message": "a", "direction": "local-caller"}}}}]"# => [
            "unknown-property [0].live_transcribe.action.inject",
        ],
        r#"[{"live_translate": {"action": {"inject": {"message": "a", "direction": "local-caller"}}}}]"# => [],
        r#"[{"live_translate": {"action": {"start": {"from_lang": "en", "to_lang": "es", "direction": ["local-caller"], "filter_to": "prompt:"}}}}]"# => [
            "invalid-name [0].live_translate.action.start.filter_to",
        ],
        r#"[{"live_translate": {"action": {"start": {"from_lang": "en", "to_lang": "es", "direction": ["local-caller"], "filter_to": "gen-z"}}}}]"# => [],
        r#"[{"transcribe": {}}, {"transcribe_stop": {}}]"# => [],
    }
}

#[test]
fn payments_requests_faxes_and_detection() {
    main! {
        r#"[{"pay": {}}]"# => ["missing-property [0].pay"],
        r#"[{"pay": {"payment_connector_url": "https://a.b", "postal_code": true}}]"# => [],
        r#"[{"pay": {"payment_connector_url": "https://a.b", "postal_code": "12345"}}]"# => [],
        r#"[{"pay": {"payment_connector_url": "https://a.b", "postal_code": 12345}}]"# => ["wrong-type [0].pay.postal_code"],
        r#"[{"pay": {"payment_connector_url": "https://a.b", "prompts": [{"for": "postal-code", "actions": []}]}}]"# => [
            "empty-list [0].pay.prompts[0].actions",
        ],
        r#"[{"pay": {"payment_connector_url": "https://a.b", "prompts": [{"for": "postal-code", "actions": [{"type": "Play", "phrase": "a"}]}]}}]"# => [
            "invalid-url [0].pay.prompts[0].actions[0].phrase",
        ],
        r#"[{"pay": {"payment_connector_url": "https://a.b", "prompts": [{"for": "postal-code", "actions": [{"type": "Say", "phrase": "a"}]}]}}]"# => [],
        r#"[{"pay": {"payment_connector_url": "https://a.b", "parameters": {"a": "1"}}}]"# => ["legacy-form [0].pay.parameters"],
        r#"[{"request": {"url": "https://a.b"}}]"# => ["missing-property [0].request"],
        r#"[{"request": {"url": "https://a.b", "method": "GET", "headers": {"accept": "a", "x-a": "b", "X-": 1}}}]"# => [],
        r#"[{"request": {"url": "https://a.b", "method": "GET", "headers": {"Cookie": "a"}}}]"# => ["invalid-header [0].request.headers.Cookie"],
        r#"[{"request": {"url": "https://a.b", "method": "get"}}]"# => ["undocumented [0].request.method"],
        r#"[{"request": {"url": "https://a.b", "method": "GET", "body": 5}}]"# => ["wrong-type [0].request.body"],
        r#"[{"send_fax": {"document": "a.pdf"}}]"# => ["invalid-url [0].send_fax.document"],
        r#"[{"send_fax": "https://a.b/a.pdf"}]"# => ["legacy-form [0].send_fax"],
        r#"["receive_fax"]"# => ["legacy-form [0].receive_fax"],
        r#"[{"sip_refer": {"to_uri": "sips:a@b.c"}}]"# => [],
        r#"[{"sip_refer": {"to_uri": "%{vars.uri}"}}]"# => [],
        r#"[{"sip_refer": {"to_uri": "a@b.c"}}]"# => ["invalid-destination [0].sip_refer.to_uri"],
        r#"[{"user_event": {"event": {}}}]"# => [],
        r#"[{"user_event": {"event": []}}]"# => ["wrong-type [0].user_event.event"],
        r#"[{"detect_machine": {}}]"# => [],
        r#"[{"detect_machine": {"detectors": "amd"}}]"# => [],
        r#"[{"detect_machine": {"detectors": "fax, amd"}}]"# => [],
        r#"[{"detect_machine": {"detectors": "human"}}]"# => ["unknown-list-word [0].detect_machine.detectors"],
        r#"[{"detect_machine": {"wait": false}}]"# => ["missing-property [0].detect_machine.wait"],
        r#"[{"detect_machine": {"wait": "%{vars.w}"}}]"# => [],
        r#"[{"detect_machine": {"wait": false, "status_url": "https://a.b"}}]"# => [],
        r#"[{"detect_machine": {"timeout": -1}}]"# => ["out-of-range [0].detect_machine.timeout"],
    }
}

#[test]
fn jumps() {
    main! {
        r#"[{"label": "a"}, {"goto": {"label": "a"}}]"# => ["endless-loop [1].goto"],
        r#"[{"goto": {"label": "a"}}]"# => ["unknown-label [0].goto.label"],
        r#"[{"label": "again"}, {"goto": {"label": "agian"}}]"# => ["unknown-label [1].goto.label"],
        r#"[{"label": "a"}, {"label": "b"}, {"goto": {"label": "c"}}]"# => ["unknown-label [2].goto.label"],
        r#"[{"goto": {"label": "%{vars.a}"}}]"# => [],
        r#"[{"label": "%{vars.a}"}, {"goto": {"label": "b"}}]"# => [],
        r#"[{"label": "a"}, {"play": {"url": "say:a"}}, {"label": "a"}]"# => ["duplicate-label [2].label"],
        // a label is found from inside a branch, and a branch may hold one
        r#"[{"label": "a"}, {"cond": [{"when": "x", "then": [{"goto": {"label": "a"}}]}]}]"# => [],
        r#"[{"cond": [{"when": "x", "then": [{"label": "a"}]}]}, {"goto": {"label": "a"}}]"# => ["endless-loop [1].goto"],
        r#"[{"cond": [{"when": "x", "then": [{"goto": {"label": "b"}}]}]}]"# => ["unknown-label [0].cond[0].then[0].goto.label"],
        r#"[{"connect": {"to": "/a/b", "result": {"case": {"failed": [{"goto": {"label": "b"}}]}}}}]"# => [
            "unknown-label [0].connect.result.case.failed[0].goto.label",
        ],
        // another document has labels of its own
        r#"[{"label": "a"}, {"transfer": {"dest": "{\"sections\":{\"main\":[{\"goto\":{\"label\":\"a\"}}]}}"}}]"# => [
            "unknown-label [1].transfer.dest.sections.main[0].goto.label",
        ],
    }
    document! {
        // and so has another section
        r#"{"sections": {"main": [{"label": "a"}, {"execute": {"dest": "b"}}], "b": [{"goto": {"label": "a"}}]}}"# => [
            "unknown-label sections.b[0].goto.label",
        ],
        r#"{"sections": {"main": [{"label": "a"}, {"execute": {"dest": "b"}}], "b": [{"label": "a"}]}}"# => [],
    }
}

#[test]
fn sections_are_entered() {
    document! {
        r#"{"sections": {"main": [{"execute": {"dest": "voicemail"}}], "voicemail": [{"record": {}}]}}"# => [],
        r#"{"sections": {"main": [{"execute": {"dest": "voicemial"}}], "voicemail": [{"record": {}}]}}"# => [
            "unknown-section sections.main[0].execute.dest",
        ],
        r#"{"sections": {"main": [{"transfer": {"dest": "nowhere"}}]}}"# => ["unknown-section sections.main[0].transfer.dest"],
        r#"{"sections": {"main": [{"answer": {}}], "a": [{"hangup": {}}]}}"# => ["unentered-section sections.a"],
        // a section that only unentered ones lead to is not entered either
        r#"{"sections": {"main": [{"answer": {}}], "a": [{"execute": {"dest": "b"}}], "b": [{"execute": {"dest": "a"}}]}}"# => [
            "unentered-section sections.a", "unentered-section sections.b",
        ],
        r#"{"sections": {"main": [{"execute": {"dest": "a"}}], "a": [{"transfer": {"dest": "b"}}], "b": [{"execute": {"dest": "a"}}]}}"# => ["endless-loop sections.b[0].execute"],
        // what a variable names may be any section
        r#"{"sections": {"main": [{"execute": {"dest": "%{vars.next}"}}], "a": [{"hangup": {}}]}}"# => [],
        r#"{"sections": {"main": [{"execute": {"dest": "ivr_%{vars.next}"}}], "ivr_a": [{"hangup": {}}]}}"# => [],
        r#"{"sections": {"main": [{"transfer": {"dest": "relay:abc"}}]}}"# => [
            "not-implemented sections.main[0].transfer.dest",
        ],
        r#"{"sections": {"main": [{"switch": {"variable": "x", "case": {"1": [{"execute": {"dest": "a"}}]}}}], "a": [{"hangup": {}}]}}"# => ["missing-default sections.main[0].switch"],
        r#"{"sections": {"main": [{"cond": [{"else": [{"transfer": {"dest": "a"}}]}]}], "a": [{"hangup": {}}]}}"# => [],
        r#"{"sections": {"main": [{"frobnicate": {}}], "a": [{"hangup": {}}]}}"# => ["unknown-method sections.main[0].frobnicate"],
    }
}

#[test]
fn what_a_call_reads_on_its_way() {
    main! {
        r#"[{"answer": {}}, {"play": {"url": "%{record_url}"}}]"# => ["unset-variable [1].play.url"],
        r#"[{"record": {}}, {"play": {"url": "%{record_url}"}}]"# => [],
        r#"[{"play": {"url": "say:%{prompt_value}"}}, {"prompt": {"play": "say:a"}}]"# => ["unset-variable [0].play.url"],
        r#"[{"set": {"tries": 1}}, {"play": {"url": "say:%{vars.trise}"}}]"# => ["unknown-variable [1].play.url"],
        r#"[{"set": {"tries": 1}}, {"play": {"url": "say:%{vars.other}"}}]"# => [],
        r#"[{"play": {"url": "say:%{call.form}"}}]"# => ["unknown-variable [0].play.url"],
        r#"[{"play": {"url": "say:Hello {name}"}}]"# => ["leftover-template [0].play.url"],
        r#"[{"play": {"url": "say:Hello <NAME>"}}]"# => ["leftover-template [0].play.url"],
        r#"[{"connect": {"to": "+15551234567", "result": {"case": {"busy": [], "conected": []}}}}]"# => [
            "case-never-matches [0].connect.result.case.busy",
            "case-never-matches [0].connect.result.case.conected",
        ],
        r#"[{"prompt": {"play": "say:a"}}, {"switch": {"variable": "prompt_value", "case": {"12": [], "a b": []}, "default": []}}]"# => [
            "case-never-matches [1].switch.case.12",
            "case-never-matches [1].switch.case.a b",
        ],
        r#"[{"cond": [{"when": "a", "then": [{"hangup": {}}]}, {"else": [{"hangup": {}}]}]}, {"answer": {}}]"# => ["unreachable [1]"],
    }
    document! {
        r#"{"sections": {"main": [{"execute": {"dest": "a"}}, {"answer": {}}], "a": [{"hangup": {}}]}}"# => ["unreachable sections.main[1]"],
        r#"{"sections": {"main": [{"hangup": {}}, {"label": "b"}, {"execute": {"dest": "a"}}], "a": [{"answer": {}}]}}"# => ["unentered-section sections.a"],
        r#"{"sections": {"main": [{"execute": {"dest": "a", "params": {"n": 1}}}], "a": [{"play": {"url": "say:%{params.m}"}}]}}"# => ["unknown-variable sections.a[0].play.url"],
    }
}

#[test]
fn what_can_never_run() {
    main! {
        r#"[{"ai_sidecar": {"lang": "en"}}, {"live_transcribe": {"action": {"start": {"lang": "en", "direction": ["local-caller"]}}}}]"# => ["not-together [1]"],
        r#"[{"ai_sidecar": {"lang": "en"}}, {"live_transcribe": {"action": "summarize"}}]"# => [],
        r#"[{"live_transcribe": {"action": {"start": {"lang": "en", "direction": ["local-caller"]}}}}, {"live_transcribe": {"action": "stop"}}, {"ai_sidecar": {"lang": "en"}}]"# => [],
        r#"[{"hangup": {}}, {"play": {"url": "say:a"}}]"# => ["unreachable [1]"],
        r#"[{"return": 1}, {"play": {"url": "say:a"}}, {"play": {"url": "say:b"}}]"# => ["unreachable [1]"],
        r#"[{"transfer": {"dest": "https://example.com"}}, {"hangup": {}}]"# => ["unreachable [1]"],
        r#"[{"hangup": {}}, {"label": "a"}, {"play": {"url": "say:a"}}]"# => [],
        r#"[{"hangup": {}}, {"answer": {}}, {"label": "a"}, {"hangup": {}}, {"answer": {}}]"# => ["unreachable [1]", "unreachable [4]"],
        r#"[{"cond": [{"when": "x", "then": [{"hangup": {}}]}]}, {"play": {"url": "say:a"}}]"# => [],
        r#"[{"cond": [{"when": "x", "then": [{"hangup": {}}, {"answer": {}}]}]}]"# => ["unreachable [0].cond[0].then[1]"],
        r#"[{"label": "a"}, {"goto": {"label": "a", "max": 3}}, {"hangup": {}}]"# => [],
        r#"[{"execute": {"dest": "main"}}, {"hangup": {}}]"# => ["endless-loop [0].execute"],
    }
}

#[test]
fn words_of_other_platforms() {
    main! {
        r#"[{"say": "Good morning"}]"# => ["unknown-method [0].say"],
        r#"[{"speak": {"text": "Good evening", "voice": "man"}}]"# => ["unknown-method [0].speak"],
        r#"[{"Dial": {"callerId": "+15550001111", "number": "+15551234567"}}]"# => ["unknown-method [0].Dial"],
        r#"[{"bridge": {"to": "sip:bob@example.com", "timeout": -5}}]"# => ["unknown-method [0].bridge"],
        r#"[{"GetDigits": {"numDigits": 4}}]"# => ["unknown-method [0].GetDigits"],
        r#"[{"pause": {"length": 2}}, {"wait": 3}]"# => ["unknown-method [0].pause", "unknown-method [1].wait"],
        r#"[{"reject": {}}]"# => ["unknown-method [0].reject"],
        r#"[{"enqueue": {"name": "sales"}}]"# => ["unknown-method [0].enqueue"],
        r#"[{"call": "+15551234567"}, {"call": "greeting"}, {"call": {}}]"# => [
            "unknown-method [0].call", "unknown-method [1].call", "unknown-method [2].call",
        ],
        r#"[{"stop_transcribe": {}}]"# => ["unknown-method [0].stop_transcribe"],
        r#"[{"if": "vars.a"}, {"while": {"times": 5}}]"# => ["unknown-method [0].if", "unknown-method [1].while"],
        r#"[{"hold": {}}]"# => ["unknown-method [0].hold"],
        r#"[{"reply": "Hello"}]"# => ["unknown-method [0].reply"],
        r#"[{"execute_rcp": {}}]"# => ["unknown-method [0].execute_rcp"],
        r#"[{"log": "here"}]"# => ["unknown-method [0].log"],
        r#"[{"set_variable": {"a": 1}}]"# => ["unknown-method [0].set_variable"],
        r#"[{"frobnicate": {"plai": {}}}]"# => ["unknown-method [0].frobnicate"],
        r#"["say"]"# => ["unknown-method [0]"],
    }
}

#[test]
fn properties_of_other_platforms() {
    main! {
        r#"[{"play": {"say": "Please hold"}}]"# => ["unknown-property [0].play.say"],
        r#"[{"play": {"text": "Please hold", "voice": "Polly.Amy"}}]"# => [
            "unknown-property [0].play.text", "unknown-property [0].play.voice",
        ],
        r#"[{"play": {"url": "say:a", "times": 3}}]"# => ["unknown-property [0].play.times"],
        r#"[{"play": {"audio": "no URL"}}]"# => ["unknown-property [0].play.audio"],
        r#"[{"prompt": {"say": "Press 1", "numDigits": 1, "finishOnKey": "*"}}]"# => [
            "unknown-property [0].prompt.say", "unknown-property [0].prompt.numDigits",
            "unknown-property [0].prompt.finishOnKey",
        ],
        r#"[{"prompt": {"play": "say:a", "language": "de-DE"}}]"# => ["unknown-property [0].prompt.language"],
        r#"[{"connect": {"number": "+15551234567", "callerId": "+15557654321", "timeLimit": 60}}]"# => [
            "unknown-property [0].connect.number", "unknown-property [0].connect.callerId",
            "unknown-property [0].connect.timeLimit",
        ],
        r#"[{"connect": {"to": "+15551234567", "record": true}}]"# => ["unknown-property [0].connect.record"],
        r#"[{"connect": {"to": "+15551234567", "hangupOnStar": true}}]"# => ["unknown-property [0].connect.hangupOnStar"],
        r#"[{"connect": {"to": "+15551234567", "call_state_events": ["ended"], "statusCallback": "https://example.com/s"}}]"# => [
            "unknown-property [0].connect.statusCallback",
        ],
        r#"[{"connect": {"to": ["/private/ann", "/public/ann"]}}]"# => ["wrong-type [0].connect.to"],
        r#"[{"connect": {"serial": [{"to": ["/private/ann"]}]}}]"# => ["wrong-type [0].connect.serial[0].to"],
        r#"[{"transfer": {"to": "+15551234567"}}]"# => ["unknown-property [0].transfer.to", "missing-property [0].transfer"],
        r#"[{"transfer": {"url": "https://example.com/a"}}]"# => ["unknown-property [0].transfer.url"],
        r#"[{"send_sms": {"to": "+15551234567", "from": "+15557654321", "text": "a"}}]"# => [
            "unknown-property [0].send_sms.to", "unknown-property [0].send_sms.from",
            "unknown-property [0].send_sms.text",
        ],
        // what is missing beside a name that means something else is told
        r#"[{"send_sms": {"to": "+15551234567", "body": "a"}}]"# => [
            "unknown-property [0].send_sms.to", "missing-property [0].send_sms",
        ],
        r#"[{"pay": {"url": "https://example.com/pay", "amount": 5}}]"# => [
            "unknown-property [0].pay.url", "unknown-property [0].pay.amount",
        ],
        r#"[{"pay": {"payment_connecter_url": "no URL"}}]"# => ["unknown-property [0].pay.payment_connecter_url"],
        r#"[{"live_translate": {"from_lang": "en-US", "to_lang": "es-ES", "direction": ["remote-caller"]}}]"# => [
            "unknown-property [0].live_translate.from_lang",
        ],
        r#"[{"hangup": {"cause": "busy"}}]"# => ["unknown-property [0].hangup.cause"],
        r#"[{"hangup": {"reason": "rejected"}}]"# => ["unknown-word [0].hangup.reason"],
        r#"[{"record": {"direction": "inbound"}}]"# => ["unknown-word [0].record.direction"],
        r#"[{"cond": [{"if": "vars.a", "do": [{"plai": {}}]}]}]"# => [
            "unknown-property [0].cond[0].if", "unknown-property [0].cond[0].do",
            "unknown-method [0].cond[0].do[0].plai",
        ],
        r#"[{"cond": [{"when": "vars.a", "thn": [{"label": "a"}]}]}, {"goto": {"label": "a"}}]"# => [
            "endless-loop [1].goto",
            "unknown-property [0].cond[0].thn",
        ],
    }
}

#[test]
fn opposites_are_not_meant() {
    main! {
        r#"[{"prompt": {"play": "say:a", "min_digits": 0}}]"# => ["unknown-property [0].prompt.min_digits"],
        r#"[{"join_conference": {"name": "team", "start_on_exit": true}}]"# => ["unknown-property [0].join_conference.start_on_exit"],
        r#"[{"start_stream": {}}]"# => ["unknown-method [0].start_stream"],
        r#"[{"stream": {"url": "wss://example.com/a", "track": "outbund_track"}}]"# => ["unknown-word [0].stream.track"],
        r#"[{"record": {"format": "mp5"}}]"# => ["unknown-word [0].record.format"],
    }
}

#[test]
fn what_stands_beside_a_method() {
    main! {
        r#"[{"connect": {"to": "+15551234567"}, "on_failure": [{"hangup": {}}]}]"# => ["unknown-property [0].on_failure"],
        r#"[{"prompt": {"play": "say:a"}, "on_no_input": []}]"# => ["unknown-property [0].on_no_input"],
        r#"[{"hangup": {}, "reason": "busy"}]"# => ["unknown-property [0].reason"],
        r#"[{"play": {"url": "hello"}, "comment": "greets"}]"# => ["unknown-property [0].comment", "invalid-sound [0].play.url"],
        r#"[{"answer": {}, "plai": {"url": "say:a"}}]"# => ["unknown-property [0].plai"],
        r#"[{"answer": {}, "hangup": {}, "when": "vars.a"}]"# => ["step-shape [0]"],
        r#"[{"frobnicate": {}, "when": "vars.a"}]"# => ["step-shape [0]"],
    }
}

#[test]
fn objects_of_no_shape() {
    main! {
        r#"[{"answer": []}, {"stop_record_call": "rec-1"}, {"stop_tap": 5}, {"connect": []}, {"hangup": true}]"# => [
            "wrong-type [0].answer", "wrong-type [1].stop_record_call", "wrong-type [2].stop_tap",
            "wrong-type [3].connect", "wrong-type [4].hangup",
        ],
    }
}

#[test]
fn sections_by_the_words_of_others() {
    document! {
        r#"{"sections": {"main": [{"execute": {"dest": "section:sales"}}, {"transfer": {"dest": "tel:+15551234567"}}], "sales": [{"hangup": {}}]}}"# => [
            "unknown-section sections.main[0].execute.dest", "unknown-section sections.main[1].transfer.dest",
        ],
        r#"{"sections": {"main": [{"execute": {"dest": "sip:bob@example.com"}}]}}"# => ["unknown-section sections.main[0].execute.dest"],
        r#"{"sections": {"main": [{"execute": {"dest": "a:b"}}], "a:b": [{"hangup": {}}]}}"# => [],
        r#"{"sections": {"main": [{"goto": {"label": "sales"}}, {"execute": {"dest": "sales"}}], "sales": [{"hangup": {}}]}}"# => [
            "unknown-label sections.main[0].goto.label",
        ],
        r#"{"sections": {"main": [{"switch": {"variable": "digit", "case": {"1": [{"hangup": {}}], "default": [{"answer": {}}]}}}]}}"# => [
            "default-in-case sections.main[0].switch.case.default",
        ],
        r#"{"sections": {"main": [{"connect": {"to": "/a/b", "result": {"case": {"default": [{"answer": {}}]}}}}]}}"# => [
            "default-in-case sections.main[0].connect.result.case.default",
        ],
        r#"{"sections": {"main": [{"switch": {"variable": "word", "case": {"default": [{"hangup": {}}]}, "default": [{"answer": {}}]}}]}}"# => [],
    }
}

#[test]
fn every_fault_is_told_once() {
    document! {
        r#"{
            "sections": {
                "main": [
                    {"play": {"url": "hello"}},
                    {"conect": {"to": "+15551234567", "codec": "PCMU", "timeot": -5}},
                    {"connect": {
                        "serial": [
                            {"to": "queue:support", "max_duration": 5},
                            {"to": "15551234567", "timeout": "5"},
                            {"timeout": 0}
                        ],
                        "username": "me",
                        "call_state_events": ["ended", "ended", "over"],
                        "confirm": [{"answer": {}}, {"play": {}}],
                        "result": {"case": {"connected": [{"hangup": {"reason": "bussy"}}]}}
                    }},
                    {"answer": {}, "hangup": {}}
                ],
                "later": []
            },
            "vresion": "1.0.0"
        }"# => [
            "invalid-sound sections.main[0].play.url",
            "unknown-method sections.main[1].conect",
            "queue-needs-transfer sections.main[2].connect.serial[0].to",
            "belongs-on-top sections.main[2].connect.serial[0].max_duration",
            "invalid-destination sections.main[2].connect.serial[1].to",
            "legacy-form sections.main[2].connect.serial[1].timeout",
            "missing-property sections.main[2].connect.serial[2]",
            "zero-does-nothing sections.main[2].connect.serial[2].timeout",
            "belongs-on-destination sections.main[2].connect.username",
            "nothing-without sections.main[2].connect.call_state_events",
            "repeated-word sections.main[2].connect.call_state_events",
            "unknown-word sections.main[2].connect.call_state_events[2]",
            "not-for-callee sections.main[2].connect.confirm[0].answer",
            "one-or-several-sounds sections.main[2].connect.confirm[1].play",
            "unknown-word sections.main[2].connect.result.case.connected[0].hangup.reason",
            "step-shape sections.main[3]",
            "empty-section sections.later",
            "unknown-property vresion",
        ],
    }
}

#[test]
fn a_prompt_has_words() {
    ai! {
        r#"{}"# => ["missing-property"],
        r#"{"prompt": {}}"# => ["missing-property prompt"],
        r#"{"prompt": {"temperature": 0.5}}"# => ["missing-property prompt"],
        r#"{"prompt": {"text": "a"}}"# => [],
        r#"{"prompt": {"pom": [{"body": "a"}]}}"# => [],
        r#"{"prompt": {"text": "a", "pom": [{"body": "a"}]}}"# => ["legacy-form prompt.pom"],
        r#"{"prompt": {"pom": [{"body": "a"}], "text": "a"}}"# => ["legacy-form prompt.text"],
        r#"{"prompt": "a"}"# => ["legacy-form prompt"],
        r#"{"prompt": {"pom": []}}"# => ["empty-list prompt.pom"],
        r#"{"prompt": {"pom": [{}]}}"# => ["missing-property prompt.pom[0]"],
        r#"{"prompt": {"pom": [{"title": "", "bullets": ["a"]}]}}"# => ["empty-text prompt.pom[0].title"],
        r#"{"prompt": {"pom": [{"body": "a", "subsections": [{"title": "b"}]}]}}"# => [
            "missing-property prompt.pom[0].subsections[0]",
        ],
        // one fault: the name is wrong, and not something else missing
        r#"{"prompt": {"words": "a"}}"# => ["unknown-property prompt.words"],
        r#"{"prompt": {"text": "a", "temperature": 2}}"# => ["out-of-range prompt.temperature"],
        r#"{"prompt": {"text": "a", "temperature": "%{vars.t}"}}"# => [],
        r#"{"prompt": {"text": "a"}, "post_prompt": {}}"# => ["missing-property post_prompt"],
        r#"{"prompt": {"text": "a"}, "post_prompt": "b"}"# => ["legacy-form post_prompt"],
        r#"{"prompt": {"text": "a"}, "post_prompt_auth_user": "b"}"# => ["undocumented post_prompt_auth_user"],
        r#"{"prompt": {"text": "a"}, "engine": "b"}"# => ["undocumented engine"],
    }
}

#[test]
fn the_course_of_a_talk() {
    ai! {
        r#"{"prompt": {"text": "a", "contexts": {}}}"# => ["missing-property prompt.contexts"],
        r#"{"prompt": {"text": "a", "contexts": {"sales": {"steps": []}}}}"# => ["missing-property prompt.contexts"],
        r#"{"prompt": {"text": "a", "contexts": {"default": {}}}}"# => ["missing-property prompt.contexts.default"],
        r#"{"prompt": {"text": "a", "contexts": {"default": {"steps": [{"name": "a"}]}}}}"# => [
            "missing-property prompt.contexts.default.steps[0]",
        ],
        r#"{"prompt": {"text": "a", "contexts": {"default": {"steps": [{"name": "a", "text": "b", "pom": [{"body": "c"}]}]}}}}"# => [
            "property-conflict prompt.contexts.default.steps[0].pom",
        ],
        r#"{"prompt": {"text": "a", "contexts": {"default": {"steps": [], "text": "b", "pom": [{"body": "c"}]}}}}"# => [
            "property-conflict prompt.contexts.default.pom",
        ],
        r#"{"prompt": {"text": "a", "contexts": {"default": {"steps": [{"name": "next", "text": "b"}]}}}}"# => [
            "invalid-name prompt.contexts.default.steps[0].name",
        ],
        r#"{"prompt": {"text": "a", "contexts": {"default": {"steps": [{"name": "a", "text": "b"}, {"name": "a", "text": "c"}]}}}}"# => [
            "duplicate-name prompt.contexts.default.steps[1].name",
        ],
        r#"{"prompt": {"text": "a", "contexts": {
            "default": {"steps": [{"name": "a", "text": "b"}]}, "sales": {"steps": [{"name": "a", "text": "b"}]}}}}"# => [],
        r#"{"prompt": {"text": "a", "contexts": {"default": {"steps": [{"name": "a", "text": "b", "end": true, "valid_steps": ["a"]}]}}}}"# => [
            "property-conflict prompt.contexts.default.steps[0].valid_steps",
        ],
        r#"{"prompt": {"text": "a", "contexts": {"default": {"steps": [{"name": "a", "text": "b", "end": false, "valid_steps": ["a"]}]}}}}"# => [],
        r#"{"prompt": {"text": "a", "contexts": {"default": {"steps": [{"name": "a", "text": "b", "valid_steps": ["next", "b", "a"]}]}}}}"# => [
            "unknown-step prompt.contexts.default.steps[0].valid_steps[1]",
        ],
        r#"{"prompt": {"text": "a", "contexts": {"default": {"steps": [
            {"name": "a", "text": "b", "valid_steps": ["c"]}, {"name": "%{vars.c}", "text": "b"}]}}}}"# => [],
        r#"{"prompt": {"text": "a", "contexts": {"default": {"steps": [{"name": "a", "text": "b", "valid_contexts": ["sales", "default"]}]}}}}"# => [
            "unknown-step prompt.contexts.default.steps[0].valid_contexts[0]",
        ],
        r#"{"prompt": {"text": "a", "contexts": {"default": {"steps": [{"name": "a", "text": "b", "valid_contexts": ["%{vars.c}"]}]}}}}"# => [],
    }
}

#[test]
fn settings_of_an_agent() {
    ai! {
        r#"{"prompt": {"text": "a"}, "params": {"ai_volume": 5, "new": [1]}}"# => [],
        r#"{"prompt": {"text": "a"}, "params": {"ai_volum": 5}}"# => ["unknown-parameter params.ai_volum"],
        r#"{"prompt": {"text": "a"}, "params": {"ai_volume": 51}}"# => ["out-of-range params.ai_volume"],
        r#"{"prompt": {"text": "a"}, "params": {"attention_timeout": 0}}"# => [],
        r#"{"prompt": {"text": "a"}, "params": {"attention_timeout": 5}}"# => ["out-of-range params.attention_timeout"],
        r#"{"prompt": {"text": "a"}, "params": {"attention_timeout": "%{vars.t}"}}"# => [],
        r#"{"prompt": {"text": "a"}, "params": {"background_file": "https://example.com/a", "background_file_loops": null}}"# => [],
        r#"{"prompt": {"text": "a"}, "params": {"background_file": "https://example.com/a", "background_file_loops": "5"}}"# => [
            "legacy-form params.background_file_loops",
        ],
        r#"{"prompt": {"text": "a"}, "params": {"background_file": "https://example.com/a", "background_file_loops": true}}"# => [
            "wrong-type params.background_file_loops",
        ],
        r#"{"prompt": {"text": "a"}, "params": {"background_file_loops": 5}}"# => ["nothing-without params.background_file_loops"],
        r#"{"prompt": {"text": "a"}, "params": {"hard_stop_time": "1h30m"}}"# => [],
        r#"{"prompt": {"text": "a"}, "params": {"hard_stop_time": "90s"}}"# => [],
        r#"{"prompt": {"text": "a"}, "params": {"hard_stop_time": "%{vars.t}"}}"# => [],
        r#"{"prompt": {"text": "a"}, "params": {"hard_stop_time": "30m1h"}}"# => ["invalid-time params.hard_stop_time"],
        r#"{"prompt": {"text": "a"}, "params": {"hard_stop_time": "90"}}"# => ["invalid-time params.hard_stop_time"],
        r#"{"prompt": {"text": "a"}, "params": {"hard_stop_time": ""}}"# => ["invalid-time params.hard_stop_time"],
        r#"{"prompt": {"text": "a"}, "params": {"hard_stop_time": "h"}}"# => ["invalid-time params.hard_stop_time"],
        r#"{"prompt": {"text": "a"}, "params": {"direction": "inbound"}}"# => [],
        r#"{"prompt": {"text": "a"}, "params": {"direction": "%{call.direction}"}}"# => [],
        r#"{"prompt": {"text": "a"}, "params": {"direction": "both"}}"# => ["unknown-word params.direction"],
    }
}

#[test]
fn languages_of_an_agent() {
    ai! {
        r#"{"prompt": {"text": "a"}, "languages": [{"name": "a", "code": ["a", "b", "c"], "voice": "b.c"}]}"# => [],
        r#"{"prompt": {"text": "a"}, "languages": [{"name": "a", "code": ["a", "b", "c", "d"], "voice": "b.c"}]}"# => [
            "too-many languages[0].code",
        ],
        r#"{"prompt": {"text": "a"}, "languages": [{"name": "a", "code": 5, "voice": "b.c"}]}"# => ["wrong-type languages[0].code"],
        r#"{"prompt": {"text": "a"}, "languages": [], "multilingual": {"languages": []}}"# => ["overridden languages"],
        r#"{"prompt": {"text": "a"}, "multilingual": {"languages": [{"language": "en", "voice": "rime.spore"}], "min_switch_words": 0}}"# => [
            "out-of-range multilingual.min_switch_words",
        ],
        r#"{"prompt": {"text": "a"}, "multilingual": {"languages": [], "fillers": {"auto": ["a"]}, "turn_fillers": ["a"]}}"# => [],
        r#"{"prompt": {"text": "a"}, "multilingual": {"languages": [], "fillers": {"auto": "a"}}}"# => [
            "wrong-type multilingual.fillers.auto",
        ],
        r#"{"prompt": {"text": "a"}, "hints": ["a", {"hint": "a", "pattern": "b", "replace": "c"}]}"# => [],
        r#"{"prompt": {"text": "a"}, "hints": [{"hint": "a"}]}"# => ["missing-property hints[0]"],
        r#"{"prompt": {"text": "a"}, "pronounce": {"SWML": "swimmel"}}"# => ["legacy-form pronounce"],
    }
}

#[test]
fn functions_of_an_agent() {
    function! {
        r#"{"function": "a", "description": "b"}"# => [],
        r#"{"function": "a"}"# => ["missing-property"],
        r#"{"function": "a", "purpose": "b"}"# => ["missing-property purpose"],
        r#"{"function": "a", "purpose": "b", "description": "b"}"# => [],
        r#"{"description": "b"}"# => ["missing-property"],
        r#"{"name": "a", "description": "b"}"# => ["unknown-property name"],
        r#"{"function": "start_hook", "description": "b"}"# => ["legacy-form function"],
        r#"{"function": "startup_hook", "description": "b"}"# => [],
        r#"{"function": "a", "description": "b", "data_map": {}}"# => ["missing-property data_map"],
        r#"{"function": "a", "description": "b", "data_map": {"webhooks": [{"url": "https://example.com", "required_args": "a"}]}}"# => [
            "legacy-form data_map.webhooks[0].required_args",
        ],
        r#"{"function": "a", "description": "b", "data_map": {"webhooks": [{"url": "https://example.com", "foreach": {"input_key": "a"}}]}}"# => [
            "missing-property data_map.webhooks[0].foreach",
        ],
        r#"{"function": "a", "description": "b", "wait_file_loops": 5}"# => ["nothing-without wait_file_loops"],
        r#"{"function": "a", "description": "b", "parameters": {"type": "string", "properties": {}}}"# => ["unknown-word parameters.type"],
    }
    ai! {
        r#"{"prompt": {"text": "a"}, "SWAIG": {"functions": [{"function": "a", "description": "b"}, {"function": "a", "description": "c"}]}}"# => [
            "duplicate-name SWAIG.functions[1].function",
        ],
        r#"{"prompt": {"text": "a"}, "SWAIG": {"defaults": {"web_hook_url": "https://example.com"}, "functions": [{"function": "%{a}", "description": "b"}, {"function": "%{a}", "description": "c"}]}}"# => [],
        r#"{"prompt": {"text": "a"}, "SWAIG": {"defaults": {"web_hook_auth_user": "b"}}}"# => [],
        r#"{"prompt": {"text": "a"}, "SWAIG": {"native_functions": ["check_tim"]}}"# => ["unknown-word SWAIG.native_functions[0]"],
    }
}

#[test]
fn parameters_of_a_function() {
    parameter! {
        r#"{"type": "string"}"# => [],
        r#"{}"# => ["undocumented"],
        r#"{"description": "a"}"# => ["undocumented"],
        r#"{"type": "text"}"# => ["unknown-word type"],
        r#"{"type": "string", "enum": ["a", "b"], "default": "a", "pattern": "a", "format": "email"}"# => [],
        r#"{"type": "string", "items": {"type": "string"}}"# => ["undocumented items"],
        r#"{"type": "integer", "pattern": "a"}"# => ["undocumented pattern"],
        r#"{"type": "boolean", "enum": [true]}"# => ["undocumented enum"],
        r#"{"type": "array"}"# => ["undocumented"],
        r#"{"type": "array", "items": {}}"# => ["undocumented items"],
        r#"{"type": "array", "items": {"type": "array", "items": {"type": "null", "description": "a"}}}"# => [],
        r#"{"type": "null"}"# => ["undocumented"],
        r#"{"type": "null", "description": "a", "nullable": true}"# => ["undocumented nullable"],
        r#"{"type": "object", "properties": {"a": {"type": "object"}}, "required": ["a"]}"# => [],
        r#"{"type": "object", "properties": {"a": {"type": "strin"}}}"# => ["unknown-word properties.a.type"],
        r#"{"type": "integer", "default": "a"}"# => ["wrong-type default"],
        r#"{"type": "integer", "default": "%{vars.a}"}"# => [],
        r#"{"type": "integer", "default": 1.5}"# => ["wrong-type default"],
        r#"{"type": "number", "default": 1, "enum": [1, 1.5, "a"]}"# => ["wrong-type enum[2]"],
        r#"{"type": "string", "nullable": true, "default": null}"# => [],
        r#"{"type": "string", "default": {}}"# => ["wrong-type default"],
        r#"{"oneOf": [{"type": "string"}, {"const": 5}]}"# => [],
        r#"{"oneOf": [{"type": "string"}], "description": "a"}"# => ["undocumented description"],
        r#"{"type": "string", "anyOf": []}"# => ["undocumented anyOf"],
        r#"{"const": null}"# => [],
    }
}

#[test]
fn actions_of_a_function() {
    action! {
        r#"{"say": "a"}"# => [],
        r#"[]"# => [],
        r#"{}"# => ["missing-property"],
        r#"[{"say": "a"}, {"hangup": true}]"# => [],
        r#"{"say": "a", "hangup": true}"# => ["undocumented hangup"],
        r#"[{"hangup": true, "say": "a", "stop": true}]"# => ["undocumented [0].say", "undocumented [0].stop"],
        r#"{"SWML": {"sections": {"main": [{"hangup": {}}]}}, "transfer": true}"# => [],
        r#"{"SWML": {"sections": {"main": [{"hangup": {"raeson": "busy"}}]}}}"# => [
            "unknown-property SWML.sections.main[0].hangup.raeson",
        ],
        r#"{"SWML": {"sections": {"main": [{"goto": {"label": "a"}}]}}}"# => ["unknown-label SWML.sections.main[0].goto.label"],
        r#"{"transfer": true}"# => ["property-conflict transfer"],
        r#"{"say": "a", "transfer": true}"# => ["property-conflict transfer"],
        r#"{"hold": 900}"# => [],
        r#"{"hold": 901}"# => ["out-of-range hold"],
        r#"{"hold": {"timeout": 901}}"# => ["out-of-range hold.timeout"],
        r#"{"hold": {}}"# => [],
        r#"{"back_to_back_functions": true}"# => ["undocumented back_to_back_functions"],
        r#"{"stop_playback": true}"# => ["unknown-property stop_playback"],
        r#"{"toggle_functions": [{"active": true, "function": ["f"]}]}"# => [],
        r#"{"toggle_functions": [{"function": "f"}]}"# => ["missing-property toggle_functions[0]"],
        r#"{"unset_global_data": "a"}"# => [],
        r#"{"unset_global_data": ["a"]}"# => [],
    }
}

#[test]
fn sidecars() {
    main! {
        r#"[{"ai_sidecar": {}}]"# => ["missing-property [0].ai_sidecar"],
        r#"[{"ai_sidecar": {"lang": ""}}]"# => ["empty-text [0].ai_sidecar.lang"],
        r#"[{"ai_sidecar": {"lang": "en", "prompt": "a"}}]"# => [],
        r#"[{"ai_sidecar": {"lang": "en", "prompt": {"file": "a"}}}]"# => [],
        r#"[{"ai_sidecar": {"lang": "en", "prompt": {}}}]"# => ["missing-property [0].ai_sidecar.prompt"],
        r#"[{"ai_sidecar": {"lang": "en", "prompt": {"text": "a", "file": "b"}}}]"# => ["property-conflict [0].ai_sidecar.prompt.file"],
        r#"[{"ai_sidecar": {"lang": "en", "hints": []}}]"# => ["empty-list [0].ai_sidecar.hints"],
        r#"[{"ai_sidecar": {"lang": "en", "direction": ["local-caller"]}}]"# => ["one-side [0].ai_sidecar.direction"],
        r#"[{"ai_sidecar": {"lang": "en", "direction": ["local-caller", "remote-caller"]}}]"# => [],
        r#"[{"ai_sidecar": {"lang": "en", "direction": ["local-caler"]}}]"# => ["unknown-word [0].ai_sidecar.direction[0]"],
        r#"[{"ai_sidecar": {"lang": "en", "params": {"idle_timeout_ms": 10}}}]"# => ["out-of-range [0].ai_sidecar.params.idle_timeout_ms"],
        r#"[{"ai_sidecar": {"lang": "en", "SWAIG": {"functions": [{"function": "a", "parameters": {"type": "object", "properties": {
            "p": {"type": "array"}, "q": {"type": "null"}, "r": {"type": "integer", "items": {"type": "string"}}}}}]}}}]"# => ["undocumented [0].ai_sidecar.SWAIG.functions[0].parameters.properties.p", "undocumented [0].ai_sidecar.SWAIG.functions[0].parameters.properties.q", "undocumented [0].ai_sidecar.SWAIG.functions[0].parameters.properties.q.type", "undocumented [0].ai_sidecar.SWAIG.functions[0].parameters.properties.r.items"],
        r#"[{"ai_sidecar": {"lang": "en", "action": {"summarize": {}}}}]"# => [],
    }
}

#[test]
fn agents_of_bedrock() {
    main! {
        r#"[{"amazon_bedrock": {"prompt": {"text": "a", "voice_id": "amy"}}}]"# => [],
        r#"[{"amazon_bedrock": {"prompt": {"text": "a", "voice_id": "joanna"}}}]"# => ["unknown-word [0].amazon_bedrock.prompt.voice_id"],
        r#"[{"amazon_bedrock": {"prompt": {"text": "a", "contexts": {}}}}]"# => ["unknown-property [0].amazon_bedrock.prompt.contexts"],
        r#"[{"amazon_bedrock": {"prompt": {"text": "a"}, "params": {"new": 1, "hard_stop_tim": "1h"}}}]"# => [
            "unknown-parameter [0].amazon_bedrock.params.hard_stop_tim",
        ],
        r#"[{"amazon_bedrock": {"prompt": {"text": "a"}, "SWAIG": {"functions": [{"function": "a", "purpose": "b"}]}}}]"# => [
            "unknown-property [0].amazon_bedrock.SWAIG.functions[0].purpose",
        ],
    }
}

/// Names of functions, and where those are run.
#[test]
fn functions_are_there_and_run_somewhere() {
    ai! {
        r#"{"prompt": {"text": "a"}, "SWAIG": {"functions": [{"function": "f", "description": "d"}]}}"# => [
            "function-without-handler SWAIG.functions[0]",
        ],
        r#"{"prompt": {"text": "a"}, "SWAIG": {"functions": [{"function": "f", "description": "d", "data_map": {"output": {"response": "x"}}}, {"function": "g", "description": "d"}]}}"# => [
            "function-without-handler SWAIG.functions[1]",
        ],
        // one warning for all of them
        r#"{"prompt": {"text": "a"}, "SWAIG": {"functions": [{"function": "f", "description": "d"}, {"function": "g", "description": "d"}, {"function": "h", "description": "d"}]}}"# => [
            "function-without-handler SWAIG.functions[0]",
        ],
        r#"{"prompt": {"text": "a"}, "SWAIG": {"defaults": {}, "functions": [{"function": "f", "description": "d", "web_hook_url": "https://example.com"}]}}"# => [],
        r#"{"prompt": {"text": "a"}, "SWAIG": {"defaults": {"web_hook_url": "%{vars.url}"}, "functions": [{"function": "f", "description": "d"}]}}"# => [],
        // one fault at a time
        r#"{"prompt": {"text": "a"}, "SWAIG": {"functions": [{"function": "f", "description": "d", "web_hok_url": "https://example.com"}]}}"# => [
            "unknown-property SWAIG.functions[0].web_hok_url",
        ],

        r#"{"prompt": {"text": "a", "contexts": {"default": {"steps": [{"name": "s", "text": "t", "functions": ["ordr", "check_time", "%{vars.f}"]}]}}}, "SWAIG": {"defaults": {"web_hook_url": "https://example.com"}, "functions": [{"function": "order", "description": "d"}]}}"# => [
            "unknown-function prompt.contexts.default.steps[0].functions[0]",
        ],
        r#"{"prompt": {"text": "a", "contexts": {"default": {"steps": [{"name": "s", "text": "t", "functions": ["order", "next_step"]}]}}}, "SWAIG": {"defaults": {"web_hook_url": "https://example.com"}, "functions": [{"function": "order", "description": "d"}]}}"# => [],
        r#"{"prompt": {"text": "a", "contexts": {"default": {"steps": [{"name": "s", "text": "t", "functions": ["order"]}]}}}}"# => [
            "unknown-function prompt.contexts.default.steps[0].functions[0]",
        ],
        // others come from a server
        r#"{"prompt": {"text": "a", "contexts": {"default": {"steps": [{"name": "s", "text": "t", "functions": ["order"]}]}}}, "SWAIG": {"includes": [{"url": "https://example.com", "functions": ["order"]}]}}"# => [],
        r#"{"prompt": {"text": "a", "contexts": {"default": {"steps": [{"name": "s", "text": "t", "functions": ["order"]}]}}}, "SWAIG": {"mcp_servers": [{"url": "https://example.com"}]}}"# => [],

        r#"{"prompt": {"text": "a", "contexts": {"default": {"steps": [{"name": "s", "text": "t"}]}}}, "SWAIG": {"defaults": {"web_hook_url": "https://example.com"}, "functions": [{"function": "next_step", "description": "d"}, {"function": "go", "description": "d"}]}}"# => [
            "reserved-function SWAIG.functions[0].function",
        ],
        // without contexts the name is free
        r#"{"prompt": {"text": "a"}, "SWAIG": {"defaults": {"web_hook_url": "https://example.com"}, "functions": [{"function": "next_step", "description": "d"}]}}"# => [],

        r#"{"prompt": {"text": "a"}, "SWAIG": {"defaults": {"web_hook_url": "https://example.com"}, "functions": [{"function": "summarize_conversation", "description": "d"}]}}"# => [
            "summary-without-prompt SWAIG.functions[0].function",
        ],
        r#"{"prompt": {"text": "a"}, "post_prompt": {"text": "b"}, "SWAIG": {"defaults": {"web_hook_url": "https://example.com"}, "functions": [{"function": "summarize_conversation", "description": "d"}]}}"# => [],
        r#"{"prompt": {"text": "a"}, "SWAIG": {"defaults": {"web_hook_url": "https://example.com"}, "functions": [{"function": "stop_hook", "description": "d"}, {"function": "start_hook", "description": "d"}, {"function": "hangup_hook", "description": "d"}]}}"# => [
            "legacy-form SWAIG.functions[0].function", "legacy-form SWAIG.functions[1].function",
        ],
    }
    bedrock! {
        r#"{"function": "f", "description": "d"}"# => ["function-without-handler"],
        r#"{"function": "summarize_conversation", "description": "d", "web_hook_url": "https://example.com"}"# => ["summary-without-prompt function"],
        r#"{"function": "f", "description": "d", "data_map": {"output": {"action": [{"SWML": {"sections": {"main": [{"hangup": {}}]}}}, {"set_global_data": {"a": 1}}]}}}"# => [],
        r#"{"function": "f", "description": "d", "data_map": {"webhooks": [{"url": "https://example.com", "output": {"action": {"say": "x"}}}]}}"# => [
            "not-in-bedrock data_map.webhooks[0].output.action.say",
        ],
    }
    main! {
        r#"[{"ai_sidecar": {"lang": "en", "SWAIG": {"functions": [{"function": "sidecar_skip", "web_hook_url": "https://example.com"}, {"function": "f", "web_hook_url": "https://example.com"}]}}}]"# => [
            "reserved-function [0].ai_sidecar.SWAIG.functions[0].function",
        ],
        r#"[{"ai_sidecar": {"lang": "en", "SWAIG": {"functions": [{"function": "f"}]}}}]"# => [
            "function-without-handler [0].ai_sidecar.SWAIG.functions[0]",
        ],
    }
    parameter! {
        r#"{"type": "object", "properties": {"street": {"type": "string"}}, "required": ["street"]}"# => [],
        r#"{"type": "object", "properties": {"street": {"type": "string"}}, "required": ["stret", "%{vars.x}"]}"# => ["unknown-argument required[0]"],
        // it may have any
        r#"{"type": "object", "required": ["street"]}"# => [],
        r#"{"type": "string", "pattern": "^[a-z+$"}"# => ["invalid-pattern pattern"],
        r#"{"type": "string", "pattern": "^[a-z]+$"}"# => [],
    }
    function! {
        r#"{"function": "f", "description": "d", "parameters": {"type": "object", "properties": {"size": {"type": "string"}}, "required": ["colour"]}}"# => [
            "unknown-argument parameters.required[0]",
        ],
        r#"{"function": "f", "description": "d", "parameters": {"type": "object", "properties": {"size": {"type": "string"}}, "required": ["size"]}}"# => [],
        r#"{"function": "f", "description": "d", "data_map": {"expressions": [{"string": "x", "pattern": "(a", "output": {"response": "y"}}]}}"# => [
            "invalid-pattern data_map.expressions[0].pattern",
        ],
    }
    document! {
        r#"{"sections": {"main": [{"ai": {"prompt": {"text": "a"}, "hints": [{"hint": "h", "pattern": "*", "replace": "r"}]}}]}}"# => [
            "invalid-pattern sections.main[0].ai.hints[0].pattern",
        ],
        r#"{"sections": {"main": [{"ai_sidecar": {"lang": "en", "SWAIG": {"functions": [{"function": "f", "web_hook_url": "https://example.com", "parameters": {"type": "object", "properties": {}, "required": ["a"]}}]}}}]}}"# => [
            "unknown-argument sections.main[0].ai_sidecar.SWAIG.functions[0].parameters.required[0]",
        ],
    }
}

/// Where an action leads, and who stays on the line.
#[test]
fn actions_lead_somewhere() {
    action! {
        r#"[{"change_context": "sales"}]"# => ["unknown-action-target [0].change_context"],
        r#"[{"change_step": "b"}]"# => ["unknown-action-target [0].change_step"],
        r#"[{"change_step": "%{args.step}"}, {"change_context": "${args.context}"}]"# => [],
        r#"[{"toggle_functions": [{"active": false, "function": "g"}]}]"# => ["unknown-function [0].toggle_functions[0].function"],
        r#"[{"toggle_functions": [{"active": false, "function": ["f", "%{args.g}"]}]}]"# => [],
        r#"[{"SWML": {"sections": {"main": [{"connect": {"to": "+15551234567"}}]}}}]"# => ["transfer-missing [0].SWML"],
        r#"{"SWML": {"sections": {"main": [{"cond": [{"when": "vars.x", "then": [{"join_room": {"name": "lobby"}}]}]}]}}}"# => ["transfer-missing SWML"],
        r#"[{"SWML": {"sections": {"main": [{"connect": {"to": "+15551234567"}}]}}, "transfer": false}]"# => [],
        r#"[{"transfer": "true", "SWML": {"sections": {"main": [{"connect": {"to": "+15551234567"}}]}}}]"# => [],
        r#"[{"SWML": {"sections": {"main": [{"send_sms": {"to_number": "+15551234567", "from_number": "+15557654321", "body": "a"}}]}}}]"# => [],
        // a key of this name is no method
        r#"[{"SWML": {"sections": {"main": [{"set": {"connect": {"to": 1}, "b": 2}}]}}}]"# => [],
    }
    document! {
        r#"{"sections": {"main": [{"ai": {"prompt": {"text": "a"}, "SWAIG": {"functions": [{"function": "f", "description": "d", "data_map": {"output": {"action": [{"SWML": {"sections": {"main": [{"enter_queue": {"queue_name": "q", "transfer_after_bridge": "https://example.com"}}]}}}]}}}]}}}]}}"# => [
            "transfer-missing sections.main[0].ai.SWAIG.functions[0].data_map.output.action[0].SWML",
        ],
        r#"{"sections": {"main": [{"amazon_bedrock": {"prompt": {"text": "a"}, "SWAIG": {"functions": [{"function": "f", "description": "d", "data_map": {"output": {"action": [{"hangup": true}]}}}]}}}]}}"# => [
            "not-in-bedrock sections.main[0].amazon_bedrock.SWAIG.functions[0].data_map.output.action[0].hangup",
        ],
    }
    ai! {
        r#"{"prompt": {"text": "a", "contexts": {"default": {"steps": [{"name": "size", "text": "t"}]}, "sales": {"steps": [{"name": "price", "text": "t"}]}}}, "SWAIG": {"functions": [{"function": "f", "description": "d", "data_map": {"webhooks": [{"url": "https://example.com", "expressions": [{"string": "a", "pattern": "b", "output": {"action": [{"change_step": "prize"}, {"change_context": "sales"}]}}]}]}}]}}"# => [
            "unknown-action-target SWAIG.functions[0].data_map.webhooks[0].expressions[0].output.action[0].change_step",
        ],
        r#"{"prompt": {"text": "a", "contexts": {"default": {"steps": [{"name": "size", "text": "t"}]}, "sales": {"steps": [{"name": "price", "text": "t"}]}}}, "SWAIG": {"functions": [{"function": "f", "description": "d", "data_map": {"output": {"action": [{"change_step": "price"}, {"change_context": "sales"}]}}}]}}"# => [],
        // the name of some step is not known
        r#"{"prompt": {"text": "a", "contexts": {"default": {"steps": [{"name": "%{vars.s}", "text": "t"}]}}}, "SWAIG": {"functions": [{"function": "f", "description": "d", "data_map": {"output": {"action": [{"change_step": "price"}, {"change_context": "sales"}]}}}]}}"# => [
            "unknown-action-target SWAIG.functions[0].data_map.output.action[1].change_context",
        ],
    }
}

/// Settings of an agent that exclude each other, or do nothing.
#[test]
fn settings_that_exclude_each_other() {
    ai! {
        r#"{"prompt": {"text": "a"}, "params": {"languages_enabled": true}}"# => ["no-effect params.languages_enabled"],
        r#"{"prompt": {"text": "a"}, "params": {"enable_pause": true, "speak_when_spoken_to": true}}"# => ["overridden params.enable_pause"],
        r#"{"prompt": {"text": "a"}, "params": {"enable_pause": true, "speak_when_spoken_to": false}}"# => [],
        r#"{"prompt": {"text": "a"}, "params": {"enable_pause": true, "speak_when_spoken_to": "%{vars.x}"}}"# => [],
        r#"{"prompt": {"text": "a"}, "params": {"auto_correct": true}}"# => ["overridden params.auto_correct"],
        r#"{"prompt": {"text": "a"}, "params": {"auto_correct": true, "enable_text_normalization": "both"}}"# => ["overridden params.auto_correct"],
        r#"{"prompt": {"text": "a"}, "params": {"auto_correct": true, "enable_text_normalization": "off"}}"# => [],
        r#"{"prompt": {"text": "a"}, "params": {"auto_correct": true, "enable_text_normalization": "%{vars.x}"}}"# => [],
        r#"{"prompt": {"text": "a"}, "params": {"auto_correct": false}}"# => [],
        r#"{"prompt": {"text": "a"}, "params": {"save_conversation": true}}"# => ["conversation-not-saved params.save_conversation"],
        r#"{"prompt": {"text": "a"}, "post_prompt_url": "https://example.com", "params": {"save_conversation": true}}"# => ["conversation-not-saved params.save_conversation"],
        r#"{"prompt": {"text": "a"}, "post_prompt_url": "https://example.com", "params": {"save_conversation": true, "conversation_id": "c"}}"# => [],
        r#"{"prompt": {"text": "a"}, "params": {"turn_filler_sources": "spell, Number,text:1200"}}"# => [],
        r#"{"prompt": {"text": "a"}, "params": {"turn_filler_sources": "spelling"}}"# => ["unknown-list-word params.turn_filler_sources"],
        r#"{"prompt": {"text": "a"}, "params": {"turn_filler_sources": "spell,text:1.2s"}}"# => ["unknown-list-word params.turn_filler_sources"],
        r#"{"prompt": {"text": "a"}, "params": {"vad_config": "60:32"}}"# => [],
        r#"{"prompt": {"text": "a"}, "params": {"vad_config": "60:50"}}"# => ["invalid-vad-config params.vad_config"],
        r#"{"prompt": {"text": "a"}, "params": {"barge_match_string": "stop|("}}"# => ["invalid-pattern params.barge_match_string"],

        r#"{"prompt": {"text": "a"}, "languages": [{"name": "a", "code": "en", "voice": "alloy"}]}"# => ["voice-without-engine languages[0].voice"],
        r#"{"prompt": {"text": "a"}, "languages": [{"name": "a", "code": "en", "voice": "alloy", "engine": "openai"}]}"# => [],
        r#"{"prompt": {"text": "a"}, "languages": [{"name": "a", "code": "en", "voice": "%{vars.voice}"}]}"# => [],
        r#"{"prompt": {"text": "a"}, "languages": [{"name": "a", "code": "en", "voice": "rime.spore:mist", "model": "mist"}]}"# => ["overridden languages[0].model"],
        r#"{"prompt": {"text": "a"}, "languages": [{"name": "a", "code": "en", "voice": "rime.spore", "model": "mist"}]}"# => [],
        r#"{"prompt": {"text": "a"}, "languages": [{"name": "a", "code": "en", "listen_language": "en", "voice": "rime.spore"}]}"# => ["overridden languages[0].listen_language"],
        r#"{"prompt": {"text": "a"}, "languages": [{"name": "a", "code": "en", "voice": "rime.spore", "fillers": ["x"], "function_fillers": ["y"]}]}"# => ["overridden languages[0].fillers"],

        r#"{"prompt": {"text": "a"}, "multilingual": {"languages": [{"language": "en"}, {"language": "es", "voice": "rime.pola"}]}}"# => ["multilingual-without-voice multilingual.languages"],
        r#"{"prompt": {"text": "a"}, "multilingual": {"languages": [{"language": "en"}, {"language": "default", "voice": "rime.pola"}]}}"# => [],
        r#"{"prompt": {"text": "a"}, "multilingual": {"languages": [{"language": "en", "voice": "rime.spore"}, {"language": "es"}], "turn_fillers": {"auto": ["x"]}}}"# => ["no-effect multilingual.turn_fillers.auto"],
        r#"{"prompt": {"text": "a"}, "multilingual": {"languages": [{"language": "en", "voice": "rime.spore"}], "turn_fillers": {"default": ["x"]}, "fillers": {"auto": ["x"]}}}"# => [],
        r#"{"prompt": {"text": "a"}, "multilingual": {"languages": [{"language": "en", "voice": "spore:mist"}]}}"# => ["voice-without-engine multilingual.languages[0].voice"],
        r#"{"prompt": {"text": "a"}, "params": {"openai_asr_engine": "deepgram:nova-3"}, "multilingual": {"languages": [{"language": "en", "voice": "rime.spore"}], "engine": "deepgram"}}"# => ["overridden multilingual.engine"],
        r#"{"prompt": {"text": "a"}, "params": {"ai_volume": 1}, "multilingual": {"languages": [{"language": "en", "voice": "rime.spore"}], "engine": "deepgram"}}"# => [],
    }
}

/// What runs beside the script.
#[test]
fn in_the_background() {
    main! {
        r#"[{"transcribe": {}}, {"transcribe": {}}]"# => ["not-together [1]"],
        r#"[{"transcribe": {}}, {"play": {"url": "say:a"}}, {"transcribe_stop": {}}, {"transcribe": {}}]"# => [],
        r#"[{"transcribe": {}}, {"execute": {"dest": "https://example.com"}}, {"transcribe": {}}]"# => [],
        r#"[{"cond": [{"when": "vars.a", "then": [{"transcribe": {}}]}, {"else": [{"transcribe": {}}]}]}]"# => [],
        r#"[{"transcribe_stop": {}}]"# => [],
        r#"[{"transcribe_stop": {}}, {"transcribe_stop": {}}]"# => ["no-session [1]"],
        r#"[{"live_transcribe": {"action": "stop"}}]"# => [],
        r#"[{"live_transcribe": {"action": "stop"}}, {"live_transcribe": {"action": "summarize"}}]"# => ["no-session [1]"],
        r#"[{"live_transcribe": {"action": "stop"}}, {"live_translate": {"action": "stop"}}]"# => [],
        r#"[{"live_translate": {"action": "stop"}}, {"live_translate": {"action": {"inject": {"message": "m", "direction": "remote-caller"}}}}]"# => ["no-session [1]"],
        r#"[{"live_transcribe": {"action": "stop"}}, {"live_transcribe": {"action": {"start": {"lang": "en", "direction": ["local-caller"]}}}}, {"live_transcribe": {"action": "summarize"}}]"# => [],
        r#"[{"live_transcribe": {"action": {"start": {"lang": "en", "direction": ["local-caller"], "speech_timeout": 1000, "vad_silence_ms": 0, "vad_thresh": 2000}}}}]"# => [
            "out-of-range [0].live_transcribe.action.start.speech_timeout",
            "out-of-range [0].live_transcribe.action.start.vad_silence_ms",
            "out-of-range [0].live_transcribe.action.start.vad_thresh",
        ],
        r#"[{"live_transcribe": {"action": {"start": {"lang": "en", "direction": ["local-caller"], "speech_timeout": 1500, "vad_silence_ms": 1, "vad_thresh": 1800}}}}]"# => [],

        r#"[{"stream": {"url": "wss://example.com", "control_id": "a"}}, {"stream": {"url": "wss://example.com", "control_id": "a"}}]"# => ["duplicate-control-id [1]"],
        r#"[{"stream": {"url": "wss://example.com", "control_id": "a"}}, {"tap": {"uri": "wss://example.com", "control_id": "a"}}]"# => [],
        r#"[{"stream": {"url": "wss://example.com", "control_id": "a"}}, {"stop_stream": {}}, {"stream": {"url": "wss://example.com", "control_id": "a"}}]"# => [],
        r#"[{"stream": {"url": "wss://example.com", "control_id": "%{call.call_id}"}}, {"stream": {"url": "wss://example.com", "control_id": "%{call.call_id}"}}]"# => [],
        // the first is over by then
        r#"[{"record_call": {"control_id": "a", "max_length": 5}}, {"sleep": 9000}, {"record_call": {"control_id": "a"}}]"# => [],
        r#"[{"record_call": {"control_id": "a"}}, {"sleep": 9000}, {"record_call": {"control_id": "a"}}]"# => ["duplicate-control-id [2]"],
        r#"[{"tap": {"uri": "wss://example.com", "control_id": "sales"}}, {"stop_tap": {"control_id": "sale"}}]"# => ["unknown-control-id [1]"],
        r#"[{"tap": {"uri": "wss://example.com", "control_id": "sales"}}, {"cond": [{"when": "vars.a", "then": [{"stop_tap": {"control_id": "other"}}]}]}]"# => ["unknown-control-id [1].cond[0].then[0]"],
        r#"[{"tap": {"uri": "wss://example.com", "control_id": "sales"}}, {"stop_tap": {"control_id": "sales"}}, {"stop_tap": {}}]"# => [],
        r#"[{"record_call": {}}, {"stop_record_call": {"control_id": "a"}}]"# => ["unknown-control-id [1]"],
        // another script may have started it
        r#"[{"stop_record_call": {"control_id": "a"}}]"# => [],
        r#"[{"stop_record_call": {"control_id": "a"}}, {"record_call": {"control_id": "b"}}]"# => [],
        r#"[{"execute": {"dest": "https://example.com"}}, {"record_call": {"control_id": "b"}}, {"stop_record_call": {"control_id": "a"}}]"# => [],
        r#"[{"record_call": {"control_id": "b"}}, {"record_call": {"control_id": "%{vars.id}"}}, {"stop_record_call": {"control_id": "a"}}]"# => [],
    }
}

/// Values that only the reference pages bound.
#[test]
fn values_of_the_pages() {
    main! {
        r#"[{"pay": {"payment_connector_url": "https://example.com", "charge_amount": "$10.00", "currency": "dollars"}}]"# => [
            "invalid-amount [0].pay.charge_amount", "unknown-currency [0].pay.currency",
        ],
        r#"[{"pay": {"payment_connector_url": "https://example.com", "charge_amount": "10.00", "currency": "EUR"}}]"# => [],
        r#"[{"pay": {"payment_connector_url": "https://example.com", "valid_card_types": "visa optima"}}]"# => ["unknown-list-word [0].pay.valid_card_types"],
        r#"[{"pay": {"payment_connector_url": "https://example.com", "prompts": [{"for": "security-code", "attempts": "first", "card_type": "optima", "actions": [{"type": "Say", "phrase": "x"}]}]}}]"# => [
            "unknown-list-word [0].pay.prompts[0].attempts",
        ],
        r#"[{"pay": {"payment_connector_url": "https://example.com", "prompts": [{"for": "security-code", "attempts": "2 3", "actions": [{"type": "Say", "phrase": "x"}]}]}}]"# => [],
        r#"[{"prompt": {"play": "say:a", "speech_engine": "Deepgram"}}]"# => ["speech-off [0].prompt.speech_engine"],
        r#"[{"prompt": {"play": "say:a", "speech_engine": "google.v2", "speech_language": "en"}}]"# => [],
        r#"[{"prompt": {"play": "say:a", "speech_engine": "Whisper", "speech_language": "en"}}]"# => ["unknown-list-word [0].prompt.speech_engine"],
        r#"[{"tap": {"uri": "wss://example.com/t", "rtp_ptime": 30}}]"# => ["needs-rtp [0].tap.rtp_ptime"],
        r#"[{"tap": {"uri": "rtp://203.0.113.7:4000", "rtp_ptime": 30}}]"# => [],
        r#"[{"tap": {"uri": "%{vars.uri}", "rtp_ptime": 30}}]"# => [],
        r#"[{"tap": {"uri": "rtp://media.example.com:4000"}}]"# => ["invalid-url [0].tap.uri"],
        r#"[{"tap": {"uri": "rtp://[2001:db8::1]:4000"}}]"# => [],
        r#"[{"tap": {"uri": "rtp://%{vars.host}:4000"}}]"# => [],
        r#"[{"detect_machine": {"detectors": "amd", "tone": "CNG"}}]"# => ["needs-fax [0].detect_machine.tone"],
        r#"[{"detect_machine": {"detectors": "amd,fax", "tone": "CNG"}}]"# => [],
        r#"[{"detect_machine": {"tone": "CNG"}}]"# => [],
        r#"[{"send_sms": {"to_number": "5551234567", "from_number": "12345", "body": "a"}}]"# => ["invalid-phone-number [0].send_sms.to_number"],
        r#"[{"send_sms": {"to_number": "%{call.from}", "from_number": "15551234567", "body": "a"}}]"# => ["invalid-phone-number [0].send_sms.from_number"],
        r#"[{"switch": {"variable": "digit", "case": {"1": [{"hangup": {}}], "default": [{"answer": {}}]}}}]"# => ["default-in-case [0].switch.case.default"],
        r#"[{"switch": {"variable": "digit", "case": {"1": [{"hangup": {}}], "default": [{"answer": {}}]}, "default": [{"answer": {}}]}}]"# => [],
        r#"[{"connect": {"to": "+15551234567", "result": {"case": {"default": [{"hangup": {}}]}}}}]"# => ["default-in-case [0].connect.result.case.default"],
        r#"[{"cond": [{"when": "${prompt_value} == 1", "then": [{"hangup": {}}]}]}]"# => ["invalid-name [0].cond[0].when"],
        r#"[{"cond": [{"when": "'%{call.from}' == '+15551234567'", "then": [{"hangup": {}}]}]}]"# => ["invalid-name [0].cond[0].when"],
        r#"[{"cond": [{"when": "`a${vars.x}` == 'ab' && 7 % {a: 2}.a == 1", "then": [{"hangup": {}}]}]}]"# => [],
    }
    message! {
        r#"[{"reply": {"body": "a", "to": "555-1234"}}]"# => ["invalid-phone-number [0].reply.to"],
        r#"[{"reply": {"body": "a", "to": "%{message.from}", "from": "12345"}}]"# => [],
        r#"[{"switch": {"variable": "message.body", "transform": "lowercase_trim", "case": {"STOP": [{"receive": {}}], " help": [{"receive": {}}], "ok": [{"receive": {}}]}}}]"# => [
            "case-never-matches [0].switch.case.STOP", "case-never-matches [0].switch.case. help",
        ],
        r#"[{"switch": {"variable": "message.body", "transform": "uppercase", "case": {"STOP": [{"receive": {}}], "5 %{vars.x}": [{"receive": {}}]}}}]"# => [],
        r#"[{"reply": {"switch": {"variable": "message.body", "transform": "lowercase", "case": {"Yes": "a", "default": "b"}}}}]"# => [
            "case-never-matches [0].reply.switch.case.Yes", "default-in-case [0].reply.switch.case.default",
        ],
    }
}

/// Variables that nothing can have set.
#[test]
fn variables_are_there() {
    main! {
        r#"[{"play": {"url": "say:You wrote %{message.body}"}}]"# => ["unknown-scope [0].play.url"],
        r#"[{"cond": [{"when": "message.from == '+15551234567'", "then": [{"hangup": {}}]}]}]"# => ["unknown-scope [0].cond[0].when"],
        r#"[{"switch": {"variable": "message.body", "case": {"1": [{"hangup": {}}]}}}]"# => ["missing-default [0].switch", "unknown-scope [0].switch.variable"],
        r#"[{"set": {"message": {"body": "x"}}}, {"play": {"url": "say:%{message.body}"}}]"# => [],
        r#"[{"play": {"url": "say:%{message.text} %{vars.message.body} %{params.message.body} ${'message.body'}"}}]"# => [],
        r#"[{"execute": {"dest": "https://example.com"}}, {"play": {"url": "say:%{message.body}"}}]"# => [],
        r#"[{"ai": {"prompt": {"text": "They wrote ${message.body}"}}}]"# => [],
        r#"[{"request": {"url": "https://example.com", "method": "GET"}}, {"play": {"url": "say:%{request_response.name} ${vars.request_response.age + 1}"}}]"# => [
            "response-not-saved [1].play.url", "response-not-saved [1].play.url",
        ],
        r#"[{"request": {"url": "https://example.com", "method": "GET", "save_variables": true}}, {"play": {"url": "say:%{request_response.name}"}}]"# => [],
        r#"[{"request": {"url": "https://example.com", "method": "GET", "save_variables": "%{vars.x}"}}, {"play": {"url": "say:%{request_response.name}"}}]"# => [],
        r#"[{"request": {"url": "https://example.com", "method": "GET"}}, {"play": {"url": "say:%{request_response_body}"}}]"# => [],
        // the script before this one may have asked
        r#"[{"play": {"url": "say:%{request_response.name}"}}]"# => [],
    }
    message! {
        r#"[{"reply": "You call from %{call.from}"}]"# => ["unknown-scope [0].reply"],
        r#"[{"reply": "%{envs.name}"}]"# => ["unknown-scope [0].reply"],
        r#"[{"switch": {"variable": "call.from", "case": {"1": [{"receive": {}}]}}}]"# => ["unknown-scope [0].switch.variable"],
        r#"[{"reply": "%{message.media[0].url} %{ params.call.from } %{return_value} %{vars.first-name}"}]"# => [],
        r#"[{"reply": "%{message.body.toLowerCase()}"}]"# => ["not-in-messaging [0].reply"],
        r#"[{"reply": "%{1 + 1} 100%"}]"# => ["not-in-messaging [0].reply"],
        r#"[{"request": "https://example.com"}, {"reply": "%{request_response.name}"}]"# => ["legacy-form [0].request", "response-not-saved [1].reply"],
        r#"[{"request": {"url": "https://example.com/1"}}, {"request": {"url": "https://example.com/2"}}, {"request": {"url": "https://example.com/3"}}, {"request": {"url": "https://example.com/4"}}, {"request": {"url": "https://example.com/5"}}, {"request": {"url": "https://example.com/6"}}, {"request": {"url": "https://example.com/7"}}, {"request": {"url": "https://example.com/8"}}, {"request": {"url": "https://example.com/9"}}, {"request": {"url": "https://example.com/10"}}, {"request": {"url": "https://example.com/11"}}]"# => ["too-many-requests [10].request"],
        r#"[{"request": {"url": "https://example.com/1"}}, {"request": {"url": "https://example.com/2"}}, {"request": {"url": "https://example.com/3"}}, {"request": {"url": "https://example.com/4"}}, {"request": {"url": "https://example.com/5"}}, {"request": {"url": "https://example.com/6"}}, {"request": {"url": "https://example.com/7"}}, {"request": {"url": "https://example.com/8"}}, {"request": {"url": "https://example.com/9"}}, {"request": {"url": "https://example.com/10"}}]"# => [],
    }
}

/// What a message owes its reader, for every script of this file that is wrong: what,
/// why, and what to write instead.
#[test]
fn messages_have_three_parts() {
    let scripts = include_str!("check.rs")
        .split("r#\"")
        .skip(1)
        .filter_map(|rest| rest.split("\"#").next());
    let mut seen = std::collections::BTreeSet::new();
    for script in scripts {
        for document in [
            script.to_owned(),
            format!(r#"{{"sections":{{"main":{script}}}}}"#),
            format!(r#"{{"sections":{{"main":[{{"connect":{script}}}]}}}}"#),
            format!(r#"{{"sections":{{"main":[{{"ai":{script}}}]}}}}"#),
        ] {
            let Ok(node) = Parsed::json(&document).map(Parsed::into_root) else {
                continue;
            };
            for dialect in [Dialect::Json, Dialect::Script] {
                for fault in &check(&node, Document::LANGUAGE, dialect) {
                    seen.insert((fault.code, fault.level()));
                    let parts = [
                        Some(&fault.message),
                        fault.note.as_ref(),
                        fault.help.as_ref(),
                    ];
                    for part in parts {
                        let part = part.unwrap_or_else(|| panic!("a part is missing:\n{fault}"));
                        let first = part.chars().next().unwrap();
                        assert!(
                            !first.is_ascii_uppercase()
                                || part.starts_with("SWML")
                                || part.starts_with("SignalWire"),
                            "{fault}"
                        );
                        assert!(!part.ends_with('.') && !part.contains('\n'), "{fault}");
                    }
                }
            }
        }
    }
    let told = |code: &Code| seen.contains(&(*code, code.level()));
    // those of the macro's own grammar cannot occur in JSON
    let grammar = [
        // and these not in a script for calls
        Code::NotInMessaging,
        Code::CaseNeverMatches,
        Code::TooManyRequests,
        Code::Clamped,
        Code::Syntax,
        Code::MissingValue,
        Code::MissingSemicolon,
        Code::UnquotedText,
        // reported on request only: `swml-language/tests/calls.rs`
        Code::UntrustedInput,
        Code::ReasonAfterAnswer,
    ];
    let untold: Vec<_> = Code::ALL
        .iter()
        .filter(|code| !told(code) && !grammar.contains(code))
        .collect();
    assert!(untold.is_empty(), "{untold:?}");
    assert!(seen.iter().any(|(_, level)| *level == Level::Warning));
}

/// What is reported of the statements of `main`.
fn codes_of(main: &str) -> Vec<&'static str> {
    let text = format!(r#"{{"sections": {{"main": [{main}]}}}}"#);
    let read = swml_core::Reader::new().json::<Document>(&text).unwrap();
    read.report()
        .iter()
        .map(|fault| fault.code.as_str())
        .collect()
}

#[test]
fn a_jump_ahead_passes_what_is_between() {
    let between = r#"{"answer": {}}, {"label": "b"}, {"hangup": {}}"#;
    let unreachable = ["unreachable"];
    assert_eq!(
        codes_of(&format!(r#"{{"goto": {{"label": "b"}}}}, {between}"#)),
        unreachable
    );
    // a condition may not hold, a jump may be used up, and a label lets it be met again
    for goto in [
        r#"{"label": "b", "when": "vars.x"}"#,
        r#"{"label": "b", "max": 2}"#,
    ] {
        assert!(codes_of(&format!(r#"{{"goto": {goto}}}, {between}"#)).is_empty());
    }
    let again = format!(r#"{{"label": "a"}}, {{"goto": {{"label": "b"}}}}, {between}"#);
    assert!(codes_of(&again).is_empty());
}

#[test]
fn a_stream_has_no_prefix_of_a_destination() {
    let text = r#"{"sections": {"main": [{"stream": {"url": "stream:wss://example.com/a"}}]}}"#;
    let read = swml_core::Reader::new().json::<Document>(text).unwrap();
    let fix = read.report().iter().find_map(|fault| fault.fix.as_ref());
    assert_eq!(fix.unwrap().text, r#""wss://example.com/a""#);
}
