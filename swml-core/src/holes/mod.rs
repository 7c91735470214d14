//! The bounds of `(e)` in `swml!`, by the kind of property, which error messages name.
//!
//! A note on a trait cannot depend on its parameters, so each kind has its own trait. All are
//! implemented through [`IntoProperty`], and users do not name them. They are here, and not in the
//! hidden module of the expansion, because errors show their location.

mod made;

use std::borrow::Cow;

use crate::into_property::IntoProperty;
use crate::json_builder::Json;
use crate::lazy::JsonText;
use crate::property::Property;

pub use crate::target::{ScriptUrl, SectionName};
pub use made::{Ringing, Say, Silence, Unjudged};

/// The last call of every `swml_json!`, so that rustc reports an unused result.
#[must_use = "a script does nothing unless it is sent"]
pub const fn swml_json(text: Cow<'static, str>) -> Cow<'static, str> {
    text
}

macro_rules! holes {
    ($(
        $(#[$attribute:meta])*
        $Trait:ident $(<$Word:ident>)?;
    )*) => {$(
        $(#[$attribute])*
        pub trait $Trait<T $(, $Word)?>: Sized {
            /// Writes the value. Its name appears in the error for a value in a `const`.
            #[doc(hidden)]
            fn only_at_run_time(
                value: Self,
                json: &mut Json,
                before: &'static str,
                key: &'static str,
                depth: u8,
            );

            /// Writes the last value of `swml_json!`, with the text after it.
            #[doc(hidden)]
            fn text_only_at_run_time(
                value: Self,
                mut json: Json,
                before: &'static str,
                key: &'static str,
                depth: u8,
                last: &'static str,
            ) -> Cow<'static, str> {
                Self::only_at_run_time(value, &mut json, before, key, depth);
                json.end(last)
            }

            /// Writes the last value of `swml!`, with the text after it.
            #[doc(hidden)]
            fn script_only_at_run_time(
                value: Self,
                mut json: Json,
                before: &'static str,
                key: &'static str,
                depth: u8,
                last: &'static str,
            ) -> JsonText {
                Self::only_at_run_time(value, &mut json, before, key, depth);
                json.written(last)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: Property $(, $Word)?, V: IntoProperty<T>> $Trait<T $(, $Word)?> for V {
            #[inline]
            fn only_at_run_time(
                value: Self,
                json: &mut Json,
                before: &'static str,
                key: &'static str,
                depth: u8,
            ) {
                json.hole(before, key, depth, &<V as IntoProperty<T>>::piece(value));
            }
        }
    )*};
}

holes! {
    /// Text.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit this property",
        label = "the property takes `{T}`",
        note = "text takes strings: `&str`, `String`, `Cow<str>`, `Box<str>`, `Rc<str>`, `Arc<str>`",
        note = "a value that implements `Display` is text as `value.to_string()`; a `Result` fits as `result?`, an `Option` where the property may be left out"
    )]
    FitsText;

    /// A value in `say(…)`, `sip(…)` and the like.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit this property",
        label = "expected text",
        note = "text takes strings: `&str`, `String`, `Cow<str>`, `Box<str>`, `Rc<str>`, `Arc<str>`",
        note = "a value that implements `Display` is text as `value.to_string()`; a `Result` fits as `result?`, an `Option` where the property may be left out"
    )]
    FitsMaker;

    /// A value in `silence(…)`.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit this property",
        label = "expected a duration",
        note = "`silence(…)` takes seconds as a number, or a `std::time::Duration`"
    )]
    FitsSilence;

    /// A word of a set.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit this property",
        label = "the property takes `{T}`",
        note = "a keyword takes the enum `{Word}` of the crate `swml`; text is made one by `text.parse::<{Word}>()?`"
    )]
    FitsKeyword<Word>;

    /// A boolean.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit this property",
        label = "the property takes `{T}`",
        note = "the property takes a `bool`, such as `(value == \"yes\")`"
    )]
    FitsBoolean;

    /// A number.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit this property",
        label = "the property takes `{T}`",
        note = "a number takes integers of at most 64 bits and, where SWML takes a fraction, `f32` and `f64`",
        note = "a wider integer fits as `i64::try_from(value)?`, text as `text.parse::<i64>()?`"
    )]
    FitsNumber;

    /// A duration.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit this property",
        label = "the property takes `{T}`",
        note = "a duration takes `std::time::Duration`, and integers of at most 64 bits in SWML's own unit",
        note = "a wider integer fits as `i64::try_from(value)?`, text as `text.parse::<i64>()?`"
    )]
    FitsDuration;

    /// A condition.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit this property",
        label = "the property takes `{T}`",
        note = "a condition is JavaScript that the platform runs during the call: `swml::Expr::new(\"vars.tries < 3\")`",
        note = "for a condition on Rust values use `@if`"
    )]
    FitsCondition;

    /// A destination of `connect`.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit this property",
        label = "the property takes `swml::Destination`",
        note = "a destination takes strings, `swml::Destination`, and typed ones such as `swml::SipUri`",
        note = "a value that implements `Display` is text as `value.to_string()`; a `Result` fits as `result?`, an `Option` where the property may be left out"
    )]
    FitsDestination;

    /// A list.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit this property",
        label = "the property takes `{T}`",
        note = "a list takes `Vec`, arrays and slices; an iterator is one as `iterator.collect::<Vec<_>>()`"
    )]
    FitsList;

    /// A map with free keys, or any value.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit this property",
        label = "the property takes `{T}`",
        note = "it takes text, numbers, `bool`, lists, `HashMap`, `BTreeMap` and `serde_json::Value`",
        note = "a value that implements `Serialize` is one as `serde_json::to_value(value)?`"
    )]
    FitsAny;

    /// A statement.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit this property",
        label = "expected a statement",
        note = "a statement is a `swml::Method`, such as `swml::Method::from(swml::Hangup::default())`"
    )]
    FitsMethod;

    /// A section, a URL or a script.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit this property",
        label = "the property takes `{T}`",
        note = "it takes text, which is the name of a section or a URL, and `swml::Document`",
        note = "a value that implements `Display` is text as `value.to_string()`; a `Result` fits as `result?`, an `Option` where the property may be left out"
    )]
    FitsScript;

    /// Any other kind.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` does not fit this property",
        label = "the property takes `{T}`",
        note = "text and numbers fit as they are where the property takes them, a list as a `Vec`, an object as its own type"
    )]
    FitsOther;
}

