//! The macros that declare the language: one declaration gives the Rust type,
//! its row in the schema, its reading and writing, and its place in the docs.

/// Declares an object of SWML: `pub name: Type [facets],` for each property.
///
/// - A property is required unless its type is an `Option`.
/// - A name that is no Rust word is given as `pub otherwise for "else": …`.
/// - `pub(new)` makes the property's function a constructor instead of a setter.
/// - Facets are the methods of [`Facets`](crate::schema::Facets), options of the
///   record those of [`Record`](crate::schema::Record).
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
        $(#[doc = $doc])*
        #[derive(Clone, Default)]
        pub struct $Record {
            $( $(#[doc = $field_doc])* pub $field: $ty, )*
            #[doc(hidden)]
            pub layout: $crate::layout::Layout,
        }

        impl $Record {
            $(
                $crate::declare::function!(
                    $($new)? $(#[doc = $field_doc])* $field: $ty
                );
            )*

            /// Sends a property that SWML is not known to have, or a value that it is not
            /// known to take: it goes out as it is, and is judged by nobody.
            ///
            /// Strings in it are data, see [`Text::data`](crate::Text::data).
            #[must_use]
            pub fn raw(mut self, name: &str, value: impl $crate::fit::Fits<$crate::any::Any>) -> Self {
                self.layout.add(name, value.fit().disarmed());
                self
            }

            /// What the table says of this type.
            pub fn schema() -> &'static $crate::schema::Record {
                #[allow(unused_imports)]
                use $crate::schema::{Form, Format, ReadOn};
                static RECORD: $crate::schema::Record =
                    $crate::schema::Record::new($name, stringify!($Record), module_path!(), &[$(
                        $crate::schema::Field {
                            name: $crate::declare::wire!($field $($wire)?),
                            key: concat!(",\"", $crate::declare::wire!($field $($wire)?), "\":"),
                            rust: stringify!($field),
                            ty: <$ty as $crate::property::Typed>::TYPE,
                            required: <$ty as $crate::property::Typed>::REQUIRED,
                            boxed: <$ty as $crate::property::Typed>::BOXED,
                            facets: $crate::schema::Facets::NONE
                                $($( .$facet($($($arg),*)?) )*)?,
                        }
                    ),*])
                    $($( .$option($($($value),*)?) )*)?;
                &RECORD
            }
        }

        impl $crate::property::RecordView for $Record {
            fn record(&self) -> &'static $crate::schema::Record {
                Self::schema()
            }

            fn properties<'s>(
                &'s self,
                see: &mut dyn FnMut(&[&'s dyn $crate::property::Property]),
            ) {
                see(&[$( &self.$field ),*]);
            }

            fn layout(&self) -> &$crate::layout::Layout {
                &self.layout
            }
        }

        impl $crate::property::RecordRead for $Record {
            #[inline]
            fn properties_mut(
                &mut self,
                see: &mut dyn FnMut(&mut [&mut dyn $crate::property::Read]),
            ) {
                see(&mut [$( &mut self.$field ),*]);
            }

            #[inline]
            fn layout_mut(&mut self) -> &mut $crate::layout::Layout {
                &mut self.layout
            }
        }

        impl $crate::property::Property for $Record {
            fn view(&self) -> $crate::property::View<'_> {
                $crate::property::View::Record(self)
            }
        }

        impl $crate::property::Read for $Record {
            #[inline]
            fn read(
                &mut self,
                node: &$crate::tree::Node<'_>,
            ) -> Result<(), $crate::property::Unreadable> {
                $crate::layout::read_record(self, node)
            }
        }

        impl $crate::property::Typed for $Record {
            const TYPE: $crate::schema::Type = $crate::schema::Type::Record(Self::schema);
        }

        $crate::declare::value!($Record);
        impl $crate::fit::Declared for $Record {}
    };
}

