//! The parser and code generator of `swml!`, as a library: `swml-macros` is a thin layer over it,
//! and tests and tools call it without a compiler.
//!
//! The pipeline:
//!
//! 1. [`parse`] turns tokens into the tree of `swml-language`, and stores spans and Rust code in
//!    the [`SourceMap`];
//! 2. [`judge`] runs the checker of `swml-language` on that tree;
//! 3. [`document`] and [`json`] render the tree as text, with a call for each Rust value, preceded
//!    by a `compile_error!` for each error. [`file()`] does so for a script in a file.
//!
//! For rust-analyzer [`in_editor`] turns the same tree into typed Rust instead, because editors
//! need structs and fields. Builds do not use that form, since it compiles more slowly.
//!
//! Each of these functions takes the path of the facade as its first token, except `parse` and
//! `judge`, which take the script alone.

mod cursor;
mod dial;
mod editor;
mod file;
mod hole;
mod input_kind;
mod json;
mod parse;
mod parts;
mod places;
mod report;
mod rust;
mod source_map;

use proc_macro2::{TokenStream, TokenTree};
use swml_language::Allowed;
pub use swml_language::{Document, messaging};

use swml_language::check::{Dialect, check_allowing};
use swml_language::diagnostic::put_in_order;
use swml_language::schema::Language;
use swml_language::tree::Node;

use crate::input_kind::InputKind;
use crate::json::JsonForm;
pub use crate::source_map::SourceMap;

/// Interface for the tests of completion.
#[doc(hidden)]
pub mod testing {
    pub use crate::cursor::{MARKERS, half, is_marked};
    pub use crate::editor::TYPED;
    pub use crate::parse::script_in_editor;
}

/// Expands `swml!` or `swml_messaging!`: to a document, or to errors at the wrong words.
pub fn document(tokens: TokenStream, language: &'static Language) -> TokenStream {
    rendered(tokens, language, InputKind::Document, JsonForm::Document)
}

/// Expands `swml_block!` or `swml_messaging_block!`: statements to insert into a script.
pub fn block(tokens: TokenStream, language: &'static Language) -> TokenStream {
    rendered(tokens, language, InputKind::Block, JsonForm::Document)
}

/// Expands `swml_json!` or `swml_messaging_json!`: to the JSON of a script.
pub fn json(tokens: TokenStream, language: &'static Language) -> TokenStream {
    rendered(tokens, language, InputKind::Document, JsonForm::Text)
}

fn rendered(
    tokens: TokenStream,
    language: &'static Language,
    kind: InputKind,
    form: JsonForm,
) -> TokenStream {
    let (facade, script) = without_facade(tokens);
    let (source, value) = match kind {
        InputKind::Document => judge(script, language),
        InputKind::Block => judge_block(script, language),
    };
    json::document(&source, Some(&value), kind, language, &facade, form)
}

/// Expands the macros of whole scripts for rust-analyzer, with completions: to typed values, or to
/// their JSON on request.
pub fn in_editor(tokens: TokenStream, language: &'static Language, json: bool) -> TokenStream {
    let (facade, script) = without_facade(tokens);
    let parsed = parse::script_in_editor(without_angles(script), language);
    let (source, document) = checked(parsed, language);
    editor::document(
        &source,
        &document,
        InputKind::Document,
        language,
        &facade,
        json,
    )
}

/// Expands the macros of statements for rust-analyzer.
pub fn block_in_editor(tokens: TokenStream, language: &'static Language) -> TokenStream {
    let (facade, script) = without_facade(tokens);
    let parsed = parse::block_in_editor(without_angles(script), language);
    let (source, block) = checked_block(parsed, language);
    editor::document(&source, &block, InputKind::Block, language, &facade, false)
}

/// Expands to the completions of a script for rust-analyzer, in modules of the facade.
pub fn places() -> TokenStream {
    editor::modules()
}

/// Expands `swml_file!`: to the script in the file, or to errors with the file, the line and the
/// column.
pub fn file(tokens: TokenStream) -> TokenStream {
    let (facade, path) = without_facade(tokens);
    file::document(path, &facade)
}

/// The expansion of `swml_file_live!`: the same, and code of debug builds that reads the file again
/// when it has changed.
pub fn file_live(tokens: TokenStream) -> TokenStream {
    let (facade, path) = without_facade(tokens);
    file::live(path, &facade)
}

/// Parses a script; syntax errors are in the source map.
pub fn parse(script: TokenStream, language: &'static Language) -> (SourceMap, Node<'static>) {
    parse::script(without_angles(script), language)
}

/// Parses a script and checks it; all errors that stop the build are in the source map, in source
/// order.
pub fn judge(script: TokenStream, language: &'static Language) -> (SourceMap, Node<'static>) {
    checked(parse(script, language), language)
}

/// Parses a script and checks it like [`judge`], and adds the diagnostics that do not stop a build:
/// undocumented names, and pedantic ones.
pub fn judge_all(script: TokenStream, language: &'static Language) -> (SourceMap, Node<'static>) {
    let (mut source, document) = judge(script, language);
    let all = check_allowing(
        &document,
        &language.document,
        language,
        Dialect::Script,
        &Allowed::none().pedantic(),
    );
    for fault in all {
        if !fault.code.stops_build() {
            source.faults.push(fault);
        }
    }
    (source, document)
}

/// Parses and checks statements to insert into a script: names that they do not define themselves
/// may be defined around them.
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
    let (source, document) = checked((source, input_kind::open(block)), language);
    (source, input_kind::closed(document))
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
    // undocumented names are accepted: the author has written them on purpose
    for fault in report {
        if fault.code.stops_build() {
            source.faults.push(fault);
        }
    }
    source.leave_out_allowed();
    source.settle();
    put_in_order(&mut source.faults);
    (source, document)
}

/// The first token is the path of the facade, the rest is the script.
fn without_facade(tokens: TokenStream) -> (TokenStream, TokenStream) {
    let mut tokens = tokens.into_iter();
    let facade = tokens.next().into_iter().collect();
    (facade, tokens.collect())
}

/// `< … >` around the script is optional, unless it is XML.
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
