//! An object for an editor: a struct literal with the words of the author in source order.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use swml_language::schema::{Field, MethodSpec, RecordType, Type};
use swml_language::tree::{Content, Entry, ExprHint, Node};

use super::typed::{TypedRenderer, boxed, struct_name, whole};
use crate::cursor::is_marked;
use crate::parts::parts;
use crate::rust::path;

impl TypedRenderer<'_> {
    /// A method. One word of the author maps to one item, so that it has one declaration: the
    /// struct that lists its properties, or the variant if there is no struct.
    pub(super) fn method_literal(
        &self,
        step: &Entry<'static>,
        method: &'static MethodSpec,
        set: &TokenStream,
    ) -> TokenStream {
        let mut variant = Ident::new(method.rust, Span::call_site());
        let word = self.source.start(step.place);
        let body = match method.ty {
            Type::Record(record) => self.literal(&step.value, record(), word),
            _ => {
                variant.set_span(word);
                self.value(&step.value, &method.ty)
            }
        };
        let body = body.unwrap_or_else(|| quote!(__swml::default()));
        let body = boxed(method.boxed, body);
        quote!(#set::#variant(#body))
    }

    /// Omitted properties are covered by the `..`; an unknown property becomes a field.
    pub(super) fn literal(
        &self,
        node: &Node<'static>,
        record: &'static RecordType,
        word: Span,
    ) -> Option<TokenStream> {
        let bare = match node.entries() {
            Some(_) => Vec::new(),
            None => parts(node, record)?.0,
        };
        let bare = bare.iter().map(|part| &*part.entry);
        let entries = node.entries().unwrap_or_default().iter().chain(bare);
        let name = path(record.module, Ident::new(struct_name(record), word));
        let mut fields = TokenStream::new();
        let mut given: Vec<&str> = Vec::new();
        let mut raw = Vec::new();
        for entry in entries.filter(|entry| entry.flow().is_none()) {
            if let Some(word) = self.word(entry).filter(|_| is_marked(&entry.key)) {
                // rust-analyzer finds the literal in the script without the marker by its length,
                // so it must not be longer here
                return Some(whole(record, quote!(#name { #fields #word })));
            }
            match record.fields.iter().find(|field| is_whole(entry, field)) {
                Some(field) if !entry.raw && field.taken(&entry.value).is_none() => {
                    if given.contains(&field.rust) {
                        continue;
                    }
                    given.push(field.rust);
                    let mut name = self.name(field.rust, entry.place);
                    let unnamed = node.entries().is_none();
                    if unnamed || self.source.unnamed.contains(&entry.place) {
                        // the word there is its value
                        name.set_span(Span::call_site());
                    }
                    let value = self.held(field, entry);
                    fields.extend(quote!(#name: #value,));
                }
                _ if entry.raw || record.open || record.keeps(&entry.key, &entry.value) => {
                    if let Some(value) = self.value(&entry.value, &Type::Any) {
                        let name = self.text(&entry.key, entry.place);
                        raw.push(quote!((#name, #value)));
                    }
                }
                _ => {
                    if let Some(word) = self.word(entry) {
                        let value = match entry.value.content {
                            Content::RustExpr(_) => self.value(&entry.value, &Type::Any),
                            _ => None,
                        };
                        let value = value.map(|value| quote!(: #value));
                        fields.extend(quote!(#word #value,));
                    }
                }
            }
        }
        let raw = (!raw.is_empty()).then(|| {
            quote! {
                layout: __swml::KeyOrder::Raw(__swml::Box::new(__swml::Raw::new(
                    __swml::Vec::new(),
                    __swml::Map::new(__swml::Vec::from([#(#raw),*])),
                ))),
            }
        });
        let literal = quote!(#name { #fields #raw ..__swml::default() });
        let all = node.entries().unwrap_or_default();
        if all.iter().all(|entry| entry.flow().is_none()) {
            return Some(whole(record, literal));
        }
        // an editor offers it among the author's variables
        let object = Ident::new("__object", Span::mixed_site());
        let chosen = self.assigned(all, record, &object);
        Some(whole(
            record,
            quote!({ let mut #object = #literal; #chosen #object }),
        ))
    }

    /// Statements that set conditional properties.
    fn assigned(
        &self,
        entries: &[Entry<'static>],
        record: &'static RecordType,
        object: &Ident,
    ) -> TokenStream {
        let mut steps = TokenStream::new();
        for entry in entries {
            let Some(flow) = entry.flow() else {
                continue;
            };
            steps.extend(self.around(flow, entry.place, &|arm| {
                let mut steps = TokenStream::new();
                let mut deeper = TokenStream::new();
                let mut all = Vec::new();
                for entries in arm.iter().filter_map(Node::entries) {
                    for entry in entries {
                        if let Some(set) = self.assignment(entry, record, object) {
                            steps.extend(set);
                        }
                    }
                    deeper.extend(self.assigned(entries, record, object));
                    all.extend(entries);
                }
                let hint = self.hint(&all, record);
                quote!(#steps #deeper #hint)
            }));
        }
        steps
    }

    /// The statement that sets a property, if it is known.
    fn assignment(
        &self,
        entry: &Entry<'static>,
        record: &'static RecordType,
        object: &Ident,
    ) -> Option<TokenStream> {
        let field = record.fields.iter().find(|field| is_whole(entry, field))?;
        if field.taken(&entry.value).is_some() {
            return None;
        }
        let name = self.name(field.rust, entry.place);
        let value = self.held(field, entry);
        Some(quote!(#object.#name = #value;))
    }

    /// A literal in which an editor offers the properties of a record, with the word at the cursor.
    fn hint(&self, entries: &[&Entry<'static>], record: &'static RecordType) -> TokenStream {
        let name = path(
            record.module,
            Ident::new(struct_name(record), Span::call_site()),
        );
        let mut unknown = entries.iter().filter(|entry| {
            entry.flow().is_none() && !record.fields.iter().any(|field| is_whole(entry, field))
        });
        match unknown.find_map(|entry| Some((self.word(entry)?, is_marked(&entry.key)))) {
            // not longer than without the marker, as in `literal`
            Some((word, true)) => quote!(let _ = #name { #word };),
            Some((word, false)) => quote!(let _ = #name { #word, ..__swml::default() };),
            None => quote!(let _ = #name { ..__swml::default() };),
        }
    }

    /// The key as a Rust identifier, unless it is a quoted key that cannot be one. A missing quote
    /// makes the next text a key with blanks around it, which `syn` accepts as an identifier, so
    /// `syn` creates the name.
    fn word(&self, entry: &Entry<'static>) -> Option<Ident> {
        let mut word: Ident = syn::parse_str(&entry.key).ok()?;
        word.set_span(self.source.start(entry.place));
        Some(word)
    }

    /// A property as the value of its field.
    fn held(&self, field: &'static Field, entry: &Entry<'static>) -> TokenStream {
        let hole = match &entry.value.content {
            Content::RustExpr(hole) => hole.known == ExprHint::Nothing,
            _ => false,
        };
        let ty = if hole { &Type::Any } else { &field.ty };
        match self.value(&entry.value, ty) {
            None => quote!(__swml::default()),
            Some(value) if hole => value,
            Some(value) => {
                let value = boxed(field.boxed, value);
                match field.required {
                    true => value,
                    false => quote!(__swml::Some(#value)),
                }
            }
        }
    }
}

/// Returns true if a property has its own name, and not one that only resembles it.
fn is_whole(entry: &Entry<'_>, field: &Field) -> bool {
    entry.key == field.name || field.constraints.deprecated_names.contains(&&*entry.key)
}
