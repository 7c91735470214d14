//! `--fix`: applies the exact fixes, as far as they make a script better.

use std::ops::Range;

use swml_core::Level;
use swml_core::diagnostic::Diagnostic;

use super::Checked;
use crate::Failure;
use crate::input::{Format, Input};
use crate::judge::{Judged, Options};

/// As often a fix may bring up another fault that has a fix.
const MOST_ROUNDS: usize = 16;

#[derive(Debug, thiserror::Error)]
enum Unmended {
    #[error("`--fix` writes to files, and standard input is none; name a file")]
    NoFile,
    #[error("`{name}` cannot be written")]
    Unwritable {
        name: String,
        source: std::io::Error,
    },
}

/// Mends a script and its file.
pub(super) fn mend(checked: &mut Checked, options: &Options) -> Result<(), Failure> {
    let Some(path) = checked.input.path.clone() else {
        return Err(Unmended::NoFile.into());
    };
    for _ in 0..MOST_ROUNDS {
        let edits = edits(&checked.input, &checked.judged);
        if edits.is_empty() {
            break;
        }
        let text = applied(&checked.input.text, &edits);
        if keep(checked, text, options) {
            continue;
        }
        // one of them is to blame: take those that help
        let alone = edits.into_iter().rev().filter(|edit| {
            let text = applied(&checked.input.text, std::slice::from_ref(edit));
            keep(checked, text, options)
        });
        if alone.count() == 0 {
            break;
        }
    }
    if checked.fixed > 0 {
        let name = checked.input.name.clone();
        std::fs::write(path, &checked.input.text)
            .map_err(|source| Unmended::Unwritable { name, source })?;
    }
    Ok(())
}

/// Takes a text in place of the one there is, if it is better.
fn keep(checked: &mut Checked, text: String, options: &Options) -> bool {
    let input = Input {
        text,
        name: checked.input.name.clone(),
        path: checked.input.path.clone(),
        ..checked.input
    };
    let judged = options.judge(&input);
    let score = |judged: &Judged| (judged.count(Level::Error), judged.count(Level::Warning));
    let (before, after) = (score(&checked.judged), score(&judged));
    let unreadable = judged.unreadable;
    if unreadable || after >= before {
        return false;
    }
    checked.fixed += (before.0 + before.1).saturating_sub(after.0 + after.1);
    checked.input = input;
    checked.judged = judged;
    true
}

struct Edit {
    range: Range<usize>,
    text: String,
}

/// The edits of all faults, in order; of two that overlap the first.
fn edits(input: &Input, judged: &Judged) -> Vec<Edit> {
    let edit = |fault: &Diagnostic| {
        let fix = fault.fix.as_ref()?;
        let at = fix.at?;
        let range = at.start..at.end;
        Some(match fix.text.is_empty() {
            true => Edit {
                range: removal(&input.text, range, input.format),
                text: String::new(),
            },
            false => Edit {
                range,
                text: fix.text.clone(),
            },
        })
    };
    let mut all: Vec<Edit> = judged.faults.iter().filter_map(edit).collect();
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

fn applied(text: &str, edits: &[Edit]) -> String {
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

/// What goes with an entry that is removed: its comma, or its lines.
fn removal(text: &str, entry: Range<usize>, format: Format) -> Range<usize> {
    let before = text.get(..entry.start).unwrap_or_default();
    let behind = text.get(entry.end..).unwrap_or_default();
    // a comma behind it, with the space up to the next entry
    let rest = behind.trim_start();
    if let Some(rest) = rest.strip_prefix(',') {
        return entry.start..text.len() - rest.trim_start().len();
    }
    // the last one of several has a comma before it
    let head = before.trim_end();
    if let Some(head) = head.strip_suffix(',') {
        return head.len()..entry.end;
    }
    if format == Format::Json || head.ends_with('{') {
        return entry;
    }
    // block style: a key of its own line goes with the line, the first one of a list's
    // element up to the next key
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    let indent = text.get(line..entry.start).unwrap_or_default();
    let ends_line = text
        .get(..entry.end)
        .unwrap_or_default()
        .trim_end()
        .len()
        .max(entry.start);
    let rest = text.get(ends_line..).unwrap_or_default();
    let line_end = rest.find('\n').map_or(text.len(), |end| ends_line + end);
    let next = (line_end + 1).min(text.len());
    if indent.trim().is_empty() {
        return line..next;
    }
    let after = text.get(next..).unwrap_or_default();
    let spaces = after.len() - after.trim_start_matches(' ').len();
    match spaces == indent.chars().count() {
        true => entry.start..next + spaces,
        false => entry,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Removes what stands between `<` and `>`.
    fn removed(marked: &str, format: Format) -> String {
        let (start, end) = (marked.find('<'), marked.find('>'));
        let (Some(start), Some(end)) = (start, end) else {
            return marked.to_owned();
        };
        let text = marked.replacen(['<', '>'], "", 2);
        let range = removal(&text, start..end - 1, format);
        let edit = Edit {
            range,
            text: String::new(),
        };
        applied(&text, &[edit])
    }

    #[test]
    fn an_entry_goes_with_its_comma() {
        let json = |marked| removed(marked, Format::Json);
        assert_eq!(json(r#"{<"a": 1>, "b": 2}"#), r#"{"b": 2}"#);
        assert_eq!(json(r#"{"a": 1, <"b": 2>}"#), r#"{"a": 1}"#);
        assert_eq!(json(r#"{<"a": 1>}"#), r#"{}"#);
        assert_eq!(json("{\n  <\"a\": 1>,\n  \"b\": 2\n}"), "{\n  \"b\": 2\n}");
        assert_eq!(json("{\n  \"a\": 1,\n  <\"b\": 2>\n}"), "{\n  \"a\": 1\n}");
    }

    #[test]
    fn an_entry_goes_with_its_lines() {
        let yaml = |marked| removed(marked, Format::Yaml);
        assert_eq!(yaml("x:\n  <a: 1>\n  b: 2\n"), "x:\n  b: 2\n");
        assert_eq!(yaml("x:\n  a: 1\n  <b: 2>\n"), "x:\n  a: 1\n");
        assert_eq!(yaml("x:\n  a: 1\n  <b: 2>"), "x:\n  a: 1\n");
        assert_eq!(yaml("x:\n  - <a: 1>\n    b: 2\n"), "x:\n  - b: 2\n");
        assert_eq!(yaml("x: {<a: 1>, b: 2}\n"), "x: {b: 2}\n");
        assert_eq!(yaml("x: {a: 1, <b: 2>}\n"), "x: {a: 1}\n");
        assert_eq!(yaml("<a: 1> # why\nb: 2\n"), "b: 2\n");
    }
}
