//! The page in a real browser, if one is installed.
//!
//! `SCREENSHOTS=folder` keeps pictures of it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use std::time::{Duration, Instant};

use browser::Browser;
use browser::fantoccini::Locator;
use browser::fantoccini::elements::Element;
use browser::fantoccini::key::Key;
use common::{Platform, call, config, function, now, sqlite, start, state};
use serde_json::{Value, json};

/// A caller whose number is markup.
const ODD: &str = "<img src=x onerror=\"document.title='broken'\">";

/// Waits for elements with a text in them, in any part of the page.
async fn shown(browser: &Browser, selector: &str, text: &str) -> Element {
    let started = Instant::now();
    loop {
        for element in browser.find_all(Locator::Css(selector)).await.unwrap() {
            // it may be replaced meanwhile
            if element.text().await.is_ok_and(|found| found.contains(text)) {
                return element;
            }
        }
        let page = browser.source().await.unwrap();
        assert!(
            started.elapsed() < Duration::from_secs(30),
            "{selector}: {text}\n{page}"
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn picture(browser: &Browser, name: &str) {
    if let Some(folder) = std::env::var_os("SCREENSHOTS") {
        let picture = browser.screenshot().await.unwrap();
        let folder = std::path::Path::new(&folder);
        std::fs::write(folder.join(format!("{name}.png")), picture).unwrap();
    }
}

/// Runs a part of the test that talks to the desk, outside the runtime.
async fn platform<T: Send + 'static>(act: impl FnOnce() -> T + Send + 'static) -> T {
    tokio::task::spawn_blocking(act).await.unwrap()
}

#[tokio::test]
async fn the_page_shows_a_call_live() {
    let Some(browser) = Browser::start().await else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let desk = start(config(&sqlite(&folder)));
    browser.goto(&format!("http://{desk}/")).await.unwrap();
    shown(&browser, "#no-calls", "Waiting for the first call.").await;
    shown(&browser, "#status", "0 calls · live").await;

    // from here on the page is not loaded again
    let mark = "window.loaded = 'once'";
    browser.execute(mark, Vec::new()).await.unwrap();
    platform(move || {
        let platform = Platform::of(desk);
        let mut odd = call("c-odd");
        odd["call"]["from"] = json!(ODD);
        assert_eq!(platform.post("/script", &odd).status, 200);
        assert_eq!(platform.post("/script", &call("c-1")).status, 200);
    })
    .await;
    shown(&browser, "#calls .who", ODD).await;
    let row = shown(&browser, "#calls button", "+15557654321").await;
    row.click().await.unwrap();
    shown(&browser, "#call-title", "Call of +15557654321").await;
    shown(&browser, "#no-timeline", "Nothing has been reported yet.").await;

    platform(move || {
        let (platform, at) = (Platform::of(desk), now());
        for (leg, change, after) in [("l-1", "ringing", 0.0), ("l-1", "answered", 1.0)] {
            let event = state(leg, change, at + after);
            assert_eq!(platform.post("/events?call=c-1", &event).status, 201);
        }
    })
    .await;
    shown(&browser, "#timeline li", "Leg ringing").await;
    shown(&browser, "#timeline li", "sip:alice@example.com").await;
    shown(&browser, "#legs td", "answered").await;

    // the functions of the agent
    let day = platform(move || {
        let platform = Platform::of(desk);
        let today = jiff::Timestamp::now()
            .to_zoned(jiff::tz::TimeZone::UTC)
            .date();
        let days = (1..8).map(|days| today.saturating_add(jiff::Span::new().days(days)));
        let monday = |day: &jiff::civil::Date| day.weekday() == jiff::civil::Weekday::Monday;
        let day = days.into_iter().find(monday).unwrap().to_string();
        let wanted = json!({ "day": day, "hour": 9, "name": ODD });
        let url = function(&platform, "c-1", 1);
        platform.calls(&url, "book_appointment", &wanted, "c-1");
        let report = json!({
            "action": "post_conversation", "call_id": "c-1",
            "post_prompt_data": { "raw": "An appointment was booked." }
        });
        platform.send_with_password("/events?call=c-1", &report.to_string());
        day
    })
    .await;
    shown(
        &browser,
        "#timeline li",
        "The agent called book_appointment",
    )
    .await;
    shown(&browser, "#timeline li", &format!("Booked: {day} 09:00.")).await;
    shown(&browser, "#timeline li", "An appointment was booked.").await;
    shown(&browser, "#appointments td", ODD).await;
    picture(&browser, "light").await;
    browser.prefer("dark").await;
    picture(&browser, "dark").await;

    // nothing of it is markup, and the page was not loaded again
    assert!(
        browser
            .find_all(Locator::Css("img"))
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(browser.title().await.unwrap(), "Front desk");
    let loaded = browser
        .execute("return window.loaded", Vec::new())
        .await
        .unwrap();
    assert_eq!(loaded, "once");
    keyboard(&browser).await;
    policy(&browser).await;
}

/// The calls are reached and chosen with the keyboard, and the focus stays through an update.
async fn keyboard(browser: &Browser) {
    let focused = async || {
        let id = "return document.activeElement.dataset.id ?? ''";
        browser.execute(id, Vec::new()).await.unwrap()
    };
    browser
        .execute("document.activeElement.blur()", Vec::new())
        .await
        .unwrap();
    let body = browser.find(Locator::Css("body")).await.unwrap();
    body.send_keys(&Key::Tab).await.unwrap();
    let first: Value = focused().await;
    assert_ne!(first, "", "a call is the first stop");
    let active = browser.active_element().await.unwrap();
    let to = if first == "c-1" { Key::Down } else { Key::Up };
    active.send_keys(&to).await.unwrap();
    let second = focused().await;
    assert!(second != first || second == "c-odd", "{first} {second}");
    let active = browser.active_element().await.unwrap();
    active.send_keys(&Key::Enter).await.unwrap();
    let current = shown(browser, "#calls button[aria-current=true]", "").await;
    let chosen = current.attr("data-id").await.unwrap();
    assert_eq!(json!(chosen.unwrap()), second);
    assert_eq!(focused().await, second);
    // the names that a screen reader reads
    for (selector, name) in [
        ("nav", "Calls"),
        ("#timeline", ""),
        ("#calendar", "Appointments"),
    ] {
        let element = browser.find(Locator::Css(selector)).await.unwrap();
        let labelled = element.attr("aria-labelledby").await.unwrap();
        if let Some(id) = labelled {
            let label = browser.find(Locator::Id(&id)).await.unwrap();
            assert_eq!(label.text().await.unwrap(), name);
        } else {
            assert_eq!(name, "", "{selector}");
        }
    }
}

/// A script within the page does not run.
async fn policy(browser: &Browser) {
    let script = "
        const script = document.createElement('script');
        script.textContent = 'document.title = \"broken\"';
        document.body.append(script);";
    browser.execute(script, Vec::new()).await.unwrap();
    assert_eq!(browser.title().await.unwrap(), "Front desk");
}
