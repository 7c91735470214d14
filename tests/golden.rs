//! The examples of the reference page for `connect`, and the rest of the language: each script with
//! its expected JSON, written by hand, including the order of keys.

#![allow(clippy::unwrap_used, clippy::panic)]

use swml::{
    AfterBridge, Answer, Connect, ConnectDestination, Document, Header, Method, Play, Value, swml,
};

/// The JSON of one `main`.
fn main_of(steps: &str) -> String {
    format!(r#"{{"version":"1.0.0","sections":{{"main":[{steps}]}}}}"#)
}

/// The script has that JSON and no diagnostics, and reads back as the same.
fn is(script: &Document, steps: &str) {
    let json = main_of(steps);
    assert_eq!(script.to_json(), json);
    assert!(script.check().is_clean(), "{}", script.check());
    let read = Document::from_json(&json).unwrap();
    assert_eq!(&read, script);
    assert_eq!(read.to_json(), json);
    assert_eq!(serde_json::to_string(script).unwrap(), json);
}

/// The same document without the macro.
fn made(script: &Document, methods: impl IntoIterator<Item = Method>) {
    let other = methods.into_iter().fold(Document::new(), Document::then);
    assert_eq!(&other, script);
}

#[test]
fn sip_with_credentials() {
    let script = swml! {
        connect to "sip:alice@example.com" from "+15551112222" username "sipuser" password "s3cret";
    };
    is(
        &script,
        r#"{"connect":{"to":"sip:alice@example.com","from":"+15551112222","username":"sipuser","password":"s3cret"}}"#,
    );
    let connect = Connect::to("sip:alice@example.com")
        .from("+15551112222")
        .username("sipuser")
        .password("s3cret");
    made(&script, [connect.into()]);
}

#[test]
fn resource_address() {
    let script = swml! {
        answer;
        play volume 10 urls [
            "silence:1.0",
            "say:Hello, connecting to a fabric Resource that is a room"
        ];
        connect to "/public/test_room";
    };
    is(
        &script,
        concat!(
            r#"{"answer":{}},"#,
            r#"{"play":{"volume":10,"urls":["silence:1.0","say:Hello, connecting to a fabric Resource that is a room"]}},"#,
            r#"{"connect":{"to":"/public/test_room"}}"#,
        ),
    );
    let play = Play::urls([
        "silence:1.0",
        "say:Hello, connecting to a fabric Resource that is a room",
    ]);
    made(
        &script,
        [
            Answer::default().into(),
            play.volume(10).into(),
            Connect::to("/public/test_room").into(),
        ],
    );
}

#[test]
fn phone_number() {
    let script = swml! { connect from "+15553214321" to "+15551231234"; };
    is(
        &script,
        r#"{"connect":{"from":"+15553214321","to":"+15551231234"}}"#,
    );
    made(
        &script,
        [Connect::to("+15551231234").from("+15553214321").into()],
    );
}

#[test]
fn numbers_in_parallel() {
    let script = swml! { connect parallel [to "+15551231234", to "+15553214321"]; };
    is(
        &script,
        r#"{"connect":{"parallel":[{"to":"+15551231234"},{"to":"+15553214321"}]}}"#,
    );
    let both = ["+15551231234", "+15553214321"].map(ConnectDestination::to);
    made(&script, [Connect::parallel(both).into()]);
}

#[test]
fn sip_serially_with_a_timeout() {
    let script = swml! {
        connect timeout 20s serial [
            from "sip:chris@example.com" to "sip:alice@example.com",
            to "sip:bob@example.com" codecs "PCMU",
        ];
    };
    is(
        &script,
        concat!(
            r#"{"connect":{"timeout":20,"serial":[{"from":"sip:chris@example.com","to":"sip:alice@example.com"},"#,
            r#"{"to":"sip:bob@example.com","codecs":"PCMU"}]}}"#,
        ),
    );
    let legs = [
        ConnectDestination::to("sip:alice@example.com").from("sip:chris@example.com"),
        ConnectDestination::to("sip:bob@example.com").codecs("PCMU"),
    ];
    made(&script, [Connect::serial(legs).timeout(20).into()]);
}

#[test]
fn caller_id_name_on_sip_legs() {
    let script = swml! {
        connect from "+15551000001" from_name "Support Team" serial [
            to "sip:agent1@pbx.example.com",
            to "sip:agent2@pbx.example.com" from_name "Billing Dept",
        ];
    };
    is(
        &script,
        concat!(
            r#"{"connect":{"from":"+15551000001","from_name":"Support Team","serial":["#,
            r#"{"to":"sip:agent1@pbx.example.com"},"#,
            r#"{"to":"sip:agent2@pbx.example.com","from_name":"Billing Dept"}]}}"#,
        ),
    );
}

#[test]
fn queue_with_transfer() {
    let script = swml! {
        connect to "queue:support" transfer_after_bridge "https://example.com/post-call-swml";
    };
    is(
        &script,
        r#"{"connect":{"to":"queue:support","transfer_after_bridge":"https://example.com/post-call-swml"}}"#,
    );
    let connect =
        Connect::to("queue:support").transfer_after_bridge("https://example.com/post-call-swml");
    made(&script, [connect.into()]);
}

#[test]
fn websocket_stream() {
    let script = swml! {
        answer;
        connect to "stream:wss://example.com/audio" codec "PCMU" realtime true name "my-stream"
            status_url "https://example.com/stream-status";
    };
    is(
        &script,
        concat!(
            r#"{"answer":{}},{"connect":{"to":"stream:wss://example.com/audio","codec":"PCMU","realtime":true,"#,
            r#""name":"my-stream","status_url":"https://example.com/stream-status"}}"#,
        ),
    );
}

#[test]
fn serial_parallel_with_credentials() {
    let script = swml! {
        connect serial_parallel [
            [
                to "sip:alice@example.com" username "alice" password "s3cret",
                to "sip:bob@example.com",
            ],
            [to "+15551231234"],
        ];
    };
    is(
        &script,
        concat!(
            r#"{"connect":{"serial_parallel":[[{"to":"sip:alice@example.com","username":"alice","password":"s3cret"},"#,
            r#"{"to":"sip:bob@example.com"}],[{"to":"+15551231234"}]]}}"#,
        ),
    );
    let groups = vec![
        vec![
            ConnectDestination::to("sip:alice@example.com")
                .username("alice")
                .password("s3cret"),
            ConnectDestination::to("sip:bob@example.com"),
        ],
        vec![ConnectDestination::to("+15551231234")],
    ];
    made(&script, [Connect::serial_parallel(groups).into()]);
}

#[test]
fn every_property_of_connect() {
    is(
        &swml! {
            connect to "sip:alice@example.com" from "+15551112222" from_name "Me"
                headers [name "X-A" value "b"] codecs "PCMU,OPUS" webrtc_media true
                session_timeout 30m ringback ["ring:us", "say:Please hold"] timeout 1m
                max_duration 4h answer_on_bridge true confirm "https://example.com/confirm"
                confirm_timeout 10s encryption mandatory
                call_state_url "https://user:pw@example.com/state"
                call_state_events [created, ringing, answered, ended]
                status_url "https://example.com/status" username "u" password "p"
                result { when "connect_result == 'failed'" { hangup; } else { answer; } };
        },
        concat!(
            r#"{"connect":{"to":"sip:alice@example.com","from":"+15551112222","from_name":"Me","#,
            r#""headers":[{"name":"X-A","value":"b"}],"codecs":"PCMU,OPUS","webrtc_media":true,"#,
            r#""session_timeout":1800,"ringback":["ring:us","say:Please hold"],"timeout":60,"#,
            r#""max_duration":14400,"answer_on_bridge":true,"confirm":"https://example.com/confirm","#,
            r#""confirm_timeout":10,"encryption":"mandatory","call_state_url":"https://user:pw@example.com/state","#,
            r#""call_state_events":["created","ringing","answered","ended"],"status_url":"https://example.com/status","#,
            r#""username":"u","password":"p","#,
            r#""result":[{"when":"connect_result == 'failed'","then":[{"hangup":{}}]},{"else":[{"answer":{}}]}]}}"#,
        ),
    );
    is(
        &swml! {
            connect to "stream:wss://example.com/a" codec "L16@24000h@40i" realtime false
                status_url "https://example.com/s" status_url_method GET
                authorization_bearer_token "t0ken" custom_parameters { "a b" "c" d "e" };
        },
        concat!(
            r#"{"connect":{"to":"stream:wss://example.com/a","codec":"L16@24000h@40i","realtime":false,"#,
            r#""status_url":"https://example.com/s","status_url_method":"GET","#,
            r#""authorization_bearer_token":"t0ken","custom_parameters":{"a b":"c","d":"e"}}}"#,
        ),
    );
}

#[test]
fn headers_as_values() {
    let script = swml! { connect to "sip:a@example.com" headers [name "X-A" value "b", name "X-C" value "d"]; };
    let headers = vec![Header::new("X-A", "b"), Header::new("X-C", "d")];
    made(
        &script,
        [Connect::to("sip:a@example.com").headers(headers).into()],
    );
}

#[test]
fn confirm_as_a_block() {
    is(
        &swml! {
            connect to "+15551234567" confirm {
                play "say:Press 1";
                prompt play "say:Now" max_digits 1;
            };
        },
        concat!(
            r#"{"connect":{"to":"+15551234567","confirm":[{"play":{"url":"say:Press 1"}},"#,
            r#"{"prompt":{"play":"say:Now","max_digits":1}}]}}"#,
        ),
    );
}

#[test]
fn inline_documents_are_text() {
    is(
        &swml! {
            connect to "queue:a" transfer_after_bridge { play "say:\"bye\""; hangup; };
            execute dest { return 5; };
            transfer dest { section main { execute b; } section b { hangup; } };
        },
        concat!(
            r#"{"connect":{"to":"queue:a","transfer_after_bridge":"#,
            r#""{\"version\":\"1.0.0\",\"sections\":{\"main\":[{\"play\":{\"url\":\"say:\\\"bye\\\"\"}},{\"hangup\":{}}]}}"}},"#,
            r#"{"execute":{"dest":"{\"version\":\"1.0.0\",\"sections\":{\"main\":[{\"return\":5}]}}"}},"#,
            r#"{"transfer":{"dest":"{\"version\":\"1.0.0\",\"sections\":{\"main\":[{\"execute\":{\"dest\":\"b\"}}],\"b\":[{\"hangup\":{}}]}}"}}"#,
        ),
    );
    let after: AfterBridge = swml::IntoProperty::into_property(swml! { hangup; });
    assert!(matches!(after, AfterBridge::Document(_)));
}

#[test]
fn branches() {
    is(
        &swml! {
            switch call.to { case "sip" { hangup; } case 2 { answer; } default { return; } }
            switch { variable x case { "a" { hangup; } } default {} }
            cond { when "a" { hangup; } when "b" { answer; } else { return null; } }
            cond [when "a" then { hangup; } else { answer; }];
            cond [when "a" { hangup; }, else { answer; }];
        },
        concat!(
            r#"{"switch":{"variable":"call.to","case":{"sip":[{"hangup":{}}],"2":[{"answer":{}}]},"default":[{"return":null}]}},"#,
            r#"{"switch":{"variable":"x","case":{"a":[{"hangup":{}}]},"default":[]}},"#,
            r#"{"cond":[{"when":"a","then":[{"hangup":{}}]},{"when":"b","then":[{"answer":{}}]},{"else":[{"return":null}]}]},"#,
            r#"{"cond":[{"when":"a","then":[{"hangup":{}}],"else":[{"answer":{}}]}]},"#,
            r#"{"cond":[{"when":"a","then":[{"hangup":{}}]},{"else":[{"answer":{}}]}]}"#,
        ),
    );
}

#[test]
fn primaries_and_scalars() {
    is(
        &swml! {
            play ["say:a", "silence:1"];
            sleep 5s;
            sleep duration 500ms;
            sleep { duration -1 }
            label again;
            goto again when "vars.x" max 3;
            execute main params { a 1 b [true, null, 1.5, -2] };
            unset x;
            unset [a, b];
            unset [a, vars.b];
            set { x 1, "y z" "%{call.from}" }
            set k "v" l 2;
            hangup busy;
            label next;
            transfer "https://example.com/next";
            label last;
            return { code 5 }
        },
        concat!(
            r#"{"play":{"urls":["say:a","silence:1"]}},{"sleep":5000},{"sleep":{"duration":500}},{"sleep":{"duration":-1}},"#,
            r#"{"label":"again"},{"goto":{"label":"again","when":"vars.x","max":3}},"#,
            r#"{"execute":{"dest":"main","params":{"a":1,"b":[true,null,1.5,-2]}}},"#,
            r#"{"unset":"x"},{"unset":["a","b"]},{"unset":["a","vars.b"]},"#,
            r#"{"set":{"x":1,"y z":"%{call.from}"}},{"set":{"k":"v","l":2}},{"hangup":{"reason":"busy"}},"#,
            r#"{"label":"next"},{"transfer":{"dest":"https://example.com/next"}},{"label":"last"},{"return":{"code":5}}"#,
        ),
    );
}

#[test]
fn variables_in_typed_places() {
    let script =
        swml! { connect to "%{vars.to}" timeout "%{vars.patience}" realtime "${vars.live}"; };
    is(
        &script,
        r#"{"connect":{"to":"%{vars.to}","timeout":"%{vars.patience}","realtime":"${vars.live}"}}"#,
    );
    let Some(Method::Connect(connect)) =
        script.sections().get("main").and_then(|main| main.first())
    else {
        panic!("a connect");
    };
    assert!(matches!(connect.timeout, Some(Value::Expr(_))));
}

#[test]
fn dress() {
    let plain = swml! { answer; hangup busy; };
    assert_eq!(plain, swml!(answer; hangup busy));
    assert_eq!(plain, swml![answer; hangup reason busy;]);
    assert_eq!(plain, swml!(< answer; hangup busy; >));
    assert_eq!(plain, swml! { answer {} hangup { reason "busy", } });
    assert_eq!(plain, swml! { section main { answer; hangup busy } });
    assert_eq!(plain, swml! { section "main" { answer; hangup busy } });
    assert_eq!(
        swml! { connect { to "sip:a@example.com", timeout 5m, codecs r#"PCMU"# } },
        swml! { connect to "sip:a@example.com" timeout 300 codecs "PCMU"; }
    );
}
