//! Mistakes and habits from other languages: each is reported once, in its own terms, and parsing
//! continues after all of it. `tests/scripts/cases` shows them.

mod branch;
mod expression;
mod flow;
mod holes;
mod maker;
mod nameless;
mod number;
mod pasted;
pub(super) mod semicolon;
mod text;
mod unbraced;

use swml_language::diagnostic::Diagnostic;
use swml_language::tree::Place;

/// The error, with the correct syntax of a Rust value.
fn rust(fault: Diagnostic, place: Place, exact: impl Into<String>) -> Diagnostic {
    let exact = exact.into();
    fault.help(format!("write `{exact}`")).suggest(place, exact)
}

/// The error, with the replacement.
fn write(fault: Diagnostic, place: Place, exact: impl Into<String>) -> Diagnostic {
    let exact = exact.into();
    fault.help(format!("write `{exact}`")).replace(place, exact)
}
