//! Where a script goes: its labels, its sections, and what can never run.
//!
//! SWML reference: "goto", "label", "execute", "transfer", and the sections of a
//! document. A document inside another one is judged on its own.

use std::collections::{HashMap, HashSet};

use super::{Checker, Dialect, Step, background, format, paths, quoted, requests};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::schema::{Facets, Field, Format, Methods, Type};
use crate::suggest::Index;
use crate::tree::{Content, Entry, Node, Place, has_variable};

/// The method that gives a place a name.
const LABEL: &str = "label";

/// Judges the flow of the sections of one document.
pub(crate) fn sections<'t>(
    checker: &mut Checker<'t>,
    sections: &'t [Entry<'t>],
    list: &'static Type,
) {
    let mut all = Vec::with_capacity(sections.len());
    for section in sections {
        let mut names = Names::default();
        names.value(&section.value, list, &Facets::NONE);
        all.push(names);
    }
    let started = background::Started::of(
        all.iter_mut()
            .map(|names| std::mem::take(&mut names.started)),
    );
    // a section whose name could not be read may be any
    let unsure = sections.iter().any(|section| section.key.is_empty());
    let keys: HashSet<&str> = sections.iter().map(|section| &*section.key).collect();
    let mut index = Index::new(sections.iter().map(|section| &*section.key));
    let never = match methods_of(list) {
        Some(methods) => paths::judge(checker, sections, methods),
        None => Vec::new(),
    };
    checker.within(Step::Key("sections"), |checker| {
        for (section, names) in sections.iter().zip(&all) {
            let mut walk = Walk {
                sections: (!unsure).then_some(sections),
                keys: &keys,
                index: &mut index,
                labels: names.labels.iter().copied().collect(),
                label_index: None,
                names,
                seen: HashSet::new(),
                started: &started,
                running: background::Running::default(),
            };
            checker.within(Step::Key(&section.key), |checker| {
                walk.value(checker, &section.value, list, &Facets::NONE);
            });
        }
        if !unsure {
            unentered(checker, sections, &all, &mut index, &never);
        }
    });
}

/// The methods that the statements of a section are of.
fn methods_of(list: &'static Type) -> Option<&'static Methods> {
    match list {
        Type::List(Type::Method(methods)) => Some(methods),
        _ => None,
    }
}

/// The names in one section.
#[derive(Default)]
struct Names<'t> {
    labels: Vec<&'t str>,
    /// The section has a label that only the running program knows.
    any_label: bool,
    /// Where `goto` goes.
    jumps: Vec<&'t str>,
    /// What is run or gone on with.
    destinations: Vec<&'t str>,
    /// What is run is known only to the running program or the call.
    any_destination: bool,
    /// What is started in the background.
    started: background::Started<'t>,
}

impl<'t> Names<'t> {
    fn value(&mut self, node: &'t Node<'t>, ty: &'static Type, facets: &Facets) {
        if node.is_unknown() && !matches!(node.content, Content::Flow(_)) {
            // what Rust puts in may name anything, where a name can stand
            let steps = matches!(node.content, Content::Mistake) || holds_steps(ty);
            self.any_label |= steps;
            self.any_destination |= steps || names_section(ty, facets);
            if steps {
                self.started.anything();
            }
            return;
        }
        if matches!(facets.format, Format::Section | Format::LocalSection)
            && matches!(ty.bare(), Type::Text)
            && let Some(name) = node.name()
        {
            self.any_destination |= has_variable(name);
            self.destinations.push(name);
        }
        // a section where a URL is due is a slip that is reported, and not one that nothing enters
        if facets.format == Format::Url
            && let Content::Word(name) = &node.content
        {
            self.destinations.push(name);
        }
        if facets.format == Format::Label
            && matches!(ty.bare(), Type::Text)
            && let Some(name) = node.name()
        {
            self.jumps.push(name);
        }
        if let (Content::Flow(flow), _) = (&node.content, ty.bare()) {
            let splice = flow.arms.is_empty();
            self.any_label |= splice;
            self.any_destination |= splice;
            if splice {
                self.started.anything();
            }
        }
        // what nobody knows may hold or do anything
        match (&node.content, ty.bare()) {
            (Content::Map(entries), Type::Method(methods)) if step(entries, methods).is_none() => {
                self.any_label = true;
                self.any_destination = true;
                self.started.anything();
            }
            (Content::Map(entries), Type::Record(record)) => {
                let record = record();
                let unknown = entries
                    .iter()
                    .filter(|entry| record.position(&entry.key).is_none());
                let holds = unknown.clone().any(|entry| {
                    entry.value.entries().is_some() || entry.value.elements().is_some()
                });
                let mut fields = record.fields.iter();
                let names = fields.any(|field| names_section(&field.ty, &field.facets));
                self.any_label |= holds;
                self.any_destination |= holds || (names && unknown.count() > 0);
            }
            _ => {}
        }
        let mut labels = Vec::new();
        each_inside(node, ty, facets, &mut |inside| {
            let Inside {
                node, ty, facets, ..
            } = inside;
            if let Some(method) = inside.method {
                self.started.statement(method, node);
            }
            if inside.method == Some(LABEL) {
                match node.name().filter(|name| !has_variable(name)) {
                    Some(name) => labels.push(name),
                    None => self.any_label = true,
                }
            } else {
                self.value(node, ty, facets);
            }
        });
        self.labels.append(&mut labels);
    }
}

