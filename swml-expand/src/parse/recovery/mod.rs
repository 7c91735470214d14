//! Slips and habits of other languages: each is told once, as what it is, and parsing goes on
//! behind all of it. `tests/scripts/cases` shows them.

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

/// The fault, with a Rust value as it would be written.
fn rust(fault: Diagnostic, place: Place, exact: impl Into<String>) -> Diagnostic {
    let exact = exact.into();
    fault.help(format!("write `{exact}`")).suggest(place, exact)
}

/// The fault, with what to write instead of what stands there.
fn write(fault: Diagnostic, place: Place, exact: impl Into<String>) -> Diagnostic {
    let exact = exact.into();
    fault.help(format!("write `{exact}`")).replace(place, exact)
}
