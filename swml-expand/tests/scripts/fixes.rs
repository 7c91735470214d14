//! Applies every exact fix for the mistakes in `cases` and `tests/ui`: the error disappears, and no new
//! one appears.

use std::ops::Range;

use proc_macro2::{TokenStream, TokenTree};
use swml_language::diagnostic::Diagnostic;

use crate::cases;
use crate::mistakes::{self, Script};

/// A span of a script, and its replacement.
type Edit = (Range<usize>, String);

/// The errors of a script, and the edit that each of them offers.
fn judge(script: &Script) -> Vec<(Diagnostic, Option<Edit>)> {
    let Ok(tokens) = script.text.parse::<TokenStream>() else {
        return Vec::new();
    };
    // places count from the first token of the text
    let Some(first) = tokens.clone().into_iter().next() else {
        return Vec::new();
    };
    let offset = script.text.len() - script.text.trim_start().len();
    let begins = first.span().byte_range().start - offset;
    let (source, _) = swml_expand::judge(tokens, script.language);
    let faults = source.faults.clone().into_iter();
    let faults = faults.map(|fault| {
        let edit = fault.fix.as_ref().map(|fix| {
            let (start, end) = (source.span(fix.from).0, source.span(fix.to).1);
            let range = start.byte_range().start - begins..end.byte_range().end - begins;
            (range, fix.text.clone())
        });
        (fault, edit)
    });
    faults.collect()
}

/// Scripts in which a fix reveals another mistake.
const NEXT: &[&str] = &[
    // the value after it is not judged
    "section a = b; execute a;",
    // a name that was not read, so that its value was not missed
    "connect to \"+15551234567\" tim",
    "connect to \"+15551234567\" tim\nhangup;",
    "hangup !; plai;",
    "transfer { section main { label a; } } goto a;",
    // text that was not judged without its quotes
    "ai prompt text;",
    "ai prompt text",
    "connect to +1-555-123-4567;",
    "connect to 1-555-123-4567;",
    "connect to 555.123.4567;",
    "connect to bob@example.com timeout 5s;",
    "play ~name;",
    "hangup ! x play \"x\";",
    "connect to \"+15551234567\" timeout 1m500ms;",
    // the same mistake twice, reported once
    "answer => play \"say:x\" => hangup;",
];

/// The scripts of `tests/ui` and of the cases.
fn scripts() -> Vec<Script> {
    let of_ui = mistakes::files();
    let of_ui = of_ui.iter().flat_map(|(_, text)| mistakes::scripts(text));
    let of_cases = snapshots::files(&cases::folder());
    let of_cases = of_cases
        .iter()
        .flat_map(|(_, text)| snapshots::cases(text))
        // a group of another macro has no text
        .filter(|case| !case.script.contains("NONE"))
        .map(|case| Script {
            language: cases::language(&case.group),
            tokens: TokenStream::new(),
            text: case.script,
        });
    of_ui.chain(of_cases).collect()
}