/// A value directly inside another one.
struct Inside<'t, 'f> {
    step: Option<Step<'t>>,
    node: &'t Node<'t>,
    ty: &'static Type,
    facets: &'f Facets,
    /// The method it is the body of.
    method: Option<&'static str>,
}

/// Calls `visit` for each value directly inside one, with the step to it, its type and
/// the method it is the body of. Documents inside are left out.
fn each_inside<'t>(
    node: &'t Node<'t>,
    ty: &'static Type,
    facets: &Facets,
    visit: &mut dyn FnMut(Inside<'t, '_>),
) {
    let inner = |node, ty, facets| Inside {
        step: None,
        node,
        ty,
        facets,
        method: None,
    };
    let at = |key: &'t Entry<'t>, ty, facets| Inside {
        step: Some(Step::Key(&key.key)),
        ..inner(&key.value, ty, facets)
    };
    match (&node.content, ty.bare()) {
        (_, Type::Choice(choice)) => {
            if let Some(picked) = choice.pick(node) {
                visit(inner(node, &picked.ty, &picked.facets));
            }
        }
        (Content::List(elements), Type::List(of)) => {
            for (index, element) in elements.iter().enumerate() {
                let step = Some(Step::Index(index));
                visit(Inside {
                    step,
                    ..inner(element, of, facets)
                });
            }
        }
        (Content::Flow(flow), _) => {
            for element in flow.arms.iter().flatten() {
                visit(inner(element, ty, facets));
            }
        }
        (Content::Map(entries), Type::Map(of)) => {
            for entry in entries {
                visit(at(entry, of, facets));
            }
        }
        (Content::Map(entries), Type::Record(record)) => {
            let record = record();
            for entry in entries {
                let index = record.position(&entry.key);
                let field = index.and_then(|index| record.fields.get(index));
                let judged =
                    |field: &&Field| !is_document(&field.ty) && field.taken(&entry.value).is_none();
                if let Some(field) = field.filter(judged) {
                    visit(at(entry, &field.ty, &field.facets));
                }
            }
        }
        (_, Type::Record(record)) => {
            let record = record();
            let index = record.primary_for(node);
            if let Some(field) = index.and_then(|index| record.fields.get(index)) {
                visit(inner(node, &field.ty, &field.facets));
            }
        }
        (Content::Map(entries), Type::Method(methods)) => {
            if let Some((entry, method)) = step(entries, methods) {
                visit(Inside {
                    method: Some(method.name),
                    ..at(entry, &method.ty, &method.facets)
                });
            }
        }
        _ => {}
    }
}

/// True if a value of this type may hold statements.
fn holds_steps(ty: &Type) -> bool {
    match ty.bare() {
        Type::Method(_) | Type::Record(_) => true,
        Type::List(inner) | Type::Map(inner) => holds_steps(inner),
        Type::Choice(choice) => choice.alternatives.iter().any(|one| holds_steps(&one.ty)),
        _ => false,
    }
}

/// True if a value of this type may be the name of a section.
fn names_section(ty: &Type, facets: &Facets) -> bool {
    match ty.bare() {
        Type::Text => matches!(facets.format, Format::Section | Format::LocalSection),
        Type::Choice(choice) => {
            let mut all = choice.alternatives.iter();
            all.any(|one| names_section(&one.ty, &one.facets))
        }
        _ => false,
    }
}

fn is_document(ty: &Type) -> bool {
    match ty {
        Type::Record(record) => record().field("sections").is_some(),
        _ => false,
    }
}

