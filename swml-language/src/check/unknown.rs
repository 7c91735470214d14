//! Names that SWML does not have: what is meant by them, and what to write instead.

use super::{Checker, Dialect, Step, format, quoted, sent_raw};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::messaging;
use crate::methods::Method as CallMethod;
use crate::schema::{Facets, Field, Lookup, Method, Methods, Record, Type, all_of, one_of};
use crate::suggest::{all_meant, listed, same};
use crate::tree::{Content, Entry, Node, Place};
use crate::vocabulary::{self, MethodWord, PropertyForm};

/// What the name of a property turned out to be.
pub(super) enum Guess {
    /// Most likely this property, and the fault, not yet reported.
    Field(usize, Box<Diagnostic>),
    /// One of these.
    OneOf(Vec<usize>),
    /// This property, which is given by its name already.
    Taken(usize),
    /// No property of the object at all.
    Elsewhere,
    /// Nobody knows: it may be any.
    Unsure,
}

/// Properties that belong to an object inside the one they stand in.
#[derive(Default)]
pub(super) struct Misplaced<'t> {
    /// The properties on the way to it.
    pub(super) path: Vec<&'static str>,
    entries: Vec<&'t Entry<'t>>,
}

impl Misplaced<'_> {
    pub(super) fn contains(&self, entry: &Entry<'_>) -> bool {
        self.entries
            .iter()
            .any(|other| std::ptr::addr_eq(*other, entry))
    }
}

impl<'t> Checker<'t> {
    /// A step whose method SWML is not known to have. What its body should be like, nobody
    /// knows; but the statements in it are judged.
    pub(super) fn unknown_step(
        &mut self,
        entry: &'t Entry<'t>,
        methods: &'static Methods,
        facets: &Facets,
    ) {
        let mut fault = self.unknown_method(entry, methods);
        self.cover(&entry.value, false);
        let allowance = self.allowance(None, &entry.key);
        let meant = methods.meant(&entry.key);
        match meant {
            // what differs in case alone is no guess
            Some(meant) if fault.is_sure() => self.known_step(entry, meant, methods, facets),
            Some(meant) => {
                let fits = self.fits(|checker| checker.known_step(entry, meant, methods, facets));
                if !fits {
                    fault.fix = None;
                }
                let mut inner = meant.facets;
                inner.callee |= facets.callee;
                self.within(Step::Key(&entry.key), |checker| {
                    checker.statements(&entry.value, &meant.ty, &inner);
                });
            }
            None => {}
        }
        self.report_at(&entry.key, fault.allowed_by(allowance));
    }

    /// True if a value as JSON is right for a type.
    fn is_right(&self, json: &str, ty: &'static Type, facets: &Facets) -> bool {
        let Ok((node, _)) = crate::read::json::read(json) else {
            return false;
        };
        let mut checker = Checker::new(Dialect::Json, self.allowed);
        checker.value(&node, ty, facets, None);
        checker.found.is_empty()
    }

    /// True if a step as JSON is right.
    fn is_right_step(&self, json: &str, methods: &'static Methods) -> bool {
        let Ok((node, _)) = crate::read::json::read(json) else {
            return false;
        };
        let mut checker = Checker::new(Dialect::Json, self.allowed);
        checker.step(
            node.place,
            node.entries().unwrap_or_default(),
            methods,
            &Facets::NONE,
        );
        checker.found.is_empty()
    }

    /// Judges the statements in what is not judged itself.
    pub(super) fn statements(&mut self, node: &'t Node<'t>, ty: &'static Type, facets: &Facets) {
        match (&node.content, ty.bare()) {
            (Content::Map(_), Type::Method(_)) => self.value(node, ty, facets, None),
            (Content::Inline(_), Type::Inline) => self.value(node, ty, facets, None),
            (_, Type::Choice(choice)) => {
                if let Some(picked) = choice.pick(node) {
                    let mut facets = *facets;
                    facets.callee |= picked.facets.callee;
                    self.statements(node, &picked.ty, &facets);
                }
            }
            (Content::List(elements), Type::List(inner)) => {
                for (index, element) in elements.iter().enumerate() {
                    self.within(Step::Index(index), |checker| {
                        checker.statements(element, inner, facets);
                    });
                }
            }
            (Content::Flow(flow), _) => {
                for element in flow.arms.iter().flatten() {
                    self.statements(element, ty, facets);
                }
            }
            (Content::Map(entries), Type::Map(inner)) => {
                for entry in entries {
                    self.within(Step::Key(&entry.key), |checker| {
                        checker.statements(&entry.value, inner, facets);
                    });
                }
            }
            (Content::Map(entries), Type::Record(record)) => {
                let record = record();
                for entry in entries {
                    let index = record.position(&entry.key);
                    if let Some(field) = index.and_then(|index| record.fields.get(index)) {
                        self.within(Step::Key(&entry.key), |checker| {
                            checker.statements(&entry.value, &field.ty, &field.facets);
                        });
                    }
                }
            }
            _ => {}
        }
    }

