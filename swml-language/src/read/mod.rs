//! Readers from text to trees, with the location of each node.

mod elements;
mod entries;
pub(crate) mod json;
mod large;
mod lines;
mod parsed;
mod part;
mod ranges;
mod removal;
mod trivia;
mod verify;
#[cfg(feature = "yaml")]
mod yaml;

use crate::check::Dialect;
use crate::diagnostic::{Fix, Report};
use crate::tree::Place;

pub use parsed::Parsed;
pub use trivia::Trivia;

/// Functions for tests of other crates that compare with other JSON readers.
#[doc(hidden)]
pub mod testing {
    use crate::tree::Node;

    /// The maximum number of open lists and objects, plus one.
    pub const DEPTH: u8 = super::json::DEPTH;

    /// Reads JSON text into a tree as written, or returns the position and the reason of the error.
    ///
    /// # Errors
    /// The text is not JSON.
    pub fn read(text: &str) -> Result<Node<'_>, ((usize, usize), String)> {
        match super::json::read(text) {
            Ok((node, _)) => Ok(node),
            Err(broken) => Err((broken.line_and_column(text), broken.why().to_string())),
        }
    }
}

impl Report {
    /// Sets the location of each diagnostic from the ranges of the places. Text shared with other
    /// places through an alias has no exact fix: it may be correct there.
    fn locate(
        &mut self,
        text: &str,
        range: &dyn Fn(Place) -> Option<(usize, usize)>,
        shared: &[(usize, usize)],
        dialect: Dialect,
    ) {
        let shared = Merged::new(shared);
        let mut lines = lines::Lines::new(text);
        for secret in self.secrets_mut() {
            secret.at = range(secret.place).map(|(start, end)| lines.span(start, end));
        }
        for fault in self.iter_mut() {
            let at = range(fault.place).map(|whole| {
                let part = fault
                    .part
                    .and_then(|part| part::range(text, whole, part, dialect));
                part.unwrap_or(whole)
            });
            fault.at = at.map(|(start, end)| lines.span(start, end));
            let ends = |fix: &Fix| Some((range(fix.from)?.0, range(fix.to)?.1));
            if let Some((mut start, mut end)) = fault.fix.as_ref().and_then(ends) {
                // an alias is reported at its anchor, which may precede the key
                if end < start || shared.meets(start, end.max(start + 1)) {
                    fault.fix = None;
                }
                if let Some(fix) = &mut fault.fix {
                    if fix.text.is_empty() {
                        (start, end) = removal::range(text, (start, end), dialect);
                    }
                    fix.at = Some(lines.span(start, end));
                    if dialect == Dialect::Yaml && fix.text.contains('\n') {
                        match entries::laid_out(text, start, &fix.text) {
                            Some(laid_out) => fix.text = laid_out,
                            None => {
                                fault.fix = None;
                                continue;
                            }
                        }
                    }
                    // a missing value: `answer:` in YAML
                    let before = text.get(..start).unwrap_or_default();
                    if start == end && !before.ends_with(char::is_whitespace) {
                        fix.text.insert(0, ' ');
                    }
                }
            }
        }
    }
}

/// Sorted ranges without overlap.
struct Merged(Vec<(usize, usize)>);

impl Merged {
    fn new(ranges: &[(usize, usize)]) -> Self {
        let mut sorted = ranges.to_vec();
        sorted.sort_unstable();
        let mut merged: Vec<(usize, usize)> = Vec::with_capacity(sorted.len());
        for (start, end) in sorted {
            match merged.last_mut() {
                Some(last) if start <= last.1 => last.1 = last.1.max(end),
                _ => merged.push((start, end)),
            }
        }
        Self(merged)
    }

    /// Returns true if one of them overlaps this range.
    fn meets(&self, start: usize, end: usize) -> bool {
        let next = self.0.partition_point(|&(_, to)| to <= start);
        self.0.get(next).is_some_and(|&(from, _)| from < end)
    }
}
