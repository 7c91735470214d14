//! Variables inside a text.

/// True if a text is one variable from its first brace to its last.
pub fn is_one_variable(text: &str) -> bool {
    crate::tree::is_variable(text) && without_variables(text) == "x"
}

/// The text with an `x` for each variable, so that its own form can be seen.
pub(super) fn without_variables(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(['%', '$']) {
        let (before, at) = rest.split_at(start);
        plain.push_str(before);
        let mut chars = at.char_indices();
        let sigil = chars
            .next()
            .map_or("", |(_, c)| if c == '%' { "%" } else { "$" });
        if !at.get(1..).is_some_and(|next| next.starts_with('{')) {
            plain.push_str(sigil);
            rest = at.get(1..).unwrap_or_default();
            continue;
        }
        let mut depth = 0usize;
        let end = chars.find_map(|(i, c)| {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            (depth == 0).then_some(i + 1)
        });
        plain.push('x');
        rest = end.and_then(|end| at.get(end..)).unwrap_or_default();
    }
    plain.push_str(rest);
    plain
}

/// A variable or an expression in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Body<'t> {
    /// With its sign and braces.
    pub(crate) whole: &'t str,
    /// What stands between the braces.
    pub(crate) inner: &'t str,
}

/// Each `%{…}` and `${…}` of a text, from the left. One that does not end is left out.
pub(crate) fn bodies(text: &str) -> impl Iterator<Item = Body<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let start = rest.find(['%', '$'])?;
            let at = rest.get(start..)?;
            if !at.get(1..)?.starts_with('{') {
                rest = at.get(1..)?;
                continue;
            }
            let mut depth = 0usize;
            let end = at.char_indices().skip(1).find_map(|(i, c)| {
                match c {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    _ => {}
                }
                (depth == 0).then_some(i)
            })?;
            let whole = at.get(..=end)?;
            rest = at.get(end + 1..)?;
            let inner = whole.get(2..end)?;
            return Some(Body { whole, inner });
        }
    })
}

/// True for the path of a variable: names with dots between, and indices in brackets.
pub(crate) fn is_path(text: &str) -> bool {
    let of_path =
        |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '[' | ']' | '"' | '\'');
    !text.is_empty() && text.chars().all(of_path) && !text.starts_with(['"', '\'', '[', '.', '-'])
}

/// The paths of variables that an expression reads, such as `vars.x`: what is text in it, and
/// the names behind a call, are left out.
pub(crate) fn paths(expression: &str) -> impl Iterator<Item = &str> {
    let mut rest = expression;
    let mut behind_dot = false;
    std::iter::from_fn(move || {
        loop {
            let c = rest.chars().next()?;
            let after = rest.get(c.len_utf8()..)?;
            if matches!(c, '"' | '\'') {
                rest = after.split_once(c).map_or("", |(_, rest)| rest);
                behind_dot = false;
                continue;
            }
            let of_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
            if !of_name(c) {
                behind_dot = c == '.' || (behind_dot && c.is_whitespace());
                rest = after;
                continue;
            }
            let end = rest
                .find(|c: char| !of_name(c) && c != '.')
                .unwrap_or(rest.len());
            let (path, behind) = rest.split_at(end);
            rest = behind;
            if !std::mem::take(&mut behind_dot) {
                return Some(path);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_are_cut_out_whole() {
        assert_eq!(without_variables("a%{b{c}d}e$f"), "axe$f");
        assert_eq!(without_variables("%{open"), "x");
        assert_eq!(without_variables("100%"), "100%");
    }

    #[test]
    fn bodies_are_found_from_the_left() {
        let inner = |text: &'static str| bodies(text).map(|body| body.inner).collect::<Vec<_>>();
        assert_eq!(
            inner("a%{b} 5% $ ${c.replace(/{/, '}')}"),
            ["b", "c.replace(/{/, '}')"]
        );
        assert_eq!(inner("%{open ${x}"), ["open ${x"][..0]);
        assert_eq!(inner("100%{x}%"), ["x"]);
        assert_eq!(inner("ü%{ü}"), ["ü"]);
    }

    #[test]
    fn paths_of_expressions() {
        let all = |text: &'static str| paths(text).collect::<Vec<_>>();
        assert_eq!(all("call.from"), ["call.from"]);
        assert_eq!(
            all("f(a.b) + 'message.body' == vars.x"),
            ["f", "a.b", "vars.x"]
        );
        assert_eq!(all("items[0].message.body"), ["items", "0"]);
        assert_eq!(all("'open"), [""; 0]);
    }
}
