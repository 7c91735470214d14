//! What the compiler says of wrong scripts, word for word, where its spans, types and warnings
//! matter; what the macros alone report is in `swml-expand/tests/scripts/cases`.
//!
//! Each file of `tests/ui` holds one mistake and bears its name; beside it stands
//! what its author reads. `SNAPSHOTS=overwrite cargo test -p swml --all-features --test ui`
//! writes these texts anew: read them before you keep them.

#[test]
fn wrong_scripts_do_not_compile() {
    if snapshots::accept_with("TRYBUILD", "wrong_scripts_do_not_compile") {
        return;
    }
    trybuild::TestCases::new().compile_fail("tests/ui/*/*.rs");
}
