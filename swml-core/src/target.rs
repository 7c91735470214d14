//! The script to continue with: a section or a URL, as text that is never a document.

use std::borrow::Cow;
use std::fmt;

use crate::into_property::{Declared, IntoProperty};
use crate::json_builder::JsonFragment;
use crate::property::{Property, Read, Typed, Unreadable, ValueRef};
use crate::schema::Type;
use crate::text::Text;
use crate::textual::Textual;
use crate::tree::Node;

/// The name of a section, or the URL of a script.
///
/// The platform accepts a section, a URL or a whole document in one text, so text from outside must
/// never be a document: its author would control the script. A `Target` is never one. The
/// characters that a document requires (`{`, quotes, line breaks, …) are percent-encoded, which no
/// name of a section and no URL needs.
///
/// ```
/// # use swml_core as swml;
/// use swml::{Target, Transfer};
/// let hostile = r#"{"sections":{"main":[{"hangup":{}}]}}"#;
/// let script = Transfer::dest(hostile);
/// assert!(serde_json::to_string(&script)?.starts_with(r#"{"dest":"%7B%22sections"#));
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// Plain text may still be either a section or a URL, and control of the URL is control of the
/// script. [`Target::section`] and [`Target::url`] restrict the text to one of the two; in `swml!`
/// they are written `section(e)` and `url(e)`.
///
/// ```
/// # use swml_core as swml;
/// use swml::Target;
/// assert_eq!(Target::section("voicemail").as_str(), "voicemail");
/// assert_eq!(Target::section("https://example.com").as_str(), "https%3A//example.com");
/// assert_eq!(Target::url("https://example.com/after").as_str(), "https://example.com/after");
/// assert_eq!(Target::url("voicemail").as_str(), "https://voicemail");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Target(Text);

impl Target {
    /// Creates a section of the script, regardless of the text.
    pub fn section(name: impl IntoProperty<SectionName>) -> Self {
        name.into_property().0
    }

    /// Creates a URL; `https://` is added if it has no scheme.
    pub fn url(url: impl IntoProperty<ScriptUrl>) -> Self {
        url.into_property().0
    }

    /// Returns the text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<S: Textual> From<S> for Target {
    fn from(text: S) -> Self {
        Self(JsonFragment::into_text(either(text)))
    }
}

impl From<Target> for Text {
    fn from(target: Target) -> Self {
        target.0
    }
}

impl Property for Target {
    fn view(&self) -> ValueRef<'_> {
        self.0.view()
    }
}

impl Read for Target {
    // the text of a script is its author's own
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        self.0.read(node)
    }
}

impl Typed for Target {
    const TYPE: Type = Type::Text;
}

impl Declared for Target {}

/// The target of `section(e)`.
#[derive(Clone, Debug, Default)]
pub struct SectionName(Target);

/// The target of `url(e)`.
#[derive(Clone, Debug, Default)]
pub struct ScriptUrl(Target);

/// Implements the conversions from text to one of these types.
macro_rules! targets {
    ($($Type:ty => |$text:ident| $piece:expr, |$made:ident| $target:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<S: Textual> IntoProperty<$Type> for S {
            fn into_property(self) -> $Type {
                let $text = self;
                let $made = Target(JsonFragment::into_text($piece));
                $target
            }

            #[inline]
            fn piece<'p>(value: Self) -> JsonFragment<'p>
            where
                Self: 'p,
            {
                let $text = value;
                $piece
            }
        }

        #[diagnostic::do_not_recommend]
        impl<S: Textual> IntoProperty<Option<$Type>> for S {
            fn into_property(self) -> Option<$Type> {
                Some(self.into_property())
            }

            #[inline]
            fn piece<'p>(value: Self) -> JsonFragment<'p>
            where
                Self: 'p,
            {
                <S as IntoProperty<$Type>>::piece(value)
            }
        }
    )*};
}

targets! {
    Target => |text| either(text), |made| made;
    SectionName => |text| section(text), |made| SectionName(made);
    ScriptUrl => |text| url(text), |made| ScriptUrl(made);
}

/// Implements the conversions from the name of a section or a URL to a target.
macro_rules! targets_fit {
    ($($Target:ty => |$target:ident| $body:expr),* $(,)?) => {$(
        $crate::target::targets_fit!(@ $Target => |$target| $body);
        $crate::target::targets_fit!(@ Option<$Target> => |$target| Some($body));
        $crate::into_property::into_property!($Target: $crate::target::Target => |$target| $body);
    )*};
    (@ $Target:ty => |$target:ident| $body:expr) => {
        #[diagnostic::do_not_recommend]
        impl<S: $crate::textual::Textual> $crate::into_property::IntoProperty<$Target> for S {
            #[inline]
            fn into_property(self) -> $Target {
                let $target = $crate::target::Target::from(self);
                $body
            }

            #[inline]
            fn piece<'p>(value: Self) -> $crate::json_builder::JsonFragment<'p>
            where
                Self: 'p,
            {
                <S as $crate::into_property::IntoProperty<$crate::target::Target>>::piece(value)
            }
        }
    };
}
pub(crate) use targets_fit;

macro_rules! shown {
    ($($Type:ident),*) => {$(
        impl Property for $Type {
            fn view(&self) -> ValueRef<'_> {
                self.0.view()
            }
        }
    )*};
}

