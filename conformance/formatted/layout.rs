//! A document as YAML in a random layout: indentation, brackets, quotes, comments, empty lines,
//! anchors and tags.

use swml_language::tree::{Content, Node};

/// Returns the YAML of a document, and the number of comments in it, `# c0`, `# c1` and so on.
pub(super) fn yaml(node: &Node<'_>, seed: u64) -> (String, usize) {
    let mut writer = Writer {
        out: String::new(),
        state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1,
        comments: 0,
        anchors: 0,
    };
    if writer.once_in(4) {
        writer.out.push_str("---");
        writer.end_line();
    }
    match &node.content {
        Content::Map(entries) if !entries.is_empty() && !writer.once_in(8) => {
            writer.block(node, 0, false);
        }
        _ => {
            writer.flow(node, 1);
            writer.end_line();
        }
    }
    (writer.out, writer.comments)
}

struct Writer {
    out: String,
    state: u64,
    comments: usize,
    anchors: usize,
}

impl Writer {
    fn below(&mut self, count: u64) -> u64 {
        // xorshift
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 11) % count
    }

    fn once_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    fn spaces(&mut self, least: u64, most: u64) {
        let count = least + self.below(most - least + 1);
        for _ in 0..count {
            self.out.push(' ');
        }
    }

    fn comment(&mut self) {
        self.out.push_str(&format!("# c{}", self.comments));
        self.comments += 1;
        self.spaces(0, 1);
    }

    /// Ends a line, perhaps with a comment, and adds lines of comments and empty ones.
    fn end_line(&mut self) {
        if self.once_in(6) {
            self.spaces(1, 3);
            self.comment();
        } else if self.once_in(6) {
            self.spaces(1, 2);
        }
        self.out.push('\n');
        while self.once_in(6) {
            if self.once_in(2) {
                self.spaces(0, 9);
                self.comment();
            } else if self.once_in(3) {
                self.spaces(0, 3);
            }
            self.out.push('\n');
        }
    }

    fn properties(&mut self, node: &Node<'_>) -> bool {
        let mut any = false;
        if self.once_in(12) {
            self.out.push_str(&format!("&a{}", self.anchors));
            self.anchors += 1;
            any = true;
        }
        let tag = match node.content {
            Content::Map(_) => "!!map",
            Content::List(_) => "!!seq",
            Content::Text(_) => "!!str",
            _ => return any,
        };
        if self.once_in(12) {
            self.out.push_str(if any { " " } else { "" });
            self.out.push_str(tag);
            any = true;
        }
        any
    }

    /// The lines of a list or a map that is not empty; the first one may be begun.
    fn block(&mut self, node: &Node<'_>, indent: usize, begun: bool) {
        let start = |writer: &mut Self, index: usize| {
            if index > 0 || !begun {
                writer.out.push_str(&" ".repeat(indent));
            }
        };
        for (index, element) in node.elements().unwrap_or_default().iter().enumerate() {
            start(self, index);
            self.out.push('-');
            self.value(element, indent, true);
        }
        for (index, entry) in node.entries().unwrap_or_default().iter().enumerate() {
            start(self, index);
            self.key(&entry.key);
            self.out.push(':');
            self.value(&entry.value, indent, false);
        }
    }

    fn key(&mut self, key: &str) {
        let is_plain = key.starts_with(|c: char| c.is_ascii_alphabetic())
            && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        match is_plain && !self.once_in(6) {
            true => self.out.push_str(key),
            false => self.out.push_str(&quoted(key)),
        }
        if self.once_in(8) {
            self.out.push(' ');
        }
    }

    /// The value behind a dash or a colon, up to the end of its line.
    fn value(&mut self, node: &Node<'_>, indent: usize, in_list: bool) {
        let before = self.out.len();
        self.spaces(1, 3);
        let has_properties = self.properties(node);
        let is_empty = match &node.content {
            Content::List(elements) => elements.is_empty(),
            Content::Map(entries) => entries.is_empty(),
            _ => true,
        };
        if is_empty || self.once_in(4) {
            self.out.push_str(if has_properties { " " } else { "" });
            match &node.content {
                // no comment may follow its lines
                Content::Text(text) if self.lines(text, indent) => return,
                Content::Text(text) => self.scalar(text, indent + 1),
                Content::Null if self.once_in(2) => {
                    let written = self.out.trim_end().len().max(before);
                    self.out.truncate(written);
                }
                _ => self.flow(node, indent + 1),
            }
            self.end_line();
            return;
        }
        let is_list = matches!(node.content, Content::List(_));
        // a list may be as deep as its key
        let least = u64::from(in_list || !is_list);
        let compact = in_list && !has_properties && self.once_in(2);
        if compact {
            let line = self.out.rfind('\n').map_or(0, |end| end + 1);
            let column = self.out.len() - line;
            self.block(node, column, true);
            return;
        }
        self.end_line();
        let deeper = least + self.below(4);
        self.block(
            node,
            indent + usize::try_from(deeper).expect("small"),
            false,
        );
    }

    /// A text as lines of their own; returns false for any other.
    fn lines(&mut self, text: &str, indent: usize) -> bool {
        let fits = text.contains('\n')
            && !text.starts_with([' ', '\n'])
            && text.chars().all(|c| c == '\n' || !c.is_control());
        if !fits || self.once_in(2) {
            return false;
        }
        let end = match text.strip_suffix('\n') {
            Some(rest) if rest.ends_with('\n') => "+",
            Some(_) => "",
            None => "-",
        };
        let column = indent + 1 + usize::try_from(self.below(4)).expect("small");
        self.out.push_str(&format!("|{end}"));
        if self.once_in(3) {
            self.out.push(' ');
            self.comment();
        }
        for line in text.strip_suffix('\n').unwrap_or(text).split('\n') {
            self.out.push('\n');
            if !line.is_empty() {
                self.out.push_str(&" ".repeat(column));
                self.out.push_str(line);
            }
        }
        self.out.push('\n');
        true
    }

    /// A text in quotes or without, with lines of at least this indentation.
    fn scalar(&mut self, text: &str, indent: usize) {
        let is_word = text.starts_with(|c: char| c.is_ascii_alphabetic())
            && text.chars().all(|c| c.is_ascii_alphanumeric())
            && !["true", "false", "null"].contains(&text.to_lowercase().as_str());
        let is_line = !text.chars().any(|c| c.is_control());
        if is_word && !self.once_in(3) {
            self.out.push_str(text);
        } else if is_line && self.once_in(3) {
            self.out
                .push_str(&format!("'{}'", text.replace('\'', "''")));
        } else {
            let mut escaped = quoted(text);
            // a space may be a line break
            if self.once_in(2)
                && let Some(at) = escaped.find(' ')
                && escaped[..at].ends_with(|c: char| c.is_alphanumeric())
                && escaped[at + 1..].starts_with(|c: char| c.is_alphanumeric())
            {
                let before = if self.once_in(2) { "  " } else { "" };
                escaped.replace_range(at..=at, &format!("{before}\n{}", " ".repeat(indent + 1)));
            }
            self.out.push_str(&escaped);
        }
    }

    /// A value in brackets, or a scalar.
    fn flow(&mut self, node: &Node<'_>, indent: usize) {
        let long = self.once_in(3);
        let pause = |writer: &mut Self| {
            if long && writer.once_in(2) {
                writer.end_line();
                writer.out.push_str(&" ".repeat(indent));
            } else {
                writer.spaces(0, 2);
            }
        };
        match &node.content {
            Content::List(elements) => {
                self.out.push('[');
                pause(self);
                for (index, element) in elements.iter().enumerate() {
                    if index > 0 {
                        self.out.push(',');
                        pause(self);
                    }
                    if self.properties(element) {
                        self.out.push(' ');
                    }
                    self.flow(element, indent);
                    pause(self);
                }
                self.out.push(']');
            }
            Content::Map(entries) => {
                self.out.push('{');
                pause(self);
                for (index, entry) in entries.iter().enumerate() {
                    if index > 0 {
                        self.out.push(',');
                        pause(self);
                    }
                    self.key(&entry.key);
                    self.out.push_str(": ");
                    if self.properties(&entry.value) {
                        self.out.push(' ');
                    }
                    self.flow(&entry.value, indent);
                    pause(self);
                }
                self.out.push('}');
            }
            Content::Text(text) => self.scalar(text, indent),
            Content::Number(number) => self.out.push_str(&number.to_string()),
            Content::Bool(value) => self.out.push_str(&value.to_string()),
            _ => self.out.push_str("null"),
        }
    }
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("text")
}
