//! Readers of existing scripts, with all diagnostics.

use swml_language::check::Checked;
use swml_language::resolve::{self, resolve};

use crate::error::{InvalidDocument, ReadError};
use crate::property::Typed;
use crate::tree::Node;
use crate::{Allowed, Report};

pub use swml_language::read::Parsed;

/// A reader of scripts.
///
/// ```
/// # use swml_core as swml;
/// use swml::{Document, Reader};
/// let text = r#"{
///   "sections": { "main": [ { "play": "say:hi" } ] }
/// }"#;
/// let read = Reader::new().json::<Document>(text)?;
/// // a legacy form: read as its modern form, with a warning
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

/// The result of reading a script.
#[derive(Clone, Debug)]
pub struct Read<D> {
    document: Result<D, InvalidDocument>,
    report: Report,
}

impl<D> Read<D> {
    /// Returns all diagnostics, with line and column.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Returns the script, unless it has errors.
    pub fn document(&self) -> Option<&D> {
        self.document.as_ref().ok()
    }

    /// Returns the script by value; warnings are dropped.
    ///
    /// # Errors
    /// The script violates rules of SWML: the error contains all diagnostics.
    pub fn into_result(self) -> Result<D, InvalidDocument> {
        self.document
    }
}

impl Reader {
    /// Creates a reader that accepts only SWML.
    pub fn new() -> Self {
        Self::default()
    }

    /// Allows unknown methods and properties.
    #[must_use]
    pub fn allow(mut self, allowed: Allowed) -> Self {
        self.allowed = allowed;
        self
    }

    /// Verifies the exact fixes: each is applied alone, and kept only if that leaves fewer errors
    /// and no new one. This checks the script once for each fix, up to a limit.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::{Document, Reader};
    /// // as a `goto` it would refer to a missing label
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
    /// The text is not JSON.
    pub fn json<D: Typed>(&self, text: &str) -> Result<Read<D>, ReadError> {
        Ok(self.read_whole(Parsed::json(text)?))
    }

    /// Reads YAML.
    ///
    /// A plain scalar is a number or a boolean only where YAML 1.2 and JSON agree: an unquoted
    /// `+15551234567`, `yes` or `1.0.0` is text. Anchors, aliases and merge keys are supported;
    /// excessive expansion and nesting are rejected.
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
    /// The text is not YAML, or has more than one document.
    #[cfg(feature = "yaml")]
    pub fn yaml<D: Typed>(&self, text: &str) -> Result<Read<D>, ReadError> {
        Ok(self.read_whole(Parsed::yaml(text)?))
    }

    #[cfg(not(feature = "yaml"))]
    #[doc(hidden)]
    pub fn yaml<D: Typed>(
        &self,
        text: impl crate::missing::FeatureYaml,
    ) -> Result<Read<D>, ReadError> {
        text.never()
    }

    /// Checks a parsed text, without building values.
    pub fn check<D: Typed>(&self, parsed: &Parsed<'_>) -> Report {
        self.judge::<D>(parsed).report
    }

    fn judge<D: Typed>(&self, parsed: &Parsed<'_>) -> Checked {
        parsed.judge(const { &D::TYPE }, &self.allowed, self.verify)
    }

    /// Checks a parsed text, and builds the script.
    pub fn read<D: Typed>(&self, parsed: &Parsed<'_>) -> Read<D> {
        let checked = self.judge::<D>(parsed);
        let root = parsed.root();
        if !needs_resolving(&checked) {
            return Read::of(checked.report, root);
        }
        Read::of(
            checked.report,
            &resolve::today(root.clone(), const { &D::TYPE }),
        )
    }

    /// The same, without a copy of the tree.
    fn read_whole<D: Typed>(&self, parsed: Parsed<'_>) -> Read<D> {
        let checked = self.judge::<D>(&parsed);
        let mut root = parsed.into_root();
        if needs_resolving(&checked) {
            resolve(&mut root, const { &D::TYPE });
        }
        Read::of(checked.report, &root)
    }
}

/// Returns true if a script is read, and values cannot be read from it as it is.
fn needs_resolving(checked: &Checked) -> bool {
    checked.report.is_ok() && !checked.is_modern
}

impl<D: Typed> Read<D> {
    /// Builds the script of a tree in modern form, unless the report has errors: the value would
    /// be incomplete.
    fn of(report: Report, today: &Node<'_>) -> Self {
        let document = match report.is_ok() {
            true => {
                let mut value = D::default();
                match value.read(today) {
                    Ok(()) => Ok(value),
                    Err(unreadable) => Err(InvalidDocument::unreadable(&unreadable)),
                }
            }
            false => Err(InvalidDocument::new(report.clone())),
        };
        Self { document, report }
    }
}

/// Builds the script of a text, regardless of errors, if each value has the type of its property;
/// otherwise returns `None`.
///
/// ```
/// # use swml_core as swml;
/// use swml::read::{Parsed, value};
/// use swml::{Document, Reader};
/// let parsed = Parsed::json(r#"{"sections":{"main":[{"connect":{"to":"<whom>"}}]}}"#)?;
/// assert!(!Reader::new().check::<Document>(&parsed).is_ok());
/// assert_eq!(value::<Document>(&parsed).unwrap().to_json(), parsed.text());
/// # Ok::<(), swml::error::SyntaxError>(())
/// ```
pub fn value<D: Typed>(parsed: &Parsed<'_>) -> Option<D> {
    unchecked(parsed.root().clone())
}

/// Builds the script of a tree that has not been checked.
pub(crate) fn unchecked<D: Typed>(mut root: Node<'_>) -> Option<D> {
    resolve(&mut root, const { &D::TYPE });
    let mut document = D::default();
    document.read(&root).ok()?;
    Some(document)
}
