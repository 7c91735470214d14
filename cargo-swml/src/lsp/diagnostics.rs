//! `textDocument/publishDiagnostics`.

use lsp_types::{
    CodeDescription, Diagnostic as Published, DiagnosticSeverity, DiagnosticTag, NumberOrString,
    PublishDiagnosticsParams,
};
use swml_language::{Code, Diagnostic, Level, Report};

use super::document::Document;
use super::text::Encoding;

/// The page that explains the codes.
const PAGE: &str = "https://docs.rs/swml/latest/swml/guide/errors/index.html";

/// Returns the message for the client.
pub(crate) fn published(
    document: &Document,
    report: &Report,
    encoding: Encoding,
) -> PublishDiagnosticsParams {
    let diagnostics = report
        .iter()
        .map(|fault| diagnostic(document, fault, encoding));
    PublishDiagnosticsParams {
        uri: document.uri.clone(),
        diagnostics: diagnostics.collect(),
        version: Some(document.version),
    }
}

/// Returns a diagnostic as the protocol has it.
pub(crate) fn diagnostic(document: &Document, fault: &Diagnostic, encoding: Encoding) -> Published {
    let code = fault.code.as_str();
    let href = format!("{PAGE}#{code}").parse().ok();
    Published {
        range: document.text.range(&range(document, fault), encoding),
        severity: Some(match fault.level() {
            Level::Error => DiagnosticSeverity::ERROR,
            Level::Warning => DiagnosticSeverity::WARNING,
            Level::Pedantic => DiagnosticSeverity::INFORMATION,
        }),
        code: Some(NumberOrString::String(code.to_owned())),
        code_description: href.map(|href| CodeDescription { href }),
        source: Some("swml".to_owned()),
        message: message(fault),
        related_information: None,
        tags: tags(fault.code),
        data: None,
    }
}

/// Returns the range to underline: the first line of a value of several lines.
pub(crate) fn range(document: &Document, fault: &Diagnostic) -> std::ops::Range<usize> {
    let Some(at) = fault.at else { return 0..0 };
    let text = document.text.as_str();
    let first = document.text.line(document.text.line_of(at.start));
    let end = match at.end > first.end && at.start < first.end {
        true => first.end,
        false => at.end,
    };
    let written = text.get(at.start..end).unwrap_or_default();
    at.start..at.start + written.trim_end().len()
}

fn message(fault: &Diagnostic) -> String {
    let mut message = fault.message.clone();
    for (name, part) in [("note", &fault.note), ("help", &fault.help)] {
        if let Some(part) = part {
            message.push('\n');
            message.push_str(name);
            message.push_str(": ");
            message.push_str(part);
        }
    }
    message
}

fn tags(code: Code) -> Option<Vec<DiagnosticTag>> {
    match code {
        Code::Unreachable | Code::UnenteredSection | Code::NoEffect | Code::Overridden => {
            Some(vec![DiagnosticTag::UNNECESSARY])
        }
        Code::LegacyForm => Some(vec![DiagnosticTag::DEPRECATED]),
        _ => None,
    }
}
