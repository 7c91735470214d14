//! Where a rule is asked: what it may know of the script around it, and what it has to say.

use crate::allow::{Allowance, Allowed, Unknown};
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::schema::Language;
use crate::shown::shown;
use crate::suggest::Budget;
use crate::tree::Place;

use super::object_context::ObjectContext;

/// What a rule may know of the walk through a script, and the faults so far.
pub(crate) struct RuleContext<'t> {
    /// How messages show a piece of the script.
    pub(crate) dialect: Dialect,
    /// The language of the script.
    pub(crate) language: &'static Language,
    pub(crate) allowed: &'t Allowed,
    /// What of it stands in the script.
    pub(crate) used: Vec<Allowance>,
    pub(crate) found: Vec<Diagnostic>,
    /// What nobody should see when a fault is shown.
    pub(crate) secrets: Vec<Place>,
    pub(crate) steps: Vec<ScopeStep<'t>>,
    /// Where this document stands in the documents around it.
    pub(crate) base: String,
    /// The methods that the walk is in.
    pub(crate) methods: Vec<&'static str>,
    /// What may still be spent on finding out which name was meant.
    pub(crate) budget: Budget,
}

/// One step of the way to a value.
#[derive(Clone, Copy)]
pub(crate) enum ScopeStep<'t> {
    Key(&'t str),
    Index(usize),
}

impl<'t> RuleContext<'t> {
    pub(crate) fn new(dialect: Dialect, language: &'static Language, allowed: &'t Allowed) -> Self {
        Self {
            dialect,
            language,
            allowed,
            used: Vec::new(),
            found: Vec::new(),
            secrets: Vec::new(),
            steps: Vec::new(),
            base: String::new(),
            methods: Vec::new(),
            budget: Budget::default(),
        }
    }

    /// Notes a fault, at the path where the walk is now.
    pub(crate) fn report(&mut self, mut diagnostic: Diagnostic) {
        diagnostic.path = self.path();
        self.found.push(diagnostic);
    }

    /// Notes a fault of one entry of the map where the walk is now.
    pub(crate) fn report_at(&mut self, key: &'t str, diagnostic: Diagnostic) {
        self.within(ScopeStep::Key(key), |cx| cx.report(diagnostic));
    }

    /// Notes a fault further down than the walk is now: `.parallel[0].to`.
    pub(crate) fn report_below(&mut self, below: &str, mut diagnostic: Diagnostic) {
        let path = self.path() + below;
        diagnostic.path = path.trim_start_matches('.').to_owned();
        self.found.push(diagnostic);
    }

    pub(crate) fn within(&mut self, step: ScopeStep<'t>, walk: impl FnOnce(&mut Self)) {
        self.steps.push(step);
        walk(self);
        self.steps.pop();
    }

    /// The property the walk is in, as a message names it.
    pub(crate) fn subject(&self) -> String {
        let mut keys = self.steps.iter().rev().filter_map(|step| match step {
            ScopeStep::Key(key) => Some(*key),
            ScopeStep::Index(_) => None,
        });
        match (keys.next(), keys.next()) {
            (None, _) => "the script".to_owned(),
            // the key of an entry that is named in Rust is not known
            (Some(""), Some(map)) => format!("an entry of `{}`", shown(map)),
            (Some(key), _) => format!("`{}`", shown(key)),
        }
    }

    pub(crate) fn path(&self) -> String {
        let mut path = String::new();
        for step in &self.steps {
            match step {
                ScopeStep::Key(key) => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(&shown(key));
                }
                ScopeStep::Index(index) => {
                    path.push('[');
                    path.push_str(&index.to_string());
                    path.push(']');
                }
            }
        }
        path
    }

    /// The path where the walk is, from the outermost document.
    pub(crate) fn whole_path(&self) -> String {
        let path = self.path();
        match (self.base.as_str(), path.as_str()) {
            ("", _) => path,
            (base, "") => base.to_owned(),
            (base, path) => format!("{base}.{path}"),
        }
    }

    /// True for a name that is allowed although SWML is not known to have it; without an
    /// object it is the name of a method.
    pub(crate) fn allows(&mut self, object: Option<&str>, key: &str) -> bool {
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
    pub(crate) fn allowance(&self, object: Option<&str>, key: &str) -> Allowance {
        let path = String::new;
        let unknown = Unknown {
            object,
            key,
            methods: &self.methods,
            path: &path,
        };
        unknown.allowance()
    }

    /// True if nothing has been found in a record so far.
    pub(crate) fn is_clean(&self, scope: &ObjectContext<'_, 't>) -> bool {
        self.found.len() == scope.since
    }
}
