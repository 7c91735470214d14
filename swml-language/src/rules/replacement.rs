//! Replacements of unknown names.

use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::format;
use crate::tree::{Content, Entry};

/// Adds an exact replacement of a name and its value, if both are replaced as a whole.
pub(crate) fn instead(
    dialect: Dialect,
    fault: Diagnostic,
    entry: &Entry<'_>,
    exact: Option<String>,
) -> Diagnostic {
    let whole = match (&entry.value.content, dialect) {
        (Content::Text(_) | Content::Number(_) | Content::Bool(_), _) => true,
        (_, Dialect::Json) => true,
        (Content::Map(entries), Dialect::Script) => entries.is_empty(),
        _ => false,
    };
    match exact.filter(|_| whole) {
        Some(exact) => fault.suggest_all(entry.place, entry.value.place, exact),
        None => fault,
    }
}

/// Describes how a script in Rust sends an unknown name. For a file, [`Allowed`] is the choice of
/// its reader.
pub(crate) fn sent_raw(dialect: Dialect, name: &str) -> String {
    match dialect {
        Dialect::Script => format!(
            "; to send it anyway write `raw {} …`",
            dialect.word(&format::shown(name))
        ),
        Dialect::Json | Dialect::Yaml => String::new(),
    }
}
