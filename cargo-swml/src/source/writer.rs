//! Who writes: what the files beside this one have in common.

use swml_language::schema::Language;

/// Knows the language; everything else is in the tree and its types.
pub(super) struct SourceWriter {
    pub(super) language: &'static Language,
}
