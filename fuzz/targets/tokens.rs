//! Any tokens as a script of the macro: an expansion, whatever was wrong.
//!
//! A proc macro cannot be linked to; its sources are compiled in.

#![no_main]

#[path = "../../swml-macros/src/editor/mod.rs"]
mod editor;
#[path = "../../swml-macros/src/expand.rs"]
mod expand;
#[path = "../../swml-macros/src/hole.rs"]
mod hole;
#[path = "../../swml-macros/src/json.rs"]
mod json;
#[path = "../../swml-macros/src/parse/mod.rs"]
mod parse;
#[path = "../../swml-macros/src/report.rs"]
mod report;
#[path = "../../swml-macros/src/source.rs"]
mod source;

use libfuzzer_sys::fuzz_target;
use proc_macro2::TokenStream;
use swml_language::check::{Dialect, check};
use swml_language::schema::Language;
use swml_core::{Document, messaging};

fn run(tokens: TokenStream, language: &'static Language) {
    let (mut source, document) = parse::script(tokens, language);
    let report = check(&document, language, Dialect::Script);
    source.faults.extend(report);
    source.settle();
    for fault in &source.faults {
        assert!(!fault.message.is_empty());
        let (_, _) = source.span(fault.place);
    }
    let facade = "swml".parse().expect("a path");
    let expansion = json::document(
        &source,
        Some(&document),
        language,
        &facade,
        json::Form::Document,
    );
    assert!(!expansion.is_empty());
    let shown = editor::document(&source, &document, language, &facade, false);
    assert!(!shown.is_empty());
}

fuzz_target!(|text: &str| {
    if let Ok(tokens) = text.parse::<TokenStream>() {
        run(tokens.clone(), Document::LANGUAGE);
        run(tokens, messaging::Document::LANGUAGE);
    }
});
