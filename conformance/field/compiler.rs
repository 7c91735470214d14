//! Compiles programs against this repository's `swml`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};

use serde_json::Value;

/// One error of the compiler.
#[derive(Debug)]
pub(crate) struct Error {
    /// Message, notes and helps.
    pub(crate) text: String,
    /// The text at the carets.
    pub(crate) marked: Vec<String>,
}

/// The compiled dependencies of a program.
struct Libraries {
    folder: PathBuf,
    flags: Vec<String>,
}

/// `swml` and the other dependencies of the programs.
fn libraries() -> &'static Libraries {
    static LIBRARIES: OnceLock<Libraries> = OnceLock::new();
    LIBRARIES.get_or_init(|| {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
        let scripts = Path::new(env!("CARGO_TARGET_TMPDIR")).join("scripts");
        let folder = scripts.join("field");
        std::fs::create_dir_all(folder.join("src")).expect("a folder");
        let manifest = format!(
            "[package]\nname = \"field\"\nedition = \"2024\"\n\n\
             [dependencies]\nswml = {{ path = {root:?} }}\nserde_json = \"1\"\nasync-trait = \"0.1\"\n\
             tokio = {{ version = \"1\", features = [\"macros\", \"rt\"] }}\n\n\
             [profile.dev]\ndebug = false\n\n[workspace]\n"
        );
        std::fs::write(folder.join("Cargo.toml"), manifest).expect("a file");
        std::fs::write(folder.join("src/lib.rs"), "").expect("a file");
        // the versions that this repository is tested with
        std::fs::copy(format!("{root}/Cargo.lock"), folder.join("Cargo.lock")).expect("a file");
        let output = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--offline", "--message-format=json", "--target-dir"])
            // all programs share their dependencies
            .arg(scripts.join("target"))
            .current_dir(&folder)
            .output()
            .expect("cargo");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let mut flags = vec![format!(
            "-Ldependency={}",
            scripts.join("target/debug/deps").display()
        )];
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let message: Value = serde_json::from_str(line).expect("JSON");
            let name = message["target"]["name"].as_str().unwrap_or_default();
            if message["reason"] != "compiler-artifact"
                || !["swml", "serde_json", "async_trait", "tokio"].contains(&name)
            {
                continue;
            }
            let file = message["filenames"].as_array().and_then(|files| files.first());
            let file = file.and_then(Value::as_str).expect("a library");
            flags.push(format!("--extern={name}={file}"));
        }
        Libraries { folder, flags }
    })
}

fn rustc(name: &str, program: &str, edition: &str) -> (Command, PathBuf) {
    let libraries = libraries();
    let file = libraries.folder.join(format!("{name}.rs"));
    std::fs::write(&file, program).expect("a file");
    let mut command = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    command
        .args(&libraries.flags)
        .arg(format!("--edition={edition}"))
        .args(["--crate-name=script", "--error-format=json"])
        .arg(&file)
        // where the files are that a program names
        .env("CARGO_MANIFEST_DIR", &libraries.folder)
        .current_dir(&libraries.folder);
    (command, libraries.folder.clone())
}

/// The errors of a program.
pub(crate) fn errors(name: &str, program: &str, edition: &str) -> Vec<Error> {
    diagnostics(name, program, edition, "error")
}

/// The diagnostics of one level.
pub(crate) fn diagnostics(name: &str, program: &str, edition: &str, level: &str) -> Vec<Error> {
    let (mut command, folder) = rustc(name, program, edition);
    let output = command
        .arg("--emit=metadata")
        .arg("-o")
        .arg(folder.join(format!("{name}.rmeta")))
        .output()
        .expect("rustc");
    let mut errors = Vec::new();
    for line in String::from_utf8_lossy(&output.stderr).lines() {
        let Ok(message) = serde_json::from_str::<Value>(line) else {
            continue;
        };
        if message["level"] == level && message["spans"].as_array().is_some_and(|s| !s.is_empty()) {
            errors.push(error(&message));
        }
    }
    errors
}

fn error(message: &Value) -> Error {
    let mut text = message["message"].as_str().unwrap_or_default().to_owned();
    for child in message["children"].as_array().into_iter().flatten() {
        text.push('\n');
        text.push_str(child["message"].as_str().unwrap_or_default());
        for span in child["spans"].as_array().into_iter().flatten() {
            text.push('\n');
            text.push_str(span["suggested_replacement"].as_str().unwrap_or_default());
        }
    }
    let mut marked = Vec::new();
    for span in message["spans"].as_array().into_iter().flatten() {
        if let Some(label) = span["label"].as_str() {
            text.push('\n');
            text.push_str(label);
        }
        if span["is_primary"] == true {
            marked.push(under(span));
        }
    }
    Error { text, marked }
}

/// Returns the text at the caret.
fn under(span: &Value) -> String {
    let lines = span["text"].as_array().expect("lines");
    let line = |line: &Value| {
        let text = line["text"].as_str().unwrap_or_default();
        let column = |name: &str| line[name].as_u64().and_then(|at| usize::try_from(at).ok());
        let (start, end) = (column("highlight_start"), column("highlight_end"));
        let (start, end) = (start.unwrap_or(1) - 1, end.unwrap_or(1) - 1);
        text.chars()
            .skip(start)
            .take(end - start)
            .collect::<String>()
    };
    lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Where programs are compiled, and run by [`run_with`].
pub(crate) fn folder() -> &'static Path {
    &libraries().folder
}

/// Returns the output of a valid program.
///
/// # Errors
/// The program does not compile, or it panics.
pub(crate) fn run(name: &str, program: &str, edition: &str) -> Result<String, String> {
    run_with(name, program, edition, &[])
}

/// The same, compiled with more flags.
pub(crate) fn run_with(
    name: &str,
    program: &str,
    edition: &str,
    flags: &[&str],
) -> Result<String, String> {
    let (mut command, folder) = rustc(name, program, edition);
    let program = folder.join(name);
    let output = command.args(flags).arg("-o").arg(&program).output();
    let output = output.expect("rustc");
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let output = Command::new(&program).current_dir(&folder).output();
    let output = output.expect("the program");
    match output.status.success() {
        true => Ok(String::from_utf8(output.stdout).expect("text")),
        false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
    }
}

/// Maps each item on all cores, and returns the results in order.
pub(crate) fn each<T: Sync, R: Send>(items: &[T], job: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                while let Some((index, item)) = {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    items.get(index).map(|item| (index, item))
                } {
                    let result = job(item);
                    done.lock().unwrap().push((index, result));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap();
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}