    /// What stands beside the method of a step.
    pub(super) fn beside(
        &mut self,
        entry: &'t Entry<'t>,
        method: &'static Method,
        methods: &'static Methods,
    ) {
        let name = format::shown(&entry.key);
        let of = method.name;
        let inside = match method.ty {
            Type::Record(record) => record().field(&entry.key).is_some(),
            _ => false,
        };
        let help = match vocabulary::beside(method, &entry.key) {
            _ if inside => format!("`{name}` is a property of `{of}`: move it inside"),
            Some(instead) => instead,
            None if methods.meant(&entry.key).is_some() => {
                "give each method a step of its own".to_owned()
            }
            None => format!("move `{name}` inside `{of}`, or remove it"),
        };
        self.report_at(
            &entry.key,
            Diagnostic::new(
                Code::UnknownProperty,
                entry.place,
                format!("a step has no property `{name}`"),
            )
            .note(format!(
                "a step is one method, here `{of}`, and nothing beside it"
            ))
            .help(help),
        );
    }

    /// What the name of a property means; says what to write instead unless it is one property.
    pub(super) fn unknown_property(
        &mut self,
        record: &'static Record,
        entry: &'t Entry<'t>,
        meant: Option<usize>,
        fault: Diagnostic,
    ) -> Guess {
        let name = format::shown(&entry.key);
        let is_same = same(&entry.key, record.fields.iter().map(|field| field.name)).is_some();
        let row = match is_same {
            true => None,
            false => vocabulary::property(record, &entry.key, Some(&entry.value)),
        };
        let position = |name: &str| record.fields.iter().position(|field| field.name == name);
        if let Some(form) = row.map(|row| row.form) {
            match form {
                PropertyForm::Named(_) => {}
                PropertyForm::Made(meant, sample) => {
                    let shown = vocabulary::property_shown(
                        (self.dialect, self.language),
                        record,
                        meant,
                        &sample,
                        &entry.value,
                    );
                    let fault =
                        fault.help(format!("did you mean `{meant}`? write `{}`", shown.help));
                    let Some(index) = position(meant) else {
                        self.report_at(&entry.key, fault);
                        return Guess::Unsure;
                    };
                    let right = record
                        .fields
                        .get(index)
                        .is_some_and(|field| self.is_right(&shown.json, &field.ty, &field.facets));
                    let exact = shown.exact.filter(|_| right);
                    let fault = instead(self.dialect, fault, entry, exact);
                    return Guess::Field(index, Box::new(fault));
                }
                PropertyForm::OneOf(names) => {
                    let all = names.iter().filter_map(|name| position(name)).collect();
                    let names = one_of(names.iter().copied());
                    self.report_at(&entry.key, fault.help(format!("did you mean {names}?")));
                    return Guess::OneOf(all);
                }
                PropertyForm::Beside(steps, when) => {
                    let shown =
                        vocabulary::statements(self.dialect, self.language, steps, &entry.value)
                            .help;
                    let when = match when.strip_prefix("it ") {
                        Some(rest) => format!("{} {rest}", super::title(record)),
                        None => when.to_owned(),
                    };
                    let help = format!("{when}, write `{shown}`");
                    self.report_at(&entry.key, fault.help(help));
                    return Guess::Elsewhere;
                }
                PropertyForm::Hint(help) => {
                    self.report_at(&entry.key, fault.help(help));
                    return Guess::Elsewhere;
                }
                PropertyForm::Nothing(why) => {
                    let help = format!("remove `{name}`: {why}");
                    self.report_at(&entry.key, fault.help(help));
                    return Guess::Elsewhere;
                }
            }
        }
        if let Some((index, field)) =
            meant.and_then(|index| Some((index, record.fields.get(index)?)))
        {
            let fault = self.renamed(fault, entry, (record, field), row.is_some());
            return Guess::Field(index, Box::new(fault));
        }
        let near = all_meant(&entry.key, record.names(true), record.names(false));
        let help = match record.fields {
            _ if near.len() > 1 => format!("did you mean {}?", one_of(near)),
            [] => format!("remove `{name}`"),
            [only] => format!("its only property is `{}`", only.name),
            _ => format!(
                "the properties are {}",
                listed(&entry.key, record.names(true))
            ),
        };
        let help = help + &sent_raw(self.dialect, &entry.key);
        self.report_at(&entry.key, fault.help(help));
        Guess::Unsure
    }

