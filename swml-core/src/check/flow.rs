//! Where a script goes: its labels, its sections, and what can never run.
//!
//! SWML reference: "goto", "label", "execute", "transfer", and the sections of a
//! document. A document inside another one is judged on its own.

use std::collections::{HashMap, HashSet};

use super::{Checker, Dialect, Step, format};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::schema::{Facets, Format, Methods, Type};
use crate::suggest::nearest;
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
    // a section whose name could not be read may be any
    let unsure = sections.iter().any(|section| section.key.is_empty());
    let keys: HashSet<&str> = sections.iter().map(|section| &*section.key).collect();
    checker.within(Step::Key("sections"), |checker| {
        for (section, names) in sections.iter().zip(&all) {
            let mut walk = Walk {
                sections: (!unsure).then_some(sections),
                keys: &keys,
                labels: names.labels.iter().copied().collect(),
                names,
                seen: HashSet::new(),
            };
            checker.within(Step::Key(&section.key), |checker| {
                walk.value(checker, &section.value, list, &Facets::NONE);
            });
        }
        if !unsure {
            unentered(checker, sections, &all);
        }
    });
}

/// The names in one section.
#[derive(Default)]
struct Names<'t> {
    labels: Vec<&'t str>,
    /// The section has a label that only the running program knows.
    any_label: bool,
    /// What is run or gone on with.
    destinations: Vec<&'t str>,
    /// What is run is known only to the running program or the call.
    any_destination: bool,
}

