//! The inputs of a command: files, folders, standard input.

use std::fmt::Write as _;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use swml_language::check::format::visible;

/// The format of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum InputFormat {
    /// JSON
    Json,
    /// YAML
    Yaml,
}

impl InputFormat {
    /// Returns the format of a file name.
    fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()? {
            "json" => Some(Self::Json),
            "yaml" | "yml" => Some(Self::Yaml),
            _ => None,
        }
    }

    /// Guesses the format of a text: JSON if it begins with a brace, or so similar that the JSON
    /// reader gives the best message.
    fn of_text(text: &str) -> Self {
        match text.trim_start().starts_with('{') {
            true => Self::Json,
            false => Self::Yaml,
        }
    }
}

/// A script as found.
pub(crate) struct ScriptInput {
    /// Its display name.
    pub(crate) name: String,
    /// Its path, unless it is standard input.
    pub(crate) path: Option<PathBuf>,
    /// The path that its configuration is searched for from: also that which standard input has by
    /// `--stdin-filename`.
    pub(crate) place: Option<PathBuf>,
    /// Its format.
    pub(crate) format: InputFormat,
    /// Its text.
    pub(crate) text: String,
    /// Whether it was found in a folder and not named, so that it may not be a script.
    pub(crate) met: bool,
}

/// An error from reading a script.
#[derive(Debug, thiserror::Error)]
pub(crate) enum InputError {
    /// The file or folder cannot be read.
    #[error("`{name}` cannot be read")]
    Unreadable { name: String, source: io::Error },
    /// The file is in another encoding.
    #[error("`{name}` is not text in UTF-8: {why}")]
    NotUtf8 { name: String, why: String },
    /// A folder cannot be traversed.
    #[error("a folder cannot be read")]
    Folder(#[from] ignore::Error),
    /// A Rust file is named.
    #[error(
        "`{0}` is Rust, and this command reads a script in JSON or YAML; to get one from `swml!`, \
         print it in a program, `println!(\"{{}}\", script.to_json())`, and pipe that into this \
         command with `-` for the file"
    )]
    Rust(String),
    /// The format of a named file is unknown, by its name and its text.
    #[error(
        "`{0}` is not a `.json`, `.yaml` or `.yml` file; if it is a script, pass `--from json` or \
         `--from yaml`"
    )]
    Unknown(String),
    /// A folder contains no scripts.
    #[error("`{0}` contains no `.json`, `.yaml` or `.yml` file")]
    Empty(String),
}

/// Returns all inputs of the paths, each file once for each time it is named; `-` is standard
/// input. Errors are in the list.
pub(crate) fn all(paths: &[PathBuf]) -> Vec<Result<InputLocation, InputError>> {
    let mut found = Vec::new();
    for path in paths {
        if path.as_os_str() != "-" && path.is_dir() {
            let before = found.len();
            let is_script = |path: &Path| InputFormat::of(path).is_some();
            let inside = in_folder(path, &is_script).map(|entry| {
                let path = entry?;
                Ok(InputLocation::new(path, true))
            });
            found.extend(inside);
            if found.len() == before {
                found.push(Err(InputError::Empty(path.display().to_string())));
            }
        } else {
            let path = path.clone();
            found.push(Ok(InputLocation::new(path, false)));
        }
    }
    found
}

/// Returns the files of a kind in a folder and its subfolders; follows links to files, but not to
/// folders.
pub(crate) fn in_folder<'w>(
    path: &Path,
    is_wanted: &'w dyn Fn(&Path) -> bool,
) -> impl Iterator<Item = Result<PathBuf, ignore::Error>> + use<'w> {
    let mut walk = ignore::WalkBuilder::new(path);
    let entries = walk.sort_by_file_path(Path::cmp).build();
    entries.filter_map(|entry| match entry {
        Ok(entry) => {
            // a broken link is reported when it is read
            let is_file = match entry.path_is_symlink() {
                true => !entry.path().is_dir(),
                false => entry.file_type().is_some_and(|kind| kind.is_file()),
            };
            (is_file && is_wanted(entry.path())).then(|| Ok(entry.into_path()))
        }
        Err(error) => Some(Err(error)),
    })
}

/// Returns the single script at a path; `-` is standard input.
pub(crate) fn one(path: &Path, format: Option<InputFormat>) -> Result<ScriptInput, InputError> {
    let path = path.to_owned();
    InputLocation::new(path, false).read(format)
}

/// The location of a script.
pub(crate) struct InputLocation {
    path: PathBuf,
    met: bool,
    /// The path to assume for standard input.
    stdin_name: Option<PathBuf>,
}

impl InputLocation {
    fn new(path: PathBuf, met: bool) -> Self {
        Self {
            path,
            met,
            stdin_name: None,
        }
    }

    /// Returns the path of a file.
    pub(crate) fn file(&self) -> Option<&Path> {
        (self.path.as_os_str() != "-").then_some(&*self.path)
    }

    /// Sets the path to assume for standard input: its name, its format and its configuration are
    /// those of this path.
    #[must_use]
    pub(crate) fn stdin_name(mut self, path: Option<&Path>) -> Self {
        self.stdin_name = path.map(Path::to_owned);
        self
    }

    /// Reads the script.
    pub(crate) fn read(self, format: Option<InputFormat>) -> Result<ScriptInput, InputError> {
        let stdin = self.path.as_os_str() == "-";
        let place = match stdin {
            true => self.stdin_name.as_ref(),
            false => Some(&self.path),
        };
        let name = place.map_or_else(|| "<stdin>".to_owned(), |path| path.display().to_string());
        let ends = |wanted: &str| {
            let end = place.and_then(|path| path.extension());
            end.is_some_and(|end| end.eq_ignore_ascii_case(wanted))
        };
        if format.is_none() && ends("rs") {
            return Err(InputError::Rust(name));
        }
        let bytes = match stdin {
            true => {
                let mut bytes = Vec::new();
                io::stdin().read_to_end(&mut bytes).map(|_| bytes)
            }
            false => std::fs::read(&self.path),
        };
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(source) => return Err(InputError::Unreadable { name, source }),
        };
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let why = not_utf8(&error);
                return Err(InputError::NotUtf8 { name, why });
            }
        };
        let format = match format.or_else(|| place.and_then(|path| InputFormat::of(path))) {
            Some(format) => format,
            None if place.is_some_and(|path| path.extension().is_some())
                && !text.contains("sections") =>
            {
                return Err(InputError::Unknown(name));
            }
            None => InputFormat::of_text(&text),
        };
        Ok(ScriptInput {
            name,
            place: place.cloned(),
            path: (!stdin).then_some(self.path),
            format,
            text,
            met: self.met,
        })
    }
}

/// Guesses another format of a text.
fn not_utf8(error: &std::string::FromUtf8Error) -> String {
    match error.as_bytes() {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => "it is UTF-16; save it as UTF-8".to_owned(),
        _ => format!("{}", error.utf8_error()),
    }
}

/// Formats an error and its causes.
pub(crate) fn complain(error: &dyn std::error::Error) {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        // writing to a String cannot fail
        let _ = write!(text, ": {error}");
        cause = error.source();
    }
    // there is no one to report a failure to
    let _ = writeln!(anstream::stderr(), "error: {}", visible(text));
}
