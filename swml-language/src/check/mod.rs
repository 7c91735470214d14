//! The checker: finds every fault of a tree in one pass.
//!
//! [`Checker::value`] walks a tree along its type; what holds for one text is in
//! [`mod@format`], what holds across the properties of a record is that record's rule,
//! beside its declaration in [`crate::methods`].

mod background;
pub(crate) mod flow;
mod json;
#[path = "legacy.rs"]
mod legacy;
mod paths;
mod placeholder;
mod record;
mod requests;
mod scalar;
mod undocumented;
mod unknown;
mod variables;

pub use crate::dialect::{Dialect, is_other, quoted};
pub use crate::format;
pub use scalar::in_unit;
pub(crate) use undocumented::fault as undocumented;

pub use record::Scope;
pub(crate) use record::title;

use std::collections::{HashMap, HashSet};

use crate::allow::{Allowance, Allowed, Unknown};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Report};
use crate::document::Document;
use crate::schema::{
    Alternative, Choice, Facets, Format, Method, Methods, Record, Type, all_of, one_of,
};
use crate::suggest::Budget;
use crate::tree::{Content, Entry, Known, Node, Place};
use variables::Variables;

/// Judges the tree of a whole document.
///
/// ```
/// use swml_language::check::{Dialect, check};
/// use swml_language::tree::{Content, Node, Place};
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
    checker.finish_variables();
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
    variables: Variables,
    /// How many documents are around this one.
    documents: usize,
    /// The methods of the script, which a message may show.
    language: &'static Methods,
    /// What may still be spent on finding out which name was meant.
    pub(crate) budget: Budget,
}

