//! Scripts, compiled for rehearsals.

mod compile;
mod ids;
mod op;
mod program;
mod responses;
mod value;

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use swml_language::Document;
use swml_language::messaging;
use swml_language::read::Parsed;
use swml_language::schema::Language;

use crate::error::ScriptError;

pub(crate) use ids::{BlockId, DocumentId};
pub(crate) use op::{
    CondArm, CondBranches, ConfirmOp, ConnectOp, Dest, Op, ResultBranches, SwitchOp,
};
pub(crate) use program::{Block, Program, Step};
pub use program::{Location, Statement};

/// A script to rehearse: a [`swml_core::Document`], or a file in JSON or YAML.
///
/// Cloning is cheap.
///
/// ```
/// use swml_rehearsal::Script;
/// let script = Script::json(r#"{"sections": {"main": [{"hangup": {}}]}}"#)?;
/// assert_eq!(script.statements().len(), 1);
/// # Ok::<(), swml_rehearsal::ScriptError>(())
/// ```
#[derive(Clone)]
pub struct Script {
    pub(crate) program: Arc<Program>,
}

impl Script {
    /// Reads a calling script in JSON.
    ///
    /// # Errors
    /// Fails if the text is not JSON, or not a script.
    pub fn json(text: &str) -> Result<Self, ScriptError> {
        Self::parsed(None, &Parsed::json(text)?, Document::LANGUAGE)
    }

    /// Reads a calling script in YAML.
    ///
    /// # Errors
    /// Fails if the text is not YAML, or not a script.
    #[cfg(feature = "yaml")]
    pub fn yaml(text: &str) -> Result<Self, ScriptError> {
        Self::parsed(None, &Parsed::yaml(text)?, Document::LANGUAGE)
    }

    /// Reads a calling script from a file: `.yaml` and `.yml` as YAML, anything else as JSON.
    ///
    /// # Errors
    /// Fails if the file cannot be read, or is not a script.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, ScriptError> {
        Self::file(path.as_ref(), Document::LANGUAGE)
    }

    /// Reads a messaging script from a file, like [`Script::open`] for calls.
    ///
    /// # Errors
    /// Fails if the file cannot be read, or is not a script.
    pub fn open_messaging(path: impl AsRef<Path>) -> Result<Self, ScriptError> {
        Self::file(path.as_ref(), messaging::Document::LANGUAGE)
    }

    fn file(path: &Path, language: &'static Language) -> Result<Self, ScriptError> {
        let name = path.display().to_string();
        let text = std::fs::read_to_string(path).map_err(|error| ScriptError::File {
            name: name.clone(),
            error,
        })?;
        let parsed = match path.extension().and_then(|ending| ending.to_str()) {
            #[cfg(feature = "yaml")]
            Some("yaml" | "yml") => Parsed::yaml(&text)?,
            #[cfg(not(feature = "yaml"))]
            Some("yaml" | "yml") => return Err(ScriptError::NoYaml { name }),
            _ => Parsed::json(&text)?,
        };
        Self::parsed(Some(name), &parsed, language)
    }

    /// Creates a script from a text that was read and the name of its file. For `cargo swml`.
    #[doc(hidden)]
    pub fn parsed(
        name: Option<String>,
        parsed: &Parsed<'_>,
        language: &'static Language,
    ) -> Result<Self, ScriptError> {
        let mut program = compile::program(parsed.root().clone(), language)?;
        program.locate(name, parsed);
        Ok(Self {
            program: Arc::new(program),
        })
    }

    /// Reads a messaging script in JSON.
    ///
    /// # Errors
    /// Fails if the text is not JSON, or not a script.
    pub fn messaging_json(text: &str) -> Result<Self, ScriptError> {
        Self::parsed(None, &Parsed::json(text)?, messaging::Document::LANGUAGE)
    }

    /// Reads a messaging script in YAML.
    ///
    /// # Errors
    /// Fails if the text is not YAML, or not a script.
    #[cfg(feature = "yaml")]
    pub fn messaging_yaml(text: &str) -> Result<Self, ScriptError> {
        Self::parsed(None, &Parsed::yaml(text)?, messaging::Document::LANGUAGE)
    }

    /// Reads the response to a request for a script: JSON, or else YAML.
    pub(crate) fn fetched(text: &str, messaging: bool) -> Result<Self, ScriptError> {
        let language = match messaging {
            true => messaging::Document::LANGUAGE,
            false => Document::LANGUAGE,
        };
        match Parsed::json(text) {
            Ok(parsed) => Self::parsed(None, &parsed, language),
            #[cfg(feature = "yaml")]
            Err(_) => Self::parsed(None, &Parsed::yaml(text)?, language),
            #[cfg(not(feature = "yaml"))]
            Err(error) => Err(error.into()),
        }
    }

    /// Returns each statement of the script, in source order.
    pub fn statements(&self) -> &[Statement] {
        &self.program.statements
    }
}

impl fmt::Debug for Script {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Script")
            .field("name", &self.program.name)
            .field("statements", &self.program.statements.len())
            .finish_non_exhaustive()
    }
}

/// Types that can become a [`Script`].
pub trait IntoScript {
    /// Converts to a script.
    ///
    /// # Errors
    /// Fails without a section `main`, or for a value that is not a script at all.
    fn into_script(self) -> Result<Script, ScriptError>;
}

impl IntoScript for Script {
    fn into_script(self) -> Result<Script, ScriptError> {
        Ok(self)
    }
}

impl IntoScript for &Script {
    fn into_script(self) -> Result<Script, ScriptError> {
        Ok(self.clone())
    }
}

impl IntoScript for &swml_core::Document {
    fn into_script(self) -> Result<Script, ScriptError> {
        let program = compile::program(swml_core::private::tree(self), Document::LANGUAGE)?;
        Ok(Script {
            program: Arc::new(program),
        })
    }
}

impl IntoScript for &swml_core::messaging::Document {
    fn into_script(self) -> Result<Script, ScriptError> {
        let tree = swml_core::private::tree(self);
        let program = compile::program(tree, messaging::Document::LANGUAGE)?;
        Ok(Script {
            program: Arc::new(program),
        })
    }
}
