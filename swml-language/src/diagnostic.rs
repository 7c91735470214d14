//! Diagnostics: the error, the reason, and the correction.

use std::fmt;

use crate::allow::Allowance;
pub use crate::code::{Code, Level};
use crate::expression::TextRange;
pub use crate::fix::{Applicability, Fix};
use crate::order::{position, sort_by_position};
use crate::shown::visible;
pub use crate::span::Span;
use crate::tree::Place;

/// A part of a text, in bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TextPart {
    pub(crate) range: TextRange,
    /// The length of the whole text, which identifies it.
    pub(crate) length: usize,
}

/// One diagnostic of a script.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// The rule that is violated.
    pub code: Code,
    /// The node that is wrong.
    pub place: Place,
    /// Its location in the text, if the script was read from one.
    pub at: Option<Span>,
    /// The wrong part of a text, if not the whole text.
    pub(crate) part: Option<TextPart>,
    /// Its path in the document: `sections.main[2].connect.timeout`.
    pub path: String,
    /// The error.
    pub message: String,
    /// The reason: the rule of SWML.
    pub note: Option<String>,
    /// The correction in words.
    pub help: Option<String>,
    /// The correction as an exact edit.
    pub fix: Option<Fix>,
    /// For an unknown name: the allowance that accepts it, for
    /// [`Allowed::allow`](crate::Allowed::allow).
    pub allow: Option<Allowance>,
    /// The severity, if a configuration changes that of the code.
    level: Option<Level>,
}

impl Diagnostic {
    /// Creates a diagnostic without notes. Invisible characters and those that reorder the output
    /// are escaped, in the notes too.
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
            level: None,
        }
    }

    /// Sets the wrong part of the text.
    #[must_use]
    pub(crate) fn part(mut self, range: TextRange, text: &str) -> Self {
        self.part = Some(TextPart {
            range,
            length: text.len(),
        });
        self
    }

    /// Sets the reason.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(visible(note.into()));
        self
    }

    /// Sets the correction in words.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(visible(help.into()));
        self
    }

    /// Sets an exact edit that replaces one node and preserves the meaning of the script.
    #[must_use]
    pub fn replace(self, place: Place, text: impl Into<String>) -> Self {
        self.replace_all(place, place, text)
    }

    /// Sets an exact edit that replaces a range of nodes and preserves the meaning of the script.
    #[must_use]
    pub fn replace_all(self, from: Place, to: Place, text: impl Into<String>) -> Self {
        self.edit(from, to, text.into(), Applicability::Safe)
    }

    /// Sets an exact edit that replaces one node and is a guess or changes the behaviour of the
    /// script.
    #[must_use]
    pub fn suggest(self, place: Place, text: impl Into<String>) -> Self {
        self.suggest_all(place, place, text)
    }

    /// Sets an exact edit like [`suggest`](Self::suggest), if a condition holds.
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

    /// Sets an exact edit that replaces a range of nodes and is a guess or changes the behaviour of
    /// the script.
    #[must_use]
    pub fn suggest_all(self, from: Place, to: Place, text: impl Into<String>) -> Self {
        self.edit(from, to, text.into(), Applicability::Suggested)
    }

    /// Sets an exact edit that replaces a name of SWML: safe if it differs from the intended name
    /// in case and separators only. `text` is the intended name as written there.
    #[must_use]
    pub fn rename(self, place: Place, written: &str, meant: &str, text: String) -> Self {
        self.edit(place, place, text, Applicability::of_name(written, meant))
    }

    /// Sets an exact edit that replaces a range of nodes.
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

    /// Returns true if the fix is not a guess.
    pub(crate) fn is_sure(&self) -> bool {
        let fix = self.fix.as_ref();
        fix.is_some_and(|fix| fix.applicability == Applicability::Safe)
    }

    /// Sets the allowance that accepts an unknown name.
    pub(crate) fn allowed_by(mut self, allowance: Allowance) -> Self {
        self.allow = Some(allowance);
        self
    }

    /// Returns the severity: that of the code, unless it has been [set](Self::set_level).
    pub fn level(&self) -> Level {
        match self.level {
            Some(level) => level,
            None => self.code.level(),
        }
    }

    /// Sets the severity, as a configuration does.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::Level;
    /// use swml::diagnostic::{Code, Diagnostic};
    /// let mut fault = Diagnostic::new(Code::EmptyList, Default::default(), "`parallel` is empty");
    /// fault.set_level(Level::Warning);
    /// assert!(fault.to_string().starts_with("warning: "));
    /// ```
    pub fn set_level(&mut self, level: Level) {
        self.level = Some(level);
    }

    /// Returns the complete message without its severity, as the compiler shows it.
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

/// The diagnostics of a script, in source order.
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

/// A value that must be redacted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Secret {
    pub(crate) place: Place,
    pub(crate) at: Option<Span>,
}

/// Sorts diagnostics in source order, stably.
pub fn put_in_order(faults: &mut Vec<Diagnostic>) {
    sort_by_position(faults, &|fault| position(fault.place));
}

