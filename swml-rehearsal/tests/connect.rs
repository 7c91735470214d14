//! `connect`: modes, inherited properties, timeouts, `confirm`, queues, callbacks.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use swml_rehearsal::{Assumption, Call, End, Leg, Queue, Rehearsal, Script};

fn call(connect: &str) -> Call {
    Rehearsal::new(script(connect)).start()
}

fn script(connect: &str) -> Script {
    let text = format!(
        r#"{{"sections": {{"main": [{{"connect": {connect}}}, {{"play": {{"url": "say:After"}}}}]}}}}"#
    );
    Script::json(&text).unwrap()
}

#[test]
fn one_after_the_other_each_for_its_own_timeout() {
    let mut call = call(
        r#"{"timeout": 20, "serial": [{"to": "sip:a@example.com"}, {"to": "sip:b@example.com", "timeout": 7}]}"#,
    );
    call.dials("sip:a").no_answer();
    assert_eq!(call.time(), 20_000); // inherited
    call.dials("sip:b").no_answer();
    assert_eq!(call.time(), 27_400); // its own, and a single word
    call.hears("After").ends();
    call.has("connect_result", "failed")
        .has("return_value", "failed");
    call.has("connect_failed_reason", "no_answer");
}

#[test]
fn the_first_of_several_to_answer_wins() {
    let mut call = call(
        r#"{"call_state_url": "https://example.com/state", "call_state_events": ["answered", "ended"],
            "parallel": [{"to": "sip:a@example.com"}, {"to": "sip:b@example.com"}, {"to": "sip:c@example.com"}]}"#,
    );
    call.dials("sip:a").answers_after(9);
    call.dials("sip:b").answers_after(4);
    call.dials("sip:c").busy();
    assert_eq!(call.time(), 4_000);
    call.talks(10).hears("After").ends();
    call.has("connect_result", "connected");
    let states: Vec<_> = call
        .callbacks()
        .map(|one| {
            let reason = one.params["end_reason"].as_str().unwrap_or("-").to_owned();
            let to = one.params["device"]["params"]["to_number"].to_string();
            format!("{to} {} {reason}", one.state().unwrap())
        })
        .collect();
    assert_eq!(
        states,
        [
            r#""sip:c@example.com" ended busy"#,
            r#""sip:b@example.com" answered -"#,
            r#""sip:a@example.com" ended cancel"#,
            r#""sip:b@example.com" ended hangup"#,
        ]
    );
}

#[test]
fn groups_one_after_the_other() {
    let mut call = call(
        r#"{"serial_parallel": [[{"to": "sip:a@example.com"}, {"to": "sip:b@example.com"}], [{"to": "sip:c@example.com"}]]}"#,
    );
    call.dials("sip:a").declines();
    call.dials("sip:b").is_unreachable();
    call.dials("sip:c").talks(5);
    call.hears("After").ends();
}

#[test]
fn who_answers_too_late_does_not_answer() {
    let mut call = call(r#"{"to": "+15551234567", "timeout": 5}"#);
    call.dials("+15551234567").answers_after(6);
    call.has("connect_failed_reason", "no_answer").ends();
}

#[test]
fn only_the_events_asked_for_in_order() {
    let mut call = call(
        r#"{"to": "+15551234567", "status_url": "https://example.com/status",
            "call_state_url": "https://example.com/state", "call_state_events": ["created", "ringing", "answered", "ended"]}"#,
    );
    call.dials("+1555").talks(30);
    let posted: Vec<_> = call
        .callbacks()
        .map(|one| format!("{} {}", one.event_type, one.state().unwrap()))
        .collect();
    assert_eq!(
        posted,
        [
            "calling.call.connect connecting",
            "calling.call.state created",
            "calling.call.state ringing",
            "calling.call.state answered",
            "calling.call.connect connected",
            "calling.call.state ended",
            "calling.call.connect disconnected",
        ]
    );
}

