//! Variables, and texts with variables in them.

use std::sync::Arc;

use serde_json::{Map, Value};
use swml_language::expression::Scope;
use swml_language::expression::eval::{JsValue, Variables};

use crate::expression::{self, EvalFailure, to_js};

/// The variables of a call or a message.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scopes {
    /// `call`, or `message`.
    pub(crate) subject: Arc<Value>,
    /// Whether `subject` is a message.
    pub(crate) messaging: bool,
    pub(crate) envs: Arc<Map<String, Value>>,
    pub(crate) vars: Map<String, Value>,
    pub(crate) params: Arc<Map<String, Value>>,
}

/// A text with its variables inserted.
#[derive(Debug)]
pub(crate) struct Expanded {
    pub(crate) value: Value,
    /// Whether a list or an object was inserted into a text.
    pub(crate) list_as_text: bool,
    /// Whether the text was a single expression, whose value is not a text.
    pub(crate) typed: bool,
}

impl Scopes {
    /// Returns the value of a name without a scope, or of a scope.
    pub(crate) fn name(&self, name: &str) -> Option<&Value> {
        let free = self.vars.get(name).or_else(|| self.envs.get(name));
        free.or_else(|| self.subject.get(name))
    }

    /// Returns the value at a plain path such as `call.headers[0].name`.
    pub(crate) fn path(&self, path: &str) -> Option<Value> {
        let mut parts = steps(path);
        let first = parts.next()?;
        let mut rest: Vec<&str> = parts.collect();
        let within = |map: &Map<String, Value>, rest: &mut Vec<&str>| match rest.is_empty() {
            true => Some(Value::Object(map.clone())),
            false => map.get(rest.remove(0)).cloned(),
        };
        let subject = match self.messaging {
            true => "message",
            false => "call",
        };
        let mut value = match first {
            "vars" => within(&self.vars, &mut rest)?,
            "envs" if !self.messaging => within(&self.envs, &mut rest)?,
            "params" => within(&self.params, &mut rest)?,
            name if name == subject => Value::clone(&self.subject),
            name => self.name(name)?.clone(),
        };
        for part in rest {
            value = match value {
                Value::Object(mut map) => map.remove(part)?,
                Value::Array(list) => {
                    let index: usize = part.parse().ok()?;
                    list.into_iter().nth(index)?
                }
                _ => return None,
            };
        }
        Some(value)
    }

    /// Returns a text with its variables inserted.
    pub(crate) fn text(&self, text: &str) -> Result<Expanded, EvalFailure> {
        let mut out = String::new();
        let mut list_as_text = false;
        let mut rest = text;
        while let Some(start) = self.opening(rest) {
            let (before, from) = rest.split_at(start);
            let body = from.get(2..).unwrap_or_default();
            let Some(end) = closing(body) else {
                break;
            };
            let (source, after) = body.split_at(end);
            let after = after.get(1..).unwrap_or_default();
            let value = self.evaluate(source)?;
            if !expression::is_small(&value) {
                return Err(EvalFailure {
                    expression: source.to_owned(),
                    why: "the value is too large".to_owned(),
                    unsupported: true,
                });
            }
            if before.is_empty() && after.is_empty() && out.is_empty() {
                let typed = !value.is_string();
                let value = match value {
                    Value::Null => Value::String(String::new()),
                    value => value,
                };
                return Ok(Expanded {
                    value,
                    list_as_text: false,
                    typed,
                });
            }
            out.push_str(before);
            list_as_text |= value.is_array() || value.is_object();
            out.push_str(&expression::to_text(&value));
            rest = after;
        }
        out.push_str(rest);
        Ok(Expanded {
            value: Value::String(out),
            list_as_text,
            typed: false,
        })
    }

    /// Returns the start of the next variable. Messages have `%{…}` only.
    fn opening(&self, text: &str) -> Option<usize> {
        let dollar = (!self.messaging).then(|| text.find("${")).flatten();
        let percent = text.find("%{");
        dollar.into_iter().chain(percent).min()
    }

    /// Returns the value of the content of braces: a path is looked up, anything else is
    /// JavaScript.
    pub(crate) fn evaluate(&self, source: &str) -> Result<Value, EvalFailure> {
        let source = source.trim();
        if is_path(source) {
            return Ok(self.path(source).unwrap_or(Value::Null));
        }
        if self.messaging {
            return Err(EvalFailure {
                expression: source.to_owned(),
                why: "messaging scripts have paths alone".to_owned(),
                unsupported: false,
            });
        }
        self.javascript(source)
    }

