//! Cases that can never match.

use std::cell::OnceCell;

use super::{FlowFacts, assigned, is_literal, property, returned, variable};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::flow::{FlowStatement, FlowSwitch, PointKind};
use crate::rules::context::RuleContext;
use crate::shown::shown;
use crate::suggest::nearest;
use crate::suggest::one_of;
use crate::tree::{Content, Entry, Place, has_variable};
use crate::variables::VariableWords;

/// The properties of `prompt` that turn on speech.
const SPEECH: [&str; 4] = [
    "speech_timeout",
    "speech_end_timeout",
    "speech_language",
    "speech_hints",
];

/// A number of digits above any plausible case.
const MANY: u8 = u8::MAX;

/// Reports the cases that a method's result can never match.
///
/// SWML reference: "Variables"; "prompt", `max_digits`.
pub(super) fn judge(cx: &mut RuleContext<'_>, paths: &FlowFacts<'_>) {
    let digits = OnceCell::new();
    let digits = || digits.get_or_init(|| digits_before(paths));
    for switch in &paths.flow.switches {
        let words = words(paths, switch);
        let most = match switch.variable.and_then(|node| node.name()).map(variable) {
            Some("prompt_value") => digits().get(switch.at).copied().flatten(),
            _ => None,
        };
        let returned = match (switch.variable, switch.statement.method.name) {
            (None, "execute") => returned::words(paths, &switch.statement),
            _ => None,
        };
        for case in switch.case.value.entries().unwrap_or_default() {
            let key = &*case.key;
            // `default` among the cases is reported separately
            if has_variable(key) || key == "default" || !is_word(key) {
                continue;
            }
            let fault = match (&words, &returned, most) {
                (Some((name, words)), ..) if !words.contains(&key) => {
                    of_words(cx, case, name, words)
                }
                (None, Some((section, words)), _) if !words.iter().any(|word| word == key) => {
                    of_section(cx, case, section, words)
                }
                (None, None, Some(most)) if is_limit(most) => {
                    match of_digits((key, case.place), most) {
                        Some(fault) => fault,
                        None => continue,
                    }
                }
                _ => continue,
            };
            let path = format!(".case.{}", shown(key));
            paths.report_below(cx, switch.trail, &path, fault);
        }
    }
}

/// Returns true for a key that is a value, and not a misplaced condition.
fn is_word(key: &str) -> bool {
    let of_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '*' | '#' | ' ');
    key.split(SEPARATORS)
        .all(|word| !word.is_empty() && word.chars().all(of_word))
}

/// The characters between several values in one case.
const SEPARATORS: [char; 3] = [',', '|', '/'];

/// Returns the help for several values in one case.
fn several(key: &str) -> Option<&'static str> {
    key.contains(SEPARATORS)
        .then_some("write a `case` for each value")
}

/// Returns the variable of a switch, with all its possible words.
fn words(paths: &FlowFacts<'_>, switch: &FlowSwitch<'_>) -> Option<VariableWords> {
    match switch.variable {
        Some(node) => paths.words_of(node.name()?),
        None if switch.needs_variable => None,
        // a branch on the outcome of a method uses its result
        None => {
            let mut own = switch.statement.method.constraints.sets.iter();
            let outcome = own.find(|one| one.name.ends_with("_result"))?;
            Some((outcome.name, outcome.words()?))
        }
    }
}

fn of_words(
    cx: &RuleContext<'_>,
    case: &Entry<'_>,
    name: &str,
    words: &'static [&'static str],
) -> Diagnostic {
    let key = shown(&case.key);
    let fault = Diagnostic::new(
        Code::CaseNeverMatches,
        case.place,
        format!("`{name}` is never `{key}`"),
    )
    .note(format!("the possible values are {}", one_of(words)));
    if let Some(help) = several(&case.key) {
        return fault.help(help);
    }
    let meant = meant(&case.key, words);
    match meant {
        Some(meant) => fault
            .help(format!("did you mean `{meant}`?"))
            .suggest(case.place, cx.dialect.word(meant)),
        None if name == "connect_result" => fault
            .help("write one of them; why a call was not connected is in `connect_failed_reason`"),
        None => fault.help("write one of them, or remove the case"),
    }
}

/// Returns the word that is most likely intended by another one.
pub(super) fn meant(word: &str, words: &'static [&'static str]) -> Option<&'static str> {
    let same = words.iter().find(|one| one.eq_ignore_ascii_case(word));
    let near = || nearest(word, words);
    same.copied().or_else(near)
}

