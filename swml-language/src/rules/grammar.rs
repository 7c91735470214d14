//! The grammar of `swml!` and of files: what their readers report.

use crate::entry::entry;

entry! {
    /// The script cannot be read: it is not in the language of `swml!`, or a file is no JSON
    /// or YAML.
    SYNTAX:
    bad r#"play url = "say:hi";"#,
    good r#"play url "say:hi";"#
}

entry! {
    /// A property or a word that needs a value has none.
    MISSING_VALUE:
    bad r#"connect to "+15551234567" timeout;"#,
    good r#"connect to "+15551234567" timeout 20s;"#
}

entry! {
    /// A statement ends with `;` before the next one begins.
    MISSING_SEMICOLON:
    bad r#"answer hangup;"#,
    good r#"answer; hangup;"#
}
