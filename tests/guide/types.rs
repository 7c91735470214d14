//! The page of the Rust types that fit a property, determined by the compiler.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use swml::{
    Any, Block, Condition, DecimalSeconds, Destination, Document, Encryption, Expr, Map, Method,
    Milliseconds, Number, PhoneNumber, QueueName, ResourceAddress, Seconds, SipUri, StreamUrl,
    Target, Text, Url, Value, messaging,
};
use swml_language::schema::{Language, RecordType, Type, Unit};

/// The kinds of properties, with the Rust types that fit.
struct Kind {
    name: &'static str,
    is: fn(&Type) -> bool,
    fits: Vec<&'static str>,
}

/// A kind: an inherent constant has precedence over that of the trait, and exists if the bound
/// holds.
macro_rules! kinds {
    ($($name:literal, $Target:ty, $is:expr;)*) => {
        vec![$({
            struct Of<V>(std::marker::PhantomData<V>);
            trait Otherwise {
                const FITS: bool = false;
            }
            impl<V> Otherwise for Of<V> {}
            #[allow(dead_code)]
            impl<V: swml::IntoProperty<$Target>> Of<V> {
                const FITS: bool = true;
            }
            let mut fits = Vec::new();
            candidates!(Of, fits);
            Kind { name: $name, is: $is, fits }
        }),*]
    };
}

/// All types to test. Those of one line fit together, or none of them does.
macro_rules! candidates {
    ($Of:ident, $fits:ident) => {
        candidates! { @ $Of, $fits:
            "`&str`": &'static str;
            "`String`": String, &'static String;
            "`Cow<str>`": Cow<'static, str>;
            "`Box<str>`, `Rc<str>`, `Arc<str>`": Box<str>, Rc<str>, Arc<str>;
            "`char`": char;
            "`bool`": bool;
            "integers of at most 64 bits": i8, i16, i32, i64, isize, u8, u16, u32, u64, usize;
            "`i128`, `u128`": i128, u128;
            "`f32`, `f64`": f32, f64;
            "[`Number`](crate::Number)": Number;
            "[`Duration`](std::time::Duration)": Duration;
            "its enum": Encryption;
            "[`Text`](crate::Text)": Text;
            "[`Expr`](crate::Expr)": Expr;
            "[`Condition`](crate::Condition)": Condition;
            "[`Destination`](crate::Destination)": Destination;
            "[`PhoneNumber`](crate::PhoneNumber), [`SipUri`](crate::SipUri)": PhoneNumber, SipUri;
            "[`ResourceAddress`](crate::ResourceAddress)": ResourceAddress;
            "[`QueueName`](crate::QueueName)": QueueName;
            "[`StreamUrl`](crate::StreamUrl)": StreamUrl;
            "[`Url`](crate::Url)": Url;
            "[`Target`](crate::Target)": Target;
            "[`Document`](crate::Document)": Document;
            "[`Block`](crate::Block)": Block;
            "`Vec`, arrays and slices of what fits": Vec<&'static str>, [&'static str; 2], &'static [String];
            "`Vec` of [`Method`](crate::Method)": Vec<Method>;
            "`HashMap`, `BTreeMap` with `String` keys": HashMap<String, String>, BTreeMap<String, String>;
            "[`Map`](crate::Map)": Map<Any>;
            "[`Any`](crate::Any)": Any;
            "`serde_json::Value`": serde_json::Value;
            "`serde_json::Map`": serde_json::Map<String, serde_json::Value>;
        }
    };
    (@ $Of:ident, $fits:ident: $($name:literal: $($V:ty),+;)*) => {$(
        let all = [$(<$Of<$V>>::FITS),+];
        assert!(all.iter().all(|fits| *fits == all[0]), "{} differ: {all:?}", $name);
        if all[0] {
            $fits.push($name);
        }
    )*};
}

