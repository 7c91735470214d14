//! The page of `cargo swml studio` in a real browser. Skipped without one: see `tests/browser`.

#![cfg(feature = "studio")]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use browser::Browser;
use browser::fantoccini::Locator;
use browser::fantoccini::key::Key;
use serde_json::{Value, json};

const MENU: &str = r#"
sections:
  main:
    - prompt: {play: "say:Press 1 <img src=x onerror=alert(1)>", max_digits: 1}
    - switch:
        variable: prompt_value
        case:
          "1":
            - connect: {to: "sip:alice@example.com", timeout: 20}
            - play: {url: "say:Nobody is there"}
"#;

/// A running `cargo swml studio`.
struct Studio {
    process: Child,
    url: String,
}

impl Studio {
    fn start(folder: &Path, files: &[&str]) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_cargo-swml"))
            .args(["studio", "--no-open"])
            .args(files)
            .current_dir(folder)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut url = String::new();
        let mut output = BufReader::new(process.stdout.take().unwrap());
        output.read_line(&mut url).unwrap();
        let url = url.trim().to_owned();
        Self { process, url }
    }
}

impl Drop for Studio {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The page, with what tests do in it.
struct Page(Browser);

/// The longest wait for something that happens at once on a machine without load.
const PATIENCE: Duration = Duration::from_secs(60);

impl Page {
    async fn eval(&self, script: &str) -> Value {
        self.0
            .execute(&format!("return ({script})"), Vec::new())
            .await
            .unwrap()
    }

