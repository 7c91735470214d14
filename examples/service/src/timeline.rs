//! The timeline of a call: its events and what its agent did, in words.
//!
//! It shows neither input of a caller nor text of a conversation, except the summary that the
//! script asks the agent for, and the arguments of its functions.

use serde::Serialize;
use serde_json::Value;
use swml::event::{
    AiDebug, Callback, CollectChange, ConferenceChange, ConnectChange, Device, Event, Fax,
    FaxChange, PayChange, PostPrompt, QueueChange, RecordChange,
};

use crate::store::FunctionRun;

/// An entry of a timeline.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Entry {
    /// The time, in seconds since 1970.
    pub at: f64,
    /// The group: `call`, `media`, `agent`, `problem`.
    pub group: &'static str,
    /// The event in a few words.
    pub what: String,
    /// More about it.
    pub detail: String,
    /// The `https` URL of a recording or a fax.
    pub link: Option<String>,
}

/// Returns the timeline of events, which are times and bodies, and function calls.
pub fn of(events: &[(f64, String)], functions: &[FunctionRun]) -> Vec<Entry> {
    let events = events.iter().map(|(at, body)| {
        let entry = match Event::from_json(body) {
            Ok(event) => entry(&event),
            // stored by a newer version
            Err(_) => told("problem", "An event that this version cannot read", ""),
        };
        Entry { at: *at, ..entry }
    });
    let functions = functions.iter().map(|run| Entry {
        at: run.at,
        ..told(
            "agent",
            format!("The agent called {}", run.name),
            format!("{} → {}", arguments(&run.arguments), run.answer),
        )
    });
    let mut all: Vec<Entry> = events.chain(functions).collect();
    all.sort_by(|one, other| one.at.total_cmp(&other.at));
    all
}

fn told(group: &'static str, what: impl Into<String>, detail: impl Into<String>) -> Entry {
    Entry {
        group,
        what: what.into(),
        detail: detail.into(),
        ..Entry::default()
    }
}

/// Writes arguments as text: `day: 2026-06-01, hour: 9`.
fn arguments(json: &str) -> String {
    let Ok(Value::Object(fields)) = serde_json::from_str(json) else {
        return json.to_owned();
    };
    let fields = fields.iter().map(|(name, value)| match value {
        Value::String(text) => format!("{name}: {text}"),
        other => format!("{name}: {other}"),
    });
    fields.collect::<Vec<_>>().join(", ")
}

/// Describes an event.
pub fn entry(event: &Event) -> Entry {
    match event {
        Event::Call(event) => {
            let device = event.params.device.as_ref().and_then(Device::to);
            let reason = event.params.end_reason.as_ref();
            let detail = [device, reason.map(|reason| reason.as_str())];
            told(
                "call",
                format!("Leg {}", event.params.call_state.as_str()),
                joined(detail),
            )
        }
        Event::Connect(event) => connect(event),
        Event::Stream(event) => {
            let name = event.params.name.clone().unwrap_or_default();
            told(
                "media",
                format!("Stream {}", event.params.state.as_str()),
                name,
            )
        }
        Event::Play(event) => told(
            "media",
            format!("Sound {}", event.params.state.as_str()),
            "",
        ),
        Event::Collect(event) => collect(&event.params),
        Event::Record(event) => record(&event.params),
        Event::Tap(event) => told("media", format!("Tap {}", event.params.state.as_str()), ""),
        Event::Detect(event) => {
            let detected = event.params.detect.as_ref();
            let detected = detected.and_then(|found| found.params.as_ref()?.event.as_ref());
            told(
                "media",
                "Detection",
                detected.map_or("", |found| found.as_str()),
            )
        }
        Event::Fax(event) => fax(&event.params),
        Event::Refer(event) => {
            let to = event.params.sip_refer_to.clone().unwrap_or_default();
            told(
                "call",
                format!("SIP transfer: {}", event.params.state.as_str()),
                to,
            )
        }
        Event::Pay(event) => pay(&event.params),
        Event::Queue(event) => queue(&event.params),
        Event::Conference(event) => conference(&event.params),
        Event::Transcript(event) => match event.is_complete() {
            true => told("media", "The transcript is ready", ""),
            false => told("problem", "The transcript failed", ""),
        },
        Event::Warning(event) => told(
            "problem",
            "An error of the script",
            event.params.code().unwrap_or_default(),
        ),
        Event::Sidecar(report) => {
            let step = &report.sidecar_event;
            let name = step.name.clone().unwrap_or_default();
            told(
                "agent",
                format!("Sidecar: {}", words(step.step.as_str())),
                name,
            )
        }
        Event::AiDebug(report) => debug(report),
        Event::PostPrompt(report) => summary(report),
        Event::FetchConversation(_) => told("agent", "The agent asked for a conversation", ""),
        Event::Registration(change) => {
            let state = change.state.clone().unwrap_or_default();
            told(
                "call",
                format!("Registration: {}", words(&change.event_type)),
                state,
            )
        }
        Event::Message(change) => {
            let detail = [change.to.as_deref(), change.error_message.as_deref()];
            told(
                "call",
                format!("Message {}", change.status.as_str()),
                joined(detail),
            )
        }
        other => told("problem", other.event_type(), "unknown to this version"),
    }
}

