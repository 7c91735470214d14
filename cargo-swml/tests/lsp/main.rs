//! The language server, over its real protocol: the tests start the program and are its client.

#![cfg(feature = "lsp")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod client;
mod editor;
mod half_typed;
mod names;
mod protocol;
mod scenario;
mod verdict;
