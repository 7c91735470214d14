//! What `swml_json!` writes at run time: text that is ready, and the values between.

use std::borrow::Cow;

use crate::number::Number;
use crate::property::View;
use crate::write::{again, boolean, escaped, json, number, quote};

/// A Rust value on its way into JSON.
pub struct Piece<'p>(Kind<'p>);

enum Kind<'p> {
    /// Left out.
    Absent,
    Bool(bool),
    Number(Number),
    /// A prefix and text after it; in data what SWML would evaluate is broken up.
    Text {
        prefix: &'static str,
        text: Cow<'p, str>,
        data: bool,
    },
    /// JSON already.
    Json(String),
}

impl<'p> Piece<'p> {
    /// A value that is left out.
    pub(crate) const ABSENT: Self = Self(Kind::Absent);

    /// The author's own text.
    #[inline]
    pub(crate) fn text(text: Cow<'p, str>) -> Self {
        Self(Kind::Text {
            prefix: "",
            text,
            data: false,
        })
    }

    /// Text that is data.
    #[inline]
    pub(crate) fn data(text: Cow<'p, str>) -> Self {
        Self(Kind::Text {
            prefix: "",
            text,
            data: true,
        })
    }

    /// The same with the first of these prefixes, unless it begins with one of them.
    #[inline]
    pub(crate) fn prefixed(mut self, prefixes: &[&'static str]) -> Self {
        if let Kind::Text { text, prefix, .. } = &mut self.0
            && !prefixes.iter().any(|prefix| text.starts_with(prefix))
        {
            *prefix = prefixes.first().copied().unwrap_or_default();
        }
        self
    }

    /// The same behind a prefix, which cannot become an expression with what follows.
    #[inline]
    pub fn after(mut self, before: &'static str) -> Self {
        if let Kind::Text { prefix, .. } = &mut self.0 {
            *prefix = before;
        }
        self
    }

    /// Whatever it is.
    pub(crate) fn of(view: &View<'_>) -> Self {
        Self(match view {
            View::Absent => Kind::Absent,
            View::Bool(value) => Kind::Bool(*value),
            View::Number(number) => Kind::Number(*number),
            _ => {
                let mut text = String::new();
                json(view, &mut text, 0);
                Kind::Json(text)
            }
        })
    }
}

/// JSON that is being put together.
///
/// What is ready comes with the commas that stand before it. One that follows an opening
/// bracket is left out: what should have stood between them was left out, too.
pub struct Json(String);

impl Json {
    /// An empty text with room for so many bytes.
    pub fn with_capacity(bytes: usize) -> Self {
        Self(String::with_capacity(bytes))
    }

    /// Text that is ready.
    pub fn ready(&mut self, text: &'static str) {
        let out = &mut self.0;
        match (text.strip_prefix(','), out.as_bytes().last()) {
            (Some(rest), Some(b'{' | b'[')) => out.push_str(rest),
            _ => out.push_str(text),
        }
    }

    /// Text that is ready and a value behind it, inside as many strings as `depth` says.
    pub fn value(&mut self, before: &'static str, depth: u8, value: Piece<'_>) {
        self.ready(before);
        self.piece(depth, &value);
    }

    /// The same for a property or an element that may be left out, with `key` before it.
    pub fn maybe(&mut self, before: &'static str, key: &'static str, depth: u8, value: Piece<'_>) {
        self.ready(before);
        if !matches!(value.0, Kind::Absent) {
            self.ready(key);
            self.piece(depth, &value);
        }
    }

    #[inline]
    fn piece(&mut self, depth: u8, value: &Piece<'_>) {
        let out = &mut self.0;
        match &value.0 {
            Kind::Absent => out.push_str("null"),
            Kind::Bool(value) => out.push_str(boolean(*value)),
            Kind::Number(value) => number(*value, out),
            Kind::Text { prefix, text, data } => {
                // at once, so that a long text makes the memory grow but once
                out.reserve(prefix.len() + text.len() + 2);
                quote(out, depth);
                out.push_str(prefix);
                match data {
                    true => escaped::<_, true>(text, out, depth),
                    false => escaped::<_, false>(text, out, depth),
                }
                quote(out, depth);
            }
            Kind::Json(text) => again(text, out, depth),
        }
    }

    /// The whole text, with its last piece.
    pub fn end(mut self, last: &'static str) -> Cow<'static, str> {
        self.ready(last);
        Cow::Owned(self.0)
    }
}

/// Text that is ready, as it stands inside of strings.
pub fn inside(json: &str, depth: u8) -> String {
    let mut out = String::with_capacity(json.len());
    again(json, &mut out, depth);
    out
}

/// Text as a JSON string.
pub fn string(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    crate::write::string(text, &mut out, 0);
    out
}
