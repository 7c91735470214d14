//! The procedural macros of `swml::swml!`: a thin layer over `swml-expand`. Use them through the
//! crate `swml`, which passes its own path and so works under any name.

use proc_macro::TokenStream;
use swml_expand::{Document, messaging};

/// Expands a script to a `swml::Document`, or to errors at the wrong words.
#[proc_macro]
pub fn swml(tokens: TokenStream) -> TokenStream {
    swml_expand::document(tokens.into(), Document::LANGUAGE).into()
}

/// Expands a messaging script to a `swml::messaging::Document`, or to errors at the wrong words.
#[proc_macro]
pub fn swml_messaging(tokens: TokenStream) -> TokenStream {
    swml_expand::document(tokens.into(), messaging::Document::LANGUAGE).into()
}

/// Expands statements to a `swml::Block`, or to errors at the wrong words.
#[proc_macro]
pub fn swml_block(tokens: TokenStream) -> TokenStream {
    swml_expand::block(tokens.into(), Document::LANGUAGE).into()
}

/// Expands statements of a messaging script to a `swml::messaging::Block`, or to errors at the
/// wrong words.
#[proc_macro]
pub fn swml_messaging_block(tokens: TokenStream) -> TokenStream {
    swml_expand::block(tokens.into(), messaging::Document::LANGUAGE).into()
}

/// Expands a script to its JSON, or to errors at the wrong words.
#[proc_macro]
pub fn swml_json(tokens: TokenStream) -> TokenStream {
    swml_expand::json(tokens.into(), Document::LANGUAGE).into()
}

/// Expands a messaging script to its JSON, or to errors at the wrong words.
#[proc_macro]
pub fn swml_messaging_json(tokens: TokenStream) -> TokenStream {
    swml_expand::json(tokens.into(), messaging::Document::LANGUAGE).into()
}

/// [`macro@swml`] for rust-analyzer, with completion of half-typed words.
#[proc_macro]
pub fn swml_in_editor(tokens: TokenStream) -> TokenStream {
    swml_expand::in_editor(tokens.into(), Document::LANGUAGE, false).into()
}

/// [`macro@swml_messaging`] for rust-analyzer.
#[proc_macro]
pub fn swml_messaging_in_editor(tokens: TokenStream) -> TokenStream {
    swml_expand::in_editor(tokens.into(), messaging::Document::LANGUAGE, false).into()
}

/// [`macro@swml_block`] for rust-analyzer.
#[proc_macro]
pub fn swml_block_in_editor(tokens: TokenStream) -> TokenStream {
    swml_expand::block_in_editor(tokens.into(), Document::LANGUAGE).into()
}

/// [`macro@swml_messaging_block`] for rust-analyzer.
#[proc_macro]
pub fn swml_messaging_block_in_editor(tokens: TokenStream) -> TokenStream {
    swml_expand::block_in_editor(tokens.into(), messaging::Document::LANGUAGE).into()
}

/// [`macro@swml_json`] for rust-analyzer, which needs typed values to explain a word.
#[proc_macro]
pub fn swml_json_in_editor(tokens: TokenStream) -> TokenStream {
    swml_expand::in_editor(tokens.into(), Document::LANGUAGE, true).into()
}

/// [`macro@swml_messaging_json`] for rust-analyzer.
#[proc_macro]
pub fn swml_messaging_json_in_editor(tokens: TokenStream) -> TokenStream {
    swml_expand::in_editor(tokens.into(), messaging::Document::LANGUAGE, true).into()
}

/// The completions of a script for rust-analyzer, in modules of the facade.
#[proc_macro]
pub fn swml_places(_: TokenStream) -> TokenStream {
    swml_expand::places().into()
}

/// Expands the script in a file to a `swml::Document`, or to errors with the file, line and column.
#[proc_macro]
pub fn swml_file(tokens: TokenStream) -> TokenStream {
    swml_expand::file(tokens.into()).into()
}

/// [`macro@swml_file`] whose file is read again when it changes, in a debug build.
#[proc_macro]
pub fn swml_file_live(tokens: TokenStream) -> TokenStream {
    swml_expand::file_live(tokens.into()).into()
}