#[test]
fn ended_alone_if_no_events_are_named() {
    let mut call = call(r#"{"to": "+15551234567", "call_state_url": "https://example.com/state"}"#);
    call.dials("+1555").busy();
    let states: Vec<_> = call.callbacks().filter_map(|one| one.state()).collect();
    assert_eq!(states, ["ended"]);
}

#[test]
fn the_called_party_confirms() {
    let confirm = r#"{"to": "+15551234567", "confirm": [
        {"prompt": {"play": "say:Press 1 to take the call"}},
        {"cond": [{"when": "prompt_result", "then": [{"play": {"url": "say:Thanks"}}]}]}
    ]}"#;
    let mut call = call(confirm);
    call.dials("+1555").answers();
    call.callee().hears("Press 1").presses("1");
    call.callee().hears("Thanks").accepts().talks(5);
    call.never_hears("Thanks").hears("After").ends();
}

#[test]
fn hanging_up_in_confirm_refuses() {
    let confirm = r#"{"serial": [{"to": "+15551234567"}, {"to": "+15557654321"}], "confirm": [
        {"prompt": {"play": "say:Press 1"}},
        {"cond": [{"when": "prompt_digit_terminator", "then": []}, {"else": [{"hangup": {}}]}]}
    ]}"#;
    let mut call = call(confirm);
    call.dials("+15551234567").answers();
    call.callee().hangs_up();
    call.dials("+15557654321").answers();
    call.callee().presses("5"); // the script hangs up
    call.has("connect_result", "failed")
        .has("connect_failed_reason", "declined")
        .ends();
    assert!(call.assumptions().contains(&Assumption::ConfirmRefused));
}

#[test]
fn confirm_may_be_behind_a_url() {
    let confirm = Script::json(
        r#"{"sections": {"main": [{"play": {"url": "say:A call from ${call.from}"}}]}}"#,
    )
    .unwrap();
    let script = script(r#"{"to": "+15551234567", "confirm": "https://example.com/whisper"}"#);
    let mut call = Rehearsal::new(&script)
        .from("+15550009999")
        .document("https://example.com/whisper", &confirm)
        .start();
    call.dials("+1555").answers();
    call.callee()
        .hears("A call from +15550009999")
        .accepts()
        .talks(5);
    call.ends();
}

#[test]
fn a_confirm_that_takes_too_long_is_no_answer() {
    let mut call = call(
        r#"{"to": "+15551234567", "confirm_timeout": 3, "confirm": [{"prompt": {"play": "say:Press 1"}}]}"#,
    );
    call.dials("+1555").answers();
    call.callee().stays_silent();
    call.has("connect_failed_reason", "no_answer").ends();
}

#[test]
fn a_queue_goes_on_in_its_own_document() {
    let mut call = call(
        r#"{"to": "queue:support", "status_url": "https://example.com/s",
            "transfer_after_bridge": "{\"sections\":{\"main\":[{\"play\":{\"url\":\"say:How was it?\"}}]}}"}"#,
    );
    call.dials("queue:support").talks(60);
    call.hears("How was it?").never_hears("After").ends();
    let peer = call
        .callbacks()
        .find(|one| one.state() == Some("connected"))
        .unwrap();
    assert_eq!(peer.params["peer"]["queue_name"], "support");
}

#[test]
fn a_stream_has_events_of_its_own() {
    let mut call = call(
        r#"{"to": "stream:wss://example.com/audio", "name": "audio", "status_url": "https://example.com/s",
            "status_url_method": "GET"}"#,
    );
    call.dials("stream:").talks(5);
    let posted: Vec<_> = call
        .callbacks()
        .map(|one| format!("{} {}", one.event_type, one.state().unwrap()))
        .collect();
    assert_eq!(
        posted,
        [
            "calling.call.connect connecting",
            "calling.call.stream streaming",
            "calling.call.stream finished"
        ]
    );
    let methods: Vec<_> = call.callbacks().map(|one| one.method.as_str()).collect();
    assert_eq!(methods, ["POST", "GET", "GET"]);
}

