//! Rendering of scripts at run time: prepared text, and the values between.

use std::borrow::Cow;
use std::marker::PhantomData;

use swml_language::escape::{escape_nested, escaped, quote};

use crate::Number;
use crate::lazy::JsonText;
use crate::property::ValueRef;
use crate::text::Text;
use crate::write::{Noted, boolean, json, number};

/// A Rust value as a JSON fragment.
pub struct JsonFragment<'p>(FragmentKind<'p>);

enum FragmentKind<'p> {
    /// Omitted.
    Absent,
    Bool(bool),
    Number(Number),
    /// A prefix and text after it; in data, whatever SWML would evaluate is broken up.
    Text {
        prefix: &'static str,
        text: Cow<'p, str>,
        data: bool,
    },
    /// JSON, written unchanged.
    Json(Cow<'p, str>, Cow<'p, [usize]>),
}

impl<'p> JsonFragment<'p> {
    /// An omitted value.
    pub(crate) const ABSENT: Self = Self(FragmentKind::Absent);

    /// The author's own text.
    #[inline]
    pub(crate) fn text(text: Cow<'p, str>) -> Self {
        Self(FragmentKind::Text {
            prefix: "",
            text,
            data: false,
        })
    }

    /// Text that is data.
    #[inline]
    pub(crate) fn data(text: Cow<'p, str>) -> Self {
        Self(FragmentKind::Text {
            prefix: "",
            text,
            data: true,
        })
    }

    /// Adds the first of these prefixes, unless the text starts with one of them.
    #[inline]
    pub(crate) fn prefixed(mut self, prefixes: &[&'static str]) -> Self {
        if let FragmentKind::Text { text, prefix, .. } = &mut self.0
            && !prefixes.iter().any(|prefix| text.starts_with(prefix))
        {
            *prefix = prefixes.first().copied().unwrap_or_default();
        }
        self
    }

    /// Adds a prefix, so that the text cannot become an expression with the following text.
    #[inline]
    pub fn after(mut self, before: &'static str) -> Self {
        if let FragmentKind::Text { prefix, .. } = &mut self.0 {
            *prefix = before;
        }
        self
    }

    /// Changes the text with a function, which also receives whether it is data; the result is not
    /// neutralized again.
    pub(crate) fn mapped(self, change: impl FnOnce(Cow<'p, str>, bool) -> Cow<'p, str>) -> Self {
        match self.0 {
            FragmentKind::Text {
                prefix: "",
                text,
                data,
            } => Self::text(change(text, data)),
            other => Self(other),
        }
    }

    /// Converts to an owned fragment.
    pub(crate) fn into_owned(self) -> JsonFragment<'static> {
        JsonFragment(match self.0 {
            FragmentKind::Absent => FragmentKind::Absent,
            FragmentKind::Bool(value) => FragmentKind::Bool(value),
            FragmentKind::Number(number) => FragmentKind::Number(number),
            FragmentKind::Text { prefix, text, data } => FragmentKind::Text {
                prefix,
                text: Cow::Owned(text.into_owned()),
                data,
            },
            FragmentKind::Json(text, raw) => {
                FragmentKind::Json(Cow::Owned(text.into_owned()), Cow::Owned(raw.into_owned()))
            }
        })
    }

    /// Returns the text as in a script; empty for any other value.
    pub(crate) fn into_text(self) -> Text {
        let FragmentKind::Text { prefix, text, data } = self.0 else {
            return Text::default();
        };
        let mut whole = text.into_owned();
        if !prefix.is_empty() {
            whole.insert_str(0, prefix);
        }
        match data {
            true => Text::data(whole),
            false => Text::template(whole),
        }
    }

    /// Creates a fragment from any value.
    pub(crate) fn of(view: &ValueRef<'_>) -> Self {
        Self(match view {
            ValueRef::Absent => FragmentKind::Absent,
            ValueRef::Bool(value) => FragmentKind::Bool(*value),
            ValueRef::Number(number) => FragmentKind::Number(*number),
            _ => {
                let mut noted = Noted::default();
                json(view, &mut noted, 0);
                FragmentKind::Json(Cow::Owned(noted.text), Cow::Owned(noted.raw))
            }
        })
    }
}

/// All statements of a block of methods `M`, in one fragment: the item of its iteration in `swml!`.
pub struct Statements<'b, M> {
    text: Cow<'b, str>,
    raw: Cow<'b, [usize]>,
    of: PhantomData<fn() -> M>,
}

impl<'b, M> Statements<'b, M> {
    /// The statements of a rendered list.
    pub(crate) fn written(list: JsonText) -> Self {
        Self {
            text: list.text,
            raw: list.raw,
            of: PhantomData,
        }
    }

    /// The statements of a rendered list, borrowed.
    pub(crate) fn borrowed(list: &'b JsonText) -> Self {
        Self {
            text: Cow::Borrowed(&list.text),
            raw: Cow::Borrowed(&list.raw),
            of: PhantomData,
        }
    }

    /// The statements of a list of values.
    pub(crate) fn of(view: &ValueRef<'_>) -> Self {
        let mut noted = Noted::default();
        json(view, &mut noted, 0);
        Self {
            text: Cow::Owned(noted.text),
            raw: Cow::Owned(noted.raw),
            of: PhantomData,
        }
    }

    /// Returns the whole list, as the value of a property.
    pub(crate) fn list(self) -> JsonFragment<'b> {
        JsonFragment(FragmentKind::Json(self.text, self.raw))
    }
}

