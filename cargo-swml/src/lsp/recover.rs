//! The tree for the checker of a text that is not valid: parts that cannot be read fit everywhere.

use std::borrow::Cow;

use swml_language::check::Dialect;
use swml_language::read::Parsed;
use swml_language::tree::{Content, Entry, Node, Place};

use super::syntax::{self, Kind, Scalar, Style, Tree, Value};
use crate::input::InputFormat;

/// Returns the parts of a text that can be judged.
pub(crate) fn parsed<'t>(text: &'t str, tree: &Tree, format: InputFormat) -> Parsed<'t> {
    let mut recovery = Recovery {
        format,
        ranges: Vec::new(),
    };
    let root = recovery.node(&tree.root);
    let dialect = match format {
        InputFormat::Json => Dialect::Json,
        InputFormat::Yaml => Dialect::Yaml,
    };
    Parsed::recovered(text, dialect, root, recovery.ranges)
}

struct Recovery {
    format: InputFormat,
    /// The ranges of the places so far.
    ranges: Vec<(usize, usize)>,
}

impl Recovery {
    fn place(&mut self, at: &std::ops::Range<usize>) -> Place {
        self.ranges.push((at.start, at.end));
        Place(u32::try_from(self.ranges.len()).unwrap_or(u32::MAX))
    }

    fn node(&mut self, value: &Value) -> Node<'static> {
        let place = self.place(&value.at);
        let content = match &value.kind {
            Kind::Missing => match self.format {
                InputFormat::Json => Content::Error,
                InputFormat::Yaml => Content::Null,
            },
            Kind::Scalar(scalar) => self.scalar(scalar),
            Kind::List(list) => {
                Content::List(list.elements.iter().map(|one| self.node(one)).collect())
            }
            Kind::Map(map) => Content::Map(map.entries.iter().map(|one| self.entry(one)).collect()),
        };
        Node::new(place, content)
    }

    fn entry(&mut self, entry: &syntax::Entry) -> Entry<'static> {
        let place = self.place(&entry.key.at);
        let value = self.node(&entry.value);
        // without a colon, the name may be half of one
        let is_whole = entry.colon.is_some() && entry.key.closed && !entry.key.text.is_empty();
        if !is_whole {
            return Entry {
                key: Cow::Borrowed(""),
                place,
                value: Node::new(value.place, Content::Error),
                raw: true,
            };
        }
        Entry {
            key: Cow::Owned(entry.key.text.to_string()),
            place,
            value,
            raw: false,
        }
    }

    fn scalar(&self, scalar: &Scalar) -> Content<'static> {
        if !scalar.closed {
            return Content::Error;
        }
        match (scalar.style, self.format) {
            (Style::Alias, _) => Content::Error,
            (Style::Plain, InputFormat::Json) => match Parsed::json(&scalar.text) {
                Ok(parsed) => parsed.into_root().into_owned().content,
                Err(_) => Content::Error,
            },
            (Style::Plain, InputFormat::Yaml) => plain(&scalar.text),
            _ => Content::Text(Cow::Owned(scalar.text.to_string())),
        }
    }
}

/// Returns the value of a text without quotes in YAML.
fn plain(text: &str) -> Content<'static> {
    let is_word = text.chars().all(char::is_alphabetic) && text.len() <= 5;
    let is_value = is_word || text.starts_with(|c: char| c.is_ascii_digit() || "-.~".contains(c));
    let is_wrong = text.contains(": ")
        || text.ends_with(':')
        || text.starts_with(['%', '@', '`', ',', ']', '}', '{', '[']);
    if is_wrong {
        return Content::Error;
    }
    let root = match is_value {
        true => Parsed::yaml(text).ok().map(Parsed::into_root),
        false => None,
    };
    match root.map(|root| root.into_owned().content) {
        Some(content @ (Content::Null | Content::Bool(_) | Content::Number(_))) => content,
        Some(Content::Error) => Content::Error,
        _ => Content::Text(Cow::Owned(text.to_owned())),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::string_slice)]
mod tests {
    use super::*;
    use crate::lsp::samples::scripts;
    use crate::lsp::syntax::parse;

    /// Returns the content of a node without places.
    fn shown(node: &Node<'_>) -> String {
        match &node.content {
            Content::List(elements) => {
                let elements: Vec<String> = elements.iter().map(shown).collect();
                format!("[{}]", elements.join(", "))
            }
            Content::Map(entries) => {
                let entries = entries.iter();
                let entries: Vec<String> = entries
                    .map(|entry| format!("{:?}: {}", entry.key, shown(&entry.value)))
                    .collect();
                format!("{{{}}}", entries.join(", "))
            }
            content => format!("{content:?}"),
        }
    }

    fn read(text: &str, format: InputFormat) -> Option<Node<'_>> {
        let parsed = match format {
            InputFormat::Json => Parsed::json(text),
            InputFormat::Yaml => Parsed::yaml(text),
        };
        Some(parsed.ok()?.into_root())
    }

    /// Where a text is valid, this parser and the readers of the language agree.
    #[test]
    fn valid_texts_are_read_alike() {
        let mut count = 0;
        for (path, text, format) in scripts() {
            // aliases are expanded by the reader only
            if text.contains("<<:") || text.contains(" &") {
                continue;
            }
            let Some(expected) = read(&text, format) else {
                continue;
            };
            count += 1;
            let tree = parse(&text, format);
            assert!(tree.faults.is_empty(), "{path}: {:?}", tree.faults);
            let found = parsed(&text, &tree, format).into_root();
            assert_eq!(shown(&found), shown(&expected), "{path}");
        }
        assert!(count > 20, "{count}");
    }

    #[test]
    fn yaml_in_all_its_forms() {
        for text in [
            "a: 1\nb:\n- x\n- y: z\n  w: v\nc: {d: [1, 'e''f', \"g\\n\"], h: true}\n",
            "# c\n---\na: >\n  b\n  c\n\n  d\nb: |-\n  x\n   y\n\nc: |\n  z\n...\n",
            "- - a\n  - b\n-\n  - c\n- d: e\n",
            "a: b c\n  d e\nf: 'g\n  h'\ni: \"j\n\n  k\"\n",
            "a:\n  b:\n\n    c: d # e\n  f: g#h\n\r\n",
            "a: ${b}\nc: +15551234567\nd: ~\ne: 1.5e3\nf: 0123\n",
            "a: [\n  b,\n  c: d,\n]\ne: {\n  f: g # x\n}\n",
            "\"a b\": 1\n'c': 2\nd e: f:g\n",
            "a: !!str 1\n",
            "a\n",
            "",
        ] {
            let tree = parse(text, InputFormat::Yaml);
            assert!(tree.faults.is_empty(), "{text}: {:?}", tree.faults);
            let found = parsed(text, &tree, InputFormat::Yaml).into_root();
            let expected = read(text, InputFormat::Yaml).unwrap_or_else(|| panic!("{text}"));
            if !text.contains("!!") {
                assert_eq!(shown(&found), shown(&expected), "{text}");
            }
        }
    }
}
