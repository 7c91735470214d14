//! Tests of the test of the layers, with made-up crates.

use crate::circles;
use crate::manifests::dependencies;
use crate::modules::Source;

/// Returns the cycles of a crate with these files, as they are printed.
fn circles(files: &[(&str, &str)]) -> Vec<String> {
    let text = |name: &str| {
        let found = files.iter().find(|(file, _)| *file == name);
        found.map(|(_, text)| (*text).to_owned())
    };
    let found = circles::of(&Source::of(&text).arrows());
    found.iter().map(|circle| circle.describe("it")).collect()
}

#[test]
fn a_cycle_is_reported_with_its_imports() {
    let found = circles(&[
        ("lib.rs", "mod a; mod b; mod c; mod apart;"),
        ("a.rs", "use crate::b::{Beta, other as _};"),
        (
            "b.rs",
            "pub struct Beta; fn f() { crate::c::gamma(); } pub fn other() {}",
        ),
        ("c.rs", "pub fn gamma() { super::a::alpha() }"),
        ("apart.rs", "use crate::a;"),
    ]);
    assert_eq!(
        found,
        ["it: a circle of 3 files\n  a.rs -> b.rs: Beta, other\n  \
          b.rs -> c.rs: c::gamma\n  c.rs -> a.rs: a::alpha\n"]
    );
}

#[test]
fn a_name_is_taken_from_where_it_is_made() {
    // `lib.rs` and `fold/mod.rs` only re-export items of `low.rs`
    let found = circles(&[
        ("lib.rs", "mod fold; mod low; pub use fold::*;"),
        (
            "fold/mod.rs",
            "mod high; pub use crate::low::Low; pub use high::High;",
        ),
        ("fold/high.rs", "use super::Low; pub struct High(Low);"),
        ("low.rs", "pub struct Low; fn f() { let _ = crate::High; }"),
    ]);
    assert_eq!(found.len(), 1);
    assert!(
        found[0].contains("fold/high.rs -> low.rs: Low"),
        "{found:?}"
    );
    assert!(
        found[0].contains("low.rs -> fold/high.rs: High"),
        "{found:?}"
    );
    assert!(!found[0].contains("mod.rs"), "{found:?}");
}

#[test]
fn a_file_that_uses_what_it_hands_on_takes_it() {
    let found = circles(&[
        (
            "lib.rs",
            "mod inner; pub use inner::Inner; pub fn f(_: Inner) {}",
        ),
        ("inner.rs", "pub struct Inner; fn g() { crate::f(Inner) }"),
    ]);
    assert_eq!(found.len(), 1);
}

#[test]
fn macros_and_globs_count() {
    let found = circles(&[
        ("lib.rs", "mod a; mod b;"),
        (
            "a.rs",
            "macro_rules! make { () => { $crate::b::Beta } } pub(crate) use make;",
        ),
        (
            "b.rs",
            "use super::a::*; pub struct Beta; fn f() { make!(); }",
        ),
    ]);
    assert_eq!(
        found,
        ["it: a circle of 2 files\n  a.rs -> b.rs: b::Beta\n  b.rs -> a.rs: make\n"]
    );
}

#[test]
fn comments_strings_and_tests_do_not_count() {
    let found = circles(&[
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "use crate::b::Beta; pub struct Alpha;"),
        (
            "b.rs",
            "/// [`crate::a::Alpha`]\npub struct Beta; // crate::a::Alpha\n\
             const S: &str = \"crate::a::Alpha\";\n\
             fn q() { quote! { crate::a::Alpha } }\n\
             #[cfg(test)] use crate::a::{Alpha};\n\
             #[cfg(test)] #[allow(dead_code)] mod tests { use crate::a::Alpha; }",
        ),
    ]);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn dev_dependencies_do_not_count() {
    let manifest = "[dependencies]\nlow.workspace = true\nalias = { package = \"real\" }\n\
                    [dev-dependencies]\ntested = \"1\"\n\
                    [target.'cfg(unix)'.dependencies]\nunix = \"1\"\n";
    let mut needed = dependencies(manifest);
    needed.sort();
    assert_eq!(needed, ["low", "real", "unix"]);
}
