//! The writer that the modules of this folder share.

use swml_language::schema::Language;

/// Holds the language; everything else is in the tree and its types.
pub(super) struct SourceWriter {
    pub(super) language: &'static Language,
}
