//! A program full of scripts, compiled by cargo against this repository's `swml` and run.

use std::path::Path;
use std::process::Command;

/// Returns the output of a program that depends on `swml`, the macros and `serde_json` alone.
///
/// `folder` is the build folder: the `CARGO_TARGET_TMPDIR` of the test.
///
/// # Panics
/// Panics if the program does not compile, or panics itself.
pub fn run(folder: &str, name: &str, program: &str) -> String {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let scripts = Path::new(folder).join("scripts");
    let home = scripts.join(name);
    std::fs::create_dir_all(home.join("src")).expect("a folder");
    let manifest = format!(
        "[package]\nname = \"{name}\"\nedition = \"2024\"\n\n\
         [dependencies]\nswml = {{ path = {root:?} }}\nserde_json = \"1\"\n\
         swml-macros = {{ path = \"{root}/swml-macros\" }}\n\n\
         [profile.dev]\ndebug = false\n\n[workspace]\n"
    );
    std::fs::write(home.join("Cargo.toml"), manifest).expect("a file");
    std::fs::write(home.join("src/main.rs"), program).expect("a file");
    // the versions that this repository is tested with
    std::fs::copy(format!("{root}/Cargo.lock"), home.join("Cargo.lock")).expect("a file");
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline", "--target-dir"])
        // all programs share their dependencies
        .arg(scripts.join("target"))
        .current_dir(&home)
        .output()
        .expect("cargo");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    String::from_utf8(output.stdout).expect("text")
}
