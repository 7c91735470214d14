//! `swml_file_live!` in the crate of a user: the behaviour of a debug build, which a release build
//! does not have.

use std::fs;

use crate::compiler;

/// Edits its own script while it runs, and prints what it would answer.
const PROGRAM: &str = r##"
use std::{fs, thread::sleep, time::Duration};

fn script() -> String {
    swml::swml_file_live!("live.json").to_json()
}

fn main() {
    println!("{}", script());
    for text in [
        r#"{"sections":{"main":[{"play":{"url":"say:edited"}}]}}"#,
        r#"{"sections":{"main":[{"play":{"url":"say:half"#,
    ] {
        fs::write("live.json", text).unwrap();
        sleep(Duration::from_millis(150));
        println!("{}", script());
    }
}
"##;

const COMPILED: &str = r#"{"sections":{"main":[{"play":{"url":"say:compiled"}}]}}"#;
const EDITED: &str = r#"{"sections":{"main":[{"play":{"url":"say:edited"}}]}}"#;

#[test]
fn a_debug_build_reads_its_script_again() {
    let file = compiler::folder().join("live.json");
    let run = |name: &str, flags: &[&str]| {
        fs::write(&file, COMPILED).unwrap();
        let printed = compiler::run_with(name, PROGRAM, "2024", flags).unwrap();
        let lines: Vec<String> = printed.lines().map(str::to_owned).collect();
        let program = fs::read(compiler::folder().join(name)).unwrap();
        // the program itself names the file: what the macro has baked in is its path
        let path = file.display().to_string();
        let has_path = program
            .windows(path.len())
            .any(|piece| piece == path.as_bytes());
        (lines, has_path)
    };
    let (lines, has_path) = run("live_debug", &[]);
    assert_eq!(lines, [COMPILED, EDITED, EDITED]);
    assert!(has_path);
    let (lines, has_path) = run("live_release", &["-Cdebug-assertions=off"]);
    assert_eq!(lines, [COMPILED; 3]);
    assert!(!has_path);
    // it is the build of the crate that counts, not how much it is optimized
    let (lines, _) = run(
        "live_optimized",
        &["-Copt-level=1", "-Cdebug-assertions=on"],
    );
    assert_eq!(lines, [COMPILED, EDITED, EDITED]);
}

/// A program that compiles in one build compiles in the other.
#[test]
fn it_is_not_a_constant_in_any_build() {
    fs::write(compiler::folder().join("const.json"), COMPILED).unwrap();
    let program = r#"const A: swml::Document = swml::swml_file_live!("const.json"); fn main() { let _ = A; }"#;
    for flags in [&[][..], &["-Cdebug-assertions=off"]] {
        let error = compiler::run_with("live_const", program, "2024", flags).unwrap_err();
        assert!(error.contains("E0015"), "{error}");
    }
    // unlike the other macro
    let program = program.replace("swml_file_live", "swml_file");
    compiler::run_with("file_const", &program, "2024", &[]).unwrap();
}

/// A mistake has one error, as in `swml_file!`.
#[test]
fn mistakes_have_one_error() {
    fs::write(
        compiler::folder().join("wrong.json"),
        r#"{"sections":{"main":[{"play":{"url":5}}]}}"#,
    )
    .unwrap();
    for (tokens, reported) in [
        ("path", "`swml_file_live!` needs the path of a script"),
        ("\"nowhere.json\"", "`nowhere.json` cannot be read"),
        ("\"wrong.json\"", "wrong.json:1:37"),
    ] {
        let program = format!("fn main() {{ let _ = swml::swml_file_live!({tokens}); }}");
        let errors = compiler::errors("live_wrong", &program, "2024");
        assert_eq!(errors.len(), 1, "{errors:?}");
        assert!(errors[0].text.contains(reported), "{errors:?}");
    }
}
