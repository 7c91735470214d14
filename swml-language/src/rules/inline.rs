//! Text that holds a whole document.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::entry::entry;
use crate::rules::context::Context;
use crate::tree::Place;

entry! {
    /// Text that stands for a whole document is no valid JSON.
    INVALID_INLINE:
    bad r#"transfer "{\"sections\":";"#,
    good r#"transfer dest { hangup; };"#
}

/// How many documents may be around another one. Each is the text of the next, so with
/// each the text of the innermost doubles.
pub const DEEPEST_DOCUMENT: usize = 8;

/// A document in too many others.
pub(crate) fn in_too_many(cx: &mut Context<'_>, place: Place) {
    let subject = cx.subject();
    cx.report(
        Diagnostic::new(
            Code::InvalidInline,
            place,
            format!("{subject} is a document inside more than {DEEPEST_DOCUMENT} others"),
        )
        .note(
            "a document inside another one is sent as text, which doubles in size with each level",
        )
        .help("give the inner script a section or a URL of its own"),
    );
}

/// A document that begins deeper than any is read.
pub(crate) fn too_deep(cx: &mut Context<'_>, place: Place) {
    let subject = cx.subject();
    cx.report(
        Diagnostic::new(
            Code::InvalidInline,
            place,
            format!("{subject} is the text of a document nested too deep"),
        )
        .note("documents nested so deep are not read")
        .help("give the inner script a URL or a section of its own"),
    );
}

/// Text that starts like a document and cannot be read as one.
pub(crate) fn unreadable(cx: &mut Context<'_>, place: Place, error: &serde_json::Error) {
    let subject = cx.subject();
    cx.report(
        Diagnostic::new(
            Code::InvalidInline,
            place,
            format!("{subject} holds text that starts like a document, but is no JSON"),
        )
        .note(format!("the JSON reader says: {error}"))
        .help(match cx.dialect {
            Dialect::Script => "write the script as a block, `{ play \"say:bye\"; hangup; }`",
            Dialect::Json | Dialect::Yaml => "mend the JSON in the string",
        }),
    );
}
