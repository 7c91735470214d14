//! `cargo swml fmt`: formats scripts, in Rust files and in files of their own.

mod body;
mod comments;
mod content;
mod kind;
mod layout;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::indexing_slicing)]
mod tests;
pub(crate) mod text;
mod tokens;

use std::io::Write as _;
use std::path::{Path, PathBuf};

use similar::TextDiff;
use swml_language::check::format::visible;

use crate::check::excerpt;
use crate::config::Config;
use crate::input::{InputFormat, ScriptInput};
use crate::judge;
use crate::outcome::{Failure, Outcome};
use crate::{file, input, output};
use body::Formatted;
use kind::FileKind;
use text::{FormatError, format_text};

/// Formats scripts: those of the `swml!` macros in Rust files, and files in JSON and YAML.
///
/// The meaning of a script and its comments are preserved, in `swml!` also the line breaks between
/// its properties. Rust code in a script is left unchanged. In a folder, JSON and YAML files without
/// `sections` are not scripts, and are left unchanged.
#[derive(clap::Args)]
pub(crate) struct FormatArgs {
    /// Files and folders; `-` is standard input. By default the current folder
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,

    /// Write nothing; show the changes, and fail if there are any
    #[arg(long)]
    check: bool,

    /// Write nothing; show the changes
    #[arg(long)]
    diff: bool,

    /// The format of the files; by default that of their names, or else of their text
    #[arg(long, value_name = "FORMAT")]
    from: Option<FileKind>,

    /// A further macro of Rust files whose body is a script, such as a renamed `swml!`; may be given
    /// several times
    #[arg(long = "macro", value_name = "NAME", value_parser = name_of_macro)]
    macros: Vec<String>,
}

/// An error from reading or writing a file.
#[derive(Debug, thiserror::Error)]
#[error("`{name}` cannot be read")]
struct UnreadableFile {
    name: String,
    source: std::io::Error,
}

/// An argument that is not the name of a macro.
#[derive(Debug, thiserror::Error)]
#[error("the name of a macro is an identifier, without `!`")]
struct NotAName;

fn name_of_macro(text: &str) -> Result<String, NotAName> {
    let is_word = |c: char| c == '_' || c.is_alphanumeric();
    let starts = text.starts_with(|c: char| !c.is_numeric());
    match starts && text.chars().all(is_word) {
        true => Ok(text.to_owned()),
        false => Err(NotAName),
    }
}

pub(crate) fn run(arguments: &FormatArgs) -> Result<Outcome, Failure> {
    let here = [PathBuf::from(".")];
    let paths = match arguments.files.as_slice() {
        [] => &here,
        some => some,
    };
    let (mut changed, mut unread) = (false, false);
    for found in files(paths) {
        // an unreadable file does not stop the others
        let (found, text) = match found.and_then(|found| Ok((read(&found.path)?, found))) {
            Ok((text, found)) => (found, text),
            Err(failure) => {
                input::complain(&*failure);
                unread = true;
                continue;
            }
        };
        let path = &found.path;
        let name = name_of(path);
        let kind = arguments.from.unwrap_or_else(|| FileKind::of(path, &text));
        // other files in a folder may not be scripts
        if found.met && !kind.may_be_script(&text) {
            continue;
        }
        let new = match kind.script_format() {
            Some(format) => script_file(&name, &text, format)?,
            None => {
                let (new, is_read) = rust_file(&name, &text, &arguments.macros);
                unread |= !is_read;
                Some(new)
            }
        };
        let Some(new) = new else {
            unread = true;
            continue;
        };
        changed |= new != text;
        if arguments.check || arguments.diff {
            if new != text {
                show(&name, &text, &new)?;
            }
        } else if path.as_os_str() == "-" {
            output::write(&new, None)?;
        } else if new != text
            && let Err(unwritten) = file::replace(path, &text, &new)
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

/// Formats the scripts of a Rust file, and reports those that are left unchanged; returns whether
/// the file was Rust.
fn rust_file(name: &str, text: &str, macros: &[String]) -> (String, bool) {
    let Formatted { text: new, left } = body::format(text, macros);
    let mut is_read = true;
    for one in &left {
        is_read &= !one.is_unread;
        let (line, column) = one.place(text);
        left_unchanged(name, Some((line, column)), one.why);
    }
    // the lexer keeps every text that it has read, for the places of its tokens
    proc_macro2::extra::invalidate_current_thread_spans();
    (new, is_read)
}

/// Formats a script in JSON or YAML, or reports why not.
fn script_file(name: &str, text: &str, format: InputFormat) -> Result<Option<String>, Failure> {
    match format_text(text, format) {
        Ok(new) => return Ok(Some(new)),
        // as `check` reports it, with the line
        Err(FormatError::Syntax(_)) => {
            let input = ScriptInput {
                name: name.to_owned(),
                path: None,
                place: None,
                format,
                text: text.to_owned(),
                met: false,
            };
            let judged = judge::judge(text, format, &Config::default());
            excerpt::write(&mut anstream::stderr().lock(), &input, &judged)?;
        }
        Err(FormatError::Unsupported { line, column, what }) => {
            left_unchanged(name, Some((line, column)), what);
        }
        Err(error) => left_unchanged(name, None, &error.to_string()),
    }
    Ok(None)
}

fn left_unchanged(name: &str, at: Option<(usize, usize)>, why: &str) {
    let name = visible(name.to_owned());
    let at = at.map_or(String::new(), |(line, column)| format!(":{line}:{column}"));
    // there is no one to report a failure to
    let _ = writeln!(anstream::stderr(), "{name}{at}: left unchanged: {why}");
}

/// A file to format.
struct Found {
    path: PathBuf,
    /// Whether it was found in a folder and not named.
    met: bool,
}

/// Returns the files of the paths. Errors are in the list.
fn files(paths: &[PathBuf]) -> Vec<Result<Found, Failure>> {
    let mut files = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" || !path.is_dir() {
            let path = path.clone();
            files.push(Ok(Found { path, met: false }));
            continue;
        }
        let is_wanted = |path: &Path| FileKind::named(path).is_some();
        let inside = input::in_folder(path, &is_wanted);
        files.extend(inside.map(|entry| {
            let path = entry.map_err(Failure::from)?;
            Ok(Found { path, met: true })
        }));
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
    // a diff of lines that all differ takes quadratic time: then it is cruder
    let diff = TextDiff::configure()
        .timeout(std::time::Duration::from_secs(1))
        .diff_lines(old, new);
    let shown = diff.unified_diff().header(name, name).to_string();
    output::write(&shown, None)
}
