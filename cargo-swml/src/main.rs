//! `cargo swml`: checks, converts, draws, formats, explains and plays call scripts.

use std::process::ExitCode;

fn main() -> ExitCode {
    cargo_swml::main()
}
