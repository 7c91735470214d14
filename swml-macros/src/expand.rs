//! From the tree to typed Rust: struct literals, each property a field that bears the
//! author's own span.
//!
//! Names of this crate's own are hygienic, so nothing of them meets the author's.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use swml_core::check::{format, in_unit};
use swml_core::layout::Raw;
use swml_core::schema::{
    Choice, DestinationKind, Field, Language, Lookup, Methods, ReadOn, Record, Type, Unit,
};
use swml_core::tree::{Content, Entry, Flow, Known, Node, Place, is_variable};
use swml_core::{Document, Number};

use crate::report;
use crate::source::{Flow as RustFlow, Source};

/// A block that ends in a `Document`, with the errors before it.
pub(crate) fn document(
    source: &Source,
    document: &Node<'static>,
    language: &'static Language,
    facade: &TokenStream,
) -> TokenStream {
    let errors = report::errors(source);
    let value = value(source, Some(document), language);
    quote! {{
        #errors
        #[allow(unused_imports)]
        use #facade::__ as __swml;
        #value
    }}
}

/// The value of a script; an empty one where it could not be read.
pub(crate) fn value(
    source: &Source,
    document: Option<&Node<'static>>,
    language: &'static Language,
) -> TokenStream {
    let expand = Expand {
        source,
        transfer: std::cell::Cell::new(true),
    };
    let value = document.and_then(|document| expand.value(document, &language.document));
    value.unwrap_or_else(|| {
        let path = match language.document {
            Type::Record(record) => path(
                record().module,
                Ident::new(record().rust, Span::call_site()),
            ),
            _ => TokenStream::new(),
        };
        quote!(__swml::default::<#path>())
    })
}

struct Expand<'s> {
    source: &'s Source,
    /// Whether the `connect` around has a `transfer_after_bridge`.
    transfer: std::cell::Cell<bool>,
}

