//! `textDocument/codeAction`: the exact fixes of diagnostics, one or all.

use std::collections::HashMap;
use std::ops::Range;

use lsp_types::{CodeAction, CodeActionKind, CodeActionOrCommand, WorkspaceEdit};
use swml_language::{Applicability, Code, Diagnostic, Fix, Report};

use super::diagnostics::{self, diagnostic};
use super::document::Document;
use super::judged::{improves, judge};
use super::text::Encoding;
use crate::edit::{TextEdit, applied};
use crate::suppress::insert::insert;

/// The kind of the action that applies all safe fixes.
pub(crate) const FIX_ALL: &str = "source.fixAll.swml";

/// The request of the client.
pub(crate) struct Wanted {
    pub(crate) range: Range<usize>,
    /// The kinds of actions, if it asks for some only.
    pub(crate) only: Option<Vec<CodeActionKind>>,
}

impl Wanted {
    /// Returns true for a kind, or one below it.
    fn takes(&self, kind: &str) -> bool {
        self.only.as_ref().is_none_or(|only| {
            only.iter().any(|wanted| {
                let rest = kind.strip_prefix(wanted.as_str());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            })
        })
    }
}

/// Returns the actions for a range. Each fix is tested.
pub(crate) fn actions(
    document: &Document,
    report: &Report,
    wanted: &Wanted,
    encoding: Encoding,
) -> Vec<CodeActionOrCommand> {
    let actions = Actions {
        document,
        report,
        encoding,
    };
    let mut found = Vec::new();
    if wanted.takes(CodeActionKind::QUICKFIX.as_str()) {
        actions.quick_fixes(&wanted.range, &mut found);
    }
    if wanted.takes(FIX_ALL) && wanted.only.is_some() {
        let all = actions.safe(None);
        if !all.is_empty() {
            let kind = CodeActionKind::from(FIX_ALL);
            let title = "Apply all safe fixes".to_owned();
            found.push(actions.action(title, kind, &[], all, None));
        }
    }
    let found = found.into_iter();
    found.map(CodeActionOrCommand::CodeAction).collect()
}

/// The maximum number of fixes of a range that are offered one by one: each takes a check.
const MOST_FIXES: usize = 8;

/// The maximum number of diagnostics of a range that can be suppressed one by one.
const MOST_SUPPRESSED: usize = 8;

struct Actions<'d> {
    document: &'d Document,
    report: &'d Report,
    encoding: Encoding,
}

fn edit(fix: &Fix) -> Option<TextEdit> {
    let at = fix.at?;
    Some(TextEdit {
        range: at.start..at.end,
        text: fix.text.clone(),
    })
}

/// Returns the edits of the safe fixes of one code, or of any; of two that overlap the first.
fn safe_edits(report: &Report, code: Option<Code>) -> Vec<TextEdit> {
    let such = report
        .iter()
        .filter(|fault| code.is_none_or(|code| fault.code == code));
    let fixes = such.filter_map(|fault| fault.fix.as_ref());
    let safe = fixes.filter(|fix| fix.applicability == Applicability::Safe);
    let mut edits: Vec<TextEdit> = safe.filter_map(edit).collect();
    edits.sort_by_key(|edit| edit.range.start);
    let mut end = 0;
    edits.retain(|edit| {
        let is_free = edit.range.start >= end;
        if is_free {
            end = edit.range.end;
        }
        is_free
    });
    edits
}

impl<'d> Actions<'d> {
    /// Returns true if edits leave fewer diagnostics and no new one.
    fn improve(&self, edits: &[TextEdit]) -> bool {
        let changed = applied(self.document.text.as_str(), edits);
        !edits.is_empty() && improves(self.document, self.report, &changed)
    }

    fn quick_fixes(&self, range: &Range<usize>, found: &mut Vec<CodeAction>) {
        let mut codes: Vec<Code> = Vec::new();
        let with_fix = |fault: &&Diagnostic| fault.fix.is_some();
        for fault in self.touched(range).filter(with_fix).take(MOST_FIXES) {
            let Some(fix) = &fault.fix else { continue };
            let edits: Vec<TextEdit> = edit(fix).into_iter().collect();
            if !self.improve(&edits) {
                continue;
            }
            let is_safe = fix.applicability == Applicability::Safe;
            let title = title(fault, fix);
            let kind = CodeActionKind::QUICKFIX;
            found.push(self.action(title, kind, &[fault], edits, Some(is_safe)));
            if is_safe && !codes.contains(&fault.code) {
                codes.push(fault.code);
            }
        }
        for code in codes {
            // one alone has been offered
            if safe_edits(self.report, Some(code)).len() < 2 {
                continue;
            }
            let all = self.safe(Some(code));
            if all.len() > 1 {
                let title = format!("Fix all {} of `{code}`", all.len());
                let kind = CodeActionKind::QUICKFIX;
                found.push(self.action(title, kind, &[], all, None));
            }
        }
        self.suppressions(range, found);
    }

