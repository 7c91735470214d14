//! Words of the grammar itself.

/// Precedes a method or a property that the table does not have: `raw name value`.
pub const RAW: &str = "raw";

/// Begins a section, `section name { … }`.
pub const SECTION: &str = "section";

/// Announces a section that somebody else adds: `extern section name;`.
pub const EXTERN: &str = "extern";

/// Adds the sections of another script: `..sections(e)`.
pub const SECTIONS: &str = "sections";

/// The section that statements outside of any section belong to.
pub const MAIN: &str = "main";

/// Begins a branch of `cond`, with its condition: `when "…" { … }`.
pub const WHEN: &str = "when";

/// The block of a `when`. It follows the condition, and its name is never written.
pub const THEN: &str = "then";

/// The words that end with a block in braces, so that no `;` follows them.
pub const CLAUSES: [&str; 6] = [SECTION, "case", WHEN, THEN, "else", "default"];

/// The keywords of Rust that follow an `@`.
pub const CONTROL_FLOW: [&str; 5] = ["if", "for", "match", "let", "else"];

/// Silences warnings: `@allow code { … }`, `@allow code;`.
pub const ALLOW: &str = "allow";

/// The scopes whose variables a script declares: `@vars name;`.
pub const DECLARE: [&str; 3] = ["vars", "envs", "params"];

/// The words that are a value of their own.
pub const CONSTANTS: [&str; 3] = ["true", "false", "null"];

/// Keywords of Rust that the parser takes for a forgotten `@`, beside [`CONTROL_FLOW`].
const LOOPS: [&str; 2] = ["while", "loop"];

/// True for a keyword of Rust that may follow an `@`.
pub fn is_control_flow(word: &str) -> bool {
    CONTROL_FLOW.contains(&word)
}

/// True for a scope whose variables a script declares.
pub fn is_declaration(word: &str) -> bool {
    DECLARE.contains(&word)
}

/// True for `true` and `false`.
pub fn is_bool(word: &str) -> bool {
    matches!(word, "true" | "false")
}

/// True for `true`, `false` and `null`.
pub fn is_constant(word: &str) -> bool {
    CONSTANTS.contains(&word)
}

/// True if text may stand without quotes, wherever a bare word may stand: it is an identifier,
/// and has no other meaning.
pub fn is_bare(text: &str) -> bool {
    let mut chars = text.chars();
    let begins = |c: char| c.is_ascii_alphabetic() || c == '_';
    chars.next().is_some_and(begins)
        && chars.all(|c| c.is_ascii_alphanumeric() || c == '_')
        && !is_reserved(text)
}

/// True for a word that has a meaning of its own where a name or a value may stand.
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

    /// The properties of the records that branch, found in the table.
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
