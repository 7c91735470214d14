//! The configuration of the check of one script.

use std::collections::BTreeMap;

use swml_language::{Allowance, Allowed, Code, Diagnostic, Level};

use super::severity::Severity;
use crate::language::Language;

/// The configuration of the check of one script.
///
/// The same type holds a table of `swml.toml`, the arguments of a command, and all of them
/// together: see [`add`](Self::add).
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Config {
    /// The levels that differ from those of the codes.
    pub(crate) levels: BTreeMap<Code, Severity>,
    /// Whether pedantic diagnostics are reported.
    pub(crate) pedantic: Option<bool>,
    /// The language of a script that fits both equally.
    pub(crate) language: Option<Language>,
    /// The language of all scripts, whatever they fit.
    pub(crate) fixed_language: Option<Language>,
    /// The methods and properties of the platform that are not in the table.
    pub(crate) allow: Vec<Allowance>,
    /// The methods and properties that scripts may not use.
    pub(crate) deny: Vec<Allowance>,
    /// The only methods that scripts may use.
    pub(crate) only_methods: Option<Vec<String>>,
    /// The only properties of some methods that scripts may use.
    pub(crate) only_properties: BTreeMap<String, Vec<String>>,
    /// The variables of `vars` that exist when a script starts.
    pub(crate) vars: Option<Vec<String>>,
    /// Those of `envs`.
    pub(crate) envs: Option<Vec<String>>,
    /// Those of `params`.
    pub(crate) params: Option<Vec<String>>,
}

impl Config {
    /// Adds a configuration that takes precedence: its names are added to those of lists, and its
    /// other values replace those of this one.
    pub(crate) fn add(&mut self, later: &Self) {
        // a new field must be placed
        let Self {
            levels,
            pedantic,
            language,
            fixed_language,
            allow,
            deny,
            only_methods,
            only_properties,
            vars,
            envs,
            params,
        } = later;
        self.levels.extend(levels);
        self.pedantic = pedantic.or(self.pedantic);
        self.language = language.or(self.language);
        self.fixed_language = fixed_language.or(self.fixed_language);
        self.allow.extend_from_slice(allow);
        self.deny.extend_from_slice(deny);
        if only_methods.is_some() {
            self.only_methods.clone_from(only_methods);
        }
        let only = only_properties.iter();
        self.only_properties
            .extend(only.map(|(method, names)| (method.clone(), names.clone())));
        for (own, more) in [
            (&mut self.vars, vars),
            (&mut self.envs, envs),
            (&mut self.params, params),
        ] {
            if let Some(more) = more {
                own.get_or_insert_default().extend_from_slice(more);
            }
        }
    }

    /// Returns true if some pedantic rule has to be checked.
    pub(crate) fn checks_pedantic(&self) -> bool {
        let raised = |(code, severity): (&Code, &Severity)| {
            code.level() == Level::Pedantic
                && matches!(severity, Severity::At(Level::Error | Level::Warning))
        };
        self.pedantic == Some(true) || self.levels.iter().any(raised)
    }

    /// Returns the names for the checker.
    pub(crate) fn allowed(&self, pedantic: bool) -> Allowed {
        let allow = self.allow.iter().cloned();
        let mut allowed = allow.fold(Allowed::none(), Allowed::allow);
        allowed = self.deny.iter().cloned().fold(allowed, Allowed::deny);
        if let Some(names) = &self.only_methods {
            allowed = allowed.only_methods(names);
        }
        for (method, names) in &self.only_properties {
            allowed = allowed.only_properties(method, names);
        }
        // a scope without declarations may have any name
        if let Some(names) = &self.vars {
            allowed = allowed.vars(names);
        }
        if let Some(names) = &self.envs {
            allowed = allowed.envs(names);
        }
        if let Some(names) = &self.params {
            allowed = allowed.params(names);
        }
        match pedantic {
            true => allowed.pedantic(),
            false => allowed,
        }
    }

    /// Returns the level of a code; `None` if it is not reported.
    pub(crate) fn level(&self, code: Code) -> Option<Level> {
        let level = match self.levels.get(&code) {
            Some(Severity::Off) => return None,
            Some(Severity::At(level)) => *level,
            None => code.level(),
        };
        (level != Level::Pedantic || self.pedantic == Some(true)).then_some(level)
    }

    /// Sets the level of a diagnostic; returns false if it is not reported.
    pub(crate) fn reports(&self, fault: &mut Diagnostic) -> bool {
        let Some(level) = self.level(fault.code) else {
            return false;
        };
        fault.set_level(level);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_configuration_takes_precedence() {
        let mut config = Config {
            pedantic: Some(true),
            vars: Some(vec!["a".to_owned()]),
            levels: [
                (Code::NoEffect, Severity::Off),
                (Code::LegacyForm, Severity::Off),
            ]
            .into(),
            only_methods: Some(vec!["play".to_owned()]),
            ..Config::default()
        };
        config.add(&Config {
            levels: [(Code::NoEffect, Severity::At(Level::Error))].into(),
            vars: Some(vec!["b".to_owned()]),
            envs: Some(Vec::new()),
            only_methods: Some(vec!["answer".to_owned()]),
            ..Config::default()
        });
        assert_eq!(config.level(Code::NoEffect), Some(Level::Error));
        assert_eq!(config.level(Code::LegacyForm), None);
        assert_eq!(config.level(Code::UntrustedInput), Some(Level::Pedantic));
        assert_eq!(config.vars, Some(vec!["a".to_owned(), "b".to_owned()]));
        assert_eq!(config.envs, Some(Vec::new()));
        assert_eq!(config.only_methods, Some(vec!["answer".to_owned()]));
        config.add(&Config {
            pedantic: Some(false),
            ..Config::default()
        });
        assert_eq!(config.level(Code::UntrustedInput), None);
        assert!(!config.checks_pedantic());
        let raised = [(Code::UntrustedInput, Severity::At(Level::Warning))];
        config.levels.extend(raised);
        assert!(config.checks_pedantic());
    }
}
