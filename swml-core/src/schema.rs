//! The shape of the language: what the table in [`crate::methods`] declares,
//! as data that the parser, the checker and the expansion read.
//!
//! Nothing here is written by hand for a method: `record!`,
//! `keyword!`, `choice!` and
//! `methods!` derive it from the Rust declarations.

use crate::check::{Checker, Dialect, Scope};
use crate::legacy;
use crate::number::Number;
use crate::suggest::{near, nearest};
use crate::tree::{Content, Known, Node};

/// The type of a value.
#[derive(Clone, Copy, Debug)]
pub enum Type {
    /// Any JSON.
    Any,
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// A length of time, written as a number of this unit.
    Duration(Unit),
    /// Text; [`Facets::format`] says of what form.
    Text,
    /// A JavaScript condition, without `${}` around it.
    Condition,
    /// What `connect` can dial.
    Destination,
    /// One of a closed set of words.
    Keyword(&'static Keywords),
    /// Text that is a whole document written as JSON.
    Inline,
    /// The type, or a variable that stands for it.
    Var(&'static Type),
    /// A list.
    List(&'static Type),
    /// A map with free keys.
    Map(&'static Type),
    /// An object with declared properties.
    Record(fn() -> &'static Record),
    /// One statement out of a set of methods.
    Method(&'static Methods),
    /// One of several types, told apart by shape.
    Choice(&'static Choice),
}

/// The unit SWML counts a duration in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Whole seconds.
    Seconds,
    /// Seconds with a fraction.
    DecimalSeconds,
    /// Whole milliseconds.
    Milliseconds,
}

impl Unit {
    /// Its name in a message.
    pub fn name(self) -> &'static str {
        match self {
            Self::Seconds | Self::DecimalSeconds => "seconds",
            Self::Milliseconds => "milliseconds",
        }
    }

    /// How many nanoseconds one of it lasts.
    pub fn nanos(self) -> i128 {
        match self {
            Self::Seconds | Self::DecimalSeconds => 1_000_000_000,
            Self::Milliseconds => 1_000_000,
        }
    }
}

/// What kind of thing a destination is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DestinationKind {
    /// An E.164 phone number.
    Phone,
    /// A SIP URI.
    Sip,
    /// A Resource Address.
    Address,
    /// A queue.
    Queue,
    /// A WebSocket stream.
    Stream,
}

impl DestinationKind {
    /// Every kind, in the order of the reference page.
    pub const ALL: [Self; 5] = [
        Self::Phone,
        Self::Sip,
        Self::Address,
        Self::Queue,
        Self::Stream,
    ];

    /// Its name in a message.
    pub fn name(self) -> &'static str {
        match self {
            Self::Phone => "a phone number",
            Self::Sip => "a SIP URI",
            Self::Address => "a Resource Address",
            Self::Queue => "a queue",
            Self::Stream => "a stream",
        }
    }

    /// The word that makes one around a Rust expression in `swml!`.
    pub fn maker(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Sip => "sip",
            Self::Address => "address",
            Self::Queue => "queue",
            Self::Stream => "stream",
        }
    }
}

/// The form a text must have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Any text.
    #[default]
    Free,
    /// An `http(s)` URL, with `user:password@` if it needs one.
    Url,
    /// A `wss` URL.
    StreamUrl,
    /// Where `tap` sends media: `rtp://IP:port`, `ws://…`, `wss://…`.
    TapUri,
    /// A sound: a URL, `say:…`, `silence:…` or `ring:…`.
    Sound,
    /// The codec of a stream, such as `L16@24000h@40i`.
    Codec,
    /// A comma-separated list of codecs.
    Codecs,
    /// The name of a header.
    HeaderName,
    /// The value of a header.
    HeaderValue,
    /// The name of a variable, without `%{}` around it.
    Variable,
    /// The name of a label.
    Label,
    /// A section of this document, or a URL.
    Section,
    /// A section of this document.
    LocalSection,
    /// What a telephone keypad can send.
    Digits,
    /// The name of a room.
    Room,
    /// A SIP URI.
    Sip,
    /// How translated speech is put.
    Filter,
    /// Words out of a list, with a separator between.
    Words(&'static WordList),
    /// The name of a step of an agent.
    StepName,
    /// A length of time as text: `1h30m`.
    TimeSpan,
}

/// Words that SWML names for a property that holds several in one text.
#[derive(Debug, PartialEq, Eq)]
pub struct WordList {
    /// What stands between two of them.
    pub separator: char,
    /// The words.
    pub words: &'static [&'static str],
}

impl Format {
    /// True if a bare word in the macro stands for such a text.
    pub fn is_name(self) -> bool {
        matches!(
            self,
            Self::Variable | Self::Label | Self::Section | Self::LocalSection | Self::Filter
        )
    }
}

/// On which destinations a property of `connect` is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReadOn {
    /// On every one.
    #[default]
    All,
    /// On a stream only; elsewhere it is an error.
    Stream,
    /// On a SIP URI only; elsewhere it is an error.
    Sip,
    /// Shown on SIP calls only; elsewhere it does nothing.
    ShownOnSip,
    /// On SIP only where it stands on one destination of several.
    SipAmongSeveral,
    /// Not on phone numbers, where it does nothing.
    AllButPhone,
}

