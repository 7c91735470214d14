//! The macros behind the typed values: the implementations for a generated struct or enum, by its
//! row in the table.

/// Implements an object of SWML.
macro_rules! record {
    ($Record:ident of $table:path { $($field:ident),* $(,)? }) => {
        impl $Record {
            /// Sets an unknown property, or a value outside the declared type: it is sent unchanged
            /// and not checked.
            ///
            /// Strings in it are data, see [`Text::data`](crate::Text::data).
            #[must_use]
            pub fn raw(mut self, name: &str, value: impl $crate::into_property::IntoProperty<$crate::json_value::Any>) -> Self {
                self.layout.add(name, value.into_property().disarmed());
                self
            }
        }

        impl $crate::property::RecordView for $Record {
            fn record(&self) -> &'static $crate::schema::RecordType {
                <$table>::schema()
            }

            fn properties<'s>(
                &'s self,
                see: &mut dyn FnMut(&[&'s dyn $crate::property::Property]),
            ) {
                see(&[$( &self.$field ),*]);
            }

            fn order(&self) -> $crate::property::Order<'_> {
                self.layout.order()
            }

            fn extra(&self) -> &dyn $crate::property::MapView {
                self.layout.raw()
            }
        }

        impl $crate::key_order::RecordRead for $Record {
            fn properties_mut(
                &mut self,
                see: &mut dyn FnMut(&mut [&mut dyn $crate::property::Read]),
            ) {
                see(&mut [$( &mut self.$field ),*]);
            }

            fn layout_mut(&mut self) -> &mut $crate::key_order::KeyOrder {
                &mut self.layout
            }
        }

        impl $crate::property::Property for $Record {
            fn view(&self) -> $crate::property::ValueRef<'_> {
                $crate::property::ValueRef::Record(self)
            }
        }

        impl $crate::property::Read for $Record {
            fn read(
                &mut self,
                node: &$crate::tree::Node<'_>,
            ) -> Result<(), $crate::property::Unreadable> {
                $crate::key_order::read_record(self, node)
            }

            fn steps(&mut self, steps: &mut $crate::steps::Steps<'_>) {
                $crate::key_order::record_steps(self, steps);
            }
        }

        impl $crate::property::Typed for $Record {
            const TYPE: $crate::schema::Type = <$table as swml_language::types::Typed>::TYPE;
        }

        $crate::declare::value!($Record);
        impl $crate::into_property::Declared for $Record {}
    };
}

/// Implements the traits of every declared type: comparison, `Debug`, and serde.
macro_rules! value {
    ($Type:ident) => {
        impl PartialEq for $Type {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                use $crate::property::Property;
                $crate::same::same(&self.view(), &other.view())
            }
        }

        /// Omits secrets.
        impl std::fmt::Debug for $Type {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::debug::fmt(self, f)
            }
        }

        impl serde_core::Serialize for $Type {
            fn serialize<S: serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                $crate::serde_impl::serialize(self, serializer)
            }
        }

        impl<'de> serde_core::Deserialize<'de> for $Type {
            fn deserialize<D: serde_core::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                $crate::serde_impl::deserialize(deserializer)
            }
        }
    };
}

/// Implements a closed set of words: `Variant = "word",` for each.
macro_rules! keyword {
    ($Keyword:ident of $table:path { $( $Word:ident = $word:literal ),* $(,)? }) => {
        impl $Keyword {
            /// Every word of the set.
            pub const ALL: &'static [Self] = &[$(Self::$Word),*];

            /// Returns the word in SWML.
            #[inline]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$Word => $word, )*
                }
            }

            const WORDS: &'static $crate::schema::EnumType = <$table>::WORDS;
        }

        impl std::fmt::Display for $Keyword {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        /// # Errors
        /// The text is not a word of the set.
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
            fn view(&self) -> $crate::property::ValueRef<'_> {
                $crate::property::ValueRef::Text(self.as_str())
            }
        }

        impl $crate::property::Read for $Keyword {
            fn read(
                &mut self,
                node: &$crate::tree::Node<'_>,
            ) -> Result<(), $crate::property::Unreadable> {
                let index = $crate::property::read_word(node, Self::WORDS, &[$($word),*])?;
                *self = *Self::ALL.get(index).ok_or($crate::property::Unreadable)?;
                Ok(())
            }
        }

        impl $crate::property::Typed for $Keyword {
            const TYPE: $crate::schema::Type = $crate::schema::Type::Keyword(Self::WORDS);
        }

        $crate::declare::text_serde!($Keyword);
        impl $crate::into_property::Declared for $Keyword {}
    };
}

/// Implements serde for a type with `Display` and `FromStr`.
macro_rules! text_serde {
    ($Type:ident) => {
        impl serde_core::Serialize for $Type {
            fn serialize<S: serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde_core::Deserialize<'de> for $Type {
            fn deserialize<D: serde_core::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                $crate::serde_impl::deserialize_text(deserializer)
            }
        }
    };
}

