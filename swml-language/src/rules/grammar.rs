//! Errors of the readers: the grammar of `swml!` and of files.

use crate::entry::entry;

entry! {
    /// The script cannot be parsed: it is not in the language of `swml!`, or a file is not
    /// valid JSON or YAML.
    SYNTAX:
    bad r#"play url = "say:hi";"#,
    good r#"play url "say:hi";"#
}

entry! {
    /// A property or a word is missing its value.
    MISSING_VALUE:
    bad r#"connect to "+15551234567" timeout;"#,
    good r#"connect to "+15551234567" timeout 20s;"#
}

entry! {
    /// A statement must end with `;` before the next one.
    MISSING_SEMICOLON:
    bad r#"answer hangup;"#,
    good r#"answer; hangup;"#
}
