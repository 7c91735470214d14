//! Places of a template that nobody has filled in: `{name}`, `{{name}}`, `<name>`.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::{Dialect, quoted};
use crate::entry::entry;
use crate::expression::TextRange;
use crate::rules::context::RuleContext;
use crate::schema::Format;
use crate::shown::shown;
use crate::tree::Place;

entry! {
    /// A placeholder of another template language is left in a text that is spoken or dialled:
    /// SWML uses `%{name}`.
    LEFTOVER_TEMPLATE:
    bad r#"play "say:Hello {name}";"#,
    good r#"play "say:Hello %{name}";"#
}

/// A place of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct LeftoverSubstitution<'t> {
    /// The text before it.
    before: &'t str,
    /// With its braces.
    whole: &'t str,
    name: &'t str,
    after: &'t str,
}

/// Reports what a template has left over in a text that is spoken.
pub(crate) fn spoken(cx: &mut RuleContext<'_>, place: Place, text: &str, format: Format) {
    let says = text
        .get(..4)
        .is_some_and(|say| say.eq_ignore_ascii_case("say:"));
    if format == Format::Sound && says {
        left_over(cx, place, text, "spoken");
    }
}

/// Reports the same in what is dialled, where it is a destination all the same.
pub(crate) fn check_destination(cx: &mut RuleContext<'_>, place: Place, text: &str) {
    left_over(cx, place, text, "dialled");
}

fn left_over(cx: &mut RuleContext<'_>, place: Place, text: &str, done: &str) {
    let Some(left) = braces(text).or_else(|| angles(text)) else {
        return;
    };
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

/// A name in braces of which SWML makes nothing.
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
        // what is inside a variable is its own, and a Rust string that has one was broken up
        let is_variable = before.ends_with(['%', '$', '@']);
        if is_variable || before.ends_with("% ") || before.ends_with("$ ") {
            from = skip(text, open);
            continue;
        }
        let end = text.get(inside..)?.find(close).map(|index| index + inside);
        let Some(end) = end else { continue };
        let name = text.get(inside..end)?.trim();
        if is_name(name) {
            return Some(LeftoverSubstitution {
                before,
                whole: text.get(open..end + close.len())?,
                name,
                after: text.get(end + close.len()..)?,
            });
        }
        from = skip(text, open);
    }
    None
}

/// A name in angle brackets that is not markup.
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

/// Where the braces that open at a place are closed, or the text ends.
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

/// Words with dots, underscores or spaces between, as a template names what belongs there.
fn is_name(name: &str) -> bool {
    let of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | ' ' | '-');
    let begins = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    begins && name.len() <= 40 && name.chars().all(of_name) && !name.ends_with(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<&str> {
        braces(text).or_else(|| angles(text)).map(|left| left.whole)
    }

    #[test]
    fn templates_are_found() {
        assert_eq!(found("say:Hello {name}!"), Some("{name}"));
        assert_eq!(found("say:Hello {{ user.name }}"), Some("{{ user.name }}"));
        assert_eq!(found("say:Call <YOUR NAME> now"), Some("<YOUR NAME>"));
        assert_eq!(found("say:%{a} and {b}"), Some("{b}"));
        assert_eq!(found("say:ü {b}"), Some("{b}"));
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
        ] {
            assert_eq!(found(right), None, "{right}");
        }
    }
}