    /// Evaluates an expression: with the built-in evaluator, or else with QuickJS if the feature
    /// `javascript` is on.
    pub(crate) fn javascript(&self, source: &str) -> Result<Value, EvalFailure> {
        let value = expression::evaluate(source, self);
        #[cfg(feature = "javascript")]
        if value.as_ref().is_err_and(|failed| failed.unsupported) {
            let variables = crate::javascript::CallVariables {
                call: &self.subject,
                envs: &self.envs,
                vars: &self.vars,
                params: &self.params,
            };
            return crate::javascript::evaluate(source, &variables);
        }
        value
    }

    /// Returns true if a condition holds.
    pub(crate) fn holds(&self, when: &str) -> Result<bool, EvalFailure> {
        // `${…}` within a condition is replaced by its value
        let source = when.trim();
        let mut plain = String::new();
        let mut rest = source;
        while let Some(start) = self.opening(rest) {
            let (before, from) = rest.split_at(start);
            let body = from.get(2..).unwrap_or_default();
            let Some(end) = closing(body) else {
                break;
            };
            plain.push_str(before);
            plain.push_str(&format!("({})", body.get(..end).unwrap_or_default()));
            rest = body.get(end + 1..).unwrap_or_default();
        }
        plain.push_str(rest);
        let value = match is_path(&plain) {
            true => self.path(&plain).unwrap_or(Value::Null),
            false => self.javascript(&plain)?,
        };
        Ok(expression::is_true(&value))
    }
}

impl Variables for Scopes {
    fn get(&self, scope: Scope, name: &str) -> Option<JsValue> {
        self.scope(scope)?.get(name).map(to_js)
    }

    fn all(&self, scope: Scope) -> Option<JsValue> {
        let entries = self.scope(scope)?.iter();
        Some(JsValue::object(
            entries.map(|(name, value)| (name.as_str(), to_js(value))),
        ))
    }
}

impl Scopes {
    fn scope(&self, scope: Scope) -> Option<&Map<String, Value>> {
        match scope {
            Scope::Vars => Some(&self.vars),
            Scope::Envs => Some(&self.envs),
            Scope::Params => Some(&self.params),
            Scope::Call if !self.messaging => self.subject.as_object(),
            Scope::Message if self.messaging => self.subject.as_object(),
            Scope::Call | Scope::Message => None,
        }
    }
}

/// Returns the parts of a path.
fn steps(path: &str) -> impl Iterator<Item = &str> {
    path.split(['.', '[', ']'])
        .map(|part| part.trim_matches(['"', '\'']))
        .filter(|part| !part.is_empty())
}

/// Returns true for a plain path: names, dots and indices in brackets.
pub(crate) fn is_path(source: &str) -> bool {
    let mut chars = source.chars().peekable();
    let starts = |c: char| c.is_alphabetic() || c == '_' || c == '$';
    if !chars.peek().is_some_and(|c| starts(*c)) {
        return false;
    }
    if ["true", "false", "null", "undefined", "NaN"].contains(&source) {
        return false;
    }
    let mut name = true;
    while let Some(c) = chars.next() {
        match c {
            '.' => name = chars.peek().is_some_and(|c| starts(*c)),
            '[' => {
                let mut any = false;
                loop {
                    match chars.next() {
                        Some(c) if c.is_ascii_digit() => any = true,
                        Some(']') if any => break,
                        _ => return false,
                    }
                }
                name = true;
            }
            c if c.is_alphanumeric() || c == '_' || c == '$' => {}
            _ => return false,
        }
        if !name {
            return false;
        }
    }
    true
}

/// Returns the position of the closing brace for the one opened before the text. Braces in quotes
/// do not count.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut quote = None;
    let mut escaped = false;
    for (index, c) in text.char_indices() {
        match (quote, c) {
            _ if escaped => escaped = false,
            (Some(_), '\\') => escaped = true,
            (Some(open), c) if open == c => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'' | '`') => quote = Some(c),
            (None, '{') => depth += 1,
            (None, '}') if depth == 0 => return Some(index),
            (None, '}') => depth -= 1,
            (None, _) => {}
        }
    }
    // a single apostrophe is not a quote
    text.find('}')
}
