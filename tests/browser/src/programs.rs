//! The installed programs.

use std::env;
use std::path::PathBuf;

/// The driver and the browser.
pub(crate) struct Programs {
    pub(crate) driver: PathBuf,
    pub(crate) browser: PathBuf,
}

/// Finds both, in the `PATH` or by their variables.
pub(crate) fn find() -> Option<Programs> {
    Some(Programs {
        driver: one("CHROMEDRIVER", &["chromedriver"])?,
        browser: one(
            "CHROMIUM",
            &["chromium", "google-chrome", "chromium-browser"],
        )?,
    })
}

fn one(variable: &str, names: &[&str]) -> Option<PathBuf> {
    if let Some(path) = env::var_os(variable) {
        return Some(path.into());
    }
    let path = env::var_os("PATH")?;
    let inside = |name: &&str| {
        let mut files = env::split_paths(&path).map(|folder| folder.join(name));
        files.find(|file| file.is_file())
    };
    names.iter().find_map(inside)
}

/// Returns true if a missing browser is an error.
pub(crate) fn are_required() -> bool {
    env::var_os("BROWSER_REQUIRED").is_some_and(|value| !value.is_empty() && value != "0")
}