/// Implements one of several types: `Variant(Type),` for each.
macro_rules! choice {
    ($Choice:ident of $table:path { $( $Variant:ident($ty:ty) ),* $(,)? }) => {
        $crate::declare::default_choice!($Choice $($Variant)*);

        impl $crate::property::Property for $Choice {
            fn view(&self) -> $crate::property::ValueRef<'_> {
                match self {
                    $( Self::$Variant(value) => value.view(), )*
                }
            }
        }

        impl $crate::property::Read for $Choice {
            fn read(
                &mut self,
                node: &$crate::tree::Node<'_>,
            ) -> Result<(), $crate::property::Unreadable> {
                let picked = <$table>::CHOICE.pick(node).ok_or($crate::property::Unreadable)?;
                $(
                    if picked.rust == stringify!($Variant) {
                        $crate::property::set(self, Self::$Variant(Default::default()));
                    } else
                )*
                {
                    return Err($crate::property::Unreadable);
                }
                let value: &mut dyn $crate::property::Read = match self {
                    $( Self::$Variant(value) => value, )*
                };
                value.read(node)
            }

            fn steps(&mut self, steps: &mut $crate::steps::Steps<'_>) {
                let value: &mut dyn $crate::property::Read = match self {
                    $( Self::$Variant(value) => value, )*
                };
                value.steps(steps);
            }
        }

        impl $crate::property::Typed for $Choice {
            const TYPE: $crate::schema::Type = <$table as swml_language::types::Typed>::TYPE;
        }

        $crate::declare::value!($Choice);
        impl $crate::into_property::Declared for $Choice {}
    };
}

/// Implements `Default` as an empty value of the first alternative.
macro_rules! default_choice {
    ($Choice:ident $First:ident $($rest:ident)*) => {
        impl Default for $Choice {
            fn default() -> Self {
                Self::$First(Default::default())
            }
        }
    };
}

/// Implements a statement: `Variant(Body) = "name",` for each method.
macro_rules! methods {
    ($Method:ident of $table:path { $( $Variant:ident($ty:ty) = $name:literal ),* $(,)? }) => {
        impl $Method {
            /// Creates a statement with an unknown method: it is sent unchanged and not checked.
            /// Strings in it are data, see [`Text::data`](crate::Text::data).
            pub fn raw(name: &str, body: impl $crate::into_property::IntoProperty<$crate::json_value::Any>) -> Self {
                Self::Raw($crate::raw::RawMethod::new(name, body.into_property().disarmed()))
            }

            /// Returns the method's name in SWML.
            pub fn name(&self) -> &str {
                match self {
                    $( Self::$Variant(_) => $name, )*
                    Self::Raw(raw) => raw.name(),
                }
            }

            /// Returns its name and its body, for a declared method: the contents of any other are
            /// unknown.
            fn body_mut(&mut self) -> Option<(&'static str, &mut dyn $crate::property::Read)> {
                match self {
                    $( Self::$Variant(body) => Some(($name, body)), )*
                    Self::Raw(_) => None,
                }
            }
        }

        $crate::declare::default_choice!($Method $($Variant)*);

        impl $crate::property::Property for $Method {
            fn view(&self) -> $crate::property::ValueRef<'_> {
                match self {
                    $( Self::$Variant(body) => $crate::property::ValueRef::Method(
                        const { &$crate::property::MethodName::new($name, concat!("{\"", $name, "\":")) },
                        body,
                        self,
                    ), )*
                    Self::Raw(raw) => {
                        $crate::property::ValueRef::RawMethod(raw.name(), raw.body(), self)
                    }
                }
            }
        }

        impl $crate::property::Read for $Method {
            fn read(
                &mut self,
                node: &$crate::tree::Node<'_>,
            ) -> Result<(), $crate::property::Unreadable> {
                let (name, step, raw) = $crate::legacy::step(node).ok_or($crate::property::Unreadable)?;
                match name {
                    $( $name if !raw => {
                        $crate::property::set(self, Self::$Variant(Default::default()));
                    } )*
                    _ => {
                        let mut body = $crate::json_value::Any::Null;
                        if let Some(step) = step {
                            body.read(step)?;
                        }
                        let method = $crate::raw::RawMethod::read(name, body);
                        $crate::property::set(self, Self::Raw(method));
                        return Ok(());
                    }
                }
                match (self.body_mut(), step) {
                    (Some((_, body)), Some(step)) => body.read(step),
                    _ => Ok(()),
                }
            }

            fn steps(&mut self, steps: &mut $crate::steps::Steps<'_>) {
                steps.step(self);
                if let Some((name, body)) = self.body_mut() {
                    steps.key(name, body);
                }
            }
        }

        impl $crate::property::Typed for $Method {
            const TYPE: $crate::schema::Type = <$table as swml_language::types::Typed>::TYPE;
        }

        $crate::declare::value!($Method);
        impl $crate::into_property::Declared for $Method {}
    };
}

/// Implements the conversion from a record to a method.
macro_rules! is_method {
    ($Method:ident: $($Record:ident),* $(,)?) => {
        $(
            impl From<$Record> for $Method {
                // a large body is boxed
                #[allow(clippy::useless_conversion)]
                #[inline]
                fn from(body: $Record) -> Self {
                    Self::$Record(body.into())
                }
            }

            $crate::into_property::into_property!($Method: $Record => |body| $Method::$Record(body.into()));
        )*
    };
}

pub(crate) use {choice, default_choice, is_method, keyword, methods, record, text_serde, value};
