//! The commands of `cargo swml`: they check, convert, draw, format, explain and play call scripts,
//! and call the services that answer with them.
//!
//! The program is `main`. This library exists for the tests of the project; its API is not stable.

#[cfg(feature = "call")]
mod call;
mod check;
mod check_input;
mod complaint;
mod config;
mod convert;
mod edit;
mod explain;
mod file;
mod file_states;
mod format;
mod graph;
#[cfg(test)]
#[allow(clippy::expect_used)]
mod growth;
mod input;
#[doc(hidden)]
pub mod json_schema;
mod judge;
mod language;
#[cfg(feature = "lsp")]
mod lsp;
mod outcome;
mod output;
mod placeholder;
mod rehearse;
#[doc(hidden)]
pub mod source;
#[cfg(feature = "studio")]
mod studio;
mod suppress;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{ColorChoice, Parser, Subcommand};

pub use format::text::{FormatError, format_text};
pub use input::InputFormat;

use outcome::Outcome;

/// Call scripts of SWML: checks them, converts them, draws them, formats them, plays them at the
/// terminal and in a browser, calls the services that answer with them, and explains its rules.
#[derive(Parser)]
#[command(name = "cargo swml", bin_name = "cargo swml", version)]
struct Arguments {
    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value_t)]
    color: ColorChoice,

    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    #[cfg(feature = "call")]
    Call(Box<call::CallArgs>),
    Check(check::CheckArgs),
    Convert(convert::ConvertArgs),
    Explain(explain::ExplainArgs),
    Fmt(format::FormatArgs),
    Graph(graph::GraphArgs),
    #[cfg(feature = "lsp")]
    Lsp(lsp::LspArgs),
    Rehearse(Box<rehearse::RehearseArgs>),
    Schema(json_schema::SchemaArgs),
    #[cfg(feature = "studio")]
    Studio(Box<studio::StudioArgs>),
}

/// Runs the program on its arguments.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse_from(own_arguments());
    let colours = match arguments.color {
        ColorChoice::Auto => anstream::ColorChoice::Auto,
        ColorChoice::Always => anstream::ColorChoice::Always,
        ColorChoice::Never => anstream::ColorChoice::Never,
    };
    colours.write_global();
    let ended = match arguments.command {
        #[cfg(feature = "call")]
        Command::Call(arguments) => call::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Convert(arguments) => convert::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Fmt(arguments) => format::run(&arguments),
        Command::Graph(arguments) => graph::run(&arguments),
        #[cfg(feature = "lsp")]
        Command::Lsp(arguments) => lsp::run(&arguments),
        Command::Rehearse(arguments) => rehearse::run(&arguments),
        Command::Schema(arguments) => json_schema::run(&arguments),
        #[cfg(feature = "studio")]
        Command::Studio(arguments) => studio::run(*arguments),
    };
    match ended {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Faults) => ExitCode::from(1),
        Ok(Outcome::Unread) => ExitCode::from(2),
        Err(failure) => {
            complaint::print(&*failure);
            ExitCode::from(2)
        }
    }
}

/// Returns the arguments without the `swml` that cargo inserts.
fn own_arguments() -> Vec<OsString> {
    let mut arguments: Vec<OsString> = std::env::args_os().collect();
    if arguments.get(1).is_some_and(|first| first == "swml") {
        arguments.remove(1);
    }
    arguments
}
