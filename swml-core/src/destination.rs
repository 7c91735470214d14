//! Destinations of `connect`, and other texts of a validated format.

use std::fmt;
use std::str::FromStr;

use crate::check::format;
use crate::error::InvalidText;
use crate::into_property::{IntoProperty, into_property};
use crate::json_builder::JsonFragment;
use crate::property::{Property, Read, Typed, Unreadable, ValueRef};
use crate::schema::{DestinationKind, Format, Type};
use crate::text::Text;
use crate::textual::{Shared, Textual, Untyped};
use crate::tree::{Node, has_variable};

/// Declares a text whose format is validated when it is parsed.
macro_rules! typed_text {
    ($(#[doc = $doc:literal])* $Name:ident, $prefixes:expr, $judge:expr) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
        pub struct $Name(Text);

        impl $Name {
            /// Returns the text in SWML, including its prefix.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }

            /// Creates the text from a literal that the macro has validated.
            #[doc(hidden)]
            pub const fn literal(text: &'static str) -> Self {
                Self(Text::literal(text))
            }

            /// Creates the text without validation; `Document::check` validates it.
            fn unjudged(text: impl Untyped) -> Self {
                Self(text.prefixed(&$prefixes).into_text())
            }
        }

        impl fmt::Display for $Name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        /// Accepts the text with or without the prefix of its kind.
        ///
        /// # Errors
        /// The text is not in the format of its kind, or SWML would evaluate a part of it.
        impl FromStr for $Name {
            type Err = InvalidText;

            fn from_str(text: &str) -> Result<Self, InvalidText> {
                if has_variable(text) {
                    return Err(InvalidText::new(text, "it contains an expression"));
                }
                let value = Self::unjudged(text);
                let judge: fn(&str) -> Result<(), format::FormatFault> = $judge;
                match judge(value.as_str()) {
                    Ok(()) => Ok(value),
                    Err(fault) => Err(InvalidText::new(text, fault.why)),
                }
            }
        }

        impl From<$Name> for Text {
            fn from(value: $Name) -> Self {
                value.0
            }
        }

        impl serde_core::Serialize for $Name {
            fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.0.serialize(serializer)
            }
        }

        /// Validates the text, as [`FromStr`] does.
        impl<'de> serde_core::Deserialize<'de> for $Name {
            fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::serde_impl::deserialize_text(deserializer)
            }
        }

        impl Shared for $Name {
            #[inline]
            fn shared(&self) -> JsonFragment<'_> {
                self.0.shared()
            }
        }

        impl Textual for $Name {
            #[inline]
            fn written<'p>(self) -> JsonFragment<'p>
            where
                Self: 'p,
            {
                self.0.written()
            }

            #[inline]
            fn text(self) -> Text {
                self.0
            }
        }
    };
}

/// Implements the conversion from untyped text.
macro_rules! untyped_fits {
    ($Target:ty => |$value:ident| $body:expr, |$held:ident| $piece:expr) => {
        untyped_fits!(@ $Target => |$value| $body, |$held| $piece);
        untyped_fits!(@ Option<$Target> => |$value| Some($body), |$held| $piece);
    };
    (@ $Target:ty => |$value:ident| $body:expr, |$held:ident| $piece:expr) => {
        #[diagnostic::do_not_recommend]
        impl<S: Untyped> IntoProperty<$Target> for S {
            #[inline]
            fn into_property(self) -> $Target {
                let $value = self;
                $body
            }

            #[inline]
            fn piece<'p>($held: Self) -> JsonFragment<'p>
            where
                Self: 'p,
            {
                $piece
            }
        }
    };
}

