//! Faults as compile errors: each on its own words, all of them at once.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, TokenStream, TokenTree};

use crate::source::Source;

/// The error of a script in which the checker finds nothing and which cannot be rendered.
pub(crate) fn unrendered() -> TokenStream {
    quote::quote! {
        ::core::compile_error! {
            "this script cannot be rendered\n  = note: this is a bug in `swml`; please report it with the script"
        }
    }
}

/// One `compile_error!` for each fault.
pub(crate) fn errors(source: &Source) -> TokenStream {
    let mut errors = TokenStream::new();
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
        errors.extend([
            punct(':', Spacing::Joint),
            punct(':', Spacing::Alone),
            TokenTree::Ident(Ident::new("core", start)),
            punct(':', Spacing::Joint),
            punct(':', Spacing::Alone),
            TokenTree::Ident(Ident::new("compile_error", start)),
            punct('!', Spacing::Alone),
            TokenTree::Group(body),
        ]);
    }
    errors
}
