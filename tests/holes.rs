//! The Rust types that fit each kind of property, and their JSON.

#![allow(clippy::unwrap_used)]
// tests borrowed values
#![allow(clippy::needless_borrows_for_generic_args)]

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use swml::{Document, Expr, HangupReason, SipUri, swml, swml_json, swml_messaging_json};

/// Both macros render the same; returns it without the text around the statements.
macro_rules! steps {
    ($($script:tt)*) => {{
        same(&swml! { $($script)* }.to_json(), &swml_json! { $($script)* })
    }};
}

fn same(script: &str, json: &str) -> String {
    assert_eq!(script, json);
    let steps = json.strip_prefix(r#"{"version":"1.0.0","sections":{"main":["#);
    let steps = steps.and_then(|steps| steps.strip_suffix("]}}"));
    steps.unwrap().to_owned()
}

#[test]
fn every_text() {
    let (arc, rc): (Arc<str>, Rc<str>) = ("a".into(), "b".into());
    let (boxed, string): (Box<str>, String) = ("c".into(), "d".into());
    let (cow, plain): (Cow<'_, str>, &str) = ("e".into(), "f");
    let shared = Arc::new(String::from("g"));
    assert_eq!(
        steps!(
            play urls [(&arc), (&rc), (&boxed), (&string), (&cow), (&plain), (&&string), (&shared), (&&&plain)];
            play urls [(arc.clone()), (rc.clone()), (boxed.clone()), (cow.clone()), (shared.clone())];
            play [say(&arc), say(rc.clone())];
            connect serial [to sip(&arc), to (&boxed), to phone(shared.clone()), to (arc.clone()) username "x"];
            execute (&arc);
            set { a (arc.clone()) b (&cow) }
        ),
        concat!(
            r#"{"play":{"urls":["a","b","c","d","e","f","d","g","f"]}},"#,
            r#"{"play":{"urls":["a","b","c","e","g"]}},"#,
            r#"{"play":{"urls":["say:a","say:b"]}},"#,
            r#"{"connect":{"serial":[{"to":"sip:a"},{"to":"c"},{"to":"+g"},{"to":"a","username":"x"}]}},"#,
            r#"{"execute":{"dest":"a"}},{"set":{"a":"a","b":"e"}}"#,
        )
    );
}

#[test]
fn every_number() {
    assert_eq!(
        steps!(
            sleep (1i8); sleep (2i16); sleep (3i32); sleep (4i64); sleep (5isize);
            sleep (6u8); sleep (7u16); sleep (8u32); sleep (9u64); sleep (10usize);
            sleep (Duration::from_millis(11));
            play "say:x" volume (1u64); play "say:x" volume (2usize); play "say:x" volume (0.1f32);
            prompt "say:x" max_digits (3usize) digit_timeout (4u64) initial_timeout (1.5f32);
            set { a (u64::MAX) b (i64::MIN) c (16_777_216f32) d (3.4e38f32) e (0.3f64) }
        ),
        concat!(
            r#"{"sleep":1},{"sleep":2},{"sleep":3},{"sleep":4},{"sleep":5},"#,
            r#"{"sleep":6},{"sleep":7},{"sleep":8},{"sleep":9},{"sleep":10},{"sleep":11},"#,
            r#"{"play":{"url":"say:x","volume":1}},{"play":{"url":"say:x","volume":2}},"#,
            r#"{"play":{"url":"say:x","volume":0.1}},"#,
            r#"{"prompt":{"play":"say:x","max_digits":3,"digit_timeout":4,"initial_timeout":1.5}},"#,
            r#"{"set":{"a":18446744073709551615,"b":-9223372036854775808,"c":16777216.0,"d":3.4e38,"e":0.3}}"#,
        )
    );
}

#[test]
fn every_list_and_map() {
    let (vec, array) = (vec!["a"], ["b"]);
    let (boxed, arc): (Box<[&str]>, Arc<[Arc<str>]>) = (["c"].into(), [Arc::from("d")].into());
    let map = BTreeMap::from([("k", vec![1u8])]);
    let one = HashMap::from([(String::from("k"), "v")]);
    let value = serde_json::json!({"a": [1.5, null, "${x}"]});
    assert_eq!(
        steps!(
            play urls (&vec); play urls (&array); play urls (&vec[..]); play urls (&boxed);
            play urls (boxed.clone()); play urls (&arc); play urls (arc.clone()); play urls (array);
            prompt (&vec); unset (&array);
            set { a (&vec) b (&array) c (&map) d (map.clone()) e (&value) f (arc.clone()) }
            request "https://example.com" method POST headers (&one) body (one.clone());
            connect to "sip:a@example.com" confirm (vec![swml::Method::from(swml::Hangup::default())]);
        ),
        concat!(
            r#"{"play":{"urls":["a"]}},{"play":{"urls":["b"]}},{"play":{"urls":["a"]}},{"play":{"urls":["c"]}},"#,
            r#"{"play":{"urls":["c"]}},{"play":{"urls":["d"]}},{"play":{"urls":["d"]}},{"play":{"urls":["b"]}},"#,
            r#"{"prompt":{"play":["a"]}},{"unset":["b"]},"#,
            r#"{"set":{"a":["a"],"b":["b"],"c":{"k":[1]},"d":{"k":[1]},"e":{"a":[1.5,null,"$ {x}"]},"f":["d"]}},"#,
            r#"{"request":{"url":"https://example.com","method":"POST","headers":{"k":"v"},"body":{"k":"v"}}},"#,
            r#"{"connect":{"to":"sip:a@example.com","confirm":[{"hangup":{}}]}}"#,
        )
    );
}

#[test]
fn omitted_values_leave_nothing() {
    let none: Option<&str> = None;
    assert_eq!(
        steps!(
            play [(none), "say:a", (none)];
            connect { from (none) to "+15551234567" timeout (None::<u64>) }
            hangup (None::<HangupReason>);
        ),
        r#"{"play":{"urls":["say:a"]}},{"connect":{"to":"+15551234567"}},{"hangup":{}}"#
    );
    assert!(swml_messaging_json! { reply (none); }.contains(r#"{"reply":{}}"#));
}

/// Rust code that leaves a statement half-written has no effect on the script.
#[test]
fn half_an_element_is_dropped() {
    let script = |agents: &[Option<u8>]| {
        steps!(
            answer;
            @for agent in agents {
                @let Some(agent) = agent else { continue };
                play [
                    say((if *agent > 3 { break } else { "a" })),
                    @for pause in 0..*agent { silence((if pause == 1 { continue } else { pause })) },
                    "say:b"
                ];
                @if *agent == 2 { hangup; }
                raw novel { x [(if *agent == 1 { continue } else { 1 })] };
            }
            sleep 1s;
        )
    };
    assert_eq!(
        script(&[None, Some(1), Some(2), Some(4), Some(1)]),
        concat!(
            r#"{"answer":{}},{"play":{"urls":["say:a","silence:0","say:b"]}},"#,
            r#"{"play":{"urls":["say:a","silence:0","say:b"]}},{"hangup":{}},{"novel":{"x":[1]}},{"sleep":1000}"#,
        )
    );
}

#[test]
fn a_script_may_be_in_eight_others() {
    let text = "\"\\${x}";
    let script = swml! {
        transfer dest { transfer dest { transfer dest { transfer dest { transfer dest {
            transfer dest { transfer dest { transfer dest { play say(text); }; }; };
        }; }; }; }; };
    };
    assert!(script.check().is_clean(), "{}", script.check());
    let mut json = script.into_json().into_owned();
    for _ in 0..8 {
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        let inner = value.pointer("/sections/main/0/transfer/dest").unwrap();
        json = inner.as_str().unwrap().to_owned();
    }
    assert_eq!(
        json,
        r#"{"version":"1.0.0","sections":{"main":[{"play":{"url":"say:\"\\$ {x}"}}]}}"#
    );
    // values made in Rust are checked alike, and dropped
    let deep = |depth| {
        (0..depth).fold(swml! { hangup; }, |inner: Document, _| {
            Document::new().then(swml::Transfer::dest(inner))
        })
    };
    assert!(deep(8).check().is_clean());
    let report = deep(9).check();
    let codes: Vec<_> = report.iter().map(|fault| fault.code.as_str()).collect();
    assert_eq!(codes, ["invalid-inline"]);
    assert!(deep(40).to_json().len() < 20_000);
}

#[test]
fn deep_scripts_are_read_back() {
    macro_rules! nest {
        ([$($inner:tt)*]) => { swml! { $($inner)* } };
        ([$($inner:tt)*] $_:tt $($more:tt)*) => {
            nest!([cond { when "vars.x" { $($inner)* } else { answer; } }] $($more)*)
        };
    }
    let script = nest!([hangup;] 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25
        26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48);
    assert!(script.check().is_clean(), "{}", script.check());
    assert_eq!(script.clone(), script);
    assert_eq!(script.sections().len(), 1);
}

#[test]
#[allow(non_upper_case_globals, non_camel_case_types, dead_code)]
fn names_of_the_author_do_not_collide_with_generated_ones() {
    const json: &str = "x";
    static kind: u32 = 1;
    const to: &str = "sip:a@example.com";
    static element: u32 = 2;
    struct list;
    let steps_of_his = Vec::<swml::Method>::new();
    let agent: SipUri = "ann@example.com".parse().unwrap();
    // `assert_eq` has a variable `kind` itself
    let written = steps!(
        play say(json); connect to (to) username "x"; connect to (&agent) username "x";
        ..(steps_of_his.clone()) @for _ in 0..1 { sleep (kind); sleep (element); }
        answer;
    );
    assert!(
        written
            == concat!(
                r#"{"play":{"url":"say:x"}},{"connect":{"to":"sip:a@example.com","username":"x"}},"#,
                r#"{"connect":{"to":"sip:ann@example.com","username":"x"}},"#,
                r#"{"sleep":1},{"sleep":2},{"answer":{}}"#,
            )
    );
}

#[test]
fn a_text_is_said_to_be_a_section_or_a_url() {
    let (name, url) = (String::from("desk"), "https://example.com/x");
    assert_eq!(
        steps!(
            execute section(&name); execute url(url); transfer section(name.as_str());
            section desk { return; }
        )
        .split("],\"desk\"")
        .next()
        .unwrap(),
        concat!(
            r#"{"execute":{"dest":"desk"}},{"execute":{"dest":"https://example.com/x"}},"#,
            r#"{"transfer":{"dest":"desk"}}"#,
        )
    );
    let next = Expr::new("vars.next");
    assert_eq!(
        steps!(
            connect to "queue:a" transfer_after_bridge url("example.com") confirm url(url);
            enter_queue "a" transfer_after_bridge url(next.clone());
            execute section("https://evil.example/script");
            execute url("desk");
        ),
        concat!(
            r#"{"connect":{"to":"queue:a","transfer_after_bridge":"https://example.com","confirm":"https://example.com/x"}},"#,
            r#"{"enter_queue":{"queue_name":"a","transfer_after_bridge":"%{vars.next}"}},"#,
            r#"{"execute":{"dest":"https%3A//evil.example/script"}},{"execute":{"dest":"https://desk"}}"#,
        )
    );
}
