//! The macro without a compiler: errors for invalid scripts, trees of valid ones, and completions
//! for editors.
//!
//! These tests are outside the sources because some read the scripts in `tests` of the whole
//! workspace, which are not in the package.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod allow;
mod cases;
mod completion;
mod ebnf;
mod fixes;
mod grammar;
mod mistakes;
mod modern;
