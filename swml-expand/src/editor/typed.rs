//! From the tree to typed Rust: struct literals, in which each property is a field with the
//! author's own span. Editors analyze this expansion; programs are built from text.
//!
//! Names of this crate are hygienic, so they cannot collide with the author's.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote};
use swml_language::check::format;
use swml_language::schema::{Alternative, Language, MethodSet, OneOf, RecordType, Type, Unit};
use swml_language::tree::{Content, Entry, ExprHint, Flow, Node, Place, is_variable};
use swml_language::{Document, Number};

use crate::input_kind::InputKind;
use crate::parts::number;
use crate::rust::{self, destination_type, path};
use crate::source_map::{RustFlow, SourceMap};

/// Returns the value of a script; an empty one if it could not be read.
pub(super) fn value(
    source: &SourceMap,
    document: &Node<'static>,
    kind: InputKind,
    language: &'static Language,
) -> TokenStream {
    let value = TypedRenderer { source }.value(document, kind.ty(language));
    let of = kind.rust(language);
    let value = value.map(|value| match kind {
        InputKind::Document => value,
        InputKind::Block => quote!(#of::from(#value)),
    });
    value.unwrap_or_else(|| quote!(__swml::default::<#of>()))
}

pub(super) struct TypedRenderer<'s> {
    pub(super) source: &'s SourceMap,
}

impl TypedRenderer<'_> {
    /// Returns a name with the span of the author's word.
    pub(super) fn name(&self, name: &str, place: Place) -> Ident {
        Ident::new(name, self.source.start(place))
    }

    pub(super) fn text(&self, text: &str, place: Place) -> TokenStream {
        let mut literal = Literal::string(text);
        literal.set_span(self.source.start(place));
        quote!(__swml::Text::literal(#literal))
    }

    /// Returns the value as its type requires, or `None` if it does not fit.
    pub(super) fn value(&self, node: &Node<'static>, ty: &'static Type) -> Option<TokenStream> {
        if let Content::RustExpr(hole) = &node.content {
            return match ty {
                // `sleep (e)`: the expression is the primary, not the whole
                Type::Record(record) if record().bare => self.record(node, record()),
                _ => {
                    let made = self.hole(node.place, hole.id, hole.known)?;
                    Some(match (ty, hole.known) {
                        (_, ExprHint::Nothing) => made,
                        // made for a specific property, but still a text
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
                Content::Number(number) => Some(number_tokens(number)),
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
                    let document = self.value(document, inner)?;
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
                let entries = node.entries()?;
                if entries.iter().any(|entry| entry.flow().is_some()) {
                    return Some(self.map(entries, inner));
                }
                let plain = |entry: &&Entry<'_>| !matches!(entry.value.content, Content::Flow(_));
                let entries = entries.iter().filter(plain).filter_map(|entry| {
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

    /// A map with Rust code among its entries.
    fn map(&self, entries: &[Entry<'static>], inner: &'static Type) -> TokenStream {
        let list = Ident::new("__list", Span::mixed_site());
        let steps = self.entries(entries, inner, &list);
        quote!({
            let mut #list = __swml::Vec::new();
            #steps
            __swml::Map::new(#list)
        })
    }

    /// Statements that push entries to a list.
    fn entries(
        &self,
        entries: &[Entry<'static>],
        inner: &'static Type,
        list: &Ident,
    ) -> TokenStream {
        let mut steps = TokenStream::new();
        for entry in entries {
            let Some(flow) = entry.flow() else {
                if let Some(value) = self.value(&entry.value, inner) {
                    let key = self.text(&entry.key, entry.place);
                    steps.extend(quote!(#list.push((#key, #value));));
                }
                continue;
            };
            steps.extend(match self.source.flows.get(flow.id) {
                Some(RustFlow::Key(key)) => {
                    let entries = flow.entries();
                    let mut values = entries.iter();
                    let value = values.find_map(|entry| self.value(&entry.value, inner));
                    quote!(#list.push((__swml::IntoProperty::convert(#key), #value));)
                }
                Some(RustFlow::Sections(sections)) => quote!(let _ = &#sections;),
                _ => self.around(flow, entry.place, &|arm| {
                    let mut steps = TokenStream::new();
                    for node in arm {
                        let entries = node.entries().unwrap_or_default();
                        steps.extend(self.entries(entries, inner, list));
                    }
                    steps
                }),
            });
        }
        steps
    }

    /// A Rust expression: its type must fit the property.
    fn hole(&self, place: Place, id: usize, known: ExprHint) -> Option<TokenStream> {
        let code = self.source.holes.get(id)?;
        let tokens = &code.tokens;
        let span = self.source.start(place);
        // a bare word of the author is found by its own span
        let fit = quote!(__swml::IntoProperty::convert(#tokens));
        Some(match known {
            ExprHint::Nothing => fit,
            ExprHint::Destination(kind) => {
                let (mut variant, _) = destination_type(Some(kind));
                variant.set_span(span);
                quote!(__swml::Destination::#variant(#fit))
            }
            ExprHint::Sound => {
                let maker = Ident::new(code.sound?.maker(), span);
                quote!(__swml::#maker(#fit))
            }
            ExprHint::Section | ExprHint::Url => {
                let maker = match known {
                    ExprHint::Section => Ident::new("section", span),
                    _ => Ident::new("url", span),
                };
                quote!(__swml::IntoProperty::convert(__swml::Target::#maker(#tokens)))
            }
        })
    }

    fn destination(&self, text: &str, place: Place) -> TokenStream {
        let mut literal = Literal::string(text);
        literal.set_span(self.source.start(place));
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

    /// Statements that push elements to a list.
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
                Content::RustExpr(hole) if hole.known == ExprHint::Nothing => {
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
        if let Some(RustFlow::Splice(elements)) = self.source.flows.get(flow.id) {
            let element = Ident::new("element", Span::mixed_site());
            let fit = quote!(__swml::IntoProperty::convert(#element));
            return quote!(for #element in #elements { #list.push(#fit); });
        }
        self.around(flow, place, &|arm| self.pushes(arm, inner, list))
    }

    /// The author's control flow around the code of each arm.
    pub(super) fn around(
        &self,
        flow: &Flow<'static>,
        place: Place,
        arm: &dyn Fn(&[Node<'static>]) -> TokenStream,
    ) -> TokenStream {
        let Some(code) = self.source.flows.get(flow.id) else {
            return TokenStream::new();
        };
        let arms = flow.arms.iter().map(|nodes| arm(nodes)).collect();
        rust::around(code, arms, self.source.start(place))
    }

    fn method(&self, node: &Node<'static>, methods: &'static MethodSet) -> Option<TokenStream> {
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

    fn choice(&self, node: &Node<'static>, choice: &'static OneOf) -> Option<TokenStream> {
        let picked = pick(choice, node)?;
        let mut value = boxed(picked.boxed, self.value(node, &picked.ty)?);
        if takes_target(choice, picked) {
            value = quote!(__swml::Target::from(#value));
        }
        let set = path(choice.module, Ident::new(choice.rust, Span::call_site()));
        let variant = Ident::new(picked.rust, Span::call_site());
        Some(quote!(#set::#variant(#value)))
    }

    fn record(&self, node: &Node<'static>, record: &'static RecordType) -> Option<TokenStream> {
        self.literal(node, record, Span::call_site())
    }
}

/// Returns the alternative that a node is, or the beginning of.
fn pick(choice: &'static OneOf, node: &Node<'static>) -> Option<&'static Alternative> {
    let empty = || {
        node.entries()?;
        choice.pick(&Node::new(node.place, Content::Map(Vec::new().into())))
    };
    choice.pick(node).or_else(empty)
}

/// Returns true if the text of an alternative is not a document, unlike that of another one.
fn takes_target(choice: &OneOf, picked: &Alternative) -> bool {
    let scripts = |one: &Alternative| {
        matches!(one.ty, Type::Inline) || matches!(one.ty, Type::List(Type::Method(_)))
    };
    matches!(picked.ty, Type::Text) && choice.alternatives.iter().any(scripts)
}

/// Returns the struct that has the properties of a record.
pub(super) fn struct_name(record: &RecordType) -> &'static str {
    match record.is_document() {
        true => "Contents",
        false => record.rust,
    }
}

/// Returns the value of a record from the struct.
pub(super) fn whole(record: &RecordType, literal: TokenStream) -> TokenStream {
    if !record.is_document() {
        return literal;
    }
    let of = path(record.module, Ident::new(record.rust, Span::call_site()));
    quote!(#of::from(#literal))
}

pub(super) fn boxed(boxed: bool, value: TokenStream) -> TokenStream {
    if boxed {
        quote!(__swml::Box::new(#value))
    } else {
        value
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
