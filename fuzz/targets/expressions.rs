//! Any text as an expression and as a text with variables: an error or a tree, which is printed as
//! itself.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../swml-language/tests/expression/examine.rs"]
mod examine;
#[path = "../../swml-language/tests/expression/sexpr.rs"]
mod sexpr;

fuzz_target!(|text: &str| examine::examine(text));