/// The function of one property: a setter, or a constructor where it is `new`.
macro_rules! function {
    (new $(#[doc = $doc:literal])* $field:ident: $ty:ty) => {
        $(#[doc = $doc])*
        ///
        /// Makes a new value with this property; every other one is left out.
        pub fn $field(value: impl $crate::fit::Fits<$ty>) -> Self {
            Self { $field: value.fit(), ..Default::default() }
        }
    };
    ($(#[doc = $doc:literal])* $field:ident: $ty:ty) => {
        $(#[doc = $doc])*
        #[must_use]
        pub fn $field(mut self, value: impl $crate::fit::Fits<$ty>) -> Self {
            self.$field = value.fit();
            self
        }
    };
}

/// The name of a property in SWML.
macro_rules! wire {
    ($field:ident $wire:literal) => {
        $wire
    };
    ($field:ident) => {
        stringify!($field)
    };
}

/// What every declared type can do: be compared, shown, and be a serde value.
macro_rules! value {
    ($Type:ident) => {
        impl PartialEq for $Type {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                use $crate::property::Property;
                $crate::property::same(&self.view(), &other.view())
            }
        }

        /// Secrets are left out.
        impl std::fmt::Debug for $Type {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::debug::fmt(self, f)
            }
        }

        impl serde::Serialize for $Type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::serde_impl::serialize(self, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $Type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::serde_impl::deserialize(deserializer)
            }
        }
    };
}

/// Declares a closed set of words: `Variant = "word",` for each, with `[undocumented]`
/// behind one that is not on SignalWire's pages yet, and `[undocumented_in_lower_case]` behind
/// the name of a set whose words are known in lower case, too.
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
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $Keyword {
            $( $(#[doc = $word_doc])* $Word, )*
        }

        impl $Keyword {
            /// Every word of the set.
            pub const ALL: &'static [Self] = &[$(Self::$Word),*];

            /// The word as SWML writes it.
            #[inline]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$Word => $word, )*
                }
            }

            const WORDS: &'static $crate::schema::Keywords = &$crate::schema::Keywords {
                rust: stringify!($Keyword),
                module: module_path!(),
                words: &[$(
                    $crate::schema::Keyword {
                        name: $word,
                        rust: stringify!($Word),
                        undocumented: $crate::declare::is_undocumented!($($undocumented)?),
                    }
                ),*],
                lower: $crate::declare::in_lower_case!($($lower)?),
            };
        }

        $crate::declare::first_word!($Keyword $($Word)*);

        impl std::fmt::Display for $Keyword {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        /// # Errors
        /// The text is none of the words.
        impl std::str::FromStr for $Keyword {
            type Err = $crate::error::NotAKeyword;

            #[inline]
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $( $word => Ok(Self::$Word), )*
                    _ => Err($crate::error::NotAKeyword::new(text, Self::WORDS)),
                }
            }
        }

        impl $crate::property::Property for $Keyword {
            fn view(&self) -> $crate::property::View<'_> {
                $crate::property::View::Text(self.as_str())
            }
        }

        impl $crate::property::Read for $Keyword {
            #[inline]
            fn read(
                &mut self,
                node: &$crate::tree::Node<'_>,
            ) -> Result<(), $crate::property::Unreadable> {
                match node.word() {
                    $( Some($word) => *self = Self::$Word, )*
                    Some(word) if Self::WORDS.lower => {
                        let known = Self::WORDS.get(word).ok_or($crate::property::Unreadable)?;
                        let is = |one: &&Self| one.as_str() == known.name;
                        let found = Self::ALL.iter().find(is);
                        *self = *found.ok_or($crate::property::Unreadable)?;
                    }
                    _ => return Err($crate::property::Unreadable),
                }
                Ok(())
            }
        }

        impl $crate::property::Typed for $Keyword {
            const TYPE: $crate::schema::Type = $crate::schema::Type::Keyword(Self::WORDS);
        }

        $crate::declare::text_serde!($Keyword);
        impl $crate::fit::Declared for $Keyword {}
    };
}

/// What stands in brackets behind a word.
macro_rules! is_undocumented {
    () => {
        false
    };
    (undocumented) => {
        true
    };
}

/// What stands in brackets behind a set of words.
macro_rules! in_lower_case {
    () => {
        false
    };
    (undocumented_in_lower_case) => {
        true
    };
}

/// The first word of a set is its default.
macro_rules! first_word {
    ($Keyword:ident $First:ident $($rest:ident)*) => {
        /// The first word of the set.
        impl Default for $Keyword {
            #[inline]
            fn default() -> Self {
                Self::$First
            }
        }
    };
}

/// Serde for a type that is text with `Display` and `FromStr`.
macro_rules! text_serde {
    ($Type:ident) => {
        impl serde::Serialize for $Type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $Type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::serde_impl::deserialize_text(deserializer)
            }
        }
    };
}

/// Declares a value of one of several types: `Variant(Type) [facets],` for each.
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
        $(#[doc = $doc])*
        #[derive(Clone)]
        pub enum $Choice {
            $( $(#[doc = $variant_doc])* $Variant($ty), )*
        }

        impl $Choice {
            const CHOICE: &'static $crate::schema::Choice = {
                #[allow(unused_imports)]
                use $crate::schema::Format;
                &$crate::schema::Choice {
                    rust: stringify!($Choice),
                    module: module_path!(),
                    name: $name,
                    alternatives: &[$(
                        $crate::schema::Alternative {
                            rust: stringify!($Variant),
                            ty: <$ty as $crate::property::Typed>::TYPE,
                            boxed: <$ty as $crate::property::Typed>::BOXED,
                            facets: $crate::schema::Facets::NONE
                                $($( .$facet($($($arg),*)?) )*)?,
                        }
                    ),*],
                }
            };
        }

        $crate::declare::default_choice!($Choice $($Variant)*);

        impl $crate::property::Property for $Choice {
            fn view(&self) -> $crate::property::View<'_> {
                match self {
                    $( Self::$Variant(value) => value.view(), )*
                }
            }
        }

        impl $crate::property::Read for $Choice {
            #[inline]
            fn read(
                &mut self,
                node: &$crate::tree::Node<'_>,
            ) -> Result<(), $crate::property::Unreadable> {
                let picked = Self::CHOICE.pick(node).ok_or($crate::property::Unreadable)?;
                $(
                    if picked.rust == stringify!($Variant) {
                        let mut value: $ty = Default::default();
                        value.read(node)?;
                        *self = Self::$Variant(value);
                        return Ok(());
                    }
                )*
                Err($crate::property::Unreadable)
            }
        }

        impl $crate::property::Typed for $Choice {
            const TYPE: $crate::schema::Type = $crate::schema::Type::Choice(Self::CHOICE);
        }

        $crate::declare::value!($Choice);
        impl $crate::fit::Declared for $Choice {}
    };
}

