//! Formatting of scripts in JSON and YAML: only their layout changes.

mod error;
mod json;
mod line_ends;
mod steps;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod tests;
mod yaml;

use swml_language::read::Parsed;

use crate::input::InputFormat;
pub use error::FormatError;
use line_ends::LineEnds;

/// Formats a script in JSON or YAML.
///
/// Values, their spelling, their order and comments are preserved, which is verified; line ends and
/// a byte order mark are preserved, too.
///
/// ```
/// use cargo_swml::{InputFormat, format_text};
/// let script = "sections:\n    main:\n    - {answer: {}} # at once\n";
/// assert_eq!(
///     format_text(script, InputFormat::Yaml)?,
///     "sections:\n  main:\n    - answer: {} # at once\n"
/// );
/// # Ok::<(), cargo_swml::FormatError>(())
/// ```
///
/// # Errors
/// The text is not valid, or has a part that cannot be formatted.
pub fn format_text(text: &str, kind: InputFormat) -> Result<String, FormatError> {
    let ends = LineEnds::of(text);
    let plain = ends.without(text);
    let formatted = match kind {
        InputFormat::Json => {
            Parsed::json(text)?;
            json::format(&plain)?
        }
        InputFormat::Yaml => {
            Parsed::yaml(text)?;
            yaml::format(&plain)?
        }
    };
    Ok(ends.with(formatted))
}