/// The method of a step.
pub(super) fn step<'t>(
    entries: &'t [Entry<'t>],
    methods: &'static Methods,
) -> Option<(&'t Entry<'t>, &'static crate::schema::Method)> {
    match entries {
        [entry] if !entry.raw => Some((entry, methods.get(&entry.key)?)),
        _ => None,
    }
}

/// One walk through a section.
struct Walk<'w, 't> {
    /// Every section, unless some are not known.
    sections: Option<&'t [Entry<'t>]>,
    /// Their names.
    keys: &'w HashSet<&'t str>,
    /// The same, to find what is meant by others.
    index: &'w mut Index<'t>,
    names: &'w Names<'t>,
    /// Its labels.
    labels: HashSet<&'t str>,
    /// The same, once one is missing.
    label_index: Option<Index<'t>>,
    /// The labels so far.
    seen: HashSet<&'t str>,
    /// What the document starts in the background, by name.
    started: &'w background::Started<'t>,
    /// What the section has started so far.
    running: background::Running,
}

impl<'t> Walk<'_, 't> {
    fn value(
        &mut self,
        checker: &mut Checker<'t>,
        node: &'t Node<'t>,
        ty: &'static Type,
        facets: &Facets,
    ) {
        if matches!(ty.bare(), Type::Text)
            && let Some(name) = node.name()
        {
            match facets.format {
                Format::Label => self.goes_to(checker, node.place, name),
                Format::Section | Format::LocalSection => self.runs(checker, node.place, name),
                _ => {}
            }
        }
        match (&node.content, ty.bare()) {
            (Content::List(elements), Type::List(Type::Method(methods))) => {
                self.running.list(checker, elements, methods, self.started);
                requests::too_many(checker, elements, methods);
            }
            _ => {}
        }
        let in_flow = matches!(node.content, Content::Flow(_));
        let before = in_flow.then(|| self.seen.clone());
        each_inside(node, ty, facets, &mut |inside| {
            let Inside {
                node, ty, facets, ..
            } = inside;
            let mut judge = |checker: &mut Checker<'t>| {
                if inside.method == Some(LABEL) {
                    self.label(checker, node);
                } else {
                    self.value(checker, node, ty, facets);
                }
            };
            match inside.step {
                Some(step) => checker.within(step, judge),
                None => judge(checker),
            }
            // elements of different arms never stand in one script
            if let Some(before) = &before {
                self.seen.clone_from(before);
            }
        });
    }

    fn label(&mut self, checker: &mut Checker<'t>, node: &'t Node<'t>) {
        let Some(name) = node.name() else {
            return;
        };
        if !self.seen.insert(name) {
            let name = format::shown(name);
            checker.report(
                Diagnostic::new(
                    Code::DuplicateLabel,
                    node.place,
                    format!("the label `{name}` stands in this section twice"),
                )
                .note("`goto` could not tell which of the two is meant")
                .help("give one of them another name"),
            );
        }
    }

    fn goes_to(&mut self, checker: &mut Checker<'t>, place: Place, name: &str) {
        let labels = &self.names.labels;
        let known = self.names.any_label || self.labels.contains(name);
        if name.is_empty() || has_variable(name) || known {
            return;
        }
        let shown = format::shown(name);
        let fault = Diagnostic::new(
            Code::UnknownLabel,
            place,
            format!("this section has no label `{shown}`"),
        )
        .note("`goto` finds labels of its own section only");
        let index = self
            .label_index
            .get_or_insert_with(|| Index::new(labels.iter().copied()));
        let meant = index.nearest(name, &mut checker.budget);
        checker.report(match meant {
            Some(meant) => {
                let word = checker.dialect.word(meant);
                fault
                    .help(format!("did you mean `{}`?", format::shown(meant)))
                    .suggest(place, word)
            }
            None if self.keys.contains(name) => {
                let execute = execute(checker.dialect, name);
                fault.help(format!("`{shown}` is a section: write `{execute}`"))
            }
            None if labels.is_empty() => {
                let label = match checker.dialect {
                    Dialect::Script => format!("label {shown};"),
                    Dialect::Json | Dialect::Yaml => format!("{{ \"label\": \"{shown}\" }}"),
                };
                fault.help(format!("put `{label}` before the statement to go to"))
            }
            None => fault.help(format!(
                "its labels are {}",
                index.listed(name, format::shown)
            )),
        });
    }

    fn runs(&mut self, checker: &mut Checker<'t>, place: Place, name: &str) {
        let Some(sections) = self.sections else {
            return;
        };
        let elsewhere = name.is_empty() || has_variable(name) || is_elsewhere(name);
        if elsewhere || self.keys.contains(name) {
            return;
        }
        let shown = format::shown(name);
        let fault = Diagnostic::new(
            Code::UnknownSection,
            place,
            format!("the script has no section `{shown}`"),
        )
        .note("a section is looked for in its own document, and a script inside another one has sections of its own");
        let meant = behind_colon(name)
            .filter(|name| self.keys.contains(name))
            .and_then(|name| sections.iter().find(|section| section.key == name))
            .map(|section| &*section.key)
            .or_else(|| self.index.nearest(name, &mut checker.budget));
        checker.report(match meant {
            Some(meant) => {
                let word = checker.dialect.word(meant);
                fault
                    .help(format!("did you mean `{}`?", format::shown(meant)))
                    .suggest(place, word)
            }
            None if format::dials(name) => {
                let number = format::shown(name.strip_prefix("tel:").unwrap_or(name));
                let dial = match checker.dialect {
                    Dialect::Script => format!("connect to {}", quoted(&number)),
                    Dialect::Json | Dialect::Yaml => {
                        format!("{{ \"connect\": {{ \"to\": {} }} }}", quoted(&number))
                    }
                };
                fault.help(format!("to dial, write `{dial}`"))
            }
            None => fault.help(match checker.dialect {
                Dialect::Script => format!("add `section {shown} {{ … }}`"),
                Dialect::Json | Dialect::Yaml => format!("add `\"{shown}\": [ … ]` to `sections`"),
            }),
        });
    }
}

