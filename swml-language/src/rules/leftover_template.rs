//! The rule on placeholders of other template languages: `{name}`, `{{name}}`, `<name>`.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::{Dialect, quoted};
use crate::entry::entry;
use crate::expression::{Scope, TextRange};
use crate::rules::context::RuleContext;
use crate::schema::Format;
use crate::shown::shown;
use crate::tree::Place;

entry! {
    /// A placeholder of another template language is left in a text that is spoken, sent, dialled
    /// or requested: SWML uses `%{name}`.
    LEFTOVER_TEMPLATE:
    bad r#"play "say:Hello {name}";"#,
    good r#"play "say:Hello %{name}";"#
}

/// A placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct LeftoverSubstitution<'t> {
    /// The text before it.
    before: &'t str,
    /// With its braces.
    whole: &'t str,
    name: &'t str,
    after: &'t str,
}

/// Reports what a template has left over in a text that is spoken, sent or requested.
pub(crate) fn in_text(cx: &mut RuleContext<'_>, place: Place, text: &str, format: Format) {
    let says = text
        .get(..4)
        .is_some_and(|say| say.eq_ignore_ascii_case("say:"));
    match format {
        Format::Sound if says => left_over(cx, place, text, "spoken"),
        Format::Message => left_over(cx, place, text, "sent"),
        Format::Sound | Format::Url if text.starts_with("http") => {
            // angle brackets make it no URL
            if let Some(left) = braces(text) {
                report(cx, place, text, left, "requested");
            }
        }
        _ => {}
    }
}

/// Reports a placeholder in a destination, where the text may also be a valid destination.
pub(crate) fn check_destination(cx: &mut RuleContext<'_>, place: Place, text: &str) {
    left_over(cx, place, text, "dialled");
}

fn left_over(cx: &mut RuleContext<'_>, place: Place, text: &str, done: &str) {
    if let Some(left) = braces(text)
        .or_else(|| angles(text))
        .or_else(|| dollars(text))
    {
        report(cx, place, text, left, done);
    }
}

fn report(
    cx: &mut RuleContext<'_>,
    place: Place,
    text: &str,
    left: LeftoverSubstitution<'_>,
    done: &str,
) {
    let LeftoverSubstitution {
        before,
        whole,
        name,
        after,
    } = left;
    let fault = Diagnostic::new(
        Code::LeftoverTemplate,
        place,
        format!("`{}` is {done} literally", shown(whole)),
    )
    .part(
        TextRange::new(before.len(), before.len() + whole.len()),
        text,
    )
    .note("SWML only substitutes variables written as `%{name}` or `${name}`");
    let variable = format!("%{{{name}}}");
    let is_name = name
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.'));
    cx.report(match cx.dialect {
            Dialect::Script => fault.help(format!(
                "for a variable of SWML write `{variable}`; for a Rust value build the text in Rust, `(format!(…))`"
            )),
            Dialect::Json | Dialect::Yaml if !is_name => {
                fault.help("fill it in before the script is sent")
            }
            Dialect::Json | Dialect::Yaml => fault.help(format!(
                "for a variable of SWML write `{variable}`; otherwise fill it in before the script is sent"
            )),
        }
        .maybe_suggest(is_name, place, || quoted(&format!("{before}{variable}{after}"))));
}

/// Finds a name in braces that SWML does not evaluate.
fn braces(text: &str) -> Option<LeftoverSubstitution<'_>> {
    let mut from = 0;
    while let Some(open) = text.get(from..)?.find('{').map(|index| index + from) {
        from = open + 1;
        let before = text.get(..open)?;
        let is_double = text.get(open + 1..)?.starts_with('{');
        let (inside, close) = match is_double {
            true => (open + 2, "}}"),
            false => (open + 1, "}"),
        };
        // a variable may contain braces, and a Rust string with one was broken up
        let is_variable = before.ends_with(['%', '$', '@']);
        if is_variable || before.ends_with("% ") || before.ends_with("$ ") {
            from = skip(text, open);
            continue;
        }
        let end = text.get(inside..)?.find(close).map(|index| index + inside);
        let Some(end) = end else { continue };
        let name = text.get(inside..end)?.trim();
        if is_name(name) {
            // `#{name}` of Ruby
            let before = before.strip_suffix('#').unwrap_or(before);
            return Some(LeftoverSubstitution {
                before,
                whole: text.get(before.len()..end + close.len())?,
                name,
                after: text.get(end + close.len()..)?,
            });
        }
        from = skip(text, open);
    }
    None
}

