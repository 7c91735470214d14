//! Words out of a list, in one text.

use super::{Fault, Verdict, not_empty, shown};
use crate::fix::Applicability;
use crate::schema::WordList;
use crate::tree::has_variable;

/// The styles that translated speech can be put in.
pub const FILTERS: [&str; 5] = ["polite", "rude", "professional", "shakespeare", "gen-z"];

pub(super) fn filter(text: &str) -> Verdict {
    let own = text.strip_prefix("prompt:");
    if own.is_some_and(|own| !own.is_empty()) || FILTERS.contains(&text) {
        return Ok(());
    }
    let fault = Fault::new(
        "a filter is `polite`, `rude`, `professional`, `shakespeare`, `gen-z`, or `prompt:` and words of your own",
        "write for example `prompt:Speak like a pirate`",
    );
    Err(match crate::suggest::nearest(text, FILTERS) {
        Some(meant) => fault.exact(meant, Applicability::of_name(text, meant)),
        None if own.is_none() && text.contains(' ') => fault.suggest(format!("prompt:{text}")),
        None => fault,
    })
}

pub(super) fn words(text: &str, list: &WordList) -> Verdict {
    if has_variable(text) {
        return Ok(());
    }
    let given = || text.split(list.separator).map(str::trim);
    let known = |word: &str| list.words.contains(&word);
    // a space more does no harm where spaces separate
    let empty = |word: &str| word.is_empty() && list.separator == ' ';
    let Some(wrong) = given().find(|word| !known(word) && !empty(word)) else {
        return not_empty(
            text,
            "at least one word stands here",
            "write one, or remove it",
        );
    };
    let names = crate::schema::all_of(list.words.iter().copied());
    let between = match list.separator {
        ',' => "commas",
        _ => "spaces",
    };
    let other = if list.separator == ',' { ' ' } else { ',' };
    let fault = Fault::new(
        format!("SWML names {names} here, with {between} between"),
        format!("`{}` is none of them", shown(wrong)),
    );
    let separator = list.separator.to_string();
    // the other separator is the likeliest slip
    let split: Vec<&str> = text
        .split([list.separator, other])
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .collect();
    let mended: Option<Vec<&str>> = split
        .iter()
        .map(|&word| match known(word) {
            true => Some(word),
            false => crate::suggest::nearest(word, list.words.iter().copied()),
        })
        .collect();
    Err(match mended {
        Some(words) => {
            let mut pairs = split.iter().zip(&words);
            let same = pairs
                .all(|(word, meant)| Applicability::of_name(word, meant) == Applicability::Safe);
            let words = words.join(&separator);
            match same {
                true => fault.fix(words),
                false => fault.suggest(words),
            }
        }
        None => fault,
    })
}
