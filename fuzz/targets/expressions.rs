//! Any text as an expression and as a text with variables: a tree, or a reason why there is none, and a
//! tree is printed as itself.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../swml-language/tests/expression/examine.rs"]
mod examine;
#[path = "../../swml-language/tests/expression/sexpr.rs"]
mod sexpr;

fuzz_target!(|text: &str| examine::examine(text));
