//! The kinds of files that are formatted.

use std::path::Path;

use clap::ValueEnum;
use swml_language::read::Parsed;
use swml_language::tree::{Content, Node};

use crate::input::InputFormat;

/// The format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum FileKind {
    /// Rust with scripts in macros
    Rust,
    /// JSON
    Json,
    /// YAML
    Yaml,
}

impl FileKind {
    /// Returns the kind of a file name.
    pub(super) fn named(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()? {
            "rs" => Some(Self::Rust),
            "json" => Some(Self::Json),
            "yaml" | "yml" => Some(Self::Yaml),
            _ => None,
        }
    }

    /// Returns the kind of a file, by its name or else its text, such as that of standard input:
    /// JSON begins with a brace, YAML has the keys of a script.
    pub(super) fn of(path: &Path, text: &str) -> Self {
        let is_key = |line: &str| {
            ["sections:", "version:", "---"]
                .iter()
                .any(|key| line.starts_with(key))
        };
        match Self::named(path) {
            Some(kind) => kind,
            None if text
                .trim_start_matches('\u{feff}')
                .trim_start()
                .starts_with('{') =>
            {
                Self::Json
            }
            None if text.lines().any(is_key) => Self::Yaml,
            None => Self::Rust,
        }
    }

    /// Returns the format of a script in a file of its own.
    pub(super) fn script_format(self) -> Option<InputFormat> {
        match self {
            Self::Rust => None,
            Self::Json => Some(InputFormat::Json),
            Self::Yaml => Some(InputFormat::Yaml),
        }
    }

    /// Returns false for a file that is not a script, nor Rust. One that cannot be read and mentions
    /// sections may be a script.
    pub(super) fn may_be_script(self, text: &str) -> bool {
        let Some(format) = self.script_format() else {
            return true;
        };
        if !text.contains("sections") {
            return false;
        }
        let parsed = match format {
            InputFormat::Json => Parsed::json(text),
            InputFormat::Yaml => Parsed::yaml(text),
        };
        parsed.map_or(true, |parsed| has_sections(parsed.root()))
    }
}

fn has_sections(root: &Node<'_>) -> bool {
    let mut entries = root.entries().unwrap_or_default().iter();
    entries.any(|entry| entry.key == "sections" && matches!(entry.value.content, Content::Map(_)))
}
