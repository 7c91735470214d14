//! Properties of a destination that follow from its type: the bounds of `to (e)` in `swml!`.
//!
//! They are here, and not in the hidden module of the expansion, because error messages name them.

use std::marker::PhantomData;

use crate::destination::{Destination, PhoneNumber, QueueName, ResourceAddress, SipUri, StreamUrl};
use crate::into_property::IntoProperty;
use crate::property::Property;
use crate::text::Text;
use crate::textual::Untyped;

/// A value for `to (e)`: its kind `K`, and the value for the property. A single call returns both,
/// so that an invalid destination is a single error.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not fit this property",
    label = "the property takes `swml::Destination`",
    note = "a destination takes strings, `swml::Destination`, and typed ones such as `swml::SipUri`",
    note = "a value that implements `Display` is text as `value.to_string()`; a `Result` fits as `result?`, an `Option` where the property may be left out"
)]
pub trait IntoDestination<T, K> {
    /// Returns the kind and the value.
    fn typed_destination(value: Self) -> (PhantomData<K>, T);
}

macro_rules! into_destination {
    ($($Kind:ident: $($Type:ty),*;)*) => {$($(
        #[diagnostic::do_not_recommend]
        impl<T: Property> IntoDestination<T, $Kind> for $Type
        where
            Self: IntoProperty<T>,
        {
            fn typed_destination(value: Self) -> (PhantomData<$Kind>, T) {
                (PhantomData, value.into_property())
            }
        }
    )*)*};
}

// the kind of these is known only at run time: it is that of any text
into_destination!(
    Text: Destination, &Destination;
    PhoneNumber: PhoneNumber, &PhoneNumber;
    SipUri: SipUri, &SipUri;
    ResourceAddress: ResourceAddress, &ResourceAddress;
    QueueName: QueueName, &QueueName;
    StreamUrl: StreamUrl, &StreamUrl;
);

#[diagnostic::do_not_recommend]
impl<T: Property, S: Untyped + IntoProperty<T>> IntoDestination<T, Text> for S {
    fn typed_destination(value: Self) -> (PhantomData<Text>, T) {
        (PhantomData, value.into_property())
    }
}

#[diagnostic::do_not_recommend]
impl<T, K, E: IntoDestination<T, K>> IntoDestination<Option<T>, K> for Option<E> {
    fn typed_destination(value: Self) -> (PhantomData<K>, Option<T>) {
        (
            PhantomData,
            value.map(|value| E::typed_destination(value).1),
        )
    }
}

/// A target without implementations. Together with the real one, it makes an `Option` for the `to`
/// of a list an unsatisfied bound instead of mismatched types.
#[doc(hidden)]
pub struct Nothing;

#[diagnostic::do_not_recommend]
impl<K, E> IntoDestination<Nothing, K> for Option<E> {
    fn typed_destination(_: Self) -> (PhantomData<K>, Nothing) {
        (PhantomData, Nothing)
    }
}

macro_rules! needs {
    ($(
        $(#[$attribute:meta])*
        $Trait:ident for $($Type:ident),*;
    )*) => {$(
        $(#[$attribute])*
        pub trait $Trait: Sized {
            /// Does nothing: that the call compiles is the proof.
            fn holds(_: PhantomData<Self>) {}
        }

        #[diagnostic::do_not_recommend]
        impl $Trait for Text {}
        $(
            #[diagnostic::do_not_recommend]
            impl $Trait for $Type {}
        )*
    )*};
}

needs! {
    /// A destination that may be a stream.
    #[diagnostic::on_unimplemented(
        message = "this property needs a stream destination",
        label = "the destination is of type `{Self}`, which is never a stream",
        note = "SWML reads it only when `to` starts with `stream:wss://`",
        note = "dial `stream(…)` or remove the property"
    )]
    MayBeStream for StreamUrl;

    /// A destination that may be a SIP URI.
    #[diagnostic::on_unimplemented(
        message = "this property needs a SIP destination",
        label = "the destination is of type `{Self}`, which is never SIP",
        note = "only a SIP destination uses a user name and a password",
        note = "dial `sip(…)` or remove the property"
    )]
    MayBeSip for SipUri;

    /// A destination on which SIP display properties may have an effect.
    #[diagnostic::on_unimplemented(
        message = "this property has no effect here",
        label = "the destination is of type `{Self}`, which is never SIP",
        note = "SWML uses it on SIP calls only",
        note = "dial `sip(…)` or remove the property"
    )]
    MayShowOnSip for SipUri;

    /// A destination that may be something other than a phone number.
    #[diagnostic::on_unimplemented(
        message = "this property has no effect on a phone number",
        label = "the destination is of type `{Self}`",
        note = "SWML reads it on SIP and other calls only",
        note = "remove the property"
    )]
    MayBeOther for SipUri, ResourceAddress, QueueName, StreamUrl;

    /// A destination that is not a queue according to its type.
    #[diagnostic::on_unimplemented(
        message = "missing property `transfer_after_bridge` for a queue",
        label = "the destination is of type `{Self}`",
        note = "when the agent hangs up, the call continues with that script; without it the caller hears silence",
        note = "add `transfer_after_bridge \"https://example.com/after\"`, or a block of methods"
    )]
    NeedsNoTransfer for PhoneNumber, SipUri, ResourceAddress, StreamUrl;
}
