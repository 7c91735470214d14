// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::target::Target;
use crate::values::Method;

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
#[derive(Clone)]
pub enum Confirm {
    /// A URL that returns the script.
    Url(Target),
    /// The script itself, restricted to methods that run on the called side.
    Script(Vec<Method>),
}

crate::declare::choice!(Confirm of swml_language::methods::Confirm { Url(Target), Script(Vec<Method>) });

crate::declare::choice_statements!(Confirm { Script });
