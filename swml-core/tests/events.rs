//! Tests of every callback: its sample is read as its type, shows no secret, and is written as it
//! was read.

#![cfg(feature = "testing")]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::BTreeSet;

use serde_json::{Value, json};
use swml_core::event::{
    CallRequest, ConferenceStatus, DetectEvent, Event, InputKind, MessageRequest, MessageState,
    PayStep, PaymentRequest, RecordState, SidecarStep,
};
use swml_core::testing::{EVENTS, Sample};

/// The variant of a sample.
fn variant(event: &Event) -> &'static str {
    match event {
        Event::Call(_) => "call",
        Event::Connect(_) => "connect",
        Event::Stream(_) => "stream",
        Event::Play(_) => "play",
        Event::Collect(_) => "collect",
        Event::Record(_) => "record",
        Event::Tap(_) => "tap",
        Event::Detect(_) => "detect",
        Event::Fax(_) => "fax",
        Event::Refer(_) => "refer",
        Event::Pay(_) => "pay",
        Event::Queue(_) => "queue",
        Event::Conference(_) => "conference",
        Event::Transcript(_) => "transcript",
        Event::Warning(_) => "warning",
        Event::Sidecar(_) => "sidecar",
        Event::AiDebug(_) => "ai_debug",
        Event::PostPrompt(_) => "post_prompt",
        Event::FetchConversation(_) => "fetch_conversation",
        Event::Registration(_) => "registration",
        Event::Message(_) => "message",
        _ => "other",
    }
}

fn sample(name: &str) -> Event {
    Event::from_json(Sample::named(name).unwrap().json).unwrap()
}

fn json(name: &str) -> Value {
    serde_json::from_str(Sample::named(name).unwrap().json).unwrap()
}

#[test]
fn every_sample_is_read_as_its_type_and_written_as_it_was() {
    let mut variants = BTreeSet::new();
    for sample in EVENTS {
        let event =
            Event::from_json(sample.json).unwrap_or_else(|e| panic!("{}: {e}", sample.name));
        let variant = variant(&event);
        assert!(
            sample.name.starts_with(variant),
            "{} is {variant}",
            sample.name
        );
        variants.insert(variant);
        let body: Value = serde_json::from_str(sample.json).unwrap();
        assert_eq!(
            serde_json::to_value(&event).unwrap(),
            body,
            "{}",
            sample.name
        );
        assert_eq!(serde_json::from_value::<Event>(body).unwrap(), event);
        assert!(!event.event_type().is_empty());
        let about_a_call = !matches!(event, Event::Registration(_) | Event::Message(_));
        assert_eq!(event.call_id().is_some(), about_a_call, "{}", sample.name);
    }
    assert_eq!(variants.len(), 21, "{variants:?}");
}

/// Every known `event_type` has a sample.
#[test]
fn every_type_has_a_sample() {
    let types: BTreeSet<_> = EVENTS
        .iter()
        .map(|sample| {
            Event::from_json(sample.json)
                .unwrap()
                .event_type()
                .to_owned()
        })
        .collect();
    for known in Event::TYPES {
        assert!(types.contains(*known), "{known}");
    }
}

#[test]
fn no_secret_is_shown() {
    for sample in EVENTS {
        let event = Event::from_json(sample.json).unwrap();
        for shown in [format!("{event:?}"), format!("{event:#?}")] {
            assert!(!shown.contains("hush"), "{}: {shown}", sample.name);
        }
    }
    let request = Sample::named("payment_request").unwrap().json;
    let request = PaymentRequest::from_json(request).unwrap();
    assert!(!format!("{request:?}").contains("hush"));
    assert!(format!("{request:?}").contains("10.55"));
}

/// An unknown field in any object of any sample is kept, and its value is redacted.
#[test]
fn unknown_fields_are_kept() {
    let mut places = 0;
    for sample in EVENTS {
        let whole: Value = serde_json::from_str(sample.json).unwrap();
        for pointer in objects(&whole, String::new()) {
            let mut body = whole.clone();
            let object = body.pointer_mut(&pointer).unwrap().as_object_mut().unwrap();
            object.insert("of_tomorrow".into(), json!({ "a": ["hush"] }));
            let event = Event::from_json(body.to_string()).unwrap();
            assert_eq!(
                serde_json::to_value(&event).unwrap(),
                body,
                "{} {pointer}",
                sample.name
            );
            assert!(
                !format!("{event:?}").contains("hush"),
                "{} {pointer}",
                sample.name
            );
            places += 1;
        }
    }
    assert!(places > 200, "{places}");
}

