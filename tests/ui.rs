//! What the compiler says of wrong scripts, word for word.
//!
//! Each file of `tests/ui` holds one mistake and bears its name; beside it stands
//! what its author reads. `TRYBUILD=overwrite cargo test --test ui` writes these
//! texts anew: read them before you keep them.

#[test]
fn wrong_scripts_do_not_compile() {
    trybuild::TestCases::new().compile_fail("tests/ui/*/*.rs");
}
