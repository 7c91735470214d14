//! The scripts in a Rust file, found and written anew.

use std::ops::Range;

use proc_macro2::{TokenStream, TokenTree};

use super::layout;
use super::tokens::{Group, tokens};

/// The macros whose bodies are scripts.
const MACROS: [&str; 4] = ["swml", "swml_json", "swml_messaging", "swml_messaging_json"];

/// A file as it is to be.
pub(super) struct Formatted {
    pub(super) text: String,
    /// What could not be formatted.
    pub(super) left: Vec<Left>,
}

/// What is left as it is.
pub(super) struct Left {
    at: usize,
    pub(super) why: &'static str,
    /// It is no Rust at all.
    pub(super) is_unread: bool,
}

impl Left {
    /// Line and column, from 1.
    pub(super) fn place(&self, text: &str) -> (usize, usize) {
        let before = text.get(..self.at).unwrap_or(text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        (before.matches('\n').count() + 1, line.chars().count() + 1)
    }
}

/// Formats the scripts of a file; line ends stay what they are.
pub(super) fn format(text: &str) -> Formatted {
    let ends = text.matches('\n').count();
    if ends > 0 && text.matches("\r\n").count() == ends {
        let mut formatted = plain(&text.replace("\r\n", "\n"));
        formatted.text = formatted.text.replace('\n', "\r\n");
        // a place is one further for each line before it
        for left in &mut formatted.left {
            let mut lines = 0;
            for (at, _) in text.match_indices("\r\n") {
                if at < left.at + lines {
                    lines += 1;
                }
            }
            left.at += lines;
        }
        return formatted;
    }
    plain(text)
}

fn plain(text: &str) -> Formatted {
    let mut left = Vec::new();
    let mut out = String::with_capacity(text.len());
    let mut written = 0;
    match parse(text) {
        Ok(file) => {
            for found in scripts(file) {
                match script(text, &found) {
                    Ok(new) => {
                        out.push_str(text.get(written..found.at.start).unwrap_or_default());
                        out.push_str(&new);
                        written = found.at.end;
                    }
                    Err(why) => left.push(why),
                }
            }
        }
        Err(at) => left.push(Left {
            at,
            why: "these are no tokens of Rust",
            is_unread: true,
        }),
    }
    out.push_str(text.get(written..).unwrap_or_default());
    Formatted { text: out, left }
}

/// The tokens of a text, or where they end.
fn parse(text: &str) -> Result<TokenStream, usize> {
    // the first line of a script that a shell runs is no Rust
    let rust = match text.starts_with("#!") && !text.starts_with("#![") {
        true => {
            let line = text.find('\n').unwrap_or(text.len());
            // bytes keep their places
            " ".repeat(line) + text.get(line..).unwrap_or_default()
        }
        false => text.to_owned(),
    };
    rust.parse()
        .map_err(|error: proc_macro2::LexError| error.span().byte_range().start)
}

/// The body of a macro, from brace to brace.
struct Script {
    at: Range<usize>,
    stream: TokenStream,
    body: Group,
    is_parentheses: bool,
}

/// Every script of a file, in order. Those in the Rust of another are left to it.
fn scripts(file: TokenStream) -> Vec<Script> {
    let mut found = Vec::new();
    let mut last: [Option<TokenTree>; 2] = [None, None];
    for tree in file {
        if let TokenTree::Group(group) = &tree {
            let is_script = matches!(
                &last,
                [Some(TokenTree::Ident(name)), Some(TokenTree::Punct(mark))]
                    if mark.as_char() == '!' && MACROS.iter().any(|known| name == known)
            );
            if is_script {
                let inner =
                    group.span_open().byte_range().end..group.span_close().byte_range().start;
                found.push(Script {
                    at: group.span().byte_range(),
                    stream: group.stream(),
                    is_parentheses: group.delimiter() == proc_macro2::Delimiter::Parenthesis,
                    body: Group {
                        is_braces: group.delimiter() == proc_macro2::Delimiter::Brace,
                        inner,
                        tokens: tokens(group.stream()),
                    },
                });
            } else {
                found.extend(scripts(group.stream()));
            }
        }
        let [_, second] = last;
        last = [second, Some(tree)];
    }
    found
}

/// A script, formatted.
fn script(text: &str, script: &Script) -> Result<String, Left> {
    let left = |at, why| Left {
        at,
        why,
        is_unread: false,
    };
    let first = script.body.tokens.first();
    if first.is_some_and(|first| first.is_mark('<')) {
        return Err(left(
            script.at.start,
            "a script between `<` and `>` has no statements to be put in lines",
        ));
    }
    if has_mark(&script.stream, '$') {
        return Err(left(script.at.start, "it is a part of a `macro_rules!`"));
    }
    let line = text.get(..script.at.start).unwrap_or_default();
    let line = line.rsplit('\n').next().unwrap_or_default();
    let indentation = line.len() - line.trim_start().len();
    let indentation = line.get(..indentation).unwrap_or_default();
    let mut new = layout::script(text, &script.body, indentation)
        .map_err(|unclear| left(unclear.0, "a doc comment, which is no comment to the macro"))?;
    if script.is_parentheses {
        new.replace_range(..1, "(");
        new.replace_range(new.len() - 1.., ")");
    }
    // whatever went wrong: what a script means is never changed
    let same = new.parse::<TokenStream>().is_ok_and(|stream| {
        let old: TokenStream = text
            .get(script.at.clone())
            .unwrap_or_default()
            .parse()
            .unwrap_or_default();
        same(stream, old)
    });
    match same {
        true => Ok(new),
        false => Err(left(script.at.start, "it would be another script")),
    }
}

fn has_mark(stream: &TokenStream, mark: char) -> bool {
    stream.clone().into_iter().any(|tree| match tree {
        TokenTree::Punct(found) => found.as_char() == mark,
        TokenTree::Group(group) => has_mark(&group.stream(), mark),
        _ => false,
    })
}

/// True if two streams are the same tokens; spaces do not count, but between marks.
pub(super) fn same(a: TokenStream, b: TokenStream) -> bool {
    let (mut a, mut b) = (a.into_iter(), b.into_iter());
    loop {
        let equal = match (a.next(), b.next()) {
            (None, None) => return true,
            (Some(TokenTree::Group(a)), Some(TokenTree::Group(b))) => {
                a.delimiter() == b.delimiter() && same(a.stream(), b.stream())
            }
            (Some(TokenTree::Punct(a)), Some(TokenTree::Punct(b))) => {
                a.as_char() == b.as_char() && a.spacing() == b.spacing()
            }
            (Some(TokenTree::Ident(a)), Some(TokenTree::Ident(b))) => a == b,
            (Some(TokenTree::Literal(a)), Some(TokenTree::Literal(b))) => {
                a.to_string() == b.to_string()
            }
            _ => false,
        };
        if !equal {
            return false;
        }
    }
}
