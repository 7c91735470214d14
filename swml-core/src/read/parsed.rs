//! A text as a tree, before it is judged.

use std::collections::HashMap;

use super::{json, lines, tree};
use crate::check::Dialect;
use crate::diagnostic::{Report, Span};
use crate::error::ReadError;
use crate::property::Typed;
use crate::tree::{Node, Place};

/// A text that has been read and not been judged yet: for who wants to judge it in both
/// languages, or needs no values.
///
/// ```
/// # use swml_core as swml;
/// use swml::read::Parsed;
/// use swml::{Document, Reader, messaging};
/// let text = r#"{"sections":{"main":[{"reply":{"body":"Thanks"}}]}}"#;
/// let parsed = Parsed::json(text)?;
/// let reader = Reader::new();
/// assert!(!reader.check::<Document>(&parsed).is_ok());
/// assert!(reader.check::<messaging::Document>(&parsed).is_ok());
/// # Ok::<(), swml::error::ReadError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Parsed<'t> {
    pub(super) text: &'t str,
    pub(super) dialect: Dialect,
    pub(super) root: Node<'t>,
    /// The numbers that do not fit in 64 bits, in order.
    pub(super) large: Vec<Place>,
}

impl<'t> Parsed<'t> {
    /// Reads JSON.
    ///
    /// # Errors
    /// The text is no JSON.
    pub fn json(text: &'t str) -> Result<Self, ReadError> {
        // a byte order mark says nothing, and some editors write it
        let json = text.strip_prefix('\u{feff}').unwrap_or(text);
        let (mut root, rounded) = tree::json(json).map_err(|error| json::stop(text, error))?;
        let large = match rounded {
            true => super::large::mark(&mut root, text),
            false => Vec::new(),
        };
        Ok(Self {
            text,
            dialect: Dialect::Json,
            root,
            large,
        })
    }

    /// Reads YAML, see [`Reader::yaml`](super::Reader::yaml).
    ///
    /// # Errors
    /// The text is no YAML, or more than one document.
    #[cfg(feature = "yaml")]
    pub fn yaml(text: &'t str) -> Result<Self, ReadError> {
        let (root, large) = super::yaml::read(text).map_err(|stop| {
            let at = lines::Lines::new(text).span(stop.range.0, stop.range.1);
            crate::error::SyntaxError::new("YAML", at, stop.why)
        })?;
        Ok(Self {
            text,
            dialect: Dialect::Yaml,
            root,
            large,
        })
    }

    /// Reads a text that takes the place of this one.
    pub(super) fn changed<'c>(&self, text: &'c str) -> Result<Parsed<'c>, ReadError> {
        match self.dialect {
            #[cfg(feature = "yaml")]
            Dialect::Yaml => Parsed::yaml(text),
            _ => Parsed::json(text),
        }
    }

    /// The values of the text.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::read::Parsed;
    /// let parsed = Parsed::json(r#"{"sections":{}}"#)?;
    /// assert_eq!(parsed.root().entries().unwrap()[0].key, "sections");
    /// # Ok::<(), swml::error::ReadError>(())
    /// ```
    pub fn root(&self) -> &Node<'t> {
        &self.root
    }

    /// The script, whatever is wrong in it, as far as each value is of the type of its
    /// property; nothing if one is not.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::read::Parsed;
    /// use swml::{Document, Reader};
    /// let parsed = Parsed::json(r#"{"sections":{"main":[{"connect":{"to":"<whom>"}}]}}"#)?;
    /// assert!(!Reader::new().check::<Document>(&parsed).is_ok());
    /// assert_eq!(parsed.document::<Document>().unwrap().to_json(), parsed.text());
    /// # Ok::<(), swml::error::ReadError>(())
    /// ```
    pub fn document<D: Typed>(&self) -> Option<D> {
        let mut document = D::default();
        document.read(&self.root).ok()?;
        Some(document)
    }

    /// The text itself.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Where some places of the tree are in the text.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::read::Parsed;
    /// let parsed = Parsed::json(r#"{"sections": {"main": []}}"#)?;
    /// let sections = &parsed.root().entries().unwrap()[0].value;
    /// let spans = parsed.spans(&[sections.place]);
    /// assert_eq!(spans[0].unwrap().to_string(), "1:14");
    /// # Ok::<(), swml::error::ReadError>(())
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

    /// The ranges of some places, and what stands in other places, too, by an alias.
    fn ranges(&self, mut wanted: Vec<Place>) -> (Ranges, Vec<(usize, usize)>) {
        wanted.sort_unstable();
        wanted.dedup();
        match self.dialect {
            #[cfg(feature = "yaml")]
            Dialect::Yaml => super::yaml::ranges(self.text, &wanted),
            _ => (json::ranges_of(self.text, &wanted), Vec::new()),
        }
    }

    /// Adds what the reader itself has found, and says where everything stands. The text is
    /// gone through once more for that, if there is anything to tell at all.
    pub(super) fn tell(&self, report: &mut Report) {
        if report.is_clean() && self.large.is_empty() {
            return;
        }
        let mut wanted = report.places();
        wanted.extend(&self.large);
        let (ranges, shared) = self.ranges(wanted);
        super::large::report(self, &ranges, report);
        report.locate(self.text, &|place| ranges.of(place), &shared, self.dialect);
    }
}

/// Where some places are in a text, in bytes.
pub(super) struct Ranges(HashMap<Place, Option<(usize, usize)>>);

impl Ranges {
    pub(super) fn new(wanted: &[Place]) -> Self {
        Self(wanted.iter().map(|place| (*place, None)).collect())
    }

    /// Keeps the range of a place, if it is wanted.
    pub(super) fn set(&mut self, place: Place, range: (usize, usize)) {
        if let Some(kept) = self.0.get_mut(&place) {
            *kept = Some(range);
        }
    }

    pub(super) fn of(&self, place: Place) -> Option<(usize, usize)> {
        self.0.get(&place).copied().flatten()
    }
}
