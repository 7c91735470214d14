//! What the expansion of `swml!` calls. Not for people: it may change at any time.

pub use std::borrow::Cow::Borrowed;
pub use std::boxed::Box;
pub use std::option::Option::{None, Some};
pub use std::vec;
pub use std::vec::Vec;

pub use crate::property::Layout;

use crate::destination::{Destination, PhoneNumber, QueueName, ResourceAddress, SipUri, StreamUrl};
use crate::fit::Fits;
use crate::text::{Expr, Text};
use crate::value::DecimalSeconds;

/// A Rust value as its property holds it.
#[inline]
pub fn fit<T, E: Fits<T>>(value: E) -> T {
    value.fit()
}

/// An empty value, where a mistake has left none.
pub fn default<T: Default>() -> T {
    T::default()
}

/// One more element, unless it is `None`.
pub fn push<T, E: Fits<Option<T>>>(list: &mut Vec<T>, element: E) {
    list.extend(element.fit());
}

/// More elements.
pub fn extend<T, E: Fits<T>>(list: &mut Vec<T>, elements: impl IntoIterator<Item = E>) {
    list.extend(elements.into_iter().map(E::fit));
}

macro_rules! makers {
    ($($maker:ident: $Type:ident),*) => {$(
        /// A destination of this kind.
        pub fn $maker(value: impl Fits<$Type>) -> Destination {
            Destination::from(value.fit())
        }
    )*};
}

makers!(phone: PhoneNumber, sip: SipUri, address: ResourceAddress, queue: QueueName, stream: StreamUrl);

/// Speech.
pub fn say(text: impl Fits<Text>) -> Text {
    Text::after("say:", text.fit())
}

/// Silence of some length.
pub fn silence(length: impl Fits<crate::value::Value<DecimalSeconds>>) -> Text {
    match length.fit() {
        crate::value::Value::Literal(DecimalSeconds(seconds)) => {
            Text::data(format!("silence:{seconds}"))
        }
        crate::value::Value::Expr(expr) => Text::after("silence:", expr.into()),
    }
}

/// Ringing as it sounds in a country.
pub fn ring(country: impl Fits<Text>) -> Text {
    Text::after("ring:", country.fit())
}

impl Text {
    /// A prefix that ends in a colon cannot become an expression with what follows.
    fn after(prefix: &str, text: Self) -> Self {
        Self::template(format!("{prefix}{}", text.as_str()))
    }
}

macro_rules! needs {
    ($(
        $(#[$attribute:meta])*
        $function:ident: $Trait:ident for $($Type:ident),*;
    )*) => {$(
        $(#[$attribute])*
        #[allow(missing_docs)]
        pub trait $Trait {}
        $( impl $Trait for $Type {} )*
        impl $Trait for Destination {}
        impl $Trait for Text {}
        impl $Trait for Expr {}
        impl $Trait for String {}
        impl $Trait for str {}
        impl $Trait for std::borrow::Cow<'_, str> {}
        impl<T: $Trait + ?Sized> $Trait for &T {}
        impl<T: $Trait> $Trait for Option<T> {}

        /// Holds for every destination that may be of such a kind.
        pub fn $function(_: &(impl $Trait + ?Sized)) {}
    )*};
}

needs! {
    #[diagnostic::on_unimplemented(
        message = "this property needs a stream destination",
        label = "the destination is of type `{Self}`, which is never a stream",
        note = "SWML reads it only when `to` starts with `stream:wss://`",
        note = "dial `stream(…)` or remove the property"
    )]
    needs_stream: MayBeStream for StreamUrl;

    #[diagnostic::on_unimplemented(
        message = "this property needs a SIP destination",
        label = "the destination is of type `{Self}`, which is never SIP",
        note = "only a SIP URI is called with a name and a password",
        note = "dial `sip(…)` or remove the property"
    )]
    needs_sip: MayBeSip for SipUri;

    #[diagnostic::on_unimplemented(
        message = "this property does nothing here",
        label = "the destination is of type `{Self}`, which is never SIP",
        note = "SWML uses it on SIP calls only",
        note = "dial `sip(…)` or remove the property"
    )]
    shown_on_sip: MayShowOnSip for SipUri;

    #[diagnostic::on_unimplemented(
        message = "this property has no effect on a phone number",
        label = "the destination is of type `{Self}`",
        note = "SWML reads it on SIP and other calls only",
        note = "remove the property"
    )]
    not_on_phone: MayBeOther for SipUri, ResourceAddress, QueueName, StreamUrl;

    #[diagnostic::on_unimplemented(
        message = "a queue needs `transfer_after_bridge`",
        label = "the destination is of type `{Self}`",
        note = "when the agent hangs up, the call goes on with that script; without it the caller hears silence",
        note = "add `transfer_after_bridge \"https://example.com/after\"`, or a block of methods"
    )]
    no_queue: MayNeedNoTransfer for PhoneNumber, SipUri, ResourceAddress, StreamUrl;
}