/// What else the table says of a property, beside its type.
#[derive(Clone, Copy, Debug)]
pub struct Facets {
    /// The least number.
    pub min: Option<f64>,
    /// The greatest number.
    pub max: Option<f64>,
    /// What the platform uses when the property is left out.
    pub default: Option<&'static str>,
    /// The form of its text.
    pub format: Format,
    /// On which destinations it is read.
    pub read_on: ReadOn,
    /// The property it does nothing without.
    pub with: Option<&'static str>,
    /// Why zero does nothing, if it does nothing.
    pub zero: Option<&'static str>,
    /// A number beyond the bounds that is taken all the same.
    pub also: Option<f64>,
    /// Names it has elsewhere, and is meant by.
    pub aka: &'static [&'static str],
    /// Names it had, by which it is still read.
    pub formerly: &'static [&'static str],
    /// A text that is written otherwise today: the old and the new one.
    pub respelt: Option<[&'static str; 2]>,
    /// Never shown in a message or in `Debug`.
    pub secret: bool,
    /// A list or map that must have an element, or text that must say something.
    pub filled: bool,
    /// How many elements a list may have.
    pub most: Option<usize>,
    /// The key that a map must have.
    pub key: Option<&'static str>,
    /// A list whose elements must differ.
    pub distinct: bool,
    /// May stay unnamed in the macro, right after the method.
    pub primary: bool,
    /// A map written one entry at a time in the macro: `case "a" { … }`.
    pub each: bool,
    /// A script for the called party, where only some methods run.
    pub callee: bool,
    /// A method behind which the script does not go on.
    pub ends: bool,
}

impl Facets {
    /// No facet at all.
    pub const NONE: Self = Self {
        min: None,
        max: None,
        default: None,
        format: Format::Free,
        read_on: ReadOn::All,
        with: None,
        zero: None,
        also: None,
        aka: &[],
        formerly: &[],
        respelt: None,
        secret: false,
        filled: false,
        most: None,
        key: None,
        distinct: false,
        primary: false,
        each: false,
        callee: false,
        ends: false,
    };

    /// Sets [`Facets::min`].
    pub const fn min(mut self, min: f64) -> Self {
        self.min = Some(min);
        self
    }

    /// Sets [`Facets::max`].
    pub const fn max(mut self, max: f64) -> Self {
        self.max = Some(max);
        self
    }

    /// Sets [`Facets::default`].
    pub const fn default(mut self, default: &'static str) -> Self {
        self.default = Some(default);
        self
    }

    /// Sets [`Facets::format`].
    pub const fn format(mut self, format: Format) -> Self {
        self.format = format;
        self
    }

    /// Sets [`Facets::read_on`].
    pub const fn read_on(mut self, read_on: ReadOn) -> Self {
        self.read_on = read_on;
        self
    }

    /// Sets [`Facets::with`].
    pub const fn with(mut self, property: &'static str) -> Self {
        self.with = Some(property);
        self
    }

    /// Sets [`Facets::zero`].
    pub const fn zero(mut self, why: &'static str) -> Self {
        self.zero = Some(why);
        self
    }

    /// Sets [`Facets::also`].
    pub const fn also(mut self, number: f64) -> Self {
        self.also = Some(number);
        self
    }

