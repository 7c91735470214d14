//! The compiler's output for wrong scripts, word for word.
//!
//! Each file of `tests/ui` holds one mistake and is named after it; its expected output is beside
//! it. `TRYBUILD=overwrite cargo test --test ui` writes it anew: read the diff before you keep it.

#[test]
fn wrong_scripts_do_not_compile() {
    trybuild::TestCases::new().compile_fail("tests/ui/*/*.rs");
}