/// How many documents may be around another one. Each is the text of the next, so with
/// each the text of the innermost doubles.
pub const DEEPEST_DOCUMENT: usize = 8;

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
            variables: Variables::default(),
            documents: 0,
            language: Document::LANGUAGE.methods,
            budget: Budget::default(),
        }
    }

    /// What the reader of the script was told.
    fn allowed(&self) -> &'t Allowed {
        self.allowed
    }

    /// True for a variable that a method of the language sets.
    fn is_outcome(&self, name: &str) -> bool {
        let mut rows = self.language.rows.iter();
        rows.any(|row| row.facets.leaves.iter().any(|one| one.name == name))
    }

    /// True in a document that another one runs.
    fn is_inside(&self) -> bool {
        self.documents > 0 || self.variables.is_inside()
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
            (Content::Mistake | Content::Flow(_), _) => self.variables.anything(),
            (Content::Hole(hole), _) => {
                // a statement from Rust may set anything
                if !matches!(ty.bare(), Type::Text | Type::Destination | Type::Condition) {
                    self.variables.anything();
                }
                self.hole(node, hole.known, ty, facets);
            }
            (_, Type::Any) => self.any(node),
            (_, Type::Choice(choice)) => match choice.pick(node).or_else(|| meant(choice, node)) {
                Some(picked) if self.stray_word(node, choice, picked) => {}
                Some(picked) => {
                    if picked.facets.undocumented {
                        self.undocumented_form(node);
                    }
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
                if entries.is_empty() && facets.filled && facets.each {
                    self.no_case(node.place);
                } else if entries.is_empty() && facets.filled {
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
            (Content::Map(entries), Type::Record(record))
                if self.short_document(entries, record()) => {}
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
                None => self.unknown_name(node.place, name, methods),
            },
            (Content::Inline(_), Type::Inline) if self.is_too_deep(node.place) => {}
            (Content::Inline(document), Type::Inline) => {
                self.variables.enter();
                self.documents += 1;
                self.value(
                    document,
                    &Type::Record(Document::schema),
                    &Facets::NONE,
                    None,
                );
                self.variables.leave();
                self.documents -= 1;
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
                let sound = facets.format == Format::Sound;
                ty.has_shape_of(node) && (sound || matches!(ty, Type::Any))
            }
            Known::Section | Known::Url => takes(known, ty, facets.format),
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
            Content::Text(text) => {
                self.paths_only(node.place, text);
                self.variables_in(node.place, text, crate::schema::Format::Free);
            }
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
                    if flow.arms.is_empty() {
                        checker.variables.anything();
                    }
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
                .note(format!("{what} does nothing here"))
                .help(if self.required {
                    format!("give it {missing}")
                } else {
                    format!("give it {missing} or remove {subject}")
                }),
        );
    }

    /// Branches by value without a value: SignalWire's schema takes that.
    fn no_case(&mut self, place: Place) {
        let subject = self.subject();
        self.report(
            Diagnostic::new(Code::NoCase, place, format!("{subject} is empty"))
                .note("without a case `default` is always taken")
                .help("add a case, or write what `default` does in the place of it all"),
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
                .note("SignalWire's schema takes no more")
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
            .note("SignalWire's schema requires it")
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

    /// A document that is its one step alone; false if it is no such thing.
    fn short_document(&mut self, entries: &'t [Entry<'t>], record: &'static Record) -> bool {
        let sections = record.field("sections").map(|field| &field.ty);
        let (Some(step), Some(Type::Map(Type::List(Type::Method(methods))))) =
            (crate::legacy::short(entries, record), sections)
        else {
            return false;
        };
        self.step(
            step.place,
            std::slice::from_ref(step),
            methods,
            &Facets::NONE,
        );
        let version = |entry: &&Entry<'_>| entry.key == "version";
        let field = record.field("version");
        for (entry, field) in entries.iter().filter(version).zip(field) {
            self.within(Step::Key(field.name), |checker| {
                checker.value(&entry.value, &field.ty, &field.facets, None);
            });
        }
        true
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
        if let Some(apart) = crate::legacy::labelled(entries, methods) {
            for entry in apart {
                if entry.key == crate::legacy::LABEL {
                    self.undocumented_for(
                        entry.place,
                        "`label` beside a method",
                        "give the label a step of its own, before this one".to_owned(),
                        None,
                    );
                }
                self.step(entry.place, std::slice::from_ref(entry), methods, facets);
            }
            return;
        }
        self.language = methods;
        let entry = match entries {
            [entry] => Some(entry),
            _ => self.method_among(entries, methods),
        };
        let Some(entry) = entry else {
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

    fn known_step(
        &mut self,
        entry: &'t Entry<'t>,
        method: &'static Method,
        methods: &'static Methods,
        facets: &Facets,
    ) {
        if method.facets.undocumented && !self.allows(None, &entry.key) {
            self.within(Step::Key(&entry.key), |checker| {
                checker.undocumented(entry.place, &format!("`{}`", method.name));
            });
        }
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
        let own = self.variables.statement(method.name, &entry.value);
        if own {
            self.variables.enter();
        }
        self.methods.push(method.name);
        self.within(Step::Key(&entry.key), |checker| {
            checker.value(&entry.value, &method.ty, &method.facets, None);
        });
        self.methods.pop();
        if own {
            self.variables.leave();
        }
    }

    /// The one entry of a step that is a method; the others are told. Nothing if several are.
    fn method_among(
        &mut self,
        entries: &'t [Entry<'t>],
        methods: &'static Methods,
    ) -> Option<&'t Entry<'t>> {
        let is_method = |entry: &&Entry<'_>| entry.raw || methods.get(&entry.key).is_some();
        let mut all = entries.iter().filter(is_method);
        let only = match (all.next(), all.next()) {
            (Some(only), None) => only,
            _ => return None,
        };
        let method = methods.get(&only.key)?;
        for entry in entries {
            if !std::ptr::eq(entry, only) {
                self.beside(entry, method, methods);
            }
        }
        Some(only)
    }

    /// What nobody judges: only what JSON cannot say is wrong.
    fn any_at(&mut self, entry: &'t Entry<'t>) {
        self.variables.anything();
        self.within(Step::Key(&entry.key), |checker| {
            checker.value(&entry.value, &Type::Any, &Facets::NONE, None);
        });
    }

    /// Says so if a document here would be in too many others.
    fn is_too_deep(&mut self, place: Place) -> bool {
        let is_too_deep = self.documents >= DEEPEST_DOCUMENT;
        if is_too_deep {
            let subject = self.subject();
            self.report(
                Diagnostic::new(
                    Code::InvalidInline,
                    place,
                    format!("{subject} is a document inside more than {DEEPEST_DOCUMENT} others"),
                )
                .note("a document inside another one is sent as text, which doubles in size with each level")
                .help("give the inner script a section or a URL of its own"),
            );
        }
        is_too_deep
    }

    /// Text that holds a document as JSON.
    fn inline(&mut self, place: Place, text: &str) {
        let depth = self.depth + self.path.len();
        if self.is_too_deep(place) {
            return;
        }
        if depth >= DEEPEST {
            let subject = self.subject();
            self.report(
                Diagnostic::new(
                    Code::InvalidInline,
                    place,
                    format!("{subject} is the text of a document nested too deep"),
                )
                .note("documents nested so deep are not read")
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
        inner.documents = self.documents + 1;
        inner.value(&node, &Type::Record(Document::schema), &Facets::NONE, None);
        let Checker {
            found,
            secrets,
            methods,
            used,
            variables,
            ..
        } = inner;
        (self.methods, self.used) = (methods, used);
        self.variables.absorb(&variables);
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

/// True if the type takes the name of a section, or a URL.
pub fn takes(known: Known, ty: &Type, format: Format) -> bool {
    match ty {
        Type::Any => true,
        Type::Text => match format {
            Format::Section => true,
            Format::LocalSection => known == Known::Section,
            Format::Url => known == Known::Url,
            _ => false,
        },
        Type::Choice(choice) => choice
            .alternatives
            .iter()
            .any(|one| takes(known, &one.ty, one.facets.format)),
        _ => false,
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
