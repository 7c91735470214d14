//! Diagnostics as compile errors: each at its own words, all at once.

use std::path::Path;

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

use crate::source_map::SourceMap;

/// The error of a script without diagnostics that cannot be rendered.
pub(crate) fn unrendered(facade: &TokenStream) -> TokenStream {
    quote::quote! {
        #facade::__::compile_error! {
            "this script cannot be rendered\n  = note: this is a bug in `swml`; please report it with the script"
        }
    }
}

/// Returns one `compile_error!` for each diagnostic.
pub(crate) fn errors(source: &SourceMap, facade: &TokenStream) -> TokenStream {
    let mut errors = Vec::new();
    let is_2015 = !source.faults.is_empty() && is_2015();
    for fault in &source.faults {
        let (start, end) = source.span(fault.place);
        let mut message = Literal::string(&fault.text());
        message.set_span(end);
        let mut body = Group::new(
            Delimiter::Brace,
            TokenStream::from(TokenTree::Literal(message)),
        );
        body.set_span(end);
        let punct = |sign, spacing| {
            let mut punct = Punct::new(sign, spacing);
            punct.set_span(start);
            TokenTree::Punct(punct)
        };
        // rustc underlines from the first token of a macro call to the last
        let home = match is_2015 {
            true => {
                errors.append(&mut located(facade, start));
                "__"
            }
            false => "core",
        };
        errors.push(punct(':', Spacing::Joint));
        errors.push(punct(':', Spacing::Alone));
        errors.push(TokenTree::Ident(Ident::new(home, start)));
        errors.push(punct(':', Spacing::Joint));
        errors.push(punct(':', Spacing::Alone));
        errors.push(TokenTree::Ident(Ident::new("compile_error", start)));
        errors.push(punct('!', Spacing::Alone));
        errors.push(TokenTree::Group(body));
    }
    errors.into_iter().collect()
}

/// Returns the path of the facade, with the span of the author's words.
fn located(facade: &TokenStream, place: Span) -> Vec<TokenTree> {
    let mut path: Vec<TokenTree> = facade.clone().into_iter().collect();
    for token in &mut path {
        token.set_span(token.span().located_at(place));
    }
    path
}

/// Returns true if the crate uses Rust 2015, where `::core` is not a path. A macro cannot query
/// rustc for it, but Cargo takes the edition from the manifest, and defaults to 2015.
fn is_2015() -> bool {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
        .and_then(|root| std::fs::read_to_string(Path::new(&root).join("Cargo.toml")).ok());
    manifest.is_some_and(|manifest| {
        let mut editions = manifest.lines().filter_map(|line| {
            let value = line.trim_start().strip_prefix("edition")?;
            value.trim_start().starts_with(['=', '.']).then_some(value)
        });
        editions.next().is_none_or(|value| value.contains("2015"))
    })
}
