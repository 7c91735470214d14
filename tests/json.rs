//! `swml_json!`: the JSON of `swml!`, byte for byte, without intermediate values.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::borrow::Cow;
use std::time::Duration;

use swml::{
    Any, Connect, Document, Expr, Hangup, Method, PhoneNumber, Play, QueueName, SipUri, Text, swml,
    swml_json, swml_messaging, swml_messaging_json,
};

/// The same script in both macros.
macro_rules! same {
    ($($script:tt)*) => {{
        let text: Cow<'static, str> = swml_json! { $($script)* };
        assert_eq!(text, swml! { $($script)* }.to_json());
        text
    }};
}

const CLOSED: Cow<str> = swml_json! { play "say:We are closed"; hangup busy; };
static DESK: Cow<str> = swml_json! {
    connect to "queue:support" timeout 1m transfer_after_bridge { play "say:\"Bye\""; hangup; };
};

#[test]
fn a_script_without_rust_is_a_literal() {
    assert_eq!(
        CLOSED,
        Cow::Borrowed(concat!(
            r#"{"version":"1.0.0","sections":{"main":[{"play":{"url":"say:We are closed"}},"#,
            r#"{"hangup":{"reason":"busy"}}]}}"#
        ))
    );
    assert!(matches!(DESK, Cow::Borrowed(_)));
    assert_eq!(
        DESK,
        swml! {
            connect to "queue:support" timeout 1m transfer_after_bridge {
                play "say:\"Bye\"";
                hangup;
            };
        }
        .to_json()
    );
}

#[test]
fn every_kind_of_literal() {
    let text = same! {
        sleep 5s;
        set { a 1 b -2.5 c true d null e [1, "two", { three 3 }] f "\u{1}\n\"" }
        play ["say:Hi", "silence:0.5"] volume "%{vars.volume}" auto_answer false;
        raw novel { "a b" 1 }
        connect serial [to "sip:alice@example.com" timeout 10s, to "+15551234567"]
            raw novel_too [1] encryption mandatory;
        prompt play "say:Again" speech_hints ["yes", "no"];
        return 18446744073709551615;
        section other { cond { when "vars.a < 1" { hangup; } else { stop_tap; } } }
    };
    assert!(matches!(text, Cow::Borrowed(_)));
}

#[test]
fn holes_of_every_kind() {
    let agent: SipUri = "alice@example.com".parse().unwrap();
    let number: PhoneNumber = "+15551234567".parse().unwrap();
    let team: QueueName = "support".parse().unwrap();
    let (name, patience) = (String::from("\"O'Neil\" ${x} %{y} \n\u{7}"), Some(20));
    let expr = || Expr::new("vars.x");
    same! {
        play say(&name) volume (2.5);
        play [say(name.as_str()), ring("us"), silence(Duration::from_millis(500)), silence(expr()), say(expr())];
        play (Text::literal("say:%{call.from}"));
        sleep (250);
        sleep (Duration::from_secs(1));
        set { a (patience.unwrap()) b (true) c (&name) d (expr()) e (vec![1, 2]) f (Any::Null) }
        connect to (&agent) from_name (&name) timeout (expr());
        connect to (&number) answer_on_bridge (true);
        connect to (name.clone()) headers [name "X-A" value (&name)];
        connect to (&team) transfer_after_bridge (Document::new().then(Play::url("say:\"Bye\"")));
        connect to sip("bob@example.com") username (&name) encryption (swml::Encryption::Optional);
        connect to phone("15551234567");
        connect to queue(Expr::new("vars.q")) transfer_after_bridge "https://example.com";
        connect to queue("queue:x") transfer_after_bridge "https://example.com";
        connect to stream(Text::literal("stream:wss://example.com")) codec "PCMU";
        connect to address(name.clone());
        connect to "sip:a@example.com" result (swml::OutcomeSwitch::default());
        goto again when (expr());
        label (&name);
        unset (vec![Text::literal("a")]);
        return (serde_json::json!({"a": [null, "${x}"]}));
        raw novel (1);
    };
}

#[test]
fn omitted_elements_leave_no_comma() {
    for (a, b, c) in [
        (None, None, None),
        (Some(1), None, None),
        (None, Some(2), None),
        (None, None, Some(3)),
        (Some(1), None, Some(3)),
        (Some(1), Some(2), Some(3)),
    ] {
        let sound = |sound: Option<i32>| sound.map(|sound| format!("say:{sound}"));
        same! {
            play "say:a" volume (a) auto_answer (b.map(|_| true));
            record_call max_length (a) initial_timeout (b) end_silence_timeout (c) stereo true;
            record_call max_length (a) initial_timeout (b) end_silence_timeout (c);
            play [(sound(a)), (sound(b)), "say:between", (sound(c))];
            play [(sound(a)), (sound(b)), (sound(c))];
            play [@if a.is_some() { "say:a" } (sound(b)), @if let Some(c) = c { say(format!("{c}")), "silence:1" }];
        };
    }
}

