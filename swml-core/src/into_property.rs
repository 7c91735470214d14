//! Conversions from Rust values to properties.

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use crate::Number;
use crate::json_builder::JsonFragment;
use crate::numeric::{Integer, Numeric};
use crate::property::Property;
use crate::text::{Condition, Expr, Text};
use crate::value::{DecimalSeconds, Milliseconds, Seconds, Value};

/// A Rust value that can be a property of type `T`.
///
/// This is the bound of `(e)` in `swml!` and of the argument of every setter:
///
/// | type of property | accepted values |
/// |---|---|
/// | text | `&str`, `String`, `Cow<str>`, `Box<str>`, `Rc<str>`, `Arc<str>`, references to them, [`Expr`], [`Text`] |
/// | a number | every integer type of at most 64 bits, `f32`, `f64`, [`Number`] |
/// | a duration | the same integers in SWML's own unit, [`std::time::Duration`] |
/// | a boolean | `bool` |
/// | a keyword | its enum; from text, `text.parse::<swml::HangupReason>()?` |
/// | a list | `Vec`, arrays, slices, `Box<[T]>`, `Rc<[T]>`, `Arc<[T]>`, references to them |
/// | a map with free keys | `HashMap`, `BTreeMap`, [`Map`](crate::Map), `serde_json::Map` |
/// | any value | all of these, and `serde_json::Value` |
/// | a condition | [`Expr`], [`Condition`] |
/// | a script | [`Document`](crate::Document) |
///
/// An `Option` can be an optional property; an [`Expr`] can be any property for which SWML accepts
/// a variable.
///
/// ```
/// # use swml_core as swml;
/// use swml::Connect;
/// use std::time::Duration;
/// let patience: Option<u32> = None;
/// let script = Connect::to("+15551234567").timeout(patience).max_duration(Duration::from_secs(600));
/// assert!(script.timeout.is_none());
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not fit this property",
    label = "the property takes `{T}`",
    note = "text takes strings, numbers and durations take integers of at most 64 bits, a duration `std::time::Duration` too, a list `Vec`, arrays and slices",
    note = "a keyword takes its own enum, which text is parsed into: `text.parse::<swml::HangupReason>()?`; a condition takes `swml::Expr::new(\"…\")`",
    note = "an `Option` fits a property that may be left out"
)]
pub trait IntoProperty<T: Property> {
    /// Converts the value to the type of the property.
    fn into_property(self) -> T;

    /// [`into_property`](Self::into_property) for the expansion of `swml!`: without a receiver,
    /// rustc's error for a value used twice refers only to the author's code.
    #[doc(hidden)]
    fn convert(value: Self) -> T
    where
        Self: Sized,
    {
        value.into_property()
    }

    /// Returns the JSON of the value, for the expansion of `swml_json!`.
    #[doc(hidden)]
    fn piece<'p>(value: Self) -> JsonFragment<'p>
    where
        Self: Sized + 'p,
    {
        JsonFragment::of(&value.into_property().view())
    }
}

/// Implements the conversions to a type, both required and optional; and, where no value need be
/// built for it, their JSON.
macro_rules! into_property {
    ($Target:ty: $($From:ty),+ => |$value:ident| $body:expr) => {
        $crate::into_property::into_property!(@ $Target: $($From),+ => |$value| $body, []);
    };
    ($Target:ty: $($From:ty),+ => |$value:ident| $body:expr, |$held:ident| $piece:expr) => {
        $crate::into_property::into_property!(@ $Target: $($From),+ => |$value| $body, [
            #[inline]
            fn piece<'p>($held: Self) -> $crate::json_builder::JsonFragment<'p>
            where
                Self: 'p,
            {
                $piece
            }
        ]);
    };
    (@ $Target:ty: $($From:ty),+ => |$value:ident| $body:expr, $piece:tt) => {$(
        $crate::into_property::into_property!(@@ $Target: $From => |$value| $body, $piece);
        $crate::into_property::into_property!(@@ Option<$Target>: $From => |$value| Some($body), $piece);
    )+};
    (@@ $Target:ty: $From:ty => |$value:ident| $body:expr, [$($piece:tt)*]) => {
        #[diagnostic::do_not_recommend]
        impl $crate::into_property::IntoProperty<$Target> for $From {
            // one body serves many types, for one of which it converts nothing
            #[allow(clippy::useless_conversion)]
            #[inline]
            fn into_property(self) -> $Target {
                let $value = self;
                $body
            }

            $($piece)*
        }
    };
}
pub(crate) use into_property;

