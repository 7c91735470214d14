//! Rules on text that contains a whole document.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::tree::Place;

entry! {
    /// Text that represents a whole document is not valid JSON.
    INVALID_INLINE:
    bad r#"transfer "{\"sections\":";"#,
    good r#"transfer dest { hangup; };"#
}

/// The maximum number of documents around another one. Each is a text in the next, so each doubles
/// the escaped text of the innermost one.
pub const DEEPEST_DOCUMENT: usize = 8;

/// Reports a document nested in too many others.
pub(crate) fn in_too_many(cx: &mut RuleContext<'_>, place: Place) {
    let subject = cx.subject();
    cx.report(
        Diagnostic::new(
            Code::InvalidInline,
            place,
            format!("{subject} is a document inside more than {DEEPEST_DOCUMENT} other documents"),
        )
        .note("an inner document is sent as text, which doubles in size with each level")
        .help("move the inner script to a section or a URL of its own"),
    );
}

/// Reports a document that begins below the maximum depth.
pub(crate) fn too_deep(cx: &mut RuleContext<'_>, place: Place) {
    let subject = cx.subject();
    cx.report(
        Diagnostic::new(
            Code::InvalidInline,
            place,
            format!("{subject} is the text of a document that is nested too deeply"),
        )
        .note("documents nested this deeply are not read")
        .help("move the inner script to a URL or a section of its own"),
    );
}

/// Reports text that starts like a document and cannot be read as one.
pub(crate) fn unreadable(
    cx: &mut RuleContext<'_>,
    place: Place,
    why: &str,
    (line, column): (usize, usize),
) {
    let subject = cx.subject();
    cx.report(
        Diagnostic::new(
            Code::InvalidInline,
            place,
            format!("{subject} looks like a document, but is not valid JSON"),
        )
        .note(format!(
            "the JSON reader reports: {why} at line {line} column {column}"
        ))
        .help(match cx.dialect {
            Dialect::Script => "write the script as a block, `{ play \"say:bye\"; hangup; }`",
            Dialect::Json | Dialect::Yaml => "correct the JSON in the string",
        }),
    );
}
