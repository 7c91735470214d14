//! The diagnostics of an example in `swml!`, as the macro reports them.

use proc_macro2::{LineColumn, TokenStream};
use swml_expand::SourceMap;
use swml_language::{Code, Diagnostic, Report, Span};

use crate::judge::CheckResult;
use crate::language::Language;

/// Judges an example in the language in which it has the code: some rules concern messaging alone.
pub(super) fn reported(script: &str, code: Code) -> Option<CheckResult> {
    let languages = [Language::Calling, Language::Messaging];
    let judged = languages.map(|language| judge(script, language));
    let has_code = |judged: &CheckResult| judged.report.iter().any(|fault| fault.code == code);
    judged.into_iter().flatten().find(has_code)
}

fn judge(script: &str, language: Language) -> Option<CheckResult> {
    let tokens: TokenStream = script.parse().ok()?;
    let (source, _) = swml_expand::judge_all(tokens, language.table());
    let faults = source.faults.iter().cloned();
    let located = faults
        .into_iter()
        .map(|fault| located(fault, &source, script));
    Some(CheckResult {
        language,
        report: located.collect::<Report>(),
        secrets: Vec::new(),
        unreadable: false,
    })
}

fn located(mut fault: Diagnostic, source: &SourceMap, script: &str) -> Diagnostic {
    let (first, last) = source.span(fault.place);
    let bytes = first.byte_range().start..last.byte_range().end;
    fault.at = span(script, first.start(), bytes);
    if let Some(fix) = &mut fault.fix {
        let (from, to) = (source.span(fix.from).0, source.span(fix.to).1);
        let bytes = from.byte_range().start..to.byte_range().end;
        // a removal is described by its help
        fix.at = span(script, from.start(), bytes);
    }
    fault
}

fn span(script: &str, start: LineColumn, bytes: std::ops::Range<usize>) -> Option<Span> {
    script.get(bytes.clone())?;
    Some(Span {
        start: bytes.start,
        end: bytes.end,
        line: start.line,
        column: start.column + 1,
    })
}
