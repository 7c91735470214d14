//! The macros that declare the language: each declaration is a row of the table, with its
//! documentation.
//!
//! The typed values of `swml-core` are generated from these rows.

/// Declares an object of SWML: `pub name: Type [constraints],` for each property.
///
/// - A property is required unless its type is an `Option`.
/// - A name that is not a valid Rust identifier is written `pub otherwise for "else": …`.
/// - `pub(new)` makes the property's function a constructor instead of a setter.
/// - Constraints are the methods of [`Constraints`](crate::schema::Constraints), options of the
///   record those of [`RecordType`](crate::schema::RecordType).
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        pub struct $Record:ident for $name:literal
            $([ $($option:ident $(($($value:expr),*))?),* ])? {
            $(
                $(#[doc = $field_doc:literal])*
                pub $(($new:ident))? $field:ident $(for $wire:literal)? : $ty:ty
                    $([ $($facet:ident $(($($arg:expr),*))?),* $(,)? ])?
            ),* $(,)?
        }
    ) => {
        // the documentation is in the row, and shown for the typed value
        #[allow(missing_docs)]
        pub enum $Record {}

        impl $Record {
            /// Returns the row of this type.
            pub fn schema() -> &'static $crate::schema::RecordType {
                #[allow(unused_imports)]
                use $crate::schema::{Form, Format, AppliesTo, Rule, SequenceRule};
                static RECORD: $crate::schema::RecordType = $crate::schema::RecordType::new(
                    $name,
                    stringify!($Record),
                    module_path!(),
                    &[$($doc),*],
                    &[$(
                        $crate::schema::Field {
                            name: $crate::declare::wire!($field $($wire)?),
                            key: concat!(",\"", $crate::declare::wire!($field $($wire)?), "\":"),
                            rust: stringify!($field),
                            docs: &[$($field_doc),*],
                            constructor: $crate::declare::given!($($new)?),
                            ty: <$ty as $crate::types::Typed>::TYPE,
                            required: <$ty as $crate::types::Typed>::REQUIRED,
                            boxed: <$ty as $crate::types::Typed>::BOXED,
                            constraints: $crate::schema::Constraints::NONE
                                $($( .$facet($($($arg),*)?) )*)?,
                        }
                    ),*],
                )
                $($( .$option($($($value),*)?) )*)?;
                &RECORD
            }
        }

        impl $crate::types::Typed for $Record {
            const TYPE: $crate::schema::Type = $crate::schema::Type::Record(Self::schema);
        }
    };
}

/// Expands to the name of a property in SWML.
macro_rules! wire {
    ($field:ident $wire:literal) => {
        $wire
    };
    ($field:ident) => {
        stringify!($field)
    };
}

/// Expands to whether an optional fragment is present.
macro_rules! given {
    () => {
        false
    };
    ($given:ident) => {
        true
    };
}

