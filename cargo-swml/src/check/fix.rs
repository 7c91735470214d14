//! `--fix`: applies the exact fixes that improve a script.

use swml_language::diagnostic::{Applicability, Diagnostic};

use super::checked::Checked;
use crate::config::Config;
use crate::edit::{TextEdit, applied};
use crate::file;
use crate::input::ScriptInput;
use crate::judge::{self, CheckResult};
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
    config: &Config,
    most: Most,
) -> Result<(), Failure> {
    let Some(path) = checked.input.path.clone() else {
        return Err(NoFile.into());
    };
    let before = checked.input.text.clone();
    let faults = checked.judged.report.iter().count();
    let mut round = Round {
        checked,
        config,
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
    config: &'c Config,
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
        let input = &self.checked.input;
        self.checked.judged =
            judge::judge_as(&input.text, input.format, self.config, language, true);
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
            place: checked.input.place.clone(),
            ..checked.input
        };
        let language = checked.judged.language;
        let judged = judge::judge_as(&input.text, input.format, self.config, language, false);
        if judged.unreadable || !judged.report.improves_on(&checked.judged.report) {
            return false;
        }
        checked.input = input;
        checked.judged = judged;
        self.edits = edits;
        true
    }
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
