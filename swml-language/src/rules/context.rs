//! The context of a rule: the position in the script, and the diagnostics so far.

use crate::allow::{Allowance, Allowed, Unknown};
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::schema::Language;
use crate::shown::shown;
use crate::suggest::Budget;
use crate::tree::Place;

use super::name_uses::{NameKind, NameUse, NameUses};
use super::object_context::ObjectContext;

/// The state of the walk through a script that rules can access, and the diagnostics so far.
pub(crate) struct RuleContext<'t> {
    /// The format of script fragments in messages.
    pub(crate) dialect: Dialect,
    /// The language of the script.
    pub(crate) language: &'static Language,
    pub(crate) allowed: &'t Allowed,
    /// The allowances used so far.
    pub(crate) used: Vec<Allowance>,
    pub(crate) found: Vec<Diagnostic>,
    /// The values to redact in excerpts of the script.
    pub(crate) secrets: Vec<Place>,
    pub(crate) steps: Vec<ScopeStep<'t>>,
    /// The path of this document in the enclosing documents.
    pub(crate) base: String,
    /// The enclosing methods.
    pub(crate) methods: Vec<&'static str>,
    /// The names in the document that the walk is in.
    pub(crate) names: NameUses<'t>,
    /// Whether everything so far is in the form that [`resolve`](crate::resolve) leaves it in.
    pub(crate) is_modern: bool,
    /// The remaining budget for guessing intended names.
    pub(crate) budget: Budget,
}

/// One step of the path to a value.
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
            names: NameUses::default(),
            is_modern: true,
            budget: Budget::default(),
        }
    }

    /// Adds a diagnostic with the current path.
    pub(crate) fn report(&mut self, mut diagnostic: Diagnostic) {
        diagnostic.path = self.path();
        self.found.push(diagnostic);
    }

    /// Adds a diagnostic for one entry of the current map.
    pub(crate) fn report_at(&mut self, key: &'t str, diagnostic: Diagnostic) {
        self.within(ScopeStep::Key(key), |cx| cx.report(diagnostic));
    }

    /// Adds a diagnostic for a path below the current one: `.parallel[0].to`.
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

    /// Returns the current property as named in a message.
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

    /// Returns the current path from the outermost document.
    pub(crate) fn whole_path(&self) -> String {
        let path = self.path();
        match (self.base.as_str(), path.as_str()) {
            ("", _) => path,
            (base, "") => base.to_owned(),
            (base, path) => format!("{base}.{path}"),
        }
    }

    /// Notes a name in the section where the walk is.
    pub(crate) fn meet_name(&mut self, kind: NameKind, name: &'t str) {
        // `sections`, and the section in it
        match self.steps.get(self.names.depth() + 1) {
            Some(ScopeStep::Key(section)) => self.names.add(NameUse {
                section,
                kind,
                name,
            }),
            _ => self.names.open(),
        }
    }

    /// Returns true for an unknown name that is allowed; without an object, the name of a method.
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

    /// Returns the allowance for such a name.
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

    /// Returns true if a record has no diagnostics so far.
    pub(crate) fn is_clean(&self, scope: &ObjectContext<'_, 't>) -> bool {
        self.found.len() == scope.since
    }
}
