//! The script that the called party hears before the bridge.

use super::Method;
use crate::declare::choice;
use crate::types::Target;

choice! {
    /// A script for the called party, run before the two are bridged.
    ///
    /// SWML reference: "connect", `confirm`.
    ///
    /// ```
    /// use swml::{Connect, Method, Play};
    /// let announced = Connect::to("+15551234567").confirm([Method::from(Play::url("say:A call for you"))]);
    /// let fetched = Connect::to("+15551234567").confirm("https://example.com/confirm");
    /// assert_ne!(announced, fetched);
    /// ```
    pub enum Confirm for "a URL or a block of methods" {
        /// A URL that returns the script.
        Url(Target) [format(Format::Url)],
        /// The script itself, restricted to methods that run on the called side.
        Script(Vec<Method>) [callee, non_empty],
    }
}
