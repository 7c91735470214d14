//! A module for each place, which contains the valid names under their names in SWML.
//!
//! They are expanded once, in the facade, and only for rust-analyzer.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use swml_language::notation::Sound;
use swml_language::schema::{
    DestinationKind, Field, Keyword, Language, MethodSpec, RecordType, Type,
};
use swml_language::{Document, messaging};

use crate::places::{self, Offer};
use crate::rust::path;

/// The placeholder in each place of a script without a marker. rust-analyzer completes half a word
/// only if it finds a word of the same length there.
pub const TYPED: &str = "what_is_being_typed_however_long_it_may_get_to_be";

/// Returns the modules of both languages.
pub(crate) fn modules() -> TokenStream {
    let calls = language(Document::LANGUAGE);
    let messages = language(messaging::Document::LANGUAGE);
    quote! {
        pub mod calls { #calls }
        pub mod messages { #messages }
    }
}

fn language(language: &'static Language) -> TokenStream {
    let typed = ident(TYPED);
    let mut modules = TokenStream::new();
    for place in places::all(language) {
        let name = place.module();
        // a word may also be a property: `live_transcribe summarize`
        let mut names = Vec::new();
        let mut items = TokenStream::new();
        for offer in &place.0 {
            for item in items_of(offer, language) {
                if let Some((name, tokens)) = item
                    && !names.contains(&name)
                {
                    names.push(name);
                    items.extend(tokens);
                }
            }
        }
        modules.extend(quote! {
            pub mod #name {
                use crate::__ as __swml;
                #items
                // exists, and is never offered
                #[doc(hidden)]
                pub const #typed: () = ();
            }
        });
    }
    modules
}

/// A name in SWML and the item that represents it, unless it is not a Rust identifier: `no-answer`
/// needs quotes.
type Item = Option<(&'static str, TokenStream)>;

fn items_of(offer: &Offer, language: &'static Language) -> Vec<Item> {
    let mut items = Vec::new();
    match offer {
        Offer::Methods | Offer::CalleeMethods => {
            let is_any = matches!(offer, Offer::Methods);
            for row in language.methods.rows {
                if is_any || row.constraints.callee {
                    items.push(method(row));
                }
            }
        }
        Offer::Section => items.push(plain(
            "section",
            "Statements under a name: `section voicemail { … }`, run by `execute voicemail`.",
        )),
        Offer::Words(words) => {
            let set = path(words.module, ident(words.rust));
            for one in words.words {
                items.push(word(one, &set));
            }
        }
        Offer::Destinations => {
            for kind in DestinationKind::ALL {
                items.push(destination(kind));
            }
        }
        Offer::Sounds => {
            for kind in Sound::ALL {
                items.push(sound(kind));
            }
        }
        Offer::Targets { section } => {
            if *section {
                items.push(target(
                    "section",
                    "`section(e)`: a section, by a Rust expression such as `\"voicemail\"`.",
                ));
            }
            items.push(target(
                "url",
                "`url(e)`: the URL of a script, by a Rust expression such as `\"https://example.com/next\"`.",
            ));
        }
        Offer::Properties(record) => {
            for field in record.fields {
                items.push(property(record, field));
            }
        }
    }
    items
}

/// A method is represented by its struct, which has the most documentation. A variant would be
/// offered with the parentheses that it has in Rust.
fn method(method: &'static MethodSpec) -> Item {
    let Type::Record(record) = method.ty else {
        let MethodSpec {
            name,
            ty,
            constraints,
            ..
        } = method;
        let (takes, example) = (ty.expected(constraints), ty.example(constraints));
        let doc = format!("`{name}` takes {takes}: `{name} {example}`.");
        return plain(name, &doc);
    };
    let name = item(method.name)?;
    let record = path(record().module, ident(record().rust));
    Some((method.name, quote!(pub use #record as #name;)))
}

fn word(word: &'static Keyword, set: &TokenStream) -> Item {
    let name = item(word.name)?;
    let variant = ident(word.rust);
    Some((word.name, quote!(pub use #set::#variant as #name;)))
}

fn destination(kind: DestinationKind) -> Item {
    let example = match kind {
        DestinationKind::Phone => "+15551234567",
        DestinationKind::Sip => "alice@example.com",
        DestinationKind::Address => "/public/room",
        DestinationKind::Queue => "support",
        DestinationKind::Stream => "wss://example.com/audio",
    };
    let (name, what) = (kind.maker(), kind.name());
    let doc = format!("`{name}(e)`: {what}, by a Rust expression such as `\"{example}\"`.");
    maker(name, &doc, &quote!(Destination))
}

fn sound(sound: Sound) -> Item {
    let doc = match sound {
        Sound::Say => "Speech: `say(e)` says a text of Rust's.",
        Sound::Silence => "Silence: `silence(2s)`, or one of Rust's.",
        Sound::Ring => "Ringing: `ring(us)`, or a country of Rust's.",
    };
    maker(sound.maker(), doc, &quote!(Text))
}

fn target(name: &'static str, doc: &str) -> Item {
    maker(name, doc, &quote!(Target))
}

/// The function returns a value: after a function that returns `()` rust-analyzer inserts a `;`.
fn maker(name: &'static str, doc: &str, gives: &TokenStream) -> Item {
    let item = item(name)?;
    let function = quote!(pub fn #item(e: &str) -> __swml::#gives { loop {} });
    Some((name, quote!(#[doc = #doc] #function)))
}

/// Returns the documentation of a property from the table.
fn property(record: &RecordType, field: &'static Field) -> Item {
    let Field {
        name,
        ty,
        constraints,
        ..
    } = field;
    let mut doc = format!("`{name}` of {}: {}", record.name, ty.expected(constraints));
    if let Type::Duration(_) = ty.bare() {
        doc.push_str(", or one with its unit");
    }
    if let Some(default) = constraints.default {
        doc = format!("{doc}; {default} if left out");
    }
    plain(name, &doc)
}

fn plain(name: &'static str, doc: &str) -> Item {
    let item = item(name)?;
    Some((name, quote!(#[doc = #doc] pub const #item: () = ();)))
}

/// Returns a name as the name of an item, for example `r#else`.
fn item(name: &str) -> Option<Ident> {
    let raw = || syn::parse_str::<Ident>(&format!("r#{name}"));
    syn::parse_str::<Ident>(name).or_else(|_| raw()).ok()
}

fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}
