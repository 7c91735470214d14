//! The ways a script is written, and how a message quotes from one.

/// How the script was written, and so how a message shows a piece of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// In Rust, by `swml!` or by hand.
    Script,
    /// As JSON.
    Json,
    /// As YAML.
    Yaml,
}

impl Dialect {
    /// A property with a value, as this dialect writes it.
    pub fn property(self, name: &str, value: &str) -> String {
        match self {
            Self::Script => format!("{name} {value}"),
            Self::Json => format!("\"{name}\": {value}"),
            Self::Yaml => format!("{}: {value}", self.word(name)),
        }
    }

    /// A key, or a word of a set, as this dialect writes it.
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

/// True for a word that some reader of YAML takes for something else than text.
pub fn is_other(word: &str) -> bool {
    // those of YAML 1.1 too
    const OTHER: [&str; 10] = [
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan",
    ];
    OTHER.iter().any(|other| other.eq_ignore_ascii_case(word))
}

/// Text in quotes, escaped so that Rust and JSON read it alike.
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
