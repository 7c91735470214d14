//! The tree of a script before it is checked: untyped content, each node with its place.
//!
//! Macro tokens, JSON text and Rust values are all converted to a [`Node`], so that one checker
//! handles them alike. The tree does not depend on `syn` or `serde_json`: a place is a number that
//! only the reader of the script can interpret.

use std::borrow::Cow;

use crate::destination::DestinationKind;
use crate::number::Number;

/// The location of a node: an index into its reader's own list of spans or offsets. Places increase
/// in source order; `0` means that the location is unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place(pub u32);

/// One node of a script.
#[derive(Clone, Debug, PartialEq)]
pub struct Node<'a> {
    /// Its location. For a map this is its head: the word to report when an entry is missing.
    pub place: Place,
    /// Its content.
    pub content: Content<'a>,
}

/// The content of a [`Node`].
///
/// Most nodes of a large file are numbers, so a node is small: rare or large content is boxed, and
/// a list has no spare capacity.
#[derive(Clone, Debug, PartialEq)]
pub enum Content<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number without a unit.
    Number(Number),
    /// A number with a unit of time, as only the macro can write it.
    Duration(Duration),
    /// Text in quotes.
    Text(Cow<'a, str>),
    /// A bare word, as only the macro can write it.
    Word(Box<str>),
    /// A list.
    List(Box<[Node<'a>]>),
    /// A map. Keys may repeat here: the checker reports them.
    Map(Box<[Entry<'a>]>),
    /// A whole document that is written as JSON text.
    Inline(Box<Node<'a>>),
    /// A Rust expression, of which at most the kind is known.
    RustExpr(RustExpr),
    /// Elements of a list that Rust code repeats or selects.
    Flow(Box<Flow<'a>>),
    /// An error that has already been reported: it fits every type.
    Error,
}

/// One entry of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<'a> {
    /// The key as written.
    pub key: Cow<'a, str>,
    /// The location of the key.
    pub place: Place,
    /// The value.
    pub value: Node<'a>,
    /// Whether the key may be unknown to SWML: `raw name value`.
    pub raw: bool,
}

/// A duration as written: `500ms`, `20s`, `5m`, `4h`, `1.5s`.
// aligned as an `i128`, it would make every node a third larger
#[repr(Rust, packed(8))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duration {
    /// The duration in nanoseconds.
    pub nanos: i128,
}

/// A Rust expression in a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RustExpr {
    /// Its index in the macro's own list.
    pub id: usize,
    /// Its known kind.
    pub known: ExprHint,
}

/// The known kind of a Rust expression whose value is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExprHint {
    /// Unknown: `(e)`.
    Nothing,
    /// The kind of destination: `queue(e)`, `sip(e)`.
    Destination(DestinationKind),
    /// A sound: `say(e)`.
    Sound,
    /// The name of a section: `section(e)`.
    Section,
    /// A URL: `url(e)`.
    Url,
}

impl ExprHint {
    /// Returns true if the kind is unknown.
    pub fn is_nothing(self) -> bool {
        self == Self::Nothing
    }
}

/// Elements that occur in a list any number of times.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow<'a> {
    /// Its index in the macro's own list.
    pub id: usize,
    /// The alternatives, of which at most one is taken at a time.
    pub arms: Vec<Vec<Node<'a>>>,
}

const _: () = assert!(size_of::<Node<'_>>() <= 32, "what is large is in a box");

impl<'a> Entry<'a> {
    /// Returns Rust control flow among entries. It has no key; each of its arms is a list of maps,
    /// whose entries take its place.
    pub fn flow(&self) -> Option<&Flow<'a>> {
        match &self.value.content {
            Content::Flow(flow) if self.key.is_empty() => Some(flow),
            _ => None,
        }
    }
}

/// The entries of a map, with those in Rust code in its place: what may be there. An entry whose
/// name only Rust knows has no key.
pub fn flattened<'n, 'a>(entries: &'n [Entry<'a>]) -> Vec<&'n Entry<'a>> {
    fn add<'n, 'a>(entries: &'n [Entry<'a>], all: &mut Vec<&'n Entry<'a>>) {
        for entry in entries {
            match entry.flow() {
                Some(flow) => {
                    for entries in flow.entry_lists() {
                        add(entries, all);
                    }
                }
                None => all.push(entry),
            }
        }
    }
    let mut all = Vec::with_capacity(entries.len());
    add(entries, &mut all);
    all
}

impl<'a> Flow<'a> {
    /// Returns the entries of each arm, for control flow among the entries of a map.
    pub fn entry_lists(&self) -> Vec<&[Entry<'a>]> {
        let mut all = Vec::with_capacity(self.arms.len());
        for arm in &self.arms {
            all.extend(arm.iter().filter_map(Node::entries));
        }
        all
    }

    /// Returns the entries of all arms.
    pub fn entries(&self) -> Vec<&Entry<'a>> {
        let mut all = Vec::new();
        for entries in self.entry_lists() {
            all.extend(entries);
        }
        all
    }
}

impl<'a> Node<'a> {
    /// Creates a node at a place.
    pub fn new(place: Place, content: Content<'a>) -> Self {
        Self { place, content }
    }

