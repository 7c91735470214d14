//! `cargo swml fmt`: formats the scripts in Rust files.

mod body;
mod comments;
mod content;
mod layout;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::indexing_slicing)]
mod tests;
mod tokens;

use std::io::Write as _;
use std::path::{Path, PathBuf};

use similar::TextDiff;
use swml_language::check::format::visible;

use crate::outcome::{Failure, Outcome};
use crate::{file, input, output};
use body::Formatted;

/// Formats the scripts and blocks of the `swml!` macros in Rust files.
///
/// The meaning of a script, its comments and the line breaks between its properties are preserved.
/// Rust code in a script is left unchanged.
#[derive(clap::Args)]
pub(crate) struct FormatArgs {
    /// Files and folders; `-` is standard input. By default the current folder
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,

    /// Write nothing; show the changes, and fail if there are any
    #[arg(long)]
    check: bool,
}

/// An error from reading or writing a file.
#[derive(Debug, thiserror::Error)]
#[error("`{name}` cannot be read")]
struct UnreadableFile {
    name: String,
    source: std::io::Error,
}

pub(crate) fn run(arguments: &FormatArgs) -> Result<Outcome, Failure> {
    let here = [PathBuf::from(".")];
    let paths = match arguments.files.as_slice() {
        [] => &here,
        some => some,
    };
    let (mut changed, mut unread) = (false, false);
    for path in files(paths) {
        // an unreadable file does not stop the others
        let (path, text) = match path.and_then(|path| Ok((read(&path)?, path))) {
            Ok((text, path)) => (path, text),
            Err(failure) => {
                input::complain(&*failure);
                unread = true;
                continue;
            }
        };
        let is_stdin = path.as_os_str() == "-";
        let name = name_of(&path);
        let Formatted {
            text: new,
            left: unclear,
        } = body::format(&text);
        for one in &unclear {
            unread |= one.is_unread;
            let (line, column) = one.place(&text);
            let _ = writeln!(
                anstream::stderr(),
                "{}:{line}:{column}: left unchanged: {}",
                visible(name.clone()),
                one.why
            );
        }
        // the lexer keeps every text that it has read, for the places of its tokens
        proc_macro2::extra::invalidate_current_thread_spans();
        changed |= new != text;
        if arguments.check {
            if new != text {
                show(&name, &text, &new)?;
            }
        } else if is_stdin {
            output::write(&new, None)?;
        } else if new != text
            && let Err(unwritten) = file::replace(&path, &text, &new)
        {
            input::complain(&unwritten);
            unread = true;
        }
    }
    Ok(match (changed && arguments.check, unread) {
        (true, _) => Outcome::Faults,
        (false, true) => Outcome::Unread,
        (false, false) => Outcome::Fine,
    })
}

/// Returns the Rust files of the paths. Errors are in the list.
fn files(paths: &[PathBuf]) -> Vec<Result<PathBuf, Failure>> {
    let mut files = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" || !path.is_dir() {
            files.push(Ok(path.clone()));
            continue;
        }
        let is_rust = |path: &Path| path.extension().is_some_and(|end| end == "rs");
        let inside = input::in_folder(path, &is_rust);
        files.extend(inside.map(|entry| entry.map_err(Failure::from)));
    }
    files
}

fn read(path: &Path) -> Result<String, Failure> {
    let text = match path.as_os_str() == "-" {
        true => std::io::read_to_string(std::io::stdin()),
        false => std::fs::read_to_string(path),
    };
    text.map_err(|source| {
        let name = name_of(path);
        UnreadableFile { name, source }.into()
    })
}

fn name_of(path: &Path) -> String {
    match path.as_os_str() == "-" {
        true => "<stdin>".to_owned(),
        false => path.display().to_string(),
    }
}

fn show(name: &str, old: &str, new: &str) -> Result<(), Failure> {
    let diff = TextDiff::from_lines(old, new);
    let shown = diff.unified_diff().header(name, name).to_string();
    output::write(&shown, None)
}