/// True for what is no section of the document: a URL, or what only the platform knows.
fn is_elsewhere(name: &str) -> bool {
    name.contains("://") || name.starts_with("relay:")
}

/// `sales` of `section:sales`.
fn behind_colon(name: &str) -> Option<&str> {
    name.split_once(':').map(|(_, behind)| behind)
}

/// How a section is run.
fn execute(dialect: Dialect, name: &str) -> String {
    match dialect {
        Dialect::Script => format!("execute {}", Dialect::Script.word(&format::shown(name))),
        Dialect::Json | Dialect::Yaml => {
            let name = format::shown(name);
            format!("{{ \"execute\": {{ \"dest\": \"{name}\" }} }}")
        }
    }
}

/// Sections that nothing leads to from `main`.
fn unentered<'t>(
    checker: &mut Checker<'t>,
    sections: &'t [Entry<'t>],
    all: &[Names<'t>],
    index: &mut Index<'t>,
    never: &[&str],
) {
    let by_name: HashMap<&str, &Names<'t>> = sections
        .iter()
        .map(|section| &*section.key)
        .zip(all)
        .collect();
    let mut entered: HashSet<&str> = HashSet::from(["main"]);
    let mut next = vec!["main"];
    while let Some(names) = next.pop().map(|name| by_name.get(name)) {
        let Some(names) = names else { continue };
        if names.any_destination {
            return;
        }
        // a `goto` to a section has been told, and leads there once it is mended
        let jumps = names
            .jumps
            .iter()
            .filter(|jump| by_name.contains_key(*jump));
        for &named in names.destinations.iter().chain(jumps) {
            // a slip has been told, and leads to what is meant
            let behind = behind_colon(named).filter(|name| by_name.contains_key(name));
            let destination = match by_name.contains_key(named) {
                true => named,
                false => behind
                    .or_else(|| index.nearest(named, &mut checker.budget))
                    .unwrap_or(named),
            };
            if entered.insert(destination) {
                next.push(destination);
            }
        }
    }
    // without a `main` nothing is entered, and that has been told
    if !sections.iter().any(|section| section.key == "main") {
        return;
    }
    for section in sections {
        let empty = section.value.elements().is_some_and(<[_]>::is_empty);
        if empty {
            continue;
        }
        let name = format::shown(&section.key);
        if entered.contains(&*section.key) && never.contains(&&*section.key) {
            checker.report_at(
                &section.key,
                Diagnostic::new(
                    Code::UnenteredSection,
                    section.place,
                    format!("no call comes to the section `{name}`"),
                )
                .note("only statements that can never run lead to it")
                .help("let one of them run, or remove the section with them"),
            );
        }
        if !entered.contains(&*section.key) {
            checker.report_at(
                &section.key,
                Diagnostic::new(
                    Code::UnenteredSection,
                    section.place,
                    format!("nothing leads to the section `{name}`"),
                )
                .note(
                    "a call starts in `main`, and enters other sections by `execute` or `transfer`",
                )
                .help(format!(
                    "run it with `{}`, or remove it",
                    execute(checker.dialect, &section.key)
                )),
            );
        }
    }
}
