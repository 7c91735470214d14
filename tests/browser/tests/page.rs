//! The browser shows a page, and ends with its value.

#![allow(missing_docs, clippy::unwrap_used)]

use browser::Browser;
use browser::fantoccini::Locator;

const PAGE: &str = "data:text/html,<title>Hello</title>\
    <button onclick=\"this.textContent=matchMedia('(prefers-color-scheme: dark)').matches\">?</button>";

#[tokio::test]
async fn a_page_is_shown_and_used() {
    let Some(browser) = Browser::start().await else {
        return;
    };
    browser.goto(PAGE).await.unwrap();
    assert_eq!(browser.title().await.unwrap(), "Hello");
    for (scheme, is_dark) in [("dark", "true"), ("light", "false")] {
        browser.prefer(scheme).await;
        let button = browser.find(Locator::Css("button")).await.unwrap();
        button.click().await.unwrap();
        assert_eq!(button.text().await.unwrap(), is_dark);
    }
    // its process is gone with it
    let capabilities = browser.capabilities();
    let process = capabilities.and_then(|all| all.get("goog:processID")?.as_u64());
    drop(browser);
    if let Some(process) = process {
        let folder = format!("/proc/{process}");
        assert!(!std::path::Path::new(&folder).exists(), "{process} runs");
    }
}