fn kinds() -> Vec<Kind> {
    kinds! {
        "text", Text, |ty| matches!(ty, Type::Text);
        "`true` or `false`", Value<bool>, |ty| matches!(ty, Type::Bool);
        "an integer", Value<i64>, |ty| matches!(ty, Type::Integer);
        "a number", Value<Number>, |ty| matches!(ty, Type::Number);
        "a duration in seconds", Value<Seconds>, |ty| matches!(ty, Type::Duration(Unit::Seconds));
        "a duration in seconds with a fraction", Value<DecimalSeconds>,
            |ty| matches!(ty, Type::Duration(Unit::DecimalSeconds));
        "a duration in milliseconds", Value<Milliseconds>,
            |ty| matches!(ty, Type::Duration(Unit::Milliseconds));
        "a keyword", Encryption, |ty| matches!(ty, Type::Keyword(_));
        "a condition", Condition, |ty| matches!(ty, Type::Condition);
        "a destination", Destination, |ty| matches!(ty, Type::Destination);
        "a section, a URL or a script", Target, |ty| matches!(ty, Type::Inline);
        "a block of methods", Vec<Method>, |ty| matches!(ty, Type::List(Type::Method(_)));
        "a list, here of texts", Vec<Text>,
            |ty| matches!(ty, Type::List(inner) if !matches!(inner, Type::Method(_)));
        "an object with free keys", Map<Any>, |ty| matches!(ty, Type::Map(_));
        "any value", Any, |ty| matches!(ty, Type::Any);
    }
}

#[test]
fn types() {
    let mut page = String::from(
        "The Rust types that fit each kind of property.\n\n\
         `(e)` in a script and the argument of a setter must fit the property. The table was filled by the compiler.\n\
         A reference to a text or a list fits as well. An `Option` fits an optional property: `None`\n\
         omits it. The kind of each property is in the index of [properties](crate::guide::properties).\n\n\
         | kind of property | for example | Rust types that fit |\n|---|---|---|\n",
    );
    let mut fields = Vec::new();
    for language in [Document::LANGUAGE, messaging::Document::LANGUAGE] {
        fields_of(language, &mut fields);
    }
    let mut others = 0;
    let kinds = kinds();
    let kind_of = |ty: &Type| kinds.iter().position(|kind| (kind.is)(ty.bare()));
    let mut examples: Vec<Vec<String>> = kinds.iter().map(|_| Vec::new()).collect();
    for (record, name, ty) in &fields {
        match (kind_of(ty), ty.bare()) {
            (Some(kind), _) => examples[kind].push(format!("`{name}` of `{record}`")),
            (None, Type::Record(_) | Type::Choice(_)) => others += 1,
            (None, other) => panic!("`{name}` of `{record}` has no row: {other:?}"),
        }
    }
    for (kind, examples) in kinds.iter().zip(examples) {
        assert!(!kind.fits.is_empty(), "nothing fits {}", kind.name);
        let _ = writeln!(
            page,
            "| {} | {} | {} |",
            kind.name,
            examples.first().map_or("", String::as_str),
            kind.fits.join(", ")
        );
    }
    assert!(others > 50, "{others}");
    page.push_str(
        "\nA property that takes an object, or one of several types, has a type of its own: see its row in\n\
         [properties](crate::guide::properties). Text is never read as a number, and a number never as text:\n\
         write `text.parse::<i64>()?` or `number.to_string()`. A keyword is parsed from text:\n\
         `text.parse::<swml::HangupReason>()?`.\n\n\
         The traits in compiler errors, such as [`FitsText`](crate::holes::FitsText), correspond to one row\n\
         each; their common trait is [`IntoProperty`](crate::IntoProperty).\n",
    );
    super::page("types.md", &page);
}

fn fields_of(
    language: &'static Language,
    fields: &mut Vec<(&'static str, &'static str, &'static Type)>,
) {
    let mut records: Vec<&'static RecordType> = Vec::new();
    for method in language.methods.rows {
        super::records_in(&method.ty, &mut records);
    }
    let mut index = 0;
    while let Some(record) = records.get(index).copied() {
        index += 1;
        for field in record.fields {
            fields.push((record.name, field.name, &field.ty));
            let mut inner = Vec::new();
            super::records_in(&field.ty, &mut inner);
            for one in inner {
                if !records.iter().any(|known| std::ptr::eq(*known, one)) {
                    records.push(one);
                }
            }
        }
    }
}
