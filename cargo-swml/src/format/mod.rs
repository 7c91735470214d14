//! `cargo swml fmt`: formats the scripts in Rust files.

mod body;
mod comments;
mod layout;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::indexing_slicing)]
mod tests;
mod tokens;

use std::io::Write as _;
use std::path::{Path, PathBuf};

use similar::TextDiff;

use crate::{Failure, Outcome, output};
use body::Formatted;

/// Formats the bodies of `swml!` and `swml_json!` in Rust files.
///
/// What a script means stays the same, and so do its comments and the line breaks between
/// its properties. Rust in a script is left as it is.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Files and folders; `-` is standard input. Without any, the current folder
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,

    /// Write nothing; show what would change, and fail if anything would
    #[arg(long)]
    check: bool,
}

/// A file that cannot be had.
#[derive(Debug, thiserror::Error)]
#[error("`{name}` cannot be read")]
struct Unreadable {
    name: String,
    source: std::io::Error,
}

/// A file that its owner does not want to be changed.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` is read-only")]
struct ReadOnly(String);

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let here = [PathBuf::from(".")];
    let paths = match arguments.files.as_slice() {
        [] => &here,
        some => some,
    };
    let (mut changed, mut unread) = (false, false);
    for path in files(paths)? {
        let is_stdin = path.as_os_str() == "-";
        let name = match is_stdin {
            true => "<stdin>".to_owned(),
            false => path.display().to_string(),
        };
        let text = read(&path).map_err(|source| Unreadable {
            name: name.clone(),
            source,
        })?;
        let Formatted {
            text: new,
            left: unclear,
        } = body::format(&text);
        for one in &unclear {
            unread |= one.is_unread;
            let (line, column) = one.place(&text);
            let _ = writeln!(
                anstream::stderr(),
                "{name}:{line}:{column}: left as it is: {}",
                one.why
            );
        }
        // the lexer keeps every text it has read, for the places of its tokens
        proc_macro2::extra::invalidate_current_thread_spans();
        changed |= new != text;
        if arguments.check {
            if new != text {
                show(&name, &text, &new)?;
            }
        } else if is_stdin {
            output::write(&new, None)?;
        } else if new != text {
            replace(&path, &new)?;
        }
    }
    Ok(match (changed && arguments.check, unread) {
        (true, _) => Outcome::Faults,
        (false, true) => Outcome::Unread,
        (false, false) => Outcome::Fine,
    })
}

/// The Rust files that paths lead to.
fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" || !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        for entry in ignore::WalkBuilder::new(path)
            .sort_by_file_path(Path::cmp)
            .build()
        {
            let entry = entry?;
            let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
            if is_file && entry.path().extension().is_some_and(|end| end == "rs") {
                files.push(entry.into_path());
            }
        }
    }
    Ok(files)
}

fn read(path: &Path) -> std::io::Result<String> {
    match path.as_os_str() == "-" {
        true => std::io::read_to_string(std::io::stdin()),
        false => std::fs::read_to_string(path),
    }
}

/// Puts a file in the place of another at once: whoever breaks in leaves the old one whole.
fn replace(path: &Path, text: &str) -> Result<(), Failure> {
    // where a link leads to, not the link
    let path = path.canonicalize()?;
    // a new file in its place would be none of the owner's business, but of the folder's
    let permissions = std::fs::metadata(&path)?.permissions();
    if permissions.readonly() {
        return Err(ReadOnly(path.display().to_string()).into());
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().set_permissions(permissions)?;
    file.persist(&path)?;
    Ok(())
}

fn show(name: &str, old: &str, new: &str) -> Result<(), Failure> {
    let diff = TextDiff::from_lines(old, new);
    let shown = diff.unified_diff().header(name, name).to_string();
    output::write(&shown, None)
}
