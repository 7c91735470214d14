//! Every exact fix that a mistake of `tests/ui` is told with, applied: the mistake is gone,
//! and nothing new is wrong.

use std::ops::Range;

use proc_macro2::TokenStream;
use swml_core::diagnostic::Diagnostic;

use crate::mistakes::{self, Script};

/// A piece of a script, and what stands there instead.
type Edit = (Range<usize>, String);

/// What is wrong with a script, and the edit that each fault offers.
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
    let (source, _) = crate::judge(tokens, script.language);
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

/// Mistakes behind which another one comes to light.
const NEXT: &[(&str, &str)] = &[
    (
        "destination/unquoted.rs",
        "a queue needs `transfer_after_bridge`",
    ),
    (
        "half_typed/connect_to_number_tim.rs",
        "`timeout` needs a value",
    ),
    (
        "half_typed/half_word_then_next_line.rs",
        "`timeout` needs a value",
    ),
];

#[test]
fn every_fix_mends() {
    let files = mistakes::files();
    let (mut fixes, mut clean) = (0, 0);
    let mut wrong = Vec::new();
    for (name, text) in &files {
        for script in mistakes::scripts(text) {
            let before = judge(&script);
            for (fault, edit) in &before {
                let Some((range, replacement)) = edit else {
                    continue;
                };
                fixes += 1;
                let mut text = script.text.clone();
                text.replace_range(range.clone(), replacement);
                let tokens = text.parse().unwrap_or_default();
                let mended = Script {
                    text,
                    tokens,
                    ..script
                };
                let after = judge(&mended);
                clean += usize::from(after.is_empty());
                let messages = |faults: &[(Diagnostic, _)]| -> Vec<String> {
                    let faults = faults.iter();
                    faults.map(|(fault, _)| fault.message.clone()).collect()
                };
                let (old, new) = (messages(&before), messages(&after));
                let next = NEXT.iter().find(|(file, _)| file == name);
                let fine = match next {
                    Some((_, next)) => new == [*next],
                    None => {
                        new.len() < old.len() && new.iter().all(|message| old.contains(message))
                    }
                };
                if !fine {
                    wrong.push(format!(
                        "{name}: {} -> {replacement:?}\n{}\n  then: {new:?}",
                        fault.message, mended.text
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    say(&format!(
        "{fixes} fixes applied, {clean} of them leave a script without a fault"
    ));
    assert!(fixes > 100, "only {fixes} fixes in {} files", files.len());
}

/// Says something even where the test passes: the test harness keeps `println!` to itself.
fn say(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "{line}");
}