#[test]
fn rust_that_chooses_and_repeats() {
    for agents in [
        &[] as &[&str],
        &["alice@example.com"],
        &["a@x.com", "b\"@x.com"],
    ] {
        for open in [true, false] {
            same! {
                @if open { answer; } @else if agents.is_empty() { hangup; } @else { sleep 1s; answer; }
                @match agents.len() {
                    0 => { play "say:Nobody"; }
                    1 => { @let name = agents[0]; play say(name); }
                    many if many > 5 => {}
                    many => { set { many (many) } }
                }
                connect parallel [@for &agent in agents { to sip(agent) timeout 20s }];
                connect serial_parallel [@for &agent in agents { [to sip(agent), @if open { to "+15551234567" }] }];
                ..(agents.iter().map(|&agent| Play::url(agent)))
                @for &agent in agents { @if open { play say(agent); } }
                @let late = "late";
                play say(late);

                section later { ..(vec![Method::from(Hangup::default()); agents.len()]) play say("late"); }
            };
        }
    }
}

#[test]
fn bindings_in_a_list_are_local_to_it() {
    let name = "outer";
    let text = same! {
        @let name = "inner";
        play say(name);
        section other { play say(name); }
    };
    assert!(
        text.contains("say:inner") && text.contains("say:outer"),
        "{text}"
    );
}

#[test]
fn documents_in_documents_are_escaped_twice() {
    let (name, patience) = (r#"a "name" \ ${x}"#, None::<i64>);
    let text = same! {
        connect to "queue:a" transfer_after_bridge {
            play say(name);
            connect to sip(name) timeout (patience);
            set { list (vec![name]) n (1.5) }
            @for n in 0..2 { label (format!("l{n}")); }
            connect to "queue:b" transfer_after_bridge {
                play say(name) volume (patience);
                return (serde_json::json!({"a": name}));
            };
        };
    };
    assert!(
        text.contains(r#"\\\"url\\\":\\\"say:a \\\\\\\"name\\\\\\\""#),
        "{text}"
    );
}

#[test]
fn an_element_that_is_left_half_way_is_not_written() {
    let text = same! {
        @for n in 0..3 {
            connect parallel [
                @if n == 1 { to (if n == 1 { continue } else { "+15551234567" }) }
                to "sip:alice@example.com"
            ];
        }
        hangup;
    };
    assert_eq!(text.matches("parallel").count(), 2);
}

#[test]
fn errors_and_waiting_pass_through() {
    fn script(volume: &str) -> Result<Cow<'static, str>, std::num::ParseIntError> {
        Ok(swml_json! { play "say:Hello" volume (volume.parse::<i64>()?); })
    }
    assert!(script("loud").is_err());
    assert!(script("10").unwrap().contains(r#""volume":10"#));

    async fn waits(name: impl Future<Output = String>) -> Cow<'static, str> {
        swml_json! { play say(name.await); hangup; }
    }
    fn is_send<T: Send>(value: T) -> T {
        value
    }
    drop(is_send(waits(std::future::ready(String::new()))));
}

#[test]
fn a_value_may_be_moved_after_it_was_lent() {
    let name = String::from("Alice");
    let text = swml_json! { play say(&name); set { name (name) } };
    assert!(text.contains(r#"{"set":{"name":"Alice"}}"#));
}

#[test]
fn messages() {
    let (body, media) = ("\"Hi\"", Some("https://example.com/card.png"));
    let text = swml_messaging_json! {
        switch message.body {
            case "stop" { receive; }
            default { reply body (body) media [(media)]; reply (body); }
        }
    };
    assert_eq!(
        text,
        swml_messaging! {
            switch message.body {
                case "stop" { receive; }
                default { reply body (body) media [(media)]; reply (body); }
            }
        }
        .to_json()
    );
}

#[test]
fn a_long_script_is_one_allocation_ahead() {
    let text = swml_json! { play say("Hello"); }.into_owned();
    assert!(text.capacity() < text.len() + 64);
}

#[test]
fn of_the_api_too() {
    let connect = || Connect::to("+15551234567");
    same! { ..([connect(), connect()]) };
}
