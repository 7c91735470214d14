//! What the checker has to say: what is wrong, why, and what to write instead.

use std::fmt;

use crate::allow::Allowance;
pub use crate::code::{Code, Level};
use crate::expression::TextRange;
pub use crate::fix::{Applicability, Fix};
use crate::shown::visible;
pub use crate::span::Span;
use crate::tree::Place;

/// A part of a text, in bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TextPart {
    pub(crate) range: TextRange,
    /// The length of the whole text, by which it is known again.
    pub(crate) length: usize,
}

/// One fault of a script.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// The rule that is broken.
    pub code: Code,
    /// The piece of the script that is wrong.
    pub place: Place,
    /// Where that is in the text, if it was read from one.
    pub at: Option<Span>,
    /// The part of a text that is wrong, if it is not the whole text.
    pub(crate) part: Option<TextPart>,
    /// Where that is in the document: `sections.main[2].connect.timeout`.
    pub path: String,
    /// What is wrong.
    pub message: String,
    /// Why: the rule of SWML.
    pub note: Option<String>,
    /// What to write instead, in words.
    pub help: Option<String>,
    /// What to write instead, exactly.
    pub fix: Option<Fix>,
    /// For a name that SWML is not known to have: what lets it pass, given to
    /// [`Allowed::allow`](crate::Allowed::allow).
    pub allow: Option<Allowance>,
}

impl Diagnostic {
    /// A fault at a place, yet without its reasons. Characters that no one would see, or
    /// that reorder what is printed, are escaped, in the reasons too.
    pub fn new(code: Code, place: Place, message: impl Into<String>) -> Self {
        Self {
            code,
            place,
            at: None,
            part: None,
            path: String::new(),
            message: visible(message.into()),
            note: None,
            help: None,
            fix: None,
            allow: None,
        }
    }

    /// Says which part of the text at the place is wrong.
    #[must_use]
    pub(crate) fn part(mut self, range: TextRange, text: &str) -> Self {
        self.part = Some(TextPart {
            range,
            length: text.len(),
        });
        self
    }

    /// Says why.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(visible(note.into()));
        self
    }

    /// Says what to write instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(visible(help.into()));
        self
    }

    /// Gives the exact edit that replaces one piece, and keeps the meaning of the script.
    #[must_use]
    pub fn replace(self, place: Place, text: impl Into<String>) -> Self {
        self.replace_all(place, place, text)
    }

    /// The same for everything from one piece to another.
    #[must_use]
    pub fn replace_all(self, from: Place, to: Place, text: impl Into<String>) -> Self {
        self.edit(from, to, text.into(), Applicability::Safe)
    }

    /// Gives an exact edit that replaces one piece, and is a guess or changes what the
    /// script does.
    #[must_use]
    pub fn suggest(self, place: Place, text: impl Into<String>) -> Self {
        self.suggest_all(place, place, text)
    }

    /// The same under a condition.
    #[must_use]
    pub(crate) fn maybe_suggest(
        self,
        is_known: bool,
        place: Place,
        text: impl FnOnce() -> String,
    ) -> Self {
        match is_known {
            true => self.suggest(place, text()),
            false => self,
        }
    }

    /// The same for everything from one piece to another.
    #[must_use]
    pub fn suggest_all(self, from: Place, to: Place, text: impl Into<String>) -> Self {
        self.edit(from, to, text.into(), Applicability::Suggested)
    }

    /// Gives the exact edit that replaces a name of SWML: safe if it differs from the one
    /// meant in case and separators alone. `text` is the one meant, as it is written there.
    #[must_use]
    pub fn rename(self, place: Place, written: &str, meant: &str, text: String) -> Self {
        self.edit(place, place, text, Applicability::of_name(written, meant))
    }

    /// Gives the exact edit that replaces everything from one piece to another.
    pub(crate) fn edit(
        mut self,
        from: Place,
        to: Place,
        text: String,
        applicability: Applicability,
    ) -> Self {
        self.fix = Some(Fix {
            from,
            to,
            at: None,
            text,
            applicability,
        });
        self
    }

    /// True if its fix is no guess.
    pub(crate) fn is_sure(&self) -> bool {
        let fix = self.fix.as_ref();
        fix.is_some_and(|fix| fix.applicability == Applicability::Safe)
    }

    /// Names what lets the script pass although SWML is not known to have it.
    pub(crate) fn allowed_by(mut self, allowance: Allowance) -> Self {
        self.allow = Some(allowance);
        self
    }

    /// How bad it is.
    pub fn level(&self) -> Level {
        self.code.level()
    }

    /// The whole message below its first word, as the compiler shows it.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::diagnostic::{Code, Diagnostic};
    /// let fault = Diagnostic::new(Code::EmptyList, Default::default(), "`parallel` is empty")
    ///     .help("give it a destination");
    /// assert_eq!(
    ///     fault.text(),
    ///     "`parallel` is empty\n  = help: give it a destination\n  = code: empty-list",
    /// );
    /// ```
    pub fn text(&self) -> String {
        let mut text = self.message.clone();
        let parts = [("note", &self.note), ("help", &self.help)];
        for (name, part) in parts {
            if let Some(part) = part {
                text.push_str("\n  = ");
                text.push_str(name);
                text.push_str(": ");
                text.push_str(part);
            }
        }
        text.push_str("\n  = code: ");
        text.push_str(self.code.as_str());
        text
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.level(), self.text())?;
        match (&self.at, &*self.path) {
            (None, "") => Ok(()),
            (None, path) => write!(f, "\n  = at: {path}"),
            (Some(at), "") => write!(f, "\n  = at: {at}"),
            (Some(at), path) => write!(f, "\n  = at: {at}, {path}"),
        }
    }
}

