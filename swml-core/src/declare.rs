//! The macros behind the typed values: the implementations for a generated struct or enum, by its
//! row in the table.

/// Implements an object of SWML: `position: field,` for each property.
macro_rules! record {
    ($Record:ident of $table:path { $($index:literal: $field:ident),* $(,)? }) => {
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

        impl Clone for $Record {
            fn clone(&self) -> Self {
                $crate::property::cloned(Self::default, |clone| {
                    $( $crate::property::copy(&mut clone.$field, &self.$field); )*
                    clone.layout.clone_from(&self.layout);
                })
            }
        }

        impl $crate::property::RecordView for $Record {
            fn record(&self) -> &'static $crate::schema::RecordType {
                <$table>::schema()
            }

            fn property(&self, index: usize) -> $crate::property::ValueRef<'_> {
                match index {
                    $( $index => $crate::property::Property::view(&self.$field), )*
                    _ => $crate::property::ValueRef::Absent,
                }
            }

            fn layout(&self) -> &dyn $crate::property::Layout {
                &self.layout
            }
        }

        impl $crate::property::Property for $Record {
            fn view(&self) -> $crate::property::ValueRef<'_> {
                $crate::property::record_view(self)
            }
        }

        impl $crate::property::Read for $Record {
            fn read(
                &mut self,
                node: &$crate::tree::Node<'_>,
            ) -> Result<(), $crate::property::Unreadable> {
                let mut read = |index: usize, value: &$crate::tree::Node<'_>| match index {
                    $( $index => self.$field.read(value), )*
                    _ => {
                        // some objects have no properties
                        let _ = value;
                        Err($crate::property::Unreadable)
                    }
                };
                let layout = $crate::key_order::read_record(<$table>::schema(), node, &mut read)?;
                $crate::property::set(&mut self.layout, layout);
                Ok(())
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
                let index = $crate::property::read_word(node, &[$($word),*])?;
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
                match self {
                    $( Self::$Variant(value) => value.read(node), )*
                }
            }
        }

        impl $crate::property::Typed for $Choice {
            const TYPE: $crate::schema::Type = <$table as swml_language::types::Typed>::TYPE;
        }

        $crate::declare::value!($Choice);
        impl $crate::into_property::Declared for $Choice {}
    };
}

/// Implements the traversal of the statements in a record: `field = "name",` for each property that
/// may contain some.
macro_rules! record_statements {
    ($Record:ident { $( $field:ident = $name:literal ),* $(,)? }) => {
        impl $crate::steps::Statements for $Record {
            fn each_mut(&mut self, steps: &mut $crate::steps::Steps<'_>) {
                $( steps.key($name, &mut &mut self.$field); )*
            }
        }
    };
}

/// Implements the traversal of the statements in one of several types: `Variant,` for each type that
/// may contain some.
macro_rules! choice_statements {
    ($Choice:ident { $( $Variant:ident ),* $(,)? }) => {
        impl $crate::steps::Statements for $Choice {
            fn each_mut(&mut self, steps: &mut $crate::steps::Steps<'_>) {
                $(
                    if let Self::$Variant(value) = self {
                        value.each_mut(steps);
                    }
                )*
            }
        }
    };
}

/// Implements the traversal of a statement and those in it: `Variant = "name",` for each method that
/// may contain some.
macro_rules! method_statements {
    ($Method:ident { $( $Variant:ident = $name:literal ),* $(,)? }) => {
        impl $crate::steps::Statements for $Method {
            fn each_mut(&mut self, steps: &mut $crate::steps::Steps<'_>) {
                steps.step(self);
                match self {
                    $( Self::$Variant(body) => steps.key($name, &mut &mut *body), )*
                    // the contents of an unknown method are unknown, too
                    _ => {}
                }
            }
        }
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

        }

        $crate::declare::default_choice!($Method $($Variant)*);

        impl $crate::property::Property for $Method {
            fn view(&self) -> $crate::property::ValueRef<'_> {
                match self {
                    $( Self::$Variant(body) => $crate::property::method_view(
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
                let Some([step]) = node.entries() else {
                    return Err($crate::property::Unreadable);
                };
                match &*step.key {
                    $( $name if !step.raw => {
                        $crate::property::set(self, Self::$Variant(Default::default()));
                    } )*
                    name => {
                        let mut body = $crate::json_value::Any::Null;
                        body.read(&step.value)?;
                        let method = $crate::raw::RawMethod::read(name, body);
                        $crate::property::set(self, Self::Raw(method));
                        return Ok(());
                    }
                }
                match self {
                    $( Self::$Variant(body) => body.read(&step.value), )*
                    Self::Raw(_) => Ok(()),
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

pub(crate) use {
    choice, choice_statements, default_choice, is_method, keyword, method_statements, methods,
    record, record_statements, text_serde, value,
};
