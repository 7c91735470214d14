//! The parser of `swml!` and what it expands to, as a library: `swml-macros` is its doorway, and
//! tests and tools call it without a compiler.
//!
//! The road of a script: `parse` turns tokens into the tree of `swml-language`, its
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
pub mod source;
#[cfg(test)]
mod tests;

use proc_macro2::{TokenStream, TokenTree};
pub use swml_language::{Document, messaging};

use swml_language::check::{Dialect, check};
use swml_language::schema::Language;
use swml_language::tree::Node;

use crate::json::Form;

/// The expansion of `swml!`, or of `swml_messaging!`: a document, or errors on the words that are
/// wrong. The first token is the path of the facade.
pub fn document(tokens: TokenStream, language: &'static Language) -> TokenStream {
    let (facade, script) = parted(tokens);
    let (source, document) = judge(script, language);
    json::document(&source, Some(&document), language, &facade, Form::Document)
}

/// The expansion of `swml_json!`, or of `swml_messaging_json!`: the JSON of a script.
pub fn json(tokens: TokenStream, language: &'static Language) -> TokenStream {
    let (facade, script) = parted(tokens);
    let (source, document) = judge(script, language);
    json::document(&source, Some(&document), language, &facade, Form::Text)
}

/// The same for rust-analyzer, where half a word is offered its whole: typed values, and their
/// JSON if it is asked for.
pub fn in_editor(tokens: TokenStream, language: &'static Language, json: bool) -> TokenStream {
    let (facade, script) = parted(tokens);
    let parsed = parse::script_in_editor(without_angles(script), language);
    let (source, document) = judged(parsed, language);
    editor::document(&source, &document, language, &facade, json)
}

/// The words that rust-analyzer offers in a script, in modules of the facade.
pub fn places() -> TokenStream {
    editor::modules()
}

/// The expansion of `swml_file!`: the script in a file, or errors that name the file, the line and
/// the column.
pub fn file(tokens: TokenStream) -> TokenStream {
    let (facade, path) = parted(tokens);
    file::document(path, &facade)
}

/// The first token is the path of the facade, the rest is the author's.
fn parted(tokens: TokenStream) -> (TokenStream, TokenStream) {
    let mut tokens = tokens.into_iter();
    let facade = tokens.next().into_iter().collect();
    (facade, tokens.collect())
}

/// Parses a script and judges it; the faults are in the source, in order.
pub fn judge(script: TokenStream, language: &'static Language) -> (source::Source, Node<'static>) {
    judged(parse::script(without_angles(script), language), language)
}

fn judged(
    parsed: (source::Source, Node<'static>),
    language: &'static Language,
) -> (source::Source, Node<'static>) {
    let (mut source, document) = parsed;
    let report = check(&document, language, Dialect::Script);
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