    /// Sets [`Facets::formerly`].
    pub const fn formerly(mut self, names: &'static [&'static str]) -> Self {
        self.formerly = names;
        self
    }

    /// Sets [`Facets::most`].
    pub const fn most(mut self, elements: usize) -> Self {
        self.most = Some(elements);
        self
    }

    /// Sets [`Facets::key`].
    pub const fn key(mut self, key: &'static str) -> Self {
        self.key = Some(key);
        self
    }

    /// Sets [`Facets::aka`].
    pub const fn aka(mut self, names: &'static [&'static str]) -> Self {
        self.aka = names;
        self
    }

    /// Sets [`Facets::respelt`].
    pub const fn respelt(mut self, old: &'static str, new: &'static str) -> Self {
        self.respelt = Some([old, new]);
        self
    }

    /// Sets [`Facets::secret`].
    pub const fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    /// Sets [`Facets::filled`].
    pub const fn filled(mut self) -> Self {
        self.filled = true;
        self
    }

    /// Sets [`Facets::distinct`].
    pub const fn distinct(mut self) -> Self {
        self.distinct = true;
        self
    }

    /// Sets [`Facets::primary`].
    pub const fn primary(mut self) -> Self {
        self.primary = true;
        self
    }

    /// Sets [`Facets::each`].
    pub const fn each(mut self) -> Self {
        self.each = true;
        self
    }

    /// Sets [`Facets::ends`].
    pub const fn ends(mut self) -> Self {
        self.ends = true;
        self
    }

    /// Sets [`Facets::callee`].
    pub const fn callee(mut self) -> Self {
        self.callee = true;
        self
    }
}

/// One property of a [`Record`].
#[derive(Debug)]
pub struct Field {
    /// Its name in SWML.
    pub name: &'static str,
    /// The same as JSON has it behind another: with a comma, in quotes, with a colon.
    pub key: &'static str,
    /// Its name as a Rust field.
    pub rust: &'static str,
    /// Its type.
    pub ty: Type,
    /// True if it may not be left out.
    pub required: bool,
    /// True if it is kept in a `Box`.
    pub boxed: bool,
    /// What else is known of it.
    pub facets: Facets,
}

impl Field {
    /// The property with a value, as `swml!` writes it.
    pub fn example(&self) -> String {
        format!("{} {}", self.name, self.ty.example(&self.facets))
    }
}

/// An object with declared properties.
#[derive(Debug)]
pub struct Record {
    /// What a message calls it: the method's name, or words like "a header".
    pub name: &'static str,
    /// The Rust type.
    pub rust: &'static str,
    /// The Rust module it is declared in.
    pub module: &'static str,
    /// Its properties.
    pub fields: &'static [Field],
    /// The rule that holds across its properties.
    pub rule: Option<Rule>,
    /// The rule that holds across a list of it.
    pub sequence: Option<SequenceRule>,
    /// The record around it, from which it inherits.
    pub outer: Option<fn() -> &'static Record>,
    /// True if its primary may stand for the whole: `sleep: 5000`.
    pub bare: bool,
    /// True if it takes properties that the table does not have.
    pub open: bool,
    /// The properties that are a key and its value where a list of it is written as a map.
    pub pairs: Option<[&'static str; 2]>,
    /// Properties that it had, each with what is done instead.
    pub gone: &'static [(&'static str, &'static str)],
}

/// A rule across the properties of one record.
pub type Rule = for<'s, 't> fn(&mut Checker<'t>, &Scope<'s, 't>);

/// A rule across the elements of one list of records.
pub type SequenceRule = for<'t> fn(&mut Checker<'t>, &'t Node<'t>);

impl Field {
    /// The name as JSON has it in front of the first value of an object.
    pub(crate) fn first_key(&self) -> &'static str {
        self.key.get(1..).unwrap_or_default()
    }
}

impl Record {
    /// No record has as many properties: they are put in order on the stack.
    pub(crate) const MOST: usize = 128;

    /// A record with these properties and no rule of its own.
    pub const fn new(
        name: &'static str,
        rust: &'static str,
        module: &'static str,
        fields: &'static [Field],
    ) -> Self {
        // a position is written in one byte, of which one value means something else
        assert!(Self::MOST <= crate::layout::Raw::NEXT as usize && fields.len() < Self::MOST);
        Self {
            name,
            rust,
            module,
            fields,
            rule: None,
            sequence: None,
            outer: None,
            bare: false,
            open: false,
            pairs: None,
            gone: &[],
        }
    }

