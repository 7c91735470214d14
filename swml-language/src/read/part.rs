//! The location in the script of a part of a text.

use crate::check::Dialect;
use crate::diagnostic::TextPart;

/// The style in which a text is written.
#[derive(Clone, Copy, PartialEq)]
enum Style {
    /// Without quotes.
    Plain,
    /// `'text'`
    Single,
    /// `"text"`
    Double,
}

/// Returns the range of the part of a text that is written in a range of the script. Returns `None`
/// if it is undetermined: the text has several lines or rare escapes, or is not the one that was
/// checked.
pub(super) fn range(
    script: &str,
    (start, end): (usize, usize),
    part: TextPart,
    dialect: Dialect,
) -> Option<(usize, usize)> {
    let written = script.get(start..end)?;
    let (style, content) = content(written, dialect)?;
    let offset = start + usize::from(style != Style::Plain);
    let (mut from, mut to) = (None, None);
    let mut length = 0;
    let mut chars = content.char_indices();
    while let Some((at, c)) = chars.next() {
        if length == part.range.start {
            from = Some(offset + at);
        }
        if length == part.range.end {
            to = Some(offset + at);
        }
        length += match (style, c) {
            (_, '\n' | '\r') => return None,
            (Style::Double, '\\') => match chars.next()?.1 {
                '"' | '\\' | '/' | 'n' | 't' | 'r' => 1,
                _ => return None,
            },
            // a doubled quote represents one
            (Style::Single, '\'') => chars.next().map(|_| 1)?,
            (_, c) => c.len_utf8(),
        };
    }
    if length == part.range.end {
        to = Some(offset + content.len());
    }
    let (from, to) = (from?, to?);
    (length == part.length && from < to).then_some((from, to))
}

/// Returns the text between the quotes.
fn content(written: &str, dialect: Dialect) -> Option<(Style, &str)> {
    let inside = |quote: char| written.strip_prefix(quote)?.strip_suffix(quote);
    match written.chars().next()? {
        '"' => Some((Style::Double, inside('"')?)),
        '\'' if dialect == Dialect::Yaml => Some((Style::Single, inside('\'')?)),
        '|' | '>' | '!' | '&' | '*' => None,
        _ if dialect == Dialect::Yaml => Some((Style::Plain, written)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::expression::TextRange;

    fn found<'s>(script: &'s str, text: &str, part: &str, dialect: Dialect) -> Option<&'s str> {
        let start = text.find(part)?;
        let part = TextPart {
            range: TextRange::new(start, start + part.len()),
            length: text.len(),
        };
        let (start, end) = range(script, (0, script.len()), part, dialect)?;
        script.get(start..end)
    }

    #[test]
    fn parts_are_found() {
        let json = |script, text, part| found(script, text, part, Dialect::Json);
        assert_eq!(json(r#""say:ü ${a b}""#, "say:ü ${a b}", "b}"), Some("b}"));
        assert_eq!(
            json(r#""x == \"a\" = 1""#, r#"x == "a" = 1"#, "= 1"),
            Some("= 1")
        );
        assert_eq!(json(r#""\u0041b""#, "Ab", "b"), None);
        assert_eq!(json(r#""other text""#, "text", "text"), None);
        let yaml = |script, text, part| found(script, text, part, Dialect::Yaml);
        assert_eq!(yaml("a = 1", "a = 1", "="), Some("="));
        assert_eq!(yaml("'it''s a = 1'", "it's a = 1", "="), Some("="));
        assert_eq!(yaml("\"a\\\"\\n = 1\"", "a\"\n = 1", "= 1"), Some("= 1"));
        assert_eq!(yaml("|\n  a = 1", "a = 1", "="), None);
        assert_eq!(yaml("a\n  = 1", "a = 1", "="), None);
    }
}
