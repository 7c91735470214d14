//! The checker: finds every fault of a tree in one pass.
//!
//! [`Checker::value`] walks a tree along its type; what holds for one text is in
//! [`mod@format`], what holds across the properties of a record is that record's rule,
//! beside its declaration in [`crate::methods`].

pub(crate) mod flow;
pub mod format;
mod json;
mod legacy;
mod record;
mod scalar;

pub use scalar::in_unit;

pub use record::Scope;
pub(crate) use record::title;

use std::collections::{HashMap, HashSet};

use crate::allow::{Allowance, Allowed, Unknown};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Report};
use crate::document::Document;
use crate::messaging;
use crate::schema::{Alternative, Choice, Facets, Method, Methods, Type, all_of, one_of};
use crate::tree::{Content, Entry, Known, Node, Place};

/// How the script was written, and so how a message shows a piece of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// In Rust, by `swml!` or by hand.
    Script,
    /// As JSON.
    Json,
    /// As YAML.
    Yaml,
}

impl Dialect {
    /// A property with a value, as this dialect writes it.
    pub fn property(self, name: &str, value: &str) -> String {
        match self {
            Self::Script => format!("{name} {value}"),
            Self::Json => format!("\"{name}\": {value}"),
            Self::Yaml => format!("{}: {value}", self.word(name)),
        }
    }

    /// A key, or a word of a set, as this dialect writes it.
    pub fn word(self, word: &str) -> String {
        let bare = word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
            && word.starts_with(|c: char| c.is_ascii_alphabetic());
        match self {
            Self::Script if bare => word.to_owned(),
            Self::Yaml if bare && !is_other(word) => word.to_owned(),
            _ => quoted(word),
        }
    }
}

/// True for a word that some reader of YAML takes for something else than text.
pub(crate) fn is_other(word: &str) -> bool {
    // those of YAML 1.1 too
    const OTHER: [&str; 10] = [
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan",
    ];
    OTHER.iter().any(|other| other.eq_ignore_ascii_case(word))
}

/// Text in quotes, escaped so that Rust and JSON read it alike.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Judges the tree of a whole document.
///
/// ```
/// # use swml_core as swml;
/// use swml::check::{Dialect, check};
/// use swml::tree::{Content, Node, Place};
/// let nothing = Node::new(Place(0), Content::Map([].into()));
/// let report = check(&nothing, Dialect::Json);
/// assert_eq!(report.errors().count(), 1);
/// ```
pub fn check(document: &Node<'_>, dialect: Dialect) -> Report {
    check_as(document, &Type::Record(Document::schema), dialect)
}

/// Judges a tree as a value of a type.
pub fn check_as(node: &Node<'_>, ty: &'static Type, dialect: Dialect) -> Report {
    check_allowing(node, ty, dialect, &const { Allowed::none() })
}

/// The same, where some methods and properties are allowed that SWML is not known to
/// have.
pub fn check_allowing(
    node: &Node<'_>,
    ty: &'static Type,
    dialect: Dialect,
    allowed: &Allowed,
) -> Report {
    let mut checker = Checker::new(dialect, allowed);
    checker.value(node, ty, &Facets::NONE, None);
    Report::new(checker.found, checker.secrets, checker.used)
}

/// One walk over a tree.
pub struct Checker<'t> {
    /// How messages show a piece of the script.
    pub dialect: Dialect,
    allowed: &'t Allowed,
    /// What of it stands in the script.
    used: Vec<Allowance>,
    /// The value that comes next may not be left out.
    required: bool,
    /// The scripts of this language know `%{path}` only.
    only_paths: bool,
    found: Vec<Diagnostic>,
    /// What nobody should see when a fault is shown.
    secrets: Vec<Place>,
    path: Vec<Step<'t>>,
    /// Where this document stands in the documents around it.
    base: String,
    /// The methods that the walk is in.
    methods: Vec<&'static str>,
    /// How many steps lie above this document, in the documents around it.
    depth: usize,
}

/// As deep as a document inside others may begin. It may itself be as deep as JSON
/// may, and each step costs stack.
const DEEPEST: usize = 128;

#[derive(Clone, Copy)]
enum Step<'t> {
    Key(&'t str),
    Index(usize),
}