fn connect(event: &Callback<ConnectChange>) -> Entry {
    let peer = event.params.peer.as_ref();
    let device = peer.and_then(|peer| peer.device.as_ref()?.to());
    let detail = joined([device, event.failed_reason()]);
    told(
        "call",
        format!("Connection: {}", event.params.connect_state.as_str()),
        detail,
    )
}

/// The kind of input, and not the input.
fn collect(change: &CollectChange) -> Entry {
    let kind = change.result.as_ref().map(|input| input.kind.as_str());
    let state = change.state.as_ref().map(|state| state.as_str());
    told(
        "media",
        "Input of the caller",
        words(&joined([kind, state])),
    )
}

fn record(change: &RecordChange) -> Entry {
    let duration = change.duration().map(|seconds| format!("{seconds} s"));
    Entry {
        link: link(change.url()),
        ..told(
            "media",
            format!("Recording {}", words(change.state.as_str())),
            joined([change.format(), duration.as_deref()]),
        )
    }
}

fn fax(change: &FaxChange) -> Entry {
    let Fax { kind, params, .. } = &change.fax;
    let params = params.as_ref();
    let pages = params
        .and_then(|fax| fax.pages)
        .map(|pages| format!("{pages} pages"));
    let text = params.and_then(|fax| fax.result_text.as_deref());
    Entry {
        link: link(params.and_then(|fax| fax.document.as_deref())),
        ..told(
            "media",
            format!("Fax {}", kind.as_str()),
            joined([pages.as_deref(), text]),
        )
    }
}

/// Nothing of the card but its brand.
fn pay(change: &PayChange) -> Entry {
    let error = change
        .error_type
        .as_deref()
        .filter(|error| !error.is_empty());
    let detail = joined([change.payment_card_type.as_deref(), error]);
    told(
        "media",
        format!("Payment: {}", words(change.step.as_str())),
        detail,
    )
}

fn queue(change: &QueueChange) -> Entry {
    let position = change
        .position
        .map(|position| format!("position {position}"));
    let detail = joined([change.name.as_deref(), position.as_deref()]);
    told("call", format!("Queue: {}", change.status.as_str()), detail)
}

fn conference(change: &ConferenceChange) -> Entry {
    let detail = joined([change.name.as_deref(), change.reason_ended.as_deref()]);
    Entry {
        link: link(change.recording_url.as_deref()),
        ..told(
            "call",
            format!("Conference: {}", words(change.status.as_str())),
            detail,
        )
    }
}

fn debug(report: &AiDebug) -> Entry {
    let events: Vec<String> = report.events().iter().map(|event| words(event)).collect();
    let function = report
        .function_call
        .as_ref()
        .and_then(|call| call.function.as_deref());
    told(
        "agent",
        format!("Agent: {}", events.join(", ")),
        function.unwrap_or_default(),
    )
}

fn summary(report: &PostPrompt) -> Entry {
    let text = report.answer_text().unwrap_or_default().trim();
    told(
        "agent",
        "The agent summed up",
        text.chars().take(2_000).collect::<String>(),
    )
}

fn joined<const N: usize>(parts: [Option<&str>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn words(word: &str) -> String {
    word.replace(['_', '-'], " ")
}

/// A URL that may be a link: of `https`, and without credentials.
fn link(url: Option<&str>) -> Option<String> {
    let rest = url?.strip_prefix("https://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let is_plain = !host.contains('@') && !host.is_empty();
    url.filter(|_| is_plain).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use swml::testing::EVENTS;

    /// The samples have `hush` in all data that is not to be shown.
    #[test]
    fn every_callback_is_described_without_secrets() {
        for sample in EVENTS {
            let event = Event::from_json(sample.json).unwrap();
            let entry = entry(&event);
            assert!(!entry.what.is_empty(), "{}", sample.name);
            let unknown = entry.detail.contains("unknown to this version");
            assert!(!unknown, "{}: {entry:?}", sample.name);
            // the summary is what the desk asked for
            if !matches!(event, Event::PostPrompt(_)) {
                assert!(
                    !format!("{entry:?}").contains("hush"),
                    "{}: {entry:?}",
                    sample.name
                );
            }
        }
    }

    #[test]
    fn a_timeline_is_in_order() {
        let body = |name| swml::testing::Sample::named(name).unwrap().json.to_owned();
        let run = FunctionRun {
            at: 2.0,
            name: "book_appointment".to_owned(),
            arguments: r#"{"day":"2026-06-01","hour":9}"#.to_owned(),
            answer: "Booked.".to_owned(),
        };
        let events = [
            (3.0, body("call_state_ended")),
            (1.0, "{}".to_owned()),
            (1.5, body("pay")),
        ];
        let all = of(&events, &[run]);
        let times: Vec<f64> = all.iter().map(|entry| entry.at).collect();
        assert_eq!(times, [1.0, 1.5, 2.0, 3.0]);
        assert_eq!(all[2].detail, "day: 2026-06-01, hour: 9 → Booked.");
    }

    #[test]
    fn links_are_of_https_without_credentials() {
        assert!(link(Some("https://files.example.com/a.mp3")).is_some());
        for url in [
            "javascript:alert(1)",
            "http://x/a",
            "https://u:p@x/a",
            "https://",
            "data:x",
        ] {
            assert_eq!(link(Some(url)), None, "{url}");
        }
    }
}
