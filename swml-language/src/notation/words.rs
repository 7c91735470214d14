//! Words of the grammar itself.

/// Precedes a method or a property that is not in the table: `raw name value`.
pub const RAW: &str = "raw";

/// Starts a section, `section name { … }`.
pub const SECTION: &str = "section";

/// Declares a section that is added elsewhere: `extern section name;`.
pub const EXTERN: &str = "extern";

/// Adds the sections of another script: `..sections(e)`.
pub const SECTIONS: &str = "sections";

/// The section of statements outside any section.
pub const MAIN: &str = "main";

/// Starts a branch of `cond`, with its condition: `when "…" { … }`.
pub const WHEN: &str = "when";

/// The block of a `when`. It follows the condition, and its name is never written.
pub const THEN: &str = "then";

/// Words whose clause ends with a block in braces, so that no `;` follows.
pub const CLAUSES: [&str; 6] = [SECTION, "case", WHEN, THEN, "else", "default"];

/// The keywords of Rust that follow an `@`.
pub const CONTROL_FLOW: [&str; 5] = ["if", "for", "match", "let", "else"];

/// Silences warnings: `@allow code { … }`, `@allow code;`.
pub const ALLOW: &str = "allow";

/// The scopes whose variables a script declares: `@vars name;`.
pub const DECLARE: [&str; 3] = ["vars", "envs", "params"];

/// Words that are values.
pub const CONSTANTS: [&str; 3] = ["true", "false", "null"];

/// Rust keywords that the parser takes as a sign of a missing `@`, in addition to [`CONTROL_FLOW`].
const LOOPS: [&str; 2] = ["while", "loop"];

/// Returns true for a Rust keyword that may follow an `@`.
pub fn is_control_flow(word: &str) -> bool {
    CONTROL_FLOW.contains(&word)
}

/// Returns true for a scope whose variables a script declares.
pub fn is_declaration(word: &str) -> bool {
    DECLARE.contains(&word)
}

/// Returns true for `true` and `false`.
pub fn is_bool(word: &str) -> bool {
    matches!(word, "true" | "false")
}

/// Returns true for `true`, `false` and `null`.
pub fn is_constant(word: &str) -> bool {
    CONSTANTS.contains(&word)
}

/// Returns true if text may be written without quotes, wherever a bare word is allowed: it is an
/// identifier, and has no other meaning.
pub fn is_bare(text: &str) -> bool {
    let mut chars = text.chars();
    let begins = |c: char| c.is_ascii_alphabetic() || c == '_';
    chars.next().is_some_and(begins)
        && chars.all(|c| c.is_ascii_alphanumeric() || c == '_')
        && !is_reserved(text)
}

/// Returns true for a word with a special meaning where a name or a value is expected.
fn is_reserved(word: &str) -> bool {
    is_control_flow(word)
        || LOOPS.contains(&word)
        || is_constant(word)
        || matches!(word, RAW | SECTION | "_")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Document;
    use crate::schema::{RecordType, Type};

    #[test]
    fn words_may_be_bare_unless_they_are_reserved() {
        assert!(is_bare("prompt_value") && is_bare("return"));
        for text in ["", "_", "for", "true", "section", "a-b", "a.b", "1a", "é"] {
            assert!(!is_bare(text), "{text}");
        }
    }

    /// The clauses are the properties of the branching records of the table.
    #[test]
    fn clauses_are_the_branches_of_the_table() {
        let method = |name: &str| {
            let method = Document::LANGUAGE.methods.get(name).unwrap();
            match &method.ty {
                Type::List(Type::Record(record)) | Type::Record(record) => record(),
                other => panic!("{name} is {other:?}"),
            }
        };
        let names = |record: &'static RecordType| {
            let block = |ty: &Type| {
                matches!(
                    ty,
                    Type::List(Type::Method(_)) | Type::Map(Type::List(Type::Method(_)))
                )
            };
            let fields = record.fields.iter();
            fields.filter(move |field| block(&field.ty) || matches!(field.ty, Type::Condition))
        };
        let found = names(method("cond")).chain(names(method("switch")));
        let mut found: Vec<&str> = found.map(|field| field.name).chain([SECTION]).collect();
        let mut clauses = CLAUSES.to_vec();
        found.sort_unstable();
        clauses.sort_unstable();
        assert_eq!(found, clauses);
    }
}
