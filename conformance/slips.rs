//! Typical mistakes, inserted into the text of a script: in names, in values, in related parts.
//! Also used by the tests of `cargo-swml`.

use std::ops::Range;

/// A portable random number generator (xorshift64*).
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// Returns a number below `count`.
    pub fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let drawn = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(drawn).unwrap() % count
    }

    fn of<'s, T>(&mut self, some: &'s [T]) -> &'s T {
        &some[self.below(some.len())]
    }
}

/// A part of JSON that can be changed.
enum Piece {
    Key(Range<usize>),
    Text(Range<usize>),
    /// A number, `true`, `false` or `null`.
    Word(Range<usize>),
    /// A key and its value, and the key of the entry.
    Entry(Range<usize>),
    Element(Range<usize>),
    Object(Range<usize>),
}

/// Returns the parts of a JSON text.
fn pieces(text: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let end = value(text, space(text, 0), &mut found);
    debug_assert!(end <= text.len());
    found
}

fn space(text: &str, at: usize) -> usize {
    at + text[at..].len() - text[at..].trim_start().len()
}

fn string(text: &str, at: usize) -> usize {
    let mut escaped = false;
    let rest = text[at + 1..].char_indices();
    for (i, c) in rest {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1 + i + 1,
            _ => {}
        }
    }
    text.len()
}

fn value(text: &str, at: usize, found: &mut Vec<Piece>) -> usize {
    match text[at..].chars().next() {
        Some(open @ ('{' | '[')) => {
            let close = if open == '{' { '}' } else { ']' };
            let mut next = space(text, at + 1);
            while !text[next..].starts_with(close) {
                let start = next;
                if open == '{' {
                    let key = string(text, next);
                    found.push(Piece::Key(next..key));
                    next = space(text, space(text, key) + 1);
                }
                next = value(text, next, found);
                found.push(match open {
                    '{' => Piece::Entry(start..next),
                    _ => Piece::Element(start..next),
                });
                next = space(text, next);
                if text[next..].starts_with(',') {
                    next = space(text, next + 1);
                }
            }
            if open == '{' {
                found.push(Piece::Object(at..next + 1));
            }
            next + 1
        }
        Some('"') => {
            let end = string(text, at);
            found.push(Piece::Text(at..end));
            end
        }
        _ => {
            let rest = &text[at..];
            let end = rest.find([',', '}', ']', ' ', '\n', '\r', '\t']);
            let end = at + end.unwrap_or(rest.len());
            found.push(Piece::Word(at..end));
            end
        }
    }
}

/// Returns a JSON text with a mistake in it.
pub fn in_json(text: &str, random: &mut Random) -> String {
    let pieces = pieces(text);
    let piece = random.of(&pieces);
    let (range, new) = match piece {
        Piece::Key(range) => {
            let name = &text[range.start + 1..range.end - 1];
            (range, format!("\"{}\"", misspelt(name, random)))
        }
        Piece::Text(range) => {
            let inner = &text[range.start + 1..range.end - 1];
            (range, text_slip(inner, random))
        }
        Piece::Word(range) => {
            let word = &text[range.clone()];
            let all = [
                format!("\"{word}\""),
                format!("-{}", word.trim_start_matches('-')),
                "1".to_owned(),
                "\"true\"".to_owned(),
                "null".to_owned(),
                format!("[{word}]"),
                format!("\"{word}s\""),
                "\"+20\"".to_owned(),
            ];
            (range, random.of(&all).clone())
        }
        Piece::Entry(range) => {
            let entry = &text[range.clone()];
            let key = &entry[..string(entry, 0)];
            let new = match random.below(5) {
                0 => format!("{entry}, {entry}"),
                1 => format!("{entry}, {key}: 1"),
                2 => format!("{key}: \"x\", {entry}"),
                3 => format!("{entry}, \"zz_novel\": 1"),
                _ => format!("{entry}, {key}: [], {entry}"),
            };
            (range, new)
        }
        Piece::Element(range) => {
            let element = &text[range.clone()];
            (range, format!("{element}, {element}"))
        }
        Piece::Object(range) => {
            let object = &text[range.clone()];
            let mut inner = Vec::new();
            value(object, 0, &mut inner);
            let first = inner.iter().find_map(|piece| match piece {
                Piece::Text(range) => Some(&object[range.clone()]),
                _ => None,
            });
            let all = [
                first.unwrap_or("null").to_owned(),
                format!("[{object}]"),
                "null".to_owned(),
                "{}".to_owned(),
            ];
            (range, random.of(&all).clone())
        }
    };
    let mut changed = text.to_owned();
    changed.replace_range(range.clone(), &new);
    changed
}

