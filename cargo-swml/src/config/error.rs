//! Errors of a configuration.

use std::fmt;
use std::io;
use std::ops::Range;
use std::path::PathBuf;

/// An error from a configuration file.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ConfigError {
    /// The file cannot be read.
    #[error("the configuration `{}` cannot be read", path.display())]
    Unreadable { path: PathBuf, source: io::Error },
    /// The text is not a configuration.
    #[error("{0}")]
    Invalid(InvalidConfig),
}

/// A configuration file with problems, of which there is at least one.
#[derive(Clone, Debug)]
pub(crate) struct InvalidConfig {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
    /// In the order of the text.
    pub(crate) problems: Vec<ConfigProblem>,
}

/// One error in a configuration file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ConfigProblem {
    /// Its place in the text, in bytes.
    pub(crate) range: Range<usize>,
    pub(crate) message: String,
    /// The reason.
    pub(crate) note: Option<String>,
    /// The correction.
    pub(crate) help: Option<String>,
}

impl ConfigProblem {
    pub(crate) fn new(range: Range<usize>, message: impl Into<String>) -> Self {
        Self {
            range,
            message: message.into(),
            note: None,
            help: None,
        }
    }

    pub(crate) fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Sets the most likely intended name as the correction.
    pub(crate) fn meant(mut self, meant: Option<&str>) -> Self {
        self.help = meant.map(|meant| format!("did you mean `{meant}`?"));
        self
    }
}

impl InvalidConfig {
    /// Returns the line and the column of a problem, from 1, in characters.
    pub(crate) fn line_and_column(&self, problem: &ConfigProblem) -> (usize, usize) {
        let before = self.text.get(..problem.range.start).unwrap_or(&self.text);
        let line = before.matches('\n').count() + 1;
        let last = before.rsplit('\n').next().unwrap_or_default();
        (line, last.chars().count() + 1)
    }
}

/// Formatted as a line for each problem: `swml.toml:3:1: unknown key …; did you mean …?`.
impl fmt::Display for InvalidConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.problems.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            let (line, column) = self.line_and_column(problem);
            let path = self.path.display();
            write!(f, "{path}:{line}:{column}: {}", problem.message)?;
            for part in problem.note.iter().chain(&problem.help) {
                write!(f, "; {part}")?;
            }
        }
        Ok(())
    }
}
