//! Text in a script: the author's own, or data.

use std::borrow::Cow;
use std::fmt;

use crate::property::{Property, Read, Typed, Unreadable, ValueRef};
use crate::schema::Type;
use crate::tree::Node;

/// Text of a script.
///
/// There are two kinds, and the distinction is a matter of security. The platform evaluates `${…}`
/// and `%{…}` anywhere in a script, so text from outside must not contain them:
///
/// ```
/// # use swml_core as swml;
/// use swml::Text;
/// // the author's own text, unchanged
/// assert_eq!(Text::literal("say:Hello %{call.from}").as_str(), "say:Hello %{call.from}");
/// // data: expressions in it are neutralized
/// assert_eq!(Text::data("${call.hangup()}").as_str(), "$ {call.hangup()}");
/// ```
///
/// Every conversion from a Rust string creates data.
#[derive(Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Text(Cow<'static, str>);

impl Text {
    /// Creates the author's own text: the platform evaluates variables in it.
    pub const fn literal(text: &'static str) -> Self {
        Self(Cow::Borrowed(text))
    }

    /// Creates the author's own text at run time. Never use it for text from outside: use
    /// [`Text::data`] for that.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::Text;
    /// let field = "from";
    /// assert_eq!(Text::template(format!("%{{call.{field}}}")).as_str(), "%{call.from}");
    /// ```
    pub fn template(text: impl Into<String>) -> Self {
        Self(Cow::Owned(text.into()))
    }

    /// Creates data: a space is inserted in every `${` and `%{`, for which SWML has no escape.
    pub fn data(text: impl Into<String>) -> Self {
        Self(Cow::Owned(swml_language::escape::neutralise(text.into())))
    }

    /// Returns the text in its stored form.
    pub(crate) fn into_cow(self) -> Cow<'static, str> {
        self.0
    }

    /// Returns true if the text is a literal of the program.
    pub(crate) const fn is_literal(&self) -> bool {
        matches!(self.0, Cow::Borrowed(_))
    }

    /// Returns the text after a prefix. A prefix that ends in a colon cannot become an expression
    /// with the text.
    pub(crate) fn after(self, prefix: &str) -> Self {
        Self(Cow::Owned(match self.0 {
            Cow::Borrowed(text) => [prefix, text].concat(),
            Cow::Owned(mut text) => {
                text.insert_str(0, prefix);
                text
            }
        }))
    }

    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the text by value.
    pub fn into_string(self) -> String {
        self.0.into_owned()
    }
}

/// Omits the credentials of URIs.
impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::secrets::fmt(&self.0, f)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

/// Creates data, see [`Text::data`].
impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::data(text)
    }
}

/// Creates data, see [`Text::data`].
impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::data(text)
    }
}

impl From<Expr> for Text {
    fn from(expr: Expr) -> Self {
        Self(Cow::Owned(expr.0))
    }
}

impl Property for Text {
    fn view(&self) -> ValueRef<'_> {
        ValueRef::Text(&self.0)
    }
}

impl Read for Text {
    // the text of a script is its author's own: nothing is neutralized
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        *self = Self::template(node.name().ok_or(Unreadable)?);
        Ok(())
    }
}

impl Typed for Text {
    const TYPE: Type = Type::Text;
}

impl serde_core::Serialize for Text {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// Deserialized text is data, see [`Text::data`]: it is likely to come from a request. Only a
/// script that is read as a whole is its author's own.
impl<'de> serde_core::Deserialize<'de> for Text {
    fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::data)
    }
}

/// An expression that the platform evaluates.
///
/// ```
/// # use swml_core as swml;
/// use swml::Expr;
/// assert_eq!(Expr::new("call.from").to_string(), "%{call.from}");
/// ```
///
/// It can be used for every property that accepts text, and for every number or boolean that may be
/// a variable. As the condition of `cond` or `goto` it is written without the braces, as SWML
/// requires.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Expr(String);

impl Expr {
    /// Creates the expression with this source: a path such as `call.from`, or JavaScript.
    pub fn new(source: impl AsRef<str>) -> Self {
        let source = source.as_ref();
        if crate::tree::is_variable(source) {
            return Self(source.to_owned());
        }
        Self(format!("%{{{source}}}"))
    }

    /// Returns the expression as in a string property: `%{call.from}`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the source, without the braces around it.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::Expr;
    /// assert_eq!(Expr::new("${vars.tries}").source(), "vars.tries");
    /// ```
    pub fn source(&self) -> &str {
        let inner = self.0.strip_prefix("%{").or(self.0.strip_prefix("${"));
        inner
            .and_then(|inner| inner.strip_suffix('}'))
            .unwrap_or(&self.0)
    }
}

impl Default for Expr {
    fn default() -> Self {
        Self::new("")
    }
}

impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A JavaScript condition of `cond` and `goto`: without `${}` around it.
///
/// The platform evaluates it, so there is no conversion from a Rust string: only the author creates
/// one.
///
/// ```
/// # use swml_core as swml;
/// use swml::Condition;
/// assert_eq!(Condition::literal("vars.tries < 3").as_str(), "vars.tries < 3");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Condition(Cow<'static, str>);

impl Condition {
    /// Creates the author's own condition.
    pub const fn literal(source: &'static str) -> Self {
        Self(Cow::Borrowed(source))
    }

    /// Returns the condition.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Expr> for Condition {
    fn from(expr: Expr) -> Self {
        Self(Cow::Owned(expr.source().to_owned()))
    }
}

impl Property for Condition {
    fn view(&self) -> ValueRef<'_> {
        ValueRef::Text(&self.0)
    }
}

impl Read for Condition {
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        *self = Self(Cow::Owned(node.text().ok_or(Unreadable)?.to_owned()));
        Ok(())
    }
}

impl Typed for Condition {
    const TYPE: Type = Type::Condition;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_never_evaluates() {
        for hostile in [
            "${call.from}",
            "%{call.from}",
            "$${x}",
            "%%{x}",
            "${${x}}",
            "$%{x}",
            "%${x}",
            "a${b}%{c}",
            "${",
        ] {
            let text = Text::data(hostile);
            assert!(!crate::tree::has_variable(text.as_str()), "{text}");
        }
    }

    #[test]
    fn harmless_data_is_unchanged() {
        for text in [
            "",
            "5 $ {",
            "100%",
            "$5",
            "{}",
            "a\u{0}b\r\n",
            "\\ud800",
            "\u{1F600}",
        ] {
            assert_eq!(Text::data(text).as_str(), text);
        }
    }
}
