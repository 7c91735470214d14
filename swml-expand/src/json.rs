//! From the tree to JSON: literal parts of the script are rendered at compile time, and only Rust
//! values at run time.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use swml_language::check::DEEPEST_DOCUMENT;
use swml_language::escape::{inside, quoted as string};
use swml_language::schema::{Field, Language, Lookup, MethodSet, OneOf, RecordType, Type, Unit};
use swml_language::tree::{Content, Entry, Flow, Node, Place, RustExpr, is_variable};
use swml_language::{Document, Number};

use crate::dial::{TransferHint, dial};
use crate::hole::{WrapperCall, held, rust};
use crate::input_kind::InputKind;
use crate::parts::{Part, given, number, parts as parts_of};
use crate::report;
use crate::rust::{around, document_type, splice};
use crate::source_map::{RustFlow, SourceMap};

/// Capacity for a value that is known only at run time.
const HOLE: usize = 40;

/// Capacity for the statements of a block, whose length is known only at run time.
const BLOCK: usize = 128;

/// The form of the rendered JSON.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum JsonForm {
    /// The text itself.
    Text,
    /// A document that holds the text until its contents are accessed.
    Document,
}

/// Returns one literal, or a block that builds the text, with the errors before it.
///
/// With errors the text is still built, so that every Rust expression is checked against its own
/// property, and none causes an error because of one elsewhere.
pub(crate) fn document(
    source: &SourceMap,
    document: Option<&Node<'static>>,
    kind: InputKind,
    language: &'static Language,
    facade: &TokenStream,
    form: JsonForm,
) -> TokenStream {
    let mut errors = report::errors(source, facade);
    let is_static = source.holes.is_empty() && source.flows.is_empty();
    let of = kind.rust(language);
    let value = match document {
        // a `const` must not have a second error
        Some(_) if is_static && !source.faults.is_empty() => ready(form, &of, "{}", &[]),
        None => ready(form, &of, "{}", &[]),
        Some(document) => {
            let mut render = Render::new(source, is_static, form, language);
            render.value(document, kind.ty(language));
            if render.is_broken && source.faults.is_empty() {
                errors.extend(report::unrendered(facade));
            }
            render.end(&of)
        }
    };
    quote! {{
        #errors
        #[allow(unused_imports)]
        use #facade::__ as __swml;
        #value
    }}
}

/// A complete literal in its form.
fn ready(form: JsonForm, of: &TokenStream, text: &str, raw: &[usize]) -> TokenStream {
    match form {
        JsonForm::Text => quote!(__swml::swml_json(__swml::Borrowed(#text))),
        JsonForm::Document => quote!(#of::ready(#text, &[#(#raw),*])),
    }
}

/// Returns true if Rust code may omit an element of a list when half of it is written.
fn leaves_an_element(source: &SourceMap) -> bool {
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
                RustFlow::Let(code)
                | RustFlow::Splice(code)
                | RustFlow::Key(code)
                | RustFlow::Sections(code) => jumps(code),
            }))
}

/// Returns true if an arm can run any number of times.
fn is_loop(heads: &[TokenStream]) -> bool {
    let mut first = heads
        .iter()
        .filter_map(|head| head.clone().into_iter().next());
    first.any(|word| matches!(word, TokenTree::Ident(word) if word == "for"))
}

struct Render<'s> {
    source: &'s SourceMap,
    /// The continuation after the bridge, as far as the enclosing `connect` defines it.
    transfer: TransferHint,
    form: JsonForm,
    /// The Rust type of documents.
    of: TokenStream,
    /// The variable that holds the text.
    json: Ident,
    /// The code so far.
    code: TokenStream,
    /// The last hole, until more code follows it.
    hole: Option<RenderedExpr>,
    /// Literal text to be written next.
    ready: String,
    /// The offsets of unknown keys in it, if there is no code.
    raw: Vec<usize>,
    /// True if the script has no Rust values.
    is_static: bool,
    /// The number of enclosing strings.
    depth: u8,
    /// The approximate length of the whole text.
    room: usize,
    /// True if a part has no place in its type, which has been reported then.
    is_broken: bool,
    /// True within `raw`, where the meaning of a value is unknown.
    is_unjudged: bool,
    /// True if Rust code may omit an element when half of it is written.
    jumps: bool,
    /// The number of enclosing loops.
    loops: usize,
    /// The loop whose elements are written, counted from outside.
    elements_of: Option<usize>,
}

