//! Layout of YAML entries that a fix inserts before another one.

/// Lays out the entries of a fix for their position: in lines with the indentation of the entry
/// there, or with commas in braces. Returns `None` if this cannot be determined.
pub(super) fn laid_out(text: &str, start: usize, entries: &str) -> Option<String> {
    let before = text.get(..start)?;
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    let prefix = before.get(line..)?.trim_start_matches('\u{feff}');
    let in_braces = before.trim_end().ends_with(['{', ',']);
    let is_block = prefix.chars().all(|c| matches!(c, ' ' | '-'));
    match (is_block, in_braces) {
        (true, false) => {
            let end = if before.contains("\r\n") {
                "\r\n"
            } else {
                "\n"
            };
            let indentation = " ".repeat(prefix.len());
            Some(entries.replace('\n', &format!("{end}{indentation}")))
        }
        (false, true) => Some(entries.replace('\n', ", ")),
        // a comment may end in a comma, and braces may span lines
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Inserts an entry before the entry `x`.
    fn inserted(text: &str) -> Option<String> {
        let start = text.find("x:").unwrap();
        let entries = laid_out(text, start, "new: 1\nx")?;
        let mut text = text.to_owned();
        text.replace_range(start..=start, &entries);
        Some(text)
    }

    #[test]
    fn entries_are_laid_out_like_those_around() {
        for (text, right) in [
            ("x: 2\n", "new: 1\nx: 2\n"),
            ("\u{feff}x: 2\n", "\u{feff}new: 1\nx: 2\n"),
            ("a:\n  b: 1\n  x: 2\n", "a:\n  b: 1\n  new: 1\n  x: 2\n"),
            (
                "a:\n  - x: 2\n    b: 1\n",
                "a:\n  - new: 1\n    x: 2\n    b: 1\n",
            ),
            ("a:\r\n  x: 2\r\n", "a:\r\n  new: 1\r\n  x: 2\r\n"),
            ("a: {b: 1, x: 2}\n", "a: {b: 1, new: 1, x: 2}\n"),
            ("a: {x: 2}\n", "a: {new: 1, x: 2}\n"),
        ] {
            assert_eq!(inserted(text).as_deref(), Some(right), "{text}");
        }
        for text in ["a: {b: 1,\n  x: 2}\n", "a:\n  # b,\n  x: 2\n", "? x: 2\n"] {
            assert_eq!(inserted(text), None, "{text}");
        }
    }
}
