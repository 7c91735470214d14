//! Writing JSON: one pass over the views of a value into one buffer.

use std::fmt::Write;

use crate::layout::{bare_view, each_property};
use crate::property::View;

/// Appends a view as JSON.
pub(crate) fn json(view: &View<'_>, out: &mut String) {
    match view {
        View::Absent | View::Null => out.push_str("null"),
        View::Bool(true) => out.push_str("true"),
        View::Bool(false) => out.push_str("false"),
        View::Number(number) => {
            // writing to a String cannot fail
            let _ = write!(out, "{number}");
        }
        View::Text(text) => string(text, out),
        View::List(list) => {
            out.push('[');
            for index in 0..list.count() {
                if index > 0 {
                    out.push(',');
                }
                json(&list.element(index), out);
            }
            out.push(']');
        }
        View::Map(map) => {
            out.push('{');
            for index in 0..map.count() {
                if index > 0 {
                    out.push(',');
                }
                let (key, value) = map.entry(index);
                string(key, out);
                out.push(':');
                json(&value, out);
            }
            out.push('}');
        }
        View::Record(record) => {
            if let Some(primary) = bare_view(*record) {
                return json(&primary, out);
            }
            let mut before = '{';
            each_property(*record, &mut |name, field, value| {
                out.push(before);
                before = ',';
                if field.is_some() {
                    // the names of the table need no escape
                    out.push('"');
                    out.push_str(name);
                    out.push('"');
                } else {
                    string(name, out);
                }
                out.push(':');
                json(&value, out);
            });
            out.push_str(if before == '{' { "{}" } else { "}" });
        }
        View::Method(name, body) => {
            out.push_str("{\"");
            out.push_str(name);
            out.push_str("\":");
            json(&body.view(), out);
            out.push('}');
        }
        View::RawMethod(name, body) => {
            out.push('{');
            string(name, out);
            out.push(':');
            json(&body.view(), out);
            out.push('}');
        }
        View::Inline(document) => string(&document.to_json(), out),
    }
}

/// Appends text as a JSON string.
pub(crate) fn string(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    out.push('"');
    let mut clean = 0;
    for (index, byte) in text.bytes().enumerate() {
        let short = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            0x08 => "\\b",
            0x0c => "\\f",
            0..=0x1f => "",
            _ => continue,
        };
        out.push_str(text.get(clean..index).unwrap_or_default());
        clean = index + 1;
        if short.is_empty() {
            let digit = |n: u8| HEX.get(usize::from(n)).map_or('0', |&hex| hex.into());
            out.push_str("\\u00");
            out.push(digit(byte >> 4));
            out.push(digit(byte & 0xf));
        } else {
            out.push_str(short);
        }
    }
    out.push_str(text.get(clean..).unwrap_or_default());
    out.push('"');
}

#[cfg(test)]
mod tests {
    #[test]
    fn strings_are_written_as_serde_json_writes_them() {
        let every_control: String = (0u8..0x30).map(char::from).collect();
        for text in [
            "",
            "plain",
            "\"quoted\" \\ back",
            "line\r\nfeed\ttab",
            &every_control,
            "\u{7f}\u{80}\u{2028}\u{1F600}",
            "\\ud800 is six letters",
        ] {
            let mut ours = String::new();
            super::string(text, &mut ours);
            assert_eq!(ours, serde_json::to_string(text).expect("text"), "{text:?}");
        }
    }
}
