//! A text as a tree, before it is checked.

use std::ops::Range;

use super::ranges::Ranges;
use super::trivia::Trivia;
use super::{json, lines};
use crate::allow::Allowed;
use crate::check::{Checked, Dialect, judge};
use crate::diagnostic::{Report, Span};
use crate::document::Document;
use crate::error::SyntaxError;
use crate::order::sort_places;
use crate::schema::Type;
use crate::tree::{Node, Place};

/// A text that has been read but not checked, for checking it in both languages or without typed
/// values.
///
/// ```
/// use swml_language::read::Parsed;
/// use swml_language::{Allowed, Document, messaging};
/// let text = r#"{"sections":{"main":[{"reply":{"body":"Thanks"}}]}}"#;
/// let parsed = Parsed::json(text)?;
/// let ok = |ty| parsed.check(ty, &Allowed::none(), false).is_ok();
/// assert!(!ok(&Document::LANGUAGE.document));
/// assert!(ok(&messaging::Document::LANGUAGE.document));
/// # Ok::<(), swml_language::error::SyntaxError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Parsed<'t> {
    pub(super) text: &'t str,
    pub(super) dialect: Dialect,
    pub(super) root: Node<'t>,
    /// The numbers that do not fit in 64 bits, in order.
    pub(super) large: Vec<Place>,
    /// The ranges of places 1, 2, …, if the text is not valid.
    known: Option<Vec<(usize, usize)>>,
}

impl<'t> Parsed<'t> {
    /// Reads JSON.
    ///
    /// # Errors
    /// The text is not JSON.
    pub fn json(text: &'t str) -> Result<Self, SyntaxError> {
        // a byte order mark has no meaning, and some editors write it
        let json = text.strip_prefix('\u{feff}').unwrap_or(text);
        let (mut root, rounded) = json::read(json).map_err(|broken| broken.in_text(text))?;
        let large = match rounded {
            true => super::large::mark(&mut root, text),
            false => Vec::new(),
        };
        Ok(Self {
            text,
            dialect: Dialect::Json,
            root,
            large,
            known: None,
        })
    }

    /// Reads YAML.
    ///
    /// A plain scalar is a number or a boolean only where YAML 1.2 and JSON agree: an unquoted
    /// `+15551234567`, `yes` or `1.0.0` is text. Anchors, aliases and merge keys are supported;
    /// excessive expansion and nesting are rejected.
    ///
    /// # Errors
    /// The text is not YAML, or has more than one document.
    #[cfg(feature = "yaml")]
    pub fn yaml(text: &'t str) -> Result<Self, SyntaxError> {
        let (root, large) = super::yaml::read(text).map_err(|stop| {
            let at = lines::Lines::new(text).span(stop.range.0, stop.range.1);
            SyntaxError::new("YAML", at, stop.why)
        })?;
        Ok(Self {
            text,
            dialect: Dialect::Yaml,
            root,
            large,
            known: None,
        })
    }

    /// Creates the tree of a text that is not valid, from the parts of it that are. `ranges` are
    /// those of places 1, 2, …, in bytes. A part that cannot be read is an
    /// [error](crate::tree::Content::Error), which fits everywhere.
    ///
    /// ```
    /// use swml_language::check::Dialect;
    /// use swml_language::read::Parsed;
    /// use swml_language::tree::{Content, Node, Place};
    /// use swml_language::{Allowed, Document};
    /// let root = Node::new(Place(1), Content::Map([].into()));
    /// let parsed = Parsed::recovered("{ ", Dialect::Json, root, vec![(0, 1)]);
    /// let report = parsed.check(&Document::LANGUAGE.document, &Allowed::none(), false);
    /// assert_eq!(report.iter().next().unwrap().at.unwrap().end, 1);
    /// ```
    pub fn recovered(
        text: &'t str,
        dialect: Dialect,
        root: Node<'t>,
        ranges: Vec<(usize, usize)>,
    ) -> Self {
        Self {
            text,
            dialect,
            root,
            large: Vec::new(),
            known: Some(ranges),
        }
    }

