//! The reader of `swml.toml`.

use std::ops::Range;

use swml_language::{Allowance, suggest};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::error::ConfigProblem;
use super::names;
use super::settings::Config;
use super::severity::{self, LEVELS, Severity, UnknownName};
use crate::language::Language;

/// The tables of a configuration file.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ConfigTables {
    /// The settings for all scripts.
    pub(crate) base: Config,
    /// The settings for some paths, in the order of the file.
    pub(crate) files: Vec<FileTable>,
}

/// The settings for the scripts at some paths.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FileTable {
    /// Patterns as in `.gitignore`, with their places.
    pub(crate) paths: Vec<(String, Range<usize>)>,
    pub(crate) config: Config,
}

/// Reads a configuration, or returns all of its problems.
pub(crate) fn read(text: &str) -> Result<ConfigTables, Vec<ConfigProblem>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut reader = ConfigReader {
        problems: Vec::new(),
    };
    // what follows a syntax error is not reliable
    for error in errors.iter().take(1) {
        let range = error.span().unwrap_or_default();
        let message = format!("the text is not valid TOML: {}", error.message());
        reader.report(ConfigProblem::new(range, message));
    }
    let mut tables = ConfigTables::default();
    if errors.is_empty() {
        tables.base = reader.section(table.get_ref(), Some(&mut tables.files));
    }
    match reader.problems.is_empty() {
        true => Ok(tables),
        false => {
            reader
                .problems
                .sort_by_key(|problem| (problem.range.start, problem.range.end));
            Err(reader.problems)
        }
    }
}

/// More are not reported.
const MOST_PROBLEMS: usize = 100;

struct ConfigReader {
    problems: Vec<ConfigProblem>,
}

/// A value and its place.
type Value<'v, 't> = &'v Spanned<DeValue<'t>>;

/// The keys of a table for all scripts; of one for some paths, with `paths` instead of `files`.
const KEYS: [&str; 7] = [
    "pedantic",
    "language",
    "levels",
    "methods",
    "properties",
    "declare",
    "files",
];