/// Returns block YAML with a mistake in one of its lines.
pub fn in_yaml(text: &str, random: &mut Random) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let is_pair = |line: &&mut String| line.contains(": ");
    let pairs: Vec<&mut String> = lines.iter_mut().filter(is_pair).collect();
    if pairs.is_empty() {
        return text.to_owned();
    }
    let index = random.below(pairs.len());
    let line = pairs.into_iter().nth(index).unwrap();
    let (head, value) = line.split_once(": ").unwrap();
    let start = head.len() - head.trim_start_matches([' ', '-']).len();
    let (indent, key) = head.split_at(start);
    let again = indent.replace('-', " ");
    let bare = value.trim_matches('"');
    *line = match random.below(6) {
        0 => format!("{indent}{}: {value}", misspelt(key, random)),
        1 => format!("{line}\n{again}{key}: {value}"),
        2 => format!("{line}\n{again}{key}: 1"),
        3 => format!("{head}: \"{bare}\""),
        4 => format!("{head}: {bare}"),
        _ => format!("{head}: {}", text_slip(bare, random)),
    };
    lines.join("\n") + "\n"
}

/// Returns a misspelled name.
fn misspelt(name: &str, random: &mut Random) -> String {
    let letters: Vec<char> = name.chars().collect();
    if letters.len() < 2 {
        return format!("{name}x");
    }
    let at = random.below(letters.len() - 1);
    let mut new = letters.clone();
    match random.below(9) {
        0 => {
            new.remove(at);
        }
        1 => new.insert(at, letters[at]),
        2 => new.swap(at, at + 1),
        3 => new.push('s'),
        4 => return camel(name),
        5 => return name.replace('_', "-"),
        6 => return name.to_uppercase(),
        7 => return name.replace('_', ""),
        _ => new[at] = 'x',
    }
    new.into_iter().collect()
}

fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    let rest = words.map(|word| {
        let (first, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
        first.to_uppercase() + rest
    });
    first + &rest.collect::<String>()
}

/// Returns a misspelled text, with its quotes if it has some.
fn text_slip(text: &str, random: &mut Random) -> String {
    let rest = text.split_once(':').map_or(text, |(_, rest)| rest);
    let prefixes = [
        "tts:", "Say:", "SAY: ", "text:", "gpt:", "queue:", "Queue:", "sip:", "tel:", "wss://",
        "ws://", "stream:", "silence:", "pause:", "ring:", "http://", "prompt:", "+", "00", "/",
    ];
    let all = [
        rest.to_owned(),
        format!("{}{rest}", random.of(&prefixes)),
        format!("{}{text}", random.of(&prefixes)),
        misspelt(text, random),
        text.to_lowercase(),
        text.to_uppercase(),
        text.replace('+', ""),
        text.replace([',', ' '], ";"),
        text.replace(',', " "),
        text.replace("%{", "${"),
        text.replace("${", "%{"),
        format!("${{{text}}}"),
        format!("{text} "),
        format!("{text}, {text}"),
        format!("{text}@example.com"),
        String::new(),
    ];
    let new = random.of(&all);
    match random.below(8) {
        0 if !new.is_empty() && new.chars().all(|c| c.is_ascii_digit()) => new.clone(),
        1 => format!("[\"{new}\"]"),
        2 => "true".to_owned(),
        3 => "7".to_owned(),
        _ => format!("\"{new}\""),
    }
}
