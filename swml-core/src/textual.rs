//! Rust types that are text, in any container.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use crate::json_builder::JsonFragment;
use crate::text::{Expr, Text};

/// Rust text that can be used in a script: data, or the author's own.
pub trait Textual: Sized {
    /// Converts the text to a JSON fragment.
    fn written<'p>(self) -> JsonFragment<'p>
    where
        Self: 'p;

    /// Converts the text to that of a script.
    fn text(self) -> Text {
        self.written().into_text()
    }
}

/// Text whose type does not state its kind, unlike a `SipUri`.
pub trait Untyped: Textual {
    /// Converts the text, and adds the first of these prefixes if it lacks all of them.
    fn prefixed<'p>(self, prefixes: &[&'static str]) -> JsonFragment<'p>
    where
        Self: 'p,
    {
        self.written().prefixed(prefixes)
    }
}

/// Text that is borrowed.
pub trait Shared {
    /// Returns the text, borrowed.
    fn shared(&self) -> JsonFragment<'_>;
}

/// Text that is borrowed, and whose type does not state its kind.
pub trait UntypedShared: Shared {
    /// Returns the text, with the first of these prefixes if it lacks all of them.
    fn shared_prefixed(&self, prefixes: &[&'static str]) -> JsonFragment<'_> {
        self.shared().prefixed(prefixes)
    }
}

impl Shared for str {
    #[inline]
    fn shared(&self) -> JsonFragment<'_> {
        JsonFragment::data(Cow::Borrowed(self))
    }
}

impl UntypedShared for str {}

/// Implements the traits for pointers to text.
macro_rules! pointers {
    ($([$($T:ident)?] $Pointer:ty),* $(,)?) => {$(
        impl$(<$T: Shared + ?Sized>)? Shared for $Pointer {
            #[inline]
            fn shared(&self) -> JsonFragment<'_> {
                (**self).shared()
            }
        }

        impl$(<$T: UntypedShared + ?Sized>)? UntypedShared for $Pointer {
            #[inline]
            fn shared_prefixed(&self, prefixes: &[&'static str]) -> JsonFragment<'_> {
                (**self).shared_prefixed(prefixes)
            }
        }
    )*};
}

pointers! {
    [] String,
    [] Cow<'_, str>,
    [T] &T,
    [T] Box<T>,
    [T] Rc<T>,
    [T] Arc<T>,
}

impl Shared for Text {
    #[inline]
    fn shared(&self) -> JsonFragment<'_> {
        JsonFragment::text(Cow::Borrowed(self.as_str()))
    }
}

/// The author's own text has its prefix, or intentionally none.
impl UntypedShared for Text {
    #[inline]
    fn shared_prefixed(&self, _: &[&'static str]) -> JsonFragment<'_> {
        self.shared()
    }
}

impl Shared for Expr {
    #[inline]
    fn shared(&self) -> JsonFragment<'_> {
        JsonFragment::text(Cow::Borrowed(self.as_str()))
    }
}

/// Its value is known only during the call, so the prefix is always added.
impl UntypedShared for Expr {
    #[inline]
    fn shared_prefixed(&self, prefixes: &[&'static str]) -> JsonFragment<'_> {
        self.shared()
            .after(prefixes.first().copied().unwrap_or_default())
    }
}

impl<T: Shared + ?Sized> Textual for &T {
    #[inline]
    fn written<'p>(self) -> JsonFragment<'p>
    where
        Self: 'p,
    {
        self.shared()
    }
}

impl<T: UntypedShared + ?Sized> Untyped for &T {
    #[inline]
    fn prefixed<'p>(self, prefixes: &[&'static str]) -> JsonFragment<'p>
    where
        Self: 'p,
    {
        self.shared_prefixed(prefixes)
    }
}

impl Textual for String {
    #[inline]
    fn written<'p>(self) -> JsonFragment<'p>
    where
        Self: 'p,
    {
        JsonFragment::data(Cow::Owned(self))
    }
}

impl Untyped for String {}

impl Textual for Cow<'_, str> {
    #[inline]
    fn written<'p>(self) -> JsonFragment<'p>
    where
        Self: 'p,
    {
        JsonFragment::data(self)
    }
}

impl Untyped for Cow<'_, str> {}

/// Implements the traits for pointers whose text must be copied.
macro_rules! owned {
    ($($Pointer:ident),*) => {$(
        impl<T: Shared + ?Sized> Textual for $Pointer<T> {
            #[inline]
            fn written<'p>(self) -> JsonFragment<'p>
            where
                Self: 'p,
            {
                (*self).shared().into_owned()
            }
        }

        impl<T: UntypedShared + ?Sized> Untyped for $Pointer<T> {
            #[inline]
            fn prefixed<'p>(self, prefixes: &[&'static str]) -> JsonFragment<'p>
            where
                Self: 'p,
            {
                (*self).shared_prefixed(prefixes).into_owned()
            }
        }
    )*};
}

owned!(Box, Rc, Arc);

impl Textual for Text {
    #[inline]
    fn written<'p>(self) -> JsonFragment<'p>
    where
        Self: 'p,
    {
        JsonFragment::text(self.into_cow())
    }

    #[inline]
    fn text(self) -> Self {
        self
    }
}

impl Untyped for Text {
    #[inline]
    fn prefixed<'p>(self, _: &[&'static str]) -> JsonFragment<'p>
    where
        Self: 'p,
    {
        self.written()
    }
}

impl Textual for Expr {
    #[inline]
    fn written<'p>(self) -> JsonFragment<'p>
    where
        Self: 'p,
    {
        JsonFragment::text(Text::from(self).into_cow())
    }
}

impl Untyped for Expr {
    #[inline]
    fn prefixed<'p>(self, prefixes: &[&'static str]) -> JsonFragment<'p>
    where
        Self: 'p,
    {
        self.written()
            .after(prefixes.first().copied().unwrap_or_default())
    }
}
