//! The number of diagnostics of each code.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde_json::{Value, json};
use swml_language::{Code, Level};

use super::checked::Checked;

/// The number of diagnostics of a code.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Count {
    code: Code,
    level: Level,
    number: usize,
    /// Those with an exact fix.
    fixable: usize,
}

/// Counts the diagnostics of each code, the most frequent ones first.
pub(super) fn counts(checked: &[Checked]) -> Vec<Count> {
    let mut by_code: BTreeMap<(Code, Level), (usize, usize)> = BTreeMap::new();
    for fault in checked.iter().flat_map(|one| &one.judged.report) {
        let count = by_code.entry((fault.code, fault.level())).or_default();
        count.0 += 1;
        let fix = fault.fix.as_ref();
        count.1 += usize::from(fix.is_some_and(|fix| fix.at.is_some()));
    }
    let counts = by_code.into_iter();
    let mut counts: Vec<Count> = counts
        .map(|((code, level), (number, fixable))| Count {
            code,
            level,
            number,
            fixable,
        })
        .collect();
    counts.sort_by_key(|count| (usize::MAX - count.number, count.code.as_str()));
    counts
}

/// Writes a line for each code.
pub(super) fn write(out: &mut impl Write, counts: &[Count]) -> io::Result<()> {
    let width = |length: fn(&Count) -> usize| counts.iter().map(length).max().unwrap_or_default();
    let numbers = width(|count| count.number.to_string().len());
    let codes = width(|count| count.code.as_str().len());
    for count in counts {
        let Count {
            code,
            level,
            number,
            fixable,
        } = count;
        let line = format!(
            "{number:>numbers$}  {:<codes$}  {:<8}",
            code.as_str(),
            level.to_string()
        );
        match fixable {
            0 => writeln!(out, "{}", line.trim_end())?,
            _ => writeln!(out, "{line}  {fixable} fixable")?,
        }
    }
    Ok(())
}

/// `[{"code", "level", "count", "fixable"}]`
pub(super) fn json(counts: &[Count]) -> Value {
    let count = |count: &Count| {
        json!({
            "code": count.code.as_str(),
            "level": count.level.to_string(),
            "count": count.number,
            "fixable": count.fixable,
        })
    };
    counts.iter().map(count).collect()
}
