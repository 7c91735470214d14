//! The proc macro behind `swml::swml!`. Use it through the crate `swml`, which hands
//! over the path of itself and so works under any name.
//!
//! The road of a script: `parse` turns tokens into the tree of `swml-core`, its
//! checker judges that tree, `expand` turns it into typed Rust, and `report` sets
//! the faults before it.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

mod editor;
mod expand;
mod file;
#[cfg(test)]
mod fixes;
mod hole;
mod json;
#[cfg(test)]
mod mistakes;
mod parse;
mod report;
#[cfg(test)]
mod slips;
mod source;
#[cfg(test)]
mod tests;

use proc_macro2::{TokenStream, TokenTree};
use swml_core::check::{Dialect, check_as};
use swml_core::schema::Language;
use swml_core::{Document, messaging};

use crate::json::Form;

/// Turns a script into a `swml::Document`, or into errors on the words that are wrong.
#[proc_macro]
pub fn swml(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    script(tokens.into(), Document::LANGUAGE).into()
}

/// Turns a messaging script into a `swml::messaging::Document`, or into errors on the
/// words that are wrong.
#[proc_macro]
pub fn swml_messaging(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    script(tokens.into(), messaging::Document::LANGUAGE).into()
}

/// Turns a script into its JSON, or into errors on the words that are wrong.
#[proc_macro]
pub fn swml_json(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    json(tokens.into(), Document::LANGUAGE).into()
}

/// Turns a messaging script into its JSON, or into errors on the words that are wrong.
#[proc_macro]
pub fn swml_messaging_json(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    json(tokens.into(), messaging::Document::LANGUAGE).into()
}

/// [`macro@swml`] for rust-analyzer: half a word is offered its whole.
#[proc_macro]
pub fn swml_in_editor(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    in_editor(tokens.into(), Document::LANGUAGE, false).into()
}

/// [`macro@swml_messaging`] for rust-analyzer.
#[proc_macro]
pub fn swml_messaging_in_editor(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    in_editor(tokens.into(), messaging::Document::LANGUAGE, false).into()
}

/// [`macro@swml_json`] for rust-analyzer: what shows a word is in typed values only.
#[proc_macro]
pub fn swml_json_in_editor(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    in_editor(tokens.into(), Document::LANGUAGE, true).into()
}

/// [`macro@swml_messaging_json`] for rust-analyzer.
#[proc_macro]
pub fn swml_messaging_json_in_editor(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    in_editor(tokens.into(), messaging::Document::LANGUAGE, true).into()
}

/// The words that rust-analyzer offers in a script, in modules of the facade.
#[proc_macro]
pub fn swml_places(_: proc_macro::TokenStream) -> proc_macro::TokenStream {
    editor::modules().into()
}

/// Turns the script in a file into a `swml::Document`, or into errors that name the file,
/// the line and the column.
#[proc_macro]
pub fn swml_file(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let (facade, path) = parted(tokens.into());
    file::document(path, &facade).into()
}

fn script(tokens: TokenStream, language: &'static Language) -> TokenStream {
    let (facade, script) = parted(tokens);
    let (source, document) = judge(script, language);
    json::document(&source, Some(&document), language, &facade, Form::Document)
}

fn in_editor(tokens: TokenStream, language: &'static Language, json: bool) -> TokenStream {
    let (facade, script) = parted(tokens);
    let parsed = parse::script_in_editor(without_angles(script), language);
    let (source, document) = judged(parsed, language);
    editor::document(&source, &document, language, &facade, json)
}

fn json(tokens: TokenStream, language: &'static Language) -> TokenStream {
    let (facade, script) = parted(tokens);
    let (source, document) = judge(script, language);
    json::document(&source, Some(&document), language, &facade, Form::Text)
}

/// The first token is the path of the facade, the rest is the author's.
fn parted(tokens: TokenStream) -> (TokenStream, TokenStream) {
    let mut tokens = tokens.into_iter();
    let facade = tokens.next().into_iter().collect();
    (facade, tokens.collect())
}

/// Parses a script and judges it; the faults are in the source, in order.
fn judge(
    script: TokenStream,
    language: &'static Language,
) -> (source::Source, swml_core::tree::Node<'static>) {
    judged(parse::script(without_angles(script), language), language)
}

fn judged(
    parsed: (source::Source, swml_core::tree::Node<'static>),
    language: &'static Language,
) -> (source::Source, swml_core::tree::Node<'static>) {
    let (mut source, document) = parsed;
    let report = check_as(&document, &language.document, Dialect::Script);
    // what is only undocumented is accepted: the author has written it on purpose
    let faults = report.into_iter().filter(|fault| fault.code.stops_build());
    source.faults.extend(faults);
    source.settle();
    source.faults.sort_by_key(|fault| fault.place);
    (source, document)
}

/// `< … >` around the script is only dress, unless it is that of XML.
fn without_angles(script: TokenStream) -> TokenStream {
    let is = |token: Option<&TokenTree>, sign: char| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign);
    let tokens: Vec<TokenTree> = script.into_iter().collect();
    match tokens.as_slice() {
        [first, inner @ .., last] if is(Some(first), '<') && is(Some(last), '>') => {
            // `/>` and `</Response>`
            let mut before = inner.iter().rev().take(2);
            match before.any(|token| is(Some(token), '/')) {
                true => tokens.into_iter().collect(),
                false => inner.iter().cloned().collect(),
            }
        }
        _ => tokens.into_iter().collect(),
    }
}