impl Report {
    /// Creates a report from diagnostics in any order, the secrets of the script, and the
    /// allowances it uses.
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

    /// Returns the [`Allowed`](crate::Allowed) names that occur in the script, without duplicates.
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

    /// Returns the locations of passwords, tokens and the like, if the script was read from a text
    /// and has a diagnostic. Redact them in any excerpt of the text.
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

    /// Returns the places of all diagnostics and secrets.
    pub(crate) fn places(&self) -> Vec<Place> {
        let mut places = self.secret_places();
        for fault in self {
            places.push(fault.place);
            if let Some(fix) = &fault.fix {
                places.push(fix.from);
                places.push(fix.to);
            }
        }
        places
    }

    /// Returns the places of secrets.
    pub(crate) fn secret_places(&self) -> Vec<Place> {
        self.secrets.iter().map(|secret| secret.place).collect()
    }

    /// Inserts the diagnostics of a reader in source order.
    pub(crate) fn add(&mut self, found: Vec<Diagnostic>) {
        self.diagnostics.extend(found);
        put_in_order(&mut self.diagnostics);
    }

    pub(crate) fn secrets_mut(&mut self) -> std::slice::IterMut<'_, Secret> {
        self.secrets.iter_mut()
    }

    /// Returns true if there is no error. There may be warnings.
    pub fn is_ok(&self) -> bool {
        self.errors().next().is_none()
    }

    /// Returns true if there are no diagnostics at all.
    pub fn is_clean(&self) -> bool {
        self.diagnostics.is_empty()
    }

    /// Returns what the platform would reject or misinterpret.
    pub fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.iter().filter(|found| found.level() == Level::Error)
    }

    /// Returns what has no effect.
    pub fn warnings(&self) -> impl Iterator<Item = &Diagnostic> {
        self.iter().filter(|found| found.level() == Level::Warning)
    }

    /// Returns all diagnostics.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.diagnostics.iter()
    }

    pub(crate) fn iter_mut(&mut self) -> std::slice::IterMut<'_, Diagnostic> {
        self.diagnostics.iter_mut()
    }

    /// Keeps the diagnostics that a predicate accepts; used allowances and secrets are unaffected.
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

    /// The same with access for changes, such as of the [level](Diagnostic::set_level).
    pub fn retain_mut(&mut self, is_wanted: impl FnMut(&mut Diagnostic) -> bool) {
        self.diagnostics.retain_mut(is_wanted);
    }

    /// Inserts located diagnostics in the order of the text, each before the first one of the report
    /// that is located behind it.
    ///
    /// ```
    /// use swml_language::diagnostic::{Code, Diagnostic, Report, Span};
    /// let at = |start: usize| {
    ///     let mut fault = Diagnostic::new(Code::NoEffect, Default::default(), start.to_string());
    ///     fault.at = Some(Span { start, end: start, line: 1, column: start + 1 });
    ///     fault
    /// };
    /// let mut report: Report = [at(1), at(4)].into_iter().collect();
    /// report.insert(vec![at(6), at(2)]);
    /// let order: Vec<&str> = report.iter().map(|fault| fault.message.as_str()).collect();
    /// assert_eq!(order, ["1", "2", "4", "6"]);
    /// ```
    pub fn insert(&mut self, mut located: Vec<Diagnostic>) {
        if located.is_empty() {
            return;
        }
        let start = |fault: &Diagnostic| fault.at.map_or(0, |at| at.start);
        sort_by_position(&mut located, &start);
        let mut located = located.into_iter().peekable();
        let mut all = Vec::with_capacity(self.diagnostics.len() + located.len());
        for fault in self.diagnostics.drain(..) {
            while let Some(next) = located.next_if(|next| start(next) < start(&fault)) {
                all.push(next);
            }
            all.push(fault);
        }
        all.extend(located);
        self.diagnostics = all;
    }

    /// Converts the report to an error if it contains one.
    ///
    /// # Errors
    /// The document violates a rule of SWML.
    pub fn into_result(self) -> Result<(), InvalidDocument> {
        if self.is_ok() {
            return Ok(());
        }
        Err(InvalidDocument::new(self))
    }
}

/// Collects diagnostics in source order.
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

/// The error for a document that violates rules of SWML.
#[derive(Clone, Debug, PartialEq)]
pub struct InvalidDocument {
    report: Report,
    unreadable: Option<String>,
}

impl InvalidDocument {
    /// Creates the error from a report with at least one error.
    pub fn new(report: Report) -> Self {
        Self {
            report,
            unreadable: None,
        }
    }

    /// The error for a document that passed the checker but cannot be read: a bug in this crate.
    #[doc(hidden)]
    pub fn unreadable(why: &dyn fmt::Display) -> Self {
        Self {
            report: Report::default(),
            unreadable: Some(why.to_string()),
        }
    }

    /// Returns all diagnostics.
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
