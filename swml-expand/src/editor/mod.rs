//! The expansion for rust-analyzer, which contains the words that the author may be about to write,
//! so that they are completed.
//!
//! rust-analyzer expands a script twice, once unchanged and once with an identifier at the cursor,
//! the marker. It looks at the surroundings of the marker in the second expansion, and at the same
//! offset in the first one. So both expansions must be equal before the marker, and the first must
//! have at the cursor the word that the second has.
//!
//! A property after others becomes a field of the struct literal, complete or half-typed, so that
//! rust-analyzer knows which ones remain. In all other places the script may be empty at the
//! cursor. So each expansion begins with one path or struct literal for each possible place
//! ([`places`]), the same for every script of a language, and the marker is in that of its place
//! ([`modules`]).
//!
//! The value precedes the errors, whose text contains the marker. After half a statement the next
//! method is parsed as a statement, unlike in a build by rustc, where it would cause a second
//! error.
//!
//! Limitations:
//!
//! - An editor offers names of Rust items, because rust-analyzer completes a path with the items of
//!   a module (`complete_expr_path` in its crate `ide-completion`): no keyword that needs quotes,
//!   such as `"remote-caller"`, and not `true` and `false`. A Rust keyword is written as
//!   `r#return`, which the macro accepts. Labels and sections are defined by the script, and not
//!   offered; nor is `@if`.
//! - rust-analyzer lists the fields of a struct by their Rust names. If one differs from that of
//!   SWML (`else`, `type`, `SWAIG`), the properties of the whole object are offered from its module
//!   instead: with the information of the table but without their documentation, and including
//!   those that are already set. The same applies where the first property and the value without a
//!   name compete: `hangup ‸`.
//! - A property is not offered at its own end, `timeout‸ 20s`: it is already in the literal
//!   (`record_literal_matched_fields`).
//! - On a word with an error, go-to-definition also leads to `compile_error!`: rust-analyzer shows
//!   an error at the name of that macro (`precise_macro_call_location`).

mod literal;
mod modules;
mod typed;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use swml_language::schema::{Language, LanguageId};
use swml_language::tree::Node;

pub(crate) use modules::modules;

use crate::cursor::{AtCursor, half};
use crate::input_kind::InputKind;
use crate::places;
use crate::report;
use crate::rust::path;
use crate::source_map::SourceMap;
pub use modules::TYPED;
use typed::struct_name;

/// Returns a block that ends in the value, or in its JSON.
pub(crate) fn document(
    source: &SourceMap,
    document: &Node<'static>,
    kind: InputKind,
    language: &'static Language,
    facade: &TokenStream,
    json: bool,
) -> TokenStream {
    let value = typed::value(source, document, kind, language);
    let errors = report::errors(source, facade);
    let slots = slots(source.at_cursor.as_ref(), language);
    let modules = match language.id {
        LanguageId::Calling => quote!(calls),
        LanguageId::Messaging => quote!(messages),
    };
    let end = match json {
        true => quote!(__swml::Owned::<::core::primitive::str>(__script.to_json())),
        false => quote!(__script),
    };
    quote! {{
        #[allow(unused_imports)]
        use #facade::__ as __swml;
        #[allow(unused_imports)]
        use #facade::__::places::#modules as __places;
        #slots
        let __script = #value;
        #errors
        #end
    }}
}

/// Returns one statement for each place; that of the cursor contains the word there.
fn slots(at_cursor: Option<&AtCursor>, language: &'static Language) -> TokenStream {
    let typed = Ident::new(TYPED, Span::call_site());
    let mut slots = TokenStream::new();
    for place in places::all(language) {
        let module = place.module();
        let here = at_cursor.filter(|at| at.place.is(place));
        let word = here.map(|at| &at.word);
        // a literal shows the documentation, but has no word that matches half of one
        let empty = word.filter(|word| half(&word.to_string()) == Some(""));
        if let Some(record) = place.record() {
            let name = Ident::new(struct_name(record), Span::call_site());
            let name = path(record.module, name);
            slots.extend(match empty {
                Some(word) => quote!(#name { #word };),
                None => quote!(#name { ..__swml::default() };),
            });
            if empty.is_some() {
                continue;
            }
        }
        slots.extend(match word {
            Some(word) => {
                let call = here.filter(|at| at.called).map(|_| quote!(()));
                quote!(__places::#module::#word #call;)
            }
            None => quote!(__places::#module::#typed;),
        });
    }
    slots
}
