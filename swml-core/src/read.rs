//! Reading scripts that already exist, with everything that is wrong in them.

use crate::error::{InvalidDocument, ReadError};
use crate::property::Typed;
use crate::{Allowed, Report};

pub use swml_language::read::Parsed;

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
        parsed.check(const { &D::TYPE }, &self.allowed, self.verify)
    }

    /// Judges a text that has been read, and makes the script of it.
    pub fn read<D: Typed>(&self, parsed: &Parsed<'_>) -> Read<D> {
        let report = self.check::<D>(parsed);
        let document = match report.is_ok() {
            true => {
                let mut value = D::default();
                // a tree without faults can be read; if not, the value would be incomplete
                match value.read(parsed.root()) {
                    Ok(()) => Ok(value),
                    Err(unreadable) => Err(InvalidDocument::unreadable(&unreadable)),
                }
            }
            false => Err(InvalidDocument::new(report.clone())),
        };
        Read { document, report }
    }
}

/// The script of a text, whatever is wrong in it, as far as each value is of the type of its
/// property; nothing if one is not.
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
    let mut document = D::default();
    document.read(parsed.root()).ok()?;
    Some(document)
}