fn objects(value: &Value, at: String) -> Vec<String> {
    match value {
        Value::Object(fields) => {
            let inner = fields.iter().flat_map(|(name, value)| {
                objects(
                    value,
                    format!("{at}/{}", name.replace('~', "~0").replace('/', "~1")),
                )
            });
            let inner: Vec<String> = inner.collect();
            [at].into_iter().chain(inner).collect()
        }
        Value::Array(list) => {
            let inner = list.iter().enumerate();
            inner
                .flat_map(|(i, value)| objects(value, format!("{at}/{i}")))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// With any field of any sample replaced by another type or `null`, the event is read and written
/// back, or the error names a required field.
#[test]
fn an_odd_field_costs_no_event() {
    for sample in EVENTS {
        let whole: Value = serde_json::from_str(sample.json).unwrap();
        for pointer in fields(&whole, String::new()) {
            for odd in [
                Value::Null,
                json!(-1.5),
                json!("odd"),
                json!([{ "x": 1 }]),
                json!({}),
            ] {
                let mut body = whole.clone();
                *body.pointer_mut(&pointer).unwrap() = odd;
                match Event::from_json(body.to_string()) {
                    Ok(event) => assert_eq!(
                        serde_json::to_value(&event).unwrap(),
                        body,
                        "{} {pointer}",
                        sample.name
                    ),
                    Err(error) => {
                        let field = error.field().unwrap();
                        let needed = [
                            "event_type",
                            "params",
                            "params.call_id",
                            "params.call_state",
                            "params.connect_state",
                            "params.state",
                            "id",
                            "status",
                            "event_category",
                            "call_info",
                            "sidecar_event",
                            "sidecar_event.type",
                            "action",
                        ];
                        assert!(
                            needed.contains(&&*field),
                            "{} {pointer}: {error}",
                            sample.name
                        );
                    }
                }
            }
        }
    }
}

fn fields(value: &Value, at: String) -> Vec<String> {
    let fields = value.as_object().into_iter().flatten();
    fields
        .flat_map(|(name, value)| {
            let pointer = format!("{at}/{name}");
            let inner = self::fields(value, pointer.clone());
            [pointer].into_iter().chain(inner)
        })
        .collect()
}

#[test]
fn both_shapes_of_a_recording() {
    for (name, duration, format) in [("record", "12", "wav"), ("record_call", "12.5", "mp3")] {
        let Event::Record(event) = sample(name) else {
            panic!("{name}")
        };
        let record = event.params;
        assert_eq!(record.state, RecordState::Finished);
        assert!(record.url().unwrap().ends_with("/download"));
        assert_eq!(record.duration().unwrap().to_string(), duration);
        assert_eq!(record.size(), Some(198_144));
        assert_eq!(record.format(), Some(format));
    }
}

#[test]
fn details_have_types() {
    let Event::Collect(event) = sample("collect_digits") else {
        panic!()
    };
    let input = event.params.result.unwrap();
    assert_eq!(input.kind, InputKind::Digit);
    assert_eq!(input.params.unwrap().digits.as_deref(), Some("hush-4711"));
    let Event::Collect(event) = sample("collect_speech") else {
        panic!()
    };
    assert_eq!(event.params.is_final, Some(true));
    let Event::Detect(event) = sample("detect") else {
        panic!()
    };
    let found = event.params.detect.unwrap().params.unwrap();
    assert_eq!(
        (found.event, found.beep),
        (Some(DetectEvent::Machine), Some(true))
    );
    let Event::Pay(event) = sample("pay") else {
        panic!()
    };
    assert_eq!(event.params.step, PayStep::Completed);
    let Event::Message(event) = sample("message") else {
        panic!()
    };
    assert_eq!(event.status, MessageState::Undelivered);
    assert_eq!(event.error_code.as_deref(), Some("30008"));
    let Event::Warning(event) = sample("warning") else {
        panic!()
    };
    let code = event.params.code();
    assert_eq!(code, Some("relay_script_method_no_matching_condition"));
    let Event::Transcript(event) = sample("transcript_failed") else {
        panic!()
    };
    assert!(!event.is_complete());
}

#[test]
fn words_of_conferences_and_sidecars_are_known() {
    let words = [
        "conference-start",
        "conference-end",
        "participant-join",
        "participant-leave",
        "participant-mute",
        "participant-unmute",
        "participant-hold",
        "participant-unhold",
        "participant-speech-start",
        "participant-speech-stop",
        "participant-modify",
        "record-start",
        "record-pause",
        "record-resume",
        "record-stop",
    ];
    for word in words {
        let known = ConferenceStatus::from(word);
        assert!(!matches!(known, ConferenceStatus::Other(_)), "{word}");
        assert_eq!(known.as_str(), word);
    }
    let mut steps = 0;
    for sample in EVENTS
        .iter()
        .filter(|sample| sample.name.starts_with("sidecar_"))
    {
        let Event::Sidecar(report) = Event::from_json(sample.json).unwrap() else {
            panic!()
        };
        assert!(!matches!(report.sidecar_event.step, SidecarStep::Other(_)));
        steps += 1;
    }
    assert_eq!(steps, 16);
}

#[test]
fn three_shapes_of_a_post_prompt() {
    for (name, guests, text) in [
        ("post_prompt", Some(2), "hush, booked"),
        ("post_prompt_chat", None, "hush, nothing booked"),
        ("post_prompt_bedrock", Some(2), "hush"),
    ] {
        let Event::PostPrompt(report) = sample(name) else {
            panic!("{name}")
        };
        let answer = report
            .answer()
            .map(|answer| answer["guests"].as_u64().unwrap());
        assert_eq!(
            (answer, report.answer_text()),
            (guests, Some(text)),
            "{name}"
        );
        assert_eq!(report.call_log.len(), 3);
    }
}

/// A function of `amazon_bedrock` is called with the `action` of a stored conversation.
#[test]
fn a_call_of_a_function_is_not_a_request_for_a_conversation() {
    let function = json("function_bedrock");
    assert_eq!(function["action"], "fetch_conversation");
    let error = Event::from_json(function.to_string()).unwrap_err();
    assert_eq!(error.field().as_deref(), Some("event_type"));
}

#[test]
fn events_of_an_agent_are_open() {
    let Event::AiDebug(report) = sample("ai_debug_move") else {
        panic!()
    };
    let names = [
        "context_change",
        "conversation_add",
        "gather_start",
        "step_change",
    ];
    assert_eq!(report.events(), names);
    #[derive(serde::Deserialize)]
    struct Gather {
        total_questions: u8,
    }
    let gather: Gather = report.event_as("gather_start").unwrap().unwrap();
    assert_eq!(gather.total_questions, 2);
    assert!(
        report
            .event_as::<Gather>("gather_reject")
            .unwrap()
            .is_none()
    );
}

#[test]
fn what_is_newer_is_read_as_a_type_of_the_service() {
    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Mood {
        Calm,
        Loud { decibels: f64 },
        Mixed(u8, u8),
    }
    #[derive(Debug, PartialEq, serde::Deserialize)]
    struct Noise {
        call_id: String,
        moods: Vec<Mood>,
        note: Option<String>,
        #[serde(default)]
        twice: bool,
    }
    let read = |params: Value| {
        let body = json!({ "event_type": "calling.call.noise", "params": params }).to_string();
        match Event::from_json(body).unwrap() {
            Event::Other(event) => event.params_as::<Noise>(),
            other => panic!("{other:?}"),
        }
    };
    let moods = json!(["calm", { "loud": { "decibels": 80 } }, { "mixed": [1, 2] }]);
    let noise = read(json!({ "call_id": "c", "moods": moods })).unwrap();
    assert_eq!(
        noise.moods,
        [Mood::Calm, Mood::Loud { decibels: 80.0 }, Mood::Mixed(1, 2)]
    );
    assert_eq!((noise.note, noise.twice), (None, false));
    for (params, reported) in [
        (json!({ "moods": [] }), "`call_id` is missing"),
        (
            json!({ "call_id": "c", "moods": ["calm", { "loud": { "decibels": "hush" } }] }),
            "`moods.1.decibels` should be f64, not a string",
        ),
        (
            json!({ "call_id": "c", "moods": ["hush"] }),
            "`moods.0` should be one of `calm`, `loud`, `mixed`",
        ),
        (
            json!({ "call_id": "c", "moods": [{ "mixed": [1, 300] }] }),
            "`moods.0.1` should be u8",
        ),
        (
            json!({ "call_id": ["hush"], "moods": [] }),
            "`call_id` should be a string, not a list",
        ),
    ] {
        let error = read(params).unwrap_err().to_string();
        assert_eq!(error, reported);
        assert!(!error.contains("hush"));
    }
}

#[test]
fn requests_for_scripts_have_samples() {
    let body = Sample::named("call_request").unwrap().json;
    let request = CallRequest::from_json(body).unwrap();
    assert_eq!(
        serde_json::to_value(&request).unwrap(),
        json("call_request")
    );
    assert!(!format!("{request:?}").contains("hush"));
    let body = Sample::named("message_request").unwrap().json;
    let request = MessageRequest::from_json(body).unwrap();
    assert_eq!(
        serde_json::to_value(&request).unwrap(),
        json("message_request")
    );
    assert!(!format!("{request:?}").contains("hush"));
}

#[test]
fn a_payment_is_answered() {
    let body = json("payment_request");
    let request = PaymentRequest::from_json(body.to_string()).unwrap();
    assert_eq!(serde_json::to_value(&request).unwrap(), body);
    assert!(!request.is_tokenization());
    for (amount, tokenized) in [("0", true), ("0.00", true), ("1", false), ("odd", false)] {
        let mut body = body.clone();
        body["chargeAmount"] = amount.into();
        let request = PaymentRequest::from_json(body.to_string()).unwrap();
        assert_eq!(request.is_tokenization(), tokenized, "{amount}");
    }
}

/// A tool that sends a sample for other numbers, or for another call, has to find them.
#[test]
fn samples_are_about_the_same_people_and_the_same_call() {
    use swml_core::testing::{CALL_ID, CALLED, CALLER, REQUESTS};
    let mut found = 0;
    for sample in EVENTS.iter().chain(REQUESTS) {
        for text in sample.json.split('"').filter(|text| text.starts_with("+1")) {
            assert!([CALLER, CALLED].contains(&text), "{}: {text}", sample.name);
            found += 1;
        }
        found += sample.json.matches(CALL_ID).count();
    }
    assert!(found > 100, "{found}");
}

/// The events of a report that SignalWire's pages have.
const REPORTS: &[&str] = &[
    "ai_completion",
    "attention_timeout",
    "barge",
    "consolidation",
    "context_change",
    "context_switch_data",
    "conversation_add",
    "error",
    "error_keys",
    "expression",
    "filler",
    "function_call",
    "function_loop",
    "gather_answer",
    "gather_complete",
    "gather_question",
    "gather_reject",
    "gather_start",
    "hangup_hook",
    "hold",
    "inner_dialog",
    "input",
    "llm_error",
    "llm_request",
    "llm_response",
    "match",
    "oart_assistant_transcript",
    "oart_response_done",
    "oart_user_transcript",
    "output",
    "post_prompt",
    "process_action",
    "session_end",
    "session_start",
    "speech_detect",
    "startup_hook",
    "step_change",
    "summarize_start",
    "swaig_call",
    "text_normalize",
    "tool_distill",
    "voice_error",
    "warning",
    "webhook",
    "webhook_fail",
    "webhook_log",
    "webhook_reply",
];

/// Each is a field, and so is all that is in it.
#[test]
fn reports_of_agents_are_known_by_name() {
    let mut seen = BTreeSet::new();
    for one in EVENTS.iter().filter(|one| one.name.starts_with("ai_debug")) {
        let Event::AiDebug(mut report) = sample(one.name) else {
            panic!("{}", one.name);
        };
        // a `null` is kept as it was
        assert!(
            report.extra.values().all(Value::is_null),
            "{}: {:?}",
            one.name,
            report.extra
        );
        seen.extend(report.events());
        // of a turn and of a call of a function the details are open
        (report.conversation_add, report.swaig_call) = (None, None);
        report.extra.clear();
        let shown = format!("{report:?}");
        let unknown: Vec<_> = shown.match_indices("extra: {\"").collect();
        assert!(unknown.is_empty(), "{}: {shown}", one.name);
    }
    let missing: Vec<_> = REPORTS
        .iter()
        .filter(|name| !seen.contains(**name))
        .collect();
    assert!(
        missing.is_empty() && seen.len() == REPORTS.len(),
        "{missing:?}"
    );
}
