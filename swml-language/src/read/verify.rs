//! Verification of exact fixes by applying them.

use super::Parsed;
use crate::allow::Allowed;
use crate::diagnostic::{Fix, Report};
use crate::name_index::ScopedNames;
use crate::schema::Type;

/// The maximum number of fixes of a script that are verified.
const MOST: usize = 32;

/// The maximum amount of text that is checked for that: verifying every fix of a long script with
/// many errors would take quadratic time.
const LONGEST: usize = 1 << 20;

impl Parsed<'_> {
    /// Removes the fixes that do not leave fewer errors and no new one.
    pub(super) fn verify(&self, report: &mut Report, ty: &'static Type, allowed: &Allowed) {
        let before = report.clone();
        let is_better = |changed: &str| {
            let Ok(parsed) = self.changed(changed) else {
                return false;
            };
            let after = parsed.verdict(ty, allowed).report;
            after.improves_on(&before)
        };
        let text = self.text;
        let tries = MOST.min(LONGEST / text.len().max(1)).max(1);
        let with_fix = report.iter_mut().filter(|fault| fault.fix.is_some());
        for fault in with_fix.take(tries) {
            let changed = fault.fix.as_ref().and_then(|fix| fix.applied(text));
            if !changed.is_some_and(|changed| is_better(&changed)) {
                fault.fix = None;
            }
        }
    }
}

impl Fix {
    /// Returns a text with the fix applied; `None` if its location is unknown.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::{Document, Reader};
    /// let text = r#"{"sections":{"main":[{"sleep":"500"}]}}"#;
    /// let read = Reader::new().json::<Document>(text)?;
    /// let fix = read.report().iter().find_map(|fault| fault.fix.as_ref()).unwrap();
    /// assert_eq!(fix.applied(text).unwrap(), r#"{"sections":{"main":[{"sleep":500}]}}"#);
    /// # Ok::<(), swml::error::ReadError>(())
    /// ```
    pub fn applied(&self, text: &str) -> Option<String> {
        let at = self.at?;
        let (before, behind) = (text.get(..at.start)?, text.get(at.end..)?);
        Some([before, &self.text, behind].concat())
    }
}

impl Report {
    /// Returns true if there are fewer diagnostics than in another report, and none that it lacks.
    /// Locations are ignored: an edit may move them.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::{Document, Reader};
    /// let report = |script| {
    ///     let text = format!(r#"{{"sections":{{"main":[{script}]}}}}"#);
    ///     Ok::<_, swml::error::ReadError>(Reader::new().json::<Document>(&text)?.report().clone())
    /// };
    /// let two = report(r#"{"sleep":"5"},{"hangup":{"reason":"late"}}"#)?;
    /// assert!(report(r#"{"sleep":5},{"hangup":{"reason":"late"}}"#)?.improves_on(&two));
    /// assert!(!report(r#"{"sleep":"5","hangup":{}}"#)?.improves_on(&two));
    /// # Ok::<(), swml::error::ReadError>(())
    /// ```
    pub fn improves_on(&self, before: &Self) -> bool {
        let mut earlier = ScopedNames::default();
        for fault in before {
            earlier.add(fault.code as usize, &fault.message);
        }
        let mut later = ScopedNames::default();
        for fault in self {
            let (code, message) = (fault.code as usize, fault.message.as_str());
            if later.add(code, message) >= earlier.count(code, message) {
                return false;
            }
        }
        self.iter().len() < before.iter().len()
    }
}
