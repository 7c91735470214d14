//! Escaping of text in JSON strings, and in nested JSON strings.

/// A sink for JSON fragments.
pub trait Out {
    /// Appends a fragment.
    fn push(&mut self, text: &str);

    /// Marks that the next key is not declared in the table.
    #[inline]
    fn raw(&mut self) {}
}

impl Out for String {
    #[inline]
    fn push(&mut self, text: &str) {
        self.push_str(text);
    }
}

/// Appends text as a JSON string.
pub fn string<O: Out>(text: &str, out: &mut O, depth: u8) {
    quote(out, depth);
    escaped::<O, false>(text, out, depth);
    quote(out, depth);
}

/// Appends a quotation mark, escaped for nested strings.
#[inline]
pub fn quote<O: Out>(out: &mut O, depth: u8) {
    escape_nested("\"", out, depth);
}

/// Appends JSON, escaped for nested strings.
#[inline]
pub fn escape_nested<O: Out>(json: &str, out: &mut O, depth: u8) {
    match depth {
        0 => out.push(json),
        _ => escaped::<O, false>(json, out, depth - 1),
    }
}

/// Appends text without quotation marks, escaped once more than `depth`. In `DATA`, whatever SWML
/// would evaluate is broken up.
pub fn escaped<O: Out, const DATA: bool>(text: &str, out: &mut O, depth: u8) {
    let (mut clean, mut from) = (0, 0);
    let bytes = text.as_bytes();
    while let Some((index, byte, class)) = special(bytes, from) {
        from = index + 1;
        if class == EXPRESSION {
            if DATA && bytes.get(from) == Some(&b'{') {
                out.push(text.get(clean..=index).unwrap_or_default());
                out.push(" ");
                clean = from;
            }
            continue;
        }
        out.push(text.get(clean..index).unwrap_or_default());
        clean = from;
        let mut long = *b"\\u0000";
        let escape = match class {
            HEX => {
                for (place, digit) in long.iter_mut().skip(4).zip([byte >> 4, byte & 0xf]) {
                    *place = DIGITS.get(usize::from(digit)).copied().unwrap_or(b'0');
                }
                &long[..]
            }
            short => &[b'\\', short],
        };
        escape_nested(std::str::from_utf8(escape).unwrap_or_default(), out, depth);
    }
    out.push(text.get(clean..).unwrap_or_default());
}

/// Returns the next byte that needs escaping, with its position and class.
fn special(bytes: &[u8], mut from: usize) -> Option<(usize, u8, u8)> {
    // most text is plain: check eight bytes at a time
    while let Some(eight) = bytes.get(from..).and_then(|rest| rest.first_chunk::<8>()) {
        if any_special(u64::from_le_bytes(*eight)) {
            break;
        }
        from += 8;
    }
    // check the last few bytes together with some before them
    if bytes
        .last_chunk::<8>()
        .is_some_and(|eight| !any_special(u64::from_le_bytes(*eight)))
    {
        let begins = bytes.len() - 8;
        if from >= begins {
            return None;
        }
    }
    bytes
        .get(from..)?
        .iter()
        .zip(from..)
        .find_map(|(&byte, index)| {
            let class = class(byte);
            (class != PLAIN).then_some((index, byte, class))
        })
}

/// Returns true if one of eight bytes may be special; bytes above 127 are not.
fn any_special(eight: u64) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    // the high bit of each byte that is less than `below`, and less than 128 itself
    let less = |bytes: u64, below: u64| bytes.wrapping_sub(ONES * below) & !bytes & HIGH;
    let is = |byte: u8| less(eight ^ (ONES * u64::from(byte)), 1);
    // `$` and `%` differ only in their last bit
    let expression = less((eight & !ONES) ^ (ONES * 0x24), 1);
    less(eight, 0x20) | is(b'"') | is(b'\\') | expression != 0
}

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// Needs no escape in JSON.
const PLAIN: u8 = 0;
/// May start an expression.
const EXPRESSION: u8 = 1;
/// Is escaped as `\u00…`; any other class is the letter after the backslash.
const HEX: u8 = 2;

fn class(byte: u8) -> u8 {
    match byte {
        b'"' | b'\\' => byte,
        0x08 => b'b',
        b'\t' => b't',
        b'\n' => b'n',
        0x0c => b'f',
        b'\r' => b'r',
        0..=0x1f => HEX,
        b'$' | b'%' => EXPRESSION,
        _ => PLAIN,
    }
}

/// Converts text to inert data: a space is inserted in every `${` and `%{`, for which SWML has no
/// escape.
pub fn neutralise(text: String) -> String {
    if !crate::tree::has_variable(&text) {
        return text;
    }
    text.replace("${", "$ {").replace("%{", "% {")
}

/// Escapes JSON for `depth` nested strings.
pub fn inside(json: &str, depth: u8) -> String {
    let mut out = String::with_capacity(json.len());
    escape_nested(json, &mut out, depth);
    out
}

/// Returns text as a JSON string.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    string(text, &mut out, 0);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [&str; 7] = [
        "",
        "plain",
        "\"quoted\" \\ back",
        "line\r\nfeed\ttab \u{8}\u{c}\u{1}\u{1f}",
        "\u{7f}\u{80}\u{2028}\u{1F600}",
        "\\ud800 is six letters",
        "100% $5 $ {",
    ];

    #[test]
    fn strings_are_written_as_serde_json_writes_them() {
        let every_control: String = (0u8..0x30).map(char::from).collect();
        for text in TEXTS.into_iter().chain([every_control.as_str()]) {
            let mut theirs = text.to_owned();
            for depth in 0..4 {
                let mut ours = String::new();
                string(text, &mut ours, depth);
                theirs = match depth {
                    0 => serde_json::to_string(&theirs).expect("text"),
                    // a string in a string is escaped with its quotation marks
                    _ => {
                        let escape_nested = serde_json::to_string(&theirs).expect("text");
                        escape_nested[1..escape_nested.len() - 1].to_owned()
                    }
                };
                assert_eq!(ours, theirs, "{text:?} at {depth}");
            }
        }
    }

    #[test]
    fn data_is_escaped_and_neutralized() {
        for text in TEXTS.into_iter().chain([
            "${call.hangup()}",
            "a%{b}${c}\"%{",
            "$%{x}",
            "%${x}",
            "$$${x}%",
        ]) {
            let (mut at_once, mut one_by_one) = (String::new(), String::new());
            escaped::<_, true>(text, &mut at_once, 0);
            escaped::<_, false>(&neutralise(text.to_owned()), &mut one_by_one, 0);
            assert_eq!(at_once, one_by_one);
        }
    }
}
