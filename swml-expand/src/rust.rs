//! Rust code used by both expansions: paths to the types of `swml-core`, and the author's control
//! flow around the code of its arms.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use swml_language::schema::{DestinationKind, Language, Type};

use crate::source_map::RustFlow;

/// A generated type name for either language.
pub(crate) fn path(module: &str, name: Ident) -> TokenStream {
    if module.contains("::messaging") {
        quote!(__swml::messaging::#name)
    } else {
        quote!(__swml::#name)
    }
}

/// The Rust type of a document.
pub(crate) fn document_type(language: &'static Language) -> TokenStream {
    match language.document {
        Type::Record(record) => {
            let name = Ident::new(record().rust, Span::call_site());
            path(record().module, name)
        }
        _ => TokenStream::new(),
    }
}

/// Returns the variant of `Destination` for a kind, and the type it holds.
pub(crate) fn destination_type(kind: Option<DestinationKind>) -> (Ident, Ident) {
    let (variant, ty) = match kind {
        Some(DestinationKind::Phone) => ("Phone", "PhoneNumber"),
        Some(DestinationKind::Sip) => ("Sip", "SipUri"),
        Some(DestinationKind::Address) => ("Address", "ResourceAddress"),
        Some(DestinationKind::Queue) => ("Queue", "QueueName"),
        Some(DestinationKind::Stream) => ("Stream", "StreamUrl"),
        None => ("Other", "Text"),
    };
    let ident = |name| Ident::new(name, Span::call_site());
    (ident(variant), ident(ty))
}

/// A generated function or variable, whose errors are reported at the author's word.
pub(crate) fn at(place: Span) -> Span {
    Span::mixed_site().located_at(place)
}

/// Delimiters with the author's span: rustc attributes their content to the author, and shows
/// neither generated names nor the whole script.
pub(crate) fn group(delimiter: Delimiter, tokens: TokenStream, span: Span) -> Group {
    let mut group = Group::new(delimiter, tokens);
    group.set_span(span);
    group
}

/// The author's control flow around the code of its arms; nothing if it has no arms.
pub(crate) fn around(code: &RustFlow, arms: Vec<TokenStream>, span: Span) -> TokenStream {
    let mut written = TokenStream::new();
    match code {
        RustFlow::Heads(heads) => {
            for (head, arm) in heads.iter().zip(arms) {
                let arm = group(Delimiter::Brace, arm, span);
                written.extend(quote!(#head #arm));
            }
        }
        RustFlow::Match(head, patterns) => {
            for ((pattern, end), arm) in patterns.iter().zip(arms) {
                let arm = group(Delimiter::Brace, arm, *end);
                written.extend(quote_spanned!(*end=> #pattern => #arm));
            }
            let arms = group(Delimiter::Brace, written, span);
            written = quote!(#head #arms);
        }
        RustFlow::Let(binding) => written.extend(quote!(#binding;)),
        RustFlow::Splice(_) | RustFlow::Key(_) | RustFlow::Sections(_) => {}
    }
    written
}

/// A loop over the elements of a Rust list; `body` generates the code for each.
pub(crate) fn splice(
    elements: &TokenStream,
    place: Span,
    body: impl FnOnce(Span, &Group) -> TokenStream,
) -> TokenStream {
    let first = elements.clone().into_iter().next();
    let span = first.map_or(place, |token| token.span());
    let element = Ident::new("__swml_element", at(span));
    let here = group(Delimiter::Brace, element.to_token_stream(), span);
    let body = group(Delimiter::Brace, body(span, &here), span);
    quote_spanned!(span=> #[allow(unused_braces)] for #element in #elements #body)
}