shown!(SectionName, ScriptUrl);

/// The declared kind of a text.
#[derive(Clone, Copy, PartialEq)]
enum Said {
    Either,
    Section,
    Url,
}

fn either<'p>(text: impl Textual + 'p) -> JsonFragment<'p> {
    text.written()
        .mapped(|text, data| inert(text, data, Said::Either))
}

fn section<'p>(text: impl Textual + 'p) -> JsonFragment<'p> {
    text.written()
        .mapped(|text, data| inert(text, data, Said::Section))
}

fn url<'p>(text: impl Textual + 'p) -> JsonFragment<'p> {
    text.written()
        .mapped(|text, data| inert(text, data, Said::Url))
}

/// Converts a text to one that every JSON and YAML reader reads as a scalar.
///
/// In text that is not data, the author's own `%{…}` are kept.
fn inert(text: Cow<'_, str>, data: bool, said: Said) -> Cow<'_, str> {
    let is_url = has_scheme(&text);
    let is_own = |rest: &str| !data && (rest.starts_with("%{") || rest.starts_with("${"));
    let mut out = String::new();
    if said == Said::Url && !is_url && !is_own(&text) {
        out.push_str("https://");
    }
    let mut clean = 0;
    let mut at = 0;
    // only blanks so far
    let mut first = true;
    while let Some(rest) = text.get(at..) {
        let mut chars = rest.chars();
        let Some(c) = chars.next() else {
            break;
        };
        if is_own(rest)
            && let Some(length) = expression(rest)
        {
            at += length;
            first = false;
            continue;
        }
        let end = at + c.len_utf8();
        let next = chars.next();
        let blank_next = next.is_none_or(char::is_whitespace);
        let encoded = match c {
            '{' | '}' | '"' | '\\' => true,
            // around an IPv6 address
            '[' | ']' => !is_url,
            ':' => blank_next || (said == Said::Section && next == Some('/')),
            // an element, a key, the start of a document, a directive
            '-' | '?' => first && (blank_next || rest.starts_with("---")),
            '%' => first,
            '\u{2028}' | '\u{2029}' | '\u{feff}' => true,
            c => c.is_control(),
        };
        if encoded {
            out.push_str(text.get(clean..at).unwrap_or_default());
            for byte in rest.bytes().take(c.len_utf8()) {
                out.push('%');
                for digit in [byte >> 4, byte & 0xf] {
                    let digit = char::from_digit(u32::from(digit), 16).unwrap_or('0');
                    out.push(digit.to_ascii_uppercase());
                }
            }
            clean = end;
        }
        first &= c.is_whitespace();
        at = end;
    }
    if out.is_empty() {
        return text;
    }
    out.push_str(text.get(clean..).unwrap_or_default());
    Cow::Owned(out)
}

/// Returns the length of the expression at the start of a text.
fn expression(text: &str) -> Option<usize> {
    let mut open = 0usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' => open += 1,
            '}' => {
                open = open.checked_sub(1)?;
                if open == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

fn has_scheme(text: &str) -> bool {
    ["http://", "https://"].iter().any(|scheme| {
        let head = text.get(..scheme.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(scheme))
    })
}

/// Returns the text if it cannot be a document, otherwise one that is not. It is for unchecked
/// values, where any other text is allowed, including quotes and braces.
pub(crate) fn disarmed(text: &str) -> Option<String> {
    may_be_document(text).then(|| inert(Cow::Borrowed(text), true, Said::Either).into_owned())
}

/// Returns true if some reader may find the key `sections` in the text: where a key may start,
/// plain or quoted, or hidden in quotes by escapes.
fn may_be_document(text: &str) -> bool {
    let behind = |(at, c): (usize, char)| begins_key(c).then(|| at + c.len_utf8());
    std::iter::once(0)
        .chain(text.char_indices().filter_map(behind))
        .filter_map(|at| text.get(at..))
        .any(is_key)
}

/// Returns true if a key may follow the character.
fn begins_key(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '{' | ','
    )
}

/// The limit of the search for the end of a key, so that long texts take linear time. A longer key
/// counts as a match.
const KEY: usize = 200;

fn is_key(text: &str) -> bool {
    // the start of another key is checked separately
    let blank = |c: char| (c.is_whitespace() || c.is_control()) && !begins_key(c);
    let ends = |text: &str, end: fn(char) -> bool| {
        text.char_indices()
            .take(KEY)
            .find_map(|(at, c)| end(c).then_some(at))
    };
    let mut rest = text.trim_start_matches(blank);
    // a tag or an anchor before the key, or an indicator
    while rest.starts_with(['!', '&', '?', '-']) {
        let Some(end) = ends(rest, |c| c.is_whitespace() || c.is_control()) else {
            return rest.len() > KEY;
        };
        rest = rest
            .get(end..)
            .unwrap_or_default()
            .trim_start_matches(blank);
    }
    if let Some(quoted) = rest.strip_prefix('"') {
        let end = ends(quoted, |c| c == '"').unwrap_or(quoted.len());
        let escaped = |key: &str| key.chars().take(KEY).any(|c| c == '\\');
        if quoted.get(..end).is_some_and(escaped) {
            return true;
        }
    }
    rest.trim_start_matches(['"', '\'']).starts_with("sections")
}