/// JSON under construction.
///
/// Prepared text includes the commas before it. A comma after an opening bracket is dropped,
/// because the elements before it were omitted.
///
/// In a `const`, each hole must be a single error, so its first function is `const`, and only the
/// last hole is not.
pub struct Json {
    text: String,
    /// The approximate length of the text.
    room: usize,
    /// The positions of undeclared keys, if requested.
    raw: Vec<usize>,
    notes_raw: bool,
    /// The end of the last complete element of each enclosing loop.
    whole: Vec<usize>,
}

impl Json {
    /// Creates an empty text with an expected length, for `swml_json!`.
    pub const fn text(bytes: usize) -> Self {
        Self {
            text: String::new(),
            room: bytes,
            raw: Vec::new(),
            notes_raw: false,
            whole: Vec::new(),
        }
    }

    /// Creates an empty text with an expected length, for `swml!`.
    pub const fn document(bytes: usize) -> Self {
        Self {
            text: String::new(),
            room: bytes,
            raw: Vec::new(),
            notes_raw: true,
            whole: Vec::new(),
        }
    }

    /// Appends prepared text.
    pub fn ready(&mut self, text: &'static str) {
        let out = &mut self.text;
        match (text.strip_prefix(','), out.as_bytes().last()) {
            (Some(rest), Some(b'{' | b'[')) => out.push_str(rest),
            (_, None) => {
                out.reserve(self.room.max(text.len()));
                out.push_str(text);
            }
            _ => out.push_str(text),
        }
    }

    /// Appends a value with the prepared text before it, and its key, which is omitted with it;
    /// escaped for `depth` nested strings.
    pub(crate) fn hole(
        &mut self,
        before: &'static str,
        key: &'static str,
        depth: u8,
        value: &JsonFragment<'_>,
    ) {
        self.ready(before);
        if !matches!(value.0, FragmentKind::Absent) {
            self.ready(key);
            self.piece(depth, value);
        }
    }

    /// Appends an empty object where the value of a key has been omitted.
    pub fn or_empty(&mut self) {
        if self.text.ends_with(':') {
            self.text.push_str("{}");
        }
    }

    #[inline]
    fn piece(&mut self, depth: u8, value: &JsonFragment<'_>) {
        let out = &mut self.text;
        match &value.0 {
            FragmentKind::Absent => {}
            FragmentKind::Bool(value) => out.push_str(boolean(*value)),
            FragmentKind::Number(value) => number(*value, out),
            FragmentKind::Text { prefix, text, data } => {
                // at once, so that the memory grows only once for a long text
                out.reserve(prefix.len() + text.len() + 2);
                quote(out, depth);
                out.push_str(prefix);
                match data {
                    true => escaped::<_, true>(text, out, depth),
                    false => escaped::<_, false>(text, out, depth),
                }
                quote(out, depth);
            }
            FragmentKind::Json(text, raw) => self.noted(depth, text, raw),
        }
    }

    /// Appends JSON, and records the positions of its undeclared keys.
    fn noted(&mut self, depth: u8, text: &str, raw: &[usize]) {
        let out = &mut self.text;
        out.reserve(text.len());
        let mut rest = text;
        for at in raw {
            let done = text.len() - rest.len();
            let (before, behind) = rest.split_at_checked(at - done).unwrap_or((rest, ""));
            escape_nested(before, out, depth);
            if self.notes_raw {
                self.raw.push(out.len());
            }
            rest = behind;
        }
        escape_nested(rest, out, depth);
    }

    /// Appends sections of another script.
    pub(crate) fn sections(&mut self, depth: u8, sections: &JsonText) {
        if sections.text.is_empty() {
            return;
        }
        self.ready(",");
        self.noted(depth, &sections.text, &sections.raw);
    }

    /// Appends the statements of a block to a list.
    pub(crate) fn statements<M>(
        &mut self,
        before: &'static str,
        depth: u8,
        block: &Statements<'_, M>,
    ) {
        let list = block.text.strip_prefix('[');
        let Some(inner) = list.and_then(|list| list.strip_suffix(']')) else {
            return;
        };
        if inner.is_empty() {
            return;
        }
        self.ready(before);
        // without the bracket
        let raw: Vec<usize> = block.raw.iter().map(|at| at.saturating_sub(1)).collect();
        self.noted(depth, inner, &raw);
    }

    /// Appends an undeclared key, with the text before it.
    pub fn raw(&mut self, before: &'static str, key: &'static str) {
        self.ready(before);
        self.ready(key);
        // the comma that `key` may start with may have been dropped
        let at = self.text.len() - key.trim_start_matches(',').len();
        if self.notes_raw {
            self.raw.push(at);
        }
    }

    /// Marks the elements of a loop as complete so far; `level` distinguishes it from enclosing
    /// loops.
    pub fn whole(&mut self, level: usize) {
        if self.whole.len() <= level {
            self.whole.resize(level + 1, 0);
        }
        if let Some(mark) = self.whole.get_mut(level) {
            *mark = self.text.len();
        }
    }

    /// Drops an incomplete element of a loop that Rust code has left.
    pub fn back(&mut self, level: usize) {
        let whole = self.whole.get(level).copied().unwrap_or_default();
        self.text.truncate(whole);
        self.raw
            .truncate(self.raw.partition_point(|&at| at < whole));
    }

    /// Drops an incomplete element, and ends the loop.
    pub fn leave(&mut self, level: usize) {
        self.back(level);
        if level == 0 {
            self.whole = Vec::new();
        }
    }

    /// Returns the whole text, with its last fragment.
    pub fn end(mut self, last: &'static str) -> Cow<'static, str> {
        self.ready(last);
        Cow::Owned(self.text)
    }

    /// Returns the whole text, with its last fragment and the positions of undeclared keys.
    pub fn written(mut self, last: &'static str) -> JsonText {
        self.ready(last);
        JsonText {
            text: Cow::Owned(self.text),
            raw: Cow::Owned(self.raw),
        }
    }
}
