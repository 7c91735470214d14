//! The references to other files in the tokens of a file.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// A module in source: a file, or a part of one in braces.
#[derive(Debug, Default)]
pub(crate) struct Scope {
    pub(crate) uses: Vec<Use>,
    /// Paths of at least two names, as used.
    pub(crate) paths: Vec<Vec<String>>,
    /// All names outside of `use`.
    pub(crate) words: BTreeSet<String>,
    /// The names of its items.
    pub(crate) defines: BTreeSet<String>,
    /// Modules in files of their own, with their `path` attribute.
    pub(crate) files: Vec<(String, Option<String>)>,
    pub(crate) inline: BTreeMap<String, Scope>,
}

/// One name of a `use`.
#[derive(Debug)]
pub(crate) struct Use {
    pub(crate) path: Vec<String>,
    /// The local name; `None` for `_`, `*` for all names.
    pub(crate) name: Option<String>,
    /// Whether it is a re-export.
    pub(crate) public: bool,
    /// Whether it is in a block or a macro, so that its name does not belong to the module.
    pub(crate) local: bool,
}

/// Reads tokens, except code for tests.
pub(crate) fn scope(tokens: TokenStream) -> Scope {
    let mut scope = Scope::default();
    walk(tokens, false, &mut scope);
    scope
}

fn walk(tokens: TokenStream, local: bool, scope: &mut Scope) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut path_of_file = None;
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if let Some(attribute) = attribute(&tokens, at) {
            let text = attribute.stream().to_string().replace(' ', "");
            at += 2;
            if text == "cfg(test)" {
                at = behind_item(&tokens, at);
            } else if let Some(path) = text.strip_prefix("path=") {
                path_of_file = Some(path.trim_matches('"').to_owned());
            }
            continue;
        }
        match token {
            // the tokens in `quote!` are those of another crate
            TokenTree::Group(_) if is(&tokens, at.wrapping_sub(1), '!') && quotes(&tokens, at) => {}
            TokenTree::Group(group) => walk(group.stream(), true, scope),
            TokenTree::Ident(ident) => match ident.to_string().as_str() {
                "use" => {
                    let end = (at..tokens.len()).find(|&end| is(&tokens, end, ';'));
                    let end = end.unwrap_or(tokens.len());
                    let of = scope.uses.len();
                    tree(&tokens[at + 1..end], &[], &mut scope.uses);
                    for one in &mut scope.uses[of..] {
                        one.public = is_public(&tokens, at);
                        one.local = local;
                    }
                    at = end;
                }
                "mod" => {
                    if let Some(name) = word(&tokens, at + 1) {
                        match tokens.get(at + 2) {
                            Some(TokenTree::Group(body)) => {
                                let inner = self::scope(body.stream());
                                scope.inline.insert(name, inner);
                            }
                            _ => scope.files.push((name, path_of_file.take())),
                        }
                        at += 2;
                    }
                }
                name => {
                    scope.words.insert(name.to_owned());
                    if DEFINES.contains(&name) {
                        // `macro_rules! name`
                        let at = at + 1 + usize::from(is(&tokens, at + 1, '!'));
                        scope.defines.extend(word(&tokens, at));
                    }
                    let mut path = vec![name.to_owned()];
                    let absolute = is(&tokens, at.wrapping_sub(1), ':');
                    while is(&tokens, at + 1, ':') && is(&tokens, at + 2, ':') {
                        let Some(next) = word(&tokens, at + 3) else {
                            break;
                        };
                        path.push(next);
                        at += 3;
                    }
                    // `a: b::c` has one colon before it, `::b::c` two
                    let absolute =
                        absolute && is(&tokens, at.wrapping_sub(3 * path.len() - 1), ':');
                    if path.len() > 1 && !absolute {
                        scope.paths.push(path);
                    }
                }
            },
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
        at += 1;
    }
}

/// Returns true after `quote!` or `quote_spanned!`.
fn quotes(tokens: &[TokenTree], at: usize) -> bool {
    let macro_name = at.checked_sub(2).and_then(|at| word(tokens, at));
    macro_name.is_some_and(|name| name.starts_with("quote"))
}

/// Words that are followed by the name of an item.
const DEFINES: [&str; 8] = [
    "fn",
    "struct",
    "enum",
    "union",
    "trait",
    "type",
    "const",
    "macro_rules",
];

fn is(tokens: &[TokenTree], at: usize, sign: char) -> bool {
    matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

fn word(tokens: &[TokenTree], at: usize) -> Option<String> {
    match tokens.get(at) {
        Some(TokenTree::Ident(ident)) => {
            Some(ident.to_string().trim_start_matches("r#").to_owned())
        }
        _ => None,
    }
}

fn attribute(tokens: &[TokenTree], at: usize) -> Option<&Group> {
    match (is(tokens, at, '#'), tokens.get(at + 1)) {
        (true, Some(TokenTree::Group(group))) if group.delimiter() == Delimiter::Bracket => {
            Some(group)
        }
        _ => None,
    }
}

/// Returns the position after an item, which may begin with attributes.
fn behind_item(tokens: &[TokenTree], mut at: usize) -> usize {
    while attribute(tokens, at).is_some() {
        at += 2;
    }
    let ends = |token: &TokenTree| match token {
        TokenTree::Punct(punct) => punct.as_char() == ';',
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        _ => false,
    };
    // the braces in `use a::{b, c};` are not the end of it
    let is_use = (at..at + 3).any(|at| word(tokens, at).is_some_and(|word| word == "use"));
    while let Some(token) = tokens.get(at) {
        at += 1;
        if ends(token) && (!is_use || matches!(token, TokenTree::Punct(_))) {
            break;
        }
    }
    at
}

/// Returns true after `pub` or `pub(…)`.
fn is_public(tokens: &[TokenTree], at: usize) -> bool {
    let is_pub = |back: usize| {
        let at = at.checked_sub(back);
        at.and_then(|at| word(tokens, at))
            .is_some_and(|word| word == "pub")
    };
    is_pub(1) || is_pub(2) && matches!(tokens.get(at - 1), Some(TokenTree::Group(_)))
}

/// Collects the names of a `use`.
fn tree(tokens: &[TokenTree], before: &[String], found: &mut Vec<Use>) {
    let mut path = before.to_vec();
    let mut name = None;
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token {
            TokenTree::Group(group) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                for part in inner.split(
                    |token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ','),
                ) {
                    if !part.is_empty() {
                        tree(part, &path, found);
                    }
                }
                return;
            }
            TokenTree::Punct(punct) if punct.as_char() == '*' => name = Some(Some("*".to_owned())),
            // `::name` is a crate
            TokenTree::Punct(punct) if punct.as_char() == ':' && path.is_empty() => {
                path.push(String::new());
            }
            TokenTree::Ident(ident) => match ident.to_string().as_str() {
                "as" => {
                    name = Some(word(tokens, at + 1).filter(|name| name != "_"));
                    at += 1;
                }
                "self" if !path.is_empty() => {}
                word => path.push(word.trim_start_matches("r#").to_owned()),
            },
            _ => {}
        }
        at += 1;
    }
    found.push(Use {
        name: name.unwrap_or_else(|| path.last().cloned()),
        path,
        public: false,
        local: false,
    });
}
