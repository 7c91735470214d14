//! JSON, and the lists and maps of YAML in brackets, as far as they are written.

use std::ops::Range;

use super::scalar::{Continues, plain, quoted};
use super::tree::{Entry, Kind, List, Map, Scalar, SyntaxFault, Value};

/// The maximum nesting; what is deeper is skipped.
pub(crate) const DEEPEST: usize = 128;

/// Reads a value that starts at a byte. With `yaml` it ends before a line with less indentation than
/// `least`, even if brackets are open.
pub(crate) fn value(
    text: &str,
    at: usize,
    yaml: bool,
    least: usize,
    depth: usize,
    faults: &mut Vec<SyntaxFault>,
) -> Value {
    let mut reader = Reader {
        text,
        at,
        yaml,
        least,
        depth,
        lists: 0,
        maps: 0,
        stopped: false,
        faults,
    };
    reader.value()
}

struct Reader<'t, 'f> {
    text: &'t str,
    at: usize,
    yaml: bool,
    least: usize,
    depth: usize,
    /// The number of open lists.
    lists: usize,
    /// The number of open maps.
    maps: usize,
    /// Whether a line with less indentation follows.
    stopped: bool,
    faults: &'f mut Vec<SyntaxFault>,
}

impl Reader<'_, '_> {
    fn peek(&self) -> Option<u8> {
        match self.stopped {
            true => None,
            false => self.text.as_bytes().get(self.at).copied(),
        }
    }

    fn fault(&mut self, at: Range<usize>, message: impl Into<String>) {
        let message = message.into();
        self.faults.push(SyntaxFault { at, message });
    }

    /// Skips white space and comments.
    fn space(&mut self) {
        let bytes = self.text.as_bytes();
        while let Some(byte) = self.peek() {
            match byte {
                b' ' | b'\t' => self.at += 1,
                b'\n' | b'\r' => {
                    let before = self.at;
                    let mut indent = 0;
                    while let Some(byte) = bytes.get(self.at) {
                        match byte {
                            b'\n' | b'\r' => indent = 0,
                            b' ' | b'\t' => indent += 1,
                            _ => break,
                        }
                        self.at += 1;
                    }
                    // the closing bracket may be below its key
                    let closes = matches!(bytes.get(self.at), Some(b']' | b'}'));
                    if self.yaml && indent + usize::from(closes) < self.least {
                        self.at = before;
                        self.stopped = true;
                    }
                }
                b'#' if self.yaml => {
                    while !matches!(self.peek(), None | Some(b'\n' | b'\r')) {
                        self.at += 1;
                    }
                }
                _ => return,
            }
        }
    }

    fn value(&mut self) -> Value {
        self.space();
        let start = self.at;
        match self.peek() {
            Some(b'{' | b'[') if self.depth >= DEEPEST => {
                self.at += 1;
                self.fault(start..self.at, "the text is nested too deeply");
                Value::missing(start)
            }
            Some(b'{') => self.map(),
            Some(b'[') => self.list(),
            None | Some(b'}' | b']' | b',' | b':') => Value::missing(start),
            Some(_) => self.scalar().into(),
        }
    }

    fn scalar(&mut self) -> Scalar {
        if self.yaml {
            self.properties();
        }
        match self.peek() {
            Some(b'"') => self.quoted(),
            Some(b'\'') if self.yaml => self.quoted(),
            _ => self.plain(),
        }
    }

    /// Skips an anchor and a tag.
    fn properties(&mut self) {
        while matches!(self.peek(), Some(b'&' | b'!')) {
            while !matches!(
                self.peek(),
                None | Some(b' ' | b'\t' | b'\n' | b'\r' | b',' | b']' | b'}' | b'{' | b'[')
            ) {
                self.at += 1;
            }
            while matches!(self.peek(), Some(b' ' | b'\t')) {
                self.at += 1;
            }
        }
    }

    fn quoted(&mut self) -> Scalar {
        let continues = match self.yaml {
            true => Continues::Indented(self.least),
            false => Continues::No,
        };
        let scalar = quoted(self.text, self.at, continues);
        self.at = scalar.at.end.max(self.at + 1).min(self.text.len());
        if !scalar.closed {
            let sign = self.text.get(scalar.at.start..=scalar.at.start);
            let message = format!("unclosed `{}`", sign.unwrap_or("\""));
            self.fault(scalar.at.clone(), message);
        }
        scalar
    }

    fn plain(&mut self) -> Scalar {
        let bytes = self.text.as_bytes();
        let start = self.at;
        while let Some(byte) = self.peek() {
            let next = bytes.get(self.at + 1);
            let ends = match byte {
                b',' | b'[' | b']' | b'{' | b'}' | b'\n' | b'\r' => {
                    // `${name}` in a text without quotes
                    !(byte == b'{'
                        && self.at > start
                        && matches!(bytes.get(self.at - 1), Some(b'$' | b'%')))
                }
                b':' if self.yaml => matches!(
                    next,
                    None | Some(b' ' | b'\t' | b'\n' | b'\r' | b',' | b']' | b'}')
                ),
                b':' | b'"' => !self.yaml && self.at > start,
                b'#' => {
                    self.yaml && self.at > start && matches!(bytes.get(self.at - 1), Some(b' '))
                }
                _ => false,
            };
            if ends {
                break;
            }
            self.at += 1;
        }
        let written = self.text.get(start..self.at).unwrap_or_default();
        let end = start + written.trim_end().len();
        plain(self.text, std::slice::from_ref(&(start..end)))
    }

