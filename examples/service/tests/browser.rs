//! The page in a browser, if one is installed.

#![allow(clippy::unwrap_used)]

mod common;

use std::process::Command;

use common::{Platform, config, say, sqlite, start, state};

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

#[test]
fn the_page_shows_the_calls() {
    let folder = tempfile::tempdir().unwrap();
    let desk = start(config(&sqlite(&folder)));
    let platform = Platform::of(desk);
    let page = platform.get("/");
    assert!(page.kind.starts_with("text/html"), "{}", page.kind);
    let odd = "<img src=x onerror=alert(1)>";
    platform.post("/events", &state("c-1", "ringing", 1.0));
    platform.post("/events", &state("c-1", "ended", 2.0));
    platform.post("/events", &state(odd, "answered", 3.0));
    let is_there = |name: &&&str| Command::new(name).arg("--version").output().is_ok();
    let Some(browser) = BROWSERS.iter().find(is_there) else {
        say(&format!(
            "skipped: no browser among {BROWSERS:?} is installed"
        ));
        return;
    };
    let profile = folder.path().join("profile");
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"])
        .arg("--virtual-time-budget=5000")
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(format!("http://{desk}/"))
        .output()
        .unwrap();
    let page = String::from_utf8_lossy(&output.stdout);
    assert!(page.contains("2 calls"), "{page}");
    assert!(
        page.contains("<td>c-1</td><td class=\"ended\">ended</td><td>busy</td>"),
        "{page}"
    );
    // a name is not markup
    assert!(
        page.contains("&lt;img src=x onerror=alert(1)&gt;"),
        "{page}"
    );
    say(&format!("shown by {browser}"));
}