    /// Sets [`Record::rust`]: the type that is looked at, where the record is what it holds.
    pub const fn of(mut self, rust: &'static str) -> Self {
        self.rust = rust;
        self
    }

    /// Sets [`Record::rule`].
    pub const fn rule(mut self, rule: Rule) -> Self {
        self.rule = Some(rule);
        self
    }

    /// Sets [`Record::sequence`].
    pub const fn sequence(mut self, rule: SequenceRule) -> Self {
        self.sequence = Some(rule);
        self
    }

    /// Sets [`Record::outer`].
    pub const fn outer(mut self, outer: fn() -> &'static Self) -> Self {
        self.outer = Some(outer);
        self
    }

    /// Sets [`Record::bare`].
    pub const fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// Sets [`Record::open`].
    pub const fn open(mut self) -> Self {
        self.open = true;
        self
    }

    /// Sets [`Record::pairs`].
    pub const fn pairs(mut self, key: &'static str, value: &'static str) -> Self {
        self.pairs = Some([key, value]);
        self
    }

    /// Sets [`Record::gone`].
    pub const fn gone(mut self, names: &'static [(&'static str, &'static str)]) -> Self {
        self.gone = names;
        self
    }
}

/// What a name turned out to be in a [`Record`].
#[derive(Clone, Copy, Debug)]
pub enum Lookup {
    /// The property of that name.
    Exact(usize),
    /// The property that had that name.
    Former(usize),
    /// No such property, but this one is meant.
    Meant(usize),
    /// Nothing of the kind.
    Unknown,
}

impl Record {
    /// The property a name stands for.
    pub fn lookup(&self, name: &str) -> Lookup {
        if let Some(known) = self.known(name) {
            return known;
        }
        if self.gone.iter().any(|(gone, _)| *gone == name) {
            return Lookup::Unknown;
        }
        nearest(name, self.fields.iter().map(|field| field.name))
            .and_then(|meant| self.fields.iter().position(|field| field.name == meant))
            .map_or(Lookup::Unknown, Lookup::Meant)
    }

    /// The property a name stands for without a guess, which takes its time.
    fn known(&self, name: &str) -> Option<Lookup> {
        let find = |is: &dyn Fn(&Field) -> bool| self.fields.iter().position(is);
        find(&|field| field.name == name)
            .map(Lookup::Exact)
            .or_else(|| find(&|field| field.facets.formerly.contains(&name)).map(Lookup::Former))
            .or_else(|| find(&|field| field.facets.aka.contains(&name)).map(Lookup::Meant))
    }

    /// The position of the property that a name is read as.
    pub fn position(&self, name: &str) -> Option<usize> {
        match self.known(name)? {
            Lookup::Exact(index) | Lookup::Former(index) => Some(index),
            Lookup::Meant(_) | Lookup::Unknown => None,
        }
    }

    /// The position of the primary that a value without a name is.
    pub fn primary_for(&self, node: &Node<'_>) -> Option<usize> {
        let find = |fits: &dyn Fn(&Field) -> bool| {
            let is = |field: &Field| field.facets.primary && fits(field);
            self.fields.iter().position(is)
        };
        find(&|field| field.ty.has_shape_of(node)).or_else(|| find(&|_| self.bare))
    }

    /// The property of exactly this name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The properties that may stay unnamed, in order of preference.
    pub fn primaries(&self) -> impl Iterator<Item = &'static Field> {
        self.fields.iter().filter(|field| field.facets.primary)
    }

    /// True if the record is a whole script.
    pub fn is_document(&self) -> bool {
        self.field("sections").is_some()
    }

    /// True if no property needs to be there.
    pub fn may_be_empty(&self) -> bool {
        self.rule.is_none() && self.fields.iter().all(|field| !field.required)
    }

    /// True if the record is a branch, written `when … { … } else { … }`.
    pub fn is_branch(&self) -> bool {
        self.fields
            .iter()
            .any(|field| matches!(field.ty, Type::Condition) && field.facets.primary)
    }
}

