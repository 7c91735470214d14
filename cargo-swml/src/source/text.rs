//! Text and words as Rust tokens.

use swml_language::notation::words::is_bare;

/// Writes a key: a word, or text in quotes.
pub(super) fn key(text: &str) -> String {
    match is_bare(text) {
        true => text.to_owned(),
        false => literal(text),
    }
}

/// Writes a string literal on one line.
pub(super) fn literal(text: &str) -> String {
    let escapes = text.contains(['"', '\\']);
    let as_it_is = |c: char| c == '"' || c == '\\' || escaped(c).is_none();
    if escapes && text.chars().all(as_it_is) {
        let mut hashes = String::from("#");
        while text.contains(&format!("\"{hashes}")) {
            hashes.push('#');
        }
        return format!("r{hashes}\"{text}\"{hashes}");
    }
    format!("\"{}\"", inner(text))
}

/// Writes a text of several lines, one line of source for each; `None` if it has only one.
pub(super) fn lines(text: &str) -> Option<Vec<String>> {
    let several = text.trim_end_matches('\n').contains('\n');
    several.then(|| {
        let mut lines: Vec<String> = text
            .split_inclusive('\n')
            .map(|line| match line.chars().next() {
                // the beginning of a line would be lost after the backslash before it
                Some(first) if first.is_whitespace() && first != '\n' => {
                    let code = u32::from(first);
                    let rest = inner(line.get(first.len_utf8()..).unwrap_or_default());
                    format!("\\u{{{code:x}}}{rest}")
                }
                _ => inner(line),
            })
            .collect();
        let last = lines.len().saturating_sub(1);
        for (index, line) in lines.iter_mut().enumerate() {
            let start = if index == 0 { "\"" } else { "" };
            let end = if index == last { "\"" } else { "\\" };
            *line = format!("{start}{line}{end}");
        }
        lines
    })
}

fn inner(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match escaped(c) {
            Some(escape) => out.push_str(&escape),
            None => out.push(c),
        }
    }
    out
}

/// Returns the escape sequence of a character that needs one.
fn escaped(c: char) -> Option<String> {
    match c {
        '\'' => None,
        c => {
            let escape = c.escape_debug();
            (escape.len() > 1).then(|| escape.collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_as_plain_as_it_can_be() {
        assert_eq!(literal("it's ü"), r#""it's ü""#);
        assert_eq!(literal("a \"b\""), "r#\"a \"b\"\"#");
        assert_eq!(literal("\"#"), "r##\"\"#\"##");
        assert_eq!(literal("C:\\x"), "r#\"C:\\x\"#");
        assert_eq!(literal("a\n\"b\""), r#""a\n\"b\"""#);
        assert_eq!(literal("\u{202e}\u{0}"), r#""\u{202e}\0""#);
    }

    #[test]
    fn several_lines_stay_several() {
        assert_eq!(lines("one\n"), None);
        let expected = ["\"a\\n\\", "\\u{20} b\\n\\", "\\n\\", "c\""];
        assert_eq!(lines("a\n  b\n\nc").unwrap_or_default(), expected);
    }
}