    /// Converts to a node that owns its text.
    pub fn into_owned(self) -> Node<'static> {
        fn owned(text: Cow<'_, str>) -> Cow<'static, str> {
            Cow::Owned(text.into_owned())
        }
        fn all<'n, B: FromIterator<Node<'static>>>(nodes: impl IntoIterator<Item = Node<'n>>) -> B {
            nodes.into_iter().map(Node::into_owned).collect()
        }
        let content = match self.content {
            Content::Null => Content::Null,
            Content::Bool(value) => Content::Bool(value),
            Content::Number(number) => Content::Number(number),
            Content::Duration(duration) => Content::Duration(duration),
            Content::Text(text) => Content::Text(owned(text)),
            Content::Word(word) => Content::Word(word),
            Content::List(elements) => Content::List(all(elements)),
            Content::Map(entries) => Content::Map(
                entries
                    .into_iter()
                    .map(|entry| Entry {
                        key: owned(entry.key),
                        place: entry.place,
                        value: entry.value.into_owned(),
                        raw: entry.raw,
                    })
                    .collect(),
            ),
            Content::Inline(document) => Content::Inline(Box::new(document.into_owned())),
            Content::RustExpr(hole) => Content::RustExpr(hole),
            Content::Flow(flow) => Content::Flow(Box::new(Flow {
                id: flow.id,
                arms: flow.arms.into_iter().map(all).collect(),
            })),
            Content::Error => Content::Error,
        };
        Node::new(self.place, content)
    }

    /// Returns true if both have equal content for certain, regardless of place: a Rust expression
    /// may have a different value each time.
    pub(crate) fn says_the_same(&self, other: &Node<'_>) -> bool {
        let all = |a: &[Node<'_>], b: &[Node<'_>]| {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.says_the_same(b))
        };
        match (&self.content, &other.content) {
            (Content::RustExpr(_) | Content::Flow(_) | Content::Error, _) => false,
            (Content::List(a), Content::List(b)) => all(a, b),
            (Content::Map(a), Content::Map(b)) => {
                let same = |(a, b): (&Entry<'_>, &Entry<'_>)| {
                    a.key == b.key && a.raw == b.raw && a.value.says_the_same(&b.value)
                };
                a.len() == b.len() && a.iter().zip(b).all(same)
            }
            (Content::Inline(a), Content::Inline(b)) => a.says_the_same(b),
            (a, b) => a == b,
        }
    }

    /// Returns the text of the node, if it is text in quotes.
    pub fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the name that the node represents, if it is text or a bare word.
    pub fn name(&self) -> Option<&str> {
        match &self.content {
            Content::Text(text) => Some(text),
            Content::Word(word) => Some(word),
            _ => None,
        }
    }

    /// Returns the word that the node represents: a name, or `true` and `false`, which are words of
    /// some sets.
    pub fn word(&self) -> Option<&str> {
        match self.content {
            Content::Bool(true) => Some("true"),
            Content::Bool(false) => Some("false"),
            _ => self.name(),
        }
    }

    /// Returns the elements of a list.
    pub fn elements(&self) -> Option<&[Node<'a>]> {
        match &self.content {
            Content::List(elements) => Some(elements),
            _ => None,
        }
    }

    /// Returns the entries of a map.
    pub fn entries(&self) -> Option<&[Entry<'a>]> {
        match &self.content {
            Content::Map(entries) => Some(entries),
            _ => None,
        }
    }

    /// Returns true if only the running program knows the value.
    pub fn is_unknown(&self) -> bool {
        matches!(
            self.content,
            Content::RustExpr(_) | Content::Flow(_) | Content::Error
        )
    }

    /// Calls `visit` for every known element of a list, including those in every arm of a [`Flow`].
    pub fn each_element<'n>(&'n self, visit: &mut dyn FnMut(&'n Node<'a>)) {
        fn walk<'n, 'a>(nodes: &'n [Node<'a>], visit: &mut dyn FnMut(&'n Node<'a>)) {
            for node in nodes {
                match &node.content {
                    Content::Flow(flow) => {
                        for arm in &flow.arms {
                            walk(arm, visit);
                        }
                    }
                    _ => visit(node),
                }
            }
        }
        walk(self.elements().unwrap_or_default(), visit);
    }

    /// Describes the content in a message.
    pub fn describe(&self) -> &'static str {
        match &self.content {
            Content::Null => "null",
            Content::Bool(_) => "a boolean",
            Content::Number(Number::Float(_)) => "a number",
            Content::Number(_) => "an integer",
            Content::Duration(_) => "a duration",
            Content::Text(_) => "a string",
            Content::Word(_) => "a bare word",
            Content::List(_) => "a list",
            Content::Map(_) => "an object",
            Content::Inline(_) => "a script",
            Content::RustExpr(hole) => match hole.known {
                ExprHint::Nothing => "a Rust value",
                ExprHint::Destination(_) => "a destination",
                ExprHint::Sound => "a sound",
                ExprHint::Section => "the name of a section",
                ExprHint::Url => "a URL",
            },
            Content::Flow(_) => "Rust code",
            Content::Error => "a mistake",
        }
    }
}

/// Returns true if `text` is one SWML variable or expression and nothing else.
///
/// ```
/// assert!(swml_language::tree::is_variable("%{call.from}"));
/// assert!(!swml_language::tree::is_variable("sip:%{call.to}@example.com"));
/// ```
pub fn is_variable(text: &str) -> bool {
    (text.starts_with("%{") || text.starts_with("${")) && text.ends_with('}')
}

/// Returns true if SWML would evaluate a part of `text`.
///
/// ```
/// assert!(swml_language::tree::has_variable("sip:%{call.to}@example.com"));
/// ```
pub fn has_variable(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut pairs = bytes.windows(2);
    bytes.contains(&b'{') && pairs.any(|pair| matches!(pair, [b'%' | b'$', b'{']))
}

/// Returns the source of an expression, without the braces around it.
///
/// ```
/// assert_eq!(swml_language::tree::variable_source("${vars.tries}"), "vars.tries");
/// ```
pub fn variable_source(text: &str) -> &str {
    let inner = text.strip_prefix("%{").or(text.strip_prefix("${"));
    inner
        .and_then(|inner| inner.strip_suffix('}'))
        .unwrap_or(text)
}
