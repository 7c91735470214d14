//! The function that renders a Rust expression, and so the bound in `swml-core` that its type has
//! to meet.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use swml_language::notation::Sound;
use swml_language::schema::{Field, Format, Type, Unit};
use swml_language::tree::ExprHint;

use crate::rust::{destination_type, path};
use crate::source_map::RustCode;

/// A call around a Rust expression.
pub(crate) struct WrapperCall {
    /// The trait that the expression's type must implement.
    pub(crate) of: &'static str,
    /// The parameters of the trait.
    generics: TokenStream,
    /// The expression.
    pub(crate) argument: TokenStream,
    /// The first and the last token of the expression.
    span: (Span, Span),
}

impl WrapperCall {
    /// Returns the call for a hole whose value has to fit `target`, the Rust type of `ty`.
    pub(crate) fn of(
        code: &RustCode,
        known: ExprHint,
        ty: &'static Type,
        target: &TokenStream,
    ) -> Option<Self> {
        let made = |name: &str| {
            let name = Ident::new(name, Span::call_site());
            quote!(__swml::#name)
        };
        let (of, generics) = match known {
            ExprHint::Nothing => Self::kind(ty, target),
            ExprHint::Destination(kind) => {
                let (_, ty) = destination_type(Some(kind));
                ("FitsMaker", quote!(__swml::#ty))
            }
            ExprHint::Section => ("FitsMaker", made("SectionName")),
            ExprHint::Url => ("FitsMaker", made("ScriptUrl")),
            ExprHint::Sound => match code.sound? {
                Sound::Silence => ("FitsSilence", made("Silence")),
                Sound::Ring => ("FitsMaker", made("Ringing")),
                Sound::Say => ("FitsMaker", made("Say")),
            },
        };
        Some(Self::around(of, generics, &code.tokens))
    }

    /// Returns the call for a text: a key.
    pub(crate) fn text(code: &TokenStream) -> Self {
        Self::around("FitsText", quote!(__swml::Text), code)
    }

    /// Returns the call for a script whose sections are inserted.
    pub(crate) fn sections(code: &TokenStream, of: TokenStream) -> Self {
        Self::around("FitsSections", of, code)
    }

    /// Returns the call for a block, or a list of methods of the type `of`.
    pub(crate) fn statements(code: &TokenStream, of: TokenStream) -> Self {
        Self::around("FitsStatements", of, code)
    }

    fn around(of: &'static str, generics: TokenStream, code: &TokenStream) -> Self {
        let mut spans = code.clone().into_iter().map(|token| token.span());
        let first = spans.next().unwrap_or_else(Span::call_site);
        let last = spans.last().unwrap_or(first);
        Self {
            of,
            generics,
            argument: code.clone(),
            span: (first, last),
        }
    }

    /// Returns the trait for a type, and its parameters.
    pub(crate) fn kind(ty: &'static Type, target: &TokenStream) -> (&'static str, TokenStream) {
        let of = match ty.bare() {
            Type::Text => "FitsText",
            Type::Keyword(words) => {
                let word = path(words.module, Ident::new(words.rust, Span::call_site()));
                return ("FitsKeyword", quote!(#target, #word));
            }
            Type::Bool => "FitsBoolean",
            Type::Integer | Type::Number => "FitsNumber",
            Type::Duration(_) => "FitsDuration",
            Type::Condition => "FitsCondition",
            Type::Destination => "FitsDestination",
            Type::List(_) => "FitsList",
            Type::Map(_) | Type::Any => "FitsAny",
            Type::Method(_) => "FitsMethod",
            Type::Inline => "FitsScript",
            Type::Choice(choice) => {
                let mut alternatives = choice.alternatives.iter();
                match alternatives.any(|one| matches!(one.ty, Type::Inline)) {
                    true => "FitsScript",
                    false => "FitsOther",
                }
            }
            _ => "FitsOther",
        };
        (of, target.clone())
    }

    /// Returns the call, with its arguments in parentheses that the macro generates. Both have the
    /// span of the author's expression, so that rustc underlines only that.
    pub(crate) fn tokens(&self, around: &str, function: &str, rest: &TokenStream) -> TokenStream {
        let (first, last) = self.span;
        let Self {
            of,
            generics,
            argument,
            ..
        } = self;
        let (around, of) = (Ident::new(around, first), Ident::new(of, first));
        let function = Ident::new(function, last);
        let argument = one_value(argument, first);
        let path = quote_spanned!(first=> __swml::#of::<#generics>::);
        let arguments = in_parentheses(quote!(#argument, #rest), last);
        let call = in_parentheses(quote!(#path #function #arguments), last);
        quote_spanned!(first=> __swml::#around #call)
    }

    /// A generated name with the span of the author's expression.
    pub(crate) fn quiet(name: &Ident, call: &Self) -> Ident {
        let mut name = name.clone();
        name.set_span(name.span().located_at(call.span.1));
        name
    }
}

fn in_parentheses(tokens: TokenStream, span: Span) -> Group {
    let mut group = Group::new(Delimiter::Parenthesis, tokens);
    group.set_span(span);
    group
}

/// The expression as one argument: `(e,)` is one value, too, and an expression with a comma in it
/// is put in parentheses. The generated ones never cause the lint `unused_parens`.
fn one_value(tokens: &TokenStream, first: Span) -> TokenStream {
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    let mut tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    if tokens.last().is_some_and(is_comma) {
        tokens.pop();
    }
    // redundant parentheses of the author are not linted here
    while let [TokenTree::Group(group)] = tokens.as_slice()
        && group.delimiter() == Delimiter::Parenthesis
        && !group.stream().is_empty()
        && !group.stream().into_iter().any(|token| is_comma(&token))
    {
        tokens = group.stream().into_iter().collect();
    }
    let several = tokens.iter().any(is_comma);
    let tokens: TokenStream = tokens.into_iter().collect();
    match several {
        true => in_parentheses(tokens, Span::mixed_site().located_at(first)).into_token_stream(),
        false => tokens,
    }
}

/// Returns the Rust type of a property.
pub(crate) fn held(field: &Field) -> TokenStream {
    let mut ty = match field.constraints.format {
        // not every text is the name of a section
        Format::Section | Format::LocalSection if matches!(field.ty, Type::Text) => {
            quote!(__swml::Target)
        }
        _ => rust(&field.ty, false),
    };
    if field.boxed {
        ty = quote!(__swml::Box<#ty>);
    }
    if field.required {
        ty
    } else {
        quote!(__swml::Option<#ty>)
    }
}

/// Returns the Rust type for a type of SWML; within `raw` any value.
pub(crate) fn rust(ty: &Type, is_unjudged: bool) -> TokenStream {
    let named = |module: &str, name: &str| path(module, Ident::new(name, Span::call_site()));
    match ty {
        Type::Any if is_unjudged => quote!(__swml::Unjudged),
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
            let inner = rust(inner, is_unjudged);
            quote!(__swml::Value<#inner>)
        }
        Type::List(inner) => {
            let inner = rust(inner, is_unjudged);
            quote!(__swml::Vec<#inner>)
        }
        Type::Map(inner) => {
            let inner = rust(inner, is_unjudged);
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