    /// A property by another name. A word of another platform may take other values there.
    fn renamed(
        &self,
        fault: Diagnostic,
        entry: &Entry<'_>,
        (record, field): (&Record, &Field),
        of_elsewhere: bool,
    ) -> Diagnostic {
        let meant = field.name;
        let fits = entry.value.is_unknown() || field.ty.has_shape_of(&entry.value);
        if of_elsewhere && !fits {
            let expected = self.dialect.expected(&field.ty, &field.facets);
            return fault.help(format!("did you mean `{meant}`? it takes {expected}"));
        }
        let written = entry
            .value
            .name()
            .filter(|_| of_elsewhere)
            .map(format::shown);
        // in the macro the one that may stay unnamed is shown as it is mostly written
        let help = match written {
            Some(text)
                if self.dialect == Dialect::Script
                    && field.facets.primary
                    && !record.name.contains(' ') =>
            {
                let value = match &entry.value.content {
                    Content::Word(_) => text,
                    _ => quoted(&text),
                };
                format!("did you mean `{meant}`? write `{} {value}`", record.name)
            }
            _ => format!("did you mean `{meant}`?"),
        };
        let word = self.dialect.word(meant);
        fault
            .help(help)
            .rename(entry.place, &entry.key, meant, word)
    }

    /// The properties that belong to an object inside this one.
    pub(super) fn misplaced_in(
        &mut self,
        record: &'static Record,
        entries: &'t [Entry<'t>],
    ) -> Misplaced<'t> {
        let around = record.outer.map(|outer| outer());
        let mut unknown: Vec<&'t Entry<'t>> = Vec::new();
        for entry in entries {
            let known = entry.raw
                || record.open
                || record.also.contains(&&*entry.key)
                || record.position(&entry.key).is_some()
                || around.is_some_and(|outer| outer.field(&entry.key).is_some());
            if !known && !self.allows(Some(record.name), &entry.key) {
                unknown.push(entry);
            }
        }
        let mut all = unknown.into_iter();
        let first = all.by_ref().find_map(|entry| {
            let meant = !matches!(record.lookup(&entry.key), Lookup::Unknown)
                || vocabulary::property(record, &entry.key, Some(&entry.value)).is_some();
            let gone = record.gone.iter().any(|(gone, _)| *gone == entry.key);
            let found = record.inside(&entry.key).filter(|_| !meant && !gone);
            found.map(|(path, object)| (entry, path, object))
        });
        let Some((first, path, object)) = first else {
            return Misplaced::default();
        };
        // what is given already is not to be written again
        let given = |name: &&str| entries.iter().any(|entry| entry.key == **name);
        if path.iter().any(given) {
            return Misplaced::default();
        }
        let others = all.filter(|entry| object.field(&entry.key).is_some());
        let entries = std::iter::once(first).chain(others).collect();
        Misplaced { path, entries }
    }

    /// Tells of properties that belong to an object inside this one.
    pub(super) fn misplaced(&mut self, record: &'static Record, misplaced: &Misplaced<'t>) {
        let Misplaced { path, entries } = misplaced;
        let Some(first) = entries.first() else {
            return;
        };
        let names: Vec<String> = entries
            .iter()
            .map(|entry| format::shown(&entry.key))
            .collect();
        let name = format::shown(&first.key);
        // the one that may stay unnamed is not written
        let unnamed = self.dialect == Dialect::Script
            && path.len() > 1
            && path
                .first()
                .and_then(|name| record.field(name))
                .is_some_and(|field| field.facets.primary);
        let way = path.get(usize::from(unnamed)..).unwrap_or_default();
        let object = match self.dialect {
            Dialect::Script => way.iter().rev().fold(format!("{name} …"), |inner, name| {
                format!("{name} {{ {inner} }}")
            }),
            dialect => way
                .iter()
                .rev()
                .fold(dialect.property(&name, "…"), |inner, name| {
                    dialect.property(name, &format!("{{ {inner} }}"))
                }),
        };
        let owner = path.last().copied().unwrap_or_default();
        self.report_at(
            &first.key,
            Diagnostic::new(
                Code::UnknownProperty,
                first.place,
                format!("{} has no property `{name}`", super::title(record)),
            )
            .note(match names.as_slice() {
                [_] => format!("it is a property of `{owner}`"),
                _ => format!(
                    "{} are properties of `{owner}`",
                    all_of(names.iter().map(String::as_str))
                ),
            })
            .help(format!("write `{object}`")),
        );
    }

    /// A name where a step is due.
    pub(super) fn unknown_name(&mut self, place: Place, name: &'t str, methods: &'static Methods) {
        let entry = Entry {
            key: name.into(),
            place,
            value: Node::new(place, Content::Mistake),
            raw: false,
        };
        let fault = self.unknown_method(&entry, methods);
        let allowance = self.allowance(None, name);
        self.report(fault.allowed_by(allowance));
    }

    /// The fault of naming a method that does not exist.
    fn unknown_method(&self, entry: &Entry<'_>, methods: &'static Methods) -> Diagnostic {
        let dialect = self.dialect;
        let name = format::shown(&entry.key);
        let place = entry.place;
        let (other, here, there) = if methods.only_paths() {
            (CallMethod::METHODS, "messaging", "calls")
        } else {
            (messaging::Method::METHODS, "calling", "messages")
        };
        let elsewhere = other.get(&entry.key).is_some();
        let fault = match elsewhere {
            true => Diagnostic::new(
                Code::UnknownMethod,
                place,
                format!("a {here} script has no method `{name}`"),
            )
            .note(format!("`{name}` is a method for {there}")),
            false => Diagnostic::new(
                Code::UnknownMethod,
                place,
                format!("SWML has no method `{name}`"),
            )
            .note("it is not in SignalWire's schema"),
        };
        if let Some(same) = same(&entry.key, methods.all_names()) {
            return fault.help(format!("did you mean `{same}`?")).rename(
                place,
                &entry.key,
                same,
                dialect.word(same),
            );
        }
        match vocabulary::method(methods, &entry.key, Some(&entry.value)).as_slice() {
            [] => {}
            [row] => return self.translated(fault, entry, methods, row),
            rows => {
                let names = rows.iter().filter_map(|row| row.steps.first());
                let names = one_of(names.map(|step| step.0));
                return fault.help(format!("did you mean {names}?"));
            }
        }
        if elsewhere {
            let list = listed(&entry.key, methods.names(true));
            return fault.help(format!("the methods are {list}"));
        }
        match methods.near(&entry.key).as_slice() {
            [meant] => fault.help(format!("did you mean `{meant}`?")).rename(
                place,
                &entry.key,
                meant,
                dialect.word(meant),
            ),
            near @ [_, ..] => fault.help(format!("did you mean {}?", one_of(near.iter().copied()))),
            [] => fault.help(no_idea(dialect, &entry.key, methods)),
        }
    }

    /// A method of another platform, as SWML has it.
    fn translated(
        &self,
        fault: Diagnostic,
        entry: &Entry<'_>,
        methods: &'static Methods,
        row: &MethodWord,
    ) -> Diagnostic {
        if row.steps.is_empty() {
            return fault.help(format!("remove it: {}", row.note));
        }
        let shown = vocabulary::statements(self.dialect, methods, row.steps, &entry.value);
        let mut names: Vec<&str> = row.steps.iter().map(|step| step.0).collect();
        // what is done in between is only an example
        if let [first, .., last] = names.as_slice()
            && names.len() > 2
        {
            names = vec![first, last];
        }
        let mut help = format!("did you mean {}?", all_of(names.iter().copied()));
        if names != [shown.help.as_str()] {
            help.push_str(&format!(" write `{}`", shown.help));
        }
        if !row.note.is_empty() {
            help.push_str("; ");
            help.push_str(row.note);
        }
        // which sections and labels there are is not known here
        let leads = matches!(names.as_slice(), ["execute" | "transfer" | "goto"]);
        let known = !leads || shown.json.contains("://");
        let right = || self.is_right_step(&shown.json, methods);
        let exact = shown.exact.clone().filter(|_| known && right());
        instead(self.dialect, fault.help(help), entry, exact)
    }
}

/// What to do about a method that is like none there is.
fn no_idea(dialect: Dialect, name: &str, methods: &Methods) -> String {
    match dialect {
        Dialect::Script => {
            let module = match methods.only_paths() {
                true => "swml::messaging::Method",
                false => "swml::Method",
            };
            format!("`{module}` lists the methods{}", sent_raw(dialect, name))
        }
        Dialect::Json | Dialect::Yaml => {
            "the reference of SWML lists the methods, https://developer.signalwire.com/swml/"
                .to_owned()
        }
    }
}

/// The fault with an exact text for a name and its value, where both are known to be replaced as
/// a whole.
fn instead(
    dialect: Dialect,
    fault: Diagnostic,
    entry: &Entry<'_>,
    exact: Option<String>,
) -> Diagnostic {
    let whole = match (&entry.value.content, dialect) {
        (Content::Text(_) | Content::Number(_) | Content::Bool(_), _) => true,
        (_, Dialect::Json) => true,
        (Content::Map(entries), Dialect::Script) => entries.is_empty(),
        _ => false,
    };
    match exact.filter(|_| whole) {
        Some(exact) => fault.suggest_all(entry.place, entry.value.place, exact),
        None => fault,
    }
}
