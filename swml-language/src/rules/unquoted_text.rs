//! The rule on a bare word where text is expected.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::tree::Place;

entry! {
    /// Text must be in quotes; a bare word is a name or a keyword.
    UNQUOTED_TEXT:
    bad r#"play hello;"#,
    good r#"play "say:hello";"#
}

/// Reports a bare word instead of text.
pub(crate) fn unquoted(cx: &mut RuleContext<'_>, place: Place, word: &str, text: String) {
    let fault = unquoted_fault(cx, place, word, &text);
    cx.report(fault.suggest(place, text));
}

fn unquoted_fault(cx: &RuleContext<'_>, place: Place, word: &str, text: &str) -> Diagnostic {
    not_quoted(cx, place).help(format!(
        "write `{text}` for the text, or `({word})` for the Rust value"
    ))
}

/// Reports a bare word instead of text that would not be valid in quotes either.
pub(crate) fn no_text(cx: &mut RuleContext<'_>, place: Place, word: &str, example: &str) {
    let fault = not_quoted(cx, place).help(format!(
        "write for example `{example}`, or `({word})` for the Rust value"
    ));
    cx.report(fault);
}

fn not_quoted(cx: &RuleContext<'_>, place: Place) -> Diagnostic {
    let subject = cx.subject();
    Diagnostic::new(
        Code::UnquotedText,
        place,
        format!("expected text in quotes for {subject}"),
    )
    .note("a bare word is a keyword or a name; a Rust value is written in parentheses")
}

/// Reports a bare word with several possible meanings, one of which is shown.
pub(crate) fn one_of_several(cx: &mut RuleContext<'_>, place: Place, word: &str, text: &str) {
    let fault = unquoted_fault(cx, place, word, text);
    cx.report(fault);
}
