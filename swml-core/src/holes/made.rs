//! Values made from Rust values in `swml!`: `say(e)`, `silence(e)`, `ring(e)`, and values that are
//! sent unchecked.

use crate::into_property::IntoProperty;
use crate::json_builder::JsonFragment;
use crate::json_value::Any;
use crate::property::{Property, ValueRef};
use crate::text::Text;
use crate::textual::Textual;
use crate::value::{DecimalSeconds, Value};

/// Text after a prefix, which cannot become an expression with the following text.
macro_rules! sounds {
    ($($(#[$attribute:meta])* $Sound:ident = $prefix:literal;)*) => {$(
        $(#[$attribute])*
        pub struct $Sound(Text);

        impl Property for $Sound {
            fn view(&self) -> ValueRef<'_> {
                self.0.view()
            }
        }

        #[diagnostic::do_not_recommend]
        impl<S: Textual> IntoProperty<$Sound> for S {
            fn into_property(self) -> $Sound {
                $Sound(self.text().after($prefix))
            }

            #[inline]
            fn piece<'p>(value: Self) -> JsonFragment<'p>
            where
                Self: 'p,
            {
                value.written().after($prefix)
            }
        }
    )*};
}

sounds! {
    /// Speech.
    Say = "say:";
    /// Ringing, as heard in a country.
    Ringing = "ring:";
}

/// Silence of a given duration.
pub struct Silence(Text);

impl Property for Silence {
    fn view(&self) -> ValueRef<'_> {
        self.0.view()
    }
}

#[diagnostic::do_not_recommend]
impl<V: IntoProperty<Value<DecimalSeconds>>> IntoProperty<Silence> for V {
    fn into_property(self) -> Silence {
        Silence(crate::sounds::silence(self.into_property()))
    }
}

/// A value after `raw`, which is not checked.
pub struct Unjudged(Any);

impl Property for Unjudged {
    fn view(&self) -> ValueRef<'_> {
        self.0.view()
    }
}

#[diagnostic::do_not_recommend]
impl<V: IntoProperty<Any>> IntoProperty<Unjudged> for V {
    fn into_property(self) -> Unjudged {
        Unjudged(<V as IntoProperty<Any>>::into_property(self).disarmed())
    }
}

#[diagnostic::do_not_recommend]
impl<V: IntoProperty<Any>> IntoProperty<Option<Unjudged>> for V {
    fn into_property(self) -> Option<Unjudged> {
        Some(<V as IntoProperty<Unjudged>>::into_property(self))
    }
}