/// A closed set of words.
#[derive(Debug)]
pub struct Keywords {
    /// The Rust type.
    pub rust: &'static str,
    /// The Rust module it is declared in.
    pub module: &'static str,
    /// The words.
    pub words: &'static [Keyword],
}

/// One word of a set.
#[derive(Debug)]
pub struct Keyword {
    /// As SWML writes it.
    pub name: &'static str,
    /// The Rust variant.
    pub rust: &'static str,
}

impl Keywords {
    /// The word of that name.
    pub fn get(&self, name: &str) -> Option<&'static Keyword> {
        self.words.iter().find(|word| word.name == name)
    }

    /// All names, as a message lists them: "`a`, `b` or `c`".
    pub fn list(&self) -> String {
        one_of(self.words.iter().map(|word| word.name))
    }
}

/// Names as a message lists them: "`a`, `b` or `c`".
pub fn one_of<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    listed(&mut names.into_iter(), "or")
}

/// Names as a message lists them: "`a`, `b` and `c`".
pub fn all_of<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    listed(&mut names.into_iter(), "and")
}

fn listed(names: &mut dyn Iterator<Item = &str>, last_word: &str) -> String {
    let quoted: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, rest)) => format!("{} {last_word} {last}", rest.join(", ")),
    }
}

/// One of several types.
#[derive(Debug)]
pub struct Choice {
    /// The Rust type.
    pub rust: &'static str,
    /// The Rust module it is declared in.
    pub module: &'static str,
    /// What a message calls it.
    pub name: &'static str,
    /// The types.
    pub alternatives: &'static [Alternative],
}

/// One type of a [`Choice`].
#[derive(Debug)]
pub struct Alternative {
    /// The Rust variant.
    pub rust: &'static str,
    /// Its type.
    pub ty: Type,
    /// True if it is kept in a `Box`.
    pub boxed: bool,
    /// What else is known of it.
    pub facets: Facets,
}

impl Choice {
    /// The alternative a node means, told by its shape.
    pub fn pick(&self, node: &Node<'_>) -> Option<&'static Alternative> {
        let shape = |alternative: &&Alternative| alternative.ty.has_shape_of(node);
        let former = |alternative: &&Alternative| alternative.ty.had_shape_of(node);
        let all = || self.alternatives.iter();
        all().find(shape).or_else(|| all().find(former))
    }
}

/// The methods of one language.
#[derive(Debug)]
pub struct Methods {
    /// The Rust enum.
    pub rust: &'static str,
    /// The Rust module it is declared in.
    pub module: &'static str,
    /// The methods.
    pub rows: &'static [Method],
}

/// A language of scripts.
#[derive(Debug)]
pub struct Language {
    /// What a whole script is.
    pub document: Type,
    /// What a script is made of.
    pub methods: &'static Methods,
}

/// One method.
#[derive(Debug)]
pub struct Method {
    /// Its name in SWML.
    pub name: &'static str,
    /// The Rust variant.
    pub rust: &'static str,
    /// What its body is.
    pub ty: Type,
    /// True if it is kept in a `Box`.
    pub boxed: bool,
    /// What else is known of it.
    pub facets: Facets,
}

impl Methods {
    /// True if the platform evaluates `%{path}` only in these scripts, and no JavaScript.
    pub fn only_paths(&self) -> bool {
        self.module.ends_with("::messaging")
    }

    /// The method of that name.
    pub fn get(&self, name: &str) -> Option<&'static Method> {
        self.rows.iter().find(|row| row.name == name)
    }

    /// All names, as a message lists them.
    pub fn list(&self) -> String {
        let names: Vec<&str> = self.rows.iter().map(|row| row.name).collect();
        names.join(", ")
    }

    /// The method somebody meant by a name that is none.
    pub fn meant(&self, name: &str) -> Option<&'static Method> {
        nearest(name, self.rows.iter().map(|row| row.name)).and_then(|name| self.get(name))
    }

    /// The methods somebody may have meant by a name that is none.
    pub fn near(&self, name: &str) -> Vec<&'static str> {
        near(name, self.rows.iter().map(|row| row.name))
    }
}

impl Type {
    /// The type without the variable that may stand for it.
    pub fn bare(&self) -> &Type {
        match self {
            Self::Var(inner) => inner.bare(),
            _ => self,
        }
    }

