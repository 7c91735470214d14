//! Finds and replaces the scripts in a Rust file.

use proc_macro2::{Delimiter, Ident, Punct, TokenStream, TokenTree};

use super::tokens::{Group, Unclear, too_deep};
use super::{comments, layout};

/// The macros whose bodies are scripts.
const MACROS: [&str; 6] = [
    "swml",
    "swml_block",
    "swml_json",
    "swml_messaging",
    "swml_messaging_block",
    "swml_messaging_json",
];

/// The maximum depth of a file, far beyond real files; each level uses stack.
const DEEPEST: usize = 256;

const NO_RUST: &str = "these are not valid Rust tokens";
pub(super) const TOO_DEEP: &str =
    "the file is nested too deep: more than 256 brackets in each other";
const OTHER_SCRIPT: &str = "formatting would change the script";

/// A formatted file.
pub(super) struct Formatted {
    pub(super) text: String,
    /// Scripts that could not be formatted.
    pub(super) left: Vec<Skipped>,
}

/// A part that is left unchanged.
pub(super) struct Skipped {
    at: usize,
    pub(super) why: &'static str,
    /// Whether the file is not Rust at all.
    pub(super) is_unread: bool,
}

impl Skipped {
    /// Line and column, from 1.
    pub(super) fn place(&self, text: &str) -> (usize, usize) {
        let before = text.get(..self.at).unwrap_or(text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        (before.matches('\n').count() + 1, line.chars().count() + 1)
    }
}

/// Formats the scripts of a file, in the macros of the crate and in further ones; line ends are
/// preserved.
pub(super) fn format(text: &str, macros: &[String]) -> Formatted {
    let ends = text.matches('\n').count();
    if ends > 0 && text.matches("\r\n").count() == ends {
        let mut formatted = plain(&text.replace("\r\n", "\n"), macros);
        formatted.text = formatted.text.replace('\n', "\r\n");
        // carriage returns shift places by one for each line; both are sorted
        let mut ends = text.match_indices("\r\n").map(|(at, _)| at).peekable();
        let mut lines = 0;
        for left in &mut formatted.left {
            while ends.next_if(|at| *at < left.at + lines).is_some() {
                lines += 1;
            }
            left.at += lines;
        }
        return formatted;
    }
    plain(text, macros)
}

fn plain(text: &str, macros: &[String]) -> Formatted {
    let mut left = Vec::new();
    let mut out = String::with_capacity(text.len());
    let mut written = 0;
    match parse(text) {
        Ok(file) => {
            let mut indentation = Indentation::default();
            for found in scripts(file, macros) {
                let at = found.span().byte_range();
                match script(text, &found, indentation.at(text, at.start)) {
                    Ok(new) => {
                        out.push_str(text.get(written..at.start).unwrap_or_default());
                        out.push_str(&new);
                        written = at.end;
                    }
                    Err(why) => left.push(why),
                }
            }
        }
        Err(unread) => left.push(unread),
    }
    out.push_str(text.get(written..).unwrap_or_default());
    Formatted { text: out, left }
}

/// Returns the tokens of a text, or the error of the lexer.
fn parse(text: &str) -> Result<TokenStream, Skipped> {
    let left = |at, why| Skipped {
        at,
        why,
        is_unread: true,
    };
    // non-Rust parts are blanked to keep byte offsets: a byte order mark, and a shebang line
    let blank = match text.strip_prefix('\u{feff}') {
        Some(_) => '\u{feff}'.len_utf8(),
        None if text.starts_with("#!") && !text.starts_with("#![") => {
            text.find('\n').unwrap_or(text.len())
        }
        None => 0,
    };
    let rust = " ".repeat(blank) + text.get(blank..).unwrap_or_default();
    let stream: TokenStream = rust
        .parse()
        .map_err(|error: proc_macro2::LexError| left(error.span().byte_range().start, NO_RUST))?;
    match too_deep(stream.clone(), DEEPEST) {
        Some(span) => Err(left(span.byte_range().start, TOO_DEEP)),
        None => Ok(stream),
    }
}

/// The lines on which scripts begin, in sequence.
#[derive(Default)]
struct Indentation {
    /// The start of the line, and the offset up to which the text was read.
    line: usize,
    seen: usize,
}

impl Indentation {
    fn at<'t>(&mut self, text: &'t str, at: usize) -> &'t str {
        let between = text.get(self.seen..at).unwrap_or_default();
        if let Some(end) = between.rfind('\n') {
            self.line = self.seen + end + 1;
        }
        self.seen = at;
        let line = text.get(self.line..at).unwrap_or_default();
        let rest = line.trim_start_matches([' ', '\t']);
        line.strip_suffix(rest).unwrap_or_default()
    }
}

