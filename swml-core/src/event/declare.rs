//! The macros that declare events.

/// Declares an object: its named fields, and the others in `extra`. `Debug` redacts a `[secret]`
/// field; of the others it shows only the names.
macro_rules! event {
    (
        $(#[doc = $doc:literal])*
        pub struct $Event:ident $(<$P:ident>)? {
            $( $(#[doc = $field_doc:literal])* pub $field:ident $(for $wire:literal)? : $ty:ty $([$secret:ident])? ),* $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(PartialEq)]
        #[non_exhaustive]
        pub struct $Event $(<$P>)? {
            $( $(#[doc = $field_doc])* pub $field: $ty, )*
            /// The other fields.
            pub extra: $crate::event::part::Extra,
        }

        impl $(<$P: $crate::event::part::EventPart + Clone>)? Clone for $Event $(<$P>)? {
            fn clone(&self) -> Self {
                use $crate::event::part::EventPart as _;
                $crate::property::cloned(Self::blank, |clone| {
                    $( $crate::property::copy(&mut clone.$field, &self.$field); )*
                    $crate::property::copy(&mut clone.extra, &self.extra);
                })
            }
        }

        impl $(<$P>)? $Event $(<$P>)? {
            const FIELDS: &[$crate::event::part::FieldName] = &[
                $( $crate::event::part::FieldName {
                    rust: stringify!($field),
                    wire: $crate::event::declare::wire!($field $($wire)?),
                    is_secret: $crate::event::declare::is_secret!($($secret)?),
                }, )*
            ];
        }

        impl $(<$P: $crate::event::part::EventPart>)? $crate::event::part::EventPart for $Event $(<$P>)? {
            fn blank() -> Self {
                Self {
                    $( $field: $crate::event::part::EventPart::blank(), )*
                    extra: $crate::event::part::EventPart::blank(),
                }
            }

            fn read(&mut self, value: serde_json::Value) -> Result<(), $crate::event::part::FieldError> {
                $crate::event::part::read_object(
                    Self::FIELDS,
                    &mut [$( &mut self.$field ),*],
                    &mut self.extra,
                    value,
                )
            }

            fn value(&self) -> serde_json::Value {
                $crate::event::part::object(Self::FIELDS, &[$( &self.$field ),*], &self.extra)
            }

            fn show(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::event::part::show_object(
                    stringify!($Event),
                    Self::FIELDS,
                    &[$( &self.$field ),*],
                    &self.extra,
                    f,
                )
            }
        }

        impl $(<$P: $crate::event::part::EventPart>)? std::fmt::Debug for $Event $(<$P>)? {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::event::part::EventPart::show(self, f)
            }
        }

        impl $(<$P: $crate::event::part::EventPart>)? serde_core::Serialize for $Event $(<$P>)? {
            fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use $crate::event::part::EventPart;
                self.value().serialize(serializer)
            }
        }

        impl<'de $(, $P: $crate::event::part::EventPart)?> serde_core::Deserialize<'de> for $Event $(<$P>)? {
            fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                use $crate::event::part::EventPart;
                let value = serde_json::Value::deserialize(deserializer)?;
                Self::part(value).map_err(serde_core::de::Error::custom)
            }
        }
    };
}

/// Whether `Debug` redacts a field.
macro_rules! is_secret {
    () => {
        false
    };
    (secret) => {
        true
    };
}

/// Declares an open set of words: `Variant = "word",` for each known one.
macro_rules! words {
    (
        $(#[doc = $doc:literal])*
        pub enum $Words:ident {
            $( $(#[doc = $word_doc:literal])* $Word:ident = $word:literal ),* $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $Words {
            $( $(#[doc = $word_doc])* $Word, )*
            /// An unknown word, as received.
            Other(Box<str>),
        }

        impl $Words {
            /// Returns the word as received.
            pub fn as_str(&self) -> &str {
                match self {
                    $( Self::$Word => $word, )*
                    Self::Other(word) => word,
                }
            }
        }

        impl From<String> for $Words {
            fn from(word: String) -> Self {
                match &*word {
                    $( $word => Self::$Word, )*
                    _ => Self::Other(word.into()),
                }
            }
        }

        impl From<&str> for $Words {
            fn from(word: &str) -> Self {
                Self::from(word.to_owned())
            }
        }

        impl std::fmt::Display for $Words {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::event::part::EventPart for $Words {
            fn read(&mut self, value: serde_json::Value) -> Result<(), $crate::event::part::FieldError> {
                *self = <String as $crate::event::part::EventPart>::part(value).map(Self::from)?;
                Ok(())
            }

            fn blank() -> Self {
                Self::Other(Box::default())
            }

            fn value(&self) -> serde_json::Value {
                serde_json::Value::String(self.as_str().to_owned())
            }

            fn show(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt(self, f)
            }
        }
    };
}

/// The name of a field in JSON.
macro_rules! wire {
    ($field:ident $wire:literal) => {
        $wire
    };
    ($field:ident) => {
        stringify!($field)
    };
}

pub(crate) use {event, is_secret, wire, words};
