//! The line comments of Rust source.

/// Returns the text of each line comment, without its slashes, with the number of its line.
pub(super) fn comments(source: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("//") {
            let line = source[..source.len() - rest.len()].matches('\n').count() + 1;
            let text = comment.lines().next().unwrap_or_default();
            found.push((line, text.trim_start_matches(['/', '!'])));
        }
        let length = token(rest).unwrap_or(first.len_utf8());
        rest = rest.get(length..).unwrap_or_default();
    }
    found
}

/// Returns the length of a token at the start of the source that may contain slashes or quotes.
fn token(source: &str) -> Option<usize> {
    if source.starts_with("//") {
        return Some(source.find('\n').unwrap_or(source.len()));
    }
    if source.starts_with("/*") {
        return Some(source.find("*/").map_or(source.len(), |end| end + 2));
    }
    let word = source.find(|c: char| !c.is_alphanumeric() && c != '_')?;
    let (prefix, literal) = source.split_at(word);
    let raw = ["r", "br", "cr"].contains(&prefix);
    if raw && literal.starts_with(['"', '#']) {
        let hashes = literal.find(|c| c != '#')?;
        let end = format!("\"{}", &literal[..hashes]);
        let body = literal[hashes..].strip_prefix('"')?;
        let length = body.find(&end).map_or(body.len(), |at| at + end.len());
        return Some(word + hashes + 1 + length);
    }
    if !prefix.is_empty() {
        return Some(word);
    }
    match literal.as_bytes() {
        [b'"', ..] => Some(quoted(literal, '"')),
        [b'\'', b'\\', ..] => Some(quoted(literal, '\'')),
        [b'\'', ..] => {
            let inner = literal.chars().nth(1)?;
            let closed = literal[1 + inner.len_utf8()..].starts_with('\'');
            // otherwise it is a lifetime
            closed.then_some(2 + inner.len_utf8())
        }
        _ => None,
    }
}

/// Returns the length of a literal with escapes.
fn quoted(source: &str, quote: char) -> usize {
    let mut characters = source.char_indices().skip(1);
    while let Some((at, character)) = characters.next() {
        if character == '\\' {
            characters.next();
        } else if character == quote {
            return at + 1;
        }
    }
    source.len()
}

#[test]
fn comments_are_found_beside_literals() {
    let source = "//! a\nlet url = \"https://x\"; // b\nlet raw = r#\"\"// no\"#;\n\
        fn f<'a>(c: &'a str) { c == '\"' } /// c\nlet d = '\\''; /* // no */ // d\n\"\\\" // no\"\n";
    assert_eq!(
        comments(source),
        [(1, " a"), (2, " b"), (4, " c"), (5, " d"),]
    );
}