    fn list(&mut self) -> Value {
        let start = self.at;
        self.at += 1;
        self.depth += 1;
        self.lists += 1;
        let mut elements: Vec<Value> = Vec::new();
        let mut comma = true;
        let closed = loop {
            self.space();
            let at = self.at;
            match self.peek() {
                None => break false,
                Some(b']') => {
                    self.at += 1;
                    break true;
                }
                Some(b'}') if self.maps > 0 => break false,
                Some(b',') => {
                    self.at += 1;
                    comma = true;
                    continue;
                }
                Some(b'}' | b':') => {
                    self.at += 1;
                    self.fault(at..self.at, "unexpected character");
                    continue;
                }
                Some(_) => {}
            }
            if !comma {
                self.fault(at..at, "missing `,`");
            }
            let element = self.value();
            let element = self.pair(element);
            self.at = self.at.max(element.at.end);
            if self.at == at {
                self.at += 1;
                continue;
            }
            elements.push(element);
            comma = false;
        };
        self.depth -= 1;
        self.lists -= 1;
        self.close(start, closed, "[");
        let list = List {
            elements,
            flow: true,
        };
        Value {
            at: start..self.at,
            kind: Kind::List(list),
        }
    }

    /// Returns `[a: 1]`, a map of one entry, or an object without its opening brace.
    fn pair(&mut self, element: Value) -> Value {
        self.space();
        if self.peek() != Some(b':') {
            return element;
        }
        match element.kind {
            Kind::Scalar(key) => {
                self.at += 1;
                let colon = Some(self.at);
                let value = self.value();
                let at = key.at.start..value.at.end.max(self.at);
                let entries = vec![Entry { key, colon, value }];
                let map = Map {
                    entries,
                    flow: true,
                };
                Value {
                    at,
                    kind: Kind::Map(map),
                }
            }
            _ => element,
        }
    }

    fn close(&mut self, start: usize, closed: bool, sign: &str) {
        if !closed {
            self.fault(start..start + 1, format!("unclosed `{sign}`"));
        }
    }

    fn map(&mut self) -> Value {
        let start = self.at;
        self.at += 1;
        self.depth += 1;
        self.maps += 1;
        let mut entries: Vec<Entry> = Vec::new();
        let mut comma = true;
        let closed = loop {
            self.space();
            let at = self.at;
            match self.peek() {
                None => break false,
                Some(b'}') => {
                    self.at += 1;
                    break true;
                }
                Some(b']') if self.lists > 0 => break false,
                Some(b',') => {
                    self.at += 1;
                    comma = true;
                    continue;
                }
                Some(b']') => {
                    self.at += 1;
                    self.fault(at..self.at, "unexpected `]`");
                    continue;
                }
                Some(b'{' | b'[') => {
                    // a value without a key
                    self.fault(at..at + 1, "missing key");
                    let value = self.value();
                    let key = plain(self.text, std::slice::from_ref(&(at..at)));
                    self.at = self.at.max(at + 1);
                    entries.push(Entry {
                        key,
                        colon: Some(at),
                        value,
                    });
                    comma = false;
                    continue;
                }
                Some(b':') => {
                    self.at += 1;
                    self.fault(at..self.at, "missing key");
                    let value = self.value();
                    let key = plain(self.text, std::slice::from_ref(&(at..at)));
                    let colon = Some(at + 1);
                    entries.push(Entry { key, colon, value });
                    comma = false;
                    continue;
                }
                Some(_) => {}
            }
            if !comma {
                self.fault(at..at, "missing `,`");
            }
            comma = false;
            let key = self.scalar();
            self.entry(key, &mut entries);
            if self.at == at {
                self.at += 1;
            }
        };
        self.depth -= 1;
        self.maps -= 1;
        self.close(start, closed, "{");
        let map = Map {
            entries,
            flow: true,
        };
        Value {
            at: start..self.at,
            kind: Kind::Map(map),
        }
    }

    /// Reads what follows a key. A value that is followed by a colon is the next key.
    fn entry(&mut self, key: Scalar, entries: &mut Vec<Entry>) {
        let mut key = key;
        loop {
            let end = self.at;
            self.space();
            if self.peek() != Some(b':') {
                self.fault(
                    key.at.clone(),
                    format!("missing `:` after `{}`", shortened(&key.text)),
                );
                let value = Value::missing(end);
                entries.push(Entry {
                    key,
                    colon: None,
                    value,
                });
                return;
            }
            self.at += 1;
            let colon = self.at;
            let value = self.value();
            let end = self.at;
            self.space();
            let is_key = self.peek() == Some(b':');
            match value.kind {
                Kind::Scalar(next) if is_key => {
                    self.fault(
                        colon - 1..colon,
                        format!("missing value of `{}`", shortened(&key.text)),
                    );
                    let value = Value::missing(colon);
                    entries.push(Entry {
                        key,
                        colon: Some(colon),
                        value,
                    });
                    key = next;
                }
                kind => {
                    if matches!(kind, Kind::Missing) && !self.yaml {
                        self.fault(
                            colon - 1..colon,
                            format!("missing value of `{}`", shortened(&key.text)),
                        );
                    }
                    let value = Value { at: value.at, kind };
                    if !self.stopped {
                        self.at = self.at.max(end);
                    }
                    entries.push(Entry {
                        key,
                        colon: Some(colon),
                        value,
                    });
                    return;
                }
            }
        }
    }
}

/// Shortens a name for a message.
pub(crate) fn shortened(name: &str) -> String {
    let shown: String = name.chars().take(40).collect();
    match shown.len() < name.len() {
        true => format!("{shown}…"),
        false => shown,
    }
}
