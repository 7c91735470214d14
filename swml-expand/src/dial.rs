//! `to (e)`: the trait bounds on the type of the expression that the properties beside it require.
//!
//! Only the compiler knows the kind of destination of the expression. So each property that some
//! kind does not have requires a trait of `swml-core/src/destination_bounds.rs`.

use proc_macro2::{Delimiter, Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use swml_language::schema::{AppliesTo, RecordType};
use swml_language::tree::{Entry, Place};

use crate::rust::{at, group};
use crate::source_map::SourceMap;

/// Whether the script defines what happens after the bridge, which a queue needs.
#[derive(Clone, Copy)]
pub(crate) struct TransferHint {
    is_given: bool,
}

impl TransferHint {
    /// Outside of any `connect`.
    pub(crate) const OUTSIDE: Self = Self { is_given: true };

    /// Among the properties of a record.
    pub(crate) fn within(
        self,
        record: &'static RecordType,
        given: &[Option<&Entry<'static>>],
    ) -> Self {
        let position = |name| record.fields.iter().position(|field| field.name == name);
        let is_given = |index: usize| given.get(index).is_some_and(Option::is_some);
        match position("transfer_after_bridge") {
            Some(index) => {
                let instead = position("execute_after_queue").is_some_and(is_given);
                Self {
                    is_given: is_given(index) || instead,
                }
            }
            None => self,
        }
    }

    /// The bounds that the properties beside `to (e)` require, if any.
    pub(crate) fn needs(
        self,
        source: &SourceMap,
        record: &'static RecordType,
        entry: &Entry<'static>,
        given: &[Option<&Entry<'static>>],
    ) -> Option<TokenStream> {
        let mut needs = TokenStream::new();
        for (field, other) in record.fields.iter().zip(given) {
            let Some(other) = other else {
                continue;
            };
            let bound = match field.constraints.applies_to {
                AppliesTo::All => continue,
                AppliesTo::Stream => "MayBeStream",
                AppliesTo::Sip => "MayBeSip",
                AppliesTo::ShownOnSip => "MayShowOnSip",
                AppliesTo::SipAmongSeveral if record.outer.is_some() => "MayShowOnSip",
                AppliesTo::SipAmongSeveral => continue,
                AppliesTo::AllButPhone => "MayBeOther",
            };
            needs.extend(need(source, bound, other.place));
        }
        if !self.is_given {
            needs.extend(need(source, "NeedsNoTransfer", entry.value.place));
        }
        (!needs.is_empty()).then_some(needs)
    }
}

fn need(source: &SourceMap, bound: &str, place: Place) -> TokenStream {
    let span = source.start(place);
    let bound = Ident::new(bound, span);
    let kind = Ident::new("__swml_kind", at(span));
    let here = group(Delimiter::Brace, kind.to_token_stream(), span);
    quote_spanned!(span=> #[allow(unused_braces)] __swml::#bound::holds(#here);)
}

/// The value of `to (e)`, with the bounds on its type.
pub(crate) fn dial(needs: &TokenStream, tokens: &TokenStream, ty: &TokenStream) -> TokenStream {
    let mut spans = tokens.clone().into_iter().map(|token| token.span());
    let first = spans.next().unwrap_or_else(Span::call_site);
    let last = spans.last().unwrap_or(first);
    let function = Ident::new("typed_destination", last);
    let argument = group(Delimiter::Parenthesis, tokens.clone(), last);
    let dialled = quote_spanned!(first=> __swml::IntoDestination::<#ty, _>::);
    let dialled = group(
        Delimiter::Parenthesis,
        quote!(#dialled #function #argument),
        last,
    );
    let dialled = quote_spanned!(first=> __swml::same #dialled);
    let kind = Ident::new("__swml_kind", Span::mixed_site());
    let to = Ident::new("__swml_to", Span::mixed_site());
    quote!({
        let (#kind, #to) = #dialled;
        #needs
        #to
    })
}
