//! Objects with declared properties: which there are, which are missing, and what
//! they need beside them.

use std::collections::HashMap;

use super::{Checker, Dialect, Step, first_of_each, format, sent_raw};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::schema::{Field, Lookup, Record, Type, all_of, one_of};
use crate::suggest::near;
use crate::tree::{Content, Entry, Node, Place};

/// The properties of one record, found by name.
pub struct Scope<'s, 't> {
    /// The record.
    pub record: &'static Record,
    /// Where it begins: what to point at when something is missing.
    pub place: Place,
    found: Vec<Option<&'t Entry<'t>>>,
    /// True if something stands in it that the table does not have.
    pub strange: bool,
    /// The record around it, if it inherits from it.
    pub outer: Option<&'s Scope<'s, 't>>,
}

impl<'t> Scope<'_, 't> {
    /// The entry of a property, if it is given.
    pub fn get(&self, name: &str) -> Option<&'t Entry<'t>> {
        let index = self
            .record
            .fields
            .iter()
            .position(|field| field.name == name)?;
        self.found.get(index).copied().flatten()
    }

    /// The properties that are given, with what the table says of them.
    pub fn given(&self) -> impl Iterator<Item = (&'static Field, &'t Entry<'t>)> {
        let found = self.found.iter().copied();
        self.record
            .fields
            .iter()
            .zip(found)
            .filter_map(|(field, entry)| Some((field, entry?)))
    }
}

/// What an entry stands for.
enum Known {
    /// The property at this position.
    Property(usize),
    /// The same by a guess, and the fault to report.
    Guess(usize, Box<Diagnostic>),
    /// No property, which has been reported.
    Nothing,
}

