//! The expansion for rust-analyzer: what the author has only begun to write stands in it,
//! where the whole of it would, so that it is completed.
//!
//! rust-analyzer expands a script twice, once as it is and once with a word of its own at
//! the cursor, and compares: what comes before the cursor must be the same both times. So
//! the value comes first here, and the faults, which name the word, behind it.
//!
//! A property that is none becomes a field of the struct literal, and a method that is none
//! a name in a module that has the methods by their names.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use swml_core::schema::{Language, Type};
use swml_core::tree::Node;

use crate::expand::{self, Expand};
use crate::report;
use crate::source::Source;

/// A block that ends in the value, or in its JSON.
pub(crate) fn document(
    source: &Source,
    document: &Node<'static>,
    language: &'static Language,
    facade: &TokenStream,
    json: bool,
) -> TokenStream {
    let value = expand::value_by(&Expand::in_editor(source), Some(document), language);
    let errors = report::errors(source);
    let names = names(language, facade);
    let end = match json {
        true => quote!(__swml::Owned(__script.to_json())),
        false => quote!(__script),
    };
    quote! {{
        #[allow(unused_imports)]
        use #facade::__ as __swml;
        #names
        let __script = #value;
        #errors
        #end
    }}
}

/// The methods by their names: each shows what its type says of it.
fn names(language: &'static Language, facade: &TokenStream) -> TokenStream {
    let names = language.methods.rows.iter().map(|method| {
        // `return` is a method, too
        let name = syn::parse_str::<Ident>(method.name);
        let name = name.unwrap_or_else(|_| Ident::new_raw(method.name, Span::call_site()));
        match method.ty {
            Type::Record(record) => {
                let messaging = language.methods.only_paths().then(|| quote!(::messaging));
                let record = Ident::new(record().rust, Span::call_site());
                quote!(pub use #facade::__ #messaging::#record as #name;)
            }
            _ => quote!(pub const #name: () = ();),
        }
    });
    quote! {
        #[allow(unused_imports, non_upper_case_globals, non_camel_case_types)]
        mod __names { #(#names)* }
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::{TokenStream, TokenTree};
    use swml_core::Document;

    /// The word that rust-analyzer puts at the cursor.
    const MARKER: &str = "intellijRulezz";

    fn flat(tokens: TokenStream, out: &mut Vec<String>) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => {
                    out.push(format!("{:?}", group.delimiter()));
                    flat(group.stream(), out);
                }
                other => out.push(other.to_string()),
            }
        }
    }

    fn expanded(script: &str) -> Vec<String> {
        let tokens = format!("swml {script}").parse().unwrap();
        let mut out = Vec::new();
        flat(
            super::super::in_editor(tokens, Document::LANGUAGE, false),
            &mut out,
        );
        out
    }

    /// With the marker and without it, everything before the cursor is the same: else
    /// rust-analyzer completes something else, or nothing.
    #[test]
    fn the_marker_changes_nothing_before_it() {
        for script in [
            "play \"say:hi\" vol|;",
            "play \"say:hi\" |;",
            "play \"say:hi\" | hangup;",
            "answer; pl|",
            "pl|; answer;",
            "connect to \"+15551234567\" tim| result { case \"a\" { hangup; } };",
            "connect to \"+15551234567\" timeou| 20s codecs \"PCMU\";",
            "connect serial [to \"sip:a@b\" |, to \"sip:b@b\"] timeout 5s;",
            "connect serial [to \"sip:a@b\" user|, to \"sip:b@b\"];",
            "connect { to \"sip:a@b\" confirm { pl| } max_duration 5s }",
            "switch x { case \"a\" { hang| } default { answer; } }",
            "cond { when \"x\" { answer; sl| } else { hangup; } }",
            "play (agent.name) vol|; connect to sip(agent) |;",
            "@if open { pl| } @else { hangup; }",
            "section later { answer; pl| }",
            "ai prompt { text \"x\" te| }",
            "connect to \"queue:support\" transfer_after_bridge { pl| };",
        ] {
            let before = expanded(&script.replace('|', ""));
            let with = expanded(&script.replace('|', MARKER));
            let at = with.iter().position(|token| token.contains(MARKER));
            let at = at.unwrap_or_else(|| panic!("{script}: the marker is lost\n{with:?}"));
            assert_eq!(before.get(..at), with.get(..at), "{script}");
            // what is half a word stands there without the marker, too
            let half = with[at].replace(MARKER, "");
            if !half.is_empty() {
                assert_eq!(before[at], half, "{script}");
            }
        }
    }
}