/// Declares a closed set of words: `Variant = "word",` for each, followed by `[undocumented]` if
/// SignalWire's documentation does not list it. The name of the set is followed by
/// `[undocumented_in_lower_case]` if its words are known in lower case, too.
macro_rules! keyword {
    (
        $(#[doc = $doc:literal])*
        pub enum $Keyword:ident $([$lower:ident])? {
            $(
                $(#[doc = $word_doc:literal])*
                $Word:ident = $word:literal $([$undocumented:ident])?
            ),* $(,)?
        }
    ) => {
        // the documentation is in the row, and shown for the typed value
        #[allow(missing_docs)]
        pub enum $Keyword {}

        impl $Keyword {
            /// Returns the row of this type.
            pub const WORDS: &'static $crate::schema::EnumType = &$crate::schema::EnumType {
                rust: stringify!($Keyword),
                module: module_path!(),
                docs: &[$($doc),*],
                words: &[$(
                    $crate::schema::Keyword {
                        name: $word,
                        rust: stringify!($Word),
                        docs: &[$($word_doc),*],
                        undocumented: $crate::declare::given!($($undocumented)?),
                    }
                ),*],
                lower: $crate::declare::given!($($lower)?),
            };
        }

        impl $crate::types::Typed for $Keyword {
            const TYPE: $crate::schema::Type = $crate::schema::Type::Keyword(Self::WORDS);
        }
    };
}

/// Declares a value of one of several types: `Variant(Type) [constraints],` for each.
macro_rules! choice {
    (
        $(#[doc = $doc:literal])*
        pub enum $Choice:ident for $name:literal {
            $(
                $(#[doc = $variant_doc:literal])*
                $Variant:ident($ty:ty) $([ $($facet:ident $(($($arg:expr),*))?),* ])?
            ),* $(,)?
        }
    ) => {
        // the documentation is in the row, and shown for the typed value
        #[allow(missing_docs)]
        pub enum $Choice {}

        impl $Choice {
            /// Returns the row of this type.
            pub const CHOICE: &'static $crate::schema::OneOf = {
                #[allow(unused_imports)]
                use $crate::schema::Format;
                &$crate::schema::OneOf {
                    rust: stringify!($Choice),
                    module: module_path!(),
                    docs: &[$($doc),*],
                    name: $name,
                    alternatives: &[$(
                        $crate::schema::Alternative {
                            rust: stringify!($Variant),
                            docs: &[$($variant_doc),*],
                            value: stringify!($ty),
                            ty: <$ty as $crate::types::Typed>::TYPE,
                            boxed: <$ty as $crate::types::Typed>::BOXED,
                            constraints: $crate::schema::Constraints::NONE
                                $($( .$facet($($($arg),*)?) )*)?,
                        }
                    ),*],
                }
            };
        }

        impl $crate::types::Typed for $Choice {
            const TYPE: $crate::schema::Type = $crate::schema::Type::Choice(Self::CHOICE);
        }
    };
}

/// Declares the methods of a language: `Variant(Body) for "name" [constraints],` each. The name of
/// the enum is followed by the document type of the language.
macro_rules! methods {
    (
        $(#[doc = $doc:literal])*
        pub enum $Method:ident of $Document:ident {
            $(
                $(#[doc = $method_doc:literal])*
                $Variant:ident($ty:ty) for $name:literal
                    $([ $($facet:ident $(($($arg:expr),*))?),* ])?
            ),* $(,)?
        }
    ) => {
        // the documentation is in the row, and shown for the typed value
        #[allow(missing_docs)]
        pub enum $Method {}

        impl $Method {
            /// The rows of the methods.
            pub const METHODS: &'static $crate::schema::MethodSet = {
                #[allow(unused_imports)]
                use $crate::schema::Format;
                &$crate::schema::MethodSet::new(
                    stringify!($Method),
                    module_path!(),
                    &[$($doc),*],
                    &[$(
                        $crate::schema::MethodSpec {
                            name: $name,
                            rust: stringify!($Variant),
                            docs: &[$($method_doc),*],
                            ty: <$ty as $crate::types::Typed>::TYPE,
                            boxed: <$ty as $crate::types::Typed>::BOXED,
                            constraints: $crate::schema::Constraints::NONE
                                $($( .$facet($($($arg),*)?) )*)?,
                        }
                    ),*],
                    || $Document::LANGUAGE,
                )
            };
        }

        impl $crate::types::Typed for $Method {
            const TYPE: $crate::schema::Type = $crate::schema::Type::Method(Self::METHODS);
        }
    };
}

/// Declares the document type of a language, and the differences from the other language.
macro_rules! document {
    (
        $(#[doc = $doc:literal])*
        pub struct $Document:ident($Contents:ident of $Method:ident, $Version:ident) for $name:literal
            $([$($option:tt)*])? {
                $($row:tt)*
            }
    ) => {
        $crate::declare::record! {
            /// The contents of a script.
            pub struct $Contents for $name [
                rule(Rule::Sections), of("Document") $(, $($option)*)?
            ] {
                /// The SWML version of the script.
                pub version: Option<$Version> [default("1.0.0")],
                /// The sections by name, each a list of methods.
                pub sections: $crate::types::Map<Vec<$Method>>,
            }
        }

        // the documentation is in the row, and shown for the typed value
        #[allow(missing_docs)]
        pub enum $Document {}

        impl $Document {
            /// The language of the script.
            pub const LANGUAGE: &'static $crate::schema::Language = &$crate::schema::Language {
                document: <Self as $crate::types::Typed>::TYPE,
                methods: $Method::METHODS,
                $($row)*
            };

            /// Returns the row of this type.
            pub fn schema() -> &'static $crate::schema::RecordType {
                $Contents::schema()
            }
        }

        impl $crate::types::Typed for $Document {
            const TYPE: $crate::schema::Type = <$Contents as $crate::types::Typed>::TYPE;
        }
    };
}

pub(crate) use {choice, document, given, keyword, methods, record, wire};