/// Finds a name in angle brackets that is not markup.
fn angles(text: &str) -> Option<LeftoverSubstitution<'_>> {
    if !text.contains('<') {
        return None;
    }
    // a text with a closing tag is SSML
    if text.contains("</") || text.contains("/>") || text.contains("<speak") {
        return None;
    }
    let mut from = 0;
    while let Some(open) = text.get(from..)?.find('<').map(|index| index + from) {
        from = open + 1;
        let end = text.get(open..)?.find('>')? + open;
        let name = text.get(open + 1..end)?;
        if is_name(name) {
            return Some(LeftoverSubstitution {
                before: text.get(..open)?,
                whole: text.get(open..=end)?,
                name,
                after: text.get(end + 1..)?,
            });
        }
    }
    None
}

/// A variable behind a `$` alone: `$vars.name`, `$(name)`.
fn dollars(text: &str) -> Option<LeftoverSubstitution<'_>> {
    for (at, _) in text.match_indices('$') {
        let rest = text.get(at + 1..)?;
        let (name, end) = match rest.strip_prefix('(') {
            Some(inner) => match inner.split_once(')') {
                Some((name, _)) => (name, at + name.len() + 3),
                None => continue,
            },
            None => {
                let of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.');
                let length = rest.find(|c| !of_name(c)).unwrap_or(rest.len());
                let name = rest.get(..length)?.trim_end_matches('.');
                let mut parts = name.splitn(2, '.');
                let scope = parts.next().and_then(Scope::of);
                match (scope, parts.next()) {
                    (Some(_), Some(_)) => (name, at + 1 + name.len()),
                    _ => continue,
                }
            }
        };
        if is_name(name) && !name.contains(' ') {
            return Some(LeftoverSubstitution {
                before: text.get(..at)?,
                whole: text.get(at..end)?,
                name,
                after: text.get(end..)?,
            });
        }
    }
    None
}

/// Returns the position of the closing brace for an opening one, or the end of the text.
fn skip(text: &str, open: usize) -> usize {
    let mut depth = 0usize;
    for (index, c) in text.char_indices().skip_while(|(index, _)| *index < open) {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return index + 1;
        }
    }
    text.len()
}

/// Returns true for words separated by dots, underscores or spaces, as in names of placeholders.
fn is_name(name: &str) -> bool {
    let of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | ' ' | '-');
    let begins = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    begins && name.len() <= 40 && name.chars().all(of_name) && !name.ends_with(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<&str> {
        let left = braces(text).or_else(|| angles(text));
        left.or_else(|| dollars(text)).map(|left| left.whole)
    }

    #[test]
    fn templates_are_found() {
        assert_eq!(found("say:Hello {name}!"), Some("{name}"));
        assert_eq!(found("say:Hello {{ user.name }}"), Some("{{ user.name }}"));
        assert_eq!(found("say:Call <YOUR NAME> now"), Some("<YOUR NAME>"));
        assert_eq!(found("say:%{a} and {b}"), Some("{b}"));
        assert_eq!(found("say:ü {b}"), Some("{b}"));
        assert_eq!(found("say:Hi #{name}"), Some("#{name}"));
        assert_eq!(found("say:Hi $vars.name."), Some("$vars.name"));
        assert_eq!(found("say:Hi $(name)!"), Some("$(name)"));
    }

    #[test]
    fn what_belongs_there_is_not() {
        for right in [
            "say:Hello %{name}",
            "say:Hello ${name}",
            "say:${ {a: 1}[x] }",
            "say:${items.map(i => { return i })}",
            r#"say:{"name": "x"}"#,
            "say:<speak>Hi <break/></speak>",
            "say:<emphasis>now</emphasis>",
            "say:1 < 2 and 3 > 2",
            "say:{}",
            "say:{1}",
            "say:open {name",
            "say:open <name",
            "say:{{",
            "say:It costs $5 (or $ 6)",
            "say:$ and $name",
            "say:$(5)",
        ] {
            assert_eq!(found(right), None, "{right}");
        }
    }
}