impl<'t> Checker<'t> {
    fn new(dialect: Dialect, allowed: &'t Allowed) -> Self {
        Self {
            dialect,
            allowed,
            used: Vec::new(),
            required: false,
            only_paths: false,
            found: Vec::new(),
            secrets: Vec::new(),
            path: Vec::new(),
            base: String::new(),
            methods: Vec::new(),
            depth: 0,
        }
    }

    /// Notes a fault, at the path where the walk is now.
    pub fn report(&mut self, mut diagnostic: Diagnostic) {
        diagnostic.path = self.path();
        self.found.push(diagnostic);
    }

    /// Notes a fault of one entry of the map where the walk is now.
    pub fn report_at(&mut self, key: &'t str, diagnostic: Diagnostic) {
        self.within(Step::Key(key), |checker| checker.report(diagnostic));
    }

    /// Notes a fault further down than the walk is now: `.parallel[0].to`.
    pub fn report_below(&mut self, below: &str, mut diagnostic: Diagnostic) {
        let path = self.path() + below;
        diagnostic.path = path.trim_start_matches('.').to_owned();
        self.found.push(diagnostic);
    }

    fn path(&self) -> String {
        let mut path = String::new();
        for step in &self.path {
            match step {
                Step::Key(key) => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(&format::shown(key));
                }
                Step::Index(index) => {
                    path.push('[');
                    path.push_str(&index.to_string());
                    path.push(']');
                }
            }
        }
        path
    }

    /// The property the walk is in, as a message names it.
    fn subject(&self) -> String {
        self.path
            .iter()
            .rev()
            .find_map(|step| match step {
                Step::Key(key) => Some(format!("`{}`", format::shown(key))),
                Step::Index(_) => None,
            })
            .unwrap_or_else(|| "the script".to_owned())
    }

    fn within(&mut self, step: Step<'t>, walk: impl FnOnce(&mut Self)) {
        self.path.push(step);
        walk(self);
        self.path.pop();
    }

    /// Judges a node as a value of a type.
    pub fn value(
        &mut self,
        node: &'t Node<'t>,
        ty: &'static Type,
        facets: &Facets,
        outer: Option<&Scope<'_, 't>>,
    ) {
        if facets.secret || node.text().is_some_and(format::tells) {
            self.secrets.push(node.place);
        }
        match (&node.content, ty) {
            (Content::Mistake | Content::Flow(_), _) => {}
            (Content::Hole(hole), _) => self.hole(node, hole.known, ty, facets),
            (_, Type::Any) => self.any(node),
            (_, Type::Choice(choice)) => match choice.pick(node).or_else(|| meant(choice, node)) {
                Some(picked) if self.stray_word(node, choice, picked) => {}
                Some(picked) => {
                    let mut facets = *facets;
                    facets.format = picked.facets.format;
                    facets.callee |= picked.facets.callee;
                    facets.filled |= picked.facets.filled;
                    self.value(node, &picked.ty, &facets, outer);
                }
                None => self.wrong_type(node, ty, facets),
            },
            (Content::List(elements), Type::List(inner)) => {
                self.list(node, elements, inner, facets, outer);
            }
            (Content::Map(entries), Type::Map(inner)) => {
                if entries.is_empty() && facets.filled {
                    self.empty(node.place, "an object without an entry", "an entry");
                }
                if let Some(key) = facets.key {
                    self.needs_key(node.place, entries, key);
                }
                // a case may well do nothing
                let mut facets = *facets;
                facets.filled = false;
                facets.key = None;
                self.map(entries, inner, &facets);
            }
            (Content::Map(entries), Type::List(inner))
                if self.former_list(node, entries, inner, facets) => {}
            (Content::Map(entries), Type::Record(record)) => {
                self.record(node.place, entries, record(), outer);
            }
            (_, Type::Record(record)) if record().bare => match record().primaries().next() {
                Some(field) => self.value(node, &field.ty, &field.facets, outer),
                None => self.wrong_type(node, ty, facets),
            },
            (_, Type::Record(record)) if self.former_object(node, record()) => {}
            (Content::Map(entries), Type::Method(methods)) => {
                self.step(node.place, entries, methods, facets);
            }
            (Content::Text(name), Type::Method(methods)) => match methods.get(name) {
                Some(method) => self.former_step(node.place, name, method),
                None => self.report(unknown_method(self.dialect, node.place, name, methods)),
            },
            (Content::Inline(document), Type::Inline) => {
                self.value(
                    document,
                    &Type::Record(Document::schema),
                    &Facets::NONE,
                    None,
                );
            }
            (Content::Text(text), Type::Inline) => self.inline(node.place, text),
            _ => self.scalar(node, ty, facets),
        }
    }

    /// What a Rust expression is known to be must fit, too.
    fn hole(&mut self, node: &'t Node<'t>, known: Known, ty: &'static Type, facets: &Facets) {
        let fits = match known {
            Known::Nothing => true,
            Known::Destination(_) => ty.has_shape_of(node),
            // text all the same, where any value is taken
            Known::Sound => {
                let sound = facets.format == crate::schema::Format::Sound;
                ty.has_shape_of(node) && (sound || matches!(ty, Type::Any))
            }
        };
        if !fits {
            self.wrong_type(node, ty, facets);
        }
    }

    /// True for a name that is allowed although SWML is not known to have it; without an
    /// object it is the name of a method.
    fn allows(&mut self, object: Option<&str>, key: &str) -> bool {
        let path = || self.whole_path();
        let unknown = Unknown {
            object,
            key,
            methods: &self.methods,
            path: &path,
        };
        let new: Vec<Allowance> = self.allowed.matching(&unknown).cloned().collect();
        let is_allowed = !new.is_empty();
        for allowance in new {
            if !self.used.contains(&allowance) {
                self.used.push(allowance);
            }
        }
        is_allowed
    }

    /// What would let such a name pass.
    fn allowance(&self, object: Option<&str>, key: &str) -> Allowance {
        let path = String::new;
        let unknown = Unknown {
            object,
            key,
            methods: &self.methods,
            path: &path,
        };
        unknown.allowance()
    }

    /// The path where the walk is, from the outermost document.
    fn whole_path(&self) -> String {
        let path = self.path();
        match (self.base.as_str(), path.as_str()) {
            ("", _) => path,
            (base, "") => base.to_owned(),
            (base, path) => format!("{base}.{path}"),
        }
    }

    /// Judges a value as of a name that is a guess: true if it fits. What is wrong in it is
    /// not told, as the guess may be.
    fn fits(&mut self, judge: impl FnOnce(&mut Self)) -> bool {
        let before = self.found.len();
        judge(self);
        let fits = self.found.len() == before;
        self.found.truncate(before);
        fits
    }

    /// Free-form JSON: only what JSON itself cannot say is wrong.
    fn any(&mut self, node: &'t Node<'t>) {
        match &node.content {
            Content::List(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    self.within(Step::Index(index), |checker| {
                        checker.any(element);
                    });
                }
            }
            Content::Flow(flow) => {
                for element in flow.arms.iter().flatten() {
                    self.any(element);
                }
            }
            Content::Map(entries) => self.map(entries, &Type::Any, &Facets::NONE),
            Content::Text(text) => self.paths_only(node.place, text),
            Content::Word(word) => self.unquoted(node.place, word, quoted(word)),
            Content::Number(number) => self.bounds(node.place, *number, None, &Facets::NONE),
            Content::Duration(_) => {
                let subject = self.subject();
                self.report(
                    Diagnostic::new(
                        Code::WrongType,
                        node.place,
                        format!("{subject} takes plain JSON, which has no units"),
                    )
                    .note("SWML gives free-form values no unit of time")
                    .help("write the number alone"),
                );
            }
            _ => {}
        }
    }

    fn list(
        &mut self,
        node: &'t Node<'t>,
        elements: &'t [Node<'t>],
        inner: &'static Type,
        facets: &Facets,
        outer: Option<&Scope<'_, 't>>,
    ) {
        if elements.is_empty() && facets.filled {
            self.empty(node.place, "a list without an element", "an element");
        }
        if facets.distinct {
            self.distinct(node);
        }
        if let Some(most) = facets.most {
            self.at_most(node.place, elements, most);
        }
        // a group of a list is a list of its own; other elements are not asked to be filled
        let mut facets = *facets;
        facets.most = None;
        facets.filled &= matches!(inner, Type::List(_));
        self.elements(elements, inner, &facets, outer);
        if let Type::Record(record) = inner
            && let Some(rule) = record().sequence
        {
            rule(self, node);
        }
    }

    fn elements(
        &mut self,
        elements: &'t [Node<'t>],
        inner: &'static Type,
        facets: &Facets,
        outer: Option<&Scope<'_, 't>>,
    ) {
        self.required = false;
        for (index, element) in elements.iter().enumerate() {
            self.within(Step::Index(index), |checker| match &element.content {
                Content::Flow(flow) => {
                    for arm in &flow.arms {
                        checker.elements(arm, inner, facets, outer);
                    }
                }
                _ => checker.value(element, inner, facets, outer),
            });
        }
    }

    fn empty(&mut self, place: Place, what: &str, missing: &str) {
        let subject = self.subject();
        self.report(
            Diagnostic::new(Code::EmptyList, place, format!("{subject} is empty"))
                .note(format!("SWML rejects {what} here"))
                .help(if self.required {
                    format!("give it {missing}")
                } else {
                    format!("give it {missing} or remove {subject}")
                }),
        );
    }

    fn at_most(&mut self, place: Place, elements: &[Node<'_>], most: usize) {
        let mut sure = elements.iter().filter(|element| !element.is_unknown());
        if let Some(over) = sure.nth(most) {
            // values built in Rust have no places
            let place = if over.place == Place::default() {
                place
            } else {
                over.place
            };
            let subject = self.subject();
            self.report(
                Diagnostic::new(
                    Code::TooMany,
                    place,
                    format!("{subject} cannot have more than {most} elements"),
                )
                .note("the platform rejects more")
                .help(format!("remove what stands behind the first {most}")),
            );
        }
    }

    fn needs_key(&mut self, place: Place, entries: &[Entry<'_>], key: &str) {
        if entries.iter().any(|entry| entry.key == key) {
            return;
        }
        let subject = self.subject();
        let place = entries.first().map_or(place, |first| first.place);
        self.report(
            Diagnostic::new(
                Code::MissingProperty,
                place,
                format!("{subject} needs an entry `{key}`"),
            )
            .note("the platform rejects a script without it")
            .help(format!("add `{}`", self.dialect.property(key, "{ … }"))),
        );
    }

    fn distinct(&mut self, node: &'t Node<'t>) {
        let mut seen: HashSet<&str> = HashSet::new();
        let mut repeated = Vec::new();
        // alternatives exclude each other, so only plain elements are compared
        for element in node.elements().unwrap_or_default() {
            if let Some(name) = element.name()
                && !seen.insert(name)
            {
                repeated.push((element.place, name));
            }
        }
        let subject = self.subject();
        for (place, name) in repeated {
            self.report(
                Diagnostic::new(
                    Code::RepeatedWord,
                    place,
                    format!("`{}` stands in {subject} twice", format::shown(name)),
                )
                .note("each word counts once")
                .help("remove one of them"),
            );
        }
    }

    fn map(&mut self, entries: &'t [Entry<'t>], inner: &'static Type, facets: &Facets) {
        self.required = false;
        // in `swml!` a word may stand before the key: `case "a" { … }`
        let alone = matches!(inner, Type::Any) || self.dialect != Dialect::Script;
        let seen = first_of_each(entries.iter().map(|entry| (&*entry.key, entry)));
        for entry in entries {
            if let Some(first) = seen.get(&*entry.key)
                && !std::ptr::eq(first.entry, entry)
            {
                self.duplicate(entry, alone && first.equal);
            }
            self.within(Step::Key(&entry.key), |checker| {
                checker.value(&entry.value, inner, facets, None);
            });
        }
    }

    /// One of several entries of the same key; `removable` if all of them have the same
    /// value, and nothing belongs to this one that stands before the key.
    fn duplicate(&mut self, entry: &'t Entry<'t>, removable: bool) {
        let name = format::shown(&entry.key);
        let fault = Diagnostic::new(
            Code::DuplicateProperty,
            entry.place,
            format!("`{name}` is given twice"),
        )
        .note("one of the two values would be lost")
        .help("remove one of them");
        // which of two values is in effect is up to the reader: most take the last one
        let fault = match removable {
            true => fault.replace_all(entry.place, entry.value.place, ""),
            false => fault,
        };
        self.report_at(&entry.key, fault);
    }

    /// One step of a script: a map with the method as its only key.
    fn step(
        &mut self,
        place: Place,
        entries: &'t [Entry<'t>],
        methods: &'static Methods,
        facets: &Facets,
    ) {
        self.only_paths = methods.only_paths();
        let [entry] = entries else {
            let message = match entries {
                [first, second, ..] => {
                    let names = [first, second].map(|entry| format::shown(&entry.key));
                    format!(
                        "{} stand in one step",
                        all_of(names.iter().map(String::as_str))
                    )
                }
                _ => "a step without a method".to_owned(),
            };
            self.report(
                Diagnostic::new(Code::StepShape, place, message)
                    .note("a section is a list of steps, and each step is one method")
                    .help(if entries.is_empty() {
                        "name a method in it, or remove it"
                    } else {
                        "give each method a step of its own"
                    }),
            );
            return;
        };
        let method = match methods.get(&entry.key) {
            _ if entry.raw => return self.any_at(entry),
            Some(method) => method,
            None if self.allows(None, &entry.key) => return self.any_at(entry),
            None => return self.unknown_step(entry, methods, facets),
        };
        self.known_step(entry, method, methods, facets);
    }

    /// A step whose method SWML is not known to have. What is in it is not judged by the
    /// method that is likely to be meant; but it is the exact fix only if its body fits.
    fn unknown_step(&mut self, entry: &'t Entry<'t>, methods: &'static Methods, facets: &Facets) {
        let mut fault = unknown_method(self.dialect, entry.place, &entry.key, methods);
        self.cover(&entry.value, false);
        let allowance = self.allowance(None, &entry.key);
        let meant = fault.fix.as_ref().and_then(|_| methods.meant(&entry.key));
        match meant {
            Some(meant) if fault.is_sure() => self.known_step(entry, meant, methods, facets),
            Some(meant)
                if self.fits(|checker| checker.known_step(entry, meant, methods, facets)) => {}
            _ => fault.fix = None,
        }
        self.report_at(&entry.key, fault.allowed_by(allowance));
    }

    fn known_step(
        &mut self,
        entry: &'t Entry<'t>,
        method: &'static Method,
        methods: &'static Methods,
        facets: &Facets,
    ) {
        if facets.callee && !method.facets.callee {
            let allowed = methods.rows.iter().filter(|row| row.facets.callee);
            self.report_at(
                &entry.key,
                Diagnostic::new(
                    Code::NotForCallee,
                    entry.place,
                    format!("`{}` cannot run in `confirm`", method.name),
                )
                .note("`confirm` is heard by the called party before the bridge; few methods run there")
                .help(format!("use {}", one_of(allowed.map(|row| row.name)))),
            );
        }
        self.methods.push(method.name);
        self.within(Step::Key(&entry.key), |checker| {
            checker.value(&entry.value, &method.ty, &method.facets, None);
        });
        self.methods.pop();
    }

    /// What nobody judges: only what JSON cannot say is wrong.
    fn any_at(&mut self, entry: &'t Entry<'t>) {
        self.within(Step::Key(&entry.key), |checker| {
            checker.value(&entry.value, &Type::Any, &Facets::NONE, None);
        });
    }

    /// Text that holds a document as JSON.
    fn inline(&mut self, place: Place, text: &str) {
        let depth = self.depth + self.path.len();
        if depth >= DEEPEST {
            let subject = self.subject();
            self.report(
                Diagnostic::new(
                    Code::InvalidInline,
                    place,
                    format!("{subject} is the text of a document nested too deep"),
                )
                .note("the platform rejects a script that is nested too deep")
                .help("give the inner script a URL or a section of its own"),
            );
            return;
        }
        let node = match serde_json::from_str::<Node<'_>>(text) {
            Ok(node) => node,
            Err(error) => {
                let subject = self.subject();
                self.report(
                    Diagnostic::new(
                        Code::InvalidInline,
                        place,
                        format!("{subject} holds text that starts like a document, but is no JSON"),
                    )
                    .note(format!("the JSON reader says: {error}"))
                    .help(match self.dialect {
                        Dialect::Script => {
                            "write the script as a block, `{ play \"say:bye\"; hangup; }`"
                        }
                        Dialect::Json | Dialect::Yaml => "mend the JSON in the string",
                    }),
                );
                return;
            }
        };
        let path = self.path();
        // places in the inner text mean nothing outside: the string itself is shown
        let mut inner = Checker::new(Dialect::Json, self.allowed);
        inner.depth = depth;
        inner.base = self.whole_path();
        inner.methods = std::mem::take(&mut self.methods);
        inner.used = std::mem::take(&mut self.used);
        inner.value(&node, &Type::Record(Document::schema), &Facets::NONE, None);
        let Checker {
            found,
            secrets,
            methods,
            used,
            ..
        } = inner;
        (self.methods, self.used) = (methods, used);
        if !secrets.is_empty() {
            self.secrets.push(place);
        }
        for mut fault in found {
            fault.place = place;
            fault.fix = None;
            let between = if fault.path.is_empty() { "" } else { "." };
            fault.path = format!("{path}{between}{}", fault.path);
            self.found.push(fault);
        }
    }
}

