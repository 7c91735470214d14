//! What the expansion of `swml!` calls. Not for people: it may change at any time.

pub use std::borrow::Cow::Borrowed;
pub use std::boxed::Box;
pub use std::option::Option::{None, Some};
pub use std::vec;
pub use std::vec::Vec;

pub use crate::property::Layout;

use crate::destination::{Destination, PhoneNumber, QueueName, ResourceAddress, SipUri, StreamUrl};
use crate::text::{Expr, Text};
use crate::value::{DecimalSeconds, Value};

/// An empty value, where a mistake has left none.
pub fn default<T: Default>() -> T {
    T::default()
}

/// One more element, unless there is none.
pub fn push<T>(list: &mut Vec<T>, element: Option<T>) {
    list.extend(element);
}

/// Speech.
pub fn say(text: Text) -> Text {
    Text::after("say:", &text)
}

/// Silence of some length.
pub fn silence(length: Value<DecimalSeconds>) -> Text {
    match length {
        Value::Literal(DecimalSeconds(seconds)) => Text::data(format!("silence:{seconds}")),
        Value::Expr(expr) => Text::after("silence:", &expr.into()),
    }
}

/// Ringing as it sounds in a country.
pub fn ring(country: Text) -> Text {
    Text::after("ring:", &country)
}

impl Text {
    /// A prefix that ends in a colon cannot become an expression with what follows.
    fn after(prefix: &str, text: &Self) -> Self {
        Self::template(format!("{prefix}{}", text.as_str()))
    }
}

/// What may stand in `to (e)`. The type comes back through the trait, so that a value
/// that is no destination is one error, and nothing more is asked of it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not fit this property",
    label = "the property takes `swml::Destination`",
    note = "a destination is a typed one, such as `swml::SipUri`, a string, or `Expr::new(\"…\")`"
)]
pub trait Dialled {
    /// The type itself.
    type Same;

    /// The value itself.
    fn dialled(self) -> Self::Same;
}

macro_rules! dialled {
    ($([$($generics:tt)*] $Type:ty),* $(,)?) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Dialled for $Type {
            type Same = Self;

            fn dialled(self) -> Self {
                self
            }
        }
    )*};
}

dialled!(
    [] Destination, [] &Destination, [] Text, [] Expr, [] String, [] &String, [] &str,
    [] std::borrow::Cow<'_, str>, [T: Dialled] Option<T>,
    [] PhoneNumber, [] SipUri, [] ResourceAddress, [] QueueName, [] StreamUrl,
    [] &PhoneNumber, [] &SipUri, [] &ResourceAddress, [] &QueueName, [] &StreamUrl,
);

macro_rules! needs {
    ($(
        $(#[$attribute:meta])*
        $Trait:ident for $($Type:ident),*;
    )*) => {$(
        $(#[$attribute])*
        #[allow(missing_docs)]
        pub trait $Trait {
            fn holds(&self) {}
        }

        needs!(@impl $Trait for [$($Type)*] Destination Text Expr String str);

        #[diagnostic::do_not_recommend]
        impl $Trait for std::borrow::Cow<'_, str> {}
        #[diagnostic::do_not_recommend]
        impl<T: $Trait + ?Sized> $Trait for &T {}
        #[diagnostic::do_not_recommend]
        impl<T: $Trait> $Trait for Option<T> {}
    )*};
    // what may be anything is known only when it runs
    (@impl $Trait:ident for [$($Known:ident)*] $($Unknown:ident)*) => {
        $( #[diagnostic::do_not_recommend] impl $Trait for $Known {} )*
        $( #[diagnostic::do_not_recommend] impl $Trait for $Unknown {} )*
    };
}

needs! {
    #[diagnostic::on_unimplemented(
        message = "this property needs a stream destination",
        label = "the destination is of type `{Self}`, which is never a stream",
        note = "SWML reads it only when `to` starts with `stream:wss://`",
        note = "dial `stream(…)` or remove the property"
    )]
    MayBeStream for StreamUrl;

    #[diagnostic::on_unimplemented(
        message = "this property needs a SIP destination",
        label = "the destination is of type `{Self}`, which is never SIP",
        note = "only a SIP URI is called with a name and a password",
        note = "dial `sip(…)` or remove the property"
    )]
    MayBeSip for SipUri;

    #[diagnostic::on_unimplemented(
        message = "this property does nothing here",
        label = "the destination is of type `{Self}`, which is never SIP",
        note = "SWML uses it on SIP calls only",
        note = "dial `sip(…)` or remove the property"
    )]
    MayShowOnSip for SipUri;

    #[diagnostic::on_unimplemented(
        message = "this property has no effect on a phone number",
        label = "the destination is of type `{Self}`",
        note = "SWML reads it on SIP and other calls only",
        note = "remove the property"
    )]
    MayBeOther for SipUri, ResourceAddress, QueueName, StreamUrl;

    #[diagnostic::on_unimplemented(
        message = "a queue needs `transfer_after_bridge`",
        label = "the destination is of type `{Self}`",
        note = "when the agent hangs up, the call goes on with that script; without it the caller hears silence",
        note = "add `transfer_after_bridge \"https://example.com/after\"`, or a block of methods"
    )]
    NeedsNoTransfer for PhoneNumber, SipUri, ResourceAddress, StreamUrl;
}