impl ConfigReader {
    fn report(&mut self, problem: ConfigProblem) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(problem);
        }
    }

    /// Reports a key that a table does not have.
    fn unknown_key(&mut self, key: &Spanned<impl AsRef<str>>, of: &str, keys: &[&'static str]) {
        let name = key.get_ref().as_ref();
        let listed = suggest::all_of(keys);
        let meant = suggest::nearest(name, keys);
        self.report(
            ConfigProblem::new(key.span(), format!("unknown key `{name}`"))
                .note(format!("{of} has the keys {listed}"))
                .meant(meant),
        );
    }

    /// Reports a value of another type.
    fn wrong_type(&mut self, value: Value<'_, '_>, expected: &str) {
        let found = value.get_ref().type_str();
        self.report(
            ConfigProblem::new(value.span(), format!("expected {expected}"))
                .note(format!("this is of the type `{found}`")),
        );
    }

    /// Reads the settings of a table. `files` collects the tables for some paths.
    fn section(&mut self, table: &DeTable<'_>, files: Option<&mut Vec<FileTable>>) -> Config {
        let mut config = Config::default();
        let mut files = files;
        for (key, value) in table {
            match &**key.get_ref() {
                "pedantic" => match value.get_ref().as_bool() {
                    Some(given) => config.pedantic = Some(given),
                    None => self.wrong_type(value, "`true` or `false`"),
                },
                "language" => config.language = self.language(value),
                "levels" => self.levels(value, &mut config),
                "methods" => self.methods(value, &mut config),
                "properties" => self.properties(value, &mut config),
                "declare" => self.declare(value, &mut config),
                "files" if files.is_some() => {
                    if let Some(files) = &mut files {
                        **files = self.files(value);
                    }
                }
                // read by `files`
                "paths" if files.is_none() => {}
                _ if files.is_some() => self.unknown_key(key, "a configuration", &KEYS),
                _ => {
                    let mut keys = KEYS;
                    if let Some(last) = keys.last_mut() {
                        *last = "paths";
                    }
                    self.unknown_key(key, "a table of `files`", &keys);
                }
            }
        }
        config
    }

    fn language(&mut self, value: Value<'_, '_>) -> Option<Language> {
        match value.get_ref().as_str() {
            Some("calling") => Some(Language::Calling),
            Some("messaging") => Some(Language::Messaging),
            Some(word) => {
                let meant = suggest::nearest(word, &["calling", "messaging"]);
                self.report(
                    ConfigProblem::new(value.span(), format!("unknown language `{word}`"))
                        .note("expected `calling` or `messaging`")
                        .meant(meant),
                );
                None
            }
            None => {
                self.wrong_type(value, "`\"calling\"` or `\"messaging\"`");
                None
            }
        }
    }

    fn levels(&mut self, value: Value<'_, '_>, config: &mut Config) {
        let Some(table) = value.get_ref().as_table() else {
            return self.wrong_type(value, "a table of codes");
        };
        for (key, value) in table {
            let code = severity::adjustable(key.get_ref());
            let code = code.map_err(|error| self.unknown_name(key.span(), error));
            let severity = match value.get_ref().as_str() {
                None => {
                    self.wrong_type(value, LEVELS);
                    continue;
                }
                Some(word) => word.parse::<Severity>(),
            };
            let severity = severity.map_err(|error| self.unknown_name(value.span(), error));
            if let (Ok(code), Ok(severity)) = (code, severity) {
                config.levels.insert(code, severity);
            }
        }
    }

    fn unknown_name(&mut self, range: Range<usize>, error: UnknownName) {
        let (message, note, meant) = match error {
            UnknownName::Severity { word, meant } => (
                format!("unknown level `{word}`"),
                format!("expected {LEVELS}"),
                meant,
            ),
            UnknownName::Code { word, meant } => (
                format!("unknown code `{word}`"),
                "`cargo swml explain` lists all codes".to_owned(),
                meant,
            ),
            UnknownName::Form | UnknownName::Fixed => {
                return self.report(ConfigProblem::new(range, error.to_string()));
            }
        };
        self.report(ConfigProblem::new(range, message).note(note).meant(meant));
    }

    fn methods(&mut self, value: Value<'_, '_>, config: &mut Config) {
        let Some(table) = value.get_ref().as_table() else {
            return self.wrong_type(value, "a table");
        };
        for (key, value) in table {
            match &**key.get_ref() {
                "allow" => {
                    let names = self.names(value);
                    let names = names.into_iter().map(|(name, _)| Allowance::method(name));
                    config.allow.extend(names);
                }
                "deny" => {
                    let names = self.known_methods(value);
                    config.deny.extend(names.into_iter().map(Allowance::method));
                }
                "only" => config.only_methods = Some(self.known_methods(value)),
                _ => self.unknown_key(key, "`methods`", &["allow", "deny", "only"]),
            }
        }
    }

    fn properties(&mut self, value: Value<'_, '_>, config: &mut Config) {
        let Some(table) = value.get_ref().as_table() else {
            return self.wrong_type(value, "a table");
        };
        for (key, value) in table {
            let allowances = |names: Vec<(String, Range<usize>)>| {
                let names = names.into_iter();
                names.map(|(name, _)| Allowance::property(name))
            };
            match &**key.get_ref() {
                "allow" => config.allow.extend(allowances(self.names(value))),
                "deny" => {
                    let names = self.names(value);
                    self.known_properties(&names);
                    config.deny.extend(allowances(names));
                }
                "only" => {
                    let Some(methods) = value.get_ref().as_table() else {
                        self.wrong_type(value, "a table of methods");
                        continue;
                    };
                    for (method, names) in methods {
                        self.known_method(method.get_ref(), method.span());
                        let names = self.names(names);
                        self.known_properties(&names);
                        let names = names.into_iter().map(|(name, _)| name);
                        let method = method.get_ref().clone().into_owned();
                        config.only_properties.insert(method, names.collect());
                    }
                }
                _ => self.unknown_key(key, "`properties`", &["allow", "deny", "only"]),
            }
        }
    }

    fn declare(&mut self, value: Value<'_, '_>, config: &mut Config) {
        let Some(table) = value.get_ref().as_table() else {
            return self.wrong_type(value, "a table");
        };
        for (key, value) in table {
            let scope = match &**key.get_ref() {
                "vars" => &mut config.vars,
                "envs" => &mut config.envs,
                "params" => &mut config.params,
                _ => {
                    self.unknown_key(key, "`declare`", &["vars", "envs", "params"]);
                    continue;
                }
            };
            let names = self.names(value).into_iter().map(|(name, _)| name);
            *scope = Some(names.collect());
        }
    }

    fn files(&mut self, value: Value<'_, '_>) -> Vec<FileTable> {
        let Some(tables) = value.get_ref().as_array() else {
            self.wrong_type(value, "tables, each under `[[files]]`");
            return Vec::new();
        };
        let mut files = Vec::new();
        for value in tables.iter() {
            let Some(table) = value.get_ref().as_table() else {
                self.wrong_type(value, "a table");
                continue;
            };
            let config = self.section(table, None);
            let paths = table.get("paths").map(|paths| self.names(paths));
            match paths {
                Some(paths) => files.push(FileTable { paths, config }),
                None => self.report(
                    ConfigProblem::new(value.span(), "missing key `paths`")
                        .help("add for example `paths = [\"legacy/\"]`"),
                ),
            }
        }
        files
    }

    /// Reads a list of names, each with its place.
    fn names(&mut self, value: Value<'_, '_>) -> Vec<(String, Range<usize>)> {
        let Some(list) = value.get_ref().as_array() else {
            self.wrong_type(value, "a list of strings");
            return Vec::new();
        };
        let mut names = Vec::new();
        for value in list.iter() {
            match value.get_ref().as_str() {
                Some("") => self.report(ConfigProblem::new(value.span(), "the name is empty")),
                Some(name) => names.push((name.to_owned(), value.span())),
                None => self.wrong_type(value, "a string"),
            }
        }
        names
    }

    fn known_methods(&mut self, value: Value<'_, '_>) -> Vec<String> {
        let names = self.names(value);
        for (name, range) in &names {
            self.known_method(name, range.clone());
        }
        names.into_iter().map(|(name, _)| name).collect()
    }

    /// Reports a method that neither language has.
    fn known_method(&mut self, name: &str, range: Range<usize>) {
        self.known("method", name, range, &names::methods());
    }

    /// Reports a property that no object of either language has: to deny it would have no effect.
    fn known_properties(&mut self, listed: &[(String, Range<usize>)]) {
        let properties = names::properties();
        for (name, range) in listed {
            // `METHOD.NAME`, or the path of a message
            let last = name.rsplit('.').next().unwrap_or(name);
            self.known("property", last, range.clone(), &properties);
        }
    }

    fn known(&mut self, kind: &str, name: &str, range: Range<usize>, all: &[&'static str]) {
        if all.contains(&name) {
            return;
        }
        let meant = suggest::nearest(name, all);
        self.report(ConfigProblem::new(range, format!("unknown {kind} `{name}`")).meant(meant));
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
mod tests {
    use swml_language::{Code, Level};

    use super::*;

    #[test]
    fn the_example_of_the_readme_is_read() {
        let readme = include_str!("../../README.md");
        let example = readme.split("```toml\n").nth(1).unwrap();
        let tables = read(example.split("```").next().unwrap()).unwrap();
        let base = &tables.base;
        assert_eq!(base.pedantic, Some(true));
        assert_eq!(base.language, Some(Language::Messaging));
        assert_eq!(
            base.levels.get(&Code::UntrustedInput),
            Some(&Severity::At(Level::Error))
        );
        assert_eq!(
            base.allow,
            [
                Allowance::method("novel_rpc"),
                Allowance::property("connect.novel")
            ]
        );
        assert_eq!(
            base.deny,
            [
                Allowance::method("pay"),
                Allowance::property("connect.headers")
            ]
        );
        assert_eq!(base.only_methods.as_ref().unwrap().len(), 2);
        assert_eq!(base.only_properties["play"], ["url", "volume"]);
        assert_eq!(base.vars.as_deref(), Some(&["greeting".to_owned()][..]));
        assert_eq!(base.envs, Some(Vec::new()));
        let [files] = &tables.files[..] else {
            panic!("one table")
        };
        assert_eq!(files.paths.len(), 2);
        assert_eq!(
            files.config.levels.get(&Code::LegacyForm),
            Some(&Severity::Off)
        );
    }
}
