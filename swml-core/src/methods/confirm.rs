//! What the called party hears before the bridge.

use super::Method;
use crate::declare::choice;
use crate::fit::{Fits, fits, text_fits};
use crate::text::Text;

choice! {
    /// A script for the called party, run before the two are bridged.
    ///
    /// SWML reference: "connect", `confirm`.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::{Connect, Method, Play};
    /// let announced = Connect::to("+15551234567").confirm([Method::from(Play::url("say:A call for you"))]);
    /// let fetched = Connect::to("+15551234567").confirm("https://example.com/confirm");
    /// assert_ne!(announced, fetched);
    /// ```
    pub enum Confirm for "a URL or a block of methods" {
        /// A URL that returns the script.
        Url(Text) [format(Format::Url)],
        /// The script itself, of the methods that run on the called side.
        Script(Vec<Method>) [callee, filled],
    }
}

text_fits!(Confirm => |text| Confirm::Url(text));
fits!(Confirm: Vec<Method> => |value| Confirm::Script(value));

#[diagnostic::do_not_recommend]
impl<const N: usize> Fits<Option<Confirm>> for [Method; N] {
    fn fit(self) -> Option<Confirm> {
        Some(Confirm::Script(self.into()))
    }
}
