//! The line ends and the byte order mark of a text, which formatting preserves.

use std::borrow::Cow;

const MARK: char = '\u{feff}';

/// How the lines of a text end, and whether it begins with a byte order mark.
pub(super) struct LineEnds {
    has_mark: bool,
    /// Whether all lines end with a carriage return and a line feed.
    returns: bool,
}

impl LineEnds {
    pub(super) fn of(text: &str) -> Self {
        let ends = text.matches('\n').count();
        Self {
            has_mark: text.starts_with(MARK),
            returns: ends > 0 && text.matches("\r\n").count() == ends,
        }
    }

    /// Returns the text without a mark, and with lines that end with a line feed.
    pub(super) fn without<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let text = text.strip_prefix(MARK).unwrap_or(text);
        match text.contains("\r\n") {
            true => text.replace("\r\n", "\n").into(),
            false => text.into(),
        }
    }

    /// Returns a text with the mark and the line ends.
    pub(super) fn with(&self, text: String) -> String {
        let text = match self.returns {
            true => text.replace('\n', "\r\n"),
            false => text,
        };
        match self.has_mark {
            true => format!("{MARK}{text}"),
            false => text,
        }
    }
}
