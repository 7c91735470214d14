//! The texts of boxes: statements in a few words, without secrets.

use swml_language::check::format::redact;
use swml_language::schema::{Constraints, Field, Format, MethodSpec, RecordType, Type, Unit};
use swml_language::tree::{Content, Entry, Node};

use super::parts;

/// The maximum length of one value.
const LONGEST: usize = 48;

/// The maximum number of properties of a statement.
const PROPERTIES: usize = 3;

/// The maximum number of elements of a list.
const ELEMENTS: usize = 3;

/// Returns a text on one line, without credentials, and shortened.
pub(crate) fn short(text: &str) -> String {
    shortened(text, LONGEST)
}

pub(crate) fn shortened(text: &str, longest: usize) -> String {
    let safe = redact(text);
    let words = safe.split(|c: char| c.is_whitespace() || c.is_control());
    let mut line = String::new();
    let mut length = 0;
    for word in words.filter(|word| !word.is_empty()) {
        if length > 0 {
            line.push(' ');
            length += 1;
        }
        for c in word.chars() {
            if length == longest {
                line.truncate(line.trim_end().len());
                line.push('…');
                return line;
            }
            line.push(c);
            length += 1;
        }
    }
    line
}

/// Returns a URL without its possible secrets: credentials and the query.
pub(crate) fn url(text: &str) -> String {
    let safe = redact(text);
    let mut depth = 0_usize;
    // a question mark within an expression is JavaScript
    let query = safe.char_indices().find(|(_, c)| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        *c == '?' && depth == 0
    });
    match query.and_then(|(at, _)| safe.get(..at)) {
        Some(path) => short(&format!("{path}?…")),
        None => short(&safe),
    }
}

/// Returns the description of a statement, without its name.
pub(crate) fn statement(method: &MethodSpec, body: &Node<'_>) -> String {
    match (&body.content, &method.ty) {
        (Content::Map(entries), Type::Map(_)) => {
            let pairs = entries.iter().map(|entry| {
                let value = value(&entry.value, &Type::Any, &Constraints::NONE);
                let value = value.unwrap_or_else(|| "…".to_owned());
                format!("{} = {value}", short(&entry.key))
            });
            listed(pairs.collect(), ", ")
        }
        (Content::Map(entries), Type::Record(record)) => properties(record(), entries, &[]),
        (_, ty) => value(body, ty, &method.constraints).unwrap_or_default(),
    }
}

/// Returns the most informative properties of an object, except some names.
pub(crate) fn properties(record: &RecordType, entries: &[Entry<'_>], without: &[&str]) -> String {
    let mut reported: Vec<(bool, String)> = Vec::new();
    for field in record.fields {
        let given = |entry: &&Entry<'_>| {
            let position = record.position(&entry.key);
            position
                .and_then(|index| record.fields.get(index))
                .map(|f| f.name)
                == Some(field.name)
        };
        let Some(entry) = entries.iter().find(given) else {
            continue;
        };
        if without.contains(&field.name) || leaves_out(field) {
            continue;
        }
        if let Some(value) = value(&entry.value, &field.ty, &field.constraints) {
            let primary = field.constraints.primary;
            reported.push(match primary {
                true => (primary, value),
                false => (primary, format!("{} {value}", field.name)),
            });
        }
    }
    reported.sort_by_key(|(primary, _)| !primary);
    let more = reported.len() > PROPERTIES;
    let mut reported: Vec<String> = reported
        .into_iter()
        .take(PROPERTIES)
        .map(|(_, text)| text)
        .collect();
    if more {
        reported.push("…".to_owned());
    }
    reported.join(" · ")
}

/// Returns true for a secret, a part that is drawn itself, or a property about reports rather than
/// the call.
fn leaves_out(field: &Field) -> bool {
    let format = field.constraints.format;
    let report = format == Format::Url && !field.required && !field.constraints.primary;
    let leads = matches!(
        format,
        Format::Label | Format::Section | Format::LocalSection
    );
    field.constraints.secret || report || leads || parts::holds_flow(&field.ty)
}

