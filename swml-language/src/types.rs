//! The types used in the table: each represents a type of SWML, and holds no value.
//!
//! The typed values of the same names are in `swml-core`.

use crate::schema::{Type, Unit};

/// A type of the table.
pub trait Typed {
    /// The type of SWML.
    const TYPE: Type;
    /// Whether the value is required.
    const REQUIRED: bool = true;
    /// Whether the value is stored in a `Box`.
    const BOXED: bool = false;
}

impl<T: Typed> Typed for Option<T> {
    const TYPE: Type = T::TYPE;
    const REQUIRED: bool = false;
    const BOXED: bool = T::BOXED;
}

impl<T: Typed> Typed for Vec<T> {
    const TYPE: Type = Type::List(&T::TYPE);
}

impl<T: Typed> Typed for Box<T> {
    const TYPE: Type = T::TYPE;
    const BOXED: bool = true;
}

/// Declares types that only represent a type of SWML.
macro_rules! stands_for {
    ($($(#[doc = $doc:literal])* $Marker:ident = $ty:expr;)*) => {$(
        $(#[doc = $doc])*
        pub enum $Marker {}

        impl Typed for $Marker {
            const TYPE: Type = $ty;
        }
    )*};
}

stands_for! {
    /// Text.
    Text = Type::Text;
    /// The script to continue with: a section, a URL, or a document.
    Target = Type::Text;
    /// A JavaScript condition, without `${}` around it.
    Condition = Type::Condition;
    /// A destination of `connect`.
    Destination = Type::Destination;
    /// Any JSON.
    Any = Type::Any;
    /// A whole document that is written as JSON text.
    Inline = Type::Inline;
    /// Whole seconds.
    Seconds = Type::Duration(Unit::Seconds);
    /// Whole milliseconds.
    Milliseconds = Type::Duration(Unit::Milliseconds);
    /// Seconds with a fraction.
    DecimalSeconds = Type::Duration(Unit::DecimalSeconds);
}

impl Typed for bool {
    const TYPE: Type = Type::Bool;
}

impl Typed for i64 {
    const TYPE: Type = Type::Integer;
}

/// A number.
impl Typed for crate::number::Number {
    const TYPE: Type = Type::Number;
}

/// `null`.
impl Typed for () {
    const TYPE: Type = Type::Null;
}

/// A literal value, or a variable in its place.
pub struct Value<T>(std::marker::PhantomData<T>);

impl<T: Typed> Typed for Value<T> {
    const TYPE: Type = Type::Var(&T::TYPE);
}

/// A map with free keys.
pub struct Map<T>(std::marker::PhantomData<T>);

impl<T: Typed> Typed for Map<T> {
    const TYPE: Type = Type::Map(&T::TYPE);
}
