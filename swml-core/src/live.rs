//! Scripts in files that are edited while a debug build of a service runs: what the expansion of
//! `swml_file_live!` calls.

mod log;

use std::fs::{self, Metadata};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use crate::error::ReadError;
use crate::{Document, Read, Reader};

/// The script of a file, read again when the file has changed. One that breaks rules, or cannot
/// be read, leaves the last good one in its place.
///
/// A change is seen by the time of the file and its length. Calls wait for each other while one
/// of them reads the file, so that it is read and judged once.
#[derive(Debug)]
pub struct LiveFile {
    /// Where it was when the program was compiled.
    path: &'static str,
    /// As it is named in the macro.
    name: &'static str,
    seen: Mutex<LastSeen>,
}

/// The last known state of the file.
#[derive(Debug)]
struct LastSeen {
    /// When it was looked at.
    at: Option<Instant>,
    version: FileVersion,
    /// The script of the last version without errors; none while that is the one compiled in.
    script: Option<Document>,
}

/// A version of the file.
#[derive(Debug)]
enum FileVersion {
    /// The file has not been read yet.
    Unknown,
    Text {
        stamp: Stamp,
        text: String,
    },
    /// There is none, and why.
    Unreadable(String),
}

/// The metadata that distinguishes two versions, without reading them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    /// The file was written so shortly before it was read that a later version may have the same
    /// time.
    recent: bool,
}

impl LiveFile {
    /// A file is looked at once in this time at most.
    const PAUSE: Duration = Duration::from_millis(100);

    /// The steps of the clock of a file system: two seconds on FAT, less elsewhere.
    const CLOCK: Duration = Duration::from_secs(2);

    /// A file that has not been looked at.
    pub const fn new(path: &'static str, name: &'static str) -> Self {
        Self {
            path,
            name,
            seen: Mutex::new(LastSeen {
                at: None,
                version: FileVersion::Unknown,
                script: None,
            }),
        }
    }

    /// The script of the last version of the file without errors: the one that was compiled in, if
    /// there has been no other.
    pub fn document(&self, compiled: Document) -> Document {
        // there are no files, and asking for the time is a panic
        if cfg!(target_family = "wasm") {
            return compiled;
        }
        // a panic leaves nothing half done
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.at.is_none_or(|at| at.elapsed() >= Self::PAUSE) {
            self.look(&mut seen, &compiled);
            seen.at = Some(Instant::now());
        }
        seen.script.clone().unwrap_or(compiled)
    }

    /// Reads the file if it has changed.
    fn look(&self, seen: &mut LastSeen, compiled: &Document) {
        let (stamp, text) = match self.read(&seen.version) {
            Ok(Some(read)) => read,
            Ok(None) => return,
            Err(error) => {
                let why = error.to_string();
                let known =
                    matches!(&seen.version, FileVersion::Unreadable(known) if *known == why);
                if !known {
                    log::unreadable(self.name, &why);
                }
                seen.version = FileVersion::Unreadable(why);
                return;
            }
        };
        let same = matches!(&seen.version, FileVersion::Text { text: known, .. } if *known == text);
        if !same {
            self.judge(&text, seen, compiled);
        }
        seen.version = FileVersion::Text { stamp, text };
    }

    /// The text of the file; nothing if it is the version that is known.
    fn read(&self, known: &FileVersion) -> std::io::Result<Option<(Stamp, String)>> {
        let found = fs::metadata(self.path)?;
        // a pipe would be waited for
        if !found.is_file() {
            return Err(std::io::Error::other("it is not a file"));
        }
        let stamp = Stamp::of(&found);
        match known {
            FileVersion::Text { stamp: known, .. } if !known.recent && known.is_of(&found) => {
                Ok(None)
            }
            _ => Ok(Some((stamp, fs::read_to_string(self.path)?))),
        }
    }

    fn judge(&self, text: &str, seen: &mut LastSeen, compiled: &Document) {
        match self.parse(text) {
            Ok(read) => {
                let warnings = read.report().clone();
                match read.into_result() {
                    Ok(script) => {
                        let before = seen.script.as_ref().unwrap_or(compiled).to_json();
                        if script.to_json() != before {
                            log::changed(self.name, &warnings);
                            seen.script = Some(script);
                        }
                    }
                    Err(invalid) => log::faults(self.name, &invalid),
                }
            }
            Err(error) => log::faults(self.name, &error),
        }
    }

    fn parse(&self, text: &str) -> Result<Read<Document>, ReadError> {
        let extension = Path::new(self.path).extension();
        match extension.and_then(|extension| extension.to_str()) {
            #[cfg(feature = "yaml")]
            Some("yaml" | "yml") => Reader::new().yaml(text),
            // the macro lets nothing else through
            _ => Reader::new().json(text),
        }
    }
}

impl Stamp {
    fn of(found: &Metadata) -> Self {
        let modified = found.modified().ok();
        let age = modified.and_then(|time| SystemTime::now().duration_since(time).ok());
        Self {
            length: found.len(),
            modified,
            recent: age.is_none_or(|age| age < LiveFile::CLOCK),
        }
    }

    fn is_of(&self, found: &Metadata) -> bool {
        self.length == found.len() && self.modified == found.modified().ok()
    }
}
