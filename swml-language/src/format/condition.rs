//! Conditions: JavaScript that reads variables by their names.

use super::fault::Fault;
use super::variable::is_one_variable;
use super::variable::{bodies, is_path};

/// What is wrong with a condition that wraps a part of itself in `${}` or `%{}`.
pub(crate) fn condition(text: &str) -> Option<Fault> {
    // in a template literal `${}` is JavaScript
    if text.contains('`') || is_one_variable(text) {
        return None;
    }
    bodies(text).next()?;
    let fault = Fault::new(
        "a condition is JavaScript that reads variables by their names, without `${}` around them",
        "write each variable as its name alone",
    );
    Some(match unwrapped(text) {
        Some(plain) => fault.suggest(plain),
        None => fault,
    })
}

/// The condition with each variable as its name; nothing where one stands in quotes, so that only
/// its author knows what is compared.
fn unwrapped(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    for body in bodies(text) {
        let start = rest.find(body.whole)?;
        let (before, at) = rest.split_at(start);
        if plain.matches(['"', '\'']).count() % 2 + before.matches(['"', '\'']).count() % 2 == 1 {
            return None;
        }
        plain.push_str(before);
        let inner = body.inner.trim();
        match is_path(inner) {
            true => plain.push_str(inner),
            false => {
                plain.push('(');
                plain.push_str(inner);
                plain.push(')');
            }
        }
        rest = at.get(body.whole.len()..)?;
    }
    plain.push_str(rest);
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fix(text: &str) -> Option<String> {
        condition(text).and_then(|fault| fault.fix)
    }

    #[test]
    fn variables_are_unwrapped() {
        assert_eq!(
            fix("${prompt_value} == 1"),
            Some("prompt_value == 1".into())
        );
        assert_eq!(
            fix("%{vars.tries} < 3 && ${a + b} > 2"),
            Some("vars.tries < 3 && (a + b) > 2".into())
        );
        // the quotes would have to go, too
        assert!(condition("'${call.from}' == '+1'").is_some());
        assert_eq!(fix("'${call.from}' == '+1'"), None);
        assert_eq!(fix("\"a\" == ${ x }"), Some("\"a\" == x".into()));
        for right in [
            "vars.x == 1",
            "`a${x}` == 'ab'",
            "x % {}",
            "100 % y == 0",
            "$ == 1",
        ] {
            assert_eq!(condition(right), None, "{right}");
        }
    }
}
