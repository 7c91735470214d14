//! What the expansion of `swml!` calls. Not for people: it may change at any time.

pub use std::borrow::Cow::Borrowed;
pub use std::boxed::Box;
pub use std::option::Option::{None, Some};
pub use std::vec;
pub use std::vec::Vec;

pub use crate::property::Layout;

use crate::destination::{Destination, PhoneNumber, QueueName, ResourceAddress, SipUri, StreamUrl};
use std::borrow::Cow;
use std::marker::PhantomData;

use crate::fit::Fits;
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

/// What may stand in `to (e)`: its kind `K`, and the value as the property holds it.
/// Both come out of one call, so that what is no destination is one error.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not fit this property",
    label = "the property takes `swml::Destination`",
    note = "a destination is a typed one, such as `swml::SipUri`, a string, or `Expr::new(\"…\")`"
)]
pub trait Dialled<T, K> {
    /// The kind and the value.
    fn dialled(self) -> (PhantomData<K>, T);
}

macro_rules! dialled {
    ($($Kind:ident: $($Type:ty),*;)*) => {$($(
        #[diagnostic::do_not_recommend]
        impl<T> Dialled<T, $Kind> for $Type
        where
            Self: Fits<T>,
        {
            fn dialled(self) -> (PhantomData<$Kind>, T) {
                (PhantomData, self.fit())
            }
        }
    )*)*};
}

// what may be anything is known only when it runs: its kind is that of any text
dialled!(
    Text: Destination, &Destination, Text, Expr, String, &String, &str, Cow<'_, str>;
    PhoneNumber: PhoneNumber, &PhoneNumber;
    SipUri: SipUri, &SipUri;
    ResourceAddress: ResourceAddress, &ResourceAddress;
    QueueName: QueueName, &QueueName;
    StreamUrl: StreamUrl, &StreamUrl;
);

#[diagnostic::do_not_recommend]
impl<T, K, E: Dialled<T, K>> Dialled<Option<T>, K> for Option<E> {
    fn dialled(self) -> (PhantomData<K>, Option<T>) {
        (PhantomData, self.map(|value| value.dialled().1))
    }
}

macro_rules! needs {
    ($(
        $(#[$attribute:meta])*
        $Trait:ident for $($Type:ident),*;
    )*) => {$(
        $(#[$attribute])*
        #[allow(missing_docs)]
        pub trait $Trait: Sized {
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
