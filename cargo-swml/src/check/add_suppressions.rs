//! `--add-suppressions`: comments for all present diagnostics.

use swml_language::Code;
use swml_language::read::Parsed;

use super::checked::Checked;
use crate::config::Config;
use crate::edit::applied;
use crate::file;
use crate::input::InputFormat;
use crate::judge;
use crate::outcome::Failure;
use crate::suppress::insert::{insert_all, is_fixed};

/// An error from adding suppressions.
#[derive(Debug, thiserror::Error)]
pub(super) enum NotAdded {
    #[error("`--add-suppressions` writes to files, and standard input is not a file; name a file")]
    NoFile,
    #[error(
        "`{0}` is JSON, which has no comments; set the levels of its codes under `[[files]]` in `swml.toml`"
    )]
    Json(String),
    #[error("a suppression without a reason is reported here; write `--add-suppressions=REASON`")]
    NoReason,
    #[error("`{0}` would have other values with comments, and is left unchanged")]
    Changed(String),
}

/// Writes comments for the diagnostics of a script into its file.
pub(super) fn add(checked: &mut Checked, config: &Config, reason: &str) -> Result<(), Failure> {
    let input = &checked.input;
    let faults = checked.judged.report.iter();
    let count = faults.filter(|fault| !is_fixed(fault.code)).count();
    if count == 0 || checked.judged.unreadable {
        return Ok(());
    }
    let Some(path) = &input.path else {
        return Err(NotAdded::NoFile.into());
    };
    if input.format == InputFormat::Json {
        return Err(NotAdded::Json(input.name.clone()).into());
    }
    if reason.is_empty() && config.level(Code::SuppressionWithoutReason).is_some() {
        return Err(NotAdded::NoReason.into());
    }
    let parsed = Parsed::yaml(&input.text)?;
    let edits = insert_all(&parsed, checked.judged.report.iter(), reason);
    let text = applied(&input.text, &edits);
    // a comment changes no value, and no number of a place
    if !Parsed::yaml(&text).is_ok_and(|new| new.root() == parsed.root()) {
        return Err(NotAdded::Changed(input.name.clone()).into());
    }
    file::replace(path, &input.text, &text)?;
    let language = checked.judged.language;
    checked.judged = judge::judge_as(&text, input.format, config, language, true);
    checked.input.text = text;
    let left = checked.judged.report.iter();
    let left = left.filter(|fault| !is_fixed(fault.code)).count();
    checked.suppressed = count.saturating_sub(left);
    Ok(())
}

/// Reads the reason of the comments: one line.
pub(super) fn reason(text: &str) -> Result<String, &'static str> {
    let text = text.trim();
    match text.chars().any(char::is_control) {
        true => Err("a reason is one line of text"),
        false => Ok(text.to_owned()),
    }
}
