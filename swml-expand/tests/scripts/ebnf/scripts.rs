//! Hand-written scripts of all tests, examples and pages, also with a changed token.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use proc_macro2::{Group, TokenStream, TokenTree};
use swml_expand::{Document, messaging};
use swml_language::schema::Language;

pub(super) fn all() -> Vec<(&'static Language, TokenStream)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut files = Vec::new();
    for folder in ["src", "tests", "examples", "swml-core/tests", "benches"] {
        walk(&root.join(folder), &mut files);
    }
    files.push(root.join("README.md"));
    files.sort();
    let mut scripts = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        if file.extension().is_some_and(|end| end == "md") {
            for snippet in text.split("```").skip(1).step_by(2) {
                let code: String = snippet
                    .lines()
                    .skip(1)
                    .flat_map(|line| [line, "\n"])
                    .collect();
                in_text(&code, &mut scripts);
            }
        } else {
            in_text(&text, &mut scripts);
        }
    }
    scripts
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("target") {
                walk(&path, files);
            }
        } else if path
            .extension()
            .is_some_and(|end| end == "rs" || end == "md")
        {
            files.push(path);
        }
    }
}

fn in_text(text: &str, scripts: &mut Vec<(&'static Language, TokenStream)>) {
    // a file that is not Rust has no scripts
    if let Ok(tokens) = TokenStream::from_str(text) {
        in_tokens(tokens, scripts);
    }
}

fn in_tokens(tokens: TokenStream, scripts: &mut Vec<(&'static Language, TokenStream)>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (index, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        in_tokens(group.stream(), scripts);
        let Some([TokenTree::Ident(name), TokenTree::Punct(sign)]) = index
            .checked_sub(2)
            .and_then(|from| tokens.get(from..index))
        else {
            continue;
        };
        let language = match name.to_string().as_str() {
            "swml" | "swml_json" | "swml_block" => Document::LANGUAGE,
            "swml_messaging" | "swml_messaging_json" | "swml_messaging_block" => {
                messaging::Document::LANGUAGE
            }
            _ => continue,
        };
        // a script in a `macro_rules!` has unknown parts
        let text = group.stream().to_string();
        if sign.as_char() == '!' && !text.contains('$') {
            scripts.push((language, group.stream()));
        }
    }
}

/// The same script with one token deleted, doubled, or swapped with the next one.
pub(super) fn changed(tokens: &TokenStream, seed: u64, count: u64) -> Vec<TokenStream> {
    let size = size(tokens);
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    (0..count)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let mut at = usize::try_from(state >> 8).unwrap() % size.max(1);
            change(tokens.clone(), &mut at, state % 3)
        })
        .collect()
}

fn size(tokens: &TokenStream) -> usize {
    let inner = |token: TokenTree| match token {
        TokenTree::Group(group) => 1 + size(&group.stream()),
        _ => 1,
    };
    tokens.clone().into_iter().map(inner).sum()
}

fn change(tokens: TokenStream, at: &mut usize, how: u64) -> TokenStream {
    let mut all: Vec<TokenTree> = tokens.into_iter().collect();
    let mut index = 0;
    while index < all.len() {
        if *at == 0 {
            *at = usize::MAX;
            match how {
                0 => {
                    all.remove(index);
                }
                1 => all.insert(index, all[index].clone()),
                _ if index + 1 < all.len() => all.swap(index, index + 1),
                _ => {}
            }
            break;
        }
        *at -= 1;
        if let TokenTree::Group(group) = &all[index] {
            let inner = change(group.stream(), at, how);
            let mut group = Group::new(group.delimiter(), inner);
            group.set_span(proc_macro2::Span::call_site());
            all[index] = TokenTree::Group(group);
            if *at == usize::MAX {
                break;
            }
        }
        index += 1;
    }
    all.into_iter().collect()
}