    /// Reads a text that replaces this one.
    pub(super) fn changed<'c>(&self, text: &'c str) -> Result<Parsed<'c>, SyntaxError> {
        match self.dialect {
            #[cfg(feature = "yaml")]
            Dialect::Yaml => Parsed::yaml(text),
            _ => Parsed::json(text),
        }
    }

    /// Returns the values of the text.
    ///
    /// ```
    /// use swml_language::read::Parsed;
    /// let parsed = Parsed::json(r#"{"sections":{}}"#)?;
    /// assert_eq!(parsed.root().entries().unwrap()[0].key, "sections");
    /// # Ok::<(), swml_language::error::SyntaxError>(())
    /// ```
    pub fn root(&self) -> &Node<'t> {
        &self.root
    }

    /// Returns the values of the text by value.
    pub fn into_root(self) -> Node<'t> {
        self.root
    }

    /// Checks the script as a value of a type; each diagnostic has its line and column. With
    /// `verify`, each exact fix is applied and checked, and removed unless it leaves fewer errors
    /// and no new one.
    pub fn check(&self, ty: &'static Type, allowed: &Allowed, verify: bool) -> Report {
        self.judge(ty, allowed, verify).report
    }

    /// Checks the script as [`check`](Self::check) does, and returns whether it is in its modern
    /// form.
    pub fn judge(&self, ty: &'static Type, allowed: &Allowed, verify: bool) -> Checked {
        let mut checked = self.verdict(ty, allowed);
        if verify {
            self.verify(&mut checked.report, ty, allowed);
        }
        checked
    }

    /// Returns the result before fixes are verified.
    pub(super) fn verdict(&self, ty: &'static Type, allowed: &Allowed) -> Checked {
        let mut checked = judge(&self.root, ty, Document::LANGUAGE, self.dialect, allowed);
        self.tell(&mut checked.report);
        checked
    }

    /// Locates the secrets of a report without diagnostics, which [`check`](Self::check) does not.
    ///
    /// ```
    /// use swml_language::read::Parsed;
    /// use swml_language::{Allowed, Document};
    /// let parsed = Parsed::json(r#"{"sections":{"main":[{"answer":{"password":"1234"}}]}}"#)?;
    /// let mut report = parsed.check(&Document::LANGUAGE.document, &Allowed::none(), false);
    /// assert_eq!(report.secrets().count(), 0);
    /// parsed.locate_secrets(&mut report);
    /// assert_eq!(report.secrets().count(), 1);
    /// # Ok::<(), swml_language::error::SyntaxError>(())
    /// ```
    pub fn locate_secrets(&self, report: &mut Report) {
        let (ranges, _) = self.ranges(report.secret_places());
        let mut lines = lines::Lines::new(self.text);
        for secret in report.secrets_mut() {
            secret.at = ranges
                .of(secret.place)
                .map(|(start, end)| lines.span(start, end));
        }
    }

    /// Returns the comments of a YAML text, and the texts in it that have several lines. JSON has
    /// neither.
    ///
    /// ```
    /// # #[cfg(feature = "yaml")] {
    /// use swml_language::read::Parsed;
    /// let text = "a: 'b # c' # d\n";
    /// let trivia = Parsed::yaml(text)?.trivia();
    /// assert_eq!(&text[trivia.comments[0].clone()], "# d");
    /// # }
    /// # Ok::<(), swml_language::error::SyntaxError>(())
    /// ```
    pub fn trivia(&self) -> Trivia {
        match self.dialect {
            #[cfg(feature = "yaml")]
            Dialect::Yaml => super::yaml::trivia(self.text),
            _ => Trivia::default(),
        }
    }

    /// Returns the text.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Returns the spans of some ranges of the text, in bytes.
    ///
    /// ```
    /// use swml_language::read::Parsed;
    /// let parsed = Parsed::json("{\n}")?;
    /// assert_eq!(parsed.spans_of(&[2..3])[0].to_string(), "2:1");
    /// # Ok::<(), swml_language::error::SyntaxError>(())
    /// ```
    pub fn spans_of(&self, ranges: &[Range<usize>]) -> Vec<Span> {
        let mut lines = lines::Lines::new(self.text);
        let spans = ranges.iter();
        spans
            .map(|range| lines.span(range.start, range.end))
            .collect()
    }

    /// Returns the spans of some places of the tree.
    ///
    /// ```
    /// use swml_language::read::Parsed;
    /// let parsed = Parsed::json(r#"{"sections": {"main": []}}"#)?;
    /// let sections = &parsed.root().entries().unwrap()[0].value;
    /// let spans = parsed.spans(&[sections.place]);
    /// assert_eq!(spans[0].unwrap().to_string(), "1:14");
    /// # Ok::<(), swml_language::error::SyntaxError>(())
    /// ```
    pub fn spans(&self, places: &[Place]) -> Vec<Option<Span>> {
        let (ranges, _) = self.ranges(places.to_vec());
        let mut lines = lines::Lines::new(self.text);
        let span = |place: &Place| {
            let (start, end) = ranges.of(*place)?;
            Some(lines.span(start, end))
        };
        places.iter().map(span).collect()
    }

    /// Returns the ranges of some places, and the ranges shared with other places through an alias.
    fn ranges(&self, mut wanted: Vec<Place>) -> (Ranges, Vec<(usize, usize)>) {
        sort_places(&mut wanted);
        wanted.dedup();
        if let Some(known) = &self.known {
            return (Ranges::known(&wanted, known), Vec::new());
        }
        match self.dialect {
            #[cfg(feature = "yaml")]
            Dialect::Yaml => super::yaml::ranges(self.text, &wanted),
            _ => (json::ranges_of(self.text, &wanted), Vec::new()),
        }
    }

    /// Adds the diagnostics of the reader, and sets all locations. This reads the text once more,
    /// if there is any diagnostic.
    pub(super) fn tell(&self, report: &mut Report) {
        if report.is_clean() && self.large.is_empty() {
            return;
        }
        let mut wanted = report.places();
        wanted.extend(&self.large);
        let (ranges, shared) = self.ranges(wanted);
        super::large::report(&self.large, &self.root, self.text, &ranges, report);
        report.locate(self.text, &|place| ranges.of(place), &shared, self.dialect);
    }
}
