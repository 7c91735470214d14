//! Reading scripts that already exist, with everything that is wrong in them.

mod elements;
mod json;
mod large;
mod lines;
mod parsed;
mod removal;
mod tree;
mod verify;
#[cfg(feature = "yaml")]
mod yaml;

use crate::allow::Allowed;
use crate::check::{Dialect, check_allowing};
use crate::diagnostic::{Fix, Report};
use crate::error::{InvalidDocument, ReadError};
use crate::property::Typed;
use crate::tree::{Node, Place};

pub use parsed::Parsed;

/// Reads scripts.
///
/// ```
/// # use swml_core as swml;
/// use swml::{Document, Reader};
/// let text = r#"{
///   "sections": { "main": [ { "play": "say:hi" } ] }
/// }"#;
/// let read = Reader::new().json::<Document>(text)?;
/// // an old form: read as what it means, with a warning
/// let warning = read.report().iter().next().unwrap();
/// assert_eq!(warning.code.as_str(), "legacy-form");
/// assert_eq!(warning.at.unwrap().to_string(), "2:37");
/// assert_eq!(
///     read.into_result()?.to_json(),
///     r#"{"sections":{"main":[{"play":{"url":"say:hi"}}]}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Reader {
    allowed: Allowed,
    verify: bool,
}

/// What became of a script that was read.
#[derive(Clone, Debug)]
pub struct Read<D> {
    document: Result<D, InvalidDocument>,
    report: Report,
}

impl<D> Read<D> {
    /// Everything that was found: each fault with its line and column.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// The script, unless it has errors.
    pub fn document(&self) -> Option<&D> {
        self.document.as_ref().ok()
    }

    fn of(report: Report, node: &Node<'_>) -> Self
    where
        D: Typed,
    {
        let document = if report.is_ok() {
            let mut value = D::default();
            // a tree without faults can be read; if not, the value would be incomplete
            match value.read(node) {
                Ok(()) => Ok(value),
                Err(unreadable) => Err(InvalidDocument::unreadable(unreadable)),
            }
        } else {
            Err(InvalidDocument::new(report.clone()))
        };
        Self { document, report }
    }

    /// The script; warnings are dropped.
    ///
    /// # Errors
    /// The script breaks rules of SWML: every fault is in the error.
    pub fn into_result(self) -> Result<D, InvalidDocument> {
        self.document
    }
}

impl Reader {
    /// A reader that takes what SWML has, and no more.
    pub fn new() -> Self {
        Self::default()
    }

    /// Allows methods and properties that SWML is not known to have.
    #[must_use]
    pub fn allow(mut self, allowed: Allowed) -> Self {
        self.allowed = allowed;
        self
    }

    /// Tries the exact fixes: each is applied alone, and given only if that leaves fewer
    /// faults and no new one. It takes a check of the script for each fix, up to a limit.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::{Document, Reader};
    /// // as `goto` it would go to a label that is not there
    /// let text = r#"{"sections":{"main":[{"gotto":{"label":"menu"}}]}}"#;
    /// let fixes = |reader: Reader| {
    ///     let report = reader.json::<Document>(text)?.report().clone();
    ///     Ok::<_, swml::error::ReadError>(report.iter().filter(|fault| fault.fix.is_some()).count())
    /// };
    /// assert_eq!(fixes(Reader::new())?, 1);
    /// assert_eq!(fixes(Reader::new().verify_fixes())?, 0);
    /// # Ok::<(), swml::error::ReadError>(())
    /// ```
    #[must_use]
    pub fn verify_fixes(mut self) -> Self {
        self.verify = true;
        self
    }

    /// Reads JSON.
    ///
    /// # Errors
    /// The text is no JSON.
    pub fn json<D: Typed>(&self, text: &str) -> Result<Read<D>, ReadError> {
        Ok(self.read(&Parsed::json(text)?))
    }

    /// Reads YAML.
    ///
    /// A plain scalar is a number or a boolean only where YAML 1.2 and JSON agree: an
    /// unquoted `+15551234567`, `yes` or `1.0.0` is text. Anchors, aliases and merge keys
    /// work; what would grow beyond measure or is nested too deep is refused.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::{Document, Reader};
    /// let text = "sections:\n  main:\n    - connect:\n        to: +15551234567\n";
    /// let script: Document = Reader::new().yaml(text)?.into_result()?;
    /// assert_eq!(
    ///     script.to_json(),
    ///     r#"{"sections":{"main":[{"connect":{"to":"+15551234567"}}]}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// The text is no YAML, or more than one document.
    #[cfg(feature = "yaml")]
    pub fn yaml<D: Typed>(&self, text: &str) -> Result<Read<D>, ReadError> {
        Ok(self.read(&Parsed::yaml(text)?))
    }

    #[cfg(not(feature = "yaml"))]
    #[doc(hidden)]
    pub fn yaml<D: Typed>(
        &self,
        text: impl crate::missing::FeatureYaml,
    ) -> Result<Read<D>, ReadError> {
        text.never()
    }

    /// Judges a text that has been read, without making values of it.
    pub fn check<D: Typed>(&self, parsed: &Parsed<'_>) -> Report {
        let mut report = self.verdict::<D>(parsed);
        self.verify::<D>(&mut report, parsed);
        report
    }

    /// What is wrong with a text, before its fixes are tried.
    fn verdict<D: Typed>(&self, parsed: &Parsed<'_>) -> Report {
        let ty = const { &D::TYPE };
        let mut report = check_allowing(&parsed.root, ty, parsed.dialect, &self.allowed);
        parsed.tell(&mut report);
        report
    }

    /// Judges a text that has been read, and makes the script of it.
    pub fn read<D: Typed>(&self, parsed: &Parsed<'_>) -> Read<D> {
        Read::of(self.check::<D>(parsed), &parsed.root)
    }

    /// Reads a tree.
    pub(crate) fn node<D: Typed>(&self, node: &Node<'_>, dialect: Dialect) -> Read<D> {
        let report = check_allowing(node, const { &D::TYPE }, dialect, &self.allowed);
        Read::of(report, node)
    }
}

impl Report {
    /// Says where each fault stands, by the ranges of the places. What is shared with
    /// other places has no exact fix: there it may be right as it is.
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
            fault.at = range(fault.place).map(|(start, end)| lines.span(start, end));
            let ends = |fix: &Fix| Some((range(fix.from)?.0, range(fix.to)?.1));
            if let Some((mut start, mut end)) = fault.fix.as_ref().and_then(ends) {
                // an alias is told where its anchor stands, which may be before the key
                if end < start || shared.meets(start, end.max(start + 1)) {
                    fault.fix = None;
                }
                if let Some(fix) = &mut fault.fix {
                    if fix.text.is_empty() {
                        (start, end) = removal::range(text, (start, end), dialect);
                    }
                    fix.at = Some(lines.span(start, end));
                    // a value that is not there: `answer:` in YAML
                    let before = text.get(..start).unwrap_or_default();
                    if start == end && !before.ends_with(char::is_whitespace) {
                        fix.text.insert(0, ' ');
                    }
                }
            }
        }
    }
}

/// Ranges in order, none of which meets another.
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

    /// True if one of them has a byte of this range.
    fn meets(&self, start: usize, end: usize) -> bool {
        let next = self.0.partition_point(|&(_, to)| to <= start);
        self.0.get(next).is_some_and(|&(from, _)| from < end)
    }
}
