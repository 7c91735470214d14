//! Objects with declared properties: unknown, duplicate and missing properties, and rules across
//! properties.

use super::Checker;
use super::expected::Expected;
use crate::diagnostic::Diagnostic;
use crate::rules::connect::belongs_on_top::belongs_on_top;
use crate::rules::context::ScopeStep;
use crate::rules::dispatch::object_rule;
use crate::rules::duplicate_property::{self, first_of_each};
use crate::rules::object_context::{FoundEntries, ObjectContext};
use crate::rules::unknown_property::{self, Guess, unknown_property};
use crate::rules::{
    legacy_form, missing_property, not_permitted, nothing_without, undocumented, word,
};
use crate::schema::{Field, Lookup, RecordType, Taken};
use crate::shown::shown;
use crate::tree::{Content, Entry, Flow, Node, Place};

/// The entries of each arm, including those of nested arms.
fn chosen_in<'t>(flow: &'t Flow<'t>, all: &mut Vec<&'t [Entry<'t>]>) {
    for entries in flow.entry_lists() {
        all.push(entries);
        entries
            .iter()
            .filter_map(Entry::flow)
            .for_each(|flow| chosen_in(flow, all));
    }
}

impl<'t> Checker<'t> {
    /// Checks the properties in each arm of Rust control flow: unknown names and duplicates.
    fn chosen(
        &mut self,
        scope: &ObjectContext<'_, 't>,
        entries: &'t [Entry<'t>],
        fields: &mut Vec<(usize, &'t Entry<'t>)>,
        guesses: &mut Vec<(&'t Entry<'t>, Guess)>,
    ) {
        let record = scope.record;
        let first = fields.len();
        for entry in entries.iter().filter(|entry| entry.flow().is_none()) {
            let lookup = record.lookup(&entry.key);
            if self.is_raw(record, entry, lookup) {
                self.any_at(entry);
                continue;
            }
            match self.known(record, entry, lookup, &[]) {
                Ok(index) => {
                    let own = fields.iter().skip(first).any(|(other, _)| *other == index);
                    if own || scope.found.get(index).is_some_and(Option::is_some) {
                        duplicate_property::duplicate(&mut self.cx, entry, false);
                    }
                    fields.push((index, entry));
                }
                Err(guess) => guesses.push((entry, guess)),
            }
        }
    }

    pub(super) fn record(
        &mut self,
        place: Place,
        entries: &'t [Entry<'t>],
        record: &'static RecordType,
        outer: Option<&ObjectContext<'_, 't>>,
    ) {
        let mut scope = ObjectContext {
            record,
            place,
            entries,
            found: FoundEntries::new(record.fields.len()),
            guessed: Vec::new(),
            strange: false,
            since: self.cx.found.len(),
            outer,
        };
        let named = |entry: &Entry<'_>| record.exact(&entry.key).filter(|_| !entry.raw);
        let first = self.given.len();
        self.given.reserve(entries.len());
        for entry in entries {
            let Some(index) = named(entry) else {
                break;
            };
            self.given.push((index, entry));
        }
        // names that match exactly come first, so that a misspelling next to the real name is not a
        // guess
        let mut exact = Vec::new();
        let mut raw: Vec<&'t Entry<'t>> = Vec::new();
        let mut guesses = Vec::new();
        let mut chosen = Vec::new();
        if self.given.len() - first < entries.len() {
            self.cx.names.open();
            self.given.truncate(first);
            exact.resize(record.fields.len(), false);
            for entry in entries {
                if let Some(given) = named(entry).and_then(|index| exact.get_mut(index)) {
                    *given = true;
                }
            }
            let misplaced = unknown_property::misplaced_in(&mut self.cx, record, entries);
            if let Some(first) = misplaced.path.first() {
                unknown_property::misplaced(&mut self.cx, record, &misplaced);
                // the object that these properties belong to counts as present
                let index = record.fields.iter().position(|field| field.name == *first);
                if let Some(index) = index {
                    scope.mark(index);
                }
            }
            for entry in entries {
                if let Some(flow) = entry.flow() {
                    // properties chosen by Rust code are unknown, so none is reported as missing
                    scope.strange = true;
                    chosen_in(flow, &mut chosen);
                    continue;
                }
                let lookup = record.lookup(&entry.key);
                if self.is_raw(record, entry, lookup) {
                    raw.push(entry);
                    self.raw(record, entry);
                    scope.strange = true;
                    continue;
                }
                if misplaced.contains(entry) {
                    self.cover(&entry.value, false);
                    continue;
                }
                match self.known(record, entry, lookup, &exact) {
                    Ok(index) => self.given.push((index, entry)),
                    Err(guess) => guesses.push((entry, guess)),
                }
            }
        }
        self.raw_twice(&raw, record, &exact);
        let mut firsts = None;
        let given = self.given.get(first..).unwrap_or_default();
        for (index, entry) in given {
            match scope.found.get_mut(*index) {
                Some(slot @ None) => *slot = Some(entry),
                Some(Some(_)) => {
                    let name = |index: usize| record.fields.get(index).map_or("", |f| f.name);
                    let firsts = firsts.get_or_insert_with(|| {
                        first_of_each(
                            &mut given.iter().map(|(index, entry)| (name(*index), *entry)),
                        )
                    });
                    let first = firsts.get(name(*index));
                    let equal = first.is_some_and(|first| first.equal);
                    duplicate_property::duplicate(&mut self.cx, entry, !entry.raw && equal);
                }
                None => {}
            }
        }
        let mut chosen_fields = Vec::new();
        for entries in chosen {
            self.chosen(&scope, entries, &mut chosen_fields, &mut guesses);
        }
        let (guesses, unsure) = self.guesses(&mut scope, guesses);
        scope.strange |= unsure;
        let last = self.given.len();
        for at in first..last {
            if let Some(&(index, entry)) = self.given.get(at) {
                self.property(&scope, index, entry);
            }
        }
        self.given.truncate(first);
        for (index, entry) in chosen_fields {
            self.property(&scope, index, entry);
        }
        let before = self.cx.found.len();
        // an entry with a syntax error is unfinished: nothing is reported as missing
        let unfinished = |entry: &Entry<'_>| matches!(entry.value.content, Content::Error);
        let finished = !unsure && !entries.iter().any(unfinished);
        self.as_a_whole(&scope, finished);
        let faults = self.cx.found.len() - before;
        for (index, entry, mut fault) in guesses {
            // a value that was rebuilt has already been checked
            let name = record
                .fields
                .get(index)
                .map(|field| self.cx.dialect.word(field.name));
            let renamed = fault
                .fix
                .as_ref()
                .is_some_and(|fix| Some(&fix.text) == name.as_ref());
            let better = |checker: &mut Self, scope: &mut ObjectContext<'_, 't>| {
                checker.is_better(scope, (index, entry), faults, finished)
                    && (!renamed || checker.fits(|checker| checker.property(scope, index, entry)))
            };
            if fault.fix.is_some() && !better(self, &mut scope) {
                fault.fix = None;
            }
            self.cx.report_at(&entry.key, fault);
        }
    }

    /// An entry that the table does not have.
    fn raw(&mut self, record: &'static RecordType, entry: &'t Entry<'t>) {
        let is_also = !entry.raw && record.also.contains(&&*entry.key);
        // any other is marked as unknown
        self.cx.is_modern &= is_also || entry.raw != record.open;
        if is_also {
            self.within(ScopeStep::Key(&entry.key), |checker| {
                undocumented::notice(&mut checker.cx, entry.place, &format!("`{}`", entry.key));
            });
        }
        self.any_at(entry);
    }

    /// Checks one property.
    fn property(&mut self, scope: &ObjectContext<'_, 't>, index: usize, entry: &'t Entry<'t>) {
        let record = scope.record;
        let Some(field) = record.fields.get(index) else {
            return;
        };
        self.within(ScopeStep::Key(field.name), |checker| {
            checker.given_value(entry, record, field, scope);
        });
    }

    /// Checks the rules across the properties of a record.
    fn as_a_whole(&mut self, scope: &ObjectContext<'_, 't>, finished: bool) {
        if finished {
            missing_property::missing(&mut self.cx, scope);
        }
        nothing_without::companions(&mut self.cx, scope);
        if let Some(rule) = scope.record.rule {
            object_rule(rule, &mut self.cx, scope);
        }
    }

    /// Finds the properties that misspelled names most likely mean, and reports them; returns true
    /// if an entry may be any property. Their values are not checked, except for statements.
    fn guesses(
        &mut self,
        scope: &mut ObjectContext<'_, 't>,
        guesses: Vec<(&'t Entry<'t>, Guess)>,
    ) -> (Vec<(usize, &'t Entry<'t>, Diagnostic)>, bool) {
        let fields = scope.record.fields;
        let secret = |index: usize| {
            fields
                .get(index)
                .is_some_and(|field| field.constraints.secret)
        };
        let mut likely = Vec::new();
        let mut unsure = false;
        for (entry, guess) in guesses {
            match guess {
                Guess::Field(index, fault) => {
                    let field = scope.record.fields.get(index);
                    self.cover(
                        &entry.value,
                        field.is_some_and(|field| field.constraints.secret),
                    );
                    if let Some(field) = field {
                        self.within(ScopeStep::Key(&entry.key), |checker| {
                            checker.statements(&entry.value, Expected::of_field(field));
                        });
                    }
                    scope.mark(index);
                    likely.push((index, entry, *fault));
                }
                Guess::OneOf(indices) => {
                    self.cover(&entry.value, indices.iter().any(|index| secret(*index)));
                    indices.into_iter().for_each(|index| scope.mark(index));
                }
                Guess::Taken(index) => self.cover(&entry.value, secret(index)),
                Guess::Elsewhere => self.cover(&entry.value, false),
                Guess::Unsure => {
                    self.cover(&entry.value, false);
                    unsure = true;
                }
            }
        }
        (likely, unsure)
    }

    /// Returns true if renaming a property to the most likely name causes no new error.
    fn is_better(
        &mut self,
        scope: &mut ObjectContext<'_, 't>,
        (index, entry): (usize, &'t Entry<'t>),
        faults: usize,
        finished: bool,
    ) -> bool {
        match scope.found.get_mut(index) {
            Some(slot @ None) => *slot = Some(entry),
            _ => return false,
        }
        let before = self.cx.found.len();
        self.as_a_whole(scope, finished);
        let no_more = self.cx.found.len() - before <= faults;
        self.cx.found.truncate(before);
        if let Some(slot) = scope.found.get_mut(index) {
            *slot = None;
        }
        no_more
    }

    /// Reports duplicate entries that are not declared in the table.
    fn raw_twice(&mut self, raw: &[&'t Entry<'t>], record: &'static RecordType, exact: &[bool]) {
        if raw.is_empty() {
            return;
        }
        let firsts = first_of_each(&mut raw.iter().map(|entry| (&*entry.key, *entry)));
        for entry in raw {
            let named = |field: &Field| field.name == entry.key;
            let known = record.fields.iter().position(named);
            let known = known.is_some_and(|index| exact.get(index) == Some(&true));
            let first = firsts.get(&entry.key);
            let again = first.filter(|first| !std::ptr::eq(first.entry, *entry));
            if known || again.is_some() {
                let equal = again.is_some_and(|first| first.equal);
                duplicate_property::duplicate(&mut self.cx, entry, !entry.raw && !known && equal);
            }
        }
    }

    /// Checks the value of a property, which may have a type that only SignalWire's SDKs use.
    fn given_value(
        &mut self,
        entry: &'t Entry<'t>,
        record: &'static RecordType,
        field: &'static Field,
        scope: &ObjectContext<'_, 't>,
    ) {
        not_permitted::property(&mut self.cx, entry, record.name, field.name);
        let taken = field.taken(&entry.value);
        let reported = field.constraints.undocumented
            || matches!(taken, Some(Taken::Undocumented | Taken::Variable));
        let reported = reported && !self.cx.allows(Some(record.name), field.name);
        if reported && field.constraints.undocumented {
            undocumented::notice(&mut self.cx, entry.place, &format!("`{}`", field.name));
        }
        match taken {
            None => return self.value(&entry.value, Expected::of_field(field), Some(scope)),
            Some(Taken::Undocumented) if reported && !field.constraints.undocumented => {
                undocumented::form(&mut self.cx, &entry.value);
            }
            Some(Taken::Variable) if reported => {
                word::variable_for_word(&mut self.cx, &entry.value, &field.ty)
            }
            Some(_) => {}
        }
        if field.constraints.secret {
            self.cx.secrets.push(entry.value.place);
        }
        self.any(&entry.value);
    }

    /// Redacts a value that is not checked, if it is secret by its most likely name or contains
    /// credentials.
    pub(super) fn cover(&mut self, node: &'t Node<'t>, secret: bool) {
        if secret || node.text().is_some_and(crate::shown::has_credentials) {
            self.cx.secrets.push(node.place);
        }
        for element in node.elements().unwrap_or_default() {
            self.cover(element, false);
        }
        for entry in node.entries().unwrap_or_default() {
            self.cover(&entry.value, false);
        }
    }

    /// Returns true if an entry is allowed here although it is not declared in the table.
    fn is_raw(&mut self, record: &'static RecordType, entry: &Entry<'_>, lookup: Lookup) -> bool {
        entry.raw
            || match lookup {
                Lookup::Unknown if record.also.contains(&&*entry.key) => true,
                Lookup::Unknown => self.cx.allows(Some(record.name), &entry.key) || record.open,
                Lookup::Meant(_) => self.cx.allows(Some(record.name), &entry.key),
                Lookup::Exact(_) | Lookup::Former(_) => false,
            }
    }

    /// Finds the property of an entry, and reports an unknown name.
    fn known(
        &mut self,
        record: &'static RecordType,
        entry: &'t Entry<'t>,
        lookup: Lookup,
        exact: &[bool],
    ) -> Result<usize, Guess> {
        let meant = match lookup {
            Lookup::Exact(index) => return Ok(index),
            Lookup::Former(index) => {
                self.former();
                if let Some(field) = record.fields.get(index) {
                    legacy_form::name(&mut self.cx, entry, field.name);
                }
                return Ok(index);
            }
            Lookup::Meant(index) => Some(index),
            Lookup::Unknown => None,
        };
        let around = record.outer.map(|outer| outer());
        if let Some(outer) = around
            && outer.field(&entry.key).is_some()
        {
            belongs_on_top(&mut self.cx, entry, outer);
            return Err(Guess::Elsewhere);
        }
        let name = shown(&entry.key);
        let fault = unknown_property::fault(&self.cx, record, entry);
        if let Some((_, instead)) = record.removed.iter().find(|(gone, _)| *gone == entry.key) {
            self.cx.report_at(&entry.key, fault.help(*instead));
            return Err(Guess::Elsewhere);
        }
        let trial = self.trial();
        let is_right = |json: &str, field| trial.is_right(json, field);
        let guess = unknown_property(&mut self.cx, record, entry, meant, fault.clone(), &is_right);
        let index = match guess {
            Guess::Field(index, reported) if exact.get(index) != Some(&true) => {
                // a difference in case alone is not a guess
                if reported.is_sure() {
                    self.cx.report_at(&entry.key, *reported);
                    return Ok(index);
                }
                return Err(Guess::Field(index, reported));
            }
            Guess::Field(index, _) => index,
            other => return Err(other),
        };
        if let Some(field) = record.fields.get(index) {
            let meant = field.name;
            let help = format!("`{meant}` is already specified; remove `{name}`");
            // a misspelled name of a password still holds a password
            self.cover(&entry.value, field.constraints.secret);
            self.cx.report_at(&entry.key, fault.help(help));
        }
        Err(Guess::Taken(index))
    }
}
