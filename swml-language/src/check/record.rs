//! Objects with declared properties: which there are, which are missing, and what
//! they need beside them.

use super::unknown::{Guess, Misplaced};
use super::{Checker, Dialect, Step, first_of_each, format};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::schema::{Field, Lookup, Record, Taken, Type, all_of};
use crate::tree::{Content, Entry, Node, Place};

/// The properties of one record, found by name.
pub struct Scope<'s, 't> {
    /// The record.
    pub record: &'static Record,
    /// Where it begins: what to point at when something is missing.
    pub place: Place,
    found: Vec<Option<&'t Entry<'t>>>,
    /// What is most likely given, under another name; empty if nothing is.
    guessed: Vec<bool>,
    /// True if something stands in it that may be anything.
    strange: bool,
    /// How many faults had been found before it.
    since: usize,
    /// The record around it, if it inherits from it.
    pub outer: Option<&'s Scope<'s, 't>>,
}

impl<'t> Scope<'_, 't> {
    fn mark(&mut self, guessed: usize) {
        self.guessed.resize(self.record.fields.len(), false);
        if let Some(mark) = self.guessed.get_mut(guessed) {
            *mark = true;
        }
    }

    /// The entry of a property, if it is given.
    pub fn get(&self, name: &str) -> Option<&'t Entry<'t>> {
        let index = self.record.exact(name)?;
        self.found.get(index).copied().flatten()
    }

    /// True if a property may be given after all, under a name that nobody knows.
    pub fn may_have(&self, name: &str) -> bool {
        let mut fields = self.record.fields.iter().zip(&self.guessed);
        self.strange || fields.any(|(field, guessed)| *guessed && field.name == name)
    }

    /// True if anything may be given under a name that nobody knows.
    pub fn is_unsure(&self) -> bool {
        self.strange || self.guessed.contains(&true)
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
            guessed: Vec::new(),
            strange: false,
            since: self.found.len(),
            outer,
        };
        let mut fields = Vec::with_capacity(entries.len());
        // the names that need no guess, so that a slip beside its own name is no guess
        let mut exact = Vec::new();
        let named = |entry: &Entry<'_>| record.exact(&entry.key).filter(|_| !entry.raw);
        let mut misplaced = Misplaced::default();
        if !entries.iter().all(|entry| named(entry).is_some()) {
            exact.resize(record.fields.len(), false);
            for index in entries.iter().filter_map(named) {
                if let Some(given) = exact.get_mut(index) {
                    *given = true;
                }
            }
            misplaced = self.misplaced_in(record, entries);
        }
        let mut raw: Vec<&'t Entry<'t>> = Vec::new();
        if let Some(first) = misplaced.path.first() {
            self.misplaced(record, &misplaced);
            // the object that they belong to is as good as given
            let index = record.fields.iter().position(|field| field.name == *first);
            index.into_iter().for_each(|index| scope.mark(index));
        }
        let mut guesses = Vec::new();
        for entry in entries {
            let lookup = record.lookup(&entry.key);
            if self.is_raw(record, entry, lookup) {
                raw.push(entry);
                if !entry.raw && record.also.contains(&&*entry.key) {
                    self.within(Step::Key(&entry.key), |checker| {
                        checker.undocumented(entry.place, &format!("`{}`", entry.key));
                    });
                }
                self.any_at(entry);
                scope.strange = true;
                continue;
            }
            if misplaced.contains(entry) {
                self.cover(&entry.value, false);
                continue;
            }
            match self.known(record, entry, lookup, &exact) {
                Ok(index) => fields.push((index, entry)),
                Err(guess) => guesses.push((entry, guess)),
            }
        }
        self.raw_twice(&raw, record, &exact);
        let mut firsts = None;
        for (index, entry) in &fields {
            match scope.found.get_mut(*index) {
                Some(slot @ None) => *slot = Some(entry),
                Some(Some(_)) => {
                    let firsts =
                        firsts.get_or_insert_with(|| first_of_each(fields.iter().copied()));
                    let equal = firsts.get(index).is_some_and(|first| first.equal);
                    self.duplicate(entry, !entry.raw && equal);
                }
                None => {}
            }
        }
        let (guesses, unsure) = self.guesses(&mut scope, guesses);
        scope.strange |= unsure;
        for (index, entry) in fields {
            self.property(&scope, index, entry);
        }
        let before = self.found.len();
        // what holds a mistake is not finished: nothing is missing in it yet
        let unfinished = |entry: &Entry<'_>| matches!(entry.value.content, Content::Mistake);
        let finished = !unsure && !entries.iter().any(unfinished);
        self.as_a_whole(&scope, finished);
        let faults = self.found.len() - before;
        for (index, entry, mut fault) in guesses {
            // a value that is made anew has been judged
            let name = record
                .fields
                .get(index)
                .map(|field| self.dialect.word(field.name));
            let renamed = fault
                .fix
                .as_ref()
                .is_some_and(|fix| Some(&fix.text) == name.as_ref());
            let better = |checker: &mut Self, scope: &mut Scope<'_, 't>| {
                checker.is_better(scope, (index, entry), faults, finished)
                    && (!renamed || checker.fits(|checker| checker.property(scope, index, entry)))
            };
            if fault.fix.is_some() && !better(self, &mut scope) {
                fault.fix = None;
            }
            self.report_at(&entry.key, fault);
        }
    }

    /// One property.
    fn property(&mut self, scope: &Scope<'_, 't>, index: usize, entry: &'t Entry<'t>) {
        let record = scope.record;
        let Some(field) = record.fields.get(index) else {
            return;
        };
        self.within(Step::Key(field.name), |checker| {
            checker.required = field.required;
            checker.given_value(entry, record, field, scope);
        });
    }

    /// What holds across the properties of a record.
    fn as_a_whole(&mut self, scope: &Scope<'_, 't>, finished: bool) {
        if finished {
            self.missing(scope);
        }
        self.companions(scope);
        if let Some(rule) = scope.record.rule {
            rule(self, scope);
        }
    }

    /// The properties that are most likely meant by others, and their faults; true if an entry
    /// may be any property. What stands in them is not judged, but for statements.
    fn guesses(
        &mut self,
        scope: &mut Scope<'_, 't>,
        guesses: Vec<(&'t Entry<'t>, Guess)>,
    ) -> (Vec<(usize, &'t Entry<'t>, Diagnostic)>, bool) {
        let fields = scope.record.fields;
        let secret = |index: usize| fields.get(index).is_some_and(|field| field.facets.secret);
        let mut likely = Vec::new();
        let mut unsure = false;
        for (entry, guess) in guesses {
            match guess {
                Guess::Field(index, fault) => {
                    let field = scope.record.fields.get(index);
                    self.cover(&entry.value, field.is_some_and(|field| field.facets.secret));
                    if let Some(field) = field {
                        self.within(Step::Key(&entry.key), |checker| {
                            checker.statements(&entry.value, &field.ty, &field.facets);
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

    /// True if nothing new is wrong once a property has the name that is most likely meant.
    fn is_better(
        &mut self,
        scope: &mut Scope<'_, 't>,
        (index, entry): (usize, &'t Entry<'t>),
        faults: usize,
        finished: bool,
    ) -> bool {
        match scope.found.get_mut(index) {
            Some(slot @ None) => *slot = Some(entry),
            _ => return false,
        }
        let before = self.found.len();
        self.as_a_whole(scope, finished);
        let no_more = self.found.len() - before <= faults;
        self.found.truncate(before);
        if let Some(slot) = scope.found.get_mut(index) {
            *slot = None;
        }
        no_more
    }

    /// Reports the entries that the table does not have and that are given again.
    fn raw_twice(&mut self, raw: &[&'t Entry<'t>], record: &'static Record, exact: &[bool]) {
        if raw.is_empty() {
            return;
        }
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

    /// The value of a property, which may be of a type that only SignalWire's SDKs give it.
    fn given_value(
        &mut self,
        entry: &'t Entry<'t>,
        record: &'static Record,
        field: &'static Field,
        scope: &Scope<'_, 't>,
    ) {
        let taken = field.taken(&entry.value);
        let told = field.facets.undocumented
            || matches!(taken, Some(Taken::Undocumented | Taken::Variable));
        let told = told && !self.allows(Some(record.name), field.name);
        if told && field.facets.undocumented {
            self.undocumented(entry.place, &format!("`{}`", field.name));
        }
        match taken {
            None => return self.value(&entry.value, &field.ty, &field.facets, Some(scope)),
            Some(Taken::Undocumented) if told && !field.facets.undocumented => {
                self.undocumented_form(&entry.value);
            }
            Some(Taken::Variable) if told => self.variable_for_word(&entry.value, &field.ty),
            Some(_) => {}
        }
        if field.facets.secret {
            self.secrets.push(entry.value.place);
        }
        self.any(&entry.value);
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
                Lookup::Unknown if record.also.contains(&&*entry.key) => true,
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
    ) -> Result<usize, Guess> {
        let meant = match lookup {
            Lookup::Exact(index) => return Ok(index),
            Lookup::Former(index) => {
                if let Some(field) = record.fields.get(index) {
                    self.former_name(entry, field.name);
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
            return Err(Guess::Elsewhere);
        }
        let name = format::shown(&entry.key);
        let (code, note) = if record.open {
            (
                Code::UnknownParameter,
                "the platform takes a property it does not know, and does nothing with it",
            )
        } else {
            (Code::UnknownProperty, "it is not in SignalWire's schema")
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
            return Err(Guess::Elsewhere);
        }
        let guess = self.unknown_property(record, entry, meant, fault.clone());
        let index = match guess {
            Guess::Field(index, told) if exact.get(index) != Some(&true) => {
                // what differs in case alone is no guess
                if told.is_sure() {
                    self.report_at(&entry.key, *told);
                    return Ok(index);
                }
                return Err(Guess::Field(index, told));
            }
            Guess::Field(index, _) => index,
            other => return Err(other),
        };
        if let Some(field) = record.fields.get(index) {
            let meant = field.name;
            let help = format!("`{meant}` is given already; remove `{name}`");
            // a slip of a password's name holds a password
            self.cover(&entry.value, field.facets.secret);
            self.report_at(&entry.key, fault.help(help));
        }
        Err(Guess::Taken(index))
    }

    fn missing(&mut self, scope: &Scope<'_, 't>) {
        let record = scope.record;
        let fields = record.fields.iter().zip(&scope.found);
        if !fields
            .clone()
            .any(|(field, found)| found.is_none() && field.is_needed())
        {
            return;
        }
        let left_out = |(field, found): &(&Field, &Option<_>)| {
            let undocumented = field.facets.undocumented_without;
            field.required && undocumented && found.is_none()
        };
        for (field, _) in fields.clone().filter(left_out) {
            let what = format!("{} without `{}`", title(record), field.name);
            self.undocumented(scope.place, &what);
        }
        let missing: Vec<&Field> = fields
            .filter(|(field, found)| {
                let instead = |name: &&str| scope.get(name).is_some();
                let needed = field.is_needed() && !field.facets.undocumented_without;
                needed && found.is_none() && !field.facets.unless.iter().any(instead)
            })
            .map(|(field, _)| field)
            .filter(|field| !scope.may_have(field.name) || scope.strange)
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
                [_] => "SignalWire's schema requires it",
                _ => "SignalWire's schema requires them",
            })
            .help(shown),
        );
    }

    /// True if nothing has been found in a record so far.
    pub fn is_clean(&self, scope: &Scope<'_, 't>) -> bool {
        self.found.len() == scope.since
    }

    /// Properties that do nothing on their own.
    fn companions(&mut self, scope: &Scope<'_, 't>) {
        for (field, entry) in scope.given() {
            let Some(other) = field.facets.with else {
                continue;
            };
            let inherited = scope.outer.is_some_and(|outer| outer.get(other).is_some());
            if scope.get(other).is_some()
                || scope.may_have(other)
                || inherited
                || passed_on(scope, other)
            {
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