/// Everything that a check found, in the order of the script.
///
/// ```
/// # use swml_core as swml;
/// use swml::{Connect, Document};
/// let report = Document::new().then(Connect::to("queue:support")).check();
/// assert!(!report.is_ok());
/// let codes: Vec<_> = report.errors().map(|fault| fault.code.as_str()).collect();
/// assert_eq!(codes, ["queue-needs-transfer"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
    secrets: Vec<Secret>,
    used: Vec<Allowance>,
}

/// A value that nobody should see.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Secret {
    pub(crate) place: Place,
    pub(crate) at: Option<Span>,
}

/// Puts faults in the order of the script; those of one place stay as they are.
fn put_in_order(faults: &mut [Diagnostic]) {
    faults.sort_by_key(|fault| fault.place);
}

impl Report {
    /// The faults, in any order, where the script holds secrets, and which allowances it uses.
    pub fn new(
        mut diagnostics: Vec<Diagnostic>,
        secrets: Vec<Place>,
        used: Vec<Allowance>,
    ) -> Self {
        put_in_order(&mut diagnostics);
        let secrets = secrets.into_iter();
        let secrets = secrets.map(|place| Secret { place, at: None }).collect();
        Self {
            diagnostics,
            secrets,
            used,
        }
    }

    /// What was [`Allowed`](crate::Allowed) and stands in the script, each once.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::{Allowance, Allowed, Document, Reader};
    /// let script = r#"{"sections":{"main":[{"execute_rpc":{"method":"ai_unhold"}}]}}"#;
    /// let allowed = Allowed::none().method("execute_rpc").property("connect", "novel");
    /// let read = Reader::new().allow(allowed).json::<Document>(script)?;
    /// assert_eq!(read.report().used(), [Allowance::method("execute_rpc")]);
    /// # Ok::<(), swml::error::ReadError>(())
    /// ```
    pub fn used(&self) -> &[Allowance] {
        &self.used
    }

    /// Where passwords, tokens and the like stand in the text, if the script was read from
    /// one and anything was found in it. Whoever shows a piece of the text leaves them out.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::{Document, Reader};
    /// let text = r#"{"sections":{"main":[{"answer":{"password":"1234","x":1}}]}}"#;
    /// let read = Reader::new().json::<Document>(text)?;
    /// let secrets: Vec<_> = read.report().secrets().collect();
    /// assert_eq!(&text[secrets[0].start..secrets[0].end], "\"1234\"");
    /// # Ok::<(), swml::error::ReadError>(())
    /// ```
    pub fn secrets(&self) -> impl Iterator<Item = Span> {
        self.secrets.iter().filter_map(|secret| secret.at)
    }

