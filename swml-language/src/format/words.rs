//! Words out of a list, in one text.

use super::fault::{FormatFault, Verdict, not_empty};
use crate::entry::entry;
use crate::fix::Applicability;
use crate::schema::WordList;
use crate::shown::shown;
use crate::tree::has_variable;
use crate::vocabulary;

entry! {
    /// A text contains a word that SWML does not define for the property: the word has no
    /// effect.
    UNKNOWN_LIST_WORD:
    bad r#"detect_machine detectors "amd,fxa";"#,
    good r#"detect_machine detectors "amd,fax";"#
}

/// The styles of translated speech.
pub const FILTERS: [&str; 5] = ["polite", "rude", "professional", "shakespeare", "gen-z"];

pub(super) fn filter(text: &str) -> Verdict {
    let own = text.strip_prefix("prompt:");
    if own.is_some_and(|own| !own.is_empty()) || FILTERS.contains(&text) {
        return Ok(());
    }
    let fault = FormatFault::new(
        "expected `polite`, `rude`, `professional`, `shakespeare`, `gen-z`, or `prompt:` and your own instructions",
        "write for example `prompt:Speak like a pirate`",
    );
    Err(match crate::suggest::nearest(text, &FILTERS) {
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
    let known = |word: &str| list.words.contains(&word) || list.undocumented.contains(&word);
    // an additional space is harmless if spaces separate
    let empty = |word: &str| word.is_empty() && list.separator == ' ';
    let Some(wrong) = given().find(|word| !known(word) && !empty(word)) else {
        return not_empty(
            text,
            "expected at least one word",
            "write one, or remove it",
        );
    };
    let names = crate::schema::all_of(list.words);
    let between = match list.separator {
        ',' => "commas",
        _ => "spaces",
    };
    let other = if list.separator == ',' { ' ' } else { ',' };
    let fault = FormatFault::new(
        format!("expected {names}, separated by {between}"),
        format!("remove `{}`, or write one of these words", shown(wrong)),
    );
    let separator = list.separator.to_string();
    // the other separator is the most likely mistake
    let mut mended = Vec::new();
    let mut same = true;
    for word in text.split([list.separator, other]).map(str::trim) {
        if word.is_empty() {
            continue;
        }
        if known(word) {
            mended.push(word);
            continue;
        }
        let meant = vocabulary::value(word, &known);
        let Some(meant) = meant.or_else(|| crate::suggest::nearest(word, list.words)) else {
            return Err(fault);
        };
        same &= Applicability::of_name(word, meant) == Applicability::Safe;
        mended.push(meant);
    }
    let mended = mended.join(&separator);
    Err(match same {
        true => fault.fix(mended),
        false => fault.suggest(mended),
    })
}

/// Words separated by commas, each optionally with `:` and a delay in milliseconds. Case is
/// ignored.
pub(super) fn delays(text: &str, list: &WordList) -> Verdict {
    let wrong = text.split(list.separator).map(str::trim).find(|token| {
        let (word, delay) = token.split_once(':').unwrap_or((token, "0"));
        let is_number = !delay.is_empty() && delay.bytes().all(|byte| byte.is_ascii_digit());
        !list
            .words
            .iter()
            .any(|known| known.eq_ignore_ascii_case(word))
            || !is_number
    });
    let Some(wrong) = wrong.filter(|_| !has_variable(text)) else {
        return Ok(());
    };
    let names = crate::schema::all_of(list.words);
    Err(FormatFault::new(
        format!("expected {names}, separated by commas; `:` and milliseconds may follow each"),
        match wrong.split_once(':') {
            _ if wrong.is_empty() => "remove the extra comma".to_owned(),
            Some((word, _))
                if list
                    .words
                    .iter()
                    .any(|known| known.eq_ignore_ascii_case(word)) =>
            {
                format!(
                    "write a number of milliseconds, such as `{}:1200`",
                    shown(word)
                )
            }
            _ => {
                let word = wrong.split(':').next().unwrap_or_default().to_lowercase();
                match crate::suggest::nearest(&word, list.words) {
                    Some(meant) => format!("did you mean `{meant}` instead of `{}`?", shown(wrong)),
                    None => format!("remove `{}`, or write one of these words", shown(wrong)),
                }
            }
        },
    ))
}

/// One word. Case is ignored.
pub(super) fn word(text: &str, list: &WordList) -> Verdict {
    let known = |word: &&str| word.eq_ignore_ascii_case(text);
    if has_variable(text) || list.words.iter().any(known) {
        return Ok(());
    }
    let names = crate::schema::one_of(list.words);
    let fault = FormatFault::new(format!("expected {names}"), format!("write {names}"));
    Err(match crate::suggest::nearest(text, list.words) {
        Some(meant) => fault.suggest(meant),
        None => fault,
    })
}
