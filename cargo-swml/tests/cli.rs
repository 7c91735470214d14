//! The pages of `tests/cmd`: commands, and what they print.
//!
//! `TRYCMD=overwrite cargo test -p cargo-swml --test cli` writes them anew.

#[test]
fn pages() {
    trycmd::TestCases::new().case("tests/cmd/*.md");
}