    /// The places of all that is told, and of all that is secret.
    pub(crate) fn places(&self) -> Vec<Place> {
        let fixes = self.iter().filter_map(|fault| fault.fix.as_ref());
        self.iter()
            .map(|fault| fault.place)
            .chain(fixes.flat_map(|fix| [fix.from, fix.to]))
            .chain(self.secrets.iter().map(|secret| secret.place))
            .collect()
    }

    /// Where nobody should see what stands there.
    pub(crate) fn secret_places(&self) -> impl Iterator<Item = Place> {
        self.secrets.iter().map(|secret| secret.place)
    }

    /// Puts in what a reader has found, in the order of the script.
    pub(crate) fn add(&mut self, found: Vec<Diagnostic>) {
        self.diagnostics.extend(found);
        put_in_order(&mut self.diagnostics);
    }

    pub(crate) fn secrets_mut(&mut self) -> std::slice::IterMut<'_, Secret> {
        self.secrets.iter_mut()
    }

    /// True if there is no error. There may be warnings.
    pub fn is_ok(&self) -> bool {
        self.errors().next().is_none()
    }

    /// True if nothing was found at all.
    pub fn is_clean(&self) -> bool {
        self.diagnostics.is_empty()
    }

    /// What the platform would reject or misread.
    pub fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.iter().filter(|found| found.level() == Level::Error)
    }

    /// What does nothing.
    pub fn warnings(&self) -> impl Iterator<Item = &Diagnostic> {
        self.iter().filter(|found| found.level() == Level::Warning)
    }

    /// Everything that was found.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.diagnostics.iter()
    }

    pub(crate) fn iter_mut(&mut self) -> std::slice::IterMut<'_, Diagnostic> {
        self.diagnostics.iter_mut()
    }

    /// Keeps the faults that a closure wants; what is used and secret stays.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::{Document, Reader};
    /// let text = r#"{"sections":{"main":[{"sleep":"5"},{"hangup":{"reason":"late"}}]}}"#;
    /// let mut report = Reader::new().json::<Document>(text)?.report().clone();
    /// report.retain(|fault| fault.path.contains("hangup"));
    /// assert_eq!(report.iter().count(), 1);
    /// # Ok::<(), swml::error::ReadError>(())
    /// ```
    pub fn retain(&mut self, is_wanted: impl FnMut(&Diagnostic) -> bool) {
        self.diagnostics.retain(is_wanted);
    }

    /// The report as an error, if it holds one.
    ///
    /// # Errors
    /// The document breaks a rule of SWML.
    pub fn into_result(self) -> Result<(), InvalidDocument> {
        if self.is_ok() {
            return Ok(());
        }
        Err(InvalidDocument::new(self))
    }
}

/// Faults, in the order of the script.
impl FromIterator<Diagnostic> for Report {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(diagnostics: I) -> Self {
        let diagnostics = diagnostics.into_iter().collect();
        Self::new(diagnostics, Vec::new(), Vec::new())
    }
}

impl<'r> IntoIterator for &'r Report {
    type Item = &'r Diagnostic;
    type IntoIter = std::slice::Iter<'r, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Report {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.diagnostics.into_iter()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, diagnostic) in self.iter().enumerate() {
            if i > 0 {
                f.write_str("\n\n")?;
            }
            diagnostic.fmt(f)?;
        }
        Ok(())
    }
}

/// A document breaks rules of SWML.
#[derive(Clone, Debug, PartialEq)]
pub struct InvalidDocument {
    report: Report,
    unreadable: Option<String>,
}

impl InvalidDocument {
    /// A document with at least one error.
    pub fn new(report: Report) -> Self {
        Self {
            report,
            unreadable: None,
        }
    }

    /// A document that the checker let pass and that could not be read: a fault of this crate.
    #[doc(hidden)]
    pub fn unreadable(why: &dyn fmt::Display) -> Self {
        Self {
            report: Report::default(),
            unreadable: Some(why.to_string()),
        }
    }

    /// Every fault that was found.
    pub fn report(&self) -> &Report {
        &self.report
    }
}

impl fmt::Display for InvalidDocument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.unreadable {
            Some(why) => why.fmt(f),
            None => self.report.fmt(f),
        }
    }
}

impl std::error::Error for InvalidDocument {}
