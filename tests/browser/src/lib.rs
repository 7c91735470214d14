//! A real browser for tests: Chromium without a window, through `chromedriver`.
//!
//! Debian has both in `chromium` and `chromium-driver`; other programs are named by the variables
//! `CHROMIUM` and `CHROMEDRIVER`. [`Browser::start`] returns `None` where they are missing, so that
//! a test can skip. With `BROWSER_REQUIRED=1`, which `.ci/run` sets once they are installed, it
//! fails instead.
//!
//! ```no_run
//! # async fn page() -> Result<(), Box<dyn std::error::Error>> {
//! let Some(browser) = browser::Browser::start().await else {
//!     return Ok(());
//! };
//! browser.goto("http://127.0.0.1:8000/").await?;
//! assert_eq!(browser.title().await?, "A page");
//! # Ok(())
//! # }
//! ```

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod devtools;
mod driver;
mod programs;

use std::ops::Deref;
use std::path::Path;

pub use fantoccini;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use devtools::DevTools;
use driver::Driver;

/// A browser with one page. The browser and its driver end when it is dropped.
#[derive(Debug)]
pub struct Browser {
    client: Client,
    // dropped in this order: the driver ends the browser, which then leaves its profile
    _driver: Driver,
    _profile: TempDir,
}

impl Browser {
    /// Starts a browser, or prints that the test is skipped if none is installed.
    ///
    /// # Panics
    /// None is installed although `BROWSER_REQUIRED` is set, or it does not start.
    pub async fn start() -> Option<Self> {
        let Some(programs) = programs::find() else {
            assert!(
                !programs::are_required(),
                "`BROWSER_REQUIRED` is set, but `chromedriver` or `chromium` is not installed"
            );
            println!("skipped: `chromedriver` and `chromium` are not installed");
            return None;
        };
        let profile = tempfile::tempdir().expect("no folder for the profile");
        let driver = Driver::start(&programs.driver, profile.path());
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(&programs.browser, profile.path()))
            .connect(&driver.url())
            .await
            .expect("the browser did not start");
        Some(Self {
            client,
            _driver: driver,
            _profile: profile,
        })
    }

    /// Runs a command of the Chrome DevTools protocol, such as `Emulation.setEmulatedMedia`.
    ///
    /// # Panics
    /// The command fails.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let command = DevTools::new(command, parameters);
        self.client.issue_cmd(command).await.expect("it failed")
    }

    /// Sets the colour scheme that pages see: `light` or `dark`.
    ///
    /// # Panics
    /// The browser refuses.
    pub async fn prefer(&self, scheme: &str) {
        let features = json!([{"name": "prefers-color-scheme", "value": scheme}]);
        self.devtools("Emulation.setEmulatedMedia", json!({"features": features}))
            .await;
    }
}

impl Deref for Browser {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

/// The options of the browser: no window, a new profile, no traffic of its own.
fn capabilities(browser: &Path, profile: &Path) -> Map<String, Value> {
    let profile = format!("--user-data-dir={}", profile.display());
    let options = json!({
        "binary": browser,
        "args": [
            "--headless",
            // a container has no permission for a sandbox, and little shared memory
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1440,900",
            profile,
        ],
    });
    Map::from_iter([
        ("browserName".to_owned(), json!("chrome")),
        ("goog:chromeOptions".to_owned(), options),
    ])
}
