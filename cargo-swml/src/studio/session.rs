//! The content of the page: a function of a file and a list of choices.
//!
//! Nothing is kept between two requests. A rehearsal is deterministic, so undoing a choice, going
//! back, and reading a file again are the same call with another list.

use std::path::PathBuf;

use serde::Deserialize;
use serde_json::{Value, json};
use swml_language::check::format::visible;

use super::reading::{Reading, ReadingError};
use super::refusal::Refusal;
use super::{call, explored};
use crate::check_input::{CheckOptions, Language};
use crate::graph;
use crate::rehearse::begin::Beginning;

/// The files of the page, and how they are read and played.
pub(super) struct Session {
    files: Vec<PathBuf>,
    options: CheckOptions,
    beginning: Beginning,
}

/// A file, and the choices of a call.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Course {
    pub(super) file: usize,
    #[serde(default)]
    pub(super) choices: Vec<String>,
}

/// The maximum number of choices of a call.
pub(super) const CHOICES: usize = 500;

impl Session {
    pub(super) fn new(files: Vec<PathBuf>, options: CheckOptions, beginning: Beginning) -> Self {
        Self {
            files,
            options,
            beginning,
        }
    }

    /// Returns the files that decide what the page shows, configurations included.
    pub(super) fn watched(&self) -> Vec<PathBuf> {
        let scripts = self.files.iter().map(PathBuf::as_path);
        let mut files = self.options.files.configs().candidates(scripts);
        files.extend_from_slice(&self.files);
        files
    }

    /// Returns the names of the files.
    pub(super) fn names(&self) -> Value {
        let names = self.files.iter().map(|path| path.display().to_string());
        json!({ "files": names.map(visible).collect::<Vec<_>>() })
    }

    fn read(&self, file: usize) -> Result<Result<Reading, ReadingError>, Refusal> {
        let path = self.files.get(file).ok_or(Refusal::NoFile(file))?;
        Ok(Reading::new(path, &self.options))
    }

    /// Returns the script, its faults, and the call after some choices.
    pub(super) fn play(&self, course: &Course) -> Result<Value, Refusal> {
        if course.choices.len() > CHOICES {
            return Err(Refusal::TooLong { most: CHOICES });
        }
        let reading = match self.read(course.file)? {
            Ok(reading) => reading,
            Err(error) => return Ok(unread(&error)),
        };
        let played = reading
            .playable()
            .and_then(|script| call::played(&reading, script, &self.beginning, &course.choices));
        let (call, problem) = match played {
            Ok(call) => (call, None),
            Err(problem) => (Value::Null, Some(visible(problem))),
        };
        Ok(json!({
            "file": course.file,
            "version": reading.version(),
            "language": match reading.language() {
                Language::Calling => "calling",
                Language::Messaging => "messaging",
            },
            "drawn": reading.graph.is_some(),
            "faults": reading.faults(),
            "call": call,
            "problem": problem,
        }))
    }

    /// Returns all calls of a script.
    pub(super) fn explore(&self, file: usize) -> Result<Value, Refusal> {
        let reading = match self.read(file)? {
            Ok(reading) => reading,
            Err(error) => return Ok(unread(&error)),
        };
        let report = reading
            .playable()
            .and_then(|script| explored::report(&reading, script, &self.beginning));
        Ok(match report {
            Ok(report) => report,
            Err(problem) => json!({ "problem": visible(problem) }),
        })
    }

    /// Returns the drawing of a script.
    pub(super) fn drawing(&self, file: usize) -> Result<String, Refusal> {
        let reading = self
            .read(file)?
            .map_err(|error| Refusal::NoDrawing(whole(&error)))?;
        let Some(graph) = &reading.graph else {
            let why = format!("`{}` cannot be drawn", visible(reading.name().to_owned()));
            return Err(Refusal::NoDrawing(why));
        };
        let title = format!("Flow of {}", visible(reading.name().to_owned()));
        Ok(graph::draw_in_page(graph, &title))
    }
}

/// The page of a file that cannot be read at the moment.
fn unread(error: &ReadingError) -> Value {
    json!({ "problem": whole(error) })
}

/// Formats an error with its causes.
fn whole(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(&format!(": {error}"));
        cause = error.source();
    }
    visible(text)
}
