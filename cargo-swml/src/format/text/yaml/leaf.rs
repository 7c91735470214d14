//! Scalars of several lines, which move with the lines around them.

/// Returns the lines of a scalar in quotes or without, whose indentation has no meaning.
pub(super) fn folded(text: &str, indent: usize) -> String {
    let is_quoted = text.starts_with(['"', '\'']);
    let mut lines = text.split('\n');
    let mut out = String::with_capacity(text.len());
    // white space before a line break has no meaning, unless a backslash precedes it
    let ended = |line: &str| match is_quoted && line.trim_end_matches([' ', '\t']).ends_with('\\') {
        true => line.to_owned(),
        false => line.trim_end_matches([' ', '\t']).to_owned(),
    };
    let first = lines.next().unwrap_or_default();
    let rest: Vec<&str> = lines.collect();
    if rest.is_empty() {
        return first.to_owned();
    }
    out.push_str(&ended(first));
    let last = rest.len() - 1;
    for (index, line) in rest.into_iter().enumerate() {
        out.push('\n');
        let line = line.trim_start_matches([' ', '\t']);
        let line = match index == last {
            true => line.to_owned(),
            false => ended(line),
        };
        if !line.is_empty() {
            out.extend(std::iter::repeat_n(' ', indent));
            out.push_str(&line);
        }
    }
    out
}

/// Returns the lines of a scalar in a block, with another indentation.
pub(super) fn block(lines: &str, old: usize, new: usize) -> String {
    let mut out = String::with_capacity(lines.len());
    for (index, line) in lines.split('\n').enumerate() {
        if index > 0 {
            out.push('\n');
        }
        // a line of spaces may be longer than the indentation
        let text = line.get(old..).unwrap_or_default();
        if !text.is_empty() {
            out.extend(std::iter::repeat_n(' ', new));
            out.push_str(text);
        }
    }
    out
}

/// Returns the indentation that the head of a scalar states, relative to the node around.
pub(super) fn stated_indent(head: &str) -> Option<usize> {
    let digit = head.chars().find_map(|c| c.to_digit(10))?;
    usize::try_from(digit).ok()
}