    /// Adds the comments that suppress diagnostics.
    fn suppressions(&self, range: &Range<usize>, found: &mut Vec<CodeAction>) {
        let text = self.document.text.as_str();
        let mut seen: Vec<(Code, usize)> = Vec::new();
        for fault in self.touched(range).take(MOST_SUPPRESSED) {
            let line = fault.at.map_or(0, |at| at.line);
            if seen.contains(&(fault.code, line)) {
                continue;
            }
            seen.push((fault.code, line));
            let Some(edit) = insert(text, self.document.format, fault) else {
                continue;
            };
            let title = format!("Suppress `{}` here", fault.code);
            let kind = CodeActionKind::QUICKFIX;
            found.push(self.action(title, kind, &[fault], vec![edit], Some(false)));
        }
    }

    /// Returns the diagnostics that a range touches.
    fn touched<'r>(&'r self, range: &'r Range<usize>) -> impl Iterator<Item = &'d Diagnostic> + 'r {
        self.report.iter().filter(|fault| {
            let at = diagnostics::range(self.document, fault);
            at.start <= range.end && range.start <= at.end
        })
    }

    /// Returns the edits of all safe fixes, of one code or any. If they are not correct together,
    /// each is tested alone.
    fn safe(&self, code: Option<Code>) -> Vec<TextEdit> {
        let edits = safe_edits(self.report, code);
        if edits.is_empty() || self.improve(&edits) {
            return edits;
        }
        let verified = judge(self.document, true);
        let edits = safe_edits(&verified, code);
        match self.improve(&edits) {
            true => edits,
            false => Vec::new(),
        }
    }

    fn action(
        &self,
        title: String,
        kind: CodeActionKind,
        faults: &[&Diagnostic],
        edits: Vec<TextEdit>,
        is_preferred: Option<bool>,
    ) -> CodeAction {
        let faults = faults.iter();
        let faults = faults.map(|fault| diagnostic(self.document, fault, self.encoding));
        let diagnostics: Vec<_> = faults.collect();
        CodeAction {
            title,
            kind: Some(kind),
            diagnostics: (!diagnostics.is_empty()).then_some(diagnostics),
            edit: Some(workspace_edit(self.document, edits, self.encoding)),
            is_preferred,
            ..CodeAction::default()
        }
    }
}

/// Returns edits of one document.
#[allow(clippy::mutable_key_type)] // the type of the protocol; the key is not changed
pub(crate) fn workspace_edit(
    document: &Document,
    edits: Vec<TextEdit>,
    encoding: Encoding,
) -> WorkspaceEdit {
    let edits = edits.into_iter().map(|edit| lsp_types::TextEdit {
        range: document.text.range(&edit.range, encoding),
        new_text: edit.text,
    });
    let changes = HashMap::from([(document.uri.clone(), edits.collect())]);
    WorkspaceEdit {
        changes: Some(changes),
        ..WorkspaceEdit::default()
    }
}

/// The longest title.
const LONGEST: usize = 90;

/// Describes a fix. The help is masked where it would show a secret.
fn title(fault: &Diagnostic, fix: &Fix) -> String {
    let help = fault.help.as_deref().unwrap_or_default();
    let meant = help.strip_prefix("did you mean ");
    let title = match meant.and_then(|meant| meant.strip_suffix('?')) {
        Some(meant) => format!("Change to {meant}"),
        None if help.is_empty() && fix.text.is_empty() => "Remove it".to_owned(),
        None if help.is_empty() => format!("Fix `{}`", fault.code),
        None => {
            let mut chars = help.chars();
            let first = chars.next().map(|c| c.to_ascii_uppercase());
            first.into_iter().chain(chars).collect()
        }
    };
    match title.chars().count() > LONGEST {
        true => {
            let short: String = title.chars().take(LONGEST).collect();
            format!("{short}…")
        }
        false => title,
    }
}