    /// True if the node has the shape of this type, whatever it says inside.
    pub fn has_shape_of(&self, node: &Node<'_>) -> bool {
        use Content as C;
        match (self, &node.content) {
            (_, C::Mistake) | (Self::Any, _) => true,
            (Self::Var(inner), C::Text(text)) => {
                crate::tree::is_variable(text) || inner.has_shape_of(node)
            }
            (Self::Var(inner), _) => inner.has_shape_of(node),
            (Self::Choice(choice), _) => choice
                .alternatives
                .iter()
                .any(|alternative| alternative.ty.has_shape_of(node)),
            (Self::Null, content) => matches!(content, C::Null),
            (Self::Inline, C::Inline(_)) => true,
            (Self::Inline, C::Text(text)) => text.trim_start().starts_with('{'),
            (Self::Text, C::Hole(hole)) => hole.known == Known::Sound,
            (Self::Destination, C::Hole(hole)) => matches!(hole.known, Known::Destination(_)),
            (Self::Keyword(words), C::Bool(_)) => {
                node.word().is_some_and(|word| words.get(word).is_some())
            }
            (Self::Text | Self::Destination | Self::Condition | Self::Keyword(_), content) => {
                matches!(content, C::Text(_) | C::Word(_))
            }
            (Self::Bool, content) => matches!(content, C::Bool(_)),
            (Self::Integer, C::Number(number)) => number.is_integer(),
            (Self::Number, content) => matches!(content, C::Number(_)),
            (Self::Duration(_), content) => matches!(content, C::Number(_) | C::Duration(_)),
            (Self::List(_), content) => matches!(content, C::List(_)),
            (Self::Map(_), content) => matches!(content, C::Map(_)),
            (Self::Record(record), C::Map(entries)) => {
                let record = record();
                // an open question between records is decided by their words
                entries.is_empty()
                    || entries
                        .iter()
                        .any(|entry| record.field(&entry.key).is_some())
            }
            (Self::Method(_), content) => matches!(content, C::Map(_)),
            _ => false,
        }
    }

    /// True if the node has a shape that this type had, and is still read in.
    pub fn had_shape_of(&self, node: &Node<'_>) -> bool {
        match self {
            Self::Var(inner) => inner.had_shape_of(node),
            Self::Bool => legacy::boolean(node).is_some(),
            Self::Integer => legacy::number(node).is_some_and(Number::is_integer),
            Self::Number | Self::Duration(_) => legacy::number(node).is_some(),
            Self::List(inner) => legacy::elements(inner, node).is_some(),
            Self::Record(record) => record().primary_for(node).is_some(),
            Self::Choice(choice) => choice
                .alternatives
                .iter()
                .any(|alternative| alternative.ty.had_shape_of(node)),
            _ => false,
        }
    }

    /// What a message says the type takes.
    pub fn expected(&self, facets: &Facets) -> String {
        match self {
            Self::Any => "any value".into(),
            Self::Null => "`null`".into(),
            Self::Bool => "`true` or `false`".into(),
            Self::Integer => "an integer".into(),
            Self::Number => "a number".into(),
            Self::Duration(unit) => format!("a number of {}", unit.name()),
            Self::Text => match facets.format {
                Format::Url => "a URL".into(),
                Format::Sound => "a sound".into(),
                Format::TimeSpan => "a length of time as text".into(),
                _ => "a string".into(),
            },
            Self::Condition => "a JavaScript condition".into(),
            Self::Destination => "a destination".into(),
            Self::Keyword(words) => words.list(),
            Self::Inline => "a script".into(),
            Self::Var(inner) => inner.expected(facets),
            Self::List(inner) => match inner {
                Self::Method(_) => "a block of methods".into(),
                _ => format!("a list of {}", inner.plural(facets)),
            },
            Self::Map(_) => "an object".into(),
            Self::Record(record) => record().name.into(),
            Self::Method(_) => "a method".into(),
            Self::Choice(choice) => choice.name.into(),
        }
    }

