//! Log messages about a file: events of `tracing`, or lines on standard error without its feature.

use std::fmt::Display;

use crate::Report;

/// The script of the file is used from now on.
pub(super) fn changed(file: &str, warnings: &Report) {
    #[cfg(feature = "tracing")]
    match warnings.is_clean() {
        true => tracing::info!(target: "swml::live", kind = "changed", file),
        false => tracing::warn!(target: "swml::live", kind = "changed", file, %warnings),
    }
    #[cfg(not(feature = "tracing"))]
    match warnings.is_clean() {
        true => eprintln!("swml: `{file}` has changed, and is used from now on"),
        false => eprintln!("swml: `{file}` has changed, and is used from now on\n{warnings}"),
    }
}

/// The file has errors.
pub(super) fn faults(file: &str, faults: &dyn Display) {
    #[cfg(feature = "tracing")]
    tracing::error!(target: "swml::live", kind = "faults", file, %faults);
    #[cfg(not(feature = "tracing"))]
    eprintln!("swml: `{file}` has errors; the last script without errors is used\n{faults}");
}

/// The file cannot be read.
pub(super) fn unreadable(file: &str, why: &str) {
    #[cfg(feature = "tracing")]
    tracing::error!(target: "swml::live", kind = "unreadable", file, why);
    #[cfg(not(feature = "tracing"))]
    eprintln!("swml: `{file}` cannot be read: {why}; the last script without errors is used");
}