    /// Waits until an expression of the page has a value.
    async fn until(&self, script: &str, wanted: impl Into<Value>) {
        let wanted = wanted.into();
        let end = Instant::now() + PATIENCE;
        loop {
            let found = self.eval(script).await;
            if found == wanted {
                return;
            }
            assert!(Instant::now() < end, "{script} is {found}, not {wanted}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until the text of an element contains another one.
    async fn shows(&self, selector: &str, text: &str) {
        let script = format!(
            "(document.querySelector({}) ?? {{textContent: ''}}).textContent.includes({})",
            json!(selector),
            json!(text)
        );
        self.until(&script, true).await;
    }

    async fn click(&self, selector: &str) {
        let found = self.0.wait().for_element(Locator::Css(selector)).await;
        found.unwrap().click().await.unwrap();
    }

    async fn press(&self, selector: &str, keys: &str) {
        let found = self.0.find(Locator::Css(selector)).await.unwrap();
        found.send_keys(keys).await.unwrap();
    }

    /// Returns the words of the marked box.
    async fn is_at(&self, words: &str) {
        self.shows("svg.flow .here", words).await;
        self.until("document.querySelectorAll('svg.flow .here').length", 1)
            .await;
    }
}

/// Notes what the policy of the page refuses, and errors of its script.
const NOTES: &str = "window.notes = [];
    addEventListener('securitypolicyviolation', (e) => notes.push(`${e.violatedDirective} ${e.blockedURI}`));
    addEventListener('error', (e) => notes.push(String(e.message)));
    addEventListener('unhandledrejection', (e) => notes.push(String(e.reason)));";

async fn open(studio: &Studio) -> Option<Page> {
    let browser = Browser::start().await?;
    let notes = json!({"source": NOTES});
    browser
        .devtools("Page.addScriptToEvaluateOnNewDocument", notes)
        .await;
    browser.goto(&studio.url).await.unwrap();
    let page = Page(browser);
    page.is_at("prompt").await;
    Some(page)
}

#[tokio::test]
async fn a_call_is_played_explored_and_goes_on_in_a_changed_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("menu.yaml");
    std::fs::write(&path, MENU).unwrap();
    let studio = Studio::start(folder.path(), &["menu.yaml"]);
    let Some(page) = open(&studio).await else {
        return;
    };

    // a call: a key of the keyboard, a button, and the way back
    page.shows("#question", "Waiting for keys").await;
    page.press("body", "1").await;
    page.is_at("to sip:alice@example.com").await;
    page.click("[data-choice=busy]").await;
    page.shows("#question", "Ended: the script ended").await;
    page.shows("#transcript", "caller presses 1").await;
    page.shows("#transcript", "caller hears \"Nobody is there\"")
        .await;
    page.shows("#variables-rows", "connect_result").await;
    page.until("document.querySelectorAll('svg.flow .visited').length", 4)
        .await;
    // a text of the script is a text of the page
    page.shows("#transcript", "<img src=x onerror=alert(1)>")
        .await;
    page.until(
        "document.querySelectorAll('#panels img, #graph img').length",
        0,
    )
    .await;
    page.press("#restart", &String::from(char::from(Key::Backspace)))
        .await;
    page.is_at("to sip:alice@example.com").await;
    page.shows("#question", "Dialling").await;
    page.click("[data-choice=busy]").await;
    page.shows("#question", "Ended").await;

    // the course as a test
    page.click("#copy").await;
    page.shows("#test-text", "fn plays_menu_1_busy() {").await;
    page.shows(
        "#test-text",
        "call.dials(\"sip:alice@example.com\").busy();",
    )
    .await;
    page.shows("#test-text", ".has_no_error().ends();").await;
    page.click("#test-close").await;

    // a change of the file, with the same choices
    std::fs::write(&path, MENU.replace("Nobody is there", "All are out")).unwrap();
    page.shows("#transcript", "All are out").await;
    page.shows("#course", "busy").await;
    page.shows("#notice", "read again").await;

    // all calls, by the keys of the tabs
    page.press("#tab-call", &String::from(char::from(Key::End)))
        .await;
    page.until("document.activeElement.id", "tab-explore").await;
    page.click("#run").await;
    page.shows("#faults", "No case for prompt_value").await;
    page.until("document.querySelectorAll('svg.flow .covered').length", 4)
        .await;
    page.click("#faults .copy").await;
    page.shows("#test-text", "fn has_a_case_for_each_value() {")
        .await;
    page.shows("#test-text", "call.has_no_error();").await;
    page.click("#test-close").await;
    page.click("#faults .replay").await;
    page.shows("#transcript .error", "no case for").await;
    page.until("document.getElementById('call').hidden", false)
        .await;

    // a fault in the file: in the list, and at its box
    std::fs::write(&path, MENU.replace("timeout", "timeut")).unwrap();
    page.shows("#verdict", "1 error").await;
    page.shows("#problems-list", "did you mean timeout?").await;
    page.shows("svg.flow [data-box]:has(.badge.level-error)", "connect")
        .await;
    page.shows("#question", "no call can be played").await;
    // and without it
    std::fs::write(&path, MENU).unwrap();
    page.is_at("switch").await;
    page.shows("#transcript", "caller presses 0").await;

    // a reload keeps the course
    page.0.refresh().await.unwrap();
    page.shows("#transcript", "caller presses 0").await;
    page.until("notes", json!([])).await;
}

/// The flow that `tests/lsp/scenario.rs` writes in an editor.
#[tokio::test]
async fn the_flow_of_the_editor_is_rehearsed() {
    let folder = tempfile::tempdir().unwrap();
    let flow = include_str!("scripts/flow.yaml");
    std::fs::write(folder.path().join("flow.yaml"), flow).unwrap();
    let studio = Studio::start(folder.path(), &["flow.yaml"]);
    let Some(page) = open(&studio).await else {
        return;
    };
    page.shows("#verdict", "No problems").await;
    page.press("body", "2").await;
    page.shows("#transcript", "Please leave a message").await;
    page.is_at("record").await;
    page.click("[data-choice=silence]").await;
    page.shows("#question", "Ended").await;
    page.press("#tab-call", &String::from(char::from(Key::End)))
        .await;
    page.click("#run").await;
    page.shows("#explored", "Found").await;
    page.until("notes", json!([])).await;
}

#[tokio::test]
async fn several_files_are_chosen_and_the_page_is_accessible() {
    let folder = tempfile::tempdir().unwrap();
    let message = "sections: {main: [{switch: {variable: message.body, case: {STOP: [{reply: {body: Goodbye}}]}, default: []}}]}";
    for (name, text) in [("menu.yaml", MENU), ("message.yaml", message)] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    // in a folder, others are left out
    std::fs::write(folder.path().join("other.json"), "{}").unwrap();
    let studio = Studio::start(folder.path(), &["."]);
    let Some(page) = open(&studio).await else {
        return;
    };
    page.until("document.querySelectorAll('#file option').length", 2)
        .await;

    // keyboard and screen reader
    page.press("body", &String::from(char::from(Key::Tab)))
        .await;
    page.until("document.activeElement.className", "skip").await;
    let nameless = "[...document.querySelectorAll('button, input, select, textarea')]
        .filter((one) => !one.getAttribute('aria-label') && !one.labels?.length && !one.textContent.trim())
        .map((one) => one.id)";
    page.until(nameless, json!([])).await;
    let references = "[...document.querySelectorAll('[aria-labelledby], [aria-controls]')]
        .flatMap((one) => `${one.getAttribute('aria-labelledby') ?? ''} ${one.getAttribute('aria-controls') ?? ''}`.trim().split(/ +/))
        .filter((id) => !document.getElementById(id))";
    page.until(references, json!([])).await;
    page.until(
        "document.querySelector('svg.flow > title').textContent",
        "Flow of ./menu.yaml",
    )
    .await;
    page.shows("svg.flow > desc", "The call is at").await;

    // the colours that the reader prefers
    let colour = "getComputedStyle(document.body).backgroundColor";
    page.0.prefer("light").await;
    let light = page.eval(colour).await;
    page.0.prefer("dark").await;
    assert_ne!(light, page.eval(colour).await);

    // another file, which is a message
    page.click("#file option[value='1']").await;
    page.shows("#question", "A message comes in").await;
    page.press("#forms input", "STOP").await;
    page.click("#forms button").await;
    page.shows("#transcript", "Goodbye").await;
    page.shows("#question", "Ended").await;
    page.until("notes", json!([])).await;
}
