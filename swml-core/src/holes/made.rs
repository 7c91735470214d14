//! What the makers of `swml!` make of a Rust value: `say(e)`, `silence(e)`, `ring(e)`, and
//! a value that goes out where nobody judges it.

use crate::any::Any;
use crate::fit::Fits;
use crate::fragment::Piece;
use crate::property::{Property, View};
use crate::text::Text;
use crate::textual::Textual;
use crate::value::{DecimalSeconds, Value};

/// Text behind a prefix, which cannot become an expression with what follows.
macro_rules! sounds {
    ($($(#[$attribute:meta])* $Sound:ident = $prefix:literal;)*) => {$(
        $(#[$attribute])*
        pub struct $Sound(Text);

        impl Property for $Sound {
            fn view(&self) -> View<'_> {
                self.0.view()
            }
        }

        #[diagnostic::do_not_recommend]
        impl<S: Textual> Fits<$Sound> for S {
            fn fit(self) -> $Sound {
                $Sound(self.text().after($prefix))
            }

            #[inline]
            fn piece<'p>(value: Self) -> Piece<'p>
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
    /// Ringing as it sounds in a country.
    Ringing = "ring:";
}

/// Silence of some length.
pub struct Silence(Text);

impl Property for Silence {
    fn view(&self) -> View<'_> {
        self.0.view()
    }
}

#[diagnostic::do_not_recommend]
impl<V: Fits<Value<DecimalSeconds>>> Fits<Silence> for V {
    fn fit(self) -> Silence {
        Silence(crate::sounds::silence(self.fit()))
    }
}

/// A value behind `raw`: what the platform makes of it, nobody knows.
pub struct Unjudged(Any);

impl Property for Unjudged {
    fn view(&self) -> View<'_> {
        self.0.view()
    }
}

#[diagnostic::do_not_recommend]
impl<V: Fits<Any>> Fits<Unjudged> for V {
    fn fit(self) -> Unjudged {
        Unjudged(<V as Fits<Any>>::fit(self).disarmed())
    }
}

#[diagnostic::do_not_recommend]
impl<V: Fits<Any>> Fits<Option<Unjudged>> for V {
    fn fit(self) -> Option<Unjudged> {
        Some(<V as Fits<Unjudged>>::fit(self))
    }
}
