//! One text or several.

use crate::declare::choice;
use crate::fit::{Fits, text_fits};
use crate::text::Text;

choice! {
    /// One text or several.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::{Fits, Texts};
    /// let one: Texts = "en-US".fit();
    /// let several: Texts = ["en-US", "en-GB"].fit();
    /// assert_ne!(one, several);
    /// ```
    pub enum Texts for "a string or a list of strings" {
        /// One.
        One(Text),
        /// Several.
        Several(Vec<Text>),
    }
}

text_fits!(Texts => |text| Texts::One(text));

macro_rules! several {
    ($([$($generics:tt)*] $List:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl<E: Fits<Text>, $($generics)*> Fits<Texts> for $List {
            fn fit(self) -> Texts {
                Texts::Several(self.fit())
            }
        }

        #[diagnostic::do_not_recommend]
        impl<E: Fits<Text>, $($generics)*> Fits<Option<Texts>> for $List {
            fn fit(self) -> Option<Texts> {
                Some(Texts::Several(self.fit()))
            }
        }
    )*};
}

several!([] Vec<E>, [const N: usize] [E; N]);
