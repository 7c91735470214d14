//! Errors that prevent a command from running, on standard error.

use std::error::Error;

use crate::config::{ConfigError, render};
use crate::input;

/// Prints an error; of a configuration, each problem with its lines.
pub(crate) fn print(failure: &(dyn Error + 'static)) {
    match failure.downcast_ref() {
        Some(ConfigError::Invalid(invalid)) => {
            // there is no one to report a failure to
            let _ = render::write(&mut anstream::stderr().lock(), invalid);
        }
        _ => input::complain(failure),
    }
}
