//! The receptionist of the guide: compiled, rehearsed, and shown unchanged.

#![cfg(all(feature = "axum", feature = "schemars", feature = "testing"))]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use serde_json::{Value, json};
use swml::testing::{Sample, axum::Client};
use swml::web::Verifier;

// as in the guide, with lines that fit its page
#[allow(unreachable_pub)]
#[rustfmt::skip]
#[path = "agents/receptionist.rs"]
mod receptionist;

use receptionist::{Desk, app};

const SOURCE: &str = include_str!("agents/receptionist.rs");
const PAGE: &str = include_str!("../src/guide/agents.md");

#[test]
fn the_guide_shows_the_compiled_code() {
    let block = format!("```rust,no_run\n{SOURCE}# fn main() {{}}\n```");
    assert!(
        PAGE.contains(&block),
        "the guide should have this:\n{block}"
    );
    assert!(SOURCE.lines().count() < 120);
}

#[tokio::test]
async fn a_call_is_answered_booked_and_summed_up() {
    let desk = Desk::default();
    let public = "https://example.com/restaurant";
    let router = app(public, "PSK", "p@ss", desk.clone()).unwrap();
    let client = Client::new(router, Verifier::new(public).unwrap().key("PSK"));

    let request = Sample::named("call_request").unwrap().json;
    let answered = client.post("/call", request).await;
    assert_eq!(answered.status, 200, "{}", answered.body);
    let script = answered.script().unwrap();
    assert!(script.check().is_clean(), "{:#?}", script.check());
    let written: Value = serde_json::from_str(&script.to_json()).unwrap();
    let ai = &written["sections"]["main"][1]["ai"];
    let call_id = "3f0d6c1a-6f0e-4b8b-a7a9-5b8a7c2d9e10";
    let call = async |at: usize, arguments: Value, call_id: &str| {
        let function = &ai["SWAIG"]["functions"][at];
        let url = function["web_hook_url"].as_str().unwrap();
        assert!(url.starts_with("https://desk:p%40ss@example.com/restaurant/swaig?token="));
        let body = json!({
            "function": function["function"],
            "argument": { "parsed": [arguments] },
            "call_id": call_id,
        });
        client.follow(url, body.to_string()).await
    };
    let booking = || json!({ "day": "2026-06-01", "guests": 30 });
    let booked = call(0, booking(), call_id).await;
    assert_eq!(
        booked.json(),
        json!({
            "response": "It is booked. Say goodbye.",
            "action": [{ "change_context": "goodbye" }]
        })
    );
    let full = call(0, booking(), call_id).await;
    assert_eq!(full.json()["response"], "Only 10 seats are left that day.");
    let free = call(1, json!({ "day": "2026-06-01" }), call_id).await;
    assert_eq!(free.json()["response"], "10 seats are free.");
    let connected = call(2, json!({}), call_id).await;
    assert_eq!(connected.json()["action"][0]["transfer"], true);
    // the script belongs to its call
    assert_eq!(call(0, booking(), "another").await.status, 401);
    assert_eq!(desk.booked.lock().unwrap()["2026-06-01"], 30);

    let report = Sample::named("post_prompt").unwrap().json;
    let url = ai["post_prompt_url"].as_str().unwrap();
    assert_eq!(client.follow(url, report).await.status, 200);
    assert_eq!(client.post_unsigned("/report", report).await.status, 401);
    assert_eq!(*desk.summaries.lock().unwrap(), ["hush, booked"]);

    for body in [request.replace("+1555", "+1666"), String::new()] {
        assert_eq!(client.post_unsigned("/call", body).await.status, 403);
    }
}