#[test]
fn the_call_is_answered_when_the_other_side_answers() {
    let mut call = call(r#"{"to": "+15551234567", "answer_on_bridge": true}"#);
    call.has("call.call_state", "created");
    call.dials("+1555").answers();
    call.has("call.call_state", "answered");
}

#[test]
fn a_bridge_has_a_longest_duration() {
    let mut call = call(r#"{"to": "+15551234567", "max_duration": 100}"#);
    call.dials("+1555").answers().talks(1000);
    assert_eq!(call.time(), 5_000 + 100_000 + 400);
    call.hears("After").ends();
    assert!(call.assumptions().contains(&Assumption::LongestBridge));
}

#[test]
fn result_branches_on_what_became_of_it() {
    let connect = r#"{"to": "+15551234567", "result": {"case": {
        "connected": [{"play": {"url": "say:It worked"}}],
        "failed": [{"play": {"url": "say:It did not: ${connect_failed_reason}"}}]
    }}}"#;
    call(connect)
        .dials("+1555")
        .busy()
        .hears("It did not: busy")
        .hears("After")
        .ends();
    call(connect)
        .dials("+1555")
        .talks(1)
        .hears("It worked")
        .hears("After")
        .ends();
}

#[test]
fn the_caller_hangs_up_while_it_rings() {
    let mut call = call(r#"{"to": "+15551234567", "call_state_url": "https://example.com/state"}"#);
    call.hangs_up().ends_with(&End::Caller);
    let ended = call.callbacks().next().unwrap();
    assert_eq!(ended.params["end_reason"], "cancel");
}

#[test]
fn a_queue_that_nobody_takes_the_call_out_of() {
    let text = r#"{"sections": {"main": [
        {"enter_queue": {"queue_name": "sales", "wait_time": 90, "status_url": "https://example.com/q",
            "transfer_after_bridge": "https://example.com/after"}},
        {"play": {"url": "say:Nobody is free"}}
    ]}}"#;
    let script = Script::json(text).unwrap();
    let mut call = Rehearsal::new(&script).start();
    call.queues("sales", Queue::Timeout)
        .hears("Nobody is free")
        .ends();
    call.has("queue_result", "timeout").has("wait_time", 90);
    let states: Vec<_> = call.callbacks().filter_map(|one| one.state()).collect();
    assert_eq!(states, ["enqueue", "leave"]);

    let mut call = Rehearsal::new(&script).start();
    let taken = Queue::Connected {
        after: 30,
        seconds: 60,
    };
    call.queues("sales", taken)
        .asks("https://example.com/after")
        .is_unknown();
    call.ends_with(&End::Elsewhere("https://example.com/after".to_owned()));
    assert_eq!(call.time(), 90_000);
}

