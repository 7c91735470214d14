//! Where the result of a command goes.

use std::io::Write as _;
use std::path::Path;

use crate::Failure;

#[derive(Debug, thiserror::Error)]
#[error("`{name}` cannot be written")]
struct Unwritable {
    name: String,
    source: std::io::Error,
}

/// Writes a text to a file, or to standard output.
pub(crate) fn write(text: &str, path: Option<&Path>) -> Result<(), Failure> {
    match path {
        None => std::io::stdout().lock().write_all(text.as_bytes())?,
        Some(path) => std::fs::write(path, text).map_err(|source| Unwritable {
            name: path.display().to_string(),
            source,
        })?,
    }
    Ok(())
}
