//! The guide: from a first script to a tested service.
//!
//! For readers who have never seen SWML: [`five_minutes`].
//!
//! 1. [`start`]: a first script and the response with it.
//! 2. [`language`]: statements, properties, values, blocks, sections.
//! 3. [`destinations`]: the destinations of `connect`, alone, at once and one after another.
//! 4. [`branches`]: results, menus, conditions, jumps.
//! 5. [`values`]: Rust in a script.
//! 6. [`composing`]: scripts made of parts, and from rows of a table.
//! 7. [`files`]: scripts in JSON and YAML.
//! 8. [`serving`]: requests, signatures, callbacks.
//! 9. [`agents`]: functions of AI agents, and their reports.
//! 10. [`proxies`]: public URLs, passwords, replays, apologies.
//! 11. [`testing`]: tests of your own scripts.
//! 12. [`editors`]: scripts in JSON and YAML in an editor.
//!
//! Reference: [`errors`] lists the codes of all messages, [`properties`] every method with its
//! properties, [`types`] the Rust types that fit each property, [`variables`] the variables that
//! each method sets, and [`grammar`] the whole syntax. [`comparison`] compares the crate with
//! untyped JSON.
//!
//! This module exists in the documentation only and is not compiled into programs.

// snippets that need features are compiled with these only
#[cfg_attr(
    any(not(doctest), all(feature = "axum", feature = "schemars")),
    doc = include_str!("agents.md")
)]
pub mod agents {}

macro_rules! pages {
    ($($page:ident = $file:literal),* $(,)?) => {
        $(
            #[doc = include_str!($file)]
            pub mod $page {}
        )*
    };
}

pages! {
    five_minutes = "five_minutes.md",
    start = "start.md",
    language = "language.md",
    destinations = "destinations.md",
    branches = "branches.md",
    values = "values.md",
    composing = "composing.md",
    files = "files.md",
    serving = "serving.md",
    proxies = "proxies.md",
    testing = "testing.md",
    editors = "editors.md",
    errors = "errors.md",
    properties = "properties.md",
    types = "types.md",
    variables = "variables.md",
    comparison = "comparison.md",
    grammar = "grammar.md",
}
