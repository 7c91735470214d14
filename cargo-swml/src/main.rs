//! `cargo swml`: checks, converts, draws, formats and explains call scripts.

use std::process::ExitCode;

fn main() -> ExitCode {
    cargo_swml::main()
}
