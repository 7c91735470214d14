//! From the tree to typed Rust: struct literals, each property a field that bears the
//! author's own span.
//!
//! Names of this crate's own are hygienic, so nothing of them meets the author's.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use swml_language::check::{format, in_unit};
use swml_language::schema::{
    Alternative, Choice, DestinationKind, Field, Language, Lookup, Methods, ReadOn, Record, Type,
    Unit,
};
use swml_language::tree::{Content, Entry, Flow, Known, Node, Place, is_variable};
use swml_language::{Document, Number, messaging};

use crate::editor::literal;
use crate::source::{Flow as RustFlow, Source};

/// The value of a script; an empty one where it could not be read.
pub(crate) fn value(
    expand: &Expand<'_>,
    document: Option<&Node<'static>>,
    language: &'static Language,
) -> TokenStream {
    let value = document.and_then(|document| expand.value(document, &language.document));
    let of = document_type(language);
    value.unwrap_or_else(|| quote!(__swml::default::<#of>()))
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

pub(crate) struct Expand<'s> {
    pub(crate) source: &'s Source,
    /// Whether the `connect` around has a `transfer_after_bridge`.
    transfer: std::cell::Cell<bool>,
}

/// A property as it was written: its entry, and its field unless the table has none.
pub(crate) struct Part<'n> {
    pub(crate) entry: std::borrow::Cow<'n, Entry<'static>>,
    pub(crate) field: Option<(usize, &'static Field)>,
}

impl<'s> Expand<'s> {
    pub(crate) fn new(source: &'s Source) -> Self {
        Self {
            source,
            transfer: std::cell::Cell::new(true),
        }
    }

    pub(crate) fn start(&self, place: Place) -> Span {
        self.source.span(place).0
    }

    /// A name at the author's own word.
    pub(crate) fn name(&self, name: &str, place: Place) -> Ident {
        Ident::new(name, self.start(place))
    }

    /// A function or variable of ours, shown at the author's word if it is wrong.
    pub(crate) fn at(place: Span) -> Span {
        Span::mixed_site().located_at(place)
    }

    pub(crate) fn text(&self, text: &str, place: Place) -> TokenStream {
        let mut literal = Literal::string(text);
        literal.set_span(self.start(place));
        quote!(__swml::Text::literal(#literal))
    }

    /// The value as the type has it; nothing if it does not fit.
    pub(crate) fn value(&self, node: &Node<'static>, ty: &'static Type) -> Option<TokenStream> {
        if let Content::Hole(hole) = &node.content {
            return match ty {
                // `sleep (e)`: the expression is the primary, not the whole
                Type::Record(record) if record().bare => self.record(node, record()),
                _ => {
                    let made = self.hole(node.place, hole.id, hole.known)?;
                    Some(match (ty, hole.known) {
                        (_, Known::Nothing) => made,
                        // made for a property of its own, and text all the same
                        (Type::Any, _) => quote!(__swml::Any::Text(__swml::Text::from(#made))),
                        _ => made,
                    })
                }
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
                    let inner = &Type::Record(Document::schema);
                    let around = self.apart();
                    let document = self.value(document, inner);
                    self.leave(around);
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
        // a word of the author's is found where his word alone stands
        let fit = quote!(__swml::Fits::fitted(#tokens));
        Some(match known {
            Known::Nothing => fit,
            Known::Destination(kind) => {
                let (mut variant, _) = destination_type(Some(kind));
                variant.set_span(span);
                quote!(__swml::Destination::#variant(#fit))
            }
            Known::Sound => {
                let maker = Ident::new(code.maker?, span);
                quote!(__swml::#maker(#fit))
            }
            Known::Section | Known::Url => {
                let maker = match known {
                    Known::Section => Ident::new("section", span),
                    _ => Ident::new("url", span),
                };
                quote!(__swml::Target::#maker(#tokens))
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
        // an editor offers it among the author's variables
        let list = Ident::new("__list", Span::mixed_site());
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
        let arms = (flow.arms.iter()).map(|arm| self.pushes(arm, inner, list));
        match code {
            RustFlow::Heads(heads) => self::heads(heads, arms, self.start(place)),
            RustFlow::Match(head, patterns) => matched(head, patterns, arms, self.start(place)),
            RustFlow::Let(binding) => quote!(let #binding;),
            RustFlow::Splice(elements) => {
                let element = Ident::new("element", Span::mixed_site());
                let fit = quote!(__swml::Fits::fitted(#element));
                quote!(for #element in #elements { #list.push(#fit); })
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
        Some(self.method_literal(step, method, &set))
    }

    fn choice(&self, node: &Node<'static>, choice: &'static Choice) -> Option<TokenStream> {
        let picked = literal::pick(choice, node)?;
        let mut value = boxed(picked.boxed, self.value(node, &picked.ty)?);
        if takes_target(choice, picked) {
            value = quote!(__swml::Target::from(#value));
        }
        let set = path(choice.module, Ident::new(choice.rust, Span::call_site()));
        let variant = Ident::new(picked.rust, Span::call_site());
        Some(quote!(#set::#variant(#value)))
    }

    fn record(&self, node: &Node<'static>, record: &'static Record) -> Option<TokenStream> {
        self.literal(node, record, Span::call_site())
    }

    /// What the properties beside `to (e)` need, if they need anything.
    pub(crate) fn needs(
        &self,
        record: &'static Record,
        entry: &Entry<'static>,
        given: &[Option<&Entry<'static>>],
    ) -> Option<TokenStream> {
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
        (!needs.is_empty()).then_some(needs)
    }

    /// Goes to the properties of a record; gives what [`Expand::leave`] wants.
    pub(crate) fn enter(&self, record: &'static Record, given: &[Option<&Entry<'static>>]) -> bool {
        let position = |name| record.fields.iter().position(|field| field.name == name);
        let is_given = |index: usize| given.get(index).is_some_and(Option::is_some);
        match position("transfer_after_bridge") {
            Some(index) => {
                let instead = position("execute_after_queue").is_some_and(is_given);
                self.transfer.replace(is_given(index) || instead)
            }
            None => self.transfer.get(),
        }
    }

    /// Goes to a document inside this one.
    pub(crate) fn apart(&self) -> bool {
        self.transfer.replace(true)
    }

    /// Comes back to where it was.
    pub(crate) fn leave(&self, around: bool) {
        self.transfer.set(around);
    }

    fn need(&self, need: &str, place: Place) -> TokenStream {
        let span = self.start(place);
        let need = Ident::new(need, span);
        let kind = Ident::new("__swml_kind", Self::at(span));
        let here = group(Delimiter::Brace, kind.to_token_stream(), span);
        quote_spanned!(span=> #[allow(unused_braces)] __swml::#need::holds(#here);)
    }
}

impl Part<'_> {
    /// Its position in the table.
    fn position(&self) -> usize {
        self.field
            .map_or(usize::from(Record::BESIDE), |(index, _)| index)
    }
}

/// The properties of a record as they were written, and whether the primary stands alone
/// for the whole: `sleep 5s`.
pub(crate) fn parts<'n>(
    node: &'n Node<'static>,
    record: &'static Record,
) -> Option<(Vec<Part<'n>>, bool)> {
    let Some(entries) = node.entries() else {
        let undocumented = record.undocumented_form(node);
        let index = match undocumented {
            Some(None) => return Some((Vec::new(), false)),
            Some(Some(_)) => record.primary_for(node),
            None => {
                let bare = |field: &Field| field.facets.primary && record.bare;
                record.fields.iter().position(bare)
            }
        };
        let primary = index.and_then(|index| Some((index, record.fields.get(index)?)))?;
        let entry = Entry {
            key: primary.1.name.into(),
            place: node.place,
            value: node.clone(),
            raw: false,
        };
        let entry = std::borrow::Cow::Owned(entry);
        let field = Some(primary);
        return Some((vec![Part { entry, field }], undocumented.is_none()));
    };
    let mut parts: Vec<Part<'n>> = Vec::with_capacity(entries.len());
    for entry in entries {
        let index = match record.lookup(&entry.key) {
            _ if entry.raw || record.keeps(&entry.key, &entry.value) => None,
            Lookup::Exact(index) | Lookup::Former(index) | Lookup::Meant(index) => Some(index),
            Lookup::Unknown => None,
        };
        let field = index.and_then(|index| Some((index, record.fields.get(index)?)));
        let again = index.is_some()
            && parts
                .iter()
                .any(|part| part.position() == index.unwrap_or(usize::MAX));
        let kept = entry.raw || record.open || record.keeps(&entry.key, &entry.value);
        if again || (field.is_none() && !kept) {
            continue;
        }
        let entry = std::borrow::Cow::Borrowed(entry);
        parts.push(Part { entry, field });
    }
    Some((parts, false))
}

/// The entry of each property in the table.
pub(crate) fn given<'p>(
    record: &'static Record,
    parts: &'p [Part<'_>],
) -> Vec<Option<&'p Entry<'static>>> {
    let mut given = vec![None; record.fields.len()];
    for part in parts {
        if let Some(slot) = given.get_mut(part.position()) {
            *slot = Some(&*part.entry);
        }
    }
    given
}

/// The struct that has the properties of a record.
pub(crate) fn struct_name(record: &Record) -> &'static str {
    match record.is_document() {
        true => "Contents",
        false => record.rust,
    }
}

/// The value of a record, out of the struct.
pub(crate) fn whole(record: &Record, literal: TokenStream) -> TokenStream {
    if !record.is_document() {
        return literal;
    }
    let of = path(record.module, Ident::new(record.rust, Span::call_site()));
    quote!(#of::from(#literal))
}

/// True if the text of an alternative is no document, unlike that of another one.
fn takes_target(choice: &Choice, picked: &Alternative) -> bool {
    let scripts = |one: &Alternative| {
        matches!(one.ty, Type::Inline) || matches!(one.ty, Type::List(Type::Method(_)))
    };
    matches!(picked.ty, Type::Text) && choice.alternatives.iter().any(scripts)
}

/// The value of `to (e)` once its type is known to allow what stands beside it.
pub(crate) fn dial(needs: &TokenStream, tokens: &TokenStream, ty: &TokenStream) -> TokenStream {
    let mut spans = tokens.clone().into_iter().map(|token| token.span());
    let first = spans.next().unwrap_or_else(Span::call_site);
    let last = spans.last().unwrap_or(first);
    let function = Ident::new("dialled", last);
    let argument = group(Delimiter::Parenthesis, tokens.clone(), last);
    let dialled = quote_spanned!(first=> __swml::Dialled::<#ty, _>::);
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

/// A type of ours, of whichever language.
pub(crate) fn path(module: &str, name: Ident) -> TokenStream {
    if messaging::Document::LANGUAGE.declares(module) {
        quote!(__swml::messaging::#name)
    } else {
        quote!(__swml::#name)
    }
}

pub(crate) fn boxed(boxed: bool, value: TokenStream) -> TokenStream {
    if boxed {
        quote!(__swml::Box::new(#value))
    } else {
        value
    }
}

/// `if`, `else` or `for` before each arm.
pub(crate) fn heads(
    heads: &[TokenStream],
    arms: impl Iterator<Item = TokenStream>,
    span: Span,
) -> TokenStream {
    let arms = heads.iter().zip(arms).map(|(head, arm)| {
        let arm = group(Delimiter::Brace, arm, span);
        quote!(#head #arm)
    });
    arms.collect()
}

/// `match`, with the pattern and the closing brace of each arm.
pub(crate) fn matched(
    head: &TokenStream,
    patterns: &[(TokenStream, Span)],
    arms: impl Iterator<Item = TokenStream>,
    span: Span,
) -> TokenStream {
    let arms = patterns.iter().zip(arms).map(|((pattern, end), arm)| {
        let arm = group(Delimiter::Brace, arm, *end);
        quote_spanned!(*end=> #pattern => #arm)
    });
    let arms = group(Delimiter::Brace, arms.collect(), span);
    quote!(#head #arms)
}

/// A loop over the elements of a Rust list; `body` is what becomes of each.
pub(crate) fn splice(
    elements: &TokenStream,
    place: Span,
    body: impl FnOnce(Span, &Group) -> TokenStream,
) -> TokenStream {
    let first = elements.clone().into_iter().next();
    let span = first.map_or(place, |token| token.span());
    let element = Ident::new("__swml_element", Expand::at(span));
    let here = group(Delimiter::Brace, element.to_token_stream(), span);
    let body = group(Delimiter::Brace, body(span, &here), span);
    quote_spanned!(span=> #[allow(unused_braces)] for #element in #elements #body)
}

/// Delimiters of the author's: rustc takes what is in them for the author's, too, and
/// shows neither our names nor the whole script.
pub(crate) fn group(delimiter: Delimiter, tokens: TokenStream, span: Span) -> Group {
    let mut group = Group::new(delimiter, tokens);
    group.set_span(span);
    group
}

/// The variant of `Destination` for a kind, and the type it holds.
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

/// The number a node holds, in a unit.
pub(crate) fn number(node: &Node<'_>, unit: Unit) -> Option<Number> {
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
