//! The rules on comments that suppress diagnostics. The comments are read by `cargo swml`, since a
//! tree has none.

use crate::entry::entry;

entry! {
    /// A comment that suppresses diagnostics is not in the expected format,
    /// `# swml: ignore[code] reason`, or names an unknown code: it suppresses nothing.
    INVALID_SUPPRESSION:
    bad r#"- play: say:Hi # swml: ignore[legacy-from] an old phone"#,
    good r#"- play: say:Hi # swml: ignore[legacy-form] an old phone"#
}

entry! {
    /// A comment suppresses a code that is not reported there. It would hide a later mistake.
    UNUSED_SUPPRESSION:
    bad r#"- answer: {} # swml: ignore[legacy-form] an old phone"#,
    good r#"- answer: {}"#
}

entry! {
    /// A comment suppresses a diagnostic without a reason: a reader cannot decide whether it still
    /// applies.
    SUPPRESSION_WITHOUT_REASON:
    bad r#"- play: say:Hi # swml: ignore[legacy-form]"#,
    good r#"- play: say:Hi # swml: ignore[legacy-form] the SDK sends this form"#
}
