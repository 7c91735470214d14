//! `cargo swml lsp`: a language server for scripts in JSON and YAML.
//!
//! A file for each request of the protocol. Their common ground: the [tree](syntax) of a text that
//! may be half typed, the [types](slots) of its values by the table, the [names](names) in it, and
//! the [verdict](judged) of the checker.

mod capabilities;
mod code_action;
mod completion;
mod definition;
mod diagnostics;
mod docs;
mod document;
mod document_symbol;
mod formatting;
#[cfg(test)]
mod fuzz;
mod hover;
mod judged;
mod names;
mod recognize;
mod recover;
mod rename;
#[cfg(test)]
mod samples;
mod semantic_tokens;
mod server;
mod slots;
mod stdio;
mod syntax;
mod text;
mod uri;
mod walk;

use std::path::PathBuf;

use crate::config::ConfigSource;
use crate::outcome::{Failure, Outcome};

/// Serves editors: a language server for scripts in JSON and YAML, over standard input and output
///
/// An editor starts it. The settings of some editors are in the guide of `swml`, under `editors`.
#[derive(clap::Args)]
pub(crate) struct LspArgs {
    /// Accepted for editors that pass it; there is no other transport
    #[arg(long)]
    stdio: bool,

    /// The configuration of all scripts; by default the nearest `swml.toml` in the folder of each
    /// script or above it
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

pub(crate) fn run(arguments: &LspArgs) -> Result<Outcome, Failure> {
    stdio::serve(match &arguments.config {
        Some(path) => ConfigSource::File(path.clone()),
        None => ConfigSource::Nearest,
    })
}
