//! The procedural macros behind `swml::swml!`: a doorway to `swml-expand`. Use them through the
//! crate `swml`, which hands over the path of itself and so works under any name.

use proc_macro::TokenStream;
use swml_expand::{Document, messaging};

/// Turns a script into a `swml::Document`, or into errors on the words that are wrong.
#[proc_macro]
pub fn swml(tokens: TokenStream) -> TokenStream {
    swml_expand::document(tokens.into(), Document::LANGUAGE).into()
}

/// Turns a messaging script into a `swml::messaging::Document`, or into errors on the
/// words that are wrong.
#[proc_macro]
pub fn swml_messaging(tokens: TokenStream) -> TokenStream {
    swml_expand::document(tokens.into(), messaging::Document::LANGUAGE).into()
}

/// Turns statements into a `swml::Block`, or into errors on the words that are wrong.
#[proc_macro]
pub fn swml_block(tokens: TokenStream) -> TokenStream {
    swml_expand::block(tokens.into(), Document::LANGUAGE).into()
}

/// Turns statements of a messaging script into a `swml::messaging::Block`, or into errors on the
/// words that are wrong.
#[proc_macro]
pub fn swml_messaging_block(tokens: TokenStream) -> TokenStream {
    swml_expand::block(tokens.into(), messaging::Document::LANGUAGE).into()
}

/// Turns a script into its JSON, or into errors on the words that are wrong.
#[proc_macro]
pub fn swml_json(tokens: TokenStream) -> TokenStream {
    swml_expand::json(tokens.into(), Document::LANGUAGE).into()
}

/// Turns a messaging script into its JSON, or into errors on the words that are wrong.
#[proc_macro]
pub fn swml_messaging_json(tokens: TokenStream) -> TokenStream {
    swml_expand::json(tokens.into(), messaging::Document::LANGUAGE).into()
}

/// [`macro@swml`] for rust-analyzer: half a word is offered its whole.
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

/// [`macro@swml_json`] for rust-analyzer: what shows a word is in typed values only.
#[proc_macro]
pub fn swml_json_in_editor(tokens: TokenStream) -> TokenStream {
    swml_expand::in_editor(tokens.into(), Document::LANGUAGE, true).into()
}

/// [`macro@swml_messaging_json`] for rust-analyzer.
#[proc_macro]
pub fn swml_messaging_json_in_editor(tokens: TokenStream) -> TokenStream {
    swml_expand::in_editor(tokens.into(), messaging::Document::LANGUAGE, true).into()
}

/// The words that rust-analyzer offers in a script, in modules of the facade.
#[proc_macro]
pub fn swml_places(_: TokenStream) -> TokenStream {
    swml_expand::places().into()
}

/// Turns the script in a file into a `swml::Document`, or into errors that name the file,
/// the line and the column.
#[proc_macro]
pub fn swml_file(tokens: TokenStream) -> TokenStream {
    swml_expand::file(tokens.into()).into()
}

/// [`macro@swml_file`] whose file is read again when it changes, in a debug build.
#[proc_macro]
pub fn swml_file_live(tokens: TokenStream) -> TokenStream {
    swml_expand::file_live(tokens.into()).into()
}
