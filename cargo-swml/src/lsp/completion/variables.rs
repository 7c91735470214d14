//! The variables that a script can read, and the values that one can have.

use std::ops::Range;

use swml_language::schema::{Language, LanguageId, Values};
use swml_language::variables::{CALL, FIELDS, MESSAGE};

use super::super::docs;
use super::super::names::{Name, Names, Role};

/// A variable, or a scope of variables.
pub(super) struct Variable {
    pub(super) name: String,
    pub(super) detail: String,
    pub(super) docs: String,
}

/// The place in an expression that is completed.
pub(super) struct Cursor {
    /// The path before the last dot, without it.
    pub(super) scope: String,
    /// The range of the last name, in the text.
    pub(super) name: Range<usize>,
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Returns the path that ends at a byte of an expression; `None` within a number or quotes.
pub(super) fn cursor(text: &str, from: usize, at: usize) -> Option<Cursor> {
    let before = text.get(from..at)?;
    let quotes = |quote: char| before.matches(quote).count() % 2;
    if quotes('\'') + quotes('"') > 0 {
        return None;
    }
    let path = before.trim_end_matches(|c: char| is_name(c) || c == '.');
    let path = before.get(path.len()..).unwrap_or_default();
    if path.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return None;
    }
    let (scope, name) = path.rsplit_once('.').unwrap_or(("", path));
    let rest = text.get(at..).unwrap_or_default();
    let after = rest.len() - rest.trim_start_matches(is_name).len();
    Some(Cursor {
        scope: scope.to_owned(),
        name: at - name.len()..at + after,
    })
}

/// Returns the start of the expression in `${…}` or `%{…}` that a byte of a text is in.
pub(super) fn expression_start(text: &str, at: usize) -> Option<usize> {
    let before = text.get(..at)?;
    let open = before.rfind("${").max(before.rfind("%{"))?;
    let inside = before.get(open + 2..)?;
    let mut depth: usize = 0;
    for c in inside.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.checked_sub(1)?,
            _ => {}
        }
    }
    Some(open + 2)
}

/// Returns the variables of a scope; those without a scope, and the scopes, if it is empty.
pub(super) fn in_scope(
    scope: &str,
    names: &Names,
    section: &str,
    language: &'static Language,
    declared: &dyn Fn(&str) -> Vec<String>,
) -> Vec<Variable> {
    let calling = language.id == LanguageId::Calling;
    match scope {
        "call" if calling => fields("call", CALL),
        "message" if !calling => fields("message", MESSAGE),
        "vars" => own(names, language, declared),
        "envs" => declared("envs")
            .into_iter()
            .map(|name| of_declaration(name, "envs"))
            .collect(),
        "params" => params(names, section, declared),
        "" => {
            let mut all = own(names, language, declared);
            let scopes: &[(&str, &str)] = match calling {
                true => &[
                    ("call", "the call"),
                    ("vars", "variables of the script"),
                    ("envs", "the environment"),
                    ("params", "parameters of the section"),
                ],
                false => &[
                    ("message", "the message"),
                    ("vars", "variables of the script"),
                    ("params", "parameters of the section"),
                ],
            };
            all.extend(scopes.iter().map(|(name, detail)| Variable {
                name: (*name).to_owned(),
                detail: (*detail).to_owned(),
                docs: String::new(),
            }));
            all
        }
        _ => Vec::new(),
    }
}

fn fields(scope: &str, names: &[&str]) -> Vec<Variable> {
    let field = |name: &&str| {
        let path = format!("{scope}.{name}");
        let words = FIELDS.iter().find(|(field, _)| *field == path);
        Variable {
            name: (*name).to_owned(),
            detail: format!("field of the {scope}"),
            docs: words.map_or_else(String::new, |(_, words)| words.join(", ")),
        }
    };
    names.iter().map(field).collect()
}

fn of_declaration(name: String, scope: &str) -> Variable {
    Variable {
        name,
        detail: format!("declared in `{scope}`"),
        docs: String::new(),
    }
}

/// Returns the variables that the script sets, and those that are declared.
fn own(
    names: &Names,
    language: &'static Language,
    declared: &dyn Fn(&str) -> Vec<String>,
) -> Vec<Variable> {
    let mut found: Vec<Variable> = Vec::new();
    for (name, _) in names.each() {
        let Name::Variable(text) = name else { continue };
        let mut methods: Vec<&str> = Vec::new();
        let mut is_set = false;
        for place in names.places(name) {
            match place.role {
                Role::Outcome(method) if !methods.contains(&method) => methods.push(method),
                Role::Definition => is_set = true,
                _ => {}
            }
        }
        let detail = match (methods.as_slice(), is_set) {
            ([], false) => continue,
            ([], true) => "variable of the script".to_owned(),
            (methods, _) => format!("set by {}", methods.join(", ")),
        };
        let outcome = language
            .methods
            .outcome(text)
            .filter(|_| !methods.is_empty());
        found.push(Variable {
            name: text.clone(),
            detail,
            docs: outcome.map_or_else(String::new, docs::outcome),
        });
    }
    for name in declared("vars") {
        if !found.iter().any(|one| one.name == name) {
            found.push(of_declaration(name, "vars"));
        }
    }
    found
}

fn params(names: &Names, section: &str, declared: &dyn Fn(&str) -> Vec<String>) -> Vec<Variable> {
    let passed = names.each().filter_map(|(name, _)| match name {
        Name::Param {
            section: of,
            name: text,
        } if of == section && names.is_defined(name) => Some(Variable {
            name: text.clone(),
            detail: "passed to this section".to_owned(),
            docs: String::new(),
        }),
        _ => None,
    });
    let declared = declared("params").into_iter();
    passed
        .chain(declared.map(|name| of_declaration(name, "params")))
        .collect()
}

/// Returns the values that a variable can have: by the table, or assigned by the script.
pub(super) fn values(path: &str, names: &Names, language: &'static Language) -> Vec<String> {
    if let Some((_, words)) = FIELDS.iter().find(|(field, _)| *field == path) {
        return words.iter().map(|word| (*word).to_owned()).collect();
    }
    let name = path.strip_prefix("vars.").unwrap_or(path);
    let mut all: Vec<String> = match language.methods.outcome(name).map(|one| one.values) {
        Some(Values::Closed(words) | Values::Open(words)) => {
            words.iter().map(|word| (*word).to_owned()).collect()
        }
        _ => Vec::new(),
    };
    for value in names.values(name) {
        if !all.contains(value) {
            all.push(value.clone());
        }
    }
    all
}
