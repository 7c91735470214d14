//! The labels, jumps and sections that the checker meets on its way through one document, so
//! that the rules about them need no way of their own.

/// The use of a name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum NameKind {
    /// A place that can be gone to.
    Label,
    /// The target of a jump.
    Jump,
    /// A section that is run or gone on with.
    Destination,
}

/// One name, in the section of this name.
#[derive(Clone, Copy)]
pub(crate) struct NameUse<'t> {
    pub(crate) section: &'t str,
    pub(crate) kind: NameKind,
    pub(crate) name: &'t str,
}

/// The names of one document so far.
#[derive(Default)]
pub(crate) struct NameUses<'t> {
    /// In the order of the sections.
    uses: Vec<NameUse<'t>>,
    /// There may be others, or something else that only a look at all statements tells.
    is_open: bool,
    /// How many steps of the walk are around the document.
    depth: usize,
}

impl<'t> NameUses<'t> {
    /// A document begins at this step of the walk.
    pub(crate) fn at(depth: usize) -> Self {
        Self {
            depth,
            ..Self::default()
        }
    }

    pub(crate) fn depth(&self) -> usize {
        self.depth
    }

    /// Notes that not all of it is known.
    pub(crate) fn open(&mut self) {
        self.is_open = true;
    }

    pub(crate) fn add(&mut self, name: NameUse<'t>) {
        self.uses.push(name);
    }

    /// All names, if they are all.
    pub(crate) fn all(&self) -> Option<&[NameUse<'t>]> {
        (!self.is_open).then_some(&*self.uses)
    }
}
