//! Which Rust values fit which property.

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use crate::Number;
use crate::fragment::Piece;
use crate::property::Property;
use crate::text::{Condition, Expr, Text};
use crate::value::{DecimalSeconds, Milliseconds, Seconds, Value};

/// A Rust value that fits a property of type `T`.
///
/// This is what `(e)` in `swml!` and the argument of every setter must be:
///
/// | a property that takes | fits |
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
/// An `Option` fits a property that may be left out; an [`Expr`] fits wherever SWML takes
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
pub trait Fits<T: Property> {
    /// The value as the property holds it.
    fn fit(self) -> T;

    /// The same for the expansion of `swml!`: without a receiver rustc tells of a
    /// value used twice in the author's words alone.
    #[doc(hidden)]
    fn fitted(value: Self) -> T
    where
        Self: Sized,
    {
        value.fit()
    }

    /// The same for the expansion of `swml_json!`: what is written of the value.
    #[doc(hidden)]
    fn piece<'p>(value: Self) -> Piece<'p>
    where
        Self: Sized + 'p,
    {
        Piece::of(&value.fit().view())
    }
}

/// Says which types fit a target, whether it may be left out or not; and, where the value
/// need not be made for it, what is written of them.
macro_rules! fits {
    ($Target:ty: $($From:ty),+ => |$value:ident| $body:expr) => {
        $crate::fit::fits!(@ $Target: $($From),+ => |$value| $body, []);
    };
    ($Target:ty: $($From:ty),+ => |$value:ident| $body:expr, |$held:ident| $piece:expr) => {
        $crate::fit::fits!(@ $Target: $($From),+ => |$value| $body, [
            #[inline]
            fn piece<'p>($held: Self) -> $crate::fragment::Piece<'p>
            where
                Self: 'p,
            {
                $piece
            }
        ]);
    };
    (@ $Target:ty: $($From:ty),+ => |$value:ident| $body:expr, $piece:tt) => {$(
        $crate::fit::fits!(@@ $Target: $From => |$value| $body, $piece);
        $crate::fit::fits!(@@ Option<$Target>: $From => |$value| Some($body), $piece);
    )+};
    (@@ $Target:ty: $From:ty => |$value:ident| $body:expr, [$($piece:tt)*]) => {
        #[diagnostic::do_not_recommend]
        impl $crate::fit::Fits<$Target> for $From {
            // one body serves many types, for one of which it converts nothing
            #[allow(clippy::useless_conversion)]
            #[inline]
            fn fit(self) -> $Target {
                let $value = self;
                $body
            }

            $($piece)*
        }
    };
}
pub(crate) use fits;

