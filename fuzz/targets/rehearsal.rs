//! Any script and any choices: a call either ends or waits for a choice.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../swml-rehearsal/tests/random/mod.rs"]
mod random;

fuzz_target!(|bytes: &[u8]| random::play(&mut random::Bytes(bytes)));
