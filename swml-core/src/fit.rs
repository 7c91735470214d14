//! Which Rust values fit which property.

use std::borrow::Cow;
use std::time::Duration;

use crate::fragment::Piece;
use crate::number::Number;
use crate::property::{Property, View};
use crate::text::{Condition, Expr, Text};
use crate::value::{DecimalSeconds, Milliseconds, Seconds, Value};

/// A Rust value that fits a property of type `T`.
///
/// This is what `(e)` in `swml!` and the argument of every setter must be. An
/// `Option` fits a property that may be left out; a [`Duration`] fits any
/// duration; an [`Expr`] fits wherever SWML takes a variable.
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
    note = "text takes strings, a duration integers and `std::time::Duration`, a keyword its own enum (`\"…\".parse()?`), a condition `Expr::new(\"…\")`; an `Option` fits what may be left out"
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

/// Text from Rust, and what tells data from the author's own.
pub trait Textual: Sized {
    /// The text as a script holds it.
    fn text(self) -> Text;

    /// The text as JSON holds it.
    #[doc(hidden)]
    fn written<'p>(self) -> Piece<'p>
    where
        Self: 'p,
    {
        Piece::text(Cow::Owned(self.text().into_string()))
    }
}

macro_rules! data {
    ($([$($lifetime:lifetime)?] $From:ty => |$value:ident| $cow:expr),* $(,)?) => {$(
        impl$(<$lifetime>)? Textual for $From {
            #[inline]
            fn text(self) -> Text {
                Text::data(self)
            }

            #[inline]
            fn written<'p>(self) -> Piece<'p>
            where
                Self: 'p,
            {
                let $value = self;
                Piece::data($cow)
            }
        }
    )*};
}

data! {
    ['a] &'a str => |value| Cow::Borrowed(value),
    ['a] &'a String => |value| Cow::Borrowed(value),
    ['a] Cow<'a, str> => |value| value,
    [] String => |value| Cow::Owned(value),
}

impl Textual for Expr {
    #[inline]
    fn text(self) -> Text {
        Text::from(self)
    }
}

impl Textual for Text {
    #[inline]
    fn text(self) -> Self {
        self
    }
}

/// Says that text fits a target.
macro_rules! text_fits {
    ($($Target:ty => |$text:ident| $body:expr),* $(,)?) => {$(
        #[diagnostic::do_not_recommend]
        impl<S: $crate::fit::Textual> $crate::fit::Fits<$Target> for S {
            #[inline]
            fn fit(self) -> $Target {
                let $text = self.text();
                $body
            }

            #[inline]
            fn piece<'p>(value: Self) -> $crate::fragment::Piece<'p>
            where
                Self: 'p,
            {
                value.written()
            }
        }

        #[diagnostic::do_not_recommend]
        impl<S: $crate::fit::Textual> $crate::fit::Fits<Option<$Target>> for S {
            #[inline]
            fn fit(self) -> Option<$Target> {
                let $text = self.text();
                Some($body)
            }

            #[inline]
            fn piece<'p>(value: Self) -> $crate::fragment::Piece<'p>
            where
                Self: 'p,
            {
                value.written()
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

fits!(i64: i8, i16, i32, i64, u8, u16, u32 => |value| value.into());
fits!(Value<i64>: i8, i16, i32, i64, u8, u16, u32 => |value| Value::Literal(value.into()));
fits!(Value<i64>: u64, usize, isize => |value| Value::Literal(saturate(value)));
fits!(i64: u64, usize, isize => |value| saturate(value));

fits!(Number: i8, i16, i32, i64, u8, u16, u32 => |value| Number::Int(value.into()));
fits!(Number: f32, f64 => |value| Number::Float(value.into()));
fits!(Number: Number => |value| value);
fits!(Value<Number>: i8, i16, i32, i64, u8, u16, u32, f32, f64, Number => |value| Value::Literal(value.fit()));

macro_rules! duration_fits {
    ($($Unit:ident)*) => {$(
        fits!($Unit: Duration => |value| $Unit::from(value));
        fits!($Unit: $Unit => |value| value);
        fits!(Value<$Unit>: Duration => |value| Value::Literal($Unit::from(value)));
        fits!(Value<$Unit>: $Unit => |value| Value::Literal(value));
    )*};
}

macro_rules! whole_duration_fits {
    ($($Unit:ident)*) => {$(
        fits!($Unit: i8, i16, i32, i64, u8, u16, u32 => |value| $Unit(value.into()));
        fits!($Unit: u64, usize, isize => |value| $Unit(saturate(value)));
        fits!(Value<$Unit>: i8, i16, i32, i64, u8, u16, u32 => |value| Value::Literal($Unit(value.into())));
        fits!(Value<$Unit>: u64, usize, isize => |value| Value::Literal($Unit(saturate(value))));
    )*};
}

duration_fits!(Seconds Milliseconds DecimalSeconds);
whole_duration_fits!(Seconds Milliseconds);
fits!(DecimalSeconds: i8, i16, i32, i64, u8, u16, u32, f32, f64 => |value| DecimalSeconds(value.fit()));
fits!(Value<DecimalSeconds>: i8, i16, i32, i64, u8, u16, u32, f32, f64 => |value| Value::Literal(DecimalSeconds(value.fit())));

macro_rules! value_fits {
    ($($Inner:ty),*) => {$(
        fits!(Value<$Inner>: Expr => |value| Value::Expr(value));
        fits!(Value<$Inner>: Value<$Inner> => |value| value);
    )*};
}

value_fits!(bool, i64, Number, Seconds, Milliseconds, DecimalSeconds);

/// A number beyond what SWML can hold becomes the greatest it can: no property has
/// a bound that high, so the checker still says that it is too great.
fn saturate(value: impl TryInto<i64>) -> i64 {
    value.try_into().unwrap_or(i64::MAX)
}

/// With targets more than the one it may have, a type that does not fit is told to be
/// one, instead of being taken for a mismatch of types.
macro_rules! decoys {
    ($($Decoy:ident for [$($generics:tt)*] $From:ty),*) => {$(
        #[doc(hidden)]
        #[derive(Debug)]
        pub struct $Decoy;

        impl Property for $Decoy {
            fn view(&self) -> View<'_> {
                View::Absent
            }
        }

        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Fits<$Decoy> for $From {
            fn fit(self) -> $Decoy {
                $Decoy
            }
        }
    )*};
}

decoys!(Nothing for [E] E, Nowhere for [E] E, Never for [E] Option<E>);

macro_rules! list_fits {
    ($([$($generics:tt)*] $List:ty),* $(,)?) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: Property, E: Fits<T>, $($generics)*> Fits<Vec<T>> for $List {
            fn fit(self) -> Vec<T> {
                self.into_iter().map(E::fit).collect()
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: Property, E: Fits<T>, $($generics)*> Fits<Option<Vec<T>>> for $List {
            fn fit(self) -> Option<Vec<T>> {
                Some(self.into_iter().map(E::fit).collect())
            }
        }
    )*};
}

list_fits!([] Vec<E>, [const N: usize] [E; N]);

#[diagnostic::do_not_recommend]
impl<T: Property, E: Fits<T> + Clone> Fits<Vec<T>> for &[E] {
    fn fit(self) -> Vec<T> {
        self.iter().cloned().map(E::fit).collect()
    }
}

#[diagnostic::do_not_recommend]
impl<T: Property, E: Fits<T> + Clone> Fits<Option<Vec<T>>> for &[E] {
    fn fit(self) -> Option<Vec<T>> {
        Some(self.fit())
    }
}