/// A hole with the text before its value.
struct RenderedExpr {
    before: String,
    key: String,
    depth: u8,
    call: WrapperCall,
}

impl<'s> Render<'s> {
    fn new(
        source: &'s SourceMap,
        is_static: bool,
        form: JsonForm,
        language: &'static Language,
    ) -> Self {
        Self {
            source,
            transfer: TransferHint::OUTSIDE,
            form,
            of: document_type(language),
            raw: Vec::new(),
            is_static,
            // a name that cannot be taken for a `const` or `static` of the author
            json: Ident::new("__swml_json", Span::mixed_site()),
            code: TokenStream::new(),
            hole: None,
            ready: String::new(),
            depth: 0,
            room: 0,
            is_broken: false,
            is_unjudged: false,
            jumps: leaves_an_element(source),
            loops: 0,
            elements_of: None,
        }
    }

    /// Returns the text as a value of the requested form.
    fn end(mut self, of: &TokenStream) -> TokenStream {
        if self.is_static {
            return ready(self.form, of, &self.ready, &self.raw);
        }
        let last = std::mem::take(&mut self.ready);
        let room = self.room + last.len();
        // the last hole also writes the text after it: in a `const` this makes one error
        let hole = self.hole.take();
        let (json, code) = (&self.json, &self.code);
        let (begin, end) = match self.form {
            JsonForm::Text => ("text", "text_only_at_run_time"),
            JsonForm::Document => ("document", "script_only_at_run_time"),
        };
        let begin = Ident::new(begin, Span::call_site());
        let value = match (hole, self.form) {
            (Some(hole), _) => {
                let RenderedExpr {
                    before, key, depth, ..
                } = &hole;
                let rest = quote!(#json, #before, #key, #depth, #last);
                hole.call.tokens("same", end, &rest)
            }
            (None, JsonForm::Text) => quote!(#json.end(#last)),
            (None, JsonForm::Document) => quote!(#json.written(#last)),
        };
        let value = match self.form {
            JsonForm::Text => quote!(__swml::swml_json(#value)),
            JsonForm::Document => quote!(#of::rendered(#value)),
        };
        quote!(let mut #json = __swml::Json::#begin(#room); #code #value)
    }

    /// Records that a part has no place in its type; rendering continues.
    fn misfit(&mut self) {
        self.is_broken = true;
        self.push("null");
    }

    /// Appends literal JSON.
    fn push(&mut self, json: &str) {
        match self.depth {
            0 => self.ready.push_str(json),
            depth => self.ready.push_str(&inside(json, depth)),
        }
    }

    fn string(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.push(&string(text)),
            None => self.misfit(),
        }
    }

    fn number(&mut self, number: Option<impl ToString>) {
        match number {
            Some(number) => self.push(&number.to_string()),
            None => self.misfit(),
        }
    }

    fn key(&self, first: bool, name: &str) -> String {
        let comma = if first { "" } else { "," };
        inside(&format!("{comma}{}:", string(name)), self.depth)
    }

    /// Appends a key that the table does not have.
    fn raw_key(&mut self, first: bool, name: &str) {
        let key = self.key(first, name);
        if self.form == JsonForm::Text {
            return self.ready.push_str(&key);
        }
        if self.is_static {
            let comma = usize::from(!first);
            self.raw.push(self.ready.len() + comma);
            return self.ready.push_str(&key);
        }
        self.hole_done();
        let (ready, json) = (self.take(), &self.json);
        self.room += key.len();
        self.code.extend(quote!(#json.raw(#ready, #key);));
    }

    /// Appends the value of a key that the table does not have.
    fn raw_value(&mut self, node: &Node<'static>) {
        let around = std::mem::replace(&mut self.is_unjudged, true);
        self.value(node, &Type::Any);
        self.is_unjudged = around;
    }

    /// Takes the pending literal text.
    fn take(&mut self) -> String {
        self.room += self.ready.len();
        std::mem::take(&mut self.ready)
    }

    /// Emits the last hole, because more code follows it.
    fn hole_done(&mut self) {
        let Some(hole) = self.hole.take() else {
            return;
        };
        let RenderedExpr {
            before, key, depth, ..
        } = &hole;
        let json = WrapperCall::quiet(&self.json, &hole.call);
        let call = hole.call.tokens(
            "same",
            "only_at_run_time",
            &quote!(&mut #json, #before, #key, #depth),
        );
        self.code.extend(quote!(#call;));
    }

    /// Appends code.
    fn run(&mut self, code: TokenStream) {
        self.flush();
        self.code.extend(code);
    }

    fn flush(&mut self) {
        self.hole_done();
        let ready = self.take();
        if !ready.is_empty() {
            let json = &self.json;
            self.code.extend(quote!(#json.ready(#ready);));
        }
    }

    /// Appends a value that is known only at run time, which may be omitted with its key.
    fn write(&mut self, key: String, call: Option<WrapperCall>) {
        let Some(call) = call else {
            return self.misfit();
        };
        self.hole_done();
        let before = self.take();
        self.room += key.len() + HOLE;
        self.hole = Some(RenderedExpr {
            before,
            key,
            depth: self.depth,
            call,
        });
    }

    fn value(&mut self, node: &Node<'static>, ty: &'static Type) {
        if let Content::RustExpr(hole) = &node.content {
            return match ty {
                Type::Record(record) if record().bare => self.record(node, record()),
                _ => {
                    let call = self.call(hole, ty, &rust(ty, self.is_unjudged));
                    self.write(String::new(), call);
                }
            };
        }
        match ty {
            Type::Any => self.any(node),
            Type::Null => self.push("null"),
            Type::Bool => match node.content {
                Content::Bool(value) => self.push(if value { "true" } else { "false" }),
                _ => self.misfit(),
            },
            Type::Integer => {
                self.number(number(node, Unit::Milliseconds).and_then(Number::as_i64));
            }
            Type::Number => match node.content {
                Content::Number(number) => self.number(Some(number)),
                _ => self.misfit(),
            },
            Type::Duration(unit) => {
                let number = number(node, *unit);
                match unit {
                    Unit::Seconds | Unit::Milliseconds => {
                        self.number(number.and_then(Number::as_i64));
                    }
                    Unit::DecimalSeconds => self.number(number),
                }
            }
            Type::Text => self.string(node.name()),
            Type::Condition | Type::Destination => self.string(node.text()),
            Type::Keyword(words) => {
                let word = node.word().and_then(|word| words.get(word));
                self.string(word.map(|word| word.name));
            }
            Type::Inline => match &node.content {
                Content::Inline(document) => self.inline(document),
                _ => self.string(node.text()),
            },
            Type::Var(inner) => match node.text() {
                Some(text) if is_variable(text) => self.string(Some(text)),
                _ => self.value(node, inner),
            },
            Type::List(inner) => self.list(node, inner),
            Type::Map(inner) => self.map(node, inner),
            Type::Record(record) => self.record(node, record()),
            Type::Method(methods) => self.method(node, methods),
            Type::Choice(choice) => self.choice(node, choice),
        }
    }

    /// Returns the call that renders a Rust expression, which has to fit the type `target`.
    fn call(
        &self,
        hole: &RustExpr,
        ty: &'static Type,
        target: &TokenStream,
    ) -> Option<WrapperCall> {
        let code = self.source.holes.get(hole.id)?;
        WrapperCall::of(code, hole.known, ty, target)
    }

    fn inline(&mut self, document: &Node<'static>) {
        if usize::from(self.depth) >= DEEPEST_DOCUMENT {
            return self.misfit();
        }
        // the marks belong to the outer text
        self.push("\"");
        self.depth += 1;
        // its `connect`s are independent of the outer one
        let around = std::mem::replace(&mut self.transfer, TransferHint::OUTSIDE);
        self.value(document, &Type::Record(Document::schema));
        self.transfer = around;
        self.depth -= 1;
        self.push("\"");
    }

    fn any(&mut self, node: &Node<'static>) {
        match &node.content {
            Content::Null => self.push("null"),
            Content::Bool(_) => self.value(node, &Type::Bool),
            Content::Number(_) => self.value(node, &Type::Number),
            Content::Text(text) => self.string(Some(text)),
            Content::List(_) => self.list(node, &Type::Any),
            Content::Map(_) => self.map(node, &Type::Any),
            _ => self.misfit(),
        }
    }

    fn list(&mut self, node: &Node<'static>, inner: &'static Type) {
        let Some(elements) = node.elements() else {
            return self.misfit();
        };
        self.push("[");
        let around = self.elements_of.take();
        let binds = |element: &Node<'_>| match &element.content {
            Content::Flow(flow) => matches!(self.source.flows.get(flow.id), Some(RustFlow::Let(_))),
            _ => false,
        };
        if elements.iter().any(binds) {
            // bindings are visible in this list alone
            self.flush();
            let before = std::mem::take(&mut self.code);
            self.elements(elements, inner, true);
            self.flush();
            let inside = std::mem::replace(&mut self.code, before);
            self.code.extend(quote!({ #inside }));
        } else {
            self.elements(elements, inner, true);
        }
        self.elements_of = around;
        self.push("]");
    }

    /// Appends the elements of a list, each with its comma; the first has none if nothing can
    /// precede it.
    fn elements(&mut self, elements: &[Node<'static>], inner: &'static Type, mut first: bool) {
        for element in elements {
            let comma = if first { "" } else { "," };
            first = false;
            match &element.content {
                Content::Flow(flow) => self.flow(flow, element.place, inner),
                Content::RustExpr(hole) if hole.known.is_nothing() => {
                    let target = rust(inner, self.is_unjudged);
                    let target = quote!(__swml::Option<#target>);
                    let call = self.call(hole, inner, &target);
                    self.write(comma.to_owned(), call);
                }
                _ => {
                    self.push(comma);
                    self.value(element, inner);
                }
            }
            self.whole();
        }
    }

    fn flow(&mut self, flow: &Flow<'static>, place: Place, inner: &'static Type) {
        if let Some(RustFlow::Splice(elements)) = self.source.flows.get(flow.id) {
            self.flush();
            let (json, depth) = (self.json.clone(), self.depth);
            if let Type::Method(_) = inner.bare() {
                self.room += BLOCK;
                let call = WrapperCall::statements(elements, rust(inner, self.is_unjudged));
                let call = call.tokens("same", "only_at_run_time", &quote!(&mut #json, #depth));
                self.code.extend(quote!(#call;));
                return;
            }
            let span = self.source.start(place);
            let code = splice(elements, span, |span, element| {
                let target = rust(inner, self.is_unjudged);
                let (of, generics) = WrapperCall::kind(inner, &target);
                let of = Ident::new(of, span);
                quote_spanned!(span=>
                    __swml::#of::<#generics>::only_at_run_time(#element, &mut #json, ",", "", #depth);
                )
            });
            self.code.extend(code);
            return;
        }
        self.arms(flow, place, &mut |render, arm| {
            render.elements(arm, inner, false);
        });
    }

    /// Appends Rust code around the output of `write` for each arm.
    fn arms(
        &mut self,
        flow: &Flow<'static>,
        place: Place,
        write: &mut dyn FnMut(&mut Self, &[Node<'static>]),
    ) {
        let Some(code) = self.source.flows.get(flow.id) else {
            return self.misfit();
        };
        if let RustFlow::Let(binding) = code {
            self.hole_done();
            self.code.extend(quote!(#binding;));
            return;
        }
        self.flush();
        let json = self.json.clone();
        let level = match code {
            RustFlow::Heads(heads) if self.jumps && is_loop(heads) => Some(self.loops),
            _ => None,
        };
        let outside = (self.loops, self.elements_of);
        if let Some(level) = level {
            self.code.extend(quote!(#json.whole(#level);));
            self.loops += 1;
            self.elements_of = Some(level);
        }
        let mut arms = Vec::with_capacity(flow.arms.len());
        for arm in &flow.arms {
            let before = std::mem::take(&mut self.code);
            if let Some(level) = level {
                self.code.extend(quote!(#json.back(#level);));
            }
            write(self, arm);
            self.flush();
            arms.push(std::mem::replace(&mut self.code, before));
        }
        (self.loops, self.elements_of) = outside;
        let span = self.source.start(place);
        self.code.extend(around(code, arms, span));
        if let Some(level) = level {
            self.code.extend(quote!(#json.leave(#level);));
        }
    }

    /// The elements of the enclosing loop are complete up to here.
    fn whole(&mut self) {
        if let Some(level) = self.elements_of {
            let json = self.json.clone();
            self.run(quote!(#json.whole(#level);));
        }
    }

    fn map(&mut self, node: &Node<'static>, inner: &'static Type) {
        let Some(entries) = node.entries() else {
            return self.misfit();
        };
        self.push("{");
        let around = self.elements_of.take();
        let binds = |entry: &Entry<'_>| match entry.flow() {
            Some(flow) => matches!(self.source.flows.get(flow.id), Some(RustFlow::Let(_))),
            None => false,
        };
        if entries.iter().any(binds) {
            // bindings are visible in this map alone
            self.flush();
            let before = std::mem::take(&mut self.code);
            self.entries(entries, inner, true);
            self.flush();
            let inside = std::mem::replace(&mut self.code, before);
            self.code.extend(quote!({ #inside }));
        } else {
            self.entries(entries, inner, true);
        }
        self.elements_of = around;
        self.push("}");
    }

    /// Appends the entries of a map, each with its comma; the first has none if nothing can precede
    /// it.
    fn entries(&mut self, entries: &[Entry<'static>], inner: &'static Type, mut first: bool) {
        for entry in entries {
            match &entry.value.content {
                // a section that is added elsewhere
                Content::Flow(_) if !entry.key.is_empty() => continue,
                Content::Flow(flow) => self.flow_of_entries(flow, entry.place, inner),
                _ => {
                    let key = self.key(first, &entry.key);
                    self.ready.push_str(&key);
                    self.value(&entry.value, inner);
                }
            }
            first = false;
            self.whole();
        }
    }

    fn flow_of_entries(&mut self, flow: &Flow<'static>, place: Place, inner: &'static Type) {
        match self.source.flows.get(flow.id) {
            Some(RustFlow::Key(key)) => {
                let call = WrapperCall::text(key);
                self.write(",".to_owned(), Some(call));
                match flow.entries().first() {
                    Some(entry) => {
                        self.push(":");
                        self.value(&entry.value, inner);
                    }
                    None => self.misfit(),
                }
            }
            Some(RustFlow::Sections(sections)) => {
                self.flush();
                let json = self.json.clone();
                let call = WrapperCall::sections(sections, self.of.clone());
                let depth = self.depth;
                let call = call.tokens("same", "only_at_run_time", &quote!(&mut #json, #depth));
                self.code.extend(quote!(#call;));
            }
            _ => self.arms(flow, place, &mut |render, arm| {
                for entries in arm.iter().filter_map(Node::entries) {
                    render.entries(entries, inner, false);
                }
            }),
        }
    }

    fn method(&mut self, node: &Node<'static>, methods: &'static MethodSet) {
        let Some([step]) = node.entries() else {
            return self.misfit();
        };
        self.push("{");
        if step.raw {
            let name = swml_language::escape::neutralise(step.key.to_string());
            self.raw_key(true, name.as_str());
            self.raw_value(&step.value);
        } else if let Some(method) = methods.get(&step.key) {
            let key = self.key(true, method.name);
            self.ready.push_str(&key);
            self.value(&step.value, &method.ty);
        } else {
            self.misfit();
        }
        self.push("}");
    }

    fn choice(&mut self, node: &Node<'static>, choice: &'static OneOf) {
        match choice.pick(node) {
            Some(picked) => self.value(node, &picked.ty),
            None => self.misfit(),
        }
    }

    fn record(&mut self, node: &Node<'static>, record: &'static RecordType) {
        let Some((parts, bare)) = parts_of(node, record) else {
            return self.misfit();
        };
        let given = given(record, &parts);
        let missing = |(field, given): (&Field, &Option<_>)| field.required && given.is_none();
        if record.fields.iter().zip(&given).any(missing) {
            self.is_broken = true;
        }
        if bare {
            let Some((_, field)) = parts.first().and_then(|part| part.field) else {
                return self.misfit();
            };
            return match &node.content {
                Content::RustExpr(hole) => {
                    let call = self.call(hole, &field.ty, &held(field));
                    self.write(String::new(), call);
                    if !field.required {
                        let json = self.json.clone();
                        self.run(quote!(#json.or_empty();));
                    }
                }
                _ => self.value(node, &field.ty),
            };
        }
        self.push("{");
        let around = self.elements_of.take();
        self.properties(&parts, record, &given, true);
        self.elements_of = around;
        self.push("}");
    }

    /// Appends some properties of a record, each with its comma; the first has none if nothing can
    /// precede it.
    fn properties(
        &mut self,
        parts: &[Part<'_>],
        record: &'static RecordType,
        given: &[Option<&Entry<'static>>],
        mut first: bool,
    ) {
        for part in parts {
            let entry = &*part.entry;
            if let Some(flow) = entry.flow() {
                self.arms(flow, entry.place, &mut |render, arm| {
                    for node in arm {
                        let Some((parts, _)) = parts_of(node, record) else {
                            continue;
                        };
                        render.properties(&parts, record, given, false);
                    }
                });
                first = false;
                continue;
            }
            let Some((_, field)) = part.field else {
                let kept = !entry.raw && record.keeps(&entry.key, &entry.value);
                match record.open || kept {
                    true => {
                        let key = self.key(first, &entry.key);
                        self.ready.push_str(&key);
                        self.value(&entry.value, &Type::Any);
                    }
                    false => {
                        self.raw_key(first, &entry.key);
                        self.raw_value(&entry.value);
                    }
                }
                first = false;
                continue;
            };
            // the meaning is a guess, which no check may rely on
            if matches!(record.lookup(&entry.key), Lookup::Meant(_)) {
                self.is_broken = true;
                continue;
            }
            let key = self.key(first, field.name);
            first = false;
            let hole = match &entry.value.content {
                Content::RustExpr(hole) if hole.known.is_nothing() => hole,
                _ => {
                    self.ready.push_str(&key);
                    let inside = self.transfer.within(record, given);
                    let around = std::mem::replace(&mut self.transfer, inside);
                    self.value(&entry.value, &field.ty);
                    self.transfer = around;
                    continue;
                }
            };
            let target = held(field);
            let needs = match field.ty {
                Type::Destination => {
                    let inside = self.transfer.within(record, given);
                    inside.needs(self.source, record, entry, given)
                }
                _ => None,
            };
            let mut call = self.call(hole, &field.ty, &target);
            if let (Some(call), Some(needs)) = (&mut call, needs) {
                call.of = "FitsDestination";
                call.argument = dial(&needs, &call.argument, &target);
            }
            self.write(key, call);
        }
    }
}
