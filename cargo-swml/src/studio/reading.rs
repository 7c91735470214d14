//! A file that was read and checked.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;

use serde_json::{Value, json};
use swml_language::Level;
use swml_language::check::format::visible;
use swml_rehearsal::Script;

use super::boxes::Boxes;
use crate::check;
use crate::check_input::{CheckOptions, CheckResult, Language};
use crate::config::ConfigError;
use crate::graph;
use crate::graph::model::Graph;
use crate::input::{self, InputError, ScriptInput};

/// A script, as far as it could be read.
pub(super) struct Reading {
    input: ScriptInput,
    judged: CheckResult,
    /// The flow, if there is one.
    pub(super) graph: Option<Graph>,
    pub(super) boxes: Boxes,
    script: Result<Script, String>,
}

/// The reason why a file has no content.
#[derive(Debug, thiserror::Error)]
pub(super) enum ReadingError {
    #[error(transparent)]
    Input(#[from] InputError),
    #[error(transparent)]
    Config(#[from] ConfigError),
}

impl Reading {
    pub(super) fn new(path: &Path, options: &CheckOptions) -> Result<Self, ReadingError> {
        let input = input::one(path, options.from)?;
        // it may have changed, too
        options.files.configs().forget();
        let (parsed, judged) = options.parse(&input)?;
        let (mut graph, mut boxes) = (None, Boxes::default());
        let mut script = Err("the text cannot be read".to_owned());
        if let Some(parsed) = parsed {
            let name = Some(input.name.clone());
            script = Script::parsed(name, &parsed, judged.language.table())
                .map_err(|error| error.to_string());
            graph = graph::of_any(parsed, judged.language);
            if let (Some(graph), Ok(script)) = (&graph, &script) {
                boxes = Boxes::new(graph, script);
            }
        }
        Ok(Self {
            input,
            judged,
            graph,
            boxes,
            script,
        })
    }

    /// Returns the name of the file.
    pub(super) fn name(&self) -> &str {
        &self.input.name
    }

    pub(super) fn language(&self) -> Language {
        self.judged.language
    }

    /// Returns the script to play, or why it cannot be played: one with errors is not, as in
    /// `rehearse`.
    pub(super) fn playable(&self) -> Result<Script, String> {
        match self.judged.count(Level::Error) {
            0 => self.script.clone(),
            1 => Err("The script has an error, so no call can be played.".to_owned()),
            errors => Err(format!(
                "The script has {errors} errors, so no call can be played."
            )),
        }
    }

    /// Returns what identifies the text.
    pub(super) fn version(&self) -> String {
        let mut hasher = DefaultHasher::new();
        self.input.text.hash(&mut hasher);
        format!("{:016x}", hasher.finish())
    }

    /// Returns the faults of the script, each with its box.
    pub(super) fn faults(&self) -> Value {
        let faults = self.judged.report.iter().map(|fault| {
            let json = check::json::fault(fault, &self.judged.secrets);
            let text = |text: &Option<String>| text.clone().map(visible);
            json!({
                "code": json.get("code"),
                "level": json.get("level"),
                "message": visible(fault.message.clone()),
                "note": text(&fault.note),
                "help": text(&fault.help),
                "path": visible(fault.path.clone()),
                "line": fault.at.map(|at| at.line),
                "column": fault.at.map(|at| at.column),
                "box": self.boxes.around(&fault.path).map(|place| place.id),
            })
        });
        faults.collect()
    }
}