/// Returns the body of every script of a file, including the braces, in order. A script in the Rust
/// code of another is skipped.
fn scripts(file: TokenStream, macros: &[String]) -> Vec<proc_macro2::Group> {
    let mut found = Vec::new();
    let mut last: [Option<TokenTree>; 2] = [None, None];
    let is_known = |name: &Ident| {
        MACROS.iter().any(|known| name == known) || macros.iter().any(|known| name == known)
    };
    for tree in file {
        if let TokenTree::Group(group) = &tree {
            let is_script = matches!(
                &last,
                [Some(TokenTree::Ident(name)), Some(TokenTree::Punct(mark))]
                    if mark.as_char() == '!' && is_known(name)
            );
            if is_script {
                found.push(group.clone());
            } else {
                found.extend(scripts(group.stream(), macros));
            }
        }
        let [_, second] = last;
        last = [second, Some(tree)];
    }
    found
}

/// Formats a script.
fn script(text: &str, group: &proc_macro2::Group, indentation: &str) -> Result<String, Skipped> {
    let at = group.span().byte_range();
    let left = |at, why| Skipped {
        at,
        why,
        is_unread: false,
    };
    let first = group.stream().into_iter().next();
    if matches!(first, Some(TokenTree::Punct(mark)) if mark.as_char() == '<') {
        return Err(left(
            at.start,
            "a script between `<` and `>` has no statements to format",
        ));
    }
    if has_mark(&group.stream(), '$') {
        return Err(left(at.start, "it is a part of a `macro_rules!`"));
    }
    let body = Group::of(text, group).map_err(|Unclear(at)| {
        let why = "unexpected text between its tokens";
        left(at, why)
    })?;
    let mut new = layout::script(&body, indentation);
    if group.delimiter() == Delimiter::Parenthesis {
        new.replace_range(..1, "(");
        new.replace_range(new.len() - 1.., ")");
    }
    // a safeguard: the meaning of a script never changes, and no comment is lost
    let old = text.get(at.clone()).unwrap_or_default();
    let (Ok(old_tokens), Ok(new_tokens)) = (old.parse::<TokenStream>(), new.parse::<TokenStream>())
    else {
        return Err(left(at.start, OTHER_SCRIPT));
    };
    if !same(old_tokens.clone(), new_tokens.clone()) {
        return Err(left(at.start, OTHER_SCRIPT));
    }
    if comments::all(old, old_tokens) != comments::all(&new, new_tokens) {
        return Err(left(at.start, "a comment would be lost"));
    }
    Ok(new)
}

fn has_mark(stream: &TokenStream, mark: char) -> bool {
    stream.clone().into_iter().any(|tree| match tree {
        TokenTree::Punct(found) => found.as_char() == mark,
        TokenTree::Group(group) => has_mark(&group.stream(), mark),
        _ => false,
    })
}

/// Returns true if two streams have the same tokens, regardless of spaces, except between
/// punctuation that could join.
pub(super) fn same(a: TokenStream, b: TokenStream) -> bool {
    let (mut a, mut b) = (a.into_iter().peekable(), b.into_iter().peekable());
    loop {
        let equal = match (a.next(), b.next()) {
            (None, None) => return true,
            (Some(TokenTree::Group(a)), Some(TokenTree::Group(b))) => {
                a.delimiter() == b.delimiter() && same(a.stream(), b.stream())
            }
            (Some(TokenTree::Punct(first)), Some(TokenTree::Punct(second))) => {
                first.as_char() == second.as_char()
                    && (first.spacing() == second.spacing()
                        || is_end(&first)
                        || matches!(a.peek(), Some(TokenTree::Punct(next)) if is_end(next)))
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

/// The longest punctuation of Rust.
fn is_end(mark: &Punct) -> bool {
    matches!(mark.as_char(), ';' | ',')
}
