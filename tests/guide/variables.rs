//! The page of the variables that methods set.

use std::fmt::Write as _;

use swml::{Document, messaging};
use swml_language::schema::{Language, Values};

#[test]
fn variables() {
    let mut page = String::from(
        "The variables that each method sets.\n\n\
         Later statements use them: `switch prompt_value { … }`, or `%{prompt_value}` in a text. The values in a\n\
         table are the possible words; if the reference of SWML does not list all of them, the row ends with\n\
         \"…\". If it lists none, the value is any text, number or object. A `case` on a word that is not in a\n\
         closed list is a warning.\n",
    );
    table("Calls", "", Document::LANGUAGE, &mut page);
    table(
        "Messages",
        "messaging::",
        messaging::Document::LANGUAGE,
        &mut page,
    );
    super::page("variables.md", &page);
}

fn table(title: &str, path: &str, language: &Language, page: &mut String) {
    let _ = writeln!(
        page,
        "\n# {title}\n\n| method | variable | values |\n|---|---|---|"
    );
    let mut silent = Vec::new();
    for method in language.methods.rows {
        let name = format!("[`{0}`](crate::guide::properties#{path}{0})", method.name);
        if method.constraints.sets.is_empty() {
            silent.push(name);
            continue;
        }
        for (index, outcome) in method.constraints.sets.iter().enumerate() {
            let (words, more) = match outcome.values {
                Values::Any => (&[][..], "any"),
                Values::Closed(words) => (words, ""),
                Values::Open(words) => (words, ", …"),
            };
            let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
            let method = if index == 0 { name.as_str() } else { "" };
            let _ = writeln!(
                page,
                "| {method} | `{}` | {}{more} |",
                outcome.name,
                words.join(", ")
            );
        }
    }
    let _ = writeln!(page, "\nWithout variables: {}.", silent.join(", "));
}
