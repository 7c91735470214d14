//! The output of a command.

use std::io::Write as _;
use std::path::Path;

use crate::file;
use crate::outcome::Failure;

/// Writes a text to a file, or to standard output.
pub(crate) fn write(text: &str, path: Option<&Path>) -> Result<(), Failure> {
    match path {
        None => std::io::stdout().lock().write_all(text.as_bytes())?,
        Some(path) => file::write(path, text)?,
    }
    Ok(())
}