    /// A value of the type, as `swml!` writes it.
    pub fn example(&self, facets: &Facets) -> String {
        match self {
            Self::Var(inner) => inner.example(facets),
            Self::Bool => "true".into(),
            Self::Null => "null".into(),
            Self::Integer => facets
                .max
                .or(facets.min)
                .unwrap_or(1.0)
                .max(1.0)
                .to_string(),
            Self::Number => "1.5".into(),
            Self::Duration(Unit::Milliseconds) => "500ms".into(),
            Self::Duration(_) => "20s".into(),
            Self::Keyword(words) => {
                Dialect::Script.word(words.words.first().map_or("…", |word| word.name))
            }
            Self::Destination => "\"+15551234567\"".into(),
            Self::Condition => "\"vars.x == 1\"".into(),
            Self::Text => match facets.format {
                Format::Variable => "connect_result".into(),
                Format::Label => "again".into(),
                Format::Section | Format::LocalSection => "voicemail".into(),
                Format::Codec => "\"PCMU\"".into(),
                Format::Codecs => "\"PCMU,PCMA\"".into(),
                Format::TapUri => "\"rtp://203.0.113.7:4000\"".into(),
                Format::Digits => "\"1w2#\"".into(),
                Format::Url => "\"https://example.com/…\"".into(),
                Format::StreamUrl => "\"wss://example.com/…\"".into(),
                Format::Sound => "\"say:…\"".into(),
                Format::Room => "\"lobby\"".into(),
                Format::Sip => "\"sip:alice@example.com\"".into(),
                Format::Filter => "\"polite\"".into(),
                Format::Words(list) => {
                    format!("\"{}\"", list.words.first().copied().unwrap_or("…"))
                }
                Format::TimeSpan => "\"1h30m\"".into(),
                _ => "\"…\"".into(),
            },
            Self::List(Self::Method(_)) | Self::Inline => "{ play \"say:…\"; }".into(),
            Self::Record(record) if record().is_document() => "{ play \"say:…\"; }".into(),
            Self::List(Self::Record(record)) if record().is_branch() => {
                "{ when \"vars.x == 1\" { … } else { … } }".into()
            }
            Self::List(inner) => format!("[{}]", inner.element_example(facets)),
            Self::Map(_) if facets.each => "\"…\" { … }".into(),
            Self::Map(_) => "{ key \"…\" }".into(),
            Self::Record(record) => {
                let record = record();
                let needed = record.fields.iter().filter(|field| field.required);
                let shown: Vec<String> = needed.map(Field::example).collect();
                match shown.is_empty() {
                    true => "{ … }".into(),
                    false => format!("{{ {} }}", shown.join(" ")),
                }
            }
            Self::Choice(choice) => {
                let is_record =
                    |alternative: &&Alternative| matches!(alternative.ty, Self::Record(_));
                let is_name = |alternative: &&Alternative| {
                    matches!(alternative.ty, Self::Text) && alternative.facets.format.is_name()
                };
                let all = || choice.alternatives.iter();
                let shown = all().find(is_record).or(all().find(is_name));
                shown.or(choice.alternatives.last()).map_or_else(
                    || "…".into(),
                    |alternative| {
                        let mut facets = *facets;
                        facets.format = alternative.facets.format;
                        alternative.ty.example(&facets)
                    },
                )
            }
            Self::Any | Self::Method(_) => "\"…\"".into(),
        }
    }

    /// A value of the type as an element of a list, where an object needs no braces.
    pub fn element_example(&self, facets: &Facets) -> String {
        let element = self.example(facets);
        let bare = element
            .strip_prefix("{ ")
            .and_then(|rest| rest.strip_suffix(" }"))
            .filter(|_| matches!(self, Self::Record(_)));
        bare.map_or_else(|| element.clone(), str::to_owned)
    }

    fn plural(&self, facets: &Facets) -> String {
        match self {
            Self::Any => "values".into(),
            Self::List(_) => "lists".into(),
            Self::Record(record) => {
                let name = record().name;
                let name = name.strip_prefix("a ").or(name.strip_prefix("an "));
                let name = name.unwrap_or("object");
                let end = if name.ends_with('h') { "es" } else { "s" };
                format!("{name}{end}")
            }
            Self::Text => match facets.format {
                Format::Sound => "sounds".into(),
                Format::Url => "URLs".into(),
                _ => "strings".into(),
            },
            Self::Keyword(words) => format!("{} words", words.list()),
            _ => format!("{} each", self.expected(facets)),
        }
    }
}
