//! YAML by its lines and their indentation, as far as it is written.

use std::ops::Range;

use super::flow::{self, DEEPEST, shortened};
use super::scalar::{Continues, block, line_end, plain, quoted};
use super::tree::{Entry, Kind, List, Map, Scalar, SyntaxFault, Value};

/// Reads a document.
pub(crate) fn document(text: &str, faults: &mut Vec<SyntaxFault>) -> Value {
    let mut reader = Reader {
        text,
        at: if text.starts_with('\u{feff}') { 3 } else { 0 },
        depth: 0,
        started: false,
        faults,
    };
    let Some(line) = reader.next_line() else {
        return Value::missing(text.len());
    };
    reader.started = true;
    let mut root = reader.node(line, None);
    while let Some(line) = reader.next_line() {
        reader.fault(
            line.at..line_end(text, line.at),
            "the line does not belong to the value before it",
        );
        let more = reader.node(line, None);
        root = joined(root, more);
    }
    root
}

/// Joins two values that should be one.
fn joined(root: Value, more: Value) -> Value {
    let at = root.at.start..more.at.end.max(root.at.end);
    match (root.kind, more.kind) {
        (Kind::Map(mut map), Kind::Map(more)) => {
            map.entries.extend(more.entries);
            Value {
                at,
                kind: Kind::Map(map),
            }
        }
        (Kind::List(mut list), Kind::List(more)) => {
            list.elements.extend(more.elements);
            Value {
                at,
                kind: Kind::List(list),
            }
        }
        (Kind::Map(mut map), Kind::Scalar(key)) => {
            map.entries.push(without_colon(key));
            Value {
                at,
                kind: Kind::Map(map),
            }
        }
        (Kind::Scalar(key), Kind::Map(mut map)) => {
            map.entries.insert(0, without_colon(key));
            Value {
                at,
                kind: Kind::Map(map),
            }
        }
        (kind, _) => Value { at: root.at, kind },
    }
}

fn without_colon(key: Scalar) -> Entry {
    let value = Value::missing(key.at.end);
    Entry {
        key,
        colon: None,
        value,
    }
}

/// The content of a line.
#[derive(Clone, Copy)]
struct Line {
    /// Its first byte that is not white space.
    at: usize,
    /// The number of bytes before it on its line.
    column: usize,
}

struct Reader<'t, 'f> {
    text: &'t str,
    at: usize,
    depth: usize,
    /// Whether the document has begun, so that `---` begins another one.
    started: bool,
    faults: &'f mut Vec<SyntaxFault>,
}

