//! Variables in a text.

use std::borrow::Cow;

/// Returns true if a text is one variable from its first brace to its last.
pub fn is_one_variable(text: &str) -> bool {
    crate::tree::is_variable(text) && without_variables(text) == "x"
}

/// Replaces each variable by an `x`, so that the format of the rest can be checked.
pub(super) fn without_variables(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| matches!(byte, b'%' | b'$')) {
        return Cow::Borrowed(text);
    }
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
    Cow::Owned(plain)
}

/// Returns true for the path of a variable: names separated by dots, and indices in brackets.
pub(crate) fn is_path(text: &str) -> bool {
    let of_path =
        |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '[' | ']' | '"' | '\'');
    !text.is_empty() && text.chars().all(of_path) && !text.starts_with(['"', '\'', '[', '.', '-'])
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
}