/// Implements the conversion from text.
macro_rules! text_into_property {
    ($($Target:ty => |$text:ident| $body:expr),* $(,)?) => {$(
        #[diagnostic::do_not_recommend]
        impl<S: $crate::textual::Textual> $crate::into_property::IntoProperty<$Target> for S {
            #[inline]
            fn into_property(self) -> $Target {
                let $text = $crate::textual::Textual::text(self);
                $body
            }

            #[inline]
            fn piece<'p>(value: Self) -> $crate::json_builder::JsonFragment<'p>
            where
                Self: 'p,
            {
                $crate::textual::Textual::written(value)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<S: $crate::textual::Textual> $crate::into_property::IntoProperty<Option<$Target>> for S {
            #[inline]
            fn into_property(self) -> Option<$Target> {
                let $text = $crate::textual::Textual::text(self);
                Some($body)
            }

            #[inline]
            fn piece<'p>(value: Self) -> $crate::json_builder::JsonFragment<'p>
            where
                Self: 'p,
            {
                $crate::textual::Textual::written(value)
            }
        }
    )*};
}
pub(crate) use text_into_property;

/// A type of the table: its values can be properties of that type.
pub trait Declared: Property {}

#[diagnostic::do_not_recommend]
impl<T: Declared> IntoProperty<T> for T {
    #[inline]
    fn into_property(self) -> T {
        self
    }
}

#[diagnostic::do_not_recommend]
impl<T: Declared> IntoProperty<Option<T>> for T {
    #[inline]
    fn into_property(self) -> Option<T> {
        Some(self)
    }
}

/// `None` omits the property.
#[diagnostic::do_not_recommend]
impl<T: Property, E: IntoProperty<T>> IntoProperty<Option<T>> for Option<E> {
    fn into_property(self) -> Option<T> {
        self.map(E::into_property)
    }

    #[inline]
    fn piece<'p>(value: Self) -> JsonFragment<'p>
    where
        Self: 'p,
    {
        value.map_or(JsonFragment::ABSENT, E::piece)
    }
}

text_into_property!(Text => |text| text);

into_property!(Condition: Expr => |value| Condition::from(value));
into_property!(Condition: Condition => |value| value);

into_property!(bool: bool => |value| value);
into_property!(Value<bool>: bool => |value| Value::Literal(value));

/// Implements the conversions from integers of any type, one by one: a type that accepts text or
/// lists, too, cannot have them for all types at once.
macro_rules! integers_into_property {
    ($($Target:ty => |$number:ident| $body:expr),* $(,)?) => {$(
        $crate::into_property::into_property!(
            $Target: i8, i16, i32, i64, isize, u8, u16, u32, u64, usize => |value| {
                let $number = $crate::numeric::Numeric::number(value);
                $body
            }
        );
    )*};
}
pub(crate) use integers_into_property;

/// Implements the conversions from numbers to a type that accepts no text and no list.
macro_rules! numeric_into_property {
    ($Bound:ident: $($Target:ty => |$number:ident| $body:expr),* $(,)?) => {$(
        #[diagnostic::do_not_recommend]
        impl<N: $Bound> IntoProperty<$Target> for N {
            #[inline]
            fn into_property(self) -> $Target {
                let $number = self.number();
                $body
            }
        }

        #[diagnostic::do_not_recommend]
        impl<N: $Bound> IntoProperty<Option<$Target>> for N {
            #[inline]
            fn into_property(self) -> Option<$Target> {
                let $number = self.number();
                Some($body)
            }
        }
    )*};
}

numeric_into_property! {
    Integer:
    i64 => |number| number.saturate(),
    Value<i64> => |number| Value::Literal(number.saturate()),
    Seconds => |number| Seconds(number.saturate()),
    Value<Seconds> => |number| Value::Literal(Seconds(number.saturate())),
    Milliseconds => |number| Milliseconds(number.saturate()),
    Value<Milliseconds> => |number| Value::Literal(Milliseconds(number.saturate())),
}

numeric_into_property! {
    Numeric:
    Number => |number| number,
    Value<Number> => |number| Value::Literal(number),
    DecimalSeconds => |number| DecimalSeconds(number),
    Value<DecimalSeconds> => |number| Value::Literal(DecimalSeconds(number)),
}

macro_rules! duration_fits {
    ($($Unit:ident)*) => {$(
        into_property!($Unit: Duration => |value| $Unit::from(value));
        into_property!($Unit: $Unit => |value| value);
        into_property!(Value<$Unit>: Duration => |value| Value::Literal($Unit::from(value)));
        into_property!(Value<$Unit>: $Unit => |value| Value::Literal(value));
    )*};
}

duration_fits!(Seconds Milliseconds DecimalSeconds);

macro_rules! value_fits {
    ($($Inner:ty),*) => {$(
        into_property!(Value<$Inner>: Expr => |value| Value::Expr(value));
        into_property!(Value<$Inner>: Value<$Inner> => |value| value);
    )*};
}

value_fits!(bool, i64, Number, Seconds, Milliseconds, DecimalSeconds);

/// A list of Rust values in any container.
pub trait Listed: Sized {
    /// The type of an element.
    type Element;

    /// Returns the elements by value.
    fn elements(self) -> impl Iterator<Item = Self::Element>;
}

macro_rules! listed {
    ($([$($generics:tt)*] $List:ty => |$list:ident| $elements:expr),* $(,)?) => {$(
        impl<$($generics)*> Listed for $List {
            type Element = E;

            #[inline]
            fn elements(self) -> impl Iterator<Item = E> {
                let $list = self;
                $elements
            }
        }
    )*};
}

listed! {
    [E] Vec<E> => |list| list.into_iter(),
    [E, const N: usize] [E; N] => |list| list.into_iter(),
    [E] Box<[E]> => |list| list.into_vec().into_iter(),
    [E: Clone] Rc<[E]> => |list| (0..list.len()).filter_map(move |at| list.get(at).cloned()),
    [E: Clone] Arc<[E]> => |list| (0..list.len()).filter_map(move |at| list.get(at).cloned()),
    [E: Clone] &[E] => |list| list.iter().cloned(),
    [E: Clone, const N: usize] &[E; N] => |list| list.iter().cloned(),
    [E: Clone] &Vec<E> => |list| list.iter().cloned(),
    [E: Clone] &Box<[E]> => |list| list.iter().cloned(),
    [E: Clone] &Rc<[E]> => |list| list.iter().cloned(),
    [E: Clone] &Arc<[E]> => |list| list.iter().cloned(),
    [E: Clone] &&[E] => |list| list.iter().cloned(),
}

#[diagnostic::do_not_recommend]
impl<T: Property, L: Listed> IntoProperty<Vec<T>> for L
where
    L::Element: IntoProperty<T>,
{
    fn into_property(self) -> Vec<T> {
        self.elements().map(IntoProperty::into_property).collect()
    }
}

#[diagnostic::do_not_recommend]
impl<T: Property, L: Listed> IntoProperty<Option<Vec<T>>> for L
where
    L::Element: IntoProperty<T>,
{
    fn into_property(self) -> Option<Vec<T>> {
        Some(self.into_property())
    }
}

/// Implements the conversions from lists for a type that accepts other values as well.
macro_rules! lists_into_property {
    ($Target:ty: $Element:ty => |$list:ident| $body:expr) => {
        $crate::into_property::lists_into_property!(@ $Target: $Element => |$list| $body;
            [] Vec<E>, [const N: usize] [E; N], [] Box<[E]>, [] std::rc::Rc<[E]>, [] std::sync::Arc<[E]>,
            [] &[E], [const N: usize] &[E; N], [] &Vec<E>, [] &Box<[E]>, [] &std::rc::Rc<[E]>,
            [] &std::sync::Arc<[E]>, [] &&[E]
        );
    };
    (@ $Target:ty: $Element:ty => |$list:ident| $body:expr; $([$($generics:tt)*] $List:ty),*) => {$(
        $crate::into_property::lists_into_property!(@@ [$($generics)*] $List, $Target: $Element => |$list| $body);
        $crate::into_property::lists_into_property!(@@ [$($generics)*] $List, Option<$Target>: $Element => |$list| Some($body));
    )*};
    (@@ [$($generics:tt)*] $List:ty, $Target:ty: $Element:ty => |$list:ident| $body:expr) => {
        #[diagnostic::do_not_recommend]
        impl<E: $crate::into_property::IntoProperty<$Element>, $($generics)*> $crate::into_property::IntoProperty<$Target> for $List
        where
            Self: $crate::into_property::Listed<Element = E>,
        {
            fn into_property(self) -> $Target {
                let $list: Vec<$Element> = self.into_property();
                $body
            }
        }
    };
}
pub(crate) use lists_into_property;