/// Says that text fits a target.
macro_rules! text_fits {
    ($($Target:ty => |$text:ident| $body:expr),* $(,)?) => {$(
        #[diagnostic::do_not_recommend]
        impl<S: $crate::textual::Textual> $crate::fit::Fits<$Target> for S {
            #[inline]
            fn fit(self) -> $Target {
                let $text = $crate::textual::Textual::text(self);
                $body
            }

            #[inline]
            fn piece<'p>(value: Self) -> $crate::fragment::Piece<'p>
            where
                Self: 'p,
            {
                $crate::textual::Textual::written(value)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<S: $crate::textual::Textual> $crate::fit::Fits<Option<$Target>> for S {
            #[inline]
            fn fit(self) -> Option<$Target> {
                let $text = $crate::textual::Textual::text(self);
                Some($body)
            }

            #[inline]
            fn piece<'p>(value: Self) -> $crate::fragment::Piece<'p>
            where
                Self: 'p,
            {
                $crate::textual::Textual::written(value)
            }
        }
    )*};
}
pub(crate) use text_fits;

/// A type of the table: its values fit the properties that take it.
pub trait Declared: Property {}

#[diagnostic::do_not_recommend]
impl<T: Declared> Fits<T> for T {
    #[inline]
    fn fit(self) -> T {
        self
    }
}

#[diagnostic::do_not_recommend]
impl<T: Declared> Fits<Option<T>> for T {
    #[inline]
    fn fit(self) -> Option<T> {
        Some(self)
    }
}

/// An `Option` leaves the property out when it is `None`.
#[diagnostic::do_not_recommend]
impl<T: Property, E: Fits<T>> Fits<Option<T>> for Option<E> {
    fn fit(self) -> Option<T> {
        self.map(E::fit)
    }

    #[inline]
    fn piece<'p>(value: Self) -> Piece<'p>
    where
        Self: 'p,
    {
        value.map_or(Piece::ABSENT, E::piece)
    }
}

text_fits!(Text => |text| text);

fits!(Condition: Expr => |value| Condition::from(value));
fits!(Condition: Condition => |value| value);

fits!(bool: bool => |value| value);
fits!(Value<bool>: bool => |value| Value::Literal(value));

/// Says that integers fit a target, of whichever type.
macro_rules! integers_fit {
    ($($Target:ty => |$number:ident| $body:expr),* $(,)?) => {$(
        $crate::fit::fits!(
            $Target: i8, i16, i32, i64, isize, u8, u16, u32, u64, usize => |value| {
                let $number = $crate::numeric::Numeric::number(value);
                $body
            }
        );
    )*};
}
pub(crate) use integers_fit;

/// The same of all numbers.
macro_rules! numbers_fit {
    ($($Target:ty => |$number:ident| $body:expr),* $(,)?) => {$(
        $crate::fit::integers_fit!($Target => |$number| $body);
        $crate::fit::fits!($Target: f32, f64, $crate::Number => |value| {
            let $number = $crate::numeric::Numeric::number(value);
            $body
        });
    )*};
}
pub(crate) use numbers_fit;

integers_fit! {
    i64 => |number| number.saturate(),
    Value<i64> => |number| Value::Literal(number.saturate()),
    Seconds => |number| Seconds(number.saturate()),
    Value<Seconds> => |number| Value::Literal(Seconds(number.saturate())),
    Milliseconds => |number| Milliseconds(number.saturate()),
    Value<Milliseconds> => |number| Value::Literal(Milliseconds(number.saturate())),
}

numbers_fit! {
    Number => |number| number,
    Value<Number> => |number| Value::Literal(number),
    DecimalSeconds => |number| DecimalSeconds(number),
    Value<DecimalSeconds> => |number| Value::Literal(DecimalSeconds(number)),
}

macro_rules! duration_fits {
    ($($Unit:ident)*) => {$(
        fits!($Unit: Duration => |value| $Unit::from(value));
        fits!($Unit: $Unit => |value| value);
        fits!(Value<$Unit>: Duration => |value| Value::Literal($Unit::from(value)));
        fits!(Value<$Unit>: $Unit => |value| Value::Literal(value));
    )*};
}

duration_fits!(Seconds Milliseconds DecimalSeconds);

macro_rules! value_fits {
    ($($Inner:ty),*) => {$(
        fits!(Value<$Inner>: Expr => |value| Value::Expr(value));
        fits!(Value<$Inner>: Value<$Inner> => |value| value);
    )*};
}

value_fits!(bool, i64, Number, Seconds, Milliseconds, DecimalSeconds);

/// A list of Rust's, however it is held.
pub trait Listed: Sized {
    /// One element.
    type Element;

    /// The elements, each as its own value.
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
impl<T: Property, L: Listed> Fits<Vec<T>> for L
where
    L::Element: Fits<T>,
{
    fn fit(self) -> Vec<T> {
        self.elements().map(Fits::fit).collect()
    }
}

#[diagnostic::do_not_recommend]
impl<T: Property, L: Listed> Fits<Option<Vec<T>>> for L
where
    L::Element: Fits<T>,
{
    fn fit(self) -> Option<Vec<T>> {
        Some(self.fit())
    }
}

/// Says that a list fits a target that takes something else as well.
macro_rules! lists_fit {
    ($Target:ty: $Element:ty => |$list:ident| $body:expr) => {
        $crate::fit::lists_fit!(@ $Target: $Element => |$list| $body;
            [] Vec<E>, [const N: usize] [E; N], [] Box<[E]>, [] std::rc::Rc<[E]>, [] std::sync::Arc<[E]>,
            [] &[E], [const N: usize] &[E; N], [] &Vec<E>, [] &Box<[E]>, [] &std::rc::Rc<[E]>,
            [] &std::sync::Arc<[E]>, [] &&[E]
        );
    };
    (@ $Target:ty: $Element:ty => |$list:ident| $body:expr; $([$($generics:tt)*] $List:ty),*) => {$(
        $crate::fit::lists_fit!(@@ [$($generics)*] $List, $Target: $Element => |$list| $body);
        $crate::fit::lists_fit!(@@ [$($generics)*] $List, Option<$Target>: $Element => |$list| Some($body));
    )*};
    (@@ [$($generics:tt)*] $List:ty, $Target:ty: $Element:ty => |$list:ident| $body:expr) => {
        #[diagnostic::do_not_recommend]
        impl<E: $crate::fit::Fits<$Element>, $($generics)*> $crate::fit::Fits<$Target> for $List
        where
            Self: $crate::fit::Listed<Element = E>,
        {
            fn fit(self) -> $Target {
                let $list: Vec<$Element> = self.fit();
                $body
            }
        }
    };
}
pub(crate) use lists_fit;