impl<'t> Checker<'t> {
    pub(super) fn record(
        &mut self,
        place: Place,
        entries: &'t [Entry<'t>],
        record: &'static Record,
        outer: Option<&Scope<'_, 't>>,
    ) {
        let mut scope = Scope {
            record,
            place,
            found: vec![None; record.fields.len()],
            strange: false,
            outer,
        };
        let mut fields = Vec::with_capacity(entries.len());
        // the names that need no guess, so that a slip beside its own name is no guess
        let mut exact = vec![false; record.fields.len()];
        for entry in entries {
            let named = |field: &Field| field.name == entry.key && !entry.raw;
            let index = record.fields.iter().position(named);
            if let Some(given) = index.and_then(|index| exact.get_mut(index)) {
                *given = true;
            }
        }
        let mut raw: Vec<&'t Entry<'t>> = Vec::new();
        // what is missing may be what has another name
        let mut misnamed = false;
        let mut guesses = Vec::with_capacity(entries.len());
        for entry in entries {
            let lookup = record.lookup(&entry.key);
            if self.is_raw(record, entry, lookup) {
                raw.push(entry);
                self.any_at(entry);
                fields.push(None);
                guesses.push(None);
                continue;
            }
            let (index, guess) = match self.known(record, entry, lookup, &exact) {
                Known::Property(index) => (Some(index), None),
                Known::Guess(index, fault) => (Some(index), Some(*fault)),
                Known::Nothing => {
                    misnamed = true;
                    let secret = matches!(lookup, Lookup::Meant(index)
                        if record.fields.get(index).is_some_and(|field| field.facets.secret));
                    self.cover(&entry.value, secret);
                    (None, None)
                }
            };
            fields.push(index);
            guesses.push(guess);
        }
        self.raw_twice(&raw, record, &exact);
        let given = entries.iter().zip(&fields);
        let given = given.filter_map(|(entry, index)| Some(((*index)?, entry)));
        let firsts = first_of_each(given.clone());
        for (index, entry) in given {
            let Some(first) = firsts.get(&index) else {
                continue;
            };
            match scope.found.get_mut(index) {
                Some(slot @ None) => *slot = Some(entry),
                Some(Some(_)) => self.duplicate(entry, !entry.raw && first.equal),
                None => {}
            }
        }
        scope.strange = fields.contains(&None);
        for ((entry, index), guess) in entries.iter().zip(fields).zip(&mut guesses) {
            let Some(field) = index.and_then(|index| record.fields.get(index)) else {
                continue;
            };
            let judge = |checker: &mut Self| {
                checker.within(Step::Key(field.name), |checker| {
                    checker.required = field.required;
                    checker.value(&entry.value, &field.ty, &field.facets, Some(&scope));
                });
            };
            match guess {
                Some(guess) if guess.is_sure() => judge(self),
                Some(guess) if !self.fits(judge) => guess.fix = None,
                Some(_) => {}
                None => judge(self),
            }
        }
        let before = self.found.len();
        // what holds a mistake is not finished: nothing is missing in it yet
        let unfinished = |entry: &Entry<'_>| matches!(entry.value.content, Content::Mistake);
        if !misnamed && !entries.iter().any(unfinished) {
            self.missing(&scope);
        }
        self.companions(&scope);
        if let Some(rule) = record.rule {
            rule(self, &scope);
        }
        self.guessed(entries, guesses, before);
    }

    /// Reports the entries that the table does not have and that are given again.
    fn raw_twice(&mut self, raw: &[&'t Entry<'t>], record: &'static Record, exact: &[bool]) {
        let firsts = first_of_each(raw.iter().map(|entry| (&*entry.key, *entry)));
        for entry in raw {
            let named = |field: &Field| field.name == entry.key;
            let known = record.fields.iter().position(named);
            let known = known.is_some_and(|index| exact.get(index) == Some(&true));
            let first = firsts.get(&*entry.key);
            let again = first.filter(|first| !std::ptr::eq(first.entry, *entry));
            if known || again.is_some() {
                let equal = again.is_some_and(|first| first.equal);
                self.duplicate(entry, !entry.raw && !known && equal);
            }
        }
    }

    /// Reports the names that stand for others by a guess, one for each entry that has one.
    /// What the rules of the record, whose faults begin at `from`, have against such an
    /// entry is not reported: the guess may be wrong.
    fn guessed(
        &mut self,
        entries: &'t [Entry<'t>],
        mut guesses: Vec<Option<Diagnostic>>,
        from: usize,
    ) {
        let mut places = HashMap::new();
        for (number, (entry, guess)) in entries.iter().zip(&guesses).enumerate() {
            // values built in Rust have no places
            let unsure = guess.as_ref().is_some_and(|guess| !guess.is_sure());
            if unsure && entry.place != Place::default() {
                places.insert(entry.place, number);
                places.insert(entry.value.place, number);
            }
        }
        for found in self.found.split_off(from) {
            let number = places.get(&found.place).copied();
            match number.and_then(|number| guesses.get_mut(number)) {
                Some(Some(guess)) => guess.fix = None,
                _ => self.found.push(found),
            }
        }
        for (entry, guess) in entries.iter().zip(guesses) {
            if let Some(guess) = guess {
                self.report_at(&entry.key, guess);
            }
        }
    }

    /// Keeps what nobody judges from being shown, if it is a secret by the name it is likely
    /// to mean, or holds credentials.
    pub(super) fn cover(&mut self, node: &'t Node<'t>, secret: bool) {
        if secret || node.text().is_some_and(format::tells) {
            self.secrets.push(node.place);
        }
        for element in node.elements().unwrap_or_default() {
            self.cover(element, false);
        }
        for entry in node.entries().unwrap_or_default() {
            self.cover(&entry.value, false);
        }
    }

    /// True if an entry may stand there although the table does not have it.
    fn is_raw(&mut self, record: &'static Record, entry: &Entry<'_>, lookup: Lookup) -> bool {
        entry.raw
            || match lookup {
                Lookup::Unknown => self.allows(Some(record.name), &entry.key) || record.open,
                Lookup::Meant(_) => self.allows(Some(record.name), &entry.key),
                Lookup::Exact(_) | Lookup::Former(_) => false,
            }
    }

    /// The property an entry stands for; reports it if there is none.
    fn known(
        &mut self,
        record: &'static Record,
        entry: &'t Entry<'t>,
        lookup: Lookup,
        exact: &[bool],
    ) -> Known {
        match lookup {
            Lookup::Exact(index) => return Known::Property(index),
            Lookup::Former(index) => {
                if let Some(field) = record.fields.get(index) {
                    self.former_name(entry, field.name);
                }
                return Known::Property(index);
            }
            Lookup::Meant(_) | Lookup::Unknown => {}
        }
        let around = record.outer.map(|outer| outer());
        if let Some(outer) = around
            && outer.field(&entry.key).is_some()
        {
            let name = &entry.key;
            self.report_at(
                &entry.key,
                Diagnostic::new(
                    Code::BelongsOnTop,
                    entry.place,
                    format!("`{name}` cannot stand on one destination"),
                )
                .note(format!("it is about the whole `{}`", outer.name))
                .help(format!("move `{name}` out of the list, beside it")),
            );
            return Known::Nothing;
        }
        let name = format::shown(&entry.key);
        let (code, note) = if record.open {
            (
                Code::UnknownParameter,
                "the platform takes a property it does not know, and does nothing with it",
            )
        } else {
            (
                Code::UnknownProperty,
                "the platform rejects a script with a property it does not know",
            )
        };
        let fault = Diagnostic::new(
            code,
            entry.place,
            format!("{} has no property `{name}`", title(record)),
        )
        .note(note)
        .allowed_by(self.allowance(Some(record.name), &entry.key));
        if let Some((_, instead)) = record.gone.iter().find(|(gone, _)| *gone == entry.key) {
            self.report_at(&entry.key, fault.help(*instead));
            return Known::Nothing;
        }
        let meant = match lookup {
            Lookup::Meant(index) => record.fields.get(index).map(|field| (index, field.name)),
            _ => None,
        };
        let Some((index, meant)) = meant else {
            let names: Vec<&str> = record.fields.iter().map(|field| field.name).collect();
            let near = near(&entry.key, names.iter().copied());
            let help = match names.as_slice() {
                _ if near.len() > 1 => format!("did you mean {}?", one_of(near)),
                [] => format!("remove `{name}`"),
                [only] => format!("its only property is `{only}`"),
                _ => format!("the properties are {}", names.join(", ")),
            };
            let help = help + &sent_raw(self.dialect, &entry.key);
            self.report_at(&entry.key, fault.help(help));
            return Known::Nothing;
        };
        if exact.get(index) == Some(&true) {
            let help = format!("`{meant}` is given already; remove `{name}`");
            self.report_at(&entry.key, fault.help(help));
            return Known::Nothing;
        }
        let word = self.dialect.word(meant);
        let fault = fault.help(format!("did you mean `{meant}`?"));
        let fault = fault.rename(entry.place, &entry.key, meant, word);
        Known::Guess(index, Box::new(fault))
    }

    fn missing(&mut self, scope: &Scope<'_, 't>) {
        let record = scope.record;
        let fields = record.fields.iter().zip(&scope.found);
        let missing: Vec<&Field> = fields
            .filter(|(field, found)| field.required && found.is_none())
            .map(|(field, _)| field)
            .collect();
        if missing.is_empty() {
            return;
        }
        let names = all_of(missing.iter().map(|field| field.name));
        // a method is shown whole, as its author would write it
        let whole = missing.iter().any(|field| field.facets.primary);
        let mut shown = Vec::new();
        for field in &missing {
            let value = self.dialect.example(&field.ty, &field.facets);
            shown.push(match self.dialect {
                // braces behind a method hold its properties
                Dialect::Script if field.facets.primary && !value.starts_with('{') => value,
                Dialect::Script if field.facets.each && whole => {
                    format!("{{ {} }}", field.example())
                }
                dialect => dialect.property(field.name, &value),
            });
        }
        let shown = match self.dialect {
            Dialect::Script if whole => {
                format!("write for example `{} {}`", record.name, shown.join(" "))
            }
            Dialect::Script => format!("add `{}`", shown.join(" ")),
            Dialect::Json | Dialect::Yaml => format!("add `{}`", shown.join(", ")),
        };
        self.report(
            Diagnostic::new(
                Code::MissingProperty,
                scope.place,
                format!("{} needs {names}", title(record)),
            )
            .note(match missing.as_slice() {
                [_] => "the platform rejects a script without it",
                _ => "the platform rejects a script without them",
            })
            .help(shown),
        );
    }

    /// Properties that do nothing on their own.
    fn companions(&mut self, scope: &Scope<'_, 't>) {
        for (field, entry) in scope.given() {
            let Some(other) = field.facets.with else {
                continue;
            };
            let inherited = scope.outer.is_some_and(|outer| outer.get(other).is_some());
            if scope.get(other).is_some() || inherited || passed_on(scope, other) {
                continue;
            }
            let name = field.name;
            self.report_at(
                &entry.key,
                Diagnostic::new(
                    Code::NothingWithout,
                    entry.place,
                    format!("`{name}` does nothing without `{other}`"),
                )
                .note(format!("it only changes how `{other}` works"))
                .help(format!("add `{other}` or remove `{name}`")),
            );
        }
    }
}

/// True if a record inside this one, which inherits from it, may give a property.
fn passed_on(scope: &Scope<'_, '_>, name: &str) -> bool {
    scope
        .given()
        .filter(|(field, _)| inherits(&field.ty))
        .any(|(_, entry)| mentions(&entry.value, name))
}

fn inherits(ty: &Type) -> bool {
    match ty {
        Type::List(inner) => inherits(inner),
        Type::Record(record) => record().outer.is_some(),
        _ => false,
    }
}

fn mentions(node: &Node<'_>, name: &str) -> bool {
    match &node.content {
        Content::List(elements) => elements.iter().any(|element| mentions(element, name)),
        Content::Map(entries) => entries.iter().any(|entry| entry.key == name),
        Content::Flow(flow) => {
            // a splice has no arm to look into
            flow.arms.is_empty() || flow.arms.iter().flatten().any(|node| mentions(node, name))
        }
        _ => node.is_unknown(),
    }
}

/// A record as the subject of a sentence: a method in backticks, a thing in words.
pub(crate) fn title(record: &Record) -> String {
    if record.name.contains(' ') {
        record.name.to_owned()
    } else {
        format!("`{}`", record.name)
    }
}
