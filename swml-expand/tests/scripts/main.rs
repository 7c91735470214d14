//! The macro without a compiler around: what is said of scripts that are wrong, how those that
//! are right are read, and what an editor completes.
//!
//! They stand outside of the crate so that its package has none of them: some read the scripts
//! in `tests` of the whole workspace.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod completion;
mod ebnf;
mod fixes;
mod grammar;
mod mistakes;
mod parts;
mod slips;
