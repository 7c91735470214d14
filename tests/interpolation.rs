//! Rust in scripts: its types, and its text as data.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::time::Duration;

use swml::{Document, Encryption, Expr, PhoneNumber, SipUri, swml};

/// The steps of `main`, as JSON.
fn steps(script: &Document) -> String {
    let json = script.to_json();
    let inner = json.strip_prefix(r#"{"version":"1.0.0","sections":{"main":["#);
    inner
        .and_then(|inner| inner.strip_suffix("]}}"))
        .unwrap()
        .to_owned()
}

#[test]
fn values_fit_their_properties() {
    let from = String::from("+15551112222");
    let none: Option<u32> = None;
    let mobile: PhoneNumber = "+15551234567".parse().unwrap();
    let script = swml! {
        connect to (&mobile) from (&from) timeout (none) max_duration (Duration::from_millis(1500))
            encryption (Encryption::Mandatory) answer_on_bridge (Expr::new("vars.x"));
        sleep (250);
        goto again when (Expr::new("vars.tries < 3")) max (Some(3));
        label (from);
        return (vec![1, 2]);
    };
    assert_eq!(
        steps(&script),
        concat!(
            r#"{"connect":{"to":"+15551234567","from":"+15551112222","max_duration":2,"encryption":"mandatory","#,
            r#""answer_on_bridge":"%{vars.x}"}},{"sleep":250},"#,
            r#"{"goto":{"label":"again","when":"vars.tries < 3","max":3}},{"label":"+15551112222"},{"return":[1,2]}"#,
        )
    );
}

#[test]
fn destinations_take_their_prefix() {
    let to = |script: Document| {
        let json = steps(&script);
        json.split('"').nth(5).unwrap().to_owned()
    };
    for (bare, whole) in [
        ("bob@x.com", "sip:bob@x.com"),
        ("sips:bob@x.com", "sips:bob@x.com"),
    ] {
        assert_eq!(to(swml! { connect to sip(bare); }), whole);
    }
    for name in ["support", "queue:support"] {
        let script = swml! { connect to queue(name) transfer_after_bridge "https://example.com"; };
        assert_eq!(to(script), "queue:support");
    }
    for number in ["15551234567", "+15551234567"] {
        assert_eq!(to(swml! { connect to phone(number); }), "+15551234567");
    }
    for address in ["public/room", "/public/room"] {
        assert_eq!(to(swml! { connect to address(address); }), "/public/room");
    }
    for url in ["wss://x.com/a", "stream:wss://x.com/a"] {
        assert_eq!(
            to(swml! { connect to stream(url); }),
            "stream:wss://x.com/a"
        );
    }
}

#[test]
fn sounds_are_made() {
    let country = "gb";
    let script = swml! {
        play [
            say("hi"),
            silence(2s),
            silence(500ms),
            silence((Duration::from_secs(3))),
            ring(us),
            ring(10s, us),
            ring((country))
        ];
    };
    assert_eq!(
        steps(&script),
        r#"{"play":{"urls":["say:hi","silence:2","silence:0.5","silence:3","ring:us","ring:10:us","ring:gb"]}}"#
    );
}

#[test]
fn control_flow_runs_while_the_script_is_built() {
    let build = |kind: u8, agents: &[&str], late: Option<&str>| -> Document {
        let rest = swml! { answer; hangup; };
        let rest = rest.sections().get("main").unwrap().clone();
        swml! {
            @let greeting = format!("Hello {kind}");
            play say(&greeting);
            @if let Some(reason) = late { play say(reason); } @else if kind == 1 { denoise; } @else { unset x; }
            @match kind { 0 => { sleep 1s; } n if n > 1 => { sleep (n) } _ => {} }
            connect parallel [
                to "+15550000000",
                @for (i, agent) in agents.iter().enumerate() {
                    @if i > 0 { to sip(*agent) timeout (i) } @else { to sip(*agent) }
                }
            ];
            ..(rest)
        }
    };
    assert_eq!(
        steps(&build(2, &["a@x.com", "b@x.com"], None)),
        concat!(
            r#"{"play":{"url":"say:Hello 2"}},{"unset":"x"},{"sleep":2},"#,
            r#"{"connect":{"parallel":[{"to":"+15550000000"},{"to":"sip:a@x.com"},{"to":"sip:b@x.com","timeout":1}]}},"#,
            r#"{"answer":{}},{"hangup":{}}"#,
        )
    );
    assert!(steps(&build(1, &[], None)).contains(r#"{"denoise":{}},{"connect""#));
    assert!(
        steps(&build(0, &[], Some("x"))).contains(r#"{"play":{"url":"say:x"}},{"sleep":1000}"#)
    );
}

#[test]
fn question_marks_and_await_work() {
    fn dial(uri: &str) -> Result<Document, swml::error::InvalidText> {
        Ok(swml! { connect to (uri.parse::<SipUri>()?) codecs "PCMU"; })
    }
    assert!(dial("alice@example.com").is_ok());
    assert!(dial("alice smith").is_err());

    async fn later() -> Document {
        swml! { play say(std::future::ready("hi").await); }
    }
    let mut future = std::pin::pin!(later());
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let std::task::Poll::Ready(script) = future.as_mut().poll(&mut context) else {
        panic!("ready at once");
    };
    assert_eq!(steps(&script), r#"{"play":{"url":"say:hi"}}"#);
}

#[test]
fn text_from_outside_is_data() {
    let mebibyte = "x${".repeat(350_000);
    for hostile in [
        "${call.from}",
        "%{call.from}",
        "$${a}",
        "${${a}}",
        "%${a}",
        "\"},{\"hangup\":{}}",
        "a\u{0}\u{1f}\u{7f}b",
        "line\r\nbreak",
        "\\ud800 \\\" \\",
        "\u{1F600}\u{2028}",
        &mebibyte,
    ] {
        let script = swml! {
            play say(hostile);
            connect to queue(hostile) from (hostile)
                headers [name "X-A" value (hostile)] transfer_after_bridge { play say(hostile); };
            set { mine "%{call.to}" theirs (hostile) deep [(hostile)] json (serde_json::json!({hostile: hostile})) };
            switch (hostile) { case "a" { execute (hostile); } }
        };
        let json = script.to_json();
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        let safe = hostile.replace("${", "$ {").replace("%{", "% {");
        let main = &value["sections"]["main"];
        assert_eq!(main[0]["play"]["url"], format!("say:{safe}"));
        assert_eq!(main[1]["connect"]["from"], safe);
        assert_eq!(main[2]["set"]["theirs"], safe);
        assert_eq!(main[2]["set"]["json"][&safe], safe);
        assert_eq!(main.as_array().unwrap().len(), 4);
        // the only expression is the author's own
        assert_eq!(json.matches("%{").count() + json.matches("${").count(), 1);
    }
}

#[test]
fn a_header_cannot_start_another() {
    let value = "a\r\nX-Evil: b";
    let script = swml! { connect to "sip:a@example.com" headers [name "X-A" value (value)]; };
    let codes: Vec<&str> = script
        .check()
        .into_iter()
        .map(|fault| fault.code.as_str())
        .collect();
    assert_eq!(codes, ["invalid-header"]);
}

#[test]
fn runtime_text_is_judged_by_check() {
    let to = String::from("queue:support");
    let script = swml! { connect to (&to); connect to phone("555"); };
    let report = script.check();
    assert!(!report.is_ok());
    assert_eq!(
        report.errors().next().unwrap().code.as_str(),
        "queue-needs-transfer"
    );
}

mod voice {
    pub(crate) use swml::swml;
}

/// Free-form values accept types of other properties, as text.
#[test]
fn sounds_and_destinations_as_plain_values() {
    let agent: SipUri = "sip:ann@example.com".parse().unwrap();
    let name = "Ann";
    let script = swml! {
        set { dialled sip(agent) greeting say(name) waits [silence(2s), say(name)] }
        return say(name);
    };
    assert_eq!(
        script.to_json(),
        concat!(
            r#"{"version":"1.0.0","sections":{"main":[{"set":{"dialled":"sip:ann@example.com","#,
            r#""greeting":"say:Ann","waits":["silence:2","say:Ann"]}},{"return":"say:Ann"}]}}"#,
        )
    );
}

#[test]
fn any_name_of_the_crate_works() {
    use swml as s;
    let plain = swml! { answer; };
    assert_eq!(s::swml! { answer; }, plain);
    assert_eq!(voice::swml! { answer; }, plain);

    macro_rules! dial {
        ($to:literal, $timeout:expr, $($more:tt)*) => {
            swml! { connect to $to timeout ($timeout) $($more)*; }
        };
    }
    assert_eq!(
        dial!("+15551234567", 10 + 5, from "+15551112222"),
        swml! { connect to "+15551234567" timeout 15s from "+15551112222"; }
    );
}