/// True if something is known of the digits.
pub(super) fn is_limit(most: u8) -> bool {
    most > 0 && most < MANY
}

fn of_section(
    cx: &RuleContext<'_>,
    case: &Entry<'_>,
    section: &str,
    words: &[String],
) -> Diagnostic {
    let fault = Diagnostic::new(
        Code::CaseNeverMatches,
        case.place,
        format!("`return_value` is never `{}`", shown(&case.key)),
    );
    let all: Vec<&str> = words.iter().map(String::as_str).collect();
    let returns: Vec<String> = all.iter().map(|word| shown(word)).collect();
    let returns = one_of(&returns);
    let fault = fault.note(format!("section `{}` returns {returns}", shown(section)));
    let key = &*case.key;
    let same = all.iter().find(|word| word.eq_ignore_ascii_case(key));
    let meant = same.copied().or_else(|| nearest(key, &all));
    match meant {
        Some(meant) => fault
            .help(format!("did you mean `{}`?", shown(meant)))
            .suggest(case.place, cx.dialect.word(meant)),
        None => fault.help("return it from a path of the section, or remove the case"),
    }
}

/// Returns the fault in a text that digits are compared with.
pub(super) fn of_digits((key, place): (&str, Place), most: u8) -> Option<Diagnostic> {
    let is_digit = |c: char| c.is_ascii_digit() || matches!(c, '*' | '#' | 'A'..='D' | 'a'..='d');
    let shown = shown(key);
    if !key.chars().all(is_digit) {
        return Some(
            Diagnostic::new(
                Code::CaseNeverMatches,
                place,
                format!("`prompt_value` is never `{shown}`"),
            )
            .note("the preceding `prompt` accepts digits only; `speech_language` or another property of speech turns speech on")
            .help(several(key).unwrap_or(
                "write the digits of this case, or let the `prompt` accept speech",
            )),
        );
    }
    if key.chars().count() <= usize::from(most) {
        return None;
    }
    let digits = match most {
        1 => "one digit".to_owned(),
        most => format!("{most} digits"),
    };
    Some(
        Diagnostic::new(
            Code::CaseNeverMatches,
            place,
            format!("`prompt_value` is never `{shown}`"),
        )
        .note(format!(
            "the preceding `prompt` accepts {digits} at most; `max_digits` is 1 by default"
        ))
        .help(format!(
            "add a `max_digits` of {} or more to the `prompt`, or change the case",
            key.chars().count()
        )),
    )
}

/// Returns the maximum number of digits of the last `prompt` before each point: `None` if it is
/// unreachable, 0 if none has run, [`MANY`] if it is unknown.
pub(super) fn digits_before(paths: &FlowFacts<'_>) -> Vec<Option<u8>> {
    let flow = &paths.flow;
    let asked = |at: usize, before: u8| match flow.points.get(at) {
        Some(point) if point.sets_anything => MANY,
        Some(point) => match &point.kind {
            PointKind::Statement(statement) if statement.method.name == "prompt" => most(statement),
            PointKind::Statement(statement)
                if assigned(statement.method.name, statement.body).contains(&"prompt_value") =>
            {
                MANY
            }
            _ => before,
        },
        None => before,
    };
    let first = match paths.is_inside {
        true => MANY,
        false => 0,
    };
    let start = flow.start(paths.sections);
    let mut start = start.map(|start| (start, first)).into_iter();
    let before = flow.spread(&mut start, u8::max, &asked);
    // the `result` of a `prompt` is evaluated after it has run
    before
        .into_iter()
        .enumerate()
        .map(|(at, state)| state.map(|state| asked(at, state)))
        .collect()
}

fn most(prompt: &FlowStatement<'_>) -> u8 {
    let Some(entries) = prompt.body.and_then(|body| body.entries()) else {
        return match prompt.body.map(|body| &body.content) {
            Some(Content::Text(_) | Content::List(_)) => 1,
            _ => MANY,
        };
    };
    let is_strange = entries
        .iter()
        .any(|entry| entry.raw || SPEECH.contains(&&*entry.key));
    if is_strange {
        return MANY;
    }
    match property(prompt.body, "max_digits") {
        None => 1,
        Some(most) if is_literal(&most.value) => match &most.value.content {
            Content::Number(number) => number
                .as_i64()
                .and_then(|most| u8::try_from(most).ok())
                // above that, cases for all digits are implausible
                .filter(|most| *most > 0 && *most <= 32)
                .unwrap_or(MANY),
            _ => MANY,
        },
        Some(_) => MANY,
    }
}
