//! Slips of the pen, and what is said of each; of what is right, how it is read.
//!
//! `slips.messages` has the scripts, each in a line that begins with `> `, and below what is told.
//! `TOLD=overwrite cargo test -p swml-expand slips` writes that anew: read it before you keep it.

use std::fmt::Write;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use swml_language::Document;
use swml_language::tree::{Content, Node};

/// `NONE(…)` as the one piece that somebody else's macro makes of it.
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

/// A tree in a line: a hole is `#`, control flow `@`.
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

fn messages(script: &str) -> String {
    let mut out = format!("> {script}\n");
    let tokens = ungrouped(script.parse().unwrap());
    let (source, document) = swml_expand::judge(tokens, Document::LANGUAGE);
    for fault in &source.faults {
        let at = source.span(fault.place).0.start();
        let _ = writeln!(out, "{}: {}", at.column + 1, fault.text());
    }
    if source.faults.is_empty() {
        shape(&document, &mut out);
        out.push('\n');
    }
    out
}

#[test]
fn slips_are_told() {
    agrees("slips.told");
}

/// What is said of each script in a file is what stands below it there.
pub(super) fn agrees(file: &str) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/scripts");
    let path = &std::path::Path::new(folder).join(file);
    let expected = std::fs::read_to_string(path).unwrap();
    let scripts = expected.lines().filter_map(|line| line.strip_prefix("> "));
    let told: Vec<_> = scripts.map(messages).collect();
    let told = told.join("\n");
    if std::env::var_os("TOLD").is_some() {
        std::fs::write(path, told).unwrap();
    } else {
        assert_eq!(told, expected);
    }
}

/// Only what stands inside of each other is deep.
#[test]
fn many_braces_beside_each_other_are_not_deep() {
    let script = "play { url \"say:x\" } set { a { b 1 } } ".repeat(200);
    let (source, _) = swml_expand::judge(script.parse().unwrap(), Document::LANGUAGE);
    assert!(source.faults.is_empty());
}

/// What is too deep is told once, and not what stands in it.
#[test]
fn what_is_too_deep_is_one_mistake() {
    for depth in 90..150 {
        let script = format!("set {}word{}", "{ a ".repeat(depth), "}".repeat(depth));
        let (source, _) = swml_expand::judge(script.parse().unwrap(), Document::LANGUAGE);
        assert_eq!(source.faults.len(), 1, "{depth}");
    }
}
