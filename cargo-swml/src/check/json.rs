//! Diagnostics as one JSON object.

use serde_json::{Value, json};
use swml_language::diagnostic::Diagnostic;
use swml_language::{Level, Span};

use super::checked::Checked;
use super::excerpt::reported;
use crate::check_input::{Language, flag};

/// `{"files": [{"path", "language", "faults": [{"code", "level", …}]}], "errors", "warnings"}`.
pub(super) fn report(checked: &[Checked]) -> Value {
    let count = |level| {
        let counts = checked.iter().map(|one| one.judged.count(level));
        counts.sum::<usize>()
    };
    json!({
        "errors": count(Level::Error),
        "warnings": count(Level::Warning),
        "files": checked.iter().map(file).collect::<Vec<_>>(),
    })
}

fn file(checked: &Checked) -> Value {
    let Checked {
        input,
        judged,
        fixed,
        suppressed,
    } = checked;
    json!({
        "path": input.name,
        "language": match judged.language {
            Language::Calling => "calling",
            Language::Messaging => "messaging",
        },
        "fixed": fixed,
        "suppressed": suppressed,
        "faults": judged.report.iter().map(|one| fault(one, &judged.secrets)).collect::<Vec<_>>(),
    })
}

/// One fault.
pub(crate) fn fault(fault: &Diagnostic, secrets: &[Span]) -> Value {
    let fix = reported(fault, secrets);
    json!({
        "code": fault.code.as_str(),
        "level": fault.level().to_string(),
        "message": fault.message,
        "note": fault.note,
        "help": fault.help,
        "path": fault.path,
        "at": fault.at.map(span),
        "allow": fault.allow.as_ref().map(flag),
        "fix": fix.map(|(fix, at)| json!({
            "applicability": fix.applicability.as_str(),
            "at": span(at),
            "text": fix.text,
        })),
    })
}

/// `start` and `end` in bytes from 0, `line` and `column` (in characters) from 1.
fn span(at: Span) -> Value {
    json!({"start": at.start, "end": at.end, "line": at.line, "column": at.column})
}