#[test]
#[should_panic(expected = "dialling +15551234567")]
fn a_question_to_another_is_not_answered() {
    call(r#"{"to": "+15551234567"}"#).choose(swml_rehearsal::Choice::Digits("1".to_owned()));
}

#[test]
fn the_machine_refuses_what_does_not_fit_and_goes_on() {
    let mut machine = Rehearsal::new(script(r#"{"to": "+15551234567"}"#)).machine();
    let question = machine.question().cloned();
    assert!(machine.answer(swml_rehearsal::Choice::Silence).is_err());
    assert_eq!(machine.question().cloned(), question);
    assert!(
        machine
            .answer(swml_rehearsal::Choice::Leg(Leg::Busy))
            .is_ok()
    );
    assert!(machine.ended().is_some());
}

#[test]
fn hanging_up_before_the_document_of_confirm_refuses() {
    let mut call = call(r#"{"to": "+15551234567", "confirm": "https://example.com/whisper"}"#);
    call.dials("+1555").answers().hangs_up();
    call.has("connect_failed_reason", "declined")
        .hears("After")
        .ends();
}

/// The SDKs use it for `transfer_after_bridge`; the reference does not have it.
#[test]
fn execute_after_queue_takes_the_place_of_the_rest() {
    for statement in [
        r#"{"connect": {"to": "queue:sales", "execute_after_queue": "https://example.com/after"}}"#,
        r#"{"enter_queue": {"queue_name": "sales", "execute_after_queue": "https://example.com/after"}}"#,
    ] {
        let text = format!(
            r#"{{"sections": {{"main": [{statement}, {{"play": {{"url": "say:Rest"}}}}]}}}}"#
        );
        let mut call = Rehearsal::new(Script::json(&text).unwrap()).start();
        match statement.contains("enter_queue") {
            true => call.queues(
                "sales",
                Queue::Connected {
                    after: 30,
                    seconds: 60,
                },
            ),
            false => call.dials("queue:sales").talks(60),
        };
        let after =
            Script::json(r#"{"sections": {"main": [{"play": {"url": "say:How was it?"}}]}}"#);
        call.asks("https://example.com/after").gives(after.unwrap());
        call.hears("How was it?").never_hears("Rest").ends();
        assert!(
            call.assumptions()
                .contains(&swml_rehearsal::Assumption::AfterBridge)
        );
    }
}

#[test]
fn result_may_be_conditions() {
    let connect = r#"{"to": "+15551234567", "result": [
        {"when": "return_value == 'connected'", "then": [{"play": {"url": "say:It worked"}}]},
        {"else": [{"play": {"url": "say:It did not"}}]}
    ]}"#;
    call(connect)
        .dials("+1555")
        .talks(1)
        .hears("It worked")
        .ends();
    call(connect)
        .dials("+1555")
        .declines()
        .hears("It did not")
        .ends();
}

/// A destination has the properties of the whole, but for those of its own.
#[test]
fn properties_are_inherited() {
    let mut call = call(
        r#"{"from": "+15550000001", "call_state_url": "https://example.com/all", "confirm": [{"hangup": {}}], "serial": [
            {"to": "+15551234567"},
            {"to": "+15557654321", "from": "+15550000002", "call_state_url": "https://example.com/own", "confirm": []}
        ]}"#,
    );
    call.dials("+15551234567").answers(); // `confirm` of the whole refuses
    call.dials("+15557654321").talks(5);
    call.has("connect_result", "connected").ends();
    let reported = call.callbacks().map(|one| {
        let from = one.params["device"]["params"]["from_number"].as_str();
        format!("{} {} {}", one.url, from.unwrap(), one.params["end_reason"])
    });
    assert_eq!(
        reported.collect::<Vec<_>>(),
        [
            r#"https://example.com/all +15550000001 "declined""#,
            r#"https://example.com/own +15550000002 "hangup""#,
        ]
    );
}

#[test]
fn the_caller_hangs_up_after_a_talk() {
    let mut call = call(r#"{"to": "+15551234567"}"#);
    call.dials("+1555")
        .answers()
        .hangs_up_after(20)
        .ends_with(&End::Caller);
    assert_eq!(call.time(), 25_000);
    call.never_hears("After");
}

#[test]
fn the_called_party_is_recorded() {
    let mut call = call(r#"{"to": "+15551234567", "confirm": [{"record": {"beep": true}}]}"#);
    call.dials("+1555").answers();
    call.callee().records("Alice");
    call.callee().accepts().talks(5).ends();
    call.never_hears("beep");
}

#[test]
#[should_panic(expected = "recording \"Bob\" by the caller, while the called party is asked")]
fn the_caller_is_not_the_called_party() {
    let mut call = call(r#"{"to": "+15551234567", "confirm": [{"record": {}}]}"#);
    call.dials("+1555").answers().records("Bob");
}

#[test]
fn credentials_are_not_in_a_transcript() {
    let mut call = call(
        r#"{"to": "sip:me:hush@example.com", "confirm": "https://me:hush@example.com/whisper"}"#,
    );
    call.dials("me:hush@example.com").answers();
    call.asks("example.com/whisper")
        .is_unknown()
        .talks(5)
        .ends();
    let transcript = call.transcript().to_string();
    assert!(
        transcript.contains("dials sip:me:***@example.com"),
        "{transcript}"
    );
    assert!(!transcript.contains("hush"), "{transcript}");
}

#[test]
fn ringback_is_heard_as_anything_else_is() {
    let mut call = call(
        r#"{"to": "+15551234567", "ringback": ["say:One moment", "ring:us", "https://example.com/a.mp3"]}"#,
    );
    call.hears("One moment")
        .hears("ringing (us)")
        .hears("a.mp3");
    call.dials("+1555").busy().ends();
}
