//! The names of a script, each with all of its places: sections, labels, variables and parameters.

use std::collections::HashMap;
use std::ops::Range;

use swml_language::expression::{self, Options, Path, Scope, Template};
use swml_language::schema::{Format, Language, LanguageId, Type};
use swml_language::tree::has_variable;

use super::slots::{self, Row, Slot};
use super::syntax::{Entry, Kind, Scalar, Tree};
use super::walk::{self, Frame, Visited};

/// The kind of a name, with its text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Name {
    Section(String),
    /// A label of a section.
    Label {
        section: String,
        name: String,
    },
    Variable(String),
    /// A parameter of a section.
    Param {
        section: String,
        name: String,
    },
}

impl Name {
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Section(name) | Self::Variable(name) => name,
            Self::Label { name, .. } | Self::Param { name, .. } => name,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The name is defined here: a section, a label, a `set`, a parameter that is passed.
    Definition,
    /// A method that sets the variable, which is not written here.
    Outcome(&'static str),
    Reference,
}

/// A place of a name.
#[derive(Clone, Debug)]
pub(crate) struct Occurrence {
    pub(crate) name: Name,
    pub(crate) role: Role,
    /// The range of the name alone.
    pub(crate) at: Range<usize>,
    /// The range with quotes, if the name is the whole of a value or a key.
    pub(crate) whole: Option<Range<usize>>,
}

/// All names of a script.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// In the order of the text.
    pub(crate) all: Vec<Occurrence>,
    by_name: HashMap<Name, Vec<usize>>,
    /// The texts that a `set` assigns to a variable.
    values: HashMap<String, Vec<String>>,
}

impl Names {
    pub(crate) fn of(tree: &Tree, language: &'static Language) -> Self {
        let mut finder = Finder {
            language,
            names: Self::default(),
        };
        walk::each(tree, &language.document, &mut |visited| {
            finder.visit(&visited)
        });
        let mut names = finder.names;
        names.all.sort_by_key(|one| (one.at.start, one.at.end));
        for (number, one) in names.all.iter().enumerate() {
            names
                .by_name
                .entry(one.name.clone())
                .or_default()
                .push(number);
        }
        names
    }

    /// Returns the name that is written at a byte.
    pub(crate) fn at(&self, byte: usize) -> Option<&Occurrence> {
        let first = self.all.partition_point(|one| one.at.end < byte);
        let near = self
            .all
            .iter()
            .skip(first)
            .take_while(|one| one.at.start <= byte);
        let mut near = near.filter(|one| !matches!(one.role, Role::Outcome(_)));
        near.find(|one| one.at.end >= byte)
    }

    /// Returns the places of a name.
    pub(crate) fn places(&self, name: &Name) -> impl Iterator<Item = &Occurrence> {
        let places = self.by_name.get(name).map(Vec::as_slice);
        let places = places.unwrap_or_default().iter();
        places.filter_map(|place| self.all.get(*place))
    }

    /// Returns all different names, in the order of their first places.
    pub(crate) fn each(&self) -> impl Iterator<Item = (&Name, &Occurrence)> {
        let is_first = |number: usize, one: &Occurrence| {
            let places = self.by_name.get(&one.name);
            places.and_then(|places| places.first()) == Some(&number)
        };
        let all = self.all.iter().enumerate();
        all.filter(move |(number, one)| is_first(*number, one))
            .map(|(_, one)| (&one.name, one))
    }

    /// Returns true if the script defines a name, or a method sets it.
    pub(crate) fn is_defined(&self, name: &Name) -> bool {
        self.places(name).any(|one| one.role != Role::Reference)
    }

    /// Returns the texts that a `set` assigns to a variable.
    pub(crate) fn values(&self, variable: &str) -> &[String] {
        self.values.get(variable).map_or(&[], Vec::as_slice)
    }
}

/// The maximum number of values of a variable that are kept.
const MOST_VALUES: usize = 64;

struct Finder {
    language: &'static Language,
    names: Names,
}

/// Returns the text of a property of the object that a frame is in.
fn property<'v>(frame: &Frame<'v>, name: &str) -> Option<&'v Scalar> {
    frame.value.map()?.get(name)?.scalar()
}

