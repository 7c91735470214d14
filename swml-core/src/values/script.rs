//! A whole script.

use crate::block::block;
use crate::into_property::into_property;
use crate::property::{Property, Read, Typed, Unreadable, ValueRef};
use crate::schema::Type;
use crate::sections::document;
use crate::steps::{Statements, Steps};
use crate::text::Text;
use crate::tree::{Content, Node};
use crate::values::Method;

document! {
    /// A whole script: named sections, of which `main` is where the call starts.
    ///
    /// SWML reference: "Introduction to SWML", the document.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::{Answer, Connect, Document, Hangup, Play};
    /// let script = Document::new()
    ///     .then(Answer::default())
    ///     .then(Play::url("say:One moment"))
    ///     .then(Connect::to("+15551234567").timeout(20));
    /// assert!(script.check().is_clean());
    /// assert_eq!(
    ///     script.to_json(),
    ///     r#"{"version":"1.0.0","sections":{"main":[{"answer":{}},{"play":{"url":"say:One moment"}},{"connect":{"to":"+15551234567","timeout":20}}]}}"#
    /// );
    /// ```
    pub struct Document(Contents of Method, Block) as swml_language::Document, swml_language::Contents;
}

block! {
    /// Statements of calling scripts, to be part of a script.
    ///
    /// `swml_block!` writes one. It goes wherever statements go, and its text is merged as it
    /// is. Labels and sections that it names and does not have are those of the script around
    /// it, which `Document::check` judges.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::{Block, Document, Play};
    /// let block = Block::new().then(Play::url("say:Hello"));
    /// let script = Document::new().section("main", &block);
    /// assert_eq!(script.to_json(), format!(r#"{{"version":"1.0.0","sections":{{"main":{block}}}}}"#));
    /// ```
    pub struct Block of Method;
}

/// A document inside another one, where it goes out as JSON text.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// A document.
    Document(Box<Document>),
    /// The text of one, as it was written.
    Source(Text),
}

impl Default for Inline {
    fn default() -> Self {
        Self::Source(Text::default())
    }
}

impl Property for Inline {
    fn view(&self) -> ValueRef<'_> {
        match self {
            Self::Document(document) => ValueRef::Inline(document),
            Self::Source(text) => text.view(),
        }
    }
}

impl Read for Inline {
    #[inline]
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        *self = match &node.content {
            Content::Inline(document) => {
                let mut inner = Document::default();
                inner.read(document)?;
                Self::from(inner)
            }
            _ => {
                let mut text = Text::default();
                text.read(node)?;
                Self::Source(text)
            }
        };
        Ok(())
    }
}

impl Statements for Inline {
    fn each_mut(&mut self, steps: &mut Steps<'_>) {
        if let Self::Source(text) = self
            && let Some(document) = crate::visit::document::<Document>(text.as_str())
        {
            *self = Self::from(document);
        }
        if let Self::Document(document) = self {
            document.each_mut(steps);
        }
    }
}

impl Typed for Inline {
    const TYPE: Type = Type::Inline;
}

impl From<Document> for Inline {
    fn from(document: Document) -> Self {
        Self::Document(Box::new(document))
    }
}

into_property!(Inline: Document => |value| Inline::from(value));
into_property!(Inline: Inline => |value| value);
