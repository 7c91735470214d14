//! `cargo swml schema`: a JSON Schema of a language, for editors and other tools.
//!
//! It is made from the table, and accepts what the checker accepts: rules that a schema cannot
//! state, such as those across statements, are left to `check`. The draft is 7, which the language
//! servers of YAML and JSON support best; `markdownDescription`, `markdownEnumDescriptions`,
//! `deprecationMessage` and `defaultSnippets` are their extensions of it.

mod docs;
mod objects;
mod pattern;
mod rules;
mod shape;
mod types;

use std::path::PathBuf;

use serde_json::Value;

use crate::check_input::Language;
use crate::outcome::{Failure, Outcome};
use crate::output;
use objects::Definitions;

/// Prints a JSON Schema of a language, for completion and hover in editors
///
/// In VS Code it is set by `json.schemas` and `yaml.schemas`, for yaml-language-server by a comment
/// at the top of a script, `# yaml-language-server: $schema=swml.schema.json`.
#[derive(clap::Args)]
pub(crate) struct SchemaArgs {
    /// The language of the scripts
    #[arg(long, default_value = "calling")]
    language: Language,

    /// The file to write; by default standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(crate) fn run(arguments: &SchemaArgs) -> Result<Outcome, Failure> {
    let mut text = serde_json::to_string_pretty(&of(arguments.language.table()))?;
    text.push('\n');
    output::write(&text, arguments.output.as_deref())?;
    Ok(Outcome::Fine)
}

/// Returns the schema of the scripts of a language.
pub fn of(language: &'static swml_language::schema::Language) -> Value {
    Definitions::new(language).into_schema()
}