impl Reader<'_, '_> {
    fn fault(&mut self, at: Range<usize>, message: impl Into<String>) {
        let message = message.into();
        self.faults.push(SyntaxFault { at, message });
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn rest(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or_default()
    }

    /// Moves to the start of the next line.
    fn end_line(&mut self, from: usize) {
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        self.at = match end {
            None => self.text.len(),
            Some(end) => {
                let end = from + end;
                let both = self.byte(end) == Some(b'\r') && self.byte(end + 1) == Some(b'\n');
                end + 1 + usize::from(both)
            }
        };
    }

    /// Returns the next line with content, from the start of a line. Skips comments.
    fn next_line(&mut self) -> Option<Line> {
        loop {
            let start = self.at;
            let mut at = start;
            while matches!(self.byte(at), Some(b' ' | b'\t')) {
                at += 1;
            }
            let column = at - start;
            match self.byte(at)? {
                b'\n' | b'\r' | b'#' => self.end_line(at),
                b'%' if column == 0 && !self.started => self.end_line(at),
                b'-' | b'.' if column == 0 && self.is_marker(at) => {
                    if self.started {
                        self.at = self.text.len();
                        return None;
                    }
                    self.end_line(at);
                }
                _ => return Some(Line { at, column }),
            }
        }
    }

    /// Returns true at `---` or `...` alone.
    fn is_marker(&self, at: usize) -> bool {
        let rest = self.rest(at);
        let behind = rest.strip_prefix("---").or(rest.strip_prefix("..."));
        behind.is_some_and(|behind| behind.is_empty() || behind.starts_with([' ', '\n', '\r']))
    }

    fn is_dash(&self, at: usize) -> bool {
        self.byte(at) == Some(b'-')
            && matches!(self.byte(at + 1), None | Some(b' ' | b'\t' | b'\n' | b'\r'))
    }

    /// Returns true if nothing but a comment follows on the line.
    fn is_end(&self, at: usize) -> bool {
        match self.byte(at) {
            None | Some(b'\n' | b'\r') => true,
            Some(b'#') => at == 0 || matches!(self.byte(at - 1), Some(b' ' | b'\t')),
            _ => false,
        }
    }

    fn space(&self, mut at: usize) -> usize {
        while matches!(self.byte(at), Some(b' ' | b'\t')) {
            at += 1;
        }
        at
    }

    /// Skips anchors and tags.
    fn properties(&self, at: usize) -> usize {
        let mut at = self.space(at);
        while matches!(self.byte(at), Some(b'&' | b'!')) {
            while !matches!(self.byte(at), None | Some(b' ' | b'\t' | b'\n' | b'\r')) {
                at += 1;
            }
            at = self.space(at);
        }
        at
    }

    /// Returns the colon after the key of a line.
    fn colon(&self, at: usize) -> Option<usize> {
        let at = self.properties(at);
        if matches!(self.byte(at), Some(b'"' | b'\'')) {
            let key = quoted(self.text, at, Continues::No);
            let colon = self.space(key.at.end);
            return (key.closed && self.byte(colon) == Some(b':')).then_some(colon);
        }
        if matches!(self.byte(at), Some(b'{' | b'[' | b'#')) {
            return None;
        }
        let mut at = at;
        loop {
            match self.byte(at)? {
                b'\n' | b'\r' => return None,
                b':' if matches!(self.byte(at + 1), None | Some(b' ' | b'\t' | b'\n' | b'\r')) => {
                    return Some(at);
                }
                b'#' if matches!(self.byte(at.wrapping_sub(1)), Some(b' ' | b'\t')) => return None,
                _ => at += 1,
            }
        }
    }

    /// Returns the line after this one, without going there.
    fn line_after(&mut self, at: usize) -> Option<Line> {
        let before = self.at;
        self.end_line(at);
        let line = self.next_line();
        self.at = before;
        line
    }

    /// Reads the value at a place. `outer` is the column of the list or map around it.
    fn node(&mut self, line: Line, outer: Option<usize>) -> Value {
        if self.depth >= DEEPEST {
            self.fault(line.at..line.at + 1, "the text is nested too deeply");
            self.end_line(line.at);
            return Value::missing(line.at);
        }
        self.depth += 1;
        let value = self.node_within(line, outer);
        self.depth -= 1;
        value
    }

    fn node_within(&mut self, line: Line, outer: Option<usize>) -> Value {
        let at = self.properties(line.at);
        if at > line.at && self.is_end(at) {
            // an anchor before a map or a list on the next lines
            self.end_line(at);
            let least = outer.map_or(0, |outer| outer + 1);
            return self.below(least, least, at, outer);
        }
        if self.is_dash(at) {
            return self.list(Line { at, ..line }, outer);
        }
        if self.colon(at).is_some() {
            return self.map(line);
        }
        let is_word = !matches!(
            self.byte(at),
            Some(b'{' | b'[' | b'"' | b'\'' | b'|' | b'>')
        );
        if let Some(next) = self.line_after(at).filter(|_| is_word)
            && next.column == line.column
        {
            if self.is_dash(next.at) && outer.is_none_or(|outer| outer < line.column) {
                return self.list(line, outer);
            }
            if !self.is_dash(next.at) && self.colon(next.at).is_some() {
                return self.map(line);
            }
        }
        self.inline(at, outer.map_or(0, |outer| outer + 1))
    }

    /// Reads the value on the lines below, if they have enough indentation.
    fn below(&mut self, least: usize, of_list: usize, empty: usize, outer: Option<usize>) -> Value {
        let Some(line) = self.next_line() else {
            return Value::missing(empty);
        };
        let fits = line.column >= least || line.column >= of_list && self.is_dash(line.at);
        match fits {
            true => self.node(line, outer),
            false => Value::missing(empty),
        }
    }

    fn list(&mut self, first: Line, outer: Option<usize>) -> Value {
        let column = first.column;
        let mut elements = Vec::new();
        let mut line = first;
        loop {
            let element = match self.is_dash(line.at) {
                true => self.element(line),
                false => {
                    self.fault(
                        line.at..line_end(self.text, line.at),
                        "missing `-` before an element of a list",
                    );
                    self.bare_element(line, column)
                }
            };
            elements.push(element);
            let Some(next) = self.next_line() else { break };
            let belongs = next.column == column
                && (self.is_dash(next.at) || outer.is_none_or(|outer| outer < column));
            if !belongs && next.column <= column {
                break;
            }
            self.expect_column(&next, column);
            line = next;
        }
        let end = elements.last().map_or(first.at, |last| last.at.end);
        let list = List {
            elements,
            flow: false,
        };
        Value {
            at: first.at..end.max(first.at),
            kind: Kind::List(list),
        }
    }

    /// Reports a line that is indented more than those of its list or map.
    fn expect_column(&mut self, line: &Line, column: usize) {
        if line.column > column {
            self.fault(
                line.at..line_end(self.text, line.at),
                "unexpected indentation",
            );
        }
    }

    /// Reads the element after a dash.
    fn element(&mut self, line: Line) -> Value {
        let after = line.at + 1;
        let at = self.space(after);
        if self.is_end(at) {
            self.end_line(at);
            let least = line.column + 1;
            return self.below(least, least, after, Some(line.column));
        }
        let inside = Line {
            at,
            column: line.column + (at - line.at),
        };
        self.node(inside, Some(line.column))
    }

    /// Reads an element without its dash: one line, so that the next one is an element again.
    fn bare_element(&mut self, line: Line, column: usize) -> Value {
        match self.colon(line.at) {
            Some(_) if line.column > column => self.node(line, Some(column)),
            Some(_) => {
                let mut entries = Vec::new();
                self.entry(line, &mut entries);
                let end = entries.last().map_or(line.at, |last: &Entry| last.at().end);
                let map = Map {
                    entries,
                    flow: false,
                };
                Value {
                    at: line.at..end,
                    kind: Kind::Map(map),
                }
            }
            None => self.inline(line.at, column + 1),
        }
    }

    fn map(&mut self, first: Line) -> Value {
        let column = first.column;
        let mut entries: Vec<Entry> = Vec::new();
        let mut line = first;
        loop {
            match self.is_dash(line.at) {
                true => {
                    let value = self.node(line, Some(column));
                    match entries.last_mut() {
                        Some(last) if matches!(last.value.kind, Kind::Missing) => {
                            last.value = value;
                        }
                        _ => {
                            let key = plain(self.text, std::slice::from_ref(&(line.at..line.at)));
                            let colon = Some(line.at);
                            entries.push(Entry { key, colon, value });
                        }
                    }
                }
                false => self.entry(line, &mut entries),
            }
            let Some(next) = self.next_line() else { break };
            let same = next.column == column && !self.is_dash(next.at);
            if !same && next.column <= column {
                break;
            }
            self.expect_column(&next, column);
            line = next;
        }
        let end = entries.last().map_or(first.at, |last| last.at().end);
        let map = Map {
            entries,
            flow: false,
        };
        Value {
            at: first.at..end.max(first.at),
            kind: Kind::Map(map),
        }
    }

    fn entry(&mut self, line: Line, entries: &mut Vec<Entry>) {
        let at = self.properties(line.at);
        let Some(colon) = self.colon(line.at) else {
            self.half(at, line.column, entries);
            return;
        };
        let key = match self.byte(at) {
            Some(b'"' | b'\'') => quoted(self.text, at, Continues::No),
            _ => {
                let written = self.text.get(at..colon).unwrap_or_default();
                let end = at + written.trim_end().len();
                plain(self.text, std::slice::from_ref(&(at..end)))
            }
        };
        let value = self.value(colon + 1, line.column);
        entries.push(Entry {
            key,
            colon: Some(colon + 1),
            value,
        });
    }

    /// Reads a line that lacks its colon: a name, perhaps with a value.
    fn half(&mut self, at: usize, column: usize, entries: &mut Vec<Entry>) {
        let end = self.content_end(at);
        let written = self.text.get(at..end).unwrap_or_default();
        let name = written.find([' ', '\t']).unwrap_or(written.len());
        let key = plain(self.text, std::slice::from_ref(&(at..at + name)));
        self.fault(
            key.at.clone(),
            format!("missing `:` after `{}`", shortened(&key.text)),
        );
        let value = self.space(at + name);
        let value = match value < end {
            true => self.inline(value, column + 1),
            false => {
                self.end_line(at);
                Value::missing(at + name)
            }
        };
        entries.push(Entry {
            key,
            colon: None,
            value,
        });
    }

    /// Returns the end of a line without its comment.
    fn content_end(&self, at: usize) -> usize {
        let line = self.rest(at).split(['\n', '\r']).next().unwrap_or_default();
        let comment = line.find(" #").or(line.find("\t#")).unwrap_or(line.len());
        let content = line.get(..comment).unwrap_or_default();
        at + content.trim_end().len()
    }

    /// Reads the value after a colon.
    fn value(&mut self, from: usize, column: usize) -> Value {
        let at = self.properties(from);
        if self.is_end(at) {
            self.end_line(at);
            return self.below(column + 1, column, from, Some(column));
        }
        self.inline(at, column + 1)
    }

    /// Reads a value that starts on this line and continues on lines with enough indentation.
    fn inline(&mut self, at: usize, least: usize) -> Value {
        let at = self.properties(at);
        match self.byte(at) {
            Some(b'|' | b'>') => {
                if let Some(value) = self.block_scalar(at, least) {
                    return value;
                }
                self.plain(at, least)
            }
            Some(b'"' | b'\'') => {
                let scalar = quoted(self.text, at, Continues::Indented(least));
                if !scalar.closed {
                    let sign = self.text.get(at..=at).unwrap_or("\"");
                    self.fault(scalar.at.clone(), format!("unclosed `{sign}`"));
                }
                self.behind(scalar.at.end);
                scalar.into()
            }
            Some(b'{' | b'[') => {
                let value = flow::value(self.text, at, true, least, self.depth, self.faults);
                self.behind(value.at.end.max(at + 1));
                value
            }
            _ => self.plain(at, least),
        }
    }

    /// Reports what follows a value on its line, and moves on.
    fn behind(&mut self, end: usize) {
        let at = self.space(end);
        if !self.is_end(at) {
            let end = self.content_end(at);
            self.fault(at..end.max(at), "unexpected text after the value");
        }
        self.end_line(at);
    }

    fn plain(&mut self, at: usize, least: usize) -> Value {
        let first = at..self.content_end(at);
        let mut lines = Vec::from([first]);
        self.end_line(at);
        loop {
            let before = self.at;
            let Some(next) = self.next_line() else { break };
            let continues = next.column >= least
                && !self.is_dash(next.at)
                && self.colon(next.at).is_none()
                && least > 0;
            if !continues {
                self.at = before;
                break;
            }
            lines.push(next.at..self.content_end(next.at));
            self.end_line(next.at);
        }
        plain(self.text, &lines).into()
    }

    fn block_scalar(&mut self, at: usize, least: usize) -> Option<Value> {
        let signs = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-');
        let header = self.rest(at + 1);
        let length = header.len() - header.trim_start_matches(signs).len();
        let end = at + 1 + length;
        if !self.is_end(self.space(end)) {
            return None;
        }
        let given = header.chars().take(length).find_map(|c| c.to_digit(10));
        let given = given.and_then(|given| usize::try_from(given).ok());
        let mut indent = given.map(|given| least.saturating_sub(1) + given);
        self.end_line(end);
        let mut lines = Vec::new();
        while self.at < self.text.len() {
            let start = self.at;
            let content = self.space(start);
            let line_end = start
                + self
                    .rest(start)
                    .split(['\n', '\r'])
                    .next()
                    .map_or(0, str::len);
            if content >= line_end {
                lines.push(line_end..line_end);
            } else {
                let column = content - start;
                if column < indent.unwrap_or(least.max(1)) {
                    break;
                }
                let from = start + *indent.get_or_insert(column);
                lines.push(from.min(line_end)..line_end);
            }
            self.end_line(start);
        }
        Some(block(self.text, at..end, &lines).into())
    }
}
