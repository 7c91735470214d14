//! The expansion for rust-analyzer: what the author is about to write stands in it, so that
//! it is completed.
//!
//! rust-analyzer expands a script twice, once as it is and once with a word of its own at
//! the cursor, the marker. It looks at what is around the marker in the second expansion,
//! and at what stands at the same offset in the first one. So what comes before the marker
//! must be the same in both, and the first must have at the cursor what the second has.
//!
//! A property behind others becomes a field of the struct literal, whether it is whole or
//! half: rust-analyzer knows then which ones are left. Everywhere else nothing need stand in
//! the script where the cursor is. So each expansion begins with one path or struct literal
//! for each place there is ([`places`]), the same for every script of a language, and the
//! marker stands in that of its place ([`modules`]).
//!
//! The value comes before the faults, which name the marker. Behind half a statement the next
//! method is read as one, which rustc does not do: it would tell a second mistake.
//!
//! What cannot be:
//!
//! - An editor offers what an item of Rust can be called, because rust-analyzer completes a path with the
//!   items of a module (`complete_expr_path` in its crate `ide-completion`): no word that stands in quotes,
//!   such as `"remote-caller"`, nor `true` and `false`. A word that is Rust's own is written as `r#return`,
//!   which the macro takes. Labels and sections are the script's own, and not offered; nor is `@if`.
//! - rust-analyzer lists the fields of a struct by their names in Rust. Where one differs from SWML's (`else`,
//!   `type`, `SWAIG`), the properties of the whole object are offered from its module instead: with what the
//!   table knows of them but without their documentation, and those given as well. So are they where the
//!   first property and the value without a name compete: `hangup ‸`.
//! - A property is not offered at its own end, `timeout‸ 20s`: it is in the literal already
//!   (`record_literal_matched_fields`).
//! - On a word with a fault, go-to-definition leads to `compile_error!` as well: rust-analyzer shows a fault
//!   where the name of that macro stands (`precise_macro_call_location`).

mod literal;
mod modules;
mod typed;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use swml_language::schema::{Language, LanguageId};
use swml_language::tree::Node;

pub(crate) use modules::modules;

use crate::cursor::{AtCursor, half};
use crate::places;
use crate::report;
use crate::rust::path;
use crate::source_map::SourceMap;
use crate::unit::Unit;
pub use modules::TYPED;
use typed::struct_name;

/// A block that ends in the value, or in its JSON.
pub(crate) fn document(
    source: &SourceMap,
    document: &Node<'static>,
    unit: Unit,
    language: &'static Language,
    facade: &TokenStream,
    json: bool,
) -> TokenStream {
    let value = typed::value(source, document, unit, language);
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

/// One statement for each place; in that of the cursor, the word there.
fn slots(at_cursor: Option<&AtCursor>, language: &'static Language) -> TokenStream {
    let typed = Ident::new(TYPED, Span::call_site());
    let mut slots = TokenStream::new();
    for place in places::all(language) {
        let module = place.module();
        let here = at_cursor.filter(|at| at.place.is(place));
        let word = here.map(|at| &at.word);
        // a literal shows the documentation, but has no word that half of one could meet
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
