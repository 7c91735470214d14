//! The output of the macros is in modern form, so that typed values are read from it as it is.

use proc_macro2::{TokenStream, TokenTree};
use swml_language::diagnostic::Code;
use swml_language::read::Parsed;
use swml_language::schema::Language;
use swml_language::tree::{Content, Node};
use swml_language::{Document, resolve};

use crate::{cases, fixes};

/// Returns the text of an expansion that is one literal: that in `ready("…", &[…])`.
fn ready(tokens: TokenStream) -> Option<String> {
    let mut is_ready = false;
    for token in tokens {
        match token {
            TokenTree::Ident(word) => is_ready = word == "ready",
            TokenTree::Group(group) => {
                let mut inner = group.stream().into_iter();
                match (inner.next(), inner.next()) {
                    // with the positions of undeclared keys
                    (Some(TokenTree::Literal(text)), Some(_)) if is_ready => {
                        return match syn::Lit::new(text) {
                            syn::Lit::Str(text) => Some(text.value()),
                            _ => None,
                        };
                    }
                    _ => {
                        if let Some(text) = ready(group.stream()) {
                            return Some(text);
                        }
                    }
                }
            }
            _ => {}
        }
    }
    None
}

/// Unmarks unknown keys: their marks are not part of the text.
fn unmarked(node: &mut Node<'_>) {
    match &mut node.content {
        Content::List(elements) => elements.iter_mut().for_each(unmarked),
        Content::Map(entries) => {
            for entry in entries {
                entry.raw = false;
                unmarked(&mut entry.value);
            }
        }
        _ => {}
    }
}

/// Returns true if a script has no errors and is written as one literal, which is then in modern
/// form.
fn is_modern(script: &str, language: &'static Language) -> bool {
    let Ok(tokens) = script.parse::<TokenStream>() else {
        return false;
    };
    let (source, _) = swml_expand::judge(tokens.clone(), language);
    let facade: TokenStream = "swml".parse().unwrap();
    let expanded = swml_expand::document(facade.into_iter().chain(tokens).collect(), language);
    let Some(text) = ready(expanded).filter(|_| source.faults.is_empty()) else {
        return false;
    };
    let written = Parsed::json(&text).unwrap().into_root();
    let mut today = resolve::today(written.clone(), &language.document);
    unmarked(&mut today);
    assert_eq!(written, today, "{script}");
    true
}

#[test]
fn what_is_written_is_modern() {
    let mut count = 0;
    for (_, text) in snapshots::files(&cases::folder()) {
        for case in snapshots::cases(&text) {
            count += usize::from(is_modern(&case.script, cases::language(&case.group)));
        }
    }
    for code in Code::ALL.iter().filter(|code| !code.is_of_files()) {
        count += usize::from(is_modern(code.good(), Document::LANGUAGE));
    }
    for script in fixes::right() {
        count += usize::from(is_modern(&script.text, script.language));
    }
    assert!(count > 200, "only {count} scripts");
}

/// The macros accept forms that are undocumented, and write the documented ones.
#[test]
fn undocumented_forms_are_written_as_documented() {
    let scripts = [
        "goto a; label a; hangup;",
        r#"goto "a"; label a; hangup;"#,
        r#"execute "https://example.com";"#,
        r#"request url "https://example.com" method delete;"#,
        r#"tap "rtp://203.0.113.7:4000" codec pcma;"#,
        "sleep 2s;",
        "answer max_duration 20.0;",
    ];
    let not_modern = |script: &&str| !is_modern(script, Document::LANGUAGE);
    let wrong: Vec<_> = scripts.into_iter().filter(not_modern).collect();
    assert_eq!(wrong, [""; 0]);
}
