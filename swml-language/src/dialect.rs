//! The formats of scripts, and the quoting of script fragments in messages.

/// The format of a script, which determines how messages show its fragments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Rust, written with `swml!` or as values.
    Script,
    /// JSON.
    Json,
    /// YAML.
    Yaml,
}

impl Dialect {
    /// Formats a property with a value.
    pub fn property(self, name: &str, value: &str) -> String {
        match self {
            Self::Script => format!("{name} {value}"),
            Self::Json => format!("\"{name}\": {value}"),
            Self::Yaml => format!("{}: {value}", self.word(name)),
        }
    }

    /// Formats a key, or a word of a set.
    pub fn word(self, word: &str) -> String {
        let bare = word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
            && word.starts_with(|c: char| c.is_ascii_alphabetic());
        match self {
            Self::Script if bare => word.to_owned(),
            Self::Yaml if bare && !is_other(word) => word.to_owned(),
            _ => quoted(word),
        }
    }
}

/// Returns true for a word that some YAML reader does not read as text.
pub fn is_other(word: &str) -> bool {
    // including YAML 1.1
    const OTHER: [&str; 10] = [
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan",
    ];
    OTHER.iter().any(|other| other.eq_ignore_ascii_case(word))
}

/// Quotes text, escaped so that Rust and JSON read it alike.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
