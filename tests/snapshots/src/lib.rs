//! Snapshot files: cases, each with what is reported of it, and pages that are generated.
//!
//! `SNAPSHOTS=overwrite cargo test …` accepts what changed, in every test of the workspace.
//!
//! A file of cases is read and written by people and by the tests: the scripts are its input, the
//! rest is written anew.
//!
//! ```text
//! ## connect
//!
//! # a comment on the case below
//! > {"to": "support"}
//!          ^^^^^^^^^
//! error: `support` is not a valid destination
//!   = note: …
//! ```
//!
//! A line with `## ` names the group of all cases below it, for example the place that their
//! scripts are for.

#![allow(clippy::expect_used)]

mod frame;

use std::fmt::Write as _;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::Command;

pub use frame::frame;
use snapbox::Data;
use snapbox::data::DataFormat;

/// The variable that accepts all snapshots: `SNAPSHOTS=overwrite`.
pub const VARIABLE: &str = "SNAPSHOTS";

/// True if what changed is accepted.
pub fn is_accepting() -> bool {
    std::env::var(VARIABLE).is_ok_and(|value| value == "overwrite")
}

/// Compares a text with a file, or accepts it.
///
/// # Panics
///
/// If they differ.
pub fn assert_file(path: &Path, actual: &str) {
    let expected = Data::read_from(path, Some(DataFormat::Text)).raw();
    snapbox::Assert::new()
        .action_env(VARIABLE)
        .eq(Data::text(actual), expected);
}

/// For test tools with a variable of their own: while snapshots are accepted, runs a test of this
/// binary once more with that variable set to `overwrite`, and returns true.
///
/// # Panics
///
/// If the test fails.
pub fn accept_with(variable: &str, test: &str) -> bool {
    if !is_accepting() || std::env::var_os(variable).is_some() {
        return false;
    }
    let status = Command::new(std::env::current_exe().expect("the test binary"))
        .args([test, "--exact"])
        .env(variable, "overwrite")
        .status()
        .expect("the test binary runs");
    assert!(status.success(), "{test} with {variable}=overwrite");
    true
}

/// A script in a file of cases.
pub struct Case {
    /// The group that it belongs to, or nothing.
    pub group: String,
    /// The script.
    pub script: String,
    /// The comments above it.
    comments: Vec<String>,
}

/// One diagnostic.
pub struct Reported {
    /// The bytes of the script that are marked.
    pub at: Option<Range<usize>>,
    /// Its text, `error: …` with notes below.
    pub text: String,
}

/// The result of a script.
pub struct Outcome {
    /// The diagnostics.
    pub reported: Vec<Reported>,
    /// The output for a script without diagnostics.
    pub otherwise: String,
}

/// The cases of a file.
pub fn cases(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let (mut group, mut comments) = (String::new(), Vec::new());
    let mut inside = false;
    for line in text.lines() {
        let script = line
            .strip_prefix("> ")
            .or_else(|| line.eq(">").then_some(""));
        if let Some(script) = script {
            match cases.last_mut().filter(|_| inside) {
                Some(case) => {
                    case.script.push('\n');
                    case.script.push_str(script);
                }
                None => cases.push(Case {
                    group: group.clone(),
                    script: script.to_owned(),
                    comments: std::mem::take(&mut comments),
                }),
            }
        } else if let Some(name) = line.strip_prefix("## ") {
            name.clone_into(&mut group);
        } else if let Some(comment) = line.strip_prefix("# ") {
            comments.push(comment.to_owned());
        }
        inside = script.is_some();
    }
    cases
}

/// Every file of cases in a folder, by path.
///
/// # Panics
///
/// If a file cannot be read.
pub fn files(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let entries = std::fs::read_dir(folder).expect("a folder of cases");
    for entry in entries {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let text = std::fs::read_to_string(&path).expect("a file of cases");
            found.push((path, text));
        }
    }
    found.sort();
    found
}

/// Judges each script of each file in a folder, and compares what comes of it with the file;
/// returns the number of scripts.
///
/// # Panics
///
/// If a file is not what comes of its scripts.
pub fn assert_cases(folder: &Path, judge: impl Fn(&Case) -> Outcome) -> usize {
    let mut count = 0;
    for (path, text) in files(folder) {
        let cases = cases(&text);
        count += cases.len();
        let mut group = "";
        let mut actual = String::new();
        for case in &cases {
            if !actual.is_empty() {
                actual.push('\n');
            }
            if case.group != group {
                let _ = writeln!(actual, "## {}\n", case.group);
                group = &case.group;
            }
            write_case(&mut actual, case, &judge(case));
        }
        assert_file(&path, &actual);
    }
    count
}

fn write_case(out: &mut String, case: &Case, outcome: &Outcome) {
    for comment in &case.comments {
        let _ = writeln!(out, "# {comment}");
    }
    let mut last = "";
    for line in case.script.split('\n') {
        let _ = writeln!(out, "{}", format!("> {line}").trim_end());
        last = line;
    }
    for (index, reported) in outcome.reported.iter().enumerate() {
        if let Some(at) = &reported.at {
            let (line, before, width) = marked(&case.script, at);
            // the line of the script itself, if that is right above
            if index > 0 || line != last {
                let _ = writeln!(out, "| {line}");
            }
            let _ = writeln!(out, "  {}{}", " ".repeat(before), "^".repeat(width));
        }
        let _ = writeln!(out, "{}", reported.text.trim_end());
    }
    if outcome.reported.is_empty() && !outcome.otherwise.is_empty() {
        let _ = writeln!(out, "{}", outcome.otherwise);
    }
}

/// The line in which a piece of a script begins, the characters before it, and its width there.
fn marked<'s>(script: &'s str, at: &Range<usize>) -> (&'s str, usize, usize) {
    let start = at.start.min(script.len());
    let begin = script.get(..start).map_or(0, |before| {
        before.rfind('\n').map_or(0, |newline| newline + 1)
    });
    let rest = script.get(begin..).unwrap_or_default();
    let line = rest.split('\n').next().unwrap_or_default();
    let piece = |range: Range<usize>| {
        let text = script.get(range).unwrap_or_default();
        text.chars().count()
    };
    let end = at.end.clamp(start, begin + line.len());
    (line, piece(begin..start), piece(start..end).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases_are_read_as_they_are_written() {
        let text = "# why\n> play 1;\n       ^\nerror: a\n  = code: b\n\n## other\n\n> a\n>\n> b\n| a\n  ^\nerror: c\n";
        let read = cases(text);
        let scripts: Vec<_> = read
            .iter()
            .map(|case| (&*case.group, &*case.script))
            .collect();
        assert_eq!(scripts, [("", "play 1;"), ("other", "a\n\nb")]);
        let mut written = String::new();
        let outcome = Outcome {
            reported: vec![Reported {
                at: Some(0..1),
                text: "error: c".to_owned(),
            }],
            otherwise: String::new(),
        };
        for case in read.iter().skip(1) {
            write_case(&mut written, case, &outcome);
        }
        assert_eq!(written, "> a\n>\n> b\n| a\n  ^\nerror: c\n");
    }

    #[test]
    fn a_mark_ends_with_its_line() {
        assert_eq!(marked("ä bcd\ne", &(3..7)), ("ä bcd", 2, 3));
        assert_eq!(marked("a\nbc", &(3..4)), ("bc", 1, 1));
        assert_eq!(marked("", &(0..0)), ("", 0, 1));
    }
}
