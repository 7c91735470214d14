//! The position of a call in its scripts.

use std::sync::Arc;

use serde_json::{Map, Value};

use crate::script::{BlockId, DocumentId};

/// A statement of one of the programs of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct At {
    pub(crate) program: u16,
    pub(crate) statement: u32,
}

/// A step of one of the programs of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct StepRef {
    pub(crate) program: u16,
    pub(crate) block: BlockId,
    pub(crate) index: u32,
}

/// A block that is being run.
#[derive(Clone, Debug, Hash)]
pub(crate) struct Frame {
    pub(crate) program: u16,
    pub(crate) document: DocumentId,
    pub(crate) block: BlockId,
    /// The next step.
    pub(crate) next: u32,
    pub(crate) kind: Kind,
    /// The number of jumps of each `goto` of a section.
    pub(crate) jumps: Vec<(u32, u32)>,
}

/// The continuation at the end of a block.
#[derive(Clone, Debug, Hash)]
pub(crate) enum Kind {
    /// The script ends.
    Root,
    /// The enclosing block continues.
    Branch,
    /// `execute` returns, with the previous parameters.
    Section {
        step: StepRef,
        params: Arc<Map<String, Value>>,
    },
    /// `on_return` has ended.
    Returned(StepRef),
    /// The called party has accepted.
    Confirm(Arc<Map<String, Value>>),
}

impl Frame {
    pub(crate) fn new(program: u16, document: DocumentId, block: BlockId, kind: Kind) -> Self {
        Self {
            program,
            document,
            block,
            next: 0,
            kind,
            jumps: Vec::new(),
        }
    }

    /// Returns true if the block is a part of the section below it.
    pub(crate) fn is_part(&self) -> bool {
        matches!(self.kind, Kind::Branch | Kind::Returned(_))
    }
}