/// Declares a text for one kind of destination.
macro_rules! destination_text {
    ($(#[doc = $doc:literal])* $Name:ident, $Kind:ident, $prefixes:expr) => {
        typed_text! {
            $(#[doc = $doc])*
            $Name, $prefixes,
            |text| match format::destination(text)? {
                Some(DestinationKind::$Kind) => Ok(()),
                _ => Err(format::FormatFault::new(
                    concat!("it is not written as a ", stringify!($Name)),
                    concat!("write a ", stringify!($Name)),
                )),
            }
        }

        impl From<$Name> for Destination {
            fn from(value: $Name) -> Self {
                Self::$Kind(value)
            }
        }

        into_property!($Name: $Name => |value| value);
        into_property!($Name: &$Name => |value| value.clone());
        untyped_fits!($Name => |value| $Name::unjudged(value), |held| held.prefixed(&$prefixes));

        impl Property for $Name {
            fn view(&self) -> ValueRef<'_> {
                self.0.view()
            }
        }

        into_property!(Destination: $Name => |value| Destination::$Kind(value));
        into_property!(Destination: &$Name => |value| Destination::$Kind(value.clone()));
    };
}

destination_text! {
    /// A phone number in E.164: `+` and up to fifteen digits.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::PhoneNumber;
    /// let number: PhoneNumber = "+15551234567".parse()?;
    /// assert_eq!(number.as_str(), "+15551234567");
    /// assert!("555-1234".parse::<PhoneNumber>().is_err());
    /// # Ok::<(), swml::error::InvalidText>(())
    /// ```
    PhoneNumber, Phone, ["+"]
}

destination_text! {
    /// A SIP URI, `sip:` or `sips:`.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::SipUri;
    /// let uri: SipUri = "alice@example.com".parse()?;
    /// assert_eq!(uri.as_str(), "sip:alice@example.com");
    /// # Ok::<(), swml::error::InvalidText>(())
    /// ```
    SipUri, Sip, ["sip:", "sips:"]
}

destination_text! {
    /// The address of a SignalWire resource, `/context/name`.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::ResourceAddress;
    /// let room: ResourceAddress = "/public/test_room".parse()?;
    /// assert_eq!(room.as_str(), "/public/test_room");
    /// # Ok::<(), swml::error::InvalidText>(())
    /// ```
    ResourceAddress, Address, ["/"]
}

destination_text! {
    /// A queue of callers, `queue:name`.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::QueueName;
    /// let queue: QueueName = "support".parse()?;
    /// assert_eq!(queue.as_str(), "queue:support");
    /// # Ok::<(), swml::error::InvalidText>(())
    /// ```
    QueueName, Queue, ["queue:"]
}

destination_text! {
    /// A WebSocket that exchanges the call's audio, `stream:wss://…`.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::StreamUrl;
    /// let stream: StreamUrl = "wss://example.com/audio".parse()?;
    /// assert_eq!(stream.as_str(), "stream:wss://example.com/audio");
    /// # Ok::<(), swml::error::InvalidText>(())
    /// ```
    StreamUrl, Stream, ["stream:"]
}

typed_text! {
    /// An `http` or `https` URL, with `user:password@` if it requires authentication.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::Url;
    /// let url: Url = "https://example.com/status".parse()?;
    /// assert_eq!(url.as_str(), "https://example.com/status");
    /// # Ok::<(), swml::error::InvalidText>(())
    /// ```
    Url, [""], |text| format::judge(Format::Url, text)
}

/// A destination of `connect`.
///
/// The kind of a string is determined by its prefix; a typed value is valid.
///
/// ```
/// # use swml_core as swml;
/// use swml::{Destination, DestinationKind, SipUri};
/// assert_eq!(Destination::from("queue:support").kind(), Some(DestinationKind::Queue));
/// let agent: SipUri = "bob@example.com".parse()?;
/// assert_eq!(Destination::from(agent).as_str(), "sip:bob@example.com");
/// # Ok::<(), swml::error::InvalidText>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Destination {
    /// A phone number.
    Phone(PhoneNumber),
    /// A SIP URI.
    Sip(SipUri),
    /// A Resource Address.
    Address(ResourceAddress),
    /// A queue; its `connect` requires a `transfer_after_bridge`.
    Queue(QueueName),
    /// A WebSocket stream.
    Stream(StreamUrl),
    /// A variable, or text of an unknown kind.
    Other(Text),
}

impl Destination {
    /// Returns the kind, if the text determines it.
    pub fn kind(&self) -> Option<DestinationKind> {
        match self {
            Self::Phone(_) => Some(DestinationKind::Phone),
            Self::Sip(_) => Some(DestinationKind::Sip),
            Self::Address(_) => Some(DestinationKind::Address),
            Self::Queue(_) => Some(DestinationKind::Queue),
            Self::Stream(_) => Some(DestinationKind::Stream),
            Self::Other(_) => None,
        }
    }

    /// Returns the text in SWML.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Phone(PhoneNumber(text))
            | Self::Sip(SipUri(text))
            | Self::Address(ResourceAddress(text))
            | Self::Queue(QueueName(text))
            | Self::Stream(StreamUrl(text))
            | Self::Other(text) => text.as_str(),
        }
    }

    /// Determines the kind of a text by its prefix.
    fn of(text: Text) -> Self {
        match format::destination(text.as_str()) {
            Ok(Some(DestinationKind::Phone)) => Self::Phone(PhoneNumber(text)),
            Ok(Some(DestinationKind::Sip)) => Self::Sip(SipUri(text)),
            Ok(Some(DestinationKind::Address)) => Self::Address(ResourceAddress(text)),
            Ok(Some(DestinationKind::Queue)) => Self::Queue(QueueName(text)),
            Ok(Some(DestinationKind::Stream)) => Self::Stream(StreamUrl(text)),
            Ok(None) | Err(_) => Self::Other(text),
        }
    }
}

impl Default for Destination {
    fn default() -> Self {
        Self::Other(Text::default())
    }
}

impl fmt::Display for Destination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text is data, see [`Text::data`].
impl From<Destination> for Text {
    fn from(destination: Destination) -> Self {
        match destination {
            Destination::Phone(number) => number.into(),
            Destination::Sip(uri) => uri.into(),
            Destination::Address(address) => address.into(),
            Destination::Queue(name) => name.into(),
            Destination::Stream(url) => url.into(),
            Destination::Other(text) => text,
        }
    }
}

impl From<&str> for Destination {
    fn from(text: &str) -> Self {
        Self::of(Text::data(text))
    }
}

/// The text is data, see [`Text::data`].
impl From<String> for Destination {
    fn from(text: String) -> Self {
        Self::of(Text::data(text))
    }
}

untyped_fits!(Destination => |value| Destination::of(value.text()), |held| held.written());
into_property!(Destination: Destination => |value| value);
into_property!(Destination: &Destination => |value| value.clone());

impl Property for Destination {
    fn view(&self) -> ValueRef<'_> {
        ValueRef::Text(self.as_str())
    }
}

impl Read for Destination {
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        let mut text = Text::default();
        text.read(node)?;
        *self = Self::of(text);
        Ok(())
    }
}

impl Typed for Destination {
    const TYPE: Type = Type::Destination;
}

impl serde_core::Serialize for Destination {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> serde_core::Deserialize<'de> for Destination {
    fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Text::deserialize(deserializer).map(Self::of)
    }
}