/// The first entry of a key.
#[derive(Clone, Copy)]
struct First<'t> {
    entry: &'t Entry<'t>,
    /// The others of that key have the same value.
    equal: bool,
}

/// The first entry of each key, and whether the others have its value.
fn first_of_each<'t, K: std::hash::Hash + Eq>(
    entries: impl Iterator<Item = (K, &'t Entry<'t>)>,
) -> HashMap<K, First<'t>> {
    let mut seen = HashMap::with_capacity(entries.size_hint().0);
    for (key, entry) in entries {
        seen.entry(key)
            .and_modify(|first: &mut First<'t>| {
                first.equal = first.equal && first.entry.value.says_the_same(&entry.value);
            })
            .or_insert(First { entry, equal: true });
    }
    seen
}

/// The alternative meant by an object whose words fit none: the object there is.
fn meant(choice: &'static Choice, node: &Node<'_>) -> Option<&'static Alternative> {
    let is_object = |alternative: &&Alternative| matches!(alternative.ty, Type::Record(_));
    node.entries()?;
    choice.alternatives.iter().find(is_object)
}

/// The fault of naming a method that does not exist.
pub fn unknown_method(dialect: Dialect, place: Place, name: &str, methods: &Methods) -> Diagnostic {
    let fault = Diagnostic::new(
        Code::UnknownMethod,
        place,
        format!("SWML has no method `{}`", format::shown(name)),
    )
    .note("the platform stops a script at a method it does not know");
    let (other, here, there) = if methods.only_paths() {
        (crate::Method::METHODS, "messaging", "calls")
    } else {
        (messaging::Method::METHODS, "calling", "messages")
    };
    if other.get(name).is_some() {
        let message = format!("a {here} script has no method `{name}`");
        return Diagnostic::new(Code::UnknownMethod, place, message)
            .note(format!("`{name}` is a method for {there}"))
            .help(format!("the methods are {}", methods.list()));
    }
    match methods.near(name).as_slice() {
        [meant] => fault.help(format!("did you mean `{meant}`?")).rename(
            place,
            name,
            meant,
            dialect.word(meant),
        ),
        [_, ..] => fault.help(format!(
            "did you mean {}?",
            one_of(methods.near(name).into_iter())
        )),
        [] => fault.help(format!(
            "the methods are {}{}",
            methods.list(),
            sent_raw(dialect, name)
        )),
    }
}

/// How a script in Rust sends what SWML is not known to have. A file is read with
/// [`Allowed`], which is for its reader to say.
fn sent_raw(dialect: Dialect, name: &str) -> String {
    match dialect {
        Dialect::Script => format!(
            "; to send it anyway write `raw {} …`",
            dialect.word(&format::shown(name))
        ),
        Dialect::Json | Dialect::Yaml => String::new(),
    }
}