#[test]
fn every_fix_mends() {
    let scripts = scripts();
    let (mut fixes, mut clean) = (0, 0);
    let (mut wrong, mut unused) = (Vec::new(), Vec::from_iter(0..NEXT.len()));
    for script in &scripts {
        let before = judge(script);
        for (fault, edit) in &before {
            let Some((range, replacement)) = edit else {
                continue;
            };
            fixes += 1;
            let mut text = script.text.clone();
            text.replace_range(range.clone(), replacement);
            let tokens = text.parse().unwrap_or_default();
            let fixed = Script {
                text,
                tokens,
                ..*script
            };
            let after = judge(&fixed);
            clean += usize::from(after.is_empty());
            let messages = |faults: &[(Diagnostic, _)]| -> Vec<String> {
                let faults = faults.iter();
                faults.map(|(fault, _)| fault.message.clone()).collect()
            };
            let (old, new) = (messages(&before), messages(&after));
            let script = script.text.trim();
            let fine = new.len() < old.len() && new.iter().all(|message| old.contains(message));
            let next = NEXT.iter().position(|next| *next == script);
            if let (false, Some(next)) = (fine, next) {
                unused.retain(|unused| *unused != next);
            } else if !fine {
                wrong.push(format!(
                    "{script}\n{} -> {replacement:?}\n{}\n  then: {new:?}",
                    fault.message, fixed.text
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert!(unused.is_empty(), "not needed in NEXT: {unused:?}");
    say(&format!(
        "{fixes} fixes applied, {clean} of them leave a script without a fault"
    ));
    assert!(
        fixes > 300,
        "only {fixes} fixes of {} scripts",
        scripts.len()
    );
}

/// The valid scripts of the tests of `swml`.
pub(crate) fn right() -> Vec<Script> {
    let tests = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests");
    let mut files: Vec<_> = std::fs::read_dir(tests)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "rs"))
        .collect();
    files.sort();
    let texts = files
        .iter()
        .map(|path| std::fs::read_to_string(path).unwrap());
    let scripts = texts.flat_map(|text| mistakes::scripts(&text));
    scripts.filter(|script| judge(script).is_empty()).collect()
}

/// The script with one token deleted, doubled, or changed, chosen by a number.
fn slip(text: &str, number: usize) -> Option<String> {
    let mut spans = Vec::new();
    collect(text.parse().ok()?, &mut spans);
    let offset = spans.first()?.start - (text.len() - text.trim_start().len());
    let count = spans.len();
    let range = spans.into_iter().nth(number / 11 % count)?;
    let range = range.start - offset..range.end - offset;
    let token = text.get(range.clone())?;
    let bare = token.trim_matches('"');
    let half = bare.len() / 2;
    let new = match number % 11 {
        0 => String::new(),
        1 => format!("{token} {token}"),
        2 => bare.to_owned(),
        3 => format!("\"{bare}\""),
        4 => format!("{token},"),
        5 => format!("+{token}"),
        6 => format!("{}{}", bare.get(..half)?, bare.get(half + 1..)?),
        7 => bare.replace('_', ""),
        8 => format!("\"tts:{bare}\""),
        9 => format!("{token} gpt"),
        _ => format!("{token}: "),
    };
    let mut changed = text.to_owned();
    changed.replace_range(range, &new);
    Some(changed)
}

/// The words and literals of a script.
fn collect(tokens: TokenStream, spans: &mut Vec<Range<usize>>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => collect(group.stream(), spans),
            TokenTree::Punct(_) => {}
            token => spans.push(token.span().byte_range()),
        }
    }
}

/// The number of mistakes per script; `SWML_SLIPS=400 cargo test -p swml-expand fixes` sets
/// another.
fn slips() -> usize {
    let number = std::env::var("SWML_SLIPS").ok();
    number.and_then(|number| number.parse().ok()).unwrap_or(12)
}

/// A fix removes its own error. Errors that could not be found before may appear; mostly none do.
#[test]
fn every_fix_of_a_mistake_corrects_it() {
    let (mut fixes, mut hidden, mut wrong) = (0, 0, Vec::new());
    for (number, script) in right().into_iter().enumerate() {
        for slip_number in 0..slips() {
            let Some(text) = slip(&script.text, number * 7919 + slip_number * 104_729) else {
                continue;
            };
            let before = judge(&Script {
                text: text.clone(),
                ..script.clone()
            });
            for (fault, edit) in &before {
                let Some((range, replacement)) = edit else {
                    continue;
                };
                fixes += 1;
                let mut fixed = text.clone();
                fixed.replace_range(range.clone(), replacement);
                let is_script = fixed.parse::<TokenStream>().is_ok();
                let after = judge(&Script {
                    text: fixed.clone(),
                    ..script.clone()
                });
                let old: Vec<&str> = before.iter().map(|(fault, _)| &*fault.message).collect();
                let is_new = |(fault, _): &&(Diagnostic, _)| !old.contains(&&*fault.message);
                let new: Vec<_> = after.iter().filter(is_new).collect();
                let gone = after.len() < before.len()
                    || !after.iter().any(|(left, _)| left.message == fault.message);
                if !is_script || !gone {
                    wrong.push(format!(
                        "{} -> {replacement:?}\n{text}\n{fixed}",
                        fault.message
                    ));
                } else if !new.is_empty() {
                    hidden += 1;
                }
            }
        }
    }
    say(&format!(
        "{fixes} fixes of slips applied; {hidden} bring something else to light"
    ));
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n\n"));
    assert!(fixes > 100, "only {fixes} fixes");
    assert!(hidden * 10 < fixes, "{hidden} of {fixes}");
}

/// Prints even if the test passes: the test harness captures `println!`.
fn say(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "{line}");
}
