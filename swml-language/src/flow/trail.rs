//! Paths in a document, each stored as its last step and its parent path.

use super::{PathStep, Trail};

/// The paths of a graph. A long script has one for each statement, so they are kept small.
#[derive(Debug)]
pub(super) struct Trails<'t>(Vec<Link<'t>>);

/// One step after another path. Paths beyond 32 bits are not stored.
#[derive(Clone, Copy, Debug)]
struct Link<'t> {
    parent: u32,
    /// The position, if there is no key.
    index: u32,
    key: Option<&'t str>,
}

impl Link<'_> {
    /// The path of the document alone.
    const DOCUMENT: Self = Self {
        parent: u32::MAX,
        index: 0,
        key: None,
    };
}

impl Default for Trails<'_> {
    /// Contains the path of the document itself, which is the first one.
    fn default() -> Self {
        Self(vec![Link::DOCUMENT])
    }
}

impl<'t> Trails<'t> {
    /// The path of the document alone, and room for so many.
    pub(super) fn with_capacity(count: usize) -> Self {
        let mut trails = Self(Vec::with_capacity(count));
        trails.0.push(Link::DOCUMENT);
        trails
    }

    pub(super) fn reserve(&mut self, more: usize) {
        self.0.reserve(more);
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn truncate(&mut self, length: usize) {
        self.0.truncate(length);
    }

    /// Returns the path of a nested value.
    pub(super) fn step(&mut self, trail: Trail, step: PathStep<'t>) -> Trail {
        let (index, key) = match step {
            PathStep::Key(key) => (0, Some(key)),
            PathStep::Index(index) => (u32::try_from(index).unwrap_or(u32::MAX), None),
        };
        self.0.push(Link {
            parent: u32::try_from(trail).unwrap_or(u32::MAX),
            index,
            key,
        });
        self.0.len() - 1
    }

    /// Returns the path of the enclosing value, and the step from there; `None` for the document.
    pub(super) fn last(&self, trail: Trail) -> Option<(Trail, PathStep<'t>)> {
        let link = self.0.get(trail)?;
        let parent = usize::try_from(link.parent).ok()?;
        // the document itself has none
        (parent < self.0.len()).then(|| {
            let index = usize::try_from(link.index).unwrap_or(usize::MAX);
            (
                parent,
                link.key.map_or(PathStep::Index(index), PathStep::Key),
            )
        })
    }
}