/// Returns a value in a few words, or `None` if it is not informative.
fn value(node: &Node<'_>, ty: &Type, constraints: &Constraints) -> Option<String> {
    if constraints.secret {
        return None;
    }
    match (&node.content, ty) {
        (_, Type::Var(inner)) => value(node, inner, constraints),
        (_, Type::Choice(choice)) => {
            let picked = choice.pick(node)?;
            value(node, &picked.ty, &picked.constraints)
        }
        (Content::Null, _) => None,
        (content, Type::Record(record)) if !matches!(content, Content::Map(_)) => {
            let record = record();
            let field = record.fields.get(record.primary_for(node)?)?;
            value(node, &field.ty, &field.constraints)
        }
        (Content::Bool(value), _) => Some(value.to_string()),
        (Content::Number(number), Type::Duration(Unit::Milliseconds)) => {
            Some(match number.as_i64() {
                Some(-1) => "forever".to_owned(),
                Some(n) if n != 0 && n % 1000 == 0 => format!("{} s", n / 1000),
                _ => format!("{number} ms"),
            })
        }
        (Content::Number(number), Type::Duration(_)) => Some(format!("{number} s")),
        (Content::Number(number), _) => Some(number.to_string()),
        (Content::Text(text), _) => match constraints.format {
            Format::Sound => Some(sound(text)),
            Format::Url | Format::StreamUrl | Format::TapUri => Some(url(text)),
            _ if text.trim().is_empty() => None,
            _ => Some(short(text)),
        },
        (Content::List(elements), _) => {
            let inner = match ty {
                Type::List(inner) => inner,
                _ => &Type::Any,
            };
            let reported = elements
                .iter()
                .filter_map(|one| value(one, inner, constraints));
            let reported: Vec<String> = reported.collect();
            (!reported.is_empty()).then(|| listed(reported, ", "))
        }
        (Content::Map(entries), Type::Record(record)) => {
            let record = record();
            record.fields.iter().find_map(|field| {
                let index = |entry: &Entry<'_>| record.position(&entry.key);
                let is_it = |entry: &&Entry<'_>| {
                    let found = index(entry).and_then(|index| record.fields.get(index));
                    found.is_some_and(|found| found.name == field.name)
                };
                let entry = entries.iter().find(is_it)?;
                value(&entry.value, &field.ty, &field.constraints)
            })
        }
        // the values of a free map can be anything, so only its keys are shown
        (Content::Map(entries), _) => {
            let keys: Vec<String> = entries.iter().map(|entry| short(&entry.key)).collect();
            (!keys.is_empty()).then(|| format!("{{ {} }}", listed(keys, ", ")))
        }
        _ => None,
    }
}

fn listed(mut all: Vec<String>, between: &str) -> String {
    if all.len() > ELEMENTS {
        let more = all.len() - ELEMENTS;
        all.truncate(ELEMENTS);
        all.push(format!("{more} more"));
    }
    all.join(between)
}

/// Returns a sound in readable form: spoken text is in quotes.
fn sound(text: &str) -> String {
    if let Some(said) = text.strip_prefix("say:") {
        return format!("“{}”", short(said));
    }
    if let Some(seconds) = text.strip_prefix("silence:") {
        return format!("silence {} s", short(seconds));
    }
    if let Some(country) = text.strip_prefix("ring:") {
        return format!("ring {}", short(country));
    }
    url(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_tells_no_secret() {
        for (text, shown) in [
            ("https://example.com/a", "https://example.com/a"),
            (
                "https://me:pw@example.com/a?token=x",
                "https://***@example.com/a?…",
            ),
            (
                "https://example.com/%{vars.a}?token=x",
                "https://example.com/%{vars.a}?…",
            ),
            ("${vars.a ? vars.b : vars.c}", "${vars.a ? vars.b : vars.c}"),
        ] {
            assert_eq!(url(text), shown);
        }
    }

    #[test]
    fn a_long_text_is_cut_to_one_line() {
        assert_eq!(shortened("one\n  two\u{7}three", 20), "one two three");
        assert_eq!(shortened("one two three", 8), "one two…");
        assert_eq!(shortened("漢字漢字", 3), "漢字漢…");
    }
}
