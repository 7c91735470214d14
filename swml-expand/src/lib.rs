//! The parser of `swml!` and what it expands to, as a library: `swml-macros` is its doorway, and
//! tests and tools call it without a compiler.
//!
//! The road of a script:
//!
//! 1. [`parse`] turns tokens into the tree of `swml-language`, and keeps aside what only Rust
//!    knows, the [`SourceMap`];
//! 2. [`judge`] has the checker of `swml-language` look at that tree;
//! 3. [`document`] and [`json`] render the tree as text, with a call for each Rust value, and set
//!    a `compile_error!` for each fault before it. [`file()`] does so with a script that was read.
//!
//! For rust-analyzer the same tree becomes typed Rust instead, by [`in_editor`]: what an editor
//! looks into must be structs and fields. Nothing else does that, for it costs the compiler more.
//!
//! Each of these functions takes the path of the facade as its first token, but for `parse` and
//! `judge`, which take the script alone.

mod cursor;
mod dial;
mod editor;
mod file;
mod hole;
mod json;
mod parse;
mod parts;
mod places;
mod report;
mod rust;
mod source_map;
mod unit;

use proc_macro2::{TokenStream, TokenTree};
pub use swml_language::{Document, messaging};

use swml_language::check::{Dialect, check_allowing};
use swml_language::schema::Language;
use swml_language::tree::Node;

use crate::json::JsonForm;
pub use crate::source_map::SourceMap;
use crate::unit::Unit;

/// What the tests of completion look at.
#[doc(hidden)]
pub mod testing {
    pub use crate::cursor::{MARKERS, half, is_marked};
    pub use crate::editor::TYPED;
    pub use crate::parse::script_in_editor;
}

/// The expansion of `swml!`, or of `swml_messaging!`: a document, or errors on the words that are
/// wrong.
pub fn document(tokens: TokenStream, language: &'static Language) -> TokenStream {
    rendered(tokens, language, Unit::Document, JsonForm::Document)
}

/// The expansion of `swml_block!`, or of `swml_messaging_block!`: statements that are part of a
/// script.
pub fn block(tokens: TokenStream, language: &'static Language) -> TokenStream {
    rendered(tokens, language, Unit::Block, JsonForm::Document)
}

/// The expansion of `swml_json!`, or of `swml_messaging_json!`: the JSON of a script.
pub fn json(tokens: TokenStream, language: &'static Language) -> TokenStream {
    rendered(tokens, language, Unit::Document, JsonForm::Text)
}

fn rendered(
    tokens: TokenStream,
    language: &'static Language,
    unit: Unit,
    form: JsonForm,
) -> TokenStream {
    let (facade, script) = without_facade(tokens);
    let (source, value) = match unit {
        Unit::Document => judge(script, language),
        Unit::Block => judge_block(script, language),
    };
    json::document(&source, Some(&value), unit, language, &facade, form)
}

/// The expansion of those of whole scripts for rust-analyzer, which completes half a word: typed values, and
/// their JSON if it is asked for.
pub fn in_editor(tokens: TokenStream, language: &'static Language, json: bool) -> TokenStream {
    let (facade, script) = without_facade(tokens);
    let parsed = parse::script_in_editor(without_angles(script), language);
    let (source, document) = checked(parsed, language);
    editor::document(&source, &document, Unit::Document, language, &facade, json)
}

/// The same of statements that are part of a script.
pub fn block_in_editor(tokens: TokenStream, language: &'static Language) -> TokenStream {
    let (facade, script) = without_facade(tokens);
    let parsed = parse::block_in_editor(without_angles(script), language);
    let (source, block) = checked_block(parsed, language);
    editor::document(&source, &block, Unit::Block, language, &facade, false)
}

/// The words that rust-analyzer offers in a script, in modules of the facade.
pub fn places() -> TokenStream {
    editor::modules()
}

/// The expansion of `swml_file!`: the script in a file, or errors that name the file, the line and
/// the column.
pub fn file(tokens: TokenStream) -> TokenStream {
    let (facade, path) = without_facade(tokens);
    file::document(path, &facade)
}

/// Parses a script; the faults of its grammar are in the source.
pub fn parse(script: TokenStream, language: &'static Language) -> (SourceMap, Node<'static>) {
    parse::script(without_angles(script), language)
}

/// Parses a script and checks it; all faults that stop the build are in the source, in order.
pub fn judge(script: TokenStream, language: &'static Language) -> (SourceMap, Node<'static>) {
    checked(parse(script, language), language)
}

/// The same of statements that are part of a script: what they alone cannot know is open.
pub fn judge_block(
    statements: TokenStream,
    language: &'static Language,
) -> (SourceMap, Node<'static>) {
    checked_block(parse::block(without_angles(statements), language), language)
}

fn checked_block(
    (source, block): (SourceMap, Node<'static>),
    language: &'static Language,
) -> (SourceMap, Node<'static>) {
    let (source, document) = checked((source, unit::open(block)), language);
    (source, unit::closed(document))
}

fn checked(
    (mut source, document): (SourceMap, Node<'static>),
    language: &'static Language,
) -> (SourceMap, Node<'static>) {
    let report = check_allowing(
        &document,
        &language.document,
        language,
        Dialect::Script,
        &source.declared,
    );
    // what is only undocumented is accepted: the author has written it on purpose
    let faults = report.into_iter().filter(|fault| fault.code.stops_build());
    source.faults.extend(faults);
    let faults = std::mem::take(&mut source.faults);
    source.faults = source.without_allowed(faults);
    source.settle();
    source.faults.sort_by_key(|fault| fault.place);
    (source, document)
}

/// The first token is the path of the facade, the rest is the author's.
fn without_facade(tokens: TokenStream) -> (TokenStream, TokenStream) {
    let mut tokens = tokens.into_iter();
    let facade = tokens.next().into_iter().collect();
    (facade, tokens.collect())
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
