//! Typing mistakes and their errors; and the trees of valid scripts. Each file of `cases` has the scripts of
//! one topic, each followed by its errors or its tree.
//!
//! `SNAPSHOTS=overwrite cargo test -p swml-expand --test scripts cases` accepts changes.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Group, LineColumn, TokenStream, TokenTree};
use snapshots::{Case, Outcome, Reported};
use swml_language::schema::Language;
use swml_language::tree::{Content, Node};
use swml_language::{Document, messaging};

/// `NONE(…)` as the single token that another macro makes of it.
fn ungrouped(tokens: TokenStream) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    for token in tokens {
        let TokenTree::Group(group) = token else {
            out.push(token);
            continue;
        };
        let marked = matches!(out.last(), Some(TokenTree::Ident(word)) if word == "NONE");
        let delimiter = match marked {
            true => Delimiter::None,
            false => group.delimiter(),
        };
        out.truncate(out.len() - usize::from(marked));
        let mut again = Group::new(delimiter, ungrouped(group.stream()));
        again.set_span(group.span());
        out.push(TokenTree::Group(again));
    }
    out.into_iter().collect()
}

/// A tree on one line: a hole is `#`, control flow `@`.
fn shape(node: &Node<'_>, out: &mut String) {
    let list = |nodes: &[Node<'_>], out: &mut String| {
        out.push('[');
        for (index, node) in nodes.iter().enumerate() {
            out.push_str(if index > 0 { ", " } else { "" });
            shape(node, out);
        }
        out.push(']');
    };
    match &node.content {
        Content::Map(entries) => {
            out.push('{');
            for (index, entry) in entries.iter().enumerate() {
                let _ = write!(out, "{}{}: ", if index > 0 { ", " } else { "" }, entry.key);
                shape(&entry.value, out);
            }
            out.push('}');
        }
        Content::List(elements) => list(elements, out),
        Content::Flow(flow) => {
            out.push('@');
            for arm in &flow.arms {
                list(arm, out);
            }
        }
        Content::RustExpr(hole) => {
            let _ = write!(out, "#{:?}", hole.known);
        }
        Content::Inline(document) => {
            out.push('=');
            shape(document, out);
        }
        other => {
            let _ = write!(out, "{other:?}");
        }
    }
}

/// The byte of a place in a text.
fn byte(text: &str, at: LineColumn) -> usize {
    let lines = text.split_inclusive('\n');
    let before: usize = lines.clone().take(at.line - 1).map(str::len).sum();
    let line = lines.into_iter().nth(at.line - 1).unwrap_or_default();
    let characters = line.chars().take(at.column);
    before + characters.map(char::len_utf8).sum::<usize>()
}

/// The language of a group of cases.
pub(crate) fn language(group: &str) -> &'static Language {
    match group {
        "messaging" => messaging::Document::LANGUAGE,
        _ => Document::LANGUAGE,
    }
}

fn outcome(case: &Case) -> Outcome {
    let script = &*case.script;
    let tokens = ungrouped(script.parse().unwrap());
    let (source, document) = swml_expand::judge(tokens, language(&case.group));
    let reported = source.faults.iter().map(|fault| {
        let (start, end) = source.span(fault.place);
        Reported {
            at: Some(byte(script, start.start())..byte(script, end.end())),
            text: format!("error: {}", fault.text()),
        }
    });
    let mut otherwise = String::new();
    shape(&document, &mut otherwise);
    Outcome {
        reported: reported.collect(),
        otherwise,
    }
}

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scripts/cases")
}

#[test]
fn cases_are_judged() {
    let count = snapshots::assert_cases(&folder(), outcome);
    assert!(count >= 900, "only {count} scripts");
}

/// Only nested items count for the depth.
#[test]
fn many_braces_beside_each_other_are_not_deep() {
    let script = "play { url \"say:x\" } set { a { b 1 } } ".repeat(200);
    let (source, _) = swml_expand::judge(script.parse().unwrap(), Document::LANGUAGE);
    assert!(source.faults.is_empty());
}

/// Content that is too deep is reported once, without errors inside it.
#[test]
fn what_is_too_deep_is_one_mistake() {
    for depth in 90..150 {
        let script = format!("set {}word{}", "{ a ".repeat(depth), "}".repeat(depth));
        let (source, _) = swml_expand::judge(script.parse().unwrap(), Document::LANGUAGE);
        assert_eq!(source.faults.len(), 1, "{depth}");
    }
}
