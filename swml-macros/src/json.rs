//! From the tree to JSON: what is written in the script is ready text, and only what Rust knows
//! is written while the program runs.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote;
use swml_core::expansion::{inside, string};
use swml_core::schema::{Choice, Language, Methods, Record, Type, Unit};
use swml_core::tree::{Content, Flow, Known, Node, Place, is_variable};
use swml_core::{Document, Number, Text};

use crate::expand::{
    Expand, call, destination_type, dial, fit, given, heads, matched, number, parts, path, splice,
};
use crate::source::{Flow as RustFlow, Source};
use crate::{expand, report};

/// A document in a document doubles the backslashes of the one around it.
const DEEPEST: u8 = 6;

/// Room for a value that is known only at run time.
const HOLE: usize = 40;

/// What the JSON is wanted as.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Form {
    /// The text itself.
    Text,
    /// A document, which is that text until somebody looks inside.
    Document,
}

/// One text, or a block that puts it together, with the errors before it.
pub(crate) fn document(
    source: &Source,
    document: Option<&Node<'static>>,
    language: &'static Language,
    facade: &TokenStream,
    form: Form,
) -> TokenStream {
    let errors = report::errors(source);
    let is_static = source.holes.is_empty() && source.flows.is_empty();
    let right = source.faults.is_empty() && !leaves_an_element(source);
    let rendered = document
        .filter(|_| right)
        .and_then(|document| Render::new(source, is_static).document(document, language));
    let of = expand::document_type(language);
    let value = match (rendered, form) {
        // a `const` shall have no second error
        (None, _) if is_static && !source.faults.is_empty() => ready(form, &of, "{}", &[]),
        (Some(Rendered::Text(text, raw)), _) => ready(form, &of, &text, &raw),
        (Some(Rendered::Code(code, json, last)), Form::Text) => quote!(#code #json.end(#last)),
        (Some(Rendered::Code(code, json, last)), Form::Document) => {
            quote!(#code #of::rendered(#json, #last))
        }
        (None, Form::Document) => expand::value(source, document, language),
        (None, Form::Text) => {
            let value = expand::value(source, document, language);
            quote!(__swml::Owned(#value.to_json()))
        }
    };
    quote! {{
        #errors
        #[allow(unused_imports)]
        use #facade::__ as __swml;
        #value
    }}
}

/// A whole text in its form.
fn ready(form: Form, of: &TokenStream, text: &str, raw: &[usize]) -> TokenStream {
    match form {
        Form::Text => quote!(__swml::Borrowed(#text)),
        Form::Document => quote!(#of::ready(#text, &[#(#raw),*])),
    }
}

/// True if Rust code may leave an element of a list when half of it is written.
fn leaves_an_element(source: &Source) -> bool {
    fn jumps(tokens: &TokenStream) -> bool {
        tokens.clone().into_iter().any(|token| match token {
            TokenTree::Ident(word) => word == "continue" || word == "break",
            TokenTree::Group(group) => jumps(&group.stream()),
            _ => false,
        })
    }
    !source.flows.is_empty()
        && (source.holes.iter().any(|hole| jumps(&hole.tokens))
            || source.flows.iter().any(|flow| match flow {
                RustFlow::Heads(heads) => heads.iter().any(jumps),
                RustFlow::Match(head, patterns) => {
                    jumps(head) || patterns.iter().any(|(pattern, _)| jumps(pattern))
                }
                RustFlow::Let(code) | RustFlow::Splice(code) => jumps(code),
            }))
}

enum Rendered {
    /// The whole text, and where keys begin that the table does not have.
    Text(String, Vec<usize>),
    /// Code that makes it, the variable that it is in, and the last of the text.
    Code(TokenStream, Ident, String),
}

struct Render<'s> {
    expand: Expand<'s>,
    /// The variable that the text is put together in.
    json: Ident,
    /// The code so far.
    code: TokenStream,
    /// What is ready to be written next.
    ready: String,
    /// Where in it keys begin that the table does not have, if there is no code.
    raw: Vec<usize>,
    /// True if no Rust is in the script.
    is_static: bool,
    /// How many strings it is inside of.
    depth: u8,
    /// How long the whole text will be, by and large.
    room: usize,
}

impl<'s> Render<'s> {
    fn new(source: &'s Source, is_static: bool) -> Self {
        Self {
            expand: Expand::new(source),
            raw: Vec::new(),
            is_static,
            json: Ident::new("json", Span::mixed_site()),
            code: TokenStream::new(),
            ready: String::new(),
            depth: 0,
            room: 0,
        }
    }

    /// Nothing if something has no place in its type: then it has been told.
    fn document(
        mut self,
        document: &Node<'static>,
        language: &'static Language,
    ) -> Option<Rendered> {
        self.value(document, &language.document)?;
        if self.is_static {
            return Some(Rendered::Text(self.ready, self.raw));
        }
        let Self {
            json, code, ready, ..
        } = self;
        let room = self.room + ready.len();
        let code = quote!(let mut #json = __swml::Json::with_capacity(#room); #code);
        Some(Rendered::Code(code, json, ready))
    }

    /// JSON that is ready.
    fn push(&mut self, json: &str) {
        match self.depth {
            0 => self.ready.push_str(json),
            depth => self.ready.push_str(&inside(json, depth)),
        }
    }

    fn string(&mut self, text: &str) {
        self.push(&string(text));
    }

    fn key(&self, first: bool, name: &str) -> String {
        let comma = if first { "" } else { "," };
        inside(&format!("{comma}{}:", string(name)), self.depth)
    }

    /// A key that the table does not have.
    fn raw_key(&mut self, first: bool, name: &str) {
        let key = self.key(first, name);
        if self.is_static {
            let comma = usize::from(!first);
            self.raw.push(self.ready.len() + comma);
            return self.ready.push_str(&key);
        }
        let (ready, json) = (self.take(), &self.json);
        self.room += key.len();
        self.code.extend(quote!(#json.raw(#ready, #key);));
    }

    /// What is ready, taken to be written.
    fn take(&mut self) -> String {
        self.room += self.ready.len();
        std::mem::take(&mut self.ready)
    }

    fn flush(&mut self) {
        let ready = self.take();
        if !ready.is_empty() {
            let json = &self.json;
            self.code.extend(quote!(#json.ready(#ready);));
        }
    }

    /// A value that only the running program knows.
    fn piece(&mut self, piece: &TokenStream) {
        let ready = self.take();
        self.room += HOLE;
        let (json, depth) = (&self.json, self.depth);
        self.code
            .extend(quote!(#json.value(#ready, #depth, #piece);));
    }

    /// The same, which may be left out together with `key`.
    fn maybe(&mut self, key: &str, piece: &TokenStream) {
        let ready = self.take();
        self.room += key.len() + HOLE;
        let (json, depth) = (&self.json, self.depth);
        self.code
            .extend(quote!(#json.maybe(#ready, #key, #depth, #piece);));
    }

    fn value(&mut self, node: &Node<'static>, ty: &'static Type) -> Option<()> {
        if let Content::Hole(hole) = &node.content {
            return match ty {
                Type::Record(record) if record().bare => self.record(node, record()),
                _ => {
                    let piece = self.hole(hole.id, hole.known, &rust(ty))?;
                    self.piece(&piece);
                    Some(())
                }
            };
        }
        match ty {
            Type::Any => self.any(node)?,
            Type::Null => self.push("null"),
            Type::Bool => match node.content {
                Content::Bool(value) => self.push(if value { "true" } else { "false" }),
                _ => return None,
            },
            Type::Integer => self.push(&number(node, Unit::Milliseconds)?.as_i64()?.to_string()),
            Type::Number => match node.content {
                Content::Number(number) => self.push(&number.to_string()),
                _ => return None,
            },
            Type::Duration(unit) => {
                let number = number(node, *unit)?;
                let number = match unit {
                    Unit::Seconds | Unit::Milliseconds => Number::Int(number.as_i64()?),
                    Unit::DecimalSeconds => number,
                };
                self.push(&number.to_string());
            }
            Type::Text => self.string(node.name()?),
            Type::Condition | Type::Destination => self.string(node.text()?),
            Type::Keyword(words) => self.string(words.get(node.word()?)?.name),
            Type::Inline => match &node.content {
                Content::Inline(document) => self.inline(document)?,
                _ => self.string(node.text()?),
            },
            Type::Var(inner) => match node.text() {
                Some(text) if is_variable(text) => self.string(text),
                _ => self.value(node, inner)?,
            },
            Type::List(inner) => self.list(node, inner)?,
            Type::Map(inner) => self.map(node, inner)?,
            Type::Record(record) => self.record(node, record())?,
            Type::Method(methods) => self.method(node, methods)?,
            Type::Choice(choice) => self.choice(node, choice)?,
        }
        Some(())
    }

    /// What is written of a Rust expression, which has to fit the type.
    fn hole(&self, id: usize, known: Known, ty: &TokenStream) -> Option<TokenStream> {
        let code = self.expand.source.holes.get(id)?;
        let piece = |ty: &TokenStream, tokens: &TokenStream| {
            call("Fits", &quote!(::<#ty>), "piece", tokens)
        };
        Some(match known {
            Known::Nothing => piece(ty, &code.tokens),
            Known::Destination(kind) => {
                let (_, ty) = destination_type(Some(kind));
                piece(&quote!(__swml::#ty), &code.tokens)
            }
            Known::Sound if code.maker == Some("silence") => {
                let fit = fit(&code.tokens);
                piece(&quote!(__swml::Text), &quote!(__swml::silence(#fit)))
            }
            Known::Sound => {
                let before = format!("{}:", code.maker?);
                let piece = piece(&quote!(__swml::Text), &code.tokens);
                quote!(#piece.after(#before))
            }
        })
    }

    fn inline(&mut self, document: &Node<'static>) -> Option<()> {
        if self.depth == DEEPEST {
            return None;
        }
        // the marks belong to the text around
        self.push("\"");
        self.depth += 1;
        // its `connect`s have nothing to do with the one around it
        let around = self.expand.apart();
        let written = self.value(document, &Type::Record(Document::schema));
        self.expand.leave(around);
        self.depth -= 1;
        self.push("\"");
        written
    }

    fn any(&mut self, node: &Node<'static>) -> Option<()> {
        match &node.content {
            Content::Null => self.push("null"),
            Content::Bool(_) => self.value(node, &Type::Bool)?,
            Content::Number(_) => self.value(node, &Type::Number)?,
            Content::Text(text) => self.string(text),
            Content::List(_) => self.list(node, &Type::Any)?,
            Content::Map(_) => self.map(node, &Type::Any)?,
            _ => return None,
        }
        Some(())
    }

    fn list(&mut self, node: &Node<'static>, inner: &'static Type) -> Option<()> {
        let elements = node.elements()?;
        self.push("[");
        let binds = |element: &Node<'_>| match &element.content {
            Content::Flow(flow) => matches!(
                self.expand.source.flows.get(flow.id),
                Some(RustFlow::Let(_))
            ),
            _ => false,
        };
        if elements.iter().any(binds) {
            // what is bound here is known to this list alone
            self.flush();
            let before = std::mem::take(&mut self.code);
            self.elements(elements, inner, true)?;
            self.flush();
            let inside = std::mem::replace(&mut self.code, before);
            self.code.extend(quote!({ #inside }));
        } else {
            self.elements(elements, inner, true)?;
        }
        self.push("]");
        Some(())
    }

    /// The elements of a list, each with its comma; the first has none if nothing can
    /// stand before it.
    fn elements(
        &mut self,
        elements: &[Node<'static>],
        inner: &'static Type,
        mut first: bool,
    ) -> Option<()> {
        for element in elements {
            let comma = if first { "" } else { "," };
            first = false;
            match &element.content {
                Content::Flow(flow) => self.flow(flow, element.place, inner)?,
                Content::Hole(hole) if hole.known == Known::Nothing => {
                    let ty = rust(inner);
                    let piece = self.hole(hole.id, hole.known, &quote!(__swml::Option<#ty>))?;
                    self.maybe(comma, &piece);
                }
                _ => {
                    self.push(comma);
                    self.value(element, inner)?;
                }
            }
        }
        Some(())
    }

    fn flow(&mut self, flow: &Flow<'static>, place: Place, inner: &'static Type) -> Option<()> {
        let code = self.expand.source.flows.get(flow.id)?;
        if let RustFlow::Let(binding) = code {
            self.code.extend(quote!(let #binding;));
            return Some(());
        }
        self.flush();
        let mut arms = Vec::with_capacity(flow.arms.len());
        for arm in &flow.arms {
            let before = std::mem::take(&mut self.code);
            self.elements(arm, inner, false)?;
            self.flush();
            arms.push(std::mem::replace(&mut self.code, before));
        }
        let (arms, span) = (arms.into_iter(), self.expand.start(place));
        let written = match code {
            RustFlow::Let(_) => return None,
            RustFlow::Heads(code) => heads(code, arms, span),
            RustFlow::Match(head, patterns) => matched(head, patterns, arms, span),
            RustFlow::Splice(elements) => splice(elements, span, |span, element| {
                let (json, depth, ty) = (&self.json, self.depth, rust(inner));
                let piece = quote::quote_spanned!(span=> __swml::Fits::<#ty>::piece(#element));
                quote!(#json.value(",", #depth, #piece);)
            }),
        };
        self.code.extend(written);
        Some(())
    }

    fn map(&mut self, node: &Node<'static>, inner: &'static Type) -> Option<()> {
        self.push("{");
        for (index, entry) in node.entries()?.iter().enumerate() {
            let key = self.key(index == 0, &entry.key);
            self.ready.push_str(&key);
            self.value(&entry.value, inner)?;
        }
        self.push("}");
        Some(())
    }

    fn method(&mut self, node: &Node<'static>, methods: &'static Methods) -> Option<()> {
        let [step] = node.entries()? else {
            return None;
        };
        self.push("{");
        if step.raw {
            let name = Text::data(&*step.key);
            self.raw_key(true, name.as_str());
            self.value(&step.value, &Type::Any)?;
        } else {
            let method = methods.get(&step.key)?;
            let key = self.key(true, method.name);
            self.ready.push_str(&key);
            self.value(&step.value, &method.ty)?;
        }
        self.push("}");
        Some(())
    }

    fn choice(&mut self, node: &Node<'static>, choice: &'static Choice) -> Option<()> {
        self.value(node, &choice.pick(node)?.ty)
    }

    fn record(&mut self, node: &Node<'static>, record: &'static Record) -> Option<()> {
        let (parts, bare) = parts(node, record)?;
        let given = given(record, &parts);
        let missing = |(field, given): (&swml_core::schema::Field, &Option<_>)| {
            field.required && given.is_none()
        };
        if record.fields.iter().zip(&given).any(missing) {
            return None;
        }
        if bare {
            let (_, field) = parts.first()?.field?;
            // a value that may be left out would leave an empty object
            return match &node.content {
                Content::Hole(_) if !field.required => None,
                Content::Hole(hole) => {
                    let piece = self.hole(hole.id, hole.known, &held(field))?;
                    self.piece(&piece);
                    Some(())
                }
                _ => self.value(node, &field.ty),
            };
        }
        self.push("{");
        let mut first = true;
        for part in &parts {
            let entry = &*part.entry;
            let name = part.field.map_or(&*entry.key, |(_, field)| field.name);
            let Some((_, field)) = part.field else {
                match record.open || (!entry.raw && record.keeps(name, &entry.value)) {
                    true => self.ready.push_str(&self.key(first, name)),
                    false => self.raw_key(first, name),
                }
                first = false;
                self.value(&entry.value, &Type::Any)?;
                continue;
            };
            let key = self.key(first, name);
            first = false;
            let hole = match &entry.value.content {
                Content::Hole(hole) if hole.known == Known::Nothing => hole,
                _ => {
                    self.ready.push_str(&key);
                    let around = self.expand.enter(record, &given);
                    let written = self.value(&entry.value, &field.ty);
                    self.expand.leave(around);
                    written?;
                    continue;
                }
            };
            let ty = held(field);
            let needs = match field.ty {
                Type::Destination => {
                    let around = self.expand.enter(record, &given);
                    let needs = self.expand.needs(record, entry, &given);
                    self.expand.leave(around);
                    needs
                }
                _ => None,
            };
            let piece = match needs {
                None => self.hole(hole.id, hole.known, &ty)?,
                Some(needs) => {
                    let tokens = &self.expand.source.holes.get(hole.id)?.tokens;
                    let to = dial(&needs, tokens, &ty);
                    quote!(__swml::Fits::<#ty>::piece(#to))
                }
            };
            if field.required {
                self.ready.push_str(&key);
                self.piece(&piece);
            } else {
                self.maybe(&key, &piece);
            }
        }
        self.push("}");
        Some(())
    }
}

/// The Rust type of a property.
fn held(field: &swml_core::schema::Field) -> TokenStream {
    let mut ty = rust(&field.ty);
    if field.boxed {
        ty = quote!(__swml::Box<#ty>);
    }
    if field.required {
        ty
    } else {
        quote!(__swml::Option<#ty>)
    }
}

/// The Rust type that stands for a type of SWML.
fn rust(ty: &Type) -> TokenStream {
    let named = |module: &str, name: &str| path(module, Ident::new(name, Span::call_site()));
    match ty {
        Type::Any => quote!(__swml::Any),
        Type::Null => quote!(()),
        Type::Bool => quote!(__swml::bool),
        Type::Integer => quote!(__swml::i64),
        Type::Number => quote!(__swml::Number),
        Type::Duration(Unit::Seconds) => quote!(__swml::Seconds),
        Type::Duration(Unit::Milliseconds) => quote!(__swml::Milliseconds),
        Type::Duration(Unit::DecimalSeconds) => quote!(__swml::DecimalSeconds),
        Type::Text => quote!(__swml::Text),
        Type::Condition => quote!(__swml::Condition),
        Type::Destination => quote!(__swml::Destination),
        Type::Keyword(words) => named(words.module, words.rust),
        Type::Inline => quote!(__swml::Inline),
        Type::Var(inner) => {
            let inner = rust(inner);
            quote!(__swml::Value<#inner>)
        }
        Type::List(inner) => {
            let inner = rust(inner);
            quote!(__swml::Vec<#inner>)
        }
        Type::Map(inner) => {
            let inner = rust(inner);
            quote!(__swml::Map<#inner>)
        }
        Type::Record(record) => {
            let record = record();
            named(record.module, record.rust)
        }
        Type::Method(methods) => named(methods.module, methods.rust),
        Type::Choice(choice) => named(choice.module, choice.rust),
    }
}