impl<'t> Names<'t> {
    fn value(&mut self, node: &'t Node<'t>, ty: &'static Type, facets: &Facets) {
        if node.is_unknown() && !matches!(node.content, Content::Flow(_)) {
            // what Rust puts in may name anything, where a name can stand
            let steps = matches!(node.content, Content::Mistake) || holds_steps(ty);
            self.any_label |= steps;
            self.any_destination |= steps || names_section(ty, facets);
            return;
        }
        if matches!(facets.format, Format::Section | Format::LocalSection)
            && matches!(ty.bare(), Type::Text)
            && let Some(name) = node.name()
        {
            self.any_destination |= has_variable(name);
            self.destinations.push(name);
        }
        if let (Content::Flow(flow), _) = (&node.content, ty.bare()) {
            let splice = flow.arms.is_empty();
            self.any_label |= splice;
            self.any_destination |= splice;
        }
        if let (Content::Map(entries), Type::Method(methods)) = (&node.content, ty.bare())
            && step(entries, methods).is_none()
        {
            // a method that nobody knows may do anything
            self.any_label = true;
            self.any_destination = true;
        }
        let mut labels = Vec::new();
        each_inside(node, ty, facets, &mut |inside| {
            let Inside {
                node, ty, facets, ..
            } = inside;
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
                if let Some(field) = field.filter(|field| !is_document(&field.ty)) {
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
fn step<'t>(
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
    names: &'w Names<'t>,
    /// Its labels.
    labels: HashSet<&'t str>,
    /// The labels so far.
    seen: HashSet<&'t str>,
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
                unreachable(checker, elements, methods);
                apart(checker, elements, methods);
            }
            (Content::Flow(flow), Type::Method(methods)) => {
                for arm in &flow.arms {
                    unreachable(checker, arm, methods);
                }
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

    fn goes_to(&self, checker: &mut Checker<'t>, place: Place, name: &str) {
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
        checker.report(match nearest(name, labels.iter().copied()) {
            Some(meant) => {
                let word = checker.dialect.word(meant);
                fault
                    .help(format!("did you mean `{}`?", format::shown(meant)))
                    .suggest(place, word)
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
                crate::schema::all_of(labels.iter().copied())
            )),
        });
    }

    fn runs(&self, checker: &mut Checker<'t>, place: Place, name: &str) {
        let Some(sections) = self.sections else {
            return;
        };
        let elsewhere = name.is_empty() || has_variable(name) || name.contains(':');
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
        let names = sections.iter().map(|section| &*section.key);
        checker.report(match nearest(name, names) {
            Some(meant) => {
                let word = checker.dialect.word(meant);
                fault
                    .help(format!("did you mean `{}`?", format::shown(meant)))
                    .suggest(place, word)
            }
            None => fault.help(match checker.dialect {
                Dialect::Script => format!("add `section {shown} {{ … }}`"),
                Dialect::Json | Dialect::Yaml => format!("add `\"{shown}\": [ … ]` to `sections`"),
            }),
        });
    }
}

/// What stands behind the end of a list of statements: told once, at its beginning.
fn unreachable<'t>(checker: &mut Checker<'t>, list: &'t [Node<'t>], methods: &'static Methods) {
    let mut ended = None;
    let mut told = false;
    for (index, node) in list.iter().enumerate() {
        // Rust code may hold a label; and what is no step has been told
        let Some((entry, method)) = node.entries().and_then(|entries| step(entries, methods))
        else {
            ended = None;
            continue;
        };
        if method.name == LABEL {
            ended = None;
        }
        match ended {
            Some(end) if !told => {
                told = true;
                checker.within(Step::Index(index), |checker| {
                    checker.report(
                        Diagnostic::new(
                            Code::Unreachable,
                            entry.place,
                            format!("`{}` can never run", method.name),
                        )
                        .note(format!("the script never comes past the `{end}` before it"))
                        .help(format!(
                            "remove it, move it before the `{end}`, or put a `label` before it"
                        )),
                    );
                });
            }
            None if method.facets.ends => {
                ended = Some(method.name);
                told = false;
            }
            _ => {}
        }
    }
}

/// A sidecar transcribes the call itself, and only one thing can.
///
/// SWML reference: "ai_sidecar".
fn apart<'t>(checker: &mut Checker<'t>, list: &'t [Node<'t>], methods: &'static Methods) {
    let mut running: Option<&'static str> = None;
    for (index, node) in list.iter().enumerate() {
        let Some((entry, method)) = node.entries().and_then(|entries| step(entries, methods))
        else {
            // Rust code, and what may run in between, may end it
            running = None;
            continue;
        };
        let transcribes = match method.name {
            "ai_sidecar" => true,
            "live_transcribe" => starts(&entry.value),
            _ => continue,
        };
        match running {
            Some(other) if transcribes && other != method.name => {
                checker.within(Step::Index(index), |checker| {
                    checker.report(
                        Diagnostic::new(
                            Code::NotTogether,
                            entry.place,
                            format!("`{}` cannot run beside `{other}`", method.name),
                        )
                        .note("both transcribe the call, and the platform lets only one do so")
                        .help(format!("remove `{}`, or `{other}`", method.name)),
                    );
                });
            }
            _ => running = transcribes.then_some(method.name),
        }
    }
}

/// True if live transcription is started, not ended or summarised.
fn starts(body: &Node<'_>) -> bool {
    let key = |node: &Node<'_>, name: &str| {
        let mut entries = node.entries().unwrap_or_default().iter();
        entries.position(|entry| entry.key == name)
    };
    let action = key(body, "action").and_then(|index| body.entries()?.get(index));
    action.is_some_and(|action| key(&action.value, "start").is_some())
}

/// Sections that nothing leads to from `main`.
fn unentered<'t>(checker: &mut Checker<'t>, sections: &'t [Entry<'t>], all: &[Names<'t>]) {
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
        for &named in &names.destinations {
            // a slip has been told, and leads to what is meant
            let destination = match by_name.contains_key(named) {
                true => named,
                false => nearest(named, by_name.keys().copied()).unwrap_or(named),
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
        if !entered.contains(&*section.key) && !empty {
            let name = format::shown(&section.key);
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
                    match checker.dialect {
                        Dialect::Script =>
                            format!("execute {}", Dialect::Script.word(&section.key)),
                        Dialect::Json | Dialect::Yaml =>
                            format!("{{ \"execute\": {{ \"dest\": \"{name}\" }} }}"),
                    }
                )),
            );
        }
    }
}
