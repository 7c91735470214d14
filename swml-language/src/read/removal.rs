//! The range to delete when an entry is removed.

use crate::check::Dialect;

/// Returns the range of an entry with its comma, or with its lines.
pub(super) fn range(text: &str, entry: (usize, usize), dialect: Dialect) -> (usize, usize) {
    let (start, end) = entry;
    let before = text.get(..start).unwrap_or_default();
    let behind = text.get(end..).unwrap_or_default();
    // a comma after it, with the space up to the next entry
    if let Some(rest) = behind.trim_start().strip_prefix(',') {
        return (start, text.len() - rest.trim_start().len());
    }
    // the last of several entries has a comma before it
    let head = before.trim_end();
    if let Some(head) = head.strip_suffix(',') {
        return (head.len(), end);
    }
    if dialect != Dialect::Yaml || head.ends_with('{') {
        return entry;
    }
    // block style: a key on a line of its own is removed with the line, the first key of a list
    // element up to the next key
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    let indent = text.get(line..start).unwrap_or_default();
    let mark = indent.len() - indent.trim_start_matches('\u{feff}').len();
    let (line, indent) = (line + mark, indent.get(mark..).unwrap_or_default());
    let ends_line = text
        .get(..end)
        .unwrap_or_default()
        .trim_end()
        .len()
        .max(start);
    let rest = text.get(ends_line..).unwrap_or_default();
    let line_end = rest.find('\n').map_or(text.len(), |end| ends_line + end);
    let next = (line_end + 1).min(text.len());
    if indent.trim().is_empty() {
        return (line, next);
    }
    let after = text.get(next..).unwrap_or_default();
    let spaces = after.len() - after.trim_start_matches(' ').len();
    match spaces == indent.chars().count() {
        true => (start, next + spaces),
        false => entry,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Removes the entry between `<` and `>`.
    fn removed(marked: &str, dialect: Dialect) -> String {
        let (start, end) = (marked.find('<').unwrap(), marked.find('>').unwrap());
        let mut text = marked.replacen(['<', '>'], "", 2);
        let (start, end) = range(&text, (start, end - 1), dialect);
        text.replace_range(start..end, "");
        text
    }

    #[test]
    fn an_entry_is_removed_with_its_comma() {
        let json = |marked| removed(marked, Dialect::Json);
        assert_eq!(json(r#"{<"a": 1>, "b": 2}"#), r#"{"b": 2}"#);
        assert_eq!(json(r#"{"a": 1, <"b": 2>}"#), r#"{"a": 1}"#);
        assert_eq!(json(r#"{<"a": 1>}"#), r#"{}"#);
        assert_eq!(json("{\n  <\"a\": 1>,\n  \"b\": 2\n}"), "{\n  \"b\": 2\n}");
        assert_eq!(json("{\n  \"a\": 1,\n  <\"b\": 2>\n}"), "{\n  \"a\": 1\n}");
    }

    #[test]
    fn an_entry_is_removed_with_its_lines() {
        let yaml = |marked| removed(marked, Dialect::Yaml);
        assert_eq!(yaml("x:\n  <a: 1>\n  b: 2\n"), "x:\n  b: 2\n");
        assert_eq!(yaml("x:\n  a: 1\n  <b: 2>\n"), "x:\n  a: 1\n");
        assert_eq!(yaml("x:\n  a: 1\n  <b: 2>"), "x:\n  a: 1\n");
        assert_eq!(yaml("x:\n  - <a: 1>\n    b: 2\n"), "x:\n  - b: 2\n");
        assert_eq!(yaml("x: {<a: 1>, b: 2}\n"), "x: {b: 2}\n");
        assert_eq!(yaml("x: {a: 1, <b: 2>}\n"), "x: {a: 1}\n");
        assert_eq!(yaml("<a: 1> # why\nb: 2\n"), "b: 2\n");
        assert_eq!(yaml("\u{feff}<a: 1>\r\nb: 2\r\n"), "\u{feff}b: 2\r\n");
        assert_eq!(yaml("x:\r\n  <a: 1>\r\n  b: 2\r\n"), "x:\r\n  b: 2\r\n");
    }
}
