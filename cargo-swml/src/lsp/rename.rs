//! `textDocument/prepareRename` and `textDocument/rename`.

use std::ops::Range;

use swml_language::check::Dialect;
use swml_language::expression::{Path, Scope};
use swml_language::{Document as Calling, messaging};

use super::document::Document;
use super::names::{Name, Names, Occurrence, Role, is_section};
use crate::edit::TextEdit;
use crate::input::InputFormat;

/// Why a name cannot be renamed.
#[derive(Debug, thiserror::Error, PartialEq)]
pub(crate) enum RenameError {
    /// No name is at the position.
    #[error("no section, label or variable at this position")]
    NoName,
    /// The name is fixed.
    #[error("section `main` cannot be renamed: a call starts there")]
    Main,
    /// A method sets the variable.
    #[error("`{variable}` cannot be renamed: `{method}` sets it")]
    Outcome {
        variable: String,
        method: &'static str,
    },
    /// The script does not define the name.
    #[error("`{0}` cannot be renamed: this script does not define it")]
    Undefined(String),
    /// The new name is not valid.
    #[error("`{0}` is not a valid name of a section, a label or a variable here")]
    Invalid(String),
    /// The new name exists.
    #[error("`{0}` exists already")]
    Exists(String),
}

/// Returns the range of the name at a byte, if it can be renamed.
pub(crate) fn prepare(names: &Names, byte: usize) -> Result<&Occurrence, RenameError> {
    let found = names.at(byte).ok_or(RenameError::NoName)?;
    let text = found.name.text();
    if found.name == Name::Section("main".to_owned()) {
        return Err(RenameError::Main);
    }
    let method = names.places(&found.name).find_map(|one| match one.role {
        Role::Outcome(method) => Some(method),
        _ => None,
    });
    if let Some(method) = method {
        let variable = text.to_owned();
        return Err(RenameError::Outcome { variable, method });
    }
    match names.is_defined(&found.name) {
        true => Ok(found),
        false => Err(RenameError::Undefined(text.to_owned())),
    }
}

/// Returns the edits that rename what is at a byte.
pub(crate) fn rename(
    document: &Document,
    byte: usize,
    new: &str,
) -> Result<Vec<TextEdit>, RenameError> {
    let names = document.names();
    let found = prepare(names, byte)?;
    if found.name.text() == new {
        return Ok(Vec::new());
    }
    if !is_valid(&found.name, new) {
        return Err(RenameError::Invalid(new.to_owned()));
    }
    if names.places(&renamed(&found.name, new)).next().is_some() {
        return Err(RenameError::Exists(new.to_owned()));
    }
    let written = document.names().places(&found.name);
    let written = written.filter(|one| !matches!(one.role, Role::Outcome(_)));
    let edit = |one: &Occurrence| match &one.whole {
        // quotes may be needed now
        Some(whole) => TextEdit {
            range: whole.clone(),
            text: quoted(document, whole, new),
        },
        None => TextEdit {
            range: one.at.clone(),
            text: new.to_owned(),
        },
    };
    Ok(written.map(edit).collect())
}

fn renamed(name: &Name, new: &str) -> Name {
    let new = new.to_owned();
    match name {
        Name::Section(_) => Name::Section(new),
        Name::Variable(_) => Name::Variable(new),
        Name::Label { section, .. } => Name::Label {
            section: section.clone(),
            name: new,
        },
        Name::Param { section, .. } => Name::Param {
            section: section.clone(),
            name: new,
        },
    }
}

/// Returns a name as a whole value or key, in the quotes that are there if there are any.
fn quoted(document: &Document, whole: &Range<usize>, new: &str) -> String {
    let written = document.text.as_str().get(whole.clone());
    let written = written.unwrap_or_default();
    let is_simple = new
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    match document.format {
        InputFormat::Json => Dialect::Json.word(new),
        InputFormat::Yaml if written.starts_with('\'') && is_simple => format!("'{new}'"),
        InputFormat::Yaml if written.starts_with('"') => swml_language::check::quoted(new),
        InputFormat::Yaml => Dialect::Yaml.word(new),
    }
}

fn is_valid(name: &Name, new: &str) -> bool {
    match name {
        Name::Section(_) => new != "main" && is_section(new) && is_text(new),
        Name::Label { .. } => is_text(new) && !swml_language::tree::has_variable(new),
        Name::Variable(_) | Name::Param { .. } => {
            let is_name = |c: char| c.is_alphanumeric() || c == '_';
            let is_plain = new.chars().all(is_name) && Path::parse(new).is_some();
            let sets = [Calling::LANGUAGE, messaging::Document::LANGUAGE]
                .iter()
                .any(|language| language.methods.outcome(new).is_some());
            is_plain && Scope::of(new).is_none() && !sets
        }
    }
}

/// Returns true for a text on one line that is visible, without space around it.
fn is_text(new: &str) -> bool {
    !new.is_empty() && new.trim() == new && !new.chars().any(char::is_control)
}
