//! The tree every script becomes before it is judged: untyped content, each
//! piece with the place it stands at.
//!
//! Macro tokens, JSON text and Rust values are all turned into a [`Node`], so
//! that one checker can judge them alike. It knows neither `syn` nor
//! `serde_json`: a place is a number that only the maker of the tree can read.

use std::borrow::Cow;

use crate::destination::DestinationKind;
use crate::number::Number;

/// Where a piece of a script stands: an index into its maker's own list of
/// spans or offsets. Places grow in source order; `0` stands for nowhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place(pub u32);

/// One piece of a script.
#[derive(Clone, Debug, PartialEq)]
pub struct Node<'a> {
    /// Where it stands. For a map this is its head: the word to point at when
    /// something in it is missing.
    pub place: Place,
    /// What it says.
    pub content: Content<'a>,
}

/// What a [`Node`] says.
///
/// A file of numbers is mostly nodes, so a node is small: what is rare or large is in a box,
/// and a list is as long as it has elements.
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
    /// A whole document that goes out as JSON text.
    Inline(Box<Node<'a>>),
    /// A Rust expression, known only by what is written around it.
    RustExpr(RustExpr),
    /// Elements of a list that Rust code repeats or chooses.
    Flow(Box<Flow<'a>>),
    /// A mistake that has been reported already: it fits everywhere.
    Error,
}

/// One entry of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<'a> {
    /// The key as written.
    pub key: Cow<'a, str>,
    /// Where the key stands.
    pub place: Place,
    /// What it is set to.
    pub value: Node<'a>,
    /// True if SWML need not know the key: `raw name value`.
    pub raw: bool,
}

/// A length of time as written: `500ms`, `20s`, `5m`, `4h`, `1.5s`.
// aligned as an `i128` it would make every node a third larger
#[repr(Rust, packed(8))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duration {
    /// The whole length, in nanoseconds.
    pub nanos: i128,
}

/// A Rust expression in a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RustExpr {
    /// Its number in the macro's own list.
    pub id: usize,
    /// What the script says about it.
    pub known: ExprHint,
}

/// What is known of a Rust expression without knowing its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExprHint {
    /// Nothing: `(e)`.
    Nothing,
    /// The kind of destination: `queue(e)`, `sip(e)`.
    Destination(DestinationKind),
    /// That it is a sound: `say(e)`.
    Sound,
    /// That it is the name of a section: `section(e)`.
    Section,
    /// That it is a URL: `url(e)`.
    Url,
}

impl ExprHint {
    /// True if nothing is known.
    pub fn is_nothing(self) -> bool {
        self == Self::Nothing
    }
}

/// Elements that stand in a list any number of times.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow<'a> {
    /// Its number in the macro's own list.
    pub id: usize,
    /// The alternatives; at most one of them is taken at a time.
    pub arms: Vec<Vec<Node<'a>>>,
}

const _: () = assert!(size_of::<Node<'_>>() <= 32, "what is large is in a box");

impl<'a> Entry<'a> {
    /// Rust code that repeats or chooses entries. It has no key; each of its arms is a list of
    /// maps, whose entries stand there.
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
                Some(flow) => flow.entries().for_each(|arm| add(arm, all)),
                None => all.push(entry),
            }
        }
    }
    let mut all = Vec::with_capacity(entries.len());
    add(entries, &mut all);
    all
}

impl<'a> Flow<'a> {
    /// The entries that its arms hold, if it is among the entries of a map.
    pub fn entries(&self) -> impl Iterator<Item = &[Entry<'a>]> {
        self.arms.iter().flatten().filter_map(Node::entries)
    }
}

impl<'a> Node<'a> {
    /// A node at a place.
    pub fn new(place: Place, content: Content<'a>) -> Self {
        Self { place, content }
    }

    /// The same node, with text of its own.
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

    /// True if both say the same for sure, wherever they stand: a Rust expression may be
    /// another value each time.
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

    /// The text of the node, if it is text in quotes.
    pub fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The name the node stands for, if it is text or a bare word.
    pub fn name(&self) -> Option<&str> {
        match &self.content {
            Content::Text(text) => Some(text),
            Content::Word(word) => Some(word),
            _ => None,
        }
    }

    /// The word of a set that the node stands for: a name, or `true` and `false`, which
    /// some sets have as words.
    pub fn word(&self) -> Option<&str> {
        match self.content {
            Content::Bool(true) => Some("true"),
            Content::Bool(false) => Some("false"),
            _ => self.name(),
        }
    }

    /// The elements of a list, if it is one.
    pub fn elements(&self) -> Option<&[Node<'a>]> {
        match &self.content {
            Content::List(elements) => Some(elements),
            _ => None,
        }
    }

    /// The entries of a map, if it is one.
    pub fn entries(&self) -> Option<&[Entry<'a>]> {
        match &self.content {
            Content::Map(entries) => Some(entries),
            _ => None,
        }
    }

    /// True where only the running program can know the value.
    pub fn is_unknown(&self) -> bool {
        matches!(
            self.content,
            Content::RustExpr(_) | Content::Flow(_) | Content::Error
        )
    }

    /// Calls `visit` for every element of a list that can be seen, those in
    /// every arm of a [`Flow`] too.
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

    /// What to call the node's content in a message.
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

/// True if `text` is one SWML variable or expression and nothing else.
///
/// ```
/// assert!(swml_language::tree::is_variable("%{call.from}"));
/// assert!(!swml_language::tree::is_variable("sip:%{call.to}@example.com"));
/// ```
pub fn is_variable(text: &str) -> bool {
    (text.starts_with("%{") || text.starts_with("${")) && text.ends_with('}')
}

/// True if SWML would evaluate a part of `text`.
///
/// ```
/// assert!(swml_language::tree::has_variable("sip:%{call.to}@example.com"));
/// ```
pub fn has_variable(text: &str) -> bool {
    let mut pairs = text.as_bytes().windows(2);
    pairs.any(|pair| matches!(pair, [b'%' | b'$', b'{']))
}

/// The source of an expression, without the braces around it.
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
