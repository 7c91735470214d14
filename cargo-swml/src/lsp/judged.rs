//! The verdict on a document: that of `cargo swml check`, also on the rest of a text that is not
//! valid.

use swml_language::error::SyntaxError;
use swml_language::read::Parsed;
use swml_language::tree::Place;
use swml_language::{Code, Diagnostic, Report, Span};

use super::document::Document;
use super::recover;
use crate::input::InputFormat;
use crate::judge::judge_parsed;

/// Judges a text with an edit; returns true if it has fewer diagnostics than before, and no new one.
pub(crate) fn improves(document: &Document, before: &Report, changed: &str) -> bool {
    let parsed = read(changed, document.format);
    parsed.is_ok_and(|parsed| {
        let after = judge_parsed(&parsed, &document.config, false).report;
        after.improves_on(before)
    })
}

fn read(text: &str, format: InputFormat) -> Result<Parsed<'_>, SyntaxError> {
    match format {
        InputFormat::Json => Parsed::json(text),
        InputFormat::Yaml => Parsed::yaml(text),
    }
}

/// Judges a document; `verify` tests the exact fixes, which takes a check for each.
pub(crate) fn judge(document: &Document, verify: bool) -> Report {
    let text = document.text.as_str();
    let error = match read(text, document.format) {
        Ok(parsed) => {
            return judge_parsed(&parsed, &document.config, verify).report;
        }
        Err(error) => error,
    };
    let mut faults = syntax_faults(document);
    if faults.is_empty() {
        let (format, why) = (error.format(), error.why());
        let why = format!("the text is not valid {format}: {why}");
        faults.push(syntax_fault(why, error.at()));
    }
    let parsed = recover::parsed(text, document.tree(), document.format);
    let report = judge_parsed(&parsed, &document.config, false).report;
    let broken: Vec<(usize, usize)> = faults
        .iter()
        .filter_map(|fault| fault.at.map(|at| (at.start, at.end)))
        .collect();
    let mut own = 0;
    for mut fault in report {
        let Some(at) = fault.at else { continue };
        // what it suppresses may be in the part that cannot be read
        if fault.code == Code::UnusedSuppression {
            continue;
        }
        // both are in the order of the text
        while broken.get(own).is_some_and(|(_, end)| *end < at.start) {
            own += 1;
        }
        let meets = broken.get(own).is_some_and(|(start, end)| {
            *start <= at.end && at.start <= *end && end.saturating_sub(*start) > 1
        });
        // a part that cannot be read is one mistake, and a fix of such a text cannot be tested
        if !meets || at.end - at.start > 200 {
            fault.fix = None;
            faults.push(fault);
        }
    }
    faults.sort_by_key(|fault| fault.at.map(|at| at.start));
    in_order(faults)
}

/// Returns a report of diagnostics in this order, which is that of the text.
fn in_order(faults: Vec<Diagnostic>) -> Report {
    let placed = (1..).zip(faults).map(|(number, mut fault)| {
        fault.place = Place(number);
        fault
    });
    placed.collect()
}

/// Returns the errors that the parser has recovered from.
fn syntax_faults(document: &Document) -> Vec<Diagnostic> {
    let found = &document.tree().faults;
    let fault = |one: &super::syntax::SyntaxFault| {
        let line = document.text.line_of(one.at.start);
        let at = Span {
            start: one.at.start,
            end: one.at.end,
            line: line + 1,
            column: 1,
        };
        syntax_fault(one.message.clone(), at)
    };
    found.iter().take(MOST).map(fault).collect()
}

/// The maximum number of syntax errors that are reported.
const MOST: usize = 100;

fn syntax_fault(message: String, at: Span) -> Diagnostic {
    let mut fault = Diagnostic::new(Code::Syntax, Place::default(), message);
    fault.at = Some(at);
    fault
}
