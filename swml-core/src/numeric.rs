//! Conversions from Rust numbers.

use crate::Number;

/// A Rust number of any type that SWML's numbers can represent.
pub(crate) trait Numeric: Sized {
    /// Converts the number; an `f32` becomes its shortest decimal.
    fn number(self) -> Number;
}

/// A Rust integer of any type.
pub(crate) trait Integer: Numeric {}

macro_rules! integer {
    ($($Integer:ty)*) => {
        $( impl Integer for $Integer {} )*
    };
}

integer!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize);

macro_rules! numeric {
    ($($Number:ty => |$value:ident| $number:expr),* $(,)?) => {$(
        impl Numeric for $Number {
            #[inline]
            fn number(self) -> Number {
                let $value = self;
                $number
            }
        }
    )*};
}

numeric! {
    i8 => |value| Number::Int(value.into()),
    i16 => |value| Number::Int(value.into()),
    i32 => |value| Number::Int(value.into()),
    i64 => |value| Number::Int(value),
    u8 => |value| Number::Int(value.into()),
    u16 => |value| Number::Int(value.into()),
    u32 => |value| Number::Int(value.into()),
    u64 => |value| Number::from(value),
    // Rust supports no machine with wider ones
    isize => |value| Number::Int(value as i64),
    usize => |value| Number::from(value as u64),
    f32 => |value| Number::from(value),
    f64 => |value| Number::Float(value),
    Number => |value| value,
}
