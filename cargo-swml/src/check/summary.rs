//! The summary after the diagnostics.

use std::io::{self, Write as _};

use swml_language::Applicability;

use super::checked::Checked;

/// The numbers of a run.
#[derive(Clone, Copy, Default)]
pub(super) struct Totals {
    pub(super) errors: usize,
    /// Warnings and pedantic diagnostics.
    pub(super) warnings: usize,
    /// The files that are not scripts.
    pub(super) left_out: usize,
}

/// Writes the number of scripts and diagnostics.
pub(super) fn write(checked: &[Checked], totals: Totals) -> io::Result<()> {
    let Totals {
        errors,
        warnings,
        left_out,
    } = totals;
    let mut parts = Vec::new();
    if errors > 0 {
        parts.push(counted(errors, "error"));
    }
    if warnings > 0 {
        parts.push(counted(warnings, "warning"));
    }
    if parts.is_empty() {
        parts.push("no fault".to_owned());
    }
    let fixed = checked.iter().map(|one| one.fixed).sum::<usize>();
    if fixed > 0 {
        parts.push(format!("{} mended", counted(fixed, "fault")));
    }
    let suppressed = checked.iter().map(|one| one.suppressed).sum::<usize>();
    if suppressed > 0 {
        parts.push(format!("{} suppressed", counted(suppressed, "fault")));
    }
    let mut text = format!("{}: {}", counted(checked.len(), "script"), parts.join(", "));
    if checked.len() > 1 && errors + warnings > 0 {
        let clean = checked.iter().filter(|one| one.judged.report.is_clean());
        text.push_str(&format!("; {} clean", clean.count()));
    }
    if left_out > 0 {
        text.push_str(&format!(
            "; {} without `sections` left out",
            counted(left_out, "file")
        ));
    }
    writeln!(anstream::stderr(), "{text}")
}

/// Writes the number of diagnostics with an exact fix, and the flags that apply them.
pub(super) fn fixable(checked: &[Checked], applied: Option<Applicability>) -> io::Result<()> {
    let count = |applicability| {
        let faults = checked.iter().flat_map(|one| &one.judged.report);
        let fixes = faults.filter_map(|fault| fault.fix.as_ref());
        let such = fixes.filter(|fix| fix.at.is_some() && fix.applicability == applicability);
        // a fix that failed once would fail again
        if applied >= Some(applicability) {
            0
        } else {
            such.count()
        }
    };
    let safe = count(Applicability::Safe);
    let suggested = count(Applicability::Suggested);
    let text = match (safe, suggested) {
        (0, 0) => return Ok(()),
        (safe, 0) => format!("{safe} fixable with `--fix`"),
        (0, suggested) => format!("{suggested} fixable with `--fix --unsafe-fixes`"),
        (safe, suggested) => {
            format!("{safe} fixable with `--fix`, {suggested} more with `--fix --unsafe-fixes`")
        }
    };
    writeln!(anstream::stderr(), "{text}")
}

/// `1 error`, `2 errors`.
pub(super) fn counted(number: usize, name: &str) -> String {
    let end = if number == 1 { "" } else { "s" };
    format!("{number} {name}{end}")
}