/// Returns the name of the section that a value is in.
fn section_of(frames: &[Frame<'_>]) -> String {
    walk::section(frames).map_or_else(String::new, |section| section.key.text.to_string())
}

/// Returns true for the name of a section, and not a URL, a variable, or a document as text.
pub(crate) fn is_section(text: &str) -> bool {
    !text.is_empty()
        && !text.contains("://")
        && !text.starts_with("relay:")
        && !text.trim_start().starts_with('{')
        && !has_variable(text)
}

impl Finder {
    fn add(&mut self, name: Name, role: Role, at: Range<usize>, whole: Option<Range<usize>>) {
        self.names.all.push(Occurrence {
            name,
            role,
            at,
            whole,
        });
    }

    fn add_whole(&mut self, name: Name, role: Role, scalar: &Scalar) {
        self.add(name, role, scalar.content(), Some(scalar.at.clone()));
    }

    fn visit(&mut self, visited: &Visited<'_>) {
        match &visited.value.kind {
            Kind::Map(map) => {
                for entry in &map.entries {
                    self.key(visited, entry);
                }
            }
            Kind::Scalar(scalar) => self.scalar(visited, scalar),
            Kind::List(_) | Kind::Missing => {}
        }
    }

    fn key(&mut self, visited: &Visited<'_>, entry: &Entry) {
        let key = &entry.key;
        if walk::are_sections(visited.frames) {
            let name = Name::Section(key.text.to_string());
            self.add_whole(name, Role::Definition, key);
            return;
        }
        if let Some(Row::Method(method)) = slots::row(visited.slots, &key.text) {
            for outcome in method.constraints.sets {
                let name = Name::Variable(outcome.name.to_owned());
                self.add(name, Role::Outcome(method.name), key.at.clone(), None);
            }
        }
        match visited.frames.last().and_then(Frame::row) {
            Some(Row::Method(method)) if method.name == "set" => self.assigned(entry),
            Some(Row::Property(_, field)) if field.name == "params" => {
                let frames = visited.frames;
                let dest = frames.last().and_then(|frame| property(frame, "dest"));
                if let Some(dest) = dest.filter(|dest| is_section(&dest.text)) {
                    let section = dest.text.to_string();
                    let name = key.text.to_string();
                    self.add_whole(Name::Param { section, name }, Role::Definition, key);
                }
            }
            _ => {}
        }
    }

    /// Adds the variable of an entry of `set`.
    fn assigned(&mut self, entry: &Entry) {
        let key = &entry.key;
        let start = match key.text.strip_prefix("vars.") {
            Some(_) => "vars.".len(),
            None => 0,
        };
        let rest = key.text.get(start..).unwrap_or_default();
        let length = rest.find(['.', '[']).unwrap_or(rest.len());
        let name = rest.get(..length).unwrap_or_default().to_owned();
        if name.is_empty() {
            return;
        }
        if let Some(value) = entry.value.scalar().filter(|_| length == rest.len())
            && !has_variable(&value.text)
        {
            let values = self.names.values.entry(name.clone()).or_default();
            let is_new = !values.iter().any(|known| **known == *value.text);
            if is_new && values.len() < MOST_VALUES {
                values.push(value.text.to_string());
            }
        }
        let at = key.written_range(start..start + length);
        let whole = (length == key.text.len()).then(|| key.at.clone());
        self.add(Name::Variable(name), Role::Definition, at, whole);
    }

    fn scalar(&mut self, visited: &Visited<'_>, scalar: &Scalar) {
        let slots = slots::of_scalar(visited.slots);
        let is = |wanted: &dyn Fn(&Slot) -> bool| slots.iter().any(wanted);
        let format = |wanted: Format| is(&|slot| slot.constraints.format == wanted);
        let text = &*scalar.text;
        let section = || section_of(visited.frames);
        if has_variable(text) {
            let section = section();
            self.template(scalar, &section);
        } else if is(&|slot| matches!(slot.ty, Type::Condition)) {
            let section = section();
            self.condition(scalar, &section);
        } else if format(Format::Variable) {
            if let Some(path) = Path::parse(text) {
                let section = section();
                self.path(scalar, &path, &section);
            }
        } else if format(Format::Label) && !text.is_empty() {
            let name = text.to_owned();
            let of_label = visited.frames.last().and_then(Frame::row);
            let role = match of_label {
                Some(Row::Method(method)) if method.name == "label" => Role::Definition,
                _ => Role::Reference,
            };
            let section = section();
            self.add_whole(Name::Label { section, name }, role, scalar);
        } else if (format(Format::Section) || format(Format::LocalSection)) && is_section(text) {
            self.add_whole(Name::Section(text.to_owned()), Role::Reference, scalar);
        }
    }

    fn template(&mut self, scalar: &Scalar, section: &str) {
        let options = match self.language.id {
            LanguageId::Calling => Options::CALLING,
            LanguageId::Messaging => Options::MESSAGING,
        };
        for path in Template::parse(&scalar.text, options).paths() {
            self.path(scalar, &path, section);
        }
    }

    fn condition(&mut self, scalar: &Scalar, section: &str) {
        if let Some(expression) = expression::parse(&scalar.text).expr {
            for path in expression.paths() {
                self.path(scalar, &path, section);
            }
        }
    }

    fn path(&mut self, scalar: &Scalar, path: &Path, section: &str) {
        let Some(first) = path.segments.first() else {
            return;
        };
        let text = first.name.clone();
        let name = match path.scope {
            None | Some(Scope::Vars) => Name::Variable(text),
            Some(Scope::Params) => Name::Param {
                section: section.to_owned(),
                name: text,
            },
            Some(Scope::Envs | Scope::Call | Scope::Message) => return,
        };
        let range = first.range.start..first.range.end;
        let at = scalar.written_range(range.clone());
        let whole = (range == (0..scalar.text.len())).then(|| scalar.at.clone());
        self.add(name, Role::Reference, at, whole);
    }
}