impl Expand<'_> {
    fn start(&self, place: Place) -> Span {
        self.source.span(place).0
    }

    /// A name at the author's own word.
    fn name(&self, name: &str, place: Place) -> Ident {
        Ident::new(name, self.start(place))
    }

    /// A function or variable of ours, shown at the author's word if it is wrong.
    fn at(place: Span) -> Span {
        Span::mixed_site().located_at(place)
    }

    fn text(&self, text: &str, place: Place) -> TokenStream {
        let mut literal = Literal::string(text);
        literal.set_span(self.start(place));
        quote!(__swml::Text::literal(#literal))
    }

    /// The value as the type has it; nothing if it does not fit.
    fn value(&self, node: &Node<'static>, ty: &'static Type) -> Option<TokenStream> {
        if let Content::Hole(hole) = &node.content {
            return match ty {
                // `sleep (e)`: the expression is the primary, not the whole
                Type::Record(record) if record().bare => self.record(node, record()),
                _ => self.hole(node.place, hole.id, hole.known),
            };
        }
        match ty {
            Type::Any => self.any(node),
            Type::Null => Some(quote!(())),
            Type::Bool => match node.content {
                Content::Bool(value) => Some(value.to_token_stream()),
                _ => None,
            },
            Type::Integer => number(node, Unit::Milliseconds)
                .and_then(Number::as_i64)
                .map(int),
            Type::Number => match node.content {
                Content::Number(number) => Some(self::number_tokens(number)),
                _ => None,
            },
            Type::Duration(unit) => {
                let number = number(node, *unit)?;
                match unit {
                    Unit::Seconds => {
                        let n = int(number.as_i64()?);
                        Some(quote!(__swml::Seconds(#n)))
                    }
                    Unit::Milliseconds => {
                        let n = int(number.as_i64()?);
                        Some(quote!(__swml::Milliseconds(#n)))
                    }
                    Unit::DecimalSeconds => {
                        let n = number_tokens(number);
                        Some(quote!(__swml::DecimalSeconds(#n)))
                    }
                }
            }
            Type::Text => node.name().map(|text| self.text(text, node.place)),
            Type::Condition => node
                .text()
                .map(|text| quote!(__swml::Condition::literal(#text))),
            Type::Destination => node.text().map(|text| self.destination(text, node.place)),
            Type::Keyword(words) => {
                let word = words.get(node.word()?)?;
                let set = path(words.module, Ident::new(words.rust, Span::call_site()));
                let word = self.name(word.rust, node.place);
                Some(quote!(#set::#word))
            }
            Type::Inline => match &node.content {
                Content::Inline(document) => {
                    let outer = self.transfer.replace(true);
                    let document = self.value(document, &Type::Record(Document::schema));
                    self.transfer.set(outer);
                    let document = document?;
                    Some(quote!(__swml::Inline::Document(__swml::Box::new(#document))))
                }
                _ => {
                    let text = self.text(node.text()?, node.place);
                    Some(quote!(__swml::Inline::Source(#text)))
                }
            },
            Type::Var(inner) => match node.text() {
                Some(text) if is_variable(text) => Some(quote! {
                    __swml::Value::Expr(__swml::Expr::new(#text))
                }),
                _ => {
                    let value = self.value(node, inner)?;
                    Some(quote!(__swml::Value::Literal(#value)))
                }
            },
            Type::List(inner) => self.list(node, inner),
            Type::Map(inner) => {
                let entries = node.entries()?.iter().filter_map(|entry| {
                    let key = self.text(&entry.key, entry.place);
                    let value = self.value(&entry.value, inner)?;
                    Some(quote!((#key, #value)))
                });
                Some(quote!(__swml::Map::new(__swml::vec![#(#entries),*])))
            }
            Type::Record(record) => self.record(node, record()),
            Type::Method(methods) => self.method(node, methods),
            Type::Choice(choice) => self.choice(node, choice),
        }
    }

    /// A Rust expression: its type must fit the property.
    fn hole(&self, place: Place, id: usize, known: Known) -> Option<TokenStream> {
        let code = self.source.holes.get(id)?;
        let tokens = &code.tokens;
        let span = self.start(place);
        let fit = fit(tokens);
        Some(match known {
            Known::Nothing => fit,
            Known::Destination(kind) => {
                let (variant, _) = destination_type(Some(kind));
                quote!(__swml::Destination::#variant(#fit))
            }
            Known::Sound => {
                let maker = Ident::new(code.maker?, span);
                quote!(__swml::#maker(#fit))
            }
        })
    }

    fn destination(&self, text: &str, place: Place) -> TokenStream {
        let mut literal = Literal::string(text);
        literal.set_span(self.start(place));
        let kind = format::destination(text).ok().flatten();
        let (variant, ty) = destination_type(kind);
        quote!(__swml::Destination::#variant(__swml::#ty::literal(#literal)))
    }

    fn any(&self, node: &Node<'static>) -> Option<TokenStream> {
        Some(match &node.content {
            Content::Null => quote!(__swml::Any::Null),
            Content::Bool(value) => quote!(__swml::Any::Bool(#value)),
            Content::Number(number) => {
                let number = number_tokens(*number);
                quote!(__swml::Any::Number(#number))
            }
            Content::Text(text) => {
                let text = self.text(text, node.place);
                quote!(__swml::Any::Text(#text))
            }
            Content::List(_) => {
                let list = self.list(node, &Type::Any)?;
                quote!(__swml::Any::List(#list))
            }
            Content::Map(_) => {
                let map = self.value(node, &Type::Map(&Type::Any))?;
                quote!(__swml::Any::Map(#map))
            }
            _ => return None,
        })
    }

    fn list(&self, node: &Node<'static>, inner: &'static Type) -> Option<TokenStream> {
        let elements = node.elements()?;
        let dynamic = |element: &Node<'_>| match &element.content {
            Content::Flow(_) => true,
            Content::Hole(hole) => hole.known == Known::Nothing,
            _ => false,
        };
        if !elements.iter().any(dynamic) {
            let elements = elements
                .iter()
                .filter_map(|element| self.value(element, inner));
            return Some(quote!(__swml::vec![#(#elements),*]));
        }
        let list = Ident::new("list", Span::mixed_site());
        let steps = self.pushes(elements, inner, &list);
        Some(quote!({
            let mut #list = __swml::Vec::new();
            #steps
            #list
        }))
    }

    /// Statements that put elements into a list.
    fn pushes(
        &self,
        elements: &[Node<'static>],
        inner: &'static Type,
        list: &Ident,
    ) -> TokenStream {
        let mut steps = TokenStream::new();
        for element in elements {
            match &element.content {
                Content::Flow(flow) => steps.extend(self.flow(flow, element.place, inner, list)),
                Content::Hole(hole) if hole.known == Known::Nothing => {
                    if let Some(value) = self.hole(element.place, hole.id, hole.known) {
                        steps.extend(quote!(__swml::push(&mut #list, #value);));
                    }
                }
                _ => {
                    if let Some(value) = self.value(element, inner) {
                        steps.extend(quote!(#list.push(#value);));
                    }
                }
            }
        }
        steps
    }

    fn flow(
        &self,
        flow: &Flow<'static>,
        place: Place,
        inner: &'static Type,
        list: &Ident,
    ) -> TokenStream {
        let Some(code) = self.source.flows.get(flow.id) else {
            return TokenStream::new();
        };
        let mut arms = flow.arms.iter().map(|arm| self.pushes(arm, inner, list));
        match code {
            RustFlow::Heads(heads) => {
                let arms = heads.iter().zip(arms).map(|(head, arm)| {
                    let arm = group(Delimiter::Brace, arm, self.start(place));
                    quote!(#head #arm)
                });
                arms.collect()
            }
            RustFlow::Match(head, patterns) => {
                let arms = patterns.iter().zip(&mut arms);
                let arms = arms.map(|((pattern, end), arm)| {
                    let arm = group(Delimiter::Brace, arm, *end);
                    quote_spanned!(*end=> #pattern => #arm)
                });
                let arms = group(Delimiter::Brace, arms.collect(), self.start(place));
                quote!(#head #arms)
            }
            RustFlow::Let(binding) => quote!(let #binding;),
            RustFlow::Splice(elements) => {
                let first = elements.clone().into_iter().next();
                let span = first.map_or_else(|| self.start(place), |token| token.span());
                let element = Ident::new("element", Self::at(span));
                let here = group(Delimiter::Brace, element.to_token_stream(), span);
                let fit = quote_spanned!(span=> __swml::Fits::fitted(#here));
                let body = group(Delimiter::Brace, quote!(#list.push(#fit);), span);
                quote_spanned!(span=> #[allow(unused_braces)] for #element in #elements #body)
            }
        }
    }

    fn method(&self, node: &Node<'static>, methods: &'static Methods) -> Option<TokenStream> {
        let [step] = node.entries()? else {
            return None;
        };
        let set = path(methods.module, Ident::new(methods.rust, Span::call_site()));
        if step.raw {
            let name = &*step.key;
            let body = self.value(&step.value, &Type::Any)?;
            return Some(quote!(#set::Raw(__swml::RawMethod::new(#name, #body))));
        }
        let method = methods
            .get(&step.key)
            .or_else(|| methods.meant(&step.key))?;
        let body = match self.value(&step.value, &method.ty) {
            Some(body) => boxed(method.boxed, body),
            None => quote!(__swml::default()),
        };
        let variant = self.name(method.rust, step.place);
        Some(quote!(#set::#variant(#body)))
    }

    fn choice(&self, node: &Node<'static>, choice: &'static Choice) -> Option<TokenStream> {
        let picked = choice.pick(node)?;
        let value = boxed(picked.boxed, self.value(node, &picked.ty)?);
        let set = path(choice.module, Ident::new(choice.rust, Span::call_site()));
        let variant = Ident::new(picked.rust, Span::call_site());
        Some(quote!(#set::#variant(#value)))
    }

    fn record(&self, node: &Node<'static>, record: &'static Record) -> Option<TokenStream> {
        let bare;
        let (entries, layout) = match node.entries() {
            Some(entries) => (entries, None),
            // `sleep 5s`: the primary alone stands for the whole
            None => {
                let primary = record.primaries().next().filter(|_| record.bare)?;
                bare = [Entry {
                    key: primary.name.into(),
                    place: node.place,
                    value: node.clone(),
                    raw: false,
                }];
                (bare.as_slice(), Some(quote!(__swml::Layout::Bare)))
            }
        };
        let mut given: Vec<Option<&Entry<'static>>> = vec![None; record.fields.len()];
        let mut order = Vec::new();
        let mut raw = Vec::new();
        for entry in entries {
            let lookup = match record.lookup(&entry.key) {
                _ if entry.raw => Lookup::Unknown,
                lookup => lookup,
            };
            match lookup {
                Lookup::Exact(index) | Lookup::Former(index) | Lookup::Meant(index) => {
                    if let Some(slot @ None) = given.get_mut(index) {
                        *slot = Some(entry);
                        order.push(index);
                    }
                }
                Lookup::Unknown if entry.raw || record.open => {
                    if let Some(value) = self.value(&entry.value, &Type::Any) {
                        let name = self.text(&entry.key, entry.place);
                        raw.push(quote!((#name, #value)));
                        order.push(usize::from(Raw::NEXT));
                    }
                }
                Lookup::Unknown => {}
            }
        }
        let has = |name: &str| {
            let index = record.fields.iter().position(|field| field.name == name);
            index
                .and_then(|index| given.get(index))
                .is_some_and(Option::is_some)
        };
        let transfer = match record.field("transfer_after_bridge") {
            Some(_) => has("transfer_after_bridge"),
            None => self.transfer.get(),
        };
        let outer = self.transfer.replace(transfer);
        let fields = record.fields.iter().zip(&given).map(|(field, entry)| {
            let value = entry.and_then(|entry| self.property(record, field, entry, &given));
            let name = match entry {
                Some(entry) => self.name(field.rust, entry.place),
                None => Ident::new(field.rust, Span::mixed_site()),
            };
            match value {
                Some(value) => quote!(#name: #value),
                None if field.required => quote!(#name: __swml::default()),
                None => quote!(#name: __swml::None),
            }
        });
        let fields: Vec<TokenStream> = fields.collect();
        self.transfer.set(outer);
        let layout = layout.unwrap_or_else(|| {
            if raw.is_empty() && order.is_sorted() {
                return quote!(__swml::Layout::Table);
            }
            let order = order.iter().map(|&index| Literal::usize_unsuffixed(index));
            if !raw.is_empty() {
                return quote!(__swml::Layout::Raw(__swml::Box::new(__swml::Raw::new(
                    __swml::vec![#(#order),*],
                    __swml::Map::new(__swml::vec![#(#raw),*]),
                ))));
            }
            quote!(__swml::Layout::Order(__swml::Borrowed(&[#(#order),*])))
        });
        let name = path(record.module, self.name(record.rust, node.place));
        Some(quote!(#name { #(#fields,)* layout: #layout }))
    }

    /// One property as its field holds it: an `Option` unless it is required.
    fn property(
        &self,
        record: &'static Record,
        field: &'static Field,
        entry: &Entry<'static>,
        given: &[Option<&Entry<'static>>],
    ) -> Option<TokenStream> {
        if let Content::Hole(hole) = &entry.value.content
            && hole.known == Known::Nothing
        {
            if matches!(field.ty, Type::Destination) {
                return self.dialled(record, entry, hole.id, given);
            }
            return self.hole(entry.value.place, hole.id, Known::Nothing);
        }
        let value = boxed(field.boxed, self.value(&entry.value, &field.ty)?);
        Some(if field.required {
            value
        } else {
            quote!(__swml::Some(#value))
        })
    }

    /// `to (e)`: what the properties beside it need, the type of `e` must allow.
    fn dialled(
        &self,
        record: &'static Record,
        entry: &Entry<'static>,
        hole: usize,
        given: &[Option<&Entry<'static>>],
    ) -> Option<TokenStream> {
        let tokens = &self.source.holes.get(hole)?.tokens;
        let to = Ident::new("to", Span::mixed_site());
        let mut needs = TokenStream::new();
        for (field, other) in record.fields.iter().zip(given) {
            let Some(other) = other else {
                continue;
            };
            let need = match field.facets.read_on {
                ReadOn::All => continue,
                ReadOn::Stream => "MayBeStream",
                ReadOn::Sip => "MayBeSip",
                ReadOn::ShownOnSip => "MayShowOnSip",
                ReadOn::SipAmongSeveral if record.outer.is_some() => "MayShowOnSip",
                ReadOn::SipAmongSeveral => continue,
                ReadOn::AllButPhone => "MayBeOther",
            };
            needs.extend(self.need(need, other.place));
        }
        if !self.transfer.get() {
            needs.extend(self.need("NeedsNoTransfer", entry.value.place));
        }
        if needs.is_empty() {
            return Some(fit(tokens));
        }
        let dialled = call("Dialled", "dialled", tokens);
        let kind = Ident::new("kind", Span::mixed_site());
        Some(quote!({
            let (#kind, #to) = #dialled;
            #needs
            #to
        }))
    }

    fn need(&self, need: &str, place: Place) -> TokenStream {
        let span = self.start(place);
        let need = Ident::new(need, span);
        let kind = Ident::new("kind", Self::at(span));
        let here = group(Delimiter::Brace, kind.to_token_stream(), span);
        quote_spanned!(span=> #[allow(unused_braces)] __swml::#need::holds(#here);)
    }
}

/// A type of ours, of whichever language.
fn path(module: &str, name: Ident) -> TokenStream {
    if module.contains("::messaging") {
        quote!(__swml::messaging::#name)
    } else {
        quote!(__swml::#name)
    }
}

fn boxed(boxed: bool, value: TokenStream) -> TokenStream {
    if boxed {
        quote!(__swml::Box::new(#value))
    } else {
        value
    }
}

/// A Rust expression as its property holds it.
fn fit(tokens: &TokenStream) -> TokenStream {
    call("Fits", "fitted", tokens)
}

/// A call with the span of its argument, so that rustc underlines that alone.
fn call(of: &str, function: &str, tokens: &TokenStream) -> TokenStream {
    let mut spans = tokens.clone().into_iter().map(|token| token.span());
    let first = spans.next().unwrap_or_else(Span::call_site);
    let last = spans.last().unwrap_or(first);
    let of = Ident::new(of, first);
    let function = Ident::new(function, last);
    let path = quote_spanned!(first=> __swml::#of::);
    let argument = match only_group(tokens) {
        Some(group) => group,
        None => group(Delimiter::Parenthesis, tokens.clone(), last),
    };
    quote!(#path #function #argument)
}

/// Parentheses of the author's around one value: a second pair would be told as needless.
fn only_group(tokens: &TokenStream) -> Option<Group> {
    let mut tokens = tokens.clone().into_iter();
    let (Some(TokenTree::Group(group)), None) = (tokens.next(), tokens.next()) else {
        return None;
    };
    let is_comma = |token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    let one = group.delimiter() == Delimiter::Parenthesis
        && !group.stream().is_empty()
        && !group.stream().into_iter().any(is_comma);
    one.then_some(group)
}

/// Delimiters of the author's: rustc takes what is in them for the author's, too, and
/// shows neither our names nor the whole script.
fn group(delimiter: Delimiter, tokens: TokenStream, span: Span) -> Group {
    let mut group = Group::new(delimiter, tokens);
    group.set_span(span);
    group
}

/// The variant of `Destination` for a kind, and the type it holds.
fn destination_type(kind: Option<DestinationKind>) -> (Ident, Ident) {
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

/// The number a node holds, in a unit.
fn number(node: &Node<'_>, unit: Unit) -> Option<Number> {
    match node.content {
        Content::Number(number) => Some(number),
        Content::Duration(duration) => in_unit(duration, unit),
        _ => None,
    }
}

fn number_tokens(number: Number) -> TokenStream {
    match number {
        Number::Int(n) => {
            let n = int(n);
            quote!(__swml::Number::Int(#n))
        }
        Number::UInt(n) => {
            let n = Literal::u64_unsuffixed(n);
            quote!(__swml::Number::UInt(#n))
        }
        Number::Float(n) => {
            let digits = Literal::f64_unsuffixed(n.abs());
            let sign = n.is_sign_negative().then(|| quote!(-));
            quote!(__swml::Number::Float(#sign #digits))
        }
    }
}

fn int(n: i64) -> TokenStream {
    let digits = Literal::u64_unsuffixed(n.unsigned_abs());
    let sign = (n < 0).then(|| quote!(-));
    quote!(#sign #digits)
}
