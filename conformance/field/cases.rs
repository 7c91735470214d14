//! The lists of mistakes: `### name*COUNT | marked | words`, and the body below.

use fancy_regex::Regex;

/// One input of a list.
pub(crate) struct Case {
    pub(crate) name: String,
    /// The expected number of errors.
    pub(crate) count: usize,
    /// The text at the caret.
    pub(crate) marked: String,
    /// Words of the message, a note or a help.
    pub(crate) words: Option<Regex>,
    /// The edition of a whole file.
    pub(crate) edition: String,
    pub(crate) body: String,
}

/// The inputs of a list of single scripts.
pub(crate) fn scripts(text: &str) -> Vec<Case> {
    blocks(text)
        .map(|(head, body)| {
            let fields: Vec<&str> = head.splitn(3, " | ").collect();
            case(&fields, "2024", body)
        })
        .collect()
}

/// The inputs of a list of whole files, whose heads end with an edition.
pub(crate) fn files(text: &str) -> Vec<Case> {
    blocks(text)
        .map(|(head, body)| {
            let (head, edition) = head.rsplit_once(" | ").expect("an edition");
            let fields: Vec<&str> = head.splitn(3, " | ").collect();
            case(&fields, edition, body)
        })
        .collect()
}

/// Heads and bodies.
fn blocks(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split("### ")
        .skip(1)
        .map(|block| block.split_once('\n').expect("a body"))
}

fn case(fields: &[&str], edition: &str, body: &str) -> Case {
    let (name, count) = fields[0].split_once('*').unwrap_or((fields[0], "1"));
    let words = |words: &&str| Regex::new(&format!("(?s){words}")).expect("a pattern");
    Case {
        name: name.trim().to_owned(),
        count: count.trim().parse().expect("a count"),
        marked: fields.get(1).copied().unwrap_or_default().to_owned(),
        words: fields.get(2).map(words),
        edition: edition.trim().to_owned(),
        body: body.to_owned(),
    }
}
