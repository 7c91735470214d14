//! Any tokens as a script of the macro: an expansion, whatever was wrong.

#![no_main]

use libfuzzer_sys::fuzz_target;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use swml_expand::{Document, messaging};
use swml_language::schema::Language;

fn run(script: TokenStream, language: &'static Language) {
    let (source, _) = swml_expand::judge(script.clone(), language);
    for fault in &source.faults {
        assert!(!fault.message.is_empty());
        let (_, _) = source.span(fault.place);
    }
    let facade = TokenTree::Ident(Ident::new("swml", Span::call_site()));
    let tokens: TokenStream = [facade].into_iter().chain(script).collect();
    assert!(!swml_expand::document(tokens.clone(), language).is_empty());
    assert!(!swml_expand::in_editor(tokens, language, false).is_empty());
}

fuzz_target!(|text: &str| {
    if let Ok(tokens) = text.parse::<TokenStream>() {
        run(tokens.clone(), Document::LANGUAGE);
        run(tokens, messaging::Document::LANGUAGE);
    }
});