/// An empty value of the first alternative.
macro_rules! default_choice {
    ($Choice:ident $First:ident $($rest:ident)*) => {
        impl Default for $Choice {
            fn default() -> Self {
                Self::$First(Default::default())
            }
        }
    };
}

/// Declares the methods of a language: `Variant(Body) for "name" [facets],` each.
macro_rules! methods {
    (
        $(#[doc = $doc:literal])*
        pub enum $Method:ident {
            $(
                $(#[doc = $method_doc:literal])*
                $Variant:ident($ty:ty) for $name:literal
                    $([ $($facet:ident $(($($arg:expr),*))?),* ])?
            ),* $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone)]
        // a script holds few methods, and a list of them is one allocation
        #[allow(clippy::large_enum_variant)]
        pub enum $Method {
            $( $(#[doc = $method_doc])* $Variant($ty), )*
            /// A method that SWML is not known to have, sent on purpose.
            Raw($crate::raw::RawMethod),
        }

        impl $Method {
            /// The methods, as the table has them.
            pub const METHODS: &'static $crate::schema::Methods = {
                #[allow(unused_imports)]
                use $crate::schema::Format;
                &$crate::schema::Methods {
                    rust: stringify!($Method),
                    module: module_path!(),
                    rows: &[$(
                        $crate::schema::Method {
                            name: $name,
                            rust: stringify!($Variant),
                            ty: <$ty as $crate::property::Typed>::TYPE,
                            boxed: <$ty as $crate::property::Typed>::BOXED,
                            facets: $crate::schema::Facets::NONE
                                $($( .$facet($($($arg),*)?) )*)?,
                        }
                    ),*],
                }
            };

            /// A method that SWML is not known to have: it goes out as it is, and is judged
            /// by nobody. Strings in it are data, see [`Text::data`](crate::Text::data).
            pub fn raw(name: &str, body: impl $crate::fit::Fits<$crate::any::Any>) -> Self {
                Self::Raw($crate::raw::RawMethod::new(name, body.fit().disarmed()))
            }

            /// The method's name in SWML.
            pub fn name(&self) -> &str {
                match self {
                    $( Self::$Variant(_) => $name, )*
                    Self::Raw(raw) => raw.name(),
                }
            }
        }

        $crate::declare::default_choice!($Method $($Variant)*);

        impl $crate::property::Property for $Method {
            fn view(&self) -> $crate::property::View<'_> {
                match self {
                    $( Self::$Variant(body) => $crate::property::View::Method(
                        const { &$crate::property::MethodName::new($name, concat!("{\"", $name, "\":")) },
                        body,
                    ), )*
                    Self::Raw(raw) => $crate::property::View::RawMethod(raw.name(), raw.body()),
                }
            }
        }

        impl $crate::property::Read for $Method {
            #[inline]
            fn read(
                &mut self,
                node: &$crate::tree::Node<'_>,
            ) -> Result<(), $crate::property::Unreadable> {
                let (name, step, raw) = $crate::legacy::step(node)?;
                match name {
                    $(
                        $name if !raw => {
                            let mut body: $ty = Default::default();
                            if let Some(step) = step {
                                body.read(step)?;
                            }
                            *self = Self::$Variant(body);
                        }
                    )*
                    _ => {
                        let mut body = $crate::any::Any::Null;
                        if let Some(step) = step {
                            body.read(step)?;
                        }
                        *self = Self::Raw($crate::raw::RawMethod::read(name, body));
                    }
                }
                Ok(())
            }
        }

        impl $crate::property::Typed for $Method {
            const TYPE: $crate::schema::Type = $crate::schema::Type::Method(Self::METHODS);
        }

        $crate::declare::value!($Method);
        impl $crate::fit::Declared for $Method {}
    };
}

/// Lets a record stand where a method is wanted.
macro_rules! is_method {
    ($Method:ident: $($Record:ident),* $(,)?) => {
        $(
            impl From<$Record> for $Method {
                // a large body stands in a `Box`
                #[allow(clippy::useless_conversion)]
                #[inline]
                fn from(body: $Record) -> Self {
                    Self::$Record(body.into())
                }
            }

            $crate::fit::fits!($Method: $Record => |body| $Method::$Record(body.into()));
        )*
    };
}

pub(crate) use {
    choice, default_choice, first_word, function, in_lower_case, is_method, is_undocumented,
    keyword, methods, record, text_serde, value, wire,
};
