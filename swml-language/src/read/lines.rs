//! Conversion of byte offsets to lines and columns.

use crate::diagnostic::Span;

/// The lines of a text.
pub(super) struct Lines<'t> {
    text: &'t str,
    /// The start of each line.
    starts: Vec<usize>,
    /// The last requested position, its line and its column: the next one is usually near, and a
    /// line may be a whole script long.
    last: (usize, usize, usize),
}

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        // a byte order mark does not count as a column
        let mut starts = vec![mark_of_order(text)];
        for (end, byte) in text.bytes().enumerate() {
            if byte == b'\n' {
                starts.push(end + 1);
            }
        }
        let last = (mark_of_order(text), 1, 1);
        Self { text, starts, last }
    }

    /// Returns the span between two byte offsets.
    pub(super) fn span(&mut self, start: usize, end: usize) -> Span {
        let line = self
            .starts
            .partition_point(|&begins| begins <= start)
            .max(1);
        let begins = self.starts.get(line - 1).copied().unwrap_or(0);
        let count = |from, to| {
            self.text
                .get(from..to)
                .map_or(0, |text| text.chars().count())
        };
        // from the last position, forward or backward, if it is on the line and nearer than the
        // line's start
        let (last, last_line, at) = self.last;
        let far = start.saturating_sub(begins);
        let column = if last_line != line || last > start && last - start > far {
            1 + count(begins, start)
        } else if last <= start {
            at + count(last, start)
        } else {
            at.saturating_sub(count(start, last))
        };
        self.last = (start.max(begins), line, column);
        Span {
            start,
            end,
            line,
            column,
        }
    }
}

/// Returns the number of bytes of a byte order mark before the JSON.
pub(super) fn mark_of_order(text: &str) -> usize {
    let mark = text.chars().next().filter(|first| *first == '\u{feff}');
    mark.map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_counted_once() {
        let text = "é".repeat(200_000);
        let mut lines = Lines::new(&text);
        let started = std::time::Instant::now();
        for at in 1..100_000 {
            assert_eq!(lines.span(2 * at, 2 * at).column, at + 1);
            assert_eq!(lines.span(2 * at - 2, 2 * at).column, at);
        }
        // counting from the start of the line each time would take minutes
        assert!(started.elapsed().as_secs() < 20);
    }

    #[test]
    fn counts_lines_and_characters() {
        let mut lines = Lines::new("ab\né ü\r\n\nx");
        let mut at = |start| lines.span(start, start).to_string();
        assert_eq!(at(0), "1:1");
        assert_eq!(at(2), "1:3");
        assert_eq!(at(3), "2:1");
        assert_eq!(at(6), "2:3");
        assert_eq!(at(10), "3:1");
        assert_eq!(at(11), "4:1");
        assert_eq!(at(12), "4:2");
        assert_eq!(at(6), "2:3");
        assert_eq!(at(5), "2:2");
        assert_eq!(Lines::new("").span(0, 0).to_string(), "1:1");
        let mut marked = Lines::new("\u{feff}ab\ncd");
        let mut at = |start| marked.span(start, start).to_string();
        assert_eq!(at(0), "1:1");
        assert_eq!(at(3), "1:1");
        assert_eq!(at(4), "1:2");
        assert_eq!(at(7), "2:2");
    }
}
