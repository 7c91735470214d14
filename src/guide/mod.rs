//! The guide: from the first script to a service that is tested.
//!
//! For readers who have never seen SWML: [`five_minutes`].
//!
//! 1. [`start`]: a first script, answered by a program.
//! 2. [`language`]: statements, properties, values, blocks, sections.
//! 3. [`destinations`]: whom `connect` dials, alone, at once and one after another.
//! 4. [`branches`]: what comes after: results, menus, conditions, jumps.
//! 5. [`values`]: Rust in a script.
//! 6. [`composing`]: scripts made of parts, and of rows of a table.
//! 7. [`files`]: scripts in JSON and YAML.
//! 8. [`serving`]: requests, signatures, callbacks.
//! 9. [`agents`]: functions of agents, and their reports.
//! 10. [`proxies`]: public URLs, passwords, replays, apologies.
//! 11. [`testing`]: how to test scripts of your own.
//!
//! To look things up: [`errors`] has every message's code, [`properties`] every method with its
//! properties, [`types`] which Rust values fit which property, [`variables`] what each method sets, and
//! [`grammar`] the whole syntax. [`comparison`] says what is gained over untyped JSON, and what is not.
//!
//! It is there in the documentation alone; nothing of it is compiled into a program.

// what needs features is compiled with them alone
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
    errors = "errors.md",
    properties = "properties.md",
    types = "types.md",
    variables = "variables.md",
    comparison = "comparison.md",
    grammar = "grammar.md",
}
