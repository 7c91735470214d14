//! The compiler's output for wrong scripts, word for word, where its spans, types and warnings matter;
//! errors of the macros alone are in `swml-expand/tests/scripts/cases`.
//!
//! Each file of `tests/ui` holds one mistake and is named after it; its expected output is beside
//! it. `SNAPSHOTS=overwrite cargo test -p swml --all-features --test ui` writes it anew: read the diff
//! before you keep it.

#[test]
fn wrong_scripts_do_not_compile() {
    if snapshots::accept_with("TRYBUILD", "wrong_scripts_do_not_compile") {
        return;
    }
    trybuild::TestCases::new().compile_fail("tests/ui/*/*.rs");
}
