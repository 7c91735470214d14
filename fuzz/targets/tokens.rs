//! Any tokens as a script of the macro: an expansion, regardless of errors.

#![no_main]

use libfuzzer_sys::fuzz_target;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use swml_language::schema::Language;
use swml_language::{Document, messaging};

fn run(script: &TokenStream, language: &'static Language) {
    let (source, _) = swml_expand::judge(script.clone(), language);
    for fault in &source.faults {
        assert!(!fault.message.is_empty());
        let (_, _) = source.span(fault.place);
    }
    // the first token is the path of the facade
    let facade = TokenTree::Ident(Ident::new("swml", Span::call_site()));
    let tokens: TokenStream = std::iter::once(facade).chain(script.clone()).collect();
    assert!(!swml_expand::document(tokens.clone(), language).is_empty());
    assert!(!swml_expand::json(tokens.clone(), language).is_empty());
    assert!(!swml_expand::in_editor(tokens, language, false).is_empty());
}

fuzz_target!(|text: &str| {
    if let Ok(tokens) = text.parse::<TokenStream>() {
        run(&tokens, Document::LANGUAGE);
        run(&tokens, messaging::Document::LANGUAGE);
    }
});
