//! `--fix`: applies the exact fixes that improve a script.

use std::ops::Range;

use swml_language::diagnostic::{Applicability, Diagnostic};

use super::checked::Checked;
use crate::check_input::{CheckOptions, CheckResult};
use crate::file;
use crate::input::ScriptInput;
use crate::outcome::Failure;

/// The maximum number of rounds, since a fix may reveal another one.
const MOST_ROUNDS: usize = 16;

/// The maximum number of checks of a script: finding the fixes that conflict takes a few more than
/// there are fixes.
const MOST_TRIES: usize = 200;

#[derive(Debug, thiserror::Error)]
#[error("`--fix` writes to files, and standard input is not a file; name a file")]
pub(super) struct NoFile;

/// The permitted fixes: those up to this applicability.
pub(super) type Most = Applicability;

/// Corrects a script and its file.
pub(super) fn apply_fixes(
    checked: &mut Checked,
    options: &CheckOptions,
    most: Most,
) -> Result<(), Failure> {
    let Some(path) = checked.input.path.clone() else {
        return Err(NoFile.into());
    };
    let before = checked.input.text.clone();
    let faults = checked.judged.report.iter().count();
    let mut round = Round {
        checked,
        options,
        tries: MOST_TRIES,
        edits: Vec::new(),
        text: String::new(),
    };
    for _ in 0..MOST_ROUNDS {
        if !round.run(most) {
            break;
        }
    }
    if checked.input.text != before {
        file::replace(&path, &before, &checked.input.text)?;
        checked.fixed = faults.saturating_sub(checked.judged.report.iter().count());
    }
    Ok(())
}

/// The fixes of one text.
struct Round<'c> {
    checked: &'c mut Checked,
    options: &'c CheckOptions,
    tries: usize,
    /// The original text.
    text: String,
    /// The applied edits, in order.
    edits: Vec<TextEdit>,
}

impl Round<'_> {
    /// Applies the available fixes; returns false if there are none.
    fn run(&mut self, most: Most) -> bool {
        let edits = edits(&self.checked.judged, most);
        self.text.clone_from(&self.checked.input.text);
        self.edits.clear();
        self.settle(&edits);
        if self.edits.is_empty() {
            return false;
        }
        // the next round needs fixes that were tested, too
        let language = self.checked.judged.language;
        self.checked.judged = self.options.judge_as(&self.checked.input, language, true);
        true
    }

    /// Applies all of some edits, or the compatible ones of each half.
    fn settle(&mut self, edits: &[TextEdit]) {
        if edits.is_empty() || self.keep(edits) {
            return;
        }
        if let (first @ [_, ..], second) = edits.split_at(edits.len() / 2) {
            self.settle(first);
            self.settle(second);
        }
    }

    /// Applies more edits, if they improve the script.
    fn keep(&mut self, more: &[TextEdit]) -> bool {
        let Some(left) = self.tries.checked_sub(1) else {
            return false;
        };
        self.tries = left;
        let edits: Vec<TextEdit> = self.edits.iter().chain(more).cloned().collect();
        let checked = &mut *self.checked;
        let input = ScriptInput {
            text: applied(&self.text, &edits),
            name: checked.input.name.clone(),
            path: checked.input.path.clone(),
            ..checked.input
        };
        let judged = self
            .options
            .judge_as(&input, checked.judged.language, false);
        if judged.unreadable || !judged.report.improves_on(&checked.judged.report) {
            return false;
        }
        checked.input = input;
        checked.judged = judged;
        self.edits = edits;
        true
    }
}

#[derive(Clone)]
struct TextEdit {
    range: Range<usize>,
    text: String,
}

/// Returns the edits of all diagnostics, in order; of two that overlap the first.
fn edits(judged: &CheckResult, most: Most) -> Vec<TextEdit> {
    let edit = |fault: &Diagnostic| {
        let fix = fault.fix.as_ref()?;
        let at = fix.at?;
        (fix.applicability <= most).then(|| TextEdit {
            range: at.start..at.end,
            text: fix.text.clone(),
        })
    };
    let mut all: Vec<TextEdit> = judged.report.iter().filter_map(edit).collect();
    all.sort_by_key(|edit| edit.range.start);
    let mut end = 0;
    all.retain(|edit| {
        let free = edit.range.start >= end;
        if free {
            end = edit.range.end;
        }
        free
    });
    all
}

fn applied(text: &str, edits: &[TextEdit]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for edit in edits {
        out.push_str(text.get(from..edit.range.start).unwrap_or_default());
        out.push_str(&edit.text);
        from = edit.range.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}
