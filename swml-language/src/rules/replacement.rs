//! What to write in the place of a name that SWML does not have.

use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::format;
use crate::tree::{Content, Entry};

/// The fault with an exact text for a name and its value, where both are known to be replaced as
/// a whole.
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

/// How a script in Rust sends what SWML is not known to have. A file is read with
/// [`Allowed`], which is for its reader to say.
pub(crate) fn sent_raw(dialect: Dialect, name: &str) -> String {
    match dialect {
        Dialect::Script => format!(
            "; to send it anyway write `raw {} …`",
            dialect.word(&format::shown(name))
        ),
        Dialect::Json | Dialect::Yaml => String::new(),
    }
}