/// A value of `..(e)` among statements: a block, or a list of methods of type `T`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not fit as statements",
    label = "expected a block or a list of methods",
    note = "`..(…)` takes what `swml_block!` makes in the same language, and lists of `{T}`",
    note = "`..sections(…)` at the top of a script inserts the sections of another script"
)]
pub trait FitsStatements<T>: Sized {
    /// Writes the statements. Its name appears in the error for a value in a `const`.
    #[doc(hidden)]
    fn only_at_run_time(value: Self, json: &mut Json, depth: u8);
}

#[diagnostic::do_not_recommend]
impl<T, L: IntoIterator> FitsStatements<T> for L
where
    L::Item: FitsMethod<T>,
{
    #[inline]
    fn only_at_run_time(value: Self, json: &mut Json, depth: u8) {
        for element in value {
            FitsMethod::only_at_run_time(element, json, ",", "", depth);
        }
    }
}

/// A value of `..sections(e)`: a script, whose sections except `main` are added.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no sections to add",
    label = "expected a script",
    note = "`..sections(…)` takes a `{T}`, or a reference to one"
)]
pub trait FitsSections<T>: Sized {
    /// Writes the sections. Its name appears in the error for a value in a `const`.
    #[doc(hidden)]
    fn only_at_run_time(value: Self, json: &mut Json, depth: u8);
}
